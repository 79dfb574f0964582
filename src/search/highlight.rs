//! Marks what a query found in a text, as segments and never as HTML: `ts_headline` does not escape
//! what it marks, so it is told to mark with private-use characters, and its answer is cut at them.
//! Arabic and Chinese are split by the application, so their words are marked here.

use crate::db::Pool;
use crate::db::matches;
use crate::domain::{Language, Query, fold_for_search};

use super::words;

/// A run of text, marked or not. The segments of a text together are the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    pub marked: bool,
}

const START: char = '\u{e000}';
const STOP: char = '\u{e001}';

/// The texts as segments, in the same order; one statement, or none without a query.
pub async fn highlight(
    pool: &Pool,
    query: Option<&Query>,
    texts: &[(Language, &str)],
) -> sqlx::Result<Vec<Vec<Segment>>> {
    let Some(query) = query.filter(|query| !query.is_empty()) else {
        return Ok(texts.iter().map(|(_, text)| plain(text)).collect());
    };
    let by_postgres = |language: Language| !matches!(language, Language::Ar | Language::Zh);
    let sent: Vec<(Language, String, String)> = texts
        .iter()
        .filter(|(language, _)| by_postgres(*language))
        .map(|(language, text)| {
            let clean = text.replace([START, STOP, '\0'], " ");
            (*language, clean, words::marks(*language, query))
        })
        .collect();
    let mut marked = if sent.is_empty() {
        Vec::new().into_iter()
    } else {
        matches::marked(pool, &sent, START, STOP).await?.into_iter()
    };
    Ok(texts
        .iter()
        .map(|(language, text)| match language {
            Language::Zh => chinese(text, query),
            Language::Ar => arabic(text, query),
            _ => marked.next().map_or_else(|| plain(text), |text| cut(&text)),
        })
        .collect())
}

fn plain(text: &str) -> Vec<Segment> {
    vec![Segment {
        text: text.to_owned(),
        marked: false,
    }]
}

/// Cuts a text at the marks.
fn cut(text: &str) -> Vec<Segment> {
    let mut segments = Segments::default();
    let mut marked = false;
    for c in text.chars() {
        match c {
            START => marked = true,
            STOP => marked = false,
            _ => segments.push(c, marked),
        }
    }
    segments.0
}

#[derive(Default)]
struct Segments(Vec<Segment>);

impl Segments {
    fn push(&mut self, c: char, marked: bool) {
        match self.0.last_mut() {
            Some(last) if last.marked == marked => last.text.push(c),
            _ => self.0.push(Segment {
                text: c.to_string(),
                marked,
            }),
        }
    }
}

/// Marks each run of characters that was asked for.
fn chinese(text: &str, query: &Query) -> Vec<Segment> {
    let runs: Vec<String> = words::folded_terms(Language::Zh, query)
        .into_iter()
        .map(|term| term.replace(' ', ""))
        .collect();
    let mut segments = Segments::default();
    let mut marked_until = 0;
    for (at, c) in text.char_indices() {
        for run in runs
            .iter()
            .filter(|run| text[at..].starts_with(run.as_str()))
        {
            marked_until = marked_until.max(at + run.len());
        }
        segments.push(c, at < marked_until);
    }
    segments.0
}

/// Marks each word that folds to one that was asked for.
fn arabic(text: &str, query: &Query) -> Vec<Segment> {
    let terms = words::folded_terms(Language::Ar, query);
    let asked: Vec<&str> = terms.iter().flat_map(|term| term.split(' ')).collect();
    let mut segments = Segments::default();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_mark(c));
        let found = asked.contains(&fold_for_search(Language::Ar, word).as_str());
        for (at, c) in piece.char_indices() {
            segments.push(c, found && at < word.len());
        }
    }
    segments.0
}

/// Vowel marks and tatweel, which are inside words and no letters.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(segments: &[Segment]) -> String {
        let mark = |s: &Segment| {
            if s.marked {
                format!("[{}]", s.text)
            } else {
                s.text.clone()
            }
        };
        segments.iter().map(mark).collect()
    }

    #[test]
    fn a_marked_text_stays_itself() {
        assert_eq!(shown(&cut("a \u{e000}b<\u{e001} c")), "a [b<] c");
        let chinese = chinese("打击贩运人口的报告", &Query::parse("贩运 报告"));
        assert_eq!(shown(&chinese), "打击[贩运]人口的[报告]");
        let arabic = arabic("هذه والتوصية، جديدة", &Query::parse("توصية"));
        assert_eq!(shown(&arabic), "هذه [والتوصية]، جديدة");
    }
}
