//! The query language against real wordings, and that nothing typed is ever a 500.

use axum::http::StatusCode;

use super::app::{App, encoded};
use super::corpus::themes_by_number;
use recueil::domain::{Language, Query};
use recueil::search::highlight;

async fn total(app: &App, q: &str) -> i64 {
    let list = app
        .json(&format!("/api/v1/recommendations?q={}", encoded(q)))
        .await;
    list["total"].as_i64().expect("a total")
}

#[tokio::test]
async fn words_phrases_prefixes_and_exclusions() {
    let app = App::new().await;
    let cases = [
        ("migrants", 24),
        ("MIGRANT", 24),
        ("migrants victims", 12),
        ("migrants -victims", 12),
        ("-victims", 48),
        ("migrants -\"rights of victims\"", 12),
        ("victims or evidence", 24),
        ("\"social media companies\"", 12),
        ("\"media social\"", 0),
        ("financ*", 12),
        ("enquêtes", 8),
        ("enquete", 8),
        ("ENQUÊTES financières", 4),
        ("\"secteur privé\"", 4),
        ("l'enquête", 8),
        ("贩运", 1),
        ("\"贩运人口\"", 1),
        ("人口贩运", 1),
        ("\"人口贩运\"", 0),
        ("口人", 0),
        ("DEMO/WG.1/2024/2", 13),
        ("demo/wg.1/2024/2", 13),
        ("DEMO/WG.1", 36),
        ("DEMO/2023/1 information", 12),
        ("DEMO/2023/1 victims", 0),
        ("-DEMO/2023/1", 48),
        ("theme:enfants victims", 0),
        ("body:wg.1", 36),
        ("body:\"demonstration group\" year:2024", 24),
        ("-body:wg.1", 24),
        ("organe:demo-wg.1 année:2022", 12),
        ("year:2022..2023", 24),
        ("year:..2021", 0),
        ("year:2024 or year:2022", 36),
        ("body:nobody victims", 12),
        ("DEMO/WG.1/2024/2 para. 1", 1),
        ("DEMO/WG.1/2024/2 para. 2", 0),
        ("DEMO/WG.1/2024/2, пункт 11", 1),
        ("zebra", 0),
        ("zebra or victims", 12),
        ("the", 60),
        ("the victims", 12),
    ];
    for (q, expected) in cases {
        assert_eq!(total(&app, q).await, expected, "{q}");
    }
}

#[tokio::test]
async fn a_theme_is_named_by_its_slug_or_its_label_in_any_language() {
    let app = App::new().await;
    for slug in themes_by_number() {
        let filtered = format!("/api/v1/recommendations?theme={slug}");
        let filtered = app.json(&filtered).await["total"].as_i64().expect("total");
        assert!(filtered > 0, "{slug}");
        let mut names = vec![slug.clone()];
        for lang in ["ar", "zh", "en", "fr", "ru", "es"] {
            let theme = app
                .json(&format!("/api/v1/themes/{slug}?lang={lang}"))
                .await;
            names.push(theme["label"].as_str().expect("a label").to_owned());
        }
        for name in names {
            let found = total(&app, &format!("theme:\"{name}\"")).await;
            assert_eq!(found, filtered, "{name}");
        }
    }
    let list = app
        .json("/api/v1/recommendations?q=theme:nonesuch+victims")
        .await;
    assert_eq!(list["query"]["read_as"], "victims");
    let note = list["query"]["notes"][0].as_str().expect("a note");
    assert!(note.contains("theme:nonesuch"), "{note}");
}

#[tokio::test]
async fn words_that_name_a_theme_also_find_what_is_on_it() {
    let app = App::new().await;
    let [slug, ..] = themes_by_number();
    let label = async |lang: &str| {
        let theme = app
            .json(&format!("/api/v1/themes/{slug}?lang={lang}"))
            .await;
        theme["label"].as_str().expect("a label").to_owned()
    };
    let (russian, arabic, french) = (label("ru").await, label("ar").await, label("fr").await);
    let on_it = total(&app, &format!("theme:{slug}")).await;
    assert_eq!(on_it, 30);
    // No recommendation is in Russian or Arabic.
    for typed in [&russian, &arabic, &format!("\"{russian}\"")] {
        let address = format!("/api/v1/recommendations?lang=fr&q={}", encoded(typed));
        let list = app.json(&address).await;
        assert_eq!(list["total"], on_it, "{typed}");
        let note = format!("Also found by the theme “{french}”.");
        assert_eq!(list["query"]["notes"][0], note, "{typed}");
    }
    let both = total(&app, &format!("theme:{slug} evidence")).await;
    assert!(both > 0 && both < on_it);
    assert_eq!(total(&app, &format!("{russian} evidence")).await, both);
    assert_eq!(total(&app, &format!("evidence {russian}")).await, both);
    let without = total(&app, &format!("{russian} -evidence")).await;
    assert_eq!(without, on_it - both);
    let (part, _) = russian.split_once(' ').expect("two words");
    assert_eq!(total(&app, part).await, 0, "{part} is no whole name");
}

#[tokio::test]
async fn what_is_found_by_a_theme_alone_stands_below_what_has_the_words() {
    let app = App::new().await;
    let [slug, ..] = themes_by_number();
    sqlx::query(
        "insert into theme_synonyms (theme_id, language, synonym)
         select id, 'en', 'Electronic Evidence' from themes where slug = $1",
    )
    .bind(&slug)
    .execute(&app.pool)
    .await
    .expect("a synonym");
    let list = app
        .json("/api/v1/recommendations?q=electronic+evidences&limit=200&lang=en")
        .await;
    let items = list["items"].as_array().expect("items");
    let has_words: Vec<bool> = items
        .iter()
        .map(|item| {
            let text = item["text"]["en"].as_str().expect("a text");
            text.contains("electronic evidence")
        })
        .collect();
    assert_eq!(
        has_words.len(),
        36,
        "12 by words, 30 by the theme, 6 by both"
    );
    assert!(has_words.is_sorted_by(|before, after| before >= after));
    assert_eq!(has_words.iter().filter(|has| **has).count(), 12);
}

#[tokio::test]
async fn an_exclusion_holds_in_every_language() {
    let app = App::new().await;
    // The French wordings of these records say "migrants" without "financial".
    let with = total(&app, "migrants financial").await;
    let without = total(&app, "migrants -financial").await;
    assert_eq!(with + without, total(&app, "migrants").await);
}

#[tokio::test]
async fn the_answer_says_how_a_query_was_read() {
    let app = App::new().await;
    let list = app.json("/api/v1/recommendations?q=%22social+media").await;
    assert_eq!(list["query"]["read_as"], "\"social media\"");
    assert_eq!(list["query"]["notes"].as_array().expect("notes").len(), 1);
    let list = app.json("/api/v1/recommendations?q=the").await;
    assert_eq!(list["query"]["read_as"], "");
    assert!(!list["query"]["notes"].as_array().expect("notes").is_empty());
    assert_eq!(list["sort"], "relevance");
    let list = app.json("/api/v1/recommendations?q=Trafic++-x").await;
    assert_eq!(list["query"]["read_as"], "Trafic -x");
}

/// Strings made to upset a parser: every pair of these pieces, with and without a blank.
const PIECES: [&str; 12] = [
    "\"",
    "-",
    "or",
    "*",
    "(",
    "'",
    "\\",
    ":*",
    "<->",
    "&!|",
    "A/B/1",
    "é\u{0}\u{202e}",
];

#[tokio::test]
async fn nothing_typed_is_a_500() {
    let app = App::new().await;
    let mut tried = 0;
    for one in PIECES {
        for two in PIECES {
            for q in [format!("{one}{two}"), format!("{one} x{two}")] {
                let path = format!(
                    "/api/v1/recommendations?facets=year&limit=1&q={}",
                    encoded(&q)
                );
                let answer = app.get(&path).await;
                assert_eq!(answer.status, StatusCode::OK, "{q:?}");
                assert!(answer.json()["query"]["read_as"].is_string(), "{q:?}");
                tried += 1;
            }
        }
    }
    assert!(tried >= 200);
    for q in [
        "a".repeat(2000),
        "or ".repeat(500),
        "\u{1f600}".to_owned(),
        "½ № ...".to_owned(),
        "''''".to_owned(),
    ] {
        let answer = app
            .get(&format!("/api/v1/recommendations?q={}", encoded(&q)))
            .await;
        assert_eq!(answer.status, StatusCode::OK, "{q:?}");
    }
    let answer = app.get("/api/v1/recommendations?q=%FF%FE%00%C0").await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[test]
fn marks_are_segments_and_the_text_stays_whole() {
    let query = Query::parse("enquêtes \"routes & methods\"");
    let texts = [
        (Language::Fr, "Renforcer l’enquête <b>financière</b>."),
        (Language::En, "routes & methods <quickly>"),
        (Language::Zh, "打击贩运人口"),
    ];
    let marked = highlight(Some(&query), &texts);
    for ((_, text), segments) in texts.iter().zip(&marked) {
        let whole: String = segments
            .iter()
            .map(|segment| segment.text.as_str())
            .collect();
        assert_eq!(&whole, text);
    }
    let words: Vec<&str> = marked[0]
        .iter()
        .filter(|s| s.marked)
        .map(|s| s.text.as_str())
        .collect();
    assert_eq!(words, ["enquête"]);
    assert!(
        marked[1]
            .iter()
            .any(|segment| segment.marked && segment.text == "routes & methods")
    );
    assert!(marked[2].iter().all(|segment| !segment.marked));
}
