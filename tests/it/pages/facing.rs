//! A document beside another language, what a citation leads to, and who cites, a document once.

use axum::http::StatusCode;

use super::page::{open, with_samples};
use crate::api::app::App;

const DOCUMENT: &str = "/documents/DEMO/WG.6/2022/6";

#[tokio::test(flavor = "multi_thread")]
async fn two_languages_stand_paragraph_by_paragraph() {
    let app = with_samples().await;
    let page = open(&app, &format!("/fr{DOCUMENT}?with=en")).await;
    let pairs = page.attributes(".row-of-two > div", "lang");
    assert_eq!(pairs[..2], ["fr", "en"]);
    for place in ["par-2", "par-4-b", "sec-2"] {
        let both = format!(".row-of-two:has([id='{place}']) [id='en-{place}']");
        assert!(page.has(&both), "{place} stands beside itself");
    }
    assert_eq!(
        page.attributes("[id='en-par-2'] > .num", "href"),
        [format!("/en{DOCUMENT}#par-2")],
        "its number leads to its own page"
    );
    let calls = page.attributes("[id='en-par-1'] [role=doc-noteref]", "href");
    assert_eq!(calls, ["#en-fn-1", "#en-fn-2"]);
    let back = page.attributes("[id='en-fn-1'] [role=doc-backlink]", "href");
    assert_eq!(back, ["#en-ref-fn-1"]);
    let mut ids = page.attributes("[id]", "id");
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert_eq!(
        page.attributes(".bar-line a", "href"),
        [format!("/fr{DOCUMENT}")]
    );
    // A language that it lacks, or its own, is no mistake: the text stands alone.
    for with in ["ar", "fr"] {
        let page = open(&app, &format!("/fr{DOCUMENT}?with={with}")).await;
        assert!(
            !page.has(".facing") && page.has(".stretch > .par"),
            "{with}"
        );
    }
    let wrong = app.get(&format!("/fr{DOCUMENT}?with=xx")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citation_says_what_it_leads_to() {
    let app = with_samples().await;
    let page = open(&app, "/fr/documents/DEMO/WG.6/2024/2").await;
    let here = ".leads[href='/fr/documents/DEMO/WG.6/2022/6#par-10']";
    let title = page.attributes(here, "title").remove(0);
    assert!(title.starts_with("Rapport du Groupe"), "{title}");
    let answer = app.get("/fr/preview/DEMO/WG.6/2022/6?at=par-10").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    let text = String::from_utf8(answer.body).expect("UTF-8");
    assert!(
        text.contains("Les États parties devraient autoriser"),
        "{text}"
    );
    assert!(text.contains("DEMO/WG.6/2022/6") && !text.contains("<html"));
    let answer = app
        .get("/fr/preview/DEMO/WG.6/2022/6?at=%3Cscript%3E")
        .await;
    let text = String::from_utf8(answer.body).expect("UTF-8");
    assert!(
        text.contains("Rapport") && !text.contains("script"),
        "{text}"
    );
    let missing = app.get("/fr/preview/DEMO/NONE").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_cites_is_listed_once_with_its_places() {
    let app = App::new().await;
    sqlx::raw_sql(
        "insert into citations (version_id, paragraph_id, position, printed, symbol, pinpoint) values
             (2, 2, 7, 'DEMO/WG.1/2022/5, para. 0', 'DEMO/WG.1/2022/5', '0'),
             (2, 1, 8, 'DEMO/WG.1/2022/5', 'DEMO/WG.1/2022/5', null)",
    )
    .execute(&app.pool)
    .await
    .expect("citations");
    let page = open(&app, "/en/documents/DEMO/WG.1/2022/5").await;
    assert_eq!(page.texts("#cited-by li").len(), 1);
    assert_eq!(
        page.attributes("#cited-by .hint a", "href"),
        [
            "/en/documents/DEMO/WG.1/2024/2#par-1",
            "/en/documents/DEMO/WG.1/2024/2#par-2"
        ]
    );
}
