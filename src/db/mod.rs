//! All SQL, a file a noun. Public reads go through the views `published_*`, so that none can forget
//! the filter. No transaction is begun here: a verb of `editorial` begins one and passes it down.
//!
//! A list is read in a fixed handful of statements, however long: its rows, with their parts as arrays
//! of records, or first the rows and then each of the parts for all of them (`where … = any($1)`).

pub mod addresses;
pub mod bodies;
pub mod citations;
pub mod compiled;
pub mod connect;
pub mod corpus;
pub mod counts;
pub mod document_text;
pub mod documents;
pub mod files;
pub mod fills;
pub mod history;
pub mod import_list;
pub mod imports;
pub mod invariants;
pub mod lives;
pub mod log;
pub mod matches;
pub mod meetings;
pub mod names;
pub mod occurrences;
pub mod proposals;
pub mod recommendations;
pub mod reports;
pub mod resources;
pub mod schedules;
pub mod search_rows;
pub mod sessions;
pub mod standing;
pub mod succession;
pub mod tags;
pub mod theme_files;
pub mod theme_steps;
pub mod themes;
pub mod thesaurus;
pub mod tokens;
pub mod users;
pub mod waiting;
mod whole;
pub mod wordings;
mod words;
pub mod write;

use time::OffsetDateTime;

use crate::domain::Language;

/// The migrations that ship with the program; they only go forward.
pub static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!();

/// The pool that every read takes.
pub type Pool = sqlx::PgPool;

/// What a lookup by a public name finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup<T> {
    Found(T),
    /// The same thing under the name that it keeps; answer with a permanent redirect.
    Moved(String),
    /// It was published and then withdrawn.
    Gone(Withdrawn),
    Absent,
}

/// What the page of something withdrawn says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    /// Symbol or key of a document, id of a recommendation.
    pub name: String,
    pub reason: String,
    /// Of the reason; the program gives its own in English.
    pub language: Language,
    pub at: OffsetDateTime,
    pub instead: Option<Instead>,
}

/// What is to be read instead.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Instead {
    /// By its symbol, else its key.
    Document(String),
    /// By its id.
    Recommendation(String),
}

/// What a verb of `editorial` passes down: the connection of its transaction.
pub type Connection = sqlx::PgConnection;
