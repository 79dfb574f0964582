//! Files that mean harm, sent as anybody with an account may send them: through the door of the API,
//! to a worker that reads them in a process of its own, as in production. Each is refused, or read
//! without harm; the service goes on as if nothing had been.

mod archives;
mod good;
mod pages;
pub mod pdfs;
mod texts;

use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use recueil::worker::Worker;
use serde_json::Value;

use crate::api::app::App;
use crate::api::uploads::{token, upload};
use crate::cluster::RECUEIL;
use crate::drafts::ask;

/// A reader's own patience, and what a busy machine adds to it.
const LONGEST: Duration = Duration::from_secs(100);

/// The service with an editor, a publisher and a worker.
struct Service {
    app: App,
    editor: String,
    publisher: String,
    worker: Worker,
}

impl Service {
    async fn new() -> Self {
        let app = App::empty().await;
        Self {
            editor: token(&app.pool, "editor").await,
            publisher: token(&app.pool, "publisher").await,
            worker: Worker::with_program(app.pool.clone(), RECUEIL.into()),
            app,
        }
    }

    /// Sends a file that is not received, and gives the status and the sentence.
    async fn turned_away(&self, bytes: &[u8]) -> (StatusCode, String) {
        let answer = upload(&self.app, Some(&self.editor), bytes).await;
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let detail = answer.json()["detail"].clone();
        (
            answer.status,
            detail.as_str().unwrap_or_default().to_owned(),
        )
    }

    /// Sends a file, has it read, and gives its import. The service answers while it is read.
    async fn import(&self, bytes: &[u8]) -> Value {
        let answer = upload(&self.app, Some(&self.editor), bytes).await;
        assert_eq!(answer.status, StatusCode::ACCEPTED, "{}", answer.json());
        let id = answer.json()["id"].as_str().expect("an id").to_owned();
        let start = Instant::now();
        let (worked, ()) = tokio::join!(self.worker.run_once(), self.is_well());
        assert!(worked.expect("the worker"), "there was nothing to read");
        assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
        self.is_well().await;
        self.ask(Method::GET, &format!("/api/v1/imports/{id}"), &self.editor)
            .await
    }

    /// Sends a file that cannot be read, and gives the sentence that says why.
    async fn refusal(&self, bytes: &[u8]) -> String {
        let import = self.import(bytes).await;
        assert_eq!(import["state"], "failed", "{import}");
        let failure = import["failure"].as_str().expect("a reason").to_owned();
        assert!(
            failure.chars().count() > 10 && !failure.chars().any(char::is_control),
            "{failure:?}"
        );
        let drafts = format!(
            "select count(*) from drafts where import_id = '{}'",
            import["id"].as_str().expect("an id")
        );
        assert_eq!(ask(&self.app.pool, &drafts).await, "0");
        failure
    }

    /// Sends a file, has it read and published, and gives the import.
    async fn published(&self, bytes: &[u8]) -> Value {
        let import = self.import(bytes).await;
        assert_eq!(import["state"], "in_review", "{import}");
        let path = format!("/api/v1/imports/{}", import["id"].as_str().expect("an id"));
        self.ask(Method::POST, &format!("{path}/publish"), &self.publisher)
            .await;
        while self.worker.run_once().await.expect("the worker") {}
        let import = self.ask(Method::GET, &path, &self.editor).await;
        assert_eq!(import["state"], "published", "{import}");
        import
    }

    /// The service answers, and reads what there is to be read.
    async fn goes_on(&self) {
        self.is_well().await;
        good::text(self).await;
    }

    async fn is_well(&self) {
        assert_eq!(self.app.get("/healthz").await.status, StatusCode::OK);
    }

    async fn ask(&self, method: Method, path: &str, token: &str) -> Value {
        let bearer = format!("Bearer {token}");
        let answer = self
            .app
            .ask(method, path, &[("authorization", &bearer)])
            .await;
        assert!(answer.status.is_success(), "{path}: {}", answer.status);
        answer.json()
    }
}

#[tokio::test]
async fn what_no_reader_reads_is_turned_away_at_the_door() {
    let service = Service::new().await;
    let compound = |rest: &[u8]| [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", rest].concat();
    let name = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let noise: Vec<u8> = (0..5000_u32)
        .map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[2])
        .collect();
    for (bytes, status, words) in [
        (Vec::new(), 422, "empty"),
        (compound(&name("WordDocument")), 415, "save it as DOCX"),
        (compound(&name("EncryptedPackage")), 415, "without one"),
        (b"{\\rtf1\\ansi A text.}".to_vec(), 415, "RTF"),
        (noise, 415, "binary"),
        (
            archives::of(&[("xl/workbook.xml", b"<workbook/>")]),
            415,
            "ZIP archive",
        ),
    ] {
        let (answered, sentence) = service.turned_away(&bytes).await;
        assert_eq!(answered.as_u16(), status, "{sentence}");
        assert!(sentence.contains(words), "{sentence}");
    }
    assert_eq!(
        ask(&service.app.pool, "select count(*) from files").await,
        "0"
    );
    service.goes_on().await;
}
