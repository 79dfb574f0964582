//! For machines that watch the service: `/healthz` says that the process answers, and what
//! it knows of the store; `/readyz` that it can read the corpus and search it now, and at which revision.

use std::fmt::Write;

use axum::extract::State;

use crate::db::corpus;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// The process answers; what it knows of the store is said, but is no reason to restart it.
pub async fn alive(State(state): State<AppState>) -> (Cache, String) {
    let standing = *state.standing.borrow();
    let database = if standing.away { "away" } else { "ok" };
    let mut text = format!("ok\ndatabase {database}\n");
    if let Some(revision) = standing.revision {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "revision {revision}");
    }
    let kept = state.search.kept();
    for (name, revision) in [("search", kept.index), ("copy", kept.copy)] {
        let revision = revision.map_or_else(|| "none".to_owned(), |revision| revision.to_string());
        let _ = writeln!(text, "{name} {revision}");
    }
    (Cache::NoStore, text)
}

pub async fn ready(State(state): State<AppState>) -> Result<(Cache, String), Error> {
    let revision = corpus::revision(&state.pool).await;
    // Whatever is wrong: the service is not ready.
    let revision = revision.map_err(|error| Error::Away(Box::new(error)))?;
    let search = state.search.ready().await;
    search.map_err(|error| Error::Away(Box::new(error)))?;
    Ok((Cache::NoStore, format!("ok\nrevision {revision}\n")))
}
