//! Cursors: whatever the order and the length of a page, every item comes once.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::Value;

use super::app::App;

/// Follows `next` to the end; what each item is named by is in the field `name`.
async fn walk(app: &App, first: &str, name: &str) -> (i64, Vec<String>) {
    let mut path = first.to_owned();
    let mut seen = Vec::new();
    loop {
        let list = app.json(&path).await;
        for item in list["items"].as_array().expect("items") {
            seen.push(item[name].as_str().expect("a name").to_owned());
        }
        assert!(seen.len() <= 500, "{first} never ends");
        match &list["next"] {
            Value::String(next) => {
                next.strip_prefix("http://test.example")
                    .expect("absolute")
                    .clone_into(&mut path);
            }
            _ => return (list["total"].as_i64().expect("a total"), seen),
        }
    }
}

#[tokio::test]
async fn pages_of_any_length_cover_the_list_once_in_the_same_order() {
    let app = App::new().await;
    for list in [
        "sort=date",
        "sort=source",
        "q=states&sort=relevance",
        "q=migrants+or+victims",
        "q=states&sort=date",
        "language=fr",
        "year_from=2023&sort=source",
        "q=-victims",
    ] {
        let path = |limit: usize| format!("/api/v1/recommendations?{list}&limit={limit}");
        let (total, whole) = walk(&app, &path(200), "id").await;
        assert!(total > 5, "{list}");
        for limit in [1, 2, 3, 7, 19, 20, 59, 60, 61] {
            let (again, paged) = walk(&app, &path(limit), "id").await;
            assert_eq!(again, total, "{list} by {limit}");
            assert_eq!(paged, whole, "{list} by {limit}");
        }
        let once: BTreeSet<&String> = whole.iter().collect();
        assert_eq!(i64::try_from(once.len()).expect("a count"), total, "{list}");
    }
}

#[tokio::test]
async fn the_other_lists_page_by_cursor_too() {
    let app = App::new().await;
    for (list, name) in [
        ("documents", "key"),
        ("bodies", "slug"),
        ("meetings", "slug"),
        ("resources", "slug"),
    ] {
        let path = |limit: usize| format!("/api/v1/{list}?limit={limit}");
        let (total, whole) = walk(&app, &path(200), name).await;
        assert_eq!(
            i64::try_from(whole.len()).expect("a count"),
            total,
            "{list}"
        );
        for limit in 1..=6 {
            assert_eq!(
                walk(&app, &path(limit), name).await.1,
                whole,
                "{list} by {limit}"
            );
        }
    }
}

#[tokio::test]
async fn the_orders_are_what_they_say() {
    let app = App::new().await;
    let (_, by_date) = walk(&app, "/api/v1/recommendations", "id").await;
    assert!(by_date[0].contains("2024"), "newest first: {}", by_date[0]);
    assert!(
        by_date.last().expect("a last").starts_with("x-"),
        "undated last"
    );
    let (_, by_source) = walk(
        &app,
        "/api/v1/recommendations?sort=source&document=DEMO/2023/1",
        "id",
    )
    .await;
    assert_eq!(
        by_source[..3],
        ["demo-2023-1-p3", "demo-2023-1-p8", "demo-2023-1-p13"]
    );
}

#[tokio::test]
async fn a_cursor_of_another_list_is_refused() {
    let app = App::new().await;
    let list = app.json("/api/v1/recommendations?limit=1&sort=date").await;
    let next = list["next"].as_str().expect("next");
    let cursor = next.split("cursor=").nth(1).expect("a cursor");
    for path in [
        format!("/api/v1/recommendations?sort=source&cursor={cursor}"),
        format!("/api/v1/recommendations?q=states&cursor={cursor}"),
        format!("/api/v1/recommendations?year=2024&cursor={cursor}"),
        format!("/api/v1/documents?cursor={cursor}"),
        format!("/api/v1/bodies?cursor={cursor}"),
        "/api/v1/recommendations?cursor=rubbish".to_owned(),
        "/api/v1/recommendations?cursor=".to_owned(),
        "/api/v1/meetings?cursor=%00".to_owned(),
    ] {
        let answer = app.get(&path).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(answer.json()["errors"][0]["field"], "cursor", "{path}");
    }
    let more = app
        .get(&format!(
            "/api/v1/recommendations?limit=7&sort=date&cursor={cursor}"
        ))
        .await;
    assert_eq!(
        more.status,
        StatusCode::OK,
        "another limit is the same list"
    );
}
