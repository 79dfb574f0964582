//! What waits for editors, in numbers and by name: for the first page behind the sign-in.

use super::Pool;

/// How much waits.
#[derive(Debug, Clone, Copy)]
pub struct Waiting {
    pub reports: i64,
    pub in_review: i64,
    pub failed: i64,
    /// Themes that were proposed for published recommendations, and that nobody decided on.
    pub undecided_tags: i64,
    /// Published recommendations that no editor has reviewed.
    pub unreviewed: i64,
}

pub async fn counts(pool: &Pool) -> sqlx::Result<Waiting> {
    sqlx::query_as!(
        Waiting,
        r#"
        select (select count(*) from reports where settled_at is null) as "reports!",
               (select count(*) from imports where state = 'in_review' and discarded_at is null) as "in_review!",
               (select count(*) from imports where state = 'failed' and discarded_at is null) as "failed!",
               (select count(*) from tags t join published_recommendations r on r.id = t.recommendation_id
                where t.origin = 'proposed') as "undecided_tags!",
               (select count(*) from published_recommendations where not reviewed) as "unreviewed!"
        "#,
    )
    .fetch_one(pool)
    .await
}

/// Something that documents cite and that the store does not have.
#[derive(Debug, Clone)]
pub struct Missing {
    pub symbol: String,
    /// Places that cite it.
    pub places: i64,
    /// Documents that do.
    pub documents: i64,
}

/// What is cited most and not there: the documents to upload next.
pub async fn missing(pool: &Pool, limit: i64) -> sqlx::Result<Vec<Missing>> {
    sqlx::query_as!(
        Missing,
        r#"
        select c.symbol, count(*) as "places!", count(distinct v.document_id) as "documents!"
        from citations c
        join versions v on v.id = c.version_id and v.current
        join published_documents d on d.id = v.document_id
        where not exists (select from citation_targets t where t.symbol = c.symbol)
        group by c.symbol
        order by count(distinct v.document_id) desc, count(*) desc, c.symbol
        limit $1
        "#,
        limit,
    )
    .fetch_all(pool)
    .await
}

/// A document with the languages that it is there in.
#[derive(Debug, Clone)]
pub struct Coverage {
    pub key: String,
    pub symbol: Option<String>,
    pub languages: Vec<String>,
}

/// Documents that are not there in all six languages, newest first.
pub async fn coverage(pool: &Pool, limit: i64) -> sqlx::Result<Vec<Coverage>> {
    sqlx::query_as!(
        Coverage,
        r#"
        select d.key as "key!", d.symbol, array_agg(v.language order by v.language) as "languages!"
        from dated_documents d
        join versions v on v.document_id = d.id and v.current
        group by d.id, d.key, d.symbol, d.sort_date
        having count(*) < 6
        order by d.sort_date desc, d.key
        limit $1
        "#,
        limit,
    )
    .fetch_all(pool)
    .await
}
