//! The records that a query finds. A branch wants all of its terms in one wording, in whichever
//! language; it refuses a record of which any wording holds an unwanted term, so that `-victims`
//! is not undone by a translation. Symbols are looked up in the index, words in Postgres.

use std::collections::{BTreeMap, HashSet};

use super::index::{Index, Record};
use super::{Reading, SearchError, words};
use crate::db::Pool;
use crate::db::matches::{self, Condition, Match};
use crate::domain::{Branch, Note, Query, Symbol, Term};

/// Places in the index with their rank.
#[derive(Debug, Default)]
pub(super) struct Hits {
    ranks: BTreeMap<u32, i32>,
}

impl Hits {
    /// In the order of the index.
    pub fn places(&self) -> Vec<u32> {
        self.ranks.keys().copied().collect()
    }

    /// Higher is better; whole numbers, so that a cursor can hold one exactly.
    pub fn rank(&self, place: u32) -> i32 {
        self.ranks.get(&place).copied().unwrap_or(0)
    }

    fn add(&mut self, place: u32, rank: i32) {
        let best = self.ranks.entry(place).or_insert(rank);
        *best = rank.max(*best);
    }
}

pub(super) struct Found {
    /// `None` when the query is no condition at all.
    pub hits: Option<Hits>,
    pub reading: Reading,
}

/// One branch that has a condition.
struct Asked<'a> {
    number: i32,
    branch: &'a Branch,
    /// Whether words are wanted, besides symbols.
    has_words: bool,
}

pub(super) async fn by_query(
    pool: &Pool,
    index: &Index,
    query: &Query,
    ranked: bool,
) -> Result<Found, SearchError> {
    let conditions = words::conditions(query);
    let searchable = matches::searchable(pool, &conditions).await?;
    let (query, conditions) = without_common_words(query, &conditions, &searchable);
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
    let found = if conditions.is_empty() {
        Vec::new()
    } else {
        matches::of(pool, &conditions, ranked).await?
    };
    let mut hits = Hits::default();
    for (number, branch) in (0..).zip(&query.branches) {
        let has_words = conditions.iter().any(|c| c.branch == number && c.wanted);
        let asked = Asked {
            number,
            branch,
            has_words,
        };
        add_branch(index, &asked, &found, &mut hits);
    }
    Ok(Found {
        hits: Some(hits),
        reading,
    })
}

/// The query without the terms of which nothing can be looked for. A branch whose wanted words are
/// all stop words in one of the languages would find only chance hits in the others.
fn without_common_words(
    query: &Query,
    conditions: &[Condition],
    searchable: &[bool],
) -> (Query, Vec<Condition>) {
    let mut read = Query {
        branches: Vec::new(),
        notes: query.notes.clone(),
    };
    let mut kept = Vec::new();
    for (number, branch) in (0..).zip(&query.branches) {
        let of_side = |side: bool| {
            conditions
                .iter()
                .zip(searchable)
                .filter(move |(c, _)| c.branch == number && c.wanted == side)
        };
        let mut branch = branch.clone();
        for (side, terms) in [(true, &mut branch.wanted), (false, &mut branch.unwanted)] {
            let whole = of_side(side).count() > 0 && of_side(side).all(|(_, found)| *found);
            let new_number = i32::try_from(read.branches.len()).unwrap_or(i32::MAX);
            if whole {
                kept.extend(of_side(side).map(|(condition, _)| Condition {
                    branch: new_number,
                    ..condition.clone()
                }));
                continue;
            }
            let (symbols, common): (Vec<Term>, Vec<Term>) = std::mem::take(terms)
                .into_iter()
                .partition(|term| matches!(term, Term::Symbol(_)));
            *terms = symbols;
            read.notes
                .extend(common.iter().map(|term| Note::TooCommon(term.to_string())));
        }
        if branch != Branch::default() {
            read.branches.push(branch);
        }
    }
    if read.is_empty() {
        read.notes.push(Note::NothingToSearch);
    }
    (read, kept)
}

fn add_branch(index: &Index, asked: &Asked<'_>, found: &[Match], hits: &mut Hits) {
    let place_of = |m: &Match| index.places.get(&m.recommendation_id).copied();
    let of_side = |side: bool| {
        found
            .iter()
            .filter(move |m| m.branch == asked.number && m.wanted == side)
    };
    let refused: HashSet<u32> = of_side(false).filter_map(place_of).collect();
    let wanted = symbol_tests(index, &asked.branch.wanted);
    let unwanted = symbol_tests(index, &asked.branch.unwanted);
    let passes = |place: u32| {
        let record = &index.records[place as usize];
        !refused.contains(&place)
            && wanted.iter().all(|test| test.holds(record))
            && !unwanted.iter().any(|test| test.holds(record))
    };
    if asked.has_words {
        for m in of_side(true) {
            if let Some(place) = place_of(m).filter(|place| passes(*place)) {
                hits.add(place, scaled(m.rank));
            }
        }
    } else {
        let all = (0..).take(index.records.len());
        all.filter(|place| passes(*place))
            .for_each(|place| hits.add(place, 0));
    }
}

/// Whether a record stands in a document of a symbol, or of a body with that symbol.
struct SymbolTest<'a> {
    symbol: &'a Symbol,
    documents: HashSet<u32>,
}

impl SymbolTest<'_> {
    fn holds(&self, record: &Record) -> bool {
        let from_source = record.source_symbol.as_deref();
        from_source.is_some_and(|source| is_under(source, self.symbol))
            || record
                .documents
                .iter()
                .any(|document| self.documents.contains(document))
    }
}

fn symbol_tests<'a>(index: &Index, terms: &'a [Term]) -> Vec<SymbolTest<'a>> {
    terms
        .iter()
        .filter_map(|term| match term {
            Term::Symbol(symbol) => Some(SymbolTest {
                symbol,
                documents: (0..)
                    .zip(&index.document_symbols)
                    .filter(|(_, known)| known.as_deref().is_some_and(|k| is_under(k, symbol)))
                    .map(|(number, _)| number)
                    .collect(),
            }),
            Term::Word(_) | Term::Phrase(_) | Term::Prefix(_) => None,
        })
        .collect()
}

fn is_under(symbol: &str, above: &Symbol) -> bool {
    symbol
        .strip_prefix(above.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Millionths: `ts_rank` stays between 0 and 1.
#[expect(clippy::cast_possible_truncation, reason = "a rank is between 0 and 1")]
fn scaled(rank: f32) -> i32 {
    (rank * 1_000_000.0) as i32
}
