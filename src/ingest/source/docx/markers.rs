//! Which mark a note carries: notes are numbered in the order in which the text calls them, and a
//! note may have a mark of its own (`*`). Marks that the notation has no place for are exchanged for
//! the next free numbers, and that is told.

use std::collections::HashMap;

use super::formats::written;
use super::sections::{Layout, NoteStyle, Section};

/// Footnotes or endnotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    Foot,
    End,
}

/// A note that is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    pub kind: NoteKind,
    /// Its id in the file.
    pub id: String,
    /// As printed.
    pub marker: String,
}

/// The notes called so far.
#[derive(Debug, Default)]
pub struct Markers {
    settings: Section,
    sections: Vec<Section>,
    at: usize,
    counts: [u32; 2],
    known: HashMap<(NoteKind, String), usize>,
    /// How many notes the text calls at most: footnotes, endnotes.
    totals: [u32; 2],
    others: u32,
    pub called: Vec<Called>,
    /// A mark was exchanged for a number.
    pub exchanged: bool,
    /// Notes whose numbers begin again on each page were numbered through.
    pub through: bool,
}

impl Markers {
    /// For a document with these sections.
    pub fn new(settings: Section, layout: Layout) -> Self {
        Self {
            settings,
            sections: layout.sections,
            totals: layout.calls,
            ..Self::default()
        }
    }

    /// The mark of a note that is called without a mark of its own.
    pub fn call(&mut self, kind: NoteKind, id: &str) -> String {
        if let Some(known) = self.known.get(&(kind, id.to_owned())) {
            return self.called[*known].marker.clone();
        }
        let own = |section: &Section| match kind {
            NoteKind::Foot => section.footnotes.clone(),
            NoteKind::End => section.endnotes.clone(),
        };
        let (near, far) = (
            self.sections.get(self.at).map_or(NoteStyle::default(), own),
            own(&self.settings),
        );
        // A file hardly says where its pages end, and "1" on each would be told apart by nothing:
        // such notes are numbered through.
        let count = &mut self.counts[kind as usize];
        self.through |= *count > 0 && (near.by_page || far.by_page && near.by_section.is_none());
        let n = near.start.or(far.start).unwrap_or(1).saturating_add(*count);
        *count += 1;
        let usual = match kind {
            NoteKind::Foot => "decimal",
            NoteKind::End => "lowerRoman",
        };
        let format = near.format.or(far.format);
        let printed = written(format.as_deref().unwrap_or(usual), n);
        let clashes = kind == NoteKind::End && self.totals[0] > 0;
        let marker = if fits(&printed) && !clashes {
            printed
        } else {
            self.exchanged = true;
            // Endnotes go on after the footnotes.
            let before = if clashes { self.totals[0] } else { 0 };
            before.saturating_add(n).to_string()
        };
        self.add(kind, id, marker.clone());
        marker
    }

    /// A note with a mark of its own, which the text gives; answers what stands for it here.
    pub fn call_as(&mut self, kind: NoteKind, id: &str, printed: &str) -> String {
        if let Some(known) = self.known.get(&(kind, id.to_owned())) {
            return self.called[*known].marker.clone();
        }
        let mut marker = printed.trim().to_owned();
        if !fits(&marker) {
            self.others += 1;
            self.exchanged = true;
            let before = self.totals[0].saturating_add(self.totals[1]);
            marker = before.saturating_add(self.others).to_string();
        }
        self.add(kind, id, marker.clone());
        marker
    }

    fn add(&mut self, kind: NoteKind, id: &str, marker: String) {
        self.known.insert((kind, id.to_owned()), self.called.len());
        self.called.push(Called {
            kind,
            id: id.to_owned(),
            marker,
        });
    }

    /// A section is over.
    pub fn end_section(&mut self) {
        self.at += 1;
        let restarts = |own: Option<bool>, all: Option<bool>| own.or(all).unwrap_or(false);
        let next = self.sections.get(self.at);
        for (kind, near, far) in [
            (0, next.map(|one| &one.footnotes), &self.settings.footnotes),
            (1, next.map(|one| &one.endnotes), &self.settings.endnotes),
        ] {
            if restarts(near.and_then(|style| style.by_section), far.by_section) {
                self.counts[kind] = 0;
            }
        }
    }
}

fn fits(marker: &str) -> bool {
    let all = |ok: fn(u8) -> bool| marker.bytes().all(ok);
    !marker.is_empty()
        && marker.len() <= 6
        && (all(|byte| byte.is_ascii_digit()) || all(|byte| byte == b'*'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_numbered_as_they_are_called() {
        let layout = Layout {
            calls: [4, 1],
            ..Layout::default()
        };
        let mut markers = Markers::new(Section::default(), layout);
        assert_eq!(markers.call(NoteKind::Foot, "7"), "1");
        assert_eq!(markers.call_as(NoteKind::Foot, "2", "*"), "*");
        assert_eq!(markers.call(NoteKind::Foot, "1"), "2");
        assert_eq!(markers.call(NoteKind::Foot, "7"), "1");
        assert!(!markers.exchanged);
        // "i" would clash with nothing, but the notation has no place for it.
        assert_eq!(markers.call(NoteKind::End, "7"), "5");
        assert_eq!(markers.call_as(NoteKind::Foot, "9", "†"), "6");
        assert!(markers.exchanged);
    }

    #[test]
    fn a_section_may_begin_again_and_write_otherwise() {
        let style = NoteStyle {
            format: Some("upperLetter".into()),
            start: Some(2),
            by_section: Some(true),
            by_page: false,
        };
        let section = Section {
            footnotes: style,
            ..Section::default()
        };
        let layout = Layout {
            sections: vec![Section::default(), section],
            ..Layout::default()
        };
        let mut markers = Markers::new(Section::default(), layout);
        assert_eq!(markers.call(NoteKind::Foot, "1"), "1");
        markers.end_section();
        // "B" is printed; its place in the count stands for it.
        assert_eq!(markers.call(NoteKind::Foot, "2"), "2");
    }

    #[test]
    fn notes_that_begin_again_on_each_page_are_numbered_through() {
        let settings = Section {
            footnotes: NoteStyle {
                by_page: true,
                ..NoteStyle::default()
            },
            ..Section::default()
        };
        let mut markers = Markers::new(settings, Layout::default());
        assert_eq!(markers.call(NoteKind::Foot, "1"), "1");
        assert!(!markers.through);
        assert_eq!(markers.call(NoteKind::Foot, "2"), "2");
        assert!(markers.through);
    }
}
