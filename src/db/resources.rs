//! The annotated bibliography: what documents recommend to read or use, with the places that say so.

use super::Pool;
use crate::domain::Language;

/// One entry.
#[derive(Debug, Clone)]
pub struct Resource {
    pub id: i64,
    pub slug: String,
    pub year: Option<i16>,
    /// In the language asked for, else English, else as first mentioned.
    pub title: String,
    pub title_language: Language,
    /// Oldest document first.
    pub mentions: Vec<ResourceMention>,
}

/// A paragraph that speaks of it.
#[derive(Debug, Clone)]
pub struct ResourceMention {
    pub resource_id: i64,
    pub document_key: String,
    pub document_symbol: Option<String>,
    pub language: Language,
    pub title: String,
    /// As the document names it.
    pub publisher: Option<String>,
    /// The words of the document about it.
    pub text: String,
    /// Of the document's page, without `#`.
    pub anchor: Option<String>,
    pub paragraph: Option<String>,
}

/// A part of the bibliography in the order of slugs, after the entry `after`; and how many there are.
pub async fn list(
    pool: &Pool,
    after: Option<&str>,
    limit: i64,
    lang: Language,
) -> sqlx::Result<(i64, Vec<Resource>)> {
    let total = sqlx::query_scalar!(
        r#"
        select count(distinct m.resource_id) as "count!"
        from resource_mentions m
        join published_versions v on v.id = m.version_id
        "#
    )
    .fetch_one(pool)
    .await?;
    let rows = sqlx::query!(
        r#"
        select r.id, r.slug, r.year
        from resources r
        where exists (select from resource_mentions m
                      join published_versions v on v.id = m.version_id
                      where m.resource_id = r.id)
          and ($1::text is null or r.slug collate "C" > $1 collate "C")
        order by r.slug collate "C"
        limit $2
        "#,
        after,
        limit,
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let all = mentions(pool, &ids).await?;
    let entries = rows.into_iter().filter_map(|row| {
        let mine: Vec<_> = all
            .iter()
            .filter(|m| m.resource_id == row.id)
            .cloned()
            .collect();
        let shown = mine
            .iter()
            .min_by_key(|m| (m.language != lang, m.language != Language::En))?;
        Some(Resource {
            id: row.id,
            slug: row.slug,
            year: row.year,
            title: shown.title.clone(),
            title_language: shown.language,
            mentions: mine,
        })
    });
    Ok((total, entries.collect()))
}

async fn mentions(pool: &Pool, resources: &[i64]) -> sqlx::Result<Vec<ResourceMention>> {
    sqlx::query_as!(
        ResourceMention,
        r#"
        select m.resource_id, d.key as "document_key!", d.symbol as document_symbol,
               v.language as "language!: Language", m.title, m.publisher, m.text,
               p.anchor as "anchor?",
               p.number as "paragraph?"
        from resource_mentions m
        join published_versions v on v.id = m.version_id
        join dated_documents d on d.id = v.document_id
        left join paragraphs p on p.id = m.paragraph_id
        where m.resource_id = any($1)
        order by m.resource_id, d.sort_date, d.key, v.language, m.position
        "#,
        resources,
    )
    .fetch_all(pool)
    .await
}

/// What one version of a document recommends to read, in the order of its text.
pub async fn in_version(pool: &Pool, version: i64) -> sqlx::Result<Vec<ResourceMention>> {
    sqlx::query_as!(
        ResourceMention,
        r#"
        select m.resource_id, d.key as "document_key!", d.symbol as document_symbol,
               v.language as "language!: Language", m.title, m.publisher, m.text,
               p.anchor as "anchor?",
               p.number as "paragraph?"
        from resource_mentions m
        join published_versions v on v.id = m.version_id
        join published_documents d on d.id = v.document_id
        left join paragraphs p on p.id = m.paragraph_id
        where m.version_id = $1
        order by m.position
        "#,
        version,
    )
    .fetch_all(pool)
    .await
}
