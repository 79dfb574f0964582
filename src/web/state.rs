//! What every handler shares: the pool, the search, and the address of the service as the outside
//! sees it. Cheap to clone. Nothing here belongs to one request.

use std::sync::Arc;

use crate::db::Pool;
use crate::search::Search;

#[derive(Clone)]
pub struct AppState {
    pub pool: Pool,
    pub search: Search,
    /// Without a slash at its end; `None` to go by each request's `Host`.
    pub public_url: Option<Arc<str>>,
}

impl AppState {
    pub fn new(pool: Pool, public_url: Option<String>) -> Self {
        Self {
            search: Search::new(pool.clone()),
            pool,
            public_url: public_url.map(|url| url.trim_end_matches('/').into()),
        }
    }
}
