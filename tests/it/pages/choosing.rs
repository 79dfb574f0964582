//! What a reader finds and chooses: the index filtered by words, recommendations ticked in a list, and
//! what becomes of them. Everything without a script, as the forms send it.

use axum::http::StatusCode;

use super::page::{open, open_with, with_samples};
use crate::api::app::App;

#[tokio::test(flavor = "multi_thread")]
async fn the_index_is_filtered_by_words() {
    let app = App::empty().await;
    let whole = open(&app, "/fr/themes").await;
    assert_eq!(whole.attributes("form.narrow", "action"), ["/fr/themes"]);
    assert_eq!(whole.attributes("form.narrow input", "name"), ["q"]);
    let all = whole.texts(".tree a").len();
    // Without its accents and in the middle of a sub-theme, which keeps the theme above it.
    let page = open(&app, "/fr/themes?q=REFUGIES").await;
    let found = page.texts(".tree a");
    assert!(found.len() < all && found.len() > 1, "{found:?}");
    assert!(found.iter().any(|label| label.starts_with("Réfugiés")));
    assert_eq!(page.attributes("#f", "value"), ["REFUGIES"]);
    let href = page.attributes("p.more a", "href");
    assert!(href.contains(&"/fr/recommendations?q=REFUGIES".to_owned()));
    let none = open(&app, "/ar/themes?q=zzzz").await;
    assert!(none.has(".empty") && !none.has(".tree"));
    open_with(&app, "/fr/themes?colour=red", StatusCode::BAD_REQUEST).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn themes_that_stand_together_are_named_in_the_index() {
    let app = with_samples().await;
    let page = open(&app, "/en/themes").await;
    let see = page.attributes(".see a", "href");
    assert!(!see.is_empty());
    for href in see {
        open(&app, &href).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_ticked_is_compared_cited_and_taken_away() {
    let app = with_samples().await;
    let list = open(&app, "/fr/recommendations").await;
    let boxes = "input[type=checkbox][form=sel][name=id]";
    let ids = list.attributes(boxes, "value");
    assert_eq!(ids.len(), list.texts(".entry").len());
    let names = list.attributes(boxes, "aria-label");
    assert!(
        names.iter().all(|name| name.starts_with("Choisir ")),
        "{names:?}"
    );
    assert_eq!(list.attributes("form#sel", "action"), ["/fr/compare"]);
    let others = list.attributes("form#sel button[formaction]", "formaction");
    assert_eq!(others, ["/fr/selection", "/fr/selection.csv"]);
    let query = format!("?id={}&id={}&id={}", ids[0], ids[1], ids[2]);
    open(&app, &format!("/fr/compare{query}")).await;
    let chosen = open(&app, &format!("/fr/selection{query}")).await;
    assert_eq!(chosen.texts(".entry").len(), 3);
    let notes = chosen.texts(".cite .copy").remove(0);
    for cite in list.attributes(".entry", "data-cite").iter().take(3) {
        let cite = cite.replace('\u{a0}', " ");
        assert!(notes.contains(&cite), "{cite} in {notes}");
    }
    let table = app.get(&format!("/fr/selection.csv{query}")).await;
    let text = String::from_utf8(table.body).expect("UTF-8");
    assert!(
        ids.iter()
            .take(3)
            .all(|id| text.contains(&format!("\n{id},")))
    );
    assert!(!text.contains(&format!("\n{},", ids[3])));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_of_nothing_says_what_to_do() {
    let app = with_samples().await;
    let page = open(&app, "/es/selection").await;
    assert!(page.has(".empty a") && !page.has(".cite"));
    let page = open(&app, "/es/selection?id=no-such-thing").await;
    assert_eq!(page.text(".alert li"), "no-such-thing");
    let many: Vec<String> = (0..101).map(|n| format!("id=a{n}")).collect();
    let many = many.join("&");
    open_with(
        &app,
        &format!("/es/selection?{many}"),
        StatusCode::BAD_REQUEST,
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bibliography_is_narrowed_by_what_its_documents_are() {
    let app = with_samples().await;
    let whole = open(&app, "/fr/resources").await;
    let all = whole.texts(".rows > li").len();
    let names = whole.attributes(".facets input[type=checkbox]", "name");
    assert!(names.contains(&"year".to_owned()), "{names:?}");
    let values = whole.attributes(".facets input[name=year]", "value");
    let counts = whole.texts(".facets input[name=year] ~ .n");
    for (year, count) in values.iter().zip(&counts) {
        let page = open(&app, &format!("/fr/resources?year={year}")).await;
        assert_eq!(page.texts(".rows > li").len().to_string(), *count, "{year}");
        assert_eq!(page.attributes(".chip", "href"), ["/fr/resources"]);
    }
    let both = format!("/fr/resources?year={}&year={}", values[0], values[1]);
    let sum: usize = counts[..2]
        .iter()
        .map(|count| count.parse::<usize>().expect("a count"))
        .sum();
    assert_eq!(
        open(&app, &both).await.texts(".rows > li").len(),
        sum,
        "either of {all}"
    );
    open_with(&app, "/fr/resources?body=no-such", StatusCode::BAD_REQUEST).await;
    open_with(&app, "/fr/resources?kind=song", StatusCode::BAD_REQUEST).await;
}
