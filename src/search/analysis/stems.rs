//! What a token becomes in a language: lower case, without accents, nothing for a stop word, else its
//! stem. The same as the search configurations `recueil_{language}` of Postgres make of it, so that
//! either can be checked by the other. The lists of stop words are those of the Snowball project.

use std::collections::HashSet;
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::tokens::Kind;
use crate::domain::Language;

struct Words {
    stemmer: Stemmer,
    stop: HashSet<&'static str>,
}

impl Words {
    fn new(algorithm: Algorithm, stop: &'static str) -> Self {
        Self {
            stemmer: Stemmer::create(algorithm),
            stop: stop
                .lines()
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .collect(),
        }
    }
}

static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| Words::new(Algorithm::English, include_str!("stop/en.txt")));
static FRENCH: LazyLock<Words> =
    LazyLock::new(|| Words::new(Algorithm::French, include_str!("stop/fr.txt")));
static SPANISH: LazyLock<Words> =
    LazyLock::new(|| Words::new(Algorithm::Spanish, include_str!("stop/es.txt")));
static RUSSIAN: LazyLock<Words> =
    LazyLock::new(|| Words::new(Algorithm::Russian, include_str!("stop/ru.txt")));

/// The lexeme of a token; `None` for a stop word.
pub(super) fn lexeme(language: Language, token: &str, kind: Kind) -> Option<String> {
    let words = match (language, kind) {
        (Language::Ar | Language::Zh, _) | (_, Kind::Simple) => return Some(token.to_lowercase()),
        (Language::En, _) | (Language::Ru, Kind::Ascii) => &*ENGLISH,
        (Language::Fr, _) => &*FRENCH,
        (Language::Es, _) => &*SPANISH,
        (Language::Ru, _) => &*RUSSIAN,
    };
    let word = if kind == Kind::Word {
        without_accents(token).to_lowercase()
    } else {
        token.to_lowercase()
    };
    (!words.stop.contains(word.as_str())).then(|| words.stemmer.stem(&word).into_owned())
}

/// Accents go from Latin and Greek letters and from ё; й is a letter of its own.
fn without_accents(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if c.is_ascii() {
            out.push(c);
        } else if let Some(plain) = ligature(c) {
            out.push_str(plain);
        } else if !is_combining_mark(c) {
            let mut parts = std::iter::once(c).nfd();
            match parts.next() {
                Some(base) if base.is_ascii() || is_greek(base) || matches!(c, 'ё' | 'Ё') => {
                    out.push(base);
                }
                _ => out.push(c),
            }
        }
    }
    out
}

const fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}')
}

const fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'Æ' => "AE",
        'æ' => "ae",
        'Œ' => "OE",
        'œ' => "oe",
        'Ø' => "O",
        'ø' => "o",
        'Þ' => "TH",
        'þ' => "th",
        'Ð' | 'Đ' => "D",
        'ð' | 'đ' => "d",
        'ß' => "ss",
        'ẞ' => "SS",
        'ı' => "i",
        'Ł' => "L",
        'ł' => "l",
        'Ħ' => "H",
        'ħ' => "h",
        'Ŧ' => "T",
        'ŧ' => "t",
        'Ŋ' => "N",
        'ŋ' => "n",
        'ſ' => "s",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}
