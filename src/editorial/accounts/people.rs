//! Accounts made, changed and closed. One admin who can sign in is always left. Closing an account ends
//! its sessions and tokens; its name stays in the log and on what it decided.

use serde_json::json;
use uuid::Uuid;

use super::{AccountError, Breached, address, password};
use crate::db::write::users::{self, Held};
use crate::db::write::{self, sessions};
use crate::db::{self, Connection, Pool};
use crate::domain::{Language, Role};
use crate::editorial::Actor;

/// Adds an account with its password, as whoever can run commands on the machine may.
pub async fn add_user(
    pool: &Pool,
    email: &str,
    role: Role,
    password: String,
    breached: &Breached,
    actor: &Actor,
) -> Result<(), AccountError> {
    let email = address(email)?;
    let hash = password::hashed(password, &email, breached).await?;
    let mut transaction = pool.begin().await?;
    users::add(&mut transaction, &email, role, Some(&hash))
        .await?
        .ok_or_else(|| AccountError::Taken(email.clone()))?;
    let detail = json!({ "role": role });
    write::log::add(&mut transaction, &actor.name, "add user", &email, detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Whether this is somebody's password: asked again before what is dear.
pub async fn has_password(pool: &Pool, id: Uuid, password: String) -> Result<bool, AccountError> {
    let hash = db::users::password_hash(pool, id).await?;
    password::is_right(password, hash).await
}

/// Changes one's own password; every other session ends.
pub async fn change_password(
    pool: &Pool,
    id: Uuid,
    present: String,
    new: String,
    breached: &Breached,
    session: Uuid,
    actor: &Actor,
) -> Result<(), AccountError> {
    if !has_password(pool, id, present).await? {
        return Err(AccountError::WrongPassword);
    }
    let hash = password::hashed(new, &actor.name, breached).await?;
    let mut transaction = pool.begin().await?;
    users::set_password(&mut transaction, id, &hash).await?;
    sessions::end_others(&mut transaction, id, Some(session)).await?;
    let detail = json!({});
    write::log::add(
        &mut transaction,
        &actor.name,
        "change password",
        &actor.name,
        detail,
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}

pub async fn set_role(
    pool: &Pool,
    id: Uuid,
    role: Role,
    actor: &Actor,
) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    if role != Role::Admin {
        leaving_an_admin(&mut transaction, id).await?;
    }
    let held = held(&mut transaction, id).await?;
    users::set_role(&mut transaction, id, role).await?;
    let detail = json!({ "from": held.role, "to": role });
    write::log::add(
        &mut transaction,
        &actor.name,
        "set role",
        &held.email,
        detail,
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}

pub async fn close(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    leaving_an_admin(&mut transaction, id).await?;
    set_closed(&mut transaction, id, true, actor).await?;
    transaction.commit().await?;
    Ok(())
}

pub async fn reopen(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    set_closed(&mut transaction, id, false, actor).await?;
    transaction.commit().await?;
    Ok(())
}

async fn set_closed(
    connection: &mut Connection,
    id: Uuid,
    closed: bool,
    actor: &Actor,
) -> Result<(), AccountError> {
    let held = held(connection, id).await?;
    users::set_closed(connection, id, closed).await?;
    let verb = if closed {
        "close account"
    } else {
        "reopen account"
    };
    write::log::add(connection, &actor.name, verb, &held.email, json!({})).await?;
    Ok(())
}

/// In which language somebody is shown the pages behind the sign-in.
pub async fn set_language(pool: &Pool, id: Uuid, language: Language) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    users::set_language(&mut transaction, id, language).await?;
    transaction.commit().await?;
    Ok(())
}

async fn leaving_an_admin(connection: &mut Connection, id: Uuid) -> Result<(), AccountError> {
    match users::other_admins(connection, id).await? {
        0 => Err(AccountError::LastAdmin),
        _ => Ok(()),
    }
}

async fn held(connection: &mut Connection, id: Uuid) -> Result<Held, AccountError> {
    users::hold(connection, id)
        .await?
        .ok_or_else(|| AccountError::Unknown(id.to_string()))
}
