//! A query in the lexemes of each language: what each branch wants and refuses of a wording. A term of
//! several lexemes, be it a phrase, `anti-trafficking` or a run of Chinese characters, asks for them at
//! the same distances from one another.

use super::analysis::{Analyser, chinese_words};
use crate::domain::{Branch, Language, Note, Query, Term};

/// One term: lexemes with their positions from the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub lexemes: Vec<(usize, String)>,
    /// Each stands for all that begin like it.
    pub prefix: bool,
}

/// What one branch asks of the wordings in one language.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    pub branch: usize,
    /// Whether what matches is wanted (all of the terms) or refused (any of them).
    pub wanted: bool,
    pub language: Language,
    /// Without the stop words of the language.
    pub terms: Vec<Wanted>,
}

/// The query without the terms of which nothing can be looked for, and its conditions. A branch whose
/// wanted words are all stop words in one of the languages would find only chance hits in the others.
pub(super) fn read(query: &Query) -> (Query, Vec<Condition>) {
    let mut analysers: Vec<Analyser> = Language::ALL.iter().map(|l| Analyser::new(*l)).collect();
    let mut read = Query {
        branches: Vec::new(),
        notes: query.notes.clone(),
    };
    let mut conditions = Vec::new();
    for branch in &query.branches {
        let mut branch = branch.clone();
        for (side, terms) in [(true, &mut branch.wanted), (false, &mut branch.unwanted)] {
            let asked = of_side(&mut analysers, read.branches.len(), side, terms);
            if !asked.is_empty() && asked.iter().all(|condition| !condition.terms.is_empty()) {
                conditions.extend(asked);
                continue;
            }
            let (words, others): (Vec<Term>, Vec<Term>) =
                std::mem::take(terms).into_iter().partition(Term::is_words);
            *terms = others;
            let common = words.iter().map(|term| Note::TooCommon(term.to_string()));
            read.notes.extend(common);
        }
        if branch != Branch::default() {
            read.branches.push(branch);
        }
    }
    if read.is_empty() {
        read.notes.push(Note::NothingToSearch);
    }
    (read, conditions)
}

/// All that a query looks for in the language of the analyser.
pub(super) fn wanted(query: &Query, analyser: &mut Analyser) -> Vec<Wanted> {
    let terms = query.branches.iter().flat_map(|branch| &branch.wanted);
    terms
        .filter_map(Typed::of)
        .flat_map(|typed| typed.wanted(analyser, true))
        .filter(|wanted| !wanted.lexemes.is_empty())
        .collect()
}

/// The conditions of one side of a branch, one for each language in which it has words at all.
fn of_side(
    analysers: &mut [Analyser],
    branch: usize,
    wanted: bool,
    terms: &[Term],
) -> Vec<Condition> {
    let words: Vec<Typed<'_>> = terms.iter().filter_map(Typed::of).collect();
    let words = words.iter().filter(|typed| typed.has_letters());
    let mut conditions = Vec::new();
    for (language, analyser) in Language::ALL.iter().zip(analysers) {
        let mut some = words.clone().peekable();
        if some.peek().is_none() {
            continue;
        }
        let terms = some.flat_map(|typed| typed.wanted(analyser, wanted));
        conditions.push(Condition {
            branch,
            wanted,
            language: *language,
            terms: terms.filter(|term| !term.lexemes.is_empty()).collect(),
        });
    }
    conditions
}

/// A term of words, as typed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Typed<'a> {
    text: &'a str,
    pub prefix: bool,
    /// Quoted: never taken apart.
    whole: bool,
}

impl<'a> Typed<'a> {
    /// `None` for a term that is no words.
    pub fn of(term: &'a Term) -> Option<Self> {
        let (text, prefix, whole) = match term {
            Term::Word(text) => (text, false, false),
            Term::Phrase(text) => (text, false, true),
            Term::Prefix(text) => (text, true, true),
            Term::Symbol(_) | Term::Place(..) | Term::Theme(_) | Term::Body(_) | Term::Years(_) => {
                return None;
            }
        };
        Some(Self {
            text,
            prefix,
            whole,
        })
    }

    fn has_letters(self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// What is looked for in a language: of Chinese without blanks, each word. What is refused is
    /// refused as a whole: any of its words would be too much.
    pub fn pieces(self, language: Language, wanted: bool) -> Vec<&'a str> {
        if language == Language::Zh && wanted && !self.whole {
            chinese_words(self.text)
        } else {
            vec![self.text]
        }
    }

    fn wanted(self, analyser: &mut Analyser, wanted: bool) -> Vec<Wanted> {
        let pieces = self.pieces(analyser.language(), wanted).into_iter();
        pieces
            .map(|text| Wanted {
                lexemes: analyser.lexemes(text),
                prefix: self.prefix,
            })
            .collect()
    }
}
