//! What changes something must come from a page of this service: a browser says where a request comes from
//! (`Sec-Fetch-Site`, `Origin`), and what another site has it send is refused. A program without cookies
//! that says nothing is let through: there is no session that another site could use. The API is known by
//! tokens, which no browser adds by itself.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::web::error::Error;

/// The layer.
pub async fn layer(
    State(public_url): State<Option<Arc<str>>>,
    request: Request,
    next: Next,
) -> Response {
    if request.method().is_safe()
        || request.uri().path().starts_with("/api/")
        || is_own(request.headers(), public_url.as_deref())
    {
        return next.run(request).await;
    }
    let detail = "This was sent from another site, and only the forms of this service are taken.";
    Error::Forbidden(detail.to_owned()).into_response()
}

/// Whether a request comes from a page of this service, as far as its sender says.
fn is_own(headers: &HeaderMap, public_url: Option<&str>) -> bool {
    let said = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = said(HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let own = |address: &str| {
        let from = authority(address);
        let known = public_url.and_then(authority);
        from.is_some() && (from == known || from.as_deref() == said(header::HOST))
    };
    match (said(header::ORIGIN), said(header::REFERER)) {
        (Some(origin), _) => own(origin),
        (None, Some(page)) => own(page),
        (None, None) => !headers.contains_key(header::COOKIE),
    }
}

/// Host and port of an address.
fn authority(address: &str) -> Option<String> {
    let uri: Uri = address.parse().ok()?;
    Some(uri.authority()?.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(headers: &[(&'static str, &str)]) -> bool {
        let mut all = HeaderMap::new();
        all.insert(header::HOST, "recueil.example".parse().expect("a value"));
        for (name, value) in headers {
            all.insert(*name, value.parse().expect("a value"));
        }
        is_own(&all, Some("https://public.example"))
    }

    #[test]
    fn only_pages_of_the_service_are_its_own() {
        assert!(own(&[("sec-fetch-site", "same-origin"), ("cookie", "a=b")]));
        assert!(own(&[("sec-fetch-site", "none"), ("cookie", "a=b")]));
        assert!(!own(&[
            ("sec-fetch-site", "same-site"),
            ("origin", "https://recueil.example")
        ]));
        assert!(own(&[("origin", "https://recueil.example")]));
        assert!(own(&[("origin", "https://public.example")]));
        assert!(own(&[("referer", "https://recueil.example/admin?x=y")]));
        for other in [
            "https://evil.example",
            "null",
            "https://recueil.example.evil.example",
        ] {
            assert!(!own(&[("origin", other)]), "{other}");
        }
    }

    #[test]
    fn who_says_nothing_has_no_session() {
        assert!(own(&[]));
        assert!(!own(&[("cookie", "recueil_session=1")]));
    }
}
