//! Tokens of programs: each has a name, what it may be used for, and an end where one is wanted.

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{AccountError, address, secret};
use crate::db::write::{self, users};
use crate::db::{Connection, Pool};
use crate::domain::{Role, Scope};
use crate::editorial::Actor;

/// What every token begins with, so that one found in a file is known for what it is.
pub const TOKEN_PREFIX: &str = "rcl_";

/// What a token shall be.
#[derive(Debug, Clone)]
pub struct NewToken {
    pub name: String,
    pub scopes: Vec<Scope>,
    pub ends_at: Option<OffsetDateTime>,
}

impl NewToken {
    /// One that may do whatever its owner may, without an end.
    pub fn whole(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            scopes: Scope::ALL.to_vec(),
            ends_at: None,
        }
    }
}

/// Makes a token for the owner of an address, and gives it: the only time that it is seen. What the
/// owner may not do, it cannot be used for, whatever its scopes.
pub async fn add_token(
    pool: &Pool,
    email: &str,
    name: &str,
    actor: &Actor,
) -> Result<String, AccountError> {
    let email = address(email)?;
    let mut transaction = pool.begin().await?;
    let id = users::id_of(&mut transaction, &email)
        .await?
        .ok_or(AccountError::Unknown(email))?;
    let token = make(&mut transaction, id, &NewToken::whole(name), actor).await?;
    transaction.commit().await?;
    Ok(token)
}

/// The same for somebody who is signed in.
pub async fn give_token(
    pool: &Pool,
    user_id: Uuid,
    new: &NewToken,
    actor: &Actor,
) -> Result<String, AccountError> {
    let mut transaction = pool.begin().await?;
    let held = users::hold(&mut transaction, user_id)
        .await?
        .ok_or_else(|| AccountError::Unknown(user_id.to_string()))?;
    if new.scopes.contains(&Scope::Publish) && held.role < Role::Publisher {
        return Err(AccountError::TooMuch(held.role));
    }
    let token = make(&mut transaction, user_id, new, actor).await?;
    transaction.commit().await?;
    Ok(token)
}

async fn make(
    connection: &mut Connection,
    user_id: Uuid,
    new: &NewToken,
    actor: &Actor,
) -> Result<String, AccountError> {
    let name = new.name.trim();
    if name.is_empty() || new.scopes.is_empty() {
        return Err(AccountError::NoName);
    }
    let token = format!("{TOKEN_PREFIX}{}", secret::long());
    let scopes: Vec<String> = new.scopes.iter().map(|s| s.as_str().to_owned()).collect();
    let row = users::NewToken {
        user_id,
        name,
        hash: &token_hash(&token),
        scopes: &scopes,
        ends_at: new.ends_at,
    };
    users::add_token(connection, row).await?;
    let detail = json!({ "name": name, "scopes": scopes });
    let subject = user_id.to_string();
    write::log::add(connection, &actor.name, "add token", &subject, detail).await?;
    Ok(token)
}

/// Ends a token of somebody; whether it was there.
pub async fn revoke_token(
    pool: &Pool,
    user_id: Uuid,
    id: Uuid,
    actor: &Actor,
) -> Result<bool, AccountError> {
    let mut transaction = pool.begin().await?;
    let name = users::revoke_token(&mut transaction, user_id, id).await?;
    if let Some(name) = &name {
        let (detail, subject) = (json!({ "name": name }), user_id.to_string());
        write::log::add(
            &mut transaction,
            &actor.name,
            "revoke token",
            &subject,
            detail,
        )
        .await?;
    }
    transaction.commit().await?;
    Ok(name.is_some())
}

/// What is stored of a token, and looked up when one is shown.
pub fn token_hash(token: &str) -> Vec<u8> {
    secret::hash(token)
}
