//! People as another service names them, and browsers that were sent there.

use sqlx::{query, query_as, query_scalar};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::Connection;

/// What a browser was sent away with.
#[derive(Debug, Clone)]
pub struct Departure {
    pub nonce: String,
    pub verifier: String,
    pub next: String,
}

/// An account, held until the end of the transaction.
#[derive(Debug, Clone)]
pub struct Found {
    pub id: Uuid,
    pub email: String,
    pub is_closed: bool,
    pub has_second_factor: bool,
}

/// The hashes are those of the state and of what the browser is known by.
pub async fn leave(
    connection: &mut Connection,
    [state, browser]: &[Vec<u8>; 2],
    departure: &Departure,
    ends_at: OffsetDateTime,
) -> sqlx::Result<()> {
    query!(
        "insert into departures (state, browser, nonce, verifier, next, ends_at)
         values ($1, $2, $3, $4, $5, $6)",
        state,
        browser,
        departure.nonce,
        departure.verifier,
        departure.next,
        ends_at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets those who did not come back in time.
pub async fn forget_late(connection: &mut Connection) -> sqlx::Result<()> {
    query!("delete from departures where ends_at <= now()")
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes what a browser was sent away with: nobody comes back twice.
pub async fn come_back(
    connection: &mut Connection,
    [state, browser]: &[Vec<u8>; 2],
) -> sqlx::Result<Option<Departure>> {
    query_as!(
        Departure,
        "delete from departures
         where state = $1 and browser = $2 and ends_at > now()
         returning nonce, verifier, next",
        state,
        browser
    )
    .fetch_optional(connection)
    .await
}

/// Whose account this is, by the name that a service has for them.
pub async fn of_subject(
    connection: &mut Connection,
    issuer: &str,
    subject: &str,
) -> sqlx::Result<Option<Found>> {
    query_as!(
        Found,
        r#"select u.id, u.email, u.closed_at is not null as "is_closed!",
                  u.totp_secret is not null as "has_second_factor!"
           from identities i join users u on u.id = i.user_id
           where i.issuer = $1 and i.subject = $2
           for update of u"#,
        issuer,
        subject
    )
    .fetch_optional(connection)
    .await
}

pub async fn of_address(connection: &mut Connection, email: &str) -> sqlx::Result<Option<Found>> {
    query_as!(
        Found,
        r#"select id, email, closed_at is not null as "is_closed!",
                  totp_secret is not null as "has_second_factor!"
           from users where email = $1
           for update"#,
        email
    )
    .fetch_optional(connection)
    .await
}

/// Whether somebody of this service has the account.
pub async fn is_taken(connection: &mut Connection, issuer: &str, id: Uuid) -> sqlx::Result<bool> {
    query_scalar!(
        r#"select exists (select from identities where issuer = $1 and user_id = $2) as "taken!""#,
        issuer,
        id
    )
    .fetch_one(connection)
    .await
}

pub async fn know(
    connection: &mut Connection,
    issuer: &str,
    subject: &str,
    id: Uuid,
) -> sqlx::Result<()> {
    query!(
        "insert into identities (issuer, subject, user_id) values ($1, $2, $3)",
        issuer,
        subject,
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets the names that services have for the owner of an account; whether there were any.
pub async fn detach(connection: &mut Connection, id: Uuid) -> sqlx::Result<bool> {
    let gone = query!("delete from identities where user_id = $1", id)
        .execute(connection)
        .await?;
    Ok(gone.rows_affected() > 0)
}
