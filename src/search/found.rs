//! The records that a query finds. A branch wants all of its terms in one wording, in whichever
//! language; it refuses a record of which any wording holds an unwanted term, so that `-victims`
//! is not undone by a translation. Words are looked up in the index of words, facts in the arrays.

use tantivy::TantivyError;

use super::Reading;
use super::arrays::Arrays;
use super::facts::{self, AtPlaces, Fact};
use super::hits::{Gathering, Hits};
use super::index::Index;
use super::labelled;
use super::matching::each_match;
use super::places::Places;
use super::terms::{self, Condition};
use crate::domain::{Branch, Facet, Language, Note, Query};

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
    let mut hits = Gathering::among(index.arrays.len(), ranked);
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
        hits: Some(hits.finish()),
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
    hits: &mut Gathering,
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
    hits: &mut Gathering,
) -> Result<(), TantivyError> {
    let arrays = &index.arrays;
    let of_side = |side: bool| asked.conditions.iter().filter(move |c| c.wanted == side);
    let mut refused: Option<Places> = None;
    for condition in of_side(false) {
        let refused = refused.get_or_insert_with(|| Places::none_of(arrays.len()));
        each_match(index, condition, false, |place, _| refused.add(place))?;
    }
    let wanted = facts::of(&arrays.lists, &asked.branch.wanted, asked.at_places);
    let unwanted = facts::of(&arrays.lists, &asked.branch.unwanted, asked.at_places);
    let passes = |place: u32| {
        !refused.as_ref().is_some_and(|refused| refused.has(place))
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
    let all_pass = refused.is_none() && wanted.is_empty() && unwanted.is_empty();
    for condition in of_side(true) {
        each_match(index, condition, ranked, |place, rank| {
            if all_pass || passes(place) {
                hits.add(place, rank);
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
