//! What a list can be taken away as: a table and a feed, read back by another reader than wrote them.

use axum::http::StatusCode;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::page::{open, with_samples};
use crate::api::app::App;

/// The rows of a table as RFC 4180 has them.
fn rows(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = table.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_has_the_whole_list_and_its_words() {
    let app = with_samples().await;
    for query in ["", "?theme=assistance", "?q=victimes&sort=source"] {
        let answer = app.get(&format!("/fr/recommendations.csv{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        assert!(answer.header("content-type").starts_with("text/csv"));
        let text = String::from_utf8(answer.body).expect("UTF-8");
        let table = rows(text.trim_start_matches('\u{feff}'));
        let list = app.json(&format!("/api/v1/recommendations{query}")).await;
        assert_eq!(table.len() - 1, list["total"], "{query}");
        assert!(
            table.iter().all(|row| row.len() == table[0].len()),
            "{query}"
        );
        let column = |name: &str| {
            let at = table[0].iter().position(|head| head == name);
            at.unwrap_or_else(|| panic!("no column {name}"))
        };
        for row in &table[1..] {
            let one = app
                .json(&format!("/api/v1/recommendations/{}", row[0]))
                .await;
            let language = row[column("language")].as_str();
            assert_eq!(one["text"][language], row[column("text")], "{}", row[0]);
            assert_eq!(one["status"], row[column("status")]);
            // Of these nobody has looked at a tag.
            assert!(row[column("themes")].is_empty());
        }
    }
    let wrong = app.get("/fr/recommendations.csv?colour=red").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

/// What a reader of feeds takes from one.
#[derive(Default)]
struct Read {
    title: String,
    own: Option<String>,
    entries: Vec<(String, String, String)>,
}

fn read(feed: &str) -> Read {
    let mut reader = Reader::from_str(feed);
    let (mut path, mut read) = (Vec::<String>::new(), Read::default());
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                let name = start.name();
                path.push(name.as_ref().to_owned());
                if path.join("/") == "feed/entry" {
                    read.entries.push(Default::default());
                }
            }
            Event::Empty(link) if link.name().as_ref() == "link" && path == ["feed"] => {
                let of = |name: &str| {
                    let found = link.try_get_attribute(name).expect("an attribute");
                    found.map(|found| found.value.replace("&#38;", "&"))
                };
                if of("rel").as_deref() == Some("self") {
                    read.own = of("href");
                }
            }
            Event::Text(text) => {
                let text = text.to_string();
                let entry = read.entries.last_mut();
                match (path.join("/").as_str(), entry) {
                    ("feed/title", _) => read.title.push_str(&text),
                    ("feed/entry/id", Some(entry)) => entry.0.push_str(&text),
                    ("feed/entry/updated", Some(entry)) => entry.1.push_str(&text),
                    ("feed/entry/content", Some(entry)) => entry.2.push_str(&text),
                    _ => {}
                }
            }
            Event::End(_) => {
                path.pop();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(path.is_empty());
    read
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_can_be_followed() {
    let app = App::new().await;
    let page = open(&app, "/en/themes/assistance?status=proposed").await;
    let feeds = page.attributes("link[type='application/atom+xml']", "href");
    assert_eq!(
        feeds,
        ["/en/recommendations.atom?theme=assistance&status=proposed"]
    );
    let answer = app.get(&feeds[0]).await;
    assert!(
        answer
            .header("content-type")
            .starts_with("application/atom+xml")
    );
    let text = String::from_utf8(answer.body).expect("UTF-8");
    let feed = read(&text);
    assert!(feed.title.contains("Assistance"), "{}", feed.title);
    assert!(feed.own.is_some_and(|own| own.ends_with(&feeds[0])));
    let list = app
        .json("/api/v1/recommendations?theme=assistance&status=proposed&sort=date&limit=50&lang=en")
        .await;
    let items = list["items"].as_array().expect("items");
    assert!(!items.is_empty());
    assert_eq!(feed.entries.len(), items.len());
    for ((id, updated, words), item) in feed.entries.iter().zip(items) {
        assert!(id.ends_with(&format!("/rec/{}", item["id"].as_str().expect("an id"))));
        let date = item["date"].as_str().unwrap_or("0001-01-01");
        assert_eq!(*updated, format!("{date}T00:00:00Z"));
        assert!(!words.trim().is_empty());
    }
}
