//! What is under review: the document as it stands corrected, and beside it what was decided about its
//! recommendations, themes and warnings. Recommendations and paragraphs carry a number of their own
//! here, which splitting and joining does not change, so that a form finds what it was about.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::ingest::{Draft, Paragraph, Recommendation};

/// The document and what was decided.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Paper {
    pub document: Draft,
    pub decisions: Decisions,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Decisions {
    /// One a recommendation of the document, in its order.
    pub records: Vec<RecordMark>,
    /// One a paragraph of the document, in its order.
    pub paragraphs: Vec<ParagraphMark>,
    /// Warnings that an editor has looked into, by their place in the document's list.
    pub looked_into: Vec<usize>,
    /// The highest number that was given out.
    pub numbers: u32,
}

/// What was decided about a recommendation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RecordMark {
    pub id: u32,
    /// Its place among those that were read from the file; none where an editor made it.
    pub origin: Option<usize>,
    pub verdict: Option<Verdict>,
    /// Themes that were decided about, by slug. A proposed one that is not here is undecided.
    pub themes: BTreeMap<String, ThemeVerdict>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ParagraphMark {
    pub id: u32,
    /// Its place among those that were read from the file; none where an editor made it.
    pub origin: Option<usize>,
}

/// Whether it is one, by whom and when (RFC 3339).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub accepted: bool,
    pub by: String,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeVerdict {
    pub choice: Choice,
    pub by: String,
    pub at: String,
}

/// What becomes of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// It was proposed, and is right.
    Confirmed,
    /// An editor put it there.
    Added,
    /// It was proposed, and is wrong.
    Refused,
}

/// What a form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Header,
    Record(u32),
    Paragraph(u32),
    /// The text as a whole: warnings, notes.
    Whole,
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Header => f.write_str("header"),
            Self::Record(id) => write!(f, "recommendation {id}"),
            Self::Paragraph(id) => write!(f, "paragraph {id}"),
            Self::Whole => f.write_str("document"),
        }
    }
}

impl Paper {
    /// As it comes from the reader: nothing is decided.
    pub fn of(document: Draft) -> Self {
        let mut numbers = 0_u32;
        let mut next = || {
            numbers += 1;
            numbers
        };
        let records = (0..document.recommendations.len()).map(|place| RecordMark {
            id: next(),
            origin: Some(place),
            ..RecordMark::default()
        });
        let records = records.collect();
        let paragraphs = (0..document.paragraphs.len()).map(|place| ParagraphMark {
            id: next(),
            origin: Some(place),
        });
        let paragraphs = paragraphs.collect();
        Self {
            document,
            decisions: Decisions {
                records,
                paragraphs,
                looked_into: Vec::new(),
                numbers,
            },
        }
    }

    /// A number that nothing else has.
    pub(super) fn number(&mut self) -> u32 {
        self.decisions.numbers += 1;
        self.decisions.numbers
    }

    /// The place of a recommendation in the document.
    pub fn place_of_record(&self, id: u32) -> Option<usize> {
        let place = self.decisions.records.iter().position(|one| one.id == id)?;
        (place < self.document.recommendations.len()).then_some(place)
    }

    /// The place of a paragraph in the document.
    pub fn place_of_paragraph(&self, id: u32) -> Option<usize> {
        let place = self
            .decisions
            .paragraphs
            .iter()
            .position(|one| one.id == id)?;
        (place < self.document.paragraphs.len()).then_some(place)
    }

    /// The recommendations with what was decided about them.
    pub fn records(&self) -> impl Iterator<Item = (&Recommendation, &RecordMark)> {
        let said = self.document.recommendations.iter();
        said.zip(&self.decisions.records)
    }

    pub fn record(&self, id: u32) -> Option<(&Recommendation, &RecordMark)> {
        let place = self.place_of_record(id)?;
        let mark = self.decisions.records.get(place)?;
        Some((&self.document.recommendations[place], mark))
    }

    /// The paragraphs with their numbers.
    pub fn paragraphs(&self) -> impl Iterator<Item = (&Paragraph, &ParagraphMark)> {
        let text = self.document.paragraphs.iter();
        text.zip(&self.decisions.paragraphs)
    }

    /// Some letters that are others as soon as the subject is: a form that was shown an older version is
    /// good for as long as nobody touched what it is about.
    pub fn print(&self, subject: Subject) -> String {
        let of = |value: Option<Value>| {
            let bytes = value.map(|value| value.to_string()).unwrap_or_default();
            let hash = Sha256::digest(bytes.as_bytes());
            hex::encode(&hash[..8])
        };
        match subject {
            Subject::Header => of(serde_json::to_value(&self.document.header).ok()),
            Subject::Record(id) => of(self.record(id).and_then(|r| serde_json::to_value(r).ok())),
            Subject::Paragraph(id) => {
                let place = self.place_of_paragraph(id);
                let paragraph = place.and_then(|place| self.document.paragraphs.get(place));
                of(paragraph.and_then(|one| serde_json::to_value(one).ok()))
            }
            Subject::Whole => of(serde_json::to_value(&self.decisions.looked_into).ok()),
        }
    }
}

impl RecordMark {
    pub fn is_accepted(&self) -> bool {
        self.verdict.as_ref().is_some_and(|one| one.accepted)
    }

    pub fn is_rejected(&self) -> bool {
        self.verdict.as_ref().is_some_and(|one| !one.accepted)
    }

    /// Slugs that were proposed for it and not decided about.
    pub fn undecided<'a>(&'a self, said: &'a Recommendation) -> impl Iterator<Item = &'a str> {
        let proposed = said.themes.iter().map(|one| one.theme.as_str());
        proposed.filter(|slug| !self.themes.contains_key(*slug))
    }
}
