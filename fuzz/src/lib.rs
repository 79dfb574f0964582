//! The rooms that read documents, as a crate of their own, and what must hold of anything they give.
//!
//! The rooms are taken in by path and not as the crate `recueil`: instrumented, that would be axum,
//! sqlx and two hundred crates more, none of which sees a byte of a document before it is read.

#[path = "../../src/citation/mod.rs"]
pub mod citation;
#[path = "../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../src/ingest/mod.rs"]
pub mod ingest;

pub mod word;

use std::sync::LazyLock;

use domain::Thesaurus;
use ingest::{Draft, ParseError, ParseOptions, parse_bytes};

static THESAURUS: LazyLock<Thesaurus> =
    LazyLock::new(|| Thesaurus::builtin().expect("the thesaurus"));

/// Reads one file as an upload is read, and checks what came of it.
pub fn read(bytes: &[u8]) -> Result<Draft, ParseError> {
    let draft = parse_bytes(bytes, &ParseOptions::new(&THESAURUS))?;
    check(&draft);
    Ok(draft)
}

/// Every place that a draft names exists, and nothing in it would do harm where it is shown.
pub fn check(draft: &Draft) {
    for (index, section) in draft.sections.iter().enumerate() {
        assert!(section.parent.is_none_or(|parent| parent < index));
    }
    for paragraph in &draft.paragraphs {
        assert!(paragraph.section.is_none_or(|at| at < draft.sections.len()));
        let length = paragraph.text.chars().count();
        assert!(paragraph.calls.iter().all(|call| call.at <= length));
    }
    for record in &draft.recommendations {
        assert!(record.index < draft.paragraphs.len());
        assert!(record.section.is_none_or(|at| at < draft.sections.len()));
        assert!(!record.text.is_empty());
        assert!(record.themes.iter().all(|theme| !theme.evidence.is_empty()));
    }
    serde_json::to_string(draft).expect("JSON");
}
