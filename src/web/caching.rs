//! A handler declares how long its answer may be kept; one layer writes it, with the entity tag, and
//! answers 304. No handler writes `Cache-Control` itself, so that no page with a session can be kept
//! by mistake: what declares nothing must be asked for again.
//!
//! Tags are weak here, because compression comes after them and changes the bytes, not the meaning.
//! The page cache, which compresses itself, makes strong ones of them.

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponseParts, Response, ResponseParts};
use sha2::{Digest, Sha256};

/// How long an answer may be kept, and by whom. Part of a handler's answer:
/// `(Cache::Revalidate, page)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// Anyone may show it for a few seconds, and then asks whether it still holds: what depends on
    /// the corpus, which may be published at any time.
    Revalidate,
    /// Anyone may show it for so many seconds without asking.
    Public { max_age: u32 },
    /// A file whose name changes with its content.
    Immutable,
    /// Only for the one who asked, and not to be kept: anything behind a sign-in.
    NoStore,
}

/// Long enough that a proxy takes a rush upon itself, short enough that a publication is soon seen
/// behind one.
const SHORTLY: &str = "public, max-age=10, stale-while-revalidate=60";

/// Of what may change at any time, such as a redirect by language or a missing page.
const ASK: &str = "public, no-cache";

/// Of what one who is signed in reads, where the handler declares nothing stricter.
const OWN: &str = "private, no-cache";

impl Cache {
    fn header(self) -> HeaderValue {
        match self {
            Self::Revalidate => HeaderValue::from_static(SHORTLY),
            Self::Public { max_age } => HeaderValue::from_str(&format!(
                "public, max-age={max_age}, stale-while-revalidate={max_age}"
            ))
            .unwrap_or(HeaderValue::from_static(SHORTLY)),
            Self::Immutable => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Self::NoStore => HeaderValue::from_static("private, no-store"),
        }
    }
}

impl IntoResponseParts for Cache {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// The largest body that is hashed; a longer one is a download with a tag of its own, or none.
const LARGEST_HASHED: u64 = 16 * 1024 * 1024;

/// The layer.
pub async fn layer(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = tags_known(request.headers());
    let is_personal = [header::COOKIE, header::AUTHORIZATION]
        .iter()
        .any(|name| request.headers().contains_key(name));
    let response = next.run(request).await;
    let declared = response.extensions().get::<Cache>().copied();
    let policy = match declared {
        _ if !is_read => Cache::NoStore.header(),
        Some(policy @ (Cache::NoStore | Cache::Immutable)) => policy.header(),
        _ if is_personal => HeaderValue::from_static(OWN),
        Some(policy) if response.status() == StatusCode::OK => policy.header(),
        None if response.status() == StatusCode::OK => Cache::Revalidate.header(),
        _ => HeaderValue::from_static(ASK),
    };
    let is_tagged =
        is_read && response.status() == StatusCode::OK && declared != Some(Cache::NoStore);
    let response = with_policy(response, policy);
    if !is_tagged {
        return response;
    }
    let response = tagged(response).await;
    match response.headers().get(header::ETAG) {
        Some(tag) if matches_any(&known, tag) => not_modified(response),
        _ => response,
    }
}

fn with_policy(mut response: Response, policy: HeaderValue) -> Response {
    response
        .headers_mut()
        .entry(header::CACHE_CONTROL)
        .or_insert(policy);
    response
}

/// The response with a tag made from its bytes, unless it has one or is a stream.
async fn tagged(response: Response) -> Response {
    let length = response.body().size_hint().exact();
    if response.headers().contains_key(header::ETAG) || length.is_none_or(|l| l > LARGEST_HASHED) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, usize::MAX).await else {
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        return Response::from_parts(parts, Body::empty());
    };
    let mut digest = Sha256::new();
    // The same bytes in another language or format are another thing to a cache.
    for name in [header::CONTENT_TYPE, header::CONTENT_LANGUAGE, header::LINK] {
        digest.update(
            parts
                .headers
                .get(name)
                .map_or(&b""[..], HeaderValue::as_bytes),
        );
        digest.update([0]);
    }
    digest.update(&bytes);
    let digest = digest.finalize();
    let hash = hex::encode(&digest[..12]);
    if let Ok(tag) = HeaderValue::from_str(&format!("W/\"{hash}\"")) {
        parts.headers.insert(header::ETAG, tag);
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn tags_known(headers: &HeaderMap) -> Vec<String> {
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|tag| strong(tag.trim()).to_owned())
        .collect()
}

/// The comparison for reading is weak: a mark of weakness says nothing.
fn strong(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}

fn matches_any(known: &[String], tag: &HeaderValue) -> bool {
    let tag = tag.to_str().map(strong).unwrap_or_default();
    known.iter().any(|known| known == "*" || known == tag)
}

fn not_modified(response: Response) -> Response {
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::NOT_MODIFIED;
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::empty())
}
