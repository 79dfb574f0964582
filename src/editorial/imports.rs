//! What an editor does with a file on its way in, besides reviewing it: take it in hand, have it read again,
//! set it aside, bring it back. One verb a file, one transaction each, with its line in the log.

mod assign;
mod discard;
mod forget;
mod restore;
mod retry;

use time::OffsetDateTime;
use uuid::Uuid;

use super::Actor;
use crate::db::Connection;
use crate::db::write::{self, imports::Import};
use crate::domain::{ImportState, UnknownWord};

pub use assign::{assign, assign_seen};
pub use discard::{LONGEST_REASON, discard, discard_seen};
pub use forget::{KEPT_DAYS, forget};
pub use restore::restore;
pub use retry::retry;

/// Why a verb does not fit an import.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("there is no such import")]
    NoImport,
    #[error("the import was discarded")]
    Discarded,
    #[error("the import was not discarded")]
    NotDiscarded,
    #[error("the import has not failed")]
    NotFailed,
    #[error("the import is published: withdraw the document instead")]
    Published,
    #[error("a reason of 1 to {LONGEST_REASON} characters is needed")]
    NoReason,
    #[error("the import has changed since it was looked at")]
    Changed,
    #[error("there is no editor with this id")]
    NoEditor,
    #[error(transparent)]
    State(#[from] UnknownWord),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The import with its state, locked until the transaction ends; refused where it is not as it was seen.
async fn hold(
    connection: &mut Connection,
    id: Uuid,
    seen: Option<OffsetDateTime>,
) -> Result<(Import, ImportState), ImportError> {
    let import = write::imports::lock(connection, id).await?;
    let import = import.ok_or(ImportError::NoImport)?;
    if seen.is_some_and(|seen| seen != import.updated_at) {
        return Err(ImportError::Changed);
    }
    let state = import.state.parse()?;
    Ok((import, state))
}

async fn log(
    connection: &mut Connection,
    actor: &Actor,
    verb: &str,
    id: Uuid,
    detail: serde_json::Value,
) -> Result<(), sqlx::Error> {
    write::log::add(connection, &actor.name, verb, &id.to_string(), detail).await
}
