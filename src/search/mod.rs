//! Finding recommendations: one call, [`recommendations`], for the API and for the pages. Postgres
//! says which wordings hold the words asked for; filters, totals, facets and order come from an
//! index in memory that follows the revision of the corpus and can be thrown away at any time.
//!
//! What is shown of the records found is read from the database, so that no page shows old words.

mod facets;
mod facts;
mod found;
mod highlight;
mod index;
mod names;
mod narrow;
mod order;
mod words;

use std::sync::Arc;

use tokio::sync::RwLock;

pub use facets::{FacetCount, FacetCounts};
pub use highlight::{Segment, highlight};

use crate::db::recommendations::Recommendation;
use crate::db::{self, Pool, corpus};
use crate::domain::{Facet, Filters, Language, Note, Query, Sort};
use index::Index;
use narrow::Narrow;

/// Why a search has no answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("there is no {field} {value:?}")]
    Unknown { field: &'static str, value: String },
    #[error(transparent)]
    Cursor(#[from] crate::domain::ForeignCursor),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The task that reads the index panicked or was stopped.
    #[error("the search index could not be read: {0}")]
    Index(#[from] tokio::task::JoinError),
}

impl SearchError {
    fn unknown(field: &'static str, value: &impl std::fmt::Display) -> Self {
        Self::Unknown {
            field,
            value: value.to_string(),
        }
    }
}

/// A handle on the pool and the index; cheap to clone, one for the whole service.
#[derive(Clone)]
pub struct Search {
    pool: Pool,
    index: Arc<RwLock<Option<Arc<Index>>>>,
}

impl Search {
    pub fn new(pool: Pool) -> Self {
        Self {
            pool,
            index: Arc::default(),
        }
    }

    /// The index of the current revision; whoever comes while it is built waits for it.
    async fn current(&self) -> Result<Arc<Index>, SearchError> {
        let revision = corpus::revision(&self.pool).await?;
        let known = self.index.read().await.clone();
        if let Some(index) = known.filter(|index| index.revision >= revision) {
            return Ok(index);
        }
        // In a task of its own: a reader who goes away must not throw the work of the others away.
        let search = self.clone();
        Ok(tokio::spawn(async move { search.rebuilt(revision).await }).await??)
    }

    async fn rebuilt(&self, revision: i64) -> sqlx::Result<Arc<Index>> {
        let mut place = self.index.write().await;
        if let Some(index) = place.as_ref().filter(|index| index.revision >= revision) {
            return Ok(index.clone());
        }
        let index = Arc::new(Index::read(&self.pool).await?);
        let records = index.records.len();
        tracing::debug!(index.revision, records, "search index read");
        *place = Some(index.clone());
        Ok(index)
    }
}

/// What a reader asks for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    pub filters: &'a Filters,
    pub query: Option<&'a Query>,
    /// `None` for the usual order: by relevance with a query, else newest first.
    pub sort: Option<Sort>,
    /// [`Page::next`] of the page before.
    pub cursor: Option<&'a str>,
    pub limit: usize,
    /// Of labels.
    pub lang: Language,
    pub facets: &'a [Facet],
}

/// A part of what was found.
#[derive(Debug, Clone)]
pub struct Page {
    /// Exact.
    pub total: usize,
    pub items: Vec<Recommendation>,
    /// Those asked for, in the order in which they were asked for.
    pub facets: Vec<FacetCounts>,
    /// The cursor of the page after this one.
    pub next: Option<String>,
    /// The order used.
    pub sort: Sort,
    /// How the query was understood; `None` without a query.
    pub reading: Option<Reading>,
}

/// How a query was understood.
#[derive(Debug, Clone)]
pub struct Reading {
    pub read_as: String,
    pub notes: Vec<Note>,
}

/// Finds recommendations: the same answer for the API and for the pages.
pub async fn recommendations(search: &Search, asked: Request<'_>) -> Result<Page, SearchError> {
    let index = search.current().await?;
    let query = asked.query.filter(|query| !query.is_empty());
    let narrow = Narrow::new(&index, asked.filters)?;
    let sort = order::usual(asked.sort, query.is_some());
    let list = (sort, asked.filters, query.map(|query| &query.branches));
    let after = order::after(asked.cursor, &list)?;

    let ranked = sort == Sort::Relevance;
    let found = match query {
        Some(query) => Some(found::by_query(&search.pool, &index, query, ranked).await?),
        None => None,
    };
    let hits = found.as_ref().and_then(|found| found.hits.as_ref());
    let narrowed = narrow.run(hits.map(found::Hits::places), asked.facets);
    let total = narrowed.places.len();
    let counts = facets::named(&search.pool, &index, &narrow, &narrowed.counts, asked.lang).await?;

    let ordered = order::sorted(&index, narrowed.places, sort, hits);
    let start = order::start(&index, &ordered, sort, hits, after.as_ref())?;
    let shown: Vec<u32> = ordered[start..].iter().copied().take(asked.limit).collect();
    let more = start + shown.len() < ordered.len();
    let next = shown
        .last()
        .filter(|_| more)
        .map(|last| order::cursor(&index, *last, sort, hits).written(&list));
    let ids: Vec<i64> = shown
        .iter()
        .map(|place| index.records[*place as usize].id)
        .collect();
    Ok(Page {
        total,
        items: db::recommendations::whole(&search.pool, &ids, asked.lang).await?,
        facets: counts,
        next,
        sort,
        reading: found
            .map(|found| found.reading)
            .or_else(|| asked.query.map(reading)),
    })
}

/// The reading of a query that was left aside as a whole.
fn reading(query: &Query) -> Reading {
    let mut notes = query.notes.clone();
    if !notes.is_empty() {
        notes.push(Note::NothingToSearch);
    }
    Reading {
        read_as: query.read_as(),
        notes,
    }
}
