//! Accounts by their admins, and the first of them.

use axum::http::StatusCode;
use recueil::domain::Role;
use recueil::editorial::accounts::{self, Breached};
use recueil::web::{AppState, router};
use scraper::{Html, Selector};

use super::{PASSWORD, account, cookie, get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

/// The path of a link that a page shows once.
fn link(answer: &Answer) -> String {
    let page = Html::parse_document(&String::from_utf8_lossy(&answer.body));
    let selector = Selector::parse("code.secret").expect("a selector");
    let address = page.select(&selector).next().expect("a link");
    let address: String = address.text().collect();
    address
        .strip_prefix("http://test.example")
        .expect("an address of this service")
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_admin_comes_by_a_link_and_nobody_after() {
    let app = App::empty().await;
    let secret = accounts::first_link(&app.pool).await.expect("a link");
    let path = format!("/admin/link/{}", secret.expect("nobody is there"));
    let weak = [("email", "ana@example.org"), ("password", "short")];
    let weak = post(&app, &path, "", &weak).await;
    assert_eq!(weak.status, StatusCode::BAD_REQUEST);
    let nobody = [("email", "ana"), ("password", PASSWORD)];
    assert_eq!(
        post(&app, &path, "", &nobody).await.status,
        StatusCode::BAD_REQUEST
    );
    let fields = [("email", "Ana@example.org"), ("password", PASSWORD)];
    let entered = post(&app, &path, "", &fields).await;
    let session = cookie(&entered, "recueil_session").expect("a session");
    assert_eq!(
        get(&app, "/admin/users", &session).await.status,
        StatusCode::OK
    );
    let late = [("email", "eve@example.org"), ("password", PASSWORD)];
    assert_eq!(post(&app, &path, "", &late).await.status, StatusCode::GONE);
    assert_eq!(
        accounts::first_link(&app.pool).await.expect("an answer"),
        None
    );
    assert_eq!(
        ask(&app.pool, "select count(*)::text from users").await,
        "1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_invited_chooses_a_password_once() {
    let app = App::empty().await;
    let admin = signed(&app, Role::Admin).await;
    let fields = [("email", "bob@example.org"), ("role", "editor")];
    let path = link(&post(&app, "/admin/users", &admin, &fields).await);
    let taken = post(&app, "/admin/users", &admin, &fields).await;
    assert_eq!(taken.status, StatusCode::BAD_REQUEST);
    assert_eq!(app.get(&path).await.status, StatusCode::OK);
    let entered = post(&app, &path, "", &[("password", PASSWORD)]).await;
    let bob = cookie(&entered, "recueil_session").expect("a session");
    assert_eq!(get(&app, "/admin", &bob).await.status, StatusCode::OK);
    assert_eq!(
        get(&app, "/admin/users", &bob).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(app.get(&path).await.status, StatusCode::GONE);
    assert_eq!(app.get("/admin/link/x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_has_leaked_is_refused_wherever_one_is_chosen() {
    let list = tempfile::NamedTempFile::new().expect("a file");
    // The SHA-1 of PASSWORD, between two others.
    let leaked = "F6661FAC2DB920D2C49185A51CB74E2794FD6C6B";
    let lines = format!(
        "{}:9\r\n{leaked}:3\r\n{}:1\r\n",
        "0".repeat(40),
        "F".repeat(40)
    );
    std::fs::write(list.path(), lines).expect("a list");
    let app = App::empty().await;
    let state = AppState::new(app.pool.clone(), None)
        .refusing(Breached::open(list.path()).expect("a list"));
    let app = App {
        router: router(state),
        ..app
    };
    let secret = accounts::first_link(&app.pool).await.expect("a link");
    let path = format!("/admin/link/{}", secret.expect("nobody is there"));
    let choose = [("email", "ana@example.org"), ("password", PASSWORD)];
    let refused = post(&app, &path, "", &choose).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(String::from_utf8_lossy(&refused.body).contains("has leaked"));
    let own = "harbour kettle violin 71";
    let entered = post(&app, &path, "", &[choose[0], ("password", own)]).await;
    let session = cookie(&entered, "recueil_session").expect("a session");
    let change = [("present", own), ("password", PASSWORD)];
    let refused = post(&app, "/admin/account/password", &session, &change).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(String::from_utf8_lossy(&refused.body).contains("has leaked"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_account_is_out_at_once() {
    let app = App::empty().await;
    let admin = signed(&app, Role::Admin).await;
    let editor = signed(&app, Role::Editor).await;
    let id = ask(
        &app.pool,
        "select id::text from users where role = 'editor'",
    )
    .await;
    let path = format!("/admin/users/{id}");
    let closed = post(&app, &path, &admin, &[("do", "close")]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    assert_eq!(
        get(&app, "/admin", &editor).await.status,
        StatusCode::SEE_OTHER
    );
    let fields = [("email", "editor@example.org"), ("password", PASSWORD)];
    let refused = post(&app, "/admin/sign-in", "", &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let reopened = post(&app, &path, &admin, &[("do", "reopen")]).await;
    assert_eq!(reopened.status, StatusCode::SEE_OTHER);
    super::sign_in(&app, "editor@example.org").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_admin_is_always_left() {
    let app = App::empty().await;
    let admin = signed(&app, Role::Admin).await;
    let id = ask(&app.pool, "select id::text from users").await;
    let path = format!("/admin/users/{id}");
    for fields in [
        &[("do", "close")][..],
        &[("do", "role"), ("role", "editor")],
    ] {
        let refused = post(&app, &path, &admin, fields).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{fields:?}");
    }
    account(&app, "other@example.org", Role::Admin).await;
    let done = post(&app, &path, &admin, &[("do", "role"), ("role", "editor")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(
        get(&app, "/admin/users", &admin).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_for_a_new_password_ends_the_old_one() {
    let app = App::empty().await;
    let admin = signed(&app, Role::Admin).await;
    let editor = signed(&app, Role::Editor).await;
    let id = ask(
        &app.pool,
        "select id::text from users where role = 'editor'",
    )
    .await;
    let path = format!("/admin/users/{id}");
    let path = link(&post(&app, &path, &admin, &[("do", "link")]).await);
    assert_eq!(
        get(&app, "/admin", &editor).await.status,
        StatusCode::OK,
        "until it is used"
    );
    let entered = post(&app, &path, "", &[("password", "ardoise comète ruelle")]).await;
    assert!(cookie(&entered, "recueil_session").is_some());
    assert_eq!(
        get(&app, "/admin", &editor).await.status,
        StatusCode::SEE_OTHER
    );
}
