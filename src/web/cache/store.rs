//! Where entries are kept: two parts, each bounded in bytes. What people type is endless and seldom
//! asked twice, so it has a small part of its own and cannot push out the pages that all read.

use std::sync::Arc;

use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::entry::Entry;
use super::key::{Asked, Key};

/// The share of words typed and of pages deep in a list.
const FREE_SHARE: u64 = 8;

/// Of a page in all its forms, about; only a guess for the tables.
const USUAL: u64 = 24 * 1024;

#[derive(Debug, Clone)]
struct Bytes;

impl Weighter<Key, Arc<Entry>> for Bytes {
    fn weight(&self, key: &Key, entry: &Arc<Entry>) -> u64 {
        // One that weighed nothing would never be thrown out.
        u64::try_from(key.size() + entry.size())
            .unwrap_or(u64::MAX)
            .max(1)
    }
}

type Part = Cache<Key, Arc<Entry>, Bytes>;

#[derive(Debug)]
pub struct Store {
    pages: Part,
    free: Part,
}

impl Store {
    /// For so many bytes at most, both parts together; with 0 nothing is kept.
    pub fn new(bytes: u64) -> Self {
        let free = bytes / FREE_SHARE;
        Self {
            pages: part(bytes - free),
            free: part(free),
        }
    }

    pub fn get(&self, asked: &Asked<'_>) -> Option<Arc<Entry>> {
        self.part(asked.is_free()).get(asked)
    }

    /// Of what was `asked`; it may be thrown out at any time.
    pub fn put(&self, key: Key, is_free: bool, entry: Arc<Entry>) {
        self.part(is_free).insert(key, entry);
    }

    /// Puts the same content in better form, unless it is no longer kept.
    pub fn put_again(&self, key: Key, is_free: bool, entry: Arc<Entry>) {
        // Given back where it is gone, and then not wanted.
        let _ = self.part(is_free).replace(key, entry, true);
    }

    /// Throws out what was made of other revisions; nobody asks for it any more.
    pub fn keep_only(&self, revision: i64) {
        for part in [&self.pages, &self.free] {
            part.retain(|key, _| key.revision() == revision);
        }
    }

    /// Bytes that are kept now, and how many answers they are.
    pub fn size(&self) -> (u64, usize) {
        let parts = [&self.pages, &self.free];
        (
            parts.iter().map(|part| part.weight()).sum(),
            parts.iter().map(|part| part.len()).sum(),
        )
    }

    fn part(&self, is_free: bool) -> &Part {
        if is_free { &self.free } else { &self.pages }
    }
}

fn part(bytes: u64) -> Part {
    let items = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX).max(1);
    Cache::with_weighter(items, bytes, Bytes)
}
