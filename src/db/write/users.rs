//! Accounts and their tokens. Only hashes are kept, of passwords and of tokens alike.

use sqlx::{query, query_scalar};
use uuid::Uuid;

use crate::db::Connection;
use crate::domain::Role;

/// Adds an account; `None` where the address has one.
pub async fn add(
    connection: &mut Connection,
    email: &str,
    role: Role,
    password_hash: &str,
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

pub async fn add_token(
    connection: &mut Connection,
    user_id: Uuid,
    name: &str,
    hash: &[u8],
) -> Result<(), sqlx::Error> {
    query!(
        "insert into tokens (user_id, name, hash) values ($1, $2, $3)",
        user_id,
        name,
        hash
    )
    .execute(connection)
    .await?;
    Ok(())
}
