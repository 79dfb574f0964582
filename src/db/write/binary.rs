//! Rows in the binary form of `COPY`, which Postgres reads without parsing a text. Only the types that
//! the tables of the corpus have; each value says its own length, so a row that does not fit its table
//! is refused by Postgres and never misread.

use time::{Date, OffsetDateTime};
use uuid::Uuid;

const HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
const TRAILER: &[u8] = &[0xff, 0xff];
/// The day from which Postgres counts.
const EPOCH: Date = time::macros::date!(2000 - 01 - 01);
const EPOCH_SECONDS: i64 = 946_684_800;
/// Of `text`, in the catalogue of every Postgres.
const TEXT_OID: i32 = 25;

/// Rows of one table, column after column.
#[derive(Debug, Default)]
pub struct Rows {
    bytes: Vec<u8>,
}

impl Rows {
    /// Begins a row of so many columns.
    pub fn row(&mut self, columns: i16) -> &mut Self {
        self.bytes.extend_from_slice(&columns.to_be_bytes());
        self
    }

    pub fn null(&mut self) -> &mut Self {
        self.bytes.extend_from_slice(&(-1_i32).to_be_bytes());
        self
    }

    pub fn bigint(&mut self, value: i64) -> &mut Self {
        self.value(&value.to_be_bytes())
    }

    pub fn integer(&mut self, value: i32) -> &mut Self {
        self.value(&value.to_be_bytes())
    }

    pub fn smallint(&mut self, value: i16) -> &mut Self {
        self.value(&value.to_be_bytes())
    }

    pub fn boolean(&mut self, value: bool) -> &mut Self {
        self.value(&[u8::from(value)])
    }

    pub fn text(&mut self, value: &str) -> &mut Self {
        self.value(value.as_bytes())
    }

    pub fn bytes(&mut self, value: &[u8]) -> &mut Self {
        self.value(value)
    }

    pub fn uuid(&mut self, value: Uuid) -> &mut Self {
        self.value(value.as_bytes())
    }

    pub fn date(&mut self, value: Date) -> &mut Self {
        self.integer(value.to_julian_day() - EPOCH.to_julian_day())
    }

    pub fn moment(&mut self, value: OffsetDateTime) -> &mut Self {
        let seconds = value.unix_timestamp() - EPOCH_SECONDS;
        self.bigint(seconds.saturating_mul(1_000_000))
    }

    /// `jsonb`, from its text.
    pub fn json(&mut self, text: &str) -> &mut Self {
        self.sized(|bytes| {
            bytes.push(1);
            bytes.extend_from_slice(text.as_bytes());
        })
    }

    /// `text[]` of one dimension.
    pub fn texts(&mut self, values: &[&str]) -> &mut Self {
        self.sized(|bytes| {
            for word in [1, 0, TEXT_OID, length(values.len()), 1] {
                bytes.extend_from_slice(&word.to_be_bytes());
            }
            for value in values {
                bytes.extend_from_slice(&length(value.len()).to_be_bytes());
                bytes.extend_from_slice(value.as_bytes());
            }
        })
    }

    /// `tsvector`: lexemes with their positions, from 1; those of one lexeme stand together.
    pub fn vector<'a>(&mut self, places: impl Iterator<Item = (&'a str, u16)>) -> &mut Self {
        self.sized(|bytes| {
            let start = bytes.len();
            bytes.extend_from_slice(&[0; 4]);
            let (mut lexemes, mut last, mut count_at) = (0_i32, None, 0);
            for (lexeme, position) in places {
                if last != Some(lexeme) {
                    last = Some(lexeme);
                    lexemes += 1;
                    bytes.extend_from_slice(lexeme.as_bytes());
                    bytes.push(0);
                    count_at = bytes.len();
                    bytes.extend_from_slice(&[0; 2]);
                }
                let count = u16::from_be_bytes([bytes[count_at], bytes[count_at + 1]]) + 1;
                bytes[count_at..count_at + 2].copy_from_slice(&count.to_be_bytes());
                bytes.extend_from_slice(&position.to_be_bytes());
            }
            bytes[start..start + 4].copy_from_slice(&lexemes.to_be_bytes());
        })
    }

    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// What goes over the wire: head, rows, tail.
    pub fn parts(&self) -> [&[u8]; 3] {
        [HEADER, &self.bytes, TRAILER]
    }

    fn value(&mut self, value: &[u8]) -> &mut Self {
        self.bytes
            .extend_from_slice(&length(value.len()).to_be_bytes());
        self.bytes.extend_from_slice(value);
        self
    }

    fn sized(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> &mut Self {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(&[0; 4]);
        write(&mut self.bytes);
        let size = length(self.bytes.len() - start - 4);
        self.bytes[start..start + 4].copy_from_slice(&size.to_be_bytes());
        self
    }
}

/// A value longer than Postgres takes is given a length that it refuses.
fn length(bytes: usize) -> i32 {
    i32::try_from(bytes).unwrap_or(i32::MAX)
}
