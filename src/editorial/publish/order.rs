//! What is to be published and how, what was, and why something is not.

use time::OffsetDateTime;

use crate::domain::{InvalidId, Language};
use crate::editorial::review::Undecided;

/// Whether an editor stands behind what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    /// As extracted: the record and its page say so.
    None,
    /// As an editor left it at this version of the review.
    Done { version: i32 },
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The document's key.
    pub key: String,
    pub language: Language,
    /// The number of this publication.
    pub revision: i64,
}

/// What readers are told of why something is published, in the language of who says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub text: String,
    pub language: Language,
}

impl Note {
    /// In characters.
    pub const LONGEST: usize = 1000;

    /// Nothing where nothing is said; what is too long is cut.
    pub fn of(text: &str, language: Language) -> Option<Self> {
        let text = text.trim().replace('\0', "");
        let text: String = text.chars().take(Self::LONGEST).collect();
        (!text.is_empty()).then_some(Self { text, language })
    }

    pub(in crate::editorial) fn parts(&self) -> (&str, &str) {
        (&self.text, self.language.as_str())
    }
}

/// What is to be published, and how.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    pub review: Review,
    pub note: Option<&'a Note>,
    /// Only as long as it is scheduled and its hour has come.
    pub when_due: bool,
    /// Only if nothing about the import has changed since then.
    pub seen: Option<OffsetDateTime>,
}

#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("there is no such import")]
    NoImport,
    #[error("the import is not in review")]
    NotInReview,
    /// What nobody has decided yet.
    #[error("{} things are not decided yet", .0.len())]
    Undecided(Vec<Undecided>),
    #[error("the review has changed meanwhile")]
    Overtaken,
    #[error("the import was discarded")]
    Discarded,
    /// These reviewed it, and nobody else stands behind it.
    #[error("who reviewed cannot publish alone: another publisher has to approve")]
    Alone(Vec<String>),
    #[error("nothing is published without review here: a second pair of eyes is asked for")]
    Unseen,
    #[error("it is not scheduled for now")]
    NotDue,
    #[error("who scheduled it may not publish any more")]
    NoRight,
    #[error("the draft cannot be read: {0}")]
    Draft(#[from] serde_json::Error),
    #[error(transparent)]
    Id(#[from] InvalidId),
    #[error("the document cannot be published: {0}")]
    Database(#[from] sqlx::Error),
}

impl PublishError {
    /// A word for it, as it is kept.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Undecided(_) => "undecided",
            Self::Overtaken => "overtaken",
            Self::Discarded => "discarded",
            Self::Alone(_) | Self::Unseen => "alone",
            Self::NoRight => "right",
            Self::NotInReview | Self::NotDue | Self::NoImport => "done",
            Self::Draft(_) | Self::Id(_) | Self::Database(_) => "failed",
        }
    }
}
