//! Own documents in six languages and several genres, each with a truth made by hand, in every
//! format that stands beside it: `gold/STEM.txt`, `.docx`, `.html`, `.pdf` and `gold/STEM.gold.json`.
//! The bar is what editors need to trust the reader; `cargo test --test ingest golds -- --nocapture`
//! prints the table, and what is missing where a document falls short.

use std::path::{Path, PathBuf};

use recueil::ingest::Draft;
use serde_json::Value;

use super::parse;
use super::scoring::{Card, score};

/// The mean of the measures of one file, in percent.
const OVERALL: f64 = 98.0;
/// Each measure but themes, over all files together.
const EACH: f64 = 97.0;
const THEMES: f64 = 85.0;

/// The folders of the documents, beside this file.
const FOLDERS: [&str; 2] = ["tests/ingest/gold", "tests/ingest/formats"];

/// Every document of the folders: its file and its truth.
pub fn documents() -> Vec<(PathBuf, Value)> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = FOLDERS.iter().map(|folder| root.join(folder));
    let entries = folders.flat_map(|folder| std::fs::read_dir(folder).expect("a folder").flatten());
    for path in entries.map(|entry| entry.path()) {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let Some((stem, "txt" | "docx" | "html" | "pdf")) = name.rsplit_once('.') else {
            continue;
        };
        let gold = path.with_file_name(format!("{stem}.gold.json"));
        let text = std::fs::read_to_string(&gold);
        let text = text.unwrap_or_else(|_| panic!("{name} has no {stem}.gold.json"));
        let gold =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{stem}.gold.json: {error}"));
        found.push((path, gold));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

#[test]
#[expect(clippy::print_stdout, reason = "the table of measures")]
fn every_own_document_is_read_as_its_author_meant() {
    let (mut total, mut short) = (Card::default(), Vec::new());
    let all = documents();
    assert!(!all.is_empty(), "no document with a truth was found");
    for (path, gold) in all {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let bytes = std::fs::read(&path).expect("a document");
        let card = match parse(&bytes) {
            Ok(draft) => score(&gold, &serde_json::to_value(draft).expect("JSON")),
            Err(error) => {
                short.push(format!("{name}: {error}"));
                continue;
            }
        };
        println!("{name:32} {:6.2}", card.mean());
        if card.mean() < OVERALL {
            short.push(format!(
                "{name}: {:.2}\n  {}",
                card.mean(),
                card.misses.join("\n  ")
            ));
        }
        total.add(&card);
    }
    for measure in total.counts.keys() {
        let reached = total.score(measure).unwrap_or(100.0);
        println!("{measure:32} {reached:6.2}");
        let bar = if *measure == "rec.theme" {
            THEMES
        } else {
            EACH
        };
        if reached < bar {
            short.push(format!("{measure}: {reached:.2}, at least {bar}"));
        }
    }
    println!("{:32} {:6.2}", "overall", total.mean());
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn citations_looked_for_again_are_the_same() {
    for (path, _) in documents() {
        let bytes = std::fs::read(&path).expect("a document");
        let draft = parse(&bytes).expect("a draft");
        let mut again = draft.clone();
        again.citations.clear();
        recueil::ingest::cite_anew(&mut again);
        let found = |draft: &Draft| serde_json::to_value(&draft.citations).expect("JSON");
        assert_eq!(found(&again), found(&draft), "{}", path.display());
    }
}
