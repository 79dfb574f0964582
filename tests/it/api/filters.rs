//! Each filter finds what it must, values of one mean either, different filters mean both, and facets
//! say beforehand what a filter will find.

use super::app::App;
use super::corpus::{RECOMMENDATIONS, document_of, is_french, themes_by_number};

async fn total(app: &App, query: &str) -> i64 {
    let list = app.json(&format!("/api/v1/recommendations?{query}")).await;
    list["total"].as_i64().expect("a total")
}

fn count(holds: impl Fn(i64) -> bool) -> i64 {
    (0..RECOMMENDATIONS)
        .filter(|number| holds(*number))
        .count()
        .try_into()
        .expect("a count")
}

/// What names a place or a subject.
fn place_cases() -> Vec<(String, i64)> {
    let [one, two, parent] = themes_by_number();
    vec![
        (String::new(), 60),
        (format!("theme={one}"), count(|n| n % 4 == 0 || n % 4 == 2)),
        (format!("theme={parent}"), count(|n| n % 4 != 3)),
        (format!("theme={one}&theme={two}"), count(|n| n % 4 != 3)),
        ("body=demo".into(), count(|n| document_of(n) == 3)),
        (
            "body=demo&body=demo-wg.1".into(),
            count(|n| document_of(n) != 4),
        ),
        (
            "meeting=demo-wg.1-14".into(),
            count(|n| (1..=2).contains(&document_of(n))),
        ),
        (
            "document=DEMO/2023/1".into(),
            count(|n| document_of(n) == 3),
        ),
        (
            "document=DEMO/WG.1/2024/2".into(),
            count(|n| document_of(n) == 1 || n == 0),
        ),
        (
            "document=x-1a2b3c4d5e6f".into(),
            count(|n| document_of(n) == 4),
        ),
        ("kind=resolution".into(), count(|n| document_of(n) == 3)),
        (
            "kind=background_paper".into(),
            count(|n| document_of(n) == 1 || n == 0),
        ),
    ]
}

/// What names a kind, an actor, a language or a time.
fn other_cases() -> Vec<(String, i64)> {
    vec![
        ("status=proposed".into(), count(|n| document_of(n) == 1)),
        ("status=superseded".into(), 0),
        (
            "instrument=resolution".into(),
            count(|n| document_of(n) == 3),
        ),
        ("addressee=secretariat".into(), count(|n| n % 2 == 1)),
        ("language=fr".into(), count(is_french)),
        ("language=fr&language=zh".into(), count(is_french)),
        (
            "year=2024".into(),
            count(|n| (1..=2).contains(&document_of(n))),
        ),
        (
            "year_from=2023".into(),
            count(|n| (1..=3).contains(&document_of(n))),
        ),
        (
            "year_from=2023&year_to=2023".into(),
            count(|n| document_of(n) == 3),
        ),
        ("year=1999".into(), 0),
        (
            "status=adopted&language=fr&addressee=secretariat".into(),
            count(|n| document_of(n) != 1 && is_french(n) && n % 2 == 1),
        ),
        ("theme=&body=&q=".into(), 60),
    ]
}

#[tokio::test]
async fn each_filter_finds_what_it_must() {
    let app = App::new().await;
    for (query, expected) in place_cases().into_iter().chain(other_cases()) {
        assert_eq!(total(&app, &query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn facets_say_what_a_filter_will_find() {
    let app = App::new().await;
    let all = "theme,body,meeting,year,status,instrument,addressee,language,kind";
    for context in [
        "",
        "q=migrants",
        "status=adopted&language=fr",
        "body=demo-wg.1&q=states",
    ] {
        let list = app
            .json(&format!("/api/v1/recommendations?facets={all}&{context}"))
            .await;
        let facets = list["facets"].as_object().expect("facets");
        assert_eq!(facets.len(), 9);
        for (facet, values) in facets {
            if context.contains(&format!("{facet}=")) {
                continue;
            }
            for value in values.as_array().expect("values") {
                let chosen = value["value"].as_str().expect("a value");
                let found = total(&app, &format!("{context}&{facet}={chosen}")).await;
                assert_eq!(value["count"], found, "{context} {facet}={chosen}");
                assert!(
                    value["label"]
                        .as_str()
                        .is_some_and(|label| !label.is_empty())
                );
            }
        }
    }
}

#[tokio::test]
async fn a_facet_ignores_its_own_filter_only() {
    let app = App::new().await;
    let list = app
        .json("/api/v1/recommendations?year=2024&addressee=secretariat&facets=year,addressee")
        .await;
    let years = list["facets"]["year"].as_array().expect("years");
    let shown: Vec<i64> = years
        .iter()
        .map(|y| {
            y["value"]
                .as_str()
                .expect("a year")
                .parse()
                .expect("a number")
        })
        .collect();
    assert_eq!(shown, [2024, 2023, 2022], "newest first");
    for year in years {
        let chosen = year["value"].as_str().expect("a year");
        let found = total(&app, &format!("addressee=secretariat&year={chosen}")).await;
        assert_eq!(year["count"], found);
    }
    let addressees = list["facets"]["addressee"].as_array().expect("addressees");
    let sum: i64 = addressees
        .iter()
        .map(|a| a["count"].as_i64().expect("a count"))
        .sum();
    assert_eq!(sum, total(&app, "year=2024").await);
}

#[tokio::test]
async fn documents_are_filtered_too() {
    let app = App::new().await;
    for (query, expected) in [
        ("", 5),
        ("kind=report", 2),
        ("kind=report&kind=note", 3),
        ("body=demo-wg.1", 3),
        ("meeting=demo-wg.1-14", 2),
        ("year=2024", 2),
        ("year_from=2023", 3),
        ("language=fr", 0),
        ("language=en&year_to=2022", 1),
    ] {
        let list = app.json(&format!("/api/v1/documents?{query}")).await;
        assert_eq!(list["total"], expected, "{query}");
        assert_eq!(
            list["items"].as_array().expect("items").len(),
            expected,
            "{query}"
        );
    }
}

#[tokio::test]
async fn a_publication_is_found_at_once() {
    let app = App::new().await;
    assert_eq!(total(&app, "status=proposed").await, 12);
    sqlx::raw_sql(
        "update recommendations set withdrawn_at = now(), withdrawn_reason = 'test'
         where slug = 'demo-wg.1-2024-2-p1';
         update corpus set revision = revision + 1;",
    )
    .execute(&app.pool)
    .await
    .expect("a change");
    assert_eq!(total(&app, "status=proposed").await, 11);
    assert_eq!(total(&app, "q=measure&status=proposed").await, 11);
}
