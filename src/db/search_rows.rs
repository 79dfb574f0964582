//! What `search` is built from: every published recommendation with the keys of what it can be
//! filtered by, and the lists of what those keys stand for. Read whole at each new revision of the
//! corpus, so each attribute is one plain scan; no text is read here.
//!
//! Long columns come as arrays in a single row: a row for each of half a million pairs would cost
//! more to take apart than the database needs to find them.

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
    let columns = sqlx::query!(
        r#"
        select coalesce(array_agg(recommendation_id), '{}') as "ids!",
               coalesce(array_agg(language), '{}') as "values!: Vec<Language>"
        from wordings
        "#
    )
    .fetch_one(pool)
    .await?;
    Ok(columns.ids.into_iter().zip(columns.values).collect())
}

pub async fn addressees(pool: &Pool) -> sqlx::Result<Vec<(i64, Addressee)>> {
    let columns = sqlx::query!(
        r#"
        select coalesce(array_agg(recommendation_id), '{}') as "ids!",
               coalesce(array_agg(addressee), '{}') as "values!: Vec<Addressee>"
        from recommendation_addressees
        "#
    )
    .fetch_one(pool)
    .await?;
    Ok(columns.ids.into_iter().zip(columns.values).collect())
}

/// Pairs of recommendation and theme; the theme above a sub-theme is among them.
pub async fn tags(pool: &Pool) -> sqlx::Result<Vec<(i64, i64)>> {
    let columns = sqlx::query!(
        r#"
        select coalesce(array_agg(recommendation_id), '{}') as "ids!",
               coalesce(array_agg(theme_id), '{}') as "values!"
        from published_tags
        "#
    )
    .fetch_one(pool)
    .await?;
    Ok(columns.ids.into_iter().zip(columns.values).collect())
}

/// Pairs of recommendation and document.
pub async fn occurrences(pool: &Pool) -> sqlx::Result<Vec<(i64, i64)>> {
    let columns = sqlx::query!(
        r#"
        select coalesce(array_agg(recommendation_id), '{}') as "ids!",
               coalesce(array_agg(document_id), '{}') as "values!"
        from (select distinct recommendation_id, document_id from published_occurrences) places
        "#
    )
    .fetch_one(pool)
    .await?;
    Ok(columns.ids.into_iter().zip(columns.values).collect())
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

/// Labels and synonyms of themes, in every language.
pub async fn theme_words(pool: &Pool) -> sqlx::Result<Vec<(i64, String)>> {
    let rows = sqlx::query!(
        r#"
        select theme_id as "id!", label as "word!" from theme_labels
        union
        select theme_id, synonym from theme_synonyms
        "#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.word)).collect())
}

/// Symbols and names of bodies, in every language.
pub async fn body_words(pool: &Pool) -> sqlx::Result<Vec<(i64, String)>> {
    let rows = sqlx::query!(
        r#"
        select id as "id!", symbol as "word!" from bodies
        union
        select body_id, name from body_names
        "#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.word)).collect())
}
