//! Lists and records: what is proposed is never shown as decided, what no editor saw says so, and the
//! page's address is its whole state.

use axum::http::StatusCode;

use super::page::open;
use crate::api::app::{App, encoded};
use crate::api::corpus::{RECOMMENDATIONS, themes_by_number};

#[tokio::test(flavor = "multi_thread")]
async fn results_mark_what_was_found_and_page_by_cursor() {
    let app = App::new().await;
    let page = open(&app, "/en/recommendations?q=victims").await;
    assert!(
        page.texts("mark")
            .iter()
            .all(|hit| hit.starts_with("victim"))
    );
    assert!(page.has("mark") && page.has(".facets input[name=theme]"));
    let mut path = "/en/recommendations".to_owned();
    let mut seen = Vec::new();
    loop {
        let page = open(&app, &path).await;
        seen.extend(page.attributes(".entry .ref a", "href"));
        match page.attributes(".pager [rel=next]", "href").pop() {
            Some(next) => path = next,
            None => break,
        }
    }
    let count = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(
        (count, seen.len()),
        (60, 60),
        "{RECOMMENDATIONS} records, each once"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chip_takes_its_filter_away() {
    let app = App::new().await;
    let page = open(
        &app,
        "/fr/recommendations?q=mesure&status=proposed&year=2024",
    )
    .await;
    let chips = page.attributes(".chip", "href");
    assert_eq!(chips.len(), 2);
    assert_eq!(chips[0], "/fr/recommendations?q=mesure&year=2024");
    assert_eq!(
        page.attributes(".facets input[type=hidden]", "name"),
        ["q", "year"]
    );
    assert_eq!(
        page.attributes(".facets input[checked]", "value"),
        ["proposed"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_finds_nothing_leads_on() {
    let app = App::new().await;
    let page = open(&app, "/fr/recommendations?q=zzzz&status=adopted").await;
    assert!(page.has(".empty h2"));
    assert!(!page.has(".entry"));
    let page = open(&app, "/fr/recommendations?q=%22%22").await;
    assert!(page.has(".head .meta"), "how it was read");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_misspelt_search_says_what_may_be_meant() {
    let app = App::new().await;
    let page = open(&app, "/fr/recommendations?q=victmes&status=adopted").await;
    assert!(page.text(".meant").starts_with("Vouliez-vous dire"));
    assert_eq!(page.text(".meant a"), "victimes");
    let href = page.attributes(".meant a", "href");
    assert_eq!(href, ["/fr/recommendations?q=victimes&status=adopted"]);
    let found = open(&app, &href[0]).await;
    assert!(found.has("li.entry") || found.has(".entry"));
    assert!(!found.has(".meant"));
    let list = app.json("/api/v1/recommendations?q=victmes&lang=fr").await;
    assert_eq!(list["query"]["did_you_mean"], "victimes");
    let list = app.json("/api/v1/recommendations?q=victimes").await;
    assert_eq!(list["query"]["did_you_mean"], serde_json::Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposed_theme_is_never_shown_as_decided() {
    let app = App::new().await;
    for path in [
        "/en/recommendations",
        "/en/recommendations/demo-wg.1-2022-5-p0",
    ] {
        let page = open(&app, path).await;
        assert!(page.has(".tag.proposed small"), "{path}");
        assert!(!page.has(".tag.confirmed, .tag.added"), "{path}");
        for tag in page.texts(".tag.proposed") {
            assert!(tag.ends_with("proposed"), "{path}: {tag}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_says_what_it_is_and_where_it_comes_from() {
    let app = App::new().await;
    let page = open(&app, "/en/recommendations/demo-wg.1-2022-5-p0").await;
    assert_eq!(page.text("h1"), "DEMO/WG.1/2022/5, para. 0");
    assert!(
        page.text("title")
            .starts_with("DEMO/WG.1/2022/5, para. 0, 2 May 2022")
    );
    assert!(
        page.text(".wording .words")
            .starts_with("States parties should")
    );
    assert!(
        page.has(".alert.warn a[href='/en/help#unreviewed']"),
        "unreviewed"
    );
    assert!(page.has(".alert.sample"), "a sample says so");
    assert_eq!(page.texts(".copy")[0], "DEMO/WG.1/2022/5, para. 0.");
    assert!(page.texts("pre.copy")[0].starts_with("@techreport{demo-wg1-2022-5-p0,"));
    let places = page.texts("[aria-labelledby=r-line] .line > li");
    assert_eq!(places.len(), 2, "where it stands");
    let published = page.texts("[aria-labelledby=r-history] li");
    assert_eq!(published.len(), 1, "when it was published here");
    assert!(page.has(".status.recalled"));
    assert_eq!(
        page.attributes("meta[name=citation_technical_report_number]", "content"),
        ["DEMO/WG.1/2022/5"]
    );
    let chinese = page.attributes(".pair > div", "lang");
    assert!(chinese.contains(&"zh".to_owned()), "{chinese:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_in_another_language_say_so() {
    let app = App::new().await;
    let page = open(&app, "/ar/recommendations/demo-wg.1-2022-5-p0").await;
    assert_eq!(page.attributes(".wording .words", "lang"), ["en"]);
    assert_eq!(page.attributes(".wording .words", "dir"), ["ltr"]);
    assert!(page.has(".alert:not(.warn)"), "a notice of the language");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alias_leads_to_the_record() {
    let app = App::new().await;
    let answer = app.get("/fr/recommendations/x-1a2b3c4d5e6f-p61-a").await;
    assert_eq!(answer.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(
        answer.header("location"),
        "/fr/recommendations/demo-wg.1-2022-5-p0"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_groups_by_sub_theme_and_by_meeting() {
    let app = App::new().await;
    let [one, _, parent] = themes_by_number();
    let page = open(&app, &format!("/en/themes/{parent}")).await;
    assert_eq!(page.texts(".group h2").len(), 2);
    assert!(page.has(".group .more a"));
    let page = open(&app, &format!("/en/themes/{parent}?group=meeting")).await;
    let headings = page.texts(".group h2");
    assert_eq!(headings[0], "Demonstration Group, fourteenth meeting");
    assert!(page.has(".pager [rel=next]"));
    let page = open(&app, &format!("/en/themes/{parent}?group=status")).await;
    let headings = page.texts(".group h2");
    assert!(headings.contains(&"Adopted".to_owned()), "{headings:?}");
    let more = page.attributes(".group .more a", "href").remove(0);
    let list = open(&app, &more).await;
    let states = list.texts(".entry .status");
    assert!(states.iter().all(|state| *state == states[0]), "{states:?}");
    let page = open(&app, &format!("/en/themes/{one}")).await;
    assert_eq!(
        page.texts(".choice a"),
        ["meeting", "status"],
        "no sub-themes"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_themes_of_the_index_follow_each_other() {
    let app = App::new().await;
    let index = open(&app, "/es/themes").await.attributes(".tree a", "href");
    let mut path = index[0].clone();
    for (at, expected) in index.iter().enumerate() {
        assert_eq!(path, *expected);
        let page = open(&app, &path).await;
        let (back, on) = (
            page.attributes("main > .pager [rel=prev]", "href"),
            page.attributes("main > .pager [rel=next]", "href"),
        );
        assert_eq!(
            back.first(),
            at.checked_sub(1).map(|at| &index[at]),
            "{path}"
        );
        match on.into_iter().next() {
            Some(next) => path = next,
            None => assert_eq!(at + 1, index.len(), "{path} is not the last"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_index_stands_in_the_order_of_the_alphabet() {
    let app = App::new().await;
    let page = open(&app, "/fr/themes").await;
    let letters = page.texts(".letter > h2");
    let mut sorted = letters.clone();
    sorted.sort();
    assert_eq!(letters, sorted);
    assert_eq!(page.texts(".az li").len(), 26);
    // Chinese by the letters of pinyin, as in its dictionaries.
    let page = open(&app, "/zh/themes").await;
    let letters = page.texts(".letter h2");
    assert!(letters.len() > 5 && letters.is_sorted(), "{letters:?}");
    assert!(letters.iter().all(|letter| letter.len() == 1));
    assert_eq!(page.texts(".az a"), letters);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_typed_in_full_is_gone_to_and_a_symbol_is_one_link_away() {
    let app = App::new().await;
    for (typed, leads) in [
        ("DEMO/WG.1/2024/2 par. 2", "par-2"),
        ("demo/wg.1/2024/2, para. 2 (a)", "par-2-a"),
        ("DEMO/WG.1/2024/2 第2段", "par-2"),
    ] {
        let q = encoded(typed);
        let page = app.get(&format!("/en/recommendations?q={q}")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{typed}");
        let address = format!("/en/documents/DEMO/WG.1/2024/2#{leads}");
        assert_eq!(page.header("location"), address, "{typed}");
        let list = app.json(&format!("/api/v1/recommendations?q={q}")).await;
        let url = format!("http://test.example/doc/DEMO/WG.1/2024/2#{leads}");
        assert_eq!(list["query"]["leads_to"], url, "{typed}");
    }
    let page = open(&app, "/en/recommendations?q=DEMO/WG.1/2024/2").await;
    let links = page.attributes(".head .meta a", "href");
    assert!(
        links.contains(&"/en/documents/DEMO/WG.1/2024/2".to_owned()),
        "{links:?}"
    );
    // A document that is not here: what is known of it is listed.
    let list = app
        .json("/api/v1/recommendations?q=DEMO/WG.9/2020/1+para.+2")
        .await;
    assert_eq!(list["query"]["leads_to"], serde_json::Value::Null);
    assert_eq!(list["total"], 0);
    let page = app
        .get("/en/recommendations?q=DEMO/WG.9/2020/1+para.+2")
        .await;
    assert_eq!(page.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_meetings_of_a_body_follow_each_other() {
    let app = App::new().await;
    let held = open(&app, "/en/bodies/demo-wg.1").await;
    let held = held.attributes("section[aria-labelledby=b-meetings] a", "href");
    assert!(held.len() > 1, "{held:?}");
    let mut path = held[0].clone();
    for (at, expected) in held.iter().enumerate() {
        assert_eq!(path, *expected);
        let page = open(&app, &path).await;
        let links = page.attributes("main > .pager:last-child a", "href");
        if let Some(later) = at.checked_sub(1).map(|at| &held[at]) {
            assert_eq!(links.last(), Some(later), "{path}");
        }
        if at + 1 < held.len() {
            path.clone_from(&links[0]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_says_of_when_and_where_it_is() {
    let app = App::new().await;
    for path in [
        "/en/themes/assistance?status=proposed",
        "/en/recommendations?year=2024",
    ] {
        let page = open(&app, path).await;
        let shown = page.texts(".print-only");
        assert!(shown[0].starts_with("The collection as at "), "{shown:?}");
        assert!(
            shown.last().is_some_and(|last| last.ends_with(path)),
            "{shown:?}"
        );
    }
}
