//! Tokens of one's own programs: made, shown once, ended.

use std::time::Duration;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use time::OffsetDateTime;

use super::account::AccountPage;
use super::desk::{Desk, Room};
use super::form::{Form, Id};
use super::signed::{Anyone, Editor, Signed};
use crate::editorial::accounts::{self, AccountError, NewToken};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/token.html")]
pub struct TokenPage {
    l: Locale,
    desk: Desk,
    name: String,
    token: String,
}

/// For how many days a token may be good; without a choice it has no end.
const DAYS: [u64; 3] = [30, 90, 365];

pub async fn create(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Form,
) -> Result<Response, Error> {
    let days = form.text("days").parse().ok();
    let days = days.filter(|days| DAYS.contains(days));
    let lasts = days.map(|days| Duration::from_hours(24 * days));
    let new = NewToken {
        name: form.text("name"),
        scopes: form.many("scope").filter_map(|s| s.parse().ok()).collect(),
        ends_at: lasts.map(|lasts| OffsetDateTime::now_utc() + lasts),
    };
    let l = signed.l;
    let made = accounts::give_token(&app.pool, signed.user_id, &new, &signed.actor()).await;
    let fault: (&'static str, Text) = match made {
        Ok(token) => {
            let page = TokenPage {
                l,
                desk: Desk::of(&signed, Room::Account, "token-made")
                    .under(l.t("account"), "/admin/account"),
                name: new.name,
                token,
            };
            return Ok((Cache::NoStore, page).into_response());
        }
        Err(AccountError::NoName) => ("name", l.t("token-no-name")),
        Err(error) => return Err(error.into()),
    };
    let error = Error::bad(fault.0, fault.1.as_plain());
    let page = AccountPage::read(&app, &signed, None, Some(fault)).await?;
    Ok(error.shown_as(page))
}

pub async fn revoke(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    Path(Id(id)): Path<Id>,
) -> Result<Response, Error> {
    if !accounts::revoke_token(&app.pool, signed.user_id, id, &signed.actor()).await? {
        return Err(Error::not_found("token", id));
    }
    Ok(Redirect::to("/admin/account?done=token").into_response())
}
