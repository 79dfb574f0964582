//! What was done, by whom. Rows are only ever added.

use serde_json::Value;
use sqlx::query;

use crate::db::Connection;

pub async fn add(
    connection: &mut Connection,
    actor: &str,
    verb: &str,
    subject: &str,
    detail: Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into log (actor, verb, subject, detail) values ($1, $2, $3, $4)",
        actor,
        verb,
        subject,
        detail
    )
    .execute(connection)
    .await?;
    Ok(())
}
