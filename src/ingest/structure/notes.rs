//! Takes the footnotes out of the blocks. Reads blocks, writes the blocks of the body and the notes.
//! A note whose marker the extraction lost is found by its place in the sequence. Where a note is
//! called from is for `calls` to find.

use super::super::{Spot, Warning};
use super::blocks::Block;
use super::hyphens::join;
use super::marks::Mark;

/// A footnote as the blocks give it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawNote {
    pub marker: String,
    pub text: String,
    /// Number of its first line in the file.
    pub origin: usize,
}

/// Body and notes, apart.
pub struct Parted {
    pub body: Vec<Block>,
    /// In the order of their markers; `*` first.
    pub notes: Vec<RawNote>,
    pub warnings: Vec<Warning>,
}

/// Parts notes and body.
pub fn take_out(mut blocks: Vec<Block>) -> Parted {
    let mut warnings = Vec::new();
    restore_markers(&mut blocks, &mut warnings);
    let mut notes: Vec<RawNote> = Vec::new();
    let mut body: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut after_note = false;
    for mut block in blocks {
        if let Mark::Note(marker) = &block.mark {
            notes.push(RawNote {
                marker: marker.clone(),
                text: block.text,
                origin: block.origin,
            });
            after_note = true;
            continue;
        }
        let body_is_done = body.last().is_none_or(|last| is_finished(&last.text));
        if let Some(note) = notes.last_mut()
            && after_note
            && block.mark == Mark::None
            && block.text.starts_with(char::is_lowercase)
            && body_is_done
            && !is_finished(&note.text)
        {
            join(&mut note.text, &block.text);
            continue;
        }
        block.after_break |= after_note;
        after_note = false;
        body.push(block);
    }
    merge_repeated(&mut notes);
    notes.sort_by_key(|note| note.marker.parse::<u32>().unwrap_or(0));
    Parted {
        body,
        notes,
        warnings,
    }
}

/// Two notes with one marker are two notes where the numbering starts again; there the second keeps
/// its marker too. Only an exact repetition goes.
fn merge_repeated(notes: &mut Vec<RawNote>) {
    let mut seen = std::collections::HashSet::new();
    notes.retain(|note| seen.insert((note.marker.clone(), note.text.clone())));
}

/// Notes stand together; a plain block among them, while a marker is missing from the sequence, is
/// the note that lost it.
fn restore_markers(blocks: &mut [Block], warnings: &mut Vec<Warning>) {
    let mut known: std::collections::BTreeSet<u32> = blocks.iter().filter_map(number).collect();
    let mut at = 0;
    let mut highest = 0;
    while at < blocks.len() {
        let Some(first) = number(&blocks[at]) else {
            at += 1;
            continue;
        };
        let end = zone_end(blocks, at);
        let zone_top = blocks[at..end]
            .iter()
            .filter_map(number)
            .max()
            .unwrap_or(first);
        let next = known.range(zone_top + 1..).next().copied();
        let from = highest.max(first.saturating_sub(3));
        let until = next.unwrap_or(zone_top + 2);
        let missing: Vec<u32> = (from + 1..until).filter(|n| !known.contains(n)).collect();
        let plain: Vec<usize> = (at..end)
            .filter(|n| number(&blocks[*n]).is_none())
            .collect();
        // Without a following note, nothing proves that a plain block after the last one is a note.
        if plain.len() <= missing.len() && (next.is_some() || plain.iter().all(|n| *n + 1 < end)) {
            for (block, marker) in plain.into_iter().zip(missing) {
                blocks[block].mark = Mark::Note(marker.to_string());
                known.insert(marker);
                warnings.push(Warning {
                    code: "footnote_marker_rebuilt".to_owned(),
                    message: format!(
                        "footnote {marker} had lost its marker; it was found by its place"
                    ),
                    at: Spot {
                        footnote: Some(marker.to_string()),
                        ..Spot::default()
                    },
                });
            }
        }
        highest = highest.max(zone_top);
        at = end;
    }
}

/// The end of a run of notes and whole plain sentences among or right after them.
fn zone_end(blocks: &[Block], start: usize) -> usize {
    let mut end = start + 1;
    while end < blocks.len() {
        let block = &blocks[end];
        let may_be_note = number(block).is_some()
            || (block.mark == Mark::None
                && !block.bold
                && block.text.starts_with(|c: char| !c.is_lowercase())
                && is_finished(&block.text));
        if !may_be_note {
            break;
        }
        end += 1;
    }
    end
}

fn number(block: &Block) -> Option<u32> {
    match &block.mark {
        Mark::Note(marker) => marker.parse().ok(),
        _ => None,
    }
}

/// Whether a text ends as a sentence or a clause does, calls and closing marks aside.
pub fn is_finished(text: &str) -> bool {
    const ENDS: [char; 12] = [
        '.', '!', '?', ':', ';', '…', '。', '；', '：', '？', '؛', '؟',
    ];
    let mut text = text.trim_end();
    loop {
        if text.ends_with(ENDS) {
            return true;
        }
        let before = text.len();
        text = without_call(text);
        text = text
            .trim_end_matches(|c: char| c.is_whitespace() || "⁰¹²³⁴⁵⁶⁷⁸⁹*»”\"’')]}$".contains(c));
        if text.len() == before {
            break;
        }
    }
    // "as described elsewhere.2": a call that was not raised.
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_call = text.len() > bare.len()
        && text.len() <= bare.len() + 3
        && bare
            .chars()
            .rev()
            .nth(1)
            .is_some_and(|c| c.is_alphabetic() || "»”)".contains(c));
    is_call && bare.ends_with(ENDS)
}

/// A text without the raised call `^{12}` at its end.
fn without_call(text: &str) -> &str {
    const LONGEST_CALL: usize = 8;
    if !text.ends_with('}') {
        return text;
    }
    let near = text.char_indices().rev().take(LONGEST_CALL);
    let opens = near.into_iter().find(|(_, c)| *c == '^');
    opens.map_or(text, |(at, _)| text[..at].trim_end_matches('$'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(mark: Mark, text: &str) -> Block {
        Block {
            mark,
            text: text.to_owned(),
            ..Block::default()
        }
    }

    fn note(n: u32) -> Block {
        block(Mark::Note(n.to_string()), "A reference.")
    }

    #[test]
    fn a_note_without_marker_is_found_by_its_place() {
        let parted = take_out(vec![
            block(Mark::Number(1), "The text goes on"),
            note(1),
            block(Mark::None, "See another reference."),
            note(3),
            block(Mark::None, "over the page."),
        ]);
        let markers: Vec<_> = parted
            .notes
            .iter()
            .map(|note| note.marker.as_str())
            .collect();
        assert_eq!(markers, ["1", "2", "3"]);
        assert_eq!(parted.warnings.len(), 1);
        assert_eq!(parted.body.len(), 2);
        assert!(parted.body[1].after_break);
    }

    #[test]
    fn a_paragraph_after_the_notes_is_no_note() {
        let parted = take_out(vec![
            note(1),
            note(2),
            block(Mark::None, "An unnumbered paragraph."),
        ]);
        assert_eq!((parted.notes.len(), parted.body.len()), (2, 1));
    }
}
