//! What the state of the store means for answers: each says which revision of the corpus it shows,
//! and while Postgres is away that it may be all there is. What needs Postgres is then refused soon,
//! instead of waiting for a connection with all the others.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::sleep;

use super::cache::REVISION;
use crate::db::standing::Watch;
use crate::web::error::Error;

/// What is missing while the service answers with what it has.
pub const DEGRADED: HeaderName = HeaderName::from_static("recueil-degraded");

/// The value of [`DEGRADED`] while Postgres is away.
pub fn degraded() -> HeaderValue {
    HeaderValue::from_static("database")
}

/// How long a read may still take once Postgres is away: enough for what needs it not.
const GRACE: Duration = Duration::from_millis(400);

/// The layer, below the one that writes errors.
pub async fn layer(State(standing): State<Watch>, request: Request, next: Next) -> Response {
    let before = *standing.borrow();
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = if is_read {
        tokio::select! {
            response = next.run(request) => response,
            () = is_away(standing.clone()) => Error::Away("it did not answer in time".into()).into_response(),
        }
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    if let Some(revision) = before.revision {
        headers.entry(REVISION).or_insert_with(|| revision.into());
    }
    if before.away || standing.borrow().away {
        headers.insert(DEGRADED, degraded());
    }
    response
}

/// Ends when Postgres has been away for a while; never where nobody follows it.
async fn is_away(mut standing: Watch) {
    loop {
        if standing.wait_for(|standing| standing.away).await.is_err() {
            return std::future::pending().await;
        }
        sleep(GRACE).await;
        if standing.borrow().away {
            return;
        }
    }
}
