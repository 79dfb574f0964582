//! The page cache before a router of the tests' own, which counts what it makes; and before the real
//! one over a store that is followed.

mod forms;
mod kept;
mod real;
mod together;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http_body_util::BodyExt;
use recueil::db::standing::Standing;
use recueil::web::Cached;
use recueil::web::caching::{self, Cache};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

use crate::api::app::Answer;

/// What the handlers share.
pub struct Made {
    count: AtomicUsize,
    /// A handler of `/en/slow` takes a permit before it answers.
    gate: Semaphore,
}

pub struct Site {
    service: Cached,
    made: Arc<Made>,
    standing: watch::Sender<Standing>,
}

const PLENTY: u64 = 64 * 1024 * 1024;

impl Site {
    fn new(bytes: u64) -> Self {
        let made = Arc::new(Made {
            count: AtomicUsize::new(0),
            gate: Semaphore::new(0),
        });
        let (standing, watch) = watch::channel(Standing {
            revision: Some(1),
            away: false,
        });
        let router = Router::new()
            .route("/en/slow", get(slow))
            .route("/en/fails", get(fails))
            .route("/en/cookie", get(cookie))
            .route("/en/private", get(private))
            .route("/en/varies", get(varies))
            .fallback(page)
            .layer(from_fn(caching::layer))
            .with_state(made.clone());
        Self {
            service: Cached::new(router, bytes, watch, true),
            made,
            standing,
        }
    }

    fn count(&self) -> usize {
        self.made.count.load(Ordering::SeqCst)
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        ask(self.service.clone(), Method::GET, path, headers).await
    }
}

async fn ask(service: Cached, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let response = service.oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.collect().await.expect("a body").to_bytes().to_vec(),
    }
}

/// A page of some 20 kB that says how it was asked for and the how-manieth it is.
async fn page(State(made): State<Arc<Made>>, request: Request) -> Response {
    let number = made.count.fetch_add(1, Ordering::SeqCst) + 1;
    let asked = |name: &str| {
        let value = request.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or("-")
            .to_owned()
    };
    let mut text = format!(
        "number {number} of {} for {} in {} as {}\n",
        request.uri(),
        asked("host"),
        asked("accept-language"),
        asked("accept"),
    );
    for line in 0..600 {
        text.push_str(&format!("line {line} of some words that repeat\n"));
    }
    let vary = [("vary", "accept, accept-language")];
    (Cache::Revalidate, vary, text).into_response()
}

async fn slow(State(made): State<Arc<Made>>, request: Request) -> Response {
    let permit = made.gate.acquire().await.expect("an open gate");
    permit.forget();
    page(State(made), request).await
}

async fn fails(State(made): State<Arc<Made>>) -> Response {
    let permit = made.gate.acquire().await.expect("an open gate");
    permit.forget();
    made.count.fetch_add(1, Ordering::SeqCst);
    (StatusCode::SERVICE_UNAVAILABLE, "not now").into_response()
}

async fn cookie(State(made): State<Arc<Made>>, request: Request) -> Response {
    let mut response = page(State(made), request).await;
    let cookie = "session=secret".parse().expect("a header");
    response.headers_mut().insert("set-cookie", cookie);
    response
}

async fn private(State(made): State<Arc<Made>>) -> Response {
    made.count.fetch_add(1, Ordering::SeqCst);
    (Cache::NoStore, "of one person").into_response()
}

async fn varies(State(made): State<Arc<Made>>, headers: HeaderMap) -> Response {
    made.count.fetch_add(1, Ordering::SeqCst);
    let fancy = headers.get("x-fancy").is_some();
    let vary = [("vary", "x-fancy")];
    (Cache::Revalidate, vary, format!("fancy: {fancy}")).into_response()
}
