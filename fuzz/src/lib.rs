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

pub mod print;
pub mod word;

use std::sync::LazyLock;

use domain::{Format, Thesaurus};
use ingest::{Draft, ParseError, ParseOptions, parse_bytes, parse_printed, sniff};
use serde_json::Value;

static THESAURUS: LazyLock<Thesaurus> =
    LazyLock::new(|| Thesaurus::builtin().expect("the thesaurus"));

/// Reads one file as an upload is read, and checks what came of it. What looks like a PDF is left
/// out: it would start programs that are not ours to test, thousands of them.
pub fn read(bytes: &[u8]) -> Result<Draft, ParseError> {
    if sniff(bytes) == Ok(Format::Pdf) {
        return Err(ParseError::Blank);
    }
    let draft = parse_bytes(bytes, &ParseOptions::new(&THESAURUS))?;
    check(&draft);
    Ok(draft)
}

/// Reads what poppler would have printed of a PDF, and checks what came of it.
pub fn read_printed(printed: &print::Printed) -> Result<Draft, ParseError> {
    let options = ParseOptions::new(&THESAURUS);
    let draft = parse_printed(&printed.boxes, &printed.fonts, &options)?;
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
    let parsed = serde_json::to_value(draft).expect("JSON");
    assert_harmless(&parsed, "");
}

/// No control character, and nothing that turns round what stands after it.
fn assert_harmless(value: &Value, place: &str) {
    match value {
        Value::String(text) => {
            let turns = |c| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            let harm = text.chars().find(|c| c.is_control() || turns(*c));
            assert!(harm.is_none(), "{harm:?} in {place}: {text:?}");
        }
        Value::Array(values) => {
            for value in values {
                assert_harmless(value, place);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                assert_harmless(value, name);
            }
        }
        _ => {}
    }
}
