//! Documents as editors see them: with their languages that are withdrawn, and when they are withdrawn
//! themselves. What readers see of them is `documents`.

use time::OffsetDateTime;
use uuid::Uuid;

use super::{Pool, Withdrawn};
use crate::domain::Language;

/// A document, published or not any more.
#[derive(Debug, Clone)]
pub struct Life {
    pub id: i64,
    pub key: String,
    pub symbol: Option<String>,
    pub withdrawn: Option<Withdrawn>,
    /// Symbol, else key, of the same document under its right symbol.
    pub moved_to: Option<String>,
    /// The last of each language.
    pub texts: Vec<Text>,
}

/// A document in one language.
#[derive(Debug, Clone)]
pub struct Text {
    pub language: Language,
    pub revision: i32,
    pub title: Option<String>,
    pub import_id: Uuid,
    pub reviewed: bool,
    pub published_at: OffsetDateTime,
    pub withdrawn: Option<Withdrawn>,
}

/// The document with this symbol or key.
pub async fn of_document(pool: &Pool, name: &str) -> sqlx::Result<Option<Life>> {
    let row = sqlx::query!(
        r#"
        select d.id, d.key, d.symbol, d.withdrawn_at, d.withdrawn_reason,
               d.withdrawn_language as "withdrawn_language: Language",
               case when d.moved then coalesce(instead.symbol, instead.key) end as moved_to
        from documents d left join documents instead on instead.id = d.instead_id
        where d.symbol = $1 or d.key = $1
        order by d.symbol = $1 desc nulls last
        limit 1
        "#,
        name,
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    Ok(Some(Life {
        texts: texts(pool, row.id, name).await?,
        id: row.id,
        key: row.key,
        symbol: row.symbol,
        withdrawn: withdrawn(
            name,
            row.withdrawn_at,
            row.withdrawn_reason,
            row.withdrawn_language,
        ),
        moved_to: row.moved_to,
    }))
}

/// The languages that a document was published in and is not any more, with the reason.
pub async fn withdrawn_texts(
    pool: &Pool,
    document: i64,
    name: &str,
) -> sqlx::Result<Vec<(Language, Withdrawn)>> {
    let texts = texts(pool, document, name).await?;
    let gone = texts
        .into_iter()
        .filter_map(|text| Some((text.language, text.withdrawn?)));
    Ok(gone.collect())
}

async fn texts(pool: &Pool, document: i64, name: &str) -> sqlx::Result<Vec<Text>> {
    let rows = sqlx::query!(
        r#"
        select distinct on (language)
               language as "language: Language", revision, title, import_id, reviewed, published_at,
               withdrawn_at, withdrawn_reason, withdrawn_language as "withdrawn_language: Language"
        from versions
        where document_id = $1 and (current or withdrawn_at is not null)
        order by language, current desc, revision desc
        "#,
        document,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Text {
            language: row.language,
            revision: row.revision,
            title: row.title,
            import_id: row.import_id,
            reviewed: row.reviewed,
            published_at: row.published_at,
            withdrawn: withdrawn(
                name,
                row.withdrawn_at,
                row.withdrawn_reason,
                row.withdrawn_language,
            ),
        })
        .collect())
}

fn withdrawn(
    name: &str,
    at: Option<OffsetDateTime>,
    reason: Option<String>,
    language: Option<Language>,
) -> Option<Withdrawn> {
    let (at, reason) = at.zip(reason)?;
    Some(Withdrawn {
        name: name.to_owned(),
        reason,
        language: language.unwrap_or(Language::En),
        at,
        instead: None,
    })
}
