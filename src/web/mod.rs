//! Holds the place of the web room until it is merged: it answers `/healthz` and nothing else.

use axum::Router;
use axum::routing::get;

use crate::config::Config;
use crate::db::Pool;

/// What every handler shares.
#[derive(Debug, Clone)]
pub struct AppState {
    pub pool: Pool,
}

impl AppState {
    pub fn new(pool: Pool, _config: &Config) -> Self {
        Self { pool }
    }
}

/// The route table.
pub fn router(state: AppState) -> Router {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .with_state(state)
}
