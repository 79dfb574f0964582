//! What all published recommendations can be filtered, counted and ordered by, in memory: numbers
//! instead of words, newest first. Built from the database at one revision of the corpus and thrown
//! away at the next; the database stays the only truth.
//!
//! Why in memory: exact totals and facets over a hundred thousand records cost Postgres a fifth of a
//! second, and a pass over this costs a millisecond or two. Texts are not here.

use std::collections::HashMap;

use time::Date;

use super::names::Names;
use crate::db::{Pool, corpus, search_rows};
use crate::domain::{Addressee, DocumentKind, Facet, Instrument, Language, Status};

/// Words of an open list (themes, bodies…) by number.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
    by_key: HashMap<i64, u32>,
}

impl Dictionary {
    fn add(&mut self, key: i64, name: String) {
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(name.clone(), number);
        self.by_key.insert(key, number);
        self.names.push(name);
    }

    fn of(rows: Vec<search_rows::NamedRow>) -> Self {
        let mut dictionary = Self::default();
        for row in rows {
            dictionary.add(row.id, row.slug);
        }
        dictionary
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).map(|number| *number as usize)
    }

    pub fn name(&self, number: usize) -> Option<&str> {
        self.names.get(number).map(String::as_str)
    }
}

/// One recommendation.
#[derive(Debug)]
pub(super) struct Record {
    pub id: i64,
    pub sort_date: Date,
    pub sort_key: String,
    pub source_symbol: Option<String>,
    pub year: Option<i16>,
    pub documents: Vec<u32>,
    /// Place in the order of sources.
    pub source_rank: u32,
    status: Status,
    instrument: Instrument,
    body: Option<u32>,
    meeting: Option<u32>,
    themes: Vec<u32>,
    /// Bit sets, by the place of a word in its list.
    kinds: u16,
    languages: u16,
    addressees: u16,
}

impl Record {
    /// Calls `each` with every value that the record has for a facet.
    pub fn values(&self, facet: Facet, mut each: impl FnMut(usize)) {
        match facet {
            Facet::Theme => self.themes.iter().for_each(|theme| each(*theme as usize)),
            Facet::Body => self.body.iter().for_each(|body| each(*body as usize)),
            Facet::Meeting => self
                .meeting
                .iter()
                .for_each(|meeting| each(*meeting as usize)),
            Facet::Year => self.year.iter().for_each(|year| each(year_number(*year))),
            Facet::Status => each(self.status as usize),
            Facet::Instrument => each(self.instrument as usize),
            Facet::Addressee => bits(self.addressees, each),
            Facet::Language => bits(self.languages, each),
            Facet::Kind => bits(self.kinds, each),
        }
    }
}

fn bits(mut set: u16, mut each: impl FnMut(usize)) {
    while set != 0 {
        each(set.trailing_zeros() as usize);
        set &= set - 1;
    }
}

/// The last year that has a place of its own in a table; there are no records after it.
const LAST_YEAR: usize = 2200;

/// A year as a place in a table.
pub(super) fn year_number(year: i16) -> usize {
    usize::try_from(year).unwrap_or(0).min(LAST_YEAR)
}

/// The index of one revision.
#[derive(Debug, Default)]
pub(super) struct Index {
    pub revision: i64,
    /// Newest first.
    pub records: Vec<Record>,
    /// From the database's key to the place in `records`.
    pub places: HashMap<i64, u32>,
    pub themes: Dictionary,
    pub bodies: Dictionary,
    pub meetings: Dictionary,
    pub theme_names: Names,
    pub body_names: Names,
    /// Named by key, and by symbol too.
    pub documents: Dictionary,
    /// Symbol of each document.
    pub document_symbols: Vec<Option<String>>,
}

impl Index {
    /// Reads the corpus. What changes while it is read is read again; when publications come faster
    /// than that, the index is that of the older revision, which the next search finds outdated.
    pub async fn read(pool: &Pool) -> sqlx::Result<Self> {
        let mut revision = corpus::revision(pool).await?;
        for _ in 0..3 {
            let index = Self::read_at(pool, revision).await?;
            let now = corpus::revision(pool).await?;
            if now == revision {
                return Ok(index);
            }
            revision = now;
        }
        Self::read_at(pool, revision).await
    }

    async fn read_at(pool: &Pool, revision: i64) -> sqlx::Result<Self> {
        let mut index = Self {
            revision,
            themes: Dictionary::of(search_rows::themes(pool).await?),
            bodies: Dictionary::of(search_rows::bodies(pool).await?),
            meetings: Dictionary::of(search_rows::meetings(pool).await?),
            ..Self::default()
        };
        index.theme_names = names_of(&index.themes, search_rows::theme_words(pool).await?);
        index.body_names = names_of(&index.bodies, search_rows::body_words(pool).await?);
        let kinds = index.take_documents(search_rows::documents(pool).await?);
        index.take_records(search_rows::records(pool).await?);
        for (id, language) in search_rows::languages(pool).await? {
            index.change(id, |record| record.languages |= language_bit(language));
        }
        for (id, addressee) in search_rows::addressees(pool).await? {
            index.change(id, |record| record.addressees |= addressee_bit(addressee));
        }
        for (id, theme) in search_rows::tags(pool).await? {
            let theme = index.themes.by_key.get(&theme).copied();
            index.change(id, |record| record.themes.extend(theme));
        }
        for (id, document) in search_rows::occurrences(pool).await? {
            let Some(document) = index.documents.by_key.get(&document).copied() else {
                continue;
            };
            let kind = kinds[document as usize];
            index.change(id, |record| {
                record.documents.push(document);
                record.kinds |= kind.map_or(0, kind_bit);
            });
        }
        Ok(index)
    }

    fn take_documents(&mut self, rows: Vec<search_rows::DocumentRow>) -> Vec<Option<DocumentKind>> {
        let mut kinds = Vec::with_capacity(rows.len());
        for row in rows {
            self.documents.add(row.id, row.key);
            let number = self.documents.by_key.get(&row.id).copied();
            if let (Some(symbol), Some(number)) = (&row.symbol, number) {
                self.documents.numbers.insert(symbol.clone(), number);
            }
            self.document_symbols.push(row.symbol);
            kinds.push(row.kind);
        }
        kinds
    }

    fn take_records(&mut self, rows: Vec<search_rows::RecordRow>) {
        for (place, row) in (0..).zip(rows) {
            self.places.insert(row.id, place);
            self.records.push(Record {
                id: row.id,
                sort_date: row.sort_date,
                sort_key: row.sort_key,
                source_symbol: row.source_symbol,
                year: row.year,
                documents: Vec::new(),
                source_rank: 0,
                status: row.status,
                instrument: row.instrument,
                body: row
                    .body_id
                    .and_then(|id| self.bodies.by_key.get(&id).copied()),
                meeting: row
                    .meeting_id
                    .and_then(|id| self.meetings.by_key.get(&id).copied()),
                themes: Vec::new(),
                kinds: 0,
                languages: 0,
                addressees: 0,
            });
        }
        let mut by_source: Vec<usize> = (0..self.records.len()).collect();
        by_source.sort_by(|a, b| self.records[*a].sort_key.cmp(&self.records[*b].sort_key));
        for (rank, place) in (0..).zip(by_source) {
            self.records[place].source_rank = rank;
        }
    }

    fn change(&mut self, id: i64, change: impl FnOnce(&mut Record)) {
        if let Some(place) = self.places.get(&id) {
            change(&mut self.records[*place as usize]);
        }
    }

    /// How many values a facet can have: the size of a table of counts.
    pub fn width(&self, facet: Facet) -> usize {
        match facet {
            Facet::Theme => self.themes.len(),
            Facet::Body => self.bodies.len(),
            Facet::Meeting => self.meetings.len(),
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
            Facet::Theme => word(self.themes.name(number)),
            Facet::Body => word(self.bodies.name(number)),
            Facet::Meeting => word(self.meetings.name(number)),
            Facet::Year => Some(number.to_string()),
            Facet::Status => word(Status::ALL.get(number).map(|w| w.as_str())),
            Facet::Instrument => word(Instrument::ALL.get(number).map(|w| w.as_str())),
            Facet::Addressee => word(Addressee::ALL.get(number).map(|w| w.as_str())),
            Facet::Language => word(Language::ALL.get(number).map(|w| w.as_str())),
            Facet::Kind => word(DocumentKind::ALL.get(number).map(|w| w.as_str())),
        }
    }
}

/// Slugs are names too.
fn names_of(dictionary: &Dictionary, words: Vec<(i64, String)>) -> Names {
    let mut names = Names::default();
    for (number, slug) in (0..).zip(&dictionary.names) {
        names.add(slug, number);
    }
    for (key, word) in words {
        if let Some(number) = dictionary.by_key.get(&key) {
            names.add(&word, *number);
        }
    }
    names
}

fn language_bit(language: Language) -> u16 {
    1 << (language as usize)
}

fn addressee_bit(addressee: Addressee) -> u16 {
    1 << (addressee as usize)
}

fn kind_bit(kind: DocumentKind) -> u16 {
    1 << (kind as usize)
}
