//! Background papers, in English and French.

use recueil::domain::{Addressee, DocumentKind, Language, Mention};

use super::{places, read};

const ENGLISH: &str = include_str!("papers/background.en.txt");
const FRENCH: &str = include_str!("papers/background.fr.txt");

#[test]
fn an_english_paper_is_read_through_its_page_breaks() {
    let draft = read(ENGLISH);
    let header = &draft.header;
    assert_eq!(header.symbol.as_deref(), Some("DEMO/WG.9/2031/2"));
    assert_eq!(header.kind, Some(DocumentKind::BackgroundPaper));
    assert_eq!(header.language, Some(Language::En));
    assert_eq!(header.agenda_symbol.as_deref(), Some("DEMO/WG.9/2031/1"));
    assert_eq!(header.meeting.ordinal, Some(6));
    assert_eq!(header.job_number.as_deref(), Some("V.31-01234"));
    assert_eq!(
        header.title.as_deref(),
        Some("Keeping bridges safe: practices and open questions")
    );
    let numbers: Vec<_> = draft.paragraphs.iter().filter_map(|p| p.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
    let levels: Vec<_> = draft.sections.iter().map(|s| s.level).collect();
    assert_eq!(levels, [1, 1, 1, 2, 2, 1, 2, 2]);
    let joined = draft
        .paragraphs
        .iter()
        .find(|p| p.number == Some(4))
        .expect("paragraph 4");
    assert!(
        joined
            .text
            .contains("inspection of the bearings by the Office of Bridges"),
        "{}",
        joined.text
    );
    assert_eq!(joined.footnote_calls, ["1", "2"]);
}

#[test]
fn proposed_and_recalled_lists_are_told_apart() {
    let draft = read(ENGLISH);
    assert_eq!(places(&draft, Mention::Proposed), ["3 a", "3 b", "3 c"]);
    assert_eq!(places(&draft, Mention::Recalled), ["5 a", "5 b"]);
    assert!(places(&draft, Mention::Adopted).is_empty());
    let sources: Vec<_> = draft
        .recommendations
        .iter()
        .filter_map(|r| r.source.as_ref())
        .map(|s| {
            (
                s.symbol.clone().unwrap_or_default(),
                s.paragraph.clone().unwrap_or_default(),
            )
        })
        .collect();
    let want = [("DEMO/WG.9/2029/6", "12"), ("DEMO/WG.9/2029/6", "14 b")];
    assert_eq!(sources, want.map(|(s, p)| (s.to_owned(), p.to_owned())));
    for record in &draft.recommendations {
        assert_eq!(
            record.addressees,
            [Addressee::StatesParties],
            "{}",
            record.text
        );
    }
    assert_eq!(draft.questions.len(), 2);
    let titles: Vec<_> = draft
        .resources
        .iter()
        .map(|r| (r.title.as_str(), r.year))
        .collect();
    assert_eq!(
        titles,
        [
            ("Handbook of Bridges (2027)", Some(2027)),
            ("Bridge Portal", None)
        ]
    );
}

#[test]
fn a_french_paper_with_bullets_and_a_run_in_list() {
    let draft = read(FRENCH);
    assert_eq!(draft.header.language, Some(Language::Fr));
    assert_eq!(draft.header.original_language.as_deref(), Some("en"));
    assert_eq!(draft.header.meeting.start.as_deref(), Some("2031-06-30"));
    assert_eq!(draft.header.meeting.end.as_deref(), Some("2031-07-02"));
    assert_eq!(
        places(&draft, Mention::Proposed),
        ["3 bullet", "3 bullet", "3 bullet"]
    );
    let ranks: Vec<_> = draft.recommendations.iter().map(|r| r.rank).collect();
    assert_eq!(ranks, [1, 2, 3, 1, 1]);
    assert_eq!(places(&draft, Mention::Recalled), ["5 a", "5 b"]);
    let last = draft.recommendations.last().expect("records");
    assert_eq!(last.addressees, [Addressee::Secretariat]);
    assert!(last.text.ends_with("des ponts"), "{}", last.text);
    let run_in = draft
        .paragraphs
        .iter()
        .find(|p| p.number == Some(5))
        .expect("paragraph 5");
    assert!(run_in.items.is_empty() && run_in.text.contains("b) le Secrétariat"));
    assert_eq!(draft.questions.len(), 2);
}

#[test]
fn calls_keep_their_place_in_the_clean_text() {
    let draft = read(FRENCH);
    let lead = draft
        .paragraphs
        .iter()
        .find(|p| p.number == Some(1))
        .expect("paragraph 1");
    let call = lead.calls.first().expect("a call");
    let before: String = lead.text.chars().take(call.at).collect();
    assert!(before.ends_with("de longue date"), "{before}");
    assert!(!lead.text.contains('¹'));
}
