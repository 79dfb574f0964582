//! Bars that lie: one a value, its name before it and its number behind it.

use crate::locale::Locale;

use super::{along, length, share, written};

/// Where bars begin, and how long the longest is, in units of the drawing.
const START: f64 = 250.0;
const LONGEST: f64 = 440.0;
const WIDTH: f64 = 760.0;
const ROW: f64 = 33.0;

#[derive(Debug)]
pub struct Bars {
    pub rows: Vec<Lying>,
    pub width: f64,
    pub height: f64,
    /// Of the line that the bars stand on.
    pub axis: String,
}

#[derive(Debug)]
pub struct Lying {
    pub href: String,
    pub label: String,
    pub count: String,
    pub y: String,
    pub text_y: String,
    pub label_x: String,
    pub x: String,
    pub width: String,
    pub count_x: String,
}

impl Bars {
    /// Of values with their counts and addresses, as they come; `None` without any.
    pub fn new(l: Locale, values: Vec<(String, u64, String)>) -> Option<Self> {
        let most = values.iter().map(|(_, count, _)| *count).max()?;
        let height = length(values.len()) * ROW;
        let rows = values
            .into_iter()
            .enumerate()
            .map(|(index, (label, count, href))| {
                let top = length(index) * ROW;
                let long = (LONGEST * share(count, most)).max(2.0);
                Lying {
                    href,
                    label,
                    count: l.number(i64::try_from(count).unwrap_or(i64::MAX)),
                    y: written(top + 5.0),
                    text_y: written(top + 21.0),
                    label_x: written(along(l, WIDTH, START - 12.0, 0.0)),
                    x: written(along(l, WIDTH, START, long)),
                    width: written(long),
                    count_x: written(along(l, WIDTH, START + long + 8.0, 0.0)),
                }
            })
            .collect();
        Some(Self {
            rows,
            width: WIDTH,
            height,
            axis: written(along(l, WIDTH, START - 0.5, 0.0)),
        })
    }
}
