//! Reading session documents: bytes in, parsed document out. Pure: no database, clock or network.

mod draft;

pub use draft::{
    Call, Citation, Draft, Footnote, Header, Item, Meeting, Paragraph, ProposedTheme, Question,
    Recommendation, Resource, Section, Source, Spot, Warning,
};
