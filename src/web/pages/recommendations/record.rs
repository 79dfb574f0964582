//! The parts of a record's page: facts of its source, themes with their history, places in order of
//! time with what changed between them.

use super::around::Around;
use crate::db::occurrences::Occurrence;
use crate::db::recommendations::Recommendation;
use crate::db::tags::Decision;
use crate::domain::Language;
use crate::locale::{Locale, Spot, Text, Value, typeset};
use crate::web::pages::Reader;
use crate::web::view::{
    Day, DiffPiece, Label, Row, TagLabel, address, diff_words, is_working_group, same_words,
    source_of,
};

/// One line about the source: a label and what it says, linked where there is a page.
pub struct Fact {
    pub label: Text,
    pub parts: Vec<Part>,
}

pub struct Part {
    pub label: Label,
    pub href: Option<String>,
}

fn fact(label: Text, parts: Vec<(Label, Option<String>)>) -> Fact {
    let parts = parts.into_iter().map(|(label, href)| Part { label, href });
    Fact {
        label,
        parts: parts.collect(),
    }
}

pub fn facts(
    reader: &Reader,
    record: &Recommendation,
    around: &Around,
    reference: &Label,
) -> Vec<Fact> {
    let l = reader.l;
    let facts = &record.facts;
    let mut list = vec![fact(
        l.t("record-fact-document"),
        document_parts(l, record, around, reference),
    )];
    if let Some(slug) = &facts.meeting {
        let body = facts.body.as_deref().unwrap_or_default();
        let name = match facts.meeting_ordinal {
            Some(ordinal) => l.meeting(ordinal, is_working_group(body)).capitalized(),
            None => l.t("meeting"),
        };
        let mut parts = vec![(Label::from(name), Some(address::meeting(l, slug)))];
        let days = around.document.as_ref().and_then(|document| {
            let first = document.facts.meeting_first_day?;
            Some(l.days(first, document.facts.meeting_last_day))
        });
        parts.extend(days.map(|days| (Label::plain(days), None)));
        list.push(fact(l.t("record-fact-meeting"), parts));
    }
    if let (Some(slug), Some(name)) = (&facts.body, &facts.body_name) {
        let part = (Label::from(l.named(name)), Some(address::body(l, slug)));
        list.push(fact(l.t("record-fact-body"), vec![part]));
    }
    if !record.addressees.is_empty() {
        let parts = record.addressees.iter().map(|addressee| {
            let word = addressee.as_str();
            let href = address::list(l, "recommendations", &[("addressee", word)]);
            (Label::from(l.word("addressee", word)), Some(href))
        });
        list.push(fact(l.t("record-fact-addressees"), parts.collect()));
    }
    let languages = record.wordings.iter().map(|wording| {
        let name = l.word("language", wording.language.as_str());
        (Label::from(name.capitalized()), None)
    });
    list.push(fact(l.t("record-fact-languages"), languages.collect()));
    list
}

/// The place in the document, and the page of the file that it was read from.
fn document_parts(
    l: Locale,
    record: &Recommendation,
    around: &Around,
    reference: &Label,
) -> Vec<(Label, Option<String>)> {
    let mut parts = vec![(reference.clone(), source_of(record).href(l))];
    if let (Some(document), Some(page)) = (&around.document, around.page)
        && let Some(version) = document.version(l.language())
    {
        let page = l.text("record-page", &[("page", Value::from(page.to_string()))]);
        let href = address::original(version.language, document.facts.name());
        parts.push((Label::from(page), Some(href)));
    }
    parts
}

/// A theme of the record, with where it came from.
pub struct Tagged {
    pub href: String,
    pub label: String,
    pub origin: &'static str,
    pub proposed: bool,
    /// Who or what put it there.
    pub history: Text,
    pub evidence: Vec<Evidence>,
}

/// The words that led to a proposal.
pub struct Evidence {
    pub language: Language,
    pub text: String,
}

pub fn tags(l: Locale, record: &Recommendation, decisions: &[Decision]) -> Vec<Tagged> {
    let shown = record.wording(l.language()).map(|w| w.language);
    record
        .tags
        .iter()
        .map(|tag| {
            let label = TagLabel::new(l, tag);
            // The words of the wording that stands on the page, where it led to the theme.
            let own = tag.evidence.iter().any(|e| Some(e.language) == shown);
            Tagged {
                history: history(
                    l,
                    label.origin,
                    decisions.iter().find(|d| d.theme == tag.theme),
                ),
                evidence: tag
                    .evidence
                    .iter()
                    .filter(|e| !own || Some(e.language) == shown)
                    .flat_map(|e| e.words.iter().map(|words| (e.language, words)))
                    .map(|(language, words)| Evidence {
                        language,
                        text: words.clone(),
                    })
                    .collect(),
                href: label.href,
                label: label.label,
                origin: label.origin,
                proposed: label.proposed,
            }
        })
        .collect()
}

/// Who or what put a theme there, and when that was decided.
fn history(l: Locale, origin: &str, decision: Option<&Decision>) -> Text {
    match decision {
        Some(decision) => l.text(
            &format!("record-tag-{origin}-on"),
            &[("date", Value::from(l.date(decision.on)))],
        ),
        None => l.word("record-tag", origin),
    }
}

/// A place where the record stands.
pub struct Place {
    pub href: String,
    pub label: Label,
    pub date: Option<Day>,
    pub status: &'static str,
    pub status_label: Text,
    /// The place that the record is filed under.
    pub current: bool,
    pub words: Option<Said>,
    pub diff: Option<Diff>,
    pub same_words: bool,
}

pub struct Said {
    pub language: Language,
    pub text: String,
}

pub struct Diff {
    pub language: Language,
    pub pieces: Vec<DiffPiece>,
}

pub fn places(l: Locale, record: &Recommendation, around: &Around) -> Vec<Place> {
    let wording = record.wording(l.language());
    let language = wording.map_or(l.language(), |w| w.language);
    let said = |occurrence: &Occurrence| {
        let mut own = around
            .words
            .iter()
            .filter(|w| w.occurrence_id == occurrence.id);
        own.find(|w| w.language == language)
            .map(|w| typeset(&w.text, language))
    };
    let source = source_of(record);
    let mut before: Option<String> = None;
    record
        .occurrences
        .iter()
        .map(|occurrence| {
            let words = said(occurrence);
            let place = place(l, occurrence);
            let changed = before
                .as_deref()
                .zip(words.as_deref())
                .map(|(old, new)| (same_words(old, new), diff_words(old, new)));
            let shown = match (&changed, &words) {
                // The first words are those at the head of the page, unless they differ.
                (None, Some(words)) if !wording.is_some_and(|w| same_words(&w.text, words)) => {
                    Some(words.clone())
                }
                (Some((false, None)), _) => words.clone(),
                _ => None,
            };
            before = words.or(before.take());
            Place {
                current: Some(occurrence.anchor.as_str()) == source.anchor.as_deref()
                    && occurrence.document_symbol == source.symbol,
                words: shown.map(|text| Said { language, text }),
                same_words: matches!(&changed, Some((true, _))),
                diff: changed
                    .and_then(|(_, pieces)| pieces)
                    .map(|pieces| Diff { language, pieces }),
                ..place
            }
        })
        .collect()
}

fn place(l: Locale, occurrence: &Occurrence) -> Place {
    let name = occurrence
        .document_symbol
        .as_deref()
        .unwrap_or(&occurrence.document_key);
    let spot = Spot {
        anchor: Some(&occurrence.anchor),
        paragraph: occurrence.paragraph.as_deref(),
        item: occurrence.item.as_deref(),
    };
    let label = match &occurrence.document_symbol {
        Some(symbol) => Label::symbol(symbol.clone()),
        None => Label::from(l.word("kind", occurrence.kind.map_or("none", |kind| kind.as_str()))),
    };
    let row = Row::new(
        address::document(l, name, Some(&occurrence.anchor)),
        label.at(l, &l.place(spot)),
    );
    Place {
        href: row.href,
        label: row.label,
        date: occurrence.date.map(|date| Day::new(l, date)),
        status: occurrence.status.as_str(),
        status_label: l.word("mention", occurrence.status.as_str()),
        current: false,
        words: None,
        diff: None,
        same_words: false,
    }
}
