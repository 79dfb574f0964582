//! Places in a text, wherever they stand: "annex II", "paras. 41 and 54 to 57", `第6和7段`, and how those
//! that belong together become one pinpoint. What they belong to is decided in `places`.

use std::ops::Range;

use super::super::pinpoint::{Pinpoint, Place, Point, Step, Unit};
use super::super::words::{UNITS, Words};
use super::{head, is_word, lists};

/// A list of Chinese annexes takes no more bytes than these.
const LIST: usize = 120;

/// Places that are counted alike; items of a list have no unit of their own.
#[derive(Debug, Clone)]
pub struct Counted {
    unit: Option<Unit>,
    pub places: Vec<Place>,
    pub span: Range<usize>,
}

impl Counted {
    pub fn is(&self, unit: Unit) -> bool {
        self.unit == Some(unit)
    }
}

/// All places of a text, in order.
pub fn find(text: &str, words: &Words) -> Vec<Counted> {
    let mut all: Vec<Counted> = Vec::new();
    for hit in words.units.captures_iter(text) {
        let one = if words.numbers_first {
            chinese(text, &hit, words)
        } else {
            behind_unit(text, &hit, words)
        };
        let end = all.last().map_or(0, |last| last.span.end);
        all.extend(one.filter(|one| one.span.start >= end));
    }
    all
}

/// The name of the unit that a match begins with, and what it counts.
fn unit_of(hit: &regex::Captures) -> Option<(&'static str, Option<Unit>)> {
    UNITS
        .iter()
        .find(|(name, _)| hit.name(name).is_some())
        .copied()
}

/// "paras. 41 and 54 to 57": the list stands behind its unit; an annex may be the only one.
fn behind_unit(text: &str, hit: &regex::Captures, words: &Words) -> Option<Counted> {
    let span = hit.get(0)?.range();
    let own = text[..span.start].chars().next_back();
    if own.is_some_and(char::is_alphanumeric) || !is_word(text, &span, words) {
        return None;
    }
    let (_, unit) = unit_of(hit)?;
    let sign = words.number_sign.find(&text[span.end..]);
    let at = span.end + sign.map_or(0, |sign| sign.end());
    let (mut places, mut end) = lists::read(&text[at..], unit, words);
    if places.is_empty() {
        places = (unit == Some(Unit::Annex)).then(bare)?;
        end = span.end - at.min(span.end);
        return Some(Counted {
            unit,
            places,
            span: span.start..span.end + end,
        });
    }
    Some(Counted {
        unit,
        places,
        span: span.start..at + end,
    })
}

/// `第6和7段`, `附件二`, `(a)项`: the list stands before its unit, but not that of an annex.
fn chinese(text: &str, hit: &regex::Captures, words: &Words) -> Option<Counted> {
    let span = hit.get(0)?.range();
    if let Some(letter) = hit.name("letter") {
        let item = letter.as_str().trim_matches(['(', ')']);
        let point = Point {
            number: String::new(),
            items: vec![lists::item(item, words)?],
        };
        let places = vec![Place {
            from: point,
            to: None,
        }];
        return Some(Counted {
            unit: None,
            places,
            span,
        });
    }
    let (_, unit) = unit_of(hit)?;
    if let Some(list) = hit.name("list") {
        let (places, length) = lists::read(list.as_str(), unit, words);
        let whole = length == list.as_str().trim_end().len() && !places.is_empty();
        return whole.then_some(Counted { unit, places, span });
    }
    if unit != Some(Unit::Annex) {
        return None;
    }
    let rest = &text[span.end..];
    let rest = &rest[..head(rest, LIST)];
    // What comes with 第 is counted by the unit behind it.
    let rest = rest.split('第').next().unwrap_or(rest);
    let (places, length) = lists::read(rest, unit, words);
    let end = span.end + if places.is_empty() { 0 } else { length };
    let places = if places.is_empty() { bare() } else { places };
    Some(Counted {
        unit,
        places,
        span: span.start..end,
    })
}

/// "annex", of which there is one.
fn bare() -> Vec<Place> {
    vec![Place {
        from: Point::default(),
        to: None,
    }]
}

/// The steps as one pinpoint; items are joined to the paragraph beside them.
pub fn pinpoint(steps: impl Iterator<Item = Counted>) -> Option<Pinpoint> {
    let mut numbered: Vec<Step> = Vec::new();
    let mut items: Vec<Place> = Vec::new();
    for one in steps {
        match one.unit {
            None => items.extend(one.places),
            Some(unit) => numbered.push(Step {
                unit,
                places: one.places,
            }),
        }
    }
    join_items(&mut numbered, items);
    Pinpoint::new(numbered)
}

/// "apartados b) y g) del párrafo 3" is 3 (b), (g).
fn join_items(steps: &mut Vec<Step>, items: Vec<Place>) {
    if items.is_empty() {
        return;
    }
    let Some(step) = steps.iter_mut().max_by_key(|step| step.unit) else {
        steps.push(Step {
            unit: Unit::Paragraph,
            places: items,
        });
        return;
    };
    let Some(Place { from, to: None }) = step.places.pop() else {
        return;
    };
    let under = |point: &Point| {
        let mut whole = from.clone();
        whole.items.extend(point.items.iter().cloned());
        whole
    };
    step.places.extend(items.iter().map(|item| Place {
        from: under(&item.from),
        to: item.to.as_ref().map(under),
    }));
}
