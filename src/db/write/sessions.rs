//! Sessions, the devices that they began on, and the links by which a password is chosen.

use sqlx::{query, query_scalar};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::Connection;

/// A session to begin.
#[derive(Debug)]
pub struct NewSession<'a> {
    pub user_id: Uuid,
    pub hash: &'a [u8],
    /// The second factor is still asked for.
    pub halfway: bool,
    pub agent: &'a str,
    pub ends_at: OffsetDateTime,
}

pub async fn begin(connection: &mut Connection, new: NewSession<'_>) -> Result<(), sqlx::Error> {
    query!(
        "insert into sessions (user_id, hash, halfway, agent, ends_at) values ($1, $2, $3, $4, $5)",
        new.user_id,
        new.hash,
        new.halfway,
        new.agent,
        new.ends_at
    )
    .execute(&mut *connection)
    .await?;
    // Those that ended long ago are of no use to anybody.
    query!("delete from sessions where ends_at < now() - interval '1 day'")
        .execute(connection)
        .await?;
    Ok(())
}

/// Whose a session is that waits for its second factor; held until the end of the transaction.
pub async fn hold_halfway(
    connection: &mut Connection,
    hash: &[u8],
) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!(
        "select user_id from sessions where hash = $1 and halfway and ends_at > now() for update",
        hash
    )
    .fetch_optional(connection)
    .await
}

pub async fn end(connection: &mut Connection, hash: &[u8]) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!(
        "delete from sessions where hash = $1 returning user_id",
        hash
    )
    .fetch_optional(connection)
    .await
}

/// Ends a session of somebody; whether it was there.
pub async fn end_of_user(
    connection: &mut Connection,
    user_id: Uuid,
    id: Uuid,
) -> Result<bool, sqlx::Error> {
    let ended = query!(
        "delete from sessions where user_id = $1 and id = $2",
        user_id,
        id
    )
    .execute(connection)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// Ends all sessions of somebody but this one.
pub async fn end_others(
    connection: &mut Connection,
    user_id: Uuid,
    but: Option<Uuid>,
) -> Result<u64, sqlx::Error> {
    let ended = query!(
        "delete from sessions where user_id = $1 and id is distinct from $2",
        user_id,
        but
    )
    .execute(connection)
    .await?;
    Ok(ended.rows_affected())
}

/// Remembers a device, or that it was used again.
pub async fn remember_device(
    connection: &mut Connection,
    hash: &[u8],
    user_id: Uuid,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into devices (hash, user_id) values ($1, $2)
         on conflict (hash) do update set user_id = excluded.user_id, used_at = now()",
        hash,
        user_id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds a link, in place of all that this person had; that of nobody is for the first admin.
pub async fn add_link(
    connection: &mut Connection,
    hash: &[u8],
    user_id: Option<Uuid>,
    created_by: &str,
    ends_at: OffsetDateTime,
) -> Result<(), sqlx::Error> {
    query!(
        "delete from password_links where user_id is not distinct from $1 or ends_at < now()",
        user_id
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into password_links (hash, user_id, created_by, ends_at) values ($1, $2, $3, $4)",
        hash,
        user_id,
        created_by,
        ends_at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// A link that is still good.
#[derive(Debug, Clone)]
pub struct Link {
    /// `None` for the first admin.
    pub user_id: Option<Uuid>,
    pub email: Option<String>,
    /// Whether a password is replaced.
    pub replaces: bool,
}

pub async fn link(connection: &mut Connection, hash: &[u8]) -> Result<Option<Link>, sqlx::Error> {
    sqlx::query_as!(
        Link,
        r#"select l.user_id, u.email as "email?", u.password_hash is not null as "replaces!"
           from password_links l left join users u on u.id = l.user_id
           where l.hash = $1 and l.ends_at > now() and u.closed_at is null
           for update of l"#,
        hash
    )
    .fetch_optional(connection)
    .await
}

pub async fn end_link(connection: &mut Connection, hash: &[u8]) -> Result<(), sqlx::Error> {
    query!("delete from password_links where hash = $1", hash)
        .execute(connection)
        .await?;
    Ok(())
}
