//! What is no DOCX, or is broken, says what it is and what to do.

use super::{TOP, docx, p, zip};
use crate::ingest::ParseError;
use crate::ingest::source::read;

fn refused(bytes: &[u8]) -> String {
    read(bytes).expect_err("a refusal").to_string()
}

#[test]
fn other_archives_are_named() {
    let types = |kind: &str| {
        format!(
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.{kind}.main+xml\"/></Types>"
        )
    };
    let (sheet, slides) = (
        types("spreadsheetml.sheet"),
        types("presentationml.presentation"),
    );
    for (entries, words) in [
        (
            vec![
                ("_rels/.rels", TOP),
                ("[Content_Types].xml", sheet.as_str()),
            ],
            "a spreadsheet (XLSX)",
        ),
        (
            vec![
                ("_rels/.rels", TOP),
                ("[Content_Types].xml", slides.as_str()),
            ],
            "a presentation (PPTX)",
        ),
        (
            vec![("mimetype", "application/vnd.oasis.opendocument.text")],
            "save it as DOCX",
        ),
        (
            vec![("mimetype", "application/epub+zip")],
            "an electronic book",
        ),
        (vec![("a.txt", "words")], "unpack it"),
        (vec![("word/document.xml", "<a/>")], "_rels/.rels"),
        (vec![("_rels/.rels", TOP)], "word/document.xml is missing"),
    ] {
        let said = refused(&zip(&entries));
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn broken_archives_name_the_part() {
    let whole = docx(&p("Text of the document."), &[]);
    assert!(refused(&whole[..whole.len() / 2]).contains("damaged: the ZIP archive"));
    let cut = docx("<w:p><w:r><w:t>open", &[]);
    assert!(refused(&cut).contains("word/document.xml"));
    let wrong = docx(&p("x"), &[("styles", "<w:style></w:p>")]);
    assert!(refused(&wrong).contains("word/styles.xml"));
    assert!(matches!(read(&docx("", &[])), Err(ParseError::Blank)));
}

#[test]
fn a_locked_document_is_told_from_an_old_one() {
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    old.extend([0; 600]);
    assert!(refused(&old).contains("save it as DOCX"));
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(refused(&old).contains("password"));
}
