//! Reviews of imports and the steps that they went through.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::db::Connection;

/// A review with the import that it is of.
#[derive(Debug, Clone)]
pub struct Stored {
    pub state: String,
    /// Set aside by an editor.
    pub discarded: bool,
    pub version: i32,
    pub at_step: i32,
    /// The highest that can be walked to.
    pub last_step: i32,
    pub published: Option<i32>,
    /// What was read from the file; asked for only where nobody has begun to review.
    pub parsed: Option<Value>,
    pub document: Option<Value>,
    pub decisions: Option<Value>,
}

/// `None` when there is no such import.
pub async fn find(
    connection: &mut Connection,
    import_id: Uuid,
) -> Result<Option<Stored>, sqlx::Error> {
    query_as!(
        Stored,
        r#"select i.state, i.discarded_at is not null as "discarded!",
                  coalesce(r.version, 0) as "version!", coalesce(r.at_step, 0) as "at_step!",
                  coalesce((select max(step) from review_steps s where s.import_id = i.id and s.live), 0)
                      as "last_step!",
                  r.published as "published?",
                  case when r.import_id is null then p.parsed end as parsed,
                  r.document as "document?", r.decisions as "decisions?"
           from imports i
           left join drafts p on p.import_id = i.id
           left join reviews r on r.import_id = i.id
           where i.id = $1"#,
        import_id
    )
    .fetch_optional(connection)
    .await
}

/// Keeps a review as it stands: its version and step, its document and decisions.
pub async fn keep(
    connection: &mut Connection,
    import_id: Uuid,
    (version, at_step): (i32, i32),
    (document, decisions): (&Value, &Value),
    by: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into reviews (import_id, version, at_step, document, decisions, updated_by)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (import_id) do update
         set version = excluded.version, at_step = excluded.at_step, document = excluded.document,
             decisions = excluded.decisions, updated_at = now(), updated_by = excluded.updated_by",
        import_id,
        version,
        at_step,
        document,
        decisions,
        by
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into review_hands (import_id, actor, version) values ($1, $2, $3)
         on conflict (import_id, actor) do update set version = excluded.version",
        import_id,
        by,
        version
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update imports set updated_at = now() where id = $1",
        import_id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A step that has just been made.
#[derive(Debug)]
pub struct NewStep<'a> {
    pub step: i32,
    pub version: i32,
    pub actor: &'a str,
    pub verb: &'a str,
    pub subject: &'a str,
    pub back: &'a Value,
    pub forth: &'a Value,
}

/// Adds a step; those that were undone to get here cannot be redone any more.
pub async fn add_step(
    connection: &mut Connection,
    import_id: Uuid,
    new: &NewStep<'_>,
) -> Result<(), sqlx::Error> {
    query!(
        "update review_steps set live = false where import_id = $1 and live and step >= $2",
        import_id,
        new.step
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into review_steps (import_id, step, version, actor, verb, subject, back, forth)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        import_id,
        new.step,
        new.version,
        new.actor,
        new.verb,
        new.subject,
        new.back,
        new.forth
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A step that can be undone or redone.
#[derive(Debug)]
pub struct Step {
    pub verb: String,
    pub subject: String,
    pub back: Value,
    pub forth: Value,
}

pub async fn step(
    connection: &mut Connection,
    import_id: Uuid,
    step: i32,
) -> Result<Option<Step>, sqlx::Error> {
    query_as!(
        Step,
        "select verb, subject, back, forth from review_steps
         where import_id = $1 and step = $2 and live",
        import_id,
        step
    )
    .fetch_optional(connection)
    .await
}

/// Whether the index has the theme; it stays there until the transaction ends.
pub async fn has_theme(connection: &mut Connection, slug: &str) -> Result<bool, sqlx::Error> {
    let found = query_scalar!("select id from themes where slug = $1 for key share", slug)
        .fetch_optional(connection)
        .await?;
    Ok(found.is_some())
}

/// Those of these themes that the index does not have, and did not have go into another.
pub async fn missing_themes(
    connection: &mut Connection,
    slugs: &[String],
) -> Result<Vec<String>, sqlx::Error> {
    query_scalar!(
        r#"select slug as "slug!" from unnest($1::text[]) as wanted (slug)
           where not exists (select from themes t where t.slug = wanted.slug)
             and not exists (select from theme_aliases a where a.slug = wanted.slug)"#,
        slugs
    )
    .fetch_all(connection)
    .await
}

/// Notes that readers see this version.
pub async fn set_published(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
) -> Result<(), sqlx::Error> {
    query!(
        "update reviews set published = $2 where import_id = $1",
        import_id,
        version
    )
    .execute(connection)
    .await?;
    Ok(())
}
