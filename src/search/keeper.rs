//! Keeps the index in step with the database: opens the one that is kept, applies what changed since,
//! or builds it anew from one snapshot of the corpus where it is missing, damaged, of another version
//! or too far behind. The words, the arrays and the revision of an index are exchanged together, and
//! the old one serves until the new one is whole.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::TryStreamExt;
use tantivy::TantivyError;
use tokio::sync::mpsc;
use tokio::task::{JoinError, spawn_blocking};

use super::arrays::{self, Arrays, Builder, Lists};
use super::index::{Index, Parts};
use super::printed::{Tally, Words as Printed};
use super::shelf::Shelf;
use super::wordings::{Wordings, Writing};
use crate::db::Pool;
use crate::db::search_rows::{self, Changes, RecordRow, Snapshot, WordingRow};

/// Records of which the wordings go to the writer together.
const TOGETHER: usize = 500;

/// More records than this are written with all that the machine has.
const MANY: usize = 20_000;

/// Arrays of more records than this are saved only now and then: what changed since is applied at the
/// next start.
const SAVED_AT_ONCE: usize = 20_000;
const SAVED_EVERY: Duration = Duration::from_mins(5);

/// Why the index is not what it should be.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    #[error("the search index cannot be read or written: {0}")]
    Words(#[from] TantivyError),
    #[error("the search index cannot be kept: {0}")]
    Files(#[from] std::io::Error),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A task panicked or was stopped.
    #[error("the search index was left half done: {0}")]
    Task(#[from] JoinError),
}

type Result<T> = std::result::Result<T, IndexError>;

/// The index as it is kept.
pub(super) struct Kept {
    shelf: Arc<Shelf>,
    words: Wordings,
    /// Of the words; a start may find the arrays at another.
    revision: i64,
    arrays: Arc<Arrays>,
    /// Of the index of these arrays that was given away last.
    parts: Arc<Parts>,
    saved: Instant,
}

impl Kept {
    /// Opens what is kept below `root` for this database, or builds it.
    pub async fn open(pool: &Pool, root: Option<&Path>) -> Result<Self> {
        let identity = search_rows::identity(pool).await?;
        let root = root.map(Path::to_owned);
        let (shelf, kept) = spawn_blocking(move || {
            let shelf = Arc::new(Shelf::take(root.as_deref(), &identity));
            let kept = opened(&shelf);
            (shelf, kept)
        })
        .await?;
        let Some((words, revision, arrays)) = kept else {
            return Self::build(pool, shelf).await;
        };
        Ok(Self {
            shelf,
            words,
            revision,
            arrays: Arc::new(arrays),
            parts: Arc::default(),
            saved: Instant::now(),
        })
    }

    /// Builds it from nothing.
    async fn build(pool: &Pool, shelf: Arc<Shelf>) -> Result<Self> {
        let start = Instant::now();
        let mut snapshot = Snapshot::take(pool).await?;
        let revision = snapshot.revision;
        let mut lists = Lists::default();
        lists.renew(snapshot.lists().await?);
        let mut builder = Builder::new(lists);
        {
            let mut records = std::pin::pin!(snapshot.records());
            while let Some(row) = records.try_next().await? {
                builder.add(&row);
            }
        }
        let (words, printed) = write_all(&mut snapshot, shelf.clone(), builder.ids()).await?;
        drop(snapshot);
        let (arrays, shelf) = spawn_blocking(move || {
            let mut arrays = builder.finish(revision);
            arrays.lists.words = printed;
            save(&arrays, &shelf);
            (arrays, shelf)
        })
        .await?;
        let (records, seconds) = (arrays.len(), start.elapsed().as_secs_f32());
        tracing::info!(revision, records, seconds, "search index built");
        Ok(Self {
            shelf,
            words,
            revision,
            arrays: Arc::new(arrays),
            parts: Arc::default(),
            saved: Instant::now(),
        })
    }

    /// Applies what changed; `publish` is given the index as soon as it can be searched. What is kept
    /// stays as it was when the database does not answer.
    pub async fn renew(&mut self, pool: &Pool, publish: impl FnOnce(Index)) -> Result<Renewed> {
        let mut snapshot = Snapshot::take(pool).await?;
        let behind = self.revision.min(self.arrays.revision);
        let few = 1_000 + self.arrays.len() / 4;
        let (ids, again) = match snapshot.changes(behind).await? {
            Changes::Of { ids, again } if ids.len() < few => (ids, again),
            _ => return Ok(Renewed::TooFar),
        };
        let now = Changed {
            revision: snapshot.revision,
            rows: snapshot.records_of(&ids).await?,
            wordings: snapshot.wordings_of(&ids).await?,
            lists: snapshot.lists().await?,
            ids,
        };
        drop(snapshot);
        let revision = now.revision;
        let (words, old) = (self.words.clone(), self.arrays.clone());
        let parts = self.parts.clone();
        let applied = spawn_blocking(move || now.apply(words, &old, &parts));
        let (index, written) = applied.await??;
        self.parts = Arc::new(index.parts());
        self.revision = revision;
        self.arrays = index.arrays.clone();
        publish(index);
        if self.arrays.len() <= SAVED_AT_ONCE || self.saved.elapsed() > SAVED_EVERY {
            self.saved = Instant::now();
            let (arrays, place) = (self.arrays.clone(), self.shelf.clone());
            spawn_blocking(move || save(&arrays, &place)).await?;
        }
        spawn_blocking(move || written.settle()).await??;
        Ok(if again {
            Renewed::TooFar
        } else {
            Renewed::Done
        })
    }

    /// Builds the one of the first folder below `root`, be it there or not, and gives the number of its
    /// records; `None` where another process holds that folder.
    pub async fn build_first(pool: &Pool, root: &Path) -> Result<Option<usize>> {
        let identity = search_rows::identity(pool).await?;
        let root = root.to_owned();
        let shelf = spawn_blocking(move || Shelf::first(&root, &identity)).await??;
        let Some(shelf) = shelf else {
            return Ok(None);
        };
        let kept = Self::build(pool, Arc::new(shelf)).await?;
        Ok(Some(kept.arrays.len()))
    }

    /// Builds another in its place.
    pub async fn rebuilt(self, pool: &Pool) -> Result<Self> {
        let Self { shelf, words, .. } = self;
        // The folder is about to be emptied.
        drop(words);
        Self::build(pool, shelf).await
    }

    /// Whether words and arrays are those of this revision or a later one.
    pub fn is_of(&self, revision: i64) -> bool {
        self.revision == self.arrays.revision && self.revision >= revision
    }

    /// What is kept, to be searched.
    pub async fn index(&mut self) -> Result<Index> {
        let (arrays, words) = (self.arrays.clone(), self.words.clone());
        let index = spawn_blocking(move || Index::new(arrays, words, None)).await??;
        self.parts = Arc::new(index.parts());
        Ok(index)
    }
}

/// What came of [`Kept::renew`].
pub(super) enum Renewed {
    Done,
    /// So much changed, or somebody wants it so, that the index is to be built anew.
    TooFar,
}

/// What is on the shelf, where it is whole.
fn opened(shelf: &Shelf) -> Option<(Wordings, i64, Arrays)> {
    let (words, arrays) = (shelf.words()?, shelf.arrays()?);
    if !words.exists() {
        return None;
    }
    // Each reads the whole of its files, of a large corpus hundreds of megabytes: side by side.
    let (opened, arrays) = std::thread::scope(|scope| {
        let arrays = scope.spawn(|| arrays::read(&arrays));
        (Wordings::open(&words), arrays.join())
    });
    let (words, revision) = match opened {
        Ok(opened) => opened?,
        Err(error) => {
            tracing::warn!(%error, "the search index is damaged and is built anew");
            return None;
        }
    };
    Some((words, revision, arrays.ok().flatten()?))
}

fn save(arrays: &Arrays, shelf: &Shelf) {
    if let Some(path) = shelf.arrays()
        && let Err(error) = arrays::write(arrays, &path)
    {
        tracing::warn!(%error, "the arrays of the search index are not saved");
    }
}

/// Writes all wordings of a snapshot, on a thread of its own, as they come, and counts their words. They
/// come in the order of the arrays, so that a search which goes through them goes through the arrays too.
async fn write_all(
    snapshot: &mut Snapshot,
    shelf: Arc<Shelf>,
    ids: &[i64],
) -> Result<(Wordings, Printed)> {
    let revision = snapshot.revision;
    // A small service should not take the memory of a large one, be it for a moment.
    let many = ids.len() > MANY;
    let (sender, mut receiver) = mpsc::channel::<Option<Vec<WordingRow>>>(8);
    let writer = spawn_blocking(move || -> Result<Option<(Wordings, Printed)>> {
        shelf.clear()?;
        let words = Wordings::create(shelf.words().as_deref())?;
        let mut writing = words.writer(many)?;
        let mut tally = Tally::default();
        while let Some(rows) = receiver.blocking_recv() {
            let Some(rows) = rows else {
                writing.commit(revision)?;
                writing.settle()?;
                return Ok(Some((words, tally.finish())));
            };
            for row in &rows {
                tally.take(row.language, &row.text);
                writing.add(row)?;
            }
        }
        // The reader of rows gave up: half an index is none.
        Ok(None)
    });
    // Whoever does not listen any more has an error to tell.
    for some in ids.chunks(TOGETHER) {
        let rows = snapshot.wordings_of(some).await?;
        if sender.send(Some(rows)).await.is_err() {
            break;
        }
    }
    let _ = sender.send(None).await;
    drop(sender);
    let words = writer.await??;
    words.ok_or_else(|| IndexError::Files(std::io::Error::other("it was not written to its end")))
}

/// What changed, as it is now.
struct Changed {
    revision: i64,
    ids: Vec<i64>,
    rows: Vec<RecordRow>,
    wordings: Vec<WordingRow>,
    lists: search_rows::Lists,
}

impl Changed {
    /// The index with the changes, and the writing that has yet to settle.
    fn apply(self, words: Wordings, old: &Arrays, parts: &Parts) -> Result<(Index, Writing)> {
        let mut writing = words.writer(false)?;
        for id in &self.ids {
            writing.remove(*id);
        }
        let mut tally = Tally::default();
        for row in &self.wordings {
            writing.add(row)?;
            tally.take(row.language, &row.text);
        }
        writing.commit(self.revision)?;
        let mut lists = old.lists.clone();
        lists.renew(self.lists);
        lists.words.add(&tally);
        let mut builder = Builder::new(lists);
        let moved = builder.merge(old, &self.ids, &self.rows);
        let arrays = Arc::new(builder.finish(self.revision));
        tracing::debug!(
            self.revision,
            changed = self.ids.len(),
            "search index renewed"
        );
        let index = Index::new(arrays, words, Some((parts, &moved)))?;
        Ok((index, writing))
    }
}
