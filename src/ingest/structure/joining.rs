//! Mends paragraphs that a page break, a note or a stray blank line cut in two. Reads the blocks of
//! the body, writes fewer. It never joins across a mark: what begins with a number or a label
//! begins something.

use super::super::lexicon::{Lexicon, even};
use super::blocks::Block;
use super::hyphens::join;
use super::marks::Mark;
use super::notes::is_finished;
use super::scripts::{is_caseless, is_wider};
use crate::domain::Language;

/// Below this width, in Latin letters, a block is more likely a heading than prose.
const PROSE: usize = 60;

/// Joins what was cut.
pub fn mend(blocks: Vec<Block>, lexicon: &Lexicon) -> Vec<Block> {
    let mut whole: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        match whole.last_mut() {
            Some(open) if continues(open, &block, lexicon) => {
                join(&mut open.text, &block.text);
                open.full = block.full;
            }
            _ => whole.push(block),
        }
    }
    whole
}

fn continues(open: &Block, block: &Block, lexicon: &Lexicon) -> bool {
    if block.mark != Mark::None || block.text.is_empty() {
        return false;
    }
    // A number alone on its line: the text is on the next.
    if open.text.is_empty() && !matches!(open.mark, Mark::None | Mark::Instrument(_)) {
        return true;
    }
    let lower = block.text.starts_with(char::is_lowercase);
    // Notes stood between "the following:" and what follows in the same sentence.
    let goes_on = lower && block.after_break && is_open(&open.text);
    if is_finished(&open.text) && !goes_on || block.bold && !open.bold {
        return false;
    }
    // Russian resolutions begin their paragraphs in lower case; elsewhere a small letter goes on.
    let may_begin = !lower || lexicon.language == Language::Ru && open.text.ends_with([',', ';']);
    let plain = even(&block.text);
    if may_begin
        && (lexicon.says("instruments.preamble", &plain)
            || lexicon.says("instruments.operative", &plain))
    {
        return false;
    }
    if lower {
        return true;
    }
    let is_prose = matches!(open.mark, Mark::Number(_) | Mark::Label(_) | Mark::Bullet)
        && is_wider(&open.text, PROSE);
    // A name at the head of a page: capital, but plainly the rest of a sentence.
    // Arabic and Chinese have no small letters that would tell.
    let caseless = block.text.starts_with(is_caseless);
    let goes_on =
        is_finished(&block.text) || caseless && block.after_break && is_wider(&block.text, PROSE);
    // A line that reached the margin without a stop was wrapped, blank line or not.
    let was_wrapped = open.full && is_finished(&block.text);
    is_prose && (goes_on && (block.after_break || caseless) || was_wrapped)
}

/// Whether a text ends in a colon or a semicolon, calls aside: its sentence may go on.
fn is_open(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || "⁰¹²³⁴⁵⁶⁷⁸⁹^{}".contains(c)
    });
    text.ends_with([':', ';', '；', '：', '؛'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::lexicon;

    #[test]
    fn a_page_break_does_not_end_a_sentence() {
        let long = "The Group recalled at some length the many efforts that had been made by the";
        let block = |mark, text: &str, after_break| Block {
            mark,
            text: text.to_owned(),
            after_break,
            ..Block::default()
        };
        let blocks = vec![
            block(Mark::Number(1), long, false),
            block(Mark::None, "Office and its partners.", true),
            block(Mark::None, "A heading", false),
            block(Mark::Number(2), "It also", false),
            block(Mark::None, "went on.", true),
        ];
        let whole = mend(blocks, lexicon::of(Language::En));
        assert_eq!(whole.len(), 3);
        assert!(whole[0].text.ends_with("by the Office and its partners."));
        assert_eq!(whole[2].text, "It also went on.");
    }
}
