//! The corpus in figures: recommendations of each year by status, themes by year and by body, whom they
//! ask, and which themes nobody has taken up for long. All of it is counted in memory, and each number
//! is the total of the list that it leads to. The page can be narrowed by what does not change that:
//! body, status, kind of document and years.

mod drawn;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::Reader;
use super::narrowing::{Narrowing, address as list_address};
use crate::db::{bodies, themes};
use crate::domain::{Facet, Filters, Sort, Status};
use crate::locale::{Locale, Text};
use crate::search::{self, FacetCounts, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::state::AppState;
use crate::web::view::{
    Bars, Choice, Frame, Heat, Here, Label, Room, Row, YearChart, address, by_year,
};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "figures/show.html")]
pub struct FiguresPage {
    l: Locale,
    frame: Frame,
    total: i64,
    all_href: String,
    choices: Vec<(Text, Vec<Choice>)>,
    years: Option<YearChart>,
    undated: i64,
    by_year: Option<Heat>,
    left_note: Text,
    /// Themes not taken up for long, the longest first, each with its last year.
    left: Vec<Row>,
    /// Themes on which there is nothing.
    untouched: Vec<Row>,
    addressees: Option<Bars>,
    by_body: Option<Heat>,
    /// The symbols at the heads of the columns, with the names of the bodies.
    symbols: Vec<Row>,
}

/// What may narrow the figures.
pub struct Asked(Filters);

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self(Filters {
            body: parameters.many("body"),
            status: parameters.many("status"),
            kind: parameters.many("kind"),
            year_from: parameters.one("year_from"),
            year_to: parameters.one("year_to"),
            ..Filters::default()
        })
    }
}

/// What is counted, in this order.
const PAIRS: [(Facet, Facet); 4] = [
    (Facet::Year, Facet::Status),
    (Facet::Theme, Facet::Year),
    (Facet::Addressee, Facet::Status),
    (Facet::Theme, Facet::Body),
];

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Query(Asked(filters)): Query<Asked>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let request = Request {
        filters: &filters,
        query: None,
        sort: Some(Sort::Date),
        cursor: None,
        limit: 1,
        lang: l.language(),
        facets: &[Facet::Status, Facet::Body],
    };
    let found = search::recommendations(&app.search, request).await?;
    let counts = search::counts(&app.search).await?;
    let [by_status, theme_years, asked, theme_bodies] =
        search::cross(&app.search, &filters, PAIRS).await?;
    let lines = themes::lines(&app.pool, &counts, l.language()).await?;
    let organs = bodies::all(&app.pool, &counts, l.language()).await?;
    let years = by_year(&by_status);
    let dated: u64 = years.values().flatten().sum();
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    let drawn = drawn::Drawn::new(l, &filters, &lines);
    let shown = drawn::columns(&organs, &theme_bodies);
    let page = FiguresPage {
        l,
        frame: frame(&reader).showing_sample(found.items.iter().any(|item| item.facts.sample)),
        total,
        all_href: Narrowing::of(filters.clone()).list(l),
        choices: choices(l, &filters, &found.facets),
        years: YearChart::new(l, &years, Room::Line, &|span, status| {
            drawn.of_year(span, status)
        }),
        undated: total - i64::try_from(dated).unwrap_or(total),
        by_year: drawn.themes_by_year(&theme_years),
        left_note: l.n("figures-left-note", i64::from(drawn::LONG)),
        left: drawn.left(&theme_years),
        untouched: drawn.untouched(&theme_years),
        addressees: drawn.addressees(&asked),
        by_body: drawn.themes_by_body(&theme_bodies, &shown),
        symbols: shown
            .iter()
            .map(|body| {
                let label = Label::symbol(body.symbol.clone());
                let named = label.and(l.plain("list-comma")).named(l, &body.name);
                Row::new(address::body(l, &body.slug), named)
            })
            .collect(),
    };
    Ok((Cache::Revalidate, page))
}

fn frame(reader: &Reader) -> Frame {
    let l = reader.l;
    Frame::new(&reader.site, l, Here::Figures, "/figures")
        .titled(l.plain("figures"), l.plain("figures-description"))
        .asked(&reader.asked)
        .ending(l.t("figures"))
}

/// Ways to narrow the figures, where there is something to choose from.
fn choices(l: Locale, filters: &Filters, facets: &[FacetCounts]) -> Vec<(Text, Vec<Choice>)> {
    let path = format!("/{}/figures", l.code());
    let link = |filters: Filters| list_address(&path, &Narrowing::of(filters).pairs());
    let all = |filters: Filters, current| Choice {
        label: l.t("figures-all"),
        href: link(filters),
        current,
    };
    let mut made = Vec::new();
    for facet in facets.iter().filter(|facet| facet.values.len() > 1) {
        let mut list = Vec::new();
        let without = match facet.facet {
            Facet::Status => Filters {
                status: Vec::new(),
                ..filters.clone()
            },
            _ => Filters {
                body: Vec::new(),
                ..filters.clone()
            },
        };
        list.push(all(without.clone(), without == *filters));
        for value in facet.values.iter().take(drawn::BODIES) {
            let mut own = without.clone();
            let label = match (
                facet.facet,
                value.value.parse::<Status>(),
                value.value.parse(),
            ) {
                (Facet::Status, Ok(status), _) => {
                    own.status = vec![status];
                    l.word("figures", status.as_str())
                }
                (_, _, Ok(body)) => {
                    own.body = vec![body];
                    let name = value.label.clone().unwrap_or_else(|| value.value.clone());
                    l.named(name)
                }
                _ => continue,
            };
            list.push(Choice {
                label,
                current: own == *filters,
                href: link(own),
            });
        }
        made.push((l.word("facet", facet.facet.as_str()), list));
    }
    made
}
