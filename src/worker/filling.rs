//! The worker's part in a filling: it lays out the lines of an archive that came by the browser, looks at one
//! line after another, and imports one after another once the plan is confirmed. One line a step, so that
//! imports go on beside it. The archive is put together on the disk once for each worker and purpose.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use tempfile::NamedTempFile;
use tokio::sync::Mutex;
use uuid::Uuid;

use super::look::{Look, look};
use crate::db::write::fills::{self, ClaimedLine};
use crate::db::{Pool, thesaurus};
use crate::domain::{FillOutcome, FillState};
use crate::editorial::Actor;
use crate::editorial::fill::{
    self, Judged, Line, Pack, PackError, Remark, Sheet, TableError, keep,
};
use crate::editorial::receive::{ReceiveError, Upload, receive};

/// The archive that this worker has open.
#[derive(Clone, Default)]
pub struct Open(Arc<Mutex<Option<Opened>>>);

struct Opened {
    fill: Uuid,
    /// Looking and importing each have the whole archive.
    purpose: FillState,
    pack: Arc<std::sync::Mutex<Pack>>,
    _file: NamedTempFile,
}

impl std::fmt::Debug for Open {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Open")
    }
}

/// Why nothing can be made of what was sent.
#[derive(Debug, thiserror::Error)]
enum Unusable {
    #[error(transparent)]
    Pack(#[from] PackError),
    #[error("{0}: {1}")]
    Sheet(String, TableError),
    #[error("there is no file in the archive")]
    Empty,
}

impl Open {
    /// Does one piece of work; false where there was none.
    pub async fn step(&self, pool: &Pool, program: &Path) -> anyhow::Result<bool> {
        if let Some(fill) = fills::claim(pool).await? {
            self.lay_out(pool, fill).await?;
            return Ok(true);
        }
        let Some(claimed) = fills::claim_line(pool).await? else {
            *self.0.lock().await = None;
            return Ok(keep::go_on(pool).await?);
        };
        let line: Line = serde_json::from_value(claimed.line.clone())?;
        if claimed.state == FillState::Running {
            self.import(pool, &claimed, line).await?;
        } else {
            self.judge(pool, program, &claimed, &line).await?;
        }
        Ok(true)
    }

    async fn lay_out(&self, pool: &Pool, fill: Uuid) -> anyhow::Result<()> {
        let sent = keep::sent(pool, fill).await?;
        let pack = match self.pack(pool, fill, FillState::Planning).await? {
            Ok(pack) => pack,
            Err(error) => return Ok(keep::fail(pool, fill, &error.to_string()).await?),
        };
        let (entries, inside) = {
            let pack = locked(&pack);
            (pack.entries.clone(), pack.sheet.clone())
        };
        let beside = sent.sheet_name.zip(sent.sheet);
        let bodies = fill::bodies(pool).await?;
        let sheet = beside.or(inside).map(|(name, bytes)| {
            let sheet = Sheet::read(&bytes, &bodies);
            sheet.map_err(|error| Unusable::Sheet(name, error))
        });
        let sheet = match sheet.transpose() {
            Ok(sheet) => sheet,
            Err(error) => return Ok(keep::fail(pool, fill, &error.to_string()).await?),
        };
        let told = fill::told(sheet.as_ref(), &locked(&pack));
        let lines = fill::join(sheet.as_ref(), &entries, sent.unlisted);
        if lines.is_empty() {
            return Ok(keep::fail(pool, fill, &Unusable::Empty.to_string()).await?);
        }
        Ok(keep::lay_out(pool, fill, &told, &lines).await?)
    }

    async fn judge(
        &self,
        pool: &Pool,
        program: &Path,
        claimed: &ClaimedLine,
        line: &Line,
    ) -> anyhow::Result<()> {
        let found = match self.bytes(pool, claimed, line).await? {
            Ok(bytes) => {
                let thesaurus = thesaurus::all(pool).await?;
                let with = Look {
                    pool,
                    program,
                    thesaurus: &thesaurus,
                };
                look(with, line, bytes).await?
            }
            Err(remark) => Judged::held(line, remark),
        };
        Ok(keep::judged(pool, claimed.fill_id, claimed.at, &found).await?)
    }

    async fn import(&self, pool: &Pool, claimed: &ClaimedLine, line: Line) -> anyhow::Result<()> {
        let (fill, at) = (claimed.fill_id, claimed.at);
        let bytes = match self.bytes(pool, claimed, &line).await? {
            Ok(bytes) => bytes,
            Err(remark) => {
                let why = remark.map_or_else(String::new, |remark| remark.code);
                return Ok(keep::done(pool, fill, at, FillOutcome::Refused, Err(&why)).await?);
            }
        };
        let upload = Upload {
            name: line.file.rsplit('/').next().unwrap_or_default().to_owned(),
            bytes,
            given: line.given,
            publish_wanted: false,
            sample: false,
            actor: Actor {
                name: claimed.actor.clone(),
                user_id: claimed.created_by,
            },
        };
        let (outcome, said) = match receive(pool, &upload).await {
            Ok(received) if received.duplicate => (FillOutcome::Duplicate, Ok(received.import_id)),
            Ok(received) => (FillOutcome::Received, Ok(received.import_id)),
            Err(ReceiveError::Database(error)) => return Err(error.into()),
            Err(refusal) => (FillOutcome::Refused, Err(refusal.to_string())),
        };
        let said = said.as_ref().map(|id| *id).map_err(String::as_str);
        Ok(keep::done(pool, fill, at, outcome, said).await?)
    }

    /// The bytes of a line's file; else why there are none, where its remarks do not say so already.
    async fn bytes(
        &self,
        pool: &Pool,
        claimed: &ClaimedLine,
        line: &Line,
    ) -> anyhow::Result<Result<Vec<u8>, Option<Remark>>> {
        let Some(entry) = line.entry.filter(|_| !line.is_held()) else {
            return Ok(Err(None));
        };
        let pack = self.pack(pool, claimed.fill_id, claimed.state).await??;
        let read = tokio::task::spawn_blocking(move || locked(&pack).read(entry));
        let read = read.await.context("the archive could not be read")?;
        Ok(read.map_err(|trouble| Some(Remark::holding(trouble.code(), None, ""))))
    }

    /// The archive, put together and opened.
    async fn pack(
        &self,
        pool: &Pool,
        fill: Uuid,
        purpose: FillState,
    ) -> anyhow::Result<Result<Arc<std::sync::Mutex<Pack>>, PackError>> {
        let mut open = self.0.lock().await;
        if let Some(own) = &*open
            && (own.fill, own.purpose) == (fill, purpose)
        {
            return Ok(Ok(own.pack.clone()));
        }
        *open = None;
        let mut archive = NamedTempFile::with_prefix("recueil-archive-")?;
        let mut at = 0;
        while let Some(piece) = fills::piece(pool, fill, at).await? {
            archive.write_all(&piece)?;
            at += 1;
        }
        archive.flush()?;
        let path = archive.path().to_owned();
        let pack = match tokio::task::spawn_blocking(move || Pack::open(&path)).await? {
            Ok(pack) => Arc::new(std::sync::Mutex::new(pack)),
            Err(error) => return Ok(Err(error)),
        };
        *open = Some(Opened {
            fill,
            purpose,
            pack: pack.clone(),
            _file: archive,
        });
        Ok(Ok(pack))
    }
}

/// A reader that broke off leaves the archive as good as it was.
fn locked(pack: &std::sync::Mutex<Pack>) -> std::sync::MutexGuard<'_, Pack> {
    pack.lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}
