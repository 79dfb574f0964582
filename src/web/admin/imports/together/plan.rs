//! The plan of a decision about several imports, and doing it. The boxes of the plan hold what was seen of each
//! import, and the form has a mark of its own: sent twice, it leads to the report of the first time.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::choice::{self, chosen, decision, imports};
use super::{Group, Line, PATH, groups};
use crate::editorial::together::{self, Chosen, Decision, Planned, Report, Step};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::form::Form;
use crate::web::admin::imports::filter::Filter;
use crate::web::admin::imports::list::ListPage;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/together/plan.html")]
pub struct PlanPage {
    l: Locale,
    desk: Desk,
    verb: Text,
    /// To whom, or why.
    about: Option<String>,
    can_be_done: bool,
    groups: Vec<Group>,
    /// Sent again.
    fields: Vec<(&'static str, String)>,
    back: String,
    fault: Option<Text>,
}

pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Form,
) -> Result<Response, Error> {
    let decision = match decision(&app, &signed, &form).await? {
        Ok(decision) => decision,
        Err(fault) => return refused(&app, &signed, &form, fault).await,
    };
    let mark = form.text("mark");
    if mark.is_empty() {
        let ids = match imports(&app, &signed, &form).await? {
            Ok(ids) => ids,
            Err(fault) => return refused(&app, &signed, &form, fault).await,
        };
        let page = PlanPage::read(&app, &signed, &form, &decision, &ids).await?;
        return Ok((Cache::NoStore, page).into_response());
    }
    let mark: Uuid = mark
        .parse()
        .map_err(|_| Error::bad("mark", "the mark of a plan"))?;
    let chosen = chosen(&form)?;
    if chosen.is_empty() {
        let ids: Vec<Uuid> = form.many("id").filter_map(|id| id.parse().ok()).collect();
        let mut page = PlanPage::read(&app, &signed, &form, &decision, &ids).await?;
        page.fault = Some(signed.l.t("imports-choose-some"));
        return Ok(Error::Conflict("No import is chosen.".to_owned()).shown_as(page));
    }
    if Report::find(&app.pool, mark).await?.is_none() {
        carry_out(&app, &signed, decision, chosen, mark).await?;
    }
    Ok(Redirect::to(&format!("{PATH}/{mark}")).into_response())
}

/// Goes on to its end even where who asked for it does not wait.
async fn carry_out(
    app: &AppState,
    signed: &Signed<Editor>,
    decision: Decision,
    chosen: Vec<Chosen>,
    mark: Uuid,
) -> Result<(), Error> {
    let (own, actor) = (app.clone(), signed.actor());
    let work = tokio::spawn(async move {
        let done = together::carry_out(&own.pool, &decision, &chosen, mark, &actor).await?;
        if let Some(revision) = done {
            own.shows(revision).await;
        }
        Ok::<(), sqlx::Error>(())
    });
    let done = work
        .await
        .map_err(|error| Error::Internal(Box::new(error)))?;
    Ok(done?)
}

/// Back to the list with what is missing.
async fn refused(
    app: &AppState,
    signed: &Signed<Editor>,
    form: &Form,
    fault: &str,
) -> Result<Response, Error> {
    let said = signed.l.t(fault);
    let error = Error::Conflict(said.as_plain().to_owned());
    let filter = Filter::of_address(&form.text("list"))?;
    let page = ListPage::read(app, signed, filter).await?;
    Ok(error.shown_as(page.refusing(vec![(String::new(), said)])))
}

impl PlanPage {
    async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        form: &Form,
        decision: &Decision,
        ids: &[Uuid],
    ) -> Result<Self, Error> {
        let l = signed.l;
        let back = Filter::of_address(&form.text("list"))?;
        let place = back.cursor.clone().map(|cursor| ("cursor", cursor));
        let back = back.address(place.as_slice());
        let planned = together::plan(&app.pool, decision, ids, &signed.actor()).await?;
        let (word, about) = (decision.as_str(), about(l, decision));
        let title = |step: Step| match step {
            Step::Do => l.word("together-do", word),
            step => l.word("together-step", step.as_str()),
        };
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "together")
                .under(l.t("desk-imports"), back.clone()),
            verb: l.word("together", word),
            about,
            can_be_done: planned.iter().any(|one| one.step.can_be_done()),
            fields: fields(form, decision, &back, &planned),
            groups: groups(l, planned.iter().map(|one| line(l, one)).collect(), title),
            back,
            fault: None,
        })
    }
}

fn about(l: Locale, decision: &Decision) -> Option<String> {
    match decision {
        Decision::Publish => None,
        Decision::Assign(None) => Some(l.plain("import-nobody")),
        Decision::Assign(Some((_, email))) => Some(email.clone()),
        Decision::Discard(reason) => Some(reason.clone()),
    }
}

fn line(l: Locale, one: &Planned) -> (Step, Line) {
    let mut line = Line::new(l, &one.row, one.step, one.left, one.said.as_deref());
    if one.step.can_be_done() {
        line.value = Some(choice::written(&one.row));
    }
    (one.step, line)
}

/// The decision as it was sent, a mark for this plan, and which imports it is of.
fn fields(
    form: &Form,
    decision: &Decision,
    back: &str,
    planned: &[Planned],
) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("do", decision.as_str().to_owned()),
        ("list", back.to_owned()),
        ("mark", mark().to_string()),
    ];
    match decision {
        Decision::Publish => {}
        Decision::Assign(_) => fields.push(("to", form.text("to"))),
        Decision::Discard(reason) => fields.push(("reason", reason.clone())),
    }
    fields.extend(planned.iter().map(|one| ("id", one.row.id.to_string())));
    fields
}

fn mark() -> Uuid {
    uuid::Builder::from_random_bytes(rand::random()).into_uuid()
}
