//! Withdrawing and putting back by the pages behind the sign-in: what is told before, what is asked for, and
//! who may.

use axum::http::StatusCode;
use recueil::domain::{Language, Mention, Role};

use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::{Say, document, publish};

const SYMBOL: &str = "DEMO/WG.1/2024/2";
const KEY: &str = "demo-wg.1-2024-2";

fn text(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

async fn with_two_languages() -> App {
    let app = App::empty().await;
    for language in [Language::En, Language::Fr] {
        let draft = document(SYMBOL, language)
            .say(Mention::Adopted, 1, &format!("Train {language}"))
            .theme("children", "train")
            .say(Mention::Adopted, 2, &format!("Report {language}"));
        publish(&app.pool, &draft).await;
    }
    app
}

#[tokio::test]
async fn the_page_says_what_will_go_and_takes_a_reason() {
    let app = with_two_languages().await;
    let publisher = signed(&app, Role::Publisher).await;
    let page = text(&get(&app, &format!("/admin/documents/{SYMBOL}"), &publisher).await);
    let links = [
        format!("/admin/withdraw?document={KEY}\""),
        format!("/admin/withdraw?document={KEY}&amp;language=fr"),
    ];
    for link in &links {
        assert!(page.contains(link), "{link}: {page}");
    }
    let form = text(&get(&app, &format!("/admin/withdraw?document={KEY}"), &publisher).await);
    for said in ["2 recommendations", "1 theme has", "3 addresses"] {
        assert!(form.contains(said), "{said}: {form}");
    }
    assert_eq!(
        app.get(&format!("/en/documents/{SYMBOL}")).await.status,
        StatusCode::OK
    );

    let send =
        async |fields: &[(&str, &str)]| post(&app, "/admin/withdraw", &publisher, fields).await;
    let refused = send(&[
        ("document", KEY),
        ("reason", " "),
        ("reason_language", "fr"),
        ("instead", "X/1"),
    ])
    .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = text(&refused);
    assert!(
        page.contains("reason-fault") && page.contains("value=\"X/1\""),
        "{page}"
    );
    let unknown = [
        ("document", KEY),
        ("reason", "Une épreuve"),
        ("reason_language", "fr"),
        ("instead", "X/1"),
    ];
    let page = text(&send(&unknown).await);
    assert!(
        page.contains("instead-fault") && page.contains("Une épreuve"),
        "{page}"
    );
}

#[tokio::test]
async fn one_language_goes_and_comes_back() {
    let app = with_two_languages().await;
    let publisher = signed(&app, Role::Publisher).await;
    let send =
        async |fields: &[(&str, &str)]| post(&app, "/admin/withdraw", &publisher, fields).await;
    let french = [
        ("document", KEY),
        ("language", "fr"),
        ("reason", "Une épreuve"),
        ("reason_language", "fr"),
    ];
    let done = send(&french).await;
    assert_eq!(
        done.header("location"),
        format!("/admin/documents/{KEY}?done=withdrawn")
    );
    let page = text(&get(&app, done.header("location"), &publisher).await);
    assert!(
        page.contains("Une épreuve") && page.contains("name=\"language\" value=\"fr\""),
        "{page}"
    );
    let last = text(
        &get(
            &app,
            &format!("/admin/withdraw?document={KEY}&language=en"),
            &publisher,
        )
        .await,
    );
    assert!(last.contains("the whole document goes"), "{last}");
    let back = post(
        &app,
        "/admin/put-back",
        &publisher,
        &[("document", KEY), ("language", "fr")],
    )
    .await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(
        app.get(&format!("/original/fr/{SYMBOL}")).await.status,
        StatusCode::OK
    );
    // The form sent again finds nothing to do.
    let again = post(
        &app,
        "/admin/put-back",
        &publisher,
        &[("document", KEY), ("language", "fr")],
    )
    .await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_record_goes_and_comes_back_and_an_editor_may_neither() {
    let app = with_two_languages().await;
    let publisher = signed(&app, Role::Publisher).await;
    let editor = signed(&app, Role::Editor).await;
    let id = format!("{KEY}-p2");
    let fields = [
        ("record", id.as_str()),
        ("reason", "It recommends nothing."),
        ("reason_language", "en"),
        ("instead", SYMBOL),
    ];
    assert_eq!(
        post(&app, "/admin/withdraw", &editor, &fields).await.status,
        StatusCode::FORBIDDEN
    );
    let page = text(&get(&app, &format!("/admin/records/{id}"), &editor).await);
    assert!(!page.contains("/admin/withdraw?"), "{page}");
    let page = text(&get(&app, &format!("/admin/records/{id}"), &publisher).await);
    assert!(
        page.contains(&format!("/admin/withdraw?record={id}")),
        "{page}"
    );
    let done = post(&app, "/admin/withdraw", &publisher, &fields).await;
    let page = get(&app, done.header("location"), &publisher).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(text(&page).contains("It recommends nothing."));
    let public = app.get(&format!("/ar/recommendations/{id}")).await;
    assert_eq!(public.status, StatusCode::GONE);
    assert!(text(&public).contains(&format!("href=\"/ar/documents/{SYMBOL}\"")));
    let found = get(&app, &format!("/admin/records?id={id}"), &editor).await;
    assert_eq!(found.header("location"), format!("/admin/records/{id}"));
    let back = [("record", id.as_str())];
    assert_eq!(
        post(&app, "/admin/put-back", &editor, &back).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        post(&app, "/admin/put-back", &publisher, &back)
            .await
            .status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        app.get(&format!("/ar/recommendations/{id}")).await.status,
        StatusCode::OK
    );
}
