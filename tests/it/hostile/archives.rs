//! DOCX files: what swells, what is too many, what is too deep.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::Service;

const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// An archive of these entries.
pub fn of(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Quickly, because it is done without optimisation, and by the megabyte.
    let options = SimpleFileOptions::default().compression_level(Some(1));
    for (path, content) in entries {
        archive.start_file(*path, options).expect("an entry");
        archive.write_all(content).expect("its content");
    }
    archive.finish().expect("an archive").into_inner()
}

/// A DOCX with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    of(&[
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", document.as_bytes()),
    ])
}

/// A paragraph.
pub fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[tokio::test]
async fn a_zip_bomb_and_too_many_entries_are_refused() {
    let service = Service::new().await;
    let bomb = docx(&" ".repeat(65 << 20));
    assert!(bomb.len() < 1 << 20);
    let refusal = service.refusal(&bomb).await;
    assert!(refusal.contains("when unpacked"), "{refusal}");

    let names: Vec<String> = (0..10_001).map(|n| format!("word/{n}.xml")).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![("_rels/.rels", RELATIONS)];
    entries.extend(names.iter().map(|name| (name.as_str(), &b"<a/>"[..])));
    let refusal = service.refusal(&of(&entries)).await;
    assert!(refusal.contains("entries"), "{refusal}");
    service.goes_on().await;
}

#[tokio::test]
async fn a_million_notes_and_deep_tables_are_refused() {
    let service = Service::new().await;
    let call = "<w:footnoteReference w:id=\"1\"/>";
    let notes = format!("<w:p><w:r>{}</w:r></w:p>", call.repeat(1_000_000));
    let refusal = service.refusal(&docx(&notes)).await;
    assert!(refusal.contains("over a limit"), "{refusal}");

    let deep = "<w:tbl>".repeat(100_000) + &"</w:tbl>".repeat(100_000);
    let refusal = service.refusal(&docx(&deep)).await;
    assert!(refusal.contains("over a limit"), "{refusal}");
    service.goes_on().await;
}

#[tokio::test]
async fn an_archive_that_is_cut_off_or_entangled_is_refused() {
    let service = Service::new().await;
    let whole = docx(&p("1. States parties should act."));
    let cut = &whole[..whole.len() - 30];
    let refusal = service.refusal(cut).await;
    assert!(refusal.contains("damaged"), "{refusal}");
    let entity = "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>";
    let entangled = of(&[
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", entity.as_bytes()),
    ]);
    let refusal = service.refusal(&entangled).await;
    assert!(refusal.contains("damaged"), "{refusal}");
    service.goes_on().await;
}
