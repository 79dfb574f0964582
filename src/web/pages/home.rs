//! The first page: one search, the ways in, what arrived last. And `/`, which leads to the reader's
//! language.

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect};

use super::Reader;
use super::narrowing::Narrowing;
use crate::db::corpus::{self, Figures};
use crate::db::meetings::{self, Meeting, MeetingFilter};
use crate::db::themes::ThemeLine;
use crate::db::{bodies, documents, themes};
use crate::domain::{Facet, Filters};
use crate::locale::{Locale, Text, Value};
use crate::search::{self, FacetCounts, Page, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Accepted, NoParameters, Query};
use crate::web::state::AppState;
use crate::web::view::{
    DocumentRow, Frame, Here, Label, MeetingRow, Room, Row, YearChart, address, by_year,
};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "home.html")]
pub struct HomePage {
    l: Locale,
    frame: Frame,
    empty: bool,
    examples: Vec<Row>,
    figures: Vec<Figure>,
    themes: Vec<Row>,
    all_themes: i64,
    doors: Vec<Door>,
    years: Option<YearChart>,
    newest: Vec<DocumentRow>,
    resources: i64,
}

struct Figure {
    label: Text,
    value: String,
}

/// One way in: a facet with its values.
struct Door {
    heading: Text,
    rows: Vec<Row>,
}

/// So many themes and values are shown; the rest is one link away.
const THEMES: usize = 12;
const VALUES: usize = 5;

pub async fn by_language(Accepted(language): Accepted) -> impl IntoResponse {
    let vary = [(header::VARY, "accept-language")];
    (vary, Redirect::to(&format!("/{language}")))
}

pub async fn without_slash(reader: Reader) -> Redirect {
    Redirect::permanent(&format!("/{}", reader.l.code()))
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let filters = Filters::default();
    let asked = Request {
        filters: &filters,
        query: None,
        sort: None,
        cursor: None,
        limit: 5,
        lang: l.language(),
        facets: &[Facet::Addressee, Facet::Kind],
    };
    let found = search::recommendations(&app.search, asked).await?;
    let counts = search::counts(&app.search).await?;
    let [years] = search::cross(&app.search, &filters, [(Facet::Year, Facet::Status)]).await?;
    let figures = corpus::figures(&app.pool, &counts).await?;
    let lines = themes::lines(&app.pool, &counts, l.language()).await?;
    let newest = documents::newest(&app.pool, 6, l.language()).await?;
    let bodies = bodies::all(&app.pool, &counts, l.language()).await?;
    let all = MeetingFilter::default();
    let few = i64::try_from(VALUES).unwrap_or(i64::MAX);
    let (_, held) = meetings::list(&app.pool, &counts, &all, None, few, l.language()).await?;
    let newest: Vec<_> = newest.iter().map(|d| DocumentRow::new(l, d)).collect();
    let sample = newest.iter().any(|document| document.sample);
    let page = HomePage {
        l,
        frame: Frame::new(&reader.site, l, Here::Home, "")
            .titled(
                format!("{} | {}", l.plain("site-name"), l.plain("tagline")),
                l.plain("home-description"),
            )
            .showing_sample(sample),
        empty: figures.documents == 0,
        examples: examples(l, &found, &newest),
        figures: figure_rows(l, &figures),
        all_themes: count(lines.iter().filter(|line| line.parent.is_none()).count()),
        themes: theme_rows(l, lines),
        doors: doors(l, &bodies, &held, &found.facets),
        resources: figures.resources,
        years: YearChart::new(l, &by_year(&years), Room::Line, &|span, status| {
            let mut filters = span.narrow(&filters);
            filters.status = status.into_iter().collect();
            Narrowing::of(filters).list(l)
        }),
        newest,
    };
    Ok((StatusCode::OK, Cache::Revalidate, page))
}

/// Words that a rule found in a text of the page's language, and the symbol that came last: examples
/// that find something.
fn examples(l: Locale, found: &Page, newest: &[DocumentRow]) -> Vec<Row> {
    let words = found
        .items
        .iter()
        .flat_map(|item| &item.tags)
        .flat_map(|tag| &tag.evidence)
        .filter(|evidence| evidence.language == l.language())
        .find_map(|evidence| evidence.words.first());
    let phrase = words.map(|words| {
        let href = address::list(l, "recommendations", &[("q", &format!("\"{words}\""))]);
        let label = l.text("quoted", &[("text", Value::from(words.clone()))]);
        Row::new(href, label)
    });
    let symbol = newest
        .iter()
        .find(|row| !row.symbol.text().is_empty())
        .map(|row| {
            let symbol = row.symbol.text();
            let href = address::list(l, "recommendations", &[("q", &symbol)]);
            Row::new(href, Label::symbol(symbol))
        });
    phrase.into_iter().chain(symbol).collect()
}

fn figure_rows(l: Locale, figures: &Figures) -> Vec<Figure> {
    let figure = |label, value| Figure {
        label,
        value: l.number(value),
    };
    let meetings = match figures.first_year {
        Some(year) => l.text(
            "figure-meetings-since",
            &[("year", Value::from(year.to_string()))],
        ),
        None => l.t("figure-meetings"),
    };
    vec![
        figure(l.t("figure-recommendations"), figures.recommendations),
        figure(l.t("figure-documents"), figures.documents),
        figure(meetings, figures.meetings),
        figure(l.t("figure-themes"), figures.themes),
    ]
}

/// The themes with most recommendations, in the order of the alphabet.
fn theme_rows(l: Locale, lines: Vec<ThemeLine>) -> Vec<Row> {
    let mut first: Vec<_> = lines
        .into_iter()
        .filter(|line| line.parent.is_none())
        .collect();
    first.sort_by_key(|line| -line.count);
    first.truncate(THEMES);
    l.sort_by_text(&mut first, |line| &line.label);
    first
        .into_iter()
        .map(|line| {
            Row::new(address::theme(l, &line.slug), l.named(&line.label)).counted(l, line.count)
        })
        .collect()
}

/// `DEMO/WG.3, seventh meeting`, newest first.
fn meeting_rows(l: Locale, held: &[Meeting]) -> Vec<Row> {
    let row = |meeting: &Meeting| {
        let own = MeetingRow::new(l, meeting, false);
        let year = meeting.first_day.map(|day| day.year().to_string());
        let name = own.name.as_plain().to_owned();
        let name = match year.filter(|_| meeting.ordinal.is_some()) {
            Some(year) => format!("{name}{}{year}", l.plain("list-comma")),
            None => name,
        };
        let label = Label::symbol(meeting.body_symbol.clone()).at(l, &name);
        Row::new(own.href, label).counted(l, meeting.recommendations)
    };
    held.iter().map(row).collect()
}

fn doors(
    l: Locale,
    bodies: &[bodies::Body],
    held: &[Meeting],
    facets: &[FacetCounts],
) -> Vec<Door> {
    let mut by_count: Vec<_> = bodies.iter().filter(|body| !body.is_empty()).collect();
    by_count.sort_by_key(|body| -body.recommendations);
    let bodies = by_count.iter().take(VALUES).map(|body| {
        let label = crate::web::view::body_label(l, &body.name, &body.symbol);
        Row::new(address::body(l, &body.slug), label).counted(l, body.recommendations)
    });
    let values = |facet: Facet| -> Vec<Row> {
        let counts = facets.iter().find(|counts| counts.facet == facet);
        let values = counts
            .map(|counts| counts.values.as_slice())
            .unwrap_or_default();
        let row = |value: &search::FacetCount| {
            let href = address::list(l, "recommendations", &[(facet.as_str(), &value.value)]);
            let count = i64::try_from(value.count).unwrap_or(i64::MAX);
            Row::new(href, l.word(facet.as_str(), &value.value)).counted(l, count)
        };
        values.iter().take(VALUES).map(row).collect()
    };
    [
        (l.t("home-door-bodies"), bodies.collect()),
        (l.t("meetings"), meeting_rows(l, held)),
        (l.t("home-door-addressees"), values(Facet::Addressee)),
        (l.t("home-door-kinds"), values(Facet::Kind)),
    ]
    .into_iter()
    .map(|(heading, rows): (Text, Vec<Row>)| Door { heading, rows })
    .filter(|door| !door.rows.is_empty())
    .collect()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
