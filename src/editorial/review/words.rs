//! Correcting what the extraction misread. A recommendation's words stand in its paragraph too, and footnote
//! calls stand between the words: a correction in one place is made in the other, and calls move with
//! the words around them. Pure.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::paper::Paper;
use super::{Changed, Refusal};
use crate::ingest::Call;

/// The longest text of one paragraph, in characters.
const LONGEST: usize = 50_000;

/// A text as it may be stored: blanks made one, not empty, not endless.
pub fn clean(text: &str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(Refusal::NoWords);
    }
    if text.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    Ok(text)
}

/// Where the characters of an old text stand in the new one.
struct Shift(Vec<DiffOp>);

impl Shift {
    fn between(old: &str, new: &str) -> Self {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        Self(capture_diff_slices(Algorithm::Myers, &old, &new))
    }

    /// The place of what stood before so many characters; inside of what changed, its end.
    fn moved(&self, at: usize) -> usize {
        for op in &self.0 {
            let (old, new) = (op.old_range(), op.new_range());
            if at >= old.end {
                continue;
            }
            return match op {
                DiffOp::Equal { .. } => new.start + at.saturating_sub(old.start),
                _ if at <= old.start => new.start,
                _ => new.end,
            };
        }
        self.0.last().map_or(at, |op| op.new_range().end)
    }

    fn calls(&self, calls: &mut [Call]) {
        for call in calls {
            call.at = self.moved(call.at);
        }
    }
}

/// A stretch of a text, in characters.
fn stretch(text: &str, from: usize, to: usize) -> String {
    let length = to.saturating_sub(from);
    text.chars().skip(from).take(length).collect()
}

/// Where a text stands in another, in characters.
fn found(text: &str, part: &str) -> Option<(usize, usize)> {
    let start = text[..text.find(part)?].chars().count();
    Some((start, start + part.chars().count()))
}

/// Corrects a recommendation, and its words in the paragraph or item that it stands in.
pub fn correct_record(paper: &mut Paper, id: u32, text: &str) -> Changed {
    let place = paper.place_of_record(id).ok_or(Refusal::Gone)?;
    let text = clean(text)?;
    let said = &mut paper.document.recommendations[place];
    let old = std::mem::replace(&mut said.text, text.clone());
    let (index, label, rank) = (said.index, said.label.clone(), said.rank);
    let Some(paragraph) = paper.document.paragraphs.get_mut(index) else {
        return Ok(());
    };
    let old = old.trim();
    if old.is_empty() || old == text {
        return Ok(());
    }
    let mut same = paragraph.items.iter_mut();
    let own = label.and_then(|label| {
        let nth = usize::try_from(rank.max(1) - 1).unwrap_or_default();
        same.by_ref().filter(|item| item.label == label).nth(nth)
    });
    let (words, calls) = match own {
        Some(item) if item.text.contains(old) => (&mut item.text, &mut item.calls),
        _ => (&mut paragraph.text, &mut paragraph.calls),
    };
    if words.contains(old) {
        let corrected = words.replacen(old, &text, 1);
        Shift::between(words, &corrected).calls(calls);
        *words = corrected;
    }
    Ok(())
}

/// Corrects a paragraph's lead text or one of its items, and the recommendations whose words stand in it.
pub fn correct_paragraph(paper: &mut Paper, id: u32, item: Option<usize>, text: &str) -> Changed {
    let index = paper.place_of_paragraph(id).ok_or(Refusal::Gone)?;
    let text = clean(text)?;
    let paragraph = &mut paper.document.paragraphs[index];
    let rank_of = |paragraph: &crate::ingest::Paragraph, item: usize| {
        let label = &paragraph.items[item].label;
        let before = paragraph.items[..=item].iter();
        before.filter(|other| other.label == *label).count()
    };
    let label = match item {
        Some(item) if item >= paragraph.items.len() => return Err(Refusal::Gone),
        Some(item) => Some((
            paragraph.items[item].label.clone(),
            rank_of(paragraph, item),
        )),
        None => None,
    };
    let (words, calls) = match item {
        Some(item) => {
            let item = &mut paragraph.items[item];
            (&mut item.text, &mut item.calls)
        }
        None => (&mut paragraph.text, &mut paragraph.calls),
    };
    let shift = Shift::between(words, &text);
    shift.calls(calls);
    let old = std::mem::replace(words, text.clone());
    for said in &mut paper.document.recommendations {
        let here = said.index == index
            && match (&label, &said.label) {
                (Some((label, rank)), Some(own)) => {
                    own == label && usize::try_from(said.rank.max(1)) == Ok(*rank)
                }
                (Some(_), None) => false,
                // Also a member of a list that runs through the lead text.
                (None, _) => true,
            };
        if here && let Some((from, to)) = found(&old, said.text.trim()) {
            let corrected = stretch(&text, shift.moved(from), shift.moved(to));
            let corrected = corrected.trim().to_owned();
            if !corrected.is_empty() {
                said.text = corrected;
            }
        }
    }
    Ok(())
}

/// Splits a text where lines are left empty, else at the ends of lines: two pieces at least.
pub fn pieces(text: &str) -> Result<Vec<String>, Refusal> {
    let text = text.replace("\r\n", "\n");
    let by = |mark: &str| -> Vec<String> {
        let parts = text.split(mark).filter_map(|part| clean(part).ok());
        parts.collect()
    };
    let paragraphs = by("\n\n");
    let found = if paragraphs.len() > 1 {
        paragraphs
    } else {
        by("\n")
    };
    if found.len() < 2 {
        return Err(Refusal::NotSplit);
    }
    Ok(found)
}

/// The calls of a text over the pieces that it is split into, each with its place in its piece.
pub fn calls_of_pieces(old: &str, calls: &[Call], pieces: &[String]) -> Vec<Vec<Call>> {
    let shift = Shift::between(old, &pieces.join(" "));
    let mut found = vec![Vec::new(); pieces.len()];
    for call in calls {
        let mut at = shift.moved(call.at);
        for (number, piece) in pieces.iter().enumerate() {
            let length = piece.chars().count();
            if at <= length || number + 1 == pieces.len() {
                found[number].push(Call {
                    marker: call.marker.clone(),
                    at: at.min(length),
                });
                break;
            }
            at -= length + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Instrument, Mention};
    use crate::ingest::{Draft, Item, Paragraph, Recommendation};

    fn said(text: &str, label: Option<&str>) -> Recommendation {
        Recommendation {
            status: Mention::Proposed,
            instrument: Instrument::Recommendation,
            paragraph: Some(3),
            label: label.map(str::to_owned),
            section: None,
            text: text.to_owned(),
            addressees: Vec::new(),
            source: None,
            themes: Vec::new(),
            index: 0,
            rank: u32::from(label.is_some()),
        }
    }

    fn call(marker: &str, at: usize) -> Call {
        let marker = marker.to_owned();
        Call { marker, at }
    }

    fn paper() -> Paper {
        Paper::of(Draft {
            paragraphs: vec![Paragraph {
                number: Some(3),
                text: "States shou1d co-operate fully.".to_owned(),
                calls: vec![call("1", 13), call("2", 31)],
                items: vec![Item {
                    label: "a".to_owned(),
                    text: "Train the po1ice;".to_owned(),
                    calls: vec![call("3", 16)],
                }],
                ..Paragraph::default()
            }],
            recommendations: vec![
                said("States shou1d co-operate fully", None),
                said("Train the po1ice", Some("a")),
            ],
            ..Draft::default()
        })
    }

    #[test]
    fn a_correction_is_made_in_both_places_and_calls_stay_with_their_words() {
        let mut paper = paper();
        correct_record(&mut paper, 1, "All States should  co-operate fully").expect("corrected");
        let paragraph = &paper.document.paragraphs[0];
        assert_eq!(paragraph.text, "All States should co-operate fully.");
        assert_eq!(paragraph.calls, [call("1", 17), call("2", 35)]);
        correct_record(&mut paper, 2, "Train the police").expect("corrected");
        let item = &paper.document.paragraphs[0].items[0];
        assert_eq!(
            (item.text.as_str(), item.calls[0].at),
            ("Train the police;", 16)
        );
        correct_paragraph(&mut paper, 3, Some(0), "Train all of the police;").expect("corrected");
        assert_eq!(
            paper.document.recommendations[1].text,
            "Train all of the police"
        );
        correct_paragraph(&mut paper, 3, None, "All States must co-operate fully.").expect("so");
        assert_eq!(
            paper.document.recommendations[0].text,
            "All States must co-operate fully"
        );
        assert!(matches!(
            correct_record(&mut paper, 1, " \n"),
            Err(Refusal::NoWords)
        ));
        assert!(matches!(
            correct_record(&mut paper, 9, "x"),
            Err(Refusal::Gone)
        ));
    }

    #[test]
    fn a_text_is_split_at_empty_lines_else_at_lines() {
        assert_eq!(
            pieces("one\n two\n\nthree").expect("two"),
            ["one two", "three"]
        );
        assert_eq!(pieces("one\ntwo").expect("two"), ["one", "two"]);
        assert!(matches!(pieces("one"), Err(Refusal::NotSplit)));
        let pieces = ["one".to_owned(), "two".to_owned()];
        let calls = calls_of_pieces("one two", &[call("1", 3), call("2", 7)], &pieces);
        assert_eq!(calls, [[call("1", 3)], [call("2", 3)]]);
    }
}
