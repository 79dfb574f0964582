//! The bars of the years on the home page, as numbers for an SVG that the template draws. The shapes
//! are links with names; the count and the year are printed beside each, so nothing needs a legend.

use crate::db::counts::YearCount;
use crate::locale::Locale;

use super::address;

/// Room above the axis, in units of the drawing.
const HEIGHT: f64 = 106.0;
const AXIS: f64 = 136.0;
const WIDTH: f64 = 960.0;
/// So few years are drawn on half the width, so that a telephone can show them in a legible size.
const FEW: usize = 8;
/// Few years do not make broad bars.
const SLOT: f64 = 60.0;

#[derive(Debug)]
pub struct YearChart {
    pub bars: Vec<Bar>,
    pub few: bool,
    /// In units of the drawing.
    pub width: f64,
}

#[derive(Debug)]
pub struct Bar {
    pub href: String,
    /// What a screen reader says.
    pub name: String,
    pub x: String,
    pub y: String,
    pub width: String,
    pub height: String,
    pub middle: String,
    pub count_y: String,
    pub count: String,
    pub year: i16,
    /// Its year may go where there is little room.
    pub optional: bool,
}

impl YearChart {
    /// `None` where no year has a recommendation.
    pub fn new(l: Locale, counts: &[YearCount]) -> Option<Self> {
        let most = counts
            .iter()
            .map(|year| year.count)
            .max()
            .filter(|m| *m > 0)?;
        let few = counts.len() <= FEW;
        let width = if few { WIDTH / 2.0 } else { WIDTH };
        let number = u32::try_from(counts.len()).map_or(width, f64::from);
        let slot = (width / number).min(SLOT);
        let bars = counts
            .iter()
            .enumerate()
            .map(|(index, year)| {
                let from_start = u32::try_from(index).map_or(0.0, f64::from) * slot;
                // Time runs with the text: in Arabic the first year stands on the right.
                let x = match l.dir() {
                    "rtl" => width - from_start - slot,
                    _ => from_start,
                };
                bar(l, year, &Place { x, slot, most }, !few && index % 3 != 0)
            })
            .collect();
        Some(Self { bars, few, width })
    }
}

struct Place {
    x: f64,
    slot: f64,
    most: i64,
}

fn bar(l: Locale, year: &YearCount, place: &Place, optional: bool) -> Bar {
    let share = |count: i64| u32::try_from(count).map_or(1.0, f64::from);
    let height = (HEIGHT * share(year.count) / share(place.most)).max(2.0);
    let name = format!(
        "{}{}{}",
        year.year,
        l.plain("list-comma"),
        l.n("count-recommendations", year.count).into_plain()
    );
    Bar {
        href: address::list(l, "recommendations", &[("year", &year.year.to_string())]),
        name,
        x: format!("{:.1}", place.x + place.slot * 0.14),
        y: format!("{:.1}", AXIS - height),
        width: format!("{:.1}", place.slot * 0.72),
        height: format!("{height:.1}"),
        middle: format!("{:.1}", place.x + place.slot / 2.0),
        count_y: format!("{:.1}", AXIS - height - 5.0),
        count: l.number(year.count),
        year: year.year,
        optional,
    }
}
