//! What in the finished document cannot be right, or was not sure: numbers that repeat or fall, notes
//! and headings that are missing from their sequence, dates that cannot be, text that hangs in the
//! air. Reads the draft, adds warnings with a place; a date that no calendar has becomes null. It
//! mends nothing else: an editor sees the page. Each stage tells its own doubts itself.

use std::collections::{BTreeSet, HashMap};

use super::lexicon::{self, Lexicon, even};
use super::structure::roman_value;
use super::{Draft, Section, Spot, Warning};
use crate::domain::Mention;

/// Every code that the reader of text gives; `docs/importing.md` says what each means.
pub const CODES: [&str; 25] = [
    "characters_lost",
    "date_doubtful",
    "date_impossible",
    "editor_word_ignored",
    "encoding_broken",
    "encoding_guessed",
    "footnote_gap",
    "footnote_marker_rebuilt",
    "footnote_missing",
    "footnote_unanchored",
    "heading_empty",
    "heading_jump",
    "heading_without_text",
    "kind_unknown",
    "language_mismatch",
    "language_unknown",
    "line_unsure",
    "lines_parted",
    "no_header",
    "no_symbol",
    "paragraph_gap",
    "paragraph_long",
    "paragraph_number_rebuilt",
    "paragraph_order",
    "source_missing",
];

/// More characters than any paragraph has: it swallowed others.
const LONG: usize = 6000;
/// A first number up to this one, or a step over more than this, is a gap that no stage told.
const LARGEST_GAP: u32 = 6;
/// Years between the paper and its meeting that are a mistake of somebody's.
const FAR: i32 = 3;

/// Adds what is doubtful.
pub fn tell(draft: &mut Draft) {
    let mut told = Vec::new();
    dates(draft, &mut told);
    if draft.header.kind.is_none() && draft.header.title.is_some() {
        told.push(warning(
            "kind_unknown",
            "the masthead does not say what kind of document this is".to_owned(),
            Spot::default(),
        ));
    }
    paragraphs(draft, &mut told);
    notes(draft, &mut told);
    headings(draft, &mut told);
    sources(draft, &mut told);
    draft.warnings.extend(told);
}

fn warning(code: &str, message: String, at: Spot) -> Warning {
    Warning {
        code: code.to_owned(),
        message,
        at,
    }
}

fn spot(draft: &Draft, index: usize) -> Spot {
    Spot {
        paragraph: draft.paragraphs.get(index).and_then(|one| one.number),
        footnote: None,
        index: Some(index),
    }
}

/// The day exists.
fn is_day(iso: &str) -> bool {
    let mut parts = iso
        .splitn(3, '-')
        .map(|part| part.parse::<i32>().unwrap_or(0));
    let (year, month) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    let day = parts.next().unwrap_or(0);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=12).contains(&month) && (1..=last).contains(&day)
}

fn dates(draft: &mut Draft, told: &mut Vec<Warning>) {
    let header = &mut draft.header;
    let fields = [
        ("distribution", &mut header.distribution_date),
        ("first day of the meeting", &mut header.meeting.start),
        ("last day of the meeting", &mut header.meeting.end),
    ];
    for (name, field) in fields {
        if let Some(day) = field.take_if(|day| !is_day(day)) {
            let message = format!("the {name} is printed as {day}, which no calendar has");
            told.push(warning("date_impossible", message, Spot::default()));
        }
    }
    let (start, end) = (&header.meeting.start, &header.meeting.end);
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        let message = format!("the meeting ends on {end}, before it begins on {start}");
        told.push(warning("date_doubtful", message, Spot::default()));
    }
    let year = |day: &str| day.get(..4).and_then(|year| year.parse::<i32>().ok());
    if let (Some(start), Some(issued)) = (start, &header.distribution_date)
        && let (Some(met), Some(printed)) = (year(start), year(issued))
        && (met - printed).abs() > FAR
    {
        let message = format!("the paper is dated {issued}, the meeting {start}: years apart");
        told.push(warning("date_doubtful", message, Spot::default()));
    }
}

/// The part of the document that numbers its paragraphs on its own: an instrument, or all the rest.
fn numbering_of(sections: &[Section], section: Option<usize>) -> Option<usize> {
    let mut at = section;
    while let Some(index) = at {
        let one = sections.get(index)?;
        if one.instrument.is_some() {
            return Some(index);
        }
        at = one.parent.filter(|parent| *parent < index);
    }
    None
}

/// In Russian a preamble is written in lower case.
fn is_preamble(text: &str, lexicon: Option<&Lexicon>) -> bool {
    lexicon.is_some_and(|one| one.says("instruments.preamble", &even(text)))
}

fn paragraphs(draft: &Draft, told: &mut Vec<Warning>) {
    let lexicon = draft.header.language.map(lexicon::of);
    let mut last: HashMap<Option<usize>, u32> = HashMap::new();
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        let at = || spot(draft, index);
        let texts = || {
            std::iter::once(&paragraph.text).chain(paragraph.items.iter().map(|item| &item.text))
        };
        if texts().any(|text| text.contains('\u{fffd}')) {
            let message = "characters of this paragraph were lost before it came here".to_owned();
            told.push(warning("characters_lost", message, at()));
        }
        if let Some(length) = texts()
            .map(|text| text.chars().count())
            .max()
            .filter(|n| *n > LONG)
        {
            let message = format!("{length} characters in one piece: it may hold others");
            told.push(warning("paragraph_long", message, at()));
        }
        let Some(n) = paragraph.number else {
            if paragraph.text.starts_with(char::is_lowercase)
                && !paragraph.text.starts_with("http")
                && !paragraph.text.starts_with("www.")
                && numbering_of(&draft.sections, paragraph.section).is_none()
                && !is_preamble(&paragraph.text, lexicon)
            {
                let message = "this text has no number and begins in lower case: it may be the rest of a paragraph".to_owned();
                told.push(warning("line_unsure", message, at()));
            }
            continue;
        };
        let key = numbering_of(&draft.sections, paragraph.section);
        match last.insert(key, n) {
            Some(before) if n == before => {
                let message = format!("two paragraphs carry the number {n}");
                told.push(warning("paragraph_order", message, at()));
            }
            Some(before) if n < before && n > 1 => {
                let message = format!("paragraph {n} follows paragraph {before}");
                told.push(warning("paragraph_order", message, at()));
            }
            Some(before) if n > before + 1 + LARGEST_GAP => {
                let message = format!("paragraphs {} to {} are missing", before + 1, n - 1);
                told.push(warning("paragraph_gap", message, at()));
            }
            None if n > 1 && n <= LARGEST_GAP => {
                let message = format!("the first paragraph that was found is {n}");
                told.push(warning("paragraph_gap", message, at()));
            }
            _ => {}
        }
    }
}

fn notes(draft: &Draft, told: &mut Vec<Warning>) {
    let markers: BTreeSet<u32> = draft
        .footnotes
        .iter()
        .filter_map(|note| note.marker.parse().ok())
        .collect();
    // A call without its note was told already.
    let called: BTreeSet<u32> = draft
        .paragraphs
        .iter()
        .flat_map(|one| &one.footnote_calls)
        .filter_map(|marker| marker.parse().ok())
        .collect();
    let mut before = 0;
    for marker in markers {
        let missing: Vec<u32> = (before + 1..marker)
            .take(50)
            .filter(|n| !called.contains(n))
            .collect();
        if let (Some(first), Some(last)) = (missing.first(), missing.last()) {
            let what = if first == last {
                format!("footnote {first} is missing before {marker}")
            } else {
                format!("footnotes {first} to {last} are missing before {marker}")
            };
            let at = Spot {
                footnote: Some(marker.to_string()),
                ..Spot::default()
            };
            told.push(warning("footnote_gap", what, at));
        }
        before = marker;
    }
}

/// What a heading's number may count as: a roman number, a letter, a digit.
fn values(number: &str) -> [Option<u32>; 3] {
    let mut letters = number.chars();
    let letter = match (letters.next(), letters.next()) {
        (Some(letter @ 'A'..='Z'), None) => Some(u32::from(letter) - u32::from('A') + 1),
        _ => None,
    };
    [roman_value(number), letter, number.parse().ok()]
}

fn headings(draft: &Draft, told: &mut Vec<Warning>) {
    let mut filled = vec![false; draft.sections.len()];
    let mut first = vec![None; draft.sections.len()];
    for (index, paragraph) in draft.paragraphs.iter().enumerate() {
        if let Some(section) = paragraph.section.filter(|at| *at < filled.len()) {
            filled[section] = true;
            first[section].get_or_insert(index);
        }
    }
    for parent in draft.sections.iter().filter_map(|one| one.parent) {
        if let Some(is_filled) = filled.get_mut(parent) {
            *is_filled = true;
        }
    }
    let mut before: HashMap<Option<usize>, &str> = HashMap::new();
    for (index, section) in draft.sections.iter().enumerate() {
        let at = || first[index].map_or_else(Spot::default, |at| spot(draft, at));
        let number = section.number.as_deref().unwrap_or("");
        let name = format!("{number} {}", section.heading);
        let name: String = name.trim().chars().take(60).collect();
        if section.heading.is_empty() && section.instrument.is_none() {
            let message = format!("heading {number} has no words");
            told.push(warning("heading_empty", message, at()));
        }
        if !filled[index] {
            let message = format!("no text stands under the heading \"{name}\"");
            told.push(warning("heading_without_text", message, at()));
        }
        let own = values(number);
        if section.instrument.is_some() || own.iter().all(Option::is_none) {
            continue;
        }
        let last = before
            .insert(section.parent, number)
            .map_or([Some(0); 3], values);
        let follows = own
            .iter()
            .zip(last)
            .any(|(one, last)| one.is_some_and(|n| n == 1 || last == Some(n - 1)));
        if !follows {
            let message = format!("heading \"{name}\" does not follow the one before it");
            told.push(warning("heading_jump", message, at()));
        }
    }
}

/// One warning a paragraph.
fn sources(draft: &Draft, told: &mut Vec<Warning>) {
    let mut last = None;
    for record in &draft.recommendations {
        if record.status == Mention::Recalled
            && record.source.is_none()
            && last != Some(record.index)
        {
            last = Some(record.index);
            let message = "recommendations are recalled here without a printed source".to_owned();
            told.push(warning(
                "source_missing",
                message,
                spot(draft, record.index),
            ));
        }
    }
}
