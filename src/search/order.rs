//! The orders of a list, the pages of it, and the cursors that go on in them. Every order ends in the
//! source, which no two records share, so that no item is skipped or shown twice. Only the records of
//! the page are sorted; the rest is passed over.

use std::cmp::Ordering;
use std::hash::Hash;

use super::SearchError;
use super::arrays::Arrays;
use super::hits::Hits;
use super::passing::Passing;
use crate::domain::{Cursor, ForeignCursor, Sort};

/// The order used: without a query there is nothing to be relevant to.
pub(super) fn usual(asked: Option<Sort>, has_query: bool) -> Sort {
    match (asked, has_query) {
        (None | Some(Sort::Relevance), true) => Sort::Relevance,
        (None | Some(Sort::Relevance), false) => Sort::Date,
        (Some(sort), _) => sort,
    }
}

/// Reads the cursor of the page before.
pub(super) fn after(
    cursor: Option<&str>,
    list: &impl Hash,
) -> Result<Option<Cursor>, ForeignCursor> {
    cursor.map(|text| Cursor::read(text, list)).transpose()
}

/// A list in an order.
pub(super) struct Ordered<'a> {
    pub arrays: &'a Arrays,
    pub places: &'a Passing<'a>,
    pub sort: Sort,
    pub hits: Option<&'a Hits>,
}

/// The records of a page, in order, and whether more follow.
type Part = (Vec<u32>, bool);

impl Ordered<'_> {
    /// The page after the cursor.
    pub fn page(&self, after: Option<&Cursor>, limit: usize) -> Result<Part, SearchError> {
        let keys = after.map(Cursor::keys);
        Ok(match (self.sort, keys.as_deref()) {
            (Sort::Date, None) => self.by_date(0, limit),
            (Sort::Date, Some([date, key])) => self.by_date(self.behind(date, key)?, limit),
            (Sort::Source, None) => self.by_source(0, limit),
            (Sort::Source, Some([key])) => self.by_source(self.source_behind(key), limit),
            (Sort::Relevance, None) => self.by_rank(None, limit),
            (Sort::Relevance, Some([rank, key])) => {
                let rank = rank.parse().map_err(|_| ForeignCursor)?;
                self.by_rank(Some((rank, self.source_behind(key))), limit)
            }
            _ => return Err(ForeignCursor.into()),
        })
    }

    /// The cursor of the page after `place`.
    pub fn cursor(&self, place: u32) -> Cursor {
        let key = self.arrays.columns.keys.of(place).to_owned();
        match self.sort {
            Sort::Date => Cursor::new([self.arrays.date(place).to_string(), key]),
            Sort::Source => Cursor::new([key]),
            Sort::Relevance => Cursor::new([self.rank(place).to_string(), key]),
        }
    }

    fn rank(&self, place: u32) -> u16 {
        self.hits.map_or(0, |hits| hits.rank(place))
    }

    /// The first place behind this date and key: places are in the order of dates.
    fn behind(&self, date: &str, key: &str) -> Result<u32, ForeignCursor> {
        let format = time::macros::format_description!("[year]-[month]-[day]");
        let date = time::Date::parse(date, format).map_err(|_| ForeignCursor)?;
        let day = date.to_julian_day();
        let columns = &self.arrays.columns;
        let is_shown = |place: u32| {
            let first = day.cmp(&columns.dates[place as usize]);
            first.then_with(|| columns.keys.of(place).cmp(key)) != Ordering::Greater
        };
        let (mut low, mut high) = (0, u32::try_from(self.arrays.len()).unwrap_or(u32::MAX));
        while low < high {
            let middle = u32::midpoint(low, high);
            if is_shown(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    fn by_date(&self, first: u32, limit: usize) -> Part {
        let mut shown = self.places.few(first, limit.saturating_add(1));
        let more = shown.len() > limit;
        shown.truncate(limit);
        (shown, more)
    }

    /// The first rank in the order of sources that is behind a key.
    fn source_behind(&self, key: &str) -> u32 {
        let keys = &self.arrays.columns.keys;
        let order = &self.arrays.by_source;
        let first = order.partition_point(|place| keys.of(*place) <= key);
        u32::try_from(first).unwrap_or(u32::MAX)
    }

    fn by_source(&self, from: u32, limit: usize) -> Part {
        let ranks = &self.arrays.source_ranks;
        if matches!(self.places, Passing::All(_)) {
            let order = &self.arrays.by_source[from as usize..];
            let shown = order.iter().copied().take(limit).collect();
            return (shown, order.len() > limit);
        }
        let mut least = Least::new(limit);
        self.places.each(|place| {
            let rank = ranks[place as usize];
            if rank >= from {
                least.offer(rank);
            }
        });
        self.part(least, |rank| rank)
    }

    /// Behind a rank and, among equals, a rank in the order of sources.
    fn by_rank(&self, after: Option<(u16, u32)>, limit: usize) -> Part {
        let first = after.map_or(0, |(rank, source)| best_first(rank, source));
        let mut best = Best {
            sources: &self.arrays.source_ranks,
            first,
            least: Least::new(limit),
        };
        match self.hits {
            None => self.places.each(|place| best.offer(place, 0)),
            Some(Hits::Many { ranks, .. }) => self.places.each(|place| {
                best.offer(place, ranks.get(place as usize).copied().unwrap_or(0));
            }),
            Some(hits) => self
                .places
                .each(|place| best.offer(place, hits.rank(place))),
        }
        self.part(best.least, source_of)
    }

    fn part<T: Ord + Copy>(&self, least: Least<T>, rank: impl Fn(T) -> u32) -> Part {
        let (first, more) = least.in_order();
        let place = |key: T| self.arrays.by_source[rank(key) as usize];
        (first.into_iter().map(place).collect(), more)
    }
}

/// A rank and a place in the order of sources as one number, the least for what comes first.
fn best_first(rank: u16, source: u32) -> u64 {
    u64::from(u16::MAX - rank) << 32 | u64::from(source)
}

/// The place in the order of sources.
fn source_of(key: u64) -> u32 {
    u32::try_from(key & u64::from(u32::MAX)).unwrap_or(u32::MAX)
}

/// Those with the best ranks.
struct Best<'a> {
    sources: &'a [u32],
    first: u64,
    least: Least<u64>,
}

impl Best<'_> {
    #[inline]
    fn offer(&mut self, place: u32, rank: u16) {
        // Most rank too low, and need not be looked up in the order of sources.
        if self.least.takes(best_first(rank, 0)) {
            let key = best_first(rank, self.sources[place as usize]);
            if key >= self.first {
                self.least.offer(key);
            }
        }
    }
}

/// The least few of many, and whether there are more. Most of what is offered is compared once and
/// forgotten.
struct Least<T> {
    limit: usize,
    some: Vec<T>,
    /// What is not below it is not among them.
    bound: Option<T>,
    more: bool,
}

/// How many more than are wanted are taken before the least of them are chosen.
const SPARE: usize = 512;

impl<T: Ord + Copy> Least<T> {
    fn new(limit: usize) -> Self {
        Self {
            limit,
            some: Vec::new(),
            bound: None,
            more: false,
        }
    }

    /// Whether it may be among them.
    #[inline]
    fn takes(&self, one: T) -> bool {
        self.bound.is_none_or(|bound| one < bound)
    }

    fn offer(&mut self, one: T) {
        if !self.takes(one) {
            return;
        }
        self.some.push(one);
        if self.some.len() == self.limit.saturating_add(SPARE) {
            self.choose();
        }
    }

    fn choose(&mut self) {
        if self.some.len() > self.limit {
            let (_, bound, _) = self.some.select_nth_unstable(self.limit);
            self.bound = Some(*bound);
            self.more = true;
            self.some.truncate(self.limit);
        }
    }

    fn in_order(mut self) -> (Vec<T>, bool) {
        self.choose();
        self.some.sort_unstable();
        (self.some, self.more)
    }
}
