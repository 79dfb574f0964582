//! Where a list goes on: the sort keys of the last item shown, with a fingerprint of the list, so
//! that a cursor of one list is refused by another. Opaque to clients, not secret and not signed:
//! it names a place in a public list, nothing more. Keys, not offsets, so that what is published
//! between two pages moves nothing.

use std::hash::{Hash, Hasher};

/// A place in one list, after an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    keys: Vec<String>,
}

/// A text that is no cursor, or one of another list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this cursor does not belong to this list; start again without it")]
pub struct ForeignCursor;

/// Between the keys; never part of a key, which are slugs, dates and numbers.
const SEPARATOR: char = '\u{1f}';

/// The longest cursor looked at, in bytes.
const LONGEST: usize = 1000;

impl Cursor {
    pub fn new(keys: impl IntoIterator<Item = String>) -> Self {
        Self {
            keys: keys.into_iter().collect(),
        }
    }

    /// The sort keys, in the order in which they were given.
    pub fn keys(&self) -> Vec<&str> {
        self.keys.iter().map(String::as_str).collect()
    }

    /// The cursor as it stands in an address of the list `list`: whatever names the list, its order
    /// and its filters.
    pub fn written(&self, list: &impl Hash) -> String {
        let mut text = format!("{:016x}", fingerprint(list));
        for key in &self.keys {
            text.push(SEPARATOR);
            text.push_str(key);
        }
        encoded(text.as_bytes())
    }

    /// Reads a cursor of the list `list`.
    pub fn read(text: &str, list: &impl Hash) -> Result<Self, ForeignCursor> {
        if text.len() > LONGEST {
            return Err(ForeignCursor);
        }
        let bytes = decoded(text).ok_or(ForeignCursor)?;
        let text = String::from_utf8(bytes).map_err(|_| ForeignCursor)?;
        let mut parts = text.split(SEPARATOR);
        let of_this_list = parts.next() == Some(format!("{:016x}", fingerprint(list)).as_str());
        let keys: Vec<String> = parts.map(ToOwned::to_owned).collect();
        if of_this_list && !keys.is_empty() && !text.contains('\0') {
            Ok(Self { keys })
        } else {
            Err(ForeignCursor)
        }
    }
}

/// FNV-1a. Written out because the standard hasher may change between two builds, and a reader's
/// cursor should outlive a new version of the program.
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

fn fingerprint(list: &impl Hash) -> u64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    list.hash(&mut hasher);
    hasher.finish()
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64 for addresses, without padding.
fn encoded(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let mut word = [0; 4];
        word[1..=chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes(word);
        for place in 0..=chunk.len() {
            let index = (bits >> (18 - 6 * place)) & 63;
            out.push(char::from(ALPHABET[index as usize]));
        }
    }
    out
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        let mut bits: u32 = 0;
        for (place, letter) in chunk.iter().enumerate() {
            let index = ALPHABET.iter().position(|known| known == letter)?;
            bits |= u32::try_from(index).ok()? << (18 - 6 * place);
        }
        let whole = chunk.len().checked_sub(1).filter(|whole| *whole > 0)?;
        out.extend_from_slice(&bits.to_be_bytes()[1..=whole]);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_it_went() {
        for keys in [
            vec!["a"],
            vec!["2024-06-03", "demo-wg.1-2024-2-p3-a"],
            vec!["", "é", "xyz"],
        ] {
            let cursor = Cursor::new(keys.iter().map(ToString::to_string));
            let text = cursor.written(&("list", 1));
            assert_eq!(Cursor::read(&text, &("list", 1)), Ok(cursor));
            assert_eq!(Cursor::read(&text, &("list", 2)), Err(ForeignCursor));
        }
    }

    #[test]
    fn rubbish_is_no_cursor() {
        for text in ["", "x", "====", "AAAA", "é", "0000", &"A".repeat(5000)] {
            assert_eq!(Cursor::read(text, &"list"), Err(ForeignCursor), "{text}");
        }
    }
}
