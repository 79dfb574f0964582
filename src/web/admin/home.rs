//! The first page behind the sign-in.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::desk::{Desk, Room};
use super::signed::{Anyone, Signed};
use crate::db::reports;
use crate::domain::Role;
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/home.html")]
pub struct HomePage {
    l: Locale,
    desk: Desk,
    /// For those who may do something about it.
    waiting: Option<Text>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let l = signed.l;
    let waiting = if signed.role >= Role::Editor {
        let (reports, _) = reports::list(&app.pool, false, None, 0).await?;
        Some(l.n("desk-reports", reports))
    } else {
        None
    };
    let page = HomePage {
        l,
        desk: Desk::of(&signed, Room::Home, "desk-home").after(query.as_deref()),
        waiting,
    };
    Ok((Cache::NoStore, page).into_response())
}
