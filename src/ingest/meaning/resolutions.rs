//! Resolutions and decisions named by number: "General Assembly resolution 55/25", "its resolutions
//! 35/17, 36/5 and 41/7". Reads one evened text, gives normal forms. The form n/m is shared by five
//! bodies, so the body is looked for beside the number, then in the sentence; where nothing decides,
//! nothing is given.

use std::ops::Range;

use regex::Regex;

use super::super::lexicon::Lexicon;
use super::super::pattern::pattern;
use super::symbols::Found;

/// A body named further away than this, in bytes, is not named beside the number.
const SENTENCE: usize = 800;

/// Whose resolutions n/m may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Body {
    Assembly,
    SecurityCouncil,
    Ecosoc,
    HumanRights,
    Ctoc,
    Cac,
    Other,
}

/// The more particular name first: a Conference of the States Parties is a conference too.
const BODIES: [(&str, Body); 7] = [
    ("citations.other", Body::Other),
    ("citations.hrc", Body::HumanRights),
    ("citations.ecosoc", Body::Ecosoc),
    ("citations.sc", Body::SecurityCouncil),
    ("citations.cac", Body::Cac),
    ("citations.ga", Body::Assembly),
    ("citations.ctoc", Body::Ctoc),
];

pattern!(
    NUMBER,
    r"^(?P<a>\d{1,4})(?:(?:\s(?P<part>[A-Z]))?\s?\((?P<in>(?:19|20)\d\d|[IVXL]+)\)|/(?P<b>\d{1,4}))(?:\s?(?P<letter>[A-Z])\b)?"
);
// What may stand between two numbers of a list: a date, a title, "and".
pattern!(
    BETWEEN,
    r"^(?P<gap>[^.;:()]{0,60}?(?:,|\band|\bet|\by|\be|и|و|和|、)\s+)(?P<n>\d{1,4}(?:/\d{1,4}|\s?\((?:19|20)\d\d\)))"
);

/// All resolutions and decisions named by number; `home` is the conference at hand.
pub fn find(evened: &str, lexicon: &Lexicon, home: Option<&str>) -> Vec<Found> {
    let mut found = Vec::new();
    for (key, is_decision) in [
        ("citations.resolution", false),
        ("citations.decision", true),
    ] {
        for noun in lexicon.get(key).find_iter(evened) {
            if evened[..noun.start()].ends_with(char::is_alphabetic) {
                continue;
            }
            let numbers = numbers_after(evened, noun.end());
            let Some(last) = numbers.last().map(|one| one.1.end) else {
                continue;
            };
            let body = body_of(evened, noun.start(), last, lexicon);
            for (turn, (number, mut span)) in numbers.into_iter().enumerate() {
                // The noun stands with the first number of its list.
                if turn == 0 {
                    span.start = noun.start();
                }
                if let Some(symbol) = normal(&number, is_decision, body, home) {
                    found.push(Found { symbol, span });
                }
            }
        }
    }
    found
}

/// The list of numbers after the noun.
fn numbers_after(evened: &str, from: usize) -> Vec<(String, Range<usize>)> {
    let mut numbers = Vec::new();
    let rest = &evened[from..];
    let mut at = from + rest.len() - rest.trim_start().len();
    while let Some(hit) = NUMBER.captures(&evened[at..]) {
        let Some(whole) = hit.get(0) else { break };
        numbers.push((whole.as_str().to_owned(), at..at + whole.end()));
        let end = at + whole.end();
        match BETWEEN.captures(&evened[end..]) {
            Some(next) if !is_new_clause(&next["gap"]) => {
                at = end + next.name("n").map_or(0, |n| n.start());
            }
            _ => break,
        }
        if numbers.len() > 40 {
            break;
        }
    }
    numbers
}

/// Between the numbers of one list stand dates and commas, not a second noun.
fn is_new_clause(gap: &str) -> bool {
    gap.split_whitespace().count() > 9
}

fn body_of(evened: &str, noun: usize, end: usize, lexicon: &Lexicon) -> Option<Body> {
    let from = ceiling(evened, noun.saturating_sub(SENTENCE));
    let sentence_start = evened[from..noun]
        .rfind(['.', ';'])
        .map_or(from, |at| from + at + 1);
    let before = &evened[sentence_start..noun];
    let after = &evened[end..];
    let after = &after[..floor(after, SENTENCE)];
    let after = after.find(['.', ';']).map_or(after, |at| &after[..at]);
    let near_after = &after[..floor(after, 90)];
    // "of the General Assembly", beside the number.
    let of = first(near_after, lexicon)
        .filter(|(at, _)| near_after[..*at].split_whitespace().count() <= 8);
    let ours = lexicon.get("citations.its").is_match(before);
    // "General Assembly resolution", right before the noun.
    let adjacent = last(before, lexicon).filter(|(at, _)| at.end + 4 >= before.len());
    if let Some((_, body)) = adjacent {
        return Some(body);
    }
    if !ours && let Some((_, body)) = of {
        return Some(body);
    }
    let subject = last(before, lexicon).map(|(_, body)| body);
    subject.or_else(|| first(after, lexicon).map(|(_, body)| body))
}

fn first(text: &str, lexicon: &Lexicon) -> Option<(usize, Body)> {
    BODIES
        .iter()
        .filter_map(|(key, body)| Some((name(lexicon.get(key), text).next()?, *body)))
        .min_by_key(|(at, _)| at.start)
        .map(|(at, body)| (at.start, body))
}

fn last(text: &str, lexicon: &Lexicon) -> Option<(Range<usize>, Body)> {
    BODIES
        .iter()
        .filter_map(|(key, body)| Some((name(lexicon.get(key), text).last()?, *body)))
        .max_by_key(|(at, _)| at.end)
}

/// Occurrences of a name that are no part of a longer word.
fn name<'a>(pattern: &'a Regex, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    pattern
        .find_iter(text)
        .filter(|hit| !text[..hit.start()].ends_with(char::is_alphabetic))
        .map(|hit| hit.range())
}

fn normal(
    number: &str,
    is_decision: bool,
    body: Option<Body>,
    home: Option<&str>,
) -> Option<String> {
    let hit = NUMBER.captures(number)?;
    let (a, nature) = (&hit["a"], if is_decision { "DEC" } else { "RES" });
    if let Some(inside) = hit.name("in").map(|m| m.as_str()) {
        let part = hit
            .name("part")
            .map(|m| format!(" {}", m.as_str()))
            .unwrap_or_default();
        let organ = match body {
            _ if inside.starts_with(|c: char| c.is_ascii_digit()) => "S",
            Some(Body::Ecosoc) => "E",
            _ => "A",
        };
        return Some(format!("{organ}/{nature}/{a}{part} ({inside})"));
    }
    let b = hit.name("b")?.as_str();
    let (session, _): (u32, u32) = (a.parse().ok()?, b.parse().ok()?);
    let letter = hit
        .name("letter")
        .map(|m| format!(" {}", m.as_str()))
        .unwrap_or_default();
    let with = |organ: &str| Some(format!("{organ}/{nature}/{a}/{b}{letter}"));
    if (1946..2100).contains(&session) {
        return if body == Some(Body::Other) {
            None
        } else {
            with("E")
        };
    }
    match body {
        Some(Body::Assembly) => with("A"),
        Some(Body::HumanRights) => with("A/HRC"),
        Some(Body::Ctoc) => with(home.unwrap_or("CTOC/COP")),
        Some(Body::Cac) => with("CAC/COSP"),
        None if session >= 61 => with("A"),
        None if session <= 12 => with(home.unwrap_or("CTOC/COP")),
        _ => None,
    }
}

fn ceiling(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn floor(text: &str, limit: usize) -> usize {
    let mut at = limit.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon::{even, of};

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of cases")]
    fn the_body_beside_the_number_decides() {
        let (en, fr) = (of(Language::En), of(Language::Fr));
        let cases: [(&str, &Lexicon, &[&str]); 20] = [
            ("General Assembly resolution 74/247", en, &["A/RES/74/247"]),
            (
                "résolution 74/247 de l’Assemblée générale",
                fr,
                &["A/RES/74/247"],
            ),
            (
                "Résolution 65/230 de l'Assemblée générale, par. 42",
                fr,
                &["A/RES/65/230"],
            ),
            ("resolution 2837 (XXVI)", en, &["A/RES/2837 (XXVI)"]),
            ("resolution 217 A (III)", en, &["A/RES/217 A (III)"]),
            (
                "Security Council resolution 2491 (2019)",
                en,
                &["S/RES/2491 (2019)"],
            ),
            (
                "résolution 2491 (2019) du Conseil de sécurité",
                fr,
                &["S/RES/2491 (2019)"],
            ),
            (
                "Economic and Social Council resolution 2006/27",
                en,
                &["E/RES/2006/27"],
            ),
            ("Conference resolution 8/1", en, &["CTOC/COP/RES/8/1"]),
            (
                "résolution 5/3 de la Conférence des Parties",
                fr,
                &["CTOC/COP/RES/5/3"],
            ),
            (
                "In its decision 4/4, the Conference",
                en,
                &["CTOC/COP/DEC/4/4"],
            ),
            (
                "Human Rights Council resolutions 35/17, 36/5 and 41/7",
                en,
                &["A/HRC/RES/35/17", "A/HRC/RES/36/5", "A/HRC/RES/41/7"],
            ),
            ("Commission on Narcotic Drugs resolution 45/8", en, &[]),
            ("resolution 45/8", en, &[]),
            (
                "Dans sa résolution 74/127, l’Assemblée a prié",
                fr,
                &["A/RES/74/127"],
            ),
            (
                "en 2019, l'Assemblée générale a adopté la résolution 74/247 sur",
                fr,
                &["A/RES/74/247"],
            ),
            (
                "résolutions 2331 (2016) et 2388 (2017) du Conseil de sécurité",
                fr,
                &["S/RES/2331 (2016)", "S/RES/2388 (2017)"],
            ),
            (
                "la Conférence des Parties a encouragé les États, dans sa résolution 8/1, à",
                fr,
                &["CTOC/COP/RES/8/1"],
            ),
            (
                "resolutions 55/25 of 15 November 2000 and 58/4 of the General Assembly",
                en,
                &["A/RES/55/25", "A/RES/58/4"],
            ),
            ("Résolution MSC.167(78), annexe 34", fr, &[]),
        ];
        for (text, lexicon, want) in cases {
            let found: Vec<_> = find(&even(text), lexicon, None)
                .into_iter()
                .map(|f| f.symbol)
                .collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
