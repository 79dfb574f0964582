//! Marks what a query found in a text, as segments and never as HTML. The words of the text become
//! lexemes by the same analysis as in the index, so that a word is marked exactly where it was found;
//! a phrase is marked as a whole and not its words elsewhere. Needs no database.

use super::analysis::Analyser;
use super::terms::{self, Wanted};
use crate::domain::{Language, Query};

/// A run of text, marked or not. The segments of a text together are the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    pub marked: bool,
}

/// The texts as segments, in the same order.
pub fn highlight(query: Option<&Query>, texts: &[(Language, &str)]) -> Vec<Vec<Segment>> {
    let Some(query) = query.filter(|query| !query.is_empty()) else {
        return texts.iter().map(|(_, text)| cut(text, &[])).collect();
    };
    let mut markers: Vec<Marker> = Vec::new();
    texts
        .iter()
        .map(|(language, text)| {
            let known = markers.iter().position(|one| one.language == *language);
            let at = known.unwrap_or_else(|| {
                markers.push(Marker::new(*language, query));
                markers.len() - 1
            });
            cut(text, &markers[at].marks(text))
        })
        .collect()
}

/// What is looked for in one language.
struct Marker {
    language: Language,
    analyser: Analyser,
    wanted: Vec<Wanted>,
}

/// A word of the text: its bytes, and the lexemes that it may be found by.
struct Word {
    start: usize,
    end: usize,
    lexemes: Vec<String>,
}

impl Marker {
    fn new(language: Language, query: &Query) -> Self {
        let mut analyser = Analyser::new(language);
        let wanted = terms::wanted(query, &mut analyser);
        Self {
            language,
            analyser,
            wanted,
        }
    }

    /// The bytes to be marked, in order, apart from one another.
    fn marks(&mut self, text: &str) -> Vec<(usize, usize)> {
        let words = self.words(text);
        let mut marks = Vec::new();
        for wanted in &self.wanted {
            for first in 0..words.len() {
                if let Some(last) = run(wanted, &words[first..]) {
                    marks.push((words[first].start, words[first + last].end));
                }
            }
        }
        marks.sort_unstable();
        let mut apart: Vec<(usize, usize)> = Vec::new();
        for (start, end) in marks {
            match apart.last_mut().filter(|before| start < before.1) {
                Some(before) => before.1 = before.1.max(end),
                None => apart.push((start, end)),
            }
        }
        apart
    }

    /// The words of a text; a symbol (`A/CN.9/1109`) is one, of a compound each part is one, and so is
    /// each Chinese character.
    fn words(&mut self, text: &str) -> Vec<Word> {
        let mut words = Vec::new();
        for (start, end) in pieces(text, |c| !c.is_whitespace() && !is_apostrophe(c)) {
            let piece = &text[start..end];
            let is_symbol = piece.contains('/') && piece.contains(|c: char| c.is_ascii_digit());
            if is_symbol {
                let inner = piece.trim_matches(|c: char| !c.is_alphanumeric());
                let start = start + piece.find(inner).unwrap_or(0);
                self.add(&mut words, text, (start, start + inner.len()));
                continue;
            }
            for (from, to) in pieces(piece, is_letter) {
                let (from, to) = (start + from, start + to);
                if self.language != Language::Zh {
                    self.add(&mut words, text, (from, to));
                    continue;
                }
                let mut characters = text[from..to].char_indices().peekable();
                while let Some((at, _)) = characters.next() {
                    let next = characters.peek().map_or(to, |(next, _)| from + next);
                    self.add(&mut words, text, (from + at, next));
                }
            }
        }
        words
    }

    fn add(&mut self, words: &mut Vec<Word>, text: &str, (start, end): (usize, usize)) {
        let found = self.analyser.lexemes(&text[start..end]);
        words.push(Word {
            start,
            end,
            lexemes: found.into_iter().map(|(_, lexeme)| lexeme).collect(),
        });
    }
}

/// Where the words begin with what is wanted, the number of its last word.
fn run(wanted: &Wanted, words: &[Word]) -> Option<usize> {
    let matches = |word: &Word, lexeme: &str| {
        word.lexemes.iter().any(|own| {
            if wanted.prefix {
                own.starts_with(lexeme)
            } else {
                own == lexeme
            }
        })
    };
    let (first, _) = wanted.lexemes.first()?;
    let mut last = 0;
    for (position, lexeme) in &wanted.lexemes {
        last = position - first;
        if !matches(words.get(last)?, lexeme) {
            return None;
        }
    }
    Some(last)
}

/// Runs of characters that belong to one another, as bytes.
fn pieces(text: &str, belongs: impl Fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (belongs(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                pieces.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    pieces.extend(start.map(|from| (from, text.len())));
    pieces
}

/// Letters and digits, with what stands on or inside of them: accents, vowel marks, tatweel, soft
/// hyphens.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
        || unicode_normalization::char::is_combining_mark(c)
        || matches!(c, '\u{ad}' | '\u{640}')
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// Cuts a text at the marks, which stand apart and in order.
fn cut(text: &str, marks: &[(usize, usize)]) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut done = 0;
    let mut push = |from: usize, to: usize, marked: bool| {
        if from < to {
            segments.push(Segment {
                text: text[from..to].to_owned(),
                marked,
            });
        }
    };
    for (start, end) in marks {
        push(done, *start, false);
        push(*start, *end, true);
        done = *end;
    }
    push(done, text.len(), false);
    segments
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Ar, En, Es, Fr, Ru, Zh};

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

    /// Language, query, and the text with what must be marked between brackets.
    const MARKED: &[(Language, &str, &str)] = &[
        (Fr, "enquete", "Les [enquêtes] et l’[enquête]."),
        (
            En,
            "trafficking",
            "Anti-[trafficking] units, [trafficked] persons.",
        ),
        (
            En,
            "\"private sector\"",
            "The [private sector]; a sector that is private.",
        ),
        (
            En,
            "\"states of origin\"",
            "[States of origin] and the origin of states.",
        ),
        (En, "financ*", "[Finance] and [financial] affairs."),
        (En, "victims -persons", "[Victims] are persons."),
        (En, "x<b", "[x<b] & c"),
        (Es, "víctima or trata", "La [trata] y sus [victimas]."),
        (Ru, "жертва", "Защита [жертв] и [жертвами]."),
        (Zh, "贩运 报告", "打击[贩运]人口的[报告]"),
        (Zh, "人口贩运", "打击[贩运][人口]的报告"),
        (Ar, "توصية", "هذه [والتوصية]، جديدة"),
        (En, "CTOC/COP/WG.7/2020/3", "See CTOC/COP/WG.7/2020/3."),
    ];

    #[test]
    fn what_was_found_is_marked_and_nothing_else() {
        for (language, typed, marked) in MARKED {
            let text = marked.replace(['[', ']'], "");
            let segments = highlight(Some(&Query::parse(typed)), &[(*language, &text)]);
            assert_eq!(shown(&segments[0]), *marked, "{typed}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_segments_together_are_the_text(text in ".{0,60}", typed in "[a-zé'’ \"*-]{0,20}") {
            let query = Query::parse(&typed);
            for language in Language::ALL {
                let segments = highlight(Some(&query), &[(*language, &text)]);
                let whole: String = segments[0].iter().map(|s| s.text.as_str()).collect();
                proptest::prop_assert_eq!(&whole, &text);
            }
        }
    }
}
