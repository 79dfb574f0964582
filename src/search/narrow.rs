//! The filters of one request against the arrays: which records pass, and the counts of each facet.
//! A facet's counts honour every filter but its own, so that a reader can choose several values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use super::SearchError;
use super::arrays::{Arrays, year_number};
use super::index::Index;
use crate::domain::{Facet, Filters};

/// The filters as tables of numbers.
pub(super) struct Narrow<'a> {
    arrays: &'a Arrays,
    /// For each facet that is filtered, which of its values are allowed.
    allowed: Vec<(Facet, Vec<bool>)>,
    documents: Vec<u32>,
    year_from: Option<i16>,
    year_to: Option<i16>,
}

/// The counts of each facet asked for.
pub(super) type Counts = Vec<(Facet, Vec<u64>)>;

/// Counts of lists without a query, by their filters and facets.
pub(super) type Memo = HashMap<(Filters, Vec<Facet>), Arc<Counts>>;

/// The most counts that are remembered; those of the pages that everybody opens.
const REMEMBERED: usize = 256;

/// What passes, in the order of the arrays.
pub(super) struct Narrowed<'a> {
    pub places: Passing<'a>,
    pub counts: Arc<Counts>,
}

/// Records in the order of the arrays.
pub(super) enum Passing<'a> {
    All(usize),
    Some(Cow<'a, [u32]>),
}

impl Passing<'_> {
    pub fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Some(places) => places.len(),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = u32> {
        (0..self.len()).map(|number| self.at(number))
    }

    pub fn at(&self, number: usize) -> u32 {
        match self {
            Self::All(_) => u32::try_from(number).unwrap_or(u32::MAX),
            Self::Some(places) => places[number],
        }
    }
}

impl<'a> Narrow<'a> {
    /// # Errors
    /// When a filter names a theme, body, meeting or document that is not there.
    pub fn new(arrays: &'a Arrays, filters: &Filters) -> Result<Self, SearchError> {
        let mut narrow = Self {
            arrays,
            allowed: Vec::new(),
            documents: Vec::new(),
            year_from: filters.year_from,
            year_to: filters.year_to,
        };
        narrow.allow_named(Facet::Theme, &filters.theme)?;
        narrow.allow_named(Facet::Body, &filters.body)?;
        narrow.allow_named(Facet::Meeting, &filters.meeting)?;
        narrow.allow(
            Facet::Year,
            filters.year.iter().map(|year| year_number(*year)),
        );
        narrow.allow(Facet::Kind, filters.kind.iter().map(|w| *w as usize));
        narrow.allow(Facet::Status, filters.status.iter().map(|w| *w as usize));
        narrow.allow(
            Facet::Instrument,
            filters.instrument.iter().map(|w| *w as usize),
        );
        narrow.allow(
            Facet::Addressee,
            filters.addressee.iter().map(|w| *w as usize),
        );
        narrow.allow(
            Facet::Language,
            filters.language.iter().map(|w| *w as usize),
        );
        for name in &filters.document {
            let number = arrays.lists.document(name.as_str());
            let number = number.ok_or_else(|| SearchError::unknown("document", name))?;
            narrow.documents.push(number);
        }
        Ok(narrow)
    }

    fn allow_named(
        &mut self,
        facet: Facet,
        names: &[impl std::fmt::Display],
    ) -> Result<(), SearchError> {
        let dictionary = match facet {
            Facet::Theme => &self.arrays.lists.themes,
            Facet::Body => &self.arrays.lists.bodies,
            _ => &self.arrays.lists.meetings,
        };
        let numbers: Result<Vec<usize>, SearchError> = names
            .iter()
            .map(|name| {
                let number = dictionary.number(&name.to_string());
                number.ok_or_else(|| SearchError::unknown(facet.as_str(), name))
            })
            .collect();
        self.allow(facet, numbers?.into_iter());
        Ok(())
    }

    fn allow(&mut self, facet: Facet, numbers: impl ExactSizeIterator<Item = usize>) {
        if numbers.len() == 0 {
            return;
        }
        let mut table = vec![false; self.arrays.width(facet)];
        for number in numbers {
            if let Some(cell) = table.get_mut(number) {
                *cell = true;
            }
        }
        self.allowed.push((facet, table));
    }

    /// Passes over the records that a query found.
    pub fn hits(&self, places: Vec<u32>, facets: &[Facet]) -> Narrowed<'a> {
        let (places, counts) = self.pass(&Cow::Owned(places), facets);
        Narrowed {
            places: Passing::Some(places),
            counts: Arc::new(counts),
        }
    }

    /// Passes over all records, without looking at each where that can be helped.
    pub fn all(&self, index: &'a Index, filters: &Filters, facets: &[Facet]) -> Narrowed<'a> {
        let key = (filters.clone(), facets.to_vec());
        let memo = || index.memo.lock().unwrap_or_else(PoisonError::into_inner);
        // Not held while it is counted: the others need not wait.
        let known = memo().get(&key).cloned();
        let facets = if known.is_some() { &[] } else { facets };
        let (places, counts) = self.whole(facets);
        let counts = known.unwrap_or_else(|| {
            let counts = Arc::new(counts);
            let mut memo = memo();
            if memo.len() >= REMEMBERED {
                memo.clear();
            }
            memo.insert(key, counts.clone());
            counts
        });
        Narrowed { places, counts }
    }

    fn whole(&self, facets: &[Facet]) -> (Passing<'a>, Counts) {
        let arrays = self.arrays;
        let has_ranges =
            !self.documents.is_empty() || self.year_from.is_some() || self.year_to.is_some();
        if self.allowed.is_empty() && !has_ranges {
            let total = |facet: &Facet| (*facet, arrays.totals(*facet).to_vec());
            let counts = facets.iter().map(total).collect();
            return (Passing::All(arrays.len()), counts);
        }
        // Records that miss a filter count only in the facet of that filter.
        let (own, others): (Vec<Facet>, Vec<Facet>) =
            facets.iter().partition(|facet| self.filters(**facet));
        if let ([(facet, table)], false) = (self.allowed.as_slice(), has_ranges)
            && let Some(places) = self.with_one_of(*facet, table)
        {
            let mut counts: Counts = facets
                .iter()
                .map(|facet| (*facet, arrays.totals(*facet).to_vec()))
                .collect();
            for (facet, counts) in counts.iter_mut().filter(|(f, _)| others.contains(f)) {
                counts.fill(0);
                arrays.count(*facet, places.iter().copied(), counts);
            }
            return (Passing::Some(places), counts);
        }
        let candidates = if own.is_empty() {
            self.candidates()
        } else {
            None
        };
        let candidates =
            candidates.unwrap_or_else(|| Cow::Owned((0..).take(arrays.len()).collect()));
        let (places, counts) = self.pass(&candidates, facets);
        (Passing::Some(places), counts)
    }

    fn filters(&self, facet: Facet) -> bool {
        self.allowed.iter().any(|(filtered, _)| *filtered == facet)
    }

    /// The fewest records among which all that pass must be.
    fn candidates(&self) -> Option<Cow<'a, [u32]>> {
        let by_facet = self
            .allowed
            .iter()
            .filter_map(|(facet, table)| self.with_one_of(*facet, table));
        let in_documents = (!self.documents.is_empty()).then(|| {
            let lists = self.documents.iter().map(|d| self.arrays.in_document(*d));
            joined(&lists.collect::<Vec<_>>())
        });
        by_facet
            .chain(in_documents)
            .min_by_key(|places| places.len())
    }

    fn with_one_of(&self, facet: Facet, table: &[bool]) -> Option<Cow<'a, [u32]>> {
        let chosen = (0..table.len()).filter(|number| table[*number]);
        let lists: Option<Vec<&'a [u32]>> = chosen
            .map(|number| self.arrays.with(facet, number))
            .collect();
        lists.map(|lists| joined(&lists))
    }

    /// Looks at each of these records.
    fn pass(&self, places: &Cow<'a, [u32]>, facets: &[Facet]) -> (Cow<'a, [u32]>, Counts) {
        let arrays = self.arrays;
        let mut counts: Counts = facets
            .iter()
            .map(|facet| (*facet, vec![0; arrays.width(*facet)]))
            .collect();
        let missed = self.missed(places);
        let passing = match &missed {
            None => places.clone(),
            Some(missed) => {
                let both = places.iter().zip(missed);
                both.filter(|(_, missed)| **missed == PASSES)
                    .map(|(place, _)| *place)
                    .collect()
            }
        };
        for (facet, counts) in &mut counts {
            arrays.count(*facet, passing.iter().copied(), counts);
            let own = self
                .allowed
                .iter()
                .position(|(filtered, _)| filtered == facet);
            if let (Some(own), Some(missed)) = (own, &missed) {
                // They miss this filter only, so they still count in its own facet.
                let both = places.iter().zip(missed);
                let only = both.filter(|(_, missed)| usize::from(**missed) == own);
                arrays.count(*facet, only.map(|(place, _)| *place), counts);
            }
        }
        (passing, counts)
    }

    /// For each record the one filter that it misses, [`PASSES`] or [`FAILS`]; `None` when nothing is
    /// filtered.
    fn missed(&self, places: &[u32]) -> Option<Vec<u8>> {
        let mut missed = vec![PASSES; places.len()];
        for (number, (facet, table)) in (0u8..).zip(&self.allowed) {
            for (place, missed) in places.iter().zip(&mut missed) {
                let mut passes = false;
                self.arrays
                    .values(*facet, *place, |value| passes |= table[value]);
                if !passes {
                    *missed = if *missed == PASSES { number } else { FAILS };
                }
            }
        }
        let has_ranges =
            !self.documents.is_empty() || self.year_from.is_some() || self.year_to.is_some();
        if has_ranges {
            for (place, missed) in places.iter().zip(&mut missed) {
                if !self.passes_ranges(*place) {
                    *missed = FAILS;
                }
            }
        }
        (has_ranges || !self.allowed.is_empty()).then_some(missed)
    }

    fn passes_ranges(&self, place: u32) -> bool {
        let columns = &self.arrays.columns;
        let in_documents = self.documents.is_empty()
            || columns
                .documents
                .of(place)
                .iter()
                .any(|document| self.documents.contains(document));
        let year = columns.years[place as usize];
        let year = (year != 0).then(|| i16::try_from(year).unwrap_or(i16::MAX));
        let after = self
            .year_from
            .is_none_or(|from| year.is_some_and(|y| y >= from));
        let before = self.year_to.is_none_or(|to| year.is_some_and(|y| y <= to));
        in_documents && after && before
    }

    /// Whether a reader chose this value.
    pub fn is_chosen(&self, facet: Facet, number: usize) -> bool {
        self.allowed
            .iter()
            .any(|(filtered, table)| *filtered == facet && table.get(number) == Some(&true))
    }
}

const PASSES: u8 = u8::MAX;
const FAILS: u8 = u8::MAX - 1;

/// Lists of places as one, in order, each place once.
fn joined<'a>(lists: &[&'a [u32]]) -> Cow<'a, [u32]> {
    match lists {
        [] => Cow::Borrowed(&[]),
        [one] => Cow::Borrowed(one),
        lists => {
            let mut all = lists.concat();
            all.sort_unstable();
            all.dedup();
            Cow::Owned(all)
        }
    }
}
