//! A file of any format becomes lines that know their page. It looks at the content and never at a
//! file name, and it understands nothing of what the lines say: that is `structure`.
//!
//! A format is a sibling of [`text`] that gives the same [`Lines`], in one notation: footnote calls
//! raised as `^{12}`, a note's text opening with its own `^{12}`, italics as `*words*`, an automatic
//! number resolved and printed as the reader of the document sees it ("12.", "(a)", "IV."), and a
//! `*`, `_`, `#` or backslash of the document itself behind a backslash. [`text`] passes what the
//! file has.

mod docx;
mod encoding;
mod html;
mod markup;
mod notation;
mod order;
mod pdf;
mod seen;
mod sniff;
mod text;

pub use pdf::{CALLS as PDF_CALLS, missing_programs, picture, read_printed};
pub use sniff::sniff;

use super::{ParseError, Warning};
use crate::domain::Format;

/// One line as the file has it.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// From 1, as the file counts its lines; 0 where the format has none.
    pub number: usize,
    /// Without blanks at its ends.
    pub text: String,
    /// Blanks before the text.
    pub indent: usize,
    /// Blank lines before it.
    pub gap: usize,
    /// From 1, where the format tells.
    pub page: Option<u32>,
    /// The first line of a page, or the one after page furniture that was taken out.
    pub after_break: bool,
    /// The format sets it as a heading: a heading's style, bold throughout, larger letters. `false`
    /// proves nothing.
    pub heading: bool,
    /// It stands in a cell of a table, where a short line is no heading.
    pub in_cell: bool,
    /// Whether the text ended before the margin did, with room for the next line's first word;
    /// `None` where lines have no common width. Found by `structure`, but for PDF, which sees the
    /// margin.
    pub breaks_off: Option<bool>,
}

/// What a source gives to `structure`.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_field_names,
    reason = "the lines are what it is about; the rest is said of them"
)]
pub struct Lines {
    /// Never a blank one: blank lines are counted in `gap`.
    pub lines: Vec<Line>,
    /// Each line is a whole paragraph, heading, item or note by the format's own word (DOCX, HTML),
    /// so that no distance between lines needs to be judged.
    pub whole: bool,
    /// Running heads and feet that the format itself keeps apart or that the source took out: they
    /// may still name the symbol and the job number.
    pub furniture: Vec<String>,
    pub warnings: Vec<Warning>,
}

/// Sniffs the format and reads the lines.
pub fn read(bytes: &[u8]) -> Result<Lines, ParseError> {
    // What else an archive is, its reader says best: it looks inside.
    let read = if bytes.starts_with(b"PK\x03\x04") {
        docx::read(bytes)
    } else {
        match sniff(bytes)? {
            Format::Text => text::read(bytes),
            Format::Pdf => pdf::read(bytes),
            Format::Docx => docx::read(bytes),
            Format::Html => html::read(bytes),
        }
    };
    let mut lines = read?;
    let texts = lines.lines.iter_mut().map(|line| &mut line.text);
    for text in texts.chain(&mut lines.furniture) {
        if text.contains(text::is_invisible) {
            // A soft hyphen tells where a word was broken.
            text.retain(|c| c == '\u{ad}' || !text::is_invisible(c));
        }
    }
    lines.lines.retain(|line| !line.text.trim().is_empty());
    if lines.lines.is_empty() {
        return Err(ParseError::Blank);
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_refused_with_its_reason() {
        assert_eq!(read(b"").err(), Some(ParseError::Empty));
        assert_eq!(read(b" \n\t\r\n").err(), Some(ParseError::Blank));
        let refused = |bytes: &[u8]| read(bytes).err().map(|e| e.to_string()).unwrap_or_default();
        assert!(refused(b"{\\rtf1 x}").contains("save it as DOCX"));
        assert!(refused(&[0xD0, 0xCF, 0x11, 0xE0, 1]).contains("save it as DOCX"));
        assert!(refused(&[0, 1, 2, 3, 0, 0, 7, 200, 0, 0, 1, 2]).contains("binary"));
    }

    #[test]
    fn no_format_passes_control_characters_or_marks_of_direction() {
        let page = "<!DOCTYPE html><p>one&#x202e;\u{202a} two</p><p>\u{202e}</p>";
        let read = read(page.as_bytes()).expect("a page");
        let texts: Vec<&str> = read.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["one two"]);
    }

    #[test]
    fn fragments_that_plainly_are_markup_are_pages() {
        for bytes in [
            &b"\xEF\xBB\xBF <p>Words</p>"[..],
            b"<!-- saved --><html><p>Words</html>",
            b"<?xml version=\"1.0\"?><html><body>Words</body></html>",
            b"<DIV class=x>Words</DIV>",
        ] {
            let lines = read(bytes).expect("a page").lines;
            assert_eq!(lines[0].text, "Words");
        }
        let text = read(b"<present> is no element").expect("a text");
        assert!(!text.whole);
    }
}
