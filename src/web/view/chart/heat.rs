//! A heat map: themes in rows, years or bodies in columns, a number in each cell and a shade behind it.
//! An empty cell is empty, not pale. Sizes of cells are in the style sheet: there are hundreds.

use crate::locale::Locale;

use super::{along, length, share, written};

/// Room for the names of rows, in units of the drawing.
const NAMES: f64 = 236.0;
const ROW: f64 = 34.0;
/// Room for what stands at the end of a row.
const END: f64 = 92.0;
/// Units of width that a line of a name may take, at about this many a letter.
const LINE: f64 = 226.0;
/// From a line to the next.
const LEADING: f64 = 14.0;
/// The shades.
const LEVELS: u8 = 5;

/// The columns.
#[derive(Debug)]
pub struct Axis {
    /// Each in one or two lines, and as it is named in the table.
    pub heads: Vec<(Vec<String>, String)>,
    /// Twice as broad, for names that are longer than years.
    pub broad: bool,
    /// What the end of a row is headed with, where rows have one.
    pub end: Option<String>,
}

impl Axis {
    fn step(&self) -> f64 {
        if self.broad { 84.0 } else { 40.0 }
    }
}

/// A row as it was counted.
#[derive(Debug)]
pub struct HeatRow {
    pub label: String,
    pub href: String,
    /// A count and an address for each column.
    pub cells: Vec<(u64, String)>,
    /// At the end of the row, and whether it is to be noticed.
    pub end: Option<(String, bool)>,
}

#[derive(Debug)]
pub struct Heat {
    pub heads: Vec<Head>,
    pub rows: Vec<Drawn>,
    pub broad: bool,
    /// Too wide for a telephone: it is scrolled there.
    pub wide: bool,
    /// How broad it is where there is room.
    pub natural: String,
    pub end: Option<String>,
    pub end_x: String,
    pub name_x: String,
    pub width: f64,
    pub height: f64,
    /// The shades with the counts that they stand for.
    pub key: Vec<Shade>,
}

#[derive(Debug)]
pub struct Head {
    pub x: String,
    /// Each with its height.
    pub lines: Vec<(String, String)>,
    pub name: String,
}

#[derive(Debug)]
pub struct Shade {
    pub level: u8,
    pub counts: String,
}

#[derive(Debug)]
pub struct Drawn {
    pub label: String,
    pub href: String,
    /// The label in one or two lines, each with its height.
    pub lines: Vec<(String, String)>,
    pub y: String,
    pub cells: Vec<Cell>,
    pub end: Option<(String, bool)>,
}

#[derive(Debug)]
pub struct Cell {
    /// `None` where nothing was counted.
    pub href: Option<String>,
    /// The name of the column.
    pub column: String,
    pub count: String,
    pub level: u8,
    pub x: String,
    pub middle: String,
}

impl Heat {
    /// `None` without rows or columns.
    pub fn new(l: Locale, axis: &Axis, rows: Vec<HeatRow>) -> Option<Self> {
        let counts = rows.iter().flat_map(|row| &row.cells);
        let most = counts
            .map(|(count, _)| *count)
            .max()
            .filter(|most| *most > 0)?;
        let step = axis.step();
        let end = if axis.end.is_some() { END } else { 0.0 };
        let width = NAMES + 12.0 + length(axis.heads.len()) * step + end;
        let x = |index: usize| along(l, width, NAMES + 12.0 + length(index) * step, step - 2.0);
        let middle = |index: usize| written(x(index) + step / 2.0 - 1.0);
        let height = 40.0 + length(rows.len()) * ROW;
        let drawn = rows.into_iter().enumerate().map(|(index, row)| {
            let cells = row.cells.into_iter().enumerate();
            Drawn {
                lines: over(lines(&row.label), 2.0),
                label: row.label,
                href: row.href,
                y: written(60.0 + length(index) * ROW),
                end: row.end,
                cells: cells
                    .map(|(at, (count, href))| Cell {
                        href: (count > 0).then_some(href),
                        column: axis
                            .heads
                            .get(at)
                            .map(|head| head.1.clone())
                            .unwrap_or_default(),
                        count: l.number(i64::try_from(count).unwrap_or(i64::MAX)),
                        level: level(count, most),
                        x: written(x(at)),
                        middle: middle(at),
                    })
                    .collect(),
            }
        });
        Some(Self {
            rows: drawn.collect(),
            heads: axis
                .heads
                .iter()
                .enumerate()
                .map(|(index, (lines, name))| Head {
                    x: middle(index),
                    lines: over(lines.clone(), 26.0),
                    name: name.clone(),
                })
                .collect(),
            broad: axis.broad,
            wide: width > 700.0,
            natural: written(width * 1.15),
            end: axis.end.clone(),
            end_x: written(along(l, width, width, 0.0)),
            name_x: written(along(l, width, NAMES, 0.0)),
            width,
            height,
            key: key(l, most),
        })
    }
}

/// Lines over each other, about a middle.
fn over(lines: Vec<String>, middle: f64) -> Vec<(String, String)> {
    let top = middle - (length(lines.len()) - 1.0) * LEADING / 2.0;
    let placed = lines.into_iter().enumerate();
    placed
        .map(|(index, line)| (line, written(top + length(index) * LEADING)))
        .collect()
}

/// The shade of a count: few cells hold many, so the shades grow with the root of the share.
fn level(count: u64, most: u64) -> u8 {
    if count == 0 {
        return 0;
    }
    let root = share(count, most).sqrt() * f64::from(LEVELS);
    (1..LEVELS)
        .find(|level| root <= f64::from(*level))
        .unwrap_or(LEVELS)
}

/// Which counts each shade stands for; shades without any are left out.
fn key(l: Locale, most: u64) -> Vec<Shade> {
    let number = |count: u64| l.number(i64::try_from(count).unwrap_or(i64::MAX));
    let first = |shade: u8| {
        // The least count of a shade or of a darker one, found by halves.
        let (mut low, mut high) = (1, most);
        while low < high {
            let middle = u64::midpoint(low, high);
            if level(middle, most) < shade {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    };
    (1..=LEVELS)
        .filter(|shade| level(first(*shade), most) == *shade)
        .map(|shade| {
            let from = first(shade);
            let next = if shade == LEVELS {
                most + 1
            } else {
                first(shade + 1)
            };
            let to = (next - 1).max(from);
            Shade {
                level: shade,
                counts: if from == to {
                    number(from)
                } else {
                    format!("{}–{}", number(from), number(to))
                },
            }
        })
        .collect()
}

/// A name in at most two lines; what does not fit is left to the table.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    // Chinese may break anywhere, other scripts at blanks.
    let pieces: Vec<String> = if name.contains(' ') {
        name.split_inclusive(' ').map(str::to_owned).collect()
    } else {
        name.chars().map(String::from).collect()
    };
    for piece in pieces {
        let is_first = lines.len() < 2;
        let Some(last) = lines.last_mut() else { break };
        if extent(last) + extent(piece.trim_end()) <= LINE || last.is_empty() {
            last.push_str(&piece);
        } else if is_first {
            lines.push(piece);
        } else {
            while extent(last) > LINE - 8.0 {
                last.pop();
            }
            let kept = last.trim_end().to_owned();
            *last = format!("{kept}…");
            break;
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines
}

/// About how broad a text is in the letters of a drawing.
fn extent(text: &str) -> f64 {
    let broad = |c: char| match c {
        '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff60}' => 12.2,
        '\u{400}'..='\u{4ff}' => 7.4,
        '\u{600}'..='\u{6ff}' => 5.8,
        c if c.is_uppercase() => 8.0,
        _ => 6.5,
    };
    text.chars().map(broad).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn the_key_says_which_counts_a_shade_stands_for() {
        for most in [1, 2, 3, 7, 14, 1_000, 123_456] {
            let key = key(Locale(Language::En), most);
            assert!(!key.is_empty(), "{most}");
            for shade in &key {
                let counts = shade.counts.replace(',', "");
                let (from, to) = counts.split_once('–').unwrap_or((&counts, &counts));
                for count in [from, to] {
                    let count = count.parse().expect("a count");
                    assert_eq!(level(count, most), shade.level, "{count} of {most}");
                }
            }
            assert_eq!(level(most, most), LEVELS);
        }
        assert_eq!(level(0, 9), 0);
    }

    #[test]
    fn a_name_takes_two_lines_at_most() {
        assert_eq!(lines("Children"), ["Children"]);
        let long = "Office des Nations Unies contre la drogue et le crime (ONUDC) et Secrétariat";
        let two = lines(long);
        assert_eq!(two.len(), 2, "{two:?}");
        assert!(
            two.iter().all(|line| extent(line) <= LINE + 12.0),
            "{two:?}"
        );
        let chinese = lines(
            "国际法律框架和审查机制国际法律框架和审查机制国际法律框架和审查机制国际法律框架和审查机制",
        );
        assert!(
            chinese.len() == 2 && chinese[1].ends_with('…'),
            "{chinese:?}"
        );
    }
}
