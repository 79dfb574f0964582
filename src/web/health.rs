//! For machines that watch the service: `/healthz` says that the process answers, `/readyz` that it
//! can read the corpus, and at which revision.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::db::corpus;
use crate::web::caching::Cache;
use crate::web::state::AppState;

pub async fn alive() -> (Cache, &'static str) {
    (Cache::NoStore, "ok\n")
}

pub async fn ready(State(state): State<AppState>) -> Response {
    match corpus::revision(&state.pool).await {
        Ok(revision) => (Cache::NoStore, format!("ok\nrevision {revision}\n")).into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (Cache::NoStore, StatusCode::SERVICE_UNAVAILABLE).into_response()
        }
    }
}
