//! What becomes of a document that is published again under its right symbol, and of its old addresses.

use axum::http::StatusCode;
use recueil::domain::{Language, Mention};
use recueil::editorial::Actor;
use recueil::editorial::publish::{self, Review};
use recueil::editorial::review::{self, Change, Shown, Subject};
use recueil::editorial::withdraw::{self, WithdrawError};

use crate::api::app::App;
use crate::drafts::{Say, document, in_review, publish as published};

const SYMBOL: &str = "DEMO/WG.1/2024/2";
const KEY: &str = "demo-wg.1-2024-2";
const LONG: &str = "States should train the police who first meet the victims";

#[tokio::test]
async fn a_corrected_symbol_takes_the_old_addresses_along() {
    let app = App::empty().await;
    let actor = Actor::command_line();
    let wrong = document("DEMO/WG.1/2024/20", Language::En).say(Mention::Adopted, 1, LONG);
    let import = in_review(&app.pool, &wrong).await.import_id;
    publish::publish(&app.pool, import, Review::None, &actor)
        .await
        .expect("published");
    let open = review::open(&app.pool, import).await.expect("a review");
    let shown = |open: &review::Open| Shown {
        version: open.version,
        print: open.paper.print(Subject::Header),
    };
    let symbol = Change::Header(vec![("symbol".to_owned(), SYMBOL.to_owned())]);
    let open = review::change(&app.pool, import, &shown(&open), &symbol, &actor)
        .await
        .expect("changed");
    let accept = Change::Record(1, vec![review::OfRecord::Accept { themes: true }]);
    let open = review::change(&app.pool, import, &shown(&open), &accept, &actor)
        .await
        .expect("changed");
    let review = Review::Done {
        version: open.version,
    };
    publish::publish(&app.pool, import, review, &actor)
        .await
        .expect("published");

    let page = app.get("/fr/documents/DEMO/WG.1/2024/20").await;
    assert_eq!(page.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(page.header("location"), format!("/fr/documents/{SYMBOL}"));
    let data = app.get("/api/v1/documents/DEMO/WG.1/2024/20?lang=fr").await;
    assert_eq!(data.status, StatusCode::MOVED_PERMANENTLY);
    assert!(
        data.header("location")
            .ends_with(&format!("/api/v1/documents/{SYMBOL}?lang=fr"))
    );
    let record = app.get("/en/recommendations/demo-wg.1-2024-20-p1").await;
    assert_eq!(record.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(
        record.header("location"),
        format!("/en/recommendations/{KEY}-p1")
    );
    assert_eq!(app.json("/api/v1/recommendations").await["total"], 1);
    let back = withdraw::put_back(
        &app.pool,
        &"DEMO/WG.1/2024/20".parse().expect("a name"),
        None,
        &actor,
    )
    .await;
    assert!(matches!(back, Err(WithdrawError::Replaced)), "{back:?}");

    // The document that the symbol is of comes in later, and has its address.
    let right = document("DEMO/WG.1/2024/20", Language::En).say(
        Mention::Adopted,
        1,
        "Something else entirely",
    );
    published(&app.pool, &right).await;
    let record = app.get("/en/recommendations/demo-wg.1-2024-20-p1").await;
    assert_eq!(record.status, StatusCode::OK);
    assert_eq!(app.json("/api/v1/recommendations").await["total"], 2);
}
