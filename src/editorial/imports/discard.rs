//! Setting an import aside: a file that should not have come, or came twice in two formats. Nothing is lost
//! by it; see `restore` and `forget`.

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{ImportError, hold, log};
use crate::db::Pool;
use crate::db::write::discards;
use crate::domain::ImportState;
use crate::editorial::Actor;

/// In characters.
pub const LONGEST_REASON: usize = 1000;

pub async fn discard(
    pool: &Pool,
    id: Uuid,
    reason: &str,
    actor: &Actor,
) -> Result<(), ImportError> {
    discard_seen(pool, id, reason, None, actor).await
}

/// The same, only if nothing about the import has changed since it was seen.
pub async fn discard_seen(
    pool: &Pool,
    id: Uuid,
    reason: &str,
    seen: Option<OffsetDateTime>,
    actor: &Actor,
) -> Result<(), ImportError> {
    let reason = reason.trim().replace('\0', "");
    if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
        return Err(ImportError::NoReason);
    }
    let mut transaction = pool.begin().await?;
    let (import, state) = hold(&mut transaction, id, seen).await?;
    if import.discarded {
        return Err(ImportError::Discarded);
    }
    if state == ImportState::Published {
        return Err(ImportError::Published);
    }
    discards::discard(&mut transaction, id, &actor.name, &reason).await?;
    let detail = json!({ "reason": reason, "state": state });
    log(&mut transaction, actor, "discard", id, detail).await?;
    transaction.commit().await?;
    Ok(())
}
