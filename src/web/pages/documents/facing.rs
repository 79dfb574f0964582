//! Two languages of a document side by side, paragraph by paragraph. They are matched by their anchors,
//! which number the same things alike in every language; what only one of them has stands alone, at its
//! place. Unnumbered lines have no name of their own: they match in their order between two that do.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::headings::Heading;
use super::reader::{Block, ItemPar, Note, Par, Reading};
use super::text::Piece;
use crate::domain::Language;
use crate::locale::Locale;

/// What one side of a row holds.
#[derive(Debug)]
pub enum Unit {
    Heading(Heading),
    Par(Par),
    Item(ItemPar),
}

impl Unit {
    fn key(&self) -> &str {
        let anchor = match self {
            Self::Heading(heading) => &heading.anchor,
            Self::Par(par) => &par.anchor,
            Self::Item(item) => &item.anchor,
        };
        if anchor.starts_with("text-") {
            "text"
        } else {
            anchor
        }
    }
}

/// One side or both.
#[derive(Debug, Default)]
pub struct Pair {
    pub here: Option<Unit>,
    pub there: Option<Unit>,
}

/// The page in two columns.
#[derive(Debug)]
pub struct Facing {
    /// The interface in the language of each side.
    pub here: Locale,
    pub there: Locale,
    pub rows: Vec<Pair>,
    /// Notes that no paragraph of the other language calls.
    pub notes: Vec<Note>,
}

pub fn facing(here: Locale, there: Locale, own: &mut Reading, mut other: Reading) -> Facing {
    let left = units(std::mem::take(&mut own.blocks));
    let right = units(std::mem::take(&mut other.blocks));
    let prefix = format!("{}-", there.code());
    let plain = |unit: &Unit| {
        let key = unit.key();
        key.strip_prefix(&prefix).unwrap_or(key).to_owned()
    };
    let before: Vec<String> = left.iter().map(|unit| unit.key().to_owned()).collect();
    let after: Vec<String> = right
        .iter()
        .map(|unit| match plain(unit) {
            key if key.starts_with("text-") => "text".to_owned(),
            key => key,
        })
        .collect();
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (old, new) = (op.old_range().len(), op.new_range().len());
        let both = matches!(op, DiffOp::Equal { .. });
        if both {
            rows.extend((0..old).map(|_| Pair {
                here: left.next(),
                there: right.next(),
            }));
            continue;
        }
        rows.extend(left.by_ref().take(old).map(|unit| Pair {
            here: Some(unit),
            there: None,
        }));
        rows.extend(right.by_ref().take(new).map(|unit| Pair {
            here: None,
            there: Some(unit),
        }));
    }
    other.title_notes.append(&mut other.loose_notes);
    Facing {
        here,
        there,
        rows,
        notes: other.title_notes,
    }
}

/// Items stand in rows of their own, so that long lists stay level.
fn units(blocks: Vec<Block>) -> Vec<Unit> {
    let mut units = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(heading) => units.push(Unit::Heading(heading)),
            Block::Paragraph(mut par) => {
                let items = std::mem::take(&mut par.items);
                units.push(Unit::Par(par));
                units.extend(items.into_iter().map(Unit::Item));
            }
        }
    }
    units
}

impl Reading {
    /// The same reading as a guest on another page: its anchors with the language before them, since
    /// the page has its own, and the numbers of its paragraphs as links to the page that is its home.
    pub fn moved(mut self, language: Language, page: &str) -> Self {
        let named = |anchor: &str| format!("{language}-{anchor}");
        for block in &mut self.blocks {
            match block {
                Block::Heading(heading) => heading.anchor = named(&heading.anchor),
                Block::Paragraph(par) => {
                    par.href = format!("{page}{}", par.href);
                    par.anchor = named(&par.anchor);
                    move_text(named, &mut par.text, &mut par.notes);
                    for mark in &mut par.marks {
                        mark.id = mark.id.as_deref().map(named);
                    }
                    for item in &mut par.items {
                        item.href = format!("{page}{}", item.href);
                        item.anchor = named(&item.anchor);
                        move_text(named, &mut item.text, &mut item.notes);
                        for mark in &mut item.marks {
                            mark.id = mark.id.as_deref().map(named);
                        }
                    }
                }
            }
        }
        move_text(named, &mut [], &mut self.title_notes);
        move_text(named, &mut [], &mut self.loose_notes);
        self
    }
}

fn move_text(named: impl Fn(&str) -> String + Copy, text: &mut [Piece], notes: &mut [Note]) {
    for piece in text {
        if let Piece::Call(call) = piece
            && !call.anchor.is_empty()
        {
            call.anchor = named(&call.anchor);
            call.id = call.id.as_deref().map(named);
        }
    }
    for note in notes {
        note.anchor = named(&note.anchor);
        note.back = note.back.as_deref().map(named);
    }
}
