//! The anchors of a version's parts, which addresses outside are made of: `par-52`, `par-3-a`,
//! `res-16-1-par-3`, `fn-5`. Pure, and the same for every language of a document as long as its
//! numbering is. Each is unique in its version: a part that would repeat one gets `-2`, `-3`….

use std::collections::HashSet;

use crate::domain::{Instrument, Place};
use crate::ingest::{Draft, Spot};

/// Where every part of a draft stands.
#[derive(Debug)]
pub struct Layout {
    pub sections: Vec<SectionPlace>,
    pub paragraphs: Vec<ParagraphPlace>,
    pub footnotes: Vec<FootnotePlace>,
}

#[derive(Debug)]
pub struct SectionPlace {
    pub anchor: String,
    /// Index of the section above, always a smaller one.
    pub parent: Option<usize>,
    /// `("res", "16/1")` where this section or one above is the text of an instrument.
    pub instrument: Option<(&'static str, String)>,
}

#[derive(Debug)]
pub struct ParagraphPlace {
    pub anchor: String,
    pub section: Option<usize>,
    pub items: Vec<ItemPlace>,
}

#[derive(Debug)]
pub struct ItemPlace {
    pub anchor: String,
    pub label: String,
    /// Among equal labels of its paragraph, from 1.
    pub rank: u32,
}

#[derive(Debug)]
pub struct FootnotePlace {
    pub anchor: String,
    pub marker: String,
    /// Index of the paragraph of its first call.
    pub paragraph: Option<usize>,
}

impl Layout {
    pub fn of(draft: &Draft) -> Self {
        let mut taken = Taken::default();
        let sections = sections(draft, &mut taken);
        let paragraphs = paragraphs(draft, &sections, &mut taken);
        let footnotes = footnotes(draft, &mut taken);
        Self {
            sections,
            paragraphs,
            footnotes,
        }
    }

    /// The instrument that a section belongs to.
    pub fn instrument(&self, section: Option<usize>) -> Option<(&'static str, String)> {
        self.sections.get(section?)?.instrument.clone()
    }

    /// Index of the paragraph that a spot names.
    pub fn paragraph(&self, draft: &Draft, spot: &Spot) -> Option<usize> {
        let by_index = spot.index.filter(|index| *index < self.paragraphs.len());
        by_index.or_else(|| numbered(draft, spot.paragraph))
    }

    /// Index of the footnote that a spot names.
    pub fn footnote(&self, spot: &Spot) -> Option<usize> {
        let marker = spot.footnote.as_deref()?;
        self.footnotes.iter().position(|note| note.marker == marker)
    }
}

/// Index of the first paragraph with this printed number.
pub fn numbered(draft: &Draft, number: Option<u32>) -> Option<usize> {
    let number = number?;
    draft
        .paragraphs
        .iter()
        .position(|paragraph| paragraph.number == Some(number))
}

fn sections(draft: &Draft, taken: &mut Taken) -> Vec<SectionPlace> {
    let mut places: Vec<SectionPlace> = Vec::with_capacity(draft.sections.len());
    for (index, section) in draft.sections.iter().enumerate() {
        let parent = section.parent.filter(|parent| *parent < index);
        let own = match (section.instrument, &section.instrument_number) {
            (Some(Instrument::Resolution), Some(number)) => Some(("res", number.clone())),
            (Some(Instrument::Decision), Some(number)) => Some(("dec", number.clone())),
            _ => None,
        };
        let anchor = match &own {
            Some(instrument) => Place {
                instrument: Some(instrument.clone()),
                ..Place::default()
            }
            .anchor(),
            None => format!("sec-{}", index + 1),
        };
        places.push(SectionPlace {
            anchor: taken.first_free(anchor),
            instrument: own.or_else(|| places.get(parent?)?.instrument.clone()),
            parent,
        });
    }
    places
}

fn paragraphs(draft: &Draft, sections: &[SectionPlace], taken: &mut Taken) -> Vec<ParagraphPlace> {
    let mut without_number = 0_usize;
    let mut places = Vec::with_capacity(draft.paragraphs.len());
    for paragraph in &draft.paragraphs {
        let section = paragraph
            .section
            .filter(|section| *section < sections.len());
        let instrument = section.and_then(|section| sections[section].instrument.clone());
        let place = Place {
            paragraph: paragraph.number.map(|number| number.to_string()),
            instrument,
            ..Place::default()
        };
        let anchor = if paragraph.number.is_some() {
            place.anchor()
        } else {
            without_number += 1;
            format!("text-{without_number}")
        };
        let anchor = taken.first_free(anchor);
        let labels = paragraph.items.iter().map(|item| item.label.as_str());
        let items = items(labels, &anchor, &place, taken);
        places.push(ParagraphPlace {
            anchor,
            section,
            items,
        });
    }
    places
}

fn items<'a>(
    labels: impl Iterator<Item = &'a str>,
    paragraph: &str,
    place: &Place,
    taken: &mut Taken,
) -> Vec<ItemPlace> {
    let mut places: Vec<ItemPlace> = Vec::new();
    for label in labels {
        let before = places.iter().filter(|place| place.label == label).count();
        let rank = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
        let own = Place {
            item: Some(label.to_owned()),
            rank,
            ..place.clone()
        };
        // Under a paragraph without number only an instrument is a place of its own.
        let anchor = if place.paragraph.is_some() || place.instrument.is_some() {
            own.anchor()
        } else {
            format!("{paragraph}-{}", own.suffix())
        };
        places.push(ItemPlace {
            anchor: taken.first_free(anchor),
            label: label.to_owned(),
            rank,
        });
    }
    places
}

fn footnotes(draft: &Draft, taken: &mut Taken) -> Vec<FootnotePlace> {
    let called = |marker: &str| {
        draft
            .paragraphs
            .iter()
            .position(|paragraph| paragraph.footnote_calls.iter().any(|call| call == marker))
    };
    draft
        .footnotes
        .iter()
        .map(|note| {
            let marker = note.marker.replace('*', "star");
            FootnotePlace {
                anchor: taken.first_free(format!("fn-{marker}")),
                paragraph: called(&note.marker).or_else(|| numbered(draft, note.paragraph)),
                marker: note.marker.clone(),
            }
        })
        .collect()
}

/// Names that are given out once.
#[derive(Debug, Default)]
pub struct Taken(HashSet<String>);

impl Taken {
    /// `name`, or the first of `name-2`, `name-3`… that is free.
    pub fn first_free(&mut self, name: String) -> String {
        let free = if self.0.contains(&name) {
            (2..=u32::MAX)
                .map(|n| format!("{name}-{n}"))
                .find(|name| !self.0.contains(name))
                .unwrap_or(name)
        } else {
            name
        };
        self.0.insert(free.clone());
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{Footnote, Item, Paragraph, Section};

    fn item(label: &str) -> Item {
        Item {
            label: label.to_owned(),
            ..Item::default()
        }
    }

    #[test]
    fn every_part_has_an_anchor_of_its_own() {
        let draft = Draft {
            sections: vec![
                Section {
                    level: 1,
                    ..Section::default()
                },
                Section {
                    level: 2,
                    parent: Some(0),
                    instrument: Some(Instrument::Resolution),
                    instrument_number: Some("16/1".to_owned()),
                    ..Section::default()
                },
            ],
            paragraphs: vec![
                Paragraph {
                    number: Some(3),
                    items: vec![item("a"), item("bullet"), item("bullet"), item("a")],
                    footnote_calls: vec!["*".to_owned()],
                    ..Paragraph::default()
                },
                Paragraph {
                    items: vec![item("a")],
                    ..Paragraph::default()
                },
                Paragraph {
                    number: Some(3),
                    section: Some(1),
                    ..Paragraph::default()
                },
                Paragraph {
                    number: Some(3),
                    ..Paragraph::default()
                },
            ],
            footnotes: vec![Footnote {
                marker: "*".to_owned(),
                ..Footnote::default()
            }],
            ..Draft::default()
        };
        let layout = Layout::of(&draft);
        let sections: Vec<&str> = layout.sections.iter().map(|s| s.anchor.as_str()).collect();
        assert_eq!(sections, ["sec-1", "res-16-1"]);
        let paragraphs: Vec<&str> = layout
            .paragraphs
            .iter()
            .map(|p| p.anchor.as_str())
            .collect();
        assert_eq!(paragraphs, ["par-3", "text-1", "res-16-1-par-3", "par-3-2"]);
        let items: Vec<&str> = layout.paragraphs[0]
            .items
            .iter()
            .map(|i| i.anchor.as_str())
            .collect();
        assert_eq!(items, ["par-3-a", "par-3-b1", "par-3-b2", "par-3-a-2"]);
        assert_eq!(layout.paragraphs[1].items[0].anchor, "text-1-a");
        assert_eq!(layout.footnotes[0].anchor, "fn-star");
        assert_eq!(layout.footnotes[0].paragraph, Some(0));
    }
}
