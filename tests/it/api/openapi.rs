//! The OpenAPI document is whole: every route, a description for each answer, references that lead
//! somewhere, and answers that have the fields that it promises.

use recueil::domain::{Addressee, DocumentKind, Instrument, Language, Mention, Origin, Status};
use serde_json::{Value, json};

use super::app::App;

async fn document(app: &App) -> Value {
    app.json("/api/v1/openapi.json").await
}

#[tokio::test]
async fn every_route_is_described() {
    let app = App::empty().await;
    let document = document(&app).await;
    assert!(
        document["openapi"]
            .as_str()
            .is_some_and(|version| version.starts_with("3.1"))
    );
    let paths = document["paths"].as_object().expect("paths");
    let expected = [
        ("/api/v1/recommendations", "get"),
        ("/api/v1/recommendations/{id}", "get"),
        ("/api/v1/recommendations/{id}/history", "get"),
        ("/api/v1/history/{symbol}", "get"),
        ("/api/v1/documents", "get"),
        ("/api/v1/documents/{symbol}", "get"),
        ("/api/v1/themes", "get"),
        ("/api/v1/themes/{slug}", "get"),
        ("/api/v1/bodies", "get"),
        ("/api/v1/bodies/{slug}", "get"),
        ("/api/v1/meetings", "get"),
        ("/api/v1/meetings/{slug}", "get"),
        ("/api/v1/resources", "get"),
        ("/api/v1/suggestions", "get"),
        ("/api/v1/reports", "get"),
        ("/api/v1/imports", "post"),
        ("/api/v1/imports/{id}", "get"),
        ("/api/v1/imports/{id}/publish", "post"),
        ("/api/v1/openapi.json", "get"),
    ];
    for (path, method) in expected {
        assert!(paths[path][method].is_object(), "{method} {path}");
    }
    assert_eq!(paths.len(), expected.len());
}

#[tokio::test]
async fn every_operation_is_complete() {
    let app = App::empty().await;
    let document = document(&app).await;
    let mut ids = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("an item") {
            let about = format!("{method} {path}");
            ids.push(operation["operationId"].as_str().expect(&about).to_owned());
            assert!(operation["summary"].is_string(), "{about}");
            for (status, response) in operation["responses"].as_object().expect(&about) {
                let description = response["description"].as_str();
                assert!(
                    description.is_some_and(|text| !text.is_empty()),
                    "{about} {status}"
                );
            }
            let parameters = operation["parameters"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            for name in path
                .split('{')
                .skip(1)
                .filter_map(|part| part.split('}').next())
            {
                let found = parameters
                    .iter()
                    .any(|p| p["name"] == name && p["in"] == "path" && p["required"] == true);
                assert!(found, "{about}: {name}");
            }
        }
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "operation ids are unique");
    references(&document, &document);
}

/// Every reference leads somewhere.
fn references(document: &Value, value: &Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(reference)) = object.get("$ref") {
                let pointer = reference.strip_prefix('#').expect("a local reference");
                assert!(
                    document.pointer(pointer).is_some(),
                    "{reference} leads nowhere"
                );
            }
            object
                .values()
                .for_each(|value| references(document, value));
        }
        Value::Array(values) => values.iter().for_each(|value| references(document, value)),
        _ => {}
    }
}

#[tokio::test]
async fn answers_have_the_fields_that_are_promised() {
    let app = App::new().await;
    let document = document(&app).await;
    let schemas = &document["components"]["schemas"];
    for (schema, path) in [
        ("RecommendationBody", "recommendations/demo-wg.1-2022-5-p0"),
        ("RecommendationList", "recommendations?q=x&facets=theme"),
        ("ThemeBody", "themes/private-sector"),
        ("BodyBody", "bodies/demo-wg.1"),
        ("MeetingBody", "meetings/demo-wg.1-14"),
        ("DocumentBody", "documents/DEMO/WG.1/2024/2"),
    ] {
        let answer = app.json(&format!("/api/v1/{path}")).await;
        for field in schemas[schema]["required"].as_array().expect(schema) {
            let field = field.as_str().expect("a name");
            assert!(answer.get(field).is_some(), "{schema}: {field}");
        }
        if schema != "DocumentBody" {
            for field in answer.as_object().expect("an object").keys() {
                assert!(
                    schemas[schema]["properties"][field].is_object(),
                    "{schema}: {field} is not described"
                );
            }
        }
    }
}

/// A client that generates its types from the description must know the words that answers use.
#[tokio::test]
async fn closed_lists_hold_the_words_of_the_answers() {
    let app = App::empty().await;
    let document = document(&app).await;
    for (schema, words) in [
        ("Addressee", json!(Addressee::ALL)),
        ("DocumentKind", json!(DocumentKind::ALL)),
        ("Instrument", json!(Instrument::ALL)),
        ("Language", json!(Language::ALL)),
        ("Mention", json!(Mention::ALL)),
        ("Origin", json!(Origin::ALL)),
        ("Status", json!(Status::ALL)),
    ] {
        let list = &document["components"]["schemas"][schema]["enum"];
        assert_eq!(*list, words, "{schema}");
    }
}

#[tokio::test]
async fn the_guide_lists_every_operation_without_scripts() {
    let app = App::empty().await;
    let document = document(&app).await;
    let page = app.get("/api").await;
    let page = String::from_utf8(page.body).expect("UTF-8");
    for item in document["paths"].as_object().expect("paths").values() {
        for operation in item.as_object().expect("an item").values() {
            let id = operation["operationId"].as_str().expect("an id");
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
        }
    }
    assert!(page.contains("id=\"problem-400\""));
    assert!(!page.contains("<script"));
}
