//! Lists of points in a place: `41 and 54 to 57`, `3 (b) and (g)`, `II`, `第6和7`. Reads one list at the
//! head of a text; which unit is counted and what it belongs to is decided in `places`.

use std::sync::LazyLock;

use regex::Regex;

use super::super::folding::latin;
use super::super::numerals;
use super::super::pinpoint::{Place, Point, Unit};
use super::super::words::Words;

/// More members than these are no list of places.
const LONGEST: usize = 60;

static DIGITS: LazyLock<Regex> = LazyLock::new(|| build(r"^[0-9]{1,4}(?:\.[0-9]{1,3}){0,3}"));
static LETTERS: LazyLock<Regex> =
    LazyLock::new(|| build(r"^(?:[IVXLІХ]{1,7}|[A-Z])(?:\.[A-Z0-9]{1,2})?"));
static CHINESE: LazyLock<Regex> = LazyLock::new(|| build(r"^[一二三四五六七八九十]{1,3}"));
static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    build(
        r"^ ?\(? ?(?P<item>[a-z]|i{2,3}|iv|vi{1,3}|ix|xi{1,2}|aa|bb|cc|dd|[0-9]{1,2}|\p{Arabic}|\p{Cyrillic}) ?\)",
    )
});

fn build(text: &str) -> Regex {
    Regex::new(text).expect("static regex")
}

/// The points at the head of a text, and the bytes that they take.
pub fn read(text: &str, unit: Option<Unit>, words: &Words) -> (Vec<Place>, usize) {
    let mut places: Vec<Place> = Vec::new();
    let mut end = 0;
    while places.len() < LONGEST {
        let gap = match places.last() {
            None => Some((text.len() - text.trim_start().len(), false)),
            Some(_) => words
                .separator
                .captures(&text[end..])
                .map(|hit| (hit[0].len(), hit.name("to").is_some())),
        };
        let Some((mut gap, range)) = gap else { break };
        if words.numbers_first {
            gap +=
                text[end + gap..].len() - text[end + gap..].trim_start_matches(['第', ' ']).len();
        }
        let before = places
            .last()
            .map(|one| one.to.as_ref().unwrap_or(&one.from));
        let Some((point, length)) = point(&text[end + gap..], unit, before, words) else {
            break;
        };
        match places.last_mut() {
            Some(last) if range && last.to.is_none() => last.to = Some(point),
            _ if range => break,
            _ => places.push(Place {
                from: point,
                to: None,
            }),
        }
        end += gap + length;
    }
    (places, end)
}

/// One point; `before` is the one before it in the list, on which a lone item leans.
fn point(
    text: &str,
    unit: Option<Unit>,
    before: Option<&Point>,
    words: &Words,
) -> Option<(Point, usize)> {
    let (mut number, mut end) = (String::new(), 0);
    let lone = ITEM
        .captures(text)
        .filter(|_| text.starts_with('(') || unit.is_none());
    if lone.is_none()
        && let Some((found, length)) = numbered(text, unit, words)
    {
        let year = found.parse().is_ok_and(|n: u32| (1900..2100).contains(&n));
        if before.is_some() && year {
            return None;
        }
        (number, end) = (found, length);
    }
    let mut items = Vec::new();
    while items.len() < 3
        && let Some(hit) = ITEM.captures(&text[end..])
    {
        items.push(item(&hit["item"], words)?);
        end += hit[0].len();
    }
    if number.is_empty() && items.is_empty() {
        return None;
    }
    if let Some(before) = before.filter(|_| number.is_empty())
        && before.items.len() == 1
        && items.len() == 1
    {
        number.clone_from(&before.number);
    }
    Some((Point { number, items }, end))
}

/// The number of a point in the form that its unit has.
fn numbered(text: &str, unit: Option<Unit>, words: &Words) -> Option<(String, usize)> {
    if let Some(hit) = DIGITS.find(text) {
        let next = text[hit.end()..].chars().next();
        let goes_on = next.is_some_and(|c| c.is_ascii_alphanumeric() || "/%".contains(c));
        return (!goes_on && !hit.as_str().starts_with('0'))
            .then(|| (hit.as_str().to_owned(), hit.end()));
    }
    if !matches!(
        unit,
        Some(Unit::Annex | Unit::Part | Unit::Chapter | Unit::Section)
    ) {
        return chinese(text);
    }
    if let Some(hit) = LETTERS.find(text) {
        let next = text[hit.end()..].chars().next();
        let goes_on = next.is_some_and(|c| c.is_alphanumeric() && !super::runs_on(c));
        let plain: String = hit.as_str().chars().map(latin).collect();
        let head = plain.split('.').next().unwrap_or_default();
        let fine = head.len() == 1 || numerals::of_roman(head).is_some();
        return (fine && !goes_on).then_some((plain, hit.end()));
    }
    let ordinal = words.ordinals.iter().enumerate().find_map(|(index, one)| {
        let hit = one
            .find(text)
            .filter(|hit| !text[hit.end()..].starts_with(char::is_alphabetic))?;
        Some((numerals::roman(u32::try_from(index + 1).ok()?), hit.end()))
    });
    ordinal.or_else(|| {
        let (digits, end) = chinese(text)?;
        Some((numerals::roman(digits.parse().ok()?), end))
    })
}

/// 十二 is 12.
fn chinese(text: &str) -> Option<(String, usize)> {
    let hit = CHINESE.find(text)?;
    Some((numerals::of_chinese(hit.as_str())?.to_string(), hit.end()))
}

/// The Latin letter of an item, or what is printed where it is Latin.
pub fn item(text: &str, words: &Words) -> Option<String> {
    let index = words.items.iter().position(|one| one == text);
    if let Some(index) = index.and_then(|index| u8::try_from(index).ok()) {
        return Some(char::from(b'a' + index).to_string());
    }
    let plain: String = text.to_lowercase().chars().map(latin).collect();
    plain
        .chars()
        .all(|c| c.is_ascii_alphanumeric())
        .then_some(plain)
}
