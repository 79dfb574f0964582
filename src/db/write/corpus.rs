//! The number of the last publication, by which caches, cursors and indexes go.

use sqlx::{query, query_scalar};

use crate::db::Connection;

/// Counts one publication. The row stays locked until the transaction ends, so publications come
/// one after another and their numbers in the order in which they are seen.
pub async fn advance(connection: &mut Connection) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "update corpus set revision = revision + 1, changed_at = now() returning revision"
    )
    .fetch_one(connection)
    .await
}

/// Tells whoever listens, once the transaction is committed.
pub async fn announce(connection: &mut Connection, revision: i64) -> Result<(), sqlx::Error> {
    query!("select pg_notify('corpus', $1)", revision.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
