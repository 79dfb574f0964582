//! The handle by which the service searches: it holds the index of the moment, sees to it that no
//! answer is older than the revision that readers are told, and lets no more searches run at once than
//! there are cores. How an index is made is for `keeper`, what is looked up in it for the callers.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, Semaphore, watch};
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::{sleep, timeout};

use super::SearchError;
use super::index::Index;
use super::keeper::{IndexError, Kept, Renewed};
use super::recent::Recent;
use super::spare::{QUIET, Spare};
use crate::db::standing::{self, Watch};
use crate::db::{Pool, corpus};

/// How long a search waits for the index of its revision; a build that is not optimised needs longer.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 5 });

/// Between two attempts at an index that could not be made.
const PAUSE: Duration = Duration::from_secs(1);

/// A handle on the index; cheap to clone, one for the whole service.
#[derive(Clone)]
pub struct Search {
    pool: Pool,
    standing: Watch,
    /// Below which an index is kept; in memory where there is none.
    root: Option<Arc<PathBuf>>,
    recent: Arc<Recent>,
    shared: Arc<Shared>,
}

struct Shared {
    /// The index that answers.
    index: watch::Sender<Option<Arc<Index>>>,
    /// Whoever has it may change the index.
    kept: Mutex<Option<Kept>>,
    /// What lists show, for the time when Postgres is away.
    spare: watch::Sender<Option<Arc<Spare>>>,
    running: Semaphore,
}

/// The revisions of what a service has in memory.
#[derive(Debug, Clone, Copy)]
pub struct Revisions {
    pub index: Option<i64>,
    /// Of the copy of what lists show.
    pub copy: Option<i64>,
}

impl Search {
    /// Over a store that nobody follows: each search asks for the revision.
    pub fn new(pool: Pool) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self {
            pool,
            standing: standing::unknown(),
            root: None,
            recent: Arc::new(Recent::new(0)),
            shared: Arc::new(Shared {
                index: watch::Sender::new(None),
                kept: Mutex::default(),
                spare: watch::Sender::new(None),
                running: Semaphore::new(cores),
            }),
        }
    }

    /// The same, keeping its index below this folder.
    #[must_use]
    pub fn kept_in(self, root: PathBuf) -> Self {
        Self {
            root: Some(Arc::new(root)),
            ..self
        }
    }

    /// The same, keeping records that lists showed, up to so many bytes.
    #[must_use]
    pub fn remembering(self, bytes: u64) -> Self {
        Self {
            recent: Arc::new(Recent::new(bytes)),
            ..self
        }
    }

    /// The same over a store that is followed: a search asks the database nothing.
    #[must_use]
    pub fn following(self, standing: Watch) -> Self {
        Self { standing, ..self }
    }

    /// Builds the index below this folder anew and gives the number of its records; `None` where a
    /// service holds it, which has to do that itself.
    pub async fn rebuild(pool: &Pool, root: &Path) -> Result<Option<usize>, SearchError> {
        Ok(Kept::build_first(pool, root).await?)
    }

    pub(super) fn pool(&self) -> &Pool {
        &self.pool
    }

    pub(super) fn recent(&self) -> &Recent {
        &self.recent
    }

    /// Follows the store until the task is aborted, so that no search has to wait for what it missed.
    pub fn keep(&self) -> JoinHandle<()> {
        let search = self.clone();
        tokio::spawn(async move {
            let mut standing = search.standing.clone();
            loop {
                let now = *standing.borrow_and_update();
                if let Some(revision) = now.revision.filter(|_| !now.away)
                    && let Err(error) = search.bring_to(revision).await
                {
                    tracing::warn!("{error}");
                    sleep(PAUSE).await;
                    continue;
                }
                let changed = tokio::select! {
                    changed = standing.changed() => changed,
                    () = search.copy() => standing.changed().await,
                };
                if changed.is_err() {
                    return;
                }
            }
        })
    }

    /// Copies what lists show, once nothing was published for a while.
    async fn copy(&self) {
        sleep(QUIET).await;
        let index = self.shared.index.borrow().clone();
        let Some(index) = index.filter(|index| self.spare(index.revision()).is_none()) else {
            return;
        };
        match Spare::copy(&self.pool, &index).await {
            Ok(copy) => {
                self.shared.spare.send_replace(copy.map(Arc::new));
            }
            Err(error) => tracing::debug!(%error, "the corpus is not copied"),
        }
    }

    /// The copy of this revision, where there is one.
    pub(super) fn spare(&self, revision: i64) -> Option<Arc<Spare>> {
        let spare = self.shared.spare.borrow().clone();
        spare.filter(|spare| spare.revision == revision)
    }

    pub fn kept(&self) -> Revisions {
        let index = self.shared.index.borrow();
        let copy = self.shared.spare.borrow();
        Revisions {
            index: index.as_ref().map(|index| index.revision()),
            copy: copy.as_ref().map(|copy| copy.revision),
        }
    }

    /// Whether Postgres is known not to answer.
    pub(super) fn is_away(&self) -> bool {
        self.standing.borrow().away
    }

    /// Whether a search can be answered now; waits for an index that is being made.
    pub async fn ready(&self) -> Result<(), SearchError> {
        self.current().await.map(|_| ())
    }

    /// The index of the revision that readers are told, or a later one.
    pub(super) async fn current(&self) -> Result<Arc<Index>, SearchError> {
        let told = self.standing.borrow().revision;
        let revision = match told {
            Some(revision) => revision,
            None => corpus::revision(&self.pool).await?,
        };
        if let Some(index) = self.of(revision) {
            return Ok(index);
        }
        // In a task of its own: a reader who goes away must not throw the work of the others away.
        let search = self.clone();
        let made = tokio::spawn(async move { search.bring_to(revision).await });
        match timeout(PATIENCE, made).await {
            Ok(made) => made.map_err(IndexError::from)??,
            Err(_) => return Err(SearchError::NotReady),
        }
        self.of(revision).ok_or(SearchError::NotReady)
    }

    fn of(&self, revision: i64) -> Option<Arc<Index>> {
        let index = self.shared.index.borrow().clone();
        index.filter(|index| index.revision() >= revision)
    }

    /// Makes the index of this revision or a later one.
    async fn bring_to(&self, revision: i64) -> Result<(), IndexError> {
        let mut place = self.shared.kept.lock().await;
        if self.of(revision).is_some() {
            return Ok(());
        }
        let publish = |index: Index| {
            self.shared.index.send_replace(Some(Arc::new(index)));
        };
        // Taken out: what goes wrong half way is opened, and so checked, again.
        let mut kept = match place.take() {
            Some(kept) => kept,
            None => Kept::open(&self.pool, self.root.as_deref().map(PathBuf::as_path)).await?,
        };
        if kept.is_of(revision) {
            publish(kept.index().await?);
        } else {
            match kept.renew(&self.pool, publish).await {
                Ok(Renewed::Done) => {}
                Ok(Renewed::TooFar) => {
                    kept = kept.rebuilt(&self.pool).await?;
                    publish(kept.index().await?);
                }
                Err(error @ IndexError::Database(_)) => {
                    *place = Some(kept);
                    return Err(error);
                }
                Err(error) => return Err(error),
            }
        }
        *place = Some(kept);
        Ok(())
    }

    /// Has something looked up in the index, off the threads that serve connections.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        look_up: impl FnOnce(&Index) -> Result<T, SearchError> + Send + 'static,
    ) -> Result<T, SearchError> {
        let index = self.current().await?;
        let permit = self.shared.running.acquire().await;
        let found = spawn_blocking(move || look_up(&index)).await;
        drop(permit);
        found.map_err(IndexError::from)?
    }
}
