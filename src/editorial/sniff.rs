//! The format of a file from its first bytes; its name is never trusted. It decides only what may
//! be received at all. Whether the content makes sense is for the reader.

use crate::domain::Format;

/// The format, or what the file seems to be where it is none that is kept.
pub fn sniff(bytes: &[u8]) -> Result<Format, &'static str> {
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return if contains(bytes, b"word/") {
            Ok(Format::Docx)
        } else {
            Err("a ZIP archive")
        };
    }
    let unreadable: [(&[u8], &str); 8] = [
        (&[0xD0, 0xCF, 0x11, 0xE0], "an old binary Office document"),
        (b"{\\rtf", "an RTF document"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x7FELF", "a program"),
        (b"\x1F\x8B", "a compressed file"),
        (b"MZ\x90\x00", "a program"),
    ];
    if let Some((_, what)) = unreadable
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
    {
        return Err(what);
    }
    if is_html(head) {
        return Ok(Format::Html);
    }
    let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if !utf16 && head.contains(&0) {
        return Err("a binary file");
    }
    Ok(Format::Text)
}

fn is_html(head: &[u8]) -> bool {
    let head = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start()
        .to_ascii_lowercase();
    head.starts_with(b"<!doctype html")
        || head.starts_with(b"<html")
        || (head.starts_with(b"<?xml") && contains(&head, b"<html"))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides() {
        assert_eq!(sniff("1. Le Groupe".as_bytes()), Ok(Format::Text));
        assert_eq!(sniff(b"\n%PDF-1.7"), Ok(Format::Pdf));
        assert_eq!(sniff(b" <!DOCTYPE html>"), Ok(Format::Html));
        assert_eq!(sniff(b"PK\x03\x04..word/document.xml"), Ok(Format::Docx));
        assert_eq!(sniff(b"PK\x03\x04..mimetype"), Err("a ZIP archive"));
        assert_eq!(sniff(b"\x89PNG\r\n"), Err("a picture"));
        assert_eq!(sniff(b"abc\0def"), Err("a binary file"));
    }
}
