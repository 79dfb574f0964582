//! Document symbols in running text, and the short forms that lean on one: "A/64/440 and Corr.1",
//! "SR.39, 47 y 50". Borders are looked up letter by letter: a symbol may stand against a Han or
//! Arabic letter, for which regular expressions see no border of a word.

use std::sync::LazyLock;

use regex::Regex;

use super::super::folding::{LOOKALIKES, latin};
use super::super::words::Words;
use super::super::{Reference, Resolution, Symbol};
use super::{Named, Target, is_latin};

/// More short forms than these do not lean on one symbol.
const LEANING: usize = 60;

static SYMBOL: LazyLock<Regex> = LazyLock::new(|| {
    let capital = format!("[A-Z{LOOKALIKES}]");
    build(&format!(
        r"{capital}{{1,8}}(?:/(?:Summary|{capital}[A-Za-z]{{0,7}}\.[0-9]{{1,5}}|{capital}-[0-9]{{1,3}}|(?:ES|SS?)-[0-9]{{1,2}}|SS\.[IVX]{{1,5}}|{capital}{{1,8}}|[0-9]{{1,5}}(?:\([A-Z]+\))?))+"
    ))
});
/// In Arabic papers a symbol may be printed backwards: `31/2006/RES/E`.
static BACKWARDS: LazyLock<Regex> =
    LazyLock::new(|| build(r"[0-9]{1,4}(?:/[0-9]{1,4})?/(?:RES|DEC)(?:/[A-Z]{1,8}){1,2}"));
/// What may follow the number of a resolution: its part, its session or year.
static TAIL: LazyLock<Regex> = LazyLock::new(|| {
    build(
        r"^(?: ?(?P<letter>[A-Z]))? ?\((?P<in>(?:19|20)[0-9]{2}|(?:S-|ES-)?[IVXL]{1,8})\)|^ ?(?P<alone>[A-Z])(?:[,.;:)(]|$)",
    )
});
static VOLUME: LazyLock<Regex> =
    LazyLock::new(|| build(r"^ ?\((?P<volume>(?:Part|Vol\.) ?(?:[IVX]{1,5}|[0-9]{1,2}))\)"));
/// `-E/CN.15/2019/15` after `E/2019/30`: the same document under its second symbol.
static DOUBLE: LazyLock<Regex> = LazyLock::new(|| build(r"^ ?- ?"));
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    build(
        r"^(?:(?P<kind>Add|Corr|Rev|Amend|SR|PV|L|CRP)\.)?(?P<number>[0-9]{1,4})(?P<then>[^0-9A-Za-z]|$)",
    )
});

fn build(text: &str) -> Regex {
    Regex::new(text).expect("static regex")
}

/// All symbols of a text, in order.
pub fn find(text: &str, words: &Words) -> Vec<Target> {
    let mut found = Vec::new();
    let mut done = 0;
    for hit in SYMBOL.find_iter(text) {
        if hit.start() < done {
            continue;
        }
        let Some((reference, mut end)) = read(text, hit.start(), hit.end()) else {
            continue;
        };
        let double = DOUBLE.find(&text[end..]).map_or(end, |one| end + one.end());
        let second = SYMBOL
            .find_at(text, double)
            .filter(|one| one.start() == double && double > end);
        let second = second.and_then(|one| read(text, one.start(), one.end()));
        let also = second.map(|(also, far)| {
            end = far;
            also
        });
        found.push(Target {
            lead: hit.start(),
            span: hit.start()..end,
            named: Named::Cited {
                reference: reference.clone(),
                also,
            },
        });
        if let Reference::Document(symbol) = reference {
            end = leaning(text, end, &symbol, words, &mut found);
        }
        done = end;
    }
    if words.prefixes {
        found.extend(backwards(text));
    }
    found
}

/// The symbol at a place, with what belongs to it behind; `None` for what only looks like one
/// (`N/A`) and for parts of addresses (`www.un.org/A/…`).
fn read(text: &str, start: usize, end: usize) -> Option<(Reference, usize)> {
    let before = text[..start].chars().next_back();
    if before.is_some_and(|c| is_latin(c) || "/.@=_".contains(c)) {
        return None;
    }
    let plain: String = text[start..end].chars().map(latin).collect();
    let rest = &text[end..];
    if plain.contains("/RES/") || plain.contains("/DEC/") {
        if let Some(tail) = TAIL.captures(rest) {
            let group = |name: &str| tail.name(name);
            let letter = group("letter").or_else(|| group("alone"));
            let mut whole = plain.clone();
            if let Some(one) = letter {
                whole = format!("{whole} {}", one.as_str());
            }
            if let Some(one) = group("in") {
                whole = format!("{whole} ({})", one.as_str());
            }
            let length = group("alone").map_or_else(|| tail[0].len(), |one| one.end());
            if let Ok(one) = whole.parse::<Resolution>() {
                return Some((Reference::Resolution(one), end + length));
            }
        }
        if let Ok(one) = plain.parse::<Resolution>() {
            return Some((Reference::Resolution(one), end));
        }
    }
    if let Some(volume) = VOLUME.captures(rest)
        && let Ok(one) = format!("{plain} ({})", &volume["volume"]).parse::<Symbol>()
    {
        return Some((Reference::Document(one), end + volume[0].len()));
    }
    let symbol = plain.parse::<Symbol>().ok()?;
    Some((Reference::Document(symbol), end))
}

/// What leans on the symbol before; gives where the last of it ends.
fn leaning(
    text: &str,
    mut end: usize,
    symbol: &Symbol,
    words: &Words,
    found: &mut Vec<Target>,
) -> usize {
    let mut last = symbol.clone();
    let mut waiting = Vec::new();
    for _ in 0..LEANING {
        let Some(gap) = words.separator.captures(&text[end..]) else {
            break;
        };
        let start = end + gap[0].len();
        let Some(hit) = SHORT.captures(&text[start..]) else {
            break;
        };
        let kind = hit.name("kind").map(|one| one.as_str());
        let counts = matches!(last.nature(), Some("SR" | "PV"));
        let then = &hit["then"];
        if gap.name("to").is_some() || kind.is_none() && (!counts || then == "/") {
            break;
        }
        let Some(next) = hit["number"]
            .parse()
            .ok()
            .and_then(|n| last.beside(kind, n))
        else {
            break;
        };
        end = start + hit[0].len() - then.len();
        waiting.push(Target::cited(Reference::Document(next.clone()), start..end));
        // A bare number may begin something else ("SR.39, 47 States"); "and" closes a list.
        if kind.is_some() || gap.name("and").is_some() {
            found.append(&mut waiting);
        }
        last = next;
    }
    found.last().map_or(end, |one| one.span.end)
}

fn backwards(text: &str) -> Vec<Target> {
    BACKWARDS
        .find_iter(text)
        .filter_map(|hit| {
            let before = text[..hit.start()].chars().next_back();
            if before.is_some_and(|c| is_latin(c) || c == '/') {
                return None;
            }
            let parts: Vec<&str> = hit.as_str().rsplit('/').collect();
            let one: Resolution = parts.join("/").parse().ok()?;
            Some(Target::cited(Reference::Resolution(one), hit.range()))
        })
        .collect()
}
