//! Arabic words as they are seen, from left to right, become text as it is read. Marks that the file
//! sets apart go back to their letters, and letters that stand for a drawn-out line go. What order
//! digits and Latin letters have among themselves is kept. Where the file itself holds words that
//! are broken apart, nothing is guessed: they are counted (`doubts`).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::order::{Class, Unit, clusters, reorder, units, without_lines};
use super::words::Word;

pub use super::super::order::is_arabic;

/// Puts what has no width back where it is drawn. The words are ordered by their middle afterwards.
pub fn settle(words: &mut Vec<Word>) {
    let thin: Vec<Word> = words
        .iter()
        .filter(|word| is_thin(word))
        .take(400)
        .cloned()
        .collect();
    if !thin.is_empty() {
        words.retain(|word| !is_thin(word));
        words.sort_by(|a, b| a.area.x0.total_cmp(&b.area.x0));
        let mut loose = Vec::new();
        for mark in thin {
            let x = mark.area.centre();
            let after = words.partition_point(|word| word.area.x0 < x - 0.9);
            // A letter drawn a second time, for its mark alone, at the edge of its word too.
            let twice = mark.text.chars().any(is_combining_mark)
                && mark.text.chars().any(char::is_alphabetic)
                && words[after.saturating_sub(2)..(after + 2).min(words.len())]
                    .iter()
                    .any(|word| {
                        word.area.x0 < x + 1.5
                            && x < word.area.x1 + 1.5
                            && word.text.contains(&mark.text)
                    });
            if twice {
                continue;
            }
            let host = after
                .checked_sub(1)
                .and_then(|at| words.get_mut(at))
                .filter(|word| x < word.area.x1 - 0.9);
            match host {
                Some(host) if mark.text.chars().all(is_combining_mark) => {
                    insert(host, &mark.text, x);
                }
                // Drawn over what is there already.
                Some(host) if host.text.contains(&mark.text) => {}
                _ => loose.push(mark),
            }
        }
        words.extend(loose);
    }
    words.sort_by(|a, b| a.area.centre().total_cmp(&b.area.centre()));
}

fn is_thin(word: &Word) -> bool {
    word.area.width() < 0.3
        && word
            .text
            .chars()
            .any(|c| is_arabic(c) || is_combining_mark(c))
}

fn insert(host: &mut Word, mark: &str, x: f32) {
    let clusters = clusters(&host.text);
    #[expect(clippy::cast_precision_loss, reason = "letters of a word")]
    let many = clusters.len() as f32;
    let part = (x - host.area.x0) / host.area.width().max(0.1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between 0 and the number of letters"
    )]
    let place = (part * many).clamp(0.0, (many - 1.0).max(0.0)) as usize;
    let mut text = String::new();
    for (at, cluster) in clusters.iter().enumerate() {
        text.push_str(cluster);
        if at == place && !cluster.contains(mark) {
            text.push_str(mark);
        }
    }
    host.text = text;
}

/// The text of words in the order of their middles, as it is read. A raised word is one letter.
pub fn logical(words: &[Word], blank: f32) -> String {
    let mut found: Vec<Unit> = Vec::new();
    let mut last: Option<f32> = None;
    for word in words {
        if last.is_some_and(|x| word.area.x0 - x > blank) {
            found.push(Unit {
                text: " ".into(),
                class: Class::Blank,
            });
        }
        last = Some(last.map_or(word.area.x1, |x| x.max(word.area.x1)));
        if word.raised {
            found.push(Unit {
                text: word.text.clone(),
                class: Class::Raised,
            });
            continue;
        }
        let shown: String = word.text.chars().flat_map(unfold).collect();
        found.extend(units(&shown));
    }
    without_lines(&mut found);
    reorder(&mut found);
    found.into_iter().map(|unit| unit.text).collect()
}

/// Presentation forms to letters; a ligature is unfolded backwards, since all here is.
fn unfold(c: char) -> Vec<char> {
    match c {
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            let mut letters: Vec<char> = c.to_string().nfkc().collect();
            letters.reverse();
            letters
        }
        '\u{640}' => Vec::new(),
        _ => vec![c],
    }
}

/// Single letters that no word is: more than a few show that the file broke its words apart.
pub fn doubts(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| {
            let mut letters = word.chars().filter(|c| !is_combining_mark(*c));
            let only = (letters.next(), letters.next());
            matches!(only, (Some(c), None) if is_arabic(c) && c.is_alphabetic() && c != 'و')
                || word.chars().all(is_combining_mark)
        })
        .count()
}

/// Joins a lone letter to the word before it where that word ends in a mark: the letter's own width
/// is what set it apart.
pub fn join_shards(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (turn, word) in text.split(' ').enumerate() {
        let mut letters = word.chars();
        let lone = matches!((letters.next(), letters.next()), (Some(c), None)
            if is_arabic(c) && c.is_alphabetic() && c != 'و');
        let marked = out.chars().next_back().is_some_and(is_combining_mark);
        let only_marks = !word.is_empty() && word.chars().all(is_combining_mark);
        if turn > 0 && !(lone && marked || only_marks) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::words::Area;
    use super::*;

    fn word(x0: f32, x1: f32, text: &str) -> Word {
        Word {
            area: Area {
                x0,
                x1,
                y0: 0.0,
                y1: 12.0,
            },
            text: text.into(),
            size: 10.0,
            ..Word::default()
        }
    }

    /// As it is seen: the letters turned round, marks after their letter.
    fn seen(text: &str) -> String {
        let mut found = clusters(text);
        found.reverse();
        found.concat()
    }

    #[test]
    fn words_are_read_from_the_right_and_numbers_from_the_left() {
        let words = [
            word(0.0, 20.0, "DEMO/WG.1/2023/5"),
            word(23.0, 40.0, "65/230"),
            word(43.0, 60.0, &seen("للقرار")),
            word(63.0, 80.0, &seen("وفقا")),
        ];
        assert_eq!(logical(&words[1..], 1.2), "وفقا للقرار 65/230");
        let range = [
            word(0.0, 5.0, "8"),
            word(5.0, 8.0, "-"),
            word(8.0, 13.0, "4"),
            word(16.0, 40.0, &seen("الفقرات")),
        ];
        assert_eq!(logical(&range, 1.2), "الفقرات 4-8");
        let latin = [words[0].clone(), word(21.5, 40.0, &seen("انظر"))];
        assert_eq!(logical(&latin, 1.2), "انظر DEMO/WG.1/2023/5");
    }

    #[test]
    fn marks_set_apart_go_back_to_their_letters() {
        let mut words = vec![
            word(0.0, 6.0, "ن"),
            word(6.1, 14.0, &seen("دو")),
            word(8.0, 8.0, "\u{651}"),
        ];
        settle(&mut words);
        assert_eq!(logical(&words, 1.2), "دوّن");
        let mut words = vec![
            word(39.0, 39.0, "\u{64b}"),
            word(39.2, 39.2, "ا"),
            word(39.1, 46.0, "ل"),
            word(46.0, 56.0, &seen("أو")),
        ];
        settle(&mut words);
        assert_eq!(logical(&words, 1.2), "أولاً");
    }

    #[test]
    fn drawn_lines_and_presentation_forms_become_letters() {
        assert_eq!(logical(&[word(0.0, 9.0, "سBBجل")], 1.2), seen("سجل"));
        assert_eq!(logical(&[word(0.0, 9.0, "\u{fefb}")], 1.2), "لا");
    }

    #[test]
    fn broken_words_are_counted_and_mended_where_a_mark_tells() {
        assert_eq!(join_shards("دوّ ن حراس"), "دوّن حراس");
        assert_eq!(doubts("ك تاب م درسة و بيت"), 2);
    }
}
