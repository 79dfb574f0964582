//! Thesauri that are sent as files: kept while somebody looks at what they would do, and once they did it.

use sqlx::{query, query_scalar};
use uuid::Uuid;

use crate::db::Connection;

/// A file as it is sent.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    pub name: &'a str,
    pub format: &'a str,
    pub content: &'a str,
    pub closed: bool,
    pub by: &'a str,
}

/// Keeps a file, and forgets those of a month ago that came to nothing.
pub async fn add(connection: &mut Connection, file: NewFile<'_>) -> Result<Uuid, sqlx::Error> {
    query!(
        "delete from theme_files where applied_at is null and sent_at < now() - interval '30 days'"
    )
    .execute(&mut *connection)
    .await?;
    query_scalar!(
        "insert into theme_files (name, format, content, closed, sent_by) values ($1, $2, $3, $4, $5)
         returning id",
        file.name,
        file.format,
        file.content,
        file.closed,
        file.by
    )
    .fetch_one(connection)
    .await
}

/// Notes that a file was applied; false where it was already.
pub async fn close(connection: &mut Connection, id: Uuid, by: &str) -> Result<bool, sqlx::Error> {
    let closed = query!(
        "update theme_files set applied_by = $2, applied_at = now() where id = $1 and applied_at is null",
        id,
        by
    )
    .execute(connection)
    .await?;
    Ok(closed.rows_affected() > 0)
}
