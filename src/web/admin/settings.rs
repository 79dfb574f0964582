//! What is decided for the whole service: whether a second pair of eyes is asked for. It stands in the store,
//! so that it holds for every service and command on it, and changing it is in the log.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Room};
use super::form::Form;
use super::signed::{Admin, Signed};
use crate::editorial::second_pair;
use crate::locale::Locale;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/settings.html")]
pub struct SettingsPage {
    l: Locale,
    desk: Desk,
    second_pair: bool,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Admin>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = SettingsPage {
        l: signed.l,
        desk: Desk::of(&signed, Room::Settings, "desk-settings").after(query.as_deref()),
        second_pair: second_pair::is_asked_for(&app.pool).await?,
    };
    Ok((Cache::NoStore, page).into_response())
}

pub async fn change(
    State(app): State<AppState>,
    signed: Signed<Admin>,
    form: Form,
) -> Result<Response, Error> {
    let wanted = form.text("second_pair") == "yes";
    second_pair::ask_for(&app.pool, wanted, &signed.actor()).await?;
    Ok(Redirect::to("/admin/settings?done=settings").into_response())
}
