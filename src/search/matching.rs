//! Which records have a wording that meets a condition, and how well. A score depends on nothing but
//! the wording and the words asked for: were it to depend on the rest of the corpus, as usual with
//! BM25, each publication would move all of them, and a list read page by page would skip some.

use std::ops::Bound;

use tantivy::query::{
    Bm25StatisticsProvider, BooleanQuery, EnableScoring, PhraseQuery, Query, RangeQuery,
    RegexPhraseQuery, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{TantivyError, Term};

use super::arrays::NONE;
use super::index::Index;
use super::terms::{Condition, Wanted};
use super::wordings;
use crate::domain::Facet;

/// Of one term of a phrase, to how many words a prefix may open; beyond that it is no phrase.
const OPENINGS: u32 = 1 << 20;

/// Longer beginnings of words inside a phrase are not opened: the automaton would be too large.
const LONGEST_OPENED: usize = 60;

/// A corpus in which every word is equally rare, and every wording is compared with a usual one.
struct Constant;

impl Bm25StatisticsProvider for Constant {
    fn total_num_tokens(&self, _: Field) -> tantivy::Result<u64> {
        Ok(80 * 2_718)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(2_718)
    }

    fn doc_freq(&self, _: &Term) -> tantivy::Result<u64> {
        Ok(1_000)
    }
}

/// Calls `each` with the place of every record that has a wording which meets the condition, once for
/// each such wording, and with its score, 0 unless `scored`.
pub(super) fn each_match(
    index: &Index,
    condition: &Condition,
    scored: bool,
    mut each: impl FnMut(u32, f32),
) -> Result<(), TantivyError> {
    // To look into every part of the index for a language that nothing is in costs as much as a rare word.
    let spoken = index.arrays.totals(Facet::Language);
    if spoken.get(condition.language as usize) == Some(&0) {
        return Ok(());
    }
    let query = query(index.words.field(condition.language), condition);
    let scoring = if scored {
        EnableScoring::enabled_from_statistics_provider(&Constant, &index.searcher)
    } else {
        EnableScoring::disabled_from_searcher(&index.searcher)
    };
    let weight = query.weight(scoring)?;
    for (segment, places) in index.searcher.segment_readers().iter().zip(&index.places) {
        let mut take = |document: u32, score: f32| {
            let place = places.get(document as usize).copied().unwrap_or(NONE);
            if place != NONE {
                each(place, score);
            }
        };
        if scored {
            weight.for_each(segment, &mut take)?;
        } else {
            weight.for_each_no_score(segment, &mut |documents| {
                for document in documents {
                    take(*document, 0.0);
                }
            })?;
        }
    }
    Ok(())
}

fn query(field: Field, condition: &Condition) -> Box<dyn Query> {
    let mut terms: Vec<Box<dyn Query>> = condition
        .terms
        .iter()
        .map(|wanted| term(field, wanted))
        .collect();
    match (terms.len(), condition.wanted) {
        (1, _) => terms.remove(0),
        (_, true) => Box::new(BooleanQuery::intersection(terms)),
        (_, false) => Box::new(BooleanQuery::union(terms)),
    }
}

fn term(field: Field, wanted: &Wanted) -> Box<dyn Query> {
    let of = |lexeme: &str| Term::from_field_text(field, lexeme);
    match (wanted.lexemes.as_slice(), wanted.prefix) {
        ([], _) => wordings::nothing(),
        ([(_, lexeme)], false) => {
            Box::new(TermQuery::new(of(lexeme), IndexRecordOption::WithFreqs))
        }
        ([(_, lexeme)], true) => Box::new(RangeQuery::new(
            Bound::Included(of(lexeme)),
            Bound::Included(of(&format!("{lexeme}{}", char::MAX))),
        )),
        (lexemes, false) => {
            let terms = lexemes
                .iter()
                .map(|(position, lexeme)| (*position, of(lexeme)));
            Box::new(PhraseQuery::new_with_offset(terms.collect()))
        }
        (lexemes, true) => {
            if lexemes
                .iter()
                .any(|(_, lexeme)| lexeme.len() > LONGEST_OPENED)
            {
                return wordings::nothing();
            }
            let opened = lexemes
                .iter()
                .map(|(position, lexeme)| (*position, format!("{}.*", regex::escape(lexeme))));
            let mut phrase = RegexPhraseQuery::new_with_offset(field, opened.collect());
            phrase.set_max_expansions(OPENINGS);
            Box::new(phrase)
        }
    }
}
