//! From what was counted to rows and columns: names, addresses, last years. Each address has the
//! filters of the page and those of its cell, so that its list is what the cell counts.

use std::collections::{BTreeMap, HashMap};

use crate::db::bodies::Body;
use crate::db::themes::ThemeLine;
use crate::domain::{Addressee, Filters, Status};
use crate::locale::{Locale, Value};
use crate::search::Crossing;
use crate::web::pages::narrowing::Narrowing;
use crate::web::view::{Axis, Bars, Heat, HeatRow, Row, Span, address, spans};

/// A theme is left for long when its last year is more than so many before the last of all.
pub const LONG: i16 = 4;
/// More bodies are left to the lists.
pub const BODIES: usize = 8;
/// More years are one column.
const YEARS: usize = 18;

/// What all figures of a page share.
pub struct Drawn<'a> {
    l: Locale,
    filters: &'a Filters,
    /// In the order of the alphabet.
    lines: Vec<ThemeLine>,
}

/// The counts by slug, then by the other value.
type Table<'a> = HashMap<&'a str, BTreeMap<&'a str, u64>>;

fn table(counted: &[Crossing]) -> Table<'_> {
    let mut table = Table::new();
    for crossing in counted {
        let row = table.entry(crossing.row.as_str()).or_default();
        row.insert(&crossing.column, crossing.count);
    }
    table
}

fn years(counted: &[Crossing]) -> impl Iterator<Item = i16> {
    counted
        .iter()
        .filter_map(|crossing| crossing.column.parse().ok())
}

/// The bodies with most on themes, in the order of symbols.
pub fn columns(all: &[Body], counted: &[Crossing]) -> Vec<Body> {
    let mut most: HashMap<&str, u64> = HashMap::new();
    for crossing in counted {
        *most.entry(crossing.column.as_str()).or_default() += crossing.count;
    }
    let mut shown: Vec<Body> = all
        .iter()
        .filter(|body| most.contains_key(body.slug.as_str()))
        .cloned()
        .collect();
    shown.sort_by_key(|body| std::cmp::Reverse(most[body.slug.as_str()]));
    shown.truncate(BODIES);
    shown.sort_by(|a, b| a.symbol.cmp(&b.symbol));
    shown
}

impl<'a> Drawn<'a> {
    pub fn new(l: Locale, filters: &'a Filters, lines: &[ThemeLine]) -> Self {
        let mut lines = lines.to_vec();
        l.sort_by_text(&mut lines, |line| &line.label);
        Self { l, filters, lines }
    }

    fn list(&self, filters: Filters) -> String {
        Narrowing::of(filters).list(self.l)
    }

    pub fn of_year(&self, span: Span, status: Option<Status>) -> String {
        let mut filters = span.narrow(self.filters);
        if let Some(status) = status {
            filters.status = vec![status];
        }
        self.list(filters)
    }

    fn on(&self, theme: &str) -> Filters {
        Filters {
            theme: theme.parse().into_iter().collect(),
            ..self.filters.clone()
        }
    }

    /// The themes of the first level on which there is something.
    fn tops(&self, counts: &Table<'_>) -> Vec<&ThemeLine> {
        let lines = self.lines.iter();
        lines
            .filter(|line| line.parent.is_none() && counts.contains_key(line.slug.as_str()))
            .collect()
    }

    pub fn themes_by_year(&self, counted: &[Crossing]) -> Option<Heat> {
        let counts = table(counted);
        let steps = spans(years(counted), YEARS);
        let last = years(counted).max()?;
        let rows = self.tops(&counts).into_iter().map(|line| {
            let own = &counts[line.slug.as_str()];
            let of = |span: &Span| {
                let held = own
                    .iter()
                    .filter(|(year, _)| year.parse().is_ok_and(|y| span.holds(y)));
                let count = held.map(|(_, count)| count).sum();
                (count, self.list(span.narrow(&self.on(&line.slug))))
            };
            HeatRow {
                label: self.l.named(&line.label).into_plain(),
                href: self.list(self.on(&line.slug)),
                cells: steps.iter().map(of).collect(),
                end: last_year(own).map(|year| {
                    let long = last - year > LONG;
                    let sign = match (long, self.l.dir()) {
                        (false, _) => "",
                        (true, "rtl") => "◂ ",
                        (true, _) => "▸ ",
                    };
                    (format!("{sign}{year}"), long)
                }),
            }
        });
        let axis = Axis {
            heads: steps
                .iter()
                .map(|span| (vec![span.shown()], span.shown()))
                .collect(),
            broad: false,
            end: Some(self.l.plain("figures-last")),
        };
        Heat::new(self.l, &axis, rows.collect())
    }

    pub fn themes_by_body(&self, counted: &[Crossing], bodies: &[Body]) -> Option<Heat> {
        let counts = table(counted);
        let rows = self.tops(&counts).into_iter().map(|line| {
            let own = &counts[line.slug.as_str()];
            let of = |body: &Body| {
                let filters = Filters {
                    body: body.slug.parse().into_iter().collect(),
                    ..self.on(&line.slug)
                };
                let count = own.get(body.slug.as_str()).copied().unwrap_or(0);
                (count, self.list(filters))
            };
            HeatRow {
                label: self.l.named(&line.label).into_plain(),
                href: self.list(self.on(&line.slug)),
                cells: bodies.iter().map(of).collect(),
                end: None,
            }
        });
        let axis = Axis {
            heads: bodies
                .iter()
                .map(|body| (in_lines(&body.symbol), body.symbol.clone()))
                .collect(),
            broad: true,
            end: None,
        };
        Heat::new(self.l, &axis, rows.collect())
    }

    /// Themes and sub-themes whose last year is long past, the longest first.
    pub fn left(&self, counted: &[Crossing]) -> Vec<Row> {
        let counts = table(counted);
        let Some(last) = years(counted).max() else {
            return Vec::new();
        };
        let mut left: Vec<(i16, &ThemeLine)> = self
            .lines
            .iter()
            .filter_map(|line| Some((last_year(counts.get(line.slug.as_str())?)?, line)))
            .filter(|(year, _)| last - year > LONG)
            .collect();
        left.sort_by_key(|(year, _)| *year);
        let row = |(year, line): (i16, &ThemeLine)| {
            let values = [
                ("theme", self.l.isolated(&line.label)),
                ("year", Value::from(year.to_string())),
            ];
            let filters = Span::Year(year).narrow(&self.on(&line.slug));
            let count = counts[line.slug.as_str()].get(year.to_string().as_str());
            let count = i64::try_from(count.copied().unwrap_or(0)).unwrap_or(i64::MAX);
            let label = self.l.text("figures-left-in", &values);
            Row::new(self.list(filters), label).counted(self.l, count)
        };
        left.into_iter().map(row).collect()
    }

    /// Themes and sub-themes on which nothing was ever said, as far as the filters go.
    pub fn untouched(&self, counted: &[Crossing]) -> Vec<Row> {
        let counts = table(counted);
        let lines = self.lines.iter();
        lines
            .filter(|line| !counts.contains_key(line.slug.as_str()))
            .map(|line| {
                let href = address::theme(self.l, &line.slug);
                Row::new(href, self.l.named(&line.label))
            })
            .collect()
    }

    pub fn addressees(&self, counted: &[Crossing]) -> Option<Bars> {
        let mut sums: Vec<(Addressee, u64)> = Vec::new();
        for addressee in Addressee::ALL {
            let own = counted.iter().filter(|c| c.row == addressee.as_str());
            sums.push((*addressee, own.map(|crossing| crossing.count).sum()));
        }
        sums.retain(|(_, count)| *count > 0);
        sums.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let values = sums.into_iter().map(|(addressee, count)| {
            let filters = Filters {
                addressee: vec![addressee],
                ..self.filters.clone()
            };
            let label = self.l.word("addressee", addressee.as_str()).into_plain();
            (label, count, self.list(filters))
        });
        Bars::new(self.l, values.collect())
    }
}

fn last_year(own: &BTreeMap<&str, u64>) -> Option<i16> {
    own.keys().filter_map(|year| year.parse().ok()).max()
}

/// A symbol in lines that fit the head of a column: it breaks after its strokes.
fn in_lines(symbol: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in symbol.split_inclusive('/') {
        match lines.last_mut() {
            Some(last) if last.len() + part.len() <= 10 => last.push_str(part),
            _ => lines.push(part.to_owned()),
        }
    }
    lines
}
