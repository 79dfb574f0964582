//! Which account is whose that comes from a provider, and who has none.

use axum::http::StatusCode;
use recueil::domain::Role;
use serde_json::{Value, json};

use super::{Desk, START, beside, entered, get, refused, text};
use crate::admin::{PASSWORD, cookie, post, sign_in};
use crate::drafts::ask;

const UNKNOWN: &str = "no open account here";

impl Desk {
    /// The provider tells this of whoever signs in.
    fn tells(&self, claims: Value) {
        self.provider.with(|script| script.claims = claims);
    }

    async fn ask(&self, query: &str) -> String {
        ask(&self.app.pool, query).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_changes_hands_takes_no_account_along() {
    let desk = Desk::new().await;
    entered(&desk.sign_in().await);
    // Ana has another address there, and is still Ana here.
    desk.tells(json!({ "email": "ana.maria@example.org" }));
    let session = entered(&desk.sign_in().await);
    let page = get(&desk.app, "/admin/account", &session).await;
    assert!(text(&page).contains("ana@example.org"));
    // Even without one.
    desk.tells(json!({ "email": null }));
    desk.provider
        .with(|script| script.userinfo = json!({ "sub": "subject-of-ana" }));
    entered(&desk.sign_in().await);
    // Somebody else has hers.
    desk.tells(json!({ "sub": "subject-of-eve" }));
    let answer = desk.sign_in().await;
    refused(&answer, StatusCode::FORBIDDEN, UNKNOWN);
    assert!(text(&answer).contains("&#38;choose=1") || text(&answer).contains("&amp;choose=1"));
    // Until an admin says that it is the same person.
    let admin = sign_in(&desk.app, "admin@example.org").await;
    let id = desk
        .ask("select id::text from users where email = 'ana@example.org'")
        .await;
    let users = get(&desk.app, "/admin/users", &admin).await;
    assert!(text(&users).contains("value=\"detach\""));
    let done = post(
        &desk.app,
        &format!("/admin/users/{id}"),
        &admin,
        &[("do", "detach")],
    )
    .await;
    assert_eq!(done.header("location"), "/admin/users?done=detached");
    entered(&desk.sign_in().await);
    assert_eq!(
        desk.ask("select string_agg(subject, ',') from identities")
            .await,
        "subject-of-eve"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_counts_where_the_provider_vouches_for_it() {
    let desk = Desk::new().await;
    let why = "does not vouch";
    for claims in [
        json!({ "email_verified": false }),
        json!({ "email_verified": null }),
        json!({ "email_verified": "no" }),
        json!({ "email": null }),
        json!({ "email": "no address" }),
        json!({ "email": 7 }),
    ] {
        desk.provider
            .with(|script| script.userinfo = json!({ "sub": "subject-of-ana" }));
        desk.tells(claims.clone());
        let answer = desk.sign_in().await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{claims}");
        refused(&answer, StatusCode::FORBIDDEN, why);
    }
    // It may tell the address besides, but of the same person.
    desk.tells(json!({ "email": null, "email_verified": null }));
    let told = |subject: &str| json!({ "sub": subject, "email": "ana@example.org", "email_verified": true });
    desk.provider
        .with(|script| script.userinfo = told("subject-of-eve"));
    refused(
        &desk.sign_in().await,
        StatusCode::FORBIDDEN,
        "could not be trusted",
    );
    desk.provider
        .with(|script| script.userinfo = told("subject-of-ana"));
    entered(&desk.sign_in().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_closed_stays_closed() {
    let desk = Desk::of(Some(Role::Editor), true).await;
    let close = "update users set closed_at = now() where email = 'ana@example.org'";
    let open = "update users set closed_at = null";
    let run = async |what: &'static str| {
        sqlx::query(what)
            .execute(&desk.app.pool)
            .await
            .expect("done");
    };
    run(close).await;
    refused(&desk.sign_in().await, StatusCode::FORBIDDEN, UNKNOWN);
    assert_eq!(desk.ask("select count(*)::text from identities").await, "0");
    run(open).await;
    entered(&desk.sign_in().await);
    run(close).await;
    refused(&desk.sign_in().await, StatusCode::FORBIDDEN, UNKNOWN);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_without_an_account_are_refused_or_given_one() {
    let stranger = json!({ "sub": "subject-of-bob", "email": "bob@example.org" });
    let desk = Desk::new().await;
    desk.tells(stranger.clone());
    refused(&desk.sign_in().await, StatusCode::FORBIDDEN, UNKNOWN);
    assert_eq!(desk.ask("select count(*)::text from users").await, "2");

    let desk = Desk::of(Some(Role::Reader), true).await;
    desk.tells(stranger.clone());
    entered(&desk.sign_in().await);
    entered(&desk.sign_in().await);
    let bob = "select role || ' ' || coalesce(password_hash, 'none') from users where email = 'bob@example.org'";
    assert_eq!(desk.ask(bob).await, "reader none");
    let verbs =
        "select string_agg(verb, ', ' order by id) from log where actor = 'bob@example.org'";
    assert_eq!(
        desk.ask(verbs).await,
        "add user, link account, sign in, sign in"
    );

    // An empty store waits for its first admin.
    let app = beside(&desk.provider.issuer, Some(Role::Editor), true).await;
    let empty = Desk {
        app,
        provider: desk.provider.clone(),
    };
    refused(&empty.sign_in().await, StatusCode::FORBIDDEN, UNKNOWN);
    assert_eq!(empty.ask("select count(*)::text from users").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_factor_is_asked_for_unless_the_provider_did() {
    let desk = Desk::new().await;
    sqlx::query("update users set totp_secret = decode(repeat('ab', 20), 'hex')")
        .execute(&desk.app.pool)
        .await
        .expect("a second factor");
    let half = desk.sign_in().await;
    assert_eq!(half.status, StatusCode::SEE_OTHER);
    assert_eq!(
        half.header("location"),
        "/admin/sign-in/code?next=%2Fadmin%2Faccount"
    );
    assert!(cookie(&half, "recueil_session").is_none());
    assert!(cookie(&half, "recueil_halfway").is_some());
    desk.tells(json!({ "amr": ["pwd", "mfa"] }));
    entered(&desk.sign_in().await);
    desk.tells(json!({ "amr": ["pwd"] }));
    assert!(cookie(&desk.sign_in().await, "recueil_session").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn passwords_can_be_left_to_admins() {
    let desk = Desk::of(None, false).await;
    let enter = async |email: &str, password: &str| {
        let fields = [("email", email), ("password", password)];
        post(&desk.app, "/admin/sign-in", "", &fields).await
    };
    let ana = enter("ana@example.org", PASSWORD).await;
    refused(&ana, StatusCode::FORBIDDEN, "signs in with");
    let guess = enter("ana@example.org", "a guess of many words").await;
    assert!(
        !text(&guess).contains("signs in with"),
        "only to whom knows the password"
    );
    entered(&enter("admin@example.org", PASSWORD).await);
    entered(&desk.sign_in().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_leads_to_pages_of_ours_only() {
    let desk = Desk::new().await;
    for next in [
        "//evil.example",
        "https%3A%2F%2Fevil.example%2Fadmin",
        "%2Fadmin%2F%5Cevil.example",
        "%2Ffr",
    ] {
        let (away, begun) = desk.leave(&format!("?next={next}")).await;
        let code = desk.provider.code(&begun);
        let answer = desk.back(&away, &begun.state, &code).await;
        entered(&answer);
        assert_eq!(answer.header("location"), "/admin", "{next}");
    }
    // What another site has a browser do begins nothing.
    let answer = desk
        .app
        .get_with(START, &[("sec-fetch-site", "cross-site")])
        .await;
    assert_eq!(answer.header("location"), "/admin/sign-in?next=%2Fadmin");
    assert!(cookie(&answer, "recueil_away").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn beginning_again_and_again_is_slowed_down() {
    let desk = Desk::new().await;
    let mut late = None;
    for _ in 0..60 {
        let answer = desk.app.get(START).await;
        if answer.status != StatusCode::SEE_OTHER {
            late = Some(answer);
            break;
        }
    }
    let late = late.expect("an end");
    refused(&late, StatusCode::TOO_MANY_REQUESTS, "Too many attempts");
    assert!(!late.header("retry-after").is_empty());
    // Without a provider there is nothing.
    let app = crate::api::app::App::empty().await;
    assert_eq!(app.get(START).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        app.get(&format!("{START}/return")).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(!text(&app.get("/admin/sign-in").await).contains("elsewhere"));
}
