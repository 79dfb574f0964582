//! Files made to take the machine down. Each ends, in an error or in lines; what takes time by the
//! square of its size would not end while somebody waits.

use std::fmt::Write as _;

use super::super::read;
use super::{TOP, docx, p, zip};
use crate::ingest::ParseError;

#[test]
fn a_part_that_unpacks_to_too_much_is_refused() {
    let blanks = " ".repeat(65 << 20);
    let bytes = zip(&[("_rels/.rels", TOP), ("word/document.xml", &blanks)]);
    assert!(bytes.len() < 1 << 20);
    let refused = read(&bytes);
    assert!(matches!(refused, Err(ParseError::Limit(why)) if why.contains("word/document.xml")));
}

#[test]
fn depth_and_entities_are_refused() {
    let deep = format!(
        "{}{}",
        "<w:tbl>".repeat(100_000),
        "</w:tbl>".repeat(100_000)
    );
    assert!(matches!(read(&docx(&deep, &[])), Err(ParseError::Limit(_))));
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaa\">]><w:document>&a;</w:document>";
    let bytes = zip(&[("_rels/.rels", TOP), ("word/document.xml", bomb)]);
    assert!(matches!(read(&bytes), Err(ParseError::Damaged(_))));
}

#[test]
fn a_million_notes_are_refused_and_many_are_read() {
    let call = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let body = format!("<w:p>{}</w:p>", call.repeat(1_000_000));
    assert!(matches!(read(&docx(&body, &[])), Err(ParseError::Limit(_))));
    let (mut body, mut notes) = (String::new(), String::new());
    for n in 0..40_000 {
        let _ = write!(body, "<w:r><w:footnoteReference w:id=\"{n}\"/></w:r>");
        let _ = write!(notes, "<w:footnote w:id=\"{n}\">{}</w:footnote>", p("x"));
    }
    let body = format!("<w:p><w:r><w:t>Text</w:t></w:r>{body}</w:p>");
    let lines = read(&docx(&body, &[("footnotes", &notes)])).expect("lines");
    assert_eq!(lines.lines.len(), 40_001);
}

#[test]
fn what_opens_without_end_is_no_trap() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    let body = format!("<w:p>{}</w:p>{}", begin.repeat(200_000), p("seen"));
    let read_lines = read(&docx(&body, &[])).expect("lines");
    assert_eq!(read_lines.lines[0].text, "seen");
    let attributes: String = (0..200_000).fold(String::new(), |mut all, n| {
        let _ = write!(all, " a{n}=\"\"");
        all
    });
    let body = format!("<w:p{attributes}/>{}", p("seen"));
    assert_eq!(read(&docx(&body, &[])).expect("lines").lines.len(), 1);
}
