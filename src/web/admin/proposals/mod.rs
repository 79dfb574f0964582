//! Themes proposed anew over the whole corpus: begun, followed, looked at, applied or left. The work is the
//! worker's; here is only what it found.

mod events;
mod page;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

pub use events::events;
pub use page::show;

use super::form::Form;
use super::signed::{Editor, Publisher, Signed};
use crate::domain::ThemeSlug;
use crate::editorial::propose::{self, ProposeError};
use crate::web::error::Error;
use crate::web::state::AppState;

const PAGE: &str = "/admin/thesaurus/proposals";

/// Begins a run, or stops it and leaves what it found.
pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Form,
) -> Result<Response, Error> {
    let done = match form.text("do").as_str() {
        "start" => {
            propose::start(&app.pool, &signed.actor()).await?;
            "proposing"
        }
        "stop" => {
            let run = form.text("run").parse().unwrap_or_default();
            propose::stop(&app.pool, run, &signed.actor()).await?;
            "halted"
        }
        verb => return Err(Error::bad("do", format!("no such verb: {verb:?}"))),
    };
    Ok(Redirect::to(&format!("{PAGE}?done={done}")).into_response())
}

/// Applies the difference, of one theme or of all.
pub async fn apply(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    form: Form,
) -> Result<Response, Error> {
    let run = form.text("run").parse().unwrap_or_default();
    let theme = form.text("theme");
    let theme: Option<ThemeSlug> = match theme.as_str() {
        "" => None,
        slug => Some(slug.parse().map_err(|_| Error::not_found("theme", slug))?),
    };
    let fault = match propose::apply(&app.pool, run, theme.as_ref(), &signed.actor()).await {
        Ok(revision) => {
            app.shows(revision).await;
            return Ok(Redirect::to(&format!("{PAGE}?done=applied")).into_response());
        }
        Err(ProposeError::Database(error)) => return Err(error.into()),
        Err(ProposeError::NoTheme(_)) => "records-no-theme",
        Err(ProposeError::NotReady) => "proposals-not-ready",
        Err(ProposeError::Stale) => "proposals-made-anew",
    };
    let fault = signed.l.t(fault);
    let refused = Error::Conflict(fault.as_plain().to_owned());
    let page = page::ProposalsPage::read(&app, &signed, Some(fault)).await?;
    Ok(refused.shown_as(page))
}
