//! Whose an API token is. Only its hash is known here; making and hashing tokens is
//! `editorial::accounts`.

use uuid::Uuid;

use super::Pool;
use crate::domain::Role;

/// The owner of a token that is valid now.
#[derive(Debug, Clone)]
pub struct TokenOwner {
    pub user_id: Uuid,
    pub email: String,
    pub role: Role,
}

/// Finds the owner, and notes that the token was used; `None` for an unknown or revoked one.
pub async fn owner(pool: &Pool, hash: &[u8]) -> sqlx::Result<Option<TokenOwner>> {
    sqlx::query_as!(
        TokenOwner,
        r#"
        with used as (
            update tokens set last_used_at = now()
            where hash = $1 and revoked_at is null
            returning user_id
        )
        select u.id as user_id, u.email, u.role as "role: Role"
        from used
        join users u on u.id = used.user_id
        "#,
        hash,
    )
    .fetch_optional(pool)
    .await
}
