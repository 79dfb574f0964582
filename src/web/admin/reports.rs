//! The inbox: what readers report, newest first, and what was done about it. Where to answer somebody is
//! forgotten once a report is settled, so an answer is written before.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Moment, Room};
use super::form::Form;
use super::signed::{Editor, Signed};
use crate::db::reports::{self, Report};
use crate::editorial::report::{LONGEST_MESSAGE, settle};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::state::AppState;
use crate::web::view::address;

/// Reports of a page.
const SHOWN: i64 = 50;

#[derive(Debug)]
pub struct Asked {
    settled: bool,
    before: Option<i64>,
    done: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            settled: parameters.one("settled").unwrap_or(false),
            before: parameters.one("before"),
            done: parameters.one("done"),
        }
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/reports.html")]
pub struct ReportsPage {
    l: Locale,
    desk: Desk,
    reports: Vec<ReportRow>,
    settled: bool,
    older: Option<i64>,
    longest: usize,
}

struct ReportRow {
    report: Report,
    kind: Text,
    at: Moment,
    settled_at: Option<Moment>,
    /// What it is about, and its page.
    name: String,
    href: String,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let l = signed.l;
    let read = reports::list(&app.pool, asked.settled, asked.before, SHOWN + 1);
    let (_, mut found) = read.await?;
    let more = i64::try_from(found.len()).is_ok_and(|many| many > SHOWN);
    found.truncate(usize::try_from(SHOWN).unwrap_or(50));
    let older = found.last().map(|report| report.id).filter(|_| more);
    let row = |report: Report| {
        // On the page of the language that its reader saw.
        let page = Locale(report.language);
        let (name, href) = match (&report.recommendation, &report.document) {
            (Some(id), _) => (id.clone(), address::recommendation(page, id)),
            (None, Some(name)) => (name.clone(), address::document(page, name, None)),
            (None, None) => (String::new(), String::new()),
        };
        ReportRow {
            kind: l.word("report-kind", report.kind.as_str()),
            at: Moment::new(l, report.at),
            settled_at: report.settled_at.map(|at| Moment::new(l, at)),
            name,
            href,
            report,
        }
    };
    let done = asked.done.map(|done| format!("done={done}"));
    let page = ReportsPage {
        l,
        desk: Desk::of(&signed, Room::Reports, "desk-inbox").after(done.as_deref()),
        reports: found.into_iter().map(row).collect(),
        settled: asked.settled,
        older,
        longest: LONGEST_MESSAGE,
    };
    Ok((Cache::NoStore, page).into_response())
}

pub async fn close(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Form,
) -> Result<Response, Error> {
    let id = form.text("report");
    let id: i64 = id
        .parse()
        .map_err(|_| Error::bad("report", "the number of a report"))?;
    let note = form.text("note");
    // One that a colleague has just settled is as settled as it should be.
    settle(&app.pool, id, Some(&note), &signed.actor()).await?;
    Ok(Redirect::to("/admin/reports?done=settled").into_response())
}
