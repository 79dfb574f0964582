//! Making arrays from rows that come newest first: all rows of the database, or the records that are
//! there already with those that changed in their places.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ops::Range;
use std::panic::resume_unwind;

use super::{Arrays, Columns, Facet, Keys, Lists, NONE, Packed, Several, year_number};
use crate::db::search_rows::RecordRow;

#[cfg(test)]
mod tests;

/// Takes records in their order.
#[derive(Default)]
pub(in crate::search) struct Builder {
    columns: Columns,
    lists: Lists,
    before: Option<Before>,
}

/// What need not be made anew of arrays that follow others.
struct Before {
    by_source: Vec<u32>,
    /// Without what was added.
    totals: Vec<Vec<u64>>,
    added: Vec<u32>,
}

impl Builder {
    pub fn new(lists: Lists) -> Self {
        Self {
            lists,
            ..Self::default()
        }
    }

    /// The keys of the records that were taken, in their order.
    pub fn ids(&self) -> &[i64] {
        &self.columns.ids
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

    /// Takes records over as they are.
    fn take_over(&mut self, old: &Columns, range: &Range<usize>) {
        let columns = &mut self.columns;
        let of = || range.clone();
        columns.ids.extend_from_slice(&old.ids[of()]);
        columns.dates.extend_from_slice(&old.dates[of()]);
        columns.keys.take_over(&old.keys, of());
        columns.years.extend_from_slice(&old.years[of()]);
        columns.statuses.extend_from_slice(&old.statuses[of()]);
        let instruments = &old.instruments[of()];
        columns.instruments.extend_from_slice(instruments);
        columns.bodies.extend_from_slice(&old.bodies[of()]);
        columns.meetings.extend_from_slice(&old.meetings[of()]);
        columns.sources.extend_from_slice(&old.sources[of()]);
        columns.themes.take_over(&old.themes, of());
        columns.documents.take_over(&old.documents, of());
        columns.kinds.extend_from_slice(&old.kinds[of()]);
        columns.languages.extend_from_slice(&old.languages[of()]);
        columns.addressees.extend_from_slice(&old.addressees[of()]);
    }

    /// The old records without those that changed, and the changed ones as they are now, which come in
    /// their order. Gives the place that each old one has now, [`NONE`] for one that changed.
    pub fn merge(&mut self, old: &Arrays, changed: &[i64], rows: &[RecordRow]) -> Vec<u32> {
        self.columns.make_room(&old.columns, rows.len());
        let gone = places_of(&old.columns.ids, changed);
        let mut moved = vec![NONE; old.len()];
        let mut added = Vec::with_capacity(rows.len());
        let mut cuts = gone.iter().map(|place| *place as usize).peekable();
        let mut done = 0;
        for number in 0..=rows.len() {
            let row = rows.get(number);
            let until = row.map_or(old.len(), |row| stand_before(&old.columns, row));
            loop {
                let gone = cuts.next_if(|place| *place < until);
                let range = done..gone.unwrap_or(until);
                for (moved, now) in moved[range.clone()].iter_mut().zip(self.next_place()..) {
                    *moved = now;
                }
                self.take_over(&old.columns, &range);
                done = range.end;
                if gone.is_none() {
                    break;
                }
                done += 1;
            }
            if let Some(row) = row {
                added.push(self.next_place());
                self.add(row);
            }
        }
        self.before = Some(Before {
            by_source: self.order_from(old, &moved, added.clone()),
            totals: old.totals_without(&gone),
            added,
        });
        moved
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
        let (columns, lists) = (self.columns, self.lists);
        let Some(before) = self.before else {
            let by_source = by_source(&columns.keys);
            return arrays(revision, columns, lists, by_source);
        };
        let mut arrays = put_together(revision, columns, lists, before.by_source);
        arrays.totals = before.totals;
        arrays.count_in(&before.added.iter().copied());
        arrays
    }
}

impl Arrays {
    /// The totals as they would be without these records.
    fn totals_without(&self, gone: &[u32]) -> Vec<Vec<u64>> {
        let mut totals = self.totals.clone();
        for (facet, counts) in Facet::ALL.iter().zip(&mut totals) {
            for place in gone {
                self.values(*facet, *place, |number| counts[number] -= 1);
            }
        }
        totals
    }

    /// Counts records in the totals.
    fn count_in(&mut self, places: &(impl Iterator<Item = u32> + Clone)) {
        let mut totals = std::mem::take(&mut self.totals);
        totals.resize(Facet::ALL.len(), Vec::new());
        for (facet, counts) in Facet::ALL.iter().zip(&mut totals) {
            counts.resize(self.width(*facet), 0);
            self.count(*facet, places.clone(), counts);
        }
        self.totals = totals;
    }
}

/// The places of records, in order.
fn places_of(ids: &[i64], wanted: &[i64]) -> Vec<u32> {
    let (Some(least), Some(most)) = (wanted.iter().min(), wanted.iter().max()) else {
        return Vec::new();
    };
    let wanted: HashSet<i64> = wanted.iter().copied().collect();
    let all = ids.iter().zip(0u32..);
    // What is published together mostly has keys near one another: few need a closer look.
    let near = all.filter(|(id, _)| (least..=most).contains(id));
    near.filter(|(id, _)| wanted.contains(id))
        .map(|(_, place)| place)
        .collect()
}

/// How many records stand before a row: the newer ones, and those of its day with lesser keys.
fn stand_before(columns: &Columns, row: &RecordRow) -> usize {
    let day = row.sort_date.to_julian_day();
    let (mut low, mut high) = (0, columns.ids.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let newer = day.cmp(&columns.dates[middle]);
        let key = u32::try_from(middle).map_or("", |place| columns.keys.of(place));
        if newer.then_with(|| key.cmp(&row.sort_key)) == Ordering::Greater {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

fn by_source(keys: &Keys) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(keys.ends.len()).collect();
    order.sort_unstable_by(|a, b| keys.of(*a).cmp(keys.of(*b)));
    order
}

/// Puts arrays together from what is kept of them.
pub(super) fn arrays(revision: i64, columns: Columns, lists: Lists, by_source: Vec<u32>) -> Arrays {
    let mut arrays = put_together(revision, columns, lists, by_source);
    arrays.count_in(&(0..).take(arrays.len()));
    arrays
}

/// All but the totals.
fn put_together(revision: i64, columns: Columns, lists: Lists, by_source: Vec<u32>) -> Arrays {
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
    // The themes take as long as the others together: side by side.
    let (of_theme, (of_body, of_meeting, of_document)) = std::thread::scope(|scope| {
        let others = scope.spawn(|| {
            (
                single(&columns.bodies).inverted(lists.bodies.len()),
                single(&columns.meetings).inverted(lists.meetings.len()),
                columns.documents.inverted(lists.documents.len()),
            )
        });
        let of_theme = columns.themes.inverted(lists.themes.len());
        let others = others.join();
        (
            of_theme,
            others.unwrap_or_else(|panic| resume_unwind(panic)),
        )
    });
    Arrays {
        revision,
        packed_themes: Packed::of(&columns.themes),
        of_theme,
        of_body,
        of_meeting,
        of_document,
        columns,
        lists,
        source_ranks,
        by_source,
        totals: Vec::new(),
    }
}
