//! No dead link: from the home page every internal link is followed, and every fragment must be an id
//! of the page that it points into. Pages of other languages are opened, not crawled on; filtered
//! lists are opened, and what they link to with further filters is left alone, for that has no end.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::StatusCode;

use super::page::with_samples;
use crate::api::app::App;

use scraper::{Html, Selector};

/// What one page holds.
struct Seen {
    ids: BTreeSet<String>,
    links: Vec<String>,
    size: usize,
}

async fn fetch(app: &App, path: &str) -> Option<Seen> {
    let mut path = path.to_owned();
    for _ in 0..3 {
        let answer = app.get(&path).await;
        if answer.status.is_redirection() {
            answer.header("location").clone_into(&mut path);
            continue;
        }
        if answer.status != StatusCode::OK {
            return None;
        }
        let text = String::from_utf8_lossy(&answer.body);
        let html = Html::parse_document(&text);
        let all = |selector: &str, name: &str| -> Vec<String> {
            html.select(&Selector::parse(selector).expect("a selector"))
                .filter_map(|element| element.value().attr(name).map(str::to_owned))
                .collect()
        };
        let ids = all("[id]", "id");
        let distinct: BTreeSet<String> = ids.iter().cloned().collect();
        assert_eq!(ids.len(), distinct.len(), "{path}: an id stands twice");
        return Some(Seen {
            ids: distinct,
            links: [all("a[href]", "href"), all("blockquote[cite]", "cite")].concat(),
            size: text.len(),
        });
    }
    None
}

#[tokio::test(flavor = "multi_thread")]
async fn no_link_is_dead() {
    let app = with_samples().await;
    let mut pages: BTreeMap<String, Option<Seen>> = BTreeMap::new();
    let mut wanted: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut waiting: VecDeque<(String, String)> = VecDeque::from([("/fr".into(), "start".into())]);
    let mut dead = Vec::new();
    while let Some((path, from)) = waiting.pop_front() {
        if pages.contains_key(&path) {
            continue;
        }
        let page = fetch(&app, &path).await;
        if page.is_none() {
            dead.push(format!("{path} (from {from})"));
        }
        let follow = path.starts_with("/fr") && !path.contains('?');
        for link in page.iter().flat_map(|page| &page.links) {
            let Some((target, fragment)) = internal(&path, link) else {
                continue;
            };
            let is_own = target == path;
            if !fragment.is_empty() && (follow || is_own) {
                wanted
                    .entry((target.clone(), fragment))
                    .or_insert(path.clone());
            }
            if follow && !is_own {
                waiting.push_back((target, path.clone()));
            }
        }
        pages.insert(path, page);
    }
    for ((target, fragment), from) in wanted {
        let found = pages.get(&target).and_then(Option::as_ref);
        if !found.is_some_and(|page| page.ids.contains(&fragment)) {
            dead.push(format!("{target}#{fragment} (from {from})"));
        }
    }
    assert!(
        dead.is_empty(),
        "{} dead links:\n{}",
        dead.len(),
        dead.join("\n")
    );
    assert!(pages.len() > 200, "only {} pages were reached", pages.len());
    // A document is as long as it is, and figures have a link a cell.
    let long = |path: &str| path.contains("/documents/") || path.contains("/figures");
    let heavy: Vec<_> = pages
        .iter()
        .filter(|(path, page)| !long(path) && page.as_ref().is_some_and(|page| page.size > 60_000))
        .map(|(path, _)| path)
        .collect();
    assert!(heavy.is_empty(), "over 60 kB: {heavy:?}");
}

/// Path with query, and fragment, of a link into the service.
fn internal(from: &str, link: &str) -> Option<(String, String)> {
    let (target, fragment) = link.split_once('#').unwrap_or((link, ""));
    let target = if target.is_empty() { from } else { target };
    let is_page = target.starts_with('/') && !target.starts_with("/static/");
    is_page.then(|| (target.to_owned(), fragment.to_owned()))
}
