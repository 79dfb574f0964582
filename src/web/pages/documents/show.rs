//! One document as readable text: the version in the reader's language, else in the original one. The
//! text itself is set by `reader`; this gathers what stands around it.

use askama::Template;

use super::reader::{Block, Reading, read};
use super::text::Piece;
use crate::db::citations::{self, CitedBy};
use crate::db::document_text;
use crate::db::documents::{self, Document, Facts, Related, Version};
use crate::db::{Pool, meetings, occurrences, resources};
use crate::domain::{Language, MeetingSlug};
use crate::locale::{Locale, Spot, Text, Value};
use crate::web::view::{
    Day, Described, Frame, Here, Label, Row, Site, address, document_title, is_working_group,
    kind_of_document,
};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "documents/show.html")]
pub struct DocumentPage {
    l: Locale,
    frame: Frame,
    /// The interface in the language of the text, for labels inside it.
    own: Locale,
    language: Language,
    kind: Text,
    reference: Label,
    title: Text,
    distribution: Option<Text>,
    date: Option<Day>,
    original: Option<Text>,
    agenda_item: Option<Text>,
    job_number: Option<String>,
    body: Option<Row>,
    meeting: Option<Row>,
    place_dates: Option<String>,
    switch: Vec<Switch>,
    relations: Vec<Relation>,
    reviewed: bool,
    language_notice: Option<Text>,
    reading: Reading,
    resources: Vec<Row>,
    cited_by: Vec<Row>,
    warnings: Vec<Warning>,
}

/// The same document in another language.
struct Switch {
    href: String,
    language: Language,
}

/// A draft, revision, correction or addendum.
struct Relation {
    label: Text,
    symbol: Label,
    href: Option<String>,
}

struct Warning {
    message: String,
    href: Option<String>,
}

/// Everything the page needs besides the document itself.
struct Around {
    text: document_text::Text,
    citations: Vec<citations::Citation>,
    extracted: Vec<occurrences::Extracted>,
    related: Vec<Related>,
    cited_by: Vec<CitedBy>,
    resources: Vec<resources::ResourceMention>,
    place: Option<String>,
}

impl DocumentPage {
    /// `None` when no version of it is in the store.
    pub async fn read(
        pool: &Pool,
        site: &Site,
        l: Locale,
        document: &Document,
    ) -> sqlx::Result<Option<Self>> {
        let Some(version) = document.version(l.language()) else {
            return Ok(None);
        };
        let id = document.facts.id;
        let place = match document
            .facts
            .meeting
            .as_deref()
            .map(str::parse::<MeetingSlug>)
        {
            Some(Ok(slug)) => meetings::place(pool, &slug, l.language()).await?,
            _ => None,
        };
        let around = Around {
            text: document_text::of_version(pool, version.id).await?,
            citations: citations::of_version(pool, version.id).await?,
            extracted: occurrences::in_document(pool, id, version.id).await?,
            related: documents::related(pool, id).await?,
            cited_by: citations::citing(pool, id, l.language()).await?,
            resources: resources::in_version(pool, version.id).await?,
            place,
        };
        Ok(Some(Self::new(site, l, document, version, &around)))
    }

    fn new(
        site: &Site,
        l: Locale,
        document: &Document,
        version: &Version,
        around: &Around,
    ) -> Self {
        let facts = &document.facts;
        let title = document_title(l, facts, Some(version));
        let kind = l.word("kind", facts.kind.map_or("none", |kind| kind.as_str()));
        let own = Locale(version.language);
        Self {
            l,
            frame: frame(site, l, facts, version, &title),
            own,
            language: version.language,
            reference: facts
                .symbol
                .clone()
                .map_or_else(Label::default, Label::symbol),
            kind,
            title,
            distribution: facts
                .distribution
                .map(|d| l.word("distribution", d.as_str())),
            date: facts.distribution_date.map(|date| Day::new(l, date)),
            original: original(l, facts),
            agenda_item: facts
                .agenda_item
                .clone()
                .map(|item| l.text("document-agenda-item", &[("item", Value::from(item))])),
            job_number: version.job_number.clone(),
            body: body_row(l, facts),
            meeting: meeting_row(l, facts),
            place_dates: place_and_days(l, around.place.as_deref(), facts),
            switch: switch(l, document, version),
            relations: around.related.iter().map(|r| relation(l, r)).collect(),
            reviewed: version.reviewed,
            language_notice: language_notice(l, version.language),
            reading: read(l, own, &around.text, &around.citations, &around.extracted),
            resources: resource_rows(l, &around.resources),
            cited_by: around.cited_by.iter().map(|c| citing_row(l, c)).collect(),
            warnings: warnings(&around.text),
        }
    }
}

fn frame(site: &Site, l: Locale, facts: &Facts, version: &Version, title: &Text) -> Frame {
    let name = facts.name();
    let path = address::document(l, name, None);
    let path = path
        .strip_prefix(&format!("/{}", l.code()))
        .unwrap_or(&path);
    let date = facts.distribution_date.or(facts.date);
    let reference = facts
        .symbol
        .clone()
        .unwrap_or_else(|| title.as_plain().to_owned());
    let heading = match date {
        Some(date) => format!("{reference}{}{}", l.plain("list-comma"), l.date(date)),
        None => reference,
    };
    let description = l.text(
        "document-description",
        &[("title", Value::from(title.as_plain().to_owned()))],
    );
    Frame::new(site, l, Here::Documents, path)
        .titled(heading, description.into_plain())
        .under(l.t("documents"), format!("/{}/documents", l.code()))
        .ending(
            facts
                .symbol
                .clone()
                .map_or_else(|| Label::from(title.clone()), Label::symbol),
        )
        .showing_sample(facts.sample)
        .describing(Described {
            kind: kind_of_document(facts.kind),
            url: format!("{}/doc/{}", site.public_url, address::segment(name)),
            data: format!(
                "{}/api/v1/documents/{}",
                site.public_url,
                address::segment(name)
            ),
            name: title.as_plain().to_owned(),
            title: title.as_plain().to_owned(),
            symbol: facts.symbol.clone(),
            author: version.body_printed.clone().or(facts.body_name.clone()),
            date,
            language: Some(version.language),
            ..Described::default()
        })
}

fn original(l: Locale, facts: &Facts) -> Option<Text> {
    let language: Language = facts.original_language.as_deref()?.parse().ok()?;
    let name = l.word("language", language.as_str()).into_plain();
    Some(l.text("document-original", &[("language", Value::from(name))]))
}

fn body_row(l: Locale, facts: &Facts) -> Option<Row> {
    let (slug, name) = (facts.body.as_deref()?, facts.body_name.clone()?);
    Some(Row::new(address::body(l, slug), Label::plain(name)))
}

fn meeting_row(l: Locale, facts: &Facts) -> Option<Row> {
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

/// `Vienna, 3–5 June 2024`; nothing where the meeting is already called by its days alone.
pub(in crate::web::pages) fn place_and_days(
    l: Locale,
    place: Option<&str>,
    facts: &Facts,
) -> Option<String> {
    let first = facts.meeting_first_day?;
    let days = l.days(first, facts.meeting_last_day);
    Some(match place {
        Some(place) => l
            .text(
                "place-and-days",
                &[("place", l.isolated(place)), ("days", Value::from(days))],
            )
            .into_plain(),
        None if facts.meeting_ordinal.is_some() => days,
        None => return None,
    })
}

fn switch(l: Locale, document: &Document, shown: &Version) -> Vec<Switch> {
    let name = document.facts.name();
    document
        .versions
        .iter()
        .filter(|version| version.language != shown.language)
        .map(|version| Switch {
            href: address::document(Locale(version.language), name, None),
            language: version.language,
        })
        .filter(|switch| switch.language != l.language())
        .collect()
}

/// What says that the text is in another language than the page; `None` where it is not.
pub(in crate::web::pages) fn language_notice(l: Locale, shown: Language) -> Option<Text> {
    let name = |language: Language| Value::from(l.word("language", language.as_str()).into_plain());
    (shown != l.language()).then(|| {
        l.text(
            "record-not-in-language",
            &[("language", name(l.language())), ("shown", name(shown))],
        )
    })
}

fn relation(l: Locale, related: &Related) -> Relation {
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

fn resource_rows(l: Locale, mentions: &[resources::ResourceMention]) -> Vec<Row> {
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

/// A place that cites: symbol, else title, and the paragraph.
pub(in crate::web::pages) fn citing_row(l: Locale, citing: &CitedBy) -> Row {
    let name = citing
        .document_symbol
        .as_deref()
        .unwrap_or(&citing.document_key);
    let label = match (&citing.document_symbol, &citing.title) {
        (Some(symbol), _) => Label::symbol(symbol.clone()),
        (None, Some(title)) => Label::from(l.said(title.clone(), citing.language)),
        (None, None) => Label::from(l.t("kind-none")),
    };
    let spot = Spot {
        paragraph: citing.paragraph.as_deref(),
        ..Spot::default()
    };
    let href = address::document(l, name, citing.anchor.as_deref());
    Row::new(href, label.at(l, &l.place(spot)))
}

fn warnings(text: &document_text::Text) -> Vec<Warning> {
    text.warnings
        .iter()
        .map(|warning| Warning {
            message: warning.message.clone(),
            href: warning.anchor.as_ref().map(|anchor| format!("#{anchor}")),
        })
        .collect()
}
