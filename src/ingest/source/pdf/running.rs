//! Running heads and feet: what stands at the same height on many pages and says the same, numbers
//! aside, and what can only be furniture where it stands (a job number at the foot, "3/19"). Takes
//! such rows out of the pages and gives what they say. The masthead of the first page is not touched.

use std::collections::HashMap;

use super::super::super::pattern::pattern;
use super::super::super::structure::is_cjk;
use super::arabic::is_arabic;
use super::rows::Row;
use super::turned;

pattern!(
    FOOT,
    r"^(?:\d{1,4}\s?/\s?\d{1,4}|(?:\d{1,4}\s?/\s?\d{1,4}\s+)?(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6}(?:\s*\([A-Z]\))?(?:\s+[A-Z]{2})?(?:\s+\d{6}){0,4}(?:\s*\*?\d{7}\*?)?(?:\s+\d{1,4}\s?/\s?\d{1,4})?|\*\s?\d{7}\s?\*)$"
);
pattern!(
    HEAD,
    r"^(?:\d{1,4}\s?/\s?\d{1,4}\s+)?[A-Z]{1,6}(?:/[A-Za-z0-9.\-]+){2,8}(?:\s+\d{1,4}\s?/\s?\d{1,4})?$"
);

/// Rows of each end of a page that may be furniture.
const DEEPEST: usize = 4;
/// A head or foot that is longer is a line of text.
const LONGEST: usize = 70;
/// Parts of a page's height where furniture stands.
const HEAD_PART: f32 = 0.16;
const FOOT_PART: f32 = 0.84;

/// Takes the furniture out of the pages.
pub fn take_out(pages: &mut [(f32, Vec<Row>)], right_to_left: bool) -> Vec<String> {
    let mut seen: HashMap<(bool, i32, String), usize> = HashMap::new();
    for (height, rows) in pages.iter() {
        for (is_foot, at) in ends(rows, *height) {
            *seen
                .entry(key(&rows[at], is_foot, right_to_left))
                .or_default() += 1;
        }
    }
    // Heads alternate between left and right pages, so that half of the pages are enough, less the
    // first one, which has its own.
    let enough = (pages.len().saturating_sub(1) * 2 / 5).max(2);
    let mut said: Vec<String> = Vec::new();
    for (turn, (height, rows)) in pages.iter_mut().enumerate() {
        let is_first = turn == 0;
        let mut drop = vec![false; rows.len()];
        for is_foot in [false, true] {
            let end = ends(rows, *height).into_iter();
            let end: Vec<usize> = end
                .filter(|(foot, _)| *foot == is_foot)
                .map(|(_, at)| at)
                .collect();
            let repeated = |at: usize| {
                seen.get(&key(&rows[at], is_foot, right_to_left))
                    .copied()
                    .unwrap_or(0)
                    >= enough
            };
            let judged = end.iter().map(|at| (*at, text(&rows[*at], right_to_left)));
            let judged = judged.map(|(at, text)| judge(&text, is_foot, is_first, repeated(at)));
            let mut found: Vec<Verdict> = judged.take_while(|one| *one != Verdict::Stays).collect();
            // What only runs along stands apart from the text: the last line of a note does not.
            while found.last() == Some(&Verdict::Runs)
                && !stands_apart(rows, end[found.len() - 1], is_foot)
            {
                found.pop();
            }
            for at in end.into_iter().take(found.len()) {
                drop[at] = true;
                let text = text(&rows[at], right_to_left);
                if said.len() < 200 && !said.contains(&text) {
                    said.push(text);
                }
            }
        }
        let mut at = 0;
        rows.retain(|_| {
            at += 1;
            !drop[at - 1]
        });
    }
    said
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Its form says that it is furniture.
    Telling,
    /// It is repeated.
    Runs,
    Stays,
}

fn judge(text: &str, is_foot: bool, is_first: bool, repeated: bool) -> Verdict {
    // The first page's head is the masthead.
    if is_first && !is_foot {
        return Verdict::Stays;
    }
    if FOOT.is_match(text) || !is_foot && HEAD.is_match(text) {
        return Verdict::Telling;
    }
    // A note may be repeated at the foot of pages.
    if repeated && breadth(text) <= LONGEST && !opens_as_note(text) {
        return Verdict::Runs;
    }
    Verdict::Stays
}

fn stands_apart(rows: &[Row], at: usize, is_foot: bool) -> bool {
    let inner = if is_foot {
        at.checked_sub(1)
    } else {
        Some(at + 1)
    };
    let (row, inner) = (&rows[at], inner.and_then(|at| rows.get(at)));
    inner.is_none_or(|inner| (inner.middle - row.middle).abs() > 1.7 * row.size.max(inner.size))
}

/// Rows near the ends, from the edge inwards; `true` at the foot.
fn ends(rows: &[Row], height: f32) -> Vec<(bool, usize)> {
    let top = rows
        .iter()
        .enumerate()
        .take(DEEPEST)
        .filter(|(_, row)| row.area.y1 < HEAD_PART * height)
        .map(|(at, _)| (false, at));
    let foot = rows
        .iter()
        .enumerate()
        .rev()
        .take(DEEPEST)
        .filter(|(_, row)| row.area.y0 > FOOT_PART * height)
        .map(|(at, _)| (true, at));
    top.chain(foot).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a height on a page, in steps of six points"
)]
fn key(row: &Row, is_foot: bool, right_to_left: bool) -> (bool, i32, String) {
    let words: String = text(row, right_to_left)
        .chars()
        .map(|c| if c.is_numeric() { '#' } else { c })
        .collect();
    let mut even = String::with_capacity(words.len());
    for c in words.chars() {
        if !(c == '#' && even.ends_with('#')) {
            even.push(c);
        }
    }
    (is_foot, (row.middle / 6.0) as i32, even)
}

fn text(row: &Row, right_to_left: bool) -> String {
    let mut text = String::new();
    let mut last: Option<f32> = None;
    let mut words = row.words.clone();
    if right_to_left && !words.iter().any(|word| word.text.chars().any(is_arabic)) {
        turned::set_right(&mut words);
    }
    for word in &words {
        if last.is_some_and(|x| word.area.x0 - x > 0.12 * row.size) {
            text.push(' ');
        }
        text.push_str(&word.text);
        last = Some(word.area.x1);
    }
    text
}

/// Letters, a Chinese one for two.
fn breadth(text: &str) -> usize {
    text.chars().map(|c| 1 + usize::from(is_cjk(c))).sum()
}

fn opens_as_note(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    // Arabic stands here as it is seen: its marker is at the end.
    let last = text.rsplit(' ').next().unwrap_or_default();
    let from_right =
        text.chars().any(is_arabic) && last.len() <= 3 && last.bytes().all(|b| b.is_ascii_digit());
    from_right || rest.len() < text.len() && rest.trim_start().starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::rows::rows;
    use super::super::rows::tests::line;
    use super::*;

    #[test]
    fn what_runs_along_the_pages_goes_and_the_masthead_stays() {
        let mut pages: Vec<(f32, Vec<Row>)> = (1..=4u32)
            .map(|n| {
                let mut words = line(50.0, 40.0, "DEMO/WG.1/2024/2");
                words.extend(line(50.0, 300.0, &format!("Words of page {n}")));
                words.extend(line(50.0, 740.0, &format!("{n} Ibid.")));
                words.extend(line(50.0, 800.0, &format!("V.24-00123 {n}/4")));
                (842.0, rows(words, n))
            })
            .collect();
        let said = take_out(&mut pages, false);
        let left: Vec<usize> = pages.iter().map(|(_, rows)| rows.len()).collect();
        assert_eq!(left, [3, 2, 2, 2]);
        assert_eq!(said.len(), 5);
        assert_eq!(said[0], "V.24-00123 1/4");
    }
}
