//! The order of the alphabet in each language, and the letter under which a heading of the index
//! stands. Chinese is ordered by sound, and a heading stands under the first letter of its pinyin, as
//! in dictionaries; which letter that is, the collation itself says, so that no table of
//! readings is needed.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale as IcuLocale;
use unicode_normalization::UnicodeNormalization;

use super::Locale;
use super::text::capitalized;
use crate::domain::Language;

/// By language.
static COLLATORS: LazyLock<Vec<Option<CollatorBorrowed<'static>>>> = LazyLock::new(|| {
    let collator = |language: &Language| {
        let locale: IcuLocale = language.as_str().parse().ok()?;
        Collator::try_new((&locale).into(), CollatorOptions::default()).ok()
    };
    Language::ALL.iter().map(collator).collect()
});

/// The first character, in the order of pinyin, of each letter. None begins with I, U or V.
const PINYIN: [(&str, &str); 23] = [
    ("A", "阿"),
    ("B", "八"),
    ("C", "嚓"),
    ("D", "耷"),
    ("E", "妸"),
    ("F", "发"),
    ("G", "旮"),
    ("H", "哈"),
    ("J", "丌"),
    ("K", "咔"),
    ("L", "垃"),
    ("M", "妈"),
    ("N", "拏"),
    ("O", "噢"),
    ("P", "妑"),
    ("Q", "七"),
    ("R", "呥"),
    ("S", "仨"),
    ("T", "他"),
    ("W", "屲"),
    ("X", "夕"),
    ("Y", "丫"),
    ("Z", "帀"),
];

impl Locale {
    /// Sorts by the text that `key` gives, as a dictionary of this language would.
    pub fn sort_by_text<T>(self, list: &mut [T], key: impl Fn(&T) -> &str) {
        list.sort_by(|a, b| self.compare(self.headed(key(a)), self.headed(key(b))));
    }

    /// The initial of a heading, without its accent: É stands under E.
    pub fn initial(self, text: &str) -> String {
        let initial = self.headed(text).chars().find(|c| c.is_alphanumeric());
        let Some(initial) = initial else {
            return String::new();
        };
        match self.0 {
            Language::Zh if !initial.is_ascii() => self.sound(&initial.to_string()),
            _ => capitalized(&self.folded(initial)),
        }
    }

    fn compare(self, a: &str, b: &str) -> Ordering {
        COLLATORS[self.0 as usize]
            .as_ref()
            .map_or(Ordering::Equal, |collator| collator.compare(a, b))
    }

    /// The last letter whose first character does not stand after this one.
    fn sound(self, character: &str) -> String {
        let letter = PINYIN
            .iter()
            .take_while(|(_, first)| self.compare(first, character).is_le())
            .last();
        letter.map_or(character, |(letter, _)| letter).to_owned()
    }

    /// What a heading is filed under: in Arabic without its article.
    fn headed(self, text: &str) -> &str {
        match self.0 {
            Language::Ar => text.strip_prefix("ال").unwrap_or(text),
            _ => text,
        }
    }

    /// Without accents, but for letters of their own: ñ in Spanish, й in Russian.
    fn folded(self, letter: char) -> String {
        match (self.0, letter) {
            (Language::Es, 'ñ' | 'Ñ') | (Language::Ru, 'й' | 'Й') => letter.to_string(),
            _ => letter.nfd().take(1).collect(),
        }
    }
}
