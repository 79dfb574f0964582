//! A list as a table for spreadsheets: the same address as the page with `.csv`, the whole list and not
//! a part of it. It is sent as it is read, so that its length costs no memory. The words stand in the
//! language of the address where the store has them, else in the one that is named beside them.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::stream::try_unfold;

use super::citing::permanent;
use crate::db::recommendations::Recommendation;
use crate::domain::{Origin, Query as Words, Sort};
use crate::exchange::cells::{MARK, written};
use crate::search::{self, Page, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::pages::Reader;
use crate::web::pages::narrowing::Narrowing;
use crate::web::state::AppState;
use crate::web::view::source_of;

/// Records that are read at once.
const TOGETHER: usize = 200;

/// In words that programs are written with, whatever the language.
const HEAD: [&str; 16] = [
    "id",
    "status",
    "instrument",
    "symbol",
    "paragraph",
    "item",
    "date",
    "body",
    "meeting",
    "addressees",
    "themes",
    "themes_proposed",
    "reviewed",
    "language",
    "text",
    "url",
];

/// What is still to be sent.
struct Rest {
    app: AppState,
    reader: Reader,
    asked: Narrowing,
    words: Option<Words>,
    /// Read, and not sent.
    page: Option<Page>,
    is_first: bool,
}

pub async fn table(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Narrowing>,
) -> Result<Response, Error> {
    let mut rest = Rest {
        words: asked.q.as_deref().map(Words::parse),
        app,
        reader,
        asked,
        page: None,
        is_first: true,
    };
    // What is wrong with the request must be said before the first byte.
    rest.page = Some(rest.read(rest.asked.cursor.as_deref()).await?);
    Ok(as_file(Body::from_stream(try_unfold(rest, sent))))
}

/// These alone, as a table.
pub fn of(reader: &Reader, records: &[Recommendation]) -> Result<Response, Error> {
    let rows = records.iter().map(|record| row(reader, record));
    Ok(as_file(Body::from(rows_written(true, rows)?)))
}

fn rows_written(
    is_first: bool,
    rows: impl Iterator<Item = [String; HEAD.len()]>,
) -> Result<Vec<u8>, Error> {
    let head = is_first.then(|| HEAD.map(str::to_owned));
    let rows = written(head.into_iter().chain(rows));
    let rows = rows.map_err(|error| Error::Internal(Box::new(error)))?;
    let mark = if is_first { MARK } else { "" };
    Ok([mark.as_bytes(), &rows].concat())
}

fn as_file(table: Body) -> Response {
    let head = [
        (CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (CONTENT_DISPOSITION, "attachment; filename=\"recueil.csv\""),
    ];
    (Cache::Revalidate, head, table).into_response()
}

impl Rest {
    async fn read(&self, cursor: Option<&str>) -> Result<Page, Error> {
        let request = Request {
            filters: &self.asked.filters,
            query: self.words.as_ref(),
            sort: Some(self.asked.sort.unwrap_or(Sort::Date)),
            cursor,
            limit: TOGETHER,
            lang: self.reader.l.language(),
            facets: &[],
        };
        Ok(search::recommendations(&self.app.search, request).await?)
    }
}

/// The rows of one page, and what is left after it.
async fn sent(mut rest: Rest) -> Result<Option<(Bytes, Rest)>, Error> {
    let Some(page) = rest.page.take() else {
        return Ok(None);
    };
    let is_first = std::mem::take(&mut rest.is_first);
    let rows = page.items.iter().map(|record| row(&rest.reader, record));
    let rows = rows_written(is_first, rows)?;
    if let Some(next) = page.next {
        rest.page = Some(rest.read(Some(&next)).await?);
    }
    Ok(Some((Bytes::from(rows), rest)))
}

fn row(reader: &Reader, record: &Recommendation) -> [String; HEAD.len()] {
    let (facts, source) = (&record.facts, source_of(record));
    let wording = record.wording(reader.l.language());
    let tags = |proposed: bool| {
        let own = record
            .tags
            .iter()
            .filter(|tag| (tag.origin == Origin::Proposed) == proposed);
        own.map(|tag| tag.label.as_str())
            .collect::<Vec<_>>()
            .join("; ")
    };
    let addressees: Vec<&str> = record.addressees.iter().map(|a| a.as_str()).collect();
    [
        facts.slug.clone(),
        facts.status.to_string(),
        facts.instrument.to_string(),
        source.symbol.unwrap_or_default(),
        source.paragraph.unwrap_or_default(),
        source.item.unwrap_or_default(),
        facts.date.map(|date| date.to_string()).unwrap_or_default(),
        facts.body_name.clone().unwrap_or_default(),
        facts.meeting.clone().unwrap_or_default(),
        addressees.join("; "),
        tags(false),
        tags(true),
        facts.reviewed.to_string(),
        wording
            .map_or("", |wording| wording.language.as_str())
            .to_owned(),
        wording
            .map(|wording| wording.text.clone())
            .unwrap_or_default(),
        permanent(reader, record),
    ]
}
