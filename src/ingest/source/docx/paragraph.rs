//! One paragraph of a DOCX while it is read, and how it becomes a line: its number counted, its
//! letters written in the notation, whether it is a heading.

use super::super::Line;
use super::super::notation::{Run, is_rule, write};
use super::Document;
use super::styles::{Look, NumberRef};

/// Bold text longer than this is emphasis, not a heading.
const LONGEST_HEADING: usize = 400;

/// A paragraph that is open.
#[derive(Debug, Default)]
pub struct Paragraph {
    pub style: Option<String>,
    pub number: NumberRef,
    /// Its own outline level, from 0; 9 is body text.
    pub outline: Option<u8>,
    /// What its style says of characters.
    pub look: Look,
    pub runs: Vec<Run>,
    /// Where its first letter stands.
    pub page: Option<u32>,
    /// Its end was deleted: the text goes on in the next one.
    pub goes_on: bool,
    pub ends_section: bool,
    /// Some of its text is hidden.
    pub hides: bool,
}

impl Paragraph {
    /// Whether anything is to be seen of it yet.
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty())
    }

    /// Adds letters, to the last run where they are set alike.
    pub fn push(&mut self, text: &str, look: Look, call: bool, page: u32) {
        if text.is_empty() {
            return;
        }
        if !text.trim().is_empty() {
            self.page.get_or_insert(page);
        }
        let run = Run {
            text: text.to_owned(),
            bold: look.bold.unwrap_or(false),
            italic: look.italic.unwrap_or(false),
            raised: look.raised.unwrap_or(false),
            call,
        };
        match self.runs.last_mut() {
            Some(last)
                if !call
                    && (last.bold, last.italic, last.raised, last.call)
                        == (run.bold, run.italic, run.raised, false) =>
            {
                last.text.push_str(&run.text);
            }
            _ => self.runs.push(run),
        }
    }

    /// The line; `None` where nothing is to be seen. An empty paragraph of a list is counted all the
    /// same, as its reader would see.
    pub fn finish(&self, document: &mut Document) -> Option<Line> {
        let blank = self.is_blank();
        let label = if blank && self.hides {
            None
        } else {
            self.label(document)
        };
        if blank {
            return None;
        }
        let written = write(&self.runs);
        if written.text.is_empty() {
            return None;
        }
        let text = match label {
            Some(label) => format!("{label} {}", written.text),
            None if is_rule(&written.text) => written.text.replace('\\', ""),
            None => written.text,
        };
        let by_level = match (self.outline, self.style_id(document)) {
            (Some(level), _) => level < 9,
            (None, Some(style)) => document.styles.is_heading(style),
            (None, None) => false,
        };
        let heading = (by_level || written.bold) && text.chars().count() <= LONGEST_HEADING;
        Some(Line {
            text,
            gap: 1,
            page: self.page,
            heading,
            ..Line::default()
        })
    }

    fn style_id<'a>(&'a self, document: &'a Document) -> Option<&'a str> {
        let own = self.style.as_deref();
        own.or_else(|| document.styles.default_paragraph())
    }

    fn label(&self, document: &mut Document) -> Option<String> {
        let (of_style, names) = match self.style_id(document) {
            Some(style) => document.styles.number(style),
            None => (NumberRef::default(), Vec::new()),
        };
        let own = self.number.num.is_some();
        let num = self.number.num.clone().or(of_style.num)?;
        if num == "0" {
            return None;
        }
        let level = match self.number.level {
            Some(level) => level,
            None if own => 0,
            None => document
                .numbering
                .level_of_style(&num, &names)
                .or(of_style.level)
                .unwrap_or(0),
        };
        document.numbering.next(&num, level)
    }
}
