//! What an import will become when it is published: a new document, another language of one, a revision. Told
//! before anything is decided, from the same facts by which publishing goes (`editorial::publish`).

use std::collections::HashMap;

use crate::db::Pool;
use crate::db::import_list::{self, ImportRow, Known};
use crate::domain::{ImportState, Language, Symbol};
use crate::locale::{Locale, Text, Value};
use crate::web::view::address;

/// What the store has under the symbols of some imports.
#[derive(Debug, Default)]
pub struct Store(HashMap<String, Vec<Known>>);

/// A sentence that ends in a symbol, where there is one.
#[derive(Debug, Clone)]
pub struct Prospect {
    pub said: Text,
    pub symbol: Option<String>,
    /// Of the document that is in the store.
    pub href: Option<String>,
}

impl Store {
    /// Asks for all at once.
    pub async fn read(pool: &Pool, rows: &[ImportRow]) -> sqlx::Result<Self> {
        let read = rows.iter().filter(|row| row.state == ImportState::InReview);
        let symbols: Vec<String> = read.filter_map(symbol).map(String::from).collect();
        let mut known: HashMap<String, Vec<Known>> = HashMap::new();
        if !symbols.is_empty() {
            for row in import_list::known(pool, &symbols).await? {
                known.entry(row.symbol.clone()).or_default().push(row);
            }
        }
        Ok(Self(known))
    }

    /// What becomes of an import that was read and is not published.
    pub fn prospect(&self, l: Locale, row: &ImportRow) -> Option<Prospect> {
        if row.state != ImportState::InReview || row.discarded_at.is_some() {
            return None;
        }
        if let Some(document) = &row.document {
            return Some(Prospect::new(l.t("imports-becomes-again"), document, None));
        }
        let Some(symbol) = symbol(row) else {
            return Some(Prospect {
                said: l.t("imports-becomes-nameless"),
                symbol: None,
                href: None,
            });
        };
        let symbol = symbol.as_str();
        let Some(known) = self.0.get(symbol) else {
            return Some(Prospect::new(l.t("imports-becomes-document"), symbol, None));
        };
        let shown = known.iter().all(|known| !known.withdrawn);
        let href = shown.then(|| address::document(l, symbol, None));
        let language = language(row);
        let own = known.iter().find(|known| known.language == Some(language));
        let said = match own.and_then(|own| own.revision) {
            Some(revision) => {
                let number = Value::from(l.number(i64::from(revision) + 1));
                l.text("imports-becomes-revision", &[("number", number)])
            }
            None => l.t("imports-becomes-language"),
        };
        Some(Prospect::new(said, symbol, href))
    }
}

impl Prospect {
    fn new(said: Text, symbol: &str, href: Option<String>) -> Self {
        Self {
            said,
            symbol: Some(symbol.to_owned()),
            href,
        }
    }
}

/// The symbol that it is published under: what the file says, else what its sender said.
pub fn symbol(row: &ImportRow) -> Option<Symbol> {
    let said = [&row.symbol, &row.given_symbol];
    said.into_iter()
        .flatten()
        .find_map(|symbol| symbol.parse().ok())
}

/// The language that it is published in.
pub fn language(row: &ImportRow) -> Language {
    row.language.or(row.given_language).unwrap_or(Language::En)
}
