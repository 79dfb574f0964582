//! The document as readers will see it, set by the same reader and the same templates from what is under
//! review; nothing is published for it. Marks lead to their decision.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::page::{Around, Read, desk, read};
use crate::db::citations::{self, Citation, Target};
use crate::db::document_text::{Footnote, FootnoteCall, Item, Paragraph, Section, Text as Whole};
use crate::db::occurrences::Extracted;
use crate::domain::Language;
use crate::editorial::publish::{Plan, plan, without_rejected};
use crate::ingest::{Call, Draft};
use crate::locale::{Locale, Text, Value};
use crate::web::admin::desk::Desk;
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::pages::documents::{Block, Mark, Piece, Reading, set};
use crate::web::state::AppState;
use crate::web::view::{Label, Row};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/preview.html")]
pub struct PreviewPage {
    desk: Desk,
    around: Around,
    l: Locale,
    own: Locale,
    language: Language,
    kind: Text,
    reference: Label,
    title: Text,
    facts: Vec<String>,
    reading: Reading,
    stretches: Vec<Vec<Block>>,
    /// What the page of a document has besides, and a preview has not.
    resources: Vec<Row>,
    cited_by: Vec<Row>,
    doubts: Vec<Row>,
    switch: Vec<Other>,
}

/// Another language; a preview has none.
pub struct Other {
    href: String,
    language: Language,
}

/// Where citations lead, by symbol and pinpoint.
type Targets = HashMap<(String, Option<String>), Target>;

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let read = read(&app, id).await?;
    let pairs = form_urlencoded::parse(query.as_deref().unwrap_or_default().as_bytes());
    let lang = pairs.into_owned().find(|(name, _)| name == "lang");
    let lang = lang.and_then(|(_, lang)| lang.parse().ok());
    let l = lang.map_or(signed.l, Locale);
    let mut paper = read.open.paper.clone();
    // What its mark will lead to.
    let ids = paper.records().filter(|(_, mark)| !mark.is_rejected());
    let ids: Vec<u32> = ids.map(|(_, mark)| mark.id).collect();
    paper.decisions.looked_into.clear();
    let draft = without_rejected(paper).draft;
    let plan = plan(&draft).map_err(|error| Error::Conflict(error.to_string()))?;
    let asked = draft
        .citations
        .iter()
        .map(|one| (one.symbol.clone(), one.pinpoint.clone()));
    let asked: Vec<_> = asked.collect();
    let targets = citations::targets(&app.pool, &asked, l.language()).await?;
    let page = PreviewPage::new(&signed, l, &read, (&draft, &plan), &targets, &ids);
    Ok((Cache::NoStore, page).into_response())
}

impl PreviewPage {
    fn new(
        signed: &Signed<Editor>,
        l: Locale,
        read: &Read,
        (draft, plan): (&Draft, &Plan),
        targets: &Targets,
        ids: &[u32],
    ) -> Self {
        let around = Around::new(signed, read);
        let language = around.language;
        let own = Locale(language);
        let marks: Vec<Extracted> = extracted(draft, plan);
        let mut reading = set(
            l,
            own,
            &whole(draft, plan),
            &cited(draft, plan, targets),
            &marks,
        );
        let base = format!("{}/review", around.base);
        let of_mark = |slug: &str| {
            let at = slug
                .rsplit('/')
                .next()
                .and_then(|at| at.parse::<usize>().ok());
            let id = at.and_then(|at| ids.get(at)).copied().unwrap_or_default();
            format!("{base}?at=r{id}#r{id}")
        };
        for mark in all_marks(&mut reading) {
            mark.href = of_mark(&mark.href);
        }
        let header = &draft.header;
        let item = header.agenda_item.clone();
        let facts = [
            header
                .distribution
                .map(|one| l.word("distribution", one.as_str()).into_plain()),
            header.distribution_date.clone(),
            item.map(|item| {
                l.text("document-agenda-item", &[("item", Value::from(item))])
                    .into_plain()
            }),
            header.body.clone(),
            header.meeting.place.clone(),
            header.job_number.clone(),
        ];
        Self {
            desk: desk(signed, read, "review-preview"),
            own,
            language,
            kind: l.word("kind", header.kind.map_or("none", |kind| kind.as_str())),
            reference: header
                .symbol
                .clone()
                .map_or_else(Label::default, Label::symbol),
            title: l.said(header.title.as_deref().unwrap_or_default(), language),
            facts: facts.into_iter().flatten().collect(),
            stretches: vec![std::mem::take(&mut reading.blocks)],
            reading,
            resources: Vec::new(),
            cited_by: Vec::new(),
            doubts: Vec::new(),
            switch: Vec::new(),
            around,
            l,
        }
    }
}

/// Every mark of a reading.
fn all_marks(reading: &mut Reading) -> impl Iterator<Item = &mut Mark> {
    let loose = reading.loose_marks.iter_mut();
    let blocks = reading.blocks.iter_mut().flat_map(|block| match block {
        Block::Heading(_) => Vec::new(),
        Block::Paragraph(par) => {
            let items = par.items.iter_mut().flat_map(|item| &mut item.marks);
            par.marks.iter_mut().chain(items).collect::<Vec<_>>()
        }
    });
    loose.chain(blocks)
}

/// A place in a list as the id that a row of it would have.
fn row(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// The draft as the store would give it back.
fn whole(draft: &Draft, plan: &Plan) -> Whole {
    let layout = &plan.layout;
    let calls = |calls: &[Call]| -> Vec<FootnoteCall> {
        let calls = calls.iter().map(|call| FootnoteCall {
            marker: call.marker.clone(),
            at: call.at,
        });
        calls.collect()
    };
    let sections = draft.sections.iter().zip(&layout.sections).enumerate();
    let sections = sections.map(|(at, (section, place))| Section {
        id: row(at),
        parent_id: place.parent.map(row),
        level: i16::from(section.level.max(1)),
        number: section.number.clone(),
        heading: section.heading.clone(),
        anchor: place.anchor.clone(),
        instrument: section.instrument,
        instrument_number: section.instrument_number.clone(),
    });
    let paragraphs = draft.paragraphs.iter().zip(&layout.paragraphs).enumerate();
    let paragraphs = paragraphs.map(|(at, (text, place))| Paragraph {
        id: row(at),
        section_id: place.section.map(row),
        number: text.number.map(|number| number.to_string()),
        anchor: place.anchor.clone(),
        text: text.text.clone(),
        calls: calls(&text.calls),
        page: text.page.and_then(|page| page.try_into().ok()),
        items: (text.items.iter().zip(&place.items))
            .map(|(item, place)| Item {
                label: item.label.clone(),
                anchor: place.anchor.clone(),
                text: item.text.clone(),
                calls: calls(&item.calls),
            })
            .collect(),
    });
    let anchor_of = |at: usize| layout.paragraphs.get(at).map(|one| one.anchor.clone());
    let notes = draft.footnotes.iter().zip(&layout.footnotes).enumerate();
    let notes = notes.map(|(at, (note, place))| Footnote {
        id: row(at),
        marker: note.marker.clone(),
        anchor: place.anchor.clone(),
        text: note.text.clone(),
        called_in: place.paragraph.and_then(anchor_of),
    });
    Whole {
        sections: sections.collect(),
        paragraphs: paragraphs.collect(),
        footnotes: notes.collect(),
        questions: Vec::new(),
        warnings: Vec::new(),
    }
}

fn cited(draft: &Draft, plan: &Plan, targets: &Targets) -> Vec<Citation> {
    let layout = &plan.layout;
    let all = draft.citations.iter();
    all.map(|one| Citation {
        printed: one.text.clone(),
        symbol: one.symbol.clone(),
        pinpoint: one.pinpoint.clone(),
        paragraph_id: layout.paragraph(draft, &one.at).map(row),
        footnote_id: layout.footnote(&one.at).map(row),
        anchor: None,
        target: targets
            .get(&(one.symbol.clone(), one.pinpoint.clone()))
            .cloned(),
    })
    .collect()
}

/// The recommendations at their places; the name of each is its place in the draft.
fn extracted(draft: &Draft, plan: &Plan) -> Vec<Extracted> {
    let all = plan.records.iter();
    all.filter_map(|one| {
        let said = draft.recommendations.get(one.position)?;
        Some(Extracted {
            occurrence_id: row(one.position),
            slug: one.position.to_string(),
            status: said.status,
            paragraph: one.paragraph.clone(),
            item: one.item.clone(),
            anchor: one.anchor.clone(),
            reviewed: true,
            text: Some(said.text.clone()),
        })
    })
    .collect()
}
