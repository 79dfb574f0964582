//! Judges the marks: which "2." is a paragraph and which a heading, which plain line is a heading,
//! which paragraph lost its number. Reads the blocks of the body, writes [`Part`]s in reading order.
//! How deep a heading stands is for `sections`.

use super::super::{Spot, Warning};
use super::blocks::{Block, is_cjk};
use super::marks::{Instrument, Mark};
use super::notes::is_finished;
use super::numerals::{chinese, name_of_letter};
use super::scripts::is_wider;

/// A piece of the body whose nature is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub kind: PartKind,
    /// With Markdown and calls.
    pub text: String,
    pub page: Option<u32>,
    /// Number of its first line in the file.
    pub line: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartKind {
    Roman(String),
    Letter(char),
    Digit(u32),
    Instrument(Instrument),
    Annex,
    Unnumbered,
    Paragraph(Option<u32>),
    /// The label, `bullet` for a bullet.
    Item(String),
}

/// A heading longer than this is prose.
const LONGEST_HEADING: usize = 320;
/// A paragraph number may run ahead of the expected one by so much.
const LARGEST_GAP: u32 = 6;

/// Judges all blocks; `says` answers for a pattern of the lexicon.
pub fn judge(
    blocks: &[Block],
    says: impl Fn(&'static str, &str) -> bool,
) -> (Vec<Part>, Vec<Warning>) {
    let mut judge = Judge {
        expected: None,
        restart: true,
        roman: 0,
        letter: None,
        nested: None,
        warnings: Vec::new(),
    };
    let mut parts: Vec<Part> = Vec::with_capacity(blocks.len());
    for at in 0..blocks.len() {
        let kind = judge.kind(blocks, at, &says, parts.last());
        let block = &blocks[at];
        let text = match (&kind, &block.mark) {
            // What only looked like a heading's number belongs to the text.
            (PartKind::Paragraph(_), Mark::Roman(n, value)) if *value > 0 => {
                format!("{n}{} {}", stop_of(n), block.text)
            }
            (PartKind::Paragraph(_), Mark::Letter(n)) => {
                let name = name_of_letter(*n);
                format!("{name}{} {}", stop_of(&name), block.text)
            }
            (PartKind::Paragraph(None), Mark::Number(n)) => format!("{n}. {}", block.text),
            _ => block.text.clone(),
        };
        // The title of an instrument stands on the line below its number.
        if kind == PartKind::Unnumbered
            && let Some(Part {
                kind: PartKind::Instrument(_),
                text: title,
                ..
            }) = parts.last_mut()
            && title.is_empty()
        {
            *title = text;
            continue;
        }
        parts.push(Part {
            kind,
            text,
            page: block.page,
            line: block.origin,
        });
    }
    let mut warnings = judge.warnings;
    warnings.extend(rebuild_numbers(&mut parts));
    (parts, warnings)
}

struct Judge {
    /// The number that the next paragraph should carry.
    expected: Option<u32>,
    /// A heading stood since the last paragraph, so that the numbering may begin again.
    restart: bool,
    roman: u32,
    letter: Option<char>,
    /// The last number of a list inside a paragraph: "adopted the following agenda: 1. …; 2. …".
    nested: Option<u32>,
    warnings: Vec<Warning>,
}

impl Judge {
    fn kind(
        &mut self,
        blocks: &[Block],
        at: usize,
        says: &impl Fn(&'static str, &str) -> bool,
        last: Option<&Part>,
    ) -> PartKind {
        let block = &blocks[at];
        let kind = match &block.mark {
            Mark::Roman(_, 0) if is_title(&block.text) => self.lost(blocks, at),
            Mark::Roman(printed, value) => self.roman(block, printed, *value),
            Mark::Letter(letter) if is_title(&block.text) => PartKind::Letter(*letter),
            Mark::Number(n) if self.is_nested(*n, last) => {
                self.nested = Some(*n);
                PartKind::Item(n.to_string())
            }
            Mark::Number(n) => self.number(blocks, at, *n),
            Mark::Instrument(instrument) => PartKind::Instrument(instrument.clone()),
            Mark::Label(label) => PartKind::Item(label.clone()),
            Mark::Bullet => PartKind::Item("bullet".to_owned()),
            Mark::None if says("masthead.annex", &block.text) => PartKind::Annex,
            // "66th plenary meeting, 14 December 2033" closes a resolution; it heads nothing.
            Mark::None if says("instruments.closing", &block.text) => PartKind::Paragraph(None),
            Mark::None if is_heading(blocks, at, last) => PartKind::Unnumbered,
            _ => PartKind::Paragraph(None),
        };
        if !matches!(kind, PartKind::Item(_)) {
            self.nested = None;
        }
        match &kind {
            PartKind::Paragraph(Some(n)) => {
                self.expected = Some(n + 1);
                self.restart = false;
            }
            PartKind::Paragraph(None) | PartKind::Item(_) => {}
            PartKind::Letter(letter) => (self.letter, self.restart) = (Some(*letter), true),
            PartKind::Roman(_) => (self.letter, self.restart) = (None, true),
            _ => self.restart = true,
        }
        kind
    }

    /// "C." and "I." are roman numbers and letters: the sequence tells.
    fn roman(&mut self, block: &Block, printed: &str, value: u32) -> PartKind {
        if !is_title(&block.text) {
            return PartKind::Paragraph(None);
        }
        let mut letters = printed.chars();
        if let (Some(letter), None) = (letters.next(), letters.next())
            && letter.is_ascii_uppercase()
            && value != self.roman + 1
            && self
                .letter
                .is_some_and(|last| u32::from(last) + 1 == u32::from(letter))
        {
            return PartKind::Letter(letter);
        }
        self.roman = value;
        PartKind::Roman(printed.to_owned())
    }

    /// A heading that lost its Chinese numeral has it back where the next one proves it.
    fn lost(&mut self, blocks: &[Block], at: usize) -> PartKind {
        const REACH: usize = 400;
        let next = blocks[at + 1..].iter().take(REACH).find_map(|block| {
            let Mark::Roman(_, value) = block.mark else {
                return None;
            };
            Some(value).filter(|value| *value > 0)
        });
        let value = self.roman + 1;
        let Some(number) = chinese(value).filter(|_| next == Some(value + 1)) else {
            return PartKind::Roman(String::new());
        };
        self.roman = value;
        self.warnings.push(Warning {
            code: "heading_number_rebuilt".to_owned(),
            message: format!("heading {number} had lost its number; it was found by its place"),
            at: Spot::default(),
        });
        PartKind::Roman(number)
    }

    /// A list of its own numbers below a paragraph that announces it.
    fn is_nested(&self, n: u32, last: Option<&Part>) -> bool {
        let (Some(last), Some(expected)) = (last, self.expected) else {
            return false;
        };
        let announces = matches!(last.kind, PartKind::Paragraph(Some(_)))
            && last.text.trim_end().ends_with([':', '：']);
        n != expected
            && !self.restart
            && (n == 1 && announces || self.nested.is_some_and(|before| before + 1 == n))
    }

    fn number(&self, blocks: &[Block], at: usize, n: u32) -> PartKind {
        let text = &blocks[at].text;
        let prose = is_prose(blocks, at);
        let next = blocks
            .iter()
            .enumerate()
            .skip(at + 1)
            .take(60)
            .filter(|(_, block)| !matches!(block.mark, Mark::Instrument(_)))
            .find_map(|(later, block)| match block.mark {
                Mark::Number(m) if is_prose(blocks, later) => Some(m),
                _ => None,
            });
        let paragraph = PartKind::Paragraph(Some(n));
        let heading = PartKind::Digit(n);
        let may_head = !prose && !is_long(text);
        match self.expected {
            // The same number comes again with prose: this one is a heading.
            Some(expected) if n == expected && may_head && next == Some(n) => heading,
            None if may_head && (next == Some(n) || next == Some(1)) => heading,
            Some(expected) if n == expected => paragraph,
            None => paragraph,
            _ if may_head => heading,
            Some(expected) if n > expected && n <= expected + LARGEST_GAP => paragraph,
            Some(_) if n == 1 && self.restart => paragraph,
            Some(_) if next == Some(n + 1) => paragraph,
            _ => PartKind::Paragraph(None),
        }
    }
}

/// Whether a numbered block reads as a paragraph: it ends as a sentence, is long, or a list follows.
fn is_prose(blocks: &[Block], at: usize) -> bool {
    let block = &blocks[at];
    if block.bold {
        return false;
    }
    let text = block.text.trim_end();
    is_finished(text)
        || text.ends_with([',', '，', '،'])
        || is_long(text)
        || blocks.get(at + 1).is_some_and(
            |next| matches!(&next.mark, Mark::Label(label) if label == "a" || label == "i"),
        )
}

/// Longer than any heading; a long text is not counted to its end.
fn is_long(text: &str) -> bool {
    text.len() > LONGEST_HEADING && is_wider(text, LONGEST_HEADING)
}

/// Whether the text after "IV." or "B." is a title.
fn is_title(text: &str) -> bool {
    let text = text.trim_end_matches(['*', ' ']);
    !is_long(text) && !text.ends_with(['.', ';', ',', ':', '。', '；', '，', '：', '؛', '،'])
}

fn is_heading(blocks: &[Block], at: usize, last: Option<&Part>) -> bool {
    let block = &blocks[at];
    let text = block.text.trim_end_matches(['*', ' ']);
    let ends_open = !is_finished(text) || text.ends_with(['?', '？', '؟', '!']);
    let short = !is_long(text) && text.chars().any(char::is_alphabetic);
    // A date, or what begins and ends with figures, heads nothing.
    let dated = text.starts_with(|c: char| c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit())
        && text.contains(' ');
    let begins = !dated
        && text.starts_with(|c: char| !c.is_lowercase())
        && !text.contains("http")
        && !text.contains("www.");
    let last_is_done = last.is_none_or(|part| match part.kind {
        PartKind::Paragraph(_) | PartKind::Item(_) => is_finished(&part.text),
        _ => true,
    });
    let followed = blocks.get(at + 1).is_some_and(|next| {
        !matches!(next.mark, Mark::Label(_)) && !next.text.starts_with(char::is_lowercase)
    });
    short
        && !block.in_cell
        && begins
        && ends_open
        && !text.ends_with([',', '，', '،'])
        && (last_is_done || block.bold)
        && followed
}

/// What stands after a heading's number in its script, for one that proved to be text.
fn stop_of(number: &str) -> &'static str {
    match number.chars().next() {
        Some('\u{600}'..='\u{6ff}') => "-",
        Some(c) if is_cjk(c) => "、",
        _ => ".",
    }
}

/// A paragraph between 6 and 8 that carries no number is 7; what is missing otherwise is told.
fn rebuild_numbers(parts: &mut [Part]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let numbered: Vec<(usize, u32)> = parts
        .iter()
        .enumerate()
        .filter_map(|(at, part)| match part.kind {
            PartKind::Paragraph(Some(n)) => Some((at, n)),
            _ => None,
        })
        .collect();
    for two in numbered.windows(2) {
        let [(from, low), (to, high)] = [two[0], two[1]];
        if high <= low + 1 || high > low + 1 + LARGEST_GAP {
            continue;
        }
        let leads = parts[from].text.trim_end().ends_with([':', '：']);
        let candidates: Vec<usize> = (from + 1..to)
            .filter(|at| match &parts[*at].kind {
                PartKind::Paragraph(None) => true,
                PartKind::Item(label) => label == "bullet" && !leads,
                _ => false,
            })
            .filter(|at| {
                let text = &parts[*at].text;
                is_wider(text, 60) && text.starts_with(|c: char| !c.is_lowercase())
            })
            .collect();
        let missing: Vec<u32> = (low + 1..high).collect();
        let proven = candidates.len() == missing.len();
        for (turn, number) in missing.iter().enumerate() {
            if let (true, Some(at)) = (proven, candidates.get(turn)) {
                parts[*at].kind = PartKind::Paragraph(Some(*number));
            }
            warnings.push(Warning {
                code: if proven {
                    "paragraph_number_rebuilt"
                } else {
                    "paragraph_gap"
                }
                .to_owned(),
                message: if proven {
                    format!(
                        "paragraph {number} had lost its number; it stands between {low} and {high}"
                    )
                } else {
                    format!("paragraph {number} is missing between {low} and {high}")
                },
                at: Spot {
                    paragraph: Some(if proven { *number } else { high }),
                    ..Spot::default()
                },
            });
        }
    }
    warnings
}

#[cfg(test)]
mod tests;
