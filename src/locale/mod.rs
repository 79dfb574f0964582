//! What the interface says, in the six official languages: texts, dates, numbers, plurals, order of
//! the alphabet. The words are in `texts/*.ftl`, the rules of a language in the same files as far as
//! data can say them. It holds no HTML beyond [`Text`], and no text of a source: those are never
//! translated.
//!
//! A text that a language lacks is English and says so ([`Text`] carries its own `lang`), because a
//! page half in another language is honest only when a screen reader hears which half.

mod date;
mod memory;
mod number;
mod order;
mod reference;
mod text;
mod typeset;

use std::borrow::{Borrow, Cow};
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_templates::LanguageIdentifier;
use fluent_templates::fluent_bundle::FluentValue;

use crate::domain::Language;

pub use reference::Spot;
pub use text::Text;
pub use typeset::{typeset, typeset_name};

fluent_templates::static_loader! {
    static TEXTS = {
        locales: "./src/locale/texts",
        fallback_language: "en",
        // Isolating marks would end up in titles and citations; templates isolate with <bdi>.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// One of the six, as the loader wants it.
fn identifier(language: Language) -> &'static LanguageIdentifier {
    static ALL: LazyLock<Vec<LanguageIdentifier>> = LazyLock::new(|| {
        Language::ALL
            .iter()
            .map(|language| language.as_str().parse().unwrap_or_default())
            .collect()
    });
    &ALL[language as usize]
}

/// A value inside a text.
pub type Value = FluentValue<'static>;

/// The interface in one language. Cheap to copy; every page has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale(pub Language);

impl Locale {
    pub fn language(self) -> Language {
        self.0
    }

    /// The code for the attribute `lang`.
    pub fn code(self) -> &'static str {
        self.0.as_str()
    }

    /// The direction for the attribute `dir`.
    pub fn dir(self) -> &'static str {
        self.0.direction()
    }

    /// The text with this key.
    pub fn t(self, key: &str) -> Text {
        memory::remembered(self.0, key, || self.found(key, &[]))
            .unwrap_or_else(|| self.said(key, self.0))
    }

    /// A text about a number of things: `$n` chooses the plural, `$count` is the number as printed.
    ///
    /// Borrowed, because templates hand their fields over by reference.
    pub fn n(self, key: &str, number: impl Borrow<i64>) -> Text {
        let number = *number.borrow();
        self.text(
            key,
            &[
                ("n", Value::from(self.agreeing(number))),
                ("count", Value::from(self.number(number))),
            ],
        )
    }

    /// The label of a word of a closed list: `word("status", "adopted")`.
    pub fn word(self, list: &str, word: &str) -> Text {
        self.t(&format!("{list}-{}", word.replace('_', "-")))
    }

    /// A text with values in it.
    pub fn text(self, key: &str, values: &[(&'static str, Value)]) -> Text {
        self.found(key, values)
            .unwrap_or_else(|| self.said(key, self.0))
    }

    /// In this language, else in English.
    fn found(self, key: &str, values: &[(&'static str, Value)]) -> Option<Text> {
        let arguments: HashMap<Cow<'static, str>, Value> = values
            .iter()
            .map(|(name, value)| (Cow::Borrowed(*name), value.clone()))
            .collect();
        [self.0, Language::En].into_iter().find_map(|language| {
            let text = TEXTS.lookup_single_language(identifier(language), key, Some(&arguments));
            text.ok().map(|text| self.said(text, language))
        })
    }

    /// The name of a theme, body or place inside a text of this one. Only where it can matter: the marks
    /// would be a nuisance to whoever copies a text that runs from left to right.
    pub fn isolated(self, name: &str) -> Value {
        let name = typeset_name(name, self.0);
        match self.dir() {
            "rtl" => Value::from(format!("\u{2068}{name}\u{2069}")),
            _ => Value::from(name),
        }
    }

    /// The same without markup, for attributes, titles and sorting.
    pub fn plain(self, key: &str) -> String {
        self.t(key).into_plain()
    }
}

#[cfg(test)]
mod tests;
