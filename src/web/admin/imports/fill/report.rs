//! The report of a filling as a table for spreadsheets: a row for each line, with where its import stands now.

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::line::ShownLine;
use crate::db::fills;
use crate::exchange::cells::{MARK, guarded, written};
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;

/// In words that programs are written with.
const HEAD: [&str; 11] = [
    "row", "file", "verdict", "symbol", "language", "title", "codes", "remarks", "outcome",
    "import", "state",
];
const MOST: i64 = 30_000;

pub async fn report(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
) -> Result<Response, Error> {
    let found = fills::newest(&app.pool, Some(id), 1).await?.pop();
    found.ok_or_else(|| Error::not_found("filling", id))?;
    let mut rows = vec![HEAD.map(str::to_owned)];
    for row in fills::lines(&app.pool, id, None, 0, MOST).await? {
        let (outcome, verdict) = (row.outcome, row.verdict);
        let state = row.import_state;
        let line = ShownLine::new(signed.l, row);
        let said: Vec<String> = line.remarks.iter().map(super::line::Said::plain).collect();
        let codes: Vec<&str> = line.remarks.iter().map(|said| said.code.as_str()).collect();
        let cells = [
            line.row.map(|row| row.to_string()).unwrap_or_default(),
            line.file.clone(),
            verdict.map(|word| word.to_string()).unwrap_or_default(),
            line.symbol.clone().unwrap_or_default(),
            line.language
                .map(|word| word.to_string())
                .unwrap_or_default(),
            line.title
                .map(|title| title.as_plain().to_owned())
                .unwrap_or_default(),
            codes.join(" "),
            said.join("; "),
            outcome.map(|word| word.to_string()).unwrap_or_default(),
            line.import.map(|(href, _)| href).unwrap_or_default(),
            state.map(|word| word.to_string()).unwrap_or_default(),
        ];
        rows.push(cells.map(|cell| guarded(&cell)));
    }
    let mut table = MARK.as_bytes().to_vec();
    table.extend(written(rows).map_err(|error| Error::Internal(Box::new(error)))?);
    let head = [
        (
            CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present".to_owned(),
        ),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"recueil-{id}.csv\""),
        ),
    ];
    Ok((Cache::NoStore, head, table).into_response())
}
