//! Where the cluster lies, and the files about it: `postgres/` (the cluster), `run/` (locks, log,
//! address). Other files beside them are left alone.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::{Owner, PostgresError};

/// Where root puts the cluster when the server's user cannot reach `RECUEIL_DATA`.
const FALLBACK: &str = "/var/lib/recueil";

/// The longest path that a socket may have, in bytes, and the name that Postgres adds to its directory.
const LONGEST_SOCKET: usize = 107;
const SOCKET_NAME: &str = "/.s.PGSQL.5432";

#[derive(Debug, Clone)]
pub struct Place {
    home: PathBuf,
    /// `RECUEIL_DATA`, where the cluster lies elsewhere.
    asked: Option<PathBuf>,
}

impl Place {
    /// `data`, made if missing; as root, the fallback where the server's user cannot reach it.
    pub fn choose(data: &Path, owner: &Owner) -> Result<Self, PostgresError> {
        let mut home = make_dir(data)?;
        let mut asked = None;
        if !owner.reaches(&home) {
            tracing::warn!(
                "the user that PostgreSQL runs as cannot reach {}; the cluster is in {FALLBACK}",
                home.display()
            );
            asked = Some(home);
            home = make_dir(Path::new(FALLBACK))?;
        }
        let place = Self { home, asked };
        make_dir(&place.run())?;
        Ok(place)
    }

    pub fn cluster(&self) -> PathBuf {
        self.home.join("postgres")
    }

    /// Whether the cluster was made to its end: it is renamed into place only then.
    pub fn has_cluster(&self) -> bool {
        self.cluster().join("PG_VERSION").is_file()
    }

    pub fn log(&self) -> PathBuf {
        self.run().join("postgres.log")
    }

    pub fn start_lock(&self) -> PathBuf {
        self.run().join("start.lock")
    }

    pub fn users_lock(&self) -> PathBuf {
        self.run().join("users.lock")
    }

    /// An empty directory beside the cluster, to make it in. What a killed `initdb` left is
    /// removed; the caller holds start.lock, so nobody is at work there.
    pub fn fresh_sibling(&self, owner: &Owner) -> Result<PathBuf, PostgresError> {
        for entry in fs::read_dir(&self.home).into_iter().flatten().flatten() {
            if entry.file_name().as_bytes().starts_with(b".postgres-new-") {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        let dir = tempfile::Builder::new()
            .prefix(".postgres-new-")
            .tempdir_in(&self.home)
            .map_err(PostgresError::io("make a directory in", &self.home))?
            .keep();
        owner.take(&dir)?;
        Ok(dir)
    }

    /// A directory for the socket that only the server's user may enter, in `run/` unless the path
    /// would be too long for a socket.
    pub fn socket_dir(&self, owner: &Owner) -> Result<PathBuf, PostgresError> {
        let near = self.run().join("socket");
        let dir = if near.as_os_str().len() + SOCKET_NAME.len() <= LONGEST_SOCKET {
            if !near.is_dir() {
                fs::DirBuilder::new()
                    .mode(0o700)
                    .create(&near)
                    .map_err(PostgresError::io("make", &near))?;
            }
            near
        } else {
            // A random name: a fixed one under /tmp could be taken by somebody else first.
            tempfile::Builder::new()
                .prefix("recueil-")
                .tempdir_in("/tmp")
                .map_err(PostgresError::io("make a directory in", Path::new("/tmp")))?
                .keep()
        };
        fs::set_permissions(&dir, fs::Permissions::from_mode(0o700))
            .map_err(PostgresError::io("close", &dir))?;
        owner.take(&dir)?;
        Ok(dir)
    }

    /// Writes down where the server is, for `psql "$(cat var/run/address)"`.
    pub fn write_address(&self, address: &str) -> Result<(), PostgresError> {
        for path in self.address_files() {
            if let Some(run) = path.parent() {
                make_dir(run)?;
            }
            fs::write(&path, format!("{address}\n")).map_err(PostgresError::io("write", &path))?;
        }
        Ok(())
    }

    /// After the server has stopped.
    pub fn forget_address(&self, socket_dir: &Path) {
        for path in self.address_files() {
            let _ = fs::remove_file(path);
        }
        if !socket_dir.starts_with(&self.home) {
            let _ = fs::remove_dir(socket_dir);
        }
    }

    /// Beside the cluster, and beside the data that was asked for.
    fn address_files(&self) -> impl Iterator<Item = PathBuf> {
        let homes = std::iter::once(&self.home).chain(&self.asked);
        homes.map(|home| home.join("run/address"))
    }

    fn run(&self) -> PathBuf {
        self.home.join("run")
    }
}

/// The directory as an absolute path without links, made if missing; it is readable by all unless
/// somebody has made it otherwise.
fn make_dir(dir: &Path) -> Result<PathBuf, PostgresError> {
    fs::create_dir_all(dir).map_err(PostgresError::io("make", dir))?;
    fs::canonicalize(dir).map_err(PostgresError::io("find", dir))
}
