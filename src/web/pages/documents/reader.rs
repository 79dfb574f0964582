//! A version as the reader shows it: headings and paragraphs in order, notes beside the paragraph that
//! calls them, recommendations marked. Every anchor of the store is printed once and only once, so
//! that each reference into the page finds its place.

use std::collections::{HashMap, HashSet};

use crate::db::citations::Citation;
use crate::db::document_text::{Footnote, FootnoteCall, Item, Paragraph, Text};
use crate::db::occurrences::Extracted;
use crate::locale::{Locale, Spot, Value, typeset};
use crate::web::view::address;

use super::headings::{Heading, Headings};
use super::text::{Call, Cited, Piece, PlacedCall, pieces};

/// What follows one another on the page.
#[derive(Debug)]
pub enum Block {
    Heading(Heading),
    Paragraph(Par),
}

#[derive(Debug)]
pub struct Par {
    pub anchor: String,
    /// Its own address.
    pub href: String,
    pub number: Option<String>,
    pub text: Vec<Piece>,
    pub notes: Vec<Note>,
    pub marks: Vec<Mark>,
    pub items: Vec<ItemPar>,
}

#[derive(Debug)]
pub struct ItemPar {
    pub anchor: String,
    pub href: String,
    pub label: String,
    pub text: Vec<Piece>,
    pub notes: Vec<Note>,
    pub marks: Vec<Mark>,
}

/// A recommendation that stands here.
#[derive(Debug)]
pub struct Mark {
    pub href: String,
    pub label: String,
    /// Its own anchor, where it is a member of a run-in list.
    pub id: Option<String>,
}

#[derive(Debug)]
pub struct Note {
    pub anchor: String,
    pub marker: String,
    pub text: Vec<Piece>,
    /// Where it is called, if it is.
    pub back: Option<String>,
}

/// The whole text, ready to print.
#[derive(Debug, Default)]
pub struct Reading {
    pub contents: Vec<Heading>,
    pub blocks: Vec<Block>,
    /// Called from the title or the agenda line: `*`.
    pub title_notes: Vec<Note>,
    /// Called from nowhere that the store knows.
    pub loose_notes: Vec<Note>,
    /// Recommendations whose place this version lacks: links to them still find their anchor.
    pub loose_marks: Vec<Mark>,
}

struct Reader<'a> {
    l: Locale,
    /// Words of the text's own language, for labels of items.
    own: Locale,
    footnotes: &'a [Footnote],
    citations: HashMap<Place, Vec<Cited>>,
    marks: HashMap<&'a str, Vec<&'a Extracted>>,
    /// Anchors of notes that have been called.
    called: HashSet<&'a str>,
}

#[derive(Debug, PartialEq, Eq, Hash)]
enum Place {
    Paragraph(i64),
    Footnote(i64),
}

pub fn read(
    l: Locale,
    own: Locale,
    text: &Text,
    citations: &[Citation],
    extracted: &[Extracted],
) -> Reading {
    let mut reader = Reader {
        l,
        own,
        footnotes: &text.footnotes,
        citations: linked(l, own, citations),
        marks: marks_by_anchor(text, extracted),
        called: HashSet::new(),
    };
    let mut reading = Reading::default();
    let mut sections = Headings::new(&text.sections);
    for paragraph in &text.paragraphs {
        for heading in sections.up_to(paragraph.section_id) {
            reading.blocks.push(Block::Heading(heading));
        }
        let par = reader.paragraph(paragraph);
        reading.blocks.push(Block::Paragraph(par));
    }
    for heading in sections.rest() {
        reading.blocks.push(Block::Heading(heading));
    }
    reading.loose_marks = reader.loose_marks(extracted);
    reading.contents = Headings::new(&text.sections).rest();
    for footnote in &text.footnotes {
        if !reader.called.contains(footnote.anchor.as_str()) {
            let note = reader.note(footnote, None);
            if footnote.marker.starts_with('*') {
                reading.title_notes.push(note);
            } else {
                reading.loose_notes.push(note);
            }
        }
    }
    reading
}

/// Citations that lead somewhere, by the place that they stand in.
fn linked(l: Locale, own: Locale, citations: &[Citation]) -> HashMap<Place, Vec<Cited>> {
    let mut places: HashMap<Place, Vec<Cited>> = HashMap::new();
    for citation in citations {
        let Some(target) = &citation.target else {
            continue;
        };
        let place = match (citation.footnote_id, citation.paragraph_id) {
            (Some(note), _) => Place::Footnote(note),
            (None, Some(paragraph)) => Place::Paragraph(paragraph),
            (None, None) => continue,
        };
        let name = target
            .document_symbol
            .as_deref()
            .unwrap_or(&target.document_key);
        places.entry(place).or_default().push(Cited {
            printed: typeset(&citation.printed, own.language()),
            href: address::document(l, name, target.anchor.as_deref()),
            title: target.title.clone().unwrap_or_default(),
        });
    }
    places
}

/// Recommendations by the paragraph or item that shows them: their own, or for a member of a run-in
/// list the paragraph around it.
fn marks_by_anchor<'a>(
    text: &'a Text,
    extracted: &'a [Extracted],
) -> HashMap<&'a str, Vec<&'a Extracted>> {
    let anchors: Vec<&str> = text
        .paragraphs
        .iter()
        .flat_map(|p| {
            let items = p.items.iter().map(|item| item.anchor.as_str());
            std::iter::once(p.anchor.as_str()).chain(items)
        })
        .collect();
    let mut marks: HashMap<&str, Vec<&Extracted>> = HashMap::new();
    for one in extracted {
        let holder = anchors
            .iter()
            .filter(|anchor| {
                let rest = one.anchor.strip_prefix(**anchor);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
            .max_by_key(|anchor| anchor.len());
        if let Some(holder) = holder {
            marks.entry(holder).or_default().push(one);
        }
    }
    marks
}

impl<'a> Reader<'a> {
    fn paragraph(&mut self, paragraph: &'a Paragraph) -> Par {
        let mut cited = self
            .citations
            .remove(&Place::Paragraph(paragraph.id))
            .unwrap_or_default();
        let (calls, notes) = self.calls(&paragraph.calls, &paragraph.anchor);
        Par {
            href: format!("#{}", paragraph.anchor),
            anchor: paragraph.anchor.clone(),
            number: paragraph.number.clone(),
            text: self.pieces(&paragraph.text, &calls, &mut cited),
            notes,
            marks: self.marks(&paragraph.anchor, paragraph.number.as_deref()),
            items: paragraph
                .items
                .iter()
                .map(|item| self.item(item, paragraph, &mut cited))
                .collect(),
        }
    }

    fn item(&mut self, item: &'a Item, paragraph: &Paragraph, cited: &mut Vec<Cited>) -> ItemPar {
        let (calls, notes) = self.calls(&item.calls, &paragraph.anchor);
        let label = match item.label.as_str() {
            "bullet" => "•".to_owned(),
            label => self.own.item_label(label, None),
        };
        ItemPar {
            href: format!("#{}", item.anchor),
            anchor: item.anchor.clone(),
            label,
            text: self.pieces(&item.text, &calls, cited),
            notes,
            marks: self.marks(&item.anchor, paragraph.number.as_deref()),
        }
    }

    /// The text as it is set; that changes no number of characters, so that calls keep their places.
    fn pieces(&self, text: &str, calls: &[PlacedCall], cited: &mut Vec<Cited>) -> Vec<Piece> {
        pieces(&typeset(text, self.own.language()), calls, cited)
    }

    /// The calls of one text, and the notes that are called here first.
    fn calls(&mut self, calls: &[FootnoteCall], paragraph: &str) -> (Vec<PlacedCall>, Vec<Note>) {
        let mut notes = Vec::new();
        let mut placed = Vec::new();
        for call in calls {
            let same = |note: &&&Footnote| note.marker == call.marker;
            let here = |note: &&&Footnote| note.called_in.as_deref() == Some(paragraph);
            let found = self.footnotes.iter().collect::<Vec<_>>();
            let note = found
                .iter()
                .find(|note| same(note) && here(note))
                .or_else(|| found.iter().find(same))
                .copied();
            let mut id = None;
            if let Some(note) = note
                && self.called.insert(note.anchor.as_str())
            {
                let back = format!("ref-{}", note.anchor);
                notes.push(self.note(note, Some(back.clone())));
                id = Some(back);
            }
            placed.push(PlacedCall {
                at: call.at,
                call: Call {
                    marker: call.marker.clone(),
                    anchor: note.map(|note| note.anchor.clone()).unwrap_or_default(),
                    id,
                },
            });
        }
        (placed, notes)
    }

    fn note(&mut self, footnote: &Footnote, back: Option<String>) -> Note {
        let mut cited = self
            .citations
            .remove(&Place::Footnote(footnote.id))
            .unwrap_or_default();
        Note {
            anchor: footnote.anchor.clone(),
            marker: footnote.marker.clone(),
            text: self.pieces(&footnote.text, &[], &mut cited),
            back,
        }
    }

    /// `Recommendation 12 (a)`; inside a resolution its number and the paragraph.
    fn mark_label(&self, spot: Spot<'_>) -> String {
        let inside = |kind| spot.anchor.is_some_and(|anchor| anchor.starts_with(kind));
        if inside("res-") || inside("dec-") {
            return self.own.place(spot);
        }
        let place = Value::from(self.own.hanging(spot));
        let label = self
            .own
            .text("document-recommendation", &[("place", place)]);
        label.into_plain()
    }

    /// The marks of a place, each with its own anchor where that is not the place's.
    fn marks(&self, anchor: &str, number: Option<&str>) -> Vec<Mark> {
        let here = self
            .marks
            .get(anchor)
            .map(Vec::as_slice)
            .unwrap_or_default();
        self.each_marked(here, anchor, number)
    }

    fn loose_marks(&self, extracted: &[Extracted]) -> Vec<Mark> {
        let held: HashSet<i64> = self
            .marks
            .values()
            .flatten()
            .map(|one| one.occurrence_id)
            .collect();
        let loose: Vec<&Extracted> = extracted
            .iter()
            .filter(|one| !held.contains(&one.occurrence_id))
            .collect();
        self.each_marked(&loose, "", None)
    }

    fn each_marked(&self, marked: &[&Extracted], anchor: &str, number: Option<&str>) -> Vec<Mark> {
        let mut own = HashSet::from([anchor]);
        marked
            .iter()
            .map(|one| {
                let spot = Spot {
                    anchor: Some(&one.anchor),
                    paragraph: one.paragraph.as_deref().or(number),
                    item: one.item.as_deref(),
                };
                Mark {
                    href: address::recommendation(self.l, &one.slug),
                    label: self.mark_label(spot),
                    id: own.insert(&one.anchor).then(|| one.anchor.clone()),
                }
            })
            .collect()
    }
}
