//! Files on their way in, through the pages: sending, the list, the verbs, what is told as it happens.

mod care;
mod compiled;
mod crowd;
mod events;
mod fill;
mod sending;
mod together;

use std::path::PathBuf;

use axum::body::Body;
use axum::http::Request;
use recueil::db::Pool;
use recueil::worker::Worker;
use scraper::{Html, Selector};

use crate::api::app::{Answer, App};
use crate::cluster::RECUEIL;

/// A report with a symbol and one recommendation.
pub fn paper(symbol: &str, language: &str, measure: &str) -> Vec<u8> {
    let head = match language {
        "fr" => [
            "Nations Unies",
            "Distr. générale",
            "3 juin 2024",
            "Français",
            "Rapport",
        ],
        _ => [
            "United Nations",
            "Distr.: General",
            "3 June 2024",
            "English",
            "Report",
        ],
    };
    let [un, distribution, day, own, title] = head;
    let said = match language {
        "fr" => "Le Groupe de travail a recommandé que les États parties prennent la mesure",
        _ => "The Working Group recommended that States parties should take the measure",
    };
    format!(
        "{un} {symbol}\n\n{distribution}\n{day}\n{own}\n\n**{title}**\n\nI. Recommendations\n\n1. {said} {measure}.\n\n"
    )
    .into_bytes()
}

/// Sends files as the form of the page does.
pub async fn send(
    app: &App,
    cookie: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
) -> Answer {
    let own = [("sec-fetch-site", "same-origin")];
    send_with(app, cookie, fields, files, &own).await
}

/// The same with headers of one's own.
pub async fn send_with(
    app: &App,
    cookie: &str,
    fields: &[(&str, &str)],
    files: &[(&str, &[u8])],
    headers: &[(&str, &str)],
) -> Answer {
    let mut body = Vec::new();
    let mut part = |head: &str, value: &[u8]| {
        let head = format!("--edge\r\ncontent-disposition: form-data; {head}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(value);
        body.extend_from_slice(b"\r\n");
    };
    for (name, value) in fields {
        part(&format!("name=\"{name}\""), value.as_bytes());
    }
    for (name, bytes) in files {
        part(&format!("name=\"file\"; filename=\"{name}\""), bytes);
    }
    body.extend_from_slice(b"--edge--\r\n");
    let mut request = Request::post("/admin/imports")
        .header("host", "test.example")
        .header("content-length", body.len().to_string())
        .header("content-type", "multipart/form-data; boundary=edge");
    if !cookie.is_empty() {
        request = request.header("cookie", cookie);
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request.body(Body::from(body)).expect("a request"))
        .await
}

/// Reads whatever waits.
pub async fn work(pool: &Pool) {
    let worker = Worker::with_program(pool.clone(), PathBuf::from(RECUEIL));
    while worker.run_once().await.expect("work") {}
}

/// The text of each element, with its blanks made one.
pub fn texts(answer: &Answer, selector: &str) -> Vec<String> {
    let page = Html::parse_document(&String::from_utf8_lossy(&answer.body));
    let selector = Selector::parse(selector).expect("a selector");
    let text = |element: scraper::ElementRef| {
        let text: String = element.text().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    page.select(&selector).map(text).collect()
}
