//! Where the store stands, without a query for each who asks: the revision of the published corpus
//! and whether Postgres answers. One task follows both, on a connection of its own, so that neither
//! a full pool nor a slow query hides a publication. What is done with a new revision is for those
//! who watch.

use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::{Pool, corpus};

/// What is known of the store at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Of the published corpus; `None` until it has been read once.
    pub revision: Option<i64>,
    /// Whether Postgres does not answer.
    pub away: bool,
}

/// A handle on [`Standing`] that wakes at every change.
pub type Watch = watch::Receiver<Standing>;

/// A notification may be lost with its connection: the revision is asked for this often anyway.
const POLL: Duration = Duration::from_secs(1);

/// A server that is stopped, and not gone, says nothing at all.
const PATIENCE: Duration = Duration::from_secs(5);

/// Between two attempts to reach a server that is gone.
const PAUSE: Duration = Duration::from_millis(200);

/// Of a store that nobody follows: no revision is known, so that nothing is kept by it.
pub fn unknown() -> Watch {
    let standing = Standing {
        revision: None,
        away: false,
    };
    watch::channel(standing).1
}

/// Follows the store until the task is aborted or nobody watches any more.
pub fn follow(pool: Pool) -> (Watch, JoinHandle<()>) {
    let (told, watch) = watch::channel(Standing {
        revision: None,
        away: false,
    });
    let task = tokio::spawn(async move {
        while !told.is_closed() && !pool.is_closed() {
            let Err(error) = listen(&pool, &told).await else {
                return;
            };
            told.send_if_modified(|standing| {
                if !standing.away {
                    tracing::warn!(%error, "the database does not answer");
                }
                !std::mem::replace(&mut standing.away, true)
            });
            sleep(PAUSE).await;
        }
    });
    (watch, task)
}

/// Tells each revision as long as the connection holds.
async fn listen(pool: &Pool, told: &watch::Sender<Standing>) -> sqlx::Result<()> {
    let mut listener = in_time(PgListener::connect_with(pool)).await?;
    // Reconnecting is our affair: it must be told that there was a gap.
    listener.eager_reconnect(false);
    in_time(listener.listen("corpus")).await?;
    while !told.is_closed() {
        let revision = in_time(corpus::revision(&mut listener)).await?;
        told.send_if_modified(|standing| {
            if standing.away {
                tracing::info!(revision, "the database answers again");
            }
            let now = Standing {
                revision: Some(revision),
                away: false,
            };
            std::mem::replace(standing, now) != now
        });
        match timeout(POLL, listener.try_recv()).await {
            // Told of a publication, or time to ask.
            Ok(Ok(Some(_))) | Err(_) => {}
            Ok(Ok(None)) => return Err(sqlx::Error::WorkerCrashed),
            Ok(Err(error)) => return Err(error),
        }
    }
    Ok(())
}

async fn in_time<T>(step: impl Future<Output = sqlx::Result<T>>) -> sqlx::Result<T> {
    timeout(PATIENCE, step)
        .await
        .unwrap_or(Err(sqlx::Error::PoolTimedOut))
}

/// Whether the error says that Postgres is not there, as opposed to one in what was asked.
pub fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        // A server that stops, crashes, starts, or has no connection left.
        sqlx::Error::Database(error) => error.code().is_some_and(|code| {
            code.starts_with("08") || code.starts_with("57P") || code == "53300"
        }),
        _ => false,
    }
}
