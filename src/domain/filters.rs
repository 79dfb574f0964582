//! What a reader may narrow the recommendations by, and how the rest is ordered. Values given twice
//! for one filter mean either; different filters mean both. Whether a named thing exists is for
//! `search` to say.

use super::words::words;
use super::{
    Addressee, BodySlug, DocumentKind, DocumentName, Instrument, Language, MeetingSlug, Status,
    ThemeSlug,
};

/// The filters of one request; an empty list filters nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filters {
    /// A theme stands for its sub-themes too.
    pub theme: Vec<ThemeSlug>,
    pub body: Vec<BodySlug>,
    pub meeting: Vec<MeetingSlug>,
    /// Documents that the recommendation stands in, be it recalled there.
    pub document: Vec<DocumentName>,
    /// Kinds of the documents that it stands in.
    pub kind: Vec<DocumentKind>,
    pub status: Vec<Status>,
    pub instrument: Vec<Instrument>,
    pub addressee: Vec<Addressee>,
    /// Languages in which it has a wording.
    pub language: Vec<Language>,
    pub year: Vec<i16>,
    pub year_from: Option<i16>,
    pub year_to: Option<i16>,
}

impl Filters {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

words!(
    /// What the recommendations found can be counted by. A facet's value is what the filter of the
    /// same name takes.
    Facet, "facet":
    Theme = "theme",
    Body = "body",
    Meeting = "meeting",
    Year = "year",
    Status = "status",
    Instrument = "instrument",
    Addressee = "addressee",
    Language = "language",
    Kind = "kind",
);

words!(
    /// The order of a list of recommendations.
    Sort, "sort":
    /// Best match first.
    Relevance = "relevance",
    /// Newest first.
    Date = "date",
    /// By source symbol and place, numbers in the order of numbers.
    Source = "source",
);
