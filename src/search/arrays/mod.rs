//! What all published recommendations can be filtered, counted and ordered by, in memory: a column for
//! each attribute, numbers instead of words, newest first. Texts are not here.
//!
//! Why in memory: exact totals and facets over a million records cost Postgres a second, and a pass
//! over these columns costs a few milliseconds. They are never changed: what follows a publication is
//! another set of arrays, made from these and the rows that changed (`build`).

mod build;
mod counts;
mod lists;
mod packed;
mod room;
mod saved;
mod several;

use time::Date;

use crate::domain::{Addressee, DocumentKind, Facet, Instrument, Language, Status};
pub(super) use build::Builder;
pub(super) use lists::Lists;
use packed::Packed;
pub(super) use saved::{read, write};
use several::{Keys, Several};

/// No value, in a column of numbers.
pub(super) const NONE: u32 = u32::MAX;

/// The columns.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub ids: Vec<i64>,
    /// Julian days.
    pub dates: Vec<i32>,
    pub keys: Keys,
    /// As numbers of [`year_number`]; 0 for none.
    pub years: Vec<u16>,
    pub statuses: Vec<u8>,
    pub instruments: Vec<u8>,
    pub bodies: Vec<u32>,
    pub meetings: Vec<u32>,
    /// Symbol of the source, a number of [`Lists::symbols`].
    pub sources: Vec<u32>,
    pub themes: Several,
    pub documents: Several,
    /// Bit sets, by the place of a word in its list.
    pub kinds: Vec<u16>,
    pub languages: Vec<u16>,
    pub addressees: Vec<u16>,
}

/// The arrays of one revision.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Arrays {
    pub revision: i64,
    pub columns: Columns,
    pub lists: Lists,
    /// Place of each record in the order of sources, and the record at each such place.
    pub source_ranks: Vec<u32>,
    pub by_source: Vec<u32>,
    packed_themes: Packed,
    /// Which records have a theme, body, meeting or document, in order.
    of_theme: Several,
    of_body: Several,
    of_meeting: Several,
    of_document: Several,
    /// Counts of each facet over all records, in the order of [`Facet::ALL`].
    totals: Vec<Vec<u64>>,
}

/// The last year that has a place of its own in a table; there are no records after it.
const LAST_YEAR: usize = 2200;

/// A year as a place in a table.
pub(super) fn year_number(year: i16) -> usize {
    usize::try_from(year).unwrap_or(0).min(LAST_YEAR)
}

impl Arrays {
    pub fn len(&self) -> usize {
        self.columns.ids.len()
    }

    pub fn date(&self, place: u32) -> Date {
        Date::from_julian_day(self.columns.dates[place as usize]).unwrap_or(Date::MIN)
    }

    /// The records with one value of a facet, in order, where they are kept; else `None`.
    pub fn with(&self, facet: Facet, number: usize) -> Option<&[u32]> {
        let of = match facet {
            Facet::Theme => &self.of_theme,
            Facet::Body => &self.of_body,
            Facet::Meeting => &self.of_meeting,
            _ => return None,
        };
        Some(u32::try_from(number).map_or(&[], |number| of.of(number)))
    }

    /// The records that stand in a document, in order.
    pub fn in_document(&self, document: u32) -> &[u32] {
        self.of_document.of(document)
    }

    /// Counts of a facet over all records.
    pub fn totals(&self, facet: Facet) -> &[u64] {
        self.totals
            .get(facet as usize)
            .map_or(&[], |counts| counts.as_slice())
    }

    /// Calls `each` with every value that a record has for a facet.
    pub fn values(&self, facet: Facet, place: u32, mut each: impl FnMut(usize)) {
        let columns = &self.columns;
        let at = place as usize;
        let one = |value: u32, each: &mut dyn FnMut(usize)| {
            if value != NONE {
                each(value as usize);
            }
        };
        match facet {
            Facet::Theme => columns
                .themes
                .of(place)
                .iter()
                .for_each(|t| each(*t as usize)),
            Facet::Body => one(columns.bodies[at], &mut each),
            Facet::Meeting => one(columns.meetings[at], &mut each),
            Facet::Year => {
                if columns.years[at] != 0 {
                    each(usize::from(columns.years[at]));
                }
            }
            Facet::Status => each(usize::from(columns.statuses[at])),
            Facet::Instrument => each(usize::from(columns.instruments[at])),
            Facet::Addressee => bits(columns.addressees[at], each),
            Facet::Language => bits(columns.languages[at], each),
            Facet::Kind => bits(columns.kinds[at], each),
        }
    }

    /// Counts the values of these records for a facet. One loop a column: it runs over millions.
    pub fn count(&self, facet: Facet, places: impl Iterator<Item = u32>, counts: &mut [u64]) {
        let columns = &self.columns;
        let add = |counts: &mut [u64], value: u32| {
            if value != NONE {
                counts[value as usize] += 1;
            }
        };
        match facet {
            Facet::Theme => self.packed_themes.count(&columns.themes, places, counts),
            Facet::Body => places.for_each(|place| add(counts, columns.bodies[place as usize])),
            Facet::Meeting => {
                places.for_each(|place| add(counts, columns.meetings[place as usize]));
            }
            Facet::Year => {
                places.for_each(|place| counts[usize::from(columns.years[place as usize])] += 1);
                counts[0] = 0;
            }
            Facet::Status => {
                places.for_each(|p| counts[usize::from(columns.statuses[p as usize])] += 1);
            }
            Facet::Instrument => {
                places.for_each(|p| counts[usize::from(columns.instruments[p as usize])] += 1);
            }
            Facet::Addressee | Facet::Language | Facet::Kind => {
                places.for_each(|place| self.values(facet, place, |number| counts[number] += 1));
            }
        }
    }

    /// Calls `each` with those of these records that have a value for which the table holds.
    pub fn each_with(
        &self,
        facet: Facet,
        table: &[bool],
        places: impl Iterator<Item = u32>,
        each: impl FnMut(u32),
    ) {
        let columns = &self.columns;
        let holds = |value: u32| table.get(value as usize) == Some(&true);
        let one = |column: &[u8], place: u32| holds(u32::from(column[place as usize]));
        let held = (0..16).filter(|bit| holds(*bit));
        let mask = held.fold(0, |set, bit| set | 1u16 << bit);
        let several = |column: &[u16], place: u32| column[place as usize] & mask != 0;
        match facet {
            Facet::Theme => places
                .filter(|place| columns.themes.of(*place).iter().any(|theme| holds(*theme)))
                .for_each(each),
            Facet::Body => places
                .filter(|place| holds(columns.bodies[*place as usize]))
                .for_each(each),
            Facet::Meeting => places
                .filter(|place| holds(columns.meetings[*place as usize]))
                .for_each(each),
            Facet::Year => places
                .filter(|place| {
                    let year = u32::from(columns.years[*place as usize]);
                    year != 0 && holds(year)
                })
                .for_each(each),
            Facet::Status => places.filter(|p| one(&columns.statuses, *p)).for_each(each),
            Facet::Instrument => places
                .filter(|p| one(&columns.instruments, *p))
                .for_each(each),
            Facet::Addressee => places
                .filter(|p| several(&columns.addressees, *p))
                .for_each(each),
            Facet::Language => places
                .filter(|p| several(&columns.languages, *p))
                .for_each(each),
            Facet::Kind => places
                .filter(|p| several(&columns.kinds, *p))
                .for_each(each),
        }
    }

    /// How many values a facet can have: the size of a table of counts.
    pub fn width(&self, facet: Facet) -> usize {
        match facet {
            Facet::Theme => self.lists.themes.len(),
            Facet::Body => self.lists.bodies.len(),
            Facet::Meeting => self.lists.meetings.len(),
            Facet::Year => LAST_YEAR + 1,
            Facet::Status => Status::ALL.len(),
            Facet::Instrument => Instrument::ALL.len(),
            Facet::Addressee => Addressee::ALL.len(),
            Facet::Language => Language::ALL.len(),
            Facet::Kind => DocumentKind::ALL.len(),
        }
    }

    /// What the filter of that name takes for a value.
    pub fn value(&self, facet: Facet, number: usize) -> Option<String> {
        let word = |word: Option<&str>| word.map(ToOwned::to_owned);
        match facet {
            Facet::Theme => word(self.lists.themes.name(number)),
            Facet::Body => word(self.lists.bodies.name(number)),
            Facet::Meeting => word(self.lists.meetings.name(number)),
            Facet::Year => Some(number.to_string()),
            Facet::Status => word(Status::ALL.get(number).map(|w| w.as_str())),
            Facet::Instrument => word(Instrument::ALL.get(number).map(|w| w.as_str())),
            Facet::Addressee => word(Addressee::ALL.get(number).map(|w| w.as_str())),
            Facet::Language => word(Language::ALL.get(number).map(|w| w.as_str())),
            Facet::Kind => word(DocumentKind::ALL.get(number).map(|w| w.as_str())),
        }
    }
}

fn bits(mut set: u16, mut each: impl FnMut(usize)) {
    while set != 0 {
        each(set.trailing_zeros() as usize);
        set &= set - 1;
    }
}
