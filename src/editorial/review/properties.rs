//! What holds of any sequence of changes: undone one after another they give what was there, made again
//! what they had given; and no change leaves a place that names nothing.

use proptest::prelude::*;
use serde_json::Value;

use super::paper::{Choice, Paper};
use super::patch;
use super::records::{Hand, Said};
use super::{Change, OfParagraph, OfRecord};
use crate::domain::{Addressee, Instrument, Language, Mention};
use crate::ingest::{
    Call, Citation, Draft, Footnote, Item, Paragraph, ProposedTheme, Recommendation, Section, Spot,
    Warning,
};

fn paragraph(number: Option<u32>, section: usize, text: &str) -> Paragraph {
    Paragraph {
        number,
        section: Some(section),
        text: text.to_owned(),
        ..Paragraph::default()
    }
}

fn said(index: usize, label: Option<&str>, text: &str) -> Recommendation {
    Recommendation {
        status: Mention::Proposed,
        instrument: Instrument::Recommendation,
        paragraph: u32::try_from(index + 1).ok(),
        label: label.map(str::to_owned),
        section: None,
        text: text.to_owned(),
        addressees: vec![Addressee::StatesParties],
        source: None,
        themes: vec![ProposedTheme {
            theme: "training".to_owned(),
            evidence: vec!["train".to_owned()],
        }],
        index,
        rank: u32::from(label.is_some()),
    }
}

fn paragraphs() -> Vec<Paragraph> {
    let mut paragraphs = vec![
        paragraph(Some(1), 0, "First words of all."),
        paragraph(Some(2), 0, "States should train their police, and so on:"),
        paragraph(
            Some(3),
            1,
            "They should train others too. 4. The Secretariat should help.",
        ),
        paragraph(None, 1, "A passage without number."),
        paragraph(Some(5), 2, "The last one."),
    ];
    paragraphs[1].items = ["a", "b"]
        .map(|label| Item {
            label: label.to_owned(),
            text: format!("train people of kind {label};"),
            calls: vec![Call {
                marker: "2".to_owned(),
                at: 5,
            }],
        })
        .to_vec();
    paragraphs[0].calls = vec![Call {
        marker: "1".to_owned(),
        at: 5,
    }];
    paragraphs[0].footnote_calls = vec!["1".to_owned()];
    paragraphs
}

/// A report with a part of each kind.
fn document() -> Draft {
    let section = |heading: &str, level, parent| Section {
        level,
        heading: heading.to_owned(),
        parent,
        ..Section::default()
    };
    let at = |paragraph| Spot {
        paragraph: Some(paragraph),
        ..Spot::default()
    };
    Draft {
        sections: vec![
            section("One", 1, None),
            section("Two", 2, Some(0)),
            section("Three", 1, None),
        ],
        paragraphs: paragraphs(),
        footnotes: vec![Footnote {
            marker: "1".to_owned(),
            text: "See there.".to_owned(),
            paragraph: Some(1),
        }],
        citations: vec![Citation {
            text: "Secretariat".to_owned(),
            symbol: "A/RES/55/25".to_owned(),
            pinpoint: None,
            at: at(3),
        }],
        recommendations: vec![
            said(1, Some("a"), "train people of kind a"),
            said(1, Some("b"), "train people of kind b"),
            said(2, None, "They should train others too"),
        ],
        warnings: vec![Warning {
            code: "paragraph_gap".to_owned(),
            message: "…".to_owned(),
            at: at(5),
        }],
        ..Draft::default()
    }
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("They should train others too".to_owned()),
        Just("States should train\n\ntheir police:".to_owned()),
        "[a-d ]{0,8}(\n\n)?[a-d ]{0,8}",
    ]
}

fn of_record() -> impl Strategy<Value = OfRecord> {
    let slug = prop_oneof![Just("training".to_owned()), Just("media".to_owned())];
    let choice = prop::option::of(prop_oneof![
        Just(Choice::Confirmed),
        Just(Choice::Added),
        Just(Choice::Refused)
    ]);
    prop_oneof![
        (texts(), any::<bool>()).prop_map(|(text, one)| OfRecord::Say(Said {
            text,
            status: if one {
                Mention::Adopted
            } else {
                Mention::Recalled
            },
            addressees: vec![Addressee::Secretariat],
            source_symbol: if one {
                String::new()
            } else {
                "A/RES/55/25".to_owned()
            },
            source_paragraph: String::new(),
        })),
        any::<bool>().prop_map(|themes| OfRecord::Accept { themes }),
        Just(OfRecord::AcceptAbove),
        Just(OfRecord::Reject),
        Just(OfRecord::Reopen),
        texts().prop_map(OfRecord::Split),
        Just(OfRecord::Join),
        (slug, choice).prop_map(|(slug, choice)| OfRecord::Theme(slug, choice)),
        Just(OfRecord::ConfirmAll),
    ]
}

fn of_paragraph() -> impl Strategy<Value = OfParagraph> {
    let item = || prop::option::of(0..3_usize);
    prop_oneof![
        (item(), texts()).prop_map(|(item, text)| OfParagraph::Correct(item, text)),
        prop::option::of(1..9_u32).prop_map(OfParagraph::Renumber),
        texts().prop_map(OfParagraph::Split),
        Just(OfParagraph::Merge),
        Just(OfParagraph::Heading),
        "[a-c]".prop_map(OfParagraph::Item),
        "[1-3]".prop_map(OfParagraph::Note),
        item().prop_map(OfParagraph::Recommendation),
    ]
}

/// Changes of things that mostly are there: the first eight numbers are given out at the beginning.
fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        4 => (1..12_u32, of_record()).prop_map(|(id, change)| Change::Record(id, vec![change])),
        4 => (1..12_u32, of_paragraph()).prop_map(|(id, change)| Change::Paragraph(id, change)),
        1 => Just(Change::Header(vec![("title".to_owned(), "Another".to_owned())])),
        1 => Just(Change::LookInto { warning: 0, alike: true }),
        1 => (1..6_u32, "[a-z]{1,5}").prop_map(|(paragraph, behind)| Change::Anchor {
            marker: "1".to_owned(),
            paragraph,
            behind,
        }),
    ];
    prop::collection::vec(change, 1..14)
}

/// Whether every place that the document names is there.
fn is_whole(paper: &Paper) -> Result<(), TestCaseError> {
    let (document, decisions) = (&paper.document, &paper.decisions);
    prop_assert_eq!(document.recommendations.len(), decisions.records.len());
    prop_assert_eq!(document.paragraphs.len(), decisions.paragraphs.len());
    let mut ids: Vec<u32> = decisions.records.iter().map(|one| one.id).collect();
    ids.extend(decisions.paragraphs.iter().map(|one| one.id));
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    prop_assert_eq!(ids.len(), count, "a number is given out twice");
    for (at, section) in document.sections.iter().enumerate() {
        prop_assert!(section.parent.is_none_or(|parent| parent < at));
    }
    for paragraph in &document.paragraphs {
        prop_assert!(
            paragraph
                .section
                .is_none_or(|at| at < document.sections.len())
        );
        let length = paragraph.text.chars().count();
        prop_assert!(paragraph.calls.iter().all(|call| call.at <= length));
        for item in &paragraph.items {
            let length = item.text.chars().count();
            prop_assert!(item.calls.iter().all(|call| call.at <= length));
        }
    }
    for said in &document.recommendations {
        prop_assert!(said.index < document.paragraphs.len());
        prop_assert!(said.section.is_none_or(|at| at < document.sections.len()));
        prop_assert!(!said.text.trim().is_empty());
    }
    let spots = document.citations.iter().map(|one| &one.at);
    for spot in spots.chain(document.warnings.iter().map(|one| &one.at)) {
        prop_assert!(spot.index.is_none_or(|at| at < document.paragraphs.len()));
    }
    Ok(())
}

fn json(paper: &Paper) -> Value {
    serde_json::to_value(paper).expect("JSON")
}

proptest! {
    #[test]
    fn all_can_be_undone_and_redone(changes in changes()) {
        let hand = Hand { by: "ana@example.org", at: "2026-01-02T03:04:05Z" };
        let first = Paper::of(document());
        let mut paper = first.clone();
        let mut steps = Vec::new();
        for change in &changes {
            let mut next = paper.clone();
            // What is refused changes nothing: the copy is dropped.
            if change.make(&mut next, hand).is_ok() {
                is_whole(&next)?;
                steps.push(patch::between(&json(&paper), &json(&next)));
                paper = next;
            }
        }
        let last = json(&paper);
        let mut value = last.clone();
        for step in steps.iter().rev() {
            patch::apply(&mut value, &step.back).expect("it fits");
        }
        prop_assert_eq!(&value, &json(&first));
        for step in &steps {
            patch::apply(&mut value, &step.forth).expect("it fits");
        }
        prop_assert_eq!(&value, &last);
        let read: Paper = serde_json::from_value(value).expect("a paper");
        prop_assert_eq!(read, paper);
    }
}

#[test]
fn a_paragraph_that_held_two_is_split_by_its_number() {
    let mut paper = Paper::of(document());
    let hand = Hand { by: "a", at: "" };
    let id = paper.decisions.paragraphs[2].id;
    let text = "They should train others too.\n\n4. The Secretariat should help.";
    let split = Change::Paragraph(id, OfParagraph::Split(text.to_owned()));
    split.make(&mut paper, hand).expect("split");
    let document = &paper.document;
    assert_eq!(document.paragraphs[3].number, Some(4));
    assert_eq!(document.paragraphs[3].text, "The Secretariat should help.");
    assert_eq!(document.recommendations[2].index, 2);
    assert_eq!(
        document.citations[0].at.index,
        Some(3),
        "a citation goes with its words"
    );
    let made = Change::Paragraph(
        paper.decisions.paragraphs[3].id,
        OfParagraph::Recommendation(None),
    );
    made.make(&mut paper, hand).expect("made");
    let last = paper.document.recommendations.last().expect("it");
    assert_eq!(
        (last.paragraph, last.text.as_str()),
        (Some(4), "The Secretariat should help")
    );
    assert!(paper.decisions.records[3].is_accepted());
    // And back into one.
    let merge = Change::Paragraph(id, OfParagraph::Merge);
    merge.make(&mut paper, hand).expect("merged");
    assert_eq!(
        paper.document.paragraphs[2].text,
        "They should train others too. The Secretariat should help."
    );
    assert_eq!(paper.document.recommendations[3].paragraph, Some(3));
}

#[test]
fn a_paragraph_becomes_a_heading_an_item_a_note() {
    let hand = Hand { by: "a", at: "" };
    let make = |at: usize, change: OfParagraph| {
        let mut paper = Paper::of(document());
        let id = paper.decisions.paragraphs[at].id;
        let made = Change::Paragraph(id, change).make(&mut paper, hand);
        made.map(|()| paper.document)
    };
    let document = make(3, OfParagraph::Heading).expect("a heading");
    let headings: Vec<&str> = document
        .sections
        .iter()
        .map(|one| one.heading.as_str())
        .collect();
    assert_eq!(
        headings,
        ["One", "Two", "A passage without number.", "Three"]
    );
    assert_eq!(document.paragraphs[3].section, Some(3));
    let document = make(2, OfParagraph::Item("C)".to_owned())).expect("an item");
    let record = &document.recommendations[2];
    assert_eq!(
        (record.index, record.label.as_deref(), record.rank),
        (1, Some("c"), 1)
    );
    assert_eq!(document.paragraphs[1].items[2].label, "c");
    let document = make(4, OfParagraph::Note("2".to_owned())).expect("a note");
    assert_eq!(
        (
            document.footnotes[1].marker.as_str(),
            document.paragraphs.len()
        ),
        ("2", 4)
    );
    assert!(
        make(1, OfParagraph::Heading).is_err(),
        "recommendations stand in it"
    );
    assert_eq!(document.header.language, None::<Language>);
}
