//! The embedded Postgres under a service that runs: one that dies is started again. Everything else
//! goes on meanwhile and finds it by itself; a database of one's own is its owner's affair.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::task::{JoinHandle, spawn_blocking};

use crate::db::Pool;
use crate::db::standing::Watch;
use crate::postgres::Cluster;

/// The share in the cluster, for the one who closes it and for the one who revives it.
pub type Shared = Arc<Mutex<Cluster>>;

/// A server that cannot be started is tried again after this; its children may still hold on to the
/// memory of the one that died.
const PAUSE: Duration = Duration::from_secs(1);

/// Starts the server again whenever it does not answer, until the task is aborted.
pub fn watch(cluster: Shared, pool: Pool, mut standing: Watch) -> JoinHandle<()> {
    tokio::spawn(async move {
        while standing.wait_for(|standing| standing.away).await.is_ok() {
            let shared = cluster.clone();
            let revived = spawn_blocking(move || {
                let mut cluster = shared.lock().unwrap_or_else(PoisonError::into_inner);
                let started = cluster.revive()?;
                Ok::<_, crate::postgres::PostgresError>((started, super::options(&cluster)))
            });
            match revived.await {
                Ok(Ok((started, options))) => {
                    if started {
                        tracing::warn!("the embedded PostgreSQL had died and was started again");
                    }
                    // Its socket may lie elsewhere now.
                    pool.set_connect_options(crate::db::connect::ours(options));
                }
                Ok(Err(error)) => {
                    tracing::error!("the embedded PostgreSQL cannot be started again: {error}");
                }
                Err(error) => {
                    tracing::error!(%error, "the embedded PostgreSQL was not started again")
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
    })
}
