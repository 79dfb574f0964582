//! The thematic index over time and as files: its history, what of it can be taken back, and whole indexes taken
//! out and brought in. One theme by itself is `theme`, all of them `themes`.

mod files;
mod history;
mod lines;
mod send;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::web::state::AppState;

/// The largest file: a thesaurus of thousands of themes in six languages is a tenth of it.
const LARGEST: usize = 4 * 1024 * 1024;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin/themes.ttl", get(files::turtle))
        .route("/admin/themes.csv", get(files::table))
        .route("/admin/thesaurus/history", get(history::index))
        .route(
            "/admin/thesaurus/history/{id}",
            get(history::show).post(history::take_back),
        )
        .route("/admin/thesaurus/files", get(files::index))
        .route("/admin/thesaurus/files/{id}", get(files::show))
}

/// What may take its time.
pub fn slow_routes() -> Router<AppState> {
    let most = LARGEST + 64 * 1024;
    Router::new()
        .route(
            "/admin/thesaurus/files",
            post(send::send).layer(DefaultBodyLimit::max(most)),
        )
        .route("/admin/thesaurus/files/{id}", post(files::act))
}
