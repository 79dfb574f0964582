//! Latin words alone on a line of an Arabic text. The line itself runs from the right, so that what
//! belongs to no direction goes to its other end: a full stop is seen on the left, a number that
//! opens the line on the right ("January 2037 12"). Changes the words of one row or cell, which stand
//! as they are seen, from left to right. A line that was set from the left shows none of these signs
//! and stays.

use super::words::Word;

/// Puts the ends of the line where they are read.
pub fn set_right(words: &mut Vec<Word>) {
    stop(words);
    star(words);
    day(words);
}

/// No line from the left begins with a stop.
fn stop(words: &mut Vec<Word>) {
    let Some(first) = words.first_mut().filter(|word| !word.raised) else {
        return;
    };
    let text = first
        .text
        .trim_start_matches(['.', ',', ';', ':', '،', '؛']);
    let stops = first.text[..first.text.len() - text.len()].to_owned();
    if stops.is_empty() {
        return;
    }
    first.text = text.to_owned();
    if first.text.is_empty() {
        words.remove(0);
    }
    if let Some(last) = words.last_mut() {
        last.text.extend(stops.chars().rev());
    }
}

/// The number under the bars is closed by the star that is seen before all.
fn star(words: &mut Vec<Word>) {
    let stars: usize = words
        .iter()
        .filter(|word| !word.raised)
        .map(|word| word.text.matches('*').count())
        .sum();
    let [first, .., last] = words.as_mut_slice() else {
        return;
    };
    let is_number = last.text.ends_with(|c: char| c.is_ascii_digit());
    if stars == 2 && is_number && first.text.starts_with('*') {
        last.text.push('*');
        first.text.remove(0);
        if first.text.is_empty() {
            words.remove(0);
        }
    }
}

/// "January 2037 12" is the twelfth.
fn day(words: &mut [Word]) {
    let [.., month, year, day] = words else {
        return;
    };
    let digits = |word: &Word, long: std::ops::RangeInclusive<usize>| {
        long.contains(&word.text.len()) && word.text.bytes().all(|b| b.is_ascii_digit())
    };
    let is_date = digits(day, 1..=2)
        && !day.raised
        && digits(year, 4..=4)
        && month.text.chars().all(char::is_alphabetic);
    if is_date {
        words.rotate_right(1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::rows::tests::line;
    use super::*;

    fn read(seen: &str) -> String {
        let mut words = line(50.0, 100.0, seen);
        set_right(&mut words);
        let texts: Vec<_> = words.into_iter().map(|word| word.text).collect();
        texts.join(" ")
    }

    #[test]
    fn the_ends_of_a_line_are_put_where_they_are_read() {
        assert_eq!(read("January 2037 12"), "12 January 2037");
        assert_eq!(read(".DEMO/1/2"), "DEMO/1/2.");
        assert_eq!(read(". DEMO/1/2"), "DEMO/1/2.");
        for seen in [
            "*V.37-00145 (E) *3700145",
            "* V.37-00145 (E) *3700145",
            "* V.37-00145 (E) * 3700145",
        ] {
            assert_eq!(read(seen).replace("* 3", "*3"), "V.37-00145 (E) *3700145*");
        }
    }

    #[test]
    fn a_line_from_the_left_stays() {
        for text in [
            "12 January 2037",
            "* DEMO/1/2.",
            "*3700145*",
            "Distr.: General",
            "x",
        ] {
            assert_eq!(read(text), text);
        }
    }
}
