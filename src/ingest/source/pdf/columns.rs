//! Columns: a page becomes regions in reading order. Two columns are told by a gutter, an upright
//! strip near the middle that no word crosses over many rows while both its sides are filled with
//! lines as wide as a column. Cells that stand beside each other in a masthead, and a table of short
//! words, are none: those lines are too short or too few.

use super::rows::{Row, rows};
use super::words::{Area, Word};

/// Rows that are read one after the other.
#[derive(Debug, Clone, Default)]
pub struct Region {
    pub rows: Vec<Row>,
    /// Where its lines begin and end.
    pub left: f32,
    pub right: f32,
    /// One of several columns.
    pub is_column: bool,
}

/// Rows on each side that make columns.
const FEWEST: usize = 4;
/// Rows of a column are no farther apart, in sizes of the letters.
const NEAR: f32 = 2.0;
/// A gutter is at least this wide, in sizes of the letters.
const GUTTER: f32 = 0.9;

/// The regions of a page's rows.
pub fn regions(page_rows: Vec<Row>, width: f32, right_to_left: bool) -> Vec<Region> {
    let Some(gutter) = gutter(&page_rows, width) else {
        return vec![whole(page_rows)];
    };
    let mut regions = Vec::new();
    let mut rest = page_rows;
    while let Some((from, until)) = section(&rest, gutter) {
        let after = rest.split_off(until);
        let columns = rest.split_off(from);
        if !rest.is_empty() {
            regions.push(whole(rest));
        }
        let page = columns.first().map_or(0, |row| row.page);
        let words = columns.into_iter().flat_map(|row| row.words);
        let (left, right): (Vec<Word>, Vec<Word>) =
            words.partition(|word| word.area.centre() < gutter);
        let mut sides = [left, right];
        if right_to_left {
            sides.reverse();
        }
        for side in sides {
            let mut column = whole(rows(side, page));
            column.is_column = true;
            regions.push(column);
        }
        rest = after;
    }
    if !rest.is_empty() {
        regions.push(whole(rest));
    }
    regions
}

fn whole(rows: Vec<Row>) -> Region {
    let left = rows.iter().map(|row| row.area.x0).fold(f32::MAX, f32::min);
    let right = rows.iter().map(|row| row.area.x1).fold(0.0, f32::max);
    Region {
        rows,
        left,
        right,
        is_column: false,
    }
}

/// The place near the middle that most wide gaps hold.
fn gutter(rows: &[Row], width: f32) -> Option<f32> {
    let mut edges: Vec<(f32, i32)> = Vec::new();
    for row in rows {
        for two in row.words.windows(2) {
            let (from, until) = (two[0].area.x1, two[1].area.x0);
            let middle = f32::midpoint(from, until);
            let wide = until - from > GUTTER * row.size;
            if wide && middle > 0.3 * width && middle < 0.7 * width {
                edges.push((from, 1));
                edges.push((until, -1));
            }
        }
    }
    edges.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let (mut open, mut most, mut best) = (0, 0, None);
    for (turn, (at, change)) in edges.iter().enumerate() {
        open += change;
        if open > most {
            most = open;
            best = edges.get(turn + 1).map(|next| f32::midpoint(*at, next.0));
        }
    }
    best.filter(|_| most >= 3)
}

/// The first run of rows that no word crosses at the gutter and whose two sides are both columns.
fn section(rows: &[Row], gutter: f32) -> Option<(usize, usize)> {
    let mut from = 0;
    while from < rows.len() {
        let until = (from..rows.len())
            .find(|at| crosses(&rows[*at], gutter))
            .unwrap_or(rows.len());
        // A heading or a masthead's cell right above belongs to no column.
        if let Some(start) = trimmed(&rows[from..until], gutter) {
            return Some((from + start, until));
        }
        from = until + 1;
    }
    None
}

fn crosses(row: &Row, gutter: f32) -> bool {
    let slack = 0.4 * row.size;
    row.words
        .iter()
        .any(|word| word.area.x0 < gutter - slack && word.area.x1 > gutter + slack)
        || row.words.windows(2).any(|two| {
            // The gap at the gutter is no wider than a blank between words.
            two[0].area.x1 <= gutter + slack
                && two[1].area.x0 >= gutter - slack
                && two[1].area.x0 - two[0].area.x1 < 0.8 * row.size
        })
}

/// Where the columns begin within rows that leave the gutter free, if both sides are columns.
fn trimmed(rows: &[Row], gutter: f32) -> Option<usize> {
    let side = |row: &Row, is_left: bool| -> Option<Area> {
        let mut area: Option<Area> = None;
        for word in &row.words {
            if (word.area.centre() < gutter) == is_left {
                area.get_or_insert(word.area).take_in(&word.area);
            }
        }
        area
    };
    let mut lefts: Vec<(usize, Area)> = filled(rows, |row| side(row, true));
    let mut rights: Vec<(usize, Area)> = filled(rows, |row| side(row, false));
    // Short cells above the first full line are a masthead's, or a heading that is read first in
    // any case.
    let firsts = [first_wide(&lefts), first_wide(&rights)];
    let mut start = firsts.into_iter().flatten().min()?;
    lefts.retain(|(at, _)| *at >= start);
    rights.retain(|(at, _)| *at >= start);
    let beside = is_column(&lefts) && is_column(&rights) && stand_beside(&lefts, &rights);
    // The last words of a paragraph beside a heading: short, but on both sides and near.
    let near = |at: usize| {
        let (above, below) = (&rows[at - 1], &rows[at]);
        below.area.y0 - above.area.y1 < NEAR * below.size
            && side(above, true).is_some()
            && side(above, false).is_some()
    };
    while start > 0 && near(start) {
        start -= 1;
    }
    beside.then_some(start)
}

fn first_wide(lines: &[(usize, Area)]) -> Option<usize> {
    let (left, right) = bounds(lines);
    let mut wide = lines.iter().filter(|(_, area)| is_wide(area, left, right));
    wide.next().map(|(at, _)| *at)
}

/// As wide as the column, or indented and as wide as what is left of it: an item's text.
fn is_wide(line: &Area, left: f32, right: f32) -> bool {
    let width = right - left;
    line.width() > 0.7 * width || line.x1 > right - 0.1 * width && line.width() > 0.4 * width
}

fn bounds(lines: &[(usize, Area)]) -> (f32, f32) {
    let left = lines.iter().map(|(_, area)| area.x0);
    let right = lines.iter().map(|(_, area)| area.x1);
    (left.fold(f32::MAX, f32::min), right.fold(0.0, f32::max))
}

fn filled(rows: &[Row], side: impl Fn(&Row) -> Option<Area>) -> Vec<(usize, Area)> {
    let areas = rows.iter().enumerate();
    areas
        .filter_map(|(at, row)| Some((at, side(row)?)))
        .collect()
}

/// Enough lines, and most of them as wide as the widest.
fn is_column(lines: &[(usize, Area)]) -> bool {
    let (left, right) = bounds(lines);
    let wide = lines
        .iter()
        .filter(|(_, area)| is_wide(area, left, right))
        .count();
    lines.len() >= FEWEST && wide * 2 >= lines.len() && right - left > 60.0
}

/// Whether most lines of the shorter side have one of the other side next to them. Headings at one
/// margin and short paragraphs at the other stand by turns.
fn stand_beside(lefts: &[(usize, Area)], rights: &[(usize, Area)]) -> bool {
    let (few, many) = if lefts.len() < rights.len() {
        (lefts, rights)
    } else {
        (rights, lefts)
    };
    let mut at = 0;
    let beside = few.iter().filter(|(_, line)| {
        // Both go down the page.
        while many.get(at).is_some_and(|(_, other)| other.y1 <= line.y0) {
            at += 1;
        }
        many.get(at).is_some_and(|(_, other)| other.y0 < line.y1)
    });
    beside.count() * 2 > few.len()
}

#[cfg(test)]
mod tests {
    use super::super::rows::tests::line;
    use super::*;

    fn first_words(regions: &[Region]) -> Vec<&str> {
        regions
            .iter()
            .map(|region| region.rows[0].words[0].text.as_str())
            .collect()
    }

    fn two_columns() -> Vec<Word> {
        let mut words = line(
            50.0,
            50.0,
            "Heading that stands over both of the columns of this page and more",
        );
        for n in 0..6u8 {
            let y = 80.0 + 13.0 * f32::from(n);
            words.extend(line(50.0, y, "left side words that fill the column"));
            words.extend(line(310.0, y + 4.0, "right side words that fill a column"));
        }
        words
    }

    #[test]
    fn a_gutter_makes_two_columns_below_a_full_line() {
        let regions = regions(rows(two_columns(), 1), 600.0, false);
        assert_eq!(first_words(&regions), ["Heading", "left", "right"]);
        assert_eq!(regions[1].rows.len(), 6);
    }

    #[test]
    fn from_right_to_left_the_right_column_is_first() {
        let regions = regions(rows(two_columns(), 1), 600.0, true);
        assert_eq!(first_words(&regions), ["Heading", "right", "left"]);
    }

    #[test]
    fn a_masthead_and_plain_text_are_one_region() {
        let mut words = line(50.0, 50.0, "United Nations");
        words.extend(line(310.0, 50.0, "DEMO/1/2"));
        for (n, text) in [
            "Distr.: General",
            "2 May 2024",
            "Original: English",
            "Item 3",
            "Note",
        ]
        .iter()
        .enumerate()
        {
            #[expect(clippy::cast_precision_loss, reason = "a small number")]
            let y = 70.0 + 13.0 * n as f32;
            words.extend(line(310.0, y, text));
            if n < 3 {
                words.extend(line(50.0, y, "The Working Group"));
            }
        }
        assert_eq!(regions(rows(words, 1), 600.0, false).len(), 1);
    }
}
