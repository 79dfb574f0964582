//! The written pages: whole in each language, their examples alive, what they promise true.

use axum::http::StatusCode;
use recueil::domain::Language;
use recueil::web::{AppState, router};

use super::page::{open, with_samples};
use crate::api::app::App;

const PAGES: [&str; 5] = ["about", "help", "accessibility", "data", "terms"];

#[tokio::test(flavor = "multi_thread")]
async fn each_is_written_in_each_language() {
    let app = App::empty().await;
    for language in Language::ALL {
        for name in PAGES {
            let path = format!("/{language}/{name}");
            let page = open(&app, &path).await;
            let foreign = page.texts("main span[lang], main p[lang]");
            assert!(foreign.is_empty(), "{path} is not translated: {foreign:?}");
            assert!(page.texts("main h2").len() >= 5, "{path} is thin");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_examples_of_help_find_something() {
    let app = with_samples().await;
    for language in ["en", "fr"] {
        let help = open(&app, &format!("/{language}/help")).await;
        let examples = help.attributes(".terms a", "href");
        assert_eq!(examples.len(), 10, "{language}");
        let mut alive = 0;
        for path in examples {
            let answer = app.get(&path).await;
            if answer.status == StatusCode::SEE_OTHER {
                assert!(answer.header("location").contains("#par-1"), "{path}");
                alive += 1;
                continue;
            }
            // Not every word is in these few documents.
            let list = open(&app, &path).await;
            alive += i32::from(list.has(".entry"));
        }
        assert!(alive >= 7, "{language}: only {alive} find something");
    }
}

/// "What is kept about visitors: nothing" stands on a page; so nothing may set a cookie.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_sets_a_cookie() {
    let app = App::new().await;
    let pages = [
        "/",
        "/en",
        "/en/help",
        "/en/recommendations?q=victims",
        "/api/v1/themes",
    ];
    for path in pages {
        let answer = app.get(path).await;
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_to_write_to_is_named_where_somebody_is() {
    let app = App::new().await;
    let silent = open(&app, "/fr/accessibility").await;
    assert!(silent.attributes("a[href^='mailto:']", "href").is_empty());
    let contact = Some("mailto:editors@test.example".to_owned());
    let app = App {
        router: router(AppState::new(app.pool.clone(), None).answering_to(contact)),
        ..app
    };
    let page = open(&app, "/fr/accessibility").await;
    assert_eq!(
        page.attributes("main a[href^='mailto:']", "href"),
        ["mailto:editors@test.example"]
    );
    let page = open(&app, "/fr/recommendations/demo-wg.1-2022-5-p0").await;
    let report = page.attributes(".foot a[href^='mailto:']", "href");
    assert_eq!(report.len(), 1);
    assert!(
        report[0].ends_with("demo%2Dwg%2E1%2D2022%2D5%2Dp0"),
        "{report:?}"
    );
}
