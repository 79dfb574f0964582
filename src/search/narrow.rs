//! The filters of one request against the arrays: which records pass, and the counts of each facet.
//! A facet's counts honour every filter but its own, so that a reader can choose several values.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use super::SearchError;
use super::arrays::{Arrays, year_number};
use super::hits::Hits;
use super::index::Index;
use super::passing::{Passing, joined};
use super::places::Places;
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
    pub fn hits<'h>(&self, hits: &'h Hits, facets: &[Facet]) -> Narrowed<'h> {
        let (places, counts) = match hits {
            Hits::Few { places, .. } => {
                let (places, counts) = self.pass_few(places, facets);
                (Passing::List(places), counts)
            }
            Hits::Many { set, .. } => {
                let (places, counts) = self.pass(set, facets);
                (Passing::Set(places), counts)
            }
        };
        Narrowed {
            places,
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
        let has_ranges = self.has_ranges();
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
            return (Passing::List(places), counts);
        }
        let candidates = if own.is_empty() {
            self.candidates()
        } else {
            None
        };
        let candidates = candidates.map_or_else(
            || Places::all_of(arrays.len()),
            |list| {
                let mut set = Places::none_of(arrays.len());
                set.add_all(&list);
                set
            },
        );
        let (places, counts) = self.pass(&candidates, facets);
        (Passing::Set(Cow::Owned(places.into_owned())), counts)
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

    /// Which of these records pass, and the counts of each facet over those that pass all filters but
    /// its own.
    fn pass<'h>(&self, places: &'h Places, facets: &[Facet]) -> (Cow<'h, Places>, Counts) {
        let arrays = self.arrays;
        let in_ranges = self.in_ranges(places);
        let sets: Vec<(Facet, Places)> = self
            .allowed
            .iter()
            .map(|(facet, table)| (*facet, self.set_of(*facet, table, &in_ranges)))
            .collect();
        let without = |own: Option<Facet>| {
            let mut passing = in_ranges.clone();
            for (_, set) in sets.iter().filter(|(facet, _)| own != Some(*facet)) {
                passing.to_mut().keep(set);
            }
            passing
        };
        let passing = without(None);
        let counted = |facet: &Facet| {
            let mut counts = vec![0; arrays.width(*facet)];
            if self.filters(*facet) {
                arrays.count(*facet, without(Some(*facet)).iter(), &mut counts);
            } else {
                arrays.count(*facet, passing.iter(), &mut counts);
            }
            (*facet, counts)
        };
        let counts = facets.iter().map(counted).collect();
        (passing, counts)
    }

    /// The same for a few, one after the other.
    fn pass_few<'h>(&self, places: &'h [u32], facets: &[Facet]) -> (Cow<'h, [u32]>, Counts) {
        let arrays = self.arrays;
        let unbounded = self.allowed.is_empty() && !self.has_ranges();
        let (mut passing, mut missed) = (Cow::Borrowed(places), Vec::new());
        if !unbounded {
            let in_ranges = places.iter().filter(|place| self.passes_ranges(**place));
            let (all, one) = self.parted(in_ranges.copied());
            (passing, missed) = (Cow::Owned(all), one);
        }
        let counted = |facet: &Facet| {
            let mut counts = vec![0; arrays.width(*facet)];
            let beside = missed.iter().filter(|(own, _)| own == facet);
            let beside = beside.map(|(_, place)| *place);
            arrays.count(*facet, passing.iter().copied().chain(beside), &mut counts);
            (*facet, counts)
        };
        let counts = facets.iter().map(counted).collect();
        (passing, counts)
    }

    /// Those that pass every filter, and those that miss but one, with that one.
    fn parted(&self, places: impl Iterator<Item = u32>) -> (Vec<u32>, Vec<(Facet, u32)>) {
        let (mut passing, mut missing) = (Vec::new(), Vec::new());
        for place in places {
            let misses = |(facet, table): &&(Facet, Vec<bool>)| {
                let mut holds = false;
                let has = |value: usize| holds |= table.get(value) == Some(&true);
                self.arrays.values(*facet, place, has);
                !holds
            };
            let mut filters = self.allowed.iter().filter(misses);
            match (filters.next(), filters.next()) {
                (None, _) => passing.push(place),
                (Some((facet, _)), None) => missing.push((*facet, place)),
                _ => {}
            }
        }
        (passing, missing)
    }

    fn has_ranges(&self) -> bool {
        !self.documents.is_empty() || self.year_from.is_some() || self.year_to.is_some()
    }

    /// The records that have one of the allowed values; of others than those asked for nothing is said.
    fn set_of(&self, facet: Facet, table: &[bool], asked: &Places) -> Places {
        let arrays = self.arrays;
        let mut set = Places::none_of(arrays.len());
        let chosen = (0..table.len()).filter(|number| table[*number]);
        let lists: Option<Vec<&[u32]>> = chosen.map(|number| arrays.with(facet, number)).collect();
        let listed = |lists: &[&[u32]]| lists.iter().map(|list| list.len()).sum::<usize>();
        // To look at a record costs about as much as to take four from a list.
        match lists.filter(|lists| listed(lists) / 4 <= asked.len()) {
            Some(lists) => lists.iter().for_each(|list| set.add_all(list)),
            None => arrays.each_with(facet, table, asked.iter(), |place| set.add(place)),
        }
        set
    }

    /// Those of these that stand in the documents and the years asked for.
    fn in_ranges<'h>(&self, places: &'h Places) -> Cow<'h, Places> {
        if !self.has_ranges() {
            return Cow::Borrowed(places);
        }
        let mut set = Places::none_of(self.arrays.len());
        let passing = places.iter().filter(|place| self.passes_ranges(*place));
        passing.for_each(|place| set.add(place));
        Cow::Owned(set)
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
