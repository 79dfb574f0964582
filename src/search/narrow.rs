//! The filters of one request against the index: which records pass, and the counts of each facet.
//! A facet's counts honour every filter but its own, so that a reader can choose several values.

use super::SearchError;
use super::index::{Index, Record, year_number};
use crate::domain::{Facet, Filters};

/// The filters as tables of numbers.
pub(super) struct Narrow<'a> {
    index: &'a Index,
    /// For each facet that is filtered, which of its values are allowed.
    allowed: Vec<(Facet, Vec<bool>)>,
    documents: Vec<u32>,
    year_from: Option<i16>,
    year_to: Option<i16>,
}

/// What passes, in the order of the index, and the counts of each facet asked for.
pub(super) struct Narrowed {
    pub places: Vec<u32>,
    pub counts: Vec<(Facet, Vec<u64>)>,
}

impl<'a> Narrow<'a> {
    /// # Errors
    /// When a filter names a theme, body, meeting or document that is not there.
    pub fn new(index: &'a Index, filters: &Filters) -> Result<Self, SearchError> {
        let mut narrow = Self {
            index,
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
            let number = index.documents.number(name.as_str());
            let number = number.ok_or_else(|| SearchError::unknown("document", name))?;
            narrow
                .documents
                .push(u32::try_from(number).unwrap_or(u32::MAX));
        }
        Ok(narrow)
    }

    fn allow_named(
        &mut self,
        facet: Facet,
        names: &[impl std::fmt::Display],
    ) -> Result<(), SearchError> {
        let dictionary = match facet {
            Facet::Theme => &self.index.themes,
            Facet::Body => &self.index.bodies,
            _ => &self.index.meetings,
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
        let mut table = vec![false; self.index.width(facet)];
        for number in numbers {
            if let Some(cell) = table.get_mut(number) {
                *cell = true;
            }
        }
        self.allowed.push((facet, table));
    }

    /// Passes over `places`, or over the whole index.
    pub fn run(&self, places: Option<Vec<u32>>, facets: &[Facet]) -> Narrowed {
        let mut out = Narrowed {
            places: Vec::new(),
            counts: facets
                .iter()
                .map(|facet| (*facet, vec![0; self.index.width(*facet)]))
                .collect(),
        };
        match places {
            Some(places) => places
                .into_iter()
                .for_each(|place| self.take(place, &mut out)),
            None => (0..)
                .take(self.index.records.len())
                .for_each(|place| self.take(place, &mut out)),
        }
        out
    }

    fn take(&self, place: u32, out: &mut Narrowed) {
        let record = &self.index.records[place as usize];
        if !self.passes_ranges(record) {
            return;
        }
        let mut failed = self.allowed.iter().filter(|(facet, table)| {
            let mut passes = false;
            record.values(*facet, |number| passes |= table[number]);
            !passes
        });
        match (failed.next(), failed.next()) {
            (None, _) => {
                out.places.push(place);
                for (facet, counts) in &mut out.counts {
                    record.values(*facet, |number| counts[number] += 1);
                }
            }
            // It misses one filter only, so it still counts in that filter's own facet.
            (Some((missed, _)), None) => {
                let own = out.counts.iter_mut().filter(|(facet, _)| facet == missed);
                for (facet, counts) in own {
                    record.values(*facet, |number| counts[number] += 1);
                }
            }
            (Some(_), Some(_)) => {}
        }
    }

    fn passes_ranges(&self, record: &Record) -> bool {
        let in_documents = self.documents.is_empty()
            || record
                .documents
                .iter()
                .any(|document| self.documents.contains(document));
        let after = self
            .year_from
            .is_none_or(|from| record.year.is_some_and(|y| y >= from));
        let before = self
            .year_to
            .is_none_or(|to| record.year.is_some_and(|y| y <= to));
        in_documents && after && before
    }

    /// Whether a reader chose this value.
    pub fn is_chosen(&self, facet: Facet, number: usize) -> bool {
        self.allowed
            .iter()
            .any(|(filtered, table)| *filtered == facet && table.get(number) == Some(&true))
    }
}
