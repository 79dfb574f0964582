//! Who may write: people with a password and, where they want it, a second factor; tokens for programs.
//! A password is hashed with argon2id; what is random enough (tokens, sessions, links, recovery codes) is
//! kept as a plain SHA-256, which gives nothing away. Whether a request may do what it asks is for `web`.

mod breached;
mod elsewhere;
mod links;
mod password;
mod people;
mod second_factor;
mod secret;
mod sessions;
mod tokens;

use crate::domain::Role;

pub use breached::Breached;
pub use elsewhere::{AWAY, Leaving, Stranger, Welcome, come_back, detach, leave, welcome};
pub use links::{
    Invited, LINK_DAYS, LinkFor, choose_password, first_link, invite, look_at, reset_link,
};
pub use password::{LONGEST_PASSWORD, SHORTEST_PASSWORD, Weak};
pub use people::{add_user, change_password, close, has_password, reopen, set_language, set_role};
pub use second_factor::{Enrolment, confirm, enrol, remove, renew_codes};
pub use secret::hash as secret_hash;
pub use sessions::{
    Door, Entered, LONGEST_SESSION, SESSION_IDLE, Signing, complete, end_others, end_session,
    sign_in, sign_out,
};
pub use tokens::{NewToken, TOKEN_PREFIX, add_token, give_token, revoke_token, token_hash};

/// Why something about an account is refused.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    #[error("{0:?} is not an e-mail address")]
    NotAnAddress(String),
    #[error(transparent)]
    Weak(#[from] Weak),
    #[error("{0} has an account already")]
    Taken(String),
    #[error("{0} has no account")]
    Unknown(String),
    #[error("the present password is not right")]
    WrongPassword,
    #[error("the code is not right, or was used before")]
    WrongCode,
    #[error("the link is not valid any more")]
    DeadLink,
    #[error("there must be an admin who can sign in")]
    LastAdmin,
    #[error("the token needs a name")]
    NoName,
    #[error("a token can do no more than its owner, who is {0}")]
    TooMuch(Role),
    #[error("the list of leaked passwords cannot be read: {0}")]
    Breached(std::io::Error),
    #[error("the password could not be hashed: {0}")]
    Hash(String),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The address in lower case. Only mail itself can tell whether it is one; this keeps out slips.
fn address(email: &str) -> Result<String, AccountError> {
    let email = email.trim().to_lowercase();
    let sound = email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && email.len() <= 254
        && !email.contains(|c: char| c.is_whitespace() || c.is_control());
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
    fn addresses_are_compared_in_lower_case() {
        assert_eq!(
            address(" Ana@Example.org ").ok().as_deref(),
            Some("ana@example.org")
        );
        for slip in ["ana", "@example.org", "ana@", "a b@c", "a@b@c", "a@b\0c"] {
            assert!(address(slip).is_err(), "{slip}");
        }
    }
}
