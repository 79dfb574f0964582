//! The worker: it claims imports one after another, has each read in a child process, stores the
//! draft, and publishes what was asked to be published; when no file waits, it proposes themes anew where
//! that was asked for. It holds no lock while a file is read: the claim is a counted lease, so that a file
//! which kills its reader runs out of attempts, and a killed worker's file is taken up by the next.

mod filling;
mod limits;
mod look;
mod reader;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context;
use tokio::sync::watch;

pub use limits::limit_this_process;
pub use look::{Look, look};
use reader::{Reading, Verdict};

use crate::db::write::imports::{self, Claim};
use crate::db::write::schedules;
use crate::db::{Pool, thesaurus};
use crate::editorial::Actor;
use crate::editorial::fill::keep;
use crate::editorial::imports as care;
use crate::editorial::propose;
use crate::editorial::publish::{self, PublishError, Review};
use crate::editorial::schedule;
use crate::editorial::transcribe::{self, TranscribeError};

/// How often a file is taken up again when its worker was lost.
const ATTEMPTS: i32 = 3;
/// How long to wait when there is nothing to do, and when the database does not answer.
const IDLE: Duration = Duration::from_millis(200);
const TROUBLE: Duration = Duration::from_secs(2);
/// How often it is looked for discarded imports that are to be forgotten.
const SWEEP: Duration = Duration::from_hours(1);
/// Well within the lease of 30 s.
const RENEWAL: Duration = Duration::from_secs(10);

/// Waits until whoever holds the other end says stop, or is gone.
pub async fn told(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Warns of formats that this machine cannot read, once and before the first file of it comes.
pub fn tell_what_is_missing() {
    let missing = crate::ingest::missing_programs();
    if !missing.is_empty() {
        tracing::warn!(
            "PDF files cannot be read here, for want of {}: install poppler-utils",
            missing.join(" and ")
        );
    }
}

#[derive(Debug, Clone)]
pub struct Worker {
    pool: Pool,
    /// The program that reads one file: this one, with a hidden option.
    program: PathBuf,
    /// The archive of a filling.
    archive: filling::Open,
}

impl Worker {
    pub fn new(pool: Pool) -> anyhow::Result<Self> {
        let program = std::env::current_exe().context("cannot find this program's own file")?;
        Ok(Self::with_program(pool, program))
    }

    /// A worker whose files are read by `program`; a test is not the program itself.
    pub fn with_program(pool: Pool, program: PathBuf) -> Self {
        Self {
            pool,
            program,
            archive: filling::Open::default(),
        }
    }

    /// Works until `stop` becomes true; a file that is being read then is given back.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut swept: Option<Instant> = None;
        while !*stop.borrow() {
            if swept.is_none_or(|swept| swept.elapsed() > SWEEP) {
                swept = Some(Instant::now());
                self.sweep().await;
            }
            let pause = match self.step(&mut stop).await {
                Ok(true) => continue,
                Ok(false) => IDLE,
                Err(error) => {
                    tracing::error!("the worker was held up: {error:#}");
                    TROUBLE
                }
            };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                () = told(&mut stop) => return,
            }
        }
    }

    /// Does one piece of work; false where there was none.
    pub async fn run_once(&self) -> anyhow::Result<bool> {
        let (_sender, mut never) = watch::channel(false);
        self.step(&mut never).await
    }

    async fn step(&self, stop: &mut watch::Receiver<bool>) -> anyhow::Result<bool> {
        if let Some(import_id) = schedules::next_due(&self.pool).await? {
            self.publish_due(import_id).await?;
            return Ok(true);
        }
        if let Some(import_id) = imports::next_to_publish(&self.pool).await? {
            self.publish(import_id).await?;
            return Ok(true);
        }
        let filled = self.archive.step(&self.pool, &self.program).await?;
        let Some(claim) = imports::claim(&self.pool).await? else {
            // A piece at a time: whoever brings a file does not wait for the whole corpus.
            return Ok(propose::work(&self.pool).await? || filled);
        };
        tracing::info!(import = %claim.id, attempt = claim.attempt, file = claim.name, "reading");
        match self.transcribe(&claim, stop).await {
            Err(TranscribeError::Overtaken { .. }) => {
                tracing::warn!(import = %claim.id, attempt = claim.attempt, "the lease was lost");
                Ok(true)
            }
            done => done.map(|()| true).map_err(Into::into),
        }
    }

    async fn transcribe(
        &self,
        claim: &Claim,
        stop: &mut watch::Receiver<bool>,
    ) -> Result<(), TranscribeError> {
        if claim.attempt > ATTEMPTS {
            let reason = "the reader stopped three times while reading this file";
            return transcribe::refuse(&self.pool, claim.id, claim.attempt, reason).await;
        }
        let thesaurus = thesaurus::all(&self.pool).await?;
        let verdict = tokio::select! {
            verdict = reader::read(&self.program, claim, &thesaurus) => verdict,
            lost = self.keep_lease(claim) => return Err(lost),
            () = told(stop) => {
                return Ok(imports::give_back(&self.pool, claim.id, claim.attempt).await?);
            }
        };
        match verdict {
            Ok(Verdict::Read(parsed)) => self.store(claim, &parsed).await,
            Ok(Verdict::Refused(reason)) => {
                tracing::warn!(import = %claim.id, file = claim.name, "not read: {reason}");
                transcribe::refuse(&self.pool, claim.id, claim.attempt, &reason).await
            }
            Err(error) => {
                // No verdict about the file: the machine could not start a process.
                tracing::error!("the reader could not be started: {error}");
                imports::give_back(&self.pool, claim.id, claim.attempt).await?;
                tokio::time::sleep(TROUBLE).await;
                Ok(())
            }
        }
    }

    async fn store(&self, claim: &Claim, parsed: &Reading) -> Result<(), TranscribeError> {
        let stored = transcribe::transcribe(&self.pool, claim.id, claim.attempt, parsed).await;
        match stored {
            Err(TranscribeError::Database(sqlx::Error::Database(error))) => {
                let reason = format!("what was read cannot be stored: {}", error.message());
                transcribe::refuse(&self.pool, claim.id, claim.attempt, &reason).await
            }
            other => other,
        }
    }

    /// Renews the lease for as long as the file is read; ends only when it is lost.
    async fn keep_lease(&self, claim: &Claim) -> TranscribeError {
        loop {
            tokio::time::sleep(RENEWAL).await;
            match imports::renew(&self.pool, claim.id, claim.attempt).await {
                Ok(true) => {}
                Ok(false) => {
                    return TranscribeError::Overtaken {
                        import_id: claim.id,
                        attempt: claim.attempt,
                    };
                }
                // The database may be back before the lease ends.
                Err(error) => tracing::warn!("the lease could not be renewed: {error}"),
            }
        }
    }

    /// Forgets what was discarded long ago. It can wait an hour more where it fails.
    async fn sweep(&self) {
        match care::forget(&self.pool).await {
            Ok(0) => {}
            Ok(number) => tracing::info!(number, "discarded drafts are forgotten"),
            Err(error) => tracing::warn!("discarded drafts could not be forgotten: {error}"),
        }
        match keep::forget(&self.pool).await {
            Ok(0) => {}
            Ok(number) => tracing::info!(number, "plans of fillings are forgotten"),
            Err(error) => tracing::warn!("plans of fillings could not be forgotten: {error}"),
        }
    }

    /// What was scheduled for now.
    async fn publish_due(&self, import_id: uuid::Uuid) -> anyhow::Result<()> {
        match schedule::carry_out(&self.pool, import_id).await? {
            Some(Ok(published)) => {
                tracing::info!(import = %import_id, document = published.key, "published at its hour");
            }
            Some(Err(refused)) => {
                tracing::warn!(import = %import_id, "its hour came and it is not published: {refused}");
            }
            // Another worker was first, or an editor.
            None => {}
        }
        Ok(())
    }

    async fn publish(&self, import_id: uuid::Uuid) -> anyhow::Result<()> {
        match publish::publish(&self.pool, import_id, Review::None, &Actor::worker()).await {
            Ok(published) => {
                tracing::info!(import = %import_id, document = published.key, "published");
            }
            Err(refused @ PublishError::Unseen) => {
                tracing::warn!(import = %import_id, "not published: {refused}");
                publish::leave_in_review(&self.pool, import_id, &refused).await?;
            }
            // Another worker was first, or an editor.
            Err(PublishError::NotInReview | PublishError::Discarded) => {}
            Err(PublishError::Database(error)) if error.as_database_error().is_none() => {
                return Err(error.into());
            }
            Err(error) => {
                tracing::error!(import = %import_id, "not published: {error}");
                publish::give_up(&self.pool, import_id, &error).await?;
            }
        }
        Ok(())
    }
}
