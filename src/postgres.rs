//! The embedded Postgres: a private cluster run from installed binaries, so that `recueil serve`
//! needs nothing set up. It is never touched where `DATABASE_URL` is set. It knows no SQL; what is
//! in the cluster is for `app` and `db`.
//!
//! Several processes share one cluster (an `import` beside a running `serve`). Two lock files in
//! `run/` order them. `start.lock` is held while deciding to start or to stop; `users.lock` is held
//! shared by everyone who uses the server. Whoever leaves and can then lock `users.lock` alone was
//! the last, and stops it. The kernel drops the locks of a killed process, so nothing is ever left
//! locked: the server of a killed `serve` is simply joined by the next start.

mod binaries;
mod locks;
mod owner;
mod place;
mod server;

use std::path::{Path, PathBuf};
use std::process::Child;

use binaries::Binaries;
pub use binaries::INSTALL_HINT;
use locks::Lock;
use owner::Owner;
use place::Place;

/// The superuser of the cluster, who is also the only role.
pub const USER: &str = "recueil";
/// The database in it.
pub const DATABASE: &str = "recueil";

/// Why the embedded Postgres cannot be used; each is one sentence for whoever runs the program.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    #[error(
        "no PostgreSQL server was found (looked in PG_BIN, /usr/lib/postgresql and PATH): {INSTALL_HINT}, or set DATABASE_URL"
    )]
    NoBinaries,
    #[error(
        "root may not run PostgreSQL itself, and there is neither a user postgres nor a user nobody to run it as"
    )]
    NoUser,
    #[error("{0} belongs to another user; run recueil as that user, or set RECUEIL_DATA")]
    ForeignCluster(PathBuf),
    #[error(
        "{cluster} was made by PostgreSQL {made_by}, but only PostgreSQL {found} is installed: install postgresql-{made_by}, or convert the directory with pg_upgrade"
    )]
    OtherVersion {
        cluster: PathBuf,
        made_by: String,
        found: String,
    },
    #[error("{program} failed; it said: {log}")]
    Failed { program: &'static str, log: String },
    #[error("PostgreSQL did not answer within {seconds} s; its log ends with: {log}")]
    Silent { seconds: u64, log: String },
    #[error("cannot {action} {path}: {error}")]
    Io {
        action: &'static str,
        path: PathBuf,
        error: std::io::Error,
    },
}

impl PostgresError {
    fn io(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io {
            action,
            path,
            error,
        }
    }
}

/// Whether what is committed must survive a power cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    Full,
    /// For tests: no fsync, and many connections.
    None,
}

/// A share in the running server. Closing the last one stops the server.
#[derive(Debug)]
pub struct Cluster {
    place: Place,
    /// Where its socket lies.
    socket_dir: PathBuf,
    durability: Durability,
    /// The server, where this process started it.
    child: Option<Child>,
    /// Nobody else used the server when this share was taken.
    alone: bool,
    /// Held shared while the server is used; `None` once left.
    users: Option<Lock>,
}

impl Cluster {
    /// Joins the server of the cluster in `data`, or starts it, or makes it first. Blocks, for
    /// seconds where the cluster must be made.
    pub fn open(data: &Path, durability: Durability) -> Result<Self, PostgresError> {
        let owner = Owner::of_server()?;
        let place = Place::choose(data, &owner)?;
        let _deciding = Lock::exclusive(&place.start_lock())?;
        let owner = owner.or_of_cluster(&place.cluster())?;
        let found = Binaries::find(&place.cluster())?;
        if !place.has_cluster() {
            server::make_cluster(&place, &found, &owner, durability)?;
        }
        let (child, socket_dir) = server::ensure_running(&place, &found, &owner, durability)?;
        place.write_address(&address(&socket_dir))?;
        // Tried exclusively first, to know whether anybody else is there; both under start.lock.
        let users = Lock::try_exclusive(&place.users_lock())?;
        let alone = users.is_some();
        drop(users);
        let users = Some(Lock::shared(&place.users_lock())?);
        tracing::debug!(cluster = %place.cluster().display(), alone, started = child.is_some(), "postgres is ready");
        Ok(Self {
            place,
            socket_dir,
            durability,
            child,
            alone,
            users,
        })
    }

    /// The directory of the server's socket, which Postgres clients take as the host.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// Whether nobody else used the server when this process came. Then no lease is held by a
    /// living worker.
    pub fn alone(&self) -> bool {
        self.alone
    }

    /// Gives the share back; the last one out stops the server. Blocks until it has stopped.
    pub fn close(mut self) -> Result<(), PostgresError> {
        self.leave()
    }

    /// Starts the server again if it has died; says whether it had. A share that was given back
    /// starts nothing. Blocks until the server answers.
    pub fn revive(&mut self) -> Result<bool, PostgresError> {
        if self.users.is_none() {
            return Ok(false);
        }
        let _deciding = Lock::exclusive(&self.place.start_lock())?;
        let owner = Owner::of_server()?.or_of_cluster(&self.place.cluster())?;
        let found = Binaries::find(&self.place.cluster())?;
        // A dead child is a zombie until it is asked about.
        if let Some(child) = &mut self.child {
            let _ = child.try_wait();
        }
        let (child, socket_dir) =
            server::ensure_running(&self.place, &found, &owner, self.durability)?;
        let started = child.is_some();
        if started {
            self.child = child;
        }
        if socket_dir != self.socket_dir {
            self.place.write_address(&address(&socket_dir))?;
            self.socket_dir = socket_dir;
        }
        Ok(started)
    }

    /// The same as [`Self::close`], for a share that others hold too.
    pub fn leave(&mut self) -> Result<(), PostgresError> {
        let Some(users) = self.users.take() else {
            return Ok(());
        };
        let _deciding = Lock::exclusive(&self.place.start_lock())?;
        drop(users);
        if Lock::try_exclusive(&self.place.users_lock())?.is_none() {
            tracing::debug!("postgres goes on for another process");
            return Ok(());
        }
        server::stop(&self.place, self.child.as_mut())?;
        self.place.forget_address(&self.socket_dir);
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Err(error) = self.leave() {
            tracing::warn!("postgres was not stopped: {error}");
        }
    }
}

/// The cluster's address in the form that `psql` takes.
fn address(socket_dir: &Path) -> String {
    let host = percent_encoding::utf8_percent_encode(
        &socket_dir.to_string_lossy(),
        percent_encoding::NON_ALPHANUMERIC,
    )
    .to_string();
    format!("postgres://{USER}@{host}/{DATABASE}")
}
