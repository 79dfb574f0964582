//! Who may write: accounts with a password, and tokens for programs. A password is hashed with
//! argon2id; a token is random enough that a plain SHA-256 of it gives nothing away. Whether a
//! request may do what it asks is for `web`.

use argon2::Argon2;
use argon2::password_hash::PasswordHasher;
use rand::Rng;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::Actor;
use crate::db::{Pool, write};
use crate::domain::Role;

/// Length is what makes a password hard to guess; what it is composed of is not asked.
pub const SHORTEST_PASSWORD: usize = 12;

/// What every token begins with, so that one found in a file is known for what it is.
pub const TOKEN_PREFIX: &str = "rcl_";

#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("{0:?} is not an e-mail address")]
    NotAnAddress(String),
    #[error("the password is too short: {SHORTEST_PASSWORD} characters are needed")]
    ShortPassword,
    #[error("{0} has an account already")]
    Taken(String),
    #[error("{0} has no account")]
    Unknown(String),
    #[error("the token needs a name")]
    NoName,
    #[error("the password could not be hashed: {0}")]
    Hash(String),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

pub async fn add_user(
    pool: &Pool,
    email: &str,
    role: Role,
    password: String,
    actor: &Actor,
) -> Result<(), AccountError> {
    let email = address(email)?;
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(AccountError::ShortPassword);
    }
    // Slow on purpose, so not on a thread that others wait for.
    let hash = tokio::task::spawn_blocking(move || {
        Argon2::default()
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|error| error.to_string())
    })
    .await
    .map_err(|error| AccountError::Hash(error.to_string()))?
    .map_err(AccountError::Hash)?;
    let mut transaction = pool.begin().await?;
    write::users::add(&mut transaction, &email, role, &hash)
        .await?
        .ok_or_else(|| AccountError::Taken(email.clone()))?;
    let detail = json!({ "role": role });
    write::log::add(&mut transaction, &actor.name, "add user", &email, detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Makes a token and gives it: the only time that it is seen.
pub async fn add_token(
    pool: &Pool,
    email: &str,
    name: &str,
    actor: &Actor,
) -> Result<String, AccountError> {
    let email = address(email)?;
    let name = name.trim();
    if name.is_empty() {
        return Err(AccountError::NoName);
    }
    let token = random_token();
    let mut transaction = pool.begin().await?;
    let user_id = write::users::id_of(&mut transaction, &email)
        .await?
        .ok_or_else(|| AccountError::Unknown(email.clone()))?;
    write::users::add_token(&mut transaction, user_id, name, &token_hash(&token)).await?;
    let detail = json!({ "name": name });
    write::log::add(&mut transaction, &actor.name, "add token", &email, detail).await?;
    transaction.commit().await?;
    Ok(token)
}

/// What is stored of a token, and looked up when one is shown.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

fn random_token() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    bytes.iter().fold(TOKEN_PREFIX.to_owned(), |token, byte| {
        format!("{token}{byte:02x}")
    })
}

/// The address in lower case. Only mail itself can tell whether it is one; this keeps out slips.
fn address(email: &str) -> Result<String, AccountError> {
    let email = email.trim().to_lowercase();
    let sound = email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && !email.contains(char::is_whitespace);
    if sound {
        Ok(email)
    } else {
        Err(AccountError::NotAnAddress(email))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_never_the_same() {
        let (one, other) = (random_token(), random_token());
        assert_ne!(one, other);
        assert_eq!(one.len(), TOKEN_PREFIX.len() + 64);
        assert_eq!(token_hash(&one).len(), 32);
    }

    #[test]
    fn addresses_are_compared_in_lower_case() {
        assert_eq!(
            address(" Ana@Example.org ").ok().as_deref(),
            Some("ana@example.org")
        );
        for slip in ["ana", "@example.org", "ana@", "a b@c", "a@b@c"] {
            assert!(address(slip).is_err(), "{slip}");
        }
    }
}
