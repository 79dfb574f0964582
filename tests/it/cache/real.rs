//! The cache before the real service, over a store that is followed.

use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use recueil::domain::{Language, Mention};

use crate::api::app::App;
use crate::drafts::{self, Say};
use crate::pages::page::with_samples;

const READS: [&str; 9] = [
    "/en",
    "/fr/themes",
    "/ar/recommendations?q=migrants",
    "/en/help",
    "/api",
    "/api/v1/recommendations?facets=theme,year",
    "/api/v1/themes",
    "/sitemap.xml",
    "/api/v1/openapi.json",
];

/// Until the answer shows a revision other than `old`.
async fn newer(app: &App, path: &str, old: &str) -> crate::api::app::Answer {
    let start = Instant::now();
    loop {
        let answer = app.get(path).await;
        if answer.header("recueil-revision") != old {
            return answer;
        }
        assert!(start.elapsed() < Duration::from_mins(1), "never new");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_publication_makes_the_next_answer_new() {
    let app = with_samples().await.followed().await;
    let list = "/api/v1/recommendations?limit=1";
    let old = app.get(list).await;
    assert_eq!(app.get(list).await.body, old.body);
    let before = old.json()["total"].as_u64().expect("a total");
    let revision = old.header("recueil-revision");
    let draft = drafts::document("DEMO/WG.9/2025/1", Language::En).say(
        Mention::Proposed,
        1,
        "States should follow the corpus.",
    );
    drafts::publish(&app.pool, &draft).await;
    let new = newer(&app, list, revision).await;
    assert_eq!(new.json()["total"], before + 1);
    let home = app.get("/en").await;
    assert_eq!(
        home.header("recueil-revision"),
        new.header("recueil-revision")
    );
    assert!(String::from_utf8_lossy(&home.body).contains("DEMO/WG.9/2025/1"));
    app.pool.close().await;
}

#[tokio::test]
async fn kept_answers_are_those_of_the_routes() {
    let app = with_samples().await.followed().await;
    for path in READS {
        // One with a cookie passes by.
        let made = app.get_with(path, &[("cookie", "a=b")]).await;
        let first = app.get(path).await;
        let kept = app.get(path).await;
        assert_eq!(kept.status, StatusCode::OK, "{path}");
        assert_eq!(first.headers, kept.headers, "{path}");
        assert!(made.body == kept.body, "{path}");
        for (name, value) in &made.headers {
            if ["x-request-id", "etag", "vary", "cache-control"].contains(&name.as_str()) {
                continue;
            }
            assert_eq!(kept.headers.get(name), Some(value), "{path}: {name}");
        }
        let tag = kept.header("etag");
        assert_eq!(format!("W/{tag}"), made.header("etag"), "{path}");
        let unchanged = app.get_with(path, &[("if-none-match", tag)]).await;
        assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED, "{path}");
        let head = app.ask(Method::HEAD, path, &[]).await;
        assert_eq!(head.headers, kept.headers, "{path}");
    }
    assert_eq!(app.router.size().1, READS.len());
    for path in [
        "/en/nothing",
        "/api/v1/themes?x=y",
        "/",
        "/healthz",
        "/readyz",
    ] {
        app.get(path).await;
    }
    assert_eq!(app.router.size().1, READS.len());
    let alive = app.get("/healthz").await;
    let alive = String::from_utf8(alive.body).expect("UTF-8");
    assert!(alive.starts_with("ok\ndatabase ok\nrevision "), "{alive}");
    app.pool.close().await;
}
