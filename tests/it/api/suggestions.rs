//! What is suggested for the beginning of a query: what, by which names, in which order, and where it
//! leads.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::app::{App, encoded};

async fn items(app: &App, lang: &str, typed: &str) -> Vec<Value> {
    let address = format!("/api/v1/suggestions?lang={lang}&q={}", encoded(typed));
    let list = app.json(&address).await;
    let items = list["items"].as_array().expect("items").clone();
    assert_eq!(list["total"], items.len());
    assert_eq!(list["next"], Value::Null);
    items
}

fn of_kind<'a>(items: &'a [Value], kind: &str, field: &str) -> Vec<&'a str> {
    let own = items.iter().filter(|item| item["kind"] == kind);
    own.map(|item| item[field].as_str().expect("a text"))
        .collect()
}

#[tokio::test]
async fn themes_and_bodies_are_suggested_by_any_of_their_names() {
    let app = App::new().await;
    for (lang, typed, label) in [
        ("en", "priv", "Private sector"),
        ("en", "SECT", "Private sector"),
        ("en", "secteur pr", "Private sector"),
        ("fr", "secteur prive", "Secteur privé"),
        ("fr", "obligations of the private sec", "Secteur privé"),
        ("ru", "私营", "Частный сектор"),
        ("ar", "القطاع", "القطاع الخاص"),
    ] {
        let found = items(&app, lang, typed).await;
        let labels = of_kind(&found, "theme", "label");
        assert!(labels.contains(&label), "{typed}: {labels:?}");
        let theme = found.iter().find(|item| item["label"] == label);
        let theme = theme.expect("the theme");
        assert_eq!(theme["value"], "private-sector");
        let url = format!("http://test.example/{lang}/themes/private-sector");
        assert_eq!(theme["url"], url);
    }
    for typed in ["demo/wg", "wg.1", "demonstration gr"] {
        let found = items(&app, "fr", typed).await;
        let own = found.iter().find(|item| item["value"] == "demo-wg.1");
        let own = own.unwrap_or_else(|| panic!("{typed}: {found:?}"));
        assert_eq!(own["kind"], "body");
        assert_eq!(own["label"], "Demonstration Group");
        assert_eq!(own["url"], "http://test.example/fr/bodies/demo-wg.1");
        assert_eq!(own["count"], 36);
    }
}

#[tokio::test]
async fn documents_are_suggested_by_their_symbols_newest_first() {
    let app = App::new().await;
    let of = async |typed: &str| {
        let found = items(&app, "en", typed).await;
        let own = of_kind(&found, "document", "value");
        own.into_iter().map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        of("demo/wg.1/2024").await,
        ["DEMO/WG.1/2024/2", "DEMO/WG.1/2024/7"]
    );
    assert_eq!(of("wg.1/2022").await, ["DEMO/WG.1/2022/5"]);
    let all = of("demo").await;
    assert_eq!(all.last().map(String::as_str), Some("DEMO/WG.1/2022/5"));
    assert!(!all.contains(&"DEMO/OLD/1".to_owned()), "withdrawn");
    assert!(of("old/1").await.is_empty());
    let found = items(&app, "en", "2024/7").await;
    let url = "http://test.example/en/documents/DEMO/WG.1/2024/7";
    assert_eq!(of_kind(&found, "document", "url"), [url]);
}

#[tokio::test]
async fn the_last_word_is_completed() {
    let app = App::new().await;
    let found = items(&app, "en", "rights \"vic").await;
    let words = of_kind(&found, "word", "label");
    assert_eq!(words, ["rights \"victims", "rights \"victimes"]);
    let url = "http://test.example/en/recommendations?q=rights+%22victims";
    assert_eq!(of_kind(&found, "word", "url")[0], url);
    let found = items(&app, "fr", "enqu").await;
    assert_eq!(of_kind(&found, "word", "label"), ["enquête", "enquêtes"]);
    assert!(of_kind(&items(&app, "en", "victims ").await, "word", "label").is_empty());
}

#[tokio::test]
async fn nothing_is_suggested_for_nothing_and_never_too_much() {
    let app = App::new().await;
    for typed in ["", " ", "\"", "-", "…", "\u{0}"] {
        assert!(items(&app, "en", typed).await.is_empty(), "{typed:?}");
    }
    let bare = app.json("/api/v1/suggestions").await;
    assert_eq!(bare, json!({"total": 0, "items": [], "next": null}));
    for limit in 1..12 {
        let address = format!("/api/v1/suggestions?q=demo&limit={limit}");
        let total = app.json(&address).await["total"].as_u64().expect("a total");
        assert!((1..=limit).contains(&total), "{limit}: {total}");
    }
    let refused = app.get("/api/v1/suggestions?q=a&limit=201").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let long = "x".repeat(1500);
    assert!(items(&app, "en", &long).await.is_empty());
}
