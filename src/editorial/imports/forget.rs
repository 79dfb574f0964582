//! Forgetting what was read of files that were set aside long ago. The files, the imports and the log stay:
//! only drafts, which weigh most and can be made again, are let go.

use serde_json::json;

use super::log;
use crate::db::Pool;
use crate::db::write::discards;
use crate::editorial::Actor;

/// For how many days a discarded import is kept as it was.
pub const KEPT_DAYS: i32 = 30;

/// Forgets what is due; gives how many there were.
pub async fn forget(pool: &Pool) -> Result<usize, sqlx::Error> {
    let mut transaction = pool.begin().await?;
    let forgotten = discards::forget(&mut transaction, KEPT_DAYS).await?;
    for one in &forgotten {
        let detail = json!({ "symbol": one.symbol });
        log(&mut transaction, &Actor::worker(), "forget", one.id, detail).await?;
    }
    transaction.commit().await?;
    Ok(forgotten.len())
}
