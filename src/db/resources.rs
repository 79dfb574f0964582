//! The annotated bibliography: what documents recommend to read or use, with the places that say so.

use super::Pool;
use crate::domain::{DocumentKind, Language};

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
    /// Of the document, in the language of the mention.
    pub document_title: Option<String>,
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
    let keys = rows.into_iter().map(|row| (row.id, row.slug, row.year));
    Ok((total, whole(pool, keys.collect(), lang).await?))
}

/// What an entry can be chosen by.
#[derive(Debug, Clone)]
pub struct ResourceFacts {
    pub id: i64,
    pub slug: String,
    pub year: Option<i16>,
    /// As documents name them.
    pub publishers: Vec<String>,
    /// Slugs of the bodies whose documents recommend it.
    pub bodies: Vec<String>,
    /// Kinds of these documents.
    pub kinds: Vec<DocumentKind>,
}

/// The facts of every entry, in the order of slugs. A bibliography is small: it is chosen from and
/// counted by whoever asks.
pub async fn facts(pool: &Pool) -> sqlx::Result<Vec<ResourceFacts>> {
    sqlx::query_as!(
        ResourceFacts,
        r#"
        select r.id, r.slug, r.year,
               coalesce(array_agg(distinct m.publisher) filter (where m.publisher is not null), '{}')
                   as "publishers!",
               coalesce(array_agg(distinct b.slug) filter (where b.slug is not null), '{}') as "bodies!",
               coalesce(array_agg(distinct d.kind) filter (where d.kind is not null), '{}')
                   as "kinds!: Vec<DocumentKind>"
        from resources r
        join resource_mentions m on m.resource_id = r.id
        join published_versions v on v.id = m.version_id
        join published_documents d on d.id = v.document_id
        left join bodies b on b.id = d.body_id
        group by r.id
        order by r.slug collate "C"
        "#
    )
    .fetch_all(pool)
    .await
}

/// These entries, whole and in this order.
pub async fn these(
    pool: &Pool,
    entries: &[&ResourceFacts],
    lang: Language,
) -> sqlx::Result<Vec<Resource>> {
    let keys = entries
        .iter()
        .map(|one| (one.id, one.slug.clone(), one.year));
    whole(pool, keys.collect(), lang).await
}

async fn whole(
    pool: &Pool,
    keys: Vec<(i64, String, Option<i16>)>,
    lang: Language,
) -> sqlx::Result<Vec<Resource>> {
    let ids: Vec<i64> = keys.iter().map(|(id, _, _)| *id).collect();
    let all = mentions(pool, &ids).await?;
    let entries = keys.into_iter().filter_map(|(id, slug, year)| {
        let mine: Vec<_> = all
            .iter()
            .filter(|m| m.resource_id == id)
            .cloned()
            .collect();
        let shown = mine
            .iter()
            .min_by_key(|m| (m.language != lang, m.language != Language::En))?;
        Some(Resource {
            id,
            slug,
            year,
            title: shown.title.clone(),
            title_language: shown.language,
            mentions: mine,
        })
    });
    Ok(entries.collect())
}

async fn mentions(pool: &Pool, resources: &[i64]) -> sqlx::Result<Vec<ResourceMention>> {
    sqlx::query_as!(
        ResourceMention,
        r#"
        select m.resource_id, d.key as "document_key!", d.symbol as document_symbol,
               v.title as document_title, v.language as "language!: Language", m.title, m.publisher, m.text,
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
               v.title as document_title, v.language as "language!: Language", m.title, m.publisher, m.text,
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
