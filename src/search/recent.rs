//! Records that lists showed lately, so that the next list which finds them does not read them again: a
//! popular theme, a word that many look for, a page turned back. What is kept was read at the revision
//! of the index that asks for it, and is asked for by no other; so nobody sees old words.

use std::collections::HashMap;
use std::sync::Arc;

use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::db::Pool;
use crate::db::recommendations::{self, Recommendation};
use crate::domain::Language;

/// Bytes of a usual record; only a guess for the tables.
const USUAL: u64 = 2 * 1024;

/// What a record weighs beside its words.
const FACTS: usize = 800;
const TAG: usize = 200;
const PLACE: usize = 300;

/// The revision, the record, the language of its labels.
type Key = (i64, i64, Language);

#[derive(Debug, Clone)]
struct Bytes;

impl Weighter<Key, Arc<Recommendation>> for Bytes {
    fn weight(&self, _: &Key, record: &Arc<Recommendation>) -> u64 {
        let words = record
            .wordings
            .iter()
            .map(|wording| wording.text.len() + PLACE);
        let sum = FACTS
            + words.sum::<usize>()
            + record.tags.len() * TAG
            + record.occurrences.len() * PLACE;
        u64::try_from(sum).unwrap_or(u64::MAX)
    }
}

/// The records, up to so many bytes.
pub(super) struct Recent {
    /// `None` where nothing is to be kept.
    records: Option<Cache<Key, Arc<Recommendation>, Bytes>>,
}

impl Recent {
    /// Up to so many bytes; with 0 nothing is kept.
    pub fn new(bytes: u64) -> Self {
        let items = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX).max(1);
        Self {
            records: (bytes > 0).then(|| Cache::with_weighter(items, bytes, Bytes)),
        }
    }

    /// These records in their order, as the index of this revision found them; from the database only
    /// those that are not kept.
    pub async fn whole(
        &self,
        pool: &Pool,
        ids: &[i64],
        revision: i64,
        lang: Language,
    ) -> sqlx::Result<Vec<Recommendation>> {
        let Some(records) = &self.records else {
            return recommendations::whole(pool, ids, lang).await;
        };
        let mut known = HashMap::with_capacity(ids.len());
        let mut missing = Vec::new();
        for id in ids {
            match records.get(&(revision, *id, lang)) {
                Some(record) => {
                    known.insert(*id, record);
                }
                None => missing.push(*id),
            }
        }
        for record in recommendations::whole(pool, &missing, lang).await? {
            let (id, record) = (record.facts.id, Arc::new(record));
            records.insert((revision, id, lang), record.clone());
            known.insert(id, record);
        }
        let found = ids.iter().filter_map(|id| known.remove(id));
        Ok(found.map(Arc::unwrap_or_clone).collect())
    }
}
