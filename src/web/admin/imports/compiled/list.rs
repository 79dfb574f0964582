//! The form that sends a sheet, the sheets that there were, and what waits for its documents.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::PATH;
use crate::db::compiled::{self, CompiledSheet, WaitingRows};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;

/// Sheets, and documents that rows wait for, that are listed.
const LISTED: i64 = 50;
const WAITING: i64 = 500;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/compiled/list.html")]
pub struct CompiledPage {
    l: Locale,
    desk: Desk,
    sheets: Vec<SheetRow>,
    waiting: Vec<WaitingLine>,
    fault: Option<Text>,
    /// What the reader of tables says, in English.
    detail: Option<String>,
}

struct SheetRow {
    href: String,
    name: String,
    state: Text,
    sort: &'static str,
    at: Moment,
    by: String,
}

struct WaitingLine {
    symbol: String,
    rows: Text,
    files: Vec<String>,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = CompiledPage::read(&app, &signed, query.as_deref()).await?;
    Ok((Cache::NoStore, page).into_response())
}

impl CompiledPage {
    pub async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        query: Option<&str>,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let sheets = compiled::sheets(&app.pool, None, LISTED).await?;
        let waiting = compiled::waiting(&app.pool, WAITING).await?;
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "compiled")
                .under(l.t("desk-imports"), "/admin/imports")
                .after(query),
            sheets: sheets.into_iter().map(|one| sheet_row(l, one)).collect(),
            waiting: waiting.into_iter().map(|one| line(l, one)).collect(),
            fault: None,
            detail: None,
        })
    }

    /// With why a sheet is not taken.
    pub fn refusing(self, fault: Text, detail: Option<String>) -> Self {
        Self {
            fault: Some(fault),
            detail,
            ..self
        }
    }
}

fn sheet_row(l: Locale, sheet: CompiledSheet) -> SheetRow {
    let (state, sort) = if sheet.taken_at.is_some() {
        (l.t("compiled-taken"), "done")
    } else {
        (l.t("fill-state-planned"), "planned")
    };
    SheetRow {
        href: format!("{PATH}/{}", sheet.id),
        name: sheet.name,
        state,
        sort,
        at: Moment::new(l, sheet.sent_at),
        by: sheet.sent_by,
    }
}

fn line(l: Locale, waiting: WaitingRows) -> WaitingLine {
    WaitingLine {
        symbol: waiting.symbol,
        rows: l.n("fill-lines", waiting.rows),
        files: waiting.files,
    }
}
