//! Why a paragraph gave the records that it gave, or none: where it stands, which cues its words
//! hold, whom they ask. Reads what the other rooms read and wrote, for `recueil parse --explain`;
//! it decides nothing.

use super::super::lexicon::even;
use super::super::structure::Outline;
use super::scope::{self, Announced, Scope};
use super::{addressees, lists};

/// The cues that decide, in the order in which they are asked.
const CUES: [&str; 6] = [
    "cues.adopted",
    "cues.proposed",
    "cues.recalled",
    "cues.questions",
    "cues.normative",
    "cues.reporting",
];

/// Lines below each paragraph's first: its number in the file, and what there is to say.
pub fn of(outline: &Outline) -> Vec<(usize, String)> {
    let scopes = scope::of(outline);
    let mut said = Vec::new();
    for (index, paragraph) in outline.draft.paragraphs.iter().enumerate() {
        let line = outline.asides.get(index).map_or(0, |aside| aside.line);
        let place = scopes.get(index).map(standing).unwrap_or_default();
        if !place.is_empty() {
            said.push((line, format!("stands {place}")));
        }
        let list = lists::of(paragraph, outline.lexicon);
        let plain = even(lists::last_sentence(&list.lead));
        for key in CUES {
            if let Some(hit) = outline.lexicon.get(key).find(&plain) {
                said.push((line, format!("{key}: \"{}\"", hit.as_str())));
            }
        }
        let asked = addressees::asked(&list.lead, outline.lexicon);
        if !asked.is_empty() {
            let names: Vec<&str> = asked.iter().map(|who| who.as_str()).collect();
            said.push((line, format!("asks {}", names.join(", "))));
        }
        let records = outline.draft.recommendations.iter();
        for record in records.filter(|record| record.index == index) {
            let label = record.label.as_deref().unwrap_or("whole");
            let to: Vec<&str> = record.addressees.iter().map(|who| who.as_str()).collect();
            let themes: Vec<&str> = record.themes.iter().map(|one| one.theme.as_str()).collect();
            let (status, instrument) = (record.status, record.instrument);
            let (to, themes) = (to.join(" "), themes.join(" "));
            said.push((
                line,
                format!("record {label}: {status} {instrument}; to {to}; themes {themes}"),
            ));
        }
    }
    said
}

fn standing(scope: &Scope) -> String {
    let facts = [
        (scope.instrument.is_some(), "in an instrument"),
        (scope.in_draft, "in a draft"),
        (scope.not_adopted, "under a heading of what was not adopted"),
        (scope.previous, "under a heading of earlier recommendations"),
        (scope.questions, "under a heading of questions"),
        (
            scope.adopted == Some(Announced::BySentence),
            "after a sentence that announces adopted recommendations",
        ),
        (
            scope.adopted == Some(Announced::ByHeading),
            "under a heading of adopted recommendations",
        ),
        (
            scope.proposed,
            "after a sentence that announces proposed ones",
        ),
        (scope.is_cue, "as the sentence that announces"),
    ];
    let said: Vec<&str> = (facts.iter().filter(|(is_so, _)| *is_so))
        .map(|(_, words)| *words)
        .collect();
    said.join(", ")
}
