//! `recueil parse --explain`: each line of the file once, and nothing that the document denies.

use recueil::domain::Thesaurus;
use recueil::ingest::{ParseOptions, explain};

const PAPER: &str = include_str!("gold/demo-en-paper.txt");

#[test]
fn the_listing_names_each_line_once_and_agrees_with_the_document() {
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    let options = ParseOptions::new(&thesaurus);
    let explained = explain(PAPER.as_bytes(), &options).expect("a readable paper");
    assert_eq!(
        explained.draft,
        super::read(PAPER),
        "explaining changes nothing"
    );
    let listing = explained.to_string();
    let rows: Vec<(usize, &str)> = listing
        .lines()
        .filter_map(|row| Some((row.split_whitespace().next()?.parse().ok()?, row)))
        .collect();
    let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    let filled = PAPER
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let want: Vec<usize> = filled.map(|(at, _)| at + 1).collect();
    assert_eq!(numbers, want);
    assert!(rows.iter().all(|(_, row)| !row.contains("  nothing  ")));
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
    assert_eq!(count("paragraph "), draft.paragraphs.len());
    assert_eq!(count("heading "), draft.sections.len());
    assert_eq!(count("item "), items);
    assert_eq!(count("note "), draft.footnotes.len());
    assert_eq!(
        listing.matches("- record ").count(),
        draft.recommendations.len()
    );
    assert_eq!(listing.matches("warning ").count(), draft.warnings.len());
}
