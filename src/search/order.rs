//! The orders of a list and the cursors that go on in them. Every order ends in the source, which no
//! two records share, so that no item is skipped or shown twice.

use std::cmp::Ordering;
use std::hash::Hash;

use super::SearchError;
use super::found::Hits;
use super::index::Index;
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

/// The places, which come in the order of dates, in the order asked for.
pub(super) fn sorted(
    index: &Index,
    mut places: Vec<u32>,
    sort: Sort,
    hits: Option<&Hits>,
) -> Vec<u32> {
    let source = |place: &u32| index.records[*place as usize].source_rank;
    match sort {
        Sort::Date => {}
        Sort::Source => places.sort_unstable_by_key(source),
        Sort::Relevance => {
            let rank = |place: &u32| hits.map_or(0, |hits| hits.rank(*place));
            places.sort_by_cached_key(|place| (std::cmp::Reverse(rank(place)), source(place)));
        }
    }
    places
}

/// The cursor of the page after `place`.
pub(super) fn cursor(index: &Index, place: u32, sort: Sort, hits: Option<&Hits>) -> Cursor {
    let record = &index.records[place as usize];
    let key = record.sort_key.clone();
    match sort {
        Sort::Date => Cursor::new([record.sort_date.to_string(), key]),
        Sort::Source => Cursor::new([key]),
        Sort::Relevance => {
            let rank = hits.map_or(0, |hits| hits.rank(place));
            Cursor::new([rank.to_string(), key])
        }
    }
}

/// Where in `ordered` the page after the cursor starts.
pub(super) fn start(
    index: &Index,
    ordered: &[u32],
    sort: Sort,
    hits: Option<&Hits>,
    after: Option<&Cursor>,
) -> Result<usize, SearchError> {
    let Some(after) = after else {
        return Ok(0);
    };
    let record = |place: &u32| &index.records[*place as usize];
    let shown = |place: &u32, first: Ordering, key: &str| {
        first.then_with(|| record(place).sort_key.as_str().cmp(key)) != Ordering::Greater
    };
    Ok(match (sort, after.keys().as_slice()) {
        (Sort::Source, [key]) => ordered.partition_point(|p| shown(p, Ordering::Equal, key)),
        (Sort::Date, [date, key]) => {
            let format = time::macros::format_description!("[year]-[month]-[day]");
            let date = time::Date::parse(date, format).map_err(|_| ForeignCursor)?;
            ordered.partition_point(|p| shown(p, date.cmp(&record(p).sort_date), key))
        }
        (Sort::Relevance, [rank, key]) => {
            let rank: i32 = rank.parse().map_err(|_| ForeignCursor)?;
            let own = |place: &u32| hits.map_or(0, |hits| hits.rank(*place));
            ordered.partition_point(|p| shown(p, rank.cmp(&own(p)), key))
        }
        _ => return Err(ForeignCursor.into()),
    })
}
