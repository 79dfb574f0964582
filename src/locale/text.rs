//! A text of the interface as HTML: escaped, and wrapped in its own `lang` where the page's language
//! lacks it. Nothing else of the interface knows which texts are translated.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

/// One text, in the language of the page or else in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    text: String,
    english: bool,
}

impl Text {
    pub(super) fn native(text: String) -> Self {
        Self {
            text,
            english: false,
        }
    }

    pub(super) fn english(text: String) -> Self {
        Self {
            text,
            english: true,
        }
    }

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
        if self.english {
            f.write_str(r#"<span lang="en" dir="ltr">"#)?;
            Html.write_escaped_str(&mut *f, &self.text)?;
            f.write_str("</span>")
        } else {
            Html.write_escaped_str(f, &self.text)
        }
    }
}

impl HtmlSafe for Text {}
