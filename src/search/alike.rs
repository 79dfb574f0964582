//! Records whose words are like those of one record: those that share most of its rarest words. It is
//! likeness of words and nothing more; whether two records mean the same is for people to say, so the
//! words that were looked for come along with what was found.
//!
//! The rarest words only, because they tell most and cost least: a word of every second record would
//! have half of a million looked at, to say nothing.

use std::collections::HashSet;
use std::time::Duration;

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, Score, TantivyError, Term};
use tokio::time::timeout;

use super::analysis::{Analyser, chinese_words};
use super::arrays::NONE;
use super::highlight::{Segment, highlight};
use super::index::Index;
use super::keeper::IndexError;
use super::printed::words_of;
use super::{Search, SearchError};
use crate::domain::{self, Branch, Language};

/// Of one wording, so many words are looked for.
const MOST_WORDS: usize = 12;

/// Together they stand in no more wordings than this, the rarest three excepted.
const MOST_WORDINGS: u64 = 200_000;
const LEAST_WORDS: usize = 3;

/// What scores less than this share of the record's own score is not alike.
const ALIKE: Score = 0.3;

/// How long a page waits for an index that is being made; without one it does without.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 1 });

/// What was found for one wording.
#[derive(Debug, Clone, Default)]
pub struct Alike {
    /// The database's keys, the most alike first.
    pub ids: Vec<i64>,
    /// The words that were looked for, as they are printed.
    words: Vec<String>,
}

impl Alike {
    /// A text with those of its words marked that were looked for.
    pub fn marked(&self, language: Language, text: &str) -> Vec<Segment> {
        let wanted = self.words.iter().cloned().map(domain::Term::Phrase);
        let query = domain::Query {
            branches: vec![Branch {
                wanted: wanted.collect(),
                unwanted: Vec::new(),
            }],
            notes: Vec::new(),
        };
        let mut marked = highlight(Some(&query), &[(language, text)]);
        marked.pop().unwrap_or_default()
    }
}

/// At most so many records like the one with this key, which says `text`; `None` where no index can
/// be asked now.
pub async fn alike(
    search: &Search,
    own: i64,
    language: Language,
    text: &str,
    most: usize,
) -> Result<Option<Alike>, SearchError> {
    let text = text.to_owned();
    let asked = search.ask(move |index| {
        let found = look_up(index, own, language, &text, most);
        Ok(found.map_err(IndexError::from)?)
    });
    match timeout(PATIENCE, asked).await {
        Ok(Err(SearchError::NotReady)) | Err(_) => Ok(None),
        Ok(found) => found.map(Some),
    }
}

fn look_up(
    index: &Index,
    own: i64,
    language: Language,
    text: &str,
    most: usize,
) -> Result<Alike, TantivyError> {
    let field = index.words.field(language);
    let rare = rarest(index, field, language, text)?;
    if rare.is_empty() || most == 0 {
        return Ok(Alike::default());
    }
    let query = BooleanQuery::union(rare.iter().map(|word| word.query(field)).collect());
    // One more for the record itself, and some whose wordings are no longer published.
    let best = TopDocs::with_limit(most + 10).order_by_score();
    let hits = index.searcher.search(&query, &best)?;
    let hits: Vec<(Score, i64)> = hits
        .into_iter()
        .filter_map(|(score, at)| Some((score, id_at(index, at)?)))
        .collect();
    let own_score = hits.iter().find(|(_, id)| *id == own);
    let best = own_score.or(hits.first()).map_or(0.0, |(score, _)| *score);
    let mut seen = HashSet::from([own]);
    let ids = hits
        .into_iter()
        .filter(|(score, id)| *score >= best * ALIKE && seen.insert(*id))
        .map(|(_, id)| id)
        .take(most)
        .collect();
    Ok(Alike {
        ids,
        words: rare.into_iter().map(|word| word.printed).collect(),
    })
}

fn id_at(index: &Index, at: DocAddress) -> Option<i64> {
    let places = index.places.get(at.segment_ord as usize)?;
    let place = places.get(at.doc_id as usize).copied()?;
    (place != NONE).then(|| index.arrays.columns.ids[place as usize])
}

/// A word of the text: as printed, what it is found by, and in how many wordings it is.
struct Rare {
    printed: String,
    lexemes: Vec<(usize, String)>,
    wordings: u64,
}

impl Rare {
    fn query(&self, field: Field) -> Box<dyn Query> {
        let of = |lexeme: &str| Term::from_field_text(field, lexeme);
        match self.lexemes.as_slice() {
            [(_, one)] => Box::new(TermQuery::new(of(one), IndexRecordOption::WithFreqs)),
            several => {
                let terms = several.iter().map(|(at, lexeme)| (*at, of(lexeme)));
                Box::new(PhraseQuery::new_with_offset(terms.collect()))
            }
        }
    }
}

/// The rarest words that stand in another wording too.
fn rarest(
    index: &Index,
    field: Field,
    language: Language,
    text: &str,
) -> Result<Vec<Rare>, TantivyError> {
    let mut analyser = Analyser::new(language);
    let words: Vec<&str> = match language {
        Language::Zh => chinese_words(text),
        _ => words_of(text).collect(),
    };
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for printed in words {
        // A letter or a character alone is no word.
        let lexemes = analyser.lexemes(printed);
        if printed.chars().count() < 2 || lexemes.is_empty() || !seen.insert(lexemes.clone()) {
            continue;
        }
        let mut wordings = u64::MAX;
        for (_, lexeme) in &lexemes {
            let term = Term::from_field_text(field, lexeme);
            wordings = wordings.min(index.searcher.doc_freq(&term)?);
        }
        if wordings > 1 {
            found.push(Rare {
                printed: printed.to_owned(),
                lexemes,
                wordings,
            });
        }
    }
    found.sort_by_key(|word| word.wordings);
    found.truncate(MOST_WORDS);
    let mut sum = 0;
    let mut kept = 0;
    for word in &found {
        sum += word.wordings;
        if kept >= LEAST_WORDS && sum > MOST_WORDINGS {
            break;
        }
        kept += 1;
    }
    found.truncate(kept);
    Ok(found)
}
