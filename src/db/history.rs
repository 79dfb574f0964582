//! What readers may know of the life of a record or a document: when it was published, corrected, given
//! other themes, withdrawn, put back, superseded, and why. The rows are made by triggers, so that no verb
//! can forget one; who did it stands in the log and not here.

use std::collections::BTreeMap;

use time::OffsetDateTime;

use super::Pool;
use crate::domain::{DocumentName, HistoryKind, Language, RecommendationId};

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Event {
    pub at: OffsetDateTime,
    /// Of the corpus; 0 for what was published before there was a history.
    pub revision: i64,
    pub kind: HistoryKind,
    /// Of the text that it is about.
    pub language: Option<Language>,
    /// Words, or a status.
    pub before: Option<String>,
    pub after: Option<String>,
    /// Slug and label.
    pub theme: Option<String>,
    pub theme_label: Option<String>,
    /// The record that superseded it, or is to be read instead.
    pub other: Option<String>,
    /// Symbol, else key, of the document to be read instead.
    pub other_document: Option<String>,
    pub note: Option<String>,
    pub note_language: Option<Language>,
}

/// Of a record, oldest first, with labels in `lang`. What was decided with its first publication is part of
/// that.
pub async fn of_record(pool: &Pool, id: i64, lang: Language) -> sqlx::Result<Vec<Event>> {
    sqlx::query_as!(
        Event,
        r#"
        select h.at, h.revision, h.kind as "kind: HistoryKind", h.language as "language: Language",
               h.before, h.after, t.slug as "theme?", n.label as "theme_label?", o.slug as "other?",
               coalesce(d.symbol, d.key) as other_document, h.note,
               h.note_language as "note_language: Language"
        from history h
        left join themes t on t.id = h.theme_id
        left join theme_names n on n.theme_id = h.theme_id and n.language = $2
        left join recommendations o on o.id = h.other_id
        left join documents d on d.id = h.other_document_id
        where h.recommendation_id = $1
          and not (h.kind in ('theme_added', 'theme_removed', 'status')
                   and h.revision = (select min(first.revision) from history first
                                     where first.recommendation_id = $1 and first.kind = 'published'))
        order by h.id
        "#,
        id,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}

/// Of a document, oldest first.
pub async fn of_document(pool: &Pool, id: i64) -> sqlx::Result<Vec<Event>> {
    sqlx::query_as!(
        Event,
        r#"
        select h.at, h.revision, h.kind as "kind: HistoryKind", h.language as "language: Language",
               h.before, h.after, null::text as "theme", null::text as "theme_label", null::text as "other",
               coalesce(d.symbol, d.key) as other_document, h.note,
               h.note_language as "note_language: Language"
        from history h left join documents d on d.id = h.other_document_id
        where h.document_id = $1
        order by h.id
        "#,
        id,
    )
    .fetch_all(pool)
    .await
}

/// How many records were corrected, and how many withdrawn, with each of these revisions of the corpus.
pub async fn touched(pool: &Pool, revisions: &[i64]) -> sqlx::Result<BTreeMap<i64, (i64, i64)>> {
    let rows = sqlx::query!(
        r#"
        select revision,
               count(distinct recommendation_id) filter (where kind = 'corrected') as "corrected!",
               count(distinct recommendation_id) filter (where kind = 'withdrawn') as "withdrawn!"
        from history
        where revision = any($1) and revision > 0 and recommendation_id is not null
        group by revision
        "#,
        revisions,
    )
    .fetch_all(pool)
    .await?;
    let counts = rows
        .into_iter()
        .map(|row| (row.revision, (row.corrected, row.withdrawn)));
    Ok(counts.collect())
}

/// The key of a record by its id or an alias of it, be it withdrawn or not; with the id that it keeps.
pub async fn record(pool: &Pool, id: &RecommendationId) -> sqlx::Result<Option<(i64, String)>> {
    let row = sqlx::query!(
        r#"
        select id, slug from recommendations
        where slug = $1
           or id = (select recommendation_id from recommendation_aliases where slug = $1)
        order by slug = $1 desc
        limit 1
        "#,
        id.as_str(),
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| (row.id, row.slug)))
}

/// The key of a document by its symbol or key, be it withdrawn or not.
pub async fn document(pool: &Pool, name: &DocumentName) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "select id from documents where symbol = $1 or key = $1 order by symbol = $1 desc nulls last limit 1",
        name.as_str(),
    )
    .fetch_optional(pool)
    .await
}
