//! The published corpus as a whole: its revision, and its figures for the home page.

use time::OffsetDateTime;

use super::Pool;

/// The number of the last publication. Caches and the search index go by it.
pub async fn revision(executor: impl sqlx::PgExecutor<'_>) -> sqlx::Result<i64> {
    sqlx::query_scalar!("select revision from corpus")
        .fetch_one(executor)
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

/// The figures of what is published now, in one statement.
pub async fn figures(pool: &Pool) -> sqlx::Result<Figures> {
    sqlx::query_as!(
        Figures,
        r#"
        select (select count(*) from published_recommendations) as "recommendations!",
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
               (select max(year) from published_recommendations) as last_year,
               changed_at
        from corpus
        "#
    )
    .fetch_one(pool)
    .await
}

/// A count of records for one value, for figures and charts.
#[derive(Debug, Clone)]
pub struct YearCount {
    pub year: i16,
    pub count: i64,
}

/// How many recommendations each year has, oldest first; those without a year are left out.
pub async fn recommendations_by_year(pool: &Pool) -> sqlx::Result<Vec<YearCount>> {
    sqlx::query_as!(
        YearCount,
        r#"
        select year as "year!", count(*) as "count!"
        from published_recommendations
        where year is not null
        group by year
        order by year
        "#
    )
    .fetch_all(pool)
    .await
}
