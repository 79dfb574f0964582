//! Recommendations that were compiled elsewhere, as editors look at them: the sheets that were sent, the rows that
//! wait for their documents, and the drafts that those could be put beside.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;
use crate::domain::Language;

/// A sheet that was sent by the browser.
#[derive(Debug, Clone)]
pub struct CompiledSheet {
    pub id: Uuid,
    pub name: String,
    pub sent_by: String,
    pub sent_at: OffsetDateTime,
    pub taken_by: Option<String>,
    pub taken_at: Option<OffsetDateTime>,
    pub kept: Option<i32>,
    pub given: Option<i32>,
    pub refused: Option<i32>,
}

/// The newest sheets, or one.
pub async fn sheets(pool: &Pool, id: Option<Uuid>, limit: i64) -> sqlx::Result<Vec<CompiledSheet>> {
    sqlx::query_as!(
        CompiledSheet,
        "select id, name, sent_by, sent_at, taken_by, taken_at, kept, given, refused
         from compiled_sheets where $1::uuid is null or id = $1
         order by sent_at desc, id limit $2",
        id,
        limit,
    )
    .fetch_all(pool)
    .await
}

/// The bytes of a sheet.
pub async fn content(pool: &Pool, id: Uuid) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!("select content from compiled_sheets where id = $1", id)
        .fetch_optional(pool)
        .await
}

/// Rows of one document that wait for it, or for its version in their language.
#[derive(Debug, Clone)]
pub struct WaitingRows {
    pub symbol: String,
    pub rows: i64,
    pub files: Vec<String>,
}

/// What waits, by document.
pub async fn waiting(pool: &Pool, limit: i64) -> sqlx::Result<Vec<WaitingRows>> {
    sqlx::query_as!(
        WaitingRows,
        r#"select c.symbol, count(*) as "rows!", array_agg(distinct c.file) as "files!"
           from compiled c
           where not exists (
               select from documents d join versions v on v.document_id = d.id and v.current
               where d.symbol = c.symbol and (c.language is null or v.language = c.language))
           group by c.symbol order by c.symbol limit $1"#,
        limit,
    )
    .fetch_all(pool)
    .await
}

/// A draft that waits to be reviewed, and whether anybody began.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub import_id: Uuid,
    pub symbol: String,
    pub language: Option<Language>,
    pub begun: bool,
}

/// The drafts of these documents.
pub async fn drafts(pool: &Pool, symbols: &[String]) -> sqlx::Result<Vec<Waiting>> {
    sqlx::query_as!(
        Waiting,
        r#"select d.import_id, d.symbol as "symbol!", d.language as "language: Language",
                  exists (select from reviews r where r.import_id = d.import_id) as "begun!"
           from drafts d join imports i on i.id = d.import_id
           where d.symbol = any($1) and i.state = 'in_review' and i.discarded_at is null
           order by i.created_at, i.id"#,
        symbols,
    )
    .fetch_all(pool)
    .await
}
