//! The order of letters that are read from both sides: a line as it is seen, from left to right,
//! becomes the line as it is read, from the right. Runs of Latin letters and of numbers keep their
//! own order. Knows nothing of words and where they stand.

use unicode_normalization::char::is_combining_mark;

/// What one letter with its marks does to the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Arabic.
    Right,
    /// Latin and all else that is read from left to right.
    Left,
    Digit,
    /// Holds two numbers together: `/ . , :`
    Joint,
    Blank,
    /// A call.
    Raised,
    Other,
}

/// A letter with its marks, or a whole call.
pub struct Unit {
    pub text: String,
    pub class: Class,
}

pub fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && !is_arabic_digit(c)
}

const fn is_arabic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// Letters, each with the marks that follow it.
pub fn clusters(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for c in text.chars() {
        match found.last_mut() {
            Some(last) if is_combining_mark(c) => last.push(c),
            _ => found.push(c.to_string()),
        }
    }
    found
}

/// A text's letters, each with what it does to the order.
pub fn units(text: &str) -> impl Iterator<Item = Unit> {
    clusters(text).into_iter().map(|text| Unit {
        class: class(&text),
        text,
    })
}

fn class(text: &str) -> Class {
    let Some(c) = text.chars().next() else {
        return Class::Other;
    };
    match c {
        _ if c.is_numeric() => Class::Digit,
        _ if is_arabic(c) && c.is_alphabetic() || is_combining_mark(c) => Class::Right,
        _ if c.is_alphabetic() => Class::Left,
        '/' | '.' | ',' | ':' => Class::Joint,
        _ if c.is_whitespace() => Class::Blank,
        _ => Class::Other,
    }
}

/// Letters that are never joined to the one that follows.
const UNJOINED: &str = "اأإآٱدذرزوؤةىء";

/// A word processor draws lines out with a sign that its file calls some Latin letter, digit or sign:
/// between two Arabic letters of one word there is none. A digit or a sign is the line only behind a letter
/// that is joined to the next: "المادة6من" only lost its blanks.
pub fn without_lines(units: &mut Vec<Unit>) {
    let is_line = |unit: &Unit| {
        let mut letters = unit.text.chars();
        matches!((letters.next(), letters.next()), (Some(c), None)
            if c.is_ascii_alphanumeric()
                || "\"#$%&'+;=@\\^_`|~!".contains(c)
                || matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}'))
            && unit.class != Class::Raised
    };
    let is_joined = |units: &[Unit], line: &[Unit]| {
        let letters = |unit: &Unit| !matches!(unit.class, Class::Digit | Class::Other);
        line.iter().all(letters)
            || line.windows(2).all(|two| two[0].text == two[1].text)
                && !units
                    .first()
                    .is_some_and(|one| one.text.starts_with(|c| UNJOINED.contains(c)))
    };
    let mut drop = vec![false; units.len()];
    let mut at = 0;
    while at < units.len() {
        let until = (at..units.len())
            .find(|n| !is_line(&units[*n]))
            .unwrap_or(units.len());
        if until > at
            && at > 0
            && units[at - 1].class == Class::Right
            && units
                .get(until)
                .is_some_and(|next| next.class == Class::Right)
            && is_joined(&units[until..], &units[at..until])
        {
            for one in &mut drop[at..until] {
                *one = true;
            }
        }
        at = until.max(at + 1);
    }
    let mut at = 0;
    units.retain(|_| {
        at += 1;
        !drop[at - 1]
    });
}

/// Turns the whole round, then what is read from left to right back again.
pub fn reorder(units: &mut [Unit]) {
    let mut at = 0;
    while at < units.len() {
        let until = run_end(units, at);
        if until > at {
            units[at..until].reverse();
        }
        at = until.max(at + 1);
    }
    units.reverse();
}

/// The end of a run from left to right that begins here; the same place if there is none.
fn run_end(units: &[Unit], from: usize) -> usize {
    if !matches!(units[from].class, Class::Left | Class::Digit) {
        return from;
    }
    let mut end = from + 1;
    let mut latin = units[from].class == Class::Left;
    let mut at = end;
    while let Some(unit) = units.get(at) {
        match unit.class {
            Class::Left => latin = true,
            Class::Digit => {}
            // "2010.1": the call is a part of the number's order, not of its sense.
            Class::Raised if at <= end + 1 => return at + 1,
            Class::Right | Class::Raised => break,
            Class::Joint if at == end => {
                at += 1;
                continue;
            }
            // Between Latin words stand blanks, hyphens and brackets too.
            _ if latin && at < end + 3 => {
                at += 1;
                continue;
            }
            _ => break,
        }
        // Two numbers apart are two, and are read from the right.
        let apart = !latin_between(&units[end..at]);
        if unit.class == Class::Digit && apart && !latin {
            break;
        }
        at += 1;
        end = at;
    }
    end
}

fn latin_between(units: &[Unit]) -> bool {
    units.iter().all(|unit| unit.class == Class::Joint)
}
