//! Articles of treaties: "article 32, paragraph 3, of the Convention", `《公约》第32条第3款`. "The
//! Convention" alone is the one named last in the text, else the one of the conference at hand.

use super::super::pinpoint::{Pinpoint, Place, Unit};
use super::super::words::Words;
use super::super::{Provision, Treaty};
use super::counted::{Counted, pinpoint};
use super::{Home, Named, Target, is_word};

/// A range of more articles than these is given by its ends.
const LONGEST_RANGE: u32 = 40;

/// All treaties that a text names, in order.
pub fn treaties(text: &str, words: &Words, home: &Home) -> Vec<Target> {
    let own = match home.conference() {
        "CAC/COSP" => Some(Treaty::Uncac),
        "CTOC/COP" => Some(Treaty::Untoc),
        _ => None,
    };
    let mut last = own;
    let mut found = Vec::new();
    for hit in words.treaties.captures_iter(text) {
        let Some(span) = hit.get(0).map(|all| all.range()) else {
            continue;
        };
        if !is_word(text, &span, words) {
            continue;
        }
        let known = Treaty::ALL
            .into_iter()
            .find(|one| hit.name(one.key()).is_some());
        if hit.name("bare").is_none() {
            last = known;
        }
        found.push(Target {
            named: Named::Treaty(last),
            lead: span.start,
            span,
        });
    }
    found
}

/// The articles among the steps, each with the place in it.
pub fn of(
    treaty: Treaty,
    steps: impl Iterator<Item = Counted>,
) -> Vec<(Provision, Option<Pinpoint>)> {
    let (articles, rest): (Vec<_>, Vec<_>) = steps.partition(|one| one.is(Unit::Article));
    let numbers: Vec<String> = articles
        .iter()
        .flat_map(|one| &one.places)
        .flat_map(all_of)
        .collect();
    // The place is said of the one article, or of the last of several.
    let last = numbers.len().saturating_sub(1);
    let mut place = pinpoint(rest.into_iter());
    let mut found = Vec::new();
    for (index, article) in numbers.into_iter().enumerate() {
        let pinpoint = if index == last { place.take() } else { None };
        found.push((Provision { treaty, article }, pinpoint));
    }
    found
}

/// The numbers of a place: 5 to 8 are four articles.
fn all_of(place: &Place) -> Vec<String> {
    let (from, to) = (&place.from.number, place.to.as_ref().map(|to| &to.number));
    let ends = to.and_then(|to| Some((from.parse().ok()?, to.parse().ok()?)));
    match ends {
        Some((from, to)) if from < to && to - from <= LONGEST_RANGE => {
            (from..=to).map(|n: u32| n.to_string()).collect()
        }
        _ => std::iter::once(from).chain(to).cloned().collect(),
    }
}
