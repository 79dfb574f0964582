//! What surrounds a theme: its years, the bodies that speak of it, the themes that stand with it, the
//! themes before and after it in the index. All of it is counted in memory.

use std::collections::HashMap;

use crate::db::bodies;
use crate::db::themes::{Theme, ThemeLine};
use crate::domain::{Facet, Filters};
use crate::locale::Locale;
use crate::search::{self, Crossing};
use crate::web::error::Error;
use crate::web::pages::narrowing::{Narrowing, address as list_address};
use crate::web::pages::themes::beside::closest;
use crate::web::state::AppState;
use crate::web::view::{Label, Room, Row, YearChart, address, body_label, by_year};

/// So many themes are named that often stand with it.
const OFTEN: usize = 5;

/// What is shown about a theme and not of it.
pub struct Around {
    pub years: Option<YearChart>,
    /// `2009–2024`, of all its recommendations.
    pub range: Option<String>,
    pub bodies: Vec<Row>,
    /// Themes that often stand with it.
    pub often: Vec<Row>,
    pub previous: Option<Row>,
    pub next: Option<Row>,
}

impl Around {
    /// With the years of what the page is narrowed to, and the rest of the whole theme.
    pub async fn read(
        app: &AppState,
        l: Locale,
        theme: &Theme,
        filters: &Filters,
        lines: &[ThemeLine],
    ) -> Result<Self, Error> {
        let slug = &theme.line.slug;
        let whole = Filters {
            theme: filters.theme.clone(),
            ..Filters::default()
        };
        let [years] = search::cross(&app.search, filters, [(Facet::Year, Facet::Status)]).await?;
        let pairs = [
            (Facet::Year, Facet::Status),
            (Facet::Body, Facet::Status),
            (Facet::Theme, Facet::Status),
        ];
        let [all_years, by_body, by_theme] = search::cross(&app.search, &whole, pairs).await?;
        let counts = search::counts(&app.search).await?;
        let organs = bodies::all(&app.pool, &counts, l.language()).await?;
        let held = sums(&by_body);
        let mut bodies: Vec<(u64, Row)> = organs
            .iter()
            .filter_map(|body| {
                let count = held.get(body.slug.as_str())?;
                let own = [("body".to_owned(), body.slug.clone())];
                let href = list_address(&address::theme(l, slug), &own);
                let label = body_label(l, &body.name, &body.symbol);
                let shown = i64::try_from(*count).unwrap_or(i64::MAX);
                Some((*count, Row::new(href, label).counted(l, shown)))
            })
            .collect();
        bodies.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let (previous, next) = neighbours(l, slug, lines);
        Ok(Self {
            years: YearChart::new(l, &by_year(&years), Room::Half, &|span, status| {
                let mut own = span.narrow(filters);
                if let Some(status) = status {
                    own.status = vec![status];
                }
                Narrowing::of(own).list(l)
            }),
            range: range(&all_years),
            bodies: bodies.into_iter().map(|(_, row)| row).collect(),
            often: often(l, theme, &by_theme, lines),
            previous,
            next,
        })
    }
}

fn sums(counted: &[Crossing]) -> HashMap<&str, u64> {
    let mut sums = HashMap::new();
    for crossing in counted {
        *sums.entry(crossing.row.as_str()).or_default() += crossing.count;
    }
    sums
}

fn range(years: &[Crossing]) -> Option<String> {
    let (first, last) = (
        years.iter().map(|year| &year.row).min()?,
        years.iter().map(|year| &year.row).max()?,
    );
    Some(if first == last {
        first.clone()
    } else {
        format!("{first}–{last}")
    })
}

/// The themes that most often stand with it, but for those that an editor related.
fn often(l: Locale, theme: &Theme, counted: &[Crossing], lines: &[ThemeLine]) -> Vec<Row> {
    let is_related = |line: &&ThemeLine| theme.related.iter().any(|one| one.slug == line.slug);
    let others = lines.iter().filter(|line| !is_related(line));
    closest(&theme.line, others, &sums(counted), OFTEN)
        .into_iter()
        .map(|line| {
            let label = Label::from(l.named(&line.label));
            Row::new(address::theme(l, &line.slug), label)
        })
        .collect()
}

/// The themes before and after it, as the index has them.
fn neighbours(l: Locale, slug: &str, lines: &[ThemeLine]) -> (Option<Row>, Option<Row>) {
    let mut tops: Vec<&ThemeLine> = lines.iter().filter(|line| line.parent.is_none()).collect();
    l.sort_by_text(&mut tops, |line| &line.label);
    let mut index: Vec<&ThemeLine> = Vec::with_capacity(lines.len());
    for top in tops {
        let below = lines
            .iter()
            .filter(|line| line.parent.as_ref() == Some(&top.slug));
        let mut below: Vec<&ThemeLine> = below.collect();
        l.sort_by_text(&mut below, |line| &line.label);
        index.push(top);
        index.extend(below);
    }
    let Some(at) = index.iter().position(|line| line.slug == slug) else {
        return (None, None);
    };
    let row = |line: &&ThemeLine| {
        Row::new(
            address::theme(l, &line.slug),
            Label::from(l.named(&line.label)),
        )
    };
    let before = at.checked_sub(1).and_then(|at| index.get(at));
    (before.map(row), index.get(at + 1).map(row))
}
