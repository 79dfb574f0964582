//! One document as readable text: the version in the reader's language, else in the original one. The
//! text itself is set by `reader`; this gathers what stands around it.

use std::collections::BTreeMap;

use askama::Template;

use super::doubts::{Doubt, doubts};
use super::facing::{Facing, Unit, facing};
use super::links::{
    Citing, Relation, Switch, body_row, citing, file_row, meeting_row, relation, resource_rows,
    switch,
};
use super::reader::{Block, Reading, read};
use super::text::Piece;
use crate::db::citations::{self, CitedBy};
use crate::db::document_text;
use crate::db::documents::{self, Document, Facts, Related, Version};
use crate::db::history::{self, Event};
use crate::db::{Pool, Withdrawn, files, lives, meetings, occurrences, resources};
use crate::domain::{Language, MeetingSlug};
use crate::locale::{Locale, Text, Value};
use crate::web::pages::Reader;
use crate::web::view::history::Chapter;
use crate::web::view::{
    self, Day, Described, Frame, Here, Label, Row, address, document_title, kind_of_document,
    shortened,
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
    /// Languages whose text was withdrawn: which and when, and why.
    withdrawn: Vec<(Text, Text)>,
    /// In stretches, of which a browser sets only those that are seen.
    stretches: Vec<Vec<Block>>,
    reading: Reading,
    /// Two languages side by side, instead of the reading.
    facing: Option<Facing>,
    alone: String,
    report: String,
    resources: Vec<Row>,
    cited_by: Vec<Citing>,
    history: Vec<Chapter>,
    doubts: Vec<Doubt>,
    warnings_count: i64,
    file: Option<Row>,
}

/// What is read of one version.
struct Written {
    language: Language,
    text: document_text::Text,
    citations: Vec<citations::Citation>,
    extracted: Vec<occurrences::Extracted>,
}

impl Written {
    async fn of(pool: &Pool, l: Locale, version: &Version) -> sqlx::Result<Self> {
        Ok(Self {
            language: version.language,
            text: document_text::of_version(pool, version.id).await?,
            citations: citations::of_version(pool, version.id, l.language()).await?,
            extracted: occurrences::in_document(pool, version.document_id, version.id).await?,
        })
    }

    fn read(&self, l: Locale) -> Reading {
        let own = Locale(self.language);
        read(l, own, &self.text, &self.citations, &self.extracted)
    }
}

/// Everything the page needs besides the document itself.
struct Around {
    own: Written,
    /// The version beside it.
    other: Option<Written>,
    file: Option<files::Facts>,
    related: Vec<Related>,
    cited_by: Vec<CitedBy>,
    resources: Vec<resources::ResourceMention>,
    place: Option<String>,
    withdrawn: Vec<(Language, Withdrawn)>,
    history: Vec<Event>,
    /// Records corrected and withdrawn, by revision.
    touched: BTreeMap<i64, (i64, i64)>,
}

impl DocumentPage {
    /// `None` when no version of it is in the store.
    pub async fn read(
        pool: &Pool,
        reader: &Reader,
        document: &Document,
        with: Option<Language>,
    ) -> sqlx::Result<Option<Self>> {
        let l = reader.l;
        let Some(version) = document.version(l.language()) else {
            return Ok(None);
        };
        let id = document.facts.id;
        // A language that it lacks is no mistake of who asks: links between languages keep the choice.
        let other = document
            .versions
            .iter()
            .find(|other| Some(other.language) == with && other.id != version.id);
        let place = match document
            .facts
            .meeting
            .as_deref()
            .map(str::parse::<MeetingSlug>)
        {
            Some(Ok(slug)) => meetings::place(pool, &slug, l.language()).await?,
            _ => None,
        };
        let events = history::of_document(pool, id).await?;
        let revisions: Vec<i64> = events.iter().map(|event| event.revision).collect();
        let around = Around {
            touched: history::touched(pool, &revisions).await?,
            history: events,
            own: Written::of(pool, l, version).await?,
            other: match other {
                Some(other) => Some(Written::of(pool, l, other).await?),
                None => None,
            },
            file: files::of_version(pool, version.id).await?,
            related: documents::related(pool, id).await?,
            cited_by: citations::citing(pool, id, l.language()).await?,
            resources: resources::in_version(pool, version.id).await?,
            place,
            withdrawn: lives::withdrawn_texts(pool, id, document.facts.name()).await?,
        };
        Ok(Some(Self::new(reader, document, version, &around)))
    }

    fn new(reader: &Reader, document: &Document, version: &Version, around: &Around) -> Self {
        let (l, facts) = (reader.l, &document.facts);
        let title = document_title(l, facts, Some(version));
        let kind = l.word("kind", facts.kind.map_or("none", |kind| kind.as_str()));
        let own = Locale(version.language);
        let mut reading = around.own.read(l);
        let mut stretches = Vec::new();
        let mut facing_page = None;
        match &around.other {
            Some(other) => {
                let page = address::document(Locale(other.language), facts.name(), None);
                let there = other.read(l).moved(other.language, &page);
                facing_page = Some(facing(own, Locale(other.language), &mut reading, there));
            }
            None => stretches = in_stretches(std::mem::take(&mut reading.blocks)),
        }
        Self {
            l,
            frame: frame(reader, facts, version, &title),
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
            withdrawn: around.withdrawn.iter().map(|one| gone(l, one)).collect(),
            stretches,
            facing: facing_page,
            report: address::list(l, "report", &[("document", facts.name())]),
            alone: address::document(l, facts.name(), None),
            reading,
            resources: resource_rows(l, &around.resources),
            cited_by: citing(l, &around.cited_by),
            warnings_count: i64::try_from(around.own.text.warnings.len()).unwrap_or(i64::MAX),
            history: view::history::of_document(l, &around.history, &around.touched),
            doubts: doubts(l, &around.own.text.warnings),
            file: around
                .file
                .as_ref()
                .map(|file| file_row(l, document, version, file)),
        }
    }
}

/// So many blocks stand in one stretch.
const STRETCH: usize = 24;

fn in_stretches(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut blocks = blocks.into_iter().peekable();
    let mut stretches = Vec::new();
    while blocks.peek().is_some() {
        stretches.push(blocks.by_ref().take(STRETCH).collect());
    }
    stretches
}

fn frame(reader: &Reader, facts: &Facts, version: &Version, title: &Text) -> Frame {
    let l = reader.l;
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
    Frame::new(&reader.site, l, Here::Documents, path)
        .titled(heading, description.into_plain())
        .asked(&reader.asked)
        .under(l.t("documents"), format!("/{}/documents", l.code()))
        .ending(facts.symbol.clone().map_or_else(
            || {
                let short = shortened(title.as_plain(), 60);
                Label::from(l.said(short, version.language))
            },
            Label::symbol,
        ))
        .showing_sample(facts.sample)
        .describing(Described {
            kind: kind_of_document(facts.kind),
            url: format!("{}/doc/{}", reader.site.public_url, address::segment(name)),
            data: format!(
                "{}/api/v1/documents/{}",
                reader.site.public_url,
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

/// `The French text was withdrawn on 5 June 2024:`, and the reason in its own language.
fn gone(l: Locale, (language, gone): &(Language, Withdrawn)) -> (Text, Text) {
    let values = [
        (
            "language",
            Value::from(l.word("language", language.as_str()).into_plain()),
        ),
        ("date", Value::from(l.date(gone.at.date()))),
    ];
    let said = l.text("document-language-withdrawn", &values);
    (said, l.said(&gone.reason, gone.language))
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
