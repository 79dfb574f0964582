//! Every change of the thematic index as a step, with what was before and after; and what a merge did, so that it
//! can be taken back. The changes themselves are in `thesaurus`.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::db::Connection;

/// A step as it is written.
#[derive(Debug, Clone)]
pub struct NewStep<'a> {
    pub actor: &'a str,
    pub verb: &'a str,
    pub slug: &'a str,
    pub other: Option<&'a str>,
    pub before: Option<Value>,
    pub after: Option<Value>,
    /// The step that this one takes back.
    pub undoes: Option<i64>,
    /// The file that it came in with.
    pub file: Option<Uuid>,
}

pub async fn add(connection: &mut Connection, step: NewStep<'_>) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "insert into theme_steps (actor, verb, slug, other, before, after, undoes, file)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         returning id",
        step.actor,
        step.verb,
        step.slug,
        step.other,
        step.before,
        step.after,
        step.undoes,
        step.file
    )
    .fetch_one(connection)
    .await
}

/// Whether somebody has taken a step back already.
pub async fn is_undone(connection: &mut Connection, step: i64) -> Result<bool, sqlx::Error> {
    query_scalar!(
        r#"select exists (select from theme_steps where undoes = $1) as "undone!""#,
        step
    )
    .fetch_one(connection)
    .await
}

/// Where a theme stands and what is said of it.
pub async fn state(connection: &mut Connection, slug: &str) -> Result<Option<Value>, sqlx::Error> {
    query_scalar!(
        r#"select state as "state!" from theme_states where slug = $1"#,
        slug
    )
    .fetch_optional(connection)
    .await
}

/// Whether a theme can be taken out without anything being lost: it is on nothing, was refused nowhere, and
/// nothing leads to it.
pub async fn is_bare(connection: &mut Connection, id: i64) -> Result<bool, sqlx::Error> {
    query_scalar!(
        r#"select not exists (select from tags where theme_id = $1)
              and not exists (select from refused_tags where theme_id = $1)
              and not exists (select from themes where parent_id = $1 or replaced_by = $1)
              and not exists (select from theme_aliases where theme_id = $1) as "bare!""#,
        id
    )
    .fetch_one(connection)
    .await
}

/// What hangs on a theme besides what is said of it: its place in the order, sub-themes, addresses that lead to
/// it, and themes that name it as what to use instead.
pub async fn around(connection: &mut Connection, id: i64) -> Result<Value, sqlx::Error> {
    query_scalar!(
        r#"select jsonb_build_object(
               'position', t.position,
               'children', (select coalesce(jsonb_agg(slug order by slug), '[]') from themes where parent_id = t.id),
               'replaced', (select coalesce(jsonb_agg(slug order by slug), '[]') from themes where replaced_by = t.id),
               'aliases', (select coalesce(jsonb_agg(slug order by slug), '[]') from theme_aliases where theme_id = t.id)
           ) as "around!"
           from themes t where id = $1"#,
        id
    )
    .fetch_one(connection)
    .await
}

/// Notes, before a merge, how both themes stand on each recommendation that has the one or was refused it.
pub async fn note_merge(
    connection: &mut Connection,
    step: i64,
    from: i64,
    into: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into merged_tags (step_id, recommendation_id, own, other)
         select $1, r.id, tag_state(r.id, $2), tag_state(r.id, $3)
         from (select recommendation_id as id from tags where theme_id = $2
               union select recommendation_id from refused_tags where theme_id = $2) r",
        step,
        from,
        into
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes, after it, how the theme that is left stands on them.
pub async fn note_merged(
    connection: &mut Connection,
    step: i64,
    into: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "update merged_tags set became = tag_state(recommendation_id, $2) where step_id = $1",
        step,
        into
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// What would come back of the recommendations of a theme that was merged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Return {
    /// As they were before.
    pub whole: i64,
    /// They come back, and what was decided since stays with the other theme too.
    pub decided: i64,
    /// Refused since, or proposals that fell away: they do not come back.
    pub lost: i64,
}

pub async fn returning(
    connection: &mut Connection,
    step: i64,
    into: i64,
) -> Result<Return, sqlx::Error> {
    query_as!(
        Return,
        r#"with now as (
               select own, became - 'evidence' as became, tag_state(recommendation_id, $2) - 'evidence' as state
               from merged_tags where step_id = $1
           ), judged as (
               select state is not distinct from became as same,
                      coalesce(state ->> 'origin' = 'refused', own ->> 'origin' = 'proposed') as lost
               from now
           )
           select count(*) filter (where same) as "whole!",
                  count(*) filter (where not same and not lost) as "decided!",
                  count(*) filter (where not same and lost) as "lost!"
           from judged"#,
        step,
        into
    )
    .fetch_one(connection)
    .await
}

/// Gives the recommendations of a merge back to the theme that it came from, and takes from the other what it
/// had only by the merge.
pub async fn give_back(
    connection: &mut Connection,
    step: i64,
    into: i64,
    to: i64,
) -> Result<(), sqlx::Error> {
    // Judged once: what is changed below would be seen as changed since.
    query!(
        "update merged_tags m
         set returned = case
             when now.state is not distinct from m.became - 'evidence' then 'whole'
             when coalesce(now.state ->> 'origin' = 'refused', m.own ->> 'origin' = 'proposed') then 'lost'
             else 'decided' end
         from (select recommendation_id, tag_state(recommendation_id, $2) - 'evidence' as state
               from merged_tags where step_id = $1) now
         where m.step_id = $1 and m.recommendation_id = now.recommendation_id",
        step,
        into
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from tags t using merged_tags m
         where m.step_id = $1 and m.returned = 'whole'
           and t.theme_id = $2 and t.recommendation_id = m.recommendation_id",
        step,
        into
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from refused_tags r using merged_tags m
         where m.step_id = $1 and m.returned = 'whole'
           and r.theme_id = $2 and r.recommendation_id = m.recommendation_id",
        step,
        into
    )
    .execute(&mut *connection)
    .await?;
    restore(connection, step, to, true).await?;
    restore(connection, step, into, false).await
}

/// How the theme that went stood on them (`own`), or the one that it went into.
async fn restore(
    connection: &mut Connection,
    step: i64,
    theme: i64,
    own: bool,
) -> Result<(), sqlx::Error> {
    for statement in [
        query!(
            "insert into tags (recommendation_id, theme_id, origin, decided_by, decided_at)
             select recommendation_id, $2, state ->> 'origin', state ->> 'by', (state ->> 'at')::timestamptz
             from (select recommendation_id, case when $3 then own else other end as state from merged_tags
                   where step_id = $1 and (returned = 'whole' or ($3 and returned = 'decided'))) m
             where state ->> 'origin' in ('proposed', 'confirmed', 'added')
             on conflict do nothing",
            step,
            theme,
            own
        ),
        query!(
            "insert into tag_evidence (recommendation_id, theme_id, language, words)
             select recommendation_id, $2, e.key, array(select jsonb_array_elements_text(e.value))
             from (select recommendation_id, case when $3 then own else other end as state from merged_tags
                   where step_id = $1 and (returned = 'whole' or ($3 and returned = 'decided'))) m,
                  jsonb_each(state -> 'evidence') e
             where state ->> 'origin' in ('proposed', 'confirmed', 'added')
             on conflict do nothing",
            step,
            theme,
            own
        ),
        query!(
            "insert into refused_tags (recommendation_id, theme_id, decided_by, decided_at)
             select recommendation_id, $2, state ->> 'by', (state ->> 'at')::timestamptz
             from (select recommendation_id, case when $3 then own else other end as state from merged_tags
                   where step_id = $1 and (returned = 'whole' or ($3 and returned = 'decided'))) m
             where state ->> 'origin' = 'refused'
             on conflict do nothing",
            step,
            theme,
            own
        ),
    ] {
        statement.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Puts a theme that was merged back to where it stood: its address, place, sub-themes and what led to it, as
/// far as that is still with the theme that it went into. Gives its key.
pub async fn stand_again(
    connection: &mut Connection,
    slug: &str,
    into: i64,
    parent: Option<i64>,
    around: &Value,
) -> Result<Option<i64>, sqlx::Error> {
    query!(
        "delete from theme_aliases where slug = $1 and theme_id = $2",
        slug,
        into
    )
    .execute(&mut *connection)
    .await?;
    let id = query_scalar!(
        "insert into themes (slug, parent_id, position)
         select $1, $2, ($3::jsonb ->> 'position')::integer
         where not exists (select from theme_aliases where slug = $1)
         on conflict (slug) do nothing
         returning id",
        slug,
        parent,
        around
    )
    .fetch_optional(&mut *connection)
    .await?;
    let Some(id) = id else { return Ok(None) };
    for statement in [
        query!(
            "update themes set parent_id = $2, version = version + 1
             where parent_id = $1 and $4::bigint is null
               and slug in (select jsonb_array_elements_text($3::jsonb -> 'children'))",
            into,
            id,
            around,
            parent
        ),
        query!(
            "update themes set replaced_by = $2
             where replaced_by = $1 and slug in (select jsonb_array_elements_text($3::jsonb -> 'replaced'))",
            into,
            id,
            around
        ),
        query!(
            "update theme_aliases set theme_id = $2
             where theme_id = $1 and slug in (select jsonb_array_elements_text($3::jsonb -> 'aliases'))",
            into,
            id,
            around
        ),
    ] {
        statement.execute(&mut *connection).await?;
    }
    Ok(Some(id))
}
