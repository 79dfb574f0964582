//! Resolutions and decisions named by number: "General Assembly resolution 55/25", "its resolutions
//! 35/17, 36/5 and 41/7", `第55/25号决议`. Numbers and nouns are found once each, then lists of numbers
//! are joined to the noun beside them; whose they are is decided in `bodies`, number by number.

use std::ops::Range;

use super::super::folding::{Folded, latin};
use super::super::numerals;
use super::super::resolution::{Act, Number};
use super::super::words::Words;
use super::super::{Reference, Resolution};
use super::bodies::{Holder, Names};
use super::{Home, Target, is_latin, is_word};

/// More numbers than these do not share a noun.
const LONGEST_LIST: usize = 40;
/// More bytes and words than these do not stand between the numbers of one list.
const LONGEST_GAP: (usize, usize) = (120, 9);

/// A number and where it stands.
struct Numeral {
    number: Number,
    span: Range<usize>,
}

/// All resolutions and decisions that are named by number.
pub fn find(folded: &Folded, words: &Words, bodies: &Names, home: &Home) -> Vec<Target> {
    let text = folded.text.as_str();
    let numerals = numerals(folded, words);
    let nouns: Vec<_> = words
        .noun
        .captures_iter(text)
        .filter_map(|hit| {
            let span = hit.get(0)?.range();
            let act = match hit.name("res") {
                Some(_) => Act::Resolution,
                None => Act::Decision,
            };
            is_word(text, &span, words).then_some((act, span))
        })
        .collect();
    let mut found = Vec::new();
    for (turn, (act, noun)) in nouns.iter().enumerate() {
        let border = nouns.get(turn + 1).map_or(text.len(), |next| next.1.start);
        let back = turn.checked_sub(1).map_or(0, |one| nouns[one].1.end);
        let mut numbers = Vec::new();
        if words.numbers_first {
            numbers = list_before(text, &numerals, noun, back, words);
        }
        if numbers.is_empty() {
            numbers = list_after(text, &numerals, noun, border, words, bodies);
        }
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
            continue;
        };
        let whole = noun.start.min(first.span.start)..noun.end.max(last.span.end);
        let holder = Holder {
            text,
            words,
            act: *act,
            noun: noun.clone(),
            whole,
        };
        found.extend(named(&holder, &numbers, bodies, home));
    }
    found
}

/// The numbers of a list for which a body is known.
fn named(holder: &Holder, list: &[&Numeral], bodies: &Names, home: &Home) -> Vec<Target> {
    let whole = &holder.whole;
    let mut found = Vec::new();
    for (index, one) in list.iter().enumerate() {
        let next = list.get(index + 1).map(|next| next.span.start);
        let end = match next {
            None => whole.end,
            Some(_) => one.span.end,
        };
        let body = bodies.decide(holder, &one.number, end, next, home);
        let Some(organ) = body.and_then(|body| body.organ(home.conference())) else {
            continue;
        };
        // The noun stands with the number next to it.
        let start = if index == 0 {
            whole.start
        } else {
            one.span.start
        };
        let resolution = Resolution {
            organ: organ.to_owned(),
            act: holder.act,
            number: one.number.clone(),
        };
        let mut target = Target::cited(Reference::Resolution(resolution), start..end);
        if index == 0
            && let Some((name, _)) = bodies.right_before(holder.text, start, holder.words)
        {
            target.lead = name.start;
        }
        found.push(target);
    }
    found
}

/// The list behind a noun: `resolutions 55/25 of 15 November 2000 and 58/4`.
fn list_after<'a>(
    text: &str,
    numerals: &'a [Numeral],
    noun: &Range<usize>,
    border: usize,
    words: &Words,
    bodies: &Names,
) -> Vec<&'a Numeral> {
    let sign = |at: usize| {
        at + words
            .number_sign
            .find(&text[at..])
            .map_or(0, |hit| hit.end())
    };
    let starts_at = |at: usize| {
        let index = numerals.partition_point(|one| one.span.start < at);
        numerals
            .get(index)
            .filter(|one| one.span.start == at)
            .map(|_| index)
    };
    let blank = noun.end + usize::from(text[noun.end..].starts_with(' '));
    // The body may stand between noun and number.
    let between = bodies
        .at(blank)
        .or_else(|| bodies.owner(text, noun.end, words))
        .map(|one| one.0.end);
    let first = starts_at(sign(noun.end)).or_else(|| starts_at(sign(between?)));
    let mut list: Vec<&Numeral> = Vec::new();
    for one in numerals.iter().skip(first.unwrap_or(numerals.len())) {
        let joined = list
            .last()
            .is_none_or(|last| is_between(&text[last.span.end..one.span.start], words));
        if !joined || one.span.end > border || list.len() >= LONGEST_LIST {
            break;
        }
        list.push(one);
    }
    list
}

/// The list before a noun: `第35/17号和第36/5号决议`.
fn list_before<'a>(
    text: &str,
    numerals: &'a [Numeral],
    noun: &Range<usize>,
    border: usize,
    words: &Words,
) -> Vec<&'a Numeral> {
    let at = text[border..noun.start].trim_end_matches(['号', ' ']).len() + border;
    let count = numerals.partition_point(|one| one.span.end <= at);
    let mut list: Vec<&Numeral> = Vec::new();
    for one in numerals[..count].iter().rev() {
        let joined = match list.last() {
            None => one.span.end == at,
            Some(next) => is_between(&text[one.span.end..next.span.start], words),
        };
        if !joined || one.span.start < border || list.len() >= LONGEST_LIST {
            break;
        }
        list.push(one);
    }
    list.reverse();
    list
}

/// Between the numbers of one list stand dates and commas, not a clause.
fn is_between(gap: &str, words: &Words) -> bool {
    if gap.len() > LONGEST_GAP.0 || gap.split_whitespace().count() > LONGEST_GAP.1 {
        return false;
    }
    let mut plain = gap.to_owned();
    for date in &words.dates {
        plain = plain.replace(date.as_str(), "");
    }
    !plain.contains(['.', ';', ':', '(', ')', '。']) && words.between.is_match(&plain)
}

/// All numbers of a text that have the form of a resolution's.
fn numerals(folded: &Folded, words: &Words) -> Vec<Numeral> {
    let text = folded.text.as_str();
    words
        .number
        .captures_iter(text)
        .filter_map(|hit| {
            let all = hit.get(0)?;
            let before = text[..all.start()].chars().next_back();
            if before.is_some_and(|c| is_latin(c) || "/-.".contains(c)) {
                return None;
            }
            let (number, end) = read(folded, &hit, words)?;
            let next = text[end..].chars().next();
            let goes_on = next.is_some_and(|c| c.is_ascii_digit() || c == '/');
            (!goes_on).then(|| Numeral {
                number,
                span: all.start()..end,
            })
        })
        .collect()
}

/// The number, and where it ends: a letter that begins a word is none of its own.
fn read(folded: &Folded, hit: &regex::Captures, words: &Words) -> Option<(Number, usize)> {
    let text = folded.text.as_str();
    let group = |name: &str| hit.name(name);
    let alone = |end: usize| {
        !text[end..]
            .starts_with(|c: char| c.is_alphabetic() && (!words.numbers_first || c.is_ascii()))
    };
    let behind = group("behind").or_else(|| group("letter"));
    let kept = behind.filter(|one| alone(one.end()));
    let end = match (behind, kept) {
        (Some(cut), None) => cut.start() - usize::from(text[..cut.start()].ends_with(' ')),
        _ => hit.get(0)?.end(),
    };
    let letter = match group("part").or(kept) {
        Some(one) => format!(" {}", letter(one.as_str(), words)?),
        None => String::new(),
    };
    let written = if let (Some(old), Some(inside)) = (group("old"), group("in")) {
        format!("{}{letter} ({})", old.as_str(), session(inside.as_str())?)
    } else {
        let (a, b) = (group("a")?, group("b")?);
        let backwards = folded.has_arabic_digits(a.start()..b.end())
            && b.as_str()
                .parse()
                .is_ok_and(|n: u32| n < 100 || (1946..2100).contains(&n));
        let (a, b) = if backwards { (b, a) } else { (a, b) };
        format!("{}/{}{letter}", a.as_str(), b.as_str())
    };
    Some((written.parse().ok()?, end))
}

/// The Latin letter of a part, however it is written.
fn letter(text: &str, words: &Words) -> Option<char> {
    let index = words.letters.iter().position(|one| one == text);
    match index.and_then(|index| u8::try_from(index).ok()) {
        Some(index) => Some(char::from(b'A' + index)),
        None => text.chars().next().map(latin),
    }
}

/// The session in Roman numerals, or the year: `د-26` is XXVI.
fn session(inside: &str) -> Option<String> {
    let kinds = [("دإط", "ES-"), ("دإ", "S-"), ("د", "")];
    let arabic = kinds
        .iter()
        .find_map(|(sign, kind)| Some((inside.strip_prefix(sign)?, kind)));
    match arabic {
        Some((number, kind)) => {
            let number = number.trim_matches([' ', '-']).parse().ok()?;
            Some(format!("{kind}{}", numerals::roman(number)))
        }
        None => Some(inside.chars().map(latin).collect()),
    }
}
