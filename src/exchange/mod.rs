//! The thematic index as files: written as SKOS in Turtle and as a table (CSV), and read from both, also from files
//! that others made. Pure: reading gives what a file says of each theme; [`plan`] compares that with what there
//! is, and says what would change, what cannot, and what is left out. Changing the store is `editorial`.

pub mod cells;
mod plan;
pub mod sheet;
mod table;
mod turtle_in;
mod turtle_out;
mod words;

use std::collections::BTreeMap;

pub use plan::{Plan, Planned, plan};
pub use table::{read as read_table, write as write_table};
pub use turtle_in::read as read_turtle;
pub use turtle_out::write as write_turtle;

use crate::domain::{Language, ThemeSlug};

/// What a file says of a theme; of what is `None` or not there it says nothing, and what is empty it takes away.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Where in the file: a line, or the address of the subject.
    pub at: String,
    pub slug: Option<ThemeSlug>,
    pub labels: BTreeMap<Language, String>,
    pub scope_notes: BTreeMap<Language, String>,
    pub synonyms: BTreeMap<Language, Vec<String>>,
    pub triggers: BTreeMap<Language, Vec<String>>,
    pub parent: Option<Option<ThemeSlug>>,
    pub related: Option<Vec<ThemeSlug>>,
    pub sdg: Option<Vec<String>>,
    pub unbis: Option<String>,
    pub eurovoc: Option<String>,
    pub retired: Option<bool>,
    pub replaced_by: Option<Option<ThemeSlug>>,
}

/// Something that whoever takes a file in should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// A line, or the address of a subject; empty where it is of the whole file.
    pub at: String,
    pub what: What,
    /// A name, a word, a number.
    pub detail: String,
}

/// What a note says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    // The theme is not taken in:
    NoLabel,
    TwoLabels,
    NoSlug,
    Twice,
    Alias,
    Cycle,
    Cells,
    // The rest of it is:
    TooDeep,
    Flattened,
    SeveralParents,
    UnknownTheme,
    LabelTwice,
    // Left out of the whole file:
    Languages,
    Untagged,
    Properties,
    Collections,
    Schemes,
    Columns,
}

impl What {
    /// Whether the theme is not taken in at all.
    pub const fn is_fatal(self) -> bool {
        matches!(
            self,
            Self::NoLabel
                | Self::TwoLabels
                | Self::NoSlug
                | Self::Twice
                | Self::Alias
                | Self::Cycle
                | Self::Cells
        )
    }

    /// The last part of the key of its text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoLabel => "no-label",
            Self::TwoLabels => "two-labels",
            Self::NoSlug => "no-slug",
            Self::Twice => "twice",
            Self::Alias => "alias",
            Self::Cycle => "cycle",
            Self::Cells => "cells",
            Self::TooDeep => "too-deep",
            Self::Flattened => "flattened",
            Self::SeveralParents => "several-parents",
            Self::UnknownTheme => "unknown-theme",
            Self::LabelTwice => "label-twice",
            Self::Languages => "languages",
            Self::Untagged => "untagged",
            Self::Properties => "properties",
            Self::Collections => "collections",
            Self::Schemes => "schemes",
            Self::Columns => "columns",
        }
    }
}

impl Note {
    pub fn new(at: impl Into<String>, what: What, detail: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            what,
            detail: detail.into(),
        }
    }
}

/// A file as it was read.
#[derive(Debug, Clone, Default)]
pub struct Incoming {
    pub themes: Vec<Said>,
    pub notes: Vec<Note>,
}

/// A file that cannot be read: what is wrong, and where, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct Broken {
    pub line: u64,
    pub column: u64,
    pub message: String,
}
