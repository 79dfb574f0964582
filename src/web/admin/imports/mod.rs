//! Files on their way in, for the editors: sending them, the list, one of them, and what happens to them as it
//! happens. Reviewing one is `review`'s.

mod act;
pub mod compiled;
mod events;
pub mod fill;
mod filter;
mod line;
mod list;
mod progress;
mod prospect;
mod send;
mod sent;
mod show;
pub mod together;

use axum::Router;
use axum::routing::{get, post};

use crate::web::state::AppState;

pub use events::events;
pub use progress::Progress;
pub use send::send;

/// All but what may take its time.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin/imports", get(list::index))
        .route("/admin/imports/act", post(act::act))
        .route("/admin/imports/{id}", get(show::show))
        .route("/admin/imports/{id}/file", get(show::file))
        .merge(fill::router())
        .merge(together::router())
        .merge(compiled::router())
}
