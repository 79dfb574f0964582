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
const HEAD: &str = "id,status,instrument,symbol,paragraph,item,date,body,meeting,addressees,themes,themes_proposed,reviewed,language,text,url\r\n";

/// Tells spreadsheets that the table is in UTF-8.
const MARK: &str = "\u{feff}";

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
pub fn of(reader: &Reader, records: &[Recommendation]) -> Response {
    let mut rows = format!("{MARK}{HEAD}");
    for record in records {
        row(&mut rows, reader, record);
    }
    as_file(Body::from(rows))
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
    let mut rows = String::with_capacity(page.items.len() * 400);
    if std::mem::take(&mut rest.is_first) {
        rows.push_str(MARK);
        rows.push_str(HEAD);
    }
    for record in &page.items {
        row(&mut rows, &rest.reader, record);
    }
    if let Some(next) = page.next {
        rest.page = Some(rest.read(Some(&next)).await?);
    }
    Ok(Some((Bytes::from(rows), rest)))
}

fn row(rows: &mut String, reader: &Reader, record: &Recommendation) {
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
    let cells = [
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
    ];
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            rows.push(',');
        }
        quoted(rows, cell);
    }
    rows.push_str("\r\n");
}

/// As RFC 4180 has it: in quotation marks where a comma, a line or a quotation mark is in it.
fn quoted(rows: &mut String, cell: &str) {
    if !cell.contains([',', '"', '\n', '\r']) {
        rows.push_str(cell);
        return;
    }
    rows.push('"');
    rows.push_str(&cell.replace('"', "\"\""));
    rows.push('"');
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_cell_is_quoted_where_it_must_be() {
        let written = |cell| {
            let mut row = String::new();
            quoted(&mut row, cell);
            row
        };
        assert_eq!(written("plain"), "plain");
        assert_eq!(written("a, b"), "\"a, b\"");
        assert_eq!(
            written("the \"word\"\nand more"),
            "\"the \"\"word\"\"\nand more\""
        );
    }
}
