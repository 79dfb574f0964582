//! The life of a record or a document as readers are told it: a date, what happened, why, and where words
//! were corrected what they were. What happened with one publication stands together.

use std::collections::BTreeMap;

use time::UtcOffset;

use super::{Day, DiffPiece, Label, Row, address, diff_words};
use crate::db::history::Event;
use crate::domain::{HistoryKind, Language};
use crate::locale::{Locale, Text, Value};

/// What happened at one time.
#[derive(Debug)]
pub struct Chapter {
    pub day: Day,
    pub lines: Vec<Line>,
    revision: i64,
}

/// One thing that did.
#[derive(Debug)]
pub struct Line {
    pub said: Text,
    /// Another theme, record or document that it is about.
    pub other: Option<Row>,
    /// In the language of who gave it.
    pub note: Option<Text>,
    pub diff: Option<(Language, Vec<DiffPiece>)>,
}

/// Of a record.
pub fn of_record(l: Locale, events: &[Event]) -> Vec<Chapter> {
    gathered(l, events, |_| Vec::new())
}

/// Of a document, with how many of its records were corrected and withdrawn with each revision.
pub fn of_document(
    l: Locale,
    events: &[Event],
    touched: &BTreeMap<i64, (i64, i64)>,
) -> Vec<Chapter> {
    gathered(l, events, |revision| {
        let (corrected, withdrawn) = touched.get(&revision).copied().unwrap_or_default();
        let all = [
            ("history-n-corrected", corrected),
            ("history-n-withdrawn", withdrawn),
        ];
        let some = all.into_iter().filter(|(_, many)| *many > 0);
        some.map(|(key, many)| Line {
            said: l.n(key, many),
            other: None,
            note: None,
            diff: None,
        })
        .collect()
    })
}

fn gathered(l: Locale, events: &[Event], more: impl Fn(i64) -> Vec<Line>) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for event in events {
        let day = Day::new(l, event.at.to_offset(UtcOffset::UTC).date());
        let mut line = line(l, event);
        match chapters.last_mut() {
            Some(last) if last.revision == event.revision && last.day.iso == day.iso => {
                // One note is said once.
                if last.lines.iter().any(|other| other.note == line.note) {
                    line.note = None;
                }
                last.lines.push(line);
            }
            _ => chapters.push(Chapter {
                day,
                lines: vec![line],
                revision: event.revision,
            }),
        }
    }
    for chapter in &mut chapters {
        chapter.lines.extend(more(chapter.revision));
    }
    chapters
}

fn line(l: Locale, event: &Event) -> Line {
    let language = event.language;
    let named = |code: &str, list: &str| Value::from(l.word(list, code).into_plain());
    let status = |status: &Option<String>| named(status.as_deref().unwrap_or_default(), "status");
    let said = match (event.kind, language) {
        (HistoryKind::Status, _) => {
            let values = [
                ("before", status(&event.before)),
                ("after", status(&event.after)),
            ];
            l.text("history-status", &values)
        }
        (kind, Some(language)) => {
            let key = format!("history-{}-in", kind.as_str().replace('_', "-"));
            l.text(&key, &[("language", named(language.as_str(), "language"))])
        }
        (kind, None) => l.t(&format!("history-{}", kind.as_str().replace('_', "-"))),
    };
    let words = event
        .before
        .as_ref()
        .zip(event.after.as_ref())
        .zip(language);
    let diff =
        words.and_then(|((before, after), language)| Some((language, diff_words(before, after)?)));
    Line {
        said,
        other: other(l, event),
        note: event
            .note
            .as_ref()
            .map(|note| l.said(note, event.note_language.unwrap_or(Language::En))),
        diff,
    }
}

fn other(l: Locale, event: &Event) -> Option<Row> {
    if let Some((slug, label)) = event.theme.as_ref().zip(event.theme_label.as_ref()) {
        return Some(Row::new(address::theme(l, slug), l.named(label)));
    }
    if let Some(slug) = &event.other {
        let href = address::recommendation(l, slug);
        return Some(Row::new(href, Label::plain(slug.clone())));
    }
    let name = event.other_document.as_ref()?;
    let href = address::document(l, name, None);
    Some(Row::new(href, Label::symbol(name.clone())))
}
