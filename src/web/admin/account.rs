//! One's own account: password, language, where one is signed in, tokens, second factor.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::desk::{Desk, Moment, Room};
use super::form::Form;
use super::link::weak_text;
use super::signed::{Anyone, Signed};
use crate::db::{sessions, tokens, users};
use crate::domain::{Role, Scope};
use crate::editorial::accounts::{self, AccountError, SESSION_IDLE, SHORTEST_PASSWORD};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/account.html")]
pub struct AccountPage {
    l: Locale,
    desk: Desk,
    email: String,
    shortest: usize,
    sessions: Vec<SessionRow>,
    tokens: Vec<TokenRow>,
    scopes: Vec<(Scope, Text)>,
    has_second_factor: bool,
    codes_left: Text,
    fault: Option<(&'static str, Text)>,
}

/// A place where one is signed in.
struct SessionRow {
    id: Uuid,
    agent: String,
    since: Moment,
    seen: Moment,
    /// The one that shows this page.
    own: bool,
}

struct TokenRow {
    id: Uuid,
    name: String,
    scopes: Vec<Text>,
    since: Moment,
    used: Option<Moment>,
    ends: Option<Moment>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = AccountPage::read(&app, &signed, query.as_deref(), None).await?;
    Ok((Cache::NoStore, page).into_response())
}

pub async fn password(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    form: Form,
) -> Result<Response, Error> {
    let (l, session) = (signed.l, signed.session_id);
    let (present, new) = (form.text("present"), form.text("password"));
    let actor = signed.actor();
    let changed = accounts::change_password(
        &app.pool,
        signed.user_id,
        present,
        new,
        &app.breached,
        session,
        &actor,
    )
    .await;
    let fault = match changed {
        Ok(()) => return Ok(Redirect::to("/admin/account?done=password").into_response()),
        Err(AccountError::Weak(weak)) => ("password", weak_text(l, weak)),
        Err(AccountError::WrongPassword) => ("present", l.t("password-wrong")),
        Err(error) => return Err(error.into()),
    };
    let error = Error::bad(fault.0, fault.1.as_plain());
    let page = AccountPage::read(&app, &signed, None, Some(fault)).await?;
    Ok(error.shown_as(page))
}

pub async fn language(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    form: Form,
) -> Result<Response, Error> {
    let language = form.text("language").parse();
    let language = language.map_err(|error| Error::bad("language", format!("{error}")))?;
    accounts::set_language(&app.pool, signed.user_id, language).await?;
    Ok(Redirect::to("/admin/account").into_response())
}

/// Ends one session, or with `all` every other.
pub async fn end_session(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    form: Form,
) -> Result<Response, Error> {
    let (user, actor) = (signed.user_id, signed.actor());
    match form.text("session").parse() {
        Ok(session) => {
            accounts::end_session(&app.pool, user, session, &actor).await?;
        }
        Err(_) if form.text("session") == "all" => {
            accounts::end_others(&app.pool, user, Some(signed.session_id), &actor).await?;
        }
        Err(_) => return Err(Error::bad("session", "the id of a session, or “all”")),
    }
    Ok(Redirect::to("/admin/account?done=session").into_response())
}

impl AccountPage {
    /// Reads what the page shows.
    pub async fn read<R>(
        app: &AppState,
        signed: &Signed<R>,
        query: Option<&str>,
        fault: Option<(&'static str, Text)>,
    ) -> Result<Self, Error> {
        let (l, pool, id) = (signed.l, &app.pool, signed.user_id);
        let sessions = sessions::of_user(pool, id, SESSION_IDLE.as_secs_f64()).await?;
        let tokens = tokens::of_user(pool, id).await?;
        let user = users::find(pool, id).await?;
        let codes_left = users::codes_left(pool, id).await?;
        let mut desk = Desk::of(signed, Room::Account, "account").after(query);
        if let Some((_, fault)) = &fault {
            desk.title = format!("{}: {}", fault.as_plain(), desk.title);
        }
        Ok(Self {
            l,
            desk,
            email: signed.email.clone(),
            shortest: SHORTEST_PASSWORD,
            sessions: sessions
                .into_iter()
                .map(|session| SessionRow {
                    own: session.id == signed.session_id,
                    id: session.id,
                    agent: session.agent,
                    since: Moment::new(l, session.created_at),
                    seen: Moment::new(l, session.seen_at),
                })
                .collect(),
            tokens: tokens
                .into_iter()
                .map(|token| TokenRow {
                    id: token.id,
                    name: token.name,
                    scopes: token.scopes.iter().map(|s| l.word("scope", s)).collect(),
                    since: Moment::new(l, token.created_at),
                    used: token.last_used_at.map(|at| Moment::new(l, at)),
                    ends: token.ends_at.map(|at| Moment::new(l, at)),
                })
                .collect(),
            scopes: Scope::ALL
                .iter()
                .filter(|scope| **scope != Scope::Publish || signed.role >= Role::Publisher)
                .map(|scope| (*scope, l.word("scope", scope.as_str())))
                .collect(),
            has_second_factor: user.is_some_and(|user| user.has_second_factor),
            codes_left: l.n("factor-codes-left", codes_left),
            fault,
        })
    }

    /// Whether tokens are of any use to this person.
    fn may_use_tokens(&self) -> bool {
        self.desk.role() >= Role::Editor
    }

    /// What is wrong with a field.
    fn fault(&self, field: &str) -> Option<&Text> {
        let fault = self.fault.as_ref().filter(|(own, _)| *own == field);
        fault.map(|(_, text)| text)
    }
}
