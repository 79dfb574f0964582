//! Signing in and out: password, then the code of the second factor where there is one. An account that does
//! not exist is answered like a wrong password, after the same time. Where to go afterwards is a path of ours.

use std::time::Duration;

use askama::Template;
use axum::extract::{Extension, RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use super::desk::Desk;
use super::elsewhere::Way;
use super::form::Form;
use super::signed::{SESSION_COOKIE, cookie, holder};
use super::throttle::{Attempt, place};
use crate::db::sessions;
use crate::editorial::accounts::{
    self, AccountError, Door, Entered, LONGEST_SESSION, Signing, secret_hash,
};
use crate::locale::{Locale, Text};
use crate::web::cache::Peer;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Base, accepted_language};
use crate::web::state::AppState;

const DEVICE_COOKIE: &str = "recueil_device";
const HALFWAY_COOKIE: &str = "recueil_halfway";
/// Cookies that only signing in needs go to no other page.
pub const SIGN_IN: &str = "/admin/sign-in";
const A_YEAR: Duration = Duration::from_hours(24 * 365);
const HALFWAY: Duration = Duration::from_mins(10);

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/sign_in.html")]
pub struct SignInPage {
    l: Locale,
    desk: Desk,
    email: String,
    next: String,
    fault: Option<Text>,
    /// With a provider instead of a password.
    way: Option<Way>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/code.html")]
pub struct CodePage {
    l: Locale,
    desk: Desk,
    next: String,
    fault: Option<Text>,
}

/// What is asked for by the query: where to go afterwards, in which language.
pub struct Asked {
    pub l: Locale,
    pub next: String,
}

impl Asked {
    pub fn of(query: Option<&str>, headers: &HeaderMap) -> Self {
        let form = Form::of(query.unwrap_or_default().as_bytes());
        let language = form.text("lang").parse().ok();
        Self {
            l: Locale(language.unwrap_or_else(|| accepted_language(headers))),
            next: own_path(&form.text("next")),
        }
    }
}

/// The path, if it is one behind the sign-in; else the first page there.
pub fn own_path(path: &str) -> String {
    let plain = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    let inside = path == "/admin" || path.starts_with("/admin/") || path.starts_with("/admin?");
    if plain && inside && !path.starts_with(SIGN_IN) {
        path.to_owned()
    } else {
        "/admin".to_owned()
    }
}

pub async fn form(
    State(app): State<AppState>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let asked = Asked::of(query.as_deref(), &headers);
    if holder(&headers, &app).await?.is_some() {
        return Ok(Redirect::to(&asked.next).into_response());
    }
    let page = SignInPage::new(&app, asked.l, String::new(), asked.next, None);
    Ok((Cache::NoStore, page).into_response())
}

pub async fn enter(
    State(app): State<AppState>,
    Extension(Peer(peer)): Extension<Peer>,
    base: Base,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Error> {
    let l = Locale(accepted_language(&headers));
    let (email, next) = (form.text("email"), own_path(&form.text("next")));
    let account = email.trim().to_lowercase();
    let device = cookie(&headers, DEVICE_COOKIE).map(secret_hash);
    let known_device = match (&device, account.contains('\0')) {
        (Some(device), false) => sessions::knows_device(&app.pool, device, &account).await?,
        _ => false,
    };
    let attempt = Attempt {
        account: &account,
        place: &place(peer.map(|peer| peer.ip()), &headers),
        known_device,
    };
    if let Err(wait) = app.throttle.take(&attempt) {
        let fault = too_often(l, wait);
        let page = SignInPage::new(&app, l, email, next, Some(fault));
        return Ok(refused(wait, page));
    }
    let elsewhere = app.elsewhere.as_deref();
    let signing = Signing {
        email: &email,
        password: form.text("password"),
        agent: agent(&headers),
        only_admins: elsewhere.is_some_and(|one| !one.passwords_for_all),
    };
    match accounts::sign_in(&app.pool, signing).await? {
        Door::Closed => {
            let page = SignInPage::new(&app, l, email, next, Some(l.t("sign-in-wrong")));
            Ok(Error::Forbidden("No such account and password.".to_owned()).shown_as(page))
        }
        Door::Elsewhere => {
            let said = elsewhere.map(|one| one.said(l, "elsewhere-only"));
            let page = SignInPage::new(&app, l, email, next, said);
            Ok(Error::Forbidden("This account signs in elsewhere.".to_owned()).shown_as(page))
        }
        Door::Half { secret } => {
            app.throttle.give_back(&attempt);
            Ok(halfway(&base, &secret, &next))
        }
        Door::Open(entered) => {
            app.throttle.give_back(&attempt);
            Ok(entering(&base, &entered, &next))
        }
    }
}

pub async fn code_form(headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let asked = Asked::of(query.as_deref(), &headers);
    (Cache::NoStore, CodePage::new(asked.l, asked.next, None)).into_response()
}

pub async fn code(
    State(app): State<AppState>,
    Extension(Peer(peer)): Extension<Peer>,
    base: Base,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Error> {
    let l = Locale(accepted_language(&headers));
    let next = own_path(&form.text("next"));
    let Some(halfway) = cookie(&headers, HALFWAY_COOKIE) else {
        return Ok(Redirect::to(SIGN_IN).into_response());
    };
    // Codes are guessed by whoever has the password: counted for the account, not for the attempt.
    let owner = sessions::halfway_owner(&app.pool, &secret_hash(halfway)).await?;
    let Some(owner) = owner else {
        return Ok(Redirect::to(SIGN_IN).into_response());
    };
    let attempt = Attempt {
        account: &format!("code of {owner}"),
        place: &place(peer.map(|peer| peer.ip()), &headers),
        known_device: false,
    };
    if let Err(wait) = app.throttle.take(&attempt) {
        let page = CodePage::new(l, next, Some(too_often(l, wait)));
        return Ok(refused(wait, page));
    }
    let typed = form.text("code");
    match accounts::complete(&app.pool, halfway, &typed, agent(&headers)).await {
        Ok(entered) => {
            app.throttle.give_back(&attempt);
            Ok(entering(&base, &entered, &next))
        }
        Err(AccountError::WrongCode) => {
            let page = CodePage::new(l, next, Some(l.t("code-wrong")));
            Ok(Error::Forbidden("The code is not right.".to_owned()).shown_as(page))
        }
        Err(AccountError::DeadLink) => Ok(Redirect::to(SIGN_IN).into_response()),
        Err(error) => Err(error.into()),
    }
}

pub async fn leave(
    State(app): State<AppState>,
    base: Base,
    headers: HeaderMap,
) -> Result<Response, Error> {
    if let Some(secret) = cookie(&headers, SESSION_COOKIE) {
        accounts::sign_out(&app.pool, secret).await?;
    }
    let gone = set_cookie(&base, SESSION_COOKIE, "", "/admin", Duration::ZERO);
    // What the browser still holds of these pages goes too.
    let clear = (
        header::HeaderName::from_static("clear-site-data"),
        HeaderValue::from_static("\"cache\""),
    );
    Ok((AppendHeaders([gone, clear]), Redirect::to(SIGN_IN)).into_response())
}

/// The answer that opens a session.
pub fn entering(base: &Base, entered: &Entered, next: &str) -> Response {
    let cookies = [
        set_cookie(
            base,
            SESSION_COOKIE,
            &entered.secret,
            "/admin",
            LONGEST_SESSION,
        ),
        set_cookie(base, DEVICE_COOKIE, &entered.device, SIGN_IN, A_YEAR),
        set_cookie(base, HALFWAY_COOKIE, "", SIGN_IN, Duration::ZERO),
    ];
    (AppendHeaders(cookies), Redirect::to(next)).into_response()
}

/// The answer that asks for the code of the second factor.
pub fn halfway(base: &Base, secret: &str, next: &str) -> Response {
    let set = set_cookie(base, HALFWAY_COOKIE, secret, SIGN_IN, HALFWAY);
    let to = format!("{SIGN_IN}/code?{}", next_query(next));
    (AppendHeaders([set]), Redirect::to(&to)).into_response()
}

/// As the browser names itself.
pub fn agent(headers: &HeaderMap) -> &str {
    let agent = headers.get(header::USER_AGENT);
    agent
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default()
}

/// A cookie that no script reads and no other site has sent along.
pub fn set_cookie(
    base: &Base,
    name: &str,
    value: &str,
    path: &str,
    lasts: Duration,
) -> (header::HeaderName, HeaderValue) {
    let secure = if base.0.starts_with("https://") {
        "; Secure"
    } else {
        ""
    };
    let lasts = lasts.as_secs();
    let text =
        format!("{name}={value}; Path={path}; Max-Age={lasts}; HttpOnly; SameSite=Lax{secure}");
    // All parts are ours: letters and digits.
    let value = HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""));
    (header::SET_COOKIE, value)
}

pub fn next_query(next: &str) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish()
}

pub fn too_often(l: Locale, wait: Duration) -> Text {
    let seconds = i64::try_from(wait.as_secs() + 1).unwrap_or(i64::MAX);
    l.n("sign-in-wait", seconds)
}

pub fn refused(wait: Duration, page: impl IntoResponse) -> Response {
    let mut response = Error::TooMany.shown_as(page);
    let seconds = HeaderValue::from(wait.as_secs() + 1);
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

impl SignInPage {
    pub fn new(
        app: &AppState,
        l: Locale,
        email: String,
        next: String,
        fault: Option<Text>,
    ) -> Self {
        let elsewhere = app.elsewhere.as_deref();
        Self {
            l,
            desk: Desk::outside(l, "sign-in"),
            email,
            way: elsewhere.map(|one| one.way(l, &next)),
            next,
            fault,
        }
    }

    /// Has the provider ask which of its accounts it is to be.
    pub fn choose_another(&mut self, app: &AppState) {
        let elsewhere = app.elsewhere.as_deref();
        if let (Some(way), Some(elsewhere)) = (&mut self.way, elsewhere) {
            way.label = elsewhere.said(self.l, "elsewhere-another");
            way.href.push_str("&choose=1");
        }
    }
}

impl CodePage {
    fn new(l: Locale, next: String, fault: Option<Text>) -> Self {
        Self {
            l,
            desk: Desk::outside(l, "code"),
            next,
            fault,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_back_to_a_page_of_ours_only() {
        for own in ["/admin", "/admin/users", "/admin/imports?state=failed"] {
            assert_eq!(own_path(own), own);
        }
        for other in [
            "",
            "//evil.example",
            "/adminx",
            "https://evil.example/admin",
            "/admin/\\evil.example",
            "/admin/\r\nset-cookie: a=b",
            "/admin/sign-in",
        ] {
            assert_eq!(own_path(other), "/admin", "{other:?}");
        }
    }
}
