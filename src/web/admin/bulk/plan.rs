//! The plan of a decision about many records, and doing it. A form holds what was chosen and the mark of the
//! plan that was shown; if the records have changed since, nothing is done and the new plan is shown.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::list::{ManyPage, PATH, asked};
use crate::db::{tags, themes};
use crate::domain::{Query as Words, ThemeSlug};
use crate::editorial::retag::{Change, MOST, Plan, RetagError, Step, plan, retag};
use crate::locale::{Locale, Text};
use crate::search::{self, Request};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::form::Form;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// The most that are chosen one by one.
const MOST_CHOSEN: usize = 500;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/bulk/plan.html")]
pub struct PlanPage {
    l: Locale,
    desk: Desk,
    /// What is to be done, and with which themes.
    verb: Text,
    labels: Vec<String>,
    groups: Vec<Group>,
    changes: i64,
    /// Sent again, with the mark.
    fields: Vec<(&'static str, String)>,
    back: String,
    stale: bool,
}

/// Records to which the same happens.
struct Group {
    title: Text,
    changes: bool,
    count: String,
    /// Each with who refused it.
    records: Vec<(String, Option<String>)>,
}

pub async fn act(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Form,
) -> Result<Response, Error> {
    let list = form.text("list");
    let change = match change(&app, &form).await? {
        Ok(change) => change,
        Err(fault) => return refused(&app, &signed, &list, fault).await,
    };
    let ids = match chosen(&app, &signed, &form).await? {
        Ok(ids) => ids,
        Err(fault) => return refused(&app, &signed, &list, fault).await,
    };
    let mark = form.text("mark");
    let done = if mark.is_empty() {
        plan(&app.pool, &ids, &change).await.map(Err)
    } else {
        let done = retag(&app.pool, &ids, &change, &mark, &signed.actor()).await;
        done.map(Ok)
    };
    let (made, stale) = match done {
        Ok(Ok((revision, _))) => {
            app.shows(revision).await;
            let mut pairs = asked(&list)?.pairs();
            pairs.push(("done".to_owned(), "theme".to_owned()));
            let to = crate::web::pages::narrowing::address(PATH, &pairs);
            return Ok(Redirect::to(&to).into_response());
        }
        Ok(Err(made)) => (made, false),
        Err(RetagError::Changed(made)) => (*made, true),
        Err(RetagError::Database(error)) => return Err(error.into()),
        Err(RetagError::NoTheme(_)) => {
            return refused(&app, &signed, &list, "records-no-theme").await;
        }
        Err(RetagError::SameTheme) => return refused(&app, &signed, &list, "many-same").await,
        Err(RetagError::TooMany) => return refused(&app, &signed, &list, "many-too-many").await,
    };
    let page = PlanPage::new(&app, &signed, &form, &change, made, stale).await?;
    if stale {
        let said = "The records have changed since the plan was made.".to_owned();
        return Ok(Error::Conflict(said).shown_as(page));
    }
    Ok((Cache::NoStore, page).into_response())
}

async fn refused(
    app: &AppState,
    signed: &Signed<Editor>,
    list: &str,
    fault: &str,
) -> Result<Response, Error> {
    let said = signed.l.t(fault);
    let error = Error::Conflict(said.as_plain().to_owned());
    let page = ManyPage::read(app, signed, list, Some(said)).await?;
    Ok(error.shown_as(page))
}

/// What the form wants, or the key of why it cannot be.
async fn change(app: &AppState, form: &Form) -> Result<Result<Change, &'static str>, Error> {
    let theme = theme_of(app, &form.text("theme")).await?;
    let Some(theme) = theme else {
        return Ok(Err("records-no-theme"));
    };
    match form.text("verb").as_str() {
        "give" => Ok(Ok(Change::Give(theme))),
        "refuse" => Ok(Ok(Change::Refuse(theme))),
        "move" => {
            let to = theme_of(app, &form.text("to")).await?;
            Ok(to.map(|to| Change::Move(theme, to)).ok_or("many-no-to"))
        }
        other => Err(Error::bad("verb", format!("no such verb: {other:?}"))),
    }
}

async fn theme_of(app: &AppState, typed: &str) -> Result<Option<ThemeSlug>, Error> {
    let found = themes::by_name(&app.pool, typed.trim()).await?;
    Ok(found.and_then(|slug| slug.parse().ok()))
}

/// The keys of the records that were chosen: those that were ticked, or all that match.
async fn chosen(
    app: &AppState,
    signed: &Signed<Editor>,
    form: &Form,
) -> Result<Result<Vec<i64>, &'static str>, Error> {
    if form.text("all").is_empty() {
        let ids: Vec<String> = form
            .many("id")
            .take(MOST_CHOSEN)
            .map(str::to_owned)
            .collect();
        let keys = tags::keys(&app.pool, &ids).await?;
        return Ok(if keys.is_empty() {
            Err("many-none")
        } else {
            Ok(keys)
        });
    }
    let asked = asked(&form.text("list"))?;
    let words = asked.q.as_deref().map(Words::parse);
    let request = Request {
        filters: &asked.filters,
        query: words.as_ref(),
        sort: None,
        cursor: None,
        limit: MOST + 1,
        lang: signed.l.language(),
        facets: &[],
    };
    let mut found = search::find(&app.search, &request).await?.ids;
    found.sort_unstable();
    Ok(match found.len() {
        0 => Err("many-none"),
        n if n > MOST => Err("many-too-many"),
        _ => Ok(found),
    })
}

impl PlanPage {
    async fn new(
        app: &AppState,
        signed: &Signed<Editor>,
        form: &Form,
        change: &Change,
        made: Plan,
        stale: bool,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let names = themes::names(&app.pool, l.language()).await?;
        let label = |slug: &ThemeSlug| {
            let found = names.iter().find(|(own, _)| own == slug.as_str());
            found.map_or_else(|| slug.to_string(), |(_, label)| label.clone())
        };
        let (verb, slugs) = match change {
            Change::Give(theme) => ("give", vec![theme]),
            Change::Refuse(theme) => ("refuse", vec![theme]),
            Change::Move(from, to) => ("move", vec![from, to]),
        };
        let changes = made.records.iter().filter(|one| one.step.changes()).count();
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Records, "many-plan")
                .under(l.t("desk-records"), "/admin/records")
                .under(l.t("many"), PATH),
            verb: l.word("many-verb", verb),
            labels: slugs.iter().map(|slug| label(slug)).collect(),
            changes: i64::try_from(changes).unwrap_or(i64::MAX),
            fields: fields(form, verb, &slugs, &made.mark),
            back: format!("{PATH}?{}", form.text("list")),
            groups: groups(l, made),
            stale,
        })
    }
}

/// What was chosen, as it was sent, with the mark of the plan that is shown.
fn fields(
    form: &Form,
    verb: &str,
    slugs: &[&ThemeSlug],
    mark: &str,
) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("list", form.text("list")),
        ("verb", verb.to_owned()),
        ("theme", slugs[0].to_string()),
        ("mark", mark.to_owned()),
    ];
    fields.extend(slugs.get(1).map(|to| ("to", to.to_string())));
    let all = form.text("all");
    if all.is_empty() {
        let ids = form.many("id").take(MOST_CHOSEN);
        fields.extend(ids.map(|id| ("id", id.to_owned())));
    } else {
        fields.push(("all", all));
    }
    fields
}

fn groups(l: Locale, made: Plan) -> Vec<Group> {
    let mut by_step: BTreeMap<Step, Vec<(String, Option<String>)>> = BTreeMap::new();
    for one in made.records {
        by_step
            .entry(one.step)
            .or_default()
            .push((one.slug, one.by));
    }
    let group = |(step, records): (Step, Vec<_>)| Group {
        title: l.word("many-step", step.as_str()),
        changes: step.changes(),
        count: l.number(i64::try_from(records.len()).unwrap_or(i64::MAX)),
        records,
    };
    by_step.into_iter().map(group).collect()
}
