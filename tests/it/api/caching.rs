//! What caches, browsers and other sites need: tags and 304, HEAD, CORS, compression, and the headers
//! that keep a page to itself.

use axum::http::{Method, StatusCode};

use super::app::App;

const READS: [&str; 10] = [
    "/api/v1/recommendations?q=migrants&facets=theme",
    "/api/v1/recommendations/demo-wg.1-2022-5-p0",
    "/api/v1/documents",
    "/api/v1/documents/DEMO/WG.1/2024/2",
    "/api/v1/themes",
    "/api/v1/bodies",
    "/api/v1/meetings",
    "/api/v1/resources",
    "/api/v1/openapi.json",
    "/api",
];

#[tokio::test]
async fn every_read_has_a_tag_and_answers_304() {
    let app = App::new().await;
    for path in READS {
        let first = app.get(path).await;
        assert_eq!(first.status, StatusCode::OK, "{path}");
        let tag = first.header("etag").to_owned();
        assert!(tag.contains('"'), "{path}: {tag}");
        assert!(!first.header("cache-control").is_empty(), "{path}");
        for known in [
            tag.as_str(),
            "*",
            &format!("\"other\", {tag}"),
            tag.trim_start_matches("W/"),
        ] {
            let again = app.get_with(path, &[("if-none-match", known)]).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path} {known}");
            assert_eq!(again.header("etag"), tag, "{path}");
            assert!(again.body.is_empty(), "{path}");
            assert!(!again.header("cache-control").is_empty(), "{path}");
        }
        let other = app.get_with(path, &[("if-none-match", "\"other\"")]).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_tag_differs_by_language() {
    let app = App::new().await;
    let path = "/api/v1/recommendations/demo-wg.1-2022-5-p0";
    let english = app.get(path).await;
    let french = app.get_with(path, &[("accept-language", "fr")]).await;
    assert_ne!(english.header("etag"), french.header("etag"));
    let vary = english.headers.get_all("vary").iter();
    let vary: Vec<&str> = vary.filter_map(|value| value.to_str().ok()).collect();
    let vary = vary.join(", ").to_lowercase();
    assert!(
        vary.contains("accept-language") && vary.contains("accept-encoding"),
        "{vary}"
    );
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let app = App::new().await;
    for path in READS {
        let get = app.get(path).await;
        let head = app.ask(Method::HEAD, path, &[]).await;
        assert_eq!(head.status, get.status, "{path}");
        assert!(head.body.is_empty(), "{path}");
        for name in ["etag", "content-type", "cache-control"] {
            assert_eq!(head.header(name), get.header(name), "{path}: {name}");
        }
        assert_eq!(
            head.header("content-length"),
            get.body.len().to_string(),
            "{path}"
        );
    }
}

#[tokio::test]
async fn other_sites_may_read() {
    let app = App::new().await;
    let answer = app
        .get_with("/api/v1/themes", &[("origin", "https://elsewhere.example")])
        .await;
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let asked = [
        ("origin", "https://elsewhere.example"),
        ("access-control-request-method", "GET"),
    ];
    let preflight = app.ask(Method::OPTIONS, "/api/v1/themes", &asked).await;
    assert_eq!(preflight.status, StatusCode::OK);
    assert!(
        preflight
            .header("access-control-allow-methods")
            .contains("GET")
    );
    assert!(
        !preflight
            .header("access-control-allow-methods")
            .contains("POST")
    );
}

#[tokio::test]
async fn answers_are_compressed_on_request() {
    let app = App::new().await;
    for coding in ["gzip", "br"] {
        let answer = app
            .get_with("/api/v1/themes", &[("accept-encoding", coding)])
            .await;
        assert_eq!(answer.header("content-encoding"), coding);
        let tag = answer.header("etag").to_owned();
        assert!(
            tag.starts_with("W/"),
            "weak, because the bytes differ: {tag}"
        );
        let asked = [("accept-encoding", coding), ("if-none-match", tag.as_str())];
        let again = app.get_with("/api/v1/themes", &asked).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
}

#[tokio::test]
async fn every_answer_carries_the_protecting_headers() {
    let app = App::empty().await;
    for path in [
        "/api",
        "/api/v1/themes",
        "/nothing",
        "/healthz",
        "/api/v1/nothing",
    ] {
        let answer = app.get(path).await;
        assert!(
            answer
                .header("content-security-policy")
                .contains("default-src 'self'"),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!answer.header("referrer-policy").is_empty(), "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
        assert!(!answer.header("cache-control").is_empty(), "{path}");
    }
    assert_eq!(app.get("/readyz").await.status, StatusCode::OK);
}
