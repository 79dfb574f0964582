//! How far an upload is, for the editors and programs that wait for it. Moving it on is `write`.

use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;
use crate::domain::{Format, ImportState, Language};

/// One import with what was read of its file.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: Uuid,
    pub state: ImportState,
    pub publish_wanted: bool,
    pub sample: bool,
    pub given_symbol: Option<String>,
    pub given_language: Option<Language>,
    /// Times that reading was tried.
    pub attempt: i32,
    pub failure: Option<String>,
    /// Set aside by an editor.
    pub discarded_at: Option<OffsetDateTime>,
    pub file_name: String,
    pub format: Format,
    /// In bytes.
    pub size: i32,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
    /// The parsed document, once the file is read.
    pub parsed: Option<Value>,
    /// Key and symbol of the document that it became, once published.
    pub document_key: Option<String>,
    pub document_symbol: Option<String>,
}

/// One import; `None` when there is no such import.
pub async fn find(pool: &Pool, id: Uuid) -> sqlx::Result<Option<Import>> {
    sqlx::query_as!(
        Import,
        r#"
        select i.id, i.state as "state: ImportState", i.publish_wanted, i.sample, i.given_symbol,
               i.given_language as "given_language: Language", i.attempt, i.failure,
               i.discarded_at,
               f.name as file_name, f.format as "format: Format", length(f.bytes) as "size!",
               i.created_at, i.updated_at, p.parsed as "parsed?", d.key as "document_key?",
               d.symbol as "document_symbol?"
        from imports i
        join files f on f.id = i.file_id
        left join drafts p on p.import_id = i.id
        left join lateral (select document_id from versions v where v.import_id = i.id limit 1) v
               on true
        left join documents d on d.id = v.document_id
        where i.id = $1
        "#,
        id,
    )
    .fetch_optional(pool)
    .await
}
