//! What differs by language, as data: one TOML file a language, read and compiled once. Words are
//! regular expressions, matched without case on text whose apostrophes, dashes and blanks were
//! evened out by [`even`]. No rule of reading lives here.

mod widening;

use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use crate::domain::{Addressee, DocumentKind, Language};

/// One language's file, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// Frequent small words, to tell the language of a text.
    stopwords: Vec<String>,
    /// January first; alternatives inside.
    months: Vec<String>,
    /// "first" first; alternatives inside.
    ordinals: Vec<String>,
    /// From twenty on, where the language builds "seventy-ninth" out of two words.
    #[serde(default)]
    tens: Vec<TenWords>,
    masthead: BTreeMap<String, String>,
    /// Names of languages after "Original:", to two letters.
    languages: BTreeMap<String, String>,
    kinds: Vec<KindWords>,
    headings: BTreeMap<String, String>,
    cues: BTreeMap<String, String>,
    instruments: BTreeMap<String, String>,
    addressees: BTreeMap<String, String>,
    syntax: BTreeMap<String, String>,
    citations: BTreeMap<String, String>,
    resources: BTreeMap<String, String>,
}

impl Words {
    /// Lets every pattern find its words however they are printed.
    fn widen(&mut self) {
        let tables = [
            &mut self.masthead,
            &mut self.headings,
            &mut self.cues,
            &mut self.instruments,
            &mut self.addressees,
            &mut self.syntax,
            &mut self.citations,
            &mut self.resources,
        ];
        let lists = self.months.iter_mut().chain(&mut self.ordinals);
        let kinds = self.kinds.iter_mut().map(|one| &mut one.line);
        let all = tables.into_iter().flat_map(BTreeMap::values_mut);
        for pattern in all.chain(lists).chain(kinds) {
            *pattern = widening::widen(pattern);
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindWords {
    kind: String,
    line: String,
}

/// "seventy-" before a smaller ordinal, and "seventieth".
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TenWords {
    value: u32,
    before: String,
    alone: String,
}

/// One language, compiled.
#[derive(Debug)]
pub struct Lexicon {
    pub language: Language,
    pub stopwords: Vec<String>,
    pub months: Vec<Regex>,
    /// One alternation of all months, for date patterns.
    pub month_words: String,
    ordinals: Vec<Pattern>,
    /// Value, what stands before a smaller ordinal, and the round ordinal itself.
    tens: Vec<(u32, Pattern, Pattern)>,
    pub languages: BTreeMap<String, String>,
    pub kinds: Vec<(DocumentKind, Regex)>,
    pub addressees: Vec<(Addressee, Regex)>,
    words: BTreeMap<&'static str, Pattern>,
}

/// A pattern that is compiled when it is first asked for: a file needs a few dozen of the
/// hundreds that six languages have, and compiling them all took longer than reading it.
#[derive(Debug)]
struct Pattern {
    text: String,
    built: OnceLock<Regex>,
}

impl Pattern {
    fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            built: OnceLock::new(),
        }
    }

    /// Whether the pattern covers the whole word.
    fn covers(&self, word: &str) -> bool {
        let hit = self.regex().find(word);
        hit.is_some_and(|hit| hit.len() == word.len())
    }

    fn regex(&self) -> &Regex {
        self.built.get_or_init(|| build(&self.text))
    }
}

/// What every file must say, as `table.key`; a key left empty matches nothing.
const KEYS: &[&str] = &[
    "masthead.united_nations",
    "masthead.own_name",
    "masthead.general",
    "masthead.limited",
    "masthead.restricted",
    "masthead.original",
    "masthead.body",
    "masthead.session",
    "masthead.its_session",
    "masthead.held",
    "masthead.agenda",
    "masthead.secretariat",
    "masthead.contents",
    "masthead.summary",
    "masthead.annex",
    "masthead.noise",
    "headings.previous",
    "headings.adopted",
    "headings.adopted_explicit",
    "headings.not_adopted",
    "headings.questions",
    "headings.resources",
    "headings.guidance",
    "cues.proposed",
    "cues.recalled",
    "cues.adopted",
    "cues.questions",
    "cues.normative",
    "cues.reporting",
    "cues.last_only",
    "cues.below",
    "instruments.resolution",
    "instruments.decision",
    "instruments.operative",
    "instruments.preamble",
    "instruments.decided",
    "instruments.closing",
    "resources.year",
    "resources.title",
    "resources.publisher",
    "resources.publisher_after",
    "syntax.determiner",
    "syntax.and",
    "syntax.modal",
    "syntax.asks",
    "syntax.author",
    "syntax.link",
    "syntax.infinitive",
    "syntax.head",
    "syntax.subject",
    "syntax.together",
    "syntax.joint",
    "citations.ibid",
    "citations.not_a_call",
];

impl Lexicon {
    /// The pattern `table.key`; one that matches nothing where the language has none.
    pub fn get(&self, key: &str) -> &Regex {
        static NOTHING: LazyLock<Regex> = LazyLock::new(|| build(""));
        self.words.get(key).map_or(&NOTHING, Pattern::regex)
    }

    /// Whether the evened text matches.
    pub fn says(&self, key: &str, evened: &str) -> bool {
        self.get(key).is_match(evened)
    }

    /// "neuvième" is 9, "семьдесят девятая" is 79.
    pub fn ordinal(&self, word: &str) -> Option<u32> {
        self.small_ordinal(word)
            .or_else(|| {
                self.tens.iter().find_map(|(value, before, alone)| {
                    if alone.covers(word) {
                        return Some(*value);
                    }
                    let head = before.regex().find(word).filter(|hit| hit.start() == 0)?;
                    Some(value + self.small_ordinal(&word[head.end()..])?)
                })
            })
            .or_else(|| {
                let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
                digits.parse().ok().filter(|n| (1..200).contains(n))
            })
    }

    fn small_ordinal(&self, word: &str) -> Option<u32> {
        let found = self.ordinals.iter().position(|one| one.covers(word))?;
        u32::try_from(found + 1).ok()
    }

    /// "octobre" is 10.
    pub fn month(&self, word: &str) -> Option<u8> {
        position(&self.months, word).and_then(|n| u8::try_from(n).ok())
    }
}

fn position(words: &[Regex], word: &str) -> Option<u32> {
    let found = words
        .iter()
        .position(|one| one.find(word).is_some_and(|hit| hit.len() == word.len()))?;
    u32::try_from(found + 1).ok()
}

/// Apostrophes, dashes and blanks in one form each; the length in characters stays the same.
pub fn even(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '`' => '\'',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect()
}

/// A pattern without case; `(?!)`-like where the text is empty.
fn build(text: &str) -> Regex {
    let text = if text.is_empty() { r"[^\s\S]" } else { text };
    RegexBuilder::new(text)
        .case_insensitive(true)
        .ignore_whitespace(false)
        .size_limit(20 << 20)
        .build()
        .expect("a pattern of a lexicon; a test builds them all")
}

/// One alternation of all ordinals.
fn ordinal_words(words: &Words) -> String {
    // The longer words first: "twelfth" is no "second" in Arabic only if it is tried before.
    let longest = words.ordinals.iter().rev().map(String::as_str);
    let small = longest.collect::<Vec<_>>().join("|");
    let before = words.tens.iter().map(|ten| ten.before.as_str());
    let before = before.collect::<Vec<_>>().join("|");
    let alone = words.tens.iter().map(|ten| format!("|{}", ten.alone));
    let alone = alone.collect::<String>();
    if before.is_empty() {
        return format!("(?:{small})");
    }
    format!("(?:(?:{before})?(?:{small}){alone})")
}

/// Every pattern of [`KEYS`], with the ordinals set in.
fn patterns(words: &Words) -> BTreeMap<&'static str, Pattern> {
    let tables = [
        ("masthead", &words.masthead),
        ("headings", &words.headings),
        ("cues", &words.cues),
        ("instruments", &words.instruments),
        ("syntax", &words.syntax),
        ("citations", &words.citations),
        ("resources", &words.resources),
    ];
    let ordinal_words = ordinal_words(words);
    let mut patterns = BTreeMap::new();
    for key in KEYS {
        let (table, name) = key.split_once('.').unwrap_or((key, ""));
        let found = tables
            .iter()
            .find(|(known, _)| *known == table)
            .and_then(|(_, entries)| entries.get(name));
        let text = found
            .cloned()
            .unwrap_or_default()
            .replace("{ordinal}", &ordinal_words);
        patterns.insert(*key, Pattern::new(text.trim()));
    }
    patterns
}

fn compile(language: Language, file: &str) -> Lexicon {
    let mut words: Words = toml::from_str(file).expect("a lexicon; a test reads them all");
    if language == Language::Ar {
        words.widen();
    }
    let patterns = patterns(&words);
    let known = |name: &str| {
        Addressee::ALL
            .iter()
            .find(|one| one.as_str() == name)
            .copied()
    };
    Lexicon {
        language,
        months: words.months.iter().map(|one| build(one)).collect(),
        month_words: words.months.join("|"),
        ordinals: words.ordinals.iter().map(|one| Pattern::new(one)).collect(),
        tens: words
            .tens
            .iter()
            .map(|ten| {
                (
                    ten.value,
                    Pattern::new(&ten.before),
                    Pattern::new(&ten.alone),
                )
            })
            .collect(),
        languages: words.languages,
        kinds: words
            .kinds
            .iter()
            .filter_map(|entry| Some((entry.kind.parse().ok()?, build(&entry.line))))
            .collect(),
        addressees: words
            .addressees
            .iter()
            .filter_map(|(name, text)| Some((known(name)?, build(text))))
            .collect(),
        words: patterns,
        stopwords: words.stopwords,
    }
}

/// The lexicon of a language.
pub fn of(language: Language) -> &'static Lexicon {
    macro_rules! lexicons {
        ($($name:ident = $file:literal),+) => {
            match language {
                $(Language::$name => {
                    static ONE: LazyLock<Lexicon> =
                        LazyLock::new(|| compile(Language::$name, include_str!($file)));
                    &ONE
                })+
            }
        };
    }
    lexicons!(
        Ar = "ar.toml",
        Zh = "zh.toml",
        En = "en.toml",
        Fr = "fr.toml",
        Ru = "ru.toml",
        Es = "es.toml"
    )
}

#[cfg(test)]
mod tests;
