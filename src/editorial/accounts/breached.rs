//! Passwords that are known to have leaked: a list on disk, which whoever runs the service may name. It has
//! the form in which Have I Been Pwned gives it away (`SHA-1:COUNT` a line, sorted), some forty gigabytes,
//! so it is never read whole: a password is looked up in about forty reads. Nothing is asked of anybody else
//! over the network, and no list ships: its size is out of all proportion to the program.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;

use sha1::{Digest, Sha1};

/// The hexadecimal digits of a hash.
const DIGITS: usize = 40;
/// More than a line is ever long: the hash, a colon, a count, an end of line.
const LINE: usize = 80;

/// A list of passwords that have leaked, or none.
#[derive(Debug, Clone, Default)]
pub struct Breached(Option<Arc<List>>);

#[derive(Debug)]
struct List {
    file: File,
    /// In bytes.
    length: u64,
}

impl Breached {
    /// Opens a list, and looks at its first and last lines: another kind of file is an error at the start
    /// of the service, not when somebody chooses a password.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        let list = List { file, length };
        let start = list.around(0)?.1;
        let end = list.around(length.saturating_sub(1))?.1;
        if start > end {
            return Err(no_list(
                "its last hash is before its first: it must be sorted",
            ));
        }
        Ok(Self(Some(Arc::new(list))))
    }

    /// Whether this password has leaked. Blocks while it reads.
    pub fn has(&self, password: &str) -> io::Result<bool> {
        let Some(list) = &self.0 else {
            return Ok(false);
        };
        list.has(&hex::encode_upper(Sha1::digest(password.as_bytes())))
    }
}

impl List {
    /// Looks for a hash by halving the file: where a half begins is in the middle of some line.
    fn has(&self, wanted: &str) -> io::Result<bool> {
        let (mut low, mut high) = (0, self.length);
        while low < high {
            let middle = low + (high - low) / 2;
            let (start, hash) = self.around(middle)?;
            match hash.as_str().cmp(wanted) {
                std::cmp::Ordering::Equal => return Ok(true),
                std::cmp::Ordering::Greater => high = start,
                std::cmp::Ordering::Less => low = self.after(middle)?,
            }
        }
        Ok(false)
    }

    /// Where the line that holds this byte begins, and its hash in capital letters.
    fn around(&self, offset: u64) -> io::Result<(u64, String)> {
        let from = offset.saturating_sub(LINE as u64);
        let before = self.read(from, offset - from)?;
        let start = match before.iter().rposition(|byte| *byte == b'\n') {
            Some(end) => from + end as u64 + 1,
            None if from == 0 => 0,
            None => {
                return Err(no_list(
                    "it has a line that is longer than a hash and a count",
                ));
            }
        };
        let line = self.read(start, DIGITS as u64 + 1)?;
        let (hash, rest) = line.split_at(line.len().min(DIGITS));
        let whole = hash.len() == DIGITS
            && hash.iter().all(u8::is_ascii_hexdigit)
            && matches!(rest, [] | [b':' | b'\r' | b'\n']);
        if !whole {
            return Err(no_list(&format!(
                "at byte {start} there is no line of the form SHA-1:COUNT"
            )));
        }
        Ok((start, String::from_utf8_lossy(hash).to_ascii_uppercase()))
    }

    /// Where the line after the one that holds this byte begins; the end of the file where it is the last.
    fn after(&self, offset: u64) -> io::Result<u64> {
        let rest = self.read(offset, 2 * LINE as u64)?;
        let end = rest.iter().position(|byte| *byte == b'\n');
        Ok(end.map_or(self.length, |end| offset + end as u64 + 1))
    }

    /// So many bytes, or those that there are.
    fn read(&self, offset: u64, bytes: u64) -> io::Result<Vec<u8>> {
        let bytes = bytes.min(self.length.saturating_sub(offset));
        let mut read = vec![0; usize::try_from(bytes).unwrap_or(0)];
        self.file.read_exact_at(&mut read, offset)?;
        Ok(read)
    }
}

fn no_list(why: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("it is no list of leaked passwords: {why}"),
    )
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn list(text: &str) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(text.as_bytes()).expect("to write");
        file
    }

    fn hash(password: &str) -> String {
        hex::encode_upper(Sha1::digest(password.as_bytes()))
    }

    #[test]
    fn every_password_of_a_list_is_found_and_no_other() {
        for (count, end) in [(1, "\n"), (2, "\r\n"), (3, "\n"), (1_000, "\r\n")] {
            let mut lines: Vec<_> = (0..count)
                .map(|n: usize| format!("{}:{}", hash(&format!("leaked {n}")), n * n + 1))
                .collect();
            lines.sort();
            for ended in ["", end] {
                let file = list(&(lines.join(end) + ended));
                let breached = Breached::open(file.path()).expect("a list");
                for n in 0..count {
                    assert!(
                        breached.has(&format!("leaked {n}")).expect("an answer"),
                        "{n} of {count}"
                    );
                    assert!(
                        !breached.has(&format!("kept {n}")).expect("an answer"),
                        "{n} of {count}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_is_no_list_is_refused_when_it_is_opened() {
        let (low, high) = (hash("a"), hash("b"));
        let (low, high) = if low < high { (low, high) } else { (high, low) };
        for wrong in [
            String::new(),
            "password\nletmein\n".to_owned(),
            format!("{high}:1\n{low}:1\n"),
            format!("{low}:1\nand then a word"),
            format!("{}:1\n", &low[..39]),
        ] {
            let file = list(&wrong);
            let error = Breached::open(file.path()).expect_err("no list");
            assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{wrong:?}");
        }
        assert!(Breached::open(Path::new("/nowhere/at/all")).is_err());
    }

    #[test]
    fn a_fault_in_the_middle_is_an_error_and_not_an_answer() {
        let mut lines: Vec<_> = (0..100).map(|n| hash(&format!("leaked {n}"))).collect();
        lines.sort();
        lines[50] = "x".repeat(200);
        let file = list(&lines.join("\n"));
        let breached = Breached::open(file.path()).expect("sound at both ends");
        let middle = (0..100).map(|n| breached.has(&format!("leaked {n}")));
        assert!(middle.filter(Result::is_err).count() > 0);
    }

    #[test]
    fn without_a_list_nothing_has_leaked() {
        assert!(!Breached::default().has("password").expect("an answer"));
    }
}
