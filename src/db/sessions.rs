//! Whose a session is, and which ones somebody has. Only hashes of what cookies hold are known here.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;
use crate::domain::{Language, Role};

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct Holder {
    pub session_id: Uuid,
    pub user_id: Uuid,
    pub email: String,
    pub role: Role,
    /// Of the pages, where one was chosen.
    pub language: Option<Language>,
}

/// The holder of a session that is whole and has not ended, and notes, once a minute at most, that it
/// was used. `idle` is in seconds.
pub async fn holder(pool: &Pool, hash: &[u8], idle: f64) -> sqlx::Result<Option<Holder>> {
    sqlx::query_as!(
        Holder,
        r#"
        with found as (
            select s.id, s.user_id, s.seen_at from sessions s
            where s.hash = $1 and not s.halfway and s.ends_at > now()
              and s.seen_at > now() - make_interval(secs => $2)
        ), seen as (
            update sessions s set seen_at = now()
            from found where s.id = found.id and found.seen_at < now() - interval '1 minute'
        )
        select found.id as session_id, u.id as user_id, u.email, u.role as "role: Role",
               u.language as "language: Language"
        from found join users u on u.id = found.user_id
        where u.closed_at is null
        "#,
        hash,
        idle,
    )
    .fetch_optional(pool)
    .await
}

/// What the owner of a session may do, while it is open. Looking does not prolong it; `idle` is in seconds.
pub async fn role(pool: &Pool, id: Uuid, idle: f64) -> sqlx::Result<Option<Role>> {
    sqlx::query_scalar!(
        r#"
        select u.role as "role: Role"
        from sessions s join users u on u.id = s.user_id
        where s.id = $1 and not s.halfway and s.ends_at > now()
          and s.seen_at > now() - make_interval(secs => $2) and u.closed_at is null
        "#,
        id,
        idle,
    )
    .fetch_optional(pool)
    .await
}

/// A session in the list of its owner.
#[derive(Debug, Clone)]
pub struct Session {
    pub id: Uuid,
    pub agent: String,
    pub created_at: OffsetDateTime,
    pub seen_at: OffsetDateTime,
}

/// The sessions of somebody that have not ended, last used first. `idle` is in seconds.
pub async fn of_user(pool: &Pool, user_id: Uuid, idle: f64) -> sqlx::Result<Vec<Session>> {
    sqlx::query_as!(
        Session,
        "select id, agent, created_at, seen_at from sessions
         where user_id = $1 and not halfway and ends_at > now()
           and seen_at > now() - make_interval(secs => $2)
         order by seen_at desc",
        user_id,
        idle,
    )
    .fetch_all(pool)
    .await
}

/// Whether the owner of an address has signed in with this device before.
pub async fn knows_device(pool: &Pool, hash: &[u8], email: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from devices d join users u on u.id = d.user_id where d.hash = $1 and u.email = $2
           ) as "known!""#,
        hash,
        email,
    )
    .fetch_one(pool)
    .await
}

/// Whose a session is that waits for its second factor.
pub async fn halfway_owner(pool: &Pool, hash: &[u8]) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        "select user_id from sessions where hash = $1 and halfway and ends_at > now()",
        hash,
    )
    .fetch_optional(pool)
    .await
}
