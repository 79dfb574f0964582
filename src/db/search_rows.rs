//! What `search` is built from: every published recommendation with the keys of what it can be
//! filtered by, and the lists of what those keys stand for. Read whole at each new revision of the
//! corpus, so each attribute is one plain scan; no text is read here.

use time::Date;

use super::Pool;
use crate::domain::{Addressee, DocumentKind, Instrument, Language, Status};

/// One recommendation, without what it may have several of.
#[derive(Debug)]
pub struct RecordRow {
    pub id: i64,
    pub status: Status,
    pub instrument: Instrument,
    pub body_id: Option<i64>,
    pub meeting_id: Option<i64>,
    pub year: Option<i16>,
    pub source_symbol: Option<String>,
    pub sort_date: Date,
    pub sort_key: String,
}

/// A theme, body or meeting.
#[derive(Debug)]
pub struct NamedRow {
    pub id: i64,
    pub slug: String,
}

#[derive(Debug)]
pub struct DocumentRow {
    pub id: i64,
    pub key: String,
    pub symbol: Option<String>,
    pub kind: Option<DocumentKind>,
}

/// Newest first; within a day by source.
pub async fn records(pool: &Pool) -> sqlx::Result<Vec<RecordRow>> {
    sqlx::query_as!(
        RecordRow,
        r#"
        select id as "id!", status as "status!: Status", instrument as "instrument!: Instrument",
               body_id, meeting_id, year, source_symbol, sort_date as "sort_date!",
               sort_key as "sort_key!"
        from published_recommendations
        order by sort_date desc, sort_key
        "#
    )
    .fetch_all(pool)
    .await
}

pub async fn languages(pool: &Pool) -> sqlx::Result<Vec<(i64, Language)>> {
    let rows =
        sqlx::query!(r#"select recommendation_id, language as "language: Language" from wordings"#)
            .fetch_all(pool)
            .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.recommendation_id, row.language))
        .collect())
}

pub async fn addressees(pool: &Pool) -> sqlx::Result<Vec<(i64, Addressee)>> {
    let rows = sqlx::query!(
        r#"
        select recommendation_id, addressee as "addressee: Addressee"
        from recommendation_addressees
        "#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.recommendation_id, row.addressee))
        .collect())
}

/// Pairs of recommendation and theme; the theme above a sub-theme is among them.
pub async fn tags(pool: &Pool) -> sqlx::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query!(
        r#"select recommendation_id as "recommendation!", theme_id as "theme!" from published_tags"#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.recommendation, row.theme))
        .collect())
}

/// Pairs of recommendation and document.
pub async fn occurrences(pool: &Pool) -> sqlx::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query!(
        r#"
        select distinct recommendation_id as "recommendation!", document_id as "document!"
        from published_occurrences
        "#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.recommendation, row.document))
        .collect())
}

pub async fn documents(pool: &Pool) -> sqlx::Result<Vec<DocumentRow>> {
    sqlx::query_as!(
        DocumentRow,
        r#"
        select id as "id!", key as "key!", symbol, kind as "kind: DocumentKind"
        from published_documents
        "#
    )
    .fetch_all(pool)
    .await
}

pub async fn themes(pool: &Pool) -> sqlx::Result<Vec<NamedRow>> {
    sqlx::query_as!(NamedRow, "select id, slug from themes")
        .fetch_all(pool)
        .await
}

pub async fn bodies(pool: &Pool) -> sqlx::Result<Vec<NamedRow>> {
    sqlx::query_as!(NamedRow, "select id, slug from bodies")
        .fetch_all(pool)
        .await
}

pub async fn meetings(pool: &Pool) -> sqlx::Result<Vec<NamedRow>> {
    sqlx::query_as!(NamedRow, "select id, slug from meetings")
        .fetch_all(pool)
        .await
}
