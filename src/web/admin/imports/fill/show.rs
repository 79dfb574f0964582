//! The plan of a filling, line by line, and what became of each once it is confirmed.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::line::{Said, ShownLine};
use super::send::internal;
use crate::db::fills::{self, Fill};
use crate::domain::{FillState, FillVerdict, Language};
use crate::editorial::fill::Remark;
use crate::editorial::fill::keep::{self, FillError, KEPT_DAYS};
use crate::locale::{Locale, Text, Value};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::form::{Form, Id};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::assets;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Path, Query};
use crate::web::state::AppState;

/// Lines on a page.
const PAGE: i64 = 100;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/fill/show.html")]
pub struct FillPage {
    l: Locale,
    desk: Desk,
    id: Uuid,
    state: Text,
    sort: &'static str,
    /// Of how many lines how many are through, while it goes on.
    progress: Option<Text>,
    failure: Option<Text>,
    told: Vec<Said>,
    actor: String,
    at: Moment,
    sheet: Option<String>,
    verdicts: Vec<VerdictLink>,
    lines: Vec<ShownLine>,
    /// How many would be imported.
    wanted: i64,
    held: i64,
    days: Text,
    first: Option<String>,
    next: Option<String>,
    script: &'static str,
    fault: Option<Text>,
}

struct VerdictLink {
    href: String,
    label: Text,
    count: String,
    current: bool,
}

/// Which lines are asked for.
#[derive(Debug, Default)]
pub struct Asked {
    only: Option<FillVerdict>,
    from: Option<i32>,
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

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    Query(asked): Query<Asked>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let _ = &asked.done;
    let page = FillPage::read(&app, &signed, id, &asked, query.as_deref()).await?;
    Ok((Cache::NoStore, page).into_response())
}

/// Confirms the plan, or lets it go.
pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let actor = signed.actor();
    let (done, word) = match form.text("do").as_str() {
        "confirm" => (keep::confirm(&app.pool, id, &actor).await, "confirmed"),
        "discard" => (keep::discard(&app.pool, id, &actor).await, "letgo"),
        other => return Err(Error::bad("do", format!("no such verb: {other:?}"))),
    };
    match done {
        Ok(()) if word == "letgo" => {
            Ok(Redirect::to("/admin/imports/fill?done=letgo").into_response())
        }
        Ok(()) => {
            Ok(Redirect::to(&format!("/admin/imports/fill/{id}?done={word}")).into_response())
        }
        Err(FillError::NoFill) => Err(Error::not_found("filling", id)),
        Err(error @ FillError::Not(_)) => {
            let said = signed.l.t("fill-changed");
            let mut page = FillPage::read(&app, &signed, id, &Asked::default(), None).await?;
            page.fault = Some(said);
            Ok(Error::Conflict(error.to_string()).shown_as(page))
        }
        Err(error) => Err(internal(error)),
    }
}

impl FillPage {
    async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        id: Uuid,
        asked: &Asked,
        query: Option<&str>,
    ) -> Result<Self, Error> {
        let (l, pool) = (signed.l, &app.pool);
        let found = fills::newest(pool, Some(id), 1).await?.pop();
        let fill = found.ok_or_else(|| Error::not_found("filling", id))?;
        let from = asked.from.unwrap_or(0).max(0);
        let mut rows = fills::lines(pool, id, asked.only, from, PAGE + 1).await?;
        let goes_on = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
        let next = rows
            .get(usize::try_from(PAGE).unwrap_or(0))
            .map(|row| row.at);
        if goes_on {
            rows.pop();
        }
        let verdicts = fills::verdicts(pool, id).await?;
        let told: Vec<Remark> = serde_json::from_value(fill.told.clone()).unwrap_or_default();
        let held = verdicts.iter().find(|(word, _)| *word == FillVerdict::Held);
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "fill")
                .called(fill.name.clone())
                .under(l.t("desk-imports"), "/admin/imports")
                .under(l.t("fill"), "/admin/imports/fill")
                .after(query),
            state: l.word("fill-state", fill.state.as_str()),
            sort: fill.state.as_str(),
            progress: progress(l, &fill),
            failure: fill
                .failure
                .as_ref()
                .map(|failure| l.said(failure, Language::En)),
            told: told.iter().map(|remark| Said::new(l, remark)).collect(),
            actor: fill.actor,
            at: Moment::new(l, fill.created_at),
            sheet: fill.sheet_name,
            held: held.map_or(0, |(_, count)| *count),
            verdicts: links(l, id, &verdicts, asked.only, fill.lines),
            lines: rows.into_iter().map(|row| ShownLine::new(l, row)).collect(),
            wanted: fill.wanted,
            days: l.n("fill-kept", i64::from(KEPT_DAYS)),
            first: asked.from.map(|_| address(id, asked.only, None)),
            next: next.map(|next| address(id, asked.only, Some(next))),
            script: assets::address("imports.js"),
            fault: None,
            id,
        })
    }

    fn is(&self, sort: &str) -> bool {
        self.sort == sort
    }

    /// Whether it goes on by itself.
    fn moves(&self) -> bool {
        self.is("planning") || self.is("running") || self.is("arriving")
    }
}

fn progress(l: Locale, fill: &Fill) -> Option<Text> {
    let (done, of) = match fill.state {
        FillState::Planning => (fill.judged, fill.lines),
        FillState::Running => (fill.done, fill.wanted),
        _ => return None,
    };
    let values = [
        ("done", Value::from(l.number(done))),
        ("of", Value::from(l.number(of))),
    ];
    Some(l.text("fill-progress", &values))
}

fn links(
    l: Locale,
    id: Uuid,
    verdicts: &[(FillVerdict, i64)],
    only: Option<FillVerdict>,
    all: i64,
) -> Vec<VerdictLink> {
    let link = |verdict: Option<FillVerdict>, label: Text, count: i64| VerdictLink {
        href: address(id, verdict, None),
        label,
        count: l.number(count),
        current: verdict == only,
    };
    let each = FillVerdict::ALL.iter().filter_map(|verdict| {
        let (_, count) = verdicts.iter().find(|(own, _)| own == verdict)?;
        let label = l.word("fill-verdict", verdict.as_str());
        Some(link(Some(*verdict), label, *count))
    });
    [link(None, l.t("imports-all"), all)]
        .into_iter()
        .chain(each)
        .collect()
}

fn address(id: Uuid, only: Option<FillVerdict>, from: Option<i32>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if let Some(only) = only {
        query.append_pair("only", only.as_str());
    }
    if let Some(from) = from {
        query.append_pair("from", &from.to_string());
    }
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/admin/imports/fill/{id}{mark}{query}")
}
