//! The vocabulary of a language: its most common function words, the words of the themes' phrases and
//! labels, and a long tail that is made up of syllables. Frequencies follow Zipf's law, and the
//! number of words grows with the corpus as it does in real ones (Heaps' law).

use std::collections::{BTreeMap, HashMap, HashSet};

use rand::{Rng, RngExt};

use super::draw::{Ranks, stream};
use crate::domain::Language;
use crate::editorial::load::Lexemes;

/// A theme that texts can be about.
#[derive(Debug)]
pub struct Theme {
    /// In the store.
    pub id: i64,
    /// Nothing stands below it.
    pub is_leaf: bool,
    pub labels: BTreeMap<Language, String>,
    pub triggers: BTreeMap<Language, Vec<String>>,
}

/// What texts are made from, as written.
#[derive(Debug)]
pub struct Vocabulary {
    pub language: Language,
    /// Words by falling frequency, then whole phrases.
    pub units: Vec<String>,
    words: usize,
    /// The units that are phrases of a theme, in the order of themes; never none.
    phrases: Vec<Vec<usize>>,
}

/// Words that are not made up: three lines of common words, syllables and endings.
const fn source(language: Language) -> &'static str {
    match language {
        Language::Ar => include_str!("words/ar.txt"),
        Language::Zh => include_str!("words/zh.txt"),
        Language::En => include_str!("words/en.txt"),
        Language::Fr => include_str!("words/fr.txt"),
        Language::Ru => include_str!("words/ru.txt"),
        Language::Es => include_str!("words/es.txt"),
    }
}

impl Vocabulary {
    pub fn new(language: Language, seed: u64, recommendations: u32, themes: &[Theme]) -> Self {
        let mut lines = source(language)
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>());
        let mut line = || lines.next().unwrap_or_default();
        let (common, syllables, endings) = (line(), line(), line());
        let mut units: Vec<String> = Vec::new();
        let mut known = HashSet::new();
        let mut phrases = Vec::new();
        let own: Vec<Vec<String>> = themes
            .iter()
            .map(|theme| theme.in_words(language))
            .collect();
        let of_themes = own
            .iter()
            .flatten()
            .flat_map(|phrase| phrase.split(' '))
            .filter(|word| word.chars().count() > 2 || language == Language::Zh);
        for word in common.iter().copied().chain(of_themes) {
            if known.insert(word.to_owned()) {
                units.push(word.to_owned());
            }
        }
        let many = units.len() + tail(recommendations);
        let mut chance = stream(seed, 0, language as u64);
        while units.len() < many {
            let mut word = String::new();
            for _ in 0..chance.random_range(1..=3) {
                word.push_str(syllables[chance.random_range(0..syllables.len())]);
            }
            word.push_str(endings[chance.random_range(0..endings.len())]);
            // All the short ones may be taken; a longer one is always free.
            while !known.insert(word.clone()) {
                word.push_str(syllables[chance.random_range(0..syllables.len())]);
            }
            units.push(word);
        }
        let words = units.len();
        for own in own {
            phrases.push((units.len()..units.len() + own.len()).collect());
            units.extend(own);
        }
        Self {
            language,
            units,
            words,
            phrases,
        }
    }
}

/// Made-up words for a corpus of this size: about 7,000 for 10,000 records, 70,000 for a million.
fn tail(recommendations: u32) -> usize {
    let words = 70.0 * f64::from(recommendations).sqrt();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the root of a positive number of 32 bits"
    )]
    let words = words as usize;
    words.max(2_000)
}

impl Theme {
    /// Its phrases in a language, those of letters only, so that each reads the same in any
    /// neighbourhood; else its label's letters.
    fn in_words(&self, language: Language) -> Vec<String> {
        let of_letters = |phrase: &str| {
            let fits = phrase.chars().all(|c| c.is_alphabetic() || c == ' ');
            (fits && !phrase.trim().is_empty()).then(|| phrase.trim().to_owned())
        };
        let phrases: Vec<String> = self
            .triggers
            .get(&language)
            .into_iter()
            .flatten()
            .filter_map(|phrase| of_letters(phrase))
            .collect();
        if !phrases.is_empty() {
            return phrases;
        }
        let label = self.labels.get(&language).cloned().unwrap_or_default();
        let letters = label.split(|c: char| !c.is_alphabetic());
        let words: Vec<&str> = letters.filter(|word| !word.is_empty()).collect();
        vec![words.join(" ")]
    }
}

/// One word or phrase with what search sees of it.
#[derive(Debug)]
pub struct Unit {
    pub text: String,
    /// Lexemes by their number in the alphabet, with positions from 1.
    pub lexemes: Vec<(u32, u16)>,
    /// Positions that it takes.
    pub width: u16,
}

/// A language that texts can be written in.
#[derive(Debug)]
pub struct Tongue {
    pub language: Language,
    pub units: Vec<Unit>,
    /// Lexemes in the order of bytes.
    pub alphabet: Vec<String>,
    phrases: Vec<Vec<usize>>,
    ranks: Ranks,
}

impl Tongue {
    pub fn new(vocabulary: Vocabulary, lexemes: Vec<Lexemes>) -> Self {
        let mut alphabet: Vec<String> = lexemes
            .iter()
            .flat_map(|(_, lexemes)| lexemes.iter().map(|(lexeme, _)| lexeme.clone()))
            .collect();
        alphabet.sort();
        alphabet.dedup();
        let numbers: HashMap<&str, u32> = alphabet.iter().map(String::as_str).zip(0..).collect();
        let units = vocabulary
            .units
            .into_iter()
            .zip(lexemes)
            .map(|(text, (width, lexemes))| Unit {
                text,
                lexemes: lexemes
                    .iter()
                    .map(|(lexeme, position)| (numbers[lexeme.as_str()], *position))
                    .collect(),
                width,
            })
            .collect();
        Self {
            language: vocabulary.language,
            units,
            alphabet,
            phrases: vocabulary.phrases,
            ranks: Ranks::zipf(vocabulary.words, 2.7, 1.05),
        }
    }

    /// Some word.
    pub fn word(&self, chance: &mut impl Rng) -> usize {
        self.ranks.of(chance.next_u64())
    }

    /// A phrase of a theme, by the theme's place in the list.
    pub fn phrase(&self, theme: usize, chance: &mut impl Rng) -> usize {
        let phrases = &self.phrases[theme];
        phrases[chance.random_range(0..phrases.len())]
    }

    pub fn text(&self, unit: usize) -> &str {
        &self.units[unit].text
    }
}
