//! The stops of a review: which recommendation is in hand, which comes next, which stretch of them the page
//! shows, and the warnings with the place that each is about.

use crate::db::imports::Import;
use crate::editorial::review::{Paper, undecided};
use crate::ingest::{Draft, Spot as At, Warning};
use crate::locale::{Locale, Spot, Text, Value};
use crate::web::pages::documents::{doubt_said, says_more};
use crate::web::view::Label;

/// So many recommendations stand on one page.
pub const WINDOW: usize = 50;

/// Whether the recommendation at a place asks for anything.
fn asks(paper: &Paper, at: usize) -> bool {
    let mut records = paper.records();
    records.nth(at).is_some_and(|(said, mark)| {
        !mark.is_rejected() && (mark.verdict.is_none() || mark.undecided(said).next().is_some())
    })
}

/// The first at or after a place that asks for something, else the first of all that does.
pub fn next(paper: &Paper, from: usize) -> Option<usize> {
    let count = paper.document.recommendations.len();
    (from..count)
        .chain(0..from.min(count))
        .find(|at| asks(paper, *at))
}

/// The place of what the address names: `r12` is the recommendation with that number.
pub fn named(paper: &Paper, at: Option<&str>) -> Option<usize> {
    paper.place_of_record(at?.strip_prefix('r')?.parse().ok()?)
}

/// The place of the paragraph that the address names: `p12`.
pub fn named_paragraph(paper: &Paper, at: Option<&str>) -> Option<usize> {
    paper.place_of_paragraph(at?.strip_prefix('p')?.parse().ok()?)
}

/// Warnings of one kind.
pub struct Stop {
    /// The first of them in the list of the document.
    pub warning: usize,
    pub said: Text,
    pub places: Vec<(String, Label)>,
    /// As written down, in English, where that says more.
    pub words: Vec<String>,
    pub severe: bool,
    /// Nobody looked into all of them yet.
    pub asks: bool,
}

/// The warnings of a document by kind, in the order in which each kind comes first.
pub fn warnings(l: Locale, paper: &Paper, base: &str) -> Vec<Stop> {
    let mut codes: Vec<&str> = Vec::new();
    let mut stops: Vec<Stop> = Vec::new();
    for (place, warning) in paper.document.warnings.iter().enumerate() {
        let known = codes.iter().position(|code| *code == warning.code);
        let known = known.unwrap_or_else(|| {
            codes.push(&warning.code);
            stops.push(Stop {
                warning: place,
                said: said(l, warning),
                places: Vec::new(),
                words: Vec::new(),
                severe: undecided::is_severe(warning),
                asks: false,
            });
            stops.len() - 1
        });
        let stop = &mut stops[known];
        stop.asks |= undecided::asks(paper, place);
        match at(l, paper, &warning.at, base) {
            Some(place) => stop.places.push(place),
            None if says_more(&warning.code) && !stop.words.contains(&warning.message) => {
                stop.words.push(warning.message.clone());
            }
            None => {}
        }
    }
    stops
}

/// The sentence for a warning.
pub fn said(l: Locale, warning: &Warning) -> Text {
    doubt_said(l, &warning.code, &warning.message)
}

/// The way to what a warning is about.
fn at(l: Locale, paper: &Paper, at: &At, base: &str) -> Option<(String, Label)> {
    let document = &paper.document;
    if let Some(marker) = &at.footnote {
        let number = [("number", Value::from(marker.clone()))];
        let href = format!("{base}/review/text#note-{marker}");
        return Some((href, Label::from(l.text("doubt-note", &number))));
    }
    let numbered = || {
        let number = at.paragraph?;
        let mut all = document.paragraphs.iter();
        all.position(|one| one.number == Some(number))
    };
    let index = at.index.or_else(numbered)?;
    let id = paper.decisions.paragraphs.get(index)?.id;
    let href = format!("{base}/review/text?at=p{id}#p{id}");
    Some((href, Label::plain(place_of_paragraph(l, document, index))))
}

/// `para. 12`, or which of the passages without number it is.
pub fn place_of_paragraph(l: Locale, document: &Draft, index: usize) -> String {
    let number = document.paragraphs.get(index).and_then(|one| one.number);
    if let Some(number) = number {
        let number = number.to_string();
        return l.place(Spot {
            paragraph: Some(&number),
            ..Spot::default()
        });
    }
    let rank = (index + 1).to_string();
    l.text("doubt-place", &[("number", Value::from(rank))])
        .into_plain()
}

/// What a document is called while it is on its way: its symbol, else its file.
pub fn name(import: &Import, document: &Draft) -> String {
    let symbol = document.header.symbol.clone();
    symbol.unwrap_or_else(|| import.file_name.clone())
}
