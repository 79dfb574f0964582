//! The records that a query finds. A branch wants all of its terms in one wording, in whichever
//! language; it refuses a record of which any wording holds an unwanted term, so that `-victims`
//! is not undone by a translation. Facts are looked up in the index, words in Postgres.

use std::collections::{BTreeMap, HashSet};

use super::facts::Places;
use super::index::Index;
use super::{Reading, SearchError, facts, words};
use crate::db::Pool;
use crate::db::matches::{self, Condition, Match};
use crate::domain::{Branch, Note, Query, Term};

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
    let query = &with_known_names(index, query);
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
    let places = places(pool, &query).await?;
    let mut hits = Hits::default();
    for (number, branch) in (0..).zip(&query.branches) {
        let has_words = conditions.iter().any(|c| c.branch == number && c.wanted);
        let asked = Asked {
            number,
            branch,
            has_words,
        };
        add_branch(index, &asked, &found, &places, &mut hits);
    }
    Ok(Found {
        hits: Some(hits),
        reading,
    })
}

/// The query without themes and bodies that are none.
fn with_known_names(index: &Index, query: &Query) -> Query {
    let mut query = query.clone();
    for branch in &mut query.branches {
        for terms in [&mut branch.wanted, &mut branch.unwanted] {
            let unknown = terms.extract_if(.., |term| facts::names_nothing(index, term));
            let notes = unknown.map(|term| Note::NoSuch(term.to_string()));
            query.notes.extend(notes);
        }
    }
    query.branches.retain(|branch| *branch != Branch::default());
    query
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
            let (facts, common): (Vec<Term>, Vec<Term>) = std::mem::take(terms)
                .into_iter()
                .partition(|term| !term.is_words());
            *terms = facts;
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

/// The records at each place that the query names.
async fn places(pool: &Pool, query: &Query) -> sqlx::Result<Places> {
    let mut places = Places::new();
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

fn add_branch(index: &Index, asked: &Asked<'_>, found: &[Match], places: &Places, hits: &mut Hits) {
    let place_of = |m: &Match| index.places.get(&m.recommendation_id).copied();
    let of_side = |side: bool| {
        found
            .iter()
            .filter(move |m| m.branch == asked.number && m.wanted == side)
    };
    let refused: HashSet<u32> = of_side(false).filter_map(place_of).collect();
    let wanted = facts::of(index, &asked.branch.wanted, places);
    let unwanted = facts::of(index, &asked.branch.unwanted, places);
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

/// Millionths: `ts_rank` stays between 0 and 1.
#[expect(clippy::cast_possible_truncation, reason = "a rank is between 0 and 1")]
fn scaled(rank: f32) -> i32 {
    (rank * 1_000_000.0) as i32
}
