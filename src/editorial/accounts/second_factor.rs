//! The second factor: a code that an app makes of a shared secret and the time (RFC 6238), or one of ten
//! recovery codes. No code is taken twice. It is set up by showing that it works.

use serde_json::json;
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp};
use uuid::Uuid;

use super::{AccountError, secret};
use crate::db::write::users::{self, Held};
use crate::db::{Connection, Pool, write};
use crate::editorial::Actor;

/// Bytes, as RFC 4226 recommends.
const SECRET: usize = 20;
const CODES: usize = 10;
const ISSUER: &str = "Recueil";

/// A secret that is being set up; it counts once a code was given.
#[derive(Debug)]
pub struct Enrolment {
    /// In base 32, to be typed where nothing can be scanned.
    pub secret: String,
    /// For an app: `otpauth://…`.
    pub address: String,
}

/// A new secret for the owner of this address. Nothing is kept yet.
pub fn enrol(email: &str) -> Result<Enrolment, AccountError> {
    let mut bytes = [0_u8; SECRET];
    rand::Rng::fill_bytes(&mut rand::rng(), &mut bytes);
    of_secret(bytes.to_vec(), email)
}

fn of_secret(bytes: Vec<u8>, email: &str) -> Result<Enrolment, AccountError> {
    let totp = codes(bytes, email)?;
    let address = totp
        .to_url()
        .map_err(|error| AccountError::Hash(error.to_string()))?;
    Ok(Enrolment {
        secret: totp.secret().to_base32(),
        address,
    })
}

impl Enrolment {
    /// The same again from its secret, as the form that confirms it sends it back.
    pub fn again(typed: &str, email: &str) -> Result<Self, AccountError> {
        of_secret(bytes_of(typed)?, email)
    }
}

fn bytes_of(typed: &str) -> Result<Vec<u8>, AccountError> {
    let secret = Secret::try_from_base32(typed.trim()).map_err(|_| AccountError::WrongCode)?;
    let bytes = secret.as_bytes().to_vec();
    if bytes.len() == SECRET {
        Ok(bytes)
    } else {
        Err(AccountError::WrongCode)
    }
}

fn codes(secret: Vec<u8>, email: &str) -> Result<Totp, AccountError> {
    // A colon parts issuer and account in the address.
    let account = email.replace(':', " ");
    Builder::new()
        .with_secret(secret)
        .with_account_name(account)
        .with_issuer(Some(ISSUER))
        .build()
        .map_err(|error| AccountError::Hash(error.to_string()))
}

/// The step of time whose code this is, a step early or late at most.
fn step_of(secret: Vec<u8>, code: &str) -> Result<Option<i64>, AccountError> {
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let now = u64::try_from(now).unwrap_or_default();
    let step = codes(secret, "")?.check(&code, now);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// Whether a code opens this account; then it is used up.
pub(super) async fn takes(
    connection: &mut Connection,
    id: Uuid,
    held: &Held,
    code: &str,
) -> Result<bool, AccountError> {
    let Some(shared) = held.totp_secret.clone() else {
        return Ok(false);
    };
    if let Some(step) = step_of(shared, code)? {
        return Ok(users::take_step(connection, id, step).await?);
    }
    let hash = secret::hash(&secret::typed(code));
    let taken = users::take_code(connection, id, &hash).await?;
    if taken {
        let (who, detail) = (held.email.as_str(), json!({}));
        write::log::add(connection, who, "use recovery code", who, detail).await?;
    }
    Ok(taken)
}

/// Sets a secret up that a first code was given for; gives the recovery codes, the only time that they
/// are seen.
pub async fn confirm(
    pool: &Pool,
    id: Uuid,
    typed_secret: &str,
    code: &str,
    actor: &Actor,
) -> Result<Vec<String>, AccountError> {
    let shared = bytes_of(typed_secret)?;
    let step = step_of(shared.clone(), code)?.ok_or(AccountError::WrongCode)?;
    let mut transaction = pool.begin().await?;
    let held = held(&mut transaction, id).await?;
    users::set_second_factor(&mut transaction, id, Some(&shared), Some(step)).await?;
    let codes = fresh_codes(&mut transaction, id).await?;
    log(&mut transaction, actor, "add second factor", &held.email).await?;
    transaction.commit().await?;
    Ok(codes)
}

/// Replaces the recovery codes.
pub async fn renew_codes(
    pool: &Pool,
    id: Uuid,
    actor: &Actor,
) -> Result<Vec<String>, AccountError> {
    let mut transaction = pool.begin().await?;
    let held = held(&mut transaction, id).await?;
    if held.totp_secret.is_none() {
        return Err(AccountError::WrongCode);
    }
    let codes = fresh_codes(&mut transaction, id).await?;
    log(&mut transaction, actor, "renew recovery codes", &held.email).await?;
    transaction.commit().await?;
    Ok(codes)
}

/// Takes the second factor away: its owner does, or an admin for one who has lost it.
pub async fn remove(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), AccountError> {
    let mut transaction = pool.begin().await?;
    let held = held(&mut transaction, id).await?;
    users::set_second_factor(&mut transaction, id, None, None).await?;
    log(&mut transaction, actor, "remove second factor", &held.email).await?;
    transaction.commit().await?;
    Ok(())
}

async fn fresh_codes(connection: &mut Connection, id: Uuid) -> Result<Vec<String>, AccountError> {
    let codes: Vec<String> = (0..CODES).map(|_| secret::short()).collect();
    let hashes: Vec<Vec<u8>> = codes.iter().map(|code| secret::hash(code)).collect();
    users::set_codes(connection, id, &hashes).await?;
    Ok(codes)
}

async fn held(connection: &mut Connection, id: Uuid) -> Result<Held, AccountError> {
    users::hold(connection, id)
        .await?
        .ok_or_else(|| AccountError::Unknown(id.to_string()))
}

async fn log(
    connection: &mut Connection,
    actor: &Actor,
    verb: &str,
    subject: &str,
) -> Result<(), sqlx::Error> {
    write::log::add(connection, &actor.name, verb, subject, json!({})).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_comes_back_from_what_is_shown_of_it() {
        let one = enrol("ana@example.org").expect("a secret");
        assert!(
            one.address
                .starts_with("otpauth://totp/Recueil:ana%40example.org?secret="),
            "{}",
            one.address
        );
        let again = Enrolment::again(&one.secret, "ana@example.org").expect("the same");
        assert_eq!(again.address, one.address);
        assert!(Enrolment::again("AAAA", "ana@example.org").is_err());
    }

    #[test]
    fn the_code_of_this_moment_is_right() {
        let secret = bytes_of(&enrol("a@b.example").expect("a secret").secret).expect("bytes");
        let code = codes(secret.clone(), "a")
            .expect("codes")
            .generate_current();
        let spaced = format!("{code} ");
        assert!(
            step_of(secret.clone(), &spaced)
                .expect("an answer")
                .is_some()
        );
        assert_eq!(step_of(secret, "12345").expect("an answer"), None);
    }
}
