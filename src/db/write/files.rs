//! The uploaded bytes. They are never changed and never removed.

use sqlx::query_scalar;

use crate::db::Connection;
use crate::domain::Format;

/// Keeps the file; `None` where the same bytes are kept already.
pub async fn keep(
    connection: &mut Connection,
    sha256: &[u8],
    name: &str,
    format: Format,
    bytes: &[u8],
) -> Result<Option<i64>, sqlx::Error> {
    query_scalar!(
        "insert into files (sha256, name, format, bytes) values ($1, $2, $3, $4)
         on conflict (sha256) do nothing
         returning id",
        sha256,
        name,
        format.as_str(),
        bytes
    )
    .fetch_optional(connection)
    .await
}
