//! The search of this build, as the figures call it: in the process, one search a call. All that
//! knows how the search is called stands here.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use recueil::db::{Pool, standing};
use recueil::domain::{Facet, Filters, Language, Query, Sort, ThemeSlug};
use recueil::search::{self, Request, Search, SearchError};
use tokio::task::JoinHandle;

/// The longest that the making of an index is waited for.
const PATIENCE: Duration = Duration::from_mins(30);

/// What every measured search counts.
const FACETS: [Facet; 3] = [Facet::Theme, Facet::Year, Facet::Body];
const SHOWN: usize = 20;

#[derive(Clone)]
pub struct Engine {
    search: Search,
    /// Follows the store, as the service does, so that no search asks for the revision.
    _following: Arc<JoinHandle<()>>,
}

/// What was found: how many, and the cursor of what follows.
#[derive(Debug)]
pub struct Found {
    pub total: usize,
    pub next: Option<String>,
}

/// A search that is made again and again.
#[derive(Debug, Clone)]
pub struct Asked {
    pub query: Query,
    pub filters: Filters,
}

impl Asked {
    /// # Errors
    /// When the theme is no name of one.
    pub fn new(typed: &str, theme: Option<&str>) -> anyhow::Result<Self> {
        let mut filters = Filters::default();
        if let Some(theme) = theme {
            filters.theme.push(theme.parse::<ThemeSlug>()?);
        }
        Ok(Self {
            query: Query::parse(typed),
            filters,
        })
    }
}

impl Engine {
    /// Builds the index of a corpus from Postgres below a folder that is emptied before; says how long
    /// that took.
    pub async fn build(pool: Pool, folder: &Path) -> anyhow::Result<(Self, Duration)> {
        if folder.exists() {
            std::fs::remove_dir_all(folder)?;
        }
        let start = Instant::now();
        let (standing, following) = standing::follow(pool.clone());
        let search = Search::new(pool)
            .kept_in(folder.to_owned())
            .following(standing);
        loop {
            match search.ready().await {
                Ok(()) => break,
                // It waits some seconds, as long as a reader does.
                Err(SearchError::NotReady) if start.elapsed() < PATIENCE => {}
                Err(error) => return Err(error.into()),
            }
        }
        let engine = Self {
            search,
            _following: Arc::new(following),
        };
        Ok((engine, start.elapsed()))
    }

    /// Bytes of the index on disk.
    pub fn bytes(folder: &Path) -> Option<u64> {
        let mut sum = 0;
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).ok()?.flatten() {
                let about = entry.metadata().ok()?;
                if about.is_dir() {
                    folders.push(entry.path());
                } else {
                    sum += about.len();
                }
            }
        }
        (sum > 0).then_some(sum)
    }

    /// Finds, counts three facets, and gives the first of what it found.
    pub async fn find(&self, asked: &Asked) -> anyhow::Result<Found> {
        let request = Request {
            filters: &asked.filters,
            query: Some(&asked.query),
            sort: None,
            cursor: None,
            limit: SHOWN,
            lang: Language::Fr,
            facets: &FACETS,
        };
        self.answer(request).await
    }

    /// A page of a list without words, newest first.
    pub async fn page(
        &self,
        filters: &Filters,
        cursor: Option<&str>,
        limit: usize,
    ) -> anyhow::Result<Found> {
        let request = Request {
            filters,
            query: None,
            sort: Some(Sort::Date),
            cursor,
            limit,
            lang: Language::Fr,
            facets: &[],
        };
        self.answer(request).await
    }

    async fn answer(&self, request: Request<'_>) -> anyhow::Result<Found> {
        let found = search::find(&self.search, &request).await?;
        Ok(Found {
            total: found.total,
            next: found.next,
        })
    }
}
