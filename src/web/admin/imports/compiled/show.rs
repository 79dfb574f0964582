//! What is found of each row of a sheet, and taking it in. The form holds the mark of what was shown; if the store
//! has changed since, nothing is done and the new plan is shown.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::PATH;
use super::line::ShownRow;
use crate::db::compiled::{self, CompiledSheet};
use crate::db::themes;
use crate::domain::Role;
use crate::editorial::compiled::{CompileError, Plan, Verdict, keep, plan, read};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::form::{Form, Id};
use crate::web::admin::signed::{Editor, Publisher, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Path, Query};
use crate::web::state::AppState;

/// Rows on a page.
const PAGE: usize = 100;

/// Which rows are asked for.
#[derive(Debug, Default)]
pub struct Asked {
    only: Option<String>,
    from: Option<usize>,
    done: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            only: parameters.one("only"),
            from: parameters.one("from"),
            done: parameters.one("done"),
        }
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/compiled/show.html")]
struct PlanPage {
    l: Locale,
    desk: Desk,
    sheet: CompiledSheet,
    sent: Moment,
    taken: Option<Moment>,
    mark: String,
    /// Counts as they are shown.
    kept: String,
    gives: String,
    refused: String,
    /// Whether anything would be kept, and whether who looks may say so.
    keeps: bool,
    may: bool,
    unknown: Vec<String>,
    verdicts: Vec<VerdictLink>,
    rows: Vec<ShownRow>,
    first: Option<String>,
    next: Option<String>,
    stale: bool,
}

struct VerdictLink {
    href: String,
    label: Text,
    count: String,
    current: bool,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    Query(asked): Query<Asked>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let _ = &asked.done;
    let (sheet, made, unknown) = look(&app, id).await?;
    let mut page = PlanPage::new(&app, &signed, sheet, &made, unknown, &asked).await?;
    page.desk = page.desk.after(query.as_deref());
    Ok((Cache::NoStore, page).into_response())
}

/// Takes a sheet in.
pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let (sheet, made, unknown) = look(&app, id).await?;
    let done = if made.mark == form.text("mark") && sheet.taken_at.is_none() {
        keep(&app.pool, &made, &sheet.name, Some(id), &signed.actor()).await
    } else {
        Err(CompileError::Changed)
    };
    match done {
        Ok(kept) => {
            if let Some(revision) = kept.revision {
                app.shows(revision).await;
            }
            Ok(Redirect::to(&format!("{PATH}/{id}?done=compiled")).into_response())
        }
        Err(CompileError::Database(error)) => Err(error.into()),
        Err(error @ CompileError::Changed) => {
            // As it is now: somebody may have been between the plan and its being done.
            let (sheet, made, unknown) = match look(&app, id).await {
                Ok(again) => again,
                Err(_) => (sheet, made, unknown),
            };
            let asked = Asked::default();
            let mut page = PlanPage::new(&app, &signed, sheet, &made, unknown, &asked).await?;
            page.stale = true;
            Ok(Error::Conflict(error.to_string()).shown_as(page))
        }
    }
}

/// The sheet, what would become of it, and the headings that nothing is known by.
async fn look(app: &AppState, id: Uuid) -> Result<(CompiledSheet, Plan, Vec<String>), Error> {
    let absent = || Error::not_found("sheet", id);
    let sheet = compiled::sheets(&app.pool, Some(id), 1).await?.pop();
    let sheet = sheet.ok_or_else(absent)?;
    let bytes = compiled::content(&app.pool, id).await?.ok_or_else(absent)?;
    // It was read when it was sent.
    let (rows, unknown) = read(&bytes).map_err(|error| Error::Conflict(error.to_string()))?;
    Ok((sheet, plan(&app.pool, rows).await?, unknown))
}

impl PlanPage {
    async fn new<R>(
        app: &AppState,
        signed: &Signed<R>,
        sheet: CompiledSheet,
        made: &Plan,
        unknown: Vec<String>,
        asked: &Asked,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let number = |n: usize| l.number(i64::try_from(n).unwrap_or(i64::MAX));
        let counted = |n: Option<i32>| l.number(i64::from(n.unwrap_or_default()));
        let would = |verdict| made.rows.iter().filter(move |one| one.verdict == verdict);
        let kept = made.rows.len() - would(Verdict::Held).count();
        let gives: usize = made.rows.iter().map(|one| one.gives.len()).sum();
        let refused: usize = made.rows.iter().map(|one| one.refused.len()).sum();
        let (kept_text, gives, refused) = if sheet.taken_at.is_some() {
            let told = (sheet.kept, sheet.given, sheet.refused);
            (counted(told.0), counted(told.1), counted(told.2))
        } else {
            (number(kept), number(gives), number(refused))
        };
        let only = Verdict::ALL.into_iter();
        let only = only
            .clone()
            .find(|own| asked.only.as_deref() == Some(own.as_str()));
        let chosen = made.rows.iter();
        let mut chosen = chosen.filter(|one| only.is_none_or(|only| one.verdict == only));
        let from = asked.from.unwrap_or(0);
        let names = themes::names(&app.pool, l.language()).await?;
        let rows = chosen.by_ref().skip(from).take(PAGE);
        let rows: Vec<ShownRow> = rows.map(|one| ShownRow::new(l, one, &names)).collect();
        let goes_on = chosen.next().is_some();
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "compiled")
                .called(&sheet.name)
                .under(l.t("desk-imports"), "/admin/imports")
                .under(l.t("compiled"), PATH),
            sent: Moment::new(l, sheet.sent_at),
            taken: sheet.taken_at.map(|at| Moment::new(l, at)),
            mark: made.mark.clone(),
            kept: kept_text,
            gives,
            refused,
            keeps: kept > 0,
            may: signed.role >= Role::Publisher,
            unknown,
            verdicts: links(l, sheet.id, made, only),
            rows,
            first: (from > 0).then(|| address(sheet.id, only, 0)),
            next: goes_on.then(|| address(sheet.id, only, from + PAGE)),
            stale: false,
            sheet,
        })
    }
}

fn links(l: Locale, id: Uuid, made: &Plan, only: Option<Verdict>) -> Vec<VerdictLink> {
    let link = |verdict: Option<Verdict>, label: Text, count: usize| VerdictLink {
        href: address(id, verdict, 0),
        label,
        count: l.number(i64::try_from(count).unwrap_or(i64::MAX)),
        current: verdict == only,
    };
    let each = Verdict::ALL.into_iter().filter_map(|verdict| {
        let count = made
            .rows
            .iter()
            .filter(|one| one.verdict == verdict)
            .count();
        let label = l.word("compiled-verdict", verdict.as_str());
        (count > 0).then(|| link(Some(verdict), label, count))
    });
    [link(None, l.t("imports-all"), made.rows.len())]
        .into_iter()
        .chain(each)
        .collect()
}

fn address(id: Uuid, only: Option<Verdict>, from: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(only) = only {
        query.append_pair("only", only.as_str());
    }
    if from > 0 {
        query.append_pair("from", &from.to_string());
    }
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{PATH}/{id}{mark}{query}")
}
