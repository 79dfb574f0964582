//! Where a recalled recommendation was adopted: by the note called in the item or its announcement,
//! or by a symbol printed in it. Reads the draft's citations, writes nothing. Without a printed
//! symbol there is no source: nothing is guessed from another document.

use std::collections::HashMap;

use super::super::lexicon::{Lexicon, even};
use super::super::{Citation, Draft, Paragraph, Source};
use super::lists::Member;

/// The citations by place.
pub struct Sources {
    by_note: HashMap<String, Vec<Citation>>,
    by_paragraph: HashMap<u32, Vec<Citation>>,
    notes: HashMap<String, String>,
}

impl Sources {
    pub fn of(draft: &Draft) -> Self {
        let mut sources = Self {
            by_note: HashMap::new(),
            by_paragraph: HashMap::new(),
            notes: HashMap::new(),
        };
        for citation in &draft.citations {
            match (&citation.at.footnote, citation.at.paragraph) {
                (Some(note), _) => sources
                    .by_note
                    .entry(note.clone())
                    .or_default()
                    .push(citation.clone()),
                (None, Some(n)) => sources
                    .by_paragraph
                    .entry(n)
                    .or_default()
                    .push(citation.clone()),
                _ => {}
            }
        }
        for note in &draft.footnotes {
            sources
                .notes
                .entry(note.marker.clone())
                .or_insert_with(|| note.text.clone());
        }
        sources
    }

    /// By the member's own calls, else by a symbol in its words.
    pub fn of_member(&self, member: &Member, paragraph: &Paragraph) -> Option<Source> {
        let called = member
            .calls
            .iter()
            .find_map(|call| self.of_note(&call.marker));
        called.or_else(|| self.printed(&member.text, paragraph))
    }

    /// By the calls of the announcement, else by a symbol in it.
    pub fn of_lead(&self, lead: &str, paragraph: &Paragraph, members: &[Member]) -> Option<Source> {
        let of_members = |marker: &String| {
            members
                .iter()
                .any(|one| one.calls.iter().any(|call| call.marker == *marker))
        };
        let mut calls = paragraph
            .calls
            .iter()
            .map(|call| &call.marker)
            .filter(|marker| !of_members(marker));
        calls
            .find_map(|marker| self.of_note(marker))
            .or_else(|| self.printed(lead, paragraph))
    }

    /// "… except the last, which is in X": the announcement's note speaks of the last member only.
    pub fn last_only(&self, paragraph: &Paragraph, members: &[Member], lexicon: &Lexicon) -> bool {
        members.len() > 1
            && paragraph.calls.iter().any(|call| {
                self.notes
                    .get(&call.marker)
                    .is_some_and(|text| lexicon.says("cues.last_only", &even(text)))
            })
    }

    fn of_note(&self, marker: &str) -> Option<Source> {
        self.by_note.get(marker)?.first().map(source)
    }

    fn printed(&self, text: &str, paragraph: &Paragraph) -> Option<Source> {
        let citations = self.by_paragraph.get(&paragraph.number?)?;
        citations
            .iter()
            .find(|one| text.contains(&one.text))
            .map(source)
    }
}

/// `38 (a)` is the pinpoint, `38 a` the paragraph; a page is none.
fn source(citation: &Citation) -> Source {
    let place = citation.pinpoint.as_ref();
    let place = place.filter(|place| !place.starts_with("p. "));
    Source {
        symbol: Some(citation.symbol.clone()),
        paragraph: place.map(|place| place.replace(['(', ')'], "")),
    }
}
