//! Recommendations that were compiled elsewhere, by the browser: a sheet is sent, what is found of each row is looked
//! at, and nothing is kept or given before somebody confirms.

mod line;
mod list;
mod send;
mod show;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::exchange::sheet::LARGEST;
use crate::web::state::AppState;

const PATH: &str = "/admin/imports/compiled";

pub fn router() -> Router<AppState> {
    Router::new().route(PATH, get(list::index))
}

/// Twenty thousand rows take some seconds.
pub fn slow_routes() -> Router<AppState> {
    let most = LARGEST + 64 * 1024;
    Router::new()
        .route(PATH, post(send::send).layer(DefaultBodyLimit::max(most)))
        .route(
            "/admin/imports/compiled/{id}",
            get(show::show).post(show::act),
        )
}
