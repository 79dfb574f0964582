//! Reports of meetings: what a body adopted, and what was only said.

use recueil::domain::{Addressee, DocumentKind, Mention};

use super::{places, read};

const ENGLISH: &str = include_str!("papers/report.en.txt");
const FRENCH: &str = include_str!("papers/report.fr.txt");

#[test]
fn recommendations_are_adopted_and_deliberations_are_not() {
    let draft = read(ENGLISH);
    assert_eq!(draft.header.kind, Some(DocumentKind::Report));
    assert_eq!(draft.header.meeting.start.as_deref(), Some("2031-06-30"));
    assert_eq!(
        places(&draft, Mention::Adopted),
        ["3", "4 a", "4 b", "5", "6"]
    );
    assert_eq!(draft.recommendations.len(), 5);
    let who: Vec<_> = draft
        .recommendations
        .iter()
        .map(|r| r.addressees.clone())
        .collect();
    assert_eq!(who[0], [Addressee::StatesParties]);
    assert_eq!(who[1], [Addressee::StatesParties]);
    assert_eq!(who[3], [Addressee::Secretariat]);
    assert_eq!(who[4], [Addressee::Conference]);
}

#[test]
fn an_agenda_inside_a_paragraph_is_a_list() {
    let draft = read(ENGLISH);
    let paragraph = draft
        .paragraphs
        .iter()
        .find(|p| p.number == Some(10))
        .expect("paragraph 10");
    let labels: Vec<_> = paragraph
        .items
        .iter()
        .map(|item| item.label.as_str())
        .collect();
    assert_eq!(labels, ["1", "a", "b", "2"]);
    assert!(draft.warnings.iter().all(|w| w.code != "paragraph_gap"));
}

#[test]
fn a_draft_report_proposes() {
    let draft = read(&ENGLISH.replace("DEMO/WG.9/2031/4", "DEMO/WG.9/2031/L.2"));
    assert_eq!(draft.header.symbol.as_deref(), Some("DEMO/WG.9/2031/L.2"));
    assert_eq!(places(&draft, Mention::Proposed).len(), 5);
    assert_eq!(places(&draft, Mention::Adopted).len(), 0);
}

#[test]
fn a_french_report_with_one_list_of_recommendations() {
    let draft = read(FRENCH);
    assert_eq!(draft.header.kind, Some(DocumentKind::Report));
    assert_eq!(places(&draft, Mention::Adopted), ["2 a", "2 b", "2 c"]);
    assert_eq!(draft.recommendations.len(), 3);
    let who: Vec<_> = draft
        .recommendations
        .iter()
        .map(|r| r.addressees[0])
        .collect();
    assert_eq!(
        who,
        [
            Addressee::StatesParties,
            Addressee::StatesParties,
            Addressee::Secretariat
        ]
    );
}

#[test]
fn a_list_of_topics_under_recommendations_recommends_nothing() {
    let draft = read(
        "DEMO/WG.4/2035/6\n\nDistr.: General\n20 July 2035\n\nOriginal: English\n\nReport on the meeting of the Working Group on Wells held in Vienna from 2 to 4 July 2035\n\nI. Introduction\n\n1. The Working Group was established by the Conference.\n\nII. Recommendations\n\n2. The discussion covered the following topics:\n\n(a) How States should measure their wells;\n\n(b) Why ropes should be changed.\n\n3. States parties should measure their wells.\n",
    );
    assert_eq!(places(&draft, Mention::Adopted), ["3"]);
}
