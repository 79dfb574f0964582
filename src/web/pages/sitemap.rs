//! The map of the site: an index, and parts of so many pages, each in its six languages; search engines
//! want each address on its own, with all the others named beside it. A part is made when it is asked for
//! and holds a span of keys, so that a store of a million costs no more than a part at a time; a span of
//! which much was withdrawn is a short part.

use std::fmt::Write;

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use time::OffsetDateTime;

use crate::db::{addresses, bodies, themes};
use crate::domain::Language;
use crate::locale::Locale;
use crate::search;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Base;
use crate::web::state::AppState;
use crate::web::view::address;

/// Keys in a part. The protocol allows 50,000 addresses and 50 MB; this many are 6,000 addresses in
/// some 5 MB, and a million recommendations are a thousand of the 50,000 parts that an index may have.
const SPAN: i64 = 1000;

/// Pages that are always there, after the language.
const FIXED: [&str; 13] = [
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
    "/accessibility",
    "/data",
    "/terms",
];

const XML: [(axum::http::HeaderName, &str); 1] = [(CONTENT_TYPE, "application/xml; charset=utf-8")];

/// One address, after the language.
struct Entry {
    path: String,
    /// In no language, for readers of none of the six.
    neutral: Option<String>,
    changed: Option<OffsetDateTime>,
}

impl Entry {
    fn of(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            neutral: None,
            changed: None,
        }
    }
}

/// The parts that there are.
pub async fn index(
    State(app): State<AppState>,
    Base(base): Base,
) -> Result<impl IntoResponse, Error> {
    let highest = addresses::highest(&app.pool).await?;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut part = |name: &str| {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "<sitemap><loc>{base}/sitemaps/{name}.xml</loc></sitemap>"
        );
    };
    part("pages");
    for number in 1..=parts(highest.documents) {
        part(&format!("documents-{number}"));
    }
    for number in 1..=parts(highest.recommendations) {
        part(&format!("recommendations-{number}"));
    }
    out.push_str("</sitemapindex>\n");
    Ok((Cache::Public { max_age: 3600 }, XML, out))
}

fn parts(highest: i64) -> i64 {
    (highest + SPAN - 1) / SPAN
}

/// One part: `pages.xml`, `documents-1.xml`, `recommendations-12.xml`.
pub async fn part(
    State(app): State<AppState>,
    Base(base): Base,
    Path(file): Path<String>,
) -> Result<impl IntoResponse, Error> {
    let absent = || Error::not_found("part of the map", &file);
    let name = file.strip_suffix(".xml").ok_or_else(absent)?;
    let entries = match name.split_once('-') {
        None if name == "pages" => pages(&app).await?,
        Some((noun, number)) => {
            let number: i64 = number.parse().map_err(|_| absent())?;
            let highest = addresses::highest(&app.pool).await?;
            let last = match noun {
                "documents" => parts(highest.documents),
                "recommendations" => parts(highest.recommendations),
                _ => return Err(absent()),
            };
            if !(1..=last).contains(&number) {
                return Err(absent());
            }
            span(&app, noun, (number - 1) * SPAN).await?
        }
        None => return Err(absent()),
    };
    Ok((Cache::Public { max_age: 3600 }, XML, map(&base, &entries)))
}

async fn span(app: &AppState, noun: &str, above: i64) -> Result<Vec<Entry>, Error> {
    let up_to = above + SPAN;
    if noun == "documents" {
        let papers = addresses::documents(&app.pool, above, up_to).await?;
        let entry = |paper: addresses::Paper| {
            let name = address::segment(&paper.name);
            Entry {
                path: format!("/documents/{name}"),
                neutral: Some(format!("/doc/{name}")),
                changed: paper.published_at,
            }
        };
        return Ok(papers.into_iter().map(entry).collect());
    }
    let slugs = addresses::recommendations(&app.pool, above, up_to).await?;
    let entry = |slug: String| Entry {
        path: format!("/recommendations/{slug}"),
        neutral: Some(format!("/rec/{slug}")),
        changed: None,
    };
    Ok(slugs.into_iter().map(entry).collect())
}

/// All that is neither a document nor a recommendation.
async fn pages(app: &AppState) -> Result<Vec<Entry>, Error> {
    let l = Locale(Language::En);
    let counts = search::counts(&app.search).await?;
    let themes = themes::lines(&app.pool, &counts, l.language()).await?;
    let bodies = bodies::all(&app.pool, &counts, l.language()).await?;
    let meetings = addresses::meetings(&app.pool).await?;
    let fixed = FIXED.iter().map(|path| Entry::of(*path));
    let themes = themes
        .iter()
        .map(|t| Entry::of(format!("/themes/{}", t.slug)));
    let bodies = bodies.iter().filter(|body| !body.is_empty());
    let bodies = bodies.map(|body| Entry::of(format!("/bodies/{}", body.slug)));
    let meetings = meetings.iter().map(|m| Entry::of(format!("/meetings/{m}")));
    Ok(fixed.chain(themes).chain(bodies).chain(meetings).collect())
}

fn map(base: &str, entries: &[Entry]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for entry in entries {
        let path = &entry.path;
        let mut others = String::new();
        if let Some(changed) = entry.changed {
            let _ = write!(others, "<lastmod>{}</lastmod>", changed.date());
        }
        let mut alternate = |language: &str, address: &str| {
            let _ = write!(
                others,
                "<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{base}{address}\"/>"
            );
        };
        for language in Language::ALL {
            alternate(language.as_str(), &format!("/{language}{path}"));
        }
        let default = match &entry.neutral {
            Some(neutral) => neutral.clone(),
            None if path.is_empty() => "/".to_owned(),
            None => format!("/en{path}"),
        };
        alternate("x-default", &default);
        for language in Language::ALL {
            let _ = writeln!(out, "<url><loc>{base}/{language}{path}</loc>{others}</url>");
        }
    }
    out.push_str("</urlset>\n");
    out
}
