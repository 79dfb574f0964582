//! The addresses of the things themselves, in no language: `/doc/{symbol}` and `/rec/{id}`. They
//! send a reader to the page in a language that the request accepts, and a program to the data. They
//! do not look whether the thing exists: the page or the data says so, with the right status.

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::domain::{DocumentName, RecommendationId};
use crate::web::error::{Error, wants_json};
use crate::web::extract::{Accepted, Path, encoded_path};

pub async fn document(
    headers: HeaderMap,
    accepted: Accepted,
    Path(name): Path<DocumentName>,
) -> Result<Response, Error> {
    Ok(see(
        &headers,
        &accepted,
        &format!("documents/{}", encoded_path(name.as_str())),
    ))
}

pub async fn recommendation(
    headers: HeaderMap,
    accepted: Accepted,
    Path(id): Path<RecommendationId>,
) -> Result<Response, Error> {
    Ok(see(&headers, &accepted, &format!("recommendations/{id}")))
}

fn see(headers: &HeaderMap, accepted: &Accepted, path: &str) -> Response {
    let address = if wants_json(headers) {
        format!("/api/v1/{path}")
    } else {
        format!("/{}/{path}", accepted.0)
    };
    let vary = [(
        header::VARY,
        HeaderValue::from_static("Accept, Accept-Language"),
    )];
    (vary, redirect(StatusCode::SEE_OTHER, &address)).into_response()
}

/// The same thing under the name that it keeps.
pub fn moved_permanently(address: &str) -> Response {
    redirect(StatusCode::MOVED_PERMANENTLY, address)
}

fn redirect(status: StatusCode, address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(location) => (status, [(header::LOCATION, location)]).into_response(),
        Err(error) => Error::Internal(Box::new(error)).into_response(),
    }
}
