//! Parts that several pages show: the frame, entries, rows, labels, facets. They turn domain values
//! into what a template prints and decide nothing else; reading is the handlers' work. Addresses of
//! pages are made here and nowhere else, so that a changed address is changed once.

pub mod address;
mod chart;
mod citation;
mod described;
mod diff;
mod entry;
mod facets;
mod frame;
pub mod history;
mod label;
mod lists;

pub use chart::{Axis, Bars, Heat, HeatRow, Room, Span, YearChart, by_year, spans};
pub use citation::{Citation, Work};
pub use described::{Described, Linked, kind_of_document, kind_of_record};
pub use diff::{
    Piece as DiffPiece, likeness, near as words_are_near, same as same_words, words as diff_words,
};
pub use entry::{Entry, Snippet, Source, TagLabel, source_of};
pub use facets::{Chip, Choice, Facet, FacetChoice, Facets};
pub use frame::{Crumb, Frame, Here, Site, shortened};
pub use label::{Day, Label, Row};
pub use lists::{
    DocumentRow, MeetingRow, Pager, body_label, document_title, is_working_group, meeting_full_name,
};
