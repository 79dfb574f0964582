//! What each stage took each line for, for `recueil parse --explain`. It stands between the stages
//! and compares what went in with what came out, so that no stage knows of it; when it is off it
//! does nothing. It decides nothing.

use std::collections::{HashMap, HashSet};

use super::super::lexicon::Lexicon;
use super::super::source::Line;
use super::blocks::Block;
use super::marks::Mark;
use super::masthead;
use super::notes::Parted;
use super::numbering::{Part, PartKind};

/// One line of the file with every verdict on it, in the order of the stages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traced {
    /// From 1, as the file counts its lines; a format without lines counts its paragraphs.
    pub number: usize,
    pub page: Option<u32>,
    pub text: String,
    pub verdicts: Vec<String>,
}

/// The verdicts so far; empty when off.
#[derive(Debug, Default)]
pub struct Trace {
    pub lines: Vec<Traced>,
    place: HashMap<usize, usize>,
}

/// A masthead longer than this is not taken apart line by line.
const LONGEST_MASTHEAD: usize = 120;

impl Trace {
    /// Begins with every line of the source.
    pub fn on(lines: &[Line]) -> Self {
        let traced = lines.iter().map(|line| Traced {
            number: line.number,
            page: line.page,
            text: line.text.clone(),
            verdicts: Vec::new(),
        });
        let place = lines.iter().enumerate();
        Self {
            place: place.map(|(at, line)| (line.number, at)).collect(),
            lines: traced.collect(),
        }
    }

    pub const fn is_on(&self) -> bool {
        !self.lines.is_empty()
    }

    /// A verdict on a line.
    pub fn say(&mut self, number: usize, verdict: impl Into<String>) {
        if let Some(at) = self.place.get(&number) {
            self.lines[*at].verdicts.push(verdict.into());
        }
    }

    /// What a stage took out.
    pub fn gone(&mut self, left: &[Line], what: &str) {
        let kept: HashSet<usize> = left.iter().map(|line| line.number).collect();
        for line in &mut self.lines {
            if line.verdicts.is_empty() && !kept.contains(&line.number) {
                line.verdicts.push(what.to_owned());
            }
        }
    }

    /// Which lines begin a block, and which go on with one.
    pub fn blocks(&mut self, lines: &[Line], blocks: &[Block]) {
        if !self.is_on() {
            return;
        }
        let mut next = blocks.iter().peekable();
        let mut open = None;
        for (at, line) in lines.iter().enumerate() {
            if let Some(block) = next.next_if(|block| block.line == at) {
                open = Some(block.origin);
                if block.mark != Mark::None {
                    self.say(line.number, format!("looks like {}", look(&block.mark)));
                }
            } else if super::marks::mark_of(&line.text).0 == Mark::Rule {
                self.say(line.number, "rule: plain digits below it mark notes");
            } else if let Some(first) = open {
                self.say(line.number, format!("joined to line {first}"));
            }
        }
    }

    /// What each line of the masthead gave.
    pub fn masthead(&mut self, top: &[Line], lexicon: &Lexicon) {
        if !self.is_on() {
            return;
        }
        let read = |end: usize| {
            let header = masthead::read(&top[..end], lexicon).header;
            serde_json::to_value(header).unwrap_or_default()
        };
        let mut before = read(0);
        for (at, line) in top.iter().enumerate().take(LONGEST_MASTHEAD) {
            let now = read(at + 1);
            let mut fields = Vec::new();
            differences("", &before, &now, &mut fields);
            let given = if fields.is_empty() {
                "nothing".to_owned()
            } else {
                fields.join(", ")
            };
            self.say(line.number, format!("masthead: {given}"));
            before = now;
        }
    }

    /// What became notes: `before` are the blocks that went in.
    pub fn notes(&mut self, before: &[usize], parted: &Parted) {
        let left: HashSet<usize> = parted.body.iter().map(|block| block.origin).collect();
        let notes: HashMap<usize, &str> = (parted.notes.iter())
            .map(|note| (note.origin, note.marker.as_str()))
            .collect();
        let mut last = "";
        for origin in before.iter().filter(|origin| !left.contains(origin)) {
            if let Some(marker) = notes.get(origin) {
                last = marker;
                self.say(*origin, format!("note {marker}"));
            } else {
                self.say(*origin, format!("goes on with note {last}, or repeats it"));
            }
        }
    }

    /// What was mended: a block that is gone was joined to the one before it.
    pub fn joined(&mut self, before: &[usize], whole: &[Block]) {
        self.absorbed(before, whole.iter().map(|block| block.origin), |first| {
            format!("cut off from line {first}, joined to it")
        });
    }

    /// What each block is.
    pub fn parts(&mut self, before: &[usize], parts: &[Part]) {
        self.absorbed(before, parts.iter().map(|part| part.line), |first| {
            format!("title of the heading in line {first}")
        });
        if self.is_on() {
            for part in parts {
                self.say(part.line, name(&part.kind));
            }
        }
    }

    fn absorbed(
        &mut self,
        before: &[usize],
        left: impl Iterator<Item = usize>,
        say: impl Fn(usize) -> String,
    ) {
        let left: HashSet<usize> = left.collect();
        let mut first = 0;
        for origin in before {
            if left.contains(origin) {
                first = *origin;
            } else {
                self.say(*origin, say(first));
            }
        }
    }

    /// The blocks that go into a stage; nothing when off.
    pub fn origins(&self, blocks: &[Block]) -> Vec<usize> {
        let on = self.is_on();
        let all = blocks.iter().filter(|_| on);
        all.map(|block| block.origin).collect()
    }
}

fn look(mark: &Mark) -> String {
    match mark {
        Mark::None => "plain text".to_owned(),
        Mark::Number(n) => format!("number {n}"),
        Mark::Label(label) => format!("label {label}"),
        Mark::Bullet => "bullet".to_owned(),
        Mark::Roman(n, _) => format!("roman {n}"),
        Mark::Letter(letter) => format!("letter {letter}"),
        Mark::Note(marker) => format!("note {marker}"),
        Mark::Instrument(one) => format!("instrument {}", one.printed),
        Mark::Rule => "rule".to_owned(),
    }
}

fn name(kind: &PartKind) -> String {
    match kind {
        PartKind::Roman(n) => format!("heading {n}"),
        PartKind::Letter(letter) => format!("heading {letter}"),
        PartKind::Digit(n) => format!("heading {n}"),
        PartKind::Instrument(one) => format!("heading {}", one.printed),
        PartKind::Annex => "heading of an annex".to_owned(),
        PartKind::Unnumbered => "heading without number".to_owned(),
        PartKind::Paragraph(Some(n)) => format!("paragraph {n}"),
        PartKind::Paragraph(None) => "paragraph without number".to_owned(),
        PartKind::Item(label) => format!("item {label}"),
    }
}

/// The leaves that differ, by name.
fn differences(
    name: &str,
    one: &serde_json::Value,
    other: &serde_json::Value,
    found: &mut Vec<String>,
) {
    match (one.as_object(), other.as_object()) {
        (Some(left), Some(right)) => {
            for (key, value) in right {
                let name = if name.is_empty() {
                    key.clone()
                } else {
                    format!("{name}.{key}")
                };
                let before = left.get(key).unwrap_or(&serde_json::Value::Null);
                differences(&name, before, value, found);
            }
        }
        _ if one != other => found.push(name.to_owned()),
        _ => {}
    }
}
