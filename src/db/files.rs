//! The files that versions were read from, as they were uploaded. Keeping them is `write::files`.

use super::Pool;
use crate::domain::Format;

/// What is known of a file without its bytes.
#[derive(Debug, Clone)]
pub struct Facts {
    pub format: Format,
    /// In bytes.
    pub size: i32,
    /// The last page on which a paragraph begins, where the format has pages.
    pub pages: Option<i32>,
}

/// The file of a published version, without its bytes.
pub async fn of_version(pool: &Pool, version: i64) -> sqlx::Result<Option<Facts>> {
    sqlx::query_as!(
        Facts,
        r#"
        select f.format as "format: Format", length(f.bytes) as "size!",
               (select max(page) from paragraphs where version_id = v.id) as pages
        from published_versions v
        join imports i on i.id = v.import_id
        join files f on f.id = i.file_id
        where v.id = $1
        "#,
        version,
    )
    .fetch_optional(pool)
    .await
}

/// The bytes of that file.
pub async fn bytes_of(pool: &Pool, version: i64) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!(
        r#"
        select f.bytes
        from published_versions v
        join imports i on i.id = v.import_id
        join files f on f.id = i.file_id
        where v.id = $1
        "#,
        version,
    )
    .fetch_optional(pool)
    .await
}

/// The bytes of the file that an import is of, and its format.
pub async fn of_import(pool: &Pool, import: uuid::Uuid) -> sqlx::Result<Option<(Format, Vec<u8>)>> {
    let row = sqlx::query!(
        r#"
        select f.format as "format: Format", f.bytes
        from imports i
        join files f on f.id = i.file_id
        where i.id = $1
        "#,
        import,
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| (row.format, row.bytes)))
}
