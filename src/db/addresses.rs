//! What has a page, for the map of the site: names only, and never all of a large store at once. A part
//! is a span of keys and not an offset, so that the last part of a million costs what the first does.

use time::OffsetDateTime;

use super::Pool;

/// The highest keys: the parts of the map go up to them.
#[derive(Debug, Clone, Copy)]
pub struct Highest {
    pub recommendations: i64,
    pub documents: i64,
}

pub async fn highest(pool: &Pool) -> sqlx::Result<Highest> {
    sqlx::query_as!(
        Highest,
        r#"
        select coalesce((select max(id) from published_recommendations), 0) as "recommendations!",
               coalesce((select max(id) from published_documents), 0) as "documents!"
        "#,
    )
    .fetch_one(pool)
    .await
}

/// A document that has a page, and when it last changed.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Its symbol, else its key.
    pub name: String,
    pub published_at: Option<OffsetDateTime>,
}

/// The ids of the recommendations whose keys are above the first number and up to the second.
pub async fn recommendations(pool: &Pool, above: i64, up_to: i64) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"
        select slug as "slug!" from published_recommendations
        where id > $1 and id <= $2 order by id
        "#,
        above,
        up_to,
    )
    .fetch_all(pool)
    .await
}

/// The documents whose keys are above the first number and up to the second.
pub async fn documents(pool: &Pool, above: i64, up_to: i64) -> sqlx::Result<Vec<Paper>> {
    sqlx::query_as!(
        Paper,
        r#"
        select coalesce(d.symbol, d.key) as "name!",
               (select max(v.published_at) from published_versions v
                where v.document_id = d.id) as published_at
        from published_documents d
        where d.id > $1 and d.id <= $2 order by d.id
        "#,
        above,
        up_to,
    )
    .fetch_all(pool)
    .await
}

/// The slugs of all meetings that have a document.
pub async fn meetings(pool: &Pool) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"
        select m.slug from meetings m
        where exists (select from published_documents d where d.meeting_id = m.id)
        order by m.id
        "#,
    )
    .fetch_all(pool)
    .await
}
