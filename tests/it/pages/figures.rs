//! The figures: each number on a bar, in a cell or in a table is the total of the list that it leads to.

use axum::http::StatusCode;
use scraper::{ElementRef, Selector};

use super::page::{Page, open, open_with, with_samples};
use crate::api::app::App;

/// Every link of a figure with the number that it shows: the text of a cell or of a bar, else what is
/// said of a part of a bar.
fn counted(page: &Page, what: &str) -> Vec<(String, i64)> {
    let links = Selector::parse(what).expect("a selector");
    let shown = Selector::parse("rect").expect("a selector");
    page.html
        .select(&links)
        .filter(|link| what.starts_with("td") || link.select(&shown).next().is_some())
        .map(|link| {
            let href = link.value().attr("href").unwrap_or_default().to_owned();
            (href, number(link))
        })
        .collect()
}

fn number(link: ElementRef<'_>) -> i64 {
    let text: String = link.text().collect();
    let said = link.value().attr("aria-label").unwrap_or_default();
    let said = said.split_once(": ").map_or(said, |(_, said)| said);
    let text = if text.trim().is_empty() { said } else { &text };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits
        .parse()
        .unwrap_or_else(|_| panic!("no number in {text:?}"))
}

/// The total that the API gives for the query of a page.
async fn total(app: &App, href: &str) -> i64 {
    let query = href
        .split_once('?')
        .map(|(_, query)| query)
        .unwrap_or_default();
    let address = format!("/api/v1/recommendations?{query}&limit=1");
    let answer = app.get(&address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    answer.json()["total"].as_i64().expect("a total")
}

/// Follows every link of a page of figures.
async fn follow(app: &App, path: &str, least: usize) {
    let page = open(app, path).await;
    let (drawn, tables) = (counted(&page, ".chart a"), counted(&page, "td a"));
    assert!(drawn.len() >= least, "{path}: {drawn:?}");
    for (href, number) in drawn.iter().chain(&tables) {
        assert!(*number > 0, "{path}: {href} leads to nothing");
        assert_eq!(*number, total(app, href).await, "{path}: {href}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_number_is_the_total_of_its_list() {
    follow(&with_samples().await, "/fr/figures", 60).await;
    let app = App::new().await;
    for path in [
        "/en/figures",
        "/en/figures?status=proposed",
        "/en/figures?body=demo-wg.1&year_from=2020",
        "/en",
        "/en/themes/assistance",
        "/en/themes/assistance?status=proposed",
    ] {
        follow(&app, path, 1).await;
    }
    let page = open(&app, "/en/figures").await;
    let (href, number) = counted(&page, ".heat a").remove(0);
    let list = open(&app, &href).await;
    assert!(
        list.text("h1 .n").starts_with(&format!("{number} ")),
        "{href}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn time_runs_with_the_text() {
    let app = App::new().await;
    let places = |page: &Page| -> Vec<f64> {
        let all = page.attributes(".heat.heat:not(.broad) a rect", "x");
        all.iter().map(|x| x.parse().expect("a place")).collect()
    };
    let row = ".heat:not(.broad) > g:nth-of-type(2)";
    let (french, arabic) = (
        open(&app, "/fr/figures").await,
        open(&app, "/ar/figures").await,
    );
    let last = |page: &Page| {
        let names = page.attributes(&format!("{row} a"), "aria-label");
        names.last().cloned().unwrap_or_default()
    };
    assert_eq!(
        last(&french).split([',', '،']).next(),
        last(&arabic).split([',', '،']).next()
    );
    let (from_left, from_right) = (places(&french), places(&arabic));
    let greatest = |all: &[f64]| all.iter().copied().fold(0.0, f64::max);
    assert!(
        greatest(&from_left) > greatest(&from_right),
        "names of rows stand before the cells"
    );
    let heads = |page: &Page| page.attributes(".heat:not(.broad) > g:first-of-type text", "x");
    let number = |x: &String| x.parse::<f64>().expect("a place");
    assert!(heads(&french).iter().map(number).is_sorted());
    let mut mirrored = heads(&arabic);
    mirrored.pop();
    assert!(mirrored.iter().rev().map(number).is_sorted());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_counted_is_refused() {
    let app = App::new().await;
    for path in [
        "/en/figures?theme=children",
        "/en/figures?body=no-such",
        "/en/figures?status=new",
    ] {
        open_with(&app, path, StatusCode::BAD_REQUEST).await;
    }
    let empty = App::empty().await;
    let page = open(&empty, "/en/figures").await;
    assert!(page.has(".empty") && !page.has(".chart"));
}
