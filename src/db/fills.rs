//! What the store knows that a filling asks for, and fillings themselves as the pages show them. Moving one on
//! is `write::fills`.

use serde_json::Value;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use super::Pool;
use crate::domain::{FillOutcome, FillState, FillVerdict, ImportState};

/// An import of some bytes.
#[derive(Debug, Clone)]
pub struct Same {
    pub id: Uuid,
    pub state: ImportState,
    pub discarded: bool,
}

/// The import of the file with this hash.
pub async fn import_of(pool: &Pool, sha256: &[u8]) -> sqlx::Result<Option<Same>> {
    sqlx::query_as!(
        Same,
        r#"select i.id, i.state as "state: ImportState", i.discarded_at is not null as "discarded!"
           from files f join imports i on i.file_id = f.id
           where f.sha256 = $1"#,
        sha256
    )
    .fetch_optional(pool)
    .await
}

/// The symbol of each body with each of its names.
pub async fn body_names(pool: &Pool) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        r#"select b.symbol, coalesce(n.name, b.symbol) as "name!"
           from bodies b left join body_names n on n.body_id = b.id
           union select symbol, slug from bodies
           order by 1, 2"#
    )
    .fetch_all(pool)
    .await?;
    let rows = rows
        .into_iter()
        .filter_map(|row| Some((row.symbol?, row.name)));
    Ok(rows.collect())
}

/// Number and first day of the meetings of a body.
pub async fn meetings_of(
    pool: &Pool,
    body: &str,
) -> sqlx::Result<Vec<(Option<i32>, Option<Date>)>> {
    let rows = sqlx::query!(
        "select m.ordinal, m.first_day from meetings m join bodies b on b.id = m.body_id
         where b.symbol = $1",
        body
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.ordinal, row.first_day))
        .collect())
}

/// A filling.
#[derive(Debug, Clone)]
pub struct Fill {
    pub id: Uuid,
    pub state: FillState,
    pub name: String,
    pub sheet_name: Option<String>,
    pub unlisted: bool,
    pub size: i64,
    pub told: Value,
    pub failure: Option<String>,
    pub actor: String,
    pub created_at: OffsetDateTime,
    pub lines: i64,
    /// Lines that are judged, that would be imported, and that are done.
    pub judged: i64,
    pub wanted: i64,
    pub done: i64,
}

/// The newest fillings, or one.
pub async fn newest(pool: &Pool, id: Option<Uuid>, limit: i64) -> sqlx::Result<Vec<Fill>> {
    sqlx::query_as!(
        Fill,
        r#"select f.id, f.state as "state: FillState", f.name, f.sheet_name, f.unlisted, f.size, f.told,
                  f.failure, f.actor, f.created_at, l.lines as "lines!", l.judged as "judged!",
                  l.wanted as "wanted!", l.done as "done!"
           from fills f
           cross join lateral (
               select count(*) as lines, count(verdict) as judged,
                      count(*) filter (where verdict <> 'held') as wanted, count(outcome) as done
               from fill_lines where fill_id = f.id) l
           where $1::uuid is null or f.id = $1
           order by f.created_at desc, f.id
           limit $2"#,
        id,
        limit
    )
    .fetch_all(pool)
    .await
}

/// A line with what became of its import.
#[derive(Debug, Clone)]
pub struct LineRow {
    pub at: i32,
    pub line: Value,
    pub verdict: Option<FillVerdict>,
    pub judged: Option<Value>,
    pub outcome: Option<FillOutcome>,
    pub failure: Option<String>,
    pub import_id: Option<Uuid>,
    pub import_state: Option<ImportState>,
}

/// Lines in their order, of one verdict or of all.
pub async fn lines(
    pool: &Pool,
    fill: Uuid,
    verdict: Option<FillVerdict>,
    from: i32,
    limit: i64,
) -> sqlx::Result<Vec<LineRow>> {
    sqlx::query_as!(
        LineRow,
        r#"select l.at, l.line, l.verdict as "verdict: FillVerdict", l.judged,
                  l.outcome as "outcome: FillOutcome", l.failure, l.import_id,
                  i.state as "import_state?: ImportState"
           from fill_lines l
           left join imports i on i.id = l.import_id
           where l.fill_id = $1 and ($2::text is null or l.verdict = $2) and l.at >= $3
           order by l.at
           limit $4"#,
        fill,
        verdict.map(FillVerdict::as_str),
        from,
        limit
    )
    .fetch_all(pool)
    .await
}

/// How many lines there are of each verdict.
pub async fn verdicts(pool: &Pool, fill: Uuid) -> sqlx::Result<Vec<(FillVerdict, i64)>> {
    let rows = sqlx::query!(
        r#"select verdict as "verdict!: FillVerdict", count(*) as "count!"
           from fill_lines where fill_id = $1 and verdict is not null
           group by verdict"#,
        fill
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.verdict, row.count))
        .collect())
}
