//! The thematic index as it is first filled; changing it is `thesaurus`.

use serde_json::Value;
use sqlx::{query, query_scalar};

use crate::db::Connection;

/// Whether the index has no theme yet. Waits for whoever else is filling it.
pub async fn is_empty(connection: &mut Connection) -> Result<bool, sqlx::Error> {
    query_scalar!(r#"select not exists (select from themes) as "empty!""#)
        .fetch_one(connection)
        .await
}

/// Waits for whoever else is filling the index.
pub async fn lock(connection: &mut Connection) -> Result<(), sqlx::Error> {
    query!("lock table themes in share row exclusive mode")
        .execute(connection)
        .await?;
    Ok(())
}

/// Fills the index from concepts in the form of `domain/thesaurus.json`, in their order.
pub async fn fill(connection: &mut Connection, concepts: &Value) -> Result<(), sqlx::Error> {
    query!(
        "insert into themes (slug, position, sdg, unbis)
         select c ->> 'slug', n, array(select jsonb_array_elements_text(c -> 'sdg')), c ->> 'unbis'
         from jsonb_array_elements($1::jsonb) with ordinality as list (c, n)",
        concepts
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update themes set parent_id = above.id
         from jsonb_array_elements($1::jsonb) as list (c)
         join themes above on above.slug = c ->> 'parent'
         where themes.slug = c ->> 'slug'",
        concepts
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into theme_labels (theme_id, language, label, to_check)
         select t.id, l.key, l.value, coalesce((c -> 'labels_to_check')::boolean, false)
         from jsonb_array_elements($1::jsonb) as list (c)
         join themes t on t.slug = c ->> 'slug',
         jsonb_each_text(c -> 'labels') as l",
        concepts
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into theme_synonyms (theme_id, language, synonym)
         select t.id, l.key, word
         from jsonb_array_elements($1::jsonb) as list (c)
         join themes t on t.slug = c ->> 'slug',
         jsonb_each(c -> 'synonyms') as l,
         jsonb_array_elements_text(l.value) as word
         on conflict do nothing",
        concepts
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into theme_triggers (theme_id, language, trigger)
         select t.id, l.key, word
         from jsonb_array_elements($1::jsonb) as list (c)
         join themes t on t.slug = c ->> 'slug',
         jsonb_each(c -> 'triggers') as l,
         jsonb_array_elements_text(l.value) as word
         on conflict do nothing",
        concepts
    )
    .execute(connection)
    .await?;
    Ok(())
}
