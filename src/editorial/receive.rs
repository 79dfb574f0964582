//! Receiving a file: it is kept as it came, and an import begins its way. The same bytes are kept
//! once; uploading them again finishes what was left unfinished, brings back what was discarded, and
//! adds a wish to publish. Reading is for the worker.

use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::Actor;
use crate::db::write::{self, discards, imports::NewImport};
use crate::db::{Connection, Pool};
use crate::domain::{Given, ImportState, UnknownWord};
use crate::ingest::{ParseError, sniff};

/// The largest file that is received, in bytes.
pub const LARGEST: usize = 50 * 1024 * 1024;

/// A file on its way in, with what its sender says about it.
#[derive(Debug, Clone)]
pub struct Upload {
    pub name: String,
    pub bytes: Vec<u8>,
    /// An editor's word for what the file does not say.
    pub given: Given,
    /// Publish without review.
    pub publish_wanted: bool,
    pub sample: bool,
    pub actor: Actor,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Received {
    pub import_id: Uuid,
    pub state: ImportState,
    /// The same bytes had been received before.
    pub duplicate: bool,
    /// They had been discarded since, and are back.
    pub revived: bool,
}

/// Why a file is not received, in the order in which it is asked.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    #[error("the file is larger than {} MB", LARGEST / 1024 / 1024)]
    TooLarge,
    #[error("the file is empty")]
    Empty,
    #[error(transparent)]
    UnreadableType(ParseError),
    #[error(transparent)]
    State(#[from] UnknownWord),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

pub async fn receive(pool: &Pool, upload: &Upload) -> Result<Received, ReceiveError> {
    if upload.bytes.len() > LARGEST {
        return Err(ReceiveError::TooLarge);
    }
    if upload.bytes.is_empty() {
        return Err(ReceiveError::Empty);
    }
    let format = sniff(&upload.bytes).map_err(ReceiveError::UnreadableType)?;
    let sha256 = Sha256::digest(&upload.bytes);
    let mut transaction = pool.begin().await?;
    let kept = write::files::keep(
        &mut transaction,
        &sha256,
        &upload.name,
        format,
        &upload.bytes,
    )
    .await?;
    let received = match kept {
        Some(file_id) => begin(&mut transaction, upload, file_id).await?,
        None => again(&mut transaction, upload, &sha256).await?,
    };
    transaction.commit().await?;
    Ok(received)
}

async fn begin(
    connection: &mut Connection,
    upload: &Upload,
    file_id: i64,
) -> Result<Received, ReceiveError> {
    let new = NewImport {
        file_id,
        publish_wanted: upload.publish_wanted,
        sample: upload.sample,
        given: &upload.given,
        created_by: upload.actor.user_id,
    };
    let import_id = write::imports::add(connection, new).await?;
    log(connection, upload, "receive", import_id).await?;
    Ok(Received {
        import_id,
        state: ImportState::Received,
        duplicate: false,
        revived: false,
    })
}

async fn again(
    connection: &mut Connection,
    upload: &Upload,
    sha256: &[u8],
) -> Result<Received, ReceiveError> {
    let import = write::imports::lock_by_sha256(connection, sha256)
        .await?
        .ok_or(sqlx::Error::RowNotFound)?;
    let mut state: ImportState = import.state.parse()?;
    if import.discarded {
        discards::restore(connection, import.id).await?;
        log(connection, upload, "restore", import.id).await?;
    }
    if state == ImportState::Failed {
        write::imports::retry(connection, import.id).await?;
        log(connection, upload, "retry", import.id).await?;
        state = ImportState::Received;
    }
    if state != ImportState::Published {
        // An editor's word can only help a file that is still to be read.
        let unread = state == ImportState::Received;
        let silent = Given::default();
        let given = if unread { &upload.given } else { &silent };
        write::imports::amend(connection, import.id, upload.publish_wanted, given).await?;
    }
    Ok(Received {
        import_id: import.id,
        state,
        duplicate: true,
        revived: import.discarded,
    })
}

async fn log(
    connection: &mut Connection,
    upload: &Upload,
    verb: &str,
    id: Uuid,
) -> Result<(), sqlx::Error> {
    let given = &upload.given;
    let mut detail = json!({
        "file": upload.name,
        "symbol": given.symbol,
        "language": given.language,
        "publish": upload.publish_wanted,
    });
    let more = [
        ("kind", json!(given.kind)),
        ("date", json!(given.date)),
        ("body", json!(given.body)),
        ("meeting", json!(given.meeting)),
    ];
    for (name, value) in more.into_iter().filter(|(_, value)| !value.is_null()) {
        detail[name] = value;
    }
    write::log::add(
        connection,
        &upload.actor.name,
        verb,
        &id.to_string(),
        detail,
    )
    .await
}
