//! Calls on a line of their own: an extraction that keeps the layout prints a raised digit above the
//! line that it belongs to, or below. Reads lines, writes fewer: the call stands at the end of its
//! line, raised. Only a digit for which the file has a note, in its turn and right beside a line of
//! prose, is one; where in the line it stood is lost.

use super::super::pattern::pattern;
use super::super::source::Line;
use super::marks::{Mark, mark_of};
use super::scripts::is_wider;

pattern!(ALONE, r"^(?P<n>\d{1,3})$");

/// A shorter line is a cell of a table or a number's own.
const PROSE: usize = 20;

/// Sets each such call at the end of its line.
pub fn attach(lines: Vec<Line>) -> Vec<Line> {
    let notes: std::collections::HashSet<u32> = lines.iter().filter_map(note).collect();
    if notes.is_empty() {
        return lines;
    }
    let mut last = 0;
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut rest = lines.into_iter().peekable();
    while let Some(line) = rest.next() {
        let number = alone(&line).filter(|n| *n > last && notes.contains(n));
        let above = rest
            .peek_mut()
            .filter(|next| next.gap == 0 && is_prose(next));
        let below = kept
            .last_mut()
            .filter(|before| line.gap == 0 && is_prose(before));
        match (number, above, below) {
            (Some(n), Some(host), _) | (Some(n), None, Some(host)) => {
                host.text.extend(["^{", &n.to_string(), "}"]);
                last = n;
                // The blank line above the call is above its line.
                if let Some(next) = rest.peek_mut() {
                    next.gap = next.gap.max(line.gap);
                    next.after_break |= line.after_break;
                }
            }
            _ => kept.push(line),
        }
    }
    kept
}

fn alone(line: &Line) -> Option<u32> {
    ALONE.captures(&line.text)?["n"].parse().ok()
}

fn note(line: &Line) -> Option<u32> {
    match mark_of(&line.text).0 {
        Mark::Note(marker) => marker.parse().ok(),
        _ => None,
    }
}

fn is_prose(line: &Line) -> bool {
    is_wider(&line.text, PROSE) && note(line).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attached(texts: &[(&str, usize)]) -> Vec<String> {
        let lines = texts.iter().map(|(text, gap)| Line {
            text: (*text).to_owned(),
            gap: *gap,
            ..Line::default()
        });
        let lines = attach(lines.collect()).into_iter();
        lines.map(|line| line.text).collect()
    }

    #[test]
    fn a_call_alone_goes_to_the_line_beside_it() {
        let seen = attached(&[
            ("1. A lamp burned in the old harbour.", 0),
            ("1", 1),
            ("2. The keeper saw it from the tower.", 0),
            ("He lit another one before midnight.", 0),
            ("2", 0),
            ("3. Nobody came back to the harbour.", 1),
            ("12", 0),
            ("^{1} A note.", 1),
            ("^{2} Another.", 0),
        ]);
        assert_eq!(seen[1], "2. The keeper saw it from the tower.^{1}");
        assert_eq!(seen[2], "He lit another one before midnight.^{2}");
        assert_eq!(seen[4], "12");
        assert_eq!(seen.len(), 7);
    }
}
