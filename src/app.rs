//! The running program: it opens the store (embedded or external), brings its schema up to date,
//! and runs web and worker side by side until it is told to stop. What a page shows or an editor
//! does is elsewhere.

mod elsewhere;
mod revival;

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use axum::serve::ListenerExt;
use sqlx::postgres::PgConnectOptions;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use crate::config::Config;
use crate::db::{self, MIGRATOR, Pool, standing};
use crate::editorial::accounts::{self, Breached};
use crate::editorial::{Actor, curate, reindex};
use crate::postgres::{self, Cluster, Durability};
use crate::search::Search;
use crate::worker::{self, Worker, told};
use crate::{samples, web};

/// Builds the search index anew: that of a service which runs on this database by telling it, else the
/// one in the data directory. Gives the number of records where that was done here.
pub async fn reindex(store: &Store, config: &Config) -> anyhow::Result<Option<usize>> {
    reindex::reindex(&store.pool, &Actor::command_line()).await?;
    Ok(Search::rebuild(&store.pool, &index_folder(config)).await?)
}

/// The passwords that nobody may choose.
pub fn breached(config: &Config) -> anyhow::Result<Breached> {
    match config.breached_passwords() {
        None => Ok(Breached::default()),
        Some(path) => Breached::open(path)
            .with_context(|| format!("RECUEIL_BREACHED_PASSWORDS: {}", path.display())),
    }
}

/// Where the search index is kept.
fn index_folder(config: &Config) -> PathBuf {
    config.data.join("index")
}

/// How long requests may still take once the program is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// The open database, and the share in the embedded Postgres where that is used.
#[derive(Debug)]
pub struct Store {
    pub pool: Pool,
    cluster: Option<revival::Shared>,
    /// Nobody else used the embedded Postgres when this process came.
    alone: bool,
}

impl Store {
    /// Opens the store that the settings name, with its schema up to date and a thesaurus in it.
    pub async fn open(config: &Config) -> anyhow::Result<Self> {
        let (options, cluster) = if let Some(url) = config.external_database() {
            let options: PgConnectOptions = url
                .parse()
                .context("DATABASE_URL is not the address of a Postgres database")?;
            (options, None)
        } else {
            let cluster = join(config.data.clone()).await?;
            let options = options(&cluster);
            db::connect::ensure_database(&options)
                .await
                .context("the embedded PostgreSQL refused its own user")?;
            (options, Some(cluster))
        };
        let pool = db::connect::open(options)
            .await
            .context("cannot reach the database")?;
        let alone = cluster.as_ref().is_some_and(Cluster::alone);
        let cluster = cluster.map(|cluster| Arc::new(Mutex::new(cluster)));
        let store = Self {
            pool,
            cluster,
            alone,
        };
        if let Err(error) = store.prepare().await {
            store.close().await?;
            return Err(error);
        }
        Ok(store)
    }

    async fn prepare(&self) -> anyhow::Result<()> {
        MIGRATOR
            .run(&self.pool)
            .await
            .context("cannot bring the database up to date")?;
        curate::load_default_thesaurus(&self.pool)
            .await
            .context("cannot load the themes")?;
        if self.alone {
            // Whoever held a lease is dead: all who live have a share in the cluster.
            db::write::imports::end_leases(&self.pool).await?;
            db::write::proposals::end_leases(&self.pool).await?;
        }
        Ok(())
    }

    /// Closes the connections, and stops the embedded Postgres if nobody else uses it.
    pub async fn close(self) -> anyhow::Result<()> {
        self.pool.close().await;
        if let Some(cluster) = self.cluster {
            let leave = move || {
                let mut cluster = cluster.lock().unwrap_or_else(PoisonError::into_inner);
                cluster.leave()
            };
            tokio::task::spawn_blocking(leave)
                .await
                .context("stopping the embedded PostgreSQL was interrupted")??;
        }
        Ok(())
    }
}

/// How to reach the database of the embedded Postgres.
fn options(cluster: &Cluster) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass()
        .socket(cluster.socket_dir())
        .port(5432)
        .username(postgres::USER)
        .database(postgres::DATABASE)
}

/// Joins the embedded Postgres on a thread of its own: it may take seconds.
async fn join(data: PathBuf) -> anyhow::Result<Cluster> {
    tokio::task::spawn_blocking(move || Cluster::open(&data, Durability::Full))
        .await
        .context("starting the embedded PostgreSQL was interrupted")?
        .map_err(Into::into)
}

/// What is said once a service listens.
#[derive(Debug)]
pub struct Listening {
    pub address: SocketAddr,
    /// Where the first admin chooses a password, while nobody has an account.
    pub first_admin: Option<String>,
}

/// Where the first admin chooses a password, while nobody has an account.
async fn first_admin(
    store: &Store,
    config: &Config,
    address: SocketAddr,
) -> anyhow::Result<Option<String>> {
    let secret = accounts::first_link(&store.pool).await;
    let secret = secret.context("cannot see whether anybody has an account")?;
    let own = format!("http://{address}");
    let base = config.public_base().unwrap_or(&own);
    Ok(secret.map(|secret| format!("{base}/admin/link/{secret}")))
}

/// Runs web and worker until SIGTERM or SIGINT. `announce` is called once it listens.
pub async fn serve(
    config: &Config,
    with_samples: bool,
    announce: impl FnOnce(Listening),
) -> anyhow::Result<()> {
    // Bound first: a port that is taken should be said before a cluster is started for nothing.
    let listener = tokio::net::TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|connection| {
        // The end of an answer must not wait for more of it. One that is gone already is no matter.
        let _ = connection.set_nodelay(true);
    });
    let breached = breached(config)?;
    let elsewhere = elsewhere::configured(config)?;
    let mut stop = stop_signal()?;
    let store = Store::open(config).await?;
    let first_admin = first_admin(&store, config, address).await?;
    let (standing, follower) = standing::follow(store.pool.clone());
    let state = web::AppState::new(store.pool.clone(), config.public_url.clone())
        .following(standing.clone(), config.page_cache_bytes())
        .remembering(config.record_cache_bytes())
        .indexed_in(index_folder(config))
        .answering_to(config.contact())
        .refusing(breached)
        .signing_in_elsewhere(elsewhere)
        .ending(stop.clone());
    let keeper = state.search.keep();
    let router = web::Connections(web::router(state));
    let reviver = store
        .cluster
        .clone()
        .map(|cluster| revival::watch(cluster, store.pool.clone(), standing));
    worker::tell_what_is_missing();
    let worker = tokio::spawn(Worker::new(store.pool.clone())?.run(stop.clone()));
    if with_samples {
        load_samples(store.pool.clone());
    }
    announce(Listening {
        address,
        first_admin,
    });
    let mut patience = stop.clone();
    let served = tokio::select! {
        served = axum::serve(listener, router)
            .with_graceful_shutdown(async move { told(&mut stop).await })
            .into_future() => served,
        // Requests under way are answered, but one that never ends does not keep the program.
        () = async { told(&mut patience).await; tokio::time::sleep(LAST_REQUESTS).await } => Ok(()),
    };
    worker.await.context("the worker panicked")?;
    follower.abort();
    keeper.abort();
    if let Some(reviver) = reviver {
        reviver.abort();
    }
    store.close().await?;
    served.context("the web server failed")
}

/// Opens the store for one command and closes it after, also when the command fails or is told to
/// stop: an interrupted `import` must not leave the embedded Postgres behind.
pub async fn with_store<T>(
    config: &Config,
    command: impl AsyncFnOnce(&Store) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let mut stop = stop_signal()?;
    let store = Store::open(config).await?;
    let done = tokio::select! {
        done = command(&store) => done,
        () = told(&mut stop) => Err(anyhow::anyhow!("interrupted")),
    };
    store.close().await?;
    done
}

fn load_samples(pool: Pool) {
    tokio::spawn(async move {
        match samples::receive_all(&pool).await {
            Ok(_) => tracing::debug!("the sample documents are received"),
            Err(error) => tracing::error!("the sample documents were not loaded: {error:#}"),
        }
    });
}

/// Becomes true at the first SIGTERM or SIGINT.
fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let (sender, receiver) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        sender.send_replace(true);
        // A second signal ends a stop that hangs.
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        std::process::exit(130);
    });
    Ok(receiver)
}
