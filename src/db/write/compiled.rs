//! Recommendations that were compiled elsewhere: kept, and found again by the symbol of their document.

use sqlx::{query, query_as};

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
