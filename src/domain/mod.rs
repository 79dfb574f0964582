//! The words of the field as types that cannot be invalid. No SQL, no HTTP, no files: every other
//! room may use this one, and it uses none.

mod cursor;
mod document_name;
mod fill;
mod filters;
mod folding;
mod given;
mod ids;
mod language;
mod query;
mod symbol;
mod thesaurus;
mod vocabulary;
mod words;

pub use cursor::{Cursor, ForeignCursor};
pub use document_name::{DocumentName, NotADocument};
pub use fill::{FillOutcome, FillState, FillVerdict};
pub use filters::{Facet, Filters, Sort};
pub use folding::fold_for_search;
pub use given::{Day, Given, MeetingWord, NotADay, NotAMeeting};
pub use ids::{BodySlug, InvalidId, MeetingSlug, Place, RecommendationId, ThemeSlug};
pub use language::Language;
pub use query::{Branch, Note, Numbered, Query, Term, Years};
pub use symbol::{NotASymbol, Symbol};
pub use thesaurus::{Concept, Described, ThemeState, Thesaurus};
pub use vocabulary::{
    Addressee, Distribution, DocumentKind, Format, HistoryKind, ImportState, Instrument, Mention,
    Origin, ReportKind, Role, Scope, Status,
};
pub use words::UnknownWord;
