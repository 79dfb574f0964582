//! Bringing back what was set aside, as it was. Where what was read of it is forgotten meanwhile, it is
//! read anew.

use serde_json::json;
use uuid::Uuid;

use super::{ImportError, hold, log};
use crate::db::Pool;
use crate::db::write::discards;
use crate::editorial::Actor;

pub async fn restore(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), ImportError> {
    let mut transaction = pool.begin().await?;
    let (import, state) = hold(&mut transaction, id, None).await?;
    if !import.discarded {
        return Err(ImportError::NotDiscarded);
    }
    discards::restore(&mut transaction, id).await?;
    log(
        &mut transaction,
        actor,
        "restore",
        id,
        json!({ "state": state }),
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
