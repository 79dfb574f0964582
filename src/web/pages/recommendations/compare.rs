//! Two to six records side by side: their words, their facts, what differs between those that are
//! near, and all of their citations to copy at once. Which ones is in the address and nowhere else;
//! they stand in order of time, since an address says the same with its parameters in any order.
//! What cannot be compared is said on a page of its own, in the reader's language.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::citing::{Citations, citations, reference};
use super::near::{Difference, differences};
use crate::db::Pool;
use crate::db::recommendations::{self, Recommendation};
use crate::domain::{Language, RecommendationId};
use crate::locale::{Locale, Text, typeset};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::pages::Reader;
use crate::web::state::AppState;
use crate::web::view::{
    Day, Frame, Here, Label, Row, TagLabel, address, is_working_group, source_of,
};

/// So many fit on a page that is still a comparison.
pub const MOST: usize = 6;

/// The ids asked for, as they were written.
pub struct Asked(pub Vec<String>);

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        let mut ids = Vec::new();
        for id in parameters.many::<String>("id") {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Self(ids)
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "recommendations/compare.html")]
pub struct ComparePage {
    l: Locale,
    frame: Frame,
    count: i64,
    many: bool,
    records: Vec<Column>,
    differences: Vec<Difference>,
    citations: Citations,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "recommendations/compare_refused.html")]
pub struct RefusedPage {
    l: Locale,
    frame: Frame,
    too_few: bool,
    too_many: bool,
    unknown: Vec<String>,
    /// The others alone, where they are enough.
    rest: Option<String>,
}

/// One record.
struct Column {
    href: String,
    reference: Label,
    instrument: Text,
    status: &'static str,
    status_label: Text,
    date: Option<Day>,
    language: Language,
    foreign: Option<Text>,
    text: String,
    source: Option<String>,
    body: Option<Row>,
    meeting: Option<Row>,
    addressees: Vec<Text>,
    tags: Vec<TagLabel>,
    places: i64,
    /// The same comparison without it.
    without: Option<String>,
}

pub async fn compare(
    State(app): State<AppState>,
    reader: Reader,
    Query(Asked(ids)): Query<Asked>,
) -> Result<Response, Error> {
    let (found, unknown) = if ids.len() > MOST {
        (Vec::new(), Vec::new())
    } else {
        read(&app.pool, reader.l, &ids).await?
    };
    if ids.len() > MOST || found.len() < 2 || !unknown.is_empty() {
        return Ok(refused(&reader, &ids, &found, unknown));
    }
    let citations = citations(&app.pool, &reader, &found).await?;
    let page = ComparePage::new(&reader, &found, citations);
    Ok((Cache::Revalidate, page).into_response())
}

/// Those that are published, each once, and the ids of those that are not.
pub async fn read(
    pool: &Pool,
    l: Locale,
    ids: &[String],
) -> Result<(Vec<Recommendation>, Vec<String>), Error> {
    let asked: Vec<RecommendationId> = ids.iter().filter_map(|id| id.parse().ok()).collect();
    let mut known = recommendations::named(pool, &asked, l.language()).await?;
    let mut found: Vec<Recommendation> = Vec::new();
    let mut unknown = Vec::new();
    for text in ids {
        match known.remove(text) {
            Some(record) if found.iter().any(|one| one.facts.id == record.facts.id) => {}
            Some(record) => found.push(record),
            None => unknown.push(text.chars().take(200).collect()),
        }
    }
    found.sort_by(|one, other| {
        let key = |record: &Recommendation| (record.facts.date, record.facts.slug.clone());
        key(one).cmp(&key(other))
    });
    Ok((found, unknown))
}

fn refused(
    reader: &Reader,
    ids: &[String],
    found: &[Recommendation],
    unknown: Vec<String>,
) -> Response {
    let l = reader.l;
    let error = if unknown.is_empty() {
        Error::bad(
            "id",
            format!("from 2 to {MOST} recommendations are compared"),
        )
    } else {
        let named = unknown.join(", ");
        Error::bad("id", format!("there is no recommendation {named}"))
    };
    let page = RefusedPage {
        l,
        frame: frame(reader).titled(l.plain("compare-refused"), l.plain("compare-description")),
        too_few: unknown.is_empty() && ids.len() <= MOST,
        too_many: ids.len() > MOST,
        rest: (found.len() >= 2).then(|| {
            let slugs: Vec<&str> = found.iter().map(|one| one.facts.slug.as_str()).collect();
            together(l, &slugs)
        }),
        unknown,
    };
    error.shown_as(page)
}

/// The address of the comparison of these.
pub fn together(l: Locale, slugs: &[&str]) -> String {
    let ids: Vec<(&str, &str)> = slugs.iter().map(|slug| ("id", *slug)).collect();
    address::list(l, "compare", &ids)
}

fn frame(reader: &Reader) -> Frame {
    let l = reader.l;
    Frame::new(&reader.site, l, Here::Recommendations, "/compare")
        .asked(&reader.asked)
        .under(
            l.t("recommendations"),
            address::list(l, "recommendations", &[]),
        )
        .ending(l.t("compare"))
}

impl ComparePage {
    fn new(reader: &Reader, found: &[Recommendation], citations: Citations) -> Self {
        let l = reader.l;
        let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let title = l.n("compare-title", count).into_plain();
        let mut frame = frame(reader)
            .titled(title, l.plain("compare-description"))
            .showing_sample(found.iter().any(|record| record.facts.sample));
        frame.indexed = false;
        Self {
            l,
            frame,
            count,
            many: found.len() > 4,
            differences: differences(l, found),
            citations,
            records: found
                .iter()
                .map(|record| column(l, record, found))
                .collect(),
        }
    }
}

fn column(l: Locale, record: &Recommendation, all: &[Recommendation]) -> Column {
    let facts = &record.facts;
    let wording = record.wording(l.language());
    let language = wording.map_or(l.language(), |wording| wording.language);
    let others: Vec<&str> = all
        .iter()
        .map(|other| other.facts.slug.as_str())
        .filter(|slug| *slug != facts.slug)
        .collect();
    let name = |language: Language| l.word("language", language.as_str()).capitalized();
    Column {
        href: address::recommendation(l, &facts.slug),
        reference: reference(l, record),
        instrument: l.word("instrument", facts.instrument.as_str()),
        status: facts.status.as_str(),
        status_label: l.word("status", facts.status.as_str()),
        date: facts.date.map(|date| Day::new(l, date)),
        language,
        foreign: (language != l.language()).then(|| name(language)),
        text: wording
            .map(|wording| typeset(&wording.text, language))
            .unwrap_or_default(),
        source: source_of(record).href(l),
        body: facts
            .body
            .as_deref()
            .zip(facts.body_name.clone())
            .map(|(slug, name)| Row::new(address::body(l, slug), l.named(name))),
        meeting: facts.meeting.as_deref().map(|slug| {
            let body = facts.body.as_deref().unwrap_or_default();
            let name = match facts.meeting_ordinal {
                Some(ordinal) => l.meeting(ordinal, is_working_group(body)).capitalized(),
                None => l.t("meeting"),
            };
            Row::new(address::meeting(l, slug), name)
        }),
        addressees: record
            .addressees
            .iter()
            .map(|addressee| l.word("addressee", addressee.as_str()))
            .collect(),
        tags: record
            .tags
            .iter()
            .map(|tag| TagLabel::new(l, tag))
            .collect(),
        places: i64::try_from(record.occurrences.len()).unwrap_or(i64::MAX),
        without: (others.len() >= 2).then(|| together(l, &others)),
    }
}
