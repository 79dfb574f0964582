//! Advisory file locks between processes. The kernel drops them when a process ends, however it
//! ends; so there is no stale lock to clear. Files are closed on exec, so the server never inherits one.

use std::fs::File;
use std::path::Path;

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::PostgresError;

/// A lock that is held until this is dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Waits until nobody else holds the lock.
    pub fn exclusive(path: &Path) -> Result<Self, PostgresError> {
        Self::take(path, FlockOperation::LockExclusive).map_err(PostgresError::io("lock", path))
    }

    /// Waits until nobody holds the lock exclusively.
    pub fn shared(path: &Path) -> Result<Self, PostgresError> {
        Self::take(path, FlockOperation::LockShared).map_err(PostgresError::io("lock", path))
    }

    /// `None` where somebody else holds the lock.
    pub fn try_exclusive(path: &Path) -> Result<Option<Self>, PostgresError> {
        match Self::take(path, FlockOperation::NonBlockingLockExclusive) {
            Ok(lock) => Ok(Some(lock)),
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(PostgresError::io("lock", path)(error)),
        }
    }

    fn take(path: &Path, operation: FlockOperation) -> std::io::Result<Self> {
        let file = File::options().create(true).append(true).open(path)?;
        loop {
            match flock(&file, operation) {
                Ok(()) => return Ok(Self { _file: file }),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
