//! Labels whose letters come from two alphabets. Russian typists set "a)", "b)", "c)" with a Cyrillic
//! "а" and "с", which look the same, and a list of "а)", "б)", "в)" may hold a Latin "e". Reads
//! lines, puts the letter of each label into the alphabet of its list, so that `marks` can name the
//! item by the order of that alphabet. Lists in one alphabet stay as they are.

use super::super::pattern::pattern;
use super::super::source::Line;

pattern!(
    LABEL,
    r"^(?:[-–—•*]\s+)?[(（]?(?P<letter>[a-zа-яё])[)）]\s*\S"
);

/// Cyrillic and Latin letters that look alike.
const TWINS: [(char, char); 7] = [
    ('а', 'a'),
    ('с', 'c'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('х', 'x'),
    ('у', 'y'),
];

/// Lists of other matters may lie between two items of one list, but not so many lines.
const REACH: usize = 60;

/// Puts the labels of each list into one alphabet.
pub fn even_out(lines: &mut [Line]) {
    let mut list: Vec<usize> = Vec::new();
    for at in 0..lines.len() {
        let Some(letter) = letter_of(&lines[at].text) else {
            continue;
        };
        let far = list.last().is_some_and(|last| at - last > REACH);
        if far || matches!(letter, 'a' | 'а') {
            settle(lines, &list);
            list.clear();
        }
        list.push(at);
    }
    settle(lines, &list);
}

/// The letters that have no twin tell the alphabet of a list.
fn settle(lines: &mut [Line], list: &[usize]) {
    let (mut latin, mut cyrillic) = (0usize, 0usize);
    let letters: Vec<char> = list
        .iter()
        .filter_map(|at| letter_of(&lines[*at].text))
        .collect();
    for letter in &letters {
        let has_twin = TWINS
            .iter()
            .any(|(one, other)| letter == one || letter == other);
        match letter {
            // "i)" numbers a list inside the list.
            'i' | 'v' => {}
            _ if has_twin => {}
            'a'..='z' => latin += 1,
            _ => cyrillic += 1,
        }
    }
    if latin == cyrillic {
        return;
    }
    for (at, letter) in list.iter().zip(letters) {
        let twin = TWINS.iter().find_map(|(one, other)| {
            if latin > cyrillic {
                (letter == *one).then_some(*other)
            } else {
                (letter == *other).then_some(*one)
            }
        });
        if let Some(twin) = twin {
            lines[*at].text = lines[*at]
                .text
                .replacen(letter, twin.encode_utf8(&mut [0; 4]), 1);
        }
    }
}

fn letter_of(text: &str) -> Option<char> {
    LABEL.captures(text)?["letter"].chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evened(texts: &[&str]) -> Vec<String> {
        let mut lines: Vec<Line> = texts
            .iter()
            .map(|text| Line {
                text: (*text).to_owned(),
                ..Line::default()
            })
            .collect();
        even_out(&mut lines);
        lines
            .iter()
            .filter_map(|line| letter_of(&line.text))
            .map(String::from)
            .collect()
    }

    #[test]
    fn a_list_is_labelled_in_one_alphabet() {
        // Cyrillic а, с, е among Latin letters.
        assert_eq!(
            evened(&["а) x", "text", "b) x", "(с) x", "d) x", "е) x"]),
            ["a", "b", "c", "d", "e"]
        );
        // Latin a, e among Cyrillic letters.
        assert_eq!(
            evened(&["a) x", "б) x", "в) x", "г) x", "д) x", "e) x"]),
            ["а", "б", "в", "г", "д", "е"]
        );
        // Two lists, each in its own.
        assert_eq!(
            evened(&["а) x", "б) x", "a) x", "b) x", "с) x"]),
            ["а", "б", "a", "b", "c"]
        );
    }
}
