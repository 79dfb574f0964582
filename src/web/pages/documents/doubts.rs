//! What the reader of a document was unsure of, in the reader's language: a sentence for each kind of doubt
//! with the places that it is about. The words that the program wrote down are English; they stand beside
//! where they say more than the places do.

use crate::db::document_text::Warning;
use crate::domain::Language;
use crate::locale::{Locale, Spot, Text, Value};
use crate::web::view::{Label, Row};

/// Kinds of doubt that have a sentence; one that is newer than the texts is told as it was written down.
const KNOWN: [&str; 31] = [
    "arabic_low_confidence",
    "characters_lost",
    "compiled_differs",
    "compiled_missing",
    "date_doubtful",
    "date_impossible",
    "editor_word_ignored",
    "encoding_broken",
    "encoding_guessed",
    "footnote_gap",
    "footnote_marker_changed",
    "footnote_marker_rebuilt",
    "footnote_missing",
    "footnote_unanchored",
    "heading_empty",
    "heading_jump",
    "heading_number_rebuilt",
    "heading_without_text",
    "kind_unknown",
    "language_mismatch",
    "language_unknown",
    "line_unsure",
    "lines_parted",
    "no_header",
    "no_symbol",
    "paragraph_gap",
    "paragraph_long",
    "paragraph_number_rebuilt",
    "paragraph_order",
    "part_not_read",
    "source_missing",
];

/// Those of which the words say what no place can: which day, which language, which page.
const TOLD: [&str; 8] = [
    "arabic_low_confidence",
    "compiled_differs",
    "compiled_missing",
    "date_doubtful",
    "date_impossible",
    "editor_word_ignored",
    "encoding_guessed",
    "language_mismatch",
];

/// One kind of doubt.
pub struct Doubt {
    pub said: Text,
    pub places: Vec<Row>,
    /// As written down, in English.
    pub words: Vec<String>,
}

/// In the order in which each kind comes first.
pub fn doubts(l: Locale, warnings: &[Warning]) -> Vec<Doubt> {
    let mut kinds: Vec<(&str, Vec<&Warning>)> = Vec::new();
    for warning in warnings {
        match kinds.iter_mut().find(|(code, _)| *code == warning.code) {
            Some((_, own)) => own.push(warning),
            None => kinds.push((&warning.code, vec![warning])),
        }
    }
    kinds
        .into_iter()
        .map(|(code, own)| doubt(l, code, &own))
        .collect()
}

/// The sentence for a kind of doubt; one that is newer than the texts is told as it was written down.
pub fn doubt_said(l: Locale, code: &str, message: &str) -> Text {
    if KNOWN.contains(&code) {
        l.word("doubt", code)
    } else {
        l.said(message, Language::En)
    }
}

/// Whether what was written down says more than that sentence.
pub fn says_more(code: &str) -> bool {
    TOLD.contains(&code)
}

fn doubt(l: Locale, code: &str, own: &[&Warning]) -> Doubt {
    let anchors = own.iter().filter_map(|one| one.anchor.as_deref());
    let places: Vec<Row> = anchors
        .zip(1..)
        .map(|(anchor, rank)| Row::new(format!("#{anchor}"), place(l, anchor, rank)))
        .collect();
    let first = own.first().map_or(code, |one| one.message.as_str());
    let words = own.iter().map(|one| one.message.clone());
    let words = if KNOWN.contains(&code) {
        words.filter(|_| says_more(code)).collect()
    } else {
        words.skip(1).collect()
    };
    Doubt {
        said: doubt_said(l, code, first),
        places,
        words,
    }
}

/// `para. 12`, `note 3`, else which passage it is of those that are named.
fn place(l: Locale, anchor: &str, rank: i32) -> Label {
    let number = |number: &str| [("number", Value::from(number.to_owned()))];
    if let Some(note) = anchor.strip_prefix("fn-") {
        return Label::from(l.text("doubt-note", &number(note)));
    }
    let paragraph = anchor
        .split_once("par-")
        .and_then(|(_, rest)| rest.split('-').next());
    match paragraph {
        Some(paragraph) => Label::plain(l.place(Spot {
            anchor: Some(anchor),
            paragraph: Some(paragraph),
            item: None,
        })),
        None => Label::from(l.text("doubt-place", &number(&rank.to_string()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warning(code: &str, message: &str, anchor: Option<&str>) -> Warning {
        Warning {
            code: code.to_owned(),
            message: message.to_owned(),
            anchor: anchor.map(str::to_owned),
        }
    }

    #[test]
    fn doubts_of_one_kind_are_one_sentence_with_its_places() {
        let warnings = [
            warning("footnote_marker_rebuilt", "footnote 11", Some("fn-11")),
            warning("no_symbol", "no symbol", None),
            warning("language_mismatch", "fr, not en", None),
            warning("footnote_marker_rebuilt", "footnote 14", Some("fn-14")),
            warning("paragraph_long", "long", Some("res-9-2-par-3-a")),
            warning("paragraph_long", "long", Some("text-5")),
        ];
        let found = doubts(Locale(Language::En), &warnings);
        let labels = |doubt: &Doubt| -> Vec<String> {
            doubt.places.iter().map(|row| row.label.text()).collect()
        };
        assert_eq!(labels(&found[0]), ["note\u{a0}11", "note\u{a0}14"]);
        assert_eq!(found[0].places[1].href, "#fn-14");
        assert!(found[1].words.is_empty() && found[1].places.is_empty());
        assert_eq!(found[2].words, ["fr, not en"]);
        assert_eq!(
            labels(&found[3]),
            ["resolution 9/2, para.\u{a0}3", "passage\u{a0}2"]
        );
    }

    #[test]
    fn each_kind_has_a_sentence_in_each_language() {
        for language in Language::ALL {
            for code in KNOWN {
                let l = Locale(*language);
                let said = l.word("doubt", code).into_plain();
                assert!(!said.starts_with("doubt-"), "{language}: {said}");
            }
        }
    }

    #[test]
    fn what_importing_says_of_warnings_names_each_kind() {
        let told = include_str!("../../../../docs/importing.md");
        for code in KNOWN {
            assert!(
                told.contains(&format!("| `{code}` |")),
                "{code} is not told"
            );
        }
        // Other tables have other codes.
        let (_, warnings) = told.split_once("\n## Warnings\n").expect("its section");
        let warnings = warnings.split("\n## ").next().unwrap_or_default();
        let named = warnings
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
        for (code, _) in named.filter(|(code, _)| code.contains('_')) {
            assert!(KNOWN.contains(&code), "{code} has no sentence");
        }
    }

    #[test]
    fn a_kind_that_is_newer_than_the_texts_is_told_as_it_was_written() {
        let found = doubts(
            Locale(Language::Fr),
            &[warning("quite_new", "it was so", Some("par-2"))],
        );
        assert_eq!(found[0].said.as_plain(), "it was so");
        assert_eq!(found[0].places.len(), 1);
    }
}
