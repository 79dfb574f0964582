//! What stands around a record: other languages, records like it, who cites it, who decided when, and
//! the file that its document was read from.

use axum::http::StatusCode;

use super::page::{open, with_samples};
use crate::api::app::App;

async fn run(app: &App, sql: &'static str) {
    sqlx::raw_sql(sql).execute(&app.pool).await.expect(sql);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_languages_stand_side_by_side_as_the_address_says() {
    let app = App::new().await;
    let path = "/en/recommendations/demo-wg.1-2022-5-p0";
    for (asked, shown) in [
        ("", "zh"),
        ("?with=fr", "fr"),
        ("?with=en", "zh"),
        ("?with=ar", "zh"),
    ] {
        let page = open(&app, &format!("{path}{asked}")).await;
        assert_eq!(
            page.attributes(".pair > div", "lang"),
            ["en", shown],
            "{asked}"
        );
        let current = page.attributes(".choice [aria-current]", "lang");
        assert_eq!(current, [shown], "{asked}");
    }
    let page = open(&app, &format!("{path}?with=fr")).await;
    assert_eq!(
        page.attributes(".choice a", "href"),
        [
            format!("{path}?with=zh#r-languages"),
            format!("{path}?with=fr#r-languages")
        ]
    );
    let wrong = app.get(&format!("{path}?with=klingon")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test(flavor = "multi_thread")]
async fn similar_wordings_are_shown_with_the_words_that_they_share() {
    let app = with_samples().await;
    let path = "/fr/recommendations/demo-wg.6-2024-2-p4-e";
    let like = "/fr/recommendations/demo-wg.6-2022-6-p11";
    let section = "section[aria-labelledby=r-similar]";
    let page = open(&app, path).await;
    let links = page.attributes(&format!("{section} li > p a"), "href");
    assert!(links.contains(&like.to_owned()), "{links:?}");
    assert!(!links.contains(&path.to_owned()), "not itself");
    let shared = page.texts(&format!("{section} mark"));
    assert!(shared.contains(&"notification".to_owned()), "{shared:?}");
    let compare = page.attributes(&format!("{section} .meta a"), "href");
    open(&app, &compare[0]).await;
    // What replaced it is its own line, and no other record that happens to be like it.
    run(
        &app,
        "update recommendations set status = 'superseded',
             successor_id = (select id from recommendations where slug = 'demo-wg.6-2024-2-p4-e')
         where slug = 'demo-wg.6-2022-6-p11'",
    )
    .await;
    let page = open(&app, path).await;
    let links = page.attributes(&format!("{section} li > p a"), "href");
    assert!(!links.contains(&like.to_owned()), "{links:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_is_cited_by_what_cites_its_own_paragraph() {
    let app = App::new().await;
    run(
        &app,
        "insert into citations (version_id, paragraph_id, position, printed, symbol, pinpoint) values
             (2, 1, 7, 'DEMO/WG.1/2022/5, paras. 0, 8-12', 'DEMO/WG.1/2022/5', '0, 8-12'),
             (2, 1, 8, 'DEMO/WG.1/2022/5, annex, para. 5', 'DEMO/WG.1/2022/5', 'annex, 5')",
    )
    .await;
    for (record, cited) in [("p0", true), ("p10", true), ("p5", false)] {
        let page = open(
            &app,
            &format!("/en/recommendations/demo-wg.1-2022-5-{record}"),
        )
        .await;
        let links = page.attributes(".cited .hint a", "href");
        let expected = if cited {
            vec!["/en/documents/DEMO/WG.1/2024/2#par-1".to_owned()]
        } else {
            Vec::new()
        };
        assert_eq!(links, expected, "{record}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_on_a_theme_has_its_day_and_no_name() {
    let app = App::new().await;
    run(
        &app,
        "update tags set origin = 'confirmed', decided_by = 'editor@example.org',
             decided_at = '2025-03-14 10:00+00'
         where recommendation_id = (select id from recommendations where slug = 'demo-wg.1-2022-5-p0')",
    )
    .await;
    let page = open(&app, "/en/recommendations/demo-wg.1-2022-5-p0").await;
    let themes = page.text("section[aria-labelledby=r-themes]");
    assert!(
        themes.contains("Confirmed by an editor, 14 March 2025"),
        "{themes}"
    );
    assert!(page.has(".tag.confirmed"));
    assert!(!page.html.html().contains("editor@example.org"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_given_back_and_never_shown() {
    let app = App::new().await;
    let answer = app.get("/original/en/DEMO/WG.1/2024/2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body, b"demo-wg.1-2024-2");
    assert_eq!(answer.header("content-type"), "text/plain");
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"DEMO-WG.1-2024-2.en.txt\""
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(
        answer
            .header("content-security-policy")
            .starts_with("sandbox;")
    );
    for (path, status) in [
        ("/original/fr/DEMO/WG.1/2024/2", StatusCode::NOT_FOUND),
        ("/original/en/DEMO/NONE", StatusCode::NOT_FOUND),
        ("/original/xx/DEMO/WG.1/2024/2", StatusCode::NOT_FOUND),
        ("/original/en/DEMO/OLD/1", StatusCode::GONE),
    ] {
        assert_eq!(app.get(path).await.status, status, "{path}");
    }
}
