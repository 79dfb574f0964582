//! The recommendations of a theme under headings: its sub-themes, its meetings, or its statuses. A group
//! of a sub-theme or a status shows the newest few and leads on; the list by meeting is whole.

use crate::db::recommendations::Recommendation;
use crate::db::themes::Theme;
use crate::domain::{Facet, Filters, Status, ThemeSlug};
use crate::locale::{Locale, Text, Value};
use crate::search::Page;
use crate::web::error::Error;
use crate::web::pages::narrowing::{Group, Narrowing, address as list_address};
use crate::web::state::AppState;
use crate::web::view::{Choice, Entry, Label, Row, address, is_working_group};

use super::show::{run, under};

/// In each group by sub-theme or status.
const FEW: usize = 3;
/// Of those that stand under no sub-theme.
const OTHERS: usize = 10;
/// So many are looked through for those that stand under no sub-theme.
const LOOKED: usize = 200;

/// What stands under one heading.
pub struct Grouped {
    pub heading: Label,
    pub href: Option<String>,
    pub note: Option<Text>,
    pub entries: Vec<Entry>,
    pub more: Option<Row>,
}

/// How the page is grouped: as asked, where it can be, else in the way that says most.
pub fn way(asked: &Narrowing, theme: &Theme) -> Group {
    let by_child = has_children(theme);
    match asked.group {
        // A place in the list is a place in the whole list.
        _ if asked.cursor.is_some() => Group::Meeting,
        Some(Group::Child) | None if by_child => Group::Child,
        Some(Group::Status) => Group::Status,
        _ => Group::Meeting,
    }
}

/// The groups with their recommendations.
pub async fn grouped(
    app: &AppState,
    l: Locale,
    asked: &Narrowing,
    theme: &Theme,
    found: &Page,
) -> Result<Vec<Grouped>, Error> {
    match way(asked, theme) {
        Group::Child => by_child(app, l, asked, theme).await,
        Group::Status => by_status(app, l, asked, theme, found).await,
        Group::Meeting => Ok(by_meeting(l, &found.items)),
    }
}

fn has_children(theme: &Theme) -> bool {
    theme.children.iter().any(|child| child.count > 0)
}

/// The newest few of each sub-theme, then those that stand under none.
async fn by_child(
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
            let all = l.n("theme-all-in", total);
            groups.push(few(
                l,
                Label::from(l.named(&child.label)),
                href,
                &found,
                all,
            ));
        }
    }
    let slug = slug_of(theme)?;
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
        .take(OTHERS)
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

/// The newest few of each status that is not filtered away.
async fn by_status(
    app: &AppState,
    l: Locale,
    asked: &Narrowing,
    theme: &Theme,
    found: &Page,
) -> Result<Vec<Grouped>, Error> {
    let slug = slug_of(theme)?;
    let counted = found.facets.iter().find(|c| c.facet == Facet::Status);
    let values = counted
        .map(|counts| counts.values.as_slice())
        .unwrap_or_default();
    let mut groups = Vec::new();
    for value in values.iter().filter(|value| value.count > 0) {
        let Ok(status) = value.value.parse::<Status>() else {
            continue;
        };
        let chosen = &asked.filters.status;
        if !chosen.is_empty() && !chosen.contains(&status) {
            continue;
        }
        let own = Narrowing {
            filters: Filters {
                status: vec![status],
                ..asked.filters.clone()
            },
            group: Some(Group::Meeting),
            ..Narrowing::default()
        };
        let found = run(app, l, &under(&own.filters, &slug), None, FEW).await?;
        let href = list_address(&address::theme(l, slug.as_str()), &own.pairs());
        let heading = l.word("figures", status.as_str()).capitalized();
        let all = l.n(
            "theme-all-such",
            i64::try_from(found.total).unwrap_or(i64::MAX),
        );
        groups.push(few(l, Label::from(heading), href, &found, all));
    }
    Ok(groups)
}

/// A group of which the newest few are shown.
fn few(l: Locale, heading: Label, href: String, found: &Page, all: Text) -> Grouped {
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    Grouped {
        heading,
        note: Some(l.n("count-recommendations", total)),
        entries: entries(l, &found.items),
        more: found.next.is_some().then(|| Row::new(href.clone(), all)),
        href: Some(href),
    }
}

fn slug_of(theme: &Theme) -> Result<ThemeSlug, Error> {
    let slug = &theme.line.slug;
    slug.parse().map_err(|_| Error::not_found("theme", slug))
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
            Grouped {
                heading: meeting(l, &group[0]),
                href: facts
                    .meeting
                    .as_deref()
                    .map(|slug| address::meeting(l, slug)),
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

/// What the meeting of a record is called.
fn meeting(l: Locale, record: &Recommendation) -> Label {
    let facts = &record.facts;
    let body = facts.body_name.clone().unwrap_or_default();
    match (&facts.meeting, facts.meeting_ordinal, facts.date) {
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
        _ => Label::from(l.named(body)),
    }
}

/// The ways to group, as links.
pub fn choices(l: Locale, path: &str, asked: &Narrowing, theme: &Theme) -> Vec<Choice> {
    let used = way(asked, theme);
    let usual = way(&Narrowing::default(), theme);
    [
        (Group::Child, "theme-group-child"),
        (Group::Meeting, "theme-group-meeting"),
        (Group::Status, "theme-group-status"),
    ]
    .into_iter()
    .filter(|(group, _)| *group != Group::Child || has_children(theme))
    .map(|(group, key)| {
        let other = Narrowing {
            group: Some(group).filter(|group| *group != usual),
            cursor: None,
            ..asked.clone()
        };
        Choice {
            label: l.t(key),
            href: list_address(path, &other.pairs()),
            current: used == group,
        }
    })
    .collect()
}
