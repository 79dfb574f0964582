//! One import: what came, what was read of it and with which doubts, what it will become, what can be done; and
//! the file as it was sent. Reviewing it is another page.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

use super::line::Line;
use super::prospect::{self, Store};
use crate::db::document_text::Warning;
use crate::db::import_list::{self, ImportRow};
use crate::db::users;
use crate::domain::{ImportState, Role};
use crate::editorial::imports::{KEPT_DAYS, LONGEST_REASON};
use crate::ingest;
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Moment, Room};
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::assets;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::pages::documents::{Doubt, SANDBOX, doubts, media_type};
use crate::web::state::AppState;
use crate::web::view::Row;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/show.html")]
pub struct ImportPage {
    l: Locale,
    desk: Desk,
    script: &'static str,
    line: Line,
    file: Row,
    given: Vec<Text>,
    changed: Moment,
    doubts: Vec<Doubt>,
    warnings: Text,
    /// Others in review for the same symbol and language.
    siblings: Vec<Row>,
    editors: Vec<users::User>,
    holder: Option<Uuid>,
    days: Text,
    longest: usize,
    /// Of the database, in milliseconds.
    since: i128,
    /// It was discarded so long ago that what was read of it is forgotten.
    forgotten: bool,
    may_publish: bool,
    fault: Option<(&'static str, Text)>,
    /// What was typed as a reason.
    reason: String,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = ImportPage::read(&app, &signed, id, query.as_deref()).await?;
    Ok((Cache::NoStore, page).into_response())
}

impl ImportPage {
    pub async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        id: Uuid,
        query: Option<&str>,
    ) -> Result<Self, Error> {
        let (l, pool) = (signed.l, &app.pool);
        let row = import_list::row(pool, id).await?;
        let row = row.ok_or_else(|| Error::not_found("import", id))?;
        let tally = import_list::tally(pool).await?;
        let told = import_list::warnings(pool, id).await?;
        let warnings = told.map(anchored).unwrap_or_default();
        let rows = [row];
        let store = Store::read(pool, &rows).await?;
        let [row] = rows;
        let line = Line::new(l, &row, &store, signed.user_id);
        let editors = users::list(pool).await?;
        let name = line.symbol.clone().unwrap_or_else(|| row.file_name.clone());
        let count = i64::try_from(warnings.len()).unwrap_or(i64::MAX);
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "desk-imports")
                .called(name)
                .under(l.t("desk-imports"), "/admin/imports")
                .after(query),
            script: assets::address("imports.js"),
            file: Row::new(format!("/admin/imports/{id}/file"), file_label(l, &row)),
            given: given(l, &row),
            changed: Moment::new(l, row.updated_at),
            doubts: doubts(l, &warnings),
            warnings: l.n("imports-warnings", count),
            siblings: siblings(app, &row).await?,
            editors: editors
                .into_iter()
                .filter(|user| user.role >= Role::Editor && user.closed_at.is_none())
                .collect(),
            holder: row.assigned_to,
            days: l.n("import-kept", i64::from(KEPT_DAYS)),
            longest: LONGEST_REASON,
            since: tally.now.unix_timestamp_nanos() / 1_000_000,
            forgotten: row.discarded_at.is_some() && row.state == ImportState::Received,
            may_publish: signed.role >= Role::Publisher && line.is("in_review"),
            line,
            fault: None,
            reason: String::new(),
        })
    }

    /// With what could not be done, and the reason that was typed.
    pub fn refusing(mut self, field: &'static str, text: Text, reason: String) -> Self {
        self.fault = Some((field, text));
        self.reason = reason;
        self
    }

    fn fault(&self, field: &str) -> Option<&Text> {
        let fault = self.fault.as_ref().filter(|(own, _)| *own == field);
        fault.map(|(_, text)| text)
    }

    fn is_held_by(&self, user: &Uuid) -> bool {
        self.holder.as_ref() == Some(user)
    }
}

/// `PDF, 1,204 kB`.
fn file_label(l: Locale, row: &ImportRow) -> Text {
    let kilobytes = l.number(i64::from(row.size).div_euclid(1000).max(1));
    l.text(
        "import-file",
        &[
            ("format", l.isolated(&row.format.as_str().to_uppercase())),
            ("size", kilobytes.into()),
        ],
    )
}

/// What its sender said about it.
fn given(l: Locale, row: &ImportRow) -> Vec<Text> {
    let symbol = row.given_symbol.as_ref();
    let language = row.given_language;
    let mut given = Vec::new();
    given.extend(symbol.map(|symbol| l.said(symbol, l.language())));
    given.extend(language.map(|language| l.word("language", language.as_str())));
    given
}

async fn siblings(app: &AppState, row: &ImportRow) -> Result<Vec<Row>, Error> {
    let Some(symbol) = prospect::symbol(row).filter(|_| row.state == ImportState::InReview) else {
        return Ok(Vec::new());
    };
    let language = prospect::language(row);
    let others = import_list::siblings(&app.pool, row.id, symbol.as_str(), language).await?;
    let link = |(id, name): (Uuid, String)| {
        Row::new(
            format!("/admin/imports/{id}"),
            crate::web::view::Label::plain(name),
        )
    };
    Ok(others.into_iter().map(link).collect())
}

/// The warnings of a draft with the anchors that its text will have.
fn anchored(told: serde_json::Value) -> Vec<Warning> {
    let told: Vec<ingest::Warning> = serde_json::from_value(told).unwrap_or_default();
    let warning = |warning: ingest::Warning| {
        let note = warning.at.footnote.map(|marker| format!("fn-{marker}"));
        let paragraph = warning.at.paragraph.map(|number| format!("par-{number}"));
        Warning {
            code: warning.code,
            message: warning.message,
            anchor: note.or(paragraph),
        }
    };
    told.into_iter().map(warning).collect()
}

/// The file as it was sent: only ever saved and never shown, for it comes from outside.
pub async fn file(
    State(app): State<AppState>,
    _: Signed<Editor>,
    Path(Id(id)): Path<Id>,
) -> Result<Response, Error> {
    let absent = || Error::not_found("import", id);
    let row = import_list::row(&app.pool, id).await?.ok_or_else(absent)?;
    let bytes = import_list::bytes(&app.pool, id)
        .await?
        .ok_or_else(absent)?;
    let name = utf8_percent_encode(&row.file_name, NON_ALPHANUMERIC);
    let disposition = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}"))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(media_type(row.format)),
        ),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
    ];
    Ok((Cache::NoStore, headers, bytes).into_response())
}
