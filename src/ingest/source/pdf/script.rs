//! The words of a row become its text in the notation of a source: calls raised, italics between
//! stars, the document's own stars behind a backslash; Chinese without blanks, Arabic in reading
//! order, cells that stand far apart with wide blanks between them.

use super::super::super::structure::is_cjk;
use super::arabic;
use super::rows::Row;
use super::turned;
use super::words::Word;

/// Blanks between cells, as `structure` understands them.
pub const BETWEEN_CELLS: &str = "    ";
/// A gap as wide as this many letters sets cells apart.
const CELL: f32 = 2.5;

/// How a row is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Manner {
    pub right_to_left: bool,
    /// Gaps set cells apart, as in a masthead. In a body, they are only wide.
    pub cells: bool,
    pub italics: bool,
}

/// The text of a row. Italics are closed at its end.
pub fn text_of(row: &Row, manner: Manner) -> String {
    let mut words = row.words.clone();
    if manner.right_to_left {
        arabic::settle(&mut words);
    }
    let mut cells = cells(words, CELL * row.size);
    let has_arabic = cells.iter().flatten().any(is_arabic_word);
    let from_right =
        manner.right_to_left && (has_arabic || !cells.iter().flatten().any(is_latin_word));
    if from_right {
        cells.reverse();
    }
    let mut text = String::new();
    for mut cell in cells {
        let latin_only = cell.iter().any(is_latin_word) && !cell.iter().any(is_arabic_word);
        let next = if from_right && !(manner.cells && latin_only) {
            from_the_right(cell, row.size)
        } else {
            if manner.right_to_left {
                turned::set_right(&mut cell);
            }
            from_the_left(&cell, manner.italics && !row.bold)
        };
        if !text.is_empty() {
            text.push_str(if manner.cells && !is_number(&text) {
                BETWEEN_CELLS
            } else {
                " "
            });
        }
        text.push_str(&next);
    }
    text
}

/// Whether what stands before a wide gap is a number or a label, and no cell: "12.", "(a)", "一、".
fn is_number(text: &str) -> bool {
    text.chars().count() <= 6
        && !text.contains(' ')
        && (text.chars().all(char::is_numeric) || !text.ends_with(char::is_alphanumeric))
}

fn is_arabic_word(word: &Word) -> bool {
    word.text.chars().any(arabic::is_arabic)
}

fn is_latin_word(word: &Word) -> bool {
    word.text
        .chars()
        .any(|c| c.is_alphabetic() && !arabic::is_arabic(c))
}

fn cells(words: Vec<Word>, wide: f32) -> Vec<Vec<Word>> {
    let mut cells: Vec<Vec<Word>> = Vec::new();
    let mut last = f32::MAX;
    for word in words {
        let apart = word.area.x0 - last > wide;
        last = if last > 1e9 {
            word.area.x1
        } else {
            last.max(word.area.x1)
        };
        match cells.last_mut() {
            Some(cell) if !apart => cell.push(word),
            _ => cells.push(vec![word]),
        }
    }
    cells
}

fn from_the_right(mut words: Vec<Word>, size: f32) -> String {
    for word in &mut words {
        if let Some(calls) = calls(word) {
            word.text = calls;
        }
    }
    let text = arabic::join_shards(&arabic::logical(&words, 0.13 * size));
    escaped(text.trim())
}

fn from_the_left(words: &[Word], italics: bool) -> String {
    let mut text = String::new();
    let mut italic = false;
    for (at, word) in words.iter().enumerate() {
        let sets = italics && word.italic && !word.raised;
        let blank = at > 0 && has_blank(&words[at - 1], word);
        if italic && !sets {
            text.push('*');
        }
        if blank {
            text.push(' ');
        }
        // A symbol set in italics at the head of a line would read as a note of its own.
        let opens = sets && !italic && !(text.is_empty() && word.text.contains('/'));
        if opens {
            text.push('*');
        }
        italic = opens || italic && sets;
        text.push_str(&noted(word));
    }
    if italic {
        text.push('*');
    }
    text
}

/// Whether a blank stands between two words. Chinese has none, whatever its lines are spread by.
fn has_blank(before: &Word, word: &Word) -> bool {
    let size = before.size.max(word.size);
    let gap = word.area.x0 - before.area.x1;
    let last = before.text.chars().next_back().unwrap_or(' ');
    let first = word.text.chars().next().unwrap_or(' ');
    let chinese = match (is_cjk(last), is_cjk(first)) {
        (true, true) => true,
        (true, false) => first.is_alphanumeric() || word.raised,
        (false, true) => last.is_alphanumeric() || before.raised,
        (false, false) => false,
    };
    gap > if chinese { 1.2 * size } else { 0.09 * size }
}

/// A word in the notation.
fn noted(word: &Word) -> String {
    calls(word).unwrap_or_else(|| escaped(&word.text))
}

fn calls(word: &Word) -> Option<String> {
    if !word.raised || word.text.starts_with('*') {
        return None;
    }
    let numbers = word.text.split([',', ' ']).filter(|one| !one.is_empty());
    let calls: Vec<String> = numbers.map(|one| format!("^{{{one}}}")).collect();
    Some(calls.join(","))
}

fn escaped(text: &str) -> String {
    // A rule of underscores is one, not text.
    if text.len() > 4 && text.trim_matches('_').is_empty() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '#' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::rows::rows;
    use super::super::rows::tests::{line, word};
    use super::*;

    fn read(words: Vec<Word>, manner: Manner) -> String {
        text_of(&rows(words, 1)[0], manner)
    }

    #[test]
    fn cells_calls_and_stars_are_noted() {
        let mut words = line(50.0, 100.0, "United Nations");
        words.push(word(300.0, 100.0, "DEMO/1*"));
        let cells = Manner {
            cells: true,
            ..Manner::default()
        };
        assert_eq!(read(words, cells), r"United Nations    DEMO/1\*");
        let mut words = line(50.0, 100.0, "(a)");
        words.push(word(100.0, 100.0, "ports"));
        let mut call = word(125.5, 98.0, "2,3");
        (call.area.y1, call.size) = (106.0, 6.0);
        words.push(call);
        assert_eq!(read(words, cells), "(a) ports^{2},^{3}");
    }

    #[test]
    fn italics_are_marked_as_whole_runs() {
        let mut words = line(50.0, 100.0, "See Harbour Lights (2018)");
        words[1].italic = true;
        words[2].italic = true;
        let manner = Manner {
            italics: true,
            ..Manner::default()
        };
        assert_eq!(read(words, manner), "See *Harbour Lights* (2018)");
    }

    #[test]
    fn chinese_has_no_blanks() {
        let words = line(50.0, 100.0, "他们 在 2022 年 写");
        assert_eq!(read(words, Manner::default()), "他们在2022年写");
        let words = line(50.0, 100.0, "一. 导言");
        assert_eq!(read(words, Manner::default()), "一. 导言");
    }
}
