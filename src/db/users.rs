//! Accounts as they are looked up: by those who sign in, and in the list of the admins. Changing them is
//! `write::users`.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;
use crate::domain::Role;

/// An account in a list.
#[derive(Debug, Clone)]
pub struct User {
    pub id: Uuid,
    pub email: String,
    pub role: Role,
    pub created_at: OffsetDateTime,
    pub closed_at: Option<OffsetDateTime>,
    /// Whether a password was chosen.
    pub has_password: bool,
    pub has_second_factor: bool,
    /// A service that signs people in has a name for its owner.
    pub is_known_elsewhere: bool,
    /// Of its last session.
    pub seen_at: Option<OffsetDateTime>,
}

/// All accounts, closed ones last.
pub async fn list(pool: &Pool) -> sqlx::Result<Vec<User>> {
    of(pool, None).await
}

/// One account.
pub async fn find(pool: &Pool, id: Uuid) -> sqlx::Result<Option<User>> {
    Ok(of(pool, Some(id)).await?.pop())
}

async fn of(pool: &Pool, id: Option<Uuid>) -> sqlx::Result<Vec<User>> {
    sqlx::query_as!(
        User,
        r#"
        select u.id, u.email, u.role as "role: Role", u.created_at, u.closed_at,
               u.password_hash is not null as "has_password!",
               u.totp_secret is not null as "has_second_factor!",
               exists (select from identities i where i.user_id = u.id) as "is_known_elsewhere!",
               (select max(s.seen_at) from sessions s where s.user_id = u.id) as seen_at
        from users u
        where $1::uuid is null or u.id = $1
        order by u.closed_at is not null, u.email
        "#,
        id,
    )
    .fetch_all(pool)
    .await
}

/// Whether anybody has an account.
pub async fn any(pool: &Pool) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from users) as "any!""#)
        .fetch_one(pool)
        .await
}

/// What somebody who signs in must show.
#[derive(Debug, Clone)]
pub struct Credentials {
    pub id: Uuid,
    pub role: Role,
    pub password_hash: Option<String>,
    pub has_second_factor: bool,
}

/// Of an account that may sign in.
pub async fn credentials(pool: &Pool, email: &str) -> sqlx::Result<Option<Credentials>> {
    sqlx::query_as!(
        Credentials,
        r#"
        select id, role as "role: Role", password_hash,
               totp_secret is not null as "has_second_factor!"
        from users
        where email = $1 and closed_at is null
        "#,
        email,
    )
    .fetch_optional(pool)
    .await
}

/// The hash of the password of an account.
pub async fn password_hash(pool: &Pool, id: Uuid) -> sqlx::Result<Option<String>> {
    let found = sqlx::query_scalar!("select password_hash from users where id = $1", id)
        .fetch_optional(pool)
        .await?;
    Ok(found.flatten())
}

/// How many recovery codes of an account are not used yet.
pub async fn codes_left(pool: &Pool, id: Uuid) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "left!" from recovery_codes where user_id = $1 and used_at is null"#,
        id,
    )
    .fetch_one(pool)
    .await
}
