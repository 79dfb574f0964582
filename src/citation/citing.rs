//! How citations are printed in each language: "General Assembly resolution 65/230, para. 42",
//! `大会第65/230号决议，第42段`. The wording is data (`words`); what is printed is found again by
//! `scan`, as a test holds.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::pinpoint::{Pinpoint, Place, Point, Step, Unit, leans};
use super::words::{self, Words};
use super::{Act, Language, Provision, Reference, Resolution, numerals};

/// How citations are printed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    resolution: String,
    decision: String,
    provision: String,
    provision_in: String,
    sales: String,
    place: String,
    item: String,
    lone_item: String,
    /// Between the members of a list.
    comma: String,
    range: String,
    and: String,
    part: [String; 2],
    chapter: [String; 2],
    annex: [String; 2],
    section: [String; 2],
    article: [String; 2],
    paragraph: [String; 2],
    page: [String; 2],
    pub bodies: BTreeMap<String, String>,
    pub treaties: BTreeMap<String, String>,
}

impl Printed {
    /// "para. {}", or "paras. {}" for several.
    fn unit(&self, unit: Unit, several: bool) -> &str {
        let both = match unit {
            Unit::Annex => &self.annex,
            Unit::Part => &self.part,
            Unit::Chapter => &self.chapter,
            Unit::Section => &self.section,
            Unit::Article => &self.article,
            Unit::Paragraph => &self.paragraph,
            Unit::Page => &self.page,
        };
        &both[usize::from(several)]
    }
}

impl Reference {
    /// As it is printed in a text of the language; a symbol is the same in all of them.
    pub fn print(&self, language: Language, place: Option<&Pinpoint>) -> String {
        let words = words::of(language);
        let citation = match self {
            Self::Document(symbol) => symbol.to_string(),
            Self::Resolution(one) => resolution(one, &words.print),
            Self::Provision(one) => return provision(one, place, words),
            Self::Sales(one) => words.print.sales.replace("{number}", &one.to_string()),
        };
        match place {
            None => citation,
            Some(place) => words
                .print
                .place
                .replace("{place}", &print(place, words))
                .replace("{citation}", &citation),
        }
    }
}

impl Pinpoint {
    /// "annex II, paras. 41 and 54-57".
    pub fn print(&self, language: Language) -> String {
        print(self, words::of(language))
    }
}

fn resolution(one: &Resolution, print: &Printed) -> String {
    let wording = match one.act {
        Act::Resolution => &print.resolution,
        Act::Decision => &print.decision,
    };
    match print.bodies.get(&one.organ) {
        Some(body) => wording
            .replace("{body}", body)
            .replace("{number}", &one.number.to_string()),
        // Of an organ without a name here the symbol says all.
        None => one.to_string(),
    }
}

fn provision(one: &Provision, place: Option<&Pinpoint>, words: &Words) -> String {
    let wording = match place {
        Some(place) => words
            .print
            .provision_in
            .replace("{place}", &print(place, words)),
        None => words.print.provision.clone(),
    };
    let treaty = words.print.treaties.get(one.treaty.key());
    wording
        .replace("{article}", &one.article)
        .replace("{treaty}", treaty.map_or("", String::as_str))
}

fn print(pinpoint: &Pinpoint, words: &Words) -> String {
    let steps: Vec<String> = pinpoint
        .steps()
        .iter()
        .map(|one| step(one, words))
        .collect();
    let between = words.print.place.replace("{citation}", "");
    steps.join(&between.replace("{place}", ""))
}

fn step(step: &Step, words: &Words) -> String {
    let mut list = String::new();
    let mut before: Option<&Point> = None;
    for (index, place) in step.places.iter().enumerate() {
        if index > 0 {
            let ends = index + 1 == step.places.len();
            let print = &words.print;
            list.push_str(if ends { &print.and } else { &print.comma });
        }
        list.push_str(&member(place, before, step.unit, words));
        before = place.to.as_ref().or(Some(&place.from));
    }
    let several = step.places.len() > 1 || step.places.iter().any(|place| place.to.is_some());
    let wording = words.print.unit(step.unit, several);
    wording.replace("{}", &list).trim_end().to_owned()
}

fn member(place: &Place, before: Option<&Point>, unit: Unit, words: &Words) -> String {
    let from = point(&place.from, before, unit, words);
    match &place.to {
        Some(to) => {
            let to = point(to, Some(&place.from), unit, words);
            format!("{from}{}{to}", words.print.range)
        }
        None => from,
    }
}

fn point(point: &Point, before: Option<&Point>, unit: Unit, words: &Words) -> String {
    let number = if leans(point, before) {
        String::new()
    } else {
        number(&point.number, unit, words)
    };
    point.items.iter().fold(number, |number, item| {
        let wording = if number.is_empty() {
            &words.print.lone_item
        } else {
            &words.print.item
        };
        wording.replace("{number}", &number).replace("{item}", item)
    })
}

/// Roman numbers in the manner of the language.
fn number(number: &str, unit: Unit, words: &Words) -> String {
    let roman = (unit < Unit::Article).then(|| numerals::of_roman(number));
    let Some(value) = roman.flatten() else {
        return number.to_owned();
    };
    if words.numbers_first {
        return numerals::chinese(value);
    }
    let word = (value as usize)
        .checked_sub(1)
        .and_then(|index| words.counted.get(index));
    word.cloned().unwrap_or_else(|| number.to_owned())
}
