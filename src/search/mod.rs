//! Finding recommendations: one call, [`recommendations`], for the API and for the pages; [`find`] is
//! the part of it that needs no database. Both are answered from an index in the process: the words
//! in tantivy (`wordings`), all that is filtered, counted and ordered by in arrays (`arrays`). The
//! index is derived from the database, follows it by revision (`keeper`) and can be thrown away.
//!
//! What is shown of the records found is read from the database, once for each revision (`recent`), so that
//! no page shows old words.

mod alike;
mod analysis;
mod arrays;
mod cross;
mod facets;
mod facts;
mod found;
mod highlight;
mod hits;
mod index;
mod keeper;
mod labelled;
mod labels;
mod matching;
mod meant;
mod names;
mod narrow;
mod order;
mod passing;
mod places;
mod postings;
mod printed;
mod recent;
mod service;
mod shelf;
mod spare;
mod suggest;
mod terms;
mod wordings;
mod words;

pub use alike::{Alike, alike};
pub use cross::{Crossing, cross};
pub use facets::{FacetCount, FacetCounts};
pub use highlight::{Segment, highlight};
pub use keeper::IndexError;
pub use service::{Revisions, Search};
pub use suggest::{Kind as SuggestionKind, Suggestion, suggest};
pub use words::conditions;

use std::sync::Arc;

use crate::db::counts::Counts;
use crate::db::recommendations::Recommendation;
use crate::db::standing;
use crate::domain::{Branch, Facet, Filters, Language, Note, Query, Sort};
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
    /// The index of this revision is still being made.
    #[error("the search index is not ready yet")]
    NotReady,
    #[error(transparent)]
    Index(#[from] IndexError),
}

impl SearchError {
    fn unknown(field: &'static str, value: &impl std::fmt::Display) -> Self {
        Self::Unknown {
            field,
            value: value.to_string(),
        }
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
    /// A query with words that are known, which finds more; only where little or nothing was found.
    pub did_you_mean: Option<String>,
}

/// What was found, as far as the index knows it.
#[derive(Debug, Clone)]
pub struct Found {
    /// Exact.
    pub total: usize,
    /// The database's keys of the recommendations of the page, in order.
    pub ids: Vec<i64>,
    /// Meetings without labels.
    pub facets: Vec<FacetCounts>,
    pub next: Option<String>,
    pub sort: Sort,
    pub reading: Option<Reading>,
    /// Of the corpus that was searched.
    pub revision: i64,
}

/// Finds recommendations: the same answer for the API and for the pages.
pub async fn recommendations(search: &Search, asked: Request<'_>) -> Result<Page, SearchError> {
    let mut found = find(search, &asked).await?;
    let counted = std::mem::take(&mut found.facets);
    let (items, facets) = shown(search, &found, counted, asked.lang).await?;
    Ok(Page {
        total: found.total,
        items,
        facets,
        next: found.next,
        sort: found.sort,
        reading: found.reading,
    })
}

/// What is shown of what was found: from the database, or from the copy while that is away.
async fn shown(
    search: &Search,
    found: &Found,
    counted: Vec<FacetCounts>,
    lang: Language,
) -> Result<(Vec<Recommendation>, Vec<FacetCounts>), SearchError> {
    let spare = search.spare(found.revision);
    let copied = || spare.as_ref()?.items(&found.ids, lang);
    let pool = search.pool();
    let read = async {
        let recent = search.recent();
        let items = recent.whole(pool, &found.ids, found.revision, lang).await?;
        let facets = facets::with_meetings(pool, counted.clone(), lang).await?;
        sqlx::Result::Ok((items, facets))
    };
    let error = if search.is_away() {
        sqlx::Error::PoolTimedOut
    } else {
        match read.await {
            Err(error) if standing::is_away(&error) => error,
            read => return Ok(read?),
        }
    };
    match (copied(), &spare) {
        (Some(items), Some(spare)) => Ok((items, spare.facets(counted.clone(), lang))),
        _ => Err(error.into()),
    }
}

/// Finds recommendations from memory alone; only a paragraph of a document is looked up in the database.
pub async fn find(search: &Search, asked: &Request<'_>) -> Result<Found, SearchError> {
    let (filters, query) = (asked.filters.clone(), asked.query.cloned());
    let (sort, limit, facets) = (asked.sort, asked.limit, asked.facets.to_vec());
    let (cursor, lang) = (asked.cursor.map(ToOwned::to_owned), asked.lang);
    let at_places = match &query {
        Some(query) => facts::places(search.pool(), query).await?,
        None => facts::AtPlaces::new(),
    };
    search
        .ask(move |index| {
            let asked = Request {
                filters: &filters,
                query: query.as_ref(),
                sort,
                cursor: cursor.as_deref(),
                limit,
                lang,
                facets: &facets,
            };
            look_up(index, &asked, &at_places)
        })
        .await
}

/// The branches by which themes are found whose names a query holds; tests tell their oracle of them.
pub async fn by_theme(search: &Search, query: &Query) -> Result<Vec<Branch>, SearchError> {
    let query = query.clone();
    search
        .ask(move |index| {
            let lists = &index.arrays.lists;
            Ok(labelled::read(index.themes(), lists, &query, Language::En).0)
        })
        .await
}

/// How many recommendations each theme, body, meeting and year has, from memory.
pub async fn counts(search: &Search) -> Result<Arc<Counts>, SearchError> {
    search.ask(|index| Ok(index.counts())).await
}

/// The symbol of the newest document that has one, from memory: for an example that is there.
pub async fn newest_symbol(search: &Search) -> Result<Option<String>, SearchError> {
    let index = search.current().await?;
    Ok(index.newest_symbol().map(ToOwned::to_owned))
}

fn look_up(
    index: &Index,
    asked: &Request<'_>,
    at_places: &facts::AtPlaces,
) -> Result<Found, SearchError> {
    let arrays = &*index.arrays;
    let query = asked.query.filter(|query| !query.is_empty());
    let narrow = Narrow::new(arrays, asked.filters)?;
    let sort = order::usual(asked.sort, query.is_some());
    let list = (sort, asked.filters, query.map(|query| &query.branches));
    let after = order::after(asked.cursor, &list)?;
    let ranked = sort == Sort::Relevance;
    let found = query
        .map(|query| found::by_query(index, query, at_places, ranked, asked.lang))
        .transpose()
        .map_err(IndexError::from)?;
    let hits = found.as_ref().and_then(|found| found.hits.as_ref());
    let passing = match hits {
        Some(hits) => narrow.hits(hits, asked.facets),
        None => narrow.all(index, asked.filters, asked.facets),
    };
    let ordered = order::Ordered {
        arrays,
        places: &passing.places,
        sort,
        hits,
    };
    let (shown, more) = ordered.page(after.as_ref(), asked.limit)?;
    let end = shown.last().filter(|_| more);
    let next = end.map(|place| ordered.cursor(*place).written(&list));
    let total = passing.places.len();
    let mut reading = found
        .as_ref()
        .map(|found| found.reading.clone())
        .or_else(|| asked.query.map(reading));
    if let (Some(reading), Some(query)) = (&mut reading, query)
        && total < meant::FEW
        && after.is_none()
    {
        let other = meant::instead_of(index, query, asked.lang);
        if let Some(other) = other
            && count(index, &other, at_places, &narrow, asked.lang)? > total
        {
            reading.did_you_mean = Some(other.read_as());
        }
    }
    Ok(Found {
        total,
        ids: shown
            .iter()
            .map(|place| arrays.columns.ids[*place as usize])
            .collect(),
        facets: facets::counted(index, &narrow, &passing.counts, asked.lang),
        next,
        sort,
        reading,
        revision: arrays.revision,
    })
}

/// How many records a query finds; none where it is no condition.
fn count(
    index: &Index,
    query: &Query,
    at_places: &facts::AtPlaces,
    narrow: &Narrow<'_>,
    lang: Language,
) -> Result<usize, SearchError> {
    let found = found::by_query(index, query, at_places, false, lang);
    let found = found.map_err(IndexError::from)?;
    let hits = found.hits.as_ref();
    Ok(hits.map_or(0, |hits| narrow.hits(hits, &[]).places.len()))
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
        did_you_mean: None,
    }
}
