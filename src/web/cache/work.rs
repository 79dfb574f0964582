//! Making an entry: the request that it is made from, what may be kept of the answer, and what those
//! who wait get where it may not.

use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use super::Cached;
use super::coding::Coding;
use super::entry::{Entry, REVISION};
use super::flight::{Landing, Outcome, Refusal};
use super::key::{Asked, Key};
use crate::web::standing::DEGRADED;

/// A longer answer is sent, but not kept.
const LARGEST: u64 = 16 * 1024 * 1024;
const LARGEST_REFUSAL: usize = 1024 * 1024;

/// What an answer may vary by, all of it in the key, or the same for all origins.
const VARIES: [&str; 6] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "origin",
    "access-control-request-method",
    "access-control-request-headers",
];

/// The request that an entry is made from: the key's parts and nothing else of the reader's.
pub fn filling(request: &Request, asked: &Asked<'_>) -> Option<Request> {
    let mut filling = Request::new(Body::empty());
    *filling.uri_mut() = asked.address()?;
    for name in [header::HOST, header::ACCEPT, header::ACCEPT_LANGUAGE] {
        if let Some(value) = request.headers().get(&name) {
            filling.headers_mut().insert(name, value.clone());
        }
    }
    Some(filling)
}

/// Making one entry.
pub struct Work {
    pub cached: Cached,
    pub filling: Request,
    pub key: Key,
    pub is_free: bool,
    /// Of the first reader.
    pub coding: Coding,
}

impl Work {
    /// What came of it; where that is private, even the first reader must ask again, with all of his
    /// own headers.
    pub async fn run(self, landing: Landing) -> Outcome {
        let cache = self.cached.cache.clone();
        let response = self.cached.answer(self.filling).await;
        let outcome = if !response.status().is_success() {
            refused(response).await
        } else if may_be_kept(&response) {
            made(response, self.key.revision(), self.coding).await
        } else {
            Outcome::Private
        };
        if let Outcome::Made(entry) = &outcome {
            let now = *cache.standing.borrow();
            // Published meanwhile: it may be half old and half new.
            if now.revision == Some(self.key.revision()) && !now.away {
                cache.store.put(self.key, self.is_free, entry.clone());
            }
        }
        landing.tell(outcome.clone());
        outcome
    }
}

/// An answer that all who wait may have, but nobody later.
async fn refused(response: Response) -> Outcome {
    if response.headers().contains_key(header::SET_COOKIE) {
        return Outcome::Private;
    }
    let (parts, body) = response.into_parts();
    match axum::body::to_bytes(body, LARGEST_REFUSAL).await {
        Ok(bytes) => Outcome::Refused(Arc::new(Refusal {
            status: parts.status,
            head: parts.headers,
            bytes,
        })),
        Err(_) => Outcome::Private,
    }
}

async fn made(response: Response, revision: i64, coding: Coding) -> Outcome {
    let (parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        return Outcome::Private;
    };
    let mut head = parts.headers;
    // Of this one request.
    head.remove("x-request-id");
    head.insert(REVISION, HeaderValue::from(revision));
    vary_by_coding(&mut head);
    let entry = tokio::task::spawn_blocking(move || Entry::new(head, bytes, coding)).await;
    match entry {
        Ok(Some(entry)) => Outcome::Made(Arc::new(entry)),
        _ => Outcome::Private,
    }
}

/// One header for all that the answer varies by.
fn vary_by_coding(head: &mut HeaderMap) {
    let mut all: Vec<String> = varies(head)
        .filter(|name| name != "accept-encoding")
        .collect();
    all.push("accept-encoding".to_owned());
    all.sort_unstable();
    all.dedup();
    if let Ok(all) = HeaderValue::from_str(&all.join(", ")) {
        head.insert(header::VARY, all);
    }
}

fn varies(head: &HeaderMap) -> impl Iterator<Item = String> + '_ {
    head.get_all(header::VARY)
        .iter()
        .flat_map(|value| value.to_str().unwrap_or("*").split(','))
        .map(|name| name.trim().to_ascii_lowercase())
}

fn may_be_kept(response: &Response) -> bool {
    let head = response.headers();
    let policy = head.get(header::CACHE_CONTROL);
    let policy = policy.and_then(|p| p.to_str().ok()).unwrap_or_default();
    response.status() == StatusCode::OK
        && policy.split(',').any(|word| word.trim() == "public")
        && !policy.contains("no-store")
        && !head.contains_key(header::SET_COOKIE)
        && !head.contains_key(header::CONTENT_ENCODING)
        && !head.contains_key(DEGRADED)
        && head.contains_key(header::ETAG)
        && varies(head).all(|name| VARIES.contains(&name.as_str()))
        && response
            .body()
            .size_hint()
            .exact()
            .is_some_and(|length| length <= LARGEST)
}
