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
mod pdf;
mod text;

use super::{ParseError, Warning};

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
    if bytes.is_empty() {
        return Err(ParseError::Empty);
    }
    let head = &bytes[..bytes.len().min(1024)];
    let start = head
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .map_or(&[][..], |at| &head[at..]);
    if head.windows(5).any(|five| five == b"%PDF-") {
        return pdf::read(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return docx::read(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(old_office(bytes));
    }
    if start.starts_with(b"{\\rtf") {
        return Err(ParseError::Convert("an RTF document"));
    }
    if is_html(start) {
        return html::read(bytes);
    }
    text::read(bytes)
}

/// The container of old Office documents also holds new ones that are behind a password; it names
/// its streams in UTF-16.
fn old_office(bytes: &[u8]) -> ParseError {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        ParseError::Unreadable(
            "the document is behind a password: open it, remove the password, save it again, and send that"
                .to_owned(),
        )
    } else {
        ParseError::Convert("an old binary Office document (DOC)")
    }
}

/// Whole pages, and fragments that plainly are markup.
fn is_html(start: &[u8]) -> bool {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let start = start.trim_ascii_start();
    let lower: Vec<u8> = start.iter().take(600).map(u8::to_ascii_lowercase).collect();
    let begins = |tag: &[u8]| {
        lower.strip_prefix(tag).is_some_and(|rest| {
            rest.first()
                .is_none_or(|next| matches!(next, b'>' | b'/') || next.is_ascii_whitespace())
        })
    };
    let names: [&[u8]; 12] = [
        b"<html",
        b"<head",
        b"<body",
        b"<p",
        b"<div",
        b"<h1",
        b"<h2",
        b"<article",
        b"<section",
        b"<main",
        b"<table",
        b"<meta",
    ];
    let holds_page = || lower.windows(5).any(|five| five == b"<html");
    lower.starts_with(b"<!doctype html")
        || names.iter().any(|tag| begins(tag))
        || (lower.starts_with(b"<?xml") || lower.starts_with(b"<!--")) && holds_page()
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
        assert!(refused(&[0, 1, 2, 3, 0, 0, 7, 200, 0, 0, 1, 2]).contains("no text"));
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
