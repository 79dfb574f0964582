//! One service for one test: a database of its own with the corpus of `corpus`, and the router as it
//! is served. Requests go in by `oneshot`, without a socket.

use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use recueil::db::standing;
use recueil::web::{AppState, Cached, router};
use serde_json::Value;
use sqlx::PgPool;
use tower::ServiceExt;

use super::corpus;
use crate::cluster;

/// The service of one test.
pub struct App {
    pub pool: PgPool,
    pub router: Cached,
}

/// What it answered.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&self.body)))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().expect("a header in ASCII"))
            .unwrap_or_default()
    }
}

impl App {
    /// With the corpus.
    pub async fn new() -> Self {
        let app = Self::empty().await;
        corpus::fill(&app.pool).await;
        app
    }

    /// With the themes, without records.
    pub async fn empty() -> Self {
        let pool = cluster::database().await;
        let router = router(AppState::new(pool.clone(), None));
        Self { pool, router }
    }

    /// The same service with its store followed, so that the page cache is at work.
    pub async fn followed(self) -> Self {
        let (mut watch, _) = standing::follow(self.pool.clone());
        let known = watch.wait_for(|standing| standing.revision.is_some()).await;
        known.expect("a follower");
        let state = AppState::new(self.pool.clone(), None).following(watch, 64 * 1024 * 1024);
        Self {
            router: router(state),
            ..self
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await.expect("a body").to_bytes().to_vec(),
        }
    }

    /// A GET of a path, sent as it stands.
    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, path, headers).await
    }

    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "test.example");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// The JSON of a GET that must succeed.
    #[track_caller]
    pub fn json(&self, path: &str) -> impl Future<Output = Value> {
        let path = path.to_owned();
        async move {
            let answer = self.get(&path).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{path}: {}",
                String::from_utf8_lossy(&answer.body)
            );
            answer.json()
        }
    }
}

/// The ids of a list, in order.
pub fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().expect("items");
    items
        .iter()
        .map(|item| item["id"].as_str().expect("an id").to_owned())
        .collect()
}

/// A text as a query string's value.
pub fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
