//! One document in several formats is one parsed document. `formats/demo-bridges` is a word
//! processor's file with real lists and a masthead in tables, what another word processor exported
//! from it as HTML and as PDF, and its text as an extraction gives it; `formats/make.py` writes the
//! files. The documents of `gold` that stand there in several formats are compared as well.
//!
//! Not compared: page numbers, which only some formats have; and warnings, since the texts of `gold`
//! are damaged on purpose where the other formats are whole. Whether what all agree on is right, is
//! for `golds`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use super::golds::documents;
use super::parse;

/// What may differ, and why: stem, format, part. Nothing else may.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    // The text has a line with the address of a resource, dumped below it; the gold has none, and
    // the other formats were printed from the gold.
    ("demo-en-paper", "txt", "paragraphs"),
    ("demo-en-paper", "txt", "resources"),
];

fn read(path: &Path) -> Value {
    let bytes = std::fs::read(path).expect("the file");
    let mut draft = parse(&bytes).expect("a readable document");
    for paragraph in &mut draft.paragraphs {
        paragraph.page = None;
    }
    draft.warnings.clear();
    serde_json::to_value(&draft).expect("JSON")
}

/// Stem, then format, then the parsed document.
fn by_stem() -> BTreeMap<String, BTreeMap<String, Value>> {
    let mut found: BTreeMap<String, BTreeMap<String, Value>> = BTreeMap::new();
    for (path, _) in documents() {
        let part = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
        let formats = found.entry(part(path.file_stem())).or_default();
        formats.insert(part(path.extension()), read(&path));
    }
    found
}

/// Where two values differ first.
fn differs(one: &Value, other: &Value, at: &str) -> Option<String> {
    match (one, other) {
        (Value::Object(a), Value::Object(b)) => {
            let keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            keys.into_iter()
                .find_map(|key| differs(&one[key], &other[key], &format!("{at}/{key}")))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => (a.iter().zip(b).enumerate())
            .find_map(|(n, (a, b))| differs(a, b, &format!("{at}/{n}"))),
        (Value::Array(a), Value::Array(b)) => {
            Some(format!("{at}: {} against {}", a.len(), b.len()))
        }
        _ => (one != other).then(|| format!("{at}: {one} against {other}")),
    }
}

#[test]
fn the_formats_of_a_document_are_read_alike() {
    let all = by_stem();
    let bridges = &all["demo-bridges"];
    let formats: Vec<&str> = bridges.keys().map(String::as_str).collect();
    assert_eq!(formats, ["docx", "html", "pdf", "txt"]);
    assert_eq!(bridges["docx"]["header"]["symbol"], "DEMO/WG.9/2031/2");
    let in_four = all.values().filter(|formats| formats.len() == 4).count();
    assert!(in_four > 3, "{in_four} documents stand in four formats");
    let (mut wrong, mut used) = (Vec::new(), 0);
    for (stem, formats) in &all {
        let Some(docx) = formats.get("docx") else {
            continue;
        };
        for (format, value) in formats {
            for (part, want) in docx.as_object().into_iter().flatten() {
                let Some(said) = differs(want, &value[part], part) else {
                    continue;
                };
                if EXCEPTIONS.contains(&(stem, format, part)) {
                    used += 1;
                } else {
                    wrong.push(format!("{stem}.{format} {said}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(used, EXCEPTIONS.len(), "an exception that is none any more");
}
