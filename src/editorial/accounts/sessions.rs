//! Signing in and out. A session is known by a cookie whose hash is kept; it ends after a while without use,
//! and after a day of work however busy it is. With a second factor the password opens half a door, which
//! only a code opens whole. How often somebody may try is for `web`.

use std::time::Duration;

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{AccountError, password, second_factor, secret};
use crate::db::write::sessions::NewSession;
use crate::db::write::{self, sessions};
use crate::db::{Connection, Pool, users};
use crate::domain::Role;
use crate::editorial::Actor;

/// Without use.
pub const SESSION_IDLE: Duration = Duration::from_hours(4);
/// Since signing in.
pub const LONGEST_SESSION: Duration = Duration::from_hours(14);
/// For the code of the second factor.
const HALFWAY: Duration = Duration::from_mins(10);

/// The most that is kept of how a browser names itself, in characters.
const AGENT: usize = 200;

/// Who wants in, and with what.
#[derive(Debug)]
pub struct Signing<'a> {
    pub email: &'a str,
    pub password: String,
    /// As the browser names itself.
    pub agent: &'a str,
    /// Others than admins sign in elsewhere.
    pub only_admins: bool,
}

/// What a browser is given.
#[derive(Debug)]
pub struct Entered {
    /// For the cookie of the session; the only time that it is seen.
    pub secret: String,
    /// By which the browser is known when somebody signs in again.
    pub device: String,
}

/// What a password opens.
#[derive(Debug)]
pub enum Door {
    /// There is no such account, or the password is another: that is not told apart.
    Closed,
    /// The password is right; its owner signs in elsewhere.
    Elsewhere,
    /// The code is still asked for.
    Half {
        secret: String,
    },
    Open(Entered),
}

pub async fn sign_in(pool: &Pool, asked: Signing<'_>) -> Result<Door, AccountError> {
    let email = asked.email.trim().to_lowercase();
    // What no address can be is no account; looking for it takes as long all the same.
    let email = if email.contains('\0') {
        String::new()
    } else {
        email
    };
    let found = users::credentials(pool, &email).await?;
    let hash = found.as_ref().and_then(|found| found.password_hash.clone());
    if !password::is_right(asked.password, hash).await? {
        return Ok(Door::Closed);
    }
    let Some(found) = found else {
        return Ok(Door::Closed);
    };
    if asked.only_admins && found.role != Role::Admin {
        return Ok(Door::Elsewhere);
    }
    let mut transaction = pool.begin().await?;
    let door = if found.has_second_factor {
        let secret = begin(&mut transaction, found.id, asked.agent, true).await?;
        Door::Half { secret }
    } else {
        Door::Open(enter(&mut transaction, found.id, &email, asked.agent).await?)
    };
    transaction.commit().await?;
    Ok(door)
}

/// Opens the door whole with a code of the second factor, or with a recovery code.
pub async fn complete(
    pool: &Pool,
    halfway: &str,
    code: &str,
    agent: &str,
) -> Result<Entered, AccountError> {
    let mut transaction = pool.begin().await?;
    let hash = secret::hash(halfway);
    let user_id = sessions::hold_halfway(&mut transaction, &hash)
        .await?
        .ok_or(AccountError::DeadLink)?;
    let held = write::users::hold(&mut transaction, user_id)
        .await?
        .ok_or(AccountError::DeadLink)?;
    if !second_factor::takes(&mut transaction, user_id, &held, code).await? {
        return Err(AccountError::WrongCode);
    }
    sessions::end(&mut transaction, &hash).await?;
    let entered = enter(&mut transaction, user_id, &held.email, agent).await?;
    transaction.commit().await?;
    Ok(entered)
}

/// A whole session, on a device that is known from now on.
pub(super) async fn enter(
    connection: &mut Connection,
    user_id: Uuid,
    email: &str,
    agent: &str,
) -> Result<Entered, AccountError> {
    let entered = open(connection, user_id, agent).await?;
    write::log::add(connection, email, "sign in", email, json!({})).await?;
    Ok(entered)
}

/// The same without a word in the log, which comes last in every transaction.
pub(super) async fn open(
    connection: &mut Connection,
    user_id: Uuid,
    agent: &str,
) -> Result<Entered, AccountError> {
    let secret = begin(connection, user_id, agent, false).await?;
    let device = secret::long();
    sessions::remember_device(connection, &secret::hash(&device), user_id).await?;
    Ok(Entered { secret, device })
}

pub(super) async fn begin(
    connection: &mut Connection,
    user_id: Uuid,
    agent: &str,
    halfway: bool,
) -> Result<String, AccountError> {
    let secret = secret::long();
    let lasts = if halfway { HALFWAY } else { LONGEST_SESSION };
    let agent: String = agent
        .chars()
        .filter(|c| !c.is_control())
        .take(AGENT)
        .collect();
    let new = NewSession {
        user_id,
        hash: &secret::hash(&secret),
        halfway,
        agent: &agent,
        ends_at: OffsetDateTime::now_utc() + lasts,
    };
    sessions::begin(connection, new).await?;
    Ok(secret)
}

/// Ends the session of this cookie, whole or not.
pub async fn sign_out(pool: &Pool, secret: &str) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    sessions::end(&mut transaction, &secret::hash(secret)).await?;
    transaction.commit().await?;
    Ok(())
}

/// Ends one session of somebody; whether it was there.
pub async fn end_session(
    pool: &Pool,
    user_id: Uuid,
    session: Uuid,
    actor: &Actor,
) -> Result<bool, AccountError> {
    let mut transaction = pool.begin().await?;
    let ended = sessions::end_of_user(&mut transaction, user_id, session).await?;
    if ended {
        let detail = json!({ "session": session });
        let subject = user_id.to_string();
        write::log::add(
            &mut transaction,
            &actor.name,
            "end session",
            &subject,
            detail,
        )
        .await?;
    }
    transaction.commit().await?;
    Ok(ended)
}

/// Ends all sessions of somebody but this one; how many.
pub async fn end_others(
    pool: &Pool,
    user_id: Uuid,
    but: Option<Uuid>,
    actor: &Actor,
) -> Result<u64, AccountError> {
    let mut transaction = pool.begin().await?;
    let ended = sessions::end_others(&mut transaction, user_id, but).await?;
    let (detail, subject) = (json!({ "sessions": ended }), user_id.to_string());
    write::log::add(
        &mut transaction,
        &actor.name,
        "end sessions",
        &subject,
        detail,
    )
    .await?;
    transaction.commit().await?;
    Ok(ended)
}
