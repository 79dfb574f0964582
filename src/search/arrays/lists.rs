//! The open lists that records refer to by number: themes, bodies, meetings, documents, symbols. A
//! number, once given, stays that of the same row, so that arrays can be carried over to the next
//! revision; the name of a row that is gone is no longer found.

use std::collections::HashMap;

use crate::db::search_rows::{CalledRow, DocumentRow, Lists as Rows, NamedRow};
use crate::domain::DocumentKind;

use super::NONE;
use crate::search::labels::Labels;
use crate::search::names::Names;
use crate::search::printed::Words;

/// Words of one list by number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::search) struct Dictionary {
    /// The database's key of each.
    keys: Vec<i64>,
    /// `None` for what is gone.
    names: Vec<Option<String>>,
    numbers: HashMap<String, u32>,
    by_key: HashMap<i64, u32>,
}

impl Dictionary {
    /// The list as it is now.
    fn renew(&mut self, rows: impl Iterator<Item = (i64, String)>) {
        self.names.iter_mut().for_each(|name| *name = None);
        self.numbers.clear();
        for (key, name) in rows {
            let number = self.number_of_key(key);
            self.numbers.insert(name.clone(), number);
            self.names[number as usize] = Some(name);
        }
    }

    fn number_of_key(&mut self, key: i64) -> u32 {
        let next = u32::try_from(self.keys.len()).unwrap_or(NONE);
        *self.by_key.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.names.push(None);
            next
        })
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).map(|number| *number as usize)
    }

    pub fn name(&self, number: usize) -> Option<&str> {
        self.names.get(number)?.as_deref()
    }

    /// The number of a row, [`NONE`] where it is not in the list.
    pub fn of_key(&self, key: i64) -> u32 {
        self.by_key.get(&key).copied().unwrap_or(NONE)
    }

    /// Keys with names, in the order of numbers.
    pub fn rows(&self) -> impl Iterator<Item = (i64, Option<&str>)> {
        let names = self.names.iter().map(Option::as_deref);
        self.keys.iter().copied().zip(names)
    }

    pub fn of_rows(rows: impl Iterator<Item = (i64, Option<String>)>) -> Self {
        let mut made = Self::default();
        for (key, name) in rows {
            let number = made.number_of_key(key);
            if let Some(name) = &name {
                made.numbers.insert(name.clone(), number);
            }
            made.names[number as usize] = name;
        }
        made
    }
}

/// All of the lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::search) struct Lists {
    pub themes: Dictionary,
    pub bodies: Dictionary,
    pub meetings: Dictionary,
    pub theme_names: Names,
    pub body_names: Names,
    /// The same with their languages, as they are shown.
    pub theme_labels: Labels,
    pub body_labels: Labels,
    /// By key.
    pub documents: Dictionary,
    /// Symbol of each document, as a number of `symbols`.
    pub document_symbols: Vec<u32>,
    /// Kind of each document, as a bit.
    pub document_kinds: Vec<u16>,
    /// Julian day by which each document is ordered.
    pub document_days: Vec<i32>,
    /// Symbols of documents and sources; their keys are their numbers.
    pub symbols: Dictionary,
    /// The words of the wordings.
    pub words: Words,
}

impl Lists {
    /// The lists as they are now.
    pub fn renew(&mut self, rows: Rows) {
        let named = |rows: Vec<NamedRow>| rows.into_iter().map(|row| (row.id, row.slug));
        self.themes.renew(named(rows.themes));
        self.bodies.renew(named(rows.bodies));
        self.meetings.renew(named(rows.meetings));
        self.theme_names = names(&self.themes, &rows.theme_words);
        self.body_names = names(&self.bodies, &rows.body_words);
        self.theme_labels = labels(&self.themes, rows.theme_words);
        self.body_labels = labels(&self.bodies, rows.body_words);
        let keys = rows.documents.iter().map(|row| (row.id, row.key.clone()));
        self.documents.renew(keys);
        self.document_symbols.resize(self.documents.len(), NONE);
        self.document_kinds.resize(self.documents.len(), 0);
        self.document_days.resize(self.documents.len(), 0);
        for DocumentRow {
            id,
            symbol,
            kind,
            sort_date,
            ..
        } in rows.documents
        {
            let number = self.documents.of_key(id) as usize;
            self.document_days[number] = sort_date.to_julian_day();
            self.document_symbols[number] = symbol.map_or(NONE, |symbol| self.symbol(&symbol));
            self.document_kinds[number] = kind.map_or(0, bit_of_kind);
        }
    }

    /// The number of a symbol, a new one where it is not known yet.
    pub fn symbol(&mut self, symbol: &str) -> u32 {
        if let Some(number) = self.symbols.numbers.get(symbol) {
            return *number;
        }
        let key = i64::try_from(self.symbols.len()).unwrap_or(i64::MAX);
        let number = self.symbols.number_of_key(key);
        self.symbols.names[number as usize] = Some(symbol.to_owned());
        self.symbols.numbers.insert(symbol.to_owned(), number);
        number
    }

    /// A document by its key or its symbol.
    pub fn document(&self, name: &str) -> Option<u32> {
        if let Some(number) = self.documents.numbers.get(name) {
            return Some(*number);
        }
        let symbol = self.symbols.numbers.get(name)?;
        let known = self.document_symbols.iter().position(|own| own == symbol)?;
        self.documents.name(known)?;
        u32::try_from(known).ok()
    }
}

/// What the rows of a list are called; slugs are names too.
fn names(list: &Dictionary, words: &[CalledRow]) -> Names {
    let mut names = Names::default();
    for ((_, slug), number) in list.rows().zip(0u32..) {
        if let Some(slug) = slug {
            names.add(slug, number);
        }
    }
    for CalledRow { id, name, .. } in words {
        let number = list.of_key(*id);
        if number != NONE {
            names.add(name, number);
        }
    }
    names
}

fn labels(list: &Dictionary, words: Vec<CalledRow>) -> Labels {
    let mut labels = Labels::default();
    for row in words {
        let number = list.of_key(row.id);
        if number != NONE {
            labels.add(number, row.language, row.name, row.main);
        }
    }
    labels
}

fn bit_of_kind(kind: DocumentKind) -> u16 {
    1 << (kind as usize)
}
