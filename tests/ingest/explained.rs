//! `recueil parse --explain`: each line of the file once, in every format, and nothing that the
//! document denies.

use std::path::Path;

use recueil::domain::Thesaurus;
use recueil::ingest::{Explanation, ParseOptions, explain, parse_bytes};

const PAPER: &str = include_str!("gold/demo-en-paper.txt");

/// A paper in this format, and what is said of it.
fn explained(format: &str) -> Explanation {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest/gold");
    let bytes = std::fs::read(folder.join(format!("demo-en-paper.{format}"))).expect("the paper");
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    let options = ParseOptions::new(&thesaurus);
    let explained = explain(&bytes, &options).expect("a readable paper");
    let parsed = parse_bytes(&bytes, &options).expect("a readable paper");
    assert_eq!(explained.draft, parsed, "explaining changes nothing");
    explained
}

/// The rows of the lines: their numbers, and the rows themselves.
fn rows(listing: &str) -> Vec<(usize, &str)> {
    (listing.lines())
        .filter_map(|row| Some((row.split_whitespace().next()?.parse().ok()?, row)))
        .collect()
}

#[test]
fn the_listing_names_each_line_once_and_agrees_with_the_document() {
    for format in ["txt", "docx", "html", "pdf"] {
        let explained = explained(format);
        let listing = explained.to_string();
        let rows = rows(&listing);
        let count = |what: &str| {
            let ends = rows.iter().filter(|(_, row)| {
                let verdict = row.get(12..).unwrap_or("");
                let verdict = verdict.split("  ").next().unwrap_or("");
                verdict.rsplit(" > ").next().unwrap_or("").starts_with(what)
            });
            ends.count()
        };
        let draft = &explained.draft;
        let items: usize = draft.paragraphs.iter().map(|one| one.items.len()).sum();
        assert!(rows.iter().all(|(_, row)| !row.contains("  nothing  ")));
        assert!(rows.windows(2).all(|two| two[0].0 < two[1].0), "{format}");
        assert_eq!(count("paragraph "), draft.paragraphs.len(), "{format}");
        assert_eq!(count("heading "), draft.sections.len(), "{format}");
        assert_eq!(count("item "), items, "{format}");
        assert_eq!(count("note "), draft.footnotes.len(), "{format}");
        let told = |what: &str| listing.matches(what).count();
        assert_eq!(told("- record "), draft.recommendations.len(), "{format}");
        assert_eq!(told("warning "), draft.warnings.len(), "{format}");
        let (first, has_pages) = (listing.lines().nth(1), format == "pdf");
        assert_eq!(
            first.is_some_and(|row| row.starts_with("    1    1 ")),
            has_pages
        );
    }
}

#[test]
fn the_lines_of_a_text_have_the_numbers_of_the_file() {
    let listing = explained("txt").to_string();
    let numbers: Vec<usize> = rows(&listing).iter().map(|(number, _)| *number).collect();
    let filled = (PAPER.lines().enumerate()).filter(|(_, line)| !line.trim().is_empty());
    let want: Vec<usize> = filled.map(|(at, _)| at + 1).collect();
    assert_eq!(numbers, want);
}

#[test]
fn a_row_can_be_read_without_turning_the_head() {
    for format in ["txt", "docx", "html", "pdf"] {
        let listing = explained(format).to_string();
        let longest = listing.lines().map(|row| row.chars().count()).max();
        assert!(longest < Some(200), "{format}: {longest:?}");
        let asks = listing
            .lines()
            .find(|row| row.contains("cues.proposed: \""));
        assert!(
            asks.is_some_and(|row| row.starts_with("            - ")),
            "{format}"
        );
    }
}
