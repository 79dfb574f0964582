//! The thematic index as editors keep it: whole, for the reader of documents, and one theme with all that
//! is known of it. Changing it is `write::thesaurus`.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::Pool;
use crate::domain::{Concept, Language, Thesaurus};

/// One theme with what only editors see.
#[derive(Debug, Clone)]
pub struct Entry {
    pub concept: Concept,
    pub extra: Extra,
}

/// What a theme has beyond its concept.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Extra {
    /// Counts the changes: who changes it says which one they saw.
    pub version: i32,
    pub scope_notes: BTreeMap<Language, String>,
    pub related: Vec<String>,
    pub eurovoc: Option<String>,
    pub retired: bool,
    pub replaced_by: Option<String>,
    /// Addresses that lead here.
    pub aliases: Vec<String>,
    /// On how many recommendations it stands, proposed or decided.
    pub tags: i64,
}

/// Every theme that may be proposed, in order.
pub async fn all(executor: impl sqlx::PgExecutor<'_>) -> sqlx::Result<Thesaurus> {
    let rows = sqlx::query_scalar!(
        r#"select concept as "concept!" from theme_concepts where not retired order by position, theme_id"#
    )
    .fetch_all(executor)
    .await?;
    let concepts = rows.into_iter().map(concept).collect::<sqlx::Result<_>>()?;
    Ok(Thesaurus { concepts })
}

/// One theme.
pub async fn entry(pool: &Pool, slug: &str) -> sqlx::Result<Option<Entry>> {
    let row = sqlx::query!(
        r#"
        select c.concept as "concept!", jsonb_build_object(
            'version', t.version, 'eurovoc', t.eurovoc, 'retired', t.retired_at is not null,
            'replaced_by', (select slug from themes r where r.id = t.replaced_by),
            'scope_notes', (select coalesce(jsonb_object_agg(l.language, l.scope_note), '{}')
                            from theme_labels l where l.theme_id = t.id and l.scope_note is not null),
            'related', (select coalesce(jsonb_agg(o.slug order by o.slug), '[]') from themes o
                        where exists (select from theme_relations r
                                      where (r.theme_id, r.related_id) in ((t.id, o.id), (o.id, t.id)))),
            'aliases', (select coalesce(jsonb_agg(a.slug order by a.slug), '[]')
                        from theme_aliases a where a.theme_id = t.id),
            'tags', (select count(*) from tags g where g.theme_id = t.id)
        ) as "extra!"
        from themes t join theme_concepts c on c.theme_id = t.id
        where t.slug = $1
        "#,
        slug,
    )
    .fetch_optional(pool)
    .await?;
    row.map(|row| {
        let extra = serde_json::from_value(row.extra).map_err(unreadable)?;
        Ok(Entry {
            concept: concept(row.concept)?,
            extra,
        })
    })
    .transpose()
}

fn concept(value: Value) -> sqlx::Result<Concept> {
    serde_json::from_value(value).map_err(unreadable)
}

fn unreadable(error: serde_json::Error) -> sqlx::Error {
    sqlx::Error::Decode(Box::new(error))
}

/// The theme that one of this address went into.
pub async fn moved(pool: &Pool, slug: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select t.slug from theme_aliases a join themes t on t.id = a.theme_id where a.slug = $1",
        slug,
    )
    .fetch_optional(pool)
    .await
}

/// A theme that is not used any more.
#[derive(Debug, Clone)]
pub struct Retired {
    /// The theme to use in its place.
    pub instead: Option<String>,
}

/// Whether a theme is retired, and what readers are told to use instead.
pub async fn retired(pool: &Pool, slug: &str) -> sqlx::Result<Option<Retired>> {
    sqlx::query_as!(
        Retired,
        r#"select r.slug as "instead?" from themes t left join themes r on r.id = t.replaced_by
           where t.slug = $1 and t.retired_at is not null"#,
        slug,
    )
    .fetch_optional(pool)
    .await
}
