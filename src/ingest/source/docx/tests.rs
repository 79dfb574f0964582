//! DOCX files made in memory, small enough to be read by eye.

mod hostile;
mod packages;
mod texts;

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::super::Lines;
use super::read;

/// An archive of these entries.
fn zip(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in entries {
        archive
            .start_file(*path, SimpleFileOptions::default())
            .expect("an entry");
        archive.write_all(text.as_bytes()).expect("its text");
    }
    archive.finish().expect("an archive").into_inner()
}

const TOP: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>"#;

/// A DOCX with this body and these other parts, each `(kind, inner XML)`.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let relations: Vec<String> = parts
        .iter()
        .map(|(kind, _)| {
            let plain = kind.trim_end_matches(char::is_numeric);
            format!("<Relationship Id=\"{kind}\" Type=\"http://x/{plain}\" Target=\"{kind}.xml\"/>")
        })
        .collect();
    let relations = format!("<Relationships>{}</Relationships>", relations.concat());
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let named: Vec<(String, String)> = parts
        .iter()
        .map(|(kind, inner)| {
            (
                format!("word/{kind}.xml"),
                format!("<w:{kind}>{inner}</w:{kind}>"),
            )
        })
        .collect();
    let mut entries = vec![
        ("_rels/.rels", TOP),
        ("word/document.xml", document.as_str()),
        ("word/_rels/document.xml.rels", relations.as_str()),
    ];
    entries.extend(
        named
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str())),
    );
    zip(&entries)
}

/// What is read of it.
fn lines(body: &str, parts: &[(&str, &str)]) -> Lines {
    read(&docx(body, parts)).expect("a document")
}

/// Only the texts.
fn texts(body: &str, parts: &[(&str, &str)]) -> Vec<String> {
    let read = lines(body, parts);
    read.lines.into_iter().map(|line| line.text).collect()
}

/// A paragraph of one run.
fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

/// A run with properties.
fn r(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}
