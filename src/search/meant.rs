//! What a reader may have meant who found little or nothing: the query with each word that the index
//! does not know, or hardly knows, exchanged for the word that is typed almost like it and stands in
//! the texts. Phrases, operators and fields stay as they are. Whether it finds more is for the caller
//! to see.

use tantivy::Term as Lexeme;

use super::analysis::Analyser;
use super::index::Index;
use super::printed::{self, LONGEST, SHORTEST, words_of};
use crate::domain::{Language, Query, Term};

/// Who finds as many may have meant just that.
pub(super) const FEW: usize = 3;

/// A word in no more wordings than this may be a misprint …
const RARE: u64 = 2;

/// … of a word in at least so many.
const COMMON: u32 = 20;

/// Of one query, no more words are looked for among all others.
const MOST_WORDS: usize = 6;

/// From so many letters on, a word may be two steps away.
const LONG: usize = 7;

/// Another query; `None` where no word has a better one.
pub(super) fn instead_of(index: &Index, query: &Query, lang: Language) -> Option<Query> {
    let mut speller = Speller::new(index, lang);
    let mut other = query.clone();
    let mut changed = false;
    for term in other.branches.iter_mut().flat_map(|b| &mut b.wanted) {
        if let Term::Word(text) | Term::Phrase(text) = term
            && let Some(better) = exchanged(text, |word| speller.better(word))
        {
            *text = better;
            changed = true;
        }
    }
    changed.then_some(other)
}

/// The text with some of its words exchanged; `None` where none is.
fn exchanged(text: &str, mut better: impl FnMut(&str) -> Option<String>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut changed) = (text, false);
    for word in words_of(text) {
        let at = rest.find(word)?;
        out.push_str(&rest[..at]);
        rest = &rest[at + word.len()..];
        let other = better(word);
        changed |= other.is_some();
        out.push_str(other.as_deref().unwrap_or(word));
    }
    out.push_str(rest);
    changed.then_some(out)
}

struct Speller<'a> {
    index: &'a Index,
    /// Of each language that is printed in words, that of the reader first.
    analysers: Vec<Analyser>,
    /// How many words may yet be looked for.
    left: usize,
}

impl<'a> Speller<'a> {
    fn new(index: &'a Index, lang: Language) -> Self {
        let mut languages: Vec<Language> = Language::ALL.to_vec();
        languages.retain(|language| *language != Language::Zh);
        languages.sort_by_key(|language| *language != lang);
        Self {
            index,
            analysers: languages.into_iter().map(Analyser::new).collect(),
            left: MOST_WORDS,
        }
    }

    /// The word that stands in the texts and is typed almost like this one.
    fn better(&mut self, word: &str) -> Option<String> {
        let key = printed::key(word);
        let letters = key.chars().count();
        let is_word = (SHORTEST..=LONGEST).contains(&letters);
        if !is_word || self.left == 0 || key.chars().any(char::is_numeric) {
            return None;
        }
        let wordings = self.wordings_with(word)?;
        let least = match wordings {
            0 => 1,
            1..=RARE => COMMON,
            _ => return None,
        };
        self.left -= 1;
        let most = if letters < LONG { 1 } else { 2 };
        let words = &self.index.arrays.lists.words;
        self.analysers.iter_mut().find_map(|analyser| {
            let list = words.of(analyser.language());
            let mut near: Vec<(usize, u32, usize)> = Vec::new();
            list.near(&key, most, |place, far| {
                near.push((far, u32::MAX - list.count(place), place));
            });
            near.sort_unstable();
            let same = analyser.lexemes(word);
            let mut better = near
                .into_iter()
                .filter(|(far, _, place)| *far > 0 && list.count(*place) >= least)
                .map(|(_, _, place)| list.form(place))
                .filter(|form| analyser.lexemes(form) != same);
            better.next().map(ToOwned::to_owned)
        })
    }

    /// In how many wordings a word stands in any of its forms; `None` where it is too common to count.
    fn wordings_with(&mut self, word: &str) -> Option<u64> {
        let mut wordings = 0;
        for analyser in &mut self.analysers {
            let field = self.index.words.field(analyser.language());
            let lexemes = analyser.lexemes(word);
            if lexemes.is_empty() {
                return None;
            }
            let of = |(_, lexeme): &(usize, String)| {
                let term = Lexeme::from_field_text(field, lexeme);
                self.index.searcher.doc_freq(&term).unwrap_or(0)
            };
            wordings += lexemes.iter().map(of).min().unwrap_or(0);
        }
        Some(wordings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_exchanged() {
        let better = |word: &str| (word == "victmes").then(|| "victimes".to_owned());
        let other = exchanged("l'aide aux victmes, (victmes)", better);
        assert_eq!(other.as_deref(), Some("l'aide aux victimes, (victimes)"));
        assert_eq!(exchanged("l'aide aux victimes", better), None);
    }
}
