//! Changes of the thematic index. Each statement is a part of a verb of `editorial::thesaurus`.

use serde_json::Value;
use sqlx::{query, query_scalar};

use crate::db::Connection;

/// A theme that is being changed, held until the end of the transaction.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: i64,
    pub version: i32,
    pub parent_id: Option<i64>,
    pub has_children: bool,
}

/// Holds the whole index: changes of it come one after another, and are rare.
pub async fn hold(connection: &mut Connection, slug: &str) -> Result<Option<Held>, sqlx::Error> {
    query!("lock table themes in share row exclusive mode")
        .execute(&mut *connection)
        .await?;
    sqlx::query_as!(
        Held,
        r#"select id, version, parent_id,
                  exists (select from themes below where below.parent_id = t.id) as "has_children!"
           from themes t where slug = $1"#,
        slug
    )
    .fetch_optional(connection)
    .await
}

/// Adds a theme, last in order; `None` where its address is taken, by a theme or by one that left it.
pub async fn add(
    connection: &mut Connection,
    slug: &str,
    parent: Option<i64>,
) -> Result<Option<i64>, sqlx::Error> {
    query_scalar!(
        "insert into themes (slug, parent_id, position)
         select $1, $2, coalesce(max(position), 0) + 1 from themes
         having not exists (select from theme_aliases where slug = $1)
         on conflict (slug) do nothing
         returning id",
        slug,
        parent
    )
    .fetch_optional(connection)
    .await
}

/// Replaces what is said of a theme by `described`: `labels`, `scope_notes`, `synonyms`, `triggers` by
/// language, `related`, `sdg`, `unbis`, `eurovoc`. A label that stays is as confirmed as it was.
pub async fn describe(
    connection: &mut Connection,
    id: i64,
    described: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "update themes
         set version = version + 1, unbis = $2::jsonb ->> 'unbis', eurovoc = $2::jsonb ->> 'eurovoc',
             sdg = array(select jsonb_array_elements_text($2::jsonb -> 'sdg'))
         where id = $1",
        id,
        described
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from theme_labels where theme_id = $1 and not ($2::jsonb -> 'labels' ? language)",
        id,
        described
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into theme_labels (theme_id, language, label, scope_note)
         select $1, l.key, l.value, $2::jsonb -> 'scope_notes' ->> l.key
         from jsonb_each_text($2::jsonb -> 'labels') l
         on conflict (theme_id, language) do update
         set to_check = theme_labels.to_check and theme_labels.label = excluded.label,
             label = excluded.label, scope_note = excluded.scope_note",
        id,
        described
    )
    .execute(&mut *connection)
    .await?;
    words(connection, id, described).await?;
    query!(
        "delete from theme_relations where theme_id = $1 or related_id = $1",
        id
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into theme_relations (theme_id, related_id)
         select $1, t.id from themes t
         where t.id <> $1 and t.slug in (select jsonb_array_elements_text($2::jsonb -> 'related'))",
        id,
        described
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Synonyms and triggers.
async fn words(connection: &mut Connection, id: i64, described: &Value) -> Result<(), sqlx::Error> {
    query!("delete from theme_synonyms where theme_id = $1", id)
        .execute(&mut *connection)
        .await?;
    query!(
        "insert into theme_synonyms (theme_id, language, synonym)
         select $1, l.key, word
         from jsonb_each($2::jsonb -> 'synonyms') l, jsonb_array_elements_text(l.value) word
         on conflict do nothing",
        id,
        described
    )
    .execute(&mut *connection)
    .await?;
    query!("delete from theme_triggers where theme_id = $1", id)
        .execute(&mut *connection)
        .await?;
    query!(
        "insert into theme_triggers (theme_id, language, trigger)
         select $1, l.key, word
         from jsonb_each($2::jsonb -> 'triggers') l, jsonb_array_elements_text(l.value) word
         on conflict do nothing",
        id,
        described
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts a theme below another, or at the first level.
pub async fn put_below(
    connection: &mut Connection,
    id: i64,
    parent: Option<i64>,
) -> Result<(), sqlx::Error> {
    query!(
        "update themes set parent_id = $2, version = version + 1 where id = $1",
        id,
        parent
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Retires a theme, with what to use instead, or takes that back.
pub async fn set_retired(
    connection: &mut Connection,
    id: i64,
    retired: bool,
    instead: Option<i64>,
) -> Result<(), sqlx::Error> {
    query!(
        "update themes
         set retired_at = case when $2 then coalesce(retired_at, now()) end, replaced_by = $3,
             version = version + 1
         where id = $1",
        id,
        retired,
        instead
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Everything of one theme goes into another: tags with their evidence, refusals, words, relations,
/// sub-themes, addresses. What was decided outweighs what was proposed.
pub async fn merge(connection: &mut Connection, from: i64, into: i64) -> Result<(), sqlx::Error> {
    merge_tags(connection, from, into).await?;
    merge_words(connection, from, into).await?;
    merge_places(connection, from, into).await?;
    leave(connection, from).await
}

async fn merge_tags(connection: &mut Connection, from: i64, into: i64) -> Result<(), sqlx::Error> {
    for statement in [
        query!(
            "insert into tags (recommendation_id, theme_id, origin, decided_by, decided_at)
             select recommendation_id, $2, origin, decided_by, decided_at from tags own where theme_id = $1
               and not (origin = 'proposed'
                        and exists (select from refused_tags r
                                    where r.recommendation_id = own.recommendation_id and r.theme_id = $2))
             on conflict (recommendation_id, theme_id) do update
             set origin = excluded.origin, decided_by = excluded.decided_by,
                 decided_at = excluded.decided_at
             where tags.origin = 'proposed' and excluded.origin <> 'proposed'",
            from,
            into
        ),
        query!(
            "insert into tag_evidence (recommendation_id, theme_id, language, words)
             select recommendation_id, $2, language, words from tag_evidence own where theme_id = $1
               and exists (select from tags t
                           where t.recommendation_id = own.recommendation_id and t.theme_id = $2)
             on conflict (recommendation_id, theme_id, language) do update
             set words = array(select distinct unnest(tag_evidence.words || excluded.words))",
            from,
            into
        ),
        query!(
            "insert into refused_tags (recommendation_id, theme_id, decided_by, decided_at)
             select recommendation_id, $2, decided_by, decided_at from refused_tags r
             where theme_id = $1
               and not exists (select from tags t
                               where t.recommendation_id = r.recommendation_id and t.theme_id = $2)
             on conflict do nothing",
            from,
            into
        ),
        query!(
            "delete from refused_tags r using tags t
             where r.theme_id = $1 and t.theme_id = $1 and t.recommendation_id = r.recommendation_id",
            into
        ),
    ] {
        statement.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn merge_words(connection: &mut Connection, from: i64, into: i64) -> Result<(), sqlx::Error> {
    for statement in [
        query!(
            "insert into theme_synonyms (theme_id, language, synonym)
             select $2::bigint, language, word
             from (select language, synonym as word from theme_synonyms where theme_id = $1
                   union select language, label from theme_labels where theme_id = $1) own
             where not exists (select from theme_labels l
                               where l.theme_id = $2 and l.language = own.language and l.label = own.word)
             on conflict do nothing",
            from,
            into
        ),
        query!(
            "insert into theme_triggers (theme_id, language, trigger)
             select $2, language, trigger from theme_triggers where theme_id = $1
             on conflict do nothing",
            from,
            into
        ),
        query!(
            "insert into theme_relations (theme_id, related_id)
             select $2, case theme_id when $1 then related_id else theme_id end
             from theme_relations
             where (theme_id = $1 or related_id = $1) and theme_id <> $2 and related_id <> $2
             on conflict do nothing",
            from,
            into
        ),
    ] {
        statement.execute(&mut *connection).await?;
    }
    Ok(())
}

async fn merge_places(
    connection: &mut Connection,
    from: i64,
    into: i64,
) -> Result<(), sqlx::Error> {
    for statement in [
        query!(
            "update themes set parent_id = $2 where parent_id = $1",
            from,
            into
        ),
        query!(
            "update themes set replaced_by = $2 where replaced_by = $1 and id <> $2",
            from,
            into
        ),
        query!(
            "update theme_aliases set theme_id = $2 where theme_id = $1",
            from,
            into
        ),
        query!(
            "insert into theme_aliases (slug, theme_id) select slug, $2 from themes where id = $1",
            from,
            into
        ),
        query!(
            "update themes set version = version + 1 where id = $1",
            into
        ),
    ] {
        statement.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Takes a theme out that is on no recommendation.
pub async fn remove(connection: &mut Connection, id: i64) -> Result<(), sqlx::Error> {
    leave(connection, id).await
}

async fn leave(connection: &mut Connection, id: i64) -> Result<(), sqlx::Error> {
    query!("delete from refused_tags where theme_id = $1", id)
        .execute(&mut *connection)
        .await?;
    query!("delete from tags where theme_id = $1", id)
        .execute(&mut *connection)
        .await?;
    query!("delete from themes where id = $1", id)
        .execute(connection)
        .await?;
    Ok(())
}
