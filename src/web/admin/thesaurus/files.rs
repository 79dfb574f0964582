//! The thematic index as files: taken out as SKOS (Turtle) and as a table (CSV); and a file that was sent, with
//! what it would change, before it does.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

use super::lines::{Line, lines};
use crate::db::theme_files::{self, ThemeFile};
use crate::db::theme_steps;
use crate::editorial::thesaurus::{ThesaurusError, apply_file, plan_of, undo_file};
use crate::exchange::{self, Note, Plan};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::form::{Form, Id};
use crate::web::admin::signed::{Editor, Publisher, Signed};
use crate::web::admin::theme::fault_text;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Base, Path};
use crate::web::state::AppState;

const PAGE: &str = "/admin/thesaurus/files";

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/thesaurus/files.html")]
pub struct FilesPage {
    l: Locale,
    desk: Desk,
    pub fault: Option<Text>,
    /// What the reader of the file says, in English.
    pub detail: Option<String>,
}

impl FilesPage {
    pub fn new<R>(signed: &Signed<R>) -> Self {
        let l = signed.l;
        Self {
            l,
            desk: Desk::of(signed, Room::Themes, "exchange").under(l.t("themes"), "/admin/themes"),
            fault: None,
            detail: None,
        }
    }
}

/// A theme that would be made or changed.
struct Row {
    slug: String,
    at: String,
    is_new: bool,
    lines: Vec<Line>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/thesaurus/file.html")]
struct FilePage {
    l: Locale,
    desk: Desk,
    file: ThemeFile,
    sent: Moment,
    applied: Option<Moment>,
    seen: String,
    rows: Vec<Row>,
    same: String,
    /// Where in the file, and what; those that are not taken in, and the others.
    refused: Vec<(String, Text)>,
    told: Vec<(String, Text)>,
    fault: Option<Text>,
}

pub async fn index(signed: Signed<Editor>) -> Result<Response, Error> {
    Ok((Cache::NoStore, FilesPage::new(&signed)).into_response())
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let mut page = page(&app, &signed, id).await?;
    page.desk = page.desk.after(query.as_deref());
    Ok((Cache::NoStore, page).into_response())
}

/// Applies what was seen, or takes it back.
pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let actor = signed.actor();
    let (done, word) = match form.text("do").as_str() {
        "apply" => (
            apply_file(&app.pool, id, &form.text("seen"), &actor).await,
            "described",
        ),
        "undo" => (undo_file(&app.pool, id, &actor).await, "undone"),
        verb => return Err(Error::bad("do", format!("no such verb: {verb:?}"))),
    };
    match done {
        Ok(revision) => {
            app.shows(revision).await;
            Ok(Redirect::to(&format!("{PAGE}/{id}?done={word}")).into_response())
        }
        Err(ThesaurusError::Database(error)) => Err(error.into()),
        Err(error) => {
            let fault = match error {
                ThesaurusError::Changed => signed.l.t("exchange-changed"),
                error => fault_text(signed.l, error)?,
            };
            let mut page = page(&app, &signed, id).await?;
            let refused = Error::Conflict(fault.as_plain().to_owned());
            page.fault = Some(fault);
            Ok(refused.shown_as(page))
        }
    }
}

async fn page<R>(app: &AppState, signed: &Signed<R>, id: uuid::Uuid) -> Result<FilePage, Error> {
    let l = signed.l;
    let file = theme_files::one(&app.pool, id).await?;
    let file = file.ok_or_else(|| Error::not_found("file", id))?;
    // What was applied is told by the history, not by what the file would do now.
    let (plan, seen) = if file.applied_at.is_none() {
        let mut connection = app.pool.acquire().await?;
        let planned = plan_of(&mut connection, &file).await?;
        planned.map_err(|broken| Error::Conflict(broken.to_string()))?
    } else {
        (Plan::default(), String::new())
    };
    let rows = plan.changes.iter().map(|one| Row {
        slug: one.is.slug.to_string(),
        at: if file.format == "csv" {
            one.at.clone()
        } else {
            String::new()
        },
        is_new: one.was.is_none(),
        lines: lines(l, one.was.as_ref(), Some(&one.is)),
    });
    let said = |note: &Note| {
        let key = format!("exchange-note-{}", note.what.as_str());
        let text = l.text(&key, &[("what", l.isolated(&note.detail))]);
        (note.at.clone(), text)
    };
    let (refused, told): (Vec<_>, Vec<_>) =
        plan.notes.iter().partition(|note| note.what.is_fatal());
    Ok(FilePage {
        l,
        desk: Desk::of(signed, Room::Themes, "exchange")
            .called(&file.name)
            .under(l.t("themes"), "/admin/themes")
            .under(l.t("exchange"), PAGE),
        sent: Moment::new(l, file.sent_at),
        applied: file.applied_at.map(|at| Moment::new(l, at)),
        seen,
        rows: rows.collect(),
        same: l.number(i64::try_from(plan.same).unwrap_or_default()),
        refused: refused.into_iter().map(said).collect(),
        told: told.into_iter().map(said).collect(),
        fault: None,
        file,
    })
}

/// The whole index as SKOS.
pub async fn turtle(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    base: Base,
) -> Result<Response, Error> {
    let themes = theme_steps::states(&app.pool).await?;
    let aliases = theme_steps::aliases(&app.pool).await?;
    let title = signed.l.plain("site-name");
    let file = exchange::write_turtle(&base.0, &title, &themes, &aliases);
    written(file, "text/turtle; charset=utf-8", "themes.ttl")
}

/// The whole index as a table.
pub async fn table(State(app): State<AppState>, _: Signed<Editor>) -> Result<Response, Error> {
    let themes = theme_steps::states(&app.pool).await?;
    written(
        exchange::write_table(&themes),
        "text/csv; charset=utf-8",
        "themes.csv",
    )
}

fn written(file: std::io::Result<Vec<u8>>, kind: &str, name: &str) -> Result<Response, Error> {
    let file = file.map_err(|error| Error::Conflict(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"recueil-{name}\""),
        ),
    ];
    Ok((Cache::NoStore, headers, file).into_response())
}
