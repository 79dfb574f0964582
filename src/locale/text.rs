//! A text on a page as HTML: escaped, and wrapped in its own `lang` and `dir` where its language is
//! not the page's. That is so for an interface text that is not translated yet, and for a title or
//! name that the store has in another language only.

use std::borrow::Cow;
use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

use super::{Locale, typeset, typeset_name};
use crate::domain::Language;

/// One text, in the language of the page or else marked with its own.
#[derive(Debug, Clone)]
pub struct Text {
    plain: Cow<'static, str>,
    foreign: Option<Language>,
    /// As it stands on a page, where that is remembered.
    html: Option<&'static str>,
}

/// Remembered or not, a text is what it says.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        (&self.plain, self.foreign) == (&other.plain, other.foreign)
    }
}

impl Eq for Text {}

impl Locale {
    /// Words of a source: a title, a name.
    pub fn said(self, text: impl AsRef<str>, language: Language) -> Text {
        Text {
            plain: typeset(text.as_ref(), language).into(),
            foreign: Some(language).filter(|language| *language != self.0),
            html: None,
        }
    }

    /// The name of a theme or body. The store gives it in this language, else in English, and does not
    /// say which; where this language has letters of its own, a name in Latin ones is English.
    pub fn named(self, name: impl AsRef<str>) -> Text {
        let name = name.as_ref();
        let own_letters = matches!(self.0, Language::Ar | Language::Zh | Language::Ru);
        let language = if own_letters && name.is_ascii() {
            Language::En
        } else {
            self.0
        };
        self.said(typeset_name(name, language), language)
    }
}

impl Text {
    pub fn as_plain(&self) -> &str {
        &self.plain
    }

    pub fn into_plain(self) -> String {
        self.plain.into_owned()
    }

    /// The same, written out for a page once and for all. It is never given back: only for texts of
    /// which there are so many and no more.
    pub(super) fn kept(self) -> Self {
        let html = Box::leak(self.to_string().into_boxed_str());
        let plain: &'static str = Box::leak(self.plain.into_owned().into_boxed_str());
        Self {
            plain: plain.into(),
            foreign: self.foreign,
            html: Some(html),
        }
    }

    /// With its first letter in upper case, as at the start of a heading.
    #[must_use]
    pub fn capitalized(mut self) -> Self {
        self.plain = capitalized(&self.plain).into();
        self.html = None;
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
        if let Some(html) = self.html {
            return f.write_str(html);
        }
        let Some(language) = self.foreign else {
            return Html.write_escaped_str(f, &self.plain);
        };
        let (code, dir) = (language.as_str(), language.direction());
        write!(f, r#"<span lang="{code}" dir="{dir}">"#)?;
        Html.write_escaped_str(&mut *f, &self.plain)?;
        f.write_str("</span>")
    }
}

impl HtmlSafe for Text {}
