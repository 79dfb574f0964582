//! Imports that editors set aside, and who has one in hand.

use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::db::Connection;

/// Sets an import aside. What is being read is taken from its worker, whose attempt is fenced by the state.
pub async fn discard(
    connection: &mut Connection,
    id: Uuid,
    by: &str,
    reason: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "update imports
         set discarded_at = now(), discarded_by = $2, discard_reason = $3, publish_wanted = false,
             state = case state when 'parsing' then 'received' else state end, lease_until = null,
             updated_at = now()
         where id = $1",
        id,
        by,
        reason
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Brings an import back as it was.
pub async fn restore(connection: &mut Connection, id: Uuid) -> Result<(), sqlx::Error> {
    query!(
        "update imports
         set discarded_at = null, discarded_by = null, discard_reason = null, updated_at = now()
         where id = $1",
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// What was read of an import that is forgotten now.
#[derive(Debug)]
pub struct Forgotten {
    pub id: Uuid,
    pub symbol: Option<String>,
}

/// Forgets what was read of imports that were set aside so many days ago. Their files stay, and are read
/// anew should they be brought back.
pub async fn forget(connection: &mut Connection, days: i32) -> Result<Vec<Forgotten>, sqlx::Error> {
    let old = query_scalar!(
        "select i.id from imports i
         where i.discarded_at < now() - make_interval(days => $1)
           and exists (select from drafts d where d.import_id = i.id)
         for update of i skip locked",
        days
    )
    .fetch_all(&mut *connection)
    .await?;
    if old.is_empty() {
        return Ok(Vec::new());
    }
    query!(
        "update imports set state = 'received', attempt = 0, failure = null where id = any($1)",
        &old
    )
    .execute(&mut *connection)
    .await?;
    // A review is of what was read: what is read anew begins a new one.
    query!("delete from reviews where import_id = any($1)", &old)
        .execute(&mut *connection)
        .await?;
    query_as!(
        Forgotten,
        "delete from drafts where import_id = any($1) returning import_id as id, symbol",
        &old
    )
    .fetch_all(connection)
    .await
}

/// Gives an import to somebody, or to nobody.
pub async fn assign(
    connection: &mut Connection,
    id: Uuid,
    to: Option<Uuid>,
) -> Result<(), sqlx::Error> {
    query!(
        "update imports
         set assigned_to = $2, assigned_at = case when $2::uuid is null then null else now() end,
             updated_at = now()
         where id = $1",
        id,
        to
    )
    .execute(connection)
    .await?;
    Ok(())
}
