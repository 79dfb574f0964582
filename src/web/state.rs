//! What every handler shares: the pool, the search, and the address of the service as the outside
//! sees it. Cheap to clone. Nothing here belongs to one request.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use crate::db::Pool;
use crate::db::standing::{self, Watch};
use crate::editorial::accounts::Breached;
use crate::search::Search;
use crate::web::admin::elsewhere::Elsewhere;
use crate::web::admin::imports::Progress;
use crate::web::admin::throttle::Throttle;
use crate::web::inbox::Inbox;
use crate::web::intake::Intake;

/// How long one who publishes waits for the readers' view to follow.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Clone)]
pub struct AppState {
    pub pool: Pool,
    pub search: Search,
    /// Without a slash at its end; `None` to go by each request's `Host`.
    pub public_url: Option<Arc<str>>,
    /// Whom readers may write to, as a link.
    pub contact: Option<Arc<str>>,
    /// How many reports may yet come.
    pub inbox: Arc<Inbox>,
    /// Passwords that nobody may choose, since they have leaked.
    pub breached: Breached,
    /// Where people may sign in beside a password.
    pub elsewhere: Option<Arc<Elsewhere>>,
    /// How often passwords may yet be guessed.
    pub throttle: Arc<Throttle>,
    /// How much may yet be uploaded at once.
    pub intake: Arc<Intake>,
    /// What becomes of imports, for the pages that show it as it happens.
    pub progress: Arc<Progress>,
    /// Becomes true when the program is told to stop: answers that never end then do.
    pub stop: watch::Receiver<bool>,
    /// Of the store, as far as somebody follows it.
    pub standing: Watch,
    /// The most bytes that the page cache may hold.
    pub page_cache: u64,
}

/// The most bytes that the page cache may hold, where nothing else is said.
pub const PAGE_CACHE: u64 = 64 * 1024 * 1024;

impl AppState {
    pub fn new(pool: Pool, public_url: Option<String>) -> Self {
        Self {
            search: Search::new(pool.clone()),
            pool,
            public_url: public_url.map(|url| url.trim_end_matches('/').into()),
            contact: None,
            inbox: Arc::default(),
            breached: Breached::default(),
            elsewhere: None,
            throttle: Arc::default(),
            intake: Arc::default(),
            progress: Arc::default(),
            stop: watch::channel(false).1,
            standing: standing::unknown(),
            page_cache: PAGE_CACHE,
        }
    }

    /// The same over a store that is followed: only then is anything kept by the page cache.
    #[must_use]
    pub fn following(self, standing: Watch, page_cache: u64) -> Self {
        Self {
            search: self.search.following(standing.clone()),
            standing,
            page_cache,
            ..self
        }
    }

    /// The same with somebody to write to.
    #[must_use]
    pub fn answering_to(self, contact: Option<String>) -> Self {
        Self {
            contact: contact.map(Into::into),
            ..self
        }
    }

    /// The same, refusing passwords that have leaked.
    #[must_use]
    pub fn refusing(self, breached: Breached) -> Self {
        Self { breached, ..self }
    }

    /// The same with a provider that people may sign in with.
    #[must_use]
    pub fn signing_in_elsewhere(self, elsewhere: Option<Elsewhere>) -> Self {
        Self {
            elsewhere: elsewhere.map(Arc::new),
            ..self
        }
    }

    /// The same with its search index kept below this folder.
    #[must_use]
    pub fn indexed_in(self, folder: PathBuf) -> Self {
        Self {
            search: self.search.kept_in(folder),
            ..self
        }
    }

    /// The same, with its endless answers ended when the program is told to stop.
    #[must_use]
    pub fn ending(self, stop: watch::Receiver<bool>) -> Self {
        Self { stop, ..self }
    }

    /// The same, keeping records that lists showed, up to so many bytes.
    #[must_use]
    pub fn remembering(self, record_cache: u64) -> Self {
        Self {
            search: self.search.remembering(record_cache),
            ..self
        }
    }

    /// Waits until readers are shown this revision, for a moment at most: whoever publishes and looks
    /// at once should find it.
    pub async fn shows(&self, revision: i64) {
        let mut standing = self.standing.clone();
        let shown = standing.wait_for(|standing| standing.revision >= Some(revision));
        if let Err(error) = tokio::time::timeout(PATIENCE, shown).await {
            tracing::warn!(revision, %error, "a publication is not shown yet");
        }
    }
}
