//! What is told of imports as it happens.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode};
use futures_util::StreamExt;
use recueil::domain::Role;
use recueil::web::{AppState, router};
use serde_json::Value;
use tokio::sync::watch;
use tokio::time::timeout;
use tower::ServiceExt;

use super::{paper, send, work};
use crate::admin::{post, signed};
use crate::api::app::App;

const PATIENCE: Duration = Duration::from_mins(1);

/// A page that listens.
struct Listening {
    body: BodyDataStream,
    heard: String,
}

impl Listening {
    async fn to(app: &App, cookie: &str, since: &str) -> Self {
        let request = Request::get(format!("/admin/imports/events{since}"))
            .header("host", "test.example")
            .header("cookie", cookie)
            .header("accept", "text/event-stream")
            .header("accept-encoding", "gzip, br");
        let request = request.body(Body::empty()).expect("a request");
        let answer = app
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        let header = |name: &str| {
            answer
                .headers()
                .get(name)
                .map(|value| value.to_str().expect("ASCII").to_owned())
        };
        assert_eq!(header("content-type").as_deref(), Some("text/event-stream"));
        assert_eq!(header("content-encoding"), None, "it would be held back");
        assert_eq!(header("x-accel-buffering").as_deref(), Some("no"));
        assert_eq!(
            header("cache-control").as_deref(),
            Some("private, no-store")
        );
        Self {
            body: answer.into_body().into_data_stream(),
            heard: String::new(),
        }
    }

    /// The data of the next event; `None` at the end.
    async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some((event, rest)) = self.heard.split_once("\n\n") {
                let field = |name: &str| {
                    let mut lines = event.lines();
                    lines
                        .find_map(|line| line.strip_prefix(name))
                        .unwrap_or_default()
                        .trim()
                        .to_owned()
                };
                let (kind, data) = (field("event:"), field("data:"));
                let end = self.heard.len() - rest.len();
                self.heard.drain(..end);
                if !kind.is_empty() {
                    return Some((kind, serde_json::from_str(&data).unwrap_or_default()));
                }
                continue;
            }
            let piece = timeout(PATIENCE, self.body.next())
                .await
                .expect("something in time")?;
            self.heard += std::str::from_utf8(&piece.expect("a piece")).expect("UTF-8");
        }
    }

    /// Listens until an import is told of in this state.
    async fn until(&mut self, state: &str) -> String {
        loop {
            let (kind, data) = self.next().await.expect("more to come");
            let html = data["html"].as_str().unwrap_or_default();
            if kind == "import" && html.contains(&format!("data-state=\"{state}\"")) {
                return html.to_owned();
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_followed_from_its_coming_to_its_review() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let mut page = Listening::to(&app, &editor, "").await;
    send(
        &app,
        &editor,
        &[],
        &[("a.txt", &paper("DEMO/WG.1/2024/1", "en", "one"))],
    )
    .await;
    page.until("received").await;
    let (kind, counts) = page.next().await.expect("counts");
    assert_eq!(
        (kind.as_str(), &counts["received"]),
        ("counts", &"1".into())
    );
    work(&app.pool).await;
    let line = page.until("in_review").await;
    assert!(
        line.contains("DEMO/WG.1/2024/1") && line.contains("1 recommendation"),
        "{line}"
    );
    // Whoever comes late is told what was missed.
    let mut late = Listening::to(&app, &editor, "?since=0").await;
    late.until("in_review").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_told_after_the_session() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let mut page = Listening::to(&app, &editor, "").await;
    post(&app, "/admin/sign-out", &editor, &[]).await;
    recueil::editorial::receive::receive(&app.pool, &crate::drafts::upload("a.txt", "1. Text"))
        .await
        .expect("received");
    assert_eq!(page.next().await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_with_the_program_and_holds_no_connection() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let (stop, told) = watch::channel(false);
    let state = AppState::new(app.pool.clone(), None).ending(told);
    let app = App {
        router: router(state),
        ..app
    };
    let mut pages = Vec::new();
    // More than there are connections.
    for _ in 0..40 {
        pages.push(Listening::to(&app, &editor, "").await);
    }
    send(&app, &editor, &[], &[("a.txt", b"1. Text")]).await;
    for page in &mut pages {
        page.until("received").await;
    }
    stop.send_replace(true);
    for page in &mut pages {
        while page.next().await.is_some() {}
    }
}
