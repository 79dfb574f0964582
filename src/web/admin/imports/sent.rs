//! What became of each file that was sent: received, known already, or refused, and why. The words are for
//! whoever sent it; the sniffer's own, which programs are told, are English.

use uuid::Uuid;

use super::line::Line;
use super::prospect::Store;
use crate::db::Pool;
use crate::db::import_list;
use crate::domain::ImportState;
use crate::editorial::receive::{ReceiveError, Received};
use crate::ingest::ParseError;
use crate::locale::{Locale, Text};
use crate::web::error::Error;

/// Why a file is not taken.
#[derive(Debug)]
pub enum Refused {
    /// By what it is.
    File(ReceiveError),
    /// What was typed as its symbol is none.
    Symbol,
    Language,
    /// A symbol was given for several files.
    SeveralWithSymbol,
    /// The form ended before the file did.
    Broken,
}

/// One file and its fate.
#[derive(Debug)]
pub struct Sent {
    pub file: String,
    /// `received`, `duplicate` or `refused`.
    pub outcome: &'static str,
    pub said: Text,
    pub line: Option<Line>,
}

impl Sent {
    pub async fn received(
        l: Locale,
        pool: &Pool,
        file: String,
        received: Received,
        reader: Uuid,
    ) -> Result<Self, Error> {
        let row = import_list::row(pool, received.import_id).await?;
        let row = row.ok_or_else(|| Error::not_found("import", received.import_id))?;
        let rows = [row];
        let store = Store::read(pool, &rows).await?;
        Ok(Self {
            file,
            outcome: if received.duplicate {
                "duplicate"
            } else {
                "received"
            },
            said: l.t(fate(received)),
            line: Some(Line::new(l, &rows[0], &store, reader)),
        })
    }

    pub fn refused(l: Locale, file: String, why: &Refused) -> Self {
        Self {
            file,
            outcome: "refused",
            said: l.t(reason(why)),
            line: None,
        }
    }
}

fn fate(received: Received) -> &'static str {
    match received {
        Received { revived: true, .. } => "sent-revived",
        Received {
            duplicate: false, ..
        } => "sent-received",
        Received {
            state: ImportState::Published,
            ..
        } => "sent-published",
        _ => "sent-duplicate",
    }
}

fn reason(why: &Refused) -> &'static str {
    match why {
        Refused::Symbol => "sent-symbol",
        Refused::Language => "sent-language",
        Refused::SeveralWithSymbol => "sent-several",
        Refused::Broken => "sent-broken",
        Refused::File(ReceiveError::TooLarge) => "sent-too-large",
        Refused::File(ReceiveError::Empty | ReceiveError::UnreadableType(ParseError::Empty)) => {
            "sent-empty"
        }
        Refused::File(ReceiveError::UnreadableType(error)) => unreadable(error),
        // Not told of a file: an answer of its own.
        Refused::File(ReceiveError::State(_) | ReceiveError::Database(_)) => "sent-other",
    }
}

fn unreadable(error: &ParseError) -> &'static str {
    match error {
        ParseError::Convert(_) => "sent-convert",
        ParseError::Unreadable(_) => "sent-locked",
        ParseError::NoDocument(what) if what.contains("picture") => "sent-picture",
        ParseError::NoDocument(what) if what.contains("archive") || what.contains("compressed") => {
            "sent-archive"
        }
        _ => "sent-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::sniff;

    #[test]
    fn each_refusal_says_what_to_do() {
        let mut locked = b"\xD0\xCF\x11\xE0....".to_vec();
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        for (bytes, key) in [
            (&b""[..], "sent-empty"),
            (b"{\\rtf1 x}", "sent-convert"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "sent-convert"),
            (&locked, "sent-locked"),
            (b"\x89PNG\r\n", "sent-picture"),
            (b"PK\x03\x04..xl/workbook.xml", "sent-archive"),
            (b"\x1F\x8B\x08", "sent-archive"),
            (b"MZ\x90\x00", "sent-other"),
        ] {
            let error = sniff(bytes).expect_err(key);
            let why = Refused::File(ReceiveError::UnreadableType(error));
            assert_eq!(reason(&why), key);
        }
    }
}
