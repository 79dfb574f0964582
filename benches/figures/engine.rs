//! The search of this build, as the figures call it: in the process, one search a call. All that
//! knows how the search is called stands here.

use std::path::Path;
use std::time::{Duration, Instant};

use recueil::db::Pool;
use recueil::domain::{Facet, Filters, Language, Query, Sort, ThemeSlug};
use recueil::search::{self, Request, Search};

/// What every measured search counts.
const FACETS: [Facet; 3] = [Facet::Theme, Facet::Year, Facet::Body];
const SHOWN: usize = 20;

#[derive(Clone)]
pub struct Engine {
    search: Search,
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
    /// Builds the index of a corpus from Postgres; says how long that took.
    pub async fn build(pool: Pool, _folder: &Path) -> anyhow::Result<(Self, Duration)> {
        let start = Instant::now();
        let engine = Self {
            search: Search::new(pool),
        };
        engine.page(&Filters::default(), None, 1).await?;
        Ok((engine, start.elapsed()))
    }

    /// Bytes of the index on disk, where it keeps one.
    pub fn bytes(_folder: &Path) -> Option<u64> {
        None
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
        let page = search::recommendations(&self.search, request).await?;
        Ok(Found {
            total: page.total,
            next: page.next,
        })
    }
}
