//! A query in the lexemes of each language: what each branch wants and refuses of a wording. A term of
//! several lexemes, be it a phrase, `anti-trafficking` or a run of Chinese characters, asks for them at
//! the same distances from one another.

use super::analysis::Analyser;
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
            let (words, others): (Vec<Term>, Vec<Term>) = std::mem::take(terms)
                .into_iter()
                .partition(|term| text_of(term).is_some());
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

/// The conditions of one side of a branch, one for each language in which it has words at all.
fn of_side(
    analysers: &mut [Analyser],
    branch: usize,
    wanted: bool,
    terms: &[Term],
) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (language, analyser) in Language::ALL.iter().zip(analysers) {
        let texts = terms.iter().filter_map(text_of);
        let words: Vec<(&str, bool)> = texts
            .filter(|(text, _)| text.chars().any(char::is_alphanumeric))
            .collect();
        if words.is_empty() {
            continue;
        }
        let terms = words.into_iter().map(|(text, prefix)| Wanted {
            lexemes: analyser.lexemes(text),
            prefix,
        });
        conditions.push(Condition {
            branch,
            wanted,
            language: *language,
            terms: terms.filter(|term| !term.lexemes.is_empty()).collect(),
        });
    }
    conditions
}

fn text_of(term: &Term) -> Option<(&str, bool)> {
    match term {
        Term::Word(text) | Term::Phrase(text) => Some((text, false)),
        Term::Prefix(text) => Some((text, true)),
        Term::Symbol(_) | Term::Place(..) | Term::Theme(_) | Term::Body(_) | Term::Years(_) => None,
    }
}
