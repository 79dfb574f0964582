//! Whose an API token is. Only its hash is known here; making and hashing tokens is
//! `editorial::accounts`.

use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;
use crate::domain::{Role, Scope};

/// The owner of a token that is valid now.
#[derive(Debug, Clone)]
pub struct TokenOwner {
    pub user_id: Uuid,
    pub email: String,
    pub role: Role,
    /// What the token may be used for.
    pub scopes: Vec<String>,
}

impl TokenOwner {
    pub fn may(&self, scope: Scope) -> bool {
        self.scopes.iter().any(|own| own == scope.as_str())
    }
}

/// Finds the owner, and notes that the token was used; `None` for one that is unknown, revoked or at its
/// end, or whose owner has left.
pub async fn owner(pool: &Pool, hash: &[u8]) -> sqlx::Result<Option<TokenOwner>> {
    sqlx::query_as!(
        TokenOwner,
        r#"
        with used as (
            update tokens set last_used_at = now()
            where hash = $1 and revoked_at is null and (ends_at is null or ends_at > now())
            returning user_id, scopes
        )
        select u.id as user_id, u.email, u.role as "role: Role", used.scopes
        from used
        join users u on u.id = used.user_id
        where u.closed_at is null
        "#,
        hash,
    )
    .fetch_optional(pool)
    .await
}

/// A token in the list of its owner.
#[derive(Debug, Clone)]
pub struct Token {
    pub id: Uuid,
    pub name: String,
    pub scopes: Vec<String>,
    pub created_at: OffsetDateTime,
    pub last_used_at: Option<OffsetDateTime>,
    pub ends_at: Option<OffsetDateTime>,
}

/// The tokens of somebody that can still be used, newest first.
pub async fn of_user(pool: &Pool, user_id: Uuid) -> sqlx::Result<Vec<Token>> {
    sqlx::query_as!(
        Token,
        "select id, name, scopes, created_at, last_used_at, ends_at from tokens
         where user_id = $1 and revoked_at is null and (ends_at is null or ends_at > now())
         order by created_at desc",
        user_id,
    )
    .fetch_all(pool)
    .await
}
