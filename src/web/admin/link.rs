//! The page of a link by which somebody chooses a password: the first admin, one who is invited, one who
//! forgot it. The link is looked at as often as one likes, and used once.

use std::str::FromStr;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::Desk;
use super::form::Form;
use super::sign_in::{agent, entering};
use crate::editorial::accounts::{
    self, AccountError, LinkFor, SHORTEST_PASSWORD, Weak, choose_password,
};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Base, Path, PathName, accepted_language};
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/link.html")]
pub struct LinkPage {
    l: Locale,
    desk: Desk,
    lede: Text,
    /// Of the account; the first admin is asked for it.
    owner: Option<String>,
    email: String,
    shortest: usize,
    /// The field and what to do.
    fault: Option<(&'static str, Text)>,
}

/// The end of the address: letters and digits, as they are made.
pub struct Secret(String);

impl FromStr for Secret {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let sound = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        sound.then(|| Self(text.to_owned())).ok_or(())
    }
}

impl PathName for Secret {
    const WHAT: &'static str = "link";
}

pub async fn form(
    State(app): State<AppState>,
    Path(Secret(secret)): Path<Secret>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let l = Locale(accepted_language(&headers));
    let page = LinkPage::new(l, accounts::look_at(&app.pool, &secret).await?, "", None)?;
    Ok((Cache::NoStore, page).into_response())
}

pub async fn choose(
    State(app): State<AppState>,
    Path(Secret(secret)): Path<Secret>,
    base: Base,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Error> {
    let l = Locale(accepted_language(&headers));
    let (email, password) = (form.text("email"), form.text("password"));
    let chosen = choose_password(
        &app.pool,
        &secret,
        &email,
        password,
        &app.breached,
        agent(&headers),
    )
    .await;
    let fault = match chosen {
        Ok(Some(entered)) => return Ok(entering(&base, &entered, "/admin")),
        Ok(None) => return Ok(Redirect::to("/admin/sign-in").into_response()),
        Err(AccountError::Weak(weak)) => ("password", weak_text(l, weak)),
        Err(AccountError::NotAnAddress(_)) => ("email", l.t("email-wrong")),
        Err(error) => return Err(error.into()),
    };
    let link = accounts::look_at(&app.pool, &secret).await?;
    let error = Error::bad(fault.0, fault.1.as_plain());
    Ok(error.shown_as(LinkPage::new(l, link, &email, Some(fault))?))
}

/// What is wrong with a password, and what to do.
pub fn weak_text(l: Locale, weak: Weak) -> Text {
    match weak {
        Weak::Short => l.n(
            "password-short",
            i64::try_from(SHORTEST_PASSWORD).unwrap_or(12),
        ),
        Weak::Long => l.t("password-long"),
        Weak::Common => l.t("password-common"),
        Weak::Breached => l.t("password-breached"),
    }
}

impl LinkPage {
    fn new(
        l: Locale,
        link: Option<LinkFor>,
        email: &str,
        fault: Option<(&'static str, Text)>,
    ) -> Result<Self, Error> {
        let (lede, owner) = match link {
            None => return Err(AccountError::DeadLink.into()),
            Some(LinkFor::FirstAdmin) => ("link-first", None),
            Some(LinkFor::Invited(owner)) => ("link-invited", Some(owner)),
            Some(LinkFor::Forgotten(owner)) => ("link-forgotten", Some(owner)),
        };
        Ok(Self {
            l,
            desk: Desk::outside(l, "link"),
            lede: l.t(lede),
            owner,
            email: email.to_owned(),
            shortest: SHORTEST_PASSWORD,
            fault,
        })
    }

    /// What is wrong with a field.
    fn fault(&self, field: &str) -> Option<&Text> {
        let fault = self.fault.as_ref().filter(|(own, _)| *own == field);
        fault.map(|(_, text)| text)
    }
}
