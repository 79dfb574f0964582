//! A list as an Atom feed (RFC 4287): the same address as the page with `.atom`, newest first. Whoever
//! follows a theme, a body or a search reads what was added without coming back. An entry bears the
//! date of its document, which is when a body said it; its id is the permanent address.

use askama::Template;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use super::citing::{permanent, reference};
use crate::db::corpus;
use crate::db::recommendations::Recommendation;
use crate::domain::{Facet, Language, Query as Words, Sort};
use crate::locale::Locale;
use crate::search::{self, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::pages::Reader;
use crate::web::pages::narrowing::Narrowing;
use crate::web::state::AppState;
use crate::web::view::address;

/// The newest of the list.
const NEWEST: usize = 50;

/// Those that have names, to say what the feed is of.
const NAMED: &[Facet] = &[
    Facet::Theme,
    Facet::Body,
    Facet::Meeting,
    Facet::Status,
    Facet::Instrument,
    Facet::Addressee,
    Facet::Kind,
    Facet::Language,
];

#[derive(Template)]
#[template(path = "recommendations/feed.xml")]
struct Feed {
    l: Locale,
    /// The address of the feed, which is its name too.
    own: String,
    page: String,
    title: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Entry {
    id: String,
    href: String,
    title: String,
    date: String,
    author: String,
    language: Language,
    text: String,
    /// Slug and label of each theme.
    themes: Vec<(String, String)>,
}

pub async fn feed(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Narrowing>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let words = asked.q.as_deref().map(Words::parse);
    let request = Request {
        filters: &asked.filters,
        query: words.as_ref(),
        sort: Some(Sort::Date),
        cursor: None,
        limit: NEWEST,
        lang: l.language(),
        facets: NAMED,
    };
    let found = search::recommendations(&app.search, request).await?;
    let changed = corpus::changed_at(&app.pool).await?;
    let asked = Narrowing {
        sort: None,
        cursor: None,
        group: None,
        ..asked
    };
    let said = asked.said(l, &found.facets);
    let base = &reader.site.public_url;
    let feed = Feed {
        l,
        own: format!("{base}{}", asked.feed(l)),
        page: format!("{base}{}", asked.list(l)),
        title: match said {
            Some(what) => format!("{what} | {}", l.plain("site-name")),
            None => l.plain("feed-all"),
        },
        updated: moment(changed.date(), changed.to_hms()),
        entries: found
            .items
            .iter()
            .map(|record| entry(&reader, record))
            .collect(),
    };
    let text = feed
        .render()
        .map_err(|error| Error::Internal(Box::new(error)))?;
    let kind = [(CONTENT_TYPE, "application/atom+xml; charset=utf-8")];
    Ok((Cache::Revalidate, kind, text))
}

fn entry(reader: &Reader, record: &Recommendation) -> Entry {
    let (l, facts) = (reader.l, &record.facts);
    let wording = record.wording(l.language());
    let page = address::recommendation(l, &facts.slug);
    let status = l.word("status", facts.status.as_str()).into_plain();
    let title = reference(l, record).text();
    Entry {
        id: permanent(reader, record),
        href: format!("{}{page}", reader.site.public_url),
        title: format!("{title}{}{status}", l.plain("list-comma")),
        date: facts.date.map_or_else(
            // Atom wants a moment; what has no date stands before all dates.
            || "0001-01-01T00:00:00Z".to_owned(),
            |date| moment(date, (0, 0, 0)),
        ),
        author: facts
            .body_name
            .clone()
            .unwrap_or_else(|| l.plain("site-name")),
        language: wording.map_or(l.language(), |wording| wording.language),
        text: wording
            .map(|wording| wording.text.clone())
            .unwrap_or_default(),
        themes: record
            .tags
            .iter()
            .map(|tag| (tag.theme.clone(), tag.label.clone()))
            .collect(),
    }
}

/// A moment as RFC 3339 writes it, in universal time.
fn moment(date: time::Date, (hour, minute, second): (u8, u8, u8)) -> String {
    format!("{date}T{hour:02}:{minute:02}:{second:02}Z")
}
