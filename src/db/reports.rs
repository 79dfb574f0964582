//! What readers have reported, for the editors. Writing it is `write::reports`.

use time::OffsetDateTime;

use super::Pool;
use crate::domain::{Language, ReportKind};

/// One report.
#[derive(Debug, Clone)]
pub struct Report {
    pub id: i64,
    pub at: OffsetDateTime,
    /// Of the page that it was sent from.
    pub language: Language,
    pub kind: ReportKind,
    pub message: String,
    /// Where its author wants to be answered, if anywhere.
    pub contact: Option<String>,
    /// Id of the recommendation that it is about, else the document is given.
    pub recommendation: Option<String>,
    /// Symbol, else key.
    pub document: Option<String>,
    pub settled_at: Option<OffsetDateTime>,
    /// What was done about it.
    pub note: Option<String>,
}

/// The number of reports, and a part of them, newest first, older than the one with the id `before`.
/// Those of withdrawn records too: that may be what they led to.
pub async fn list(
    pool: &Pool,
    settled: bool,
    before: Option<i64>,
    limit: i64,
) -> sqlx::Result<(i64, Vec<Report>)> {
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from reports where $1 or settled_at is null"#,
        settled,
    )
    .fetch_one(pool)
    .await?;
    let found = sqlx::query_as!(
        Report,
        r#"
        select p.id, p.at, p.language as "language: Language", p.kind as "kind: ReportKind",
               p.message, p.contact, r.slug as "recommendation?",
               coalesce(d.symbol, d.key) as document, p.settled_at, p.note
        from reports p
        left join recommendations r on r.id = p.recommendation_id
        left join documents d on d.id = p.document_id
        where ($1 or p.settled_at is null) and p.id < $2
        order by p.id desc
        limit $3
        "#,
        settled,
        before.unwrap_or(i64::MAX),
        limit,
    )
    .fetch_all(pool)
    .await?;
    Ok((total, found))
}
