//! Setting up the second factor: a square to scan and the secret to type, confirmed by a first code; then
//! the recovery codes, shown once. Taking it away asks for the password again.

use std::fmt;

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use qrcode::QrCode;
use qrcode::render::svg;

use super::account::AccountPage;
use super::desk::{Desk, Room};
use super::form::Form;
use super::signed::{Anyone, Signed};
use crate::editorial::accounts::{self, AccountError, Enrolment};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/second_factor.html")]
pub struct FactorPage {
    l: Locale,
    desk: Desk,
    square: Square,
    /// In groups of four, to be typed.
    spaced: String,
    secret: String,
    fault: Option<Text>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/codes.html")]
pub struct CodesPage {
    l: Locale,
    desk: Desk,
    codes: Vec<String>,
}

/// A square to scan, as an element of SVG.
struct Square(String);

impl Square {
    fn of(address: &str) -> Result<Self, Error> {
        let square = QrCode::new(address.as_bytes());
        let square = square.map_err(|error| Error::Internal(Box::new(error)))?;
        let square = square
            .render::<svg::Color<'_>>()
            .min_dimensions(220, 220)
            .quiet_zone(true)
            .build();
        // The element alone: the declaration of a document has no place in a page.
        let element = square.find("<svg").map(|start| square[start..].to_owned());
        Ok(Self(element.unwrap_or_default()))
    }
}

impl fmt::Display for Square {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// It holds nothing but a path that was drawn here.
impl HtmlSafe for Square {}

pub async fn form(signed: Signed<Anyone>) -> Result<Response, Error> {
    let page = FactorPage::new(&signed, &accounts::enrol(&signed.email)?, None)?;
    Ok((Cache::NoStore, page).into_response())
}

pub async fn confirm(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    form: Form,
) -> Result<Response, Error> {
    let (secret, code) = (form.text("secret"), form.text("code"));
    let actor = signed.actor();
    match accounts::confirm(&app.pool, signed.user_id, &secret, &code, &actor).await {
        Ok(codes) => Ok(CodesPage::answer(&signed, codes)),
        Err(AccountError::WrongCode) => {
            let again = Enrolment::again(&secret, &signed.email)
                .or_else(|_| accounts::enrol(&signed.email))?;
            let fault = signed.l.t("code-wrong");
            let error = Error::bad("code", fault.as_plain());
            Ok(error.shown_as(FactorPage::new(&signed, &again, Some(fault))?))
        }
        Err(error) => Err(error.into()),
    }
}

pub async fn renew(State(app): State<AppState>, signed: Signed<Anyone>) -> Result<Response, Error> {
    let codes = accounts::renew_codes(&app.pool, signed.user_id, &signed.actor()).await?;
    Ok(CodesPage::answer(&signed, codes))
}

pub async fn remove(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    form: Form,
) -> Result<Response, Error> {
    let present = form.text("present-factor");
    if !accounts::has_password(&app.pool, signed.user_id, present).await? {
        let fault = ("present-factor", signed.l.t("password-wrong"));
        let error = Error::bad(fault.0, fault.1.as_plain());
        let page = AccountPage::read(&app, &signed, None, Some(fault)).await?;
        return Ok(error.shown_as(page));
    }
    accounts::remove(&app.pool, signed.user_id, &signed.actor()).await?;
    Ok(Redirect::to("/admin/account?done=nofactor").into_response())
}

impl FactorPage {
    fn new(
        signed: &Signed<Anyone>,
        enrolment: &Enrolment,
        fault: Option<Text>,
    ) -> Result<Self, Error> {
        let letters: Vec<char> = enrolment.secret.chars().collect();
        let groups = letters.chunks(4).map(String::from_iter);
        Ok(Self {
            l: signed.l,
            desk: Desk::of(signed, Room::Account, "factor")
                .under(signed.l.t("account"), "/admin/account"),
            square: Square::of(&enrolment.address)?,
            spaced: groups.collect::<Vec<_>>().join(" "),
            secret: enrolment.secret.clone(),
            fault,
        })
    }
}

impl CodesPage {
    fn answer(signed: &Signed<Anyone>, codes: Vec<String>) -> Response {
        let page = Self {
            l: signed.l,
            desk: Desk::of(signed, Room::Account, "factor-codes")
                .under(signed.l.t("account"), "/admin/account"),
            codes,
        };
        (Cache::NoStore, page).into_response()
    }
}
