//! A page as a test sees it: parsed, asked by selector. And a store with sample documents in it, put
//! there without a worker.

use axum::http::StatusCode;
use recueil::domain::Thesaurus;
use recueil::ingest::{ParseOptions, parse_bytes};
use scraper::{Html, Selector};

use crate::api::app::App;
use crate::drafts;

/// Few, but of each sort: a report, a paper that recalls it, resolutions, two languages.
const SAMPLES: [&str; 5] = [
    "demo-wg.6-2022-6.en.txt",
    "demo-wg.6-2022-6.fr.txt",
    "demo-wg.6-2024-2.fr.txt",
    "demo-cop-2022-12.en.txt",
    "demo-wg.6-2022-3.en.txt",
];

/// The service with a few sample documents and nothing else.
pub async fn with_samples() -> App {
    let app = App::empty().await;
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    for name in SAMPLES {
        let path = format!("{}/src/samples/{name}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).expect("a sample document");
        let draft = parse_bytes(&bytes, &ParseOptions::new(&thesaurus)).expect("a draft");
        drafts::publish(&app.pool, &draft).await;
    }
    app
}

pub struct Page {
    pub html: Html,
    pub size: usize,
}

/// A page that must be there.
pub async fn open(app: &App, path: &str) -> Page {
    open_with(app, path, StatusCode::OK).await
}

/// A page with this status.
pub async fn open_with(app: &App, path: &str, status: StatusCode) -> Page {
    let answer = app.get(path).await;
    let text = String::from_utf8(answer.body.clone()).expect("UTF-8");
    assert_eq!(answer.status, status, "{path}: {text}");
    assert!(
        answer.header("content-type").starts_with("text/html"),
        "{path}"
    );
    Page {
        html: Html::parse_document(&text),
        size: text.len(),
    }
}

impl Page {
    /// The text of each element, with its blanks made one.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.html
            .select(&Selector::parse(selector).expect("a selector"))
            .map(|element| {
                let text: String = element.text().collect();
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    /// The text of the only such element.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        let mut all = self.texts(selector);
        assert_eq!(all.len(), 1, "{selector}: {all:?}");
        all.remove(0)
    }

    /// An attribute of each element that has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.html
            .select(&Selector::parse(selector).expect("a selector"))
            .filter_map(|element| element.value().attr(name).map(str::to_owned))
            .collect()
    }

    pub fn has(&self, selector: &str) -> bool {
        !self.texts(selector).is_empty()
    }
}
