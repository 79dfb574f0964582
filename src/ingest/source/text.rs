//! Plain text and Markdown: lines, form feeds as page breaks. Nothing is taken out here except
//! characters that stand for nothing (soft hyphens, zero-width marks).

use unicode_normalization::UnicodeNormalization;

use super::super::ParseError;
use super::{Line, Lines, encoding, markup, seen};

/// Reads a text file.
pub fn read(bytes: &[u8]) -> Result<Lines, ParseError> {
    let (text, warning) = encoding::decode(bytes)?;
    let text = seen::as_read(&text);
    let has_pages = text.contains('\u{c}');
    let mut lines = Vec::new();
    let (mut gap, mut page, mut after_break) = (0, 1, false);
    let raws = text.split(['\n', '\u{2028}', '\u{2029}']);
    for (at, raw) in raws.enumerate() {
        // A form feed stands at the end of a page or at the head of the next line.
        for (turn, piece) in raw.split('\u{c}').enumerate() {
            if turn > 0 {
                page += 1;
                gap += 1;
                after_break = true;
            }
            // A soft hyphen at the end of a line broke a word there; any other stands for nothing.
            let broken = piece.trim_end().ends_with('\u{ad}');
            let mut visible = visible(piece);
            if broken {
                visible.truncate(visible.trim_end().len());
                visible.push('\u{ad}');
            }
            let content = match visible.trim() {
                "" => None,
                some => markup::plain(some),
            };
            let Some(content) = content else {
                gap += usize::from(turn == 0);
                continue;
            };
            lines.push(Line {
                number: at + 1,
                text: content.into_owned(),
                indent: visible.chars().take_while(|c| c.is_whitespace()).count(),
                gap,
                page: has_pages.then_some(page),
                after_break,
                heading: false,
                in_cell: false,
                breaks_off: None,
            });
            (gap, after_break) = (0, false);
        }
    }
    if lines.is_empty() {
        return Err(ParseError::Blank);
    }
    Ok(Lines {
        lines,
        warnings: warning.into_iter().collect(),
        ..Lines::default()
    })
}

/// The letters that are seen, composed.
pub fn visible(text: &str) -> String {
    text.nfc().filter(|c| !is_invisible(*c)).collect()
}

/// What stands for nothing, and what may not be shown as it stands: marks of direction turn round what
/// comes after them, and control characters other than blanks cannot be stored or printed.
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{0}'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}'
            | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_their_page_and_the_blanks_before_them() {
        let read = read("one\r\n\r\n  two\u{c}three".as_bytes()).expect("a text");
        let seen: Vec<_> = read
            .lines
            .iter()
            .map(|line| (line.text.as_str(), line.indent, line.gap, line.page))
            .collect();
        assert_eq!(
            seen,
            [
                ("one", 0, 0, Some(1)),
                ("two", 2, 1, Some(1)),
                ("three", 0, 1, Some(2))
            ]
        );
    }
}
