//! What an answer in the cache is the answer to. All that an answer may depend on is in the key, and
//! the request that fills an entry is made from the key's own parts: whoever asks with the same key
//! would have got the same bytes.

use std::borrow::Cow;

use axum::extract::Request;
use axum::http::{HeaderMap, Method, Uri, header};
use quick_cache::Equivalent;

use crate::domain::Language;
use crate::web::error::wants_json;
use crate::web::extract::accepted_language;

/// A longer address is answered, but not kept.
const LONGEST: usize = 2048;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    revision: i64,
    language: Option<u8>,
    as_json: bool,
    host: Box<str>,
    path: Box<str>,
    query: Box<str>,
}

/// A [`Key`] that borrows from its request: looking something up copies nothing.
#[derive(Debug, Hash)]
pub struct Asked<'a> {
    pub revision: i64,
    /// What the request accepts, where the address does not say the language.
    language: Option<u8>,
    /// The form of errors, where the address does not say it.
    as_json: bool,
    /// Empty where links do not go by the request's `Host`.
    host: &'a str,
    pub path: &'a str,
    /// Its parameters in order, so that `?a&b` and `?b&a` are one.
    pub query: Cow<'a, str>,
}

impl Equivalent<Key> for Asked<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.revision == key.revision
            && self.language == key.language
            && self.as_json == key.as_json
            && *self.host == *key.host
            && *self.path == *key.path
            && *self.query == *key.query
    }
}

impl<'a> Asked<'a> {
    /// `None` for what must never be answered from the cache or kept in it: whatever may be for one
    /// person only, and what is no plain read.
    pub fn of(request: &'a Request, revision: i64, by_host: bool) -> Option<Self> {
        let headers = request.headers();
        if !matches!(*request.method(), Method::GET | Method::HEAD)
            || headers.contains_key(header::AUTHORIZATION)
            || headers.contains_key(header::COOKIE)
            || headers.contains_key(header::RANGE)
        {
            return None;
        }
        let path = request.uri().path();
        let query = request.uri().query().unwrap_or_default();
        if path.len() + query.len() > LONGEST || !path.starts_with('/') {
            return None;
        }
        let in_language = speaks_for_itself(path);
        Some(Self {
            revision,
            language: (!in_language).then(|| accepted_language(headers) as u8),
            as_json: !path.starts_with("/api/") && wants_json(headers),
            host: if by_host {
                host(headers, request.uri())
            } else {
                ""
            },
            path,
            query: in_order(query),
        })
    }

    /// Whether it is one of the endless many: words that somebody typed, or a page deep in a list.
    pub fn is_free(&self) -> bool {
        self.query.split('&').any(|pair| {
            pair.split_once('=')
                .is_some_and(|(name, value)| matches!(name, "q" | "cursor") && !value.is_empty())
        })
    }

    pub fn owned(&self) -> Key {
        Key {
            revision: self.revision,
            language: self.language,
            as_json: self.as_json,
            host: self.host.into(),
            path: self.path.into(),
            query: self.query.as_ref().into(),
        }
    }

    /// The address that an entry is filled from.
    pub fn address(&self) -> Option<Uri> {
        if self.query.is_empty() {
            return self.path.parse().ok();
        }
        format!("{}?{}", self.path, self.query).parse().ok()
    }
}

impl Key {
    pub fn revision(&self) -> i64 {
        self.revision
    }

    /// Its bytes, about.
    pub fn size(&self) -> usize {
        size_of::<Self>() + self.host.len() + self.path.len() + self.query.len()
    }
}

/// Whether the address names the language of the answer (`/fr/…`), so that no header does.
fn speaks_for_itself(path: &str) -> bool {
    let first = path[1..].split('/').next().unwrap_or_default();
    first.len() == 2 && first.parse::<Language>().is_ok()
}

fn host<'a>(headers: &'a HeaderMap, uri: &'a Uri) -> &'a str {
    headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .or_else(|| uri.authority().map(axum::http::uri::Authority::as_str))
        .unwrap_or_default()
}

/// The parameters by name and value. Equal names keep together, and which value of a filter comes
/// first does not matter to what it finds.
fn in_order(query: &str) -> Cow<'_, str> {
    let pairs = || query.split('&');
    if pairs().is_sorted() && (query.is_empty() || pairs().all(|pair| !pair.is_empty())) {
        return Cow::Borrowed(query);
    }
    let mut pairs: Vec<&str> = pairs().filter(|pair| !pair.is_empty()).collect();
    pairs.sort_unstable();
    Cow::Owned(pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher, RandomState};

    use axum::body::Body;

    use super::*;

    fn request(address: &str, headers: &[(&str, &str)]) -> Request {
        let mut request = Request::builder().uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::empty()).expect("a request")
    }

    fn key(address: &str, headers: &[(&str, &str)]) -> Option<Key> {
        Asked::of(&request(address, headers), 7, true).map(|asked| asked.owned())
    }

    #[test]
    fn the_order_of_parameters_does_not_matter() {
        assert_eq!(key("/fr?b=2&a=1&&b=1", &[]), key("/fr?a=1&b=1&b=2", &[]));
        assert_ne!(key("/fr?a=1", &[]), key("/fr?a=2", &[]));
        assert_eq!(key("/fr?", &[]), key("/fr", &[]));
    }

    #[test]
    fn a_language_in_the_address_stands_above_the_header() {
        let french = [("accept-language", "fr")];
        assert_eq!(key("/en/themes", &[]), key("/en/themes", &french));
        assert_ne!(key("/api/v1/themes", &[]), key("/api/v1/themes", &french));
        assert_ne!(key("/en/themes", &[]), key("/fr/themes", &[]));
    }

    #[test]
    fn hosts_and_forms_are_apart() {
        assert_ne!(key("/en", &[("host", "a")]), key("/en", &[("host", "b")]));
        let json = [("accept", "application/json")];
        assert_ne!(key("/en/x", &[]), key("/en/x", &json));
    }

    #[test]
    fn what_may_be_personal_has_no_key() {
        for header in ["cookie", "authorization", "range"] {
            assert_eq!(key("/en", &[(header, "x")]), None, "{header}");
        }
    }

    #[test]
    fn a_borrowed_key_is_found_as_the_owned_one() {
        let request = request("/api/v1/recommendations?q=x&a=1", &[("host", "h")]);
        let asked = Asked::of(&request, 3, true).expect("a key");
        let state = RandomState::new();
        assert!(asked.equivalent(&asked.owned()));
        assert_eq!(state.hash_one(&asked), state.hash_one(asked.owned()));
        assert!(asked.is_free());
    }
}
