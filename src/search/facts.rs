//! Terms that a record meets by what it is and not by its words: a symbol, a place, a theme, a body,
//! years. Resolved once against the index, then asked of each record.

use std::collections::{HashMap, HashSet};

use super::index::{Index, Record};
use crate::domain::{Facet, Symbol, Term, Years};

/// The records at each place that a query names.
pub(super) type Places = HashMap<Term, HashSet<i64>>;

/// One such term.
pub(super) enum Fact<'a> {
    /// The record stands in a document of a symbol, or of a body with that symbol.
    Under {
        symbol: &'a Symbol,
        documents: HashSet<u32>,
    },
    /// The record is one of these.
    Among(&'a HashSet<i64>),
    /// The record has one of these values.
    Has(Facet, Vec<u32>),
    Years(Years),
}

impl Fact<'_> {
    pub fn holds(&self, record: &Record) -> bool {
        match self {
            Self::Under { symbol, documents } => {
                let from_source = record.source_symbol.as_deref();
                from_source.is_some_and(|source| is_under(source, symbol))
                    || record.documents.iter().any(|one| documents.contains(one))
            }
            Self::Among(ids) => ids.contains(&record.id),
            Self::Has(facet, numbers) => {
                let mut holds = false;
                record.values(*facet, |value| {
                    holds |= numbers.iter().any(|number| *number as usize == value);
                });
                holds
            }
            Self::Years(years) => record.year.is_some_and(|year| years.contains(year)),
        }
    }
}

/// The terms that are facts; `places` says which records stand at a place.
pub(super) fn of<'a>(index: &Index, terms: &'a [Term], places: &'a Places) -> Vec<Fact<'a>> {
    terms
        .iter()
        .filter_map(|term| match term {
            Term::Symbol(symbol) => Some(Fact::Under {
                symbol,
                documents: (0..)
                    .zip(&index.document_symbols)
                    .filter(|(_, known)| known.as_deref().is_some_and(|k| is_under(k, symbol)))
                    .map(|(number, _)| number)
                    .collect(),
            }),
            Term::Place(..) => places.get(term).map(Fact::Among),
            Term::Theme(name) => Some(Fact::Has(Facet::Theme, index.theme_names.find(name))),
            Term::Body(name) => Some(Fact::Has(Facet::Body, index.body_names.find(name))),
            Term::Years(years) => Some(Fact::Years(*years)),
            Term::Word(_) | Term::Phrase(_) | Term::Prefix(_) => None,
        })
        .collect()
}

/// Whether a term names a theme or body that is not there.
pub(super) fn names_nothing(index: &Index, term: &Term) -> bool {
    match term {
        Term::Theme(name) => index.theme_names.find(name).is_empty(),
        Term::Body(name) => index.body_names.find(name).is_empty(),
        _ => false,
    }
}

fn is_under(symbol: &str, above: &Symbol) -> bool {
    symbol
        .strip_prefix(above.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
