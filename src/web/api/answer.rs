//! The forms that answers of the API share: one thing, or a part of a list with the way to the next
//! part, in the body and as `Link`.

use axum::http::{HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::domain::Language;
use crate::web::caching::Cache;

/// A part of a list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct List<T> {
    /// How many there are in all; exact.
    #[schema(example = 1)]
    pub total: usize,
    pub items: Vec<T>,
    /// The address of the next part; null at the end.
    #[schema(format = "uri", required = true)]
    pub next: Option<String>,
}

/// A body in JSON with the language of its labels.
pub struct Answer<T> {
    pub lang: Language,
    pub next: Option<String>,
    pub body: T,
}

impl<T> Answer<T> {
    pub const fn new(lang: Language, body: T) -> Self {
        Self {
            lang,
            next: None,
            body,
        }
    }
}

impl<T> Answer<List<T>> {
    /// A list; `Link` says what the body says.
    pub fn list(lang: Language, body: List<T>) -> Self {
        Self {
            lang,
            next: body.next.clone(),
            body,
        }
    }
}

impl<T: Serialize> IntoResponse for Answer<T> {
    fn into_response(self) -> Response {
        let mut response = (Cache::Revalidate, axum::Json(self.body)).into_response();
        let headers = response.headers_mut();
        let language = HeaderValue::from_static(self.lang.as_str());
        headers.insert(header::CONTENT_LANGUAGE, language);
        headers.append(header::VARY, HeaderValue::from_static("Accept-Language"));
        let link = self.next.map(|next| format!("<{next}>; rel=\"next\""));
        if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
            headers.insert(header::LINK, link);
        }
        response
    }
}

/// The address of this same list from `cursor` on.
pub fn next_address(base: &str, uri: &Uri, cursor: &str) -> String {
    let query = uri.query().unwrap_or_default();
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        if key != "cursor" {
            pairs.append_pair(&key, &value);
        }
    }
    pairs.append_pair("cursor", cursor);
    format!("{base}{}?{}", uri.path(), pairs.finish())
}
