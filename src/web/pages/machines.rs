//! What crawlers read first: what they may keep, and the addresses of all pages in all languages.

use std::fmt::Write;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use crate::db::{bodies, documents, themes};
use crate::domain::{Filters, Language, Sort};
use crate::locale::Locale;
use crate::search::{self, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Base;
use crate::web::state::AppState;
use crate::web::view::address;

/// A map of the site holds 50,000 addresses at most, each here in six languages.
const MOST: usize = 8000;

pub async fn robots(Base(base): Base) -> impl IntoResponse {
    let text =
        format!("User-agent: *\nDisallow: /api/\nDisallow: /*?\nSitemap: {base}/sitemap.xml\n");
    (Cache::Public { max_age: 3600 }, text)
}

/// Each page once, with its languages as alternates.
pub async fn sitemap(
    State(app): State<AppState>,
    Base(base): Base,
) -> Result<impl IntoResponse, Error> {
    let l = Locale(Language::En);
    let filters = Filters::default();
    let request = Request {
        filters: &filters,
        query: None,
        sort: Some(Sort::Source),
        cursor: None,
        limit: MOST,
        lang: l.language(),
        facets: &[],
    };
    let mut pages: Vec<String> = [
        "",
        "/themes",
        "/bodies",
        "/meetings",
        "/recommendations",
        "/documents",
        "/resources",
        "/figures",
        "/about",
        "/help",
    ]
    .iter()
    .map(|path| format!("/en{path}"))
    .collect();
    let counts = search::counts(&app.search).await?;
    let lines = themes::lines(&app.pool, &counts, l.language()).await?;
    pages.extend(lines.iter().map(|line| address::theme(l, &line.slug)));
    let organs = bodies::all(&app.pool, &counts, l.language()).await?;
    pages.extend(
        organs
            .iter()
            .filter(|b| !b.is_empty())
            .map(|b| address::body(l, &b.slug)),
    );
    let all = documents::DocumentFilter::default();
    let (_, papers) = documents::list(&app.pool, &all, None, 5000, l.language()).await?;
    pages.extend(
        papers
            .iter()
            .map(|d| address::document(l, d.facts.name(), None)),
    );
    let found = search::recommendations(&app.search, request).await?;
    pages.extend(
        found
            .items
            .iter()
            .map(|r| address::recommendation(l, &r.facts.slug)),
    );
    let kind = [(CONTENT_TYPE, "application/xml; charset=utf-8")];
    Ok((Cache::Public { max_age: 3600 }, kind, map(&base, &pages)))
}

fn map(base: &str, pages: &[String]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages.iter().take(MOST) {
        let rest = page.strip_prefix("/en").unwrap_or(page);
        // Writing to a String cannot fail.
        let _ = write!(out, "<url><loc>{base}{page}</loc>");
        for language in Language::ALL {
            let _ = write!(
                out,
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{base}/{language}{rest}\"/>"
            );
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
