//! Giving an import to an editor, oneself or another, or to nobody: so that two do not review the same
//! without knowing. It keeps nobody out.

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{ImportError, hold, log};
use crate::db::write::discards;
use crate::db::{Pool, users};
use crate::domain::{ImportState, Role};
use crate::editorial::Actor;

pub async fn assign(
    pool: &Pool,
    id: Uuid,
    to: Option<Uuid>,
    actor: &Actor,
) -> Result<(), ImportError> {
    assign_seen(pool, id, to, None, actor).await
}

/// The same, only if nothing about the import has changed since it was seen.
pub async fn assign_seen(
    pool: &Pool,
    id: Uuid,
    to: Option<Uuid>,
    seen: Option<OffsetDateTime>,
    actor: &Actor,
) -> Result<(), ImportError> {
    let email = match to {
        None => None,
        Some(to) => {
            let user = users::find(pool, to).await?;
            let user = user.filter(|u| u.role >= Role::Editor && u.closed_at.is_none());
            Some(user.ok_or(ImportError::NoEditor)?.email)
        }
    };
    let mut transaction = pool.begin().await?;
    let (import, state) = hold(&mut transaction, id, seen).await?;
    if import.discarded {
        return Err(ImportError::Discarded);
    }
    if state == ImportState::Published {
        return Err(ImportError::Published);
    }
    discards::assign(&mut transaction, id, to).await?;
    log(
        &mut transaction,
        actor,
        "assign",
        id,
        json!({ "to": email }),
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
