//! Bars of the years, by status: adopted is solid, what was replaced pale, proposed dashed. A bar of
//! one status is one link; else each part leads to its own list and the number above to all of them.

use std::collections::BTreeMap;

use crate::domain::Status;
use crate::locale::{Locale, Value};
use crate::search::Crossing;

use super::{Span, along, length, share, spans, written};

/// Room over the longest bar and under the axis, in units of the drawing.
const OVER: f64 = 30.0;
const UNDER: f64 = 34.0;
const WIDTH: f64 = 960.0;
/// So few years are drawn on half the width, so that a telephone can show them in a legible size.
const FEW: usize = 8;
/// Few years do not make broad bars.
const SLOT: f64 = 60.0;
/// More years are drawn as one.
const MOST: usize = 26;

/// How parts of a bar stand on each other, and how they look.
const PARTS: [(Status, &str); 3] = [
    (Status::Adopted, "b"),
    (Status::Superseded, "b3"),
    (Status::Proposed, "b2"),
];

/// How much room a drawing of many years has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// All of the column.
    Line,
    /// Half of it: the bars are longer, or they would be flat.
    Half,
}

#[derive(Debug)]
pub struct YearChart {
    pub bars: Vec<Bar>,
    /// The statuses that there are, for the key and the table.
    pub parts: Vec<Part>,
    pub few: bool,
    /// In units of the drawing.
    pub width: f64,
    pub height: f64,
    /// Where the years stand.
    pub years_y: String,
    /// The line that the bars stand on.
    pub axis: String,
    /// What it shows, in a sentence.
    pub said: String,
}

/// A status in the key.
#[derive(Debug)]
pub struct Part {
    pub class: &'static str,
    pub label: String,
}

#[derive(Debug)]
pub struct Bar {
    pub year: String,
    /// To all of the year.
    pub href: String,
    /// What a screen reader says.
    pub name: String,
    pub blocks: Vec<Block>,
    pub x: String,
    pub width: String,
    pub middle: String,
    pub count_y: String,
    /// Empty for a year without any.
    pub count: String,
    /// Its year may go where there is little room.
    pub optional: bool,
    /// For the table: a number and a link for each part.
    pub cells: Vec<(String, Option<String>)>,
}

/// A part of a bar.
#[derive(Debug)]
pub struct Block {
    pub class: &'static str,
    pub y: String,
    pub height: String,
    /// `None` where the bar has no other part.
    pub link: Option<(String, String)>,
}

/// The counts of each year by status.
pub type ByYear = BTreeMap<i16, [u64; 3]>;

/// What was counted by year and status, by year.
pub fn by_year(counted: &[Crossing]) -> ByYear {
    let mut years = ByYear::new();
    for crossing in counted {
        let part = PARTS
            .iter()
            .position(|(status, _)| status.as_str() == crossing.column);
        if let (Ok(year), Some(part)) = (crossing.row.parse::<i16>(), part) {
            years.entry(year).or_default()[part] += crossing.count;
        }
    }
    years
}

impl YearChart {
    /// With the address of the list of a step and a status; `None` where no year has a recommendation.
    pub fn new(
        l: Locale,
        years: &ByYear,
        room: Room,
        list: &dyn Fn(Span, Option<Status>) -> String,
    ) -> Option<Self> {
        let tallies: Vec<(Span, [u64; 3])> = spans(years.keys().copied(), MOST)
            .into_iter()
            .map(|span| (span, tally(years, span)))
            .collect();
        let most = tallies.iter().map(|(_, counts)| total(counts)).max()?;
        let few = tallies.len() <= FEW;
        let width = if few { WIDTH / 2.0 } else { WIDTH };
        let height = if few || room == Room::Line {
            170.0
        } else {
            250.0
        };
        let slot = (width / length(tallies.len())).min(SLOT);
        let used: Vec<usize> = (0..PARTS.len())
            .filter(|part| tallies.iter().any(|(_, counts)| counts[*part] > 0))
            .collect();
        let bars = tallies.iter().enumerate().map(|(index, (span, counts))| {
            let place = Place {
                x: along(l, width, length(index) * slot, slot),
                slot,
                axis: height - UNDER,
                most,
                used: &used,
                optional: !few && !(tallies.len() - 1 - index).is_multiple_of(3),
            };
            bar(l, *span, counts, &place, list)
        });
        Some(Self {
            bars: bars.collect(),
            parts: used
                .iter()
                .map(|part| Part {
                    class: PARTS[*part].1,
                    label: said(l, PARTS[*part].0),
                })
                .collect(),
            few,
            width,
            height,
            years_y: written(height - 9.0),
            axis: axis(l, width, slot * length(tallies.len()), height - UNDER),
            said: sentence(l, &tallies),
        })
    }
}

/// Under the bars, and no longer.
fn axis(l: Locale, width: f64, own: f64, at: f64) -> String {
    format!(
        "M{} {}h{}",
        written(along(l, width, 0.0, own)),
        written(at + 0.5),
        written(own)
    )
}

fn tally(years: &ByYear, span: Span) -> [u64; 3] {
    let mut sum = [0; 3];
    for (_, counts) in years.iter().filter(|(year, _)| span.holds(**year)) {
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    sum
}

fn total(counts: &[u64; 3]) -> u64 {
    counts.iter().sum()
}

/// A status of several.
fn said(l: Locale, status: Status) -> String {
    l.word("figures", status.as_str()).into_plain()
}

fn number(l: Locale, count: u64) -> String {
    l.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// From when to when, and which year has most.
fn sentence(l: Locale, tallies: &[(Span, [u64; 3])]) -> String {
    let most = tallies.iter().max_by_key(|(_, counts)| total(counts));
    let (Some((first, _)), Some((last, _)), Some((year, counts))) =
        (tallies.first(), tallies.last(), most)
    else {
        return String::new();
    };
    let values = [
        ("first", Value::from(first.shown())),
        ("last", Value::from(last.shown())),
        ("year", Value::from(year.shown())),
        ("count", Value::from(number(l, total(counts)))),
    ];
    l.text("figures-years-said", &values).into_plain()
}

struct Place<'a> {
    x: f64,
    slot: f64,
    axis: f64,
    most: u64,
    used: &'a [usize],
    optional: bool,
}

fn bar(
    l: Locale,
    span: Span,
    counts: &[u64; 3],
    place: &Place<'_>,
    list: &dyn Fn(Span, Option<Status>) -> String,
) -> Bar {
    let alone = counts.iter().filter(|count| **count > 0).count() < 2;
    let mut top = place.axis;
    let mut blocks = Vec::new();
    for (part, (status, class)) in PARTS.iter().enumerate().filter(|(p, _)| counts[*p] > 0) {
        let height = ((place.axis - OVER) * share(counts[part], place.most)).max(2.0);
        top -= height;
        blocks.push(Block {
            class,
            y: written(top),
            height: written(height),
            link: (!alone).then(|| {
                let name = named(l, span, &number(l, counts[part]), &said(l, *status));
                (list(span, Some(*status)), name)
            }),
        });
    }
    let all = total(counts);
    let count = i64::try_from(all).unwrap_or(i64::MAX);
    Bar {
        year: span.shown(),
        href: list(span, None),
        name: whole(l, span, &number(l, all), count),
        blocks,
        x: written(place.x + place.slot * 0.14),
        width: written(place.slot * 0.72),
        middle: written(place.x + place.slot / 2.0),
        count_y: written(top - 5.0),
        count: if all > 0 {
            number(l, all)
        } else {
            String::new()
        },
        optional: place.optional,
        cells: place
            .used
            .iter()
            .map(|part| {
                let count = counts[*part];
                let href = (count > 0).then(|| list(span, Some(PARTS[*part].0)));
                (number(l, count), href)
            })
            .collect(),
    }
}

/// `2021, 4 recommendations`. It holds the figure that is seen, so that whoever speaks to the screen can say
/// it: Arabic has words for one and two of a thing, and no figure in them.
fn whole(l: Locale, span: Span, shown: &str, count: i64) -> String {
    let counted = l.n("count-recommendations", count).into_plain();
    let comma = l.plain("list-comma");
    let figure = if counted.contains(shown) {
        String::new()
    } else {
        format!("{shown}{comma}")
    };
    format!("{}{comma}{figure}{counted}", span.shown())
}

/// `2021: 4 proposed`.
fn named(l: Locale, span: Span, count: &str, what: &str) -> String {
    let values = [
        ("where", Value::from(span.shown())),
        ("count", Value::from(count.to_owned())),
        ("what", Value::from(what.to_owned())),
    ];
    l.text("figures-part", &values).into_plain()
}
