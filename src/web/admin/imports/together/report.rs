//! What came of a decision about several imports, read from the log: so it can be read again, and by others.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::{Group, Line, groups};
use crate::db::import_list::{self, ImportRow, Wanted};
use crate::editorial::together::{MOST, Report, Step};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/together/report.html")]
pub struct ReportPage {
    l: Locale,
    desk: Desk,
    verb: Text,
    about: Option<String>,
    done: i64,
    not_done: i64,
    groups: Vec<Group>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(mark)): Path<Id>,
) -> Result<Response, Error> {
    let report = Report::find(&app.pool, mark).await?;
    let report = report.ok_or_else(|| Error::not_found("report", mark))?;
    let wanted = Wanted {
        ids: Some(report.imports.iter().map(|one| one.id).collect()),
        ..Wanted::default()
    };
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let rows = import_list::rows(&app.pool, &wanted, most).await?;
    let page = ReportPage::new(&signed, report, &rows);
    Ok((Cache::NoStore, page).into_response())
}

impl ReportPage {
    fn new(signed: &Signed<Editor>, report: Report, rows: &[ImportRow]) -> Self {
        let l = signed.l;
        let row = |id: Uuid| rows.iter().find(|row| row.id == id);
        let lines: Vec<(Step, Line)> = report
            .imports
            .iter()
            .filter_map(|one| {
                let row = row(one.id)?;
                let line = Line::new(l, row, one.step, one.left, one.said.as_deref());
                Some((one.step, line))
            })
            .collect();
        let done = lines.iter().filter(|(step, _)| *step == Step::Do).count();
        let not_done = lines.len() - done;
        let is_nobody = report.decision == "assign" && report.about.is_none();
        let title = |step: Step| match step {
            Step::Do => l.t("together-done"),
            step => l.word("together-step", step.as_str()),
        };
        Self {
            l,
            desk: Desk::of(signed, Room::Imports, "together-report")
                .under(l.t("desk-imports"), "/admin/imports"),
            verb: l.word("together", &report.decision),
            about: report
                .about
                .or_else(|| is_nobody.then(|| l.plain("import-nobody"))),
            done: i64::try_from(done).unwrap_or(i64::MAX),
            not_done: i64::try_from(not_done).unwrap_or(i64::MAX),
            groups: groups(l, lines, title),
        }
    }
}
