//! What the answers look like: the names of the contract, and where each value comes from.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::app::{App, ids};
use super::corpus::themes_by_number;

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[tokio::test]
async fn a_recommendation_has_the_fields_of_the_contract() {
    let app = App::new().await;
    let found = app
        .json("/api/v1/recommendations/demo-wg.1-2022-5-p0?lang=fr")
        .await;
    assert_eq!(found["id"], "demo-wg.1-2022-5-p0");
    assert_eq!(found["url"], "http://test.example/rec/demo-wg.1-2022-5-p0");
    assert_eq!(found["status"], "adopted");
    assert_eq!(found["instrument"], "recommendation");
    assert_eq!(found["addressees"], json!(["states_parties"]));
    assert_eq!(found["languages"], json!(["en", "fr", "zh"]));
    assert_eq!(keys(&found["text"]), ["en", "fr", "zh"]);
    assert_eq!(
        found["source"],
        json!({"symbol": "DEMO/WG.1/2022/5", "key": null, "paragraph": "0", "item": null,
               "url": "http://test.example/doc/DEMO/WG.1/2022/5#par-0"})
    );
    let places = found["occurrences"].as_array().expect("occurrences");
    assert_eq!(places.len(), 2);
    assert_eq!(places[1]["symbol"], "DEMO/WG.1/2024/2");
    assert_eq!(places[1]["status"], "recalled");
    assert_eq!(
        (&places[1]["paragraph"], &places[1]["item"]),
        (&json!("61"), &json!("b"))
    );
    assert_eq!(found["reviewed"], false);
    assert_eq!(found["sample"], true);
    assert_eq!(found["body"], "demo-wg.1");
    assert_eq!(found["meeting"], "demo-wg.1-12");
    assert_eq!(found["date"], "2022-05-02");
    assert_eq!(found["year"], 2022);
    let theme = &found["themes"][0];
    assert_eq!(theme["slug"], themes_by_number()[0].as_str());
    assert_eq!(theme["origin"], "proposed");
    assert_eq!(theme["evidence"], json!(["evidence"]));
}

#[tokio::test]
async fn a_record_without_symbol_or_date_says_so_with_null() {
    let app = App::new().await;
    let found = app.json("/api/v1/recommendations/x-1a2b3c4d5e6f-p4").await;
    assert_eq!(found["date"], Value::Null);
    assert_eq!(found["year"], Value::Null);
    assert_eq!(found["source"]["symbol"], Value::Null);
    assert_eq!(found["source"]["key"], "x-1a2b3c4d5e6f");
    assert_eq!(
        found["source"]["url"],
        "http://test.example/doc/x-1a2b3c4d5e6f#par-4"
    );
}

#[tokio::test]
async fn an_alias_moves_and_a_withdrawn_record_is_gone() {
    let app = App::new().await;
    let moved = app
        .get("/api/v1/recommendations/x-1a2b3c4d5e6f-p61-a")
        .await;
    assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY);
    let address = "http://test.example/api/v1/recommendations/demo-wg.1-2022-5-p0";
    assert_eq!(moved.header("location"), address);
    let gone = app.get("/api/v1/recommendations/demo-old-p1").await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert_eq!(gone.json()["detail"], "Extracted in error.");
    let gone = app.get("/api/v1/documents/DEMO/OLD/1").await;
    assert_eq!(gone.status, StatusCode::GONE);
    let list = app.json("/api/v1/recommendations?limit=200").await;
    assert!(!ids(&list).contains(&"demo-old-p1".to_owned()));
}

#[tokio::test]
async fn every_list_has_total_items_and_next() {
    let app = App::new().await;
    for path in [
        "recommendations",
        "documents",
        "themes",
        "bodies",
        "meetings",
        "resources",
    ] {
        let list = app.json(&format!("/api/v1/{path}")).await;
        let items = list["items"].as_array().expect("items").len();
        assert!(list["total"].as_u64().expect("a total") >= 1, "{path}");
        assert!(
            (1..=20).contains(&items) || path == "themes",
            "{path}: {items}"
        );
        assert!(list["next"].is_null() || list["next"].is_string(), "{path}");
        assert!(keys(&list).contains(&"next"), "{path}");
    }
    let resources = app.json("/api/v1/resources").await;
    assert_eq!(
        resources["items"][0]["mentions"][0]["publisher"],
        Value::Null
    );
    assert_eq!(resources["items"][1]["mentions"][0]["publisher"], "UNODC");
    let list = app.json("/api/v1/recommendations").await;
    assert_eq!(list["facets"], json!({}));
    assert_eq!(list["query"], Value::Null);
}

#[tokio::test]
async fn the_next_page_stands_in_the_body_and_in_link() {
    let app = App::new().await;
    let answer = app
        .get("/api/v1/recommendations?limit=2&year=2024&year=2022")
        .await;
    let next = answer.json()["next"].as_str().expect("next").to_owned();
    assert!(next.starts_with(
        "http://test.example/api/v1/recommendations?limit=2&year=2024&year=2022&cursor="
    ));
    assert_eq!(answer.header("link"), format!("<{next}>; rel=\"next\""));
}

#[tokio::test]
async fn themes_are_a_tree_whose_counts_include_sub_themes() {
    let app = App::new().await;
    let [one, two, parent] = themes_by_number();
    let tree = app.json("/api/v1/themes?lang=es").await;
    let nodes = tree["items"].as_array().expect("items");
    let above = nodes
        .iter()
        .find(|n| n["slug"] == parent.as_str())
        .expect("the theme");
    // Numbers that leave 0, 1 or 2 when divided by four, each once.
    assert_eq!(above["count"], 45);
    let child = &above["children"][0];
    assert_eq!((&child["slug"], &child["count"]), (&json!(one), &json!(30)));
    assert_eq!(child["children"], json!([]));
    let shown = app.json(&format!("/api/v1/themes/{parent}?lang=es")).await;
    assert_eq!(shown["count"], 45);
    assert_eq!(shown["labels"].as_object().expect("labels").len(), 6);
    assert_eq!(shown["label"], shown["labels"]["es"]);
    let slugs: Vec<&Value> = shown["children"]
        .as_array()
        .expect("children")
        .iter()
        .map(|c| &c["slug"])
        .collect();
    assert!(slugs.contains(&&json!(two)));
}

#[tokio::test]
async fn a_document_has_its_text_and_its_citations() {
    let app = App::new().await;
    let found = app.json("/api/v1/documents/DEMO/WG.1/2024/2").await;
    assert_eq!(found["symbol"], "DEMO/WG.1/2024/2");
    assert_eq!(found["language"], "en");
    assert_eq!(found["languages"], json!(["en"]));
    assert_eq!(found["sections"][1]["heading"], "Recommendations");
    assert_eq!(found["paragraphs"][1]["items"][0]["label"], "a");
    assert_eq!(found["paragraphs"][0]["number"], "1");
    assert_eq!(found["paragraphs"][0]["section"], 0);
    assert_eq!(found["paragraphs"][0]["footnote_calls"], json!(["1"]));
    assert_eq!(found["footnotes"][0]["anchor"], "fn-1");
    assert_eq!(found["citations"][0]["target"], Value::Null);
    let target = &found["citations"][1]["target"];
    assert_eq!(
        target["url"],
        "http://test.example/doc/DEMO/WG.1/2022/5#par-38"
    );
    assert_eq!(found["warnings"][0]["code"], "paragraph_gap");
    assert_eq!(found["recommendations"], 13);
    assert_eq!(
        found["recommendations_in_it"]
            .as_array()
            .expect("a list")
            .len(),
        13
    );
    let cited = app.json("/api/v1/documents/DEMO/WG.1/2022/5").await;
    assert_eq!(cited["cited_by"][0]["symbol"], "DEMO/WG.1/2024/2");
    assert_eq!(cited["cited_by"][0]["paragraph"], "1");
    let by_key = app.json("/api/v1/documents/x-1a2b3c4d5e6f?lang=fr").await;
    assert_eq!(
        (&by_key["symbol"], &by_key["language"]),
        (&Value::Null, &json!("en"))
    );
}

#[tokio::test]
async fn bodies_and_meetings_know_their_names_and_counts() {
    let app = App::new().await;
    let body = app.json("/api/v1/bodies/demo-wg.1").await;
    assert_eq!(body["name"], "Demonstration Group");
    assert_eq!(body["parent"], "demo");
    assert_eq!(
        (&body["documents"], &body["meetings"]),
        (&json!(3), &json!(2))
    );
    assert_eq!(body["recommendations"], 36);
    let meetings = app.json("/api/v1/meetings?body=demo-wg.1&lang=fr").await;
    assert_eq!(meetings["total"], 2);
    assert_eq!(meetings["items"][0]["slug"], "demo-wg.1-14");
    assert_eq!(meetings["items"][0]["place"], "Vienne");
    assert_eq!(app.json("/api/v1/meetings/demo-3").await["body"], "demo");
}

#[tokio::test]
async fn the_names_of_things_lead_to_page_or_data() {
    let app = App::new().await;
    let page = app
        .get_with("/rec/demo-wg.1-2022-5-p0", &[("accept-language", "ru")])
        .await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(
        page.header("location"),
        "/ru/recommendations/demo-wg.1-2022-5-p0"
    );
    let data = app
        .get_with("/doc/DEMO/WG.1/2024/2", &[("accept", "application/json")])
        .await;
    assert_eq!(
        data.header("location"),
        "/api/v1/documents/DEMO/WG.1/2024/2"
    );
    assert!(
        data.header("vary")
            .to_lowercase()
            .contains("accept-language")
    );
}

#[tokio::test]
async fn labels_go_by_lang_then_by_accept_language() {
    let app = App::new().await;
    let path = "/api/v1/recommendations/demo-wg.1-2022-5-p0";
    let french = app
        .get_with(path, &[("accept-language", "fr-CH, en;q=0.5")])
        .await;
    assert_eq!(french.header("content-language"), "fr");
    let spanish = app
        .get_with(&format!("{path}?lang=es"), &[("accept-language", "fr")])
        .await;
    assert_eq!(spanish.header("content-language"), "es");
    assert_ne!(
        french.json()["themes"][0]["label"],
        spanish.json()["themes"][0]["label"]
    );
}
