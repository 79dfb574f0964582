//! Storing what the reader made of a file, or why it could not. Both are fenced by the number of the
//! attempt: a worker that lost its lease finds its attempt overtaken and stores nothing.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Actor, compiled};
use crate::db::{Pool, write};

/// The import went on without this attempt, whose result is dropped.
#[derive(Debug, thiserror::Error)]
pub enum TranscribeError {
    #[error("attempt {attempt} at import {import_id} has lost its lease")]
    Overtaken { import_id: Uuid, attempt: i32 },
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Stores the parsed document and moves the import to review.
pub async fn transcribe(
    pool: &Pool,
    import_id: Uuid,
    attempt: i32,
    parsed: &Value,
) -> Result<(), TranscribeError> {
    let mut transaction = pool.begin().await?;
    if !write::imports::to_review(&mut transaction, import_id, attempt).await? {
        return Err(TranscribeError::Overtaken { import_id, attempt });
    }
    let with = compiled::beside(&mut transaction, parsed).await?;
    let parsed = with.as_ref().unwrap_or(parsed);
    write::imports::store_draft(&mut transaction, import_id, parsed).await?;
    transaction.commit().await?;
    Ok(())
}

/// Records why the file could not be read.
pub async fn refuse(
    pool: &Pool,
    import_id: Uuid,
    attempt: i32,
    reason: &str,
) -> Result<(), TranscribeError> {
    let mut transaction = pool.begin().await?;
    if !write::imports::fail_parsing(&mut transaction, import_id, attempt, reason).await? {
        return Err(TranscribeError::Overtaken { import_id, attempt });
    }
    let detail = json!({ "reason": reason });
    let subject = import_id.to_string();
    write::log::add(
        &mut transaction,
        &Actor::worker().name,
        "fail",
        &subject,
        detail,
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
