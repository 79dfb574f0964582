//! The list of imports, with the form that sends files. It is a page like any other without script; with it,
//! rows follow what happens (`events`).

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::filter::{Filter, Sort};
use super::line::Line;
use super::prospect::Store;
use crate::db::import_list::{self, Tally};
use crate::db::users;
use crate::domain::{ImportState, Language, Role};
use crate::locale::{Locale, Text};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::assets;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::state::AppState;

/// Rows on a page.
const PAGE: i64 = 50;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/list.html")]
pub struct ListPage {
    l: Locale,
    desk: Desk,
    filter: Filter,
    /// Where the forms of this page lead back to.
    here: String,
    sorts: Vec<SortLink>,
    /// Each, and whether it is asked for.
    languages: Vec<(Language, Text, bool)>,
    script: &'static str,
    lines: Vec<Line>,
    reader: Uuid,
    /// To whom an import can be given.
    editors: Vec<users::User>,
    /// Back to the start, and on.
    first: Option<String>,
    next: Option<String>,
    /// Of the database, in milliseconds: what changed since is told first.
    since: i128,
    /// What could not be done, of several that were chosen.
    faults: Vec<(String, Text)>,
    send: SendForm,
}

/// What the form that sends files says to its script.
#[derive(Debug)]
pub struct SendForm {
    pub limit: usize,
    pub languages: Vec<(Language, Text)>,
}

pub struct SortLink {
    pub href: String,
    pub label: Text,
    /// The key by which the script knows it; empty for all.
    pub key: &'static str,
    pub count: Option<String>,
    pub current: bool,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Query(filter): Query<Filter>,
) -> Result<Response, Error> {
    let page = ListPage::read(&app, &signed, filter).await?;
    Ok((Cache::NoStore, page).into_response())
}

impl ListPage {
    pub async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        filter: Filter,
    ) -> Result<Self, Error> {
        let (l, pool) = (signed.l, &app.pool);
        let tally = import_list::tally(pool).await?;
        let wanted = filter.wanted(signed.user_id)?;
        let mut rows = import_list::rows(pool, &wanted, PAGE + 1).await?;
        let goes_on = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
        rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        let store = Store::read(pool, &rows).await?;
        let next = rows.last().filter(|_| goes_on).map(|last| {
            let cursor = filter.after(last.created_at, last.id);
            filter.address(&[("cursor", cursor)])
        });
        let first = filter.cursor.as_ref().map(|_| filter.address(&[]));
        let done = filter.done.as_ref().map(|done| format!("done={done}"));
        let here = filter.cursor.clone().map(|cursor| ("cursor", cursor));
        let editors = users::list(pool).await?;
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Imports, "desk-imports").after(done.as_deref()),
            here: filter.address(here.as_slice()),
            sorts: sorts(l, &filter, &tally),
            languages: languages(l)
                .into_iter()
                .map(|(own, label)| (own, label, filter.language == Some(own)))
                .collect(),
            script: assets::address("imports.js"),
            first,
            next,
            lines: rows
                .iter()
                .map(|row| Line::new(l, row, &store, signed.user_id))
                .collect(),
            reader: signed.user_id,
            editors: editors
                .into_iter()
                .filter(|user| user.role >= Role::Editor && user.closed_at.is_none())
                .collect(),
            since: tally.now.unix_timestamp_nanos() / 1_000_000,
            faults: Vec::new(),
            send: SendForm::new(l),
            filter,
        })
    }

    /// With what could not be done.
    pub fn refusing(self, faults: Vec<(String, Text)>) -> Self {
        Self { faults, ..self }
    }

    fn is_reader(&self, user: &Uuid) -> bool {
        *user == self.reader
    }

    fn publishes(&self) -> bool {
        self.desk.role() >= Role::Publisher
    }

    fn is_state(&self, word: &str) -> bool {
        self.filter.sort.is_some_and(|sort| sort.as_str() == word)
    }
}

impl SendForm {
    pub fn new(l: Locale) -> Self {
        Self {
            limit: crate::editorial::receive::LARGEST,
            languages: languages(l),
        }
    }
}

fn languages(l: Locale) -> Vec<(Language, Text)> {
    let all = Language::ALL.iter();
    all.map(|own| (*own, l.word("language", own.as_str())))
        .collect()
}

fn total(sort: Option<Sort>, tally: &Tally) -> i64 {
    match sort {
        None => tally.all(),
        Some(Sort::State(state)) => tally.of(state),
        Some(Sort::Discarded) => tally.discarded,
    }
}

fn sorts(l: Locale, filter: &Filter, tally: &Tally) -> Vec<SortLink> {
    // Counted is all that there is, so a list that is narrowed otherwise says no number.
    let narrowed = filter.mine || filter.language.is_some() || !filter.words.is_empty();
    let link = |sort: Option<Sort>, label: Text| {
        let own = Filter {
            sort,
            cursor: None,
            ..filter.clone()
        };
        SortLink {
            href: own.address(&[]),
            label,
            key: sort.map_or("all", Sort::as_str),
            count: (!narrowed).then(|| l.number(total(sort, tally))),
            current: filter.sort == sort,
        }
    };
    let each = Sort::all().map(|sort| link(Some(sort), l.word("import-state", sort.as_str())));
    [link(None, l.t("imports-all"))]
        .into_iter()
        .chain(each)
        .collect()
}

/// The numbers of [`sorts`] by their keys, as the page prints them.
pub fn counts(l: Locale, tally: &Tally) -> serde_json::Value {
    let mut counts = serde_json::Map::new();
    let mut note = |key: &str, count| counts.insert(key.to_owned(), l.number(count).into());
    note("all", tally.all());
    note("discarded", tally.discarded);
    for state in ImportState::ALL {
        note(state.as_str(), tally.of(*state));
    }
    counts.into()
}
