//! Reviewing an import: the file beside what was made of it, a decision at a time. Every button is a form
//! that is sent and answered by a redirect to where one was; the script of these pages sends the same
//! forms without leaving the page. What a change does is `editorial::review`.

mod changes;
mod conflict;
mod fields;
mod forms;
mod page;
mod preview;
mod publish;
mod ready;
mod records;
mod send;
mod source;
mod stops;
mod text;

pub use ready::Row as ScheduledRow;

use axum::Router;
use axum::routing::{get, post};

pub use records::marked_words;

use crate::editorial::review::ReviewError;
use crate::web::error::Error;
use crate::web::state::AppState;

pub fn router() -> Router<AppState> {
    let below = |rest: &str| format!("/admin/imports/{{id}}/{rest}");
    Router::new()
        .route(&below("review"), get(page::show))
        .route(&below("review/text"), get(text::show))
        .route(&below("review/header"), post(send::header))
        .route(&below("review/records/{number}"), post(send::record))
        .route(&below("review/paragraphs/{number}"), post(send::paragraph))
        .route(&below("review/warnings"), post(send::warning))
        .route(&below("review/notes"), post(send::note))
        .route(&below("review/steps"), post(send::step))
        .route(&below("review/publish"), post(publish::publish))
        .route(&below("review/schedule"), post(ready::set))
        .route(&below("review/approve"), post(ready::approve))
        .route(&below("publish"), get(ready::show))
        .route(&below("preview"), get(preview::show))
        .route(&below("changes"), get(changes::show))
        .route(&below("pages/{number}"), get(source::picture))
}

impl From<ReviewError> for Error {
    fn from(error: ReviewError) -> Self {
        match error {
            ReviewError::NoImport => Self::NotFound {
                what: "import",
                name: String::new(),
            },
            ReviewError::Database(error) => error.into(),
            ReviewError::Unreadable(_) | ReviewError::Misfit(_) => Self::Internal(Box::new(error)),
            ReviewError::Refused(_) => Self::bad("form", error.to_string()),
            ReviewError::Conflict(_)
            | ReviewError::NotOpen(_)
            | ReviewError::Discarded
            | ReviewError::NoStep => Self::Conflict(error.to_string()),
        }
    }
}
