//! The verbs on paragraphs: their numbers, splitting and merging. What stands in a paragraph
//! (recommendations, calls, citations) goes with its words. Pure.

use super::paper::{Paper, ParagraphMark};
use super::{Changed, Refusal, words};
use crate::ingest::{Call, Draft, Item, Paragraph, Spot};

/// Gives a paragraph another printed number, or none.
pub fn renumber(paper: &mut Paper, id: u32, number: Option<u32>) -> Changed {
    let index = paper.place_of_paragraph(id).ok_or(Refusal::Gone)?;
    pin(&mut paper.document);
    let document = &mut paper.document;
    let old = std::mem::replace(&mut document.paragraphs[index].number, number);
    for said in &mut document.recommendations {
        if said.index == index && said.paragraph == old {
            said.paragraph = number;
        }
    }
    let spots = document.citations.iter_mut().map(|one| &mut one.at);
    for spot in spots.chain(document.warnings.iter_mut().map(|one| &mut one.at)) {
        if spot.index == Some(index) {
            spot.paragraph = number;
        }
    }
    Ok(())
}

/// Splits a paragraph where its text has an empty line. A piece that opens with a number and a full stop
/// has that number; items stay with the last piece.
pub fn split(paper: &mut Paper, id: u32, text: &str) -> Changed {
    let index = paper.place_of_paragraph(id).ok_or(Refusal::Gone)?;
    let pieces = words::pieces(text)?;
    pin(&mut paper.document);
    let whole = paper.document.paragraphs[index].clone();
    let made = cut(&whole, pieces);
    let last = made.len() - 1;
    shift(
        &mut paper.document,
        |at| if at > index { at + last } else { at },
    );
    hand_over(&mut paper.document, index, &whole, &made);
    let marks: Vec<ParagraphMark> = (1..=last)
        .map(|_| ParagraphMark {
            id: paper.number(),
            origin: None,
        })
        .collect();
    paper.document.paragraphs.splice(index..=index, made);
    let behind = index + 1..index + 1;
    paper.decisions.paragraphs.splice(behind, marks);
    Ok(())
}

/// The paragraphs that the pieces of one become.
fn cut(whole: &Paragraph, pieces: Vec<String>) -> Vec<Paragraph> {
    let calls = words::calls_of_pieces(&whole.text, &whole.calls, &pieces);
    let last = pieces.len() - 1;
    let mut made: Vec<Paragraph> = Vec::new();
    for (at, (piece, mut calls)) in pieces.into_iter().zip(calls).enumerate() {
        let (number, text) = if at == 0 {
            (whole.number, piece)
        } else {
            let (number, text) = numbered(&piece);
            let gone = piece.chars().count() - text.chars().count();
            for call in &mut calls {
                call.at = call.at.saturating_sub(gone);
            }
            (number, text.to_owned())
        };
        let mut items = Vec::new();
        if at == last {
            items.clone_from(&whole.items);
        }
        made.push(Paragraph {
            number,
            section: whole.section,
            footnote_calls: markers(&calls, &items),
            text,
            items,
            calls,
            page: whole.page,
        });
    }
    // Calls whose place is not known stay with the first.
    let placed: Vec<String> = made
        .iter()
        .flat_map(|one| one.footnote_calls.clone())
        .collect();
    let loose = whole
        .footnote_calls
        .iter()
        .filter(|marker| !placed.contains(marker));
    made[0].footnote_calls.extend(loose.cloned());
    made
}

/// Gives what stood in a paragraph to the one of its pieces that has the words.
fn hand_over(document: &mut Draft, index: usize, whole: &Paragraph, made: &[Paragraph]) {
    let last = made.len() - 1;
    let holder = |words: &str| made.iter().position(|one| one.text.contains(words.trim()));
    for said in document
        .recommendations
        .iter_mut()
        .filter(|one| one.index == index)
    {
        let of_item = said.label.as_ref().is_some_and(|label| {
            let mut items = whole.items.iter();
            items.any(|item| item.label == *label && item.text.contains(said.text.trim()))
        });
        let at = if of_item {
            last
        } else {
            holder(&said.text).unwrap_or(0)
        };
        said.index = index + at;
        said.paragraph = made[at].number;
    }
    for citation in &mut document.citations {
        if citation.at.index == Some(index) && citation.at.footnote.is_none() {
            let at = holder(&citation.text).unwrap_or(0);
            citation.at.index = Some(index + at);
            citation.at.paragraph = made[at].number;
        }
    }
}

/// Puts the words and items of the next paragraph behind those of this one.
pub fn merge(paper: &mut Paper, id: u32) -> Changed {
    let index = paper.place_of_paragraph(id).ok_or(Refusal::Gone)?;
    if index + 1 >= paper.document.paragraphs.len() {
        return Err(Refusal::NoNext);
    }
    pin(&mut paper.document);
    let next = paper.document.paragraphs.remove(index + 1);
    paper.decisions.paragraphs.remove(index + 1);
    let paragraph = &mut paper.document.paragraphs[index];
    let number = paragraph.number;
    // What follows a list goes on with its last item.
    let (text, calls) = match paragraph.items.last_mut() {
        Some(item) => (&mut item.text, &mut item.calls),
        None => (&mut paragraph.text, &mut paragraph.calls),
    };
    let before = text.chars().count() + usize::from(!text.is_empty());
    calls.extend(moved(next.calls, before));
    format!("{text} {}", next.text).trim().clone_into(text);
    let alike = |label: &str, items: &[Item]| {
        let same = items.iter().filter(|item| item.label == label).count();
        u32::try_from(same).unwrap_or_default()
    };
    let ranks: Vec<Item> = paragraph.items.clone();
    paragraph.items.extend(next.items);
    paragraph.footnote_calls.extend(next.footnote_calls);
    for said in paper
        .document
        .recommendations
        .iter_mut()
        .filter(|one| one.index == index + 1)
    {
        if let Some(label) = &said.label {
            said.rank += alike(label, &ranks);
        }
        said.paragraph = number;
    }
    shift(
        &mut paper.document,
        |at| if at > index { at - 1 } else { at },
    );
    for citation in &mut paper.document.citations {
        if citation.at.index == Some(index) {
            citation.at.paragraph = number;
        }
    }
    Ok(())
}

/// Every place in the text by its index: numbers are about to change.
pub(super) fn pin(document: &mut Draft) {
    let mut first = std::collections::HashMap::new();
    for (index, paragraph) in document.paragraphs.iter().enumerate() {
        if let Some(number) = paragraph.number {
            first.entry(number).or_insert(index);
        }
    }
    let pinned = |spot: &mut Spot| {
        if spot.index.is_none() {
            spot.index = spot
                .paragraph
                .and_then(|number| first.get(&number).copied());
        }
    };
    document
        .citations
        .iter_mut()
        .for_each(|one| pinned(&mut one.at));
    document
        .warnings
        .iter_mut()
        .for_each(|one| pinned(&mut one.at));
}

/// Gives everything that names a paragraph by its place the place that it has now.
pub(super) fn shift(document: &mut Draft, moved: impl Fn(usize) -> usize) {
    for said in &mut document.recommendations {
        said.index = moved(said.index);
    }
    let spots = document.citations.iter_mut().map(|one| &mut one.at);
    for spot in spots.chain(document.warnings.iter_mut().map(|one| &mut one.at)) {
        spot.index = spot.index.map(&moved);
    }
}

fn moved(calls: Vec<Call>, by: usize) -> impl Iterator<Item = Call> {
    calls.into_iter().map(move |call| Call {
        at: call.at + by,
        ..call
    })
}

/// Every call of a paragraph, in order.
pub(super) fn markers(calls: &[Call], items: &[Item]) -> Vec<String> {
    let of_items = items.iter().flat_map(|item| &item.calls);
    calls
        .iter()
        .chain(of_items)
        .map(|call| call.marker.clone())
        .collect()
}

/// `22. The Secretariat…`: its number and the words behind.
fn numbered(piece: &str) -> (Option<u32>, &str) {
    let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
    let rest = piece[digits..].strip_prefix(['.', '．', '、']);
    match (piece[..digits].parse(), rest) {
        (Ok(number), Some(rest)) if !rest.trim().is_empty() => (Some(number), rest.trim_start()),
        _ => (None, piece),
    }
}
