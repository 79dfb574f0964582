//! Words that stand beside each other become rows. A row knows its box, its usual letters, and which
//! of its words are raised. Reads words of one page or one column, knows nothing of other rows.

use super::face::{SMALL, is_mark};
use super::words::{Area, Word};

/// Words on one line of sight, from left to right.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub words: Vec<Word>,
    pub area: Area,
    /// Of most of its letters.
    pub size: f32,
    /// Half the height of those letters: raised and lowered ones do not move it.
    pub middle: f32,
    pub bold: bool,
    pub page: u32,
}

/// The words grouped to rows, from top to bottom.
pub fn rows(words: Vec<Word>, page: u32) -> Vec<Row> {
    let mut words = words;
    words.sort_by(|a, b| {
        let (a, b) = (&a.area, &b.area);
        a.middle()
            .total_cmp(&b.middle())
            .then(a.x0.total_cmp(&b.x0))
    });
    let mut open: Vec<(Area, Vec<Word>)> = Vec::new();
    for word in words {
        // Only the last rows can still take a word: they are sorted by height.
        let place = open
            .iter_mut()
            .rev()
            .take(4)
            .find(|(core, _)| core.beside(&word.area) > 0.6);
        match place {
            Some((core, row)) => {
                if word.area.height() > core.height()
                    && word.text.chars().any(char::is_alphanumeric)
                {
                    *core = word.area;
                }
                row.push(word);
            }
            None => open.push((word.area, vec![word])),
        }
    }
    let mut rows: Vec<Row> = open
        .into_iter()
        .map(|(_, words)| row(words, page))
        .collect();
    rows.sort_by(|a, b| a.middle.total_cmp(&b.middle));
    rows
}

fn row(mut words: Vec<Word>, page: u32) -> Row {
    words.sort_by(|a, b| a.area.x0.total_cmp(&b.area.x0));
    let size = usual_size(&words);
    let mut area = words.first().map(|word| word.area).unwrap_or_default();
    let (mut middle, mut usual) = (0.0, 0.0);
    let (mut bold, mut letters) = (true, 0usize);
    for word in &words {
        area.take_in(&word.area);
        if (word.size - size).abs() < 0.6 && word.area.width() > 0.1 {
            middle += word.area.middle();
            usual += 1.0;
        }
        let long = word.text.chars().filter(|c| c.is_alphabetic()).count();
        letters += long;
        bold &= word.bold || long == 0;
    }
    let middle = if usual > 0.0 {
        middle / usual
    } else {
        area.middle()
    };
    let mut row = Row {
        area,
        size,
        middle,
        bold: bold && letters > 0,
        page,
        words,
    };
    raise(&mut row);
    row
}

/// The size of most letters.
fn usual_size(words: &[Word]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for word in words {
        let long = word.text.chars().count();
        match sizes
            .iter_mut()
            .find(|(size, _)| (size - word.size).abs() < 0.3)
        {
            Some((_, count)) => *count += long,
            None => sizes.push((word.size, long)),
        }
    }
    sizes
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map_or(10.0, |(size, _)| size)
}

/// Says of the small high digits and stars that they are raised.
fn raise(row: &mut Row) {
    let size = row.size;
    let usual = row
        .words
        .iter()
        .filter(|word| (word.size - size).abs() < 0.6 && word.area.width() > 0.1);
    let bottom = usual.map(|word| word.area.y1).fold(0.0, f32::max);
    // Where the whole row is a link, a link tells nothing.
    let linked = row.words.iter().filter(|word| word.linked).count();
    let link_tells = linked == 1 || linked * 3 < row.words.len();
    unlink_neighbours(&mut row.words, size);
    let mut before: Option<Area> = None;
    for word in &mut row.words {
        let glued = before.is_none_or(|area| word.area.x0 - area.x1 < 0.16 * size);
        let small = word.size < SMALL * size && word.area.y1 < bottom - 0.12 * size;
        word.linked &= link_tells && is_mark(&word.text);
        word.raised |= is_mark(&word.text) && (small || word.linked && glued);
        before = Some(word.area);
    }
}

/// A link's box reaches into the word beside its mark: of two linked marks without a blank between
/// them, the one that more letters are glued to is a part of their word.
fn unlink_neighbours(words: &mut [Word], size: f32) {
    let glued = |one: &Word, next: &Word| next.area.x0 - one.area.x1 < 0.1 * size;
    let is_linked = |word: &Word| word.linked && is_mark(&word.text);
    for at in 1..words.len() {
        let (one, next) = (&words[at - 1], &words[at]);
        if !is_linked(one) || !is_linked(next) || !glued(one, next) {
            continue;
        }
        let to_left = at > 1 && glued(&words[at - 2], one);
        let to_right = words.get(at + 1).is_some_and(|more| glued(next, more));
        match (to_left, to_right) {
            (true, false) => words[at - 1].linked = false,
            (false, true) => words[at].linked = false,
            _ => {}
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A word in letters of ten points, half as wide as high.
    pub fn word(x: f32, y: f32, text: &str) -> Word {
        let long = text.chars().count();
        #[expect(clippy::cast_precision_loss, reason = "a short word")]
        let width = long as f32 * 5.0;
        Word {
            area: Area {
                x0: x,
                y0: y,
                x1: x + width,
                y1: y + 12.0,
            },
            text: text.into(),
            size: 10.0,
            ..Word::default()
        }
    }

    /// The words of a line, a blank of three points between them.
    pub fn line(x: f32, y: f32, text: &str) -> Vec<Word> {
        let mut at = x;
        let mut words = Vec::new();
        for piece in text.split(' ') {
            let one = word(at, y, piece);
            at = one.area.x1 + 3.0;
            words.push(one);
        }
        words
    }

    #[test]
    fn words_beside_each_other_are_a_row_and_high_digits_are_raised() {
        let mut words = line(50.0, 114.0, "second row");
        words.extend(line(50.0, 100.0, "The first"));
        let mut call = word(95.5, 98.0, "1");
        call.area.y1 = 106.0;
        call.size = 6.0;
        words.push(call);
        let mut small = word(120.0, 103.0, "2");
        small.area.y1 = 112.0;
        small.size = 7.5;
        words.push(small);
        let rows = rows(words, 1);
        assert_eq!(rows.len(), 2);
        let texts: Vec<_> = rows[0]
            .words
            .iter()
            .map(|word| (word.text.as_str(), word.raised))
            .collect();
        assert_eq!(
            texts,
            [("The", false), ("first", false), ("1", true), ("2", false)]
        );
    }
}
