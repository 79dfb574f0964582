//! What becomes of imports, for everybody who looks on: one task asks the database for all of them, as long as
//! somebody does, so that a page that is open costs no connection and no query of its own. Workers may be other
//! processes, so it goes by what stands in the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use time::OffsetDateTime;
use tokio::sync::broadcast;
use tokio::time::sleep;
use uuid::Uuid;

use super::prospect::Store;
use crate::db::Pool;
use crate::db::import_list::{self, ImportRow, Tally, Wanted};

/// Between two looks, and after one that failed.
const PAUSE: Duration = Duration::from_millis(500);
const TROUBLE: Duration = Duration::from_secs(3);
/// The most imports that are told of at once.
pub const MOST: i64 = 500;
/// News that may wait for one who listens slowly.
const CAPACITY: usize = 16;

/// Imports that have changed, and how many there are of each sort.
#[derive(Debug)]
pub struct News {
    pub rows: Vec<ImportRow>,
    pub store: Store,
    pub tally: Tally,
}

impl News {
    /// About these, or about all that changed since.
    pub async fn read(pool: &Pool, wanted: &Wanted) -> sqlx::Result<Self> {
        let rows = import_list::rows(pool, wanted, MOST).await?;
        Ok(Self {
            store: Store::read(pool, &rows).await?,
            tally: import_list::tally(pool).await?,
            rows,
        })
    }
}

#[derive(Debug)]
pub struct Progress {
    news: broadcast::Sender<Arc<News>>,
    /// Whether the task is at work.
    asking: Mutex<bool>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            news: broadcast::channel(CAPACITY).0,
            asking: Mutex::default(),
        }
    }
}

impl Progress {
    /// Listens from now on.
    pub fn listen(self: &Arc<Self>, pool: &Pool) -> broadcast::Receiver<Arc<News>> {
        let mut asking = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        let listener = self.news.subscribe();
        if !*asking {
            *asking = true;
            tokio::spawn(self.clone().ask(pool.clone()));
        }
        listener
    }

    /// Whether somebody still listens; the task ends with the last of them.
    fn is_heard(&self, pool: &Pool) -> bool {
        let mut asking = self.asking.lock().unwrap_or_else(PoisonError::into_inner);
        *asking = self.news.receiver_count() > 0 && !pool.is_closed();
        *asking
    }

    async fn ask(self: Arc<Self>, pool: Pool) {
        let mut told = HashMap::new();
        while self.is_heard(&pool) {
            let pause = match self.look(&pool, &mut told).await {
                Ok(()) => PAUSE,
                Err(error) => {
                    tracing::debug!(%error, "what imports do cannot be told");
                    TROUBLE
                }
            };
            sleep(pause).await;
        }
    }

    /// Tells what was not told yet.
    async fn look(
        &self,
        pool: &Pool,
        told: &mut HashMap<Uuid, OffsetDateTime>,
    ) -> sqlx::Result<()> {
        let now: HashMap<_, _> = import_list::changed(pool).await?.into_iter().collect();
        let news = now.iter().filter(|(id, at)| told.get(id) != Some(at));
        let ids: Vec<Uuid> = news.map(|(id, _)| *id).collect();
        if !ids.is_empty() {
            let wanted = Wanted {
                ids: Some(ids),
                ..Wanted::default()
            };
            let news = News::read(pool, &wanted).await?;
            // Nobody may be left to hear it.
            let _ = self.news.send(Arc::new(news));
        }
        *told = now;
        Ok(())
    }
}
