//! What of a provider's answers is believed, and what is not.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::provider::{Signed, now};
use super::{Desk, START, beside, entered, get, refused, text};
use crate::admin::{PASSWORD, account, post};
use crate::drafts::ask;
use recueil::domain::Role;

const UNTRUSTED: &str = "could not be trusted";

#[tokio::test(flavor = "multi_thread")]
async fn whoever_the_provider_vouches_for_is_in() {
    let desk = Desk::new().await;
    let form = desk.app.get("/admin/sign-in?next=%2Fadmin%2Flog").await;
    let page = text(&form);
    assert!(
        page.contains("href=\"/admin/sign-in/elsewhere?next=%2Fadmin%2Flog\""),
        "{page}"
    );
    assert!(page.contains("Our Login"));
    for signed in [Signed::Es256, Signed::Rs256] {
        desk.provider.with(|script| script.signed = signed);
        let answer = desk.sign_in().await;
        let session = entered(&answer);
        assert_eq!(answer.header("location"), "/admin/account");
        assert!(answer.header("cache-control").contains("no-store"));
        let page = get(&desk.app, "/admin/account", &session).await;
        assert!(text(&page).contains("ana@example.org"));
    }
    let notes = "select string_agg(verb || ' ' || (detail->>'by'), ', ' order by id) from log where actor = 'ana@example.org'";
    let by = &desk.provider.issuer;
    assert_eq!(
        ask(&desk.app.pool, notes).await,
        format!("link account {by}, sign in {by}, sign in {by}")
    );
    assert_eq!(desk.provider.asked("/description"), 1);
    assert_eq!(desk.provider.asked("/keys"), 1);
    assert_eq!(
        ask(&desk.app.pool, "select count(*)::text from departures").await,
        "0"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_right_in_all_leads_nowhere() {
    let desk = Desk::new().await;
    let wrong: [(&str, Value); 13] = [
        ("nonce", json!({ "nonce": "another" })),
        ("no nonce", json!({ "nonce": null })),
        ("audience", json!({ "aud": "another" })),
        ("no audience", json!({ "aud": null })),
        (
            "many, without a party",
            json!({ "aud": ["recueil", "another"] }),
        ),
        (
            "party",
            json!({ "aud": ["recueil", "another"], "azp": "another" }),
        ),
        ("issuer", json!({ "iss": "https://evil.example" })),
        (
            "issuers",
            json!({ "iss": [desk.provider.issuer, "https://evil.example"] }),
        ),
        ("expired", json!({ "exp": now() - 61 })),
        ("no end", json!({ "exp": null })),
        ("from the future", json!({ "iat": now() + 300 })),
        ("not yet", json!({ "nbf": now() + 300 })),
        ("nobody", json!({ "sub": "" })),
    ];
    for (what, claims) in wrong {
        desk.provider.with(|script| script.claims = claims);
        let answer = desk.sign_in().await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}");
        refused(&answer, StatusCode::FORBIDDEN, UNTRUSTED);
    }
    desk.provider.with(|script| script.claims = json!({}));
    for signed in [Signed::None, Signed::Hs256, Signed::Forged] {
        desk.provider.with(|script| script.signed = signed);
        let answer = desk.sign_in().await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{signed:?}");
        refused(&answer, StatusCode::FORBIDDEN, UNTRUSTED);
    }
    assert_eq!(
        ask(&desk.app.pool, "select count(*)::text from sessions").await,
        "0"
    );
    // Clocks that differ a little are no harm.
    desk.provider.with(|script| {
        script.signed = Signed::Es256;
        script.claims = json!({ "exp": now() - 30, "iat": now() + 30, "aud": ["recueil"] });
    });
    entered(&desk.sign_in().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_exchanged_and_fetched_again_within_bounds() {
    let desk = Desk::new().await;
    entered(&desk.sign_in().await);
    desk.provider.rotate();
    entered(&desk.sign_in().await);
    assert_eq!(desk.provider.asked("/keys"), 2);
    // One that is nowhere to be had is looked for once.
    desk.provider
        .with(|script| "three".clone_into(&mut script.key));
    for _ in 0..3 {
        refused(&desk.sign_in().await, StatusCode::FORBIDDEN, UNTRUSTED);
    }
    assert_eq!(desk.provider.asked("/keys"), 3);
    // The right key under the name of one for something else is none.
    desk.provider
        .with(|script| "sealing".clone_into(&mut script.key));
    refused(&desk.sign_in().await, StatusCode::FORBIDDEN, UNTRUSTED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_comes_back_once_and_as_itself() {
    let desk = Desk::new().await;
    let stale = async |away: &str, state: &str| {
        let answer = desk.back(away, state, "code").await;
        refused(&answer, StatusCode::BAD_REQUEST, "begin again");
    };
    let (away, begun) = desk.leave("").await;
    let (other, _) = desk.leave("").await;
    let code = desk.provider.code(&begun);
    stale("", &begun.state).await;
    stale(&other, &begun.state).await;
    stale(&away, "another state").await;
    stale(&away, "").await;
    stale(&away, "a\0b").await;
    assert_eq!(
        desk.provider.asked("/token"),
        0,
        "nothing was asked for a stranger"
    );
    entered(&desk.back(&away, &begun.state, &code).await);
    stale(&away, &begun.state).await;
    // Too late.
    let (away, begun) = desk.leave("").await;
    sqlx::query("update departures set ends_at = now()")
        .execute(&desk.app.pool)
        .await
        .expect("time passes");
    stale(&away, &begun.state).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_refused_there_is_told_so() {
    let desk = Desk::new().await;
    desk.provider.with(|script| script.refuses = true);
    refused(
        &desk.sign_in().await,
        StatusCode::FORBIDDEN,
        "did not let you in",
    );
    let (away, begun) = desk.leave("").await;
    let said = format!(
        "{START}/return?state={}&error=access_denied&error_description=%3Cb%3E",
        begun.state
    );
    let answer = get(&desk.app, &said, &away).await;
    refused(&answer, StatusCode::FORBIDDEN, "did not let you in");
    assert!(!text(&answer).contains("<b>"));
    let (away, begun) = desk.leave("").await;
    let said = format!(
        "{START}/return?state={}&code=x&iss=https%3A%2F%2Fevil.example",
        begun.state
    );
    refused(
        &get(&desk.app, &said, &away).await,
        StatusCode::FORBIDDEN,
        UNTRUSTED,
    );
    let (away, begun) = desk.leave("").await;
    let said = format!("{START}/return?state={}", begun.state);
    refused(
        &get(&desk.app, &said, &away).await,
        StatusCode::FORBIDDEN,
        "did not let you in",
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_is_away_keeps_nobody_with_a_password_out() {
    let free = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let issuer = format!("http://{}", free.local_addr().expect("an address"));
    drop(free);
    let app = beside(&issuer, None, true).await;
    account(&app, "ana@example.org", Role::Editor).await;
    assert_eq!(app.get("/admin/sign-in").await.status, StatusCode::OK);
    for _ in 0..2 {
        let answer = app.get(START).await;
        refused(&answer, StatusCode::BAD_GATEWAY, "does not answer");
    }
    let fields = [("email", "ana@example.org"), ("password", PASSWORD)];
    entered(&post(&app, "/admin/sign-in", "", &fields).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_the_provider_may_name_is_called() {
    let desk = Desk::new().await;
    let own = desk.provider.issuer.clone();
    for description in [
        json!({ "issuer": "https://evil.example" }),
        json!({ "issuer": format!("{own}/") }),
        json!({ "token_endpoint": "http://169.254.169.254/latest" }),
        json!({ "jwks_uri": "file:///etc/passwd" }),
        json!({ "userinfo_endpoint": "http://10.0.0.1/" }),
        json!({ "authorization_endpoint": "javascript:alert(1)" }),
        json!({ "token_endpoint": null }),
    ] {
        desk.provider
            .with(|script| script.description = description.clone());
        // Each with a memory of its own.
        let app = beside(&own, None, true).await;
        let answer = app.get(START).await;
        assert_eq!(answer.status, StatusCode::BAD_GATEWAY, "{description}");
        refused(&answer, StatusCode::BAD_GATEWAY, "does not answer");
    }
    // Nor is it followed to somewhere else.
    desk.provider
        .with(|script| script.description = json!({ "jwks_uri": format!("{own}/moved") }));
    let answer = desk.sign_in().await;
    refused(&answer, StatusCode::BAD_GATEWAY, "does not answer");
    assert_eq!(desk.provider.asked("/moved"), 1);
    assert_eq!(desk.provider.asked("/keys"), 0);
}
