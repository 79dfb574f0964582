//! The accounts, for admins: invite, change what somebody may do, close and open again, a link for one who
//! forgot a password or lost a phone. Links are shown once, to be handed over by another way.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Moment, Room};
use super::form::{Form, Id};
use super::signed::{Admin, Signed};
use crate::db::users::{self, User};
use crate::domain::Role;
use crate::editorial::accounts::{self, AccountError, Invited, LINK_DAYS};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Base, Path};
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/users.html")]
pub struct UsersPage {
    l: Locale,
    desk: Desk,
    users: Vec<UserRow>,
    roles: Vec<(Role, Text)>,
    /// What was typed into the form that invites.
    email: String,
    role: Role,
    fault: Option<Text>,
}

struct UserRow {
    user: User,
    role: Text,
    since: Moment,
    seen: Option<Moment>,
    /// The one who reads this page.
    own: bool,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/invited.html")]
pub struct InvitedPage {
    l: Locale,
    desk: Desk,
    email: String,
    address: String,
    days: Text,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Admin>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = UsersPage::read(&app, &signed, query.as_deref()).await?;
    Ok((Cache::NoStore, page).into_response())
}

pub async fn invite(
    State(app): State<AppState>,
    base: Base,
    signed: Signed<Admin>,
    form: Form,
) -> Result<Response, Error> {
    let (l, email) = (signed.l, form.text("email"));
    let role = form.text("role").parse().unwrap_or(Role::Editor);
    let fault = match accounts::invite(&app.pool, &email, role, &signed.actor()).await {
        Ok(invited) => return Ok(InvitedPage::answer(&signed, &base, invited)),
        Err(AccountError::NotAnAddress(_)) => l.t("email-wrong"),
        Err(AccountError::Taken(_)) => l.t("email-taken"),
        Err(error) => return Err(error.into()),
    };
    let error = Error::bad("email", fault.as_plain());
    let page = UsersPage::read(&app, &signed, None).await?;
    Ok(error.shown_as(UsersPage {
        email,
        role,
        fault: Some(fault),
        ..page
    }))
}

/// One of the verbs on an account, by the button that was pressed.
pub async fn change(
    State(app): State<AppState>,
    base: Base,
    signed: Signed<Admin>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    if users::find(&app.pool, id).await?.is_none() {
        return Err(Error::not_found("account", id));
    }
    let (pool, actor) = (&app.pool, signed.actor());
    let verb = form.text("do");
    let done = match verb.as_str() {
        "role" => {
            let role = form.text("role").parse();
            let role = role.map_err(|error| Error::bad("role", format!("{error}")))?;
            accounts::set_role(pool, id, role, &actor)
                .await
                .map(|()| "role")
        }
        "close" => accounts::close(pool, id, &actor).await.map(|()| "closed"),
        "reopen" => accounts::reopen(pool, id, &actor)
            .await
            .map(|()| "reopened"),
        "factor" => accounts::remove(pool, id, &actor)
            .await
            .map(|()| "nofactor"),
        "detach" => accounts::detach(pool, id, &actor)
            .await
            .map(|()| "detached"),
        "sessions" => accounts::end_others(pool, id, None, &actor)
            .await
            .map(|_| "session"),
        "link" => {
            let invited = accounts::reset_link(pool, id, &actor).await?;
            return Ok(InvitedPage::answer(&signed, &base, invited));
        }
        _ => return Err(Error::bad("do", format!("no such verb: {verb:?}"))),
    };
    match done {
        Ok(done) => Ok(Redirect::to(&format!("/admin/users?done={done}")).into_response()),
        Err(AccountError::LastAdmin) => {
            let fault = signed.l.t("users-last-admin");
            let page = UsersPage::read(&app, &signed, None).await?;
            let error = Error::Conflict(fault.as_plain().to_owned());
            Ok(error.shown_as(UsersPage {
                fault: Some(fault),
                ..page
            }))
        }
        Err(error) => Err(error.into()),
    }
}

impl UsersPage {
    async fn read(
        app: &AppState,
        signed: &Signed<Admin>,
        query: Option<&str>,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let users = users::list(&app.pool).await?;
        let row = |user: User| UserRow {
            role: l.word("role", user.role.as_str()),
            since: Moment::new(l, user.created_at),
            seen: user.seen_at.map(|at| Moment::new(l, at)),
            own: user.id == signed.user_id,
            user,
        };
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Users, "desk-users").after(query),
            users: users.into_iter().map(row).collect(),
            roles: Role::ALL
                .iter()
                .map(|role| (*role, l.word("role", role.as_str())))
                .collect(),
            email: String::new(),
            role: Role::Editor,
            fault: None,
        })
    }
}

impl InvitedPage {
    fn answer(signed: &Signed<Admin>, base: &Base, invited: Invited) -> Response {
        let l = signed.l;
        let page = Self {
            l,
            desk: Desk::of(signed, Room::Users, "invited").under(l.t("desk-users"), "/admin/users"),
            email: invited.email,
            address: format!("{}/admin/link/{}", base.0, invited.secret),
            days: l.n("invited-days", i64::try_from(LINK_DAYS).unwrap_or(3)),
        };
        (Cache::NoStore, page).into_response()
    }
}
