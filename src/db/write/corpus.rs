//! The number of the last publication, by which caches, cursors and indexes go.

use sqlx::{query, query_scalar};

use crate::db::Connection;
use crate::db::search_rows::{AGAIN, ALL, KEPT};

/// Counts one publication, and forgets which recommendations changed long before. The row stays locked until the transaction ends, so publications come
/// one after another and their numbers in the order in which they are seen.
pub async fn advance(connection: &mut Connection) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "with old as (delete from changes where revision <= (select revision from corpus) - $1)
         update corpus set revision = revision + 1, changed_at = now() returning revision",
        KEPT
    )
    .fetch_one(connection)
    .await
}

/// Notes that all recommendations changed at this revision: search then starts anew.
pub async fn note_all_changed(
    connection: &mut Connection,
    revision: i64,
) -> Result<(), sqlx::Error> {
    query!("delete from changes where revision = $1", revision)
        .execute(&mut *connection)
        .await?;
    note(connection, revision, ALL).await
}

/// Notes that what is derived shall be built anew, though no recommendation changed.
pub async fn note_build_anew(
    connection: &mut Connection,
    revision: i64,
) -> Result<(), sqlx::Error> {
    note(connection, revision, AGAIN).await
}

async fn note(connection: &mut Connection, revision: i64, what: i64) -> Result<(), sqlx::Error> {
    query!(
        "insert into changes (revision, recommendation_id) values ($1, $2) on conflict do nothing",
        revision,
        what
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Tells whoever listens, once the transaction is committed.
pub async fn announce(connection: &mut Connection, revision: i64) -> Result<(), sqlx::Error> {
    query!("select pg_notify('corpus', $1)", revision.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
