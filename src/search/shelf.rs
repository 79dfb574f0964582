//! Where an index is kept: a folder below the data directory for each database, held by one process
//! at a time. A second one on the same directory takes the next folder, or memory where none can be
//! had: an index can always be made again, so that is never a reason not to start.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The most processes that keep an index in one data directory.
const FOLDERS: u32 = 8;

/// A folder of one's own, or memory.
#[derive(Debug)]
pub(super) struct Shelf {
    folder: Option<PathBuf>,
    /// Held as long as the folder is used.
    _lock: Option<File>,
}

impl Shelf {
    /// A folder below `root` for the database `identity`; memory without a root.
    pub fn take(root: Option<&Path>, identity: &str) -> Self {
        let memory = Self {
            folder: None,
            _lock: None,
        };
        let Some(root) = root else {
            return memory;
        };
        for number in 1..=FOLDERS {
            match Self::lock(&root.join(format!("{identity}-{number}"))) {
                Ok(Some(shelf)) => return shelf,
                Ok(None) => {}
                Err(error) => {
                    tracing::warn!(%error, folder = %root.display(), "the search index is kept in memory");
                    return memory;
                }
            }
        }
        tracing::warn!("the search index is kept in memory: all folders are in use");
        memory
    }

    /// The first of the folders; `None` where another process holds it.
    pub fn first(root: &Path, identity: &str) -> io::Result<Option<Self>> {
        Self::lock(&root.join(format!("{identity}-1")))
    }

    /// `None` where another process holds the folder.
    fn lock(folder: &Path) -> io::Result<Option<Self>> {
        fs::create_dir_all(folder)?;
        let lock = File::options()
            .create(true)
            .append(true)
            .open(folder.join("lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Self {
                folder: Some(folder.to_owned()),
                _lock: Some(lock),
            })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(error)) => Err(error),
        }
    }

    /// The folder of the index of words.
    pub fn words(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("words"))
    }

    /// The file of the arrays.
    pub fn arrays(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("arrays"))
    }

    /// Removes what is kept, and makes room for another.
    pub fn clear(&self) -> io::Result<()> {
        let (Some(words), Some(arrays)) = (self.words(), self.arrays()) else {
            return Ok(());
        };
        for gone in [fs::remove_file(arrays), fs::remove_dir_all(&words)] {
            match gone {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        fs::create_dir_all(words)
    }
}
