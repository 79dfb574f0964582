//! Where the page of a document leads: its body and meeting, its other languages, the documents that it
//! is related to, what it recommends to read, who cites it, the file that it was read from.

use crate::db::citations::CitedBy;
use crate::db::documents::{Document, Facts, Related, Version};
use crate::db::{files, resources};
use crate::domain::{Format, Language};
use crate::locale::{Locale, Spot, Text, Value};
use crate::web::view::{Label, Row, address, is_working_group};

/// The same document in another language.
pub struct Switch {
    pub href: String,
    /// With both side by side.
    pub beside: String,
    pub language: Language,
}

/// A draft, revision, correction or addendum.
pub struct Relation {
    pub label: Text,
    pub symbol: Label,
    pub href: Option<String>,
}

pub fn body_row(l: Locale, facts: &Facts) -> Option<Row> {
    let (slug, name) = (facts.body.as_deref()?, facts.body_name.clone()?);
    Some(Row::new(address::body(l, slug), l.named(name)))
}

pub fn meeting_row(l: Locale, facts: &Facts) -> Option<Row> {
    let (slug, body) = (
        facts.meeting.as_deref()?,
        facts.body.as_deref().unwrap_or_default(),
    );
    let label = match (facts.meeting_ordinal, facts.meeting_first_day) {
        (Some(ordinal), _) => l.meeting(ordinal, is_working_group(body)).capitalized(),
        (None, Some(first)) => l.said(l.days(first, facts.meeting_last_day), l.language()),
        (None, None) => l.t("meeting"),
    };
    Some(Row::new(address::meeting(l, slug), label))
}

pub fn switch(l: Locale, document: &Document, shown: &Version) -> Vec<Switch> {
    let name = document.facts.name();
    document
        .versions
        .iter()
        .filter(|version| version.language != shown.language)
        .map(|version| Switch {
            href: address::document(Locale(version.language), name, None),
            beside: format!(
                "{}?with={}",
                address::document(l, name, None),
                version.language
            ),
            language: version.language,
        })
        .collect()
}

pub fn relation(l: Locale, related: &Related) -> Relation {
    let list = format!(
        "{}{}",
        related.relation,
        if related.inverse { "_inverse" } else { "" }
    );
    let name = related
        .symbol
        .clone()
        .or(related.key.clone())
        .unwrap_or_default();
    Relation {
        label: l.word("relation", &list),
        href: related
            .key
            .as_ref()
            .map(|_| address::document(l, &name, None)),
        symbol: Label::symbol(name),
    }
}

pub fn resource_rows(l: Locale, mentions: &[resources::ResourceMention]) -> Vec<Row> {
    mentions
        .iter()
        .map(|mention| {
            let anchor = mention.anchor.as_deref().unwrap_or("main");
            Row::new(
                format!("#{anchor}"),
                l.said(mention.title.clone(), mention.language),
            )
        })
        .collect()
}

/// A document that cites, with its places.
pub struct Citing {
    pub href: String,
    pub label: Label,
    pub title: Option<Text>,
    pub places: Vec<Row>,
    /// Places that are not listed.
    pub more: i64,
}

/// Of one document, so many places are listed.
const PLACES: usize = 20;

/// Who cites, a document once, in the order given.
pub fn citing(l: Locale, cited_by: &[CitedBy]) -> Vec<Citing> {
    let mut found: Vec<Citing> = Vec::new();
    let mut last = None;
    for one in cited_by {
        let name = one.document_symbol.as_deref();
        let name = name.unwrap_or(&one.document_key);
        if last != Some(&one.document_key) {
            last = Some(&one.document_key);
            let title = one.title.clone().map(|title| l.said(title, one.language));
            found.push(Citing {
                href: address::document(l, name, None),
                label: match (&one.document_symbol, &title) {
                    (Some(symbol), _) => Label::symbol(symbol.clone()),
                    (None, Some(title)) => Label::from(title.clone()),
                    (None, None) => Label::from(l.t("kind-none")),
                },
                title: title.filter(|_| one.document_symbol.is_some()),
                places: Vec::new(),
                more: 0,
            });
        }
        let spot = Spot {
            paragraph: one.paragraph.as_deref(),
            ..Spot::default()
        };
        let place = l.place(spot);
        let Some(citing) = found.last_mut().filter(|_| !place.is_empty()) else {
            continue;
        };
        let row = Row::new(
            address::document(l, name, one.anchor.as_deref()),
            Label::plain(place),
        );
        if citing.places.iter().any(|known| known.href == row.href) {
            continue;
        }
        if citing.places.len() == PLACES {
            citing.more += 1;
        } else {
            citing.places.push(row);
        }
    }
    found
}

/// `PDF, 9 pages`: the file as it was uploaded.
pub fn file_row(l: Locale, document: &Document, version: &Version, file: &files::Facts) -> Row {
    let format = match file.format {
        Format::Text => "TXT".to_owned(),
        other => other.as_str().to_uppercase(),
    };
    let mut label = l
        .text("document-file", &[("format", Value::from(format))])
        .into_plain();
    if let Some(pages) = file.pages {
        label = format!(
            "{label}{}{}",
            l.plain("list-comma"),
            l.n("count-pages", i64::from(pages)).into_plain()
        );
    }
    let href = address::original(version.language, document.facts.name());
    Row::new(href, Label::plain(label))
}
