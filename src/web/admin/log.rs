//! The log, newest first, filtered by who, what and whom; as a page, and as JSON Lines to keep elsewhere.

use askama::Template;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::desk::{Desk, Moment, Room};
use super::signed::{Editor, Signed};
use crate::db::log::{self, Entry, Wanted};
use crate::locale::Locale;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::state::AppState;

/// Entries of a page.
const SHOWN: i64 = 100;
/// Entries of one read while the whole log is written out.
const TOGETHER: i64 = 1_000;

/// What is asked for, as it was typed.
#[derive(Debug, Default)]
pub struct Asked {
    actor: String,
    verb: String,
    subject: String,
    before: Option<i64>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            actor: parameters.one("actor").unwrap_or_default(),
            verb: parameters.one("verb").unwrap_or_default(),
            subject: parameters.one("subject").unwrap_or_default(),
            before: parameters.one("before"),
        }
    }
}

impl Asked {
    fn wanted(&self) -> Wanted {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Wanted {
            actor: given(&self.actor),
            verb: given(&self.verb),
            subject: given(&self.subject),
            before: self.before,
        }
    }

    /// The same list, older than this place.
    fn older(&self, before: Option<i64>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("actor", &self.actor),
            ("verb", &self.verb),
            ("subject", &self.subject),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(before) = before {
            query.append_pair("before", &before.to_string());
        }
        query.finish()
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/log.html")]
pub struct LogPage {
    l: Locale,
    desk: Desk,
    asked: Asked,
    verbs: Vec<String>,
    entries: Vec<EntryRow>,
    older: Option<String>,
    all: String,
}

struct EntryRow {
    place: i64,
    at: Moment,
    actor: String,
    verb: String,
    subject: String,
    /// What else is known of it, in one line; empty where there is nothing.
    detail: String,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let l = signed.l;
    let mut entries = log::list(&app.pool, &asked.wanted(), SHOWN + 1).await?;
    let more = i64::try_from(entries.len()).is_ok_and(|many| many > SHOWN);
    entries.truncate(usize::try_from(SHOWN).unwrap_or(100));
    let last = entries.last().map(|entry| entry.place).filter(|_| more);
    let row = |entry: Entry| EntryRow {
        place: entry.place,
        at: Moment::new(l, entry.at),
        actor: entry.actor,
        verb: entry.verb,
        subject: entry.subject,
        detail: match entry.detail.as_object() {
            Some(fields) if fields.is_empty() => String::new(),
            _ => entry.detail.to_string(),
        },
    };
    let page = LogPage {
        l,
        desk: Desk::of(&signed, Room::Log, "desk-log"),
        verbs: log::verbs(&app.pool).await?,
        entries: entries.into_iter().map(row).collect(),
        older: last.map(|place| format!("/admin/log?{}", asked.older(Some(place)))),
        all: format!("/admin/log.jsonl?{}", asked.older(None)),
        asked,
    };
    Ok((Cache::NoStore, page).into_response())
}

/// All that the filters let through, newest first, a line each. Written as it is read, so that a log of
/// years takes no memory.
pub async fn export(
    State(app): State<AppState>,
    _: Signed<Editor>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (sender, receiver) = tokio::sync::mpsc::channel::<Result<String, sqlx::Error>>(2);
    tokio::spawn(async move {
        let mut wanted = asked.wanted();
        loop {
            let part = log::list(&app.pool, &wanted, TOGETHER).await;
            let last = part.as_ref().ok().and_then(|part| part.last());
            let last = last.map(|entry| entry.place);
            let lines = part.map(|part| part.iter().map(line).collect::<String>());
            let failed = lines.is_err();
            if sender.send(lines).await.is_err() || failed || last.is_none() {
                return;
            }
            wanted.before = last;
        }
    });
    let parts = futures_util::stream::unfold(receiver, |mut receiver| async move {
        receiver.recv().await.map(|part| (part, receiver))
    });
    let headers = [
        (header::CONTENT_TYPE, "application/jsonl; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"recueil-log.jsonl\"",
        ),
    ];
    Ok((Cache::NoStore, headers, Body::from_stream(parts)).into_response())
}

fn line(entry: &Entry) -> String {
    let line = json!({
        "place": entry.place,
        "at": entry.at.to_offset(time::UtcOffset::UTC).to_string(),
        "actor": entry.actor,
        "verb": entry.verb,
        "subject": entry.subject,
        "detail": entry.detail,
        "hash": hex::encode(&entry.hash),
    });
    format!("{line}\n")
}
