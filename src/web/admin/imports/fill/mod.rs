//! Many files at once, by the browser: an archive with its sheet is sent, its plan is looked at, and nothing is
//! imported before it is confirmed. What is done with it is the worker's (`worker::filling`).

mod line;
mod list;
mod report;
mod send;
mod show;

pub use line::Said;

use axum::Router;
use axum::routing::{get, post};

use crate::web::state::AppState;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin/imports/fill", get(list::index))
        .route("/admin/imports/fill/{id}", get(show::show).post(show::act))
        .route("/admin/imports/fill/{id}/report.csv", get(report::report))
}

/// An archive may take its time.
pub fn slow_routes() -> Router<AppState> {
    Router::new().route("/admin/imports/fill", post(send::send))
}
