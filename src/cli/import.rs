//! `recueil import`: files go in by the same way as an upload, and the command waits for them. It
//! runs workers of its own, so that it needs no running `serve`; beside one, both work.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::bail;
use clap::Args;
use serde_json::json;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::{Given, file_name, say};
use crate::db::Pool;
use crate::db::write::imports::{self, Outcome};
use crate::domain::ImportState;
use crate::editorial::Actor;
use crate::editorial::receive::{ReceiveError, Received, Upload, receive};
use crate::worker::Worker;

/// Reading is a matter of processor time, and there are seldom fewer than two cores.
const WORKERS: usize = 2;
const LOOK_AGAIN: Duration = Duration::from_millis(25);

#[derive(Debug, Args)]
pub struct Arguments {
    /// Publish without review.
    #[arg(long)]
    publish: bool,
    #[command(flatten)]
    given: Given,
    /// The files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

/// A file of this command, and what became of it so far.
#[derive(Debug)]
pub struct Waiting {
    file: String,
    fate: Fate,
    /// What its line says besides.
    besides: serde_json::Value,
}

#[derive(Debug)]
enum Fate {
    /// Nothing was to be done.
    Duplicate(Uuid),
    Underway(Uuid),
    Refused(String),
}

impl Waiting {
    /// A file that has just been received.
    pub fn of(file: String, received: Received, publish: bool) -> Self {
        let at_rest = match received.state {
            ImportState::Published => true,
            ImportState::InReview => !publish,
            _ => false,
        };
        let fate = if received.duplicate && at_rest {
            Fate::Duplicate(received.import_id)
        } else {
            Fate::Underway(received.import_id)
        };
        Self {
            file,
            fate,
            besides: serde_json::Value::Null,
        }
    }

    /// A file that was not received, and why.
    pub fn refused(file: String, reason: String) -> Self {
        Self {
            file,
            fate: Fate::Refused(reason),
            besides: serde_json::Value::Null,
        }
    }

    /// The same whose line says more.
    #[must_use]
    pub fn with(self, besides: serde_json::Value) -> Self {
        Self { besides, ..self }
    }
}

pub async fn run(pool: &Pool, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut waiting: Vec<Waiting> = Vec::new();
    for file in &arguments.files {
        let shown = file.display().to_string();
        let next = match take(pool, arguments, file).await {
            Ok(received) => Waiting::of(shown, received, arguments.publish),
            Err(reason) => Waiting::refused(shown, reason?),
        };
        waiting.push(next);
    }
    finish(pool, waiting).await
}

/// Receives one file. What is wrong with the file is told apart from what is wrong with the store.
async fn take(
    pool: &Pool,
    arguments: &Arguments,
    file: &Path,
) -> Result<Received, anyhow::Result<String>> {
    let bytes = tokio::fs::read(file)
        .await
        .map_err(|error| Ok(format!("the file cannot be read: {error}")))?;
    let upload = Upload {
        name: file_name(file),
        bytes,
        given: arguments.given.word(),
        publish_wanted: arguments.publish,
        sample: false,
        actor: Actor::command_line(),
    };
    receive(pool, &upload).await.map_err(|error| match error {
        ReceiveError::Database(error) => Err(error.into()),
        refusal => Ok(refusal.to_string()),
    })
}

/// Works until all files have come to rest, printing a line for each in their order.
pub async fn finish(pool: &Pool, waiting: Vec<Waiting>) -> anyhow::Result<ExitCode> {
    let (stop, told) = watch::channel(false);
    let mut workers = Vec::new();
    for _ in 0..WORKERS.min(waiting.len()) {
        workers.push(tokio::spawn(Worker::new(pool.clone())?.run(told.clone())));
    }
    let mut all_well = true;
    let mut seen = HashSet::new();
    for Waiting {
        file,
        fate,
        besides,
    } in waiting
    {
        let (mut line, well) = match fate {
            Fate::Refused(reason) => {
                let line = json!({
                    "file": file, "import": null, "document": null, "state": ImportState::Failed,
                    "recommendations": 0, "warnings": 0, "failure": reason,
                });
                (line, false)
            }
            Fate::Duplicate(id) => line_of(&file, id, &outcome(pool, id).await?, true),
            Fate::Underway(id) => {
                let twice = !seen.insert(id);
                line_of(&file, id, &rest(pool, id, &workers).await?, twice)
            }
        };
        for (name, value) in besides.as_object().into_iter().flatten() {
            line[name] = value.clone();
        }
        say(&line.to_string());
        all_well &= well;
    }
    stop.send_replace(true);
    for worker in workers {
        worker.await?;
    }
    Ok(if all_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Waits until the import needs nobody but an editor.
async fn rest(pool: &Pool, id: Uuid, workers: &[JoinHandle<()>]) -> anyhow::Result<Outcome> {
    loop {
        let now = outcome(pool, id).await?;
        let underway = match now.state.parse()? {
            ImportState::Received | ImportState::Parsing => true,
            ImportState::InReview => now.publish_wanted,
            ImportState::Published | ImportState::Failed => false,
        };
        // One that an editor discards meanwhile has a reason, too.
        if !underway || now.failure.is_some() {
            return Ok(now);
        }
        if workers.iter().any(JoinHandle::is_finished) {
            bail!("the worker ended before the files did");
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

async fn outcome(pool: &Pool, id: Uuid) -> anyhow::Result<Outcome> {
    let Some(outcome) = imports::outcome(pool, id).await? else {
        bail!("import {id} is not in the store");
    };
    Ok(outcome)
}

/// The line of one file; false where it failed.
fn line_of(file: &str, id: Uuid, outcome: &Outcome, duplicate: bool) -> (serde_json::Value, bool) {
    let failed = outcome.failure.is_some();
    let state = if duplicate && !failed {
        "duplicate"
    } else {
        &outcome.state
    };
    let mut line = json!({
        "file": file,
        "import": id.to_string(),
        "document": outcome.document,
        "state": state,
        "recommendations": outcome.recommendations,
        "warnings": outcome.warnings,
    });
    if let Some(failure) = &outcome.failure {
        line["failure"] = json!(failure);
    }
    (line, !failed)
}
