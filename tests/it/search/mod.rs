//! The search engine over real databases: against Postgres as its oracle, behind publications, over
//! damaged files, and with what nobody should type.

mod away;
mod damage;
mod following;
mod hostile;
mod meant;
mod oracle;
mod paging;

use recueil::domain::{Facet, Filters, Language, Query, Sort};
use recueil::search::{Found, Request, Search, SearchError, find};

/// What is asked in a test.
#[derive(Default)]
pub struct Asked<'a> {
    pub words: &'a str,
    pub filters: Filters,
    pub sort: Option<Sort>,
    pub cursor: Option<String>,
    pub limit: usize,
    pub facets: &'a [Facet],
}

impl Asked<'_> {
    pub async fn answer(&self, search: &Search) -> Result<Found, SearchError> {
        let query = Query::parse(self.words);
        let request = Request {
            filters: &self.filters,
            query: Some(&query),
            sort: self.sort,
            cursor: self.cursor.as_deref(),
            limit: self.limit,
            lang: Language::En,
            facets: self.facets,
        };
        find(search, &request).await
    }
}

/// How many records hold these words.
pub async fn total(search: &Search, words: &str) -> usize {
    let asked = Asked {
        words,
        ..Asked::default()
    };
    asked.answer(search).await.expect("an answer").total
}
