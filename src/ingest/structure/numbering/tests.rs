//! Numbers, letters and headings told apart by their neighbours.

use super::*;

fn blocks(texts: &[&str]) -> Vec<Block> {
    texts
        .iter()
        .map(|line| {
            let (mark, text) = super::super::marks::mark_of(line);
            Block {
                mark,
                text,
                ..Block::default()
            }
        })
        .collect()
}

fn kinds(texts: &[&str]) -> Vec<PartKind> {
    let (parts, _) = judge(&blocks(texts), |key, text| {
        key == "masthead.annex" && text == "Annex"
    });
    parts.into_iter().map(|part| part.kind).collect()
}

#[test]
fn a_number_heads_a_section_or_a_paragraph() {
    let found = kinds(&[
        "I. Introduction",
        "1. A sentence.",
        "1. A heading",
        "2. Another sentence.",
        "3. It ends.",
    ]);
    assert_eq!(
        found,
        [
            PartKind::Roman("I".into()),
            PartKind::Paragraph(Some(1)),
            PartKind::Digit(1),
            PartKind::Paragraph(Some(2)),
            PartKind::Paragraph(Some(3)),
        ]
    );
    let found = kinds(&[
        "1. A sentence.",
        "A heading",
        "2. A heading that is next in turn",
        "2. A sentence.",
    ]);
    assert_eq!(found[2], PartKind::Digit(2));
}

#[test]
fn a_lost_number_is_rebuilt_where_its_neighbours_prove_it() {
    let long = "Among the many forms of partnership this paper looks only at those of one kind.";
    let found = kinds(&["6. Six.", "A heading", &format!("- {long}"), "8. Eight."]);
    assert_eq!(found[2], PartKind::Paragraph(Some(7)));
    let (_, warnings) = judge(&blocks(&["6. Six.", "8. Eight."]), |_, _| false);
    assert_eq!(warnings[0].code, "paragraph_gap");
}

#[test]
fn letters_and_roman_numbers_are_told_apart_by_their_sequence() {
    let found = kinds(&[
        "I. One",
        "A. First",
        "B. Second",
        "C. Third",
        "1. Text.",
        "II. Two",
        "2. Text.",
    ]);
    assert_eq!(found[3], PartKind::Letter('C'));
    assert_eq!(found[5], PartKind::Roman("II".into()));
}
