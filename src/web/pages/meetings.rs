//! The chronological compendium: meetings newest first, and each with its documents and what stands in
//! them, in the order of the text.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::Reader;
use super::narrowing::address as list_address;
use crate::db::counts::Counts;
use crate::db::documents::{self, Document, DocumentFilter};
use crate::db::meetings::{self, Meeting, MeetingFilter};
use crate::db::recommendations::Recommendation;
use crate::domain::{Filters, MeetingSlug, Sort};
use crate::locale::{Locale, Text, Value};
use crate::search::{self, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, NoParameters, Parameters, Path, Query};
use crate::web::state::AppState;
use crate::web::view::{
    DocumentRow, Entry, Frame, Here, Label, MeetingRow, Pager, Row, address, meeting_full_name,
};

/// More meetings than one index should hold; by then it goes by body.
const MEETINGS: i64 = 1000;
/// Recommendations on one page of a meeting.
const PAGE: usize = 60;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "meetings/index.html")]
pub struct MeetingsPage {
    l: Locale,
    frame: Frame,
    total: i64,
    years: Vec<Year>,
}

struct Year {
    label: Text,
    meetings: Vec<MeetingRow>,
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let all = MeetingFilter::default();
    let counts = search::counts(&app.search).await?;
    let (total, found) =
        meetings::list(&app.pool, &counts, &all, None, MEETINGS, l.language()).await?;
    let page = MeetingsPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Meetings, "/meetings")
            .titled(l.plain("meetings"), l.plain("meetings-description"))
            .ending(l.t("meetings")),
        total,
        years: years(l, &found),
    };
    Ok((Cache::Revalidate, page))
}

fn years(l: Locale, found: &[Meeting]) -> Vec<Year> {
    let year = |meeting: &Meeting| meeting.first_day.map(time::Date::year);
    found
        .chunk_by(|a, b| year(a) == year(b))
        .map(|group| Year {
            label: match year(&group[0]) {
                Some(year) => l.said(year.to_string(), l.language()),
                None => l.t("meetings-undated"),
            },
            meetings: group
                .iter()
                .map(|meeting| MeetingRow::new(l, meeting, true))
                .collect(),
        })
        .collect()
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "meetings/show.html")]
pub struct MeetingPage {
    l: Locale,
    frame: Frame,
    name: Text,
    place_dates: Option<String>,
    body: Row,
    all_href: String,
    total: i64,
    /// The documents, each with how many recommendations it has.
    contents: Vec<Row>,
    groups: Vec<Group>,
    pager: Option<Pager>,
    /// The meetings of the body before and after it.
    earlier: Option<Row>,
    later: Option<Row>,
}

/// A document with what stands in it.
struct Group {
    document: DocumentRow,
    entries: Vec<Entry>,
}

/// Where the page goes on.
pub struct Asked {
    cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            cursor: parameters.one::<String>("cursor"),
        }
    }
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(slug): Path<MeetingSlug>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let Some(meeting) = meetings::find(&app.pool, &counts, &slug, l.language()).await? else {
        return Err(Error::not_found("meeting", slug));
    };
    let filters = Filters {
        meeting: vec![slug.clone()],
        ..Filters::default()
    };
    let request = Request {
        filters: &filters,
        query: None,
        sort: Some(Sort::Source),
        cursor: asked.cursor.as_deref(),
        limit: PAGE,
        lang: l.language(),
        facets: &[],
    };
    let found = search::recommendations(&app.search, request).await?;
    let of_meeting = DocumentFilter {
        meetings: vec![slug.clone()],
        ..DocumentFilter::default()
    };
    let (_, papers) = documents::list(&app.pool, &of_meeting, None, 500, l.language()).await?;
    let is_first = asked.cursor.is_none();
    let sample = papers.iter().any(|document| document.facts.sample);
    let path = address::meeting(l, slug.as_str());
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    let next = found
        .next
        .as_ref()
        .map(|cursor| list_address(&path, &[("cursor".to_owned(), cursor.clone())]));
    let (earlier, later) = neighbours(&app, l, &counts, &meeting).await?;
    let page = MeetingPage {
        l,
        name: meeting_full_name(l, &meeting),
        place_dates: place_and_days(l, &meeting),
        body: Row::new(
            address::body(l, &meeting.body),
            Label::symbol(meeting.body_symbol.clone()),
        ),
        all_href: address::list(l, "recommendations", &[("meeting", slug.as_str())]),
        total,
        contents: contents(l, &papers),
        groups: groups(l, &papers, &found.items, is_first),
        earlier,
        later,
        pager: Pager::new(
            l,
            found.items.len(),
            total,
            (!is_first).then(|| path.clone()),
            next,
        ),
        frame: frame(&reader, &meeting).showing_sample(sample),
    };
    Ok((Cache::Revalidate, page))
}

/// The documents with what stands in them; on later pages only those that go on.
fn groups(l: Locale, papers: &[Document], items: &[Recommendation], is_first: bool) -> Vec<Group> {
    papers
        .iter()
        .map(|document| Group {
            document: DocumentRow::new(l, document),
            entries: entries(l, items, &document.facts.key),
        })
        .filter(|group| is_first || !group.entries.is_empty())
        .collect()
}

/// Where more than one document is, a list of them to go by.
fn contents(l: Locale, papers: &[Document]) -> Vec<Row> {
    let rows = papers.iter().filter(|_| papers.len() > 1).map(|document| {
        let row = DocumentRow::new(l, document);
        let label = match &document.facts.symbol {
            Some(symbol) => Label::symbol(symbol.clone()),
            None => row.title.into(),
        };
        Row::new(row.href, label).counted(l, document.facts.recommendations)
    });
    rows.collect()
}

/// The meetings of the same body before and after this one.
async fn neighbours(
    app: &AppState,
    l: Locale,
    counts: &Counts,
    meeting: &Meeting,
) -> Result<(Option<Row>, Option<Row>), Error> {
    let of_body = MeetingFilter {
        bodies: meeting.body.parse().into_iter().collect(),
        ..MeetingFilter::default()
    };
    let (_, held) =
        meetings::list(&app.pool, counts, &of_body, None, MEETINGS, l.language()).await?;
    let Some(at) = held.iter().position(|one| one.id == meeting.id) else {
        return Ok((None, None));
    };
    let row = |one: &Meeting| {
        let own = MeetingRow::new(l, one, false);
        Row::new(own.href, own.name)
    };
    let later = at.checked_sub(1).and_then(|at| held.get(at));
    Ok((held.get(at + 1).map(row), later.map(row)))
}

fn entries(l: Locale, items: &[Recommendation], document: &str) -> Vec<Entry> {
    items
        .iter()
        .filter(|item| item.facts.document_key.as_deref() == Some(document))
        .map(|item| Entry::new(l, item, None))
        .collect()
}

fn place_and_days(l: Locale, meeting: &Meeting) -> Option<String> {
    let days = l.days(meeting.first_day?, meeting.last_day);
    Some(match &meeting.place {
        Some(place) => {
            let values = [("place", l.isolated(place)), ("days", Value::from(days))];
            l.text("place-and-days", &values).into_plain()
        }
        None => days,
    })
}

fn frame(reader: &Reader, meeting: &Meeting) -> Frame {
    let l = reader.l;
    let name = meeting_full_name(l, meeting).into_plain();
    let description = l.text(
        "meeting-description",
        &[("meeting", Value::from(name.clone()))],
    );
    let days = meeting
        .first_day
        .map(|first| l.days(first, meeting.last_day));
    let title = match (meeting.ordinal, days) {
        (Some(_), Some(days)) => format!("{name}{}{days}", l.plain("list-comma")),
        _ => name,
    };
    let own = MeetingRow::new(l, meeting, false);
    Frame::new(
        &reader.site,
        l,
        Here::Meetings,
        format!("/meetings/{}", meeting.slug),
    )
    .titled(title, description.into_plain())
    .under(l.t("meetings"), format!("/{}/meetings", l.code()))
    .under(
        Label::symbol(meeting.body_symbol.clone()),
        address::body(l, &meeting.body),
    )
    .ending(own.name)
}
