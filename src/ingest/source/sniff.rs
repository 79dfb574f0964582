//! The format of a file from its first bytes; its name is never trusted. It decides what may be
//! received at all and which source reads it. Whether the content makes sense is for the source:
//! only what no source could read is refused here, with what to do instead.

use super::super::ParseError;
use super::encoding;
use crate::domain::Format;

/// How far into a file its kind shows.
const HEAD: usize = 1024;

/// What a file starts with that is no document of any kind.
const NO_DOCUMENTS: [(&[u8], &str); 11] = [
    (b"\x89PNG", PICTURE),
    (b"\xFF\xD8\xFF", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"\x7FELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\x1F\x8B", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"7z\xBC\xAF\x27\x1C", "a compressed file"),
    (b"Rar!\x1A\x07", "a compressed file"),
];
const PICTURE: &str = "a picture, without any text";

/// What a page starts with, comments apart.
const HTML: [&[u8]; 14] = [
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<meta",
    b"<title",
    b"<p",
    b"<div",
    b"<h1",
    b"<h2",
    b"<article",
    b"<section",
    b"<main",
    b"<table",
];

/// The format, or why no source reads the file.
pub fn sniff(bytes: &[u8]) -> Result<Format, ParseError> {
    if bytes.is_empty() {
        return Err(ParseError::Empty);
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return archive(bytes);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(old_office(bytes));
    }
    if let Some((_, what)) = NO_DOCUMENTS
        .iter()
        .find(|(start, _)| head.starts_with(start))
    {
        return Err(ParseError::NoDocument(what));
    }
    let letters = letters(head);
    if letters.starts_with(b"{\\rtf") {
        return Err(ParseError::Convert("an RTF document"));
    }
    if letters.starts_with(b"mime-version:") {
        return Err(ParseError::Convert("a web archive"));
    }
    if is_html(&letters) {
        return Ok(Format::Html);
    }
    if encoding::is_binary(head) {
        return Err(ParseError::NoDocument("a binary file"));
    }
    Ok(Format::Text)
}

/// A DOCX is a ZIP archive, as much else is.
fn archive(bytes: &[u8]) -> Result<Format, ParseError> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if contains(head, b"application/vnd.oasis.opendocument") {
        Err(ParseError::Convert("an OpenDocument file"))
    } else if contains(bytes, b"word/") {
        Ok(Format::Docx)
    } else {
        Err(ParseError::NoDocument("a ZIP archive"))
    }
}

/// The container of the old binary formats, which also holds what a password keeps shut. The names
/// of its parts are in UTF-16.
fn old_office(bytes: &[u8]) -> ParseError {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if contains(bytes, &name) {
        return ParseError::Unreadable(
            "the file is locked with a password; save it without one, and send that".to_owned(),
        );
    }
    ParseError::Convert("an old binary Office document (.doc)")
}

/// The head in small letters, without mark and blanks before, and as if UTF-16 were one byte a letter.
fn letters(head: &[u8]) -> Vec<u8> {
    let utf16 = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    let letters: Vec<u8> = if utf16 {
        head[2..]
            .iter()
            .copied()
            .filter(|byte| *byte != 0)
            .collect()
    } else {
        head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).to_vec()
    };
    letters.trim_ascii_start().to_ascii_lowercase()
}

fn is_html(letters: &[u8]) -> bool {
    let mut rest = letters;
    while let Some(comment) = rest.strip_prefix(b"<!--") {
        let Some(end) = comment.windows(3).position(|three| three == b"-->") else {
            return false;
        };
        rest = comment[end + 3..].trim_ascii_start();
    }
    let begins = |start: &&[u8]| {
        rest.strip_prefix(*start).is_some_and(|rest| {
            rest.first()
                .is_none_or(|next| matches!(next, b'>' | b'/') || next.is_ascii_whitespace())
        })
    };
    HTML.iter().any(begins) || (rest.starts_with(b"<?xml") && contains(rest, b"<html"))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides() {
        let utf16: Vec<u8> = "\u{feff}<html>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for (bytes, format) in [
            ("1. Le Groupe".as_bytes(), Format::Text),
            (b"# A title\n<b>bold</b>", Format::Text),
            (b"a\0b\0c\0d\0e\0f\0g\0h\0", Format::Text),
            (b"<!-- a note", Format::Text),
            (b"\n%PDF-1.7", Format::Pdf),
            (b" <!DOCTYPE html>", Format::Html),
            (b"<!-- saved from a page -->\n<HTML lang=fr>", Format::Html),
            (b"\xEF\xBB\xBF<?xml version=\"1.0\"?><html>", Format::Html),
            (&utf16, Format::Html),
            (b"PK\x03\x04..word/document.xml", Format::Docx),
        ] {
            assert_eq!(
                sniff(bytes),
                Ok(format),
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn a_refusal_says_what_the_file_is_and_what_to_do() {
        let mut locked = b"\xD0\xCF\x11\xE0....".to_vec();
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        for (bytes, words) in [
            (&b""[..], "empty"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "save it as DOCX"),
            (&locked, "without one"),
            (b"{\\rtf1 x}", "save it as DOCX"),
            (b"MIME-Version: 1.0\n", "save it as DOCX"),
            (
                b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.text",
                "save it as DOCX",
            ),
            (
                b"PK\x03\x04..xl/workbook.xml",
                "a ZIP archive; recueil reads text, PDF, DOCX and HTML",
            ),
            (b"\x89PNG\r\n", "a picture"),
            (b"abc\0def", "a binary file"),
        ] {
            let refusal = sniff(bytes).err().map(|error| error.to_string());
            assert!(
                refusal.as_ref().is_some_and(|said| said.contains(words)),
                "{refusal:?}"
            );
        }
    }
}
