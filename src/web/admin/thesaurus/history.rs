//! Who changed what of the thematic index, and when, with what was said before and after; and each change by
//! itself, with what taking it back would do, or why it cannot be.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::lines::{Line, lines};
use crate::db::theme_steps::{self, Step};
use crate::domain::ThemeSlug;
use crate::editorial::thesaurus::{ThesaurusError, outlook, undo};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::signed::{Editor, Publisher, Signed};
use crate::web::admin::theme::fault_text;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Path, Query};
use crate::web::state::AppState;

/// Steps of a page.
const SHOWN: i64 = 50;
const PAGE: &str = "/admin/thesaurus/history";

#[derive(Debug, Default)]
pub struct Asked {
    theme: Option<ThemeSlug>,
    before: Option<i64>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            theme: parameters.one("theme"),
            before: parameters.one("before"),
        }
    }
}

/// A step as it is shown.
struct Row {
    id: i64,
    verb: Text,
    at: Moment,
    actor: String,
    slug: String,
    other: Option<String>,
    undone_by: Option<i64>,
    undoes: Option<i64>,
    file: Option<uuid::Uuid>,
    lines: Vec<Line>,
}

impl Row {
    fn new(l: Locale, step: &Step) -> Self {
        // What went is not told word by word: it went into another.
        let lines = match step.verb.as_str() {
            "merge" | "part" => Vec::new(),
            _ => lines(l, step.was().as_ref(), step.is().as_ref()),
        };
        Self {
            id: step.id,
            verb: l.word("steps", &step.verb),
            at: Moment::new(l, step.at),
            actor: step.actor.clone(),
            slug: step.slug.clone(),
            other: step.other.clone(),
            undone_by: step.undone_by,
            undoes: step.undoes,
            file: step.file,
            lines,
        }
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/thesaurus/history.html")]
struct HistoryPage {
    l: Locale,
    desk: Desk,
    rows: Vec<Row>,
    older: Option<String>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/thesaurus/step.html")]
struct StepPage {
    l: Locale,
    desk: Desk,
    row: Row,
    /// What comes back of a merge.
    returning: Vec<Text>,
    /// Why it cannot be taken back.
    fault: Option<Text>,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let l = signed.l;
    let theme = asked.theme.as_ref().map(ThemeSlug::as_str);
    let mut steps = theme_steps::list(&app.pool, theme, asked.before, SHOWN + 1).await?;
    let more = i64::try_from(steps.len()).is_ok_and(|many| many > SHOWN);
    steps.truncate(usize::try_from(SHOWN).unwrap_or(50));
    let older = steps.last().filter(|_| more).map(|last| {
        let theme = theme
            .map(|slug| format!("theme={slug}&"))
            .unwrap_or_default();
        format!("{PAGE}?{theme}before={}", last.id)
    });
    let mut desk = Desk::of(&signed, Room::Themes, "steps").under(l.t("themes"), "/admin/themes");
    if let Some(slug) = theme {
        desk = desk.under(l.named(slug), format!("/admin/themes/{slug}"));
    }
    let page = HistoryPage {
        l,
        desk,
        rows: steps.iter().map(|step| Row::new(l, step)).collect(),
        older,
    };
    Ok((Cache::NoStore, page).into_response())
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Number(id)): Path<Number>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let outlook = outlook(&app.pool, id, &signed.actor()).await;
    let mut page = page(&app, &signed, id).await?;
    page.desk = page.desk.after(query.as_deref());
    match outlook {
        Ok(None) => {}
        Ok(Some(back)) => {
            let l = signed.l;
            for (key, number) in [
                ("steps-whole", back.whole),
                ("steps-decided", back.decided),
                ("steps-lost", back.lost),
            ] {
                if number > 0 {
                    let records = l.n("count-recommendations", number).into_plain();
                    page.returning
                        .push(l.text(key, &[("records", records.into())]));
                }
            }
        }
        Err(error) => page.fault = Some(fault_text(signed.l, error)?),
    }
    Ok((Cache::NoStore, page).into_response())
}

pub async fn take_back(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    Path(Number(id)): Path<Number>,
) -> Result<Response, Error> {
    match undo(&app.pool, id, &signed.actor()).await {
        Ok((revision, slug)) => {
            app.shows(revision).await;
            let to = format!("{PAGE}?theme={slug}");
            Ok(Redirect::to(&to).into_response())
        }
        Err(ThesaurusError::Database(error)) => Err(error.into()),
        Err(error) => {
            let mut page = page(&app, &signed, id).await?;
            let fault = fault_text(signed.l, error)?;
            let refused = Error::Conflict(fault.as_plain().to_owned());
            page.fault = Some(fault);
            Ok(refused.shown_as(page))
        }
    }
}

async fn page<R>(app: &AppState, signed: &Signed<R>, id: i64) -> Result<StepPage, Error> {
    let l = signed.l;
    let step = theme_steps::one(&app.pool, id).await?;
    let step = step.ok_or_else(|| Error::not_found("step", id))?;
    let row = Row::new(l, &step);
    let title = format!("{} · {}", row.verb.as_plain(), row.slug);
    Ok(StepPage {
        l,
        desk: Desk::of(signed, Room::Themes, "steps")
            .called(title)
            .under(l.t("themes"), "/admin/themes")
            .under(l.t("steps"), PAGE),
        row,
        returning: Vec::new(),
        fault: None,
    })
}

/// The number of a step, in the path.
pub struct Number(i64);

impl std::str::FromStr for Number {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl crate::web::extract::PathName for Number {
    const WHAT: &'static str = "step";
}
