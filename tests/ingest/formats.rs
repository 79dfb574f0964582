//! One document in several formats is one parsed document: a word processor's file with real lists
//! and a masthead in tables, what another word processor exported from it, and its text as an
//! extraction gives it. Page numbers may differ. `formats/make.py` writes the files.

use std::path::Path;

use serde_json::Value;

use super::parse;

fn read(extension: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest/formats");
    let path = folder.join(format!("demo-bridges.{extension}"));
    let bytes = std::fs::read(&path).expect("the file");
    let mut draft = parse(&bytes).expect("a readable document");
    for paragraph in &mut draft.paragraphs {
        paragraph.page = None;
    }
    serde_json::to_value(&draft).expect("JSON")
}

#[test]
fn the_formats_of_a_document_are_read_alike() {
    let docx = read("docx");
    assert_eq!(docx["header"]["symbol"], "DEMO/WG.9/2031/2");
    assert_eq!(docx["recommendations"].as_array().map(Vec::len), Some(2));
    for other in ["html", "txt"] {
        let read = read(other);
        for (part, value) in docx.as_object().into_iter().flatten() {
            assert_eq!(&read[part], value, "{other}: {part}");
        }
    }
}
