//! What stands where, without a word of text: how many documents there are, when and of whom, what
//! each proposes, adopts and recalls, at which paragraph and item, about which themes and to whom.
//! Everything follows from the seed and a number, so that a later document can recall an earlier one
//! without keeping it.

use std::ops::Range;

use rand::{Rng, RngExt};
use time::{Date, Duration, Month};

use super::draw::{Chance, Ranks, stream};
use crate::domain::{Addressee, DocumentKind, Instrument, Mention, Place};

/// Recommendations that a document has on average.
const IN_A_DOCUMENT: u32 = 25;
/// The first is fewer by this at most than it would be, the last more.
const UNEVEN: u32 = 9;
pub const BODIES: usize = 20;
pub const FIRST_YEAR: i32 = 1978;
pub const YEARS: i32 = 48;
/// Streams of numbers, by what they decide.
const DOCUMENTS: u64 = 1;
const RECORDS: u64 = 2;
const BORDERS: u64 = 3;

#[derive(Debug)]
pub struct Plan {
    pub seed: u64,
    pub recommendations: u32,
    pub documents: u32,
    /// Key of the first forged body in the store.
    pub first_body: i64,
    themes: Ranks,
    bodies: Ranks,
}

/// What a document is.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// From 0, in the order of time.
    pub number: u32,
    pub kind: DocumentKind,
    pub reviewed: bool,
    /// By its place in the list of bodies.
    pub body: usize,
    pub year: i32,
    pub symbol: String,
    pub key: String,
    /// Its own records, in the order of its text.
    pub own: Vec<Spot>,
    /// Records of an earlier document that this one repeats, each in a paragraph of its own.
    pub recalled: Vec<Recalled>,
    pub paragraphs: u32,
}

/// A record at its place.
#[derive(Debug, Clone)]
pub struct Spot {
    /// From 0, over the whole corpus.
    pub record: u32,
    pub paragraph: u32,
    pub item: Option<char>,
}

#[derive(Debug, Clone)]
pub struct Recalled {
    pub record: u32,
    pub paragraph: u32,
}

/// What a record is, wherever it stands.
#[derive(Debug, Clone)]
pub struct Record {
    /// Places in the list of themes, no two alike.
    pub themes: Vec<usize>,
    pub addressees: Vec<Addressee>,
    /// The record that takes its place.
    pub successor: Option<u32>,
}

impl Spot {
    pub fn place(&self) -> Place {
        Place {
            instrument: None,
            paragraph: Some(self.paragraph.to_string()),
            item: self.item.map(String::from),
            rank: u32::from(self.item.is_some()),
        }
    }
}

impl Plan {
    pub fn new(seed: u64, recommendations: u32, themes: usize, first_body: i64) -> Self {
        Self {
            seed,
            recommendations,
            documents: (recommendations / IN_A_DOCUMENT).max(1),
            first_body,
            // So that the most used one holds about a fifth of the corpus, at 2.4 themes a record.
            themes: Ranks::zipf(themes, 1.0, 0.6),
            bodies: Ranks::zipf(BODIES, 2.0, 1.0),
        }
    }

    /// The records of a document.
    fn records(&self, document: u32) -> Range<u32> {
        let border = |document: u32| match document {
            0 => 0,
            last if last == self.documents => self.recommendations,
            other => {
                let chance = stream(self.seed, BORDERS, u64::from(other)).next_u32();
                other * IN_A_DOCUMENT + chance % UNEVEN
            }
        };
        border(document)..border(document + 1)
    }

    pub fn sheet(&self, number: u32) -> Sheet {
        let mut chance = stream(self.seed, DOCUMENTS, u64::from(number));
        let kind = match chance.random_range(0..100) {
            0..55 => DocumentKind::Report,
            55..85 => DocumentKind::BackgroundPaper,
            85..95 => DocumentKind::Resolution,
            _ => DocumentKind::Decision,
        };
        let body = self.bodies.of(chance.next_u64());
        let year = self.year(number);
        let symbol = format!("{}/{year}/{}", body_symbol(body), number + 1);
        let reviewed = chance.random_bool(0.6);
        let (own, mut paragraphs) = self.spots(number, &mut chance);
        let mut recalled = Vec::new();
        if kind == DocumentKind::BackgroundPaper && number > 0 {
            let earlier = self.records(chance.random_range(0..number));
            for record in earlier.take(3) {
                paragraphs += 1;
                recalled.push(Recalled {
                    record,
                    paragraph: paragraphs,
                });
            }
        }
        Sheet {
            number,
            kind,
            reviewed,
            body,
            year,
            key: symbol.to_lowercase().replace('/', "-"),
            symbol,
            own,
            recalled,
            paragraphs: paragraphs + 1,
        }
    }

    /// The first paragraph is an introduction; then each record has a paragraph, or several share one
    /// as its items.
    fn spots(&self, document: u32, chance: &mut Chance) -> (Vec<Spot>, u32) {
        let mut spots = Vec::new();
        let mut paragraph = 1;
        let mut records = self.records(document).peekable();
        while records.peek().is_some() {
            paragraph += 1;
            if chance.random_bool(0.12) {
                let many = chance.random_range(3..=6);
                for (record, item) in records.by_ref().take(many).zip('a'..='z') {
                    let item = Some(item);
                    spots.push(Spot {
                        record,
                        paragraph,
                        item,
                    });
                }
            } else if let Some(record) = records.next() {
                let item = None;
                spots.push(Spot {
                    record,
                    paragraph,
                    item,
                });
            }
        }
        (spots, paragraph)
    }

    /// Documents are numbered in the order of time, and there are more of them every year.
    fn year(&self, document: u32) -> i32 {
        let part = (f64::from(document) + 0.5) / f64::from(self.documents);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a number of years between 0 and 48"
        )]
        let years = (f64::from(YEARS) * part.powf(0.7)) as i32;
        FIRST_YEAR + years.min(YEARS - 1)
    }

    pub fn record(&self, number: u32) -> Record {
        let mut chance = stream(self.seed, RECORDS, u64::from(number));
        let many = match chance.random_range(0..100) {
            0..25 => 1,
            25..60 => 2,
            60..85 => 3,
            85..95 => 4,
            _ => 5,
        };
        let mut themes = Vec::with_capacity(many);
        for _ in 0..many {
            let theme = self.themes.of(chance.next_u64());
            if !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        let mut addressees = vec![match chance.random_range(0..100) {
            0..62 => Addressee::StatesParties,
            62..70 => Addressee::MemberStates,
            70..82 => Addressee::Secretariat,
            82..90 => Addressee::WorkingGroup,
            90..96 => Addressee::Conference,
            _ => Addressee::InternationalOrganizations,
        }];
        if chance.random_bool(0.15) {
            addressees.push(Addressee::CivilSociety);
        }
        let successor = number.checked_add(2 * IN_A_DOCUMENT);
        Record {
            themes,
            addressees,
            successor: successor
                .filter(|later| *later < self.recommendations && chance.random_bool(0.01)),
        }
    }
}

impl Sheet {
    pub const fn instrument(&self) -> Instrument {
        match self.kind {
            DocumentKind::Resolution => Instrument::Resolution,
            DocumentKind::Decision => Instrument::Decision,
            _ => Instrument::Recommendation,
        }
    }

    /// What it does with its own records.
    pub const fn mention(&self) -> Mention {
        match self.kind {
            DocumentKind::BackgroundPaper => Mention::Proposed,
            _ => Mention::Adopted,
        }
    }

    /// Which of its body's meetings it belongs to, from 1.
    pub const fn session(&self) -> i32 {
        self.year - FIRST_YEAR + 1
    }

    /// The first day of its meeting.
    pub fn day(&self) -> Date {
        meeting_day(self.body, self.year)
    }
}

/// The first day of a body's meeting in a year.
pub fn meeting_day(body: usize, year: i32) -> Date {
    let first = Date::from_calendar_date(year, Month::January, 8).unwrap_or(Date::MIN);
    first + Duration::days(i64::try_from(body * 17 % 330).unwrap_or(0))
}

/// Two conferences and their working groups.
pub fn body_symbol(body: usize) -> String {
    let conference = ["FORGE/COP", "FORGE/COSP"][body % 2];
    match body / 2 {
        0 => conference.to_owned(),
        group => format!("{conference}/WG.{group}"),
    }
}

/// The place in the list of the body above.
pub const fn body_above(body: usize) -> Option<usize> {
    if body < 2 { None } else { Some(body % 2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_stands_once_and_in_the_order_of_time() {
        let plan = Plan::new(3, 1_013, 40, 1);
        let mut records = Vec::new();
        let mut year = 0;
        for number in 0..plan.documents {
            let sheet = plan.sheet(number);
            assert!(
                sheet.year >= year,
                "document {number} is older than the one before"
            );
            year = sheet.year;
            records.extend(sheet.own.iter().map(|spot| spot.record));
            let first = sheet.own.first().expect("a record").record;
            assert!(
                sheet
                    .recalled
                    .iter()
                    .all(|recalled| recalled.record < first)
            );
        }
        assert_eq!(records, (0..1_013).collect::<Vec<_>>());
    }

    #[test]
    fn the_most_used_theme_holds_about_a_fifth() {
        let plan = Plan::new(3, 20_000, 69, 1);
        let with_first = (0..20_000).filter(|number| plan.record(*number).themes.contains(&0));
        let share = with_first.count() * 100 / 20_000;
        assert!((16..=22).contains(&share), "{share} %");
    }
}
