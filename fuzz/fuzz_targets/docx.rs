//! Bytes as a DOCX. A random archive is almost never one, so most inputs are the XML of the parts,
//! put in a sound archive; the first byte says in which way, and one way keeps the bytes as they are.

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use recueil_fuzz::word;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// What a package has to have so that a reader finds the parts.
const RELATIONS: [(&str, &str); 2] = [
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#,
    ),
    (
        "word/_rels/document.xml.rels",
        r#"<Relationships><Relationship Id="r1" Type="x/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="x/styles" Target="styles.xml"/><Relationship Id="r4" Type="x/header" Target="header1.xml"/><Relationship Id="r5" Type="x/endnotes" Target="endnotes.xml"/></Relationships>"#,
    ),
];

const PARTS: [&str; 6] = [
    "word/document.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/styles.xml",
    "word/header1.xml",
    "word/endnotes.xml",
];

fuzz_target!(|bytes: &[u8]| {
    let Some((way, rest)) = bytes.split_first() else {
        return;
    };
    let parts: Vec<Vec<u8>> = match way % 8 {
        0 => {
            let _ = recueil_fuzz::read(&[b"PK\x03\x04", rest].concat());
            return;
        }
        // XML as it came, a part after each zero byte.
        1 | 2 => rest.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect(),
        // A piece of the vocabulary for each byte, every element closed in the end.
        _ => rest.split(|byte| *byte == 0).map(word::spell).collect(),
    };
    if let Some(archive) = archive(&parts) {
        let _ = recueil_fuzz::read(&archive);
    }
});

fn archive(parts: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in RELATIONS {
        zip.start_file(name, stored).ok()?;
        zip.write_all(content.as_bytes()).ok()?;
    }
    for (name, content) in PARTS.iter().zip(parts) {
        zip.start_file(*name, stored).ok()?;
        zip.write_all(content).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}
