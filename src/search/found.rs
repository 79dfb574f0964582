//! The records that a query finds. A branch wants all of its terms in one wording, in whichever
//! language; it refuses a record of which any wording holds an unwanted term, so that `-victims`
//! is not undone by a translation. Words are looked up in the index of words, facts in the arrays.

use tantivy::TantivyError;

use super::Reading;
use super::arrays::Arrays;
use super::facts::{self, AtPlaces, Fact};
use super::index::Index;
use super::labelled;
use super::matching::each_match;
use super::terms::{self, Condition};
use crate::domain::{Branch, Facet, Language, Note, Query};

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

pub(super) fn by_query(
    index: &Index,
    query: &Query,
    at_places: &AtPlaces,
    ranked: bool,
    lang: Language,
) -> Result<Found, TantivyError> {
    let (query, conditions) = terms::read(&with_known_names(index, query));
    let (themes, found_too) = labelled::read(index.themes(), &index.arrays.lists, &query, lang);
    let mut reading = Reading {
        read_as: query.read_as(),
        notes: query.notes.clone(),
        did_you_mean: None,
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
    add_branches(index, &query, &conditions, at_places, ranked, &mut hits)?;
    if !themes.is_empty() {
        let by_theme = Query {
            branches: themes,
            notes: Vec::new(),
        };
        let (by_theme, conditions) = terms::read(&by_theme);
        // Without ranks, they stand below all that have the words.
        add_branches(index, &by_theme, &conditions, at_places, false, &mut hits)?;
        reading.notes.extend(found_too);
    }
    Ok(Found {
        hits: Some(hits),
        reading,
    })
}

/// The query without themes and bodies that are none.
fn with_known_names(index: &Index, query: &Query) -> Query {
    let lists = &index.arrays.lists;
    let mut query = query.clone();
    for branch in &mut query.branches {
        for terms in [&mut branch.wanted, &mut branch.unwanted] {
            let unknown = terms.extract_if(.., |term| facts::names_nothing(lists, term));
            let notes = unknown.map(|term| Note::NoSuch(term.to_string()));
            query.notes.extend(notes);
        }
    }
    query.branches.retain(|branch| *branch != Branch::default());
    query
}

/// One branch with what is known of it.
struct Asked<'a> {
    branch: &'a Branch,
    conditions: &'a [&'a Condition],
    at_places: &'a AtPlaces,
}

fn add_branches(
    index: &Index,
    query: &Query,
    conditions: &[Condition],
    at_places: &AtPlaces,
    ranked: bool,
    hits: &mut Hits,
) -> Result<(), TantivyError> {
    for (number, branch) in query.branches.iter().enumerate() {
        let own: Vec<&Condition> = conditions.iter().filter(|c| c.branch == number).collect();
        let asked = Asked {
            branch,
            conditions: &own,
            at_places,
        };
        add_branch(index, &asked, ranked, hits)?;
    }
    Ok(())
}

fn add_branch(
    index: &Index,
    asked: &Asked<'_>,
    ranked: bool,
    hits: &mut Hits,
) -> Result<(), TantivyError> {
    let arrays = &index.arrays;
    let of_side = |side: bool| asked.conditions.iter().filter(move |c| c.wanted == side);
    let mut refused = Places::none_of(arrays.len());
    for condition in of_side(false) {
        each_match(index, condition, false, |place, _| refused.add(place))?;
    }
    let wanted = facts::of(&arrays.lists, &asked.branch.wanted, asked.at_places);
    let unwanted = facts::of(&arrays.lists, &asked.branch.unwanted, asked.at_places);
    let passes = |place: u32| {
        !refused.has(place)
            && wanted.iter().all(|test| test.holds(arrays, place))
            && !unwanted.iter().any(|test| test.holds(arrays, place))
    };
    if of_side(true).next().is_none() {
        let take = |place: u32| {
            if passes(place) {
                hits.add(place, 0);
            }
        };
        match with_a_theme(arrays, &wanted) {
            Some(places) => places.iter().copied().for_each(take),
            None => (0..).take(arrays.len()).for_each(take),
        }
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

/// The records of the theme that is wanted, where it is one: of a million, most have another.
fn with_a_theme<'a>(arrays: &'a Arrays, wanted: &[Fact<'_>]) -> Option<&'a [u32]> {
    wanted.iter().find_map(|fact| match fact {
        Fact::Has(Facet::Theme, themes) if themes.len() == 1 => {
            arrays.with(Facet::Theme, themes[0] as usize)
        }
        _ => None,
    })
}

/// Hundredths: what differs by less is the same, and is ordered by its source.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a score of 32 terms stays below a hundred"
)]
fn scaled(score: f32) -> i32 {
    (score * 100.0).round() as i32
}
