//! Labels: what a thing is called, with its symbol isolated from the direction of the text around it.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};
use time::Date;

use crate::locale::{Locale, Text};

/// What a thing is called: texts and symbols in a row.
#[derive(Debug, Clone, Default)]
pub struct Label(Vec<Part>);

#[derive(Debug, Clone)]
enum Part {
    Symbol(String),
    Text(Text),
    Plain(String),
}

impl Label {
    pub fn symbol(symbol: impl Into<String>) -> Self {
        Self(vec![Part::Symbol(symbol.into())])
    }

    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Part::Plain(text.into())])
    }

    #[must_use]
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push(Part::Plain(text.into()));
        self
    }

    /// With the name of a theme or body after it.
    #[must_use]
    pub fn named(mut self, l: Locale, name: &str) -> Self {
        self.0.push(Part::Text(l.named(name)));
        self
    }

    /// With a place after it: `DEMO/WG.1/2024/3, par. 12 a)`.
    #[must_use]
    pub fn at(self, l: Locale, place: &str) -> Self {
        if place.is_empty() {
            self
        } else {
            self.and(format!("{}{place}", l.plain("list-comma")))
        }
    }

    /// Without markup, for titles and sorting.
    pub fn text(&self) -> String {
        self.0
            .iter()
            .map(|part| match part {
                Part::Symbol(text) | Part::Plain(text) => text.as_str(),
                Part::Text(text) => text.as_plain(),
            })
            .collect()
    }
}

impl From<Text> for Label {
    fn from(text: Text) -> Self {
        Self(vec![Part::Text(text)])
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.0 {
            match part {
                Part::Symbol(symbol) => {
                    f.write_str(r#"<bdi class="sym" dir="ltr">"#)?;
                    Html.write_escaped_str(&mut *f, symbol)?;
                    f.write_str("</bdi>")?;
                }
                Part::Plain(text) => Html.write_escaped_str(&mut *f, text)?,
                Part::Text(text) => write!(f, "{text}")?,
            }
        }
        Ok(())
    }
}

impl HtmlSafe for Label {}

/// A link with a number behind it; the number is empty where it says nothing.
#[derive(Debug, Clone)]
pub struct Row {
    pub href: String,
    pub label: Label,
    pub count: String,
}

impl Row {
    pub fn new(href: String, label: impl Into<Label>) -> Self {
        Self {
            href,
            label: label.into(),
            count: String::new(),
        }
    }

    #[must_use]
    pub fn counted(mut self, l: Locale, count: i64) -> Self {
        self.count = l.number(count);
        self
    }
}

/// A day for programs and for readers.
#[derive(Debug, Clone)]
pub struct Day {
    pub iso: String,
    pub shown: String,
}

impl Day {
    pub fn new(l: Locale, date: Date) -> Self {
        Self {
            iso: date.to_string(),
            shown: l.date(date),
        }
    }

    /// The first day stands for programs, the whole range for readers.
    pub fn range(l: Locale, first: Date, last: Option<Date>) -> Self {
        Self {
            iso: first.to_string(),
            shown: l.days(first, last),
        }
    }
}
