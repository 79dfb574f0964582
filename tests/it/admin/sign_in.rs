//! Signing in and out: who gets in, what the cookies say, what others cannot do.

use axum::http::StatusCode;
use recueil::domain::Role;

use super::{PASSWORD, account, cookie, get, post, post_with, sign_in, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

fn text(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_signs_in_and_comes_to_where_one_wanted() {
    let app = App::empty().await;
    account(&app, "ana@example.org", Role::Editor).await;
    let away = app.get("/admin/account?x=1").await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    assert_eq!(
        away.header("location"),
        "/admin/sign-in?next=%2Fadmin%2Faccount%3Fx%3D1"
    );
    let form = app.get(away.header("location")).await;
    assert!(text(&form).contains("value=\"/admin/account?x=1\""));
    assert_eq!(form.header("cache-control"), "private, no-store");

    let fields = [
        ("email", " Ana@Example.org "),
        ("password", PASSWORD),
        ("next", "/admin/account?x=1"),
    ];
    let entered = post(&app, "/admin/sign-in", "", &fields).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER);
    assert_eq!(entered.header("location"), "/admin/account?x=1");
    let set = entered.headers.get_all("set-cookie").iter();
    let set: Vec<&str> = set.filter_map(|value| value.to_str().ok()).collect();
    let session = set.iter().find(|set| set.starts_with("recueil_session="));
    let session = session.expect("a session");
    for part in ["Path=/admin;", "HttpOnly", "SameSite=Lax"] {
        assert!(session.contains(part), "{session}");
    }
    let session = cookie(&entered, "recueil_session").expect("a session");
    let page = get(&app, "/admin/account", &session).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(text(&page).contains("ana@example.org"));
    assert_eq!(page.header("cache-control"), "private, no-store");
    let kept = ask(&app.pool, "select encode(hash, 'hex') from sessions").await;
    assert!(!session.contains(&kept), "the cookie is not what is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_account_is_answered_as_a_wrong_password() {
    let app = App::empty().await;
    account(&app, "ana@example.org", Role::Editor).await;
    let mut pages = Vec::new();
    for email in [
        "ana@example.org",
        "bob@example.org",
        "no address",
        "a\0b@c.example",
    ] {
        let fields = [("email", email), ("password", "something else entirely")];
        let answer = post(&app, "/admin/sign-in", "", &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{email:?}");
        assert!(cookie(&answer, "recueil_session").is_none());
        let field = text(&answer);
        let field = field
            .lines()
            .filter(|line| !line.contains("name=\"email\""));
        pages.push(field.collect::<String>());
    }
    assert!(pages.windows(2).all(|two| two[0] == two[1]), "{pages:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_with_signing_out_and_with_time() {
    let app = App::empty().await;
    let session = signed(&app, Role::Editor).await;
    let out = post(&app, "/admin/sign-out", &session, &[]).await;
    assert_eq!(out.header("location"), "/admin/sign-in");
    let stolen = get(&app, "/admin/account", &session).await;
    assert_eq!(
        stolen.status,
        StatusCode::SEE_OTHER,
        "what was stolen is worth nothing"
    );
    let sent = post(
        &app,
        "/admin/account/sessions",
        &session,
        &[("session", "all")],
    )
    .await;
    assert_eq!(sent.status, StatusCode::UNAUTHORIZED);

    for ends in [
        "update sessions set ends_at = now()",
        "update sessions set ends_at = now() + interval '1 hour', seen_at = now() - interval '5 hours'",
    ] {
        let session = sign_in(&app, "editor@example.org").await;
        assert_eq!(get(&app, "/admin", &session).await.status, StatusCode::OK);
        sqlx::query(ends)
            .execute(&app.pool)
            .await
            .expect("time passes");
        let late = get(&app, "/admin", &session).await;
        assert_eq!(late.status, StatusCode::SEE_OTHER, "{ends}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_can_have_nothing_sent() {
    let app = App::empty().await;
    let session = signed(&app, Role::Admin).await;
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[
            ("sec-fetch-site", "same-site"),
            ("origin", "http://test.example"),
        ],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[],
    ] {
        let fields = [("email", "eve@example.org"), ("role", "admin")];
        let answer = post_with(&app, "/admin/users", &session, &fields, headers).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    assert_eq!(
        ask(&app.pool, "select count(*)::text from users").await,
        "1"
    );
    let own = [("origin", "http://test.example")];
    let fields = [("email", "eve@example.org"), ("role", "reader")];
    let answer = post_with(&app, "/admin/users", &session, &fields, &own).await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_are_slowed_down_and_the_owner_is_not() {
    let app = App::empty().await;
    // Behind a proxy on the same machine, which says where each request comes from.
    let proxy = "127.0.0.1:4000".parse().expect("an address");
    let router = app.router.clone().from_peer(proxy);
    let app = App { router, ..app };
    account(&app, "ana@example.org", Role::Editor).await;
    let sign_in = async |place: &str, password: &str, cookie: &str| {
        let headers = [
            ("sec-fetch-site", "same-origin"),
            ("x-forwarded-for", place),
        ];
        let fields = [("email", "ana@example.org"), ("password", password)];
        post_with(&app, "/admin/sign-in", cookie, &fields, &headers).await
    };
    let first = sign_in("198.51.100.1", PASSWORD, "").await;
    let device = cookie(&first, "recueil_device").expect("a device");
    let mut refused = 0;
    for n in 0..30 {
        let guess = sign_in(&format!("203.0.113.{n}"), "a guess of many words", "").await;
        refused += usize::from(guess.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(
        refused > 0,
        "the guesses of many places together are slowed down"
    );
    let stranger = sign_in("192.0.2.1", PASSWORD, "").await;
    assert_eq!(stranger.status, StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = stranger.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(cookie(&stranger, "recueil_session").is_none());
    let owner = sign_in("198.51.100.1", PASSWORD, &device).await;
    assert_eq!(
        owner.status,
        StatusCode::SEE_OTHER,
        "who is known does not wait"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn public_pages_set_no_cookie_and_see_none() {
    let app = App::new().await;
    for path in [
        "/fr",
        "/fr/themes",
        "/fr/recommendations",
        "/admin/sign-in",
        "/api/v1/themes",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_opens_no_page_and_a_session_no_api() {
    let app = App::empty().await;
    let session = signed(&app, Role::Publisher).await;
    let actor = recueil::editorial::Actor::command_line();
    let token =
        recueil::editorial::accounts::add_token(&app.pool, "publisher@example.org", "t", &actor);
    let bearer = format!("Bearer {}", token.await.expect("a token"));
    let page = app.get_with("/admin", &[("authorization", &bearer)]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    let reports = app
        .get_with("/api/v1/reports", &[("cookie", &session)])
        .await;
    assert_eq!(reports.status, StatusCode::UNAUTHORIZED);
    assert!(reports.header("www-authenticate").starts_with("Bearer"));
}
