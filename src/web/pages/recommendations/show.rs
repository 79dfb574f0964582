//! One record: its words first and large, then where they come from, how to cite them, its themes
//! with their evidence, every place where it stands, and its other languages.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::around::{Around, around};
use super::beside::{Like, Pair, likes, pair};
use super::citing::{self, permanent, reference, work};
use super::record::{Fact, Place, Tagged, facts, places, tags};
use crate::db::recommendations::{self, Recommendation};
use crate::db::{Lookup, occurrences};
use crate::domain::{Language, RecommendationId};
use crate::locale::{Locale, Spot, Text, Value, typeset};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Path, Query};
use crate::web::names::moved_permanently;
use crate::web::pages::Reader;
use crate::web::pages::documents::{Citing, citing, language_notice};
use crate::web::state::AppState;
use crate::web::view::history::{self, Chapter};
use crate::web::view::{Citation, Day, Frame, Here, Label, Row, address, source_of};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "recommendations/show.html")]
pub struct RecommendationPage {
    l: Locale,
    frame: Frame,
    instrument: Text,
    reference: Label,
    status: &'static str,
    status_label: Text,
    date: Option<Day>,
    addressees: Vec<Row>,
    reviewed: bool,
    successor: Option<Row>,
    /// Those whose place this one takes.
    replaces: Vec<Row>,
    language_notice: Option<Text>,
    hanging: String,
    cite_href: Option<String>,
    wording: Words,
    facts: Vec<Fact>,
    citation: Citation,
    tags: Vec<Tagged>,
    occurrences: Vec<Place>,
    occurrences_count: i64,
    pair: Option<Pair>,
    similar: Vec<Like>,
    cited_by: Vec<Citing>,
    history: Vec<Chapter>,
    permanent: String,
    data: String,
    report: String,
    previous: Option<Row>,
    whole: Option<Row>,
    next: Option<Row>,
}

/// The wording in one language.
pub struct Words {
    pub language: Language,
    pub text: String,
    as_recalled: bool,
    recalled_in: Option<Row>,
}

/// The language that the words stand beside.
pub struct Asked {
    with: Option<Language>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            with: parameters.one("with"),
        }
    }
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(id): Path<RecommendationId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let l = reader.l;
    let record = match recommendations::find(&app.pool, &id, l.language()).await? {
        Lookup::Found(record) => record,
        Lookup::Moved(slug) => return Ok(moved_permanently(&address::recommendation(l, &slug))),
        Lookup::Gone(gone) => return Err(gone.into()),
        Lookup::Absent => return Err(Error::not_found("recommendation", id)),
    };
    let around = around(&app, l, &record).await?;
    let page = RecommendationPage::new(&reader, &record, &around, asked.with);
    // What lacks a part because of a moment's work must not be kept.
    let kept = match around.similar {
        Some(_) => Cache::Revalidate,
        None => Cache::NoStore,
    };
    Ok((kept, page).into_response())
}

impl RecommendationPage {
    fn new(
        reader: &Reader,
        record: &Recommendation,
        around: &Around,
        with: Option<Language>,
    ) -> Self {
        let l = reader.l;
        let source = source_of(record);
        let reference = reference(l, record);
        let wording = words(l, record);
        let (previous, next) = neighbours(l, record, around);
        Self {
            l,
            frame: frame(reader, record, around, &reference, &wording),
            instrument: l.word("instrument", record.facts.instrument.as_str()),
            status: record.facts.status.as_str(),
            status_label: l.word("status", record.facts.status.as_str()),
            date: record.facts.date.map(|date| Day::new(l, date)),
            addressees: addressees(l, record),
            reviewed: record.facts.reviewed,
            successor: record
                .facts
                .successor
                .as_ref()
                .map(|slug| Row::new(address::recommendation(l, slug), Label::plain(slug.clone()))),
            replaces: around
                .replaces
                .iter()
                .map(|slug| Row::new(address::recommendation(l, slug), Label::plain(slug.clone())))
                .collect(),
            language_notice: language_notice(l, wording.language),
            hanging: l.hanging(source.spot()),
            cite_href: source.href(l),
            facts: facts(reader, record, around, &reference),
            citation: work(reader, record, around.document.as_ref(), wording.language).cite(l),
            tags: tags(l, record, &around.decisions),
            occurrences: places(l, record, around),
            occurrences_count: i64::try_from(record.occurrences.len()).unwrap_or(i64::MAX),
            pair: pair(l, record, with),
            similar: likes(l, record, around.similar.as_ref()),
            cited_by: citing(l, &around.cited_by),
            history: history::of_record(l, &around.history),
            permanent: permanent(reader, record),
            report: address::list(l, "report", &[("recommendation", &record.facts.slug)]),
            data: format!("/api/v1/recommendations/{}", record.facts.slug),
            previous,
            whole: source
                .document
                .as_deref()
                .filter(|_| source.in_store)
                .map(|name| Row::new(address::document(l, name, None), l.t("record-whole"))),
            next,
            wording,
            reference,
        }
    }
}

/// The last crumbs: the document and the place in it; where no page is of the document, both in one.
fn ending(frame: Frame, l: Locale, record: &Recommendation, reference: &Label) -> Frame {
    let source = source_of(record);
    let place = l.place(source.spot());
    match (source.document, source.symbol) {
        (Some(name), Some(symbol)) if source.in_store && !place.is_empty() => frame
            .under(Label::symbol(symbol), address::document(l, &name, None))
            .ending(Label::plain(place)),
        _ => frame.ending(reference.clone()),
    }
}

fn words(l: Locale, record: &Recommendation) -> Words {
    let wording = record.wording(l.language());
    Words {
        language: wording.map_or(l.language(), |w| w.language),
        text: wording
            .map(|w| typeset(&w.text, w.language))
            .unwrap_or_default(),
        as_recalled: wording.is_some_and(|w| w.as_recalled),
        recalled_in: record.recalled_in().map(|place| {
            let name = place
                .document_symbol
                .as_deref()
                .unwrap_or(&place.document_key);
            let spot = Spot {
                anchor: Some(&place.anchor),
                paragraph: place.paragraph.as_deref(),
                item: place.item.as_deref(),
            };
            let label = match &place.document_symbol {
                Some(symbol) => Label::symbol(symbol.clone()),
                None => Label::from(l.word("kind", place.kind.map_or("none", |k| k.as_str()))),
            };
            let href = address::document(l, name, Some(&place.anchor));
            Row::new(href, label.at(l, &l.place(spot)))
        }),
    }
}

fn addressees(l: Locale, record: &Recommendation) -> Vec<Row> {
    record
        .addressees
        .iter()
        .map(|addressee| {
            let href = address::list(l, "recommendations", &[("addressee", addressee.as_str())]);
            Row::new(href, l.word("addressee", addressee.as_str()))
        })
        .collect()
}

fn frame(
    reader: &Reader,
    record: &Recommendation,
    around: &Around,
    reference: &Label,
    wording: &Words,
) -> Frame {
    let l = reader.l;
    let facts = &record.facts;
    let name = reference.text();
    let title = match facts.date {
        Some(date) => format!("{name}{}{}", l.plain("list-comma"), l.date(date)),
        None => name.clone(),
    };
    let description = l.text(
        "record-description",
        &[
            ("reference", Value::from(name.clone())),
            ("text", Value::from(wording.text.clone())),
        ],
    );
    let path = format!("/recommendations/{}", facts.slug);
    let frame = Frame::new(&reader.site, l, Here::Recommendations, path)
        .titled(title, description.into_plain())
        .under(
            l.t("recommendations"),
            format!("/{}/recommendations", l.code()),
        )
        .asked(&reader.asked)
        .showing_sample(facts.sample);
    let described = citing::described(
        reader,
        record,
        around.document.as_ref(),
        (wording.language, &wording.text),
        name,
    );
    ending(frame, l, record, reference).describing(described)
}

/// The records before and after this one in its document.
fn neighbours(l: Locale, record: &Recommendation, around: &Around) -> (Option<Row>, Option<Row>) {
    let beside = &around.beside;
    let Some(here) = beside
        .iter()
        .position(|other| other.slug == record.facts.slug)
    else {
        return (None, None);
    };
    let row = |other: &occurrences::Extracted| {
        let spot = Spot {
            anchor: Some(&other.anchor),
            paragraph: other.paragraph.as_deref(),
            item: other.item.as_deref(),
        };
        Row::new(
            address::recommendation(l, &other.slug),
            Label::plain(l.place(spot)),
        )
    };
    let previous = here.checked_sub(1).and_then(|index| beside.get(index));
    (previous.map(row), beside.get(here + 1).map(row))
}
