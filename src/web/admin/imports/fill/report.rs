//! The report of a filling as a table for spreadsheets: a row for each line, with where its import stands now.

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::line::ShownLine;
use crate::db::fills;
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;

/// In words that programs are written with; a mark that tells spreadsheets that the table is in UTF-8.
const HEAD: &str =
    "\u{feff}row,file,verdict,symbol,language,title,codes,remarks,outcome,import,state\r\n";
const MOST: i64 = 30_000;

pub async fn report(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
) -> Result<Response, Error> {
    let found = fills::newest(&app.pool, Some(id), 1).await?.pop();
    found.ok_or_else(|| Error::not_found("filling", id))?;
    let mut table = String::from(HEAD);
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
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        table.push_str(&cells.join(","));
        table.push_str("\r\n");
    }
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

/// As RFC 4180 has it. What a spreadsheet would take for a formula is kept from being one.
fn quoted(cell: &str) -> String {
    let mark = if cell.starts_with(['=', '+', '-', '@', '\t']) {
        "'"
    } else {
        ""
    };
    format!("\"{mark}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_cell_is_no_formula() {
        assert_eq!(quoted("=cmd|' /c'!A0"), "\"'=cmd|' /c'!A0\"");
        assert_eq!(quoted("a \"b\""), "\"a \"\"b\"\"\"");
    }
}
