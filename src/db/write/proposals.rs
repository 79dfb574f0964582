//! Runs that propose themes anew: claimed a piece at a time on a counted lease, so that a killed worker's piece
//! is taken up by the next; what they find is a difference in the store, and is applied by itself.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};

use crate::db::{Connection, Pool};
use crate::domain::Language;

/// A piece of a run that is to be done.
#[derive(Debug, Clone)]
pub struct Piece {
    pub run: i64,
    pub attempt: i32,
    /// Recommendations up to this one are done.
    pub after: i64,
    pub phrases: Option<Vec<u8>>,
}

/// The words of a recommendation in one language, and the body that their document is of, as printed there.
#[derive(Debug, Clone)]
pub struct Words {
    pub recommendation: i64,
    pub language: Language,
    pub text: String,
    pub body: Option<String>,
}

/// Begins a run in the place of one that is open.
pub async fn begin(connection: &mut Connection, by: &str) -> Result<i64, sqlx::Error> {
    replace(connection).await?;
    query_scalar!(
        "insert into proposal_runs (started_by) values ($1) returning id",
        by
    )
    .fetch_one(connection)
    .await
}

/// Closes the run that is open, and forgets its difference.
async fn replace(connection: &mut Connection) -> Result<(), sqlx::Error> {
    // Whoever comes at the same time waits here and closes that one.
    query!("lock table proposal_runs in share row exclusive mode")
        .execute(&mut *connection)
        .await?;
    query!(
        "delete from proposal_changes using proposal_runs r
         where r.id = run_id and r.state in ('running', 'ready')"
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update proposal_runs set state = 'replaced', updated_at = now(), lease_until = null
         where state in ('running', 'ready')"
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Stops a run and forgets its difference; false where it is not open.
pub async fn stop(connection: &mut Connection, run: i64) -> Result<bool, sqlx::Error> {
    let stopped = query!(
        "update proposal_runs set state = 'stopped', updated_at = now(), lease_until = null
         where id = $1 and state in ('running', 'ready')",
        run
    )
    .execute(&mut *connection)
    .await?;
    query!("delete from proposal_changes where run_id = $1", run)
        .execute(connection)
        .await?;
    Ok(stopped.rows_affected() > 0)
}

/// Claims the next piece of the run that is at work, for half a minute.
pub async fn claim(pool: &Pool) -> Result<Option<Piece>, sqlx::Error> {
    query_as!(
        Piece,
        r#"update proposal_runs
           set attempt = attempt + 1, lease_until = now() + interval '30 seconds'
           where id = (select id from proposal_runs
                       where state = 'running' and (lease_until is null or lease_until <= now())
                       limit 1
                       for update skip locked)
           returning id as run, attempt, after_id as after, phrases"#
    )
    .fetch_optional(pool)
    .await
}

/// Ends all leases: nobody else is at work.
pub async fn end_leases(pool: &Pool) -> Result<(), sqlx::Error> {
    query!("update proposal_runs set lease_until = null where state = 'running'")
        .execute(pool)
        .await?;
    Ok(())
}

/// Whether the attempt still has its lease, and nobody has done its piece meanwhile; holds the run until the
/// transaction ends.
pub async fn hold(connection: &mut Connection, piece: &Piece) -> Result<bool, sqlx::Error> {
    let held = query_scalar!(
        "select id from proposal_runs
         where id = $1 and attempt = $2 and after_id = $3 and state = 'running' for update",
        piece.run,
        piece.attempt,
        piece.after
    )
    .fetch_optional(connection)
    .await?;
    Ok(held.is_some())
}

/// Sets a run to its beginning: by these phrases, and by the words that are read now.
pub async fn set_out(
    connection: &mut Connection,
    run: i64,
    phrases: &[u8],
) -> Result<(), sqlx::Error> {
    query!("delete from proposal_changes where run_id = $1", run)
        .execute(&mut *connection)
        .await?;
    query!(
        "update proposal_runs
         set phrases = $2, words = (select changes from words_standing), after_id = 0, done = 0,
             total = (select count(*) from published_recommendations)
         where id = $1",
        run,
        phrases
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The words of the next recommendations, and the last of these; `None` where there are no more.
pub async fn next(
    connection: &mut Connection,
    after: i64,
    most: i64,
) -> Result<Option<(Vec<i64>, Vec<Words>)>, sqlx::Error> {
    let ids = query_scalar!(
        r#"select id as "id!" from published_recommendations where id > $1 order by id limit $2"#,
        after,
        most
    )
    .fetch_all(&mut *connection)
    .await?;
    if ids.is_empty() {
        return Ok(None);
    }
    let words = query_as!(
        Words,
        r#"select w.recommendation_id as recommendation, w.language as "language: Language", w.text,
                  v.body_printed as body
           from wordings w join versions v on v.id = w.version_id
           where w.recommendation_id = any($1)
           order by w.recommendation_id, w.language"#,
        &ids
    )
    .fetch_all(connection)
    .await?;
    Ok(Some((ids, words)))
}

/// Notes where what is proposed now differs from the proposals that stand on these recommendations. `said` is a
/// list of `{"recommendation", "language", "theme", "words"}`. What was decided or refused is no difference.
pub async fn note(
    connection: &mut Connection,
    run: i64,
    recommendations: &[i64],
    said: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        r#"with said as (
               select s.recommendation, a.theme_id, jsonb_object_agg(s.language, s.words) as evidence
               from jsonb_to_recordset($3) as s (recommendation bigint, language text, theme text, words jsonb)
               join theme_addresses a on a.slug = s.theme
               group by s.recommendation, a.theme_id
           ), held as (
               select t.recommendation_id as recommendation, t.theme_id, t.origin,
                      (select coalesce(jsonb_object_agg(e.language, to_jsonb(e.words)), '{}')
                       from tag_evidence e
                       where e.recommendation_id = t.recommendation_id and e.theme_id = t.theme_id) as evidence
               from tags t where t.recommendation_id = any($2)
           )
           insert into proposal_changes (run_id, theme_id, kind, recommendation_id, evidence)
           select $1, theme_id,
                  case when held.origin is null then 'come' when said.evidence is null then 'go' else 'words' end,
                  recommendation, coalesce(said.evidence, held.evidence)
           from said full join held using (recommendation, theme_id)
           where (held.origin is null
                  and not exists (select from refused_tags r
                                  where r.recommendation_id = recommendation and r.theme_id = said.theme_id))
              or (held.origin = 'proposed' and said.evidence is distinct from held.evidence)"#,
        run,
        recommendations,
        said
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes how far a run is, and gives the next piece free.
pub async fn advance(
    connection: &mut Connection,
    run: i64,
    after: i64,
    more: usize,
) -> Result<(), sqlx::Error> {
    query!(
        "update proposal_runs
         set after_id = $2, done = done + $3, attempt = 0, lease_until = null, updated_at = now()
         where id = $1",
        run,
        after,
        i32::try_from(more).unwrap_or(i32::MAX)
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends a run: its difference can be looked at, or (`failed`) it could not be made.
pub async fn end(connection: &mut Connection, run: i64, failed: bool) -> Result<(), sqlx::Error> {
    query!(
        "update proposal_runs
         set state = case when $2 then 'failed' else 'ready' end, lease_until = null, updated_at = now()
         where id = $1",
        run,
        failed
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A run whose difference is to be applied, held until the transaction ends.
#[derive(Debug, Clone)]
pub struct Ready {
    pub phrases: Vec<u8>,
    /// Whether readers still read the words that it went over.
    pub same_words: bool,
}

pub async fn ready(connection: &mut Connection, run: i64) -> Result<Option<Ready>, sqlx::Error> {
    query_as!(
        Ready,
        r#"select coalesce(phrases, '') as "phrases!",
                  words is not distinct from (select changes from words_standing) as "same_words!"
           from proposal_runs where id = $1 and state = 'ready' for update"#,
        run
    )
    .fetch_optional(connection)
    .await
}

/// How much was applied.
#[derive(Debug, Clone, Copy, Default)]
pub struct Applied {
    pub come: i64,
    pub go: i64,
    pub words: i64,
}

/// Applies a difference, of one theme or of all. What was decided or refused meanwhile stays as it is.
pub async fn apply(
    connection: &mut Connection,
    run: i64,
    theme: Option<i64>,
    revision: i64,
) -> Result<Applied, sqlx::Error> {
    query!(
        "update recommendations set revision = $3
         where id in (select recommendation_id from proposal_changes
                      where run_id = $1 and ($2::bigint is null or theme_id = $2))",
        run,
        theme,
        revision
    )
    .execute(&mut *connection)
    .await?;
    apply_tags(connection, run, theme).await?;
    query_as!(
        Applied,
        r#"with done as (delete from proposal_changes
                         where run_id = $1 and ($2::bigint is null or theme_id = $2) returning kind)
           select count(*) filter (where kind = 'come') as "come!", count(*) filter (where kind = 'go') as "go!",
                  count(*) filter (where kind = 'words') as "words!"
           from done"#,
        run,
        theme
    )
    .fetch_one(connection)
    .await
}

async fn apply_tags(
    connection: &mut Connection,
    run: i64,
    theme: Option<i64>,
) -> Result<(), sqlx::Error> {
    for statement in [
        query!(
            "delete from tags t using proposal_changes c
             where c.run_id = $1 and ($2::bigint is null or c.theme_id = $2) and c.kind = 'go'
               and t.recommendation_id = c.recommendation_id and t.theme_id = c.theme_id
               and t.origin = 'proposed'",
            run,
            theme
        ),
        query!(
            "delete from tag_evidence e using proposal_changes c, tags t
             where c.run_id = $1 and ($2::bigint is null or c.theme_id = $2) and c.kind = 'words'
               and e.recommendation_id = c.recommendation_id and e.theme_id = c.theme_id
               and t.recommendation_id = c.recommendation_id and t.theme_id = c.theme_id
               and t.origin = 'proposed'",
            run,
            theme
        ),
        query!(
            "insert into tags (recommendation_id, theme_id, origin)
             select c.recommendation_id, c.theme_id, 'proposed'
             from proposal_changes c
             where c.run_id = $1 and ($2::bigint is null or c.theme_id = $2) and c.kind = 'come'
               and not exists (select from refused_tags r
                               where r.recommendation_id = c.recommendation_id and r.theme_id = c.theme_id)
             on conflict do nothing",
            run,
            theme
        ),
        query!(
            "insert into tag_evidence (recommendation_id, theme_id, language, words)
             select c.recommendation_id, c.theme_id, e.key, array(select jsonb_array_elements_text(e.value))
             from proposal_changes c
             join tags t on t.recommendation_id = c.recommendation_id and t.theme_id = c.theme_id
               and t.origin = 'proposed',
             jsonb_each(c.evidence) e
             where c.run_id = $1 and ($2::bigint is null or c.theme_id = $2) and c.kind <> 'go'
             on conflict do nothing",
            run,
            theme
        ),
    ] {
        statement.execute(&mut *connection).await?;
    }
    Ok(())
}

/// Notes that nothing is left of a run, once that is so.
pub async fn close_when_applied(connection: &mut Connection, run: i64) -> Result<(), sqlx::Error> {
    query!(
        "update proposal_runs set updated_at = now(),
             state = case when exists (select from proposal_changes where run_id = $1)
                     then 'ready' else 'applied' end
         where id = $1",
        run
    )
    .execute(connection)
    .await?;
    Ok(())
}
