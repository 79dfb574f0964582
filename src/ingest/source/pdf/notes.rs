//! Footnotes: the small rows at the foot of a region, from the first that opens with a marker. Reads
//! the rows of one region after the other, gives the rows of the body back and keeps the notes, each
//! with all its rows, over the end of a page too. The rule above notes is a drawing, which is not
//! seen here.

use super::super::Line;
use super::columns::Region;
use super::lines::is_joined;
use super::rows::Row;
use super::script::{Manner, text_of};
use super::words::Word;

/// Letters of a note are at most this part of the body's.
const SMALL: f32 = 0.94;
/// Numbers that may be missing between two notes.
const LEAP: u32 = 4;

/// One note.
#[derive(Debug, Default)]
pub struct Note {
    pub marker: String,
    /// Rows in the notation.
    pub rows: Vec<String>,
    pub page: u32,
}

/// The notes so far.
#[derive(Debug, Default)]
pub struct Notes {
    pub found: Vec<Note>,
    last: u32,
    /// Markers are set off in this document, so that plain numbers are none.
    set_off: bool,
    /// Where the last one ended, so that only the next page goes on with it.
    page: u32,
    right_to_left: bool,
}

impl Notes {
    /// Takes the notes out of a region.
    pub fn take_out(&mut self, region: &mut Region, body: f32, manner: Manner) {
        self.right_to_left = manner.right_to_left;
        let zone = small_end(&region.rows, body);
        let opens = (zone..region.rows.len()).find(|at| self.opens(&region.rows[*at], true));
        let start = match opens {
            Some(at) if zone < at && self.goes_on(&region.rows[zone], true) => zone,
            Some(at) => at,
            None if zone < region.rows.len() && self.goes_on(&region.rows[zone], false) => zone,
            None => match self.raised_end(&region.rows) {
                Some(at) => at,
                None => return,
            },
        };
        for row in region.rows.split_off(start) {
            self.add(row, manner);
        }
    }

    /// Notes in letters of the body's size: only a raised marker tells, and only at the foot.
    fn raised_end(&self, rows: &[Row]) -> Option<usize> {
        let from = rows.len().checked_sub(rows.len() / 2)?;
        (from..rows.len()).find(|at| self.opens(&rows[*at], false))
    }

    fn opens(&self, row: &Row, is_small: bool) -> bool {
        marker(row, self.right_to_left).is_some_and(|found| self.follows(&found, is_small))
    }

    fn follows(&self, found: &Marker, is_small: bool) -> bool {
        match found.text.parse::<u32>() {
            Ok(number) => {
                let next = number > self.last && number <= self.last + LEAP;
                if found.is_set_off {
                    // Numbers begin again in some documents.
                    next || number == 1 || is_small && number > self.last
                } else {
                    is_small && !self.set_off && next
                }
            }
            Err(_) => is_small || found.is_set_off,
        }
    }

    /// Whether a small row without marker is the rest of the last note.
    fn goes_on(&self, row: &Row, more_follow: bool) -> bool {
        let Some(last) = self.found.last().and_then(|note| note.rows.last()) else {
            return false;
        };
        let near = row.page <= self.page + 1;
        let finished = last
            .trim_end_matches(['*', ' ', ')', '”', '»'])
            .ends_with(['.', '。', '!', '?', '؟']);
        near && (more_follow || !finished)
    }

    fn add(&mut self, mut row: Row, manner: Manner) {
        self.page = row.page;
        let found = marker(&row, self.right_to_left).filter(|found| self.follows(found, true));
        if let Some(found) = found {
            self.last = found.text.parse().unwrap_or(self.last);
            self.set_off |= found.is_set_off && found.text != "*";
            found.cut(&mut row);
            self.found.push(Note {
                marker: found.text,
                rows: Vec::new(),
                page: row.page,
            });
        }
        if let Some(note) = self.found.last_mut()
            && !row.words.is_empty()
        {
            note.rows.push(text_of(&row, manner));
        }
    }
}

impl Notes {
    /// One line a note, for the end of the document.
    pub fn lines(self) -> Vec<Line> {
        let notes = self.found.into_iter();
        notes
            .filter(|note| !note.rows.is_empty())
            .map(|note| Line {
                text: format!("^{{{}}} {}", note.marker, joined(&note.rows)),
                gap: 1,
                page: Some(note.page),
                ..Line::default()
            })
            .collect()
    }
}

fn joined(rows: &[String]) -> String {
    let mut text = String::new();
    for row in rows {
        if text.ends_with('\u{ad}') {
            text.pop();
        } else if !text.is_empty() && !is_joined(&text, row) {
            text.push(' ');
        }
        text.push_str(row);
    }
    text.replace('\u{ad}', "")
}

/// Where the small rows at the end begin.
fn small_end(rows: &[Row], body: f32) -> usize {
    let large = rows.iter().rposition(|row| row.size > SMALL * body);
    large.map_or(0, |at| at + 1)
}

struct Marker {
    text: String,
    /// Raised, or smaller than what follows.
    is_set_off: bool,
    /// Index of its word.
    at: usize,
    /// It stands before letters in one word.
    is_glued: bool,
}

impl Marker {
    fn cut(&self, row: &mut Row) {
        if self.is_glued {
            if let Some(word) = row.words.get_mut(self.at) {
                word.text = word.text.split_off(self.text.len());
            }
        } else if self.at < row.words.len() {
            row.words.remove(self.at);
        }
    }
}

/// The marker that a row opens with, at whichever end its script begins. In an Arabic text, a row of
/// Latin letters alone may begin at either.
fn marker(row: &Row, right_to_left: bool) -> Option<Marker> {
    let end = row.words.len().checked_sub(1)?;
    let inner = end.checked_sub(1).and_then(|at| row.words.get(at));
    let inner = inner.map(|word| word.text.as_str());
    let arabic = |word: &Word| word.text.chars().any(super::arabic::is_arabic);
    if row.words.iter().any(arabic) {
        return marker_at(row, end, inner);
    }
    let next = row.words.get(1).map(|word| word.text.as_str());
    let from_left = marker_at(row, 0, next);
    let from_right = || {
        // The stop of the last line is seen before its first word.
        let inner = inner.map(|text| text.trim_start_matches('.'));
        marker_at(row, end, inner).filter(|found| found.is_set_off || found.text.starts_with('*'))
    };
    from_left.or_else(|| from_right().filter(|_| right_to_left))
}

fn marker_at(row: &Row, at: usize, next: Option<&str>) -> Option<Marker> {
    let word = row.words.get(at)?;
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let stars = word.text.bytes().take_while(|b| *b == b'*').count();
    let long = digits.max(stars);
    if !(1..=3).contains(&long) {
        return None;
    }
    let rest = &word.text[long..];
    let is_glued = !rest.is_empty();
    if is_glued && !rest.starts_with(|c: char| c.is_alphabetic() || "«“\"([".contains(c)) {
        return None;
    }
    // "8 ; and" goes on with a sentence.
    let begins =
        |next: &str| next.starts_with(|c: char| c.is_alphanumeric() || "«“\"([<‘".contains(c));
    if !is_glued && !next.is_some_and(begins) {
        return None;
    }
    Some(Marker {
        text: word.text[..long].to_owned(),
        is_set_off: word.raised || word.linked,
        at,
        is_glued,
    })
}

#[cfg(test)]
mod tests {
    use super::super::rows::rows;
    use super::super::rows::tests::line;
    use super::*;

    fn region(lines: &[(&str, f32)], page: u32) -> Region {
        let mut words = Vec::new();
        let mut y = 100.0;
        for (text, size) in lines {
            for mut word in line(50.0, y, text) {
                word.size = *size;
                words.push(word);
            }
            y += 13.0;
        }
        Region {
            rows: rows(words, page),
            ..Region::default()
        }
    }

    fn found(notes: &Notes) -> Vec<(String, String)> {
        let notes = notes.found.iter();
        notes
            .map(|note| (note.marker.clone(), note.rows.join("|")))
            .collect()
    }

    #[test]
    fn notes_are_small_and_go_on_over_the_page() {
        let mut notes = Notes::default();
        let mut first = region(
            &[
                ("12 towns met.", 10.0),
                ("* DEMO/1.", 8.0),
                ("1 See the", 8.0),
                ("2022 register and", 8.0),
            ],
            1,
        );
        notes.take_out(&mut first, 10.0, Manner::default());
        let mut second = region(
            &[
                ("They agreed.", 10.0),
                ("its annex.", 8.0),
                ("2See more.", 8.0),
            ],
            2,
        );
        notes.take_out(&mut second, 10.0, Manner::default());
        assert_eq!((first.rows.len(), second.rows.len()), (1, 1));
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            found(&notes),
            [
                pair("*", "DEMO/1."),
                pair("1", "See the|2022 register and|its annex."),
                pair("2", "See more.")
            ]
        );
    }

    #[test]
    fn a_small_table_is_no_note() {
        let mut notes = Notes::default();
        let mut page = region(
            &[("Some text.", 10.0), ("Towns 2018", 8.0), ("Ports 12", 8.0)],
            1,
        );
        notes.take_out(&mut page, 10.0, Manner::default());
        assert_eq!((page.rows.len(), notes.found.len()), (3, 0));
    }
}
