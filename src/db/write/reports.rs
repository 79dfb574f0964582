//! What readers report, and that it was settled.

use sqlx::{query, query_scalar};

use crate::db::Connection;
use crate::domain::{Language, ReportKind};

/// One report as it is kept.
#[derive(Debug)]
pub struct Row<'a> {
    pub language: Language,
    pub recommendation: Option<i64>,
    pub document: Option<i64>,
    pub kind: ReportKind,
    pub message: &'a str,
    pub contact: Option<&'a str>,
}

pub async fn add(connection: &mut Connection, row: &Row<'_>) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "insert into reports (language, recommendation_id, document_id, kind, message, contact)
         values ($1, $2, $3, $4, $5, $6)
         returning id",
        row.language.as_str(),
        row.recommendation,
        row.document,
        row.kind.as_str(),
        row.message,
        row.contact,
    )
    .fetch_one(connection)
    .await
}

/// True if it was open; where to answer is forgotten.
pub async fn settle(
    connection: &mut Connection,
    id: i64,
    by: &str,
    note: Option<&str>,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update reports set settled_at = now(), settled_by = $2, note = $3, contact = null
         where id = $1 and settled_at is null",
        id,
        by,
        note,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() > 0)
}
