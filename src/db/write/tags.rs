//! What editors decide about the themes of recommendations: of those that are published one by one, of those
//! that are reviewed with their publication.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};

use crate::db::Connection;
use crate::domain::Origin;

/// The key of a theme, or of the one that it went into.
pub async fn theme(connection: &mut Connection, slug: &str) -> Result<Option<i64>, sqlx::Error> {
    query_scalar!(
        "select id from themes
         where slug = $1 or id = (select theme_id from theme_aliases where slug = $1)
         for share",
        slug
    )
    .fetch_optional(connection)
    .await
}

/// Gives a theme: confirms the one that is proposed, adds one that is not there. An earlier refusal ends.
pub async fn give(
    connection: &mut Connection,
    recommendation: i64,
    theme: i64,
    by: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into tags (recommendation_id, theme_id, origin, decided_by, decided_at)
         values ($1, $2, 'added', $3, now())
         on conflict (recommendation_id, theme_id) do update
         set origin = 'confirmed', decided_by = $3, decided_at = now()
         where tags.origin = 'proposed'",
        recommendation,
        theme,
        by
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from refused_tags where recommendation_id = $1 and theme_id = $2",
        recommendation,
        theme
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes a theme away, so that no later reading proposes it again.
pub async fn refuse(
    connection: &mut Connection,
    recommendation: i64,
    theme: i64,
    by: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "delete from tags where recommendation_id = $1 and theme_id = $2",
        recommendation,
        theme
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into refused_tags (recommendation_id, theme_id, decided_by) values ($1, $2, $3)
         on conflict (recommendation_id, theme_id) do update
         set decided_by = excluded.decided_by, decided_at = now()",
        recommendation,
        theme,
        by
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that a recommendation changed with this revision.
pub async fn touch(
    connection: &mut Connection,
    recommendations: &[i64],
    revision: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations set revision = $2 where id = any($1)",
        recommendations,
        revision
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes over decisions: a list of `{"slug", "choice", "by", "at"}`, the choice `confirmed`, `added` or
/// `refused`. The last word counts; who first confirmed or added a theme stays named. What was decided on a
/// theme that went into another counts there; of two that became one, what was given outweighs what was refused.
pub async fn decide(
    connection: &mut Connection,
    recommendation_id: i64,
    decided: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "delete from tags
         using (select slug, id as theme_id from themes union all select slug, theme_id from theme_aliases) t, jsonb_to_recordset($2) as d (slug text, choice text)
         where tags.recommendation_id = $1 and tags.theme_id = t.theme_id and t.slug = d.slug
           and d.choice = 'refused'",
        recommendation_id,
        decided
    )
    .execute(&mut *connection)
    .await?;
    query!(
        r#"insert into refused_tags (recommendation_id, theme_id, decided_by, decided_at)
           select $1, t.theme_id, d.by, d.at
           from jsonb_to_recordset($2) as d (slug text, choice text, by text, at timestamptz)
           join (select slug, id as theme_id from themes union all select slug, theme_id from theme_aliases) t on t.slug = d.slug
           where d.choice = 'refused'
           on conflict do nothing"#,
        recommendation_id,
        decided
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from refused_tags r
         using (select slug, id as theme_id from themes union all select slug, theme_id from theme_aliases) t, jsonb_to_recordset($2) as d (slug text, choice text)
         where r.recommendation_id = $1 and r.theme_id = t.theme_id and t.slug = d.slug
           and d.choice <> 'refused'",
        recommendation_id,
        decided
    )
    .execute(&mut *connection)
    .await?;
    query!(
        r#"insert into tags (recommendation_id, theme_id, origin, decided_by, decided_at)
           select distinct on (t.theme_id) $1, t.theme_id, d.choice, d.by, d.at
           from jsonb_to_recordset($2) as d (slug text, choice text, by text, at timestamptz)
           join (select slug, id as theme_id from themes union all select slug, theme_id from theme_aliases) t on t.slug = d.slug
           where d.choice <> 'refused'
           order by t.theme_id, d.at
           on conflict (recommendation_id, theme_id) do update
           set origin = excluded.origin, decided_by = excluded.decided_by,
               decided_at = excluded.decided_at
           where tags.origin = 'proposed'"#,
        recommendation_id,
        decided
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// How a recommendation stands to a theme.
#[derive(Debug, Clone)]
pub struct Standing {
    pub id: i64,
    pub slug: String,
    pub theme_id: i64,
    pub origin: Option<Origin>,
    /// Who refused the theme.
    pub refused_by: Option<String>,
}

/// How these published recommendations stand to these themes, in the order of their keys, held until the
/// transaction ends.
pub async fn standing(
    connection: &mut Connection,
    recommendations: &[i64],
    themes: &[i64],
) -> Result<Vec<Standing>, sqlx::Error> {
    query_as!(
        Standing,
        r#"select r.id, r.slug, asked.theme_id as "theme_id!", t.origin as "origin?: Origin",
                  x.decided_by as "refused_by?"
           from recommendations r
           cross join unnest($2::bigint[]) as asked (theme_id)
           left join tags t on t.recommendation_id = r.id and t.theme_id = asked.theme_id
           left join refused_tags x on x.recommendation_id = r.id and x.theme_id = asked.theme_id
           where r.id = any($1) and r.withdrawn_at is null
           order by r.id, asked.theme_id
           for update of r"#,
        recommendations,
        themes
    )
    .fetch_all(connection)
    .await
}

/// [`give`] for many.
pub async fn give_all(
    connection: &mut Connection,
    recommendations: &[i64],
    theme: i64,
    by: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into tags (recommendation_id, theme_id, origin, decided_by, decided_at)
         select id, $2, 'added', $3, now() from unnest($1::bigint[]) as chosen (id)
         on conflict (recommendation_id, theme_id) do update
         set origin = 'confirmed', decided_by = $3, decided_at = now()
         where tags.origin = 'proposed'",
        recommendations,
        theme,
        by
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from refused_tags where recommendation_id = any($1) and theme_id = $2",
        recommendations,
        theme
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// [`refuse`] for many.
pub async fn refuse_all(
    connection: &mut Connection,
    recommendations: &[i64],
    theme: i64,
    by: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "delete from tags where recommendation_id = any($1) and theme_id = $2",
        recommendations,
        theme
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into refused_tags (recommendation_id, theme_id, decided_by)
         select id, $2, $3 from unnest($1::bigint[]) as chosen (id)
         on conflict (recommendation_id, theme_id) do update
         set decided_by = excluded.decided_by, decided_at = now()",
        recommendations,
        theme,
        by
    )
    .execute(connection)
    .await?;
    Ok(())
}
