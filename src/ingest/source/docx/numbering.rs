//! Automatic numbers. Reads `numbering.xml`, then counts along with the paragraphs and gives each
//! the number that its reader sees. Lists that share an abstract list go on counting together, as in
//! a word processor, unless one of them starts anew.

use std::collections::{HashMap, HashSet};

use super::super::super::ParseError;
use super::formats::written;
use super::styles::Styles;
use super::xml::{Node, Tag, Xml};

const LEVELS: usize = 9;

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    /// `(%2)`
    pattern: String,
    legal: bool,
    /// Starts again after this level (from 1) or a higher one; 0 never.
    restart: Option<usize>,
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: [Option<Level>; LEVELS],
    /// The style of a list that stands for this one.
    linked: Option<String>,
}

#[derive(Debug, Default)]
struct Num {
    base: String,
    levels: [Option<Level>; LEVELS],
    starts: [Option<u32>; LEVELS],
}

/// All lists of a document, and where their counters stand.
#[derive(Debug, Default)]
pub struct Numbering {
    abstracts: HashMap<String, Abstract>,
    nums: HashMap<String, Num>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn read(text: &str, part: &str, styles: &Styles) -> Result<Self, ParseError> {
        let mut xml = Xml::new(text, part);
        let mut all = Self::default();
        loop {
            match xml.next()? {
                Node::Start(tag) if tag.name() == "abstractNum" => {
                    let id = tag.get("abstractNumId").unwrap_or_default();
                    all.abstracts.insert(id, read_abstract(&mut xml)?);
                }
                Node::Start(tag) if tag.name() == "num" => {
                    let id = tag.get("numId").unwrap_or_default();
                    all.nums.insert(id, read_num(&mut xml)?);
                }
                Node::Done => break,
                _ => {}
            }
        }
        all.follow_links(styles);
        Ok(all)
    }

    /// A list may only name a style whose own list is meant.
    fn follow_links(&mut self, styles: &Styles) {
        let target = |num: &Num| {
            let style = self.abstracts.get(&num.base)?.linked.as_deref()?;
            let id = styles.number(style).0.num?;
            Some(self.nums.get(&id)?.base.clone())
        };
        let moved: Vec<(String, String)> = self
            .nums
            .iter()
            .filter_map(|(id, num)| Some((id.clone(), target(num)?)))
            .collect();
        for (id, base) in moved {
            if let Some(num) = self.nums.get_mut(&id) {
                num.base = base;
            }
        }
    }

    /// The level whose numbers belong to one of these styles.
    pub fn level_of_style(&self, num: &str, styles: &[&str]) -> Option<usize> {
        let list = self.nums.get(num)?;
        let base = self.abstracts.get(&list.base)?;
        let names = |style: &&str| {
            let owns = |level: &Option<Level>| {
                level.as_ref().and_then(|one| one.style.as_deref()) == Some(*style)
            };
            base.levels.iter().position(owns)
        };
        styles.iter().find_map(names)
    }

    /// Counts one paragraph, and gives what is printed before it.
    pub fn next(&mut self, num_id: &str, level: usize) -> Option<String> {
        let num = self.nums.get(num_id)?;
        let base = self.abstracts.get(&num.base)?;
        let level = level.min(LEVELS - 1);
        let of = |n: usize| num.levels[n].as_ref().or(base.levels[n].as_ref());
        let own = of(level)?;
        let counters = self.counters.entry(num.base.clone()).or_default();
        let begun = &mut self.begun;
        let value = match num.starts[level].filter(|_| begun.insert((num_id.to_owned(), level))) {
            Some(start) => start,
            None => counters[level].map_or(own.start, |n| n.saturating_add(1)),
        };
        counters[level] = Some(value);
        for (deeper, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let restarts = match of(deeper).and_then(|one| one.restart) {
                None => true,
                Some(after) => level < after,
            };
            if restarts {
                *counter = None;
            }
        }
        let shown = |n: usize| {
            let Some(one) = of(n) else {
                return String::new();
            };
            let value = counters[n].unwrap_or(one.start);
            if own.legal {
                value.to_string()
            } else {
                written_custom(&one.format, value)
            }
        };
        let text = if own.format == "bullet" {
            bullet(&own.pattern).to_owned()
        } else {
            fill(&own.pattern, shown)
        };
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }
}

/// "001, 002, 003, ..." is a format of its own: the width is what counts.
fn written_custom(format: &str, n: u32) -> String {
    let first = format.split(',').next().unwrap_or(format).trim();
    if first.len() > 1 && first.len() < 10 && first.bytes().all(|byte| byte.is_ascii_digit()) {
        let width = first.len();
        format!("{n:0width$}")
    } else {
        written(format, n)
    }
}

/// `%1.%2` with its numbers.
fn fill(pattern: &str, shown: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    let mut signs = pattern.chars().peekable();
    while let Some(sign) = signs.next() {
        let level = signs
            .peek()
            .and_then(|c| c.to_digit(10))
            .filter(|n| sign == '%' && *n > 0);
        match level {
            Some(n) => {
                signs.next();
                out.push_str(&shown(n as usize - 1));
            }
            None => out.push(sign),
        }
    }
    out
}

/// Bullets come from symbol fonts under codes of no meaning; a dash stays a dash.
fn bullet(pattern: &str) -> &'static str {
    match pattern.trim() {
        "" => "",
        "-" | "–" | "—" | "‒" | "‑" | "\u{2212}" | "\u{f02d}" => "–",
        _ => "•",
    }
}

fn read_abstract(xml: &mut Xml) -> Result<Abstract, ParseError> {
    let mut found = Abstract::default();
    let mut at = None;
    xml.inside(|tag| {
        match tag.name() {
            "lvl" => at = open_level(tag, &mut found.levels),
            "numStyleLink" => found.linked = tag.val(),
            "Fallback" => return false,
            _ => {
                if let Some(level) = at.and_then(|n: usize| found.levels[n].as_mut()) {
                    level.see(tag);
                }
            }
        }
        true
    })?;
    Ok(found)
}

fn read_num(xml: &mut Xml) -> Result<Num, ParseError> {
    let mut found = Num::default();
    let (mut at, mut inside) = (0, false);
    xml.inside(|tag| {
        match tag.name() {
            "abstractNumId" => found.base = tag.val().unwrap_or_default(),
            "lvlOverride" => {
                at = index(tag).unwrap_or(0);
                inside = false;
            }
            "startOverride" => {
                found.starts[at] = tag.val().and_then(|value| value.parse().ok());
            }
            "lvl" => inside = open_level(tag, &mut found.levels).is_some_and(|n| n == at),
            "Fallback" => return false,
            _ => {
                if let Some(level) = found.levels[at].as_mut().filter(|_| inside) {
                    level.see(tag);
                }
            }
        }
        true
    })?;
    Ok(found)
}

fn index(tag: &Tag) -> Option<usize> {
    let value = tag.get("ilvl")?.parse().ok()?;
    (value < LEVELS).then_some(value)
}

fn open_level(tag: &Tag, levels: &mut [Option<Level>; LEVELS]) -> Option<usize> {
    let at = index(tag)?;
    levels[at] = Some(Level {
        format: "decimal".to_owned(),
        ..Level::default()
    });
    Some(at)
}

impl Level {
    fn see(&mut self, tag: &Tag) {
        match tag.name() {
            "start" => self.start = tag.val().and_then(|value| value.parse().ok()).unwrap_or(0),
            "numFmt" => {
                let value = tag.val().unwrap_or_default();
                self.format = match tag.get("format") {
                    Some(custom) if value == "custom" => custom,
                    _ => value,
                };
            }
            "lvlText" => self.pattern = tag.val().unwrap_or_default(),
            "isLgl" => self.legal = tag.is_on(),
            "lvlRestart" => self.restart = tag.val().and_then(|value| value.parse().ok()),
            "pStyle" => self.style = tag.val(),
            _ => {}
        }
    }
}

#[cfg(test)]
#[path = "numbering_tests.rs"]
mod tests;
