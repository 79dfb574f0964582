//! Gives each word the font of the run that lies where it lies, and splits the words that a raised
//! mark is glued to. Reads words and runs of one page, changes the words. Whether a small word is
//! meant as a call is for the row to say, which knows its neighbours.

use super::runs::{Piece, Run};
use super::words::{Area, Page, Word};

/// Height of a band of the index, in points.
const BAND: f32 = 8.0;
/// A page has no more bands than this, whatever its size says.
const MOST_BANDS: usize = 4_000;
/// More runs than this on one place are drawn over each other.
const MOST_NEAR: usize = 400;
/// A raised mark is at most this part of the letters beside it.
pub const SMALL: f32 = 0.86;

/// Dresses the words of a page.
pub fn dress(page: &mut Page, runs: &[Run]) {
    let index = Index::of(runs);
    let words = std::mem::take(&mut page.words);
    for word in words {
        let near = index.near(&word.area, runs);
        page.words.extend(dressed(word, &near));
    }
}

struct Index(Vec<Vec<u32>>);

impl Index {
    fn of(runs: &[Run]) -> Self {
        let mut bands: Vec<Vec<u32>> = Vec::new();
        for (at, run) in (0u32..).zip(runs) {
            let (from, until) = (band(run.area.y0), band(run.area.y1));
            if bands.len() <= until {
                bands.resize(until + 1, Vec::new());
            }
            // A run is a line of text: it does not reach over many bands.
            for band in bands.iter_mut().take(until + 1).skip(from).take(20) {
                band.push(at);
            }
        }
        Self(bands)
    }

    /// Runs that lie under the box, from left to right.
    fn near<'a>(&self, area: &Area, runs: &'a [Run]) -> Vec<&'a Run> {
        let Some(band) = self.0.get(band(area.middle())) else {
            return Vec::new();
        };
        let mut near: Vec<&Run> = band
            .iter()
            .take(MOST_NEAR)
            .filter_map(|at| runs.get(*at as usize))
            .filter(|run| run.area.beside(area) > 0.5 && overlap(&run.area, area) > 0.3)
            .collect();
        near.sort_by(|a, b| a.area.x0.total_cmp(&b.area.x0));
        near
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and MOST_BANDS"
)]
fn band(y: f32) -> usize {
    ((y / BAND).max(0.0) as usize).min(MOST_BANDS)
}

/// How far two boxes lie over each other from left to right; a mark without width lies on its run.
fn overlap(run: &Area, word: &Area) -> f32 {
    let common = run.x1.min(word.x1) - run.x0.max(word.x0);
    if word.width() < 0.3 {
        common + 0.5
    } else {
        common
    }
}

fn dressed(mut word: Word, near: &[&Run]) -> Vec<Word> {
    let main = near
        .iter()
        .max_by(|a, b| overlap(&a.area, &word.area).total_cmp(&overlap(&b.area, &word.area)));
    let Some(main) = main else {
        return vec![word];
    };
    word.size = main.size;
    let middle = piece_at(main, &word.area);
    if let Some(piece) = middle {
        (word.bold, word.italic) = (piece.bold, piece.italic);
        word.linked = piece.linked;
    }
    let largest = near.iter().map(|run| run.size).fold(0.0, f32::max);
    let mark = near.iter().find_map(|run| {
        let within = run.area.x0 > word.area.x0 - 1.0 && run.area.x1 < word.area.x1 + 1.0;
        // A mark at the head of its note may be as large as the note, and a link of its own.
        let linked = run.pieces.iter().all(|piece| piece.linked);
        if !linked && run.size >= SMALL * largest || !within {
            return None;
        }
        let text: String = run.pieces.iter().map(|piece| piece.text.trim()).collect();
        (is_mark(&text) && text != word.text).then(|| (text, run.area.centre(), run.size))
    });
    let mark = mark.or_else(|| linked_mark(main, &word));
    match mark {
        Some((text, centre, size)) => split(word, &text, centre, size),
        None => vec![word],
    }
}

/// "12", "*", "1,2", and "1," before a further call: what is set as a call.
pub fn is_mark(text: &str) -> bool {
    let text = text.strip_suffix(',').unwrap_or(text);
    let stars = text.trim_matches('*').is_empty() && text.len() <= 3;
    let digits = text.len() <= 7
        && text
            .split([',', ' '])
            .all(|one| (1..=3).contains(&one.len()) && one.bytes().all(|b| b.is_ascii_digit()));
    !text.is_empty() && (stars || digits)
}

/// A link's digits inside of a run of one size, which are glued to the word.
fn linked_mark(run: &Run, word: &Word) -> Option<(String, f32, f32)> {
    if !run.pieces.iter().any(|piece| piece.linked) {
        return None;
    }
    let total = letters(&run.pieces).max(1.0);
    let mut before = 0.0;
    for piece in &run.pieces {
        let text = piece.text.trim();
        let long = count(&piece.text);
        let centre = run.area.x0 + run.area.width() * (before + long / 2.0) / total;
        let slack = run.size;
        let inside = centre > word.area.x0 - slack && centre < word.area.x1 + slack;
        if piece.linked
            && is_mark(text)
            && inside
            && text != word.text
            && (word.text.ends_with(text) || word.text.starts_with(text))
        {
            return Some((text.to_owned(), centre, run.size));
        }
        before += long;
    }
    None
}

#[expect(clippy::cast_precision_loss, reason = "letters of a line")]
fn count(text: &str) -> f32 {
    text.chars().count() as f32
}

fn letters(pieces: &[Piece]) -> f32 {
    pieces.iter().map(|piece| count(&piece.text)).sum()
}

/// The piece of a run under the middle of a word, letters being taken as equally wide.
fn piece_at<'a>(run: &'a Run, word: &Area) -> Option<&'a Piece> {
    if run.pieces.len() == 1 {
        return run.pieces.first();
    }
    let part = (word.centre() - run.area.x0) / run.area.width().max(0.1);
    let mut left = part.clamp(0.0, 1.0) * letters(&run.pieces);
    for piece in &run.pieces {
        left -= count(&piece.text);
        if left <= 0.0 {
            return Some(piece);
        }
    }
    run.pieces.last()
}

/// Cuts the mark out of a word: what stands before it, the mark, and what stands after it.
fn split(word: Word, mark: &str, centre: f32, size: f32) -> Vec<Word> {
    let total = count(&word.text).max(1.0);
    let width = word.area.width();
    // Of several like it, the one that lies nearest.
    let place =
        |at: usize| word.area.x0 + width * (count(&word.text[..at]) + count(mark) / 2.0) / total;
    let nearest = word
        .text
        .match_indices(mark)
        .map(|(at, _)| at)
        .min_by(|a, b| {
            (place(*a) - centre)
                .abs()
                .total_cmp(&(place(*b) - centre).abs())
        });
    let Some(at) = nearest else {
        return vec![word];
    };
    let parts = [
        (0, at, false),
        (at, at + mark.len(), true),
        (at + mark.len(), word.text.len(), false),
    ];
    let mut pieces = Vec::new();
    for (from, until, raised) in parts {
        if from == until {
            continue;
        }
        let mut piece = word.clone();
        piece.area.x0 = word.area.x0 + width * count(&word.text[..from]) / total;
        piece.area.x1 = word.area.x0 + width * count(&word.text[..until]) / total;
        word.text[from..until].clone_into(&mut piece.text);
        piece.raised = raised;
        piece.linked = false;
        if raised {
            piece.size = size;
        }
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(x0: f32, x1: f32) -> Area {
        Area {
            x0,
            x1,
            y0: 0.0,
            y1: 12.0,
        }
    }

    fn run(x0: f32, x1: f32, size: f32, text: &str) -> Run {
        Run {
            area: area(x0, x1),
            size,
            pieces: vec![Piece {
                text: text.into(),
                ..Piece::default()
            }],
        }
    }

    fn texts(words: &[Word]) -> Vec<(&str, bool)> {
        words
            .iter()
            .map(|word| (word.text.as_str(), word.raised))
            .collect()
    }

    #[test]
    fn a_mark_glued_to_a_word_is_cut_off() {
        let mut page = Page {
            words: vec![Word {
                area: area(10.0, 58.0),
                text: "Towns2;".into(),
                ..Word::default()
            }],
            ..Page::default()
        };
        let runs = [
            run(0.0, 45.0, 10.0, "in Towns"),
            run(45.0, 52.0, 6.0, "2"),
            run(52.0, 90.0, 10.0, "; and"),
        ];
        dress(&mut page, &runs);
        assert_eq!(
            texts(&page.words),
            [("Towns", false), ("2", true), (";", false)]
        );
    }

    #[test]
    fn a_linked_digit_of_the_same_size_is_a_mark() {
        let mut whole = run(0.0, 100.0, 10.0, "in 20 towns.");
        let link = |text: &str, linked| Piece {
            text: text.into(),
            linked,
            ..Piece::default()
        };
        whole.pieces.push(link("2", true));
        whole.pieces.push(link(" More", false));
        let mut page = Page {
            words: vec![
                Word {
                    area: area(15.0, 25.0),
                    text: "20".into(),
                    ..Word::default()
                },
                Word {
                    area: area(30.0, 72.0),
                    text: "towns.2".into(),
                    ..Word::default()
                },
            ],
            ..Page::default()
        };
        dress(&mut page, &[whole]);
        assert_eq!(
            texts(&page.words),
            [("20", false), ("towns.", false), ("2", true)]
        );
    }

    #[test]
    fn only_digits_and_stars_are_marks() {
        assert!(is_mark("12") && is_mark("**") && is_mark("1,2"));
        assert!(!is_mark("er") && !is_mark("2024") && !is_mark("") && !is_mark("1.2"));
    }
}
