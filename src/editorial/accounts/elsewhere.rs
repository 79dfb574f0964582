//! Signing in with another service that knows people: who left for it, and which account is whose that comes
//! back. Whether what the service says is to be believed is for others. An account is found by the name that
//! the service has for somebody; by their address only the first time, since addresses change hands.

use std::time::Duration;

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::sessions::{begin, open};
use super::{AccountError, Door, address, secret};
use crate::db::write::elsewhere::{self, Departure, Found};
use crate::db::write::{self, users};
use crate::db::{Connection, Pool};
use crate::domain::Role;
use crate::editorial::Actor;

/// The longest that somebody may stay away.
pub const AWAY: Duration = Duration::from_mins(10);

/// What a browser is sent away with.
#[derive(Debug)]
pub struct Leaving<'a> {
    pub state: &'a str,
    pub nonce: &'a str,
    pub verifier: &'a str,
    /// Where to go afterwards.
    pub next: &'a str,
}

/// Somebody whom the service vouches for.
#[derive(Debug)]
pub struct Stranger<'a> {
    pub issuer: &'a str,
    /// The name that it has for them.
    pub subject: &'a str,
    pub address: Option<&'a str>,
    /// It has asked for more than one thing itself.
    pub strong: bool,
    /// As the browser names itself.
    pub agent: &'a str,
}

/// What is open for a stranger.
#[derive(Debug)]
pub enum Welcome {
    Door(Door),
    /// There is no account for them, or it is closed, or somebody else's: that is not told apart.
    Unknown,
    /// The service does not vouch for an address, and they have not been here before.
    NoAddress,
}

/// Notes that a browser leaves; gives what it is to be known by.
pub async fn leave(pool: &Pool, leaving: Leaving<'_>) -> Result<String, AccountError> {
    let browser = secret::long();
    let mut transaction = pool.begin().await?;
    elsewhere::forget_late(&mut transaction).await?;
    let departure = Departure {
        nonce: leaving.nonce.to_owned(),
        verifier: leaving.verifier.to_owned(),
        next: leaving.next.to_owned(),
    };
    let hashes = [secret::hash(leaving.state), secret::hash(&browser)];
    let ends_at = OffsetDateTime::now_utc() + AWAY;
    elsewhere::leave(&mut transaction, &hashes, &departure, ends_at).await?;
    transaction.commit().await?;
    Ok(browser)
}

/// What this browser was sent away with, once: `None` where it was not, or is back already.
pub async fn come_back(
    pool: &Pool,
    state: &str,
    browser: &str,
) -> Result<Option<Departure>, AccountError> {
    let mut transaction = pool.begin().await?;
    let hashes = [secret::hash(state), secret::hash(browser)];
    let departure = elsewhere::come_back(&mut transaction, &hashes).await?;
    transaction.commit().await?;
    Ok(departure)
}

/// Opens the door for whom it is open. `newcomers` is the role of accounts that are made for those who have
/// none.
pub async fn welcome(
    pool: &Pool,
    stranger: Stranger<'_>,
    newcomers: Option<Role>,
) -> Result<Welcome, AccountError> {
    let mut transaction = pool.begin().await?;
    let (issuer, subject) = (stranger.issuer, stranger.subject);
    let known = elsewhere::of_subject(&mut transaction, issuer, subject).await?;
    let mut notes = Vec::new();
    let found = if let Some(found) = known {
        found
    } else {
        let Some(email) = stranger.address.and_then(|email| address(email).ok()) else {
            return Ok(Welcome::NoAddress);
        };
        let found = first_time(&mut transaction, issuer, &email, newcomers, &mut notes).await?;
        let Some(found) = found else {
            return Ok(Welcome::Unknown);
        };
        elsewhere::know(&mut transaction, issuer, subject, found.id).await?;
        notes.push(("link account", json!({ "by": issuer })));
        found
    };
    if found.is_closed {
        return Ok(Welcome::Unknown);
    }
    let door = if found.has_second_factor && !stranger.strong {
        let secret = begin(&mut transaction, found.id, stranger.agent, true).await?;
        Door::Half { secret }
    } else {
        notes.push(("sign in", json!({ "by": issuer })));
        Door::Open(open(&mut transaction, found.id, stranger.agent).await?)
    };
    for (verb, detail) in notes {
        let email = &found.email;
        write::log::add(&mut transaction, email, verb, email, detail).await?;
    }
    transaction.commit().await?;
    Ok(Welcome::Door(door))
}

/// The account with this address, which nobody of this service has yet; or a new one.
async fn first_time(
    connection: &mut Connection,
    issuer: &str,
    email: &str,
    newcomers: Option<Role>,
    notes: &mut Vec<(&'static str, serde_json::Value)>,
) -> Result<Option<Found>, AccountError> {
    if let Some(found) = elsewhere::of_address(connection, email).await? {
        let taken = elsewhere::is_taken(connection, issuer, found.id).await?;
        return Ok((!found.is_closed && !taken).then_some(found));
    }
    let Some(role) = newcomers else {
        return Ok(None);
    };
    // An empty store waits for its first admin, who comes by a link.
    if users::other_admins(connection, Uuid::nil()).await? == 0 {
        return Ok(None);
    }
    let added = users::add(connection, email, role, None).await?;
    notes.push(("add user", json!({ "role": role, "by": issuer })));
    Ok(added.map(|id| Found {
        id,
        email: email.to_owned(),
        is_closed: false,
        has_second_factor: false,
    }))
}

/// Forgets which names services have for the owner of an account: the next who comes with its address is taken
/// for them.
pub async fn detach(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    let held = users::hold(&mut transaction, id).await?;
    let held = held.ok_or_else(|| AccountError::Unknown(id.to_string()))?;
    if elsewhere::detach(&mut transaction, id).await? {
        let (name, detail) = (&actor.name, json!({}));
        write::log::add(
            &mut transaction,
            name,
            "unlink account",
            &held.email,
            detail,
        )
        .await?;
    }
    transaction.commit().await?;
    Ok(())
}
