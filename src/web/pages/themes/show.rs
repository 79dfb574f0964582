//! One theme: its note, its sub-themes, its recommendations grouped by sub-theme or by meeting,
//! newest first. A group by sub-theme shows the newest few and leads on; the list by meeting is whole
//! and goes by cursor.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::db::recommendations::Recommendation;
use crate::db::themes::{self, Theme, ThemeLine};
use crate::domain::{Facet, Filters, Sort, ThemeSlug};
use crate::locale::{Locale, Text, Value};
use crate::search::{self, Page, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{Path, Query};
use crate::web::pages::Reader;
use crate::web::pages::narrowing::{Group, Narrowing, address as list_address};
use crate::web::state::AppState;
use crate::web::view::{
    Chip, Choice, Entry, Facets, Frame, Here, Label, Pager, Row, address, is_working_group,
};

/// On a page of the list by meeting.
const PAGE: usize = 20;
/// In each group by sub-theme.
const FEW: usize = 4;
/// So many are looked through for those that stand under no sub-theme.
const LOOKED: usize = 200;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "themes/show.html")]
pub struct ThemePage {
    l: Locale,
    frame: Frame,
    kind: Text,
    count: Text,
    label: String,
    scope_note: Option<String>,
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
}

struct Grouped {
    heading: Label,
    href: Option<String>,
    note: Option<Text>,
    entries: Vec<Entry>,
    more: Option<Row>,
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(slug): Path<ThemeSlug>,
    Query(asked): Query<Narrowing>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let Some(theme) = themes::find(&app.pool, &counts, &slug, l.language()).await? else {
        return Err(Error::not_found("theme", slug));
    };
    let filters = under(&asked.filters, &slug);
    let found = run(&app, l, &filters, asked.cursor.as_deref(), PAGE).await?;
    let by_child =
        asked.group != Some(Group::Meeting) && has_children(&theme) && asked.cursor.is_none();
    let groups = if by_child {
        by_child_groups(&app, l, &asked, &theme).await?
    } else {
        by_meeting(l, &found.items)
    };
    let path = address::theme(l, slug.as_str());
    let page = ThemePage {
        l,
        frame: frame(&reader, &theme, &found),
        kind: l.t(if theme.parent.is_some() {
            "theme-child"
        } else {
            "theme"
        }),
        count: l.n("count-recommendations", theme.line.count),
        label: theme.line.label.clone(),
        scope_note: theme.scope_note(l.language()).map(str::to_owned),
        parent: theme.parent.as_ref().map(|line| row(l, line)),
        synonyms: synonyms(l, &theme),
        related: theme.related.iter().map(|line| row(l, line)).collect(),
        children: children(l, &theme),
        facets: asked.form(
            l,
            &path,
            &found.facets,
            &[
                Facet::Body,
                Facet::Status,
                Facet::Addressee,
                Facet::Language,
            ],
        ),
        chips: asked.chips(l, &path, &found.facets),
        chips_clear: asked.cleared(&path),
        shown: l.n(
            "count-recommendations",
            i64::try_from(found.total).unwrap_or(i64::MAX),
        ),
        grouping: grouping(l, &path, &asked, &theme, by_child),
        pager: if by_child {
            None
        } else {
            pager(l, &path, &asked, &found)
        },
        groups,
    };
    Ok((Cache::Revalidate, page))
}

fn under(filters: &Filters, slug: &ThemeSlug) -> Filters {
    Filters {
        theme: vec![slug.clone()],
        ..filters.clone()
    }
}

fn has_children(theme: &Theme) -> bool {
    theme.children.iter().any(|child| child.count > 0)
}

async fn run(
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
        facets: &[
            Facet::Body,
            Facet::Status,
            Facet::Addressee,
            Facet::Language,
        ],
    };
    Ok(search::recommendations(&app.search, asked).await?)
}

/// The newest few of each sub-theme, then those that stand under none.
async fn by_child_groups(
    app: &AppState,
    l: Locale,
    asked: &Narrowing,
    theme: &Theme,
) -> Result<Vec<Grouped>, Error> {
    let mut groups = Vec::new();
    let mut children = theme.children.clone();
    l.sort_by_text(&mut children, |line| &line.label);
    for child in children.iter().filter(|child| child.count > 0) {
        let Ok(slug) = child.slug.parse() else {
            continue;
        };
        let found = run(app, l, &under(&asked.filters, &slug), None, FEW).await?;
        let href = list_address(&address::theme(l, &child.slug), &asked.filter_pairs());
        let total = i64::try_from(found.total).unwrap_or(i64::MAX);
        if total > 0 {
            groups.push(Grouped {
                heading: Label::plain(child.label.clone()),
                note: Some(l.n("count-recommendations", total)),
                entries: entries(l, &found.items),
                more: found
                    .next
                    .is_some()
                    .then(|| Row::new(href.clone(), l.n("theme-all-in", total))),
                href: Some(href),
            });
        }
    }
    let slug = theme
        .line
        .slug
        .parse()
        .map_err(|_| Error::not_found("theme", &theme.line.slug))?;
    let all = run(app, l, &under(&asked.filters, &slug), None, LOOKED).await?;
    let of_none: Vec<_> = all
        .items
        .into_iter()
        .filter(|item| {
            !item
                .tags
                .iter()
                .any(|tag| children.iter().any(|c| c.slug == tag.theme))
        })
        .take(PAGE)
        .collect();
    if !of_none.is_empty() {
        groups.push(Grouped {
            heading: Label::from(l.t("theme-group-general")),
            href: None,
            note: None,
            entries: entries(l, &of_none),
            more: None,
        });
    }
    Ok(groups)
}

fn entries(l: Locale, items: &[Recommendation]) -> Vec<Entry> {
    items.iter().map(|item| Entry::new(l, item, None)).collect()
}

/// Neighbours of one meeting under one heading, in the order of the list.
fn by_meeting(l: Locale, items: &[Recommendation]) -> Vec<Grouped> {
    items
        .chunk_by(|a, b| (&a.facts.meeting, &a.facts.body) == (&b.facts.meeting, &b.facts.body))
        .map(|group| {
            let facts = &group[0].facts;
            let body = facts.body_name.clone().unwrap_or_default();
            let heading = match (&facts.meeting, facts.meeting_ordinal, facts.date) {
                (Some(_), Some(ordinal), _) => {
                    let slug = facts.body.as_deref().unwrap_or_default();
                    let meeting = l.meeting(ordinal, is_working_group(slug)).into_plain();
                    let values = [
                        ("body", l.isolated(&body)),
                        ("meeting", Value::from(meeting)),
                    ];
                    Label::from(l.text("meeting-of-body", &values))
                }
                (Some(_), None, Some(date)) => {
                    let values = [
                        ("body", l.isolated(&body)),
                        ("days", Value::from(l.date(date))),
                    ];
                    Label::from(l.text("meeting-of-body-days", &values))
                }
                _ if body.is_empty() => Label::from(l.t("theme-group-undated")),
                _ => Label::plain(body),
            };
            let meeting = facts.meeting.as_deref();
            Grouped {
                heading,
                href: meeting.map(|slug| address::meeting(l, slug)),
                note: facts
                    .date
                    .filter(|_| facts.meeting_ordinal.is_some())
                    .map(|date| l.said(l.date(date), l.language())),
                entries: entries(l, group),
                more: None,
            }
        })
        .collect()
}

fn frame(reader: &Reader, theme: &Theme, found: &Page) -> Frame {
    let l = reader.l;
    let label = &theme.line.label;
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
        .ending(Label::plain(label.clone()))
        .showing_sample(found.items.iter().any(|item| item.facts.sample))
}

fn row(l: Locale, line: &ThemeLine) -> Row {
    let label = Label::plain(line.label.clone());
    Row::new(address::theme(l, &line.slug), label).counted(l, line.count)
}

fn children(l: Locale, theme: &Theme) -> Vec<Row> {
    let mut lines = theme.children.clone();
    l.sort_by_text(&mut lines, |line| &line.label);
    lines.iter().map(|line| row(l, line)).collect()
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

fn grouping(
    l: Locale,
    path: &str,
    asked: &Narrowing,
    theme: &Theme,
    by_child: bool,
) -> Vec<Choice> {
    if !has_children(theme) {
        return Vec::new();
    }
    [
        (Group::Child, "theme-group-child"),
        (Group::Meeting, "theme-group-meeting"),
    ]
    .into_iter()
    .map(|(group, key)| {
        let other = Narrowing {
            group: (group == Group::Meeting).then_some(group),
            cursor: None,
            ..asked.clone()
        };
        Choice {
            label: l.t(key),
            href: list_address(path, &other.pairs()),
            current: by_child == (group == Group::Child),
        }
    })
    .collect()
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
