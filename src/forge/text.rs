//! Sentences: words by chance, with the phrases of the themes among them, and what the search of the
//! store makes of the whole, put together from what it makes of each word.

use rand::RngExt;

use super::draw::{Chance, stream};
use super::words::Tongue;
use crate::domain::Language;

/// A text with its lexemes.
#[derive(Debug, Clone, Default)]
pub struct Text {
    pub words: String,
    /// Lexemes by number with their positions, in order.
    pub lexemes: Vec<(u32, u16)>,
    /// For each theme asked for, the phrase that stands in the text.
    pub evidence: Vec<usize>,
}

/// The shortest and the longest text of a recommendation, in words.
const SHORTEST: usize = 40;
const LONGEST: usize = 150;
/// What is drawn for which purpose.
const TEXTS: u64 = 16;
const PASSAGES: u64 = 32;

impl Tongue {
    /// The wording of a recommendation that is about these themes.
    pub fn recommendation(&self, seed: u64, number: u64, themes: &[usize]) -> Text {
        let mut chance = stream(seed, TEXTS + self.language as u64, number);
        // The smaller of two: most texts are nearer to the shortest than to the longest.
        let one = chance.random_range(SHORTEST..=LONGEST);
        let length = one.min(chance.random_range(SHORTEST..=LONGEST));
        self.written(&mut chance, length, themes)
    }

    /// A paragraph between recommendations, which nobody searches.
    pub fn passage(&self, seed: u64, number: u64, length: usize) -> String {
        let mut chance = stream(seed, PASSAGES + self.language as u64, number);
        self.written(&mut chance, length, &[]).words
    }

    fn written(&self, chance: &mut Chance, length: usize, themes: &[usize]) -> Text {
        let evidence: Vec<usize> = themes
            .iter()
            .map(|theme| self.phrase(*theme, chance))
            .collect();
        // Each phrase has a stretch of the text of its own, and its place in it.
        let stretch = length / (evidence.len() + 1).max(1);
        let places: Vec<usize> = (0..evidence.len())
            .map(|phrase| phrase * stretch + chance.random_range(1..stretch.max(2)))
            .collect();
        let mut pen = Pen::new(self);
        let mut next_pause = chance.random_range(8..20);
        let mut phrases = places.iter().zip(&evidence).peekable();
        for word in 0..length {
            while let Some((_, phrase)) = phrases.next_if(|(place, _)| **place <= word) {
                pen.write(*phrase);
            }
            pen.write(self.word(chance));
            if word == next_pause && word + 3 < length {
                let ends = chance.random_bool(0.2);
                pen.pause(ends);
                next_pause += chance.random_range(8..20);
            }
        }
        pen.finish(evidence)
    }
}

/// Puts words one after another.
struct Pen<'a> {
    tongue: &'a Tongue,
    text: Text,
    position: u16,
    begins: bool,
}

impl<'a> Pen<'a> {
    const fn new(tongue: &'a Tongue) -> Self {
        Self {
            tongue,
            text: Text {
                words: String::new(),
                lexemes: Vec::new(),
                evidence: Vec::new(),
            },
            position: 0,
            begins: true,
        }
    }

    fn write(&mut self, unit: usize) {
        let unit = &self.tongue.units[unit];
        let words = &mut self.text.words;
        if !words.is_empty() && self.tongue.language != Language::Zh {
            words.push(' ');
        }
        let mut letters = unit.text.chars();
        if let Some(first) = letters.next().filter(|_| self.begins) {
            words.extend(first.to_uppercase());
            words.push_str(letters.as_str());
        } else {
            words.push_str(&unit.text);
        }
        self.begins = false;
        let lexemes = unit.lexemes.iter();
        self.text
            .lexemes
            .extend(lexemes.map(|(lexeme, at)| (*lexeme, self.position + at)));
        self.position += unit.width;
    }

    fn pause(&mut self, ends: bool) {
        let mark = match (self.tongue.language, ends) {
            (Language::Zh, true) => "。",
            (Language::Zh, false) => "，",
            (Language::Ar, false) => "،",
            (_, true) => ".",
            (_, false) => ",",
        };
        self.text.words.push_str(mark);
        self.begins = ends;
    }

    fn finish(mut self, evidence: Vec<usize>) -> Text {
        self.pause(true);
        self.text.lexemes.sort_unstable();
        self.text.evidence = evidence;
        self.text
    }
}
