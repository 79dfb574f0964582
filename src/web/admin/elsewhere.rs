//! Signing in with a provider (`OpenID` Connect): a link leads there, and the browser comes back with a code.
//! What holds both together is bound to this browser by a cookie of ten minutes and is good once. A link and
//! no form: where a provider sends on to others, `form-action` of the content security policy would have to
//! name them all.

use std::time::Duration;

use axum::Router;
use axum::extract::{Extension, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::get;

use super::form::Form;
use super::sign_in::{
    Asked, SIGN_IN, SignInPage, agent, entering, halfway, next_query, own_path, refused,
    set_cookie, too_often,
};
use super::signed::cookie;
use super::throttle::{Attempt, place};
use crate::domain::Role;
use crate::editorial::accounts::{self, AWAY, Door, Leaving, Stranger, Welcome};
use crate::locale::{Locale, Text};
use crate::oidc::{Departure, Fault, Person, Provider, Return};
use crate::web::cache::Peer;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Base;
use crate::web::state::AppState;

const AWAY_COOKIE: &str = "recueil_away";
/// Below it the cookie is seen, and nowhere else.
const HERE: &str = "/admin/sign-in/elsewhere";

pub fn router() -> Router<AppState> {
    Router::new()
        .route(HERE, get(depart))
        .route(&format!("{HERE}/return"), get(arrive))
}

/// A provider, and what it is good for here.
#[derive(Debug)]
pub struct Elsewhere {
    pub provider: Provider,
    /// The role of accounts that are made for people who have none.
    pub newcomers: Option<Role>,
    /// Else only admins sign in with one.
    pub passwords_for_all: bool,
}

/// The way to the provider, as the page of the sign-in shows it.
pub struct Way {
    pub label: Text,
    pub href: String,
}

impl Elsewhere {
    pub fn way(&self, l: Locale, next: &str) -> Way {
        Way {
            label: self.said(l, "elsewhere-button"),
            href: format!("{HERE}?{}", next_query(next)),
        }
    }

    /// A sentence with the name of the provider in it.
    pub fn said(&self, l: Locale, key: &str) -> Text {
        l.text(key, &[("name", l.isolated(self.provider.name()))])
    }
}

/// Why somebody is not let in.
struct Refusal {
    error: Error,
    /// What the page says.
    key: &'static str,
    /// Another account there may be the right one.
    choose: bool,
}

impl Refusal {
    const fn new(error: Error, key: &'static str) -> Self {
        Self {
            error,
            key,
            choose: false,
        }
    }

    fn stale() -> Self {
        let detail = "This sign-in was begun in another browser, or too long ago.";
        Self::new(Error::bad("state", detail), "elsewhere-stale")
    }

    /// What the log is told is not what the page says.
    fn of(fault: &Fault) -> Self {
        tracing::warn!(%fault, "a sign-in with the provider failed");
        let no = |detail: &str| Error::Forbidden(detail.to_owned());
        match fault {
            Fault::Away(_) => Self::new(
                Error::Beyond("The sign-in provider does not answer.".to_owned()),
                "elsewhere-away",
            ),
            Fault::Refused(_) => Self::new(no("The provider refuses."), "elsewhere-refused"),
            Fault::Untrusted(_) => Self::new(
                no("The answer of the provider is not to be trusted."),
                "elsewhere-untrusted",
            ),
        }
    }

    fn without_account(key: &'static str) -> Self {
        let error = Error::Forbidden("There is no open account for you.".to_owned());
        Self {
            choose: true,
            ..Self::new(error, key)
        }
    }
}

/// Sends the browser away.
async fn depart(
    State(app): State<AppState>,
    Extension(Peer(peer)): Extension<Peer>,
    base: Base,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let Asked { l, next } = Asked::of(query.as_deref(), &headers);
    let elsewhere = configured(&app)?;
    let site = headers.get("sec-fetch-site");
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        // Another site begins no sign-in; whoever came by its link begins it here.
        let to = format!("{SIGN_IN}?{}", next_query(&next));
        return Ok(Redirect::to(&to).into_response());
    }
    let place = place(peer.map(|peer| peer.ip()), &headers);
    if let Err(wait) = app.throttle.take(&attempt(&place)) {
        let fault = Some(too_often(l, wait));
        let page = SignInPage::new(&app, l, String::new(), next, fault);
        return Ok(refused(wait, page));
    }
    let choose = Form::of(query.unwrap_or_default().as_bytes()).text("choose") == "1";
    let back = returning(&base);
    let gone: Departure = match elsewhere.provider.departure(&back, choose).await {
        Ok(gone) => gone,
        Err(fault) => return Ok(shown(&app, &base, l, &next, Refusal::of(&fault))),
    };
    let leaving = Leaving {
        state: &gone.state,
        nonce: &gone.nonce,
        verifier: &gone.verifier,
        next: &next,
    };
    let browser = accounts::leave(&app.pool, leaving).await?;
    let set = set_cookie(&base, AWAY_COOKIE, &browser, HERE, AWAY);
    let away = Redirect::to(&gone.url);
    Ok((Cache::NoStore, AppendHeaders([set]), away).into_response())
}

/// The browser is back.
async fn arrive(
    State(app): State<AppState>,
    Extension(Peer(peer)): Extension<Peer>,
    base: Base,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let l = Asked::of(None, &headers).l;
    let elsewhere = configured(&app)?;
    let said = Form::of(query.unwrap_or_default().as_bytes());
    let known = match cookie(&headers, AWAY_COOKIE) {
        Some(browser) => accounts::come_back(&app.pool, &said.text("state"), browser).await?,
        None => None,
    };
    let Some(known) = known else {
        return Ok(shown(&app, &base, l, "", Refusal::stale()));
    };
    let next = own_path(&known.next);
    let back = Return {
        code: &said.text("code"),
        nonce: &known.nonce,
        verifier: &known.verifier,
        redirect: &returning(&base),
    };
    let person = match person(elsewhere, &said, back).await {
        Ok(person) => person,
        Err(fault) => return Ok(shown(&app, &base, l, &next, Refusal::of(&fault))),
    };
    let stranger = Stranger {
        issuer: elsewhere.provider.issuer(),
        subject: &person.subject,
        address: person.address.as_deref(),
        strong: person.strong,
        agent: agent(&headers),
    };
    let refusal = match accounts::welcome(&app.pool, stranger, elsewhere.newcomers).await? {
        Welcome::Door(door) => {
            let place = place(peer.map(|peer| peer.ip()), &headers);
            app.throttle.give_back(&attempt(&place));
            return Ok(through(&base, door, &next));
        }
        Welcome::Unknown => "elsewhere-unknown",
        Welcome::NoAddress => "elsewhere-no-address",
    };
    Ok(shown(
        &app,
        &base,
        l,
        &next,
        Refusal::without_account(refusal),
    ))
}

/// Whom the provider says that it is.
async fn person(elsewhere: &Elsewhere, said: &Form, back: Return<'_>) -> Result<Person, Fault> {
    let issuer = said.text("iss");
    if !issuer.is_empty() && issuer != elsewhere.provider.issuer() {
        return Err(Fault::Untrusted("it comes from another issuer".to_owned()));
    }
    let error = said.text("error");
    if !error.is_empty() {
        let error: String = error.chars().take(100).collect();
        return Err(Fault::Refused(format!("{error:?}")));
    }
    if back.code.is_empty() {
        return Err(Fault::Refused("it sends no code".to_owned()));
    }
    elsewhere.provider.arrival(back).await
}

/// As after a password.
fn through(base: &Base, door: Door, next: &str) -> Response {
    let gone = (Cache::NoStore, AppendHeaders([forgotten(base)]));
    match door {
        Door::Open(entered) => (gone, entering(base, &entered, next)).into_response(),
        Door::Half { secret } => (gone, halfway(base, &secret, next)).into_response(),
        // Only a password leads there.
        Door::Closed | Door::Elsewhere => Redirect::to(SIGN_IN).into_response(),
    }
}

fn configured(app: &AppState) -> Result<&Elsewhere, Error> {
    let elsewhere = app.elsewhere.as_deref();
    elsewhere.ok_or_else(|| Error::not_found("sign-in provider", ""))
}

/// Where the browser comes back to; the provider knows this address.
fn returning(base: &Base) -> String {
    format!("{}{HERE}/return", base.0)
}

/// Who it is is not known yet.
const fn attempt(place: &str) -> Attempt<'_> {
    Attempt {
        account: "",
        place,
        known_device: false,
    }
}

fn forgotten(base: &Base) -> (axum::http::HeaderName, axum::http::HeaderValue) {
    set_cookie(base, AWAY_COOKIE, "", HERE, Duration::ZERO)
}

/// The page of the sign-in, with why nobody is signed in.
fn shown(app: &AppState, base: &Base, l: Locale, next: &str, refusal: Refusal) -> Response {
    let fault = app.elsewhere.as_deref().map(|one| one.said(l, refusal.key));
    let mut page = SignInPage::new(app, l, String::new(), own_path(next), fault);
    if refusal.choose {
        page.choose_another(app);
    }
    let gone = AppendHeaders([forgotten(base)]);
    let mut response = refusal.error.shown_as((gone, page));
    response.extensions_mut().insert(Cache::NoStore);
    response
}
