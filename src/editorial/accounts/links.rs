//! Links by which somebody chooses a password, once: the first admin of an empty store, one who is invited,
//! one who forgot it. An admin hands the link over by whatever way they trust; the service sends no mail.

use std::time::Duration;

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::sessions::{self, Entered};
use super::{AccountError, Breached, address, password, secret};
use crate::db::write::sessions::{add_link, end_link, end_others, link};
use crate::db::write::users;
use crate::db::{self, Pool, write};
use crate::domain::Role;
use crate::editorial::Actor;

/// For how many days a link is good.
pub const LINK_DAYS: u64 = 3;
const LASTS: Duration = Duration::from_hours(24 * LINK_DAYS);

/// An account that waits for its password.
#[derive(Debug)]
pub struct Invited {
    pub id: Uuid,
    pub email: String,
    /// The end of the link; the only time that it is seen.
    pub secret: String,
}

/// Whom a link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkFor {
    /// Whoever comes first names an address.
    FirstAdmin,
    Invited(String),
    Forgotten(String),
}

fn ends_at() -> OffsetDateTime {
    OffsetDateTime::now_utc() + LASTS
}

/// Makes a link for the first admin; `None` where somebody has an account.
pub async fn first_link(pool: &Pool) -> Result<Option<String>, AccountError> {
    // At every start but the first that is all there is to do, and nobody is held up.
    if db::users::any(pool).await? {
        return Ok(None);
    }
    let mut transaction = pool.begin().await?;
    if !users::nobody(&mut transaction).await? {
        return Ok(None);
    }
    let secret = secret::long();
    let (hash, by) = (secret::hash(&secret), Actor::worker().name);
    add_link(&mut transaction, &hash, None, &by, ends_at()).await?;
    transaction.commit().await?;
    Ok(Some(secret))
}

/// Adds an account without a password, and a link to choose one.
pub async fn invite(
    pool: &Pool,
    email: &str,
    role: Role,
    actor: &Actor,
) -> Result<Invited, AccountError> {
    let email = address(email)?;
    let secret = secret::long();
    let mut transaction = pool.begin().await?;
    let id = users::add(&mut transaction, &email, role, None)
        .await?
        .ok_or_else(|| AccountError::Taken(email.clone()))?;
    let hash = secret::hash(&secret);
    add_link(&mut transaction, &hash, Some(id), &actor.name, ends_at()).await?;
    let detail = json!({ "role": role });
    write::log::add(&mut transaction, &actor.name, "invite", &email, detail).await?;
    transaction.commit().await?;
    Ok(Invited { id, email, secret })
}

/// A link for somebody who has an account. The old password is good until a new one is chosen.
pub async fn reset_link(pool: &Pool, id: Uuid, actor: &Actor) -> Result<Invited, AccountError> {
    let secret = secret::long();
    let mut transaction = pool.begin().await?;
    let held = users::hold(&mut transaction, id)
        .await?
        .ok_or_else(|| AccountError::Unknown(id.to_string()))?;
    let hash = secret::hash(&secret);
    add_link(&mut transaction, &hash, Some(id), &actor.name, ends_at()).await?;
    let (verb, detail) = ("make link", json!({}));
    write::log::add(&mut transaction, &actor.name, verb, &held.email, detail).await?;
    transaction.commit().await?;
    Ok(Invited {
        id,
        email: held.email,
        secret,
    })
}

/// Whom a link is for; `None` once it was used or has ended.
pub async fn look_at(pool: &Pool, secret: &str) -> Result<Option<LinkFor>, AccountError> {
    let mut transaction = pool.begin().await?;
    let found = link(&mut transaction, &secret::hash(secret)).await?;
    Ok(found.map(|found| match found.email {
        None => LinkFor::FirstAdmin,
        Some(email) if found.replaces => LinkFor::Forgotten(email),
        Some(email) => LinkFor::Invited(email),
    }))
}

/// Uses a link: the password is chosen, and its owner is signed in; whoever has a second factor signs in
/// with it, so nothing is opened then. `email` is asked of the first admin only.
pub async fn choose_password(
    pool: &Pool,
    secret: &str,
    email: &str,
    password: String,
    breached: &Breached,
    agent: &str,
) -> Result<Option<Entered>, AccountError> {
    let email = match look_at(pool, secret).await?.ok_or(AccountError::DeadLink)? {
        LinkFor::FirstAdmin => address(email)?,
        LinkFor::Invited(own) | LinkFor::Forgotten(own) => own,
    };
    let password_hash = password::hashed(password, &email, breached).await?;
    let mut transaction = pool.begin().await?;
    let hash = secret::hash(secret);
    // Once more, now that it is held: of two who use it at once, one is late.
    let found = link(&mut transaction, &hash)
        .await?
        .ok_or(AccountError::DeadLink)?;
    let (id, verb) = if let Some(id) = found.user_id {
        users::set_password(&mut transaction, id, &password_hash).await?;
        end_others(&mut transaction, id, None).await?;
        (id, "choose password")
    } else {
        if !users::nobody(&mut transaction).await? {
            return Err(AccountError::DeadLink);
        }
        let added = users::add(&mut transaction, &email, Role::Admin, Some(&password_hash));
        (
            added.await?.ok_or(AccountError::DeadLink)?,
            "add first admin",
        )
    };
    end_link(&mut transaction, &hash).await?;
    write::log::add(&mut transaction, &email, verb, &email, json!({})).await?;
    let held = users::hold(&mut transaction, id).await?;
    let entered = match held.and_then(|held| held.totp_secret) {
        Some(_) => None,
        None => Some(sessions::enter(&mut transaction, id, &email, agent).await?),
    };
    transaction.commit().await?;
    Ok(entered)
}
