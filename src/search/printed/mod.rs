//! The words of the wordings as they are printed, with how many wordings hold each: what can be
//! suggested to a reader, which the index of words cannot tell, as it holds stems only. One sorted list
//! a language, in memory; it is made with the index and saved beside it.
//!
//! Counts are for choosing between words and may be out: what changes is added and never taken away
//! until the index is built anew. Chinese has no list, for it is not printed in words.

mod near;
mod tally;

use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::Language;
pub(super) use tally::Tally;

/// Shorter words are not kept, in letters.
pub(super) const SHORTEST: usize = 3;

/// Nor are longer ones: they are no words.
pub(super) const LONGEST: usize = 40;

/// A word as it is compared: lower case without accents.
pub(super) fn key(word: &str) -> String {
    let plain = word.nfkd().filter(|c| !is_combining_mark(*c));
    plain.flat_map(char::to_lowercase).collect()
}

/// The words of a text in their places: letters in a row, be there a digit among them or not.
pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let parts = |c: char| {
        if c.is_ascii() {
            !c.is_ascii_alphanumeric()
        } else {
            !c.is_alphanumeric() && !is_combining_mark(c)
        }
    };
    text.split(parts).filter(|word| !word.is_empty())
}

/// Texts one behind the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Texts {
    pub ends: Vec<u32>,
    pub bytes: Vec<u8>,
}

impl Texts {
    pub fn push(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
        self.ends
            .push(u32::try_from(self.bytes.len()).unwrap_or(u32::MAX));
    }

    /// Empty where there is none.
    pub fn of(&self, place: usize) -> &str {
        let start = match place {
            0 => 0,
            _ => self.ends.get(place - 1).copied().unwrap_or(0) as usize,
        };
        let end = self.ends.get(place).copied().unwrap_or(0) as usize;
        let bytes = self.bytes.get(start..end).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// The words of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Printed {
    /// As they are compared, in order.
    pub keys: Texts,
    /// As they are mostly printed; empty where that is the key.
    pub forms: Texts,
    /// How many wordings hold each.
    pub counts: Vec<u32>,
}

impl Printed {
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// A word as it is mostly printed.
    pub fn form(&self, place: usize) -> &str {
        match self.forms.of(place) {
            "" => self.keys.of(place),
            form => form,
        }
    }

    pub fn count(&self, place: usize) -> u32 {
        self.counts.get(place).copied().unwrap_or(0)
    }

    /// The places of the words that begin like this.
    pub fn beginning(&self, start: &str) -> std::ops::Range<usize> {
        let from = self.first_from(0, |word| word < start);
        from..self.first_from(from, |word| word.starts_with(start))
    }

    /// The first place from `start` on whose word is not `before`; such words stand first.
    fn first_from(&self, start: usize, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (start, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if before(self.keys.of(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The words of each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    lists: Vec<Arc<Printed>>,
}

impl Default for Words {
    fn default() -> Self {
        Self::of_lists(vec![Printed::default(); Language::ALL.len()])
    }
}

impl Words {
    /// From a list for each language.
    pub fn of_lists(lists: Vec<Printed>) -> Self {
        Self {
            lists: lists.into_iter().map(Arc::new).collect(),
        }
    }

    pub fn lists(&self) -> impl Iterator<Item = &Printed> {
        self.lists.iter().map(|list| &**list)
    }

    pub fn of(&self, language: Language) -> &Printed {
        &self.lists[language as usize]
    }

    /// Adds what was counted; lists of other languages stay shared.
    pub fn add(&mut self, tally: &Tally) {
        for (list, language) in self.lists.iter_mut().zip(Language::ALL) {
            if let Some(more) = tally.with(*language, list) {
                *list = Arc::new(more);
            }
        }
    }
}
