//! One import in a list: what it is, how far it is, and what is to be done about it.

use askama::Template;
use uuid::Uuid;

use super::filter::Sort;
use super::prospect::{Prospect, Store};
use crate::db::import_list::ImportRow;
use crate::domain::{ImportState, Language};
use crate::locale::{Locale, Text, Value};
use crate::web::admin::desk::Moment;
use crate::web::view::address;

#[derive(Debug)]
pub struct Line {
    pub id: Uuid,
    pub sort: Sort,
    pub state: Text,
    pub symbol: Option<String>,
    pub title: Option<Text>,
    pub file: String,
    /// Language, counts, attempt.
    pub facts: Vec<Text>,
    pub prospect: Option<Prospect>,
    /// Where it is to be read, once it is published: symbol and address.
    pub document: Option<(String, String)>,
    pub sender: Option<String>,
    pub sent: Moment,
    pub holder: Option<String>,
    /// It is in hand with the one who reads this.
    pub own: bool,
    pub failure: Option<Text>,
    pub discarded: Option<Discarded>,
}

#[derive(Debug)]
pub struct Discarded {
    pub at: Moment,
    pub by: String,
    pub reason: String,
}

/// A line by itself, for a page that is open already.
#[derive(Template)]
#[template(path = "admin/imports/line.html")]
pub struct LinePage<'a> {
    pub l: Locale,
    pub line: &'a Line,
}

impl Line {
    pub fn new(l: Locale, row: &ImportRow, store: &Store, reader: Uuid) -> Self {
        let sort = match row.discarded_at {
            Some(_) => Sort::Discarded,
            None => Sort::State(row.state),
        };
        let language = row.language.or(row.given_language);
        let published = row
            .document
            .as_ref()
            .filter(|_| row.state == ImportState::Published);
        let discarded = row.discarded_at.map(|at| Discarded {
            at: Moment::new(l, at),
            by: row.discarded_by.clone().unwrap_or_default(),
            reason: row.discard_reason.clone().unwrap_or_default(),
        });
        Self {
            id: row.id,
            sort,
            state: l.word("import-state", sort.as_str()),
            symbol: row.symbol.clone().or_else(|| row.given_symbol.clone()),
            title: row
                .title
                .as_ref()
                .map(|title| l.said(title, language.unwrap_or(Language::En))),
            file: row.file_name.clone(),
            facts: facts(l, row, language),
            prospect: store.prospect(l, row),
            document: published.map(|name| (name.clone(), address::document(l, name, None))),
            sender: row.sender.clone(),
            sent: Moment::new(l, row.created_at),
            holder: row.holder.clone(),
            own: row.assigned_to == Some(reader),
            failure: row
                .failure
                .as_ref()
                .map(|failure| l.said(failure, Language::En)),
            discarded,
        }
    }

    pub fn href(&self) -> String {
        format!("/admin/imports/{}", self.id)
    }

    /// The page of what it became, for editors.
    pub fn own_page(&self) -> Option<String> {
        let (name, _) = self.document.as_ref()?;
        Some(format!("/admin/documents/{}", address::segment(name)))
    }

    /// Whether it will change by itself.
    pub fn moves(&self) -> bool {
        matches!(
            self.sort,
            Sort::State(ImportState::Received | ImportState::Parsing)
        )
    }

    pub fn is(&self, sort: &str) -> bool {
        self.sort.as_str() == sort
    }

    pub fn html(&self, l: Locale) -> String {
        let page = LinePage { l, line: self };
        page.render().unwrap_or_default()
    }
}

fn facts(l: Locale, row: &ImportRow, language: Option<Language>) -> Vec<Text> {
    let mut facts = Vec::new();
    facts.extend(language.map(|language| l.word("language", language.as_str())));
    facts.extend(
        row.recommendations
            .map(|n| l.n("count-recommendations", i64::from(n))),
    );
    let warnings = row.warnings.filter(|n| *n > 0);
    facts.extend(warnings.map(|n| l.n("imports-warnings", i64::from(n))));
    if row.state == ImportState::Parsing && row.attempt > 1 {
        let number = Value::from(l.number(i64::from(row.attempt)));
        facts.push(l.text("imports-attempt", &[("number", number)]));
    }
    if let Some(due) = row.due_at {
        let key = match row.held_reason {
            Some(_) => "ready-held",
            None => "ready-scheduled",
        };
        let at = Moment::new(l, due).human;
        facts.push(l.said(format!("{} {at}", l.plain(key)), l.language()));
    }
    if row.publish_wanted && row.state != ImportState::Published {
        facts.push(l.t("imports-publish-wanted"));
    }
    facts
}
