//! Notes at the foot of a page whose markers the extraction did not raise: "1See the report" or
//! "2 Ibid., para. 4". Reads lines, writes the same lines with those markers in the notation of a
//! note (`^{1}`). A digit is a marker only in its turn, at the foot of a page, and where the text
//! above calls for it; it may stand alone above its note, as it was raised. A file that raises its
//! markers is left alone. Calls are found by `calls`.

use super::super::pattern::pattern;
use super::super::source::Line;
use super::marks::{Mark, mark_of};

pattern!(
    OPENS,
    r"^(?P<n>\d{1,3})\s{0,8}(?P<rest>[\p{Lu}\p{Lo}«“\x22'‘《(\[¿¡].*|https?:.*|(?:v\.|см\.|ср\.|ibid|idem|там же).*)$"
);

pattern!(ALONE, r"^(?P<n>\d{1,3})$");

/// Raises the markers of the notes at the foot of each page.
pub fn raise(mut lines: Vec<Line>) -> Vec<Line> {
    let raised = lines.iter().any(
        |line| matches!(mark_of(&line.text).0, Mark::Note(marker) if marker.parse::<u32>().is_ok()),
    );
    if raised {
        return lines;
    }
    let mut next = 1;
    let mut start = 0;
    while start < lines.len() {
        let end = (start + 1..lines.len())
            .find(|at| lines[*at].after_break)
            .unwrap_or(lines.len());
        next = raise_page(&mut lines[start..end], next);
        start = end;
    }
    // Those whose text went to the marker above them.
    lines.retain(|line| !line.text.is_empty());
    lines
}

/// Raises those of one page, the first of which should be `next`; gives the next one in turn.
fn raise_page(page: &mut [Line], next: u32) -> u32 {
    let is_next = |at: &usize| opening(page, *at).is_some_and(|(n, _)| n == next);
    let Some(first) = (0..page.len()).rev().find(is_next) else {
        return next;
    };
    if !page[..first].iter().any(|line| calls(&line.text, next)) {
        return next;
    }
    let mut turn = next;
    for at in first..page.len() {
        let Some((n, rest)) = opening(page, at) else {
            continue;
        };
        if n == turn {
            let text = format!("^{{{n}}} {rest}");
            if ALONE.is_match(&page[at].text) {
                page[at + 1].text.clear();
            }
            page[at].text = text;
            page[at].gap = page[at].gap.max(1);
            turn += 1;
        }
    }
    turn
}

/// The number and the text of the note that a line opens, or a digit alone with the line below it.
fn opening(page: &[Line], at: usize) -> Option<(u32, &str)> {
    let text = &page.get(at)?.text;
    if let Some(hit) = ALONE.captures(text) {
        let below = page.get(at + 1).filter(|line| line.gap == 0)?;
        let begins = below.text.starts_with(|c: char| {
            c.is_alphabetic() && !c.is_lowercase() || "«“\"'‘《([¿¡".contains(c)
        });
        return begins.then_some((hit["n"].parse().ok()?, below.text.as_str()));
    }
    let hit = OPENS.captures(text)?;
    let rest = hit.name("rest")?.as_str();
    Some((hit["n"].parse().ok()?, rest))
}

/// Whether a plain digit in the text may be the call: right behind a word or its punctuation.
fn calls(text: &str, n: u32) -> bool {
    let digits = n.to_string();
    text.match_indices(&digits).any(|(at, _)| {
        let before = text[..at].strip_suffix(' ').unwrap_or(&text[..at]);
        let behind = before
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphabetic() || ".,;:!?)]»”’。，；：）》؟،؛".contains(c));
        let after = text[at + digits.len()..].chars().next();
        let free = after.is_none_or(|c| {
            c.is_whitespace() || ".,;:!?)]»”。，；：）؟،؛".contains(c) || super::is_cjk(c)
        });
        behind && free
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raised(pages: &[&[&str]]) -> Vec<String> {
        let mut lines = Vec::new();
        for page in pages {
            for (turn, text) in page.iter().enumerate() {
                lines.push(Line {
                    text: (*text).to_owned(),
                    after_break: turn == 0 && !lines.is_empty(),
                    ..Line::default()
                });
            }
        }
        raise(lines).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_digit_in_its_turn_at_the_foot_of_a_page_is_a_marker() {
        let seen = raised(&[
            &[
                "1. Far from any port.1 It goes on.2",
                "1See the report,",
                "2033.",
                "2 Ibid., p. 4.",
            ],
            &["2. On roads3 and bridges.", "3Another."],
        ]);
        assert_eq!(seen[1], "^{1} See the report,");
        assert_eq!(seen[2..4], ["2033.", "^{2} Ibid., p. 4."]);
        assert_eq!(seen[5], "^{3} Another.");
    }

    #[test]
    fn a_marker_alone_stands_above_its_note() {
        let page: &[&str] = &[
            "1. 港口有灯塔。1灯塔很高；2",
            "1",
            "大会第1/2号决议。",
            "2",
            "同上。",
        ];
        let seen = raised(&[page]);
        assert_eq!(seen[1..], ["^{1} 大会第1/2号决议。", "^{2} 同上。"]);
    }

    #[test]
    fn without_a_call_a_digit_is_no_marker() {
        let seen = raised(&[&["There were two kinds of ships.", "1 Ship", "2 Boats"]]);
        assert_eq!(seen[1], "1 Ship");
    }
}
