//! Resolutions and decisions, alone and inside the report of a Conference.

use recueil::domain::{Addressee, DocumentKind, Instrument, Mention};

use super::{places, read};

const CONFERENCE: &str = include_str!("papers/conference.en.txt");
const RESOLUTION: &str = include_str!("papers/resolution.en.txt");
const FRENCH: &str = include_str!("papers/resolution.fr.txt");

#[test]
fn numbering_starts_again_in_each_resolution() {
    let draft = read(CONFERENCE);
    let found: Vec<_> = draft
        .sections
        .iter()
        .filter_map(|s| {
            Some((
                s.number.as_deref()?,
                s.instrument?,
                s.instrument_number.as_deref()?,
            ))
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Resolution 9/1", Instrument::Resolution, "9/1"),
            ("Resolution 9/2", Instrument::Resolution, "9/2"),
            ("Decision 9/1", Instrument::Decision, "9/1"),
        ]
    );
    assert_eq!(
        places(&draft, Mention::Adopted),
        ["1", "2 a", "2 b", "3", "1", "2", "- a", "- b"]
    );
    let headings: Vec<_> = draft.sections.iter().map(|s| s.heading.as_str()).collect();
    assert!(
        headings.contains(&"Safety of bridges in winter"),
        "{headings:?}"
    );
    let of_decision = draft
        .recommendations
        .iter()
        .filter(|r| r.instrument == Instrument::Decision);
    assert_eq!(of_decision.count(), 2);
    let sections: Vec<_> = draft.recommendations.iter().map(|r| r.section).collect();
    assert_ne!(
        sections[0], sections[4],
        "the section tells the two paragraphs 1 apart"
    );
}

#[test]
fn a_resolution_alone_has_operative_paragraphs_only() {
    let draft = read(RESOLUTION);
    assert_eq!(draft.header.kind, Some(DocumentKind::Resolution));
    assert_eq!(draft.header.symbol.as_deref(), Some("A/RES/86/200"));
    assert_eq!(
        places(&draft, Mention::Adopted),
        ["1", "2", "3 a", "3 b", "4"]
    );
    assert!(
        draft
            .recommendations
            .iter()
            .all(|r| r.instrument == Instrument::Resolution)
    );
    let who: Vec<_> = draft
        .recommendations
        .iter()
        .map(|r| r.addressees.clone())
        .collect();
    assert!(who[0].is_empty(), "welcoming asks nobody");
    assert_eq!(who[1], [Addressee::MemberStates]);
    assert_eq!(who[2], [Addressee::Secretariat]);
    let unnumbered = draft
        .paragraphs
        .iter()
        .filter(|p| p.number.is_none())
        .count();
    assert_eq!(unnumbered, 3, "the opening and two recitals");
}

#[test]
fn a_french_resolution() {
    let draft = read(FRENCH);
    assert_eq!(draft.header.symbol.as_deref(), Some("DEMO/COP/RES/9/1"));
    assert_eq!(places(&draft, Mention::Adopted), ["1", "2", "3"]);
    let who: Vec<_> = draft
        .recommendations
        .iter()
        .map(|r| r.addressees.clone())
        .collect();
    assert_eq!(
        who,
        [
            vec![],
            vec![Addressee::StatesParties],
            vec![Addressee::Secretariat]
        ]
    );
    let symbols: Vec<_> = draft.citations.iter().map(|c| c.symbol.as_str()).collect();
    assert_eq!(symbols, ["A/RES/55/25"]);
}
