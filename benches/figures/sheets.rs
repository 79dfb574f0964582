//! Sets the report on pages, as a printer would: lines broken to the width of the column, notes at the
//! foot of the page that calls them. What it gives is printed as text and as PDF.

use super::paper::{Block, Report, pieces};

/// How a line is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Body,
    Bold,
    Note,
}

impl Face {
    /// Of the letters, in points.
    pub const fn size(self) -> f32 {
        match self {
            Self::Note => 8.0,
            Self::Body | Self::Bold => 10.5,
        }
    }

    /// From one line to the next, in points.
    pub const fn leading(self) -> f32 {
        match self {
            Self::Note => 10.0,
            Self::Body | Self::Bold => 14.0,
        }
    }
}

#[derive(Debug)]
pub struct Line {
    pub text: String,
    pub face: Face,
    /// From the left margin, in points.
    pub indent: f32,
    /// Stands off from the line before.
    pub opens: bool,
}

#[derive(Debug, Default)]
pub struct Sheet {
    pub body: Vec<Line>,
    pub notes: Vec<Line>,
}

/// The width of the column, in points.
const WIDTH: f32 = 370.0;
/// The height of body and notes, in points.
const HEIGHT: f32 = 640.0;
/// No block with its notes is higher.
const HIGHEST: f32 = 190.0;
pub const GAP: f32 = 7.0;

impl Sheet {
    fn height(&self) -> f32 {
        let lines = self.body.iter().chain(&self.notes);
        lines
            .map(|line| line.face.leading() + if line.opens { GAP } else { 0.0 })
            .sum()
    }
}

/// As much of the report as goes on this many pages, and these pages.
pub fn set(pages: usize) -> (Vec<Block>, Vec<Sheet>) {
    let (mut blocks, mut sheets) = (Vec::new(), vec![Sheet::default()]);
    for block in Report::new() {
        let full = sheets
            .last()
            .is_some_and(|sheet| sheet.height() + HIGHEST > HEIGHT);
        // A note belongs to what calls it.
        if sheets.len() == pages && full && !matches!(block, Block::Note { .. }) {
            break;
        }
        add(&mut sheets, &block);
        blocks.push(block);
    }
    (blocks, sheets)
}

fn add(sheets: &mut Vec<Sheet>, block: &Block) {
    let (text, face, indent) = match block {
        Block::Masthead(text) | Block::Lead(text) => ((*text).to_owned(), Face::Body, 0.0),
        Block::Heading(text) => (text.clone(), Face::Bold, 0.0),
        Block::Paragraph { number, text } => (format!("{number}. {text}"), Face::Body, 0.0),
        Block::Item { label, text } => (format!("({label}) {text}"), Face::Body, 22.0),
        Block::Note { marker, text } => (format!("^{{{marker}}} {text}"), Face::Note, 0.0),
    };
    let is_note = face == Face::Note;
    for (at, text) in broken(&text, face, WIDTH - indent).into_iter().enumerate() {
        let line = Line {
            text,
            face,
            indent,
            opens: at == 0 && !is_note,
        };
        let has_room = sheets
            .last()
            .is_some_and(|sheet| sheet.height() + face.leading() + GAP <= HEIGHT);
        // A note stays on the page of its call, whatever room there is: the foot is low enough.
        if !has_room && !is_note {
            sheets.push(Sheet::default());
        }
        if let Some(sheet) = sheets.last_mut() {
            let lines = if is_note {
                &mut sheet.notes
            } else {
                &mut sheet.body
            };
            lines.push(line);
        }
    }
}

fn broken(text: &str, face: Face, width: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for word in text.split(' ') {
        let wide = width_of(word, face.size());
        let blank = width_of(" ", face.size());
        if used > 0.0 && used + blank + wide > width {
            lines.push(String::new());
            used = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0.0 {
                line.push(' ');
                used += blank;
            }
            line.push_str(word);
            used += wide;
        }
    }
    lines
}

/// Helvetica's widths of the signs from blank to tilde, in thousandths of its size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The width of a text in points.
pub fn width_of(text: &str, size: f32) -> f32 {
    let of = |piece: &str| -> f32 {
        let signs = piece.chars().map(|sign| (sign as usize).wrapping_sub(32));
        signs
            .map(|at| f32::from(WIDTHS.get(at).copied().unwrap_or(556)) * size / 1000.0)
            .sum()
    };
    pieces(text)
        .into_iter()
        .map(|(piece, raised)| of(piece) * if raised { RAISED } else { 1.0 })
        .sum()
}

/// The size of a raised number beside the letters around it.
pub const RAISED: f32 = 0.6;
