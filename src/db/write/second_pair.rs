//! Who had a hand in a review, who stands behind it besides, and whether both are needed.

use sqlx::{query, query_scalar};
use uuid::Uuid;

use crate::db::Connection;

/// Whether who reviewed cannot publish alone.
pub async fn is_asked_for(connection: &mut Connection) -> Result<bool, sqlx::Error> {
    query_scalar!("select second_pair from settings")
        .fetch_one(connection)
        .await
}

/// Turns that on or off; false where it was so.
pub async fn ask_for(connection: &mut Connection, wanted: bool) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update settings set second_pair = $1 where second_pair <> $1",
        wanted
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Who changed anything in a review since it was last published.
pub async fn hands(
    connection: &mut Connection,
    import_id: Uuid,
) -> Result<Vec<String>, sqlx::Error> {
    query_scalar!(
        "select h.actor from review_hands h join reviews r on r.import_id = h.import_id
         where h.import_id = $1 and h.version > coalesce(r.published, 0)
         order by h.actor",
        import_id
    )
    .fetch_all(connection)
    .await
}

/// Who stands behind this version.
pub async fn approvals(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
) -> Result<Vec<String>, sqlx::Error> {
    query_scalar!(
        "select actor from approvals where import_id = $1 and version = $2 order by at, actor",
        import_id,
        version
    )
    .fetch_all(connection)
    .await
}

/// Notes that somebody does; false where they did.
pub async fn approve(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
    actor: &str,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "insert into approvals (import_id, version, actor) values ($1, $2, $3) on conflict do nothing",
        import_id,
        version,
        actor
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// An import that was to be published without review waits for one instead.
pub async fn unwish(connection: &mut Connection, import_id: Uuid) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update imports set publish_wanted = false, updated_at = now()
         where id = $1 and publish_wanted and state = 'in_review'",
        import_id
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
