//! Extractions that lose the ends of paragraphs give several of them on one line: "… in persons.
//! 2. In its decision …", "I. Introduction 1. The present …". Reads lines, and takes those apart in
//! which the next paragraph's number stands where a paragraph can begin; a heading before it becomes
//! a line of its own. A number that begins a line of its own further down is never looked for inside
//! another; lists of items stay in their paragraph.

use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::source::Line;
use super::super::{Spot, Warning};
use super::marks::{Mark, mark_of};
use super::numerals::{roman_value, western};
use super::scripts::is_wider;

/// A narrower line holds one thing.
const WIDE: usize = 160;
/// The next paragraph's own line is looked for so far below.
const AHEAD: usize = 60;
/// A heading is no longer than this.
const LONGEST_HEADING: usize = 320;
/// Bytes that are looked at before a number, and behind it for the next one: enough for a heading and
/// a paragraph, and no more, for a file may be one line of many megabytes.
const NEAR: usize = 1200;
const FAR: usize = 8000;
/// Without a number of its own, a heading is no longer than this.
const LONGEST_BARE_HEADING: usize = 90;

pattern!(
    NUMBER,
    r"(?:^|[\s。；])(?P<n>\d{1,3}|[٠-٩]{1,3})(?:[.．、]\s*|\s?-\s)[«“\x22'‘¿¡(（《]?[\p{Lu}\p{Lo}]"
);
// What a sentence, or the call of a note behind it, ends with.
pattern!(
    SENTENCE_END,
    r"[.!?。？！؟…][»”’\x22')）\]]*(?:\s?\^\{[^}]{1,5}\}|\d{1,3})?\s*$"
);
pattern!(
    SENTENCE,
    r"[.!?。？！؟…:：][»”’\x22')）\]]*(?:\s?\^\{[^}]{1,5}\}|\d{1,3})?(?:\s+|$)"
);
pattern!(
    HEADING,
    r"(?:^|\s)(?P<mark>[IVXL]{1,6}|[A-ZА-Я]|\d{1,2})[.．]\s*[«“\x22]?\p{L}"
);
pattern!(
    TAIL,
    r"[.!?][»”’\x22')\]]*(?:\^\{[^}]{1,5}\}|\d{1,3})?\s+(?P<heading>(?:[IVXL]{1,6}|[A-ZА-Я]|\d{1,2})\.\s+\p{Lu}[^.!?;]{3,150})$"
);

/// Takes the lines apart that hold several paragraphs; a warning says how many paragraphs and
/// headings were found inside a line.
pub fn take_apart(lines: Vec<Line>, lexicon: &Lexicon) -> (Vec<Line>, Option<Warning>) {
    if !lines.iter().any(|line| is_wider(&line.text, WIDE)) {
        return (lines, None);
    }
    let numbers: Vec<Option<u32>> = lines.iter().map(first_number).collect();
    let mut apart = Vec::with_capacity(lines.len());
    let mut first: Option<u32> = None;
    let mut found = 0;
    let mut last = 0;
    for (at, line) in lines.into_iter().enumerate() {
        if let Some(n) = numbers[at]
            && (n == 1 || n > last && n <= last + 9)
        {
            last = n;
        }
        if !is_wider(&line.text, WIDE) {
            apart.push(line);
            continue;
        }
        let below = &numbers[at + 1..numbers.len().min(at + 1 + AHEAD)];
        let before = last;
        let cuts = cuts(&line.text, &mut last, below, lexicon);
        if !cuts.is_empty() {
            first = first.or(Some(before + 1));
            found += cuts.len();
        }
        push(&mut apart, &line, &cuts);
    }
    (apart, first.map(|first| parted(found, first)))
}

fn parted(found: usize, first: u32) -> Warning {
    Warning {
        code: "lines_parted".to_owned(),
        message: format!(
            "{found} paragraphs or headings began inside a line and were given one of their own, \
             from about paragraph {first} on"
        ),
        at: Spot::default(),
    }
}

fn first_number(line: &Line) -> Option<u32> {
    match mark_of(&line.text).0 {
        Mark::Number(n) => Some(n),
        _ => None,
    }
}

/// Where the line is to be cut, in ascending order.
fn cuts(text: &str, last: &mut u32, below: &[Option<u32>], lexicon: &Lexicon) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut from = 0;
    while !below.contains(&Some(*last + 1)) {
        let Some((at, heading)) = next_paragraph(text, from, *last + 1, below, lexicon) else {
            break;
        };
        if let Some(heading) = heading {
            cuts.extend(headings(text, heading, at));
        }
        cuts.push(at);
        from = at + 1;
        *last += 1;
    }
    // The heading of what stands on the next line.
    let rest = &text[cuts.last().copied().unwrap_or(0)..];
    let near = tail(rest);
    if is_wider(rest, WIDE)
        && let Some(hit) = TAIL.captures(near)
        && let Some(heading) = hit.name("heading")
    {
        let start = text.len() - near.len() + heading.start();
        cuts.extend(headings(text, start, text.len()));
    }
    cuts.retain(|at| *at > 0);
    cuts
}

/// Where paragraph `wanted` begins behind `from`, and where a heading before it does.
fn next_paragraph(
    text: &str,
    from: usize,
    wanted: u32,
    below: &[Option<u32>],
    lexicon: &Lexicon,
) -> Option<(usize, Option<usize>)> {
    for hit in NUMBER.captures_iter(&text[from..]) {
        let Some(number) = hit.name("n") else {
            continue;
        };
        if western(number.as_str()).parse() != Ok(wanted) {
            continue;
        }
        let at = from + number.start();
        let near = tail(&text[from..at]);
        let from = at - near.len();
        let before = near.trim_end();
        if before.is_empty() {
            continue;
        }
        if SENTENCE_END.is_match(before) {
            let evened = even(before);
            let abbreviated = lexicon.says("citations.not_a_call", &format!("{evened} "));
            if abbreviated && !before.ends_with(['。', '؟', '!', '?']) {
                continue;
            }
            return Some((at, None));
        }
        let begun = SENTENCE.find_iter(before).last().map_or(0, |hit| hit.end());
        let heading = from + numbered_heading(text, from, before, begun, wanted);
        let title = text[heading..at].trim();
        let is_numbered = HEADING.find(title).is_some_and(|hit| hit.start() == 0);
        let goes_on = below.contains(&Some(wanted + 1)) || says_next(text, at, wanted + 1);
        let is_bare = from > 0
            && goes_on
            && title.starts_with(char::is_uppercase)
            && !is_wider(title, LONGEST_BARE_HEADING);
        if is_numbered && !is_wider(title, LONGEST_HEADING) || is_bare {
            return Some((at, Some(heading)));
        }
    }
    None
}

/// Where the heading begins: behind the last sentence, or at the number of a section, of which the
/// stop is no sentence's end.
fn numbered_heading(text: &str, from: usize, before: &str, begun: usize, wanted: u32) -> usize {
    let marks = HEADING.captures_iter(before).filter_map(|hit| {
        let mark = hit.name("mark")?;
        let head = text[from..from + mark.start()].trim_end();
        // Above the first paragraph there are no sentences.
        let parted = wanted == 1 && roman_value(mark.as_str()).is_some()
            || head.is_empty()
            || SENTENCE_END.is_match(head);
        let is_number = roman_value(mark.as_str()).is_some() || mark.len() <= 2;
        (parted && is_number).then_some(mark.start())
    });
    marks.last().unwrap_or(begun)
}

/// What stands right before a place: as much as a heading is long.
fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(NEAR);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

fn says_next(text: &str, at: usize, wanted: u32) -> bool {
    let mut end = text.len().min(at + FAR);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut hits = NUMBER.captures_iter(&text[at..end]);
    hits.any(|hit| western(&hit["n"]).parse() == Ok(wanted))
}

/// The headings between two places: "A. Of all kinds 1. In general" are two.
fn headings(text: &str, start: usize, end: usize) -> Vec<usize> {
    let title = &text[start..end];
    let marks = HEADING
        .captures_iter(title)
        .filter_map(|hit| hit.name("mark"));
    let mut cuts: Vec<usize> = std::iter::once(start)
        .chain(marks.map(|mark| start + mark.start()))
        .collect();
    cuts.dedup();
    cuts
}

fn push(apart: &mut Vec<Line>, line: &Line, cuts: &[usize]) {
    let mut start = 0;
    for end in cuts.iter().copied().chain([line.text.len()]) {
        let piece = line.text[start..end].trim();
        if !piece.is_empty() {
            apart.push(Line {
                text: piece.to_owned(),
                gap: if start == 0 { line.gap } else { 1 },
                after_break: line.after_break && start == 0,
                heading: line.heading && cuts.is_empty(),
                breaks_off: None,
                ..line.clone()
            });
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon;

    fn apart(lines: &[&str], language: Language) -> Vec<String> {
        let lines = lines.iter().map(|text| Line {
            text: (*text).to_owned(),
            ..Line::default()
        });
        take_apart(lines.collect(), lexicon::of(language))
            .0
            .into_iter()
            .map(|line| line.text)
            .collect()
    }

    const LONG: &str = "All lamps of the harbour that were lit in the evening were still lit in the morning, and nobody asked why that was so, who had lit them, or whether anybody had looked after them";

    #[test]
    fn paragraphs_on_one_line_come_apart() {
        let text = format!("1. {LONG}.1 2. The Group met. 3. «Lamps» were lit.");
        assert_eq!(
            apart(&[&text, "4. Next."], Language::En),
            [
                format!("1. {LONG}.1").as_str(),
                "2. The Group met.",
                "3. «Lamps» were lit.",
                "4. Next."
            ]
        );
    }

    #[test]
    fn headings_between_them_are_lines_of_their_own() {
        let text = format!(
            "I. Introduction 1. {LONG}. II. Findings A. Of lamps 1. In general 2. More. Of bridges 3. The Group met."
        );
        assert_eq!(
            apart(&[&text, "4. Next."], Language::En),
            [
                "I. Introduction",
                format!("1. {LONG}.").as_str(),
                "II. Findings",
                "A. Of lamps",
                "1. In general",
                "2. More.",
                "Of bridges",
                "3. The Group met.",
                "4. Next."
            ]
        );
        let text = format!("1. {LONG}. B. Of bridges");
        assert_eq!(
            apart(&[&text, "2. Next."], Language::En),
            [format!("1. {LONG}.").as_str(), "B. Of bridges", "2. Next."]
        );
    }

    #[test]
    fn what_only_looks_like_a_number_stays() {
        for text in [
            format!("1. {LONG}, see para. 2. The Group met."),
            format!("1. {LONG}: 1. Lamps; 2. Bridges."),
            format!("1. {LONG}. 2. The Group met."),
        ] {
            assert_eq!(apart(&[&text, "2. Next."], Language::En).len(), 2, "{text}");
        }
        let text = format!("1. {LONG}, see para. 2. The Group met.");
        assert_eq!(apart(&[&text], Language::En).len(), 1);
    }
}
