//! Puts the parts together: sections with their level and parent, paragraphs with their items.
//! Reads [`Part`]s, writes the draft's sections and paragraphs and what `meaning` needs beside them.

use super::super::{Item, Paragraph, Section};
use super::clean::{Clean, clean};
use super::numbering::{Part, PartKind};
use super::numerals::name_of_letter;
use super::scripts::closed;
use crate::domain::Instrument;

/// What a paragraph has that the draft does not show.
#[derive(Debug, Clone, Default)]
pub struct Aside {
    /// The first words in italics: a title, in a bibliography.
    pub emphasis: Option<String>,
    /// The instrument that its section is the text of is a draft.
    pub in_draft: bool,
    /// Number of its first line in the file.
    pub line: usize,
}

/// The body, put together.
#[derive(Debug, Default)]
pub struct Body {
    pub sections: Vec<Section>,
    pub paragraphs: Vec<Paragraph>,
    /// One a paragraph.
    pub asides: Vec<Aside>,
    is_agenda: bool,
}

/// One open heading.
struct Open {
    rank: u8,
    index: usize,
    in_draft: bool,
}

/// Ranks of headings: a heading closes all open ones of its rank or below.
const ANNEX: u8 = 0;
/// A heading without number that heads numbered ones: an annex's title, a part of an agenda.
const TOP: u8 = 1;
const ROMAN: u8 = 2;
const LETTER: u8 = 3;
const DIGIT: u8 = 4;
const ANNEX_INSIDE: u8 = 6;
const TITLE_INSIDE: u8 = 7;
const UNNUMBERED: u8 = 9;

/// Puts sections and paragraphs together. In an agenda, whose items are numbered, a heading without
/// number heads a part.
pub fn assemble(parts: Vec<Part>, is_agenda: bool) -> Body {
    let mut body = Body {
        is_agenda,
        ..Body::default()
    };
    let mut open: Vec<Open> = Vec::new();
    for part in parts {
        let cleaned = clean(&closed(&part.text));
        let before = body.asides.len();
        match part.kind {
            PartKind::Paragraph(number) => body.begin(number, cleaned, part.page, &open),
            PartKind::Item(label) => body.item(label, cleaned, part.page, &open),
            kind => body.heading(kind, &cleaned.text, &mut open),
        }
        if let Some(aside) = body.asides.get_mut(before) {
            aside.line = part.line;
        }
    }
    for paragraph in &mut body.paragraphs {
        paragraph.footnote_calls = all_calls(paragraph);
    }
    body
}

/// Every call of a paragraph in order, its items' included.
pub fn all_calls(paragraph: &Paragraph) -> Vec<String> {
    paragraph
        .calls
        .iter()
        .chain(paragraph.items.iter().flat_map(|item| &item.calls))
        .map(|call| call.marker.clone())
        .collect()
}

impl Body {
    fn begin(&mut self, number: Option<u32>, cleaned: Clean, page: Option<u32>, open: &[Open]) {
        if cleaned.text.is_empty() && number.is_none() {
            return;
        }
        self.paragraphs.push(Paragraph {
            number,
            section: open.last().map(|heading| heading.index),
            text: cleaned.text,
            calls: cleaned.calls,
            page,
            ..Paragraph::default()
        });
        self.asides.push(Aside {
            emphasis: cleaned.emphasis,
            in_draft: open.iter().any(|heading| heading.in_draft),
            line: 0,
        });
    }

    fn item(&mut self, label: String, cleaned: Clean, page: Option<u32>, open: &[Open]) {
        let section = open.last().map(|heading| heading.index);
        let item = Item {
            label,
            text: cleaned.text,
            calls: cleaned.calls,
        };
        let last = self.paragraphs.last_mut();
        if let Some(last) = last.filter(|last| last.section == section) {
            last.items.push(item);
            return;
        }
        // Items right below a heading: they hang on a paragraph without words.
        self.paragraphs.push(Paragraph {
            section,
            page,
            items: vec![item],
            ..Paragraph::default()
        });
        self.asides.push(Aside::default());
    }

    fn rank_unnumbered(&self, open: &[Open]) -> u8 {
        let last = self.paragraphs.last().and_then(|one| one.section);
        let (rank, empty) = open.last().map_or((TOP, true), |heading| {
            (heading.rank, last != Some(heading.index))
        });
        match rank {
            ANNEX if empty => TOP,
            ANNEX_INSIDE if empty => TITLE_INSIDE,
            TOP if self.is_agenda => TOP,
            _ => UNNUMBERED,
        }
    }

    fn heading(&mut self, kind: PartKind, text: &str, open: &mut Vec<Open>) {
        let inside = open
            .iter()
            .any(|heading| self.sections[heading.index].instrument.is_some());
        let rank = match kind {
            PartKind::Roman(_) => ROMAN,
            PartKind::Letter(_) => LETTER,
            PartKind::Digit(_) | PartKind::Instrument(_) => DIGIT,
            PartKind::Annex if inside => ANNEX_INSIDE,
            PartKind::Annex => ANNEX,
            _ => self.rank_unnumbered(open),
        };
        open.retain(|heading| heading.rank < rank);
        let in_draft = matches!(&kind, PartKind::Instrument(one) if one.is_draft)
            || open.iter().any(|heading| heading.in_draft);
        let level = u8::try_from(open.len() + 1).unwrap_or(u8::MAX);
        let parent = open.last().map(|heading| heading.index);
        let mut section = Section {
            level,
            parent,
            heading: text.to_owned(),
            ..Section::default()
        };
        match kind {
            PartKind::Roman(number) => section.number = Some(number).filter(|one| !one.is_empty()),
            PartKind::Letter(letter) => section.number = Some(name_of_letter(letter)),
            PartKind::Digit(number) => section.number = Some(number.to_string()),
            PartKind::Instrument(one) => {
                section.number = Some(one.printed);
                section.instrument = Some(if one.is_decision {
                    Instrument::Decision
                } else {
                    Instrument::Resolution
                });
                section.instrument_number = Some(one.number);
            }
            _ => {}
        }
        open.push(Open {
            rank,
            index: self.sections.len(),
            in_draft,
        });
        self.sections.push(section);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: PartKind, text: &str) -> Part {
        Part {
            kind,
            text: text.to_owned(),
            page: None,
            line: 0,
        }
    }

    #[test]
    fn levels_follow_what_is_open() {
        let body = assemble(
            vec![
                part(PartKind::Roman("I".into()), "One"),
                part(PartKind::Digit(1), "Right below a roman"),
                part(PartKind::Unnumbered, "Aside"),
                part(PartKind::Letter('A'), "First"),
                part(PartKind::Unnumbered, "Aside"),
                part(PartKind::Unnumbered, "Another"),
            ],
            false,
        );
        let shape: Vec<_> = body.sections.iter().map(|s| (s.level, s.parent)).collect();
        assert_eq!(
            shape,
            [
                (1, None),
                (2, Some(0)),
                (3, Some(1)),
                (2, Some(0)),
                (3, Some(3)),
                (3, Some(3))
            ]
        );
    }

    #[test]
    fn items_hang_on_their_paragraph_and_bring_their_calls() {
        let body = assemble(
            vec![
                part(PartKind::Paragraph(Some(3)), "The Group¹ may wish to:"),
                part(PartKind::Item("a".into()), "Act;²"),
            ],
            false,
        );
        assert_eq!(body.paragraphs[0].items[0].text, "Act;");
        assert_eq!(body.paragraphs[0].footnote_calls, ["1", "2"]);
    }
}
