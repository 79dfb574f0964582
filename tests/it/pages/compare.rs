//! Records side by side: which ones is in the address, and what cannot be compared is said.

use axum::http::StatusCode;
use scraper::Selector;

use super::page::{Page, open, open_with, with_samples};
use crate::api::app::App;

const TWO: &str = "id=demo-wg.1-2022-5-p5&id=demo-wg.1-2022-5-p0";

#[tokio::test(flavor = "multi_thread")]
async fn records_stand_side_by_side_with_their_facts_and_citations() {
    let app = App::new().await;
    let page = open(&app, &format!("/en/compare?{TWO}")).await;
    assert_eq!(
        page.texts(".compare h2"),
        ["DEMO/WG.1/2022/5, para. 0", "DEMO/WG.1/2022/5, para. 5"]
    );
    assert_eq!(page.texts(".compare .words").len(), 2);
    assert!(page.has(".compare .tag.proposed small"), "proposed says so");
    let cited = page.texts("pre.copy");
    assert_eq!(
        cited[0],
        "DEMO/WG.1/2022/5, para. 0. DEMO/WG.1/2022/5, para. 5."
    );
    assert_eq!(cited[1].matches("@techreport{").count(), 2);
    assert_eq!(cited[2].matches("ER -").count(), 2);
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(!page.has(".compare article > p a"), "two are the fewest");
    let three = format!("/en/compare?{TWO}&id=demo-wg.1-2022-5-p10");
    let page = open(&app, &three).await;
    let without = page.attributes(".compare article > p a", "href");
    assert_eq!(
        without[1],
        "/en/compare?id=demo-wg.1-2022-5-p0&id=demo-wg.1-2022-5-p5"
    );
}

/// The forms of a citation that keep their lines, as they are copied.
fn forms(page: &Page) -> Vec<String> {
    let selector = Selector::parse(".cite-more pre").expect("a selector");
    let forms = page.html.select(&selector);
    forms.map(|form| form.text().collect()).collect()
}

/// A record that was renamed, one that was withdrawn, a source without a symbol, titles of several documents.
#[tokio::test(flavor = "multi_thread")]
async fn many_are_read_at_once_as_each_would_be_alone() {
    let app = with_samples().await;
    let list = open(&app, "/fr/recommendations").await;
    let ids = list.attributes("input[type=checkbox][form=sel][name=id]", "value");
    assert!(ids.len() > 10, "{ids:?}");
    let renamed = format!(
        "insert into recommendation_aliases (slug, recommendation_id)
         select 'its-name-before', id from recommendations where slug = '{}';
         update recommendations set withdrawn_at = now(), withdrawn_reason = 'in error'
         where slug = '{}';",
        ids[0], ids[1]
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(renamed))
        .execute(&app.pool)
        .await
        .expect("a name before");
    let all: Vec<String> = ids.iter().map(|id| format!("id={id}")).collect();
    let page = open(
        &app,
        &format!("/fr/selection?id=its-name-before&{}", all.join("&")),
    )
    .await;
    assert_eq!(page.texts(".alert li"), [ids[1].as_str()]);
    let entries = page.attributes(".entry [href^='/fr/recommendations/']", "href");
    assert_eq!(
        entries
            .iter()
            .filter(|href| href.ends_with(&format!("/{}", ids[0])))
            .count(),
        1,
        "twice by two names"
    );
    let cited = forms(&page);
    for id in ids.iter().filter(|id| **id != ids[1]) {
        let alone = open(&app, &format!("/fr/recommendations/{id}")).await;
        let own = forms(&alone);
        assert!(cited[0].contains(&own[0]), "{id}: {}", own[0]);
        assert!(cited[1].contains(&own[1]), "{id}: {}", own[1]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_differs_between_near_wordings_is_marked() {
    let app = with_samples().await;
    let paths = [
        ("demo-wg.6-2022-6-p4-a", "demo-wg.6-2022-6-p4-b", false),
        ("demo-wg.6-2022-6-p2", "demo-wg.6-2022-6-p2-near", true),
    ];
    // A record that says almost what another says.
    sqlx::raw_sql(
        "insert into recommendations (slug, instrument, status, sort_date, sort_key, revision, date, year)
         select slug || '-near', instrument, status, sort_date + 1, sort_key || '-near', revision, date + 1, year
         from recommendations where slug = 'demo-wg.6-2022-6-p2';
         insert into wordings (recommendation_id, language, text, version_id, search)
         select n.id, w.language, replace(w.text, 'five', 'three'), w.version_id, w.search
         from wordings w join recommendations r on r.id = w.recommendation_id and r.slug = 'demo-wg.6-2022-6-p2'
         join recommendations n on n.slug = r.slug || '-near';",
    )
    .execute(&app.pool)
    .await
    .expect("a near record");
    for (one, other, near) in paths {
        let page = open(&app, &format!("/en/compare?id={one}&id={other}")).await;
        assert_eq!(page.has(".differ .words"), near, "{one}, {other}");
        if near {
            assert_eq!(page.texts(".differ .words del"), ["removed: five"]);
            assert_eq!(page.texts(".differ .words ins"), ["added: three"]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_compared_is_said() {
    let app = App::new().await;
    for query in [
        "",
        "?id=demo-wg.1-2022-5-p0",
        "?id=demo-wg.1-2022-5-p0&id=demo-wg.1-2022-5-p0",
    ] {
        let path = format!("/fr/compare{query}");
        let page = open_with(&app, &path, StatusCode::BAD_REQUEST).await;
        assert!(page.text(".alert.bad").contains("au moins deux"), "{path}");
    }
    let page = open_with(
        &app,
        &format!("/fr/compare?{TWO}&id=no-such&id=..%2Fx"),
        StatusCode::BAD_REQUEST,
    )
    .await;
    assert_eq!(page.texts(".alert.bad li"), ["no-such", "../x"]);
    let rest = page.attributes("main > p:not(.more) > a", "href");
    assert_eq!(
        rest,
        ["/fr/compare?id=demo-wg.1-2022-5-p0&id=demo-wg.1-2022-5-p5"]
    );
    let many: Vec<String> = (0..7)
        .map(|n| format!("id=demo-wg.1-2022-5-p{n}"))
        .collect();
    let path = format!("/fr/compare?{}", many.join("&"));
    let page = open_with(&app, &path, StatusCode::BAD_REQUEST).await;
    assert!(page.text(".alert.bad").contains("Six"));
    let answer = app
        .get_with("/fr/compare", &[("accept", "application/json")])
        .await;
    assert_eq!(answer.json()["errors"][0]["field"], "id");
}
