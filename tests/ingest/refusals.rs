//! What is refused, what is imported with warnings, and what an editor's word does.

use recueil::domain::{Language, Thesaurus};
use recueil::ingest::{ParseError, ParseOptions, parse_bytes};

use super::{parse, read};

#[test]
fn only_what_is_no_text_is_refused() {
    assert_eq!(parse(b""), Err(ParseError::Empty));
    assert_eq!(parse(b"\n \t\n"), Err(ParseError::Blank));
    assert!(matches!(
        parse(b"PK\x03\x04..."),
        Err(ParseError::Damaged(_))
    ));
    assert_eq!(parse(b"<!doctype html><p> </p>"), Err(ParseError::Blank));
    assert!(matches!(
        parse(&[0, 159, 146, 150, 0, 0, 1]),
        Err(ParseError::NoDocument(_))
    ));
}

#[test]
fn a_text_without_header_or_numbers_is_imported_with_warnings() {
    let draft = read("Some words about the bridges of the world, and that is all there is to say.");
    let codes: Vec<_> = draft.warnings.iter().map(|w| w.code.as_str()).collect();
    assert!(
        codes.contains(&"no_header") && codes.contains(&"no_symbol"),
        "{codes:?}"
    );
    assert_eq!(draft.paragraphs.len(), 1);
}

#[test]
fn an_editor_fills_what_the_file_does_not_say_and_no_more() {
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    let options = ParseOptions {
        symbol: Some("DEMO/WG.1/2024/9".parse().expect("a symbol")),
        language: Some(Language::Fr),
        ..ParseOptions::new(&thesaurus)
    };
    let silent = parse_bytes(b"12 34 56", &options).expect("a text");
    assert_eq!(silent.header.symbol.as_deref(), Some("DEMO/WG.1/2024/9"));
    assert_eq!(silent.header.language, Some(Language::Fr));
    let text = "DEMO/WG.1/2024/2\n\nDistr.: General\n1 May 2024\nOriginal: English\n\nA paper\n\n1. The text of the paper is in the language of the masthead.";
    let own = parse_bytes(text.as_bytes(), &options).expect("a text");
    assert_eq!(own.header.symbol.as_deref(), Some("DEMO/WG.1/2024/2"));
    assert_eq!(own.header.language, Some(Language::En));
    let ignored = own
        .warnings
        .iter()
        .filter(|w| w.code == "editor_word_ignored")
        .count();
    assert_eq!(ignored, 2);
}
