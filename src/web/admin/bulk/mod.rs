//! One decision about a theme for many published records: the list to choose from, the plan, and doing it.

mod list;
mod plan;

use axum::Router;
use axum::routing::{get, post};

use crate::web::state::AppState;

pub fn router() -> Router<AppState> {
    Router::new().route("/admin/records/many", get(list::index))
}

/// Five thousand records take some seconds.
pub fn slow_routes() -> Router<AppState> {
    Router::new().route("/admin/records/many", post(plan::act))
}
