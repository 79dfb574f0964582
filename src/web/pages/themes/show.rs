//! One theme: its note, its years, its sub-themes, the bodies that speak of it, and its recommendations
//! in groups, newest first. The list by meeting is whole and goes by cursor.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::around::Around;
use super::groups::{self, Grouped};
use crate::db::themes::{self, Theme, ThemeLine};
use crate::db::thesaurus;
use crate::domain::{Facet, Filters, Sort, ThemeSlug};
use crate::locale::{Locale, Text, Value};
use crate::search::{self, Page, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Path, Query};
use crate::web::names::moved_permanently;
use crate::web::pages::Reader;
use crate::web::pages::narrowing::{Group, Narrowing, address as list_address, stated};
use crate::web::state::AppState;
use crate::web::view::{Chip, Choice, Facets, Frame, Here, Label, Pager, Row, address};

/// On a page of the list by meeting.
const PAGE: usize = 20;
/// Beside the list, in this order.
const FACETS: &[Facet] = &[
    Facet::Body,
    Facet::Status,
    Facet::Addressee,
    Facet::Kind,
    Facet::Language,
];

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "themes/show.html")]
pub struct ThemePage {
    l: Locale,
    frame: Frame,
    kind: Text,
    count: String,
    label: Text,
    scope_note: Option<String>,
    /// That it is not used any more, and what is.
    retired: Option<Retired>,
    parent: Option<Row>,
    synonyms: String,
    related: Vec<Row>,
    children: Vec<Row>,
    facets: Facets,
    chips: Vec<Chip>,
    chips_clear: String,
    shown: Text,
    grouping: Vec<Choice>,
    groups: Vec<Grouped>,
    pager: Option<Pager>,
    downloads: Vec<Row>,
    /// The same as a list that can be searched and sorted.
    all: Row,
    around: Around,
    /// Of when the page is, for print.
    state: Option<Text>,
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(slug): Path<ThemeSlug>,
    Query(asked): Query<Narrowing>,
) -> Result<Response, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let Some(theme) = themes::find(&app.pool, &counts, &slug, l.language()).await? else {
        return match thesaurus::moved(&app.pool, slug.as_str()).await? {
            Some(to) => Ok(moved_permanently(&address::theme(l, &to))),
            None => Err(Error::not_found("theme", slug)),
        };
    };
    let retired = thesaurus::retired(&app.pool, slug.as_str()).await?;
    let filters = under(&asked.filters, &slug);
    let found = run(&app, l, &filters, asked.cursor.as_deref(), PAGE).await?;
    let lines = themes::lines(&app.pool, &counts, l.language()).await?;
    let around = Around::read(&app, l, &theme, &filters, &lines).await?;
    let path = address::theme(l, slug.as_str());
    let is_whole = groups::way(&asked, &theme) == Group::Meeting;
    let groups = groups::grouped(&app, l, &asked, &theme, &found).await?;
    let list = Narrowing::of(filters);
    let page = ThemePage {
        l,
        frame: frame(&reader, &theme, &found).with_feed(list.feed(l)),
        kind: l.t(if theme.parent.is_some() {
            "theme-child"
        } else {
            "theme"
        }),
        count: count(l, &theme, around.range.as_deref()),
        label: l.named(&theme.line.label),
        scope_note: theme.scope_note(l.language()).map(str::to_owned),
        retired: retired.map(|retired| Retired::of(l, &lines, retired.instead.as_deref())),
        parent: theme.parent.as_ref().map(|line| row(l, line)),
        synonyms: synonyms(l, &theme),
        related: theme.related.iter().map(|line| row(l, line)).collect(),
        children: children(l, &theme),
        facets: asked.form(l, &path, &found.facets, FACETS),
        chips: asked.chips(l, &path, &found.facets),
        chips_clear: asked.cleared(&path),
        shown: l.n(
            "count-recommendations",
            i64::try_from(found.total).unwrap_or(i64::MAX),
        ),
        grouping: groups::choices(l, &path, &asked, &theme),
        pager: is_whole.then(|| pager(l, &path, &asked, &found)).flatten(),
        downloads: list.downloads(l),
        all: Row::new(list.list(l), l.t("theme-as-list")),
        state: stated(&app, l).await?,
        around,
        groups,
    };
    Ok((Cache::Revalidate, page).into_response())
}

/// That a theme is not used any more.
struct Retired {
    instead: Option<Row>,
}

impl Retired {
    fn of(l: Locale, lines: &[ThemeLine], instead: Option<&str>) -> Self {
        let line = lines
            .iter()
            .find(|line| Some(line.slug.as_str()) == instead);
        Self {
            instead: line.map(|line| row(l, line)),
        }
    }
}

/// The filters, on one theme.
pub(super) fn under(filters: &Filters, slug: &ThemeSlug) -> Filters {
    Filters {
        theme: vec![slug.clone()],
        ..filters.clone()
    }
}

/// What is found under filters, newest first, with the facets of the page.
pub(super) async fn run(
    app: &AppState,
    l: Locale,
    filters: &Filters,
    cursor: Option<&str>,
    limit: usize,
) -> Result<Page, Error> {
    let asked = Request {
        filters,
        query: None,
        sort: Some(Sort::Date),
        cursor,
        limit,
        lang: l.language(),
        facets: FACETS,
    };
    Ok(search::recommendations(&app.search, asked).await?)
}

fn frame(reader: &Reader, theme: &Theme, found: &Page) -> Frame {
    let l = reader.l;
    let label = l.named(&theme.line.label).into_plain();
    let description = l.text(
        "theme-description",
        &[("theme", Value::from(label.clone()))],
    );
    let mut frame = Frame::new(
        &reader.site,
        l,
        Here::Themes,
        format!("/themes/{}", theme.line.slug),
    )
    .titled(
        format!("{label} | {}", l.plain("themes")),
        description.into_plain(),
    )
    .asked(&reader.asked)
    .under(l.t("themes"), format!("/{}/themes", l.code()));
    if let Some(parent) = &theme.parent {
        let parent = row(l, parent);
        frame = frame.under(parent.label, parent.href);
    }
    frame
        .ending(l.named(&theme.line.label))
        .showing_sample(found.items.iter().any(|item| item.facts.sample))
}

fn row(l: Locale, line: &ThemeLine) -> Row {
    let label = Label::from(l.named(&line.label));
    Row::new(address::theme(l, &line.slug), label).counted(l, line.count)
}

fn children(l: Locale, theme: &Theme) -> Vec<Row> {
    let mut lines = theme.children.clone();
    l.sort_by_text(&mut lines, |line| &line.label);
    lines.iter().map(|line| row(l, line)).collect()
}

/// `143 recommendations, 2009–2024`.
fn count(l: Locale, theme: &Theme, range: Option<&str>) -> String {
    let count = l.n("count-recommendations", theme.line.count).into_plain();
    match range {
        Some(range) => format!("{count}{}{range}", l.plain("list-comma")),
        None => count,
    }
}

fn synonyms(l: Locale, theme: &Theme) -> String {
    let own: Vec<&str> = theme
        .synonyms
        .iter()
        .filter(|synonym| synonym.language == l.language())
        .map(|synonym| synonym.synonym.as_str())
        .collect();
    own.join(&l.plain("list-comma"))
}

fn pager(l: Locale, path: &str, asked: &Narrowing, found: &Page) -> Option<Pager> {
    let pairs = asked.pairs();
    let next = found.next.as_ref().map(|cursor| {
        let mut pairs = pairs.clone();
        pairs.push(("cursor".to_owned(), cursor.clone()));
        list_address(path, &pairs)
    });
    let first = asked.cursor.as_ref().map(|_| list_address(path, &pairs));
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    Pager::new(l, found.items.len(), total, first, next)
}
