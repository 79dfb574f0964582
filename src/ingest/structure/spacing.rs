//! How far apart the lines of one paragraph stand. Some extractions put a blank line after every
//! line; there one blank means nothing. Reads lines, lowers their `gap` so that 0 always means "the
//! same block may go on"; takes out the table of contents while it is at it, whose lines repeat the
//! headings.

use super::super::lexicon::{Lexicon, even};
use super::super::pattern::pattern;
use super::super::source::Line;
use super::marks::{Mark, mark_of};
use super::scripts::{is_caseless, is_wider};

/// Fewer continued lines than this prove nothing.
const ENOUGH: usize = 5;

/// Lowers the gaps where the lines are double-spaced.
pub fn even_out(lines: &mut [Line]) {
    let (mut continued, mut spaced) = (0usize, 0usize);
    for two in lines.windows(2) {
        let open = two[0]
            .text
            .ends_with(|c: char| c.is_alphabetic() || c == ',');
        let goes_on = two[1].text.starts_with(char::is_lowercase)
            || two[1].text.starts_with(is_caseless) && is_wider(&two[0].text, 60);
        // Long lines are whole paragraphs, which page breaks interrupt.
        if open && goes_on && !is_wider(&two[0].text, 160) && !two[1].after_break {
            continued += 1;
            spaced += usize::from(two[1].gap == 1);
        }
    }
    if continued >= ENOUGH && spaced * 10 > continued * 7 {
        for line in lines.iter_mut().skip(1) {
            // Where every line has a blank before it, one without begins a page.
            line.after_break |= line.gap == 0;
            line.gap = line.gap.saturating_sub(1);
        }
    }
}

pattern!(
    LEADERS,
    r"[^\s.…].*?(?:\.{4,}|…{2,}|(?:\. ){4,})\s*\d{0,4}$"
);
/// A table of contents longer than this is none.
const LONGEST_CONTENTS: usize = 400;
/// A line that begins with 1 and is wider than this is a paragraph and no entry.
const FIRST_PARAGRAPH: usize = 80;
/// A file that says "Contents" more often than this is no document.
const MOST_CONTENTS: usize = 4;

/// Takes out the table of contents: dotted lines anywhere, and what stands between the heading
/// "Contents" and the second occurrence of its first entry.
pub fn without_contents(lines: Vec<Line>, lexicon: &Lexicon) -> Vec<Line> {
    let mut drop = vec![false; lines.len()];
    let mut tables = 0;
    for (at, line) in lines.iter().enumerate() {
        if LEADERS.is_match(&line.text) {
            drop[at] = true;
        }
        if tables < MOST_CONTENTS
            && !is_wider(&line.text, 60)
            && lexicon.says("masthead.contents", &even(bare(&line.text)))
        {
            drop[at] = true;
            tables += 1;
            mark_contents(&lines, at, &mut drop);
        }
    }
    let mut kept = Vec::with_capacity(lines.len());
    let mut gap = 0;
    for (line, dropped) in lines.into_iter().zip(drop) {
        if dropped {
            gap += line.gap + 1;
        } else {
            let mut line = line;
            line.gap += gap;
            gap = 0;
            kept.push(line);
        }
    }
    kept
}

fn mark_contents(lines: &[Line], at: usize, drop: &mut [bool]) {
    let end = lines.len().min(at + LONGEST_CONTENTS);
    let is_entry = |line: &Line| match mark_of(bare(&line.text)).0 {
        mark @ (Mark::Roman(..) | Mark::Letter(_) | Mark::Number(_)) => Some(mark),
        _ => None,
    };
    let Some((first, entry)) = (at + 1..end).find_map(|n| Some((n, is_entry(&lines[n])?))) else {
        return;
    };
    let entry_text = bare(&lines[first].text);
    // The number of its page stands at its end.
    let entry_text =
        entry_text.trim_end_matches(|c: char| c.is_numeric() || c == '.' || c.is_whitespace());
    let head: String = entry_text.chars().take(14).collect();
    let again = (first + 1..end).find(|n| {
        is_entry(&lines[*n]).as_ref() == Some(&entry) && bare(&lines[*n].text).starts_with(&head)
    });
    // Where the first entry was not made out, the first paragraph ends the table, with the headings
    // right above it.
    let body = (first + 1..again.unwrap_or(end)).find(|n| {
        is_entry(&lines[*n]) == Some(Mark::Number(1)) && is_wider(&lines[*n].text, FIRST_PARAGRAPH)
    });
    let above = |n: usize| n > first + 1 && is_entry(&lines[n - 1]).is_some();
    let again = body.map_or(again, |mut n| {
        while above(n) {
            n -= 1;
        }
        Some(n)
    });
    for dropped in drop.iter_mut().take(again.unwrap_or(at + 1)).skip(at) {
        *dropped = true;
    }
}

fn bare(text: &str) -> &str {
    text.trim_matches(['*', '#', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon;

    fn line(text: &str, gap: usize) -> Line {
        Line {
            text: text.to_owned(),
            gap,
            ..Line::default()
        }
    }

    #[test]
    fn double_spacing_is_found() {
        let mut lines: Vec<Line> = (0..20).map(|_| line("and so it goes on", 1)).collect();
        lines.push(line("A heading", 3));
        even_out(&mut lines);
        assert_eq!((lines[4].gap, lines[20].gap), (0, 2));
    }

    #[test]
    fn the_contents_go() {
        let lines = [
            "Contents",
            "Page",
            "I. Introduction",
            "2",
            "II. Findings",
            "3",
            "I. Introduction",
            "1. Text.",
        ];
        let lines = lines.iter().map(|text| line(text, 0)).collect();
        let kept = without_contents(lines, lexicon::of(Language::En));
        assert_eq!(kept.len(), 2);
    }
}
