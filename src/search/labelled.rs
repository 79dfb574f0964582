//! Words of a query that are the whole label or synonym of a theme, in any language: they also find the
//! records with that theme, be they in whichever language. So a French query finds what there is only
//! in English. What is found by a theme alone ranks below what holds the words.
//!
//! `sector privado` is such a name, `sector` is not: parts of names would find too much, and `theme:`
//! is there for them.

use std::collections::HashMap;

use super::analysis::Analyser;
use super::arrays::Lists;
use crate::domain::{Branch, Language, Note, Query, Term};

/// The most words in a row that are taken for a name.
const LONGEST: usize = 8;

/// The most branches that one branch opens to.
const MOST: usize = 16;

/// Themes by the lexemes of their names.
pub(super) type ByName = HashMap<(Language, String), Vec<u32>>;

/// The themes by what they are called.
pub(super) fn by_name(lists: &Lists) -> ByName {
    let mut analysers: Vec<Analyser> = Language::ALL.iter().map(|l| Analyser::new(*l)).collect();
    let mut names = ByName::new();
    for label in lists.theme_labels.rows() {
        let lexemes = lexemes(&mut analysers[label.language as usize], &label.name);
        if lexemes.is_empty() || lists.themes.name(label.number as usize).is_none() {
            continue;
        }
        let themes = names.entry((label.language, lexemes)).or_default();
        if !themes.contains(&label.number) {
            themes.push(label.number);
        }
    }
    names
}

/// The branches by which themes also find something, and what is to be said of it.
pub(super) fn read(
    names: &ByName,
    lists: &Lists,
    query: &Query,
    lang: Language,
) -> (Vec<Branch>, Vec<Note>) {
    let (mut branches, mut notes) = (Vec::new(), Vec::new());
    let mut analysers: Vec<Analyser> = Language::ALL.iter().map(|l| Analyser::new(*l)).collect();
    for branch in &query.branches {
        let runs = runs(names, &mut analysers, &branch.wanted);
        for theme in runs.iter().flat_map(|run| &run.themes) {
            let label = lists.theme_labels.shown(*theme, lang);
            let note = label.map(|label| Note::ByTheme(label.to_owned()));
            notes.extend(note.filter(|note| !notes.contains(note)));
        }
        branches.extend(opened(lists, branch, &runs));
    }
    (branches, notes)
}

/// Wanted terms from `start` to before `end` that name themes.
struct Run {
    start: usize,
    end: usize,
    themes: Vec<u32>,
}

/// The longest runs, from the first term on.
fn runs(names: &ByName, analysers: &mut [Analyser], wanted: &[Term]) -> Vec<Run> {
    let texts: Vec<Vec<String>> = analysers
        .iter_mut()
        .map(|analyser| {
            let of = |term: &Term| term_text(term).map(|text| lexemes(analyser, text));
            let texts = wanted.iter().map(of);
            texts.map(Option::unwrap_or_default).collect()
        })
        .collect();
    let mut runs = Vec::new();
    let mut start = 0;
    while start < wanted.len() {
        let words = wanted[start..].iter().take(LONGEST);
        let words = words.take_while(|term| matches!(term, Term::Word(_)));
        let whole = matches!(wanted[start], Term::Phrase(_));
        let longest = start + words.count().max(usize::from(whole));
        let run = (start + 1..=longest).rev().find_map(|end| {
            let themes = named(names, &texts, start, end);
            (!themes.is_empty()).then_some(Run { start, end, themes })
        });
        start = run.as_ref().map_or(start + 1, |run| run.end);
        runs.extend(run);
    }
    runs
}

/// The themes that these terms name in any language.
fn named(names: &ByName, texts: &[Vec<String>], start: usize, end: usize) -> Vec<u32> {
    let mut themes = Vec::new();
    for (language, texts) in Language::ALL.iter().zip(texts) {
        let words: Vec<&str> = texts[start..end]
            .iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        let found = names.get(&(*language, words.join(" ")));
        themes.extend(found.into_iter().flatten().copied());
    }
    themes.sort_unstable();
    themes.dedup();
    themes
}

/// The branch with one or more of its runs exchanged for their themes, in every way.
fn opened(lists: &Lists, branch: &Branch, runs: &[Run]) -> Vec<Branch> {
    let mut ways = vec![branch.wanted.clone()];
    // From the last one on, so that the places of those before stay what they are.
    for run in runs.iter().rev() {
        let slugs = run
            .themes
            .iter()
            .filter_map(|theme| lists.themes.name(*theme as usize));
        let themes: Vec<Term> = slugs.map(|slug| Term::Theme(slug.to_owned())).collect();
        for way in 0..ways.len() {
            for theme in &themes {
                if ways.len() > MOST {
                    break;
                }
                let mut other = ways[way].clone();
                other.splice(run.start..run.end, [theme.clone()]);
                ways.push(other);
            }
        }
    }
    let others = ways.into_iter().skip(1);
    others
        .map(|wanted| Branch {
            wanted,
            unwanted: branch.unwanted.clone(),
        })
        .collect()
}

fn term_text(term: &Term) -> Option<&str> {
    match term {
        Term::Word(text) | Term::Phrase(text) => Some(text),
        _ => None,
    }
}

/// The lexemes of a text between blanks.
fn lexemes(analyser: &mut Analyser, text: &str) -> String {
    let mut out = String::new();
    analyser.read(text, |lexeme, _| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(lexeme);
    });
    out
}
