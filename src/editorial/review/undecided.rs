//! What stands between a review and its publication: recommendations and themes that nobody decided
//! about, and warnings that the public words may be wrong. A warning that the document itself answers
//! by now asks nothing more.

use super::paper::Paper;
use crate::ingest::Warning;

/// Warnings of these kinds may mean that words are wrong or missing, so somebody looks into each before
/// the document is published. The others are there to help.
pub const SEVERE: [&str; 15] = [
    "arabic_low_confidence",
    "characters_lost",
    "compiled_missing",
    "date_impossible",
    "editor_word_ignored",
    "encoding_broken",
    "footnote_missing",
    "kind_unknown",
    "language_mismatch",
    "language_unknown",
    "no_header",
    "no_symbol",
    "paragraph_gap",
    "paragraph_order",
    "part_not_read",
];

/// One thing that is to be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undecided {
    /// A recommendation, by its number.
    Record(u32),
    /// A theme that is proposed for a recommendation.
    Theme(u32, String),
    /// A theme that was confirmed or added and that the index does not have any more.
    Gone(u32, String),
    /// A warning, by its place in the list.
    Warning(usize),
    /// The document says no language.
    Language,
}

/// All of it, in the order of the document.
pub fn of(paper: &Paper) -> Vec<Undecided> {
    let mut open = Vec::new();
    if paper.document.header.language.is_none() {
        open.push(Undecided::Language);
    }
    let warnings = paper.document.warnings.iter().enumerate();
    let asking = warnings.filter(|(place, warning)| is_severe(warning) && asks(paper, *place));
    open.extend(asking.map(|(place, _)| Undecided::Warning(place)));
    for (said, mark) in paper.records() {
        if mark.is_rejected() {
            continue;
        }
        if mark.verdict.is_none() {
            open.push(Undecided::Record(mark.id));
        }
        let themes = mark.undecided(said);
        open.extend(themes.map(|slug| Undecided::Theme(mark.id, slug.to_owned())));
    }
    open
}

pub fn is_severe(warning: &Warning) -> bool {
    SEVERE.contains(&warning.code.as_str())
}

/// Whether a warning still asks something: nobody looked into it, and the document does not answer it.
pub fn asks(paper: &Paper, place: usize) -> bool {
    let Some(warning) = paper.document.warnings.get(place) else {
        return false;
    };
    let header = &paper.document.header;
    let answered = match warning.code.as_str() {
        "no_symbol" => header.symbol.is_some(),
        "kind_unknown" => header.kind.is_some(),
        "language_unknown" => header.language.is_some(),
        "no_header" => header.symbol.is_some() && header.title.is_some(),
        _ => false,
    };
    !answered && !paper.decisions.looked_into.contains(&place)
}
