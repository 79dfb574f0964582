//! Taking something out of what the public sees, with a reason that its page then shows, and putting it
//! back: a document, one of its languages, a single recommendation. Nothing is lost: withdrawing hides and
//! logs, and every address goes on to answer.

mod document;
mod record;
mod samples;

use super::Actor;
use crate::db::write::withdrawals::{self, Given};
use crate::db::write::{self, withdrawn_records};
use crate::db::{Connection, Instead};
use crate::domain::{DocumentName, Language, RecommendationId};

pub(super) use document::moved;
pub use document::{look, put_back, withdraw};
pub use record::{put_back as put_record_back, withdraw as withdraw_record};
pub use samples::withdraw_samples;

/// In characters.
pub const LONGEST_REASON: usize = 1000;

/// What the page of something withdrawn will say.
#[derive(Debug, Clone)]
pub struct Why {
    /// In plain words, for readers.
    pub reason: String,
    /// That the reason is written in.
    pub language: Language,
    pub instead: Option<Instead>,
}

/// Why it is refused.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    #[error("there is no document {0}")]
    NoDocument(DocumentName),
    #[error("there is no recommendation {0}")]
    NoRecord(RecommendationId),
    #[error("a reason of 1 to {LONGEST_REASON} characters is needed")]
    NoReason,
    #[error("it is not published")]
    NotPublished,
    #[error("it is not withdrawn")]
    NotWithdrawn,
    /// A later text in this language took its place, or it went to another symbol.
    #[error("something else has taken its place")]
    Replaced,
    #[error("nothing that it stands in is published")]
    NoPlace,
    #[error("what is to be read instead is not published, or is the same")]
    NoInstead,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

impl Why {
    /// The reason as it is kept.
    fn reason(&self) -> Result<String, WithdrawError> {
        let reason = self.reason.trim().replace('\0', "");
        if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
            return Err(WithdrawError::NoReason);
        }
        Ok(reason)
    }
}

/// What is to be read instead, by its keys: a document, or a record.
async fn instead(
    connection: &mut Connection,
    instead: Option<&Instead>,
) -> Result<(Option<i64>, Option<i64>), WithdrawError> {
    match instead {
        None => Ok((None, None)),
        Some(Instead::Document(name)) => {
            let held = withdrawals::hold(connection, name).await?;
            let held = held.filter(|held| held.withdrawn_at.is_none());
            Ok((Some(held.ok_or(WithdrawError::NoInstead)?.id), None))
        }
        Some(Instead::Recommendation(slug)) => {
            let held = withdrawn_records::hold(connection, slug).await?;
            let held = held.filter(|held| held.withdrawn_at.is_none());
            Ok((None, Some(held.ok_or(WithdrawError::NoInstead)?.id)))
        }
    }
}

impl<'a> Given<'a> {
    fn new(
        reason: &'a str,
        language: Language,
        (document, record): (Option<i64>, Option<i64>),
    ) -> Self {
        Self {
            reason,
            language: Some(language.as_str()),
            document,
            record,
            moved: false,
        }
    }
}

async fn log(
    connection: &mut Connection,
    actor: &Actor,
    verb: &str,
    subject: &str,
    detail: serde_json::Value,
) -> Result<(), sqlx::Error> {
    write::log::add(connection, &actor.name, verb, subject, detail).await
}
