//! Accounts, their tokens and their second factor. Only hashes are kept of what somebody must know; the
//! secret of time-based codes has to be kept as it is.

use sqlx::{query, query_scalar};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::Connection;
use crate::domain::{Language, Role};

/// Adds an account; `None` where the address has one.
pub async fn add(
    connection: &mut Connection,
    email: &str,
    role: Role,
    password_hash: Option<&str>,
) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!(
        "insert into users (email, role, password_hash) values ($1, $2, $3)
         on conflict (email) do nothing
         returning id",
        email,
        role.as_str(),
        password_hash
    )
    .fetch_optional(connection)
    .await
}

pub async fn id_of(connection: &mut Connection, email: &str) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!("select id from users where email = $1", email)
        .fetch_optional(connection)
        .await
}

/// An account that is being changed, held until the end of the transaction.
#[derive(Debug)]
pub struct Held {
    pub email: String,
    pub role: Role,
    pub totp_secret: Option<Vec<u8>>,
    pub totp_step: Option<i64>,
}

pub async fn hold(connection: &mut Connection, id: Uuid) -> Result<Option<Held>, sqlx::Error> {
    sqlx::query_as!(
        Held,
        r#"select email, role as "role: Role", totp_secret, totp_step from users where id = $1 for update"#,
        id
    )
    .fetch_optional(connection)
    .await
}

/// Whether nobody has an account; nobody else finds out before the transaction ends.
pub async fn nobody(connection: &mut Connection) -> Result<bool, sqlx::Error> {
    query!("lock table users in share row exclusive mode")
        .execute(&mut *connection)
        .await?;
    query_scalar!(r#"select not exists (select from users) as "nobody!""#)
        .fetch_one(connection)
        .await
}

/// How many admins could sign in if this one could not.
pub async fn other_admins(connection: &mut Connection, id: Uuid) -> Result<i64, sqlx::Error> {
    query!("lock table users in share row exclusive mode")
        .execute(&mut *connection)
        .await?;
    query_scalar!(
        r#"select count(*) as "others!" from users
           where role = 'admin' and closed_at is null and password_hash is not null and id <> $1"#,
        id
    )
    .fetch_one(connection)
    .await
}

pub async fn set_password(
    connection: &mut Connection,
    id: Uuid,
    hash: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "update users set password_hash = $2 where id = $1",
        id,
        hash
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn set_role(
    connection: &mut Connection,
    id: Uuid,
    role: Role,
) -> Result<(), sqlx::Error> {
    query!(
        "update users set role = $2 where id = $1",
        id,
        role.as_str()
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Closes an account, with its sessions, devices and links, or opens it again.
pub async fn set_closed(
    connection: &mut Connection,
    id: Uuid,
    closed: bool,
) -> Result<(), sqlx::Error> {
    query!(
        "update users set closed_at = case when $2 then coalesce(closed_at, now()) end where id = $1",
        id,
        closed
    )
    .execute(&mut *connection)
    .await?;
    if closed {
        query!("delete from sessions where user_id = $1", id)
            .execute(&mut *connection)
            .await?;
        query!("delete from devices where user_id = $1", id)
            .execute(&mut *connection)
            .await?;
        query!("delete from password_links where user_id = $1", id)
            .execute(&mut *connection)
            .await?;
        query!(
            "update tokens set revoked_at = now() where user_id = $1 and revoked_at is null",
            id
        )
        .execute(connection)
        .await?;
    }
    Ok(())
}

pub async fn set_language(
    connection: &mut Connection,
    id: Uuid,
    language: Language,
) -> Result<(), sqlx::Error> {
    query!(
        "update users set language = $2 where id = $1",
        id,
        language.as_str()
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Sets or takes away the second factor; recovery codes go with it.
pub async fn set_second_factor(
    connection: &mut Connection,
    id: Uuid,
    secret: Option<&[u8]>,
    step: Option<i64>,
) -> Result<(), sqlx::Error> {
    query!(
        "update users set totp_secret = $2, totp_step = $3 where id = $1",
        id,
        secret,
        step
    )
    .execute(&mut *connection)
    .await?;
    query!("delete from recovery_codes where user_id = $1", id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes a step of time, if no later one was taken.
pub async fn take_step(
    connection: &mut Connection,
    id: Uuid,
    step: i64,
) -> Result<bool, sqlx::Error> {
    let taken = query!(
        "update users set totp_step = $2 where id = $1 and coalesce(totp_step, -1) < $2",
        id,
        step
    )
    .execute(connection)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// Replaces the recovery codes.
pub async fn set_codes(
    connection: &mut Connection,
    id: Uuid,
    hashes: &[Vec<u8>],
) -> Result<(), sqlx::Error> {
    query!("delete from recovery_codes where user_id = $1", id)
        .execute(&mut *connection)
        .await?;
    query!(
        "insert into recovery_codes (user_id, hash) select $1, unnest($2::bytea[])",
        id,
        hashes
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Uses a recovery code, if it is there and was not used.
pub async fn take_code(
    connection: &mut Connection,
    id: Uuid,
    hash: &[u8],
) -> Result<bool, sqlx::Error> {
    let taken = query!(
        "update recovery_codes set used_at = now() where user_id = $1 and hash = $2 and used_at is null",
        id,
        hash
    )
    .execute(connection)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// A token to be added.
#[derive(Debug)]
pub struct NewToken<'a> {
    pub user_id: Uuid,
    pub name: &'a str,
    pub hash: &'a [u8],
    pub scopes: &'a [String],
    pub ends_at: Option<OffsetDateTime>,
}

pub async fn add_token(connection: &mut Connection, new: NewToken<'_>) -> Result<(), sqlx::Error> {
    query!(
        "insert into tokens (user_id, name, hash, scopes, ends_at) values ($1, $2, $3, $4, $5)",
        new.user_id,
        new.name,
        new.hash,
        new.scopes,
        new.ends_at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends a token of somebody; its name, if it was there.
pub async fn revoke_token(
    connection: &mut Connection,
    user_id: Uuid,
    id: Uuid,
) -> Result<Option<String>, sqlx::Error> {
    query_scalar!(
        "update tokens set revoked_at = now()
         where id = $2 and user_id = $1 and revoked_at is null
         returning name",
        user_id,
        id
    )
    .fetch_optional(connection)
    .await
}
