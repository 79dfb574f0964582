//! What only its holder knows: random bits, written so that they can be copied, and kept as a hash.

use rand::Rng;
use sha2::{Digest, Sha256};

/// 32 random bytes in hexadecimal digits: for cookies, links and tokens.
pub fn long() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// Without what is easily mistaken for something else: no 0, O, 1, I, L, U.
const LETTERS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Twice five letters, some 49 bits: short enough to be typed, and asked for behind a throttle.
pub fn short() -> String {
    let mut rng = rand::rng();
    let mut letter = || {
        let place = rng.next_u32() as usize % LETTERS.len();
        char::from(LETTERS[place])
    };
    let half: String = (0..5).map(|_| letter()).collect();
    let other: String = (0..5).map(|_| letter()).collect();
    format!("{half}-{other}")
}

/// What a short one is, however it was typed.
pub fn typed(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    let letters: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
    match letters.split_at_checked(5) {
        Some((half, other)) => format!("{half}-{other}"),
        None => letters,
    }
}

/// What is stored of a secret, and looked up when it is shown.
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_long_and_never_the_same() {
        assert_eq!(long().len(), 64);
        assert_ne!(long(), long());
        assert_eq!(hash(&long()).len(), 32);
        assert_ne!(short(), short());
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let code = short();
        let sloppy = format!(" {} ", code.to_lowercase().replace('-', " "));
        assert_eq!(typed(&sloppy), code);
        assert_eq!(typed("abc"), "ABC");
    }
}
