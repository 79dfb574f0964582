//! How others find the pages: titles of their own, what reference managers and search engines read, the
//! map of the site, the files that programs ask for by name.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use recueil::domain::Language;
use recueil::web::{AppState, router};
use regex::Regex;
use serde_json::Value;

use super::page::{Page, open};
use crate::api::app::App;

const RECORD: &str = "/en/recommendations/demo-wg.1-2022-5-p0";
const DOCUMENT: &str = "/en/documents/DEMO/WG.1/2024/2";

/// The nodes of schema.org by their type.
fn nodes(page: &Page) -> BTreeMap<String, Value> {
    let json = page.text("script[type='application/ld+json']");
    let graph: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(graph["@context"], "https://schema.org");
    let nodes = graph["@graph"].as_array().expect("a graph");
    nodes
        .iter()
        .map(|node| {
            (
                node["@type"].as_str().expect("a type").to_owned(),
                node.clone(),
            )
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_read_what_a_page_is_about() {
    let app = App::new().await;
    let page = open(&app, RECORD).await;
    let meta = |name: &str| page.attributes(&format!("meta[name='{name}']"), "content");
    assert_eq!(
        meta("citation_technical_report_number"),
        ["DEMO/WG.1/2022/5"]
    );
    // A corporate author must not be taken apart into given and family names.
    let author = meta("citation_author").remove(0);
    assert_eq!(author, format!("{},", meta("DC.creator")[0]));
    assert_eq!(meta("DC.title"), ["DEMO/WG.1/2022/5, para.\u{a0}0"]);
    let address = "http://test.example/rec/demo-wg.1-2022-5-p0";
    assert_eq!(meta("citation_public_url"), [address]);
    assert_eq!(
        page.attributes("link[hreflang=x-default]", "href"),
        [address]
    );
    assert_eq!(
        page.attributes("link[type='application/json']", "href"),
        ["http://test.example/api/v1/recommendations/demo-wg.1-2022-5-p0"]
    );
    let nodes_of_record = nodes(&page);
    let record = &nodes_of_record["CreativeWork"];
    assert_eq!(record["@id"], address);
    assert!(
        record["text"]
            .as_str()
            .is_some_and(|text| text.starts_with("States parties should"))
    );
    assert_eq!(
        record.get("about"),
        None,
        "proposed themes are no assertion"
    );
    let crumbs = nodes_of_record["BreadcrumbList"]["itemListElement"]
        .as_array()
        .map(Vec::len);
    assert_eq!(crumbs, Some(4));

    let page = open(&app, DOCUMENT).await;
    let document = nodes(&page).remove("Report").expect("a report");
    assert_eq!(document["identifier"], "DEMO/WG.1/2024/2");
    assert_eq!(document["reportNumber"], "DEMO/WG.1/2024/2");
    assert_eq!(document["@id"], "http://test.example/doc/DEMO/WG.1/2024/2");

    let page = open(&app, "/fr").await;
    let site = nodes(&page).remove("WebSite").expect("the site");
    assert_eq!(
        site["potentialAction"]["target"]["urlTemplate"],
        "http://test.example/fr/recommendations?q={search_term_string}"
    );
    assert_eq!(
        page.attributes("link[hreflang=x-default]", "href"),
        ["http://test.example/"]
    );
    assert_eq!(
        page.attributes("meta[property='og:locale']", "content"),
        ["fr_FR"]
    );
}

/// Each page stands in a part of the map once a language; that one language answers says enough.
fn in_english(paths: Vec<String>, part: &str) -> Vec<String> {
    let language = Regex::new("^/(ar|zh|en|fr|ru|es)(/.*)?$").expect("a pattern");
    let mut by_language: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in paths {
        let found = language.captures(&path).expect("a language");
        let rest = found.get(2).map_or("", |rest| rest.as_str());
        let own = by_language.entry(found[1].to_owned()).or_default();
        own.push(rest.to_owned());
    }
    assert_eq!(by_language.len(), 6, "{part}");
    let english = by_language["en"].clone();
    assert!(by_language.values().all(|own| *own == english), "{part}");
    let english = english.iter();
    english.map(|rest| format!("/en{rest}")).collect()
}

/// Every address of the map answers, with a title and a description that no other has.
#[tokio::test(flavor = "multi_thread")]
async fn the_map_leads_to_every_page_and_no_two_have_one_title() {
    let app = App::new().await;
    let location = Regex::new("<loc>http://test.example([^<]*)</loc>").expect("a pattern");
    let locations = |text: &str| -> Vec<String> {
        location
            .captures_iter(text)
            .map(|found| found[1].to_owned())
            .collect()
    };
    let read = async |path: &str| {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(answer.header("content-type").starts_with("application/xml"));
        String::from_utf8(answer.body).expect("UTF-8")
    };
    let parts = locations(&read("/sitemap.xml").await);
    assert_eq!(
        parts,
        [
            "/sitemaps/pages.xml",
            "/sitemaps/documents-1.xml",
            "/sitemaps/recommendations-1.xml"
        ]
    );
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    let mut descriptions: BTreeMap<String, String> = BTreeMap::new();
    let mut count = 0;
    for part in parts {
        let text = read(&part).await;
        assert_eq!(
            text.matches("hreflang=\"x-default\"").count(),
            locations(&text).len()
        );
        for path in in_english(locations(&text), &part) {
            let page = open(&app, &path).await;
            count += 1;
            let title = page.text("head > title");
            if let Some(other) = titles.insert(title.clone(), path.clone()) {
                panic!("{path} and {other} are both “{title}”");
            }
            let description = page
                .attributes("meta[name=description]", "content")
                .remove(0);
            if let Some(other) = descriptions.insert(description.clone(), path.clone()) {
                panic!("{path} and {other} are both described as “{description}”");
            }
        }
    }
    assert!(count > 140, "only {count} pages");
    for absent in [
        "pages-1",
        "documents-0",
        "documents-2",
        "recommendations-x",
        "other-1",
    ] {
        let answer = app.get(&format!("/sitemaps/{absent}.xml")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{absent}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_programs_ask_for_are_there() {
    let app = App::empty().await;
    let text = async |path: &str| {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        String::from_utf8(answer.body).expect("UTF-8")
    };
    let robots = text("/robots.txt").await;
    assert!(robots.contains("Sitemap: http://test.example/sitemap.xml"));
    assert!(robots.contains("\nAllow: /api/v1/\n"), "{robots}");
    assert!(
        text("/llms.txt")
            .await
            .contains("(http://test.example/api/v1/openapi.json)")
    );
    for language in Language::ALL {
        let page = open(&app, &format!("/{language}")).await;
        let address = page.attributes("link[rel=search]", "href").remove(0);
        let description = text(&address).await;
        let template =
            format!("\"http://test.example/{language}/recommendations?q={{searchTerms}}\"");
        assert!(description.contains(&template), "{description}");
    }
    let path = "/.well-known/security.txt";
    assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND);
    let contact = Some("https://test.example/report".to_owned());
    let told = App {
        router: router(AppState::new(app.pool.clone(), None).answering_to(contact)),
        ..app
    };
    let answer = told.get(path).await;
    let text = String::from_utf8(answer.body.clone()).expect("UTF-8");
    assert!(
        text.starts_with("Contact: https://test.example/report\nExpires: 2"),
        "{text}"
    );
    assert!(answer.header("cache-control").contains("no-store"));
}
