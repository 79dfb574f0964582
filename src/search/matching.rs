//! Which records have a wording that meets a condition, and how well. A score depends on nothing but
//! the wording and the words asked for: were it to depend on the rest of the corpus, as usual with
//! BM25, each publication would move all of them, and a list read page by page would skip some.

use std::ops::Bound;

use tantivy::query::{
    Bm25StatisticsProvider, BooleanQuery, EnableScoring, PhraseQuery, Query, RangeQuery,
    RegexPhraseQuery, TermQuery, Weight,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{TantivyError, Term};

use super::arrays::NONE;
use super::index::Index;
use super::postings::Lists;
use super::terms::{Condition, Wanted};
use super::wordings;
use crate::domain::Facet;

/// Of one term of a phrase, to how many words a prefix may open; beyond that it is no phrase.
const OPENINGS: u32 = 1 << 20;

/// Longer beginnings of words inside a phrase are not opened: the automaton would be too large.
const LONGEST_OPENED: usize = 60;

/// A corpus in which every word is equally rare, and every wording is compared with a usual one.
pub(super) struct Constant;

const DOCUMENTS: u64 = 2_718;
const FREQUENCY: u64 = 1_000;
/// Words of a usual wording.
const LENGTH: u64 = 80;

/// The same corpus: its documents, those with any one word, and their length.
pub(super) const CONSTANT: (u64, u64, f32) = (DOCUMENTS, FREQUENCY, 80.0);

/// The score of whatever begins as asked for: one word of many is no better than another.
const BEGUN: f32 = 1.0;

impl Bm25StatisticsProvider for Constant {
    fn total_num_tokens(&self, _: Field) -> tantivy::Result<u64> {
        Ok(LENGTH * DOCUMENTS)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(DOCUMENTS)
    }

    fn doc_freq(&self, _: &Term) -> tantivy::Result<u64> {
        Ok(FREQUENCY)
    }
}

/// Calls `each` with the place of every record that has a wording which meets the condition, once or more
/// for each such wording, and with its rank, 0 unless `scored`.
pub(super) fn each_match(
    index: &Index,
    condition: &Condition,
    scored: bool,
    mut each: impl FnMut(u32, u16),
) -> Result<(), TantivyError> {
    // To look into every part of the index for a language that nothing is in costs as much as a rare word.
    let spoken = index.arrays.totals(Facet::Language);
    if spoken.get(condition.language as usize) == Some(&0) {
        return Ok(());
    }
    let field = index.words.field(condition.language);
    let form = Form::of(condition);
    let weight = match form {
        Form::Other => Some(weight(index, field, condition, scored)?),
        _ => None,
    };
    for (segment, places) in index.searcher.segment_readers().iter().zip(&index.places) {
        let mut take = |document: u32, rank: u16| {
            let place = places.get(document as usize).copied().unwrap_or(NONE);
            if place != NONE {
                each(place, rank);
            }
        };
        match (&form, &weight) {
            (Form::Words(words), _) => {
                Lists::of(segment, field)?.with_all(words, scored, take)?;
            }
            (Form::Beginning(start), _) => {
                let rank = if scored { scaled(BEGUN) } else { 0 };
                let take = |document: u32| take(document, rank);
                Lists::of(segment, field)?.beginning(start, take)?;
            }
            (Form::Other, Some(weight)) if scored => {
                let mut take = |document: u32, score: f32| take(document, scaled(score));
                weight.for_each(segment, &mut take)?;
            }
            (Form::Other, Some(weight)) => {
                weight.for_each_no_score(segment, &mut |documents| {
                    for document in documents {
                        take(*document, 0);
                    }
                })?;
            }
            (Form::Other, None) => {}
        }
    }
    Ok(())
}

/// How a condition is answered.
enum Form<'a> {
    /// All of these words are wanted.
    Words(Vec<&'a str>),
    /// One word that begins so.
    Beginning(&'a str),
    /// Whatever the scorers of tantivy are needed for.
    Other,
}

impl<'a> Form<'a> {
    fn of(condition: &'a Condition) -> Self {
        let terms = condition.terms.as_slice();
        if let [
            Wanted {
                lexemes,
                prefix: true,
            },
        ] = terms
            && let [(_, start)] = lexemes.as_slice()
        {
            return Self::Beginning(start);
        }
        if !condition.wanted && terms.len() > 1 {
            return Self::Other;
        }
        let words = terms.iter().map(|term| match term.lexemes.as_slice() {
            [(_, word)] if !term.prefix => Some(word.as_str()),
            _ => None,
        });
        words
            .collect::<Option<Vec<_>>>()
            .filter(|words| !words.is_empty())
            .map_or(Self::Other, Self::Words)
    }
}

fn weight(
    index: &Index,
    field: Field,
    condition: &Condition,
    scored: bool,
) -> Result<Box<dyn Weight>, TantivyError> {
    let scoring = if scored {
        EnableScoring::enabled_from_statistics_provider(&Constant, &index.searcher)
    } else {
        EnableScoring::disabled_from_searcher(&index.searcher)
    };
    query(field, condition).weight(scoring)
}

/// Hundredths: what differs by less is the same, and is ordered by its source.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a score of 32 terms stays below a hundred, and none is below 0"
)]
pub(super) fn scaled(score: f32) -> u16 {
    (score * 100.0).round() as u16
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
