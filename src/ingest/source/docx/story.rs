//! Walks over one part that holds text (the body, the notes, a head, a foot) and gives its lines in
//! the order in which a reader meets them. Tables are read cell by cell, text boxes before the
//! paragraph that they hang on. One pass, without recursion: what is open stands on stacks.

use std::collections::HashMap;

use super::super::super::ParseError;
use super::super::Line;
use super::super::notation::CELL_GAP;
use super::Document;
use super::fields::Fields;
use super::markers::NoteKind;
use super::paragraph::Paragraph;
use super::styles::Look;
use super::symbols;
use super::xml::{Node, Tag, Xml};

/// What is longer is no mark of a note but the text that goes on.
const LONGEST_MARK: usize = 4;

/// What a part holds.
#[derive(Debug, Default)]
pub struct Story {
    pub lines: Vec<Line>,
    /// The text of the notes by their id, where the part is one of notes.
    pub notes: HashMap<String, String>,
    /// The file says where its pages ended when it was last shown.
    pub has_pages: bool,
    /// Parts in another format are built in, and were not read.
    pub has_foreign: bool,
}

/// Reads one part.
pub fn read(text: &str, part: &str, document: &mut Document) -> Result<Story, ParseError> {
    let mut walker = Walker {
        xml: Xml::new(text, part),
        document,
        story: Story::default(),
        paragraphs: Vec::new(),
        looks: Vec::new(),
        rows: Vec::new(),
        fields: Fields::default(),
        alternates: Vec::new(),
        letters: None,
        keeps_blanks: false,
        own_mark: None,
        note: None,
        carried: Paragraph::default(),
        deleted_rows: 0,
        page: 1,
    };
    loop {
        match walker.xml.next()? {
            Node::Start(tag) => walker.start(&tag)?,
            Node::End(name) => walker.end(&name),
            Node::Text(text) => {
                if let Some(letters) = &mut walker.letters {
                    letters.push_str(&text);
                }
            }
            Node::Done => break,
        }
    }
    let rest = std::mem::take(&mut walker.carried);
    walker.emit(&rest);
    let mut story = walker.story;
    if !story.has_pages {
        for line in &mut story.lines {
            line.page = None;
        }
    }
    Ok(story)
}

/// A row of a table: its cells stand side by side, on the same page.
struct Row {
    start: u32,
    end: u32,
    deleted: bool,
}

struct Walker<'a> {
    xml: Xml<'a>,
    document: &'a mut Document,
    story: Story,
    paragraphs: Vec<Paragraph>,
    /// One an open run.
    looks: Vec<Look>,
    rows: Vec<Row>,
    fields: Fields,
    /// One an open alternative: whether one of its choices was read.
    alternates: Vec<bool>,
    /// Inside an element that holds letters.
    letters: Option<String>,
    keeps_blanks: bool,
    /// A note was called whose mark comes next.
    own_mark: Option<(NoteKind, String)>,
    /// Inside a note: its id, and the lines before it.
    note: Option<(String, usize)>,
    /// What a paragraph without end hands to the next.
    carried: Paragraph,
    deleted_rows: usize,
    page: u32,
}

impl Walker<'_> {
    fn start(&mut self, tag: &Tag) -> Result<(), ParseError> {
        match tag.name() {
            // What is deleted, moved from here, or said a second time in another way.
            "del" | "moveFrom" | "rt" | "sdtPr" | "sdtEndPr" | "Fallback" | "sectPr" => {
                return self.xml.skip();
            }
            "AlternateContent" => self.alternates.push(false),
            "Choice" => match self.alternates.last_mut() {
                Some(read) if *read => return self.xml.skip(),
                Some(read) => *read = true,
                None => {}
            },
            "p" => self.open_paragraph(),
            "pPr" => return self.paragraph_properties(),
            "r" => {
                let paragraph = self.paragraph_look();
                self.looks
                    .push(Look::default().over(paragraph, Look::default()));
            }
            "rPr" => return self.run_properties(),
            "t" | "instrText" => {
                self.letters = Some(String::new());
                self.keeps_blanks = tag.get("space").as_deref() == Some("preserve");
            }
            "trPr" => return self.row_properties(),
            "tr" => self.rows.push(Row {
                start: self.page,
                end: self.page,
                deleted: false,
            }),
            "tc" => {
                if let Some(row) = self.rows.last() {
                    self.page = row.start;
                }
            }
            "fldChar" => self.field(tag),
            "fldSimple" => self.fields.simple(&tag.get("instr").unwrap_or_default()),
            "footnoteReference" => self.call(NoteKind::Foot, tag),
            "endnoteReference" => self.call(NoteKind::End, tag),
            "footnote" | "endnote" => return self.open_note(tag),
            "altChunk" => self.story.has_foreign = true,
            _ => self.sign(tag),
        }
        Ok(())
    }

    /// Elements that stand for letters.
    fn sign(&mut self, tag: &Tag) {
        match tag.name() {
            "tab" | "ptab" | "cr" => self.push(CELL_GAP),
            "br" if !matches!(tag.get("type").as_deref(), Some("page" | "column")) => {
                self.push(CELL_GAP);
            }
            "br" => self.push(" "),
            "noBreakHyphen" => self.push("-"),
            "sym" => {
                let font = tag.get("font").unwrap_or_default();
                let place = tag.get("char").unwrap_or_default();
                let letter = symbols::letter(&font, &place);
                self.push(letter.encode_utf8(&mut [0; 4]));
            }
            "lastRenderedPageBreak" => {
                self.story.has_pages = true;
                self.page = self.page.saturating_add(1);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => {
                let letters = self.letters.take().unwrap_or_default();
                let kept = if self.keeps_blanks {
                    letters.as_str()
                } else {
                    letters.trim_matches([' ', '\t', '\r', '\n'])
                };
                self.push(kept);
            }
            "instrText" => {
                let letters = self.letters.take().unwrap_or_default();
                self.fields.instruct(&letters);
            }
            "r" => {
                self.looks.pop();
            }
            "p" => self.close_paragraph(),
            "fldSimple" => self.fields.end(),
            "AlternateContent" => {
                self.alternates.pop();
            }
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.end = row.end.max(self.page);
                }
            }
            "tr" => {
                if let Some(row) = self.rows.pop() {
                    self.page = row.end;
                    self.deleted_rows -= usize::from(row.deleted);
                }
            }
            "footnote" | "endnote" => self.close_note(),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let look = self.looks.last().copied().unwrap_or_default();
        let (hidden, page) = (look.hidden == Some(true), self.page);
        if let Some((kind, id)) = self.own_mark.take_if(|_| !text.trim().is_empty()) {
            let is_mark = text.trim().chars().count() <= LONGEST_MARK;
            let markers = &mut self.document.markers;
            let marker = if is_mark {
                markers.call_as(kind, &id, text)
            } else {
                markers.call(kind, &id)
            };
            if let Some(paragraph) = self.paragraphs.last_mut() {
                paragraph.push(&marker, look, true, page);
            }
            if is_mark {
                return;
            }
        }
        let Some(paragraph) = self.paragraphs.last_mut() else {
            return;
        };
        if hidden || self.fields.hide() || self.deleted_rows > 0 {
            paragraph.hides |= !text.trim().is_empty();
        } else {
            paragraph.push(text, look, false, page);
        }
    }

    fn open_paragraph(&mut self) {
        let mut paragraph = std::mem::take(&mut self.carried);
        paragraph.goes_on = false;
        let style = self.document.styles.default_paragraph();
        paragraph.look = style.map_or_else(Look::default, |id| self.document.styles.look(id));
        self.paragraphs.push(paragraph);
    }

    fn close_paragraph(&mut self) {
        self.fields.end_paragraph();
        let Some(paragraph) = self.paragraphs.pop() else {
            return;
        };
        if paragraph.ends_section {
            self.document.markers.end_section();
        }
        if paragraph.goes_on {
            self.carried = Paragraph {
                runs: paragraph.runs,
                page: paragraph.page,
                hides: true,
                ..Paragraph::default()
            };
        } else {
            self.emit(&paragraph);
        }
    }

    fn emit(&mut self, paragraph: &Paragraph) {
        if self.deleted_rows > 0 {
            return;
        }
        if let Some(mut line) = paragraph.finish(self.document) {
            line.in_cell = !self.rows.is_empty();
            self.story.lines.push(line);
        }
    }

    fn paragraph_look(&self) -> Look {
        self.paragraphs
            .last()
            .map_or_else(Look::default, |one| one.look)
    }

    fn paragraph_properties(&mut self) -> Result<(), ParseError> {
        let mut unheld = Paragraph::default();
        let paragraph = self.paragraphs.last_mut().unwrap_or(&mut unheld);
        self.xml.inside(|tag| {
            match tag.name() {
                "pPrChange" | "rPrChange" | "numberingChange" => return false,
                "sectPr" => {
                    paragraph.ends_section = true;
                    return false;
                }
                "pStyle" => paragraph.style = tag.val(),
                "outlineLvl" => paragraph.outline = tag.val().and_then(|n| n.parse().ok()),
                // Of the mark at the paragraph's end.
                "del" | "moveFrom" => paragraph.goes_on = true,
                "specVanish" => paragraph.goes_on = tag.is_on(),
                _ => paragraph.number.see(tag),
            }
            true
        })?;
        if let Some(style) = &paragraph.style {
            paragraph.look = self.document.styles.look(style);
        }
        Ok(())
    }

    fn run_properties(&mut self) -> Result<(), ParseError> {
        let (mut plain, mut complex) = (Look::default(), Look::default());
        let (mut style, mut right_to_left) = (None, false);
        self.xml.inside(|tag| {
            match tag.name() {
                "rPrChange" => return false,
                "rStyle" => style = tag.val(),
                "rtl" | "cs" => right_to_left = tag.is_on(),
                "bCs" => complex.bold = Some(tag.is_on()),
                "iCs" => complex.italic = Some(tag.is_on()),
                _ => plain.see(tag),
            }
            true
        })?;
        if right_to_left {
            (plain.bold, plain.italic) = (complex.bold, complex.italic);
        }
        let paragraph = self.paragraph_look();
        let styles = &self.document.styles;
        let character = style.map_or_else(Look::default, |id| styles.look(&id));
        if let Some(look) = self.looks.last_mut() {
            *look = plain.over(paragraph, character);
        }
        Ok(())
    }

    fn row_properties(&mut self) -> Result<(), ParseError> {
        let mut deleted = false;
        self.xml.inside(|tag| {
            deleted |= tag.name() == "del";
            tag.name() != "trPrChange"
        })?;
        if let Some(row) = self.rows.last_mut().filter(|row| !row.deleted && deleted) {
            row.deleted = true;
            self.deleted_rows += 1;
        }
        Ok(())
    }

    fn field(&mut self, tag: &Tag) {
        match tag.get("fldCharType").as_deref() {
            Some("begin") => self.fields.start(),
            Some("separate") => self.fields.separate(),
            Some("end") => self.fields.end(),
            _ => {}
        }
    }

    fn call(&mut self, kind: NoteKind, tag: &Tag) {
        let Some(id) = tag.get("id") else { return };
        if self.fields.hide() || self.deleted_rows > 0 {
            return;
        }
        if tag
            .get("customMarkFollows")
            .is_some_and(|value| !matches!(value.as_str(), "0" | "false"))
        {
            self.own_mark = Some((kind, id));
            return;
        }
        let marker = self.document.markers.call(kind, &id);
        let (look, page) = (self.looks.last().copied().unwrap_or_default(), self.page);
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.push(&marker, look, true, page);
        }
    }

    fn open_note(&mut self, tag: &Tag) -> Result<(), ParseError> {
        // Separators are drawn lines; settings name notes without holding any.
        if tag.get("type").is_some_and(|kind| kind != "normal") {
            return self.xml.skip();
        }
        self.note = tag.get("id").map(|id| (id, self.story.lines.len()));
        Ok(())
    }

    fn close_note(&mut self) {
        if let Some((id, from)) = self.note.take() {
            let lines: Vec<String> = self
                .story
                .lines
                .drain(from..)
                .map(|line| line.text)
                .collect();
            self.story.notes.insert(id, lines.join(" "));
        }
    }
}
