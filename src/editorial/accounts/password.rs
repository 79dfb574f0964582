//! Passwords: which are taken, how they are hashed and compared. Length is what makes one hard to guess;
//! what it is composed of is not asked. The usual ones, and those made of a name or of the keyboard, are
//! refused by how few guesses they need (zxcvbn), and those that are known to have leaked where there is a list. Slow on purpose, so off the threads that others wait for.

use std::sync::LazyLock;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::task::spawn_blocking;

use super::{AccountError, Breached};

/// In characters.
pub const SHORTEST_PASSWORD: usize = 12;
/// In bytes: longer ones only cost time.
pub const LONGEST_PASSWORD: usize = 1_000;

/// Powers of ten of guesses that a password must withstand.
const GUESSES: f64 = 8.0;
/// Letters and digits that a password must have beside the names of its owner.
const BESIDE_NAMES: usize = 8;
/// What is looked at of a long password: estimating takes more than linear time.
const LOOKED_AT: usize = 100;

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    #[error("the password is too short: {SHORTEST_PASSWORD} characters are needed")]
    Short,
    #[error("the password is too long: {LONGEST_PASSWORD} bytes are enough")]
    Long,
    #[error(
        "the password is among the first that are tried: it is common, or made of a name or a pattern"
    )]
    Common,
    #[error("the password is on the list of those that have leaked somewhere")]
    Breached,
}

/// Whether a password may be chosen by the owner of this address.
pub fn judge(password: &str, email: &str) -> Result<(), Weak> {
    if password.chars().count() < SHORTEST_PASSWORD {
        return Err(Weak::Short);
    }
    if password.len() > LONGEST_PASSWORD {
        return Err(Weak::Long);
    }
    let start: String = password.chars().take(LOOKED_AT).collect();
    let mut known: Vec<&str> = email.split(['@', '.', '-', '_', '+']).collect();
    known.extend([email, "recueil"]);
    let few_guesses = zxcvbn::zxcvbn(&start, &known).guesses_log10() < GUESSES;
    if few_guesses || beside(&start, &known) < BESIDE_NAMES {
        return Err(Weak::Common);
    }
    Ok(())
}

/// How many letters and digits are left without these names.
fn beside(password: &str, names: &[&str]) -> usize {
    let mut names: Vec<&&str> = names.iter().filter(|name| name.len() > 2).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let rest = names.iter().fold(password.to_lowercase(), |rest, name| {
        rest.replace(**name, "")
    });
    rest.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Judges and hashes.
pub async fn hashed(
    password: String,
    email: &str,
    breached: &Breached,
) -> Result<String, AccountError> {
    let (email, breached) = (email.to_owned(), breached.clone());
    spawn_blocking(move || {
        judge(&password, &email)?;
        if breached.has(&password).map_err(AccountError::Breached)? {
            return Err(Weak::Breached.into());
        }
        let hash = Argon2::default().hash_password(password.as_bytes());
        hash.map(|hash| hash.to_string())
            .map_err(|error| AccountError::Hash(error.to_string()))
    })
    .await
    .map_err(|error| AccountError::Hash(error.to_string()))?
}

/// Compared with where there is no account, so that the answer takes as long.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| {
    let hash = Argon2::default().hash_password(super::secret::long().as_bytes());
    hash.ok().map(|hash| hash.to_string())
});

/// Whether the password is the one of this hash; without a hash it never is, after the same time.
pub async fn is_right(password: String, hash: Option<String>) -> Result<bool, AccountError> {
    spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.or_else(|| NOBODY.clone()).unwrap_or_default();
        let hash =
            PasswordHash::new(&hash).map_err(|error| AccountError::Hash(error.to_string()))?;
        let right = password.len() <= LONGEST_PASSWORD
            && Argon2::default()
                .verify_password(password.as_bytes(), &hash)
                .is_ok();
        Ok(right && known)
    })
    .await
    .map_err(|error| AccountError::Hash(error.to_string()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tried_first_is_refused() {
        let judged = |password: &str| judge(password, "ana.kowalska@example.org");
        assert_eq!(judged("eleven char"), Err(Weak::Short));
        for common in [
            "passwordpassword",
            "qwertyuiop1234",
            "123456789012",
            "ana.kowalska1",
            "Kowalska2024!",
            "recueilrecueil",
            "aaaaaaaaaaaaaaaa",
        ] {
            assert_eq!(judged(common), Err(Weak::Common), "{common}");
        }
        assert_eq!(judged(&"long ".repeat(400)), Err(Weak::Long));
    }

    #[test]
    fn what_is_long_and_nobody_elses_is_taken() {
        for good in [
            "tisane lanterne barque 9",
            "порядок лодка чай",
            "水边灯火旧船票两张以上",
            "correct horse battery staple",
        ] {
            let judged = judge(good, "ana@example.org");
            // Eleven Chinese characters are one too few.
            let wanted = if good.chars().count() < SHORTEST_PASSWORD {
                Err(Weak::Short)
            } else {
                Ok(())
            };
            assert_eq!(judged, wanted, "{good}");
        }
    }

    #[tokio::test]
    async fn nobody_has_no_password() {
        let hash = hashed(
            "tisane lanterne barque 9".to_owned(),
            "a@b.example",
            &Breached::default(),
        )
        .await;
        let hash = hash.expect("a hash");
        let right =
            |password: &str, hash: &Option<String>| is_right(password.to_owned(), hash.clone());
        let hash = Some(hash);
        assert!(
            right("tisane lanterne barque 9", &hash)
                .await
                .expect("an answer")
        );
        assert!(
            !right("tisane lanterne barque 8", &hash)
                .await
                .expect("an answer")
        );
        assert!(
            !right("tisane lanterne barque 9", &None)
                .await
                .expect("an answer")
        );
    }
}
