//! The published corpus as a whole: its revision, and its figures for the home page.

use time::OffsetDateTime;

use super::Pool;
use super::counts::Counts;

/// The number of the last publication. Caches and the search index go by it.
pub async fn revision(executor: impl sqlx::PgExecutor<'_>) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select revision from corpus")
        .fetch_one(executor)
        .await
}

/// When something was last published.
pub async fn changed_at(pool: &Pool) -> sqlx::Result<OffsetDateTime> {
    sqlx::query_scalar!("select changed_at from corpus")
        .fetch_one(pool)
        .await
}

/// How much there is to read.
#[derive(Debug, Clone)]
pub struct Figures {
    pub recommendations: i64,
    pub documents: i64,
    /// Versions in one language each.
    pub versions: i64,
    pub meetings: i64,
    pub bodies: i64,
    pub resources: i64,
    /// Themes and sub-themes.
    pub themes: i64,
    pub first_year: Option<i16>,
    pub last_year: Option<i16>,
    /// Of the last publication.
    pub changed_at: OffsetDateTime,
}

/// The figures of what is published now; one statement.
pub async fn figures(pool: &Pool, counts: &Counts) -> sqlx::Result<Figures> {
    let figures = sqlx::query_as!(
        Figures,
        r#"
        select 0::bigint as "recommendations!",
               (select count(*) from published_documents) as "documents!",
               (select count(*) from published_versions) as "versions!",
               (select count(distinct meeting_id) from published_documents) as "meetings!",
               (select count(distinct body_id) from published_documents) as "bodies!",
               (select count(distinct m.resource_id) from resource_mentions m
                join published_versions v on v.id = m.version_id) as "resources!",
               (select count(*) from themes) as "themes!",
               -- of a meeting with documents here: a recalled record may be older than any of them
               (select min(extract(year from m.first_day))::smallint from published_documents d
                join meetings m on m.id = d.meeting_id) as first_year,
               null::smallint as last_year,
               changed_at
        from corpus
        "#
    )
    .fetch_one(pool)
    .await?;
    Ok(Figures {
        recommendations: counts.total,
        last_year: counts.years.last().map(|last| last.year),
        ..figures
    })
}
