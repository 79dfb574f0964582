//! The form that sends an archive, and the fillings that there were.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use crate::db::fills::{self, Fill};
use crate::editorial::fill::keep::LARGEST_ARCHIVE;
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// Fillings that are listed.
const LISTED: i64 = 50;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/fill/list.html")]
pub struct FillsPage {
    l: Locale,
    desk: Desk,
    rows: Vec<FillRow>,
    limit: usize,
    fault: Option<Text>,
}

struct FillRow {
    href: String,
    name: String,
    state: Text,
    sort: &'static str,
    lines: Text,
    at: Moment,
    actor: String,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = FillsPage::read(&app, &signed, query.as_deref(), None).await?;
    Ok((Cache::NoStore, page).into_response())
}

impl FillsPage {
    pub async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        query: Option<&str>,
        fault: Option<Text>,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let rows = fills::newest(&app.pool, None, LISTED).await?;
        let row = |fill: Fill| FillRow {
            href: format!("/admin/imports/fill/{}", fill.id),
            name: fill.name,
            state: l.word("fill-state", fill.state.as_str()),
            sort: fill.state.as_str(),
            lines: l.n("fill-lines", fill.lines),
            at: Moment::new(l, fill.created_at),
            actor: fill.actor,
        };
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "fill")
                .under(l.t("desk-imports"), "/admin/imports")
                .after(query),
            rows: rows.into_iter().map(row).collect(),
            limit: LARGEST_ARCHIVE,
            fault,
        })
    }
}
