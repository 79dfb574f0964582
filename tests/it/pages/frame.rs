//! What every page has around it: language, direction, title, landmarks, alternates, no inline code;
//! and the errors in the same look.

use axum::http::StatusCode;
use recueil::domain::Language;

use super::page::{open, open_with};
use crate::api::app::App;

const KINDS: [&str; 16] = [
    "",
    "/themes",
    "/recommendations",
    "/recommendations?q=victims",
    "/recommendations/demo-wg.1-2022-5-p0",
    "/documents",
    "/documents/DEMO/WG.1/2024/2",
    "/bodies",
    "/bodies/demo-wg.1",
    "/meetings",
    "/meetings/demo-wg.1-14",
    "/resources",
    "/figures",
    "/selection?id=demo-wg.1-2022-5-p0",
    "/help",
    "/data",
];

#[tokio::test(flavor = "multi_thread")]
async fn each_page_has_its_frame_in_each_language() {
    let app = App::new().await;
    for language in Language::ALL {
        for kind in KINDS {
            let path = format!("/{language}{kind}");
            let page = open(&app, &path).await;
            assert_eq!(
                page.attributes("html", "lang"),
                [language.as_str()],
                "{path}"
            );
            assert_eq!(
                page.attributes("html", "dir"),
                [language.direction()],
                "{path}"
            );
            assert_eq!(page.texts("h1").len(), 1, "{path}: one h1");
            assert_eq!(
                page.attributes("body > a:first-child", "href"),
                ["#main"],
                "{path}"
            );
            assert_eq!(page.texts("main#main[tabindex='-1']").len(), 1, "{path}");
            assert_eq!(page.attributes(".langs a", "hreflang").len(), 6, "{path}");
            assert_eq!(
                page.texts(".langs [aria-current]"),
                [language.own_name()],
                "{path}"
            );
            let inline = page.has(
                "[style], style, script:not([src]):not([type='application/ld+json']), [onclick]",
            );
            assert!(!inline, "{path}: inline code");
            assert!(page.size < 60_000, "{path}: {} bytes", page.size);
            let indexed = !kind.contains('?');
            let alternates = page.attributes("link[rel=alternate]", "hreflang").len();
            assert_eq!(alternates, if indexed { 7 } else { 0 }, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_root_goes_by_the_language_of_the_reader() {
    let app = App::empty().await;
    let answer = app
        .get_with("/", &[("accept-language", "ru, en;q=0.5")])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/ru");
    assert!(answer.header("vary").contains("accept-language"));
    assert_eq!(app.get("/xx").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_look_like_pages() {
    let app = App::new().await;
    for (path, status) in [
        ("/fr/themes/nothing-of-the-kind", StatusCode::NOT_FOUND),
        ("/fr/documents/DEMO/NO/1", StatusCode::NOT_FOUND),
        ("/fr/recommendations?colour=red", StatusCode::BAD_REQUEST),
        ("/fr/recommendations?cursor=x", StatusCode::BAD_REQUEST),
        ("/fr/recommendations/demo-old-p1", StatusCode::GONE),
        ("/fr/documents/DEMO/OLD/1", StatusCode::GONE),
    ] {
        let page = open_with(&app, path, status).await;
        // Behind the number stands what was withdrawn.
        let mut kind = page.text(".kind");
        kind.truncate(3);
        assert_eq!(kind, status.as_str(), "{path}");
        assert_eq!(page.attributes("html", "lang"), ["fr"], "{path}");
        assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    }
    let page = open_with(&app, "/fr/recommendations/demo-old-p1", StatusCode::GONE).await;
    assert!(page.text(".lede").contains("Extracted in error."));
    assert_eq!(page.text(".kind"), "410 demo-old-p1");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_store_has_pages_too() {
    let app = App::empty().await;
    for kind in [
        "",
        "/themes",
        "/recommendations",
        "/documents",
        "/bodies",
        "/meetings",
        "/resources",
        "/figures",
    ] {
        open(&app, &format!("/en{kind}")).await;
    }
    assert!(open(&app, "/en").await.has("#s-empty"));
}

#[tokio::test(flavor = "multi_thread")]
async fn assets_may_be_kept_for_ever() {
    let app = App::empty().await;
    let page = open(&app, "/en").await;
    let sheet = page.attributes("link[rel=stylesheet]", "href").remove(0);
    let answer = app.get(&sheet).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert!(answer.header("cache-control").contains("immutable"));
    assert!(answer.body.len() < 40_000, "{} bytes", answer.body.len());
    assert_eq!(
        app.get("/static/recueil.css").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(app.get("/robots.txt").await.status, StatusCode::OK);
    assert_eq!(app.get("/sitemap.xml").await.status, StatusCode::OK);
}
