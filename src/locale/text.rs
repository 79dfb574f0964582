//! A text on a page as HTML: escaped, and wrapped in its own `lang` and `dir` where its language is
//! not the page's. That is so for an interface text that is not translated yet, and for a title or
//! name that the store has in another language only.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

use super::{Locale, typeset};
use crate::domain::Language;

/// One text, in the language of the page or else marked with its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    text: String,
    foreign: Option<Language>,
}

impl Locale {
    /// Words of a source: a title, a name.
    pub fn said(self, text: impl AsRef<str>, language: Language) -> Text {
        Text {
            text: typeset(text.as_ref(), language),
            foreign: Some(language).filter(|language| *language != self.0),
        }
    }
}

impl Text {
    pub fn as_plain(&self) -> &str {
        &self.text
    }

    pub fn into_plain(self) -> String {
        self.text
    }

    /// With its first letter in upper case, as at the start of a heading.
    #[must_use]
    pub fn capitalized(mut self) -> Self {
        self.text = capitalized(&self.text);
        self
    }
}

/// The text with its first letter in upper case.
pub(super) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(language) = self.foreign else {
            return Html.write_escaped_str(f, &self.text);
        };
        let (code, dir) = (language.as_str(), language.direction());
        write!(f, r#"<span lang="{code}" dir="{dir}">"#)?;
        Html.write_escaped_str(&mut *f, &self.text)?;
        f.write_str("</span>")
    }
}

impl HtmlSafe for Text {}
