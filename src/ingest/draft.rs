//! The parsed document: what reading one file gives, what `recueil parse` prints, what an upload
//! stores as a draft. Field names are a contract with clients; what the document does not say is
//! `null` and never a guess. How each field is found is in `structure` and `meaning`.

use serde::{Deserialize, Serialize};

use crate::domain::{Addressee, Distribution, DocumentKind, Instrument, Language, Mention};

/// One session document as read from a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub header: Header,
    pub sections: Vec<Section>,
    pub paragraphs: Vec<Paragraph>,
    pub footnotes: Vec<Footnote>,
    pub citations: Vec<Citation>,
    pub recommendations: Vec<Recommendation>,
    pub questions: Vec<Question>,
    pub resources: Vec<Resource>,
    pub warnings: Vec<Warning>,
}

/// The masthead.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The document's own symbol, never one that it cites.
    pub symbol: Option<String>,
    pub title: Option<String>,
    pub kind: Option<DocumentKind>,
    pub language: Option<Language>,
    /// Two letters, or null where the masthead names none.
    pub original_language: Option<String>,
    pub distribution: Option<Distribution>,
    /// ISO 8601.
    pub distribution_date: Option<String>,
    /// As printed: the organ whose paper this is.
    pub body: Option<String>,
    pub meeting: Meeting,
    pub agenda_item: Option<String>,
    pub agenda_symbol: Option<String>,
    pub job_number: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    pub place: Option<String>,
    /// ISO 8601.
    pub start: Option<String>,
    /// ISO 8601.
    pub end: Option<String>,
    pub ordinal: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// 1 for I., 2 for A., 3 for 1.; an unnumbered heading is one below its parent.
    pub level: u8,
    /// As printed, without the final mark; `Resolution 16/1` for an instrument inside a report.
    pub number: Option<String>,
    pub heading: String,
    /// Index in `sections`.
    pub parent: Option<usize>,
    /// `resolution` or `decision` where this section is the text of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Instrument>,
    /// The instrument's number, `16/1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument_number: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The printed number; null for text that carries none.
    pub number: Option<u32>,
    /// Index in `sections`.
    pub section: Option<usize>,
    /// Lead text, without its items.
    pub text: String,
    pub items: Vec<Item>,
    /// Every call of the paragraph, its items' included, in order.
    pub footnote_calls: Vec<String>,
    /// Where the calls of the lead text stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
    /// Page of the original file, from 1.
    pub page: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// `a`, `i`, `1`… in lower case without brackets; `bullet` for a bullet or dash.
    pub label: String,
    pub text: String,
    /// The calls that stand in the item itself (they are also among the paragraph's).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
}

/// A footnote call that was taken out of a text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Call {
    pub marker: String,
    /// Characters (Unicode scalar values) of the clean text before it.
    pub at: usize,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Footnote {
    pub marker: String,
    pub text: String,
    /// Number of the paragraph of its first call.
    pub paragraph: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Citation {
    /// As printed.
    pub text: String,
    /// Normal form; null is never stored here: what cannot be decided is no citation.
    pub symbol: String,
    pub pinpoint: Option<String>,
    pub at: Spot,
}

/// Where something stands: a paragraph number, or a footnote marker.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Spot {
    pub paragraph: Option<u32>,
    pub footnote: Option<String>,
    /// Index in `paragraphs`, for paragraphs that carry no number or one that starts again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recommendation {
    pub status: Mention,
    pub instrument: Instrument,
    /// Printed number of the paragraph, null where it carries none.
    pub paragraph: Option<u32>,
    /// Label of the item, null for a whole paragraph.
    pub label: Option<String>,
    /// Index in `sections`.
    pub section: Option<usize>,
    pub text: String,
    pub addressees: Vec<Addressee>,
    pub source: Option<Source>,
    pub themes: Vec<ProposedTheme>,
    /// Index in `paragraphs` of the paragraph that it stands in.
    #[serde(default)]
    pub index: usize,
    /// Rank among equal labels of that paragraph, from 1: the eleventh bullet is 11. 0 without label.
    #[serde(default)]
    pub rank: u32,
}

/// Where a recalled recommendation was adopted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    pub symbol: Option<String>,
    /// `38`, or `38 a` with an item.
    pub paragraph: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProposedTheme {
    /// The concept's slug.
    pub theme: String,
    /// The words of the text that led to it; never empty.
    pub evidence: Vec<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Question {
    pub label: Option<String>,
    pub text: String,
    pub paragraph: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    pub title: String,
    pub year: Option<i16>,
    /// As printed; `null` where the document does not say.
    #[serde(default)]
    pub publisher: Option<String>,
    pub paragraph: Option<u32>,
    pub text: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Warning {
    /// A word that programs may rely on, such as `paragraph_gap`.
    pub code: String,
    /// What and where, in English.
    pub message: String,
    pub at: Spot,
}
