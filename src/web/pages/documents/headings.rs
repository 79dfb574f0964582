//! The headings of a version in order, each printed once and before the first paragraph under it. A
//! heading stands at most one step below the one before, whatever the file says, so that the outline
//! of the page has no holes.

use std::collections::HashSet;

use crate::db::document_text::Section;

#[derive(Debug)]
pub struct Heading {
    /// `h2` to `h4`.
    pub tag: &'static str,
    pub level: i16,
    pub number: String,
    /// The number does not fit in the margin: `Resolution 9/1`.
    pub long: bool,
    pub text: String,
    pub anchor: String,
}

/// The headings in order, each given out once.
pub struct Headings<'a> {
    sections: &'a [Section],
    next: usize,
    /// No heading may stand more than one step below the one before.
    depth: i16,
    seen: HashSet<&'a str>,
}

impl<'a> Headings<'a> {
    pub fn new(sections: &'a [Section]) -> Self {
        Self {
            sections,
            next: 0,
            depth: 0,
            seen: HashSet::new(),
        }
    }

    /// Those down to the section of a paragraph that have not been given out yet.
    pub fn up_to(&mut self, section: Option<i64>) -> Vec<Heading> {
        let end = section
            .and_then(|id| self.sections.iter().position(|s| s.id == id))
            .map_or(0, |index| index + 1);
        self.take(end)
    }

    pub fn rest(&mut self) -> Vec<Heading> {
        self.take(self.sections.len())
    }

    fn take(&mut self, end: usize) -> Vec<Heading> {
        let mut out = Vec::new();
        while self.next < end {
            let section = &self.sections[self.next];
            self.next += 1;
            self.depth = section.level.clamp(1, self.depth + 1).min(3);
            let mut anchor = section.anchor.clone();
            if !self.seen.insert(section.anchor.as_str()) {
                anchor = format!("{anchor}-{}", self.next);
            }
            out.push(Heading {
                tag: ["h2", "h3", "h4"][usize::from(self.depth.unsigned_abs()) - 1],
                level: self.depth,
                long: section
                    .number
                    .as_deref()
                    .is_some_and(|n| n.chars().count() > 5),
                number: section.number.clone().unwrap_or_default(),
                text: section.heading.clone(),
                anchor,
            });
        }
        out
    }
}
