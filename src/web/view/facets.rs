//! The form that narrows a list, the chips that show what is chosen, and choices of order. All are
//! plain links and checkboxes: the form is sent with a button, each chip is a link that removes itself.

use crate::locale::{Locale, Text, Value};

/// So many choices of a facet are shown before the rest is folded.
const SHOWN: usize = 6;

/// The form beside a list.
#[derive(Debug)]
pub struct Facets {
    pub action: String,
    pub summary: Text,
    /// What the form sends along unseen: the search, the order.
    pub kept: Vec<(String, String)>,
    pub list: Vec<Facet>,
    /// The fields of the first and last year, where the list has years.
    pub years: Option<(String, String)>,
}

#[derive(Debug)]
pub struct Facet {
    pub name: &'static str,
    pub legend: Text,
    choices: Vec<FacetChoice>,
}

#[derive(Debug, Clone)]
pub struct FacetChoice {
    pub value: String,
    pub label: String,
    pub count: String,
    pub checked: bool,
}

impl Facet {
    /// What is chosen comes first, so that it is never folded away.
    pub fn new(name: &'static str, legend: Text, mut choices: Vec<FacetChoice>) -> Self {
        choices.sort_by_key(|choice| !choice.checked);
        Self {
            name,
            legend,
            choices,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.choices.is_empty()
    }

    pub fn choices(&self) -> &[FacetChoice] {
        &self.choices
    }

    pub fn first(&self) -> &[FacetChoice] {
        &self.choices[..self.split()]
    }

    pub fn rest(&self) -> &[FacetChoice] {
        &self.choices[self.split()..]
    }

    pub fn rest_count(&self) -> i64 {
        i64::try_from(self.rest().len()).unwrap_or(i64::MAX)
    }

    fn split(&self) -> usize {
        // One left over is not worth a fold.
        if self.choices.len() <= SHOWN + 1 {
            return self.choices.len();
        }
        let chosen = self.choices.iter().filter(|choice| choice.checked).count();
        chosen.max(SHOWN)
    }
}

/// A filter in force; its link takes it away.
#[derive(Debug)]
pub struct Chip {
    pub label: String,
    pub href: String,
}

impl Chip {
    pub fn new(l: Locale, facet: &str, value: &str, href: String) -> Self {
        let label = l.text(
            "chip",
            &[
                ("facet", Value::from(facet.to_owned())),
                ("value", Value::from(value.to_owned())),
            ],
        );
        Self {
            label: label.into_plain(),
            href,
        }
    }
}

/// One of several orders or groupings.
#[derive(Debug)]
pub struct Choice {
    pub label: Text,
    pub href: String,
    pub current: bool,
}
