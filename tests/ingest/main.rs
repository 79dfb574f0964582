//! The reader of documents over whole texts: written for the purpose (`papers`, `reports`,
//! `instruments`), the samples that ship with the program, the real seeds where they are at hand,
//! and texts mangled in every way, on which it may fail but never panic.

mod bent;
mod doubts;
mod explained;
mod formats;
mod golds;
mod instruments;
mod mangled;
mod papers;
mod pdf;
mod refusals;
mod reports;
mod samples;
mod scoring;
mod seeds;
mod themes;

use recueil::domain::{Mention, Thesaurus};
use recueil::ingest::{Draft, ParseError, ParseOptions, parse_bytes};

/// Parses with the built-in thesaurus and no editor's word.
fn parse(bytes: &[u8]) -> Result<Draft, ParseError> {
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    parse_bytes(bytes, &ParseOptions::new(&thesaurus))
}

/// Parses a text that must be readable.
fn read(text: &str) -> Draft {
    parse(text.as_bytes()).expect("a readable text")
}

/// "3 a" of each record with this status, in order.
fn places(draft: &Draft, status: Mention) -> Vec<String> {
    let records = draft.recommendations.iter();
    records
        .filter(|record| record.status == status)
        .map(|record| {
            let paragraph = record.paragraph.map_or("-".to_owned(), |n| n.to_string());
            let label = record
                .label
                .as_deref()
                .map_or(String::new(), |label| format!(" {label}"));
            format!("{paragraph}{label}")
        })
        .collect()
}
