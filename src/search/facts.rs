//! Terms that a record meets by what it is and not by its words: a symbol, a place, a theme, a body,
//! years. Resolved once against the lists, then asked of each record. Which records stand at a
//! paragraph only the database knows.

use std::collections::{HashMap, HashSet};

use super::arrays::{Arrays, Lists};
use crate::db::{Pool, matches};
use crate::domain::{Facet, Query, Symbol, Term, Years};

/// The records at each place that a query names.
pub(super) type AtPlaces = HashMap<Term, HashSet<i64>>;

/// Looks up the places of a query.
pub(super) async fn places(pool: &Pool, query: &Query) -> sqlx::Result<AtPlaces> {
    let mut places = AtPlaces::new();
    for branch in &query.branches {
        for term in branch.wanted.iter().chain(&branch.unwanted) {
            if let Term::Place(symbol, numbered) = term {
                let ids = matches::at_place(pool, symbol, numbered).await?;
                places.insert(term.clone(), ids.into_iter().collect());
            }
        }
    }
    Ok(places)
}

/// One such term.
pub(super) enum Fact<'a> {
    /// The record stands in a document of a symbol, or of a body with that symbol; numbers of both.
    Under {
        symbols: HashSet<u32>,
        documents: HashSet<u32>,
    },
    /// The record is one of these.
    Among(&'a HashSet<i64>),
    /// The record has one of these values.
    Has(Facet, Vec<u32>),
    Years(Years),
}

impl Fact<'_> {
    pub fn holds(&self, arrays: &Arrays, place: u32) -> bool {
        let (columns, at) = (&arrays.columns, place as usize);
        match self {
            Self::Under { symbols, documents } => {
                let mut in_documents = columns.documents.of(place).iter();
                symbols.contains(&columns.sources[at])
                    || in_documents.any(|document| documents.contains(document))
            }
            Self::Among(ids) => ids.contains(&columns.ids[at]),
            Self::Has(facet, numbers) => {
                let mut holds = false;
                arrays.values(*facet, place, |value| {
                    holds |= numbers.iter().any(|number| *number as usize == value);
                });
                holds
            }
            Self::Years(years) => {
                let year = i16::try_from(columns.years[at]).unwrap_or(0);
                year != 0 && years.contains(year)
            }
        }
    }
}

/// The terms that are facts.
pub(super) fn of<'a>(lists: &Lists, terms: &'a [Term], at_places: &'a AtPlaces) -> Vec<Fact<'a>> {
    terms
        .iter()
        .filter_map(|term| match term {
            Term::Symbol(symbol) => Some(under(lists, symbol)),
            Term::Place(..) => at_places.get(term).map(Fact::Among),
            Term::Theme(name) => Some(Fact::Has(Facet::Theme, lists.theme_names.find(name))),
            Term::Body(name) => Some(Fact::Has(Facet::Body, lists.body_names.find(name))),
            Term::Years(years) => Some(Fact::Years(*years)),
            Term::Word(_) | Term::Phrase(_) | Term::Prefix(_) => None,
        })
        .collect()
}

fn under(lists: &Lists, symbol: &Symbol) -> Fact<'static> {
    let known = lists.symbols.rows().zip(0u32..);
    let symbols: HashSet<u32> = known
        .filter(|((_, known), _)| known.is_some_and(|known| is_under(known, symbol)))
        .map(|(_, number)| number)
        .collect();
    let of_documents = lists.document_symbols.iter().zip(0u32..);
    let documents = of_documents
        .filter(|(own, _)| symbols.contains(own))
        .map(|(_, number)| number)
        .collect();
    Fact::Under { symbols, documents }
}

/// Whether a term names a theme or body that is not there.
pub(super) fn names_nothing(lists: &Lists, term: &Term) -> bool {
    match term {
        Term::Theme(name) => lists.theme_names.find(name).is_empty(),
        Term::Body(name) => lists.body_names.find(name).is_empty(),
        _ => false,
    }
}

fn is_under(symbol: &str, above: &Symbol) -> bool {
    symbol
        .strip_prefix(above.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
