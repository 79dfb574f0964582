//! One's own account: password, sessions, second factor, tokens.

use axum::http::StatusCode;
use recueil::domain::Role;
use scraper::{Html, Selector};
use totp_rs::{Builder, Secret};

use super::{PASSWORD, cookie, get, post, sign_in, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

fn texts(answer: &Answer, selector: &str) -> Vec<String> {
    let page = Html::parse_document(&String::from_utf8_lossy(&answer.body));
    let selector = Selector::parse(selector).expect("a selector");
    let found = page.select(&selector);
    found
        .map(|e| e.text().collect::<String>().trim().to_owned())
        .collect()
}

fn value(answer: &Answer, selector: &str) -> String {
    let page = Html::parse_document(&String::from_utf8_lossy(&answer.body));
    let selector = Selector::parse(selector).expect("a selector");
    let found = page.select(&selector).next().expect("a field");
    found.attr("value").unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_password_ends_every_other_session() {
    let app = App::empty().await;
    let one = signed(&app, Role::Editor).await;
    let other = sign_in(&app, "editor@example.org").await;
    let change = |present: &'static str, new: &'static str| {
        let fields = [("present", present), ("password", new)];
        let (app, one) = (&app, &one);
        async move { post(app, "/admin/account/password", one, &fields).await }
    };
    let wrong = change("not the present one", "ardoise comète ruelle").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert_eq!(texts(&wrong, "#present-fault").len(), 1);
    let weak = change(PASSWORD, "password1234").await;
    assert_eq!(weak.status, StatusCode::BAD_REQUEST);
    assert_eq!(texts(&weak, "#password-fault").len(), 1);
    let done = change(PASSWORD, "ardoise comète ruelle").await;
    assert_eq!(done.header("location"), "/admin/account?done=password");
    assert_eq!(get(&app, "/admin", &one).await.status, StatusCode::OK);
    assert_eq!(
        get(&app, "/admin", &other).await.status,
        StatusCode::SEE_OTHER
    );
    let old = [("email", "editor@example.org"), ("password", PASSWORD)];
    let old = post(&app, "/admin/sign-in", "", &old).await;
    assert_eq!(old.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_are_listed_and_ended() {
    let app = App::empty().await;
    let one = signed(&app, Role::Editor).await;
    let other = sign_in(&app, "editor@example.org").await;
    let page = get(&app, "/admin/account", &one).await;
    let ends = value(&page, "#a-sessions ~ .rows button[name=session]");
    let fields = [("session", ends.as_str())];
    let done = post(&app, "/admin/account/sessions", &one, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(
        get(&app, "/admin", &other).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(get(&app, "/admin", &one).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_second_factor_a_password_alone_opens_nothing() {
    let app = App::empty().await;
    let session = signed(&app, Role::Editor).await;
    let form = get(&app, "/admin/account/second-factor", &session).await;
    let secret = value(&form, "input[name=secret]");
    let codes = Builder::new()
        .with_secret(Secret::try_from_base32(&secret).expect("base 32"))
        .with_account_name("editor@example.org")
        .build()
        .expect("codes");
    let path = "/admin/account/second-factor";
    let wrong = [("secret", secret.as_str()), ("code", "abc")];
    let wrong = post(&app, path, &session, &wrong).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        value(&wrong, "input[name=secret]"),
        secret,
        "the same secret again"
    );
    let code = codes.generate_current().to_string();
    let right = [("secret", secret.as_str()), ("code", code.as_str())];
    let page = post(&app, path, &session, &right).await;
    let recovery = texts(&page, ".codes code");
    assert_eq!(recovery.len(), 10);

    let halfway = async || {
        let fields = [("email", "editor@example.org"), ("password", PASSWORD)];
        let answer = post(&app, "/admin/sign-in", "", &fields).await;
        assert!(cookie(&answer, "recueil_session").is_none());
        assert!(answer.header("location").starts_with("/admin/sign-in/code"));
        cookie(&answer, "recueil_halfway").expect("half a door")
    };
    let half = halfway().await;
    let as_session = half.replace("halfway", "session");
    let opened = get(&app, "/admin", &as_session).await;
    assert_eq!(
        opened.status,
        StatusCode::SEE_OTHER,
        "half a door is no session"
    );
    let again = post(&app, "/admin/sign-in/code", &half, &[("code", &code)]).await;
    assert_eq!(
        again.status,
        StatusCode::FORBIDDEN,
        "no code is taken twice"
    );
    let typed = recovery[3].to_lowercase().replace('-', " ");
    let entered = post(&app, "/admin/sign-in/code", &half, &[("code", &typed)]).await;
    let entered = cookie(&entered, "recueil_session").expect("a session");
    assert_eq!(get(&app, "/admin", &entered).await.status, StatusCode::OK);
    let half = halfway().await;
    let again = post(&app, "/admin/sign-in/code", &half, &[("code", &typed)]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "nor a recovery code");

    let path = "/admin/account/second-factor/remove";
    let kept = post(&app, path, &session, &[("present-factor", "wrong")]).await;
    assert_eq!(kept.status, StatusCode::BAD_REQUEST);
    let gone = post(&app, path, &session, &[("present-factor", PASSWORD)]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    sign_in(&app, "editor@example.org").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_does_what_it_was_made_for() {
    let app = App::empty().await;
    let session = signed(&app, Role::Publisher).await;
    let path = "/admin/account/tokens";
    let none = post(&app, path, &session, &[("name", "ci")]).await;
    assert_eq!(none.status, StatusCode::BAD_REQUEST, "no use was chosen");
    let fields = [("name", "ci"), ("scope", "read"), ("days", "30")];
    let made = post(&app, path, &session, &fields).await;
    let token = texts(&made, "code.secret").concat();
    let bearer = format!("Bearer {token}");
    let asked = |path: &'static str, method| {
        let (app, bearer) = (&app, &bearer);
        async move { app.ask(method, path, &[("authorization", bearer)]).await }
    };
    let get = axum::http::Method::GET;
    let read = asked("/api/v1/reports", get.clone()).await;
    assert_eq!(read.status, StatusCode::OK);
    let upload = asked("/api/v1/imports", axum::http::Method::POST).await;
    assert_eq!(upload.status, StatusCode::FORBIDDEN);
    let ends = "select (ends_at > now() + interval '29 days')::text from tokens";
    assert_eq!(ask(&app.pool, ends).await, "true");
    sqlx::query("update tokens set ends_at = now()")
        .execute(&app.pool)
        .await
        .expect("time passes");
    let late = asked("/api/v1/reports", get.clone()).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    sqlx::query("update tokens set ends_at = null")
        .execute(&app.pool)
        .await
        .expect("time passes");
    let page = super::get(&app, "/admin/account", &session).await;
    let html = String::from_utf8_lossy(&page.body).into_owned();
    assert!(!html.contains(&token), "it is shown once");
    let revoke = html
        .split("action=\"")
        .filter_map(|rest| rest.split('"').next());
    let revoke = revoke.filter(|path| path.ends_with("/revoke")).last();
    let done = post(&app, revoke.expect("a form"), &session, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(
        asked("/api/v1/reports", get).await.status,
        StatusCode::UNAUTHORIZED
    );
}
