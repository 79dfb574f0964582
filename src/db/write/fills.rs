//! Fillings on their way: an archive arrives in pieces, its lines are laid out, judged, and done. Whoever takes
//! a line up has it for two minutes; a worker that is lost loses it to the next.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::db::{Connection, Pool};
use crate::domain::{FillOutcome, FillState, FillVerdict};

pub async fn add(
    connection: &mut Connection,
    actor: &str,
    created_by: Option<Uuid>,
) -> Result<Uuid, sqlx::Error> {
    query_scalar!(
        "insert into fills (name, actor, created_by) values ('', $1, $2) returning id",
        actor,
        created_by
    )
    .fetch_one(connection)
    .await
}

/// Keeps the next piece of an archive.
pub async fn keep_piece(pool: &Pool, fill: Uuid, at: i32, bytes: &[u8]) -> Result<(), sqlx::Error> {
    query!(
        "insert into fill_pieces (fill_id, at, bytes) values ($1, $2, $3)",
        fill,
        at,
        bytes
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// What came with an archive, once all of it is there.
#[derive(Debug, Clone, Copy)]
pub struct Arrived<'a> {
    pub name: &'a str,
    pub size: i64,
    pub sheet: Option<(&'a str, &'a [u8])>,
    pub unlisted: bool,
}

pub async fn arrived(
    connection: &mut Connection,
    fill: Uuid,
    with: Arrived<'_>,
) -> Result<(), sqlx::Error> {
    let (name, sheet) = with.sheet.unzip();
    query!(
        "update fills
         set state = 'planning', name = $2, size = $3, sheet_name = $4, sheet = $5, unlisted = $6,
             updated_at = now()
         where id = $1 and state = 'arriving'",
        fill,
        with.name,
        with.size,
        name,
        sheet,
        with.unlisted
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A filling as its verbs see it.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: Uuid,
    pub state: FillState,
    pub name: String,
    pub sheet_name: Option<String>,
    pub sheet: Option<Vec<u8>>,
    pub unlisted: bool,
}

/// The filling, locked until the transaction ends.
pub async fn lock(connection: &mut Connection, fill: Uuid) -> Result<Option<Held>, sqlx::Error> {
    query_as!(
        Held,
        r#"select id, state as "state: FillState", name, sheet_name, sheet, unlisted
           from fills where id = $1 for update"#,
        fill
    )
    .fetch_optional(connection)
    .await
}

pub async fn set_state(
    connection: &mut Connection,
    fill: Uuid,
    state: FillState,
    failure: Option<&str>,
) -> Result<(), sqlx::Error> {
    query!(
        "update fills set state = $2, failure = $3, lease_until = null, updated_at = now() where id = $1",
        fill,
        state.as_str(),
        failure
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Lets the archive go, which is needed no more.
pub async fn drop_pieces(connection: &mut Connection, fill: Uuid) -> Result<(), sqlx::Error> {
    query!("delete from fill_pieces where fill_id = $1", fill)
        .execute(connection)
        .await?;
    Ok(())
}

pub async fn drop_lines(connection: &mut Connection, fill: Uuid) -> Result<(), sqlx::Error> {
    query!("delete from fill_lines where fill_id = $1", fill)
        .execute(connection)
        .await?;
    Ok(())
}

/// Those that nobody confirmed for so many days, or that never arrived.
pub async fn stale(connection: &mut Connection, days: i32) -> Result<Vec<Uuid>, sqlx::Error> {
    query_scalar!(
        "select id from fills
         where (state in ('planned', 'failed') and updated_at < now() - make_interval(days => $1)
                and exists (select from fill_pieces p where p.fill_id = fills.id))
            or (state = 'arriving' and updated_at < now() - interval '1 day')
         for update skip locked",
        days
    )
    .fetch_all(connection)
    .await
}

/// A filling whose lines are to be laid out, taken up.
pub async fn claim(pool: &Pool) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!(
        "update fills set lease_until = now() + interval '2 minutes'
         where id = (select id from fills f
                     where state = 'planning' and (lease_until is null or lease_until < now())
                       and not exists (select from fill_lines l where l.fill_id = f.id)
                     order by created_at limit 1
                     for update skip locked)
         returning id"
    )
    .fetch_optional(pool)
    .await
}

/// Lays out the lines, a JSON array of them.
pub async fn lay_out(
    connection: &mut Connection,
    fill: Uuid,
    told: &Value,
    lines: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into fill_lines (fill_id, at, line)
         select $1, (at - 1)::int, line from jsonb_array_elements($2) with ordinality as l (line, at)",
        fill,
        lines
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update fills set told = $2, lease_until = null, updated_at = now() where id = $1",
        fill,
        told
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A line that was taken up.
#[derive(Debug, Clone)]
pub struct ClaimedLine {
    pub fill_id: Uuid,
    pub at: i32,
    pub line: Value,
    /// What is to be done with it: judged while it is `planning`, imported while it is `running`.
    pub state: FillState,
    pub actor: String,
    pub created_by: Option<Uuid>,
}

pub async fn claim_line(pool: &Pool) -> Result<Option<ClaimedLine>, sqlx::Error> {
    query_as!(
        ClaimedLine,
        r#"update fill_lines l set lease_until = now() + interval '2 minutes'
           from fills f
           where f.id = l.fill_id and (l.fill_id, l.at) = (
               select n.fill_id, n.at
               from fills g join fill_lines n on n.fill_id = g.id
               where (n.lease_until is null or n.lease_until < now())
                 and ((g.state = 'planning' and n.verdict is null)
                      or (g.state = 'running' and n.verdict <> 'held' and n.outcome is null))
               order by g.created_at, n.at
               limit 1
               for update of n skip locked)
           returning l.fill_id, l.at, l.line, f.state as "state: FillState", f.actor, f.created_by"#
    )
    .fetch_optional(pool)
    .await
}

/// The archive in its order, a piece at a time.
pub async fn piece(pool: &Pool, fill: Uuid, at: i32) -> Result<Option<Vec<u8>>, sqlx::Error> {
    query_scalar!(
        "select bytes from fill_pieces where fill_id = $1 and at = $2",
        fill,
        at
    )
    .fetch_optional(pool)
    .await
}

pub async fn store_judged(
    connection: &mut Connection,
    fill: Uuid,
    at: i32,
    verdict: FillVerdict,
    judged: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "update fill_lines set verdict = $3, judged = $4, lease_until = null
         where fill_id = $1 and at = $2",
        fill,
        at,
        verdict.as_str(),
        judged
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn store_outcome(
    connection: &mut Connection,
    fill: Uuid,
    at: i32,
    outcome: FillOutcome,
    failure: Option<&str>,
    import: Option<Uuid>,
) -> Result<(), sqlx::Error> {
    query!(
        "update fill_lines set outcome = $3, failure = $4, import_id = $5, lease_until = null
         where fill_id = $1 and at = $2 and outcome is null",
        fill,
        at,
        outcome.as_str(),
        failure,
        import
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Fillings of which no line is left to judge, or to import.
pub async fn through(pool: &Pool) -> Result<Vec<Uuid>, sqlx::Error> {
    query_scalar!(
        "select f.id from fills f
         where (f.state = 'planning'
                and exists (select from fill_lines l where l.fill_id = f.id)
                and not exists (select from fill_lines l where l.fill_id = f.id and l.verdict is null))
            or (f.state = 'running'
                and not exists (select from fill_lines l
                                where l.fill_id = f.id and l.verdict <> 'held' and l.outcome is null))"
    )
    .fetch_all(pool)
    .await
}

/// All lines with what was found: the line, its verdict as JSON.
pub async fn judged(
    connection: &mut Connection,
    fill: Uuid,
) -> Result<Vec<(i32, Value, Value)>, sqlx::Error> {
    let rows = query!(
        r#"select at, line, judged as "judged!" from fill_lines
           where fill_id = $1 and judged is not null order by at"#,
        fill
    )
    .fetch_all(connection)
    .await?;
    let rows = rows.into_iter();
    Ok(rows.map(|row| (row.at, row.line, row.judged)).collect())
}
