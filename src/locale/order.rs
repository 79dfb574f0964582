//! The order of the alphabet in each language, and the letter under which a heading of the index
//! stands. Chinese is ordered by sound; its letter is the character itself, since the letters of a
//! romanisation are not part of the text.

use std::cmp::Ordering;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale as IcuLocale;

use super::Locale;
use super::text::capitalized;

impl Locale {
    /// Sorts by the text that `key` gives, as a dictionary of this language would.
    pub fn sort_by_text<T>(self, list: &mut [T], key: impl Fn(&T) -> &str) {
        let collator = self.collator();
        list.sort_by(|a, b| match &collator {
            Some(collator) => collator.compare(self.headed(key(a)), self.headed(key(b))),
            None => Ordering::Equal,
        });
    }

    /// The initial of a heading, without its accent: É stands under E.
    pub fn initial(self, text: &str) -> String {
        let initial = self
            .headed(text)
            .chars()
            .find(|c| c.is_alphanumeric())
            .map(|c| c.to_string())
            .unwrap_or_default();
        capitalized(&folded(&initial))
    }

    /// What a heading is filed under: in Arabic without its article.
    fn headed(self, text: &str) -> &str {
        match self.code() {
            "ar" => text.strip_prefix("ال").unwrap_or(text),
            _ => text,
        }
    }

    fn collator(self) -> Option<CollatorBorrowed<'static>> {
        let locale: IcuLocale = self.code().parse().ok()?;
        Collator::try_new((&locale).into(), CollatorOptions::default()).ok()
    }
}

/// Without accents: the base letter of a canonical decomposition. й and ё keep theirs in Russian
/// dictionaries only partly; none begins a theme.
fn folded(letter: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    letter.nfd().take(1).collect()
}
