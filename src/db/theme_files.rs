//! Thesauri that were sent as files, for whoever looks at what they would do.

use time::OffsetDateTime;
use uuid::Uuid;

/// A file that was sent.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    pub id: Uuid,
    pub name: String,
    pub format: String,
    pub content: String,
    /// Whether what the file does not say of a theme is taken away.
    pub closed: bool,
    pub sent_by: String,
    pub sent_at: OffsetDateTime,
    pub applied_by: Option<String>,
    pub applied_at: Option<OffsetDateTime>,
}

pub async fn one(executor: impl sqlx::PgExecutor<'_>, id: Uuid) -> sqlx::Result<Option<ThemeFile>> {
    sqlx::query_as!(
        ThemeFile,
        "select id, name, format, content, closed, sent_by, sent_at, applied_by, applied_at
         from theme_files where id = $1",
        id,
    )
    .fetch_optional(executor)
    .await
}
