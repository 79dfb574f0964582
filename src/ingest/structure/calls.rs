//! Where each footnote is called from. Reads paragraphs with their raised calls and the notes,
//! writes the notes' paragraphs. A call that the extraction printed as a plain digit ("migrants2.")
//! is looked for only between its neighbours in the sequence, and only for a note that has none.

use regex::Regex;

use super::super::lexicon::{Lexicon, even};
use super::super::{Call, Footnote, Paragraph, Spot, Warning};
use super::body::all_calls;
use super::notes::RawNote;

/// One text of the body: the lead of a paragraph (`None`), or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    paragraph: usize,
    item: Option<usize>,
    at: usize,
}

/// How far a window without upper neighbour reaches, in paragraphs.
const REACH: usize = 40;
/// Each search costs; a file with more lost calls than this has no calls at all.
const MOST_SEARCHES: usize = 400;

/// Anchors the notes; plain calls are taken out of the texts.
pub fn anchor(
    paragraphs: &mut [Paragraph],
    notes: Vec<(RawNote, String)>,
    lexicon: &Lexicon,
) -> (Vec<Footnote>, Vec<Warning>) {
    let mut warnings = Vec::new();
    let mut first: std::collections::HashMap<String, Place> = first_calls(paragraphs);
    let markers: Vec<String> = notes.iter().map(|(note, _)| note.marker.clone()).collect();
    let mut searches = 0;
    for (turn, marker) in markers.iter().enumerate() {
        if first.contains_key(marker) || marker.parse::<u32>().is_err() {
            continue;
        }
        searches += 1;
        let near = |one: &String| first.get(one).copied();
        let start = markers[..turn]
            .iter()
            .rev()
            .take(MOST_SEARCHES)
            .find_map(near);
        let end = markers[turn + 1..]
            .iter()
            .take(MOST_SEARCHES)
            .find_map(near);
        if searches <= MOST_SEARCHES
            && let Some(place) = find_plain(paragraphs, marker, start, end, lexicon)
        {
            first.insert(marker.clone(), place);
        } else {
            warnings.push(Warning {
                code: "footnote_unanchored".to_owned(),
                message: format!("footnote {marker} is called nowhere in the text"),
                at: Spot {
                    footnote: Some(marker.clone()),
                    ..Spot::default()
                },
            });
        }
    }
    let footnotes = notes
        .into_iter()
        .map(|(note, text)| Footnote {
            paragraph: first
                .get(&note.marker)
                .and_then(|place| paragraphs[place.paragraph].number),
            marker: note.marker,
            text,
        })
        .collect::<Vec<_>>();
    warnings.extend(calls_without_note(paragraphs, &footnotes));
    (footnotes, warnings)
}

fn first_calls(paragraphs: &[Paragraph]) -> std::collections::HashMap<String, Place> {
    let mut first = std::collections::HashMap::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let lead = paragraph.calls.iter().map(|call| (None, call));
        let items = paragraph.items.iter().enumerate();
        let items = items.flat_map(|(n, item)| item.calls.iter().map(move |call| (Some(n), call)));
        for (item, call) in lead.chain(items) {
            first.entry(call.marker.clone()).or_insert(Place {
                paragraph: index,
                item,
                at: call.at,
            });
        }
    }
    first
}

fn find_plain(
    paragraphs: &mut [Paragraph],
    marker: &str,
    start: Option<Place>,
    end: Option<Place>,
    lexicon: &Lexicon,
) -> Option<Place> {
    let digits: String = marker.chars().filter(char::is_ascii_digit).collect();
    let glued = Regex::new(&format!(
        r"[\p{{Ll}}\p{{Lo}}\p{{M}}»”)》）](?P<n>{digits})(?:[\s.,;:)»”،؛，。；：、）》]|$)"
    ))
    .ok()?;
    let apart = Regex::new(&format!(
        r"[\p{{Ll}}\p{{Lo}}»”)](?P<n> {digits})(?:[.,;:)»”]|\s[;:]|$)"
    ))
    .ok()?;
    // English sets its calls after the stop: "the Secretariat,1 and".
    // Chinese and Arabic too, where an extraction set a blank before the digit or took the one after.
    let stopped = Regex::new(&format!(
        r"(?:[\p{{Ll}}»”)][.,;:]|[\p{{Lo}}\p{{M}}»”)》）][.,:،؛؟，。；：、？！])(?P<n>{digits})(?:[\s\p{{Lo}}]|$)|[\p{{Lo}}\p{{M}}»”)》）][.،؛؟，。；：、？！](?P<n2> {digits})(?:\p{{Lo}}|$)"
    ))
    .ok()?;
    // Arabic raises its calls in brackets.
    let bracketed = Regex::new(&format!(
        r"[\p{{Lo}}\p{{M}}»”.:،؛\d](?P<n> ?\((?:{digits}|{})\))(?:[\s.,:،؛]|$)",
        indic(&digits)
    ))
    .ok()?;
    // Set apart on both sides, behind a comma.
    let loose = Regex::new(&format!(r"[\p{{Ll}}»”)],(?P<n> {digits}) \p{{L}}")).ok()?;
    let from = start.map_or(0, |place| place.paragraph);
    let until = end
        .map_or(from + REACH, |place| place.paragraph)
        .min(paragraphs.len().saturating_sub(1));
    for pattern in [&bracketed, &glued, &apart, &stopped, &loose] {
        for index in from..=until {
            let texts = 1 + paragraphs.get(index)?.items.len();
            for turn in 0..texts {
                let item = turn.checked_sub(1);
                let text = text_of(&paragraphs[index], item);
                for hit in pattern.captures_iter(text) {
                    let Some(n) = hit.name("n").or_else(|| hit.name("n2")) else {
                        continue;
                    };
                    let before = &text[..n.start()];
                    let place = Place {
                        paragraph: index,
                        item,
                        at: before.chars().count(),
                    };
                    let inside =
                        start.is_none_or(|one| one <= place) && end.is_none_or(|one| place <= one);
                    if inside && !lexicon.says("citations.not_a_call", &even(before)) {
                        let range = n.range();
                        take(&mut paragraphs[index], item, range, marker, place.at);
                        return Some(place);
                    }
                }
            }
        }
    }
    None
}

/// Western digits as Arabic-Indic ones.
fn indic(digits: &str) -> String {
    let digit = |c: char| char::from_u32(u32::from('٠') + c.to_digit(10)?);
    digits.chars().filter_map(digit).collect()
}

fn text_of(paragraph: &Paragraph, item: Option<usize>) -> &str {
    item.and_then(|n| paragraph.items.get(n))
        .map_or(paragraph.text.as_str(), |item| item.text.as_str())
}

/// Takes a plain call out of its text and puts it among the calls.
fn take(
    paragraph: &mut Paragraph,
    item: Option<usize>,
    range: std::ops::Range<usize>,
    marker: &str,
    at: usize,
) {
    let (text, calls) = match item.and_then(|n| paragraph.items.get_mut(n)) {
        Some(item) => (&mut item.text, &mut item.calls),
        None => (&mut paragraph.text, &mut paragraph.calls),
    };
    let width = text[range.clone()].chars().count();
    text.replace_range(range, "");
    for call in calls.iter_mut().filter(|call| call.at > at) {
        call.at = call.at.saturating_sub(width);
    }
    let turn = calls
        .iter()
        .position(|call| call.at > at)
        .unwrap_or(calls.len());
    calls.insert(
        turn,
        Call {
            marker: marker.to_owned(),
            at,
        },
    );
    paragraph.footnote_calls = all_calls(paragraph);
}

fn calls_without_note(paragraphs: &[Paragraph], notes: &[Footnote]) -> Vec<Warning> {
    let known: std::collections::HashSet<&str> =
        notes.iter().map(|note| note.marker.as_str()).collect();
    let mut told = std::collections::HashSet::new();
    let mut warnings = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        for marker in &paragraph.footnote_calls {
            if !known.contains(marker.as_str()) && told.insert(marker.clone()) {
                warnings.push(Warning {
                    code: "footnote_missing".to_owned(),
                    message: format!("footnote {marker} is called but its text was not found"),
                    at: Spot {
                        paragraph: paragraph.number,
                        footnote: Some(marker.clone()),
                        index: Some(index),
                    },
                });
            }
        }
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon;

    #[test]
    fn a_digit_set_apart_behind_a_comma_is_the_call_that_is_missing() {
        let text = "Recalling the lamps, 1 and the bridges, 3 of them, 2 and more".to_owned();
        let mut paragraphs = vec![Paragraph {
            text,
            ..Paragraph::default()
        }];
        let note = |n: &str| {
            let note = RawNote {
                marker: n.into(),
                text: String::new(),
                origin: 0,
            };
            (note, "A note.".to_owned())
        };
        let notes = vec![note("1"), note("2")];
        let (_, warnings) = anchor(&mut paragraphs, notes, lexicon::of(Language::En));
        assert!(warnings.is_empty(), "{warnings:?}");
        assert_eq!(
            paragraphs[0].text,
            "Recalling the lamps, and the bridges, 3 of them, and more"
        );
    }

    #[test]
    fn a_plain_digit_is_a_call_only_between_its_neighbours() {
        let mut paragraphs = vec![
            Paragraph {
                number: Some(1),
                text: "As article 2, and the migrants2. More".into(),
                ..Paragraph::default()
            },
            Paragraph {
                number: Some(2),
                text: "seen by the smugglers 3, again".into(),
                ..Paragraph::default()
            },
        ];
        let note = |n: &str| {
            (
                RawNote {
                    marker: n.into(),
                    text: String::new(),
                    origin: 0,
                },
                "A note.".to_owned(),
            )
        };
        let (notes, warnings) = anchor(
            &mut paragraphs,
            vec![note("2"), note("3"), note("4")],
            lexicon::of(Language::En),
        );
        let anchors: Vec<_> = notes.iter().map(|note| note.paragraph).collect();
        assert_eq!(anchors, [Some(1), Some(2), None]);
        assert_eq!(paragraphs[0].text, "As article 2, and the migrants. More");
        assert_eq!(
            paragraphs[0].calls,
            [Call {
                marker: "2".into(),
                at: 30
            }]
        );
        assert_eq!(paragraphs[1].text, "seen by the smugglers, again");
        assert_eq!(warnings[0].code, "footnote_unanchored");
    }
}
