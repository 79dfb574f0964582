//! The first page behind the sign-in: what waits for whom, which documents to upload next, which languages
//! are missing.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::desk::{Desk, Room};
use super::review::ScheduledRow;
use super::signed::{Anyone, Signed};
use crate::db::schedules;
use crate::db::waiting::{self, Missing, Waiting};
use crate::domain::{Language, Role};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::view::address;

/// The most that is shown of what is missing.
const SHOWN: i64 = 20;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/home.html")]
pub struct HomePage {
    l: Locale,
    desk: Desk,
    /// Sentences, each with its page.
    waiting: Vec<(Text, Option<&'static str>)>,
    /// Publications that wait for their hour, or were held.
    scheduled: Vec<ScheduledRow>,
    missing: Vec<MissingRow>,
    coverage: Vec<CoverageRow>,
    /// Whether this person may do anything here.
    edits: bool,
}

struct MissingRow {
    symbol: String,
    places: Text,
    documents: Text,
}

struct CoverageRow {
    name: String,
    href: String,
    /// Each of the six, and whether the document is there in it.
    languages: Vec<(Language, bool)>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Anyone>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let l = signed.l;
    let mut page = HomePage {
        l,
        desk: Desk::of(&signed, Room::Home, "desk-home").after(query.as_deref()),
        waiting: Vec::new(),
        scheduled: Vec::new(),
        missing: Vec::new(),
        coverage: Vec::new(),
        edits: signed.role >= Role::Editor,
    };
    if page.edits {
        page.waiting = sentences(l, waiting::counts(&app.pool).await?);
        let scheduled = schedules::all(&app.pool).await?;
        page.scheduled = scheduled
            .iter()
            .map(|one| ScheduledRow::new(l, one))
            .collect();
        let missing = waiting::missing(&app.pool, SHOWN).await?;
        page.missing = missing.into_iter().map(|one| row(l, one)).collect();
        for one in waiting::coverage(&app.pool, SHOWN).await? {
            let name = one.symbol.unwrap_or(one.key);
            let has = |language: &Language| one.languages.iter().any(|l| l == language.as_str());
            page.coverage.push(CoverageRow {
                href: format!("/admin/documents/{}", address::segment(&name)),
                languages: Language::ALL.iter().map(|l| (*l, has(l))).collect(),
                name,
            });
        }
    }
    Ok((Cache::NoStore, page).into_response())
}

fn sentences(l: Locale, waiting: Waiting) -> Vec<(Text, Option<&'static str>)> {
    let all = [
        ("desk-reports", waiting.reports, Some("/admin/reports")),
        (
            "desk-in-review",
            waiting.in_review,
            Some("/admin/imports?state=in_review"),
        ),
        (
            "desk-failed",
            waiting.failed,
            Some("/admin/imports?state=failed"),
        ),
        ("desk-undecided", waiting.undecided_tags, None),
        ("desk-unreviewed", waiting.unreviewed, None),
    ];
    let some = all.into_iter().filter(|(_, many, _)| *many > 0);
    some.map(|(key, many, href)| (l.n(key, many), href))
        .collect()
}

fn row(l: Locale, missing: Missing) -> MissingRow {
    MissingRow {
        places: l.n("desk-places", missing.places),
        documents: l.n("desk-documents", missing.documents),
        symbol: missing.symbol,
    }
}
