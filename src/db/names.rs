//! Slugs with what a reader calls them, for lists of choices. Nothing is counted here.

use super::Pool;
use crate::domain::{BodySlug, Language, MeetingSlug};

/// A thing and its name in the language asked for.
#[derive(Debug, Clone)]
pub struct Named {
    pub slug: String,
    pub name: String,
}

/// Every theme.
pub async fn themes(pool: &Pool, lang: Language) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as!(
        Named,
        r#"
        select t.slug, n.label as "name!"
        from themes t
        join theme_names n on n.theme_id = t.id and n.language = $1
        "#,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}

/// Every body.
pub async fn bodies(pool: &Pool, lang: Language) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as!(
        Named,
        r#"
        select b.slug, t.name as "name!"
        from bodies b
        join body_titles t on t.body_id = b.id and t.language = $1
        "#,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}

/// These meetings: the body's name, the ordinal where there is one, and the year.
pub async fn meetings(pool: &Pool, slugs: &[String], lang: Language) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as!(
        Named,
        r#"
        select m.slug,
               concat_ws(', ', t.name, m.ordinal::text, extract(year from m.first_day)::text) as "name!"
        from meetings m
        join body_titles t on t.body_id = m.body_id and t.language = $2
        where m.slug = any($1)
        "#,
        slugs,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}

/// The first of these bodies that does not exist.
pub async fn missing_body(pool: &Pool, bodies: &[BodySlug]) -> sqlx::Result<Option<String>> {
    let slugs: Vec<String> = bodies.iter().map(ToString::to_string).collect();
    sqlx::query_scalar!(
        r#"
        select asked.slug as "slug!"
        from unnest($1::text[]) as asked (slug)
        where not exists (select from bodies b where b.slug = asked.slug)
        limit 1
        "#,
        &slugs,
    )
    .fetch_optional(pool)
    .await
}

/// The first of these meetings that does not exist.
pub async fn missing_meeting(
    pool: &Pool,
    meetings: &[MeetingSlug],
) -> sqlx::Result<Option<String>> {
    let slugs: Vec<String> = meetings.iter().map(ToString::to_string).collect();
    sqlx::query_scalar!(
        r#"
        select asked.slug as "slug!"
        from unnest($1::text[]) as asked (slug)
        where not exists (select from meetings m where m.slug = asked.slug)
        limit 1
        "#,
        &slugs,
    )
    .fetch_optional(pool)
    .await
}
