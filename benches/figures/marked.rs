//! The report as HTML and as DOCX, which know no pages: headings, notes and (in DOCX) numbers are said
//! by the markup, as word processors say them.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use super::paper::{Block, pieces};

/// As HTML: notes at the end, linked with their calls.
pub fn html(blocks: &[Block]) -> Vec<u8> {
    let mut out = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Report</title></head><body>\n".to_owned();
    let mut notes = String::new();
    for block in blocks {
        match block {
            Block::Masthead(text) | Block::Lead(text) => {
                let _ = writeln!(out, "<p>{text}</p>");
            }
            Block::Heading(text) => {
                let _ = writeln!(out, "<h2>{text}</h2>");
            }
            Block::Paragraph { number, text } => {
                let _ = writeln!(out, "<p>{number}. {}</p>", linked(text));
            }
            Block::Item { label, text } => {
                let _ = writeln!(out, "<p>({label}) {}</p>", linked(text));
            }
            Block::Note { marker, text } => {
                let _ = writeln!(
                    notes,
                    "<p id=\"note{marker}\"><sup>{marker}</sup> {text}</p>"
                );
            }
        }
    }
    let _ = writeln!(out, "<hr>\n{notes}</body></html>");
    out.into_bytes()
}

fn linked(text: &str) -> String {
    let pieces = pieces(text).into_iter();
    pieces
        .map(|(piece, raised)| {
            if raised {
                format!("<a href=\"#note{piece}\"><sup>{piece}</sup></a>")
            } else {
                piece.to_owned()
            }
        })
        .collect()
}

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// As DOCX: automatic numbers, footnotes, a style for headings.
pub fn docx(blocks: &[Block]) -> ZipResult<Vec<u8>> {
    let mut body = String::new();
    let mut notes = String::new();
    for block in blocks {
        match block {
            Block::Masthead(text) | Block::Lead(text) => body.push_str(&paragraph("", text)),
            Block::Heading(text) => {
                body.push_str(&paragraph("<w:pStyle w:val=\"Heading1\"/>", text));
            }
            Block::Paragraph { text, .. } => body.push_str(&paragraph(&numbered(0), text)),
            Block::Item { text, .. } => body.push_str(&paragraph(&numbered(1), text)),
            Block::Note { marker, text } => {
                let _ = write!(
                    notes,
                    "<w:footnote w:id=\"{marker}\"><w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {text}</w:t></w:r></w:p></w:footnote>"
                );
            }
        }
    }
    packed(&parts(&body, &notes))
}

/// What is in the package: the text, and what it leans on.
fn parts(body: &str, notes: &str) -> [(&'static str, String); 7] {
    let types = ["document.main", "styles", "numbering", "footnotes"].map(|kind| {
        let part = kind.split('.').next().unwrap_or(kind);
        format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>")
    });
    let related = ["styles", "numbering", "footnotes"].map(|part| {
        format!("<Relationship Id=\"{part}\" Type=\"{OFFICE}/{part}\" Target=\"{part}.xml\"/>")
    });
    let level = |at: usize, kind: &str, form: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{form}\"/></w:lvl>"
        )
    };
    let levels = level(0, "decimal", "%1.") + &level(1, "lowerLetter", "(%2)");
    [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{}</Types>",
                types.concat()
            ),
        ),
        (
            "_rels/.rels",
            relations(&format!(
                "<Relationship Id=\"d\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>"
            )),
        ),
        ("word/_rels/document.xml.rels", relations(&related.concat())),
        (
            "word/document.xml",
            format!("<w:document {W}><w:body>{body}</w:body></w:document>"),
        ),
        (
            "word/footnotes.xml",
            format!("<w:footnotes {W}>{notes}</w:footnotes>"),
        ),
        (
            "word/styles.xml",
            format!(
                "<w:styles {W}><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
            ),
        ),
        (
            "word/numbering.xml",
            format!(
                "<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            ),
        ),
    ]
}

fn numbered(level: usize) -> String {
    format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>")
}

fn paragraph(form: &str, text: &str) -> String {
    let runs: String = pieces(text)
        .into_iter()
        .map(|(piece, raised)| { if raised { format!("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"{piece}\"/></w:r>") } else { format!("<w:r><w:t xml:space=\"preserve\">{piece}</w:t></w:r>") } })
        .collect();
    format!("<w:p><w:pPr>{form}</w:pPr>{runs}</w:p>")
}

fn relations(all: &str) -> String {
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

fn packed(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in parts {
        zip.start_file(*path, SimpleFileOptions::default())?;
        zip.write_all(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}").as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
