//! The records that a query finds. A branch wants all of its terms in one wording, in whichever
//! language; it refuses a record of which any wording holds an unwanted term, so that `-victims`
//! is not undone by a translation. Words are looked up in the index of words, symbols in the arrays.

use std::collections::HashSet;

use tantivy::TantivyError;

use super::Reading;
use super::arrays::Arrays;
use super::index::Index;
use super::matching::each_match;
use super::terms::{self, Condition};
use crate::domain::{Branch, Query, Symbol, Term};

/// Places in the arrays with their rank.
#[derive(Debug)]
pub(super) struct Hits {
    set: Places,
    /// Of every place, 0 where it is not in the set.
    ranks: Vec<i32>,
}

impl Hits {
    /// In order.
    pub fn places(&self) -> Vec<u32> {
        self.set.in_order()
    }

    /// Higher is better; whole numbers, so that a cursor can hold one exactly.
    pub fn rank(&self, place: u32) -> i32 {
        self.ranks.get(place as usize).copied().unwrap_or(0)
    }

    fn add(&mut self, place: u32, rank: i32) {
        self.set.add(place);
        let best = &mut self.ranks[place as usize];
        *best = rank.max(*best);
    }
}

/// A set of places.
#[derive(Debug)]
struct Places(Vec<u64>);

impl Places {
    fn none_of(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    fn add(&mut self, place: u32) {
        self.0[place as usize / 64] |= 1 << (place % 64);
    }

    fn has(&self, place: u32) -> bool {
        self.0[place as usize / 64] & (1 << (place % 64)) != 0
    }

    fn in_order(&self) -> Vec<u32> {
        let count: u32 = self.0.iter().map(|word| word.count_ones()).sum();
        let mut places = Vec::with_capacity(count as usize);
        for (word, start) in self.0.iter().zip((0..).step_by(64)) {
            let mut left = *word;
            while left != 0 {
                places.push(start + left.trailing_zeros());
                left &= left - 1;
            }
        }
        places
    }
}

pub(super) struct Found {
    /// `None` when the query is no condition at all.
    pub hits: Option<Hits>,
    pub reading: Reading,
}

pub(super) fn by_query(index: &Index, query: &Query, ranked: bool) -> Result<Found, TantivyError> {
    let (query, conditions) = terms::read(query);
    let reading = Reading {
        read_as: query.read_as(),
        notes: query.notes.clone(),
    };
    if query.is_empty() {
        return Ok(Found {
            hits: None,
            reading,
        });
    }
    let records = index.arrays.len();
    let mut hits = Hits {
        set: Places::none_of(records),
        ranks: vec![0; records],
    };
    for (number, branch) in query.branches.iter().enumerate() {
        let own: Vec<&Condition> = conditions.iter().filter(|c| c.branch == number).collect();
        add_branch(index, branch, &own, ranked, &mut hits)?;
    }
    Ok(Found {
        hits: Some(hits),
        reading,
    })
}

fn add_branch(
    index: &Index,
    branch: &Branch,
    conditions: &[&Condition],
    ranked: bool,
    hits: &mut Hits,
) -> Result<(), TantivyError> {
    let arrays = &index.arrays;
    let of_side = |side: bool| conditions.iter().filter(move |c| c.wanted == side);
    let mut refused = Places::none_of(arrays.len());
    for condition in of_side(false) {
        each_match(index, condition, false, |place, _| refused.add(place))?;
    }
    let wanted = symbol_tests(arrays, &branch.wanted);
    let unwanted = symbol_tests(arrays, &branch.unwanted);
    let passes = |place: u32| {
        !refused.has(place)
            && wanted.iter().all(|test| test.holds(arrays, place))
            && !unwanted.iter().any(|test| test.holds(arrays, place))
    };
    if of_side(true).next().is_none() {
        let all = (0..).take(arrays.len());
        all.filter(|place| passes(*place))
            .for_each(|place| hits.add(place, 0));
        return Ok(());
    }
    for condition in of_side(true) {
        each_match(index, condition, ranked, |place, score| {
            if passes(place) {
                hits.add(place, scaled(score));
            }
        })?;
    }
    Ok(())
}

/// Whether a record stands in a document of a symbol, or of a body with that symbol.
struct SymbolTest {
    /// Numbers of the symbols at or below it.
    symbols: HashSet<u32>,
    documents: HashSet<u32>,
}

impl SymbolTest {
    fn holds(&self, arrays: &Arrays, place: u32) -> bool {
        let columns = &arrays.columns;
        self.symbols.contains(&columns.sources[place as usize])
            || columns
                .documents
                .of(place)
                .iter()
                .any(|document| self.documents.contains(document))
    }
}

fn symbol_tests(arrays: &Arrays, terms: &[Term]) -> Vec<SymbolTest> {
    let test = |symbol: &Symbol| {
        let known = arrays.lists.symbols.rows().zip(0u32..);
        let symbols: HashSet<u32> = known
            .filter(|((_, known), _)| known.is_some_and(|known| is_under(known, symbol)))
            .map(|(_, number)| number)
            .collect();
        let of_documents = arrays.lists.document_symbols.iter().zip(0u32..);
        let documents = of_documents
            .filter(|(own, _)| symbols.contains(own))
            .map(|(_, number)| number)
            .collect();
        SymbolTest { symbols, documents }
    };
    terms
        .iter()
        .filter_map(|term| match term {
            Term::Symbol(symbol) => Some(test(symbol)),
            Term::Word(_) | Term::Phrase(_) | Term::Prefix(_) => None,
        })
        .collect()
}

fn is_under(symbol: &str, above: &Symbol) -> bool {
    symbol
        .strip_prefix(above.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Hundredths: what differs by less is the same, and is ordered by its source.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a score of 32 terms stays below a hundred"
)]
fn scaled(score: f32) -> i32 {
    (score * 100.0).round() as i32
}
