//! Having a file read again that could not be read: after a program was installed that was missing, or the
//! reader has learnt something.

use serde_json::json;
use uuid::Uuid;

use super::{ImportError, hold, log};
use crate::db::{Pool, write};
use crate::domain::ImportState;
use crate::editorial::Actor;

pub async fn retry(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), ImportError> {
    let mut transaction = pool.begin().await?;
    let (import, state) = hold(&mut transaction, id, None).await?;
    if import.discarded {
        return Err(ImportError::Discarded);
    }
    if state != ImportState::Failed {
        return Err(ImportError::NotFailed);
    }
    write::imports::retry(&mut transaction, id).await?;
    log(&mut transaction, actor, "retry", id, json!({})).await?;
    transaction.commit().await?;
    Ok(())
}
