//! Rows of documents and meetings, and the foot of a list that goes on.

use crate::db::documents::{Document, Facts, Version};
use crate::db::meetings::Meeting;
use crate::locale::{Locale, Text, Value};

use super::{Day, Label, address};

/// A document in a list.
#[derive(Debug, Clone)]
pub struct DocumentRow {
    pub href: String,
    pub symbol: Label,
    pub title: Text,
    pub kind: Option<Text>,
    pub date: Option<Day>,
    pub recommendations: i64,
    /// `ar, en, fr`: the languages in which the store has it.
    pub languages: String,
    pub sample: bool,
}

impl DocumentRow {
    pub fn new(l: Locale, document: &Document) -> Self {
        let facts = &document.facts;
        let languages: Vec<&str> = document
            .versions
            .iter()
            .map(|version| version.language.as_str())
            .collect();
        Self {
            href: address::document(l, facts.name(), None),
            symbol: facts
                .symbol
                .clone()
                .map_or_else(Label::default, Label::symbol),
            title: document_title(l, facts, document.version(l.language())),
            kind: facts.kind.map(|kind| l.word("kind", kind.as_str())),
            date: facts
                .distribution_date
                .or(facts.date)
                .map(|date| Day::new(l, date)),
            recommendations: facts.recommendations,
            languages: languages.join(&l.plain("list-comma")),
            sample: facts.sample,
        }
    }
}

/// The title as printed; a document without one is called by its symbol, else by kind and date.
pub fn document_title(l: Locale, facts: &Facts, version: Option<&Version>) -> Text {
    if let Some((title, version)) = version.and_then(|v| Some((v.title.clone()?, v))) {
        return l.said(title, version.language);
    }
    if let Some(symbol) = &facts.symbol {
        return l.said(symbol.clone(), l.language());
    }
    let kind = l.word("kind", facts.kind.map_or("none", |kind| kind.as_str()));
    match facts.distribution_date.or(facts.date) {
        None => kind,
        Some(date) => l.text(
            "document-title-untitled",
            &[
                ("kind", Value::from(kind.into_plain())),
                ("date", Value::from(l.date(date))),
            ],
        ),
    }
}

/// Whether a body with this slug meets as a working group: others sit in session.
pub fn is_working_group(slug: &str) -> bool {
    slug.rsplit('-')
        .next()
        .is_some_and(|part| part.starts_with("wg."))
}

/// `Fourteenth meeting`, else its days.
fn meeting_label(
    l: Locale,
    body: &str,
    ordinal: Option<i32>,
    days: Option<(time::Date, Option<time::Date>)>,
) -> Text {
    match (ordinal, days) {
        (Some(ordinal), _) => l.meeting(ordinal, is_working_group(body)).capitalized(),
        (None, Some((first, last))) => l.said(l.days(first, last), l.language()),
        (None, None) => l.t("meeting"),
    }
}

/// The name of a body, else its symbol.
pub fn body_label(l: Locale, name: &str, symbol: &str) -> Label {
    if name == symbol {
        Label::symbol(symbol)
    } else {
        Label::from(l.named(name))
    }
}

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    pub href: String,
    pub name: Text,
    pub date: Option<Day>,
    pub place: Option<String>,
    pub documents: i64,
    pub recommendations: i64,
}

impl MeetingRow {
    /// With the name of its body where the list is of several.
    pub fn new(l: Locale, meeting: &Meeting, with_body: bool) -> Self {
        let days = meeting.first_day.map(|first| (first, meeting.last_day));
        let own = meeting_label(l, &meeting.body, meeting.ordinal, days);
        Self {
            href: address::meeting(l, &meeting.slug),
            name: if with_body {
                meeting_full_name(l, meeting)
            } else {
                own
            },
            date: days.map(|(first, last)| Day::range(l, first, last)),
            place: meeting.place.clone(),
            documents: meeting.documents,
            recommendations: meeting.recommendations,
        }
    }
}

/// `Working Group on Trafficking in Persons, fourteenth meeting`.
pub fn meeting_full_name(l: Locale, meeting: &Meeting) -> Text {
    let body = l.isolated(&meeting.body_name);
    match (meeting.ordinal, meeting.first_day) {
        (Some(ordinal), _) => {
            let name = l.meeting(ordinal, is_working_group(&meeting.body));
            let name = Value::from(name.into_plain());
            l.text("meeting-of-body", &[("body", body), ("meeting", name)])
        }
        (None, Some(first)) => {
            let days = Value::from(l.days(first, meeting.last_day));
            l.text("meeting-of-body-days", &[("body", body), ("days", days)])
        }
        (None, None) => l.named(&meeting.body_name),
    }
}

/// The foot of a list: how much is shown, and where it goes on. Addresses go by cursor, so that a
/// page stays what it was while documents arrive.
#[derive(Debug, Clone)]
pub struct Pager {
    pub shown: Text,
    /// Back to the start, on all pages but the first.
    pub first: Option<String>,
    pub next: Option<String>,
}

impl Pager {
    /// `None` where the whole list is on one page.
    pub fn new(
        l: Locale,
        shown: usize,
        total: i64,
        first: Option<String>,
        next: Option<String>,
    ) -> Option<Self> {
        if first.is_none() && next.is_none() {
            return None;
        }
        let count = i64::try_from(shown).unwrap_or(i64::MAX);
        let shown = l.text(
            "pager-shown",
            &[
                ("count", Value::from(l.number(count))),
                ("total", Value::from(l.number(total))),
            ],
        );
        Some(Self { shown, first, next })
    }
}
