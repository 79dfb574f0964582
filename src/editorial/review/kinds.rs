//! The verbs on what a part of the text is: a paragraph that is a heading, an item or a note, and where a note
//! is called. Pure.

use super::paper::Paper;
use super::parts::{markers, pin, shift};
use super::{Changed, Refusal, words};
use crate::domain::Instrument;
use crate::ingest::{Call, Footnote, Item, Paragraph, Section};

/// The paragraph is a heading: what follows, up to the next heading, stands under it.
pub fn heading(paper: &mut Paper, id: u32) -> Changed {
    let index = lone(paper, id)?;
    let taken = take(paper, index);
    let document = &mut paper.document;
    let above = taken.section.filter(|at| *at < document.sections.len());
    // Behind the section that it stood in and what stands under that before this place.
    let before = document.paragraphs[..index]
        .iter()
        .filter_map(|one| one.section);
    let place = before.chain(above).max().map_or(0, |at| at + 1);
    for section in &mut document.sections {
        if let Some(parent) = section.parent.filter(|parent| *parent >= place) {
            section.parent = Some(parent + 1);
        }
    }
    let moved = |at: usize| if at >= place { at + 1 } else { at };
    let mut open = true;
    for (at, paragraph) in document.paragraphs.iter_mut().enumerate() {
        let Some(own) = paragraph.section else {
            if at >= index && open && above.is_none() {
                paragraph.section = Some(place);
            }
            continue;
        };
        open &= at < index || Some(own) == above;
        let under = at >= index && open && Some(own) == above;
        paragraph.section = Some(if under { place } else { moved(own) });
    }
    for said in &mut document.recommendations {
        let own = document
            .paragraphs
            .get(said.index)
            .and_then(|one| one.section);
        said.section = said.section.and(own);
    }
    let parent = above.map(|at| &document.sections[at]);
    let section = Section {
        level: parent.map_or(1, |parent| parent.level),
        number: taken.number.map(|number| number.to_string()),
        heading: taken.text,
        parent: parent.and_then(|parent| parent.parent),
        ..Section::default()
    };
    // A resolution stays one: what is inside of it stands below its heading.
    let inside = above.filter(|at| {
        document.sections[*at]
            .instrument
            .is_some_and(|kind| kind != Instrument::Recommendation)
    });
    let section = match inside {
        Some(at) => Section {
            level: section.level.saturating_add(1),
            parent: Some(at),
            ..section
        },
        None => section,
    };
    document.sections.insert(place, section);
    Ok(())
}

/// The paragraph is an item of the one before.
pub fn item(paper: &mut Paper, id: u32, label: &str) -> Changed {
    let index = paper.place_of_paragraph(id).ok_or(Refusal::Gone)?;
    let label = label.trim().trim_matches(['(', ')', '.']).to_lowercase();
    if label.is_empty() || label.chars().count() > 10 || label.contains(char::is_whitespace) {
        return Err(Refusal::Field("label"));
    }
    if index == 0 {
        return Err(Refusal::NoNext);
    }
    if !paper.document.paragraphs[index].items.is_empty() {
        return Err(Refusal::HoldsOthers);
    }
    pin(&mut paper.document);
    let before = &paper.document.paragraphs[index - 1];
    let alike = before
        .items
        .iter()
        .filter(|item| item.label == label)
        .count();
    let rank = u32::try_from(alike + 1).unwrap_or(1);
    let number = before.number;
    for said in paper
        .document
        .recommendations
        .iter_mut()
        .filter(|one| one.index == index)
    {
        said.index = index - 1;
        said.paragraph = number;
        said.label = Some(label.clone());
        said.rank = rank;
    }
    let taken = take(paper, index);
    let before = &mut paper.document.paragraphs[index - 1];
    before.footnote_calls.extend(taken.footnote_calls);
    before.items.push(Item {
        label,
        text: taken.text,
        calls: taken.calls,
    });
    Ok(())
}

/// The paragraph is a footnote.
pub fn note(paper: &mut Paper, id: u32, marker: &str) -> Changed {
    let marker = marker.trim().to_owned();
    if marker.is_empty() || marker.chars().count() > 10 || marker.contains(char::is_whitespace) {
        return Err(Refusal::Field("marker"));
    }
    let index = lone(paper, id)?;
    let taken = take(paper, index);
    let document = &mut paper.document;
    let mut called = document.paragraphs.iter();
    let called = called.find(|one| one.footnote_calls.contains(&marker));
    let paragraph = called.and_then(|one| one.number);
    let number = |marker: &str| marker.parse::<u32>().ok();
    let mut notes = document.footnotes.iter();
    let place = notes.position(|one| number(&one.marker) > number(&marker));
    let note = Footnote {
        marker,
        text: taken.text,
        paragraph,
    };
    let place = place.unwrap_or(document.footnotes.len());
    document.footnotes.insert(place, note);
    Ok(())
}

/// The call of a note stands behind these words of the paragraph with this printed number, and nowhere else.
pub fn anchor(paper: &mut Paper, marker: &str, number: u32, behind: &str) -> Changed {
    let behind = words::clean(behind)?;
    let document = &mut paper.document;
    if !document.footnotes.iter().any(|note| note.marker == marker) {
        return Err(Refusal::Gone);
    }
    let length = behind.chars().count();
    let end = |text: &str| Some(text[..text.find(&behind)?].chars().count() + length);
    let in_paragraph = |paragraph: &Paragraph| {
        let mut items = paragraph.items.iter().enumerate();
        let in_items = || items.find_map(|(at, item)| Some((Some(at), end(&item.text)?)));
        end(&paragraph.text).map(|at| (None, at)).or_else(in_items)
    };
    let all = document.paragraphs.iter().enumerate();
    let mut same = all.filter(|(_, one)| one.number == Some(number));
    let found = same.find_map(|(index, one)| Some((index, in_paragraph(one)?)));
    let (index, (item, at)) = found.ok_or(Refusal::NotFound)?;
    for paragraph in &mut document.paragraphs {
        paragraph.footnote_calls.retain(|own| own != marker);
        let items = paragraph.items.iter_mut().map(|item| &mut item.calls);
        for calls in items.chain([&mut paragraph.calls]) {
            calls.retain(|call| call.marker != marker);
        }
    }
    let paragraph = &mut document.paragraphs[index];
    let calls = match item {
        Some(item) => &mut paragraph.items[item].calls,
        None => &mut paragraph.calls,
    };
    calls.push(Call {
        marker: marker.to_owned(),
        at,
    });
    calls.sort_by_key(|call| call.at);
    paragraph.footnote_calls = markers(&paragraph.calls, &paragraph.items);
    let number = paragraph.number;
    let mut notes = document.footnotes.iter_mut();
    if let Some(note) = notes.find(|note| note.marker == marker) {
        note.paragraph = number;
    }
    Ok(())
}

/// The place of a paragraph in which nothing else stands.
fn lone(paper: &mut Paper, id: u32) -> Result<usize, Refusal> {
    let index = paper.place_of_paragraph(id).ok_or(Refusal::Gone)?;
    let holds = paper
        .document
        .recommendations
        .iter()
        .any(|one| one.index == index);
    if holds || !paper.document.paragraphs[index].items.is_empty() {
        return Err(Refusal::HoldsOthers);
    }
    pin(&mut paper.document);
    Ok(index)
}

/// Takes a paragraph out; what named its place names the one before.
fn take(paper: &mut Paper, index: usize) -> Paragraph {
    paper.decisions.paragraphs.remove(index);
    let taken = paper.document.paragraphs.remove(index);
    shift(&mut paper.document, |at| {
        if at >= index {
            at.saturating_sub(1)
        } else {
            at
        }
    });
    taken
}
