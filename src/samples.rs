//! The sample documents that ship in the program. They go in by the same way as any upload, marked
//! as samples, and can be taken out again. They are texts of an invented organization.

use include_dir::{Dir, include_dir};

use crate::db::Pool;
use crate::domain::Given;
use crate::editorial::receive::{self, ReceiveError, Received, Upload};
use crate::editorial::{Actor, withdraw};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/samples");

/// Receives every sample document, to be published by the worker; those that are in the store
/// already stay as they are.
pub async fn receive_all(pool: &Pool) -> Result<Vec<(String, Received)>, ReceiveError> {
    let mut received = Vec::new();
    let mut files: Vec<_> = FILES.files().collect();
    files.sort_by_key(|file| file.path());
    for file in files {
        let name = file.path().to_string_lossy().into_owned();
        if file
            .path()
            .extension()
            .is_none_or(|extension| extension != "txt")
        {
            continue;
        }
        let upload = Upload {
            name: name.clone(),
            bytes: file.contents().to_vec(),
            given: Given::default(),
            publish_wanted: true,
            sample: true,
            actor: Actor::command_line(),
        };
        received.push((name, receive::receive(pool, &upload).await?));
    }
    Ok(received)
}

/// Takes the sample documents out of what the public sees; gives their number.
pub async fn remove(pool: &Pool) -> Result<u64, sqlx::Error> {
    withdraw::withdraw_samples(pool, &Actor::command_line()).await
}
