//! Making arrays from rows that come newest first: all rows of the database, or the records that are
//! there already with those that changed in their places.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::{Arrays, Columns, Facet, Keys, Lists, NONE, Several, year_number};
use crate::db::search_rows::RecordRow;

/// Takes records in their order.
#[derive(Default)]
pub(in crate::search) struct Builder {
    columns: Columns,
    lists: Lists,
    /// The order of sources, where it follows from the one before.
    by_source: Option<Vec<u32>>,
}

impl Builder {
    pub fn new(lists: Lists) -> Self {
        Self {
            lists,
            ..Self::default()
        }
    }

    /// How many records were taken.
    pub fn len(&self) -> usize {
        self.columns.ids.len()
    }

    /// Adds a row of the database.
    pub fn add(&mut self, row: &RecordRow) {
        let (columns, lists) = (&mut self.columns, &mut self.lists);
        columns.ids.push(row.id);
        columns.dates.push(row.sort_date.to_julian_day());
        columns.keys.push(&row.sort_key);
        let year = row.year.map_or(0, year_number);
        columns.years.push(u16::try_from(year).unwrap_or(0));
        columns.statuses.push(row.status as u8);
        columns.instruments.push(row.instrument as u8);
        let body = row.body_id.map_or(NONE, |id| lists.bodies.of_key(id));
        columns.bodies.push(body);
        let meeting = row.meeting_id.map_or(NONE, |id| lists.meetings.of_key(id));
        columns.meetings.push(meeting);
        let source = row.source_symbol.as_deref();
        columns
            .sources
            .push(source.map_or(NONE, |symbol| lists.symbol(symbol)));
        let known = |number: &u32| *number != NONE;
        let themes = row.themes.iter().map(|id| lists.themes.of_key(*id));
        columns.themes.push(themes.filter(known));
        let documents: Vec<u32> = row
            .documents
            .iter()
            .map(|id| lists.documents.of_key(*id))
            .filter(known)
            .collect();
        let kinds = documents.iter().map(|d| lists.document_kinds[*d as usize]);
        columns.kinds.push(kinds.fold(0, |set, bit| set | bit));
        columns.documents.push(documents);
        let languages = row.languages.iter().map(|word| 1 << (*word as usize));
        columns
            .languages
            .push(languages.fold(0, |set, bit: u16| set | bit));
        let addressees = row.addressees.iter().map(|word| 1 << (*word as usize));
        columns
            .addressees
            .push(addressees.fold(0, |set, bit: u16| set | bit));
    }

    /// Takes a record over as it is.
    fn take_over(&mut self, old: &Columns, place: u32) {
        let (columns, at) = (&mut self.columns, place as usize);
        columns.ids.push(old.ids[at]);
        columns.dates.push(old.dates[at]);
        columns.keys.push(old.keys.of(place));
        columns.years.push(old.years[at]);
        columns.statuses.push(old.statuses[at]);
        columns.instruments.push(old.instruments[at]);
        columns.bodies.push(old.bodies[at]);
        columns.meetings.push(old.meetings[at]);
        columns.sources.push(old.sources[at]);
        columns.themes.push(old.themes.of(place).iter().copied());
        columns
            .documents
            .push(old.documents.of(place).iter().copied());
        columns.kinds.push(old.kinds[at]);
        columns.languages.push(old.languages[at]);
        columns.addressees.push(old.addressees[at]);
    }

    /// The old records without those that changed, and the changed ones as they are now, which come in
    /// their order.
    pub fn merge(&mut self, old: &Arrays, changed: &[i64], rows: &[RecordRow]) {
        let gone: HashSet<i64> = changed.iter().copied().collect();
        let mut rows = rows.iter().peekable();
        let mut moved = vec![NONE; old.len()];
        let mut added = Vec::new();
        for place in (0..).take(old.len()) {
            let at = place as usize;
            if gone.contains(&old.columns.ids[at]) {
                continue;
            }
            let (date, key) = (old.columns.dates[at], old.columns.keys.of(place));
            while let Some(row) = rows.next_if(|row| comes_before(row, date, key)) {
                added.push(self.next_place());
                self.add(row);
            }
            moved[at] = self.next_place();
            self.take_over(&old.columns, place);
        }
        for row in rows {
            added.push(self.next_place());
            self.add(row);
        }
        self.by_source = Some(self.order_from(old, &moved, added));
    }

    fn next_place(&self) -> u32 {
        u32::try_from(self.columns.ids.len()).unwrap_or(NONE)
    }

    /// The order of sources from the one before: to sort a million keys takes a second, to look up
    /// where a few come in takes nothing.
    fn order_from(&self, old: &Arrays, moved: &[u32], mut added: Vec<u32>) -> Vec<u32> {
        let keys = &self.columns.keys;
        added.sort_unstable_by(|a, b| keys.of(*a).cmp(keys.of(*b)));
        let mut order = Vec::with_capacity(self.columns.ids.len());
        let stay = |part: &[u32], order: &mut Vec<u32>| {
            let places = part.iter().map(|place| moved[*place as usize]);
            order.extend(places.filter(|place| *place != NONE));
        };
        let mut done = 0;
        for place in added {
            let key = keys.of(place);
            let left = &old.by_source[done..];
            let until = left.partition_point(|other| old.columns.keys.of(*other) < key);
            stay(&left[..until], &mut order);
            order.push(place);
            done += until;
        }
        stay(&old.by_source[done..], &mut order);
        order
    }

    /// The arrays, with all that follows from their columns.
    pub fn finish(self, revision: i64) -> Arrays {
        let by_source = self
            .by_source
            .unwrap_or_else(|| by_source(&self.columns.keys));
        arrays(revision, self.columns, self.lists, by_source)
    }
}

fn comes_before(row: &RecordRow, date: i32, key: &str) -> bool {
    let newer = date.cmp(&row.sort_date.to_julian_day());
    newer.then_with(|| row.sort_key.as_str().cmp(key)) == Ordering::Less
}

fn by_source(keys: &Keys) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(keys.ends.len()).collect();
    order.sort_unstable_by(|a, b| keys.of(*a).cmp(keys.of(*b)));
    order
}

/// Puts arrays together from what is kept of them.
pub(super) fn arrays(revision: i64, columns: Columns, lists: Lists, by_source: Vec<u32>) -> Arrays {
    let mut source_ranks = vec![0; by_source.len()];
    for (rank, place) in (0..).zip(&by_source) {
        source_ranks[*place as usize] = rank;
    }
    let single = |column: &[u32]| {
        let mut several = Several::default();
        for value in column {
            several.push((*value != NONE).then_some(*value));
        }
        several
    };
    let mut arrays = Arrays {
        revision,
        of_theme: columns.themes.inverted(lists.themes.len()),
        of_body: single(&columns.bodies).inverted(lists.bodies.len()),
        of_meeting: single(&columns.meetings).inverted(lists.meetings.len()),
        of_document: columns.documents.inverted(lists.documents.len()),
        columns,
        lists,
        source_ranks,
        by_source,
        totals: Vec::new(),
    };
    arrays.totals = Facet::ALL
        .iter()
        .map(|facet| {
            let mut counts = vec![0; arrays.width(*facet)];
            arrays.count(*facet, (0..).take(arrays.len()), &mut counts);
            counts
        })
        .collect();
    arrays
}
