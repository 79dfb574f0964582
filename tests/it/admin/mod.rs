//! The pages behind the sign-in, through the real router.

mod account;
mod elsewhere;
mod exchange;
mod history;
mod imports;
mod many;
mod proposals;
mod records;
pub mod review;
mod sign_in;
mod themes;
mod users;
mod withdraw;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use recueil::domain::Role;
use recueil::editorial::Actor;
use recueil::editorial::accounts::{self, Breached};

use crate::api::app::{Answer, App, encoded};

pub const PASSWORD: &str = "lanterne barque tisane";

/// An account.
pub async fn account(app: &App, email: &str, role: Role) {
    let actor = Actor::command_line();
    accounts::add_user(
        &app.pool,
        email,
        role,
        PASSWORD.to_owned(),
        &Breached::default(),
        &actor,
    )
    .await
    .expect("an account");
}

/// The cookie of somebody with this role, who has signed in.
pub async fn signed(app: &App, role: Role) -> String {
    let email = format!("{role}@example.org");
    account(app, &email, role).await;
    sign_in(app, &email).await
}

/// The cookie of the owner of an address.
pub async fn sign_in(app: &App, email: &str) -> String {
    let fields = [("email", email), ("password", PASSWORD)];
    let answer = post(app, "/admin/sign-in", "", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    cookie(&answer, "recueil_session").expect("a session")
}

/// A cookie that an answer sets, as it is sent back.
pub fn cookie(answer: &Answer, name: &str) -> Option<String> {
    let set = answer.headers.get_all("set-cookie").iter();
    set.filter_map(|value| value.to_str().ok()?.split(';').next())
        .find(|pair| pair.starts_with(&format!("{name}=")) && !pair.ends_with('='))
        .map(ToOwned::to_owned)
}

/// What a browser sends for a form of this service.
pub async fn post(app: &App, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let own = [("sec-fetch-site", "same-origin")];
    post_with(app, path, cookie, fields, &own).await
}

/// The same with headers of one's own.
pub async fn post_with(
    app: &App,
    path: &str,
    cookie: &str,
    fields: &[(&str, &str)],
    headers: &[(&str, &str)],
) -> Answer {
    let body: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    let mut request = Request::post(path)
        .header("host", "test.example")
        .header("content-type", "application/x-www-form-urlencoded");
    if !cookie.is_empty() {
        request = request.header("cookie", cookie);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request.body(Body::from(body.join("&"))).expect("a request"))
        .await
}

/// A page as somebody who is signed in sees it.
pub async fn get(app: &App, path: &str, cookie: &str) -> Answer {
    app.get_with(path, &[("cookie", cookie)]).await
}
