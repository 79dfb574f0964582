//! Recommendations that were compiled elsewhere: kept, and found again by the symbol of their document.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::db::Connection;
use crate::domain::Language;

/// One row, as it is kept.
#[derive(Debug, Clone)]
pub struct Compiled {
    pub file: String,
    pub row: i32,
    pub symbol: String,
    pub paragraph: String,
    pub item: Option<String>,
    pub language: Option<Language>,
    pub text: String,
    pub themes: Vec<String>,
}

/// What is kept besides.
#[derive(Debug, Clone, Copy)]
pub struct Besides<'a> {
    pub status: Option<&'a str>,
    pub addressees: &'a [String],
    pub record: Option<&'a str>,
    pub actor: &'a str,
}

/// Keeps a row, in the place of one that says the same place in the same language.
pub async fn keep(
    connection: &mut Connection,
    row: &Compiled,
    besides: Besides<'_>,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into compiled (file, row, symbol, paragraph, item, language, text, themes, status,
                               addressees, recommendation_id, actor)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                 (select id from recommendations where slug = $11), $12)
         on conflict (symbol, paragraph, coalesce(item, ''), coalesce(language, '')) do update
         set file = excluded.file, row = excluded.row, text = excluded.text, themes = excluded.themes,
             status = excluded.status, addressees = excluded.addressees,
             recommendation_id = excluded.recommendation_id, actor = excluded.actor, created_at = now()",
        row.file,
        row.row,
        row.symbol,
        row.paragraph,
        row.item,
        row.language.map(Language::as_str),
        row.text,
        &row.themes,
        besides.status,
        besides.addressees,
        besides.record,
        besides.actor
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// What was compiled of a document in one language, or without saying which.
pub async fn of_document(
    connection: &mut Connection,
    symbol: &str,
    language: Language,
) -> Result<Vec<Compiled>, sqlx::Error> {
    query_as!(
        Compiled,
        r#"select file, row, symbol, paragraph, item, language as "language: Language", text, themes
           from compiled
           where symbol = $1 and (language is null or language = $2)
           order by id"#,
        symbol,
        language.as_str()
    )
    .fetch_all(connection)
    .await
}

/// Keeps a sheet that was sent to be looked at, and forgets those of a month ago that came to nothing.
pub async fn add_sheet(
    connection: &mut Connection,
    name: &str,
    content: &[u8],
    by: &str,
) -> Result<Uuid, sqlx::Error> {
    query!(
        "delete from compiled_sheets where taken_at is null and sent_at < now() - interval '30 days'"
    )
    .execute(&mut *connection)
    .await?;
    query_scalar!(
        "insert into compiled_sheets (name, content, sent_by) values ($1, $2, $3) returning id",
        name,
        content,
        by
    )
    .fetch_one(connection)
    .await
}

/// What came of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    pub kept: i32,
    pub given: i32,
    pub refused: i32,
}

/// Notes that a sheet was taken in; false where it was already.
pub async fn close_sheet(
    connection: &mut Connection,
    id: Uuid,
    by: &str,
    taken: Taken,
) -> Result<bool, sqlx::Error> {
    let closed = query!(
        "update compiled_sheets
         set taken_by = $2, taken_at = now(), kept = $3, given = $4, refused = $5
         where id = $1 and taken_at is null",
        id,
        by,
        taken.kept,
        taken.given,
        taken.refused
    )
    .execute(connection)
    .await?;
    Ok(closed.rows_affected() > 0)
}

/// The drafts of documents with these symbols that nobody has begun to review, held until the transaction ends.
pub async fn fresh_drafts(
    connection: &mut Connection,
    symbols: &[String],
) -> Result<Vec<(Uuid, Value)>, sqlx::Error> {
    let found = query!(
        "select d.import_id, d.parsed from drafts d join imports i on i.id = d.import_id
         where d.symbol = any($1) and i.state = 'in_review' and i.discarded_at is null
           and not exists (select from reviews r where r.import_id = d.import_id)
         order by d.import_id for update of i",
        symbols
    )
    .fetch_all(connection)
    .await?;
    Ok(found
        .into_iter()
        .map(|one| (one.import_id, one.parsed))
        .collect())
}
