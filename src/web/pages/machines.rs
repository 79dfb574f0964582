//! What programs ask for by a name of its own: what crawlers may read, where the data is, how a browser
//! searches here, whom finders of a weakness tell. The map of the site is `sitemap`'s.

use askama::Template;
use askama::filters::{Escaper, Html};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::Reader;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Base;
use crate::web::state::AppState;

const DAILY: Cache = Cache::Public { max_age: 3600 };

/// Lists with filters are endless, and show nothing that pages without do not. The data is not walled off:
/// the longer rule holds, and `llms.txt` sends programs there.
pub async fn robots(Base(base): Base) -> impl IntoResponse {
    let text =
        format!("User-agent: *\nDisallow: /*?\nAllow: /api/v1/\nSitemap: {base}/sitemap.xml\n");
    (DAILY, text)
}

#[derive(Template)]
#[template(path = "llms.txt")]
struct Llms {
    base: String,
}

/// What is here and how to cite it, for programs that read for people.
pub async fn llms(Base(base): Base) -> Result<impl IntoResponse, Error> {
    let text = Llms { base };
    let text = text.render().map_err(|e| Error::Internal(Box::new(e)))?;
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((DAILY, kind, text))
}

/// Whom to tell of a weakness (RFC 9116). It must say until when it holds: half a year from now, and so
/// it is made anew each time.
pub async fn security(
    State(app): State<AppState>,
    Base(base): Base,
) -> Result<impl IntoResponse, Error> {
    let path = "/.well-known/security.txt";
    let contact = app.contact.ok_or_else(|| Error::not_found("page", path))?;
    let until = OffsetDateTime::now_utc() + Duration::days(180);
    let until = until.replace_nanosecond(0).unwrap_or(until);
    let until = until.format(&Rfc3339);
    let until = until.map_err(|e| Error::Internal(Box::new(e)))?;
    let text = format!(
        "Contact: {contact}\nExpires: {until}\nPreferred-Languages: en, fr, es, ru, ar, zh\nCanonical: {base}{path}\n"
    );
    let kind = [(CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((Cache::NoStore, kind, text))
}

/// The search box of a browser, in the language of the page that named it.
pub async fn opensearch(reader: Reader) -> impl IntoResponse {
    let l = reader.l;
    let escaped = |text: &str| {
        let mut out = String::new();
        // Writing to a String cannot fail.
        let _ = Html.write_escaped_str(&mut out, text);
        out
    };
    let (base, code) = (escaped(&reader.site.public_url), l.code());
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>{}</ShortName>\n<Description>{}</Description>\n<Language>{code}</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\"{base}/{code}/recommendations?q={{searchTerms}}\"/>\n<Url type=\"application/json\" template=\"{base}/api/v1/recommendations?q={{searchTerms}}&amp;lang={code}\"/>\n</OpenSearchDescription>\n",
        escaped(&l.plain("site-name")),
        escaped(&l.plain("tagline")),
    );
    let kind = [(
        CONTENT_TYPE,
        "application/opensearchdescription+xml; charset=utf-8",
    )];
    (DAILY, kind, text)
}
