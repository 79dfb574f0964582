//! Lines become blocks: a heading, a paragraph, an item, a note, each with its mark and its lines
//! joined. Reads lines, writes blocks. A block that a page break cut in two is still two blocks here
//! (`joining` mends it), and a mark is only what the line looks like (`numbering` judges it).

use super::super::lexicon::{Lexicon, even};
use super::super::source::Line;
use super::hyphens::{Vocabulary, append};
use super::margins::goes_on;
use super::marks::{Instrument, Mark, mark_of, plain_note};
use super::notes::is_finished;
use super::numerals::labels_before;
use super::scripts::is_wider;

/// Lines that belong together.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts of a block, each found by its own"
)]
pub struct Block {
    pub mark: Mark,
    /// With Markdown and footnote calls, without its mark.
    pub text: String,
    pub page: Option<u32>,
    /// Page furniture or a note stood before it.
    pub after_break: bool,
    /// Set in bold or as a Markdown heading.
    pub bold: bool,
    /// In a cell of a table.
    pub in_cell: bool,
    /// Index of its first line.
    pub line: usize,
    /// Its last line reached the margin, so that the text may go on.
    pub full: bool,
    /// That line's number in the file.
    pub origin: usize,
}

/// An unnumbered heading line longer than this is prose.
const LONGEST_INSTRUMENT_HEADING: usize = 160;

/// What ends a sentence or a clause.
const STOPS: [char; 13] = [
    '.', '!', '?', ':', ';', '。', '；', '：', '？', '！', '؛', '؟', '…',
];

/// Builds the blocks.
pub fn build(lines: &[Line], lexicon: &Lexicon) -> Vec<Block> {
    let vocabulary = Vocabulary::of(lines);
    let star_lines = lines
        .iter()
        .filter(|line| line.text.starts_with("* "))
        .count();
    let mut state = State {
        lexicon,
        stars_are_bullets: star_lines > 3,
        in_notes: false,
        last: 0,
    };
    let mut blocks: Vec<Block> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (mark, text) = state.mark(line);
        if mark == Mark::Rule {
            state.in_notes = true;
            continue;
        }
        let full = line.breaks_off == Some(false);
        let broke = at > 0 && lines[at - 1].breaks_off == Some(true);
        let bold = line.heading || line.text.starts_with("**") || line.text.starts_with('#');
        let begins = match blocks.last() {
            None => true,
            Some(open) => {
                line.gap > 0
                    || line.after_break
                    || state.begins(open, &mark, line, &text)
                    || broke && begins_anew(open, &mark, &text)
                    || mark == Mark::None && heads_next(open, &text, lines.get(at + 1), state.last)
                    || mark == Mark::None && opens_preamble(open, &text, lexicon)
            }
        };
        if let (false, Some(open)) = (begins, blocks.last_mut()) {
            // A mark that begins no block is a part of the sentence.
            let text = if mark == Mark::None {
                &text
            } else {
                &line.text
            };
            append(&mut open.text, text, &vocabulary);
            open.full = full;
            continue;
        }
        if let Mark::Number(n) = &mark {
            state.last = *n;
        }
        let page = line.page;
        blocks.push(Block {
            mark,
            text,
            page,
            after_break: line.after_break,
            bold,
            in_cell: line.in_cell,
            line: at,
            full,
            origin: line.number,
        });
    }
    blocks
}

/// One clause of a preamble ended with a comma, and a capital begins the next.
fn opens_preamble(open: &Block, text: &str, lexicon: &Lexicon) -> bool {
    let before = open
        .text
        .trim_end_matches(|c: char| c.is_ascii_digit() || "^{}".contains(c));
    before.ends_with([',', '،'])
        && text.starts_with(char::is_uppercase)
        && lexicon.says("instruments.preamble", &even(text))
}

/// After a line that broke off before its margin: a number or a heading's mark is meant, and what
/// stands below a heading is not the rest of it.
fn begins_anew(open: &Block, mark: &Mark, text: &str) -> bool {
    let is_heading = matches!(open.mark, Mark::Roman(..) | Mark::Letter(_));
    match mark {
        Mark::Number(_) | Mark::Roman(..) | Mark::Letter(_) | Mark::Instrument(_) => {
            !text.starts_with(char::is_lowercase) && !open.text.ends_with('第')
        }
        Mark::None => is_heading && !text.starts_with(char::is_lowercase) && !goes_on(&open.text),
        _ => false,
    }
}

struct State<'a> {
    lexicon: &'a Lexicon,
    stars_are_bullets: bool,
    /// Below a rule, up to the page's end: plain digits mark notes.
    in_notes: bool,
    last: u32,
}

impl State<'_> {
    fn mark(&mut self, line: &Line) -> (Mark, String) {
        if line.after_break {
            self.in_notes = false;
        }
        if self.in_notes
            && let Some(note) = plain_note(&line.text)
        {
            return note;
        }
        let (mark, text) = mark_of(&line.text);
        match &mark {
            Mark::Note(stars) if stars == "*" && self.stars_are_bullets && !text.contains('/') => {
                return (Mark::Bullet, text);
            }
            Mark::Number(_) | Mark::Roman(..) | Mark::Letter(_) => self.in_notes = false,
            Mark::None => {
                if let Some(found) = self.instrument(&text) {
                    return found;
                }
            }
            _ => {}
        }
        (mark, text)
    }

    /// "Resolution 9/1" at the head of a short line.
    fn instrument(&self, text: &str) -> Option<(Mark, String)> {
        if is_wider(text, LONGEST_INSTRUMENT_HEADING) || text.starts_with(char::is_lowercase) {
            return None;
        }
        let plain = even(text);
        ["instruments.resolution", "instruments.decision"]
            .iter()
            .find_map(|key| {
                let hit = self.lexicon.get(key).captures(&plain)?;
                let whole = hit.get(0)?;
                let rest = &plain[whole.end()..];
                // "Resolution 55/25 of the General Assembly is…" is a sentence.
                if rest.starts_with(' ') && rest.trim_start().starts_with(char::is_lowercase)
                    || rest
                        .trim_end()
                        .ends_with(['.', ',', ';', ')', '，', '。', '；', '、', '،', '؛'])
                {
                    return None;
                }
                let instrument = Instrument {
                    is_decision: key.ends_with("decision"),
                    is_draft: hit.name("draft").is_some(),
                    number: hit.name("number")?.as_str().to_owned(),
                    printed: whole.as_str().trim_end_matches('.').trim().to_owned(),
                };
                let title = rest
                    .trim_start_matches(['*', ':', '-', '.', ' '])
                    .to_owned();
                Some((Mark::Instrument(instrument), title))
            })
    }

    /// Whether a line without blank line before it begins a block all the same.
    fn begins(&self, open: &Block, mark: &Mark, line: &Line, text: &str) -> bool {
        let before = open.text.trim_end();
        let raised = before.ends_with(|c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹}".contains(c)) && is_finished(before);
        let closed = raised || before.ends_with(STOPS);
        let is_heading = matches!(
            open.mark,
            Mark::Roman(..) | Mark::Letter(_) | Mark::Instrument(_)
        );
        let capital = text.starts_with(|c: char| !c.is_lowercase());
        match mark {
            Mark::Note(_) | Mark::Rule => true,
            Mark::Number(n) => {
                (closed || is_heading || *n == self.last + 1) && (capital || text.is_empty())
            }
            Mark::Label(label) => {
                let listed = matches!(open.mark, Mark::Label(_) | Mark::Bullet);
                let after =
                    closed || before.ends_with([',', '，', '、', '،', '-', '—', '–', '*', '}']);
                let linked = self.lexicon.says("syntax.link", &even(tail(before)));
                (after || linked || listed && line.indent > 0) && !runs_in(before, label)
            }
            Mark::Bullet => {
                line.text.starts_with(['•', '·', '▪', '●', '◦', '*'])
                    || closed
                    || before.ends_with([',', '，', '،'])
                    || open.mark == Mark::Bullet && capital
            }
            // The first part stands right below a title, the first subsection right below its part.
            Mark::Roman(..) | Mark::Letter(_) | Mark::Instrument(_) => {
                let first = match mark {
                    Mark::Roman(_, value) => {
                        *value == 1 && self.last == 0 && open.mark == Mark::None
                    }
                    Mark::Letter(letter) => {
                        matches!(letter, 'A' | 'ا') && matches!(open.mark, Mark::Roman(..))
                    }
                    _ => false,
                };
                (closed || first) && !is_wider(text, 200)
            }
            Mark::None => {
                let plain = even(text);
                let before = without_call(before);
                capital
                    && before.ends_with([',', ';', '.', '，', '；', '。', '،', '؛'])
                    && (self.lexicon.says("instruments.preamble", &plain)
                        || matches!(open.mark, Mark::None)
                            && self.lexicon.says("instruments.operative", &plain))
            }
        }
    }
}

/// The text before the raised calls at its end.
fn without_call(text: &str) -> &str {
    match text.rfind("^{") {
        Some(at) if text.ends_with('}') => text[..at].trim_end_matches(','),
        _ => text.trim_end_matches(|c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(c)),
    }
}

/// The last words, for patterns that look at the end.
fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    &text[from..]
}

/// A short line between a sentence and the next numbered paragraph, in a file without blank lines.
fn heads_next(open: &Block, text: &str, next: Option<&Line>, last: u32) -> bool {
    let closed =
        open.text.ends_with(['.', '。', '؟', '？']) && matches!(open.mark, Mark::Number(_));
    closed
        && !is_wider(text, 90)
        && text.starts_with(|c: char| !c.is_lowercase())
        && !text.ends_with(['.', ',', ';', ':', '。', '，', '；', '：', '؛', '،'])
        && next.is_some_and(|line| mark_of(&line.text).0 == Mark::Number(last + 1))
}

/// Whether the text already holds the label before this one: then this one is run in too.
fn runs_in(before: &str, label: &str) -> bool {
    labels_before(label).into_iter().any(|letter| {
        // The first Arabic letter carries its hamza.
        let letter = if letter == 'ا' { 'أ' } else { letter };
        [
            format!(" {letter}) "),
            format!("({letter}) "),
            format!("：({letter})"),
            format!("；({letter})"),
        ]
        .iter()
        .any(|mark| before.contains(mark))
    })
}

/// Chinese is written without blanks between words.
pub fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ingest::lexicon;

    fn blocks(text: &str) -> Vec<Block> {
        let mut gap = 0;
        let mut lines = Vec::new();
        for raw in text.lines() {
            if raw.trim().is_empty() {
                gap += 1;
            } else {
                lines.push(Line {
                    text: raw.trim().into(),
                    gap,
                    ..Line::default()
                });
                gap = 0;
            }
        }
        build(&lines, lexicon::of(Language::En))
    }

    #[test]
    fn wrapped_lines_are_joined_and_marks_begin_blocks() {
        let found = blocks(
            "1. The secretariat, well-\nknown to all, met in\n2018. It agreed that:\n(a) Work goes on;\n(b) It ends.\n2. Next.",
        );
        let marks: Vec<_> = found.iter().map(|block| &block.mark).collect();
        assert_eq!(marks.len(), 4);
        assert_eq!(
            found[0].text,
            "The secretariat, well-known to all, met in 2018. It agreed that:"
        );
        assert_eq!(marks[2], &Mark::Label("b".into()));
    }

    #[test]
    fn a_run_in_list_stays_in_its_sentence() {
        let found = blocks("1. Practices are: (a) a council;\n(b) a network; and (c) a fund.");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn digits_below_a_rule_mark_notes() {
        let found = blocks("1. Text.\n____________\n1 DEMO/1/2.\n2 Another.\n\n2. More.");
        let notes = found
            .iter()
            .filter(|b| matches!(b.mark, Mark::Note(_)))
            .count();
        assert_eq!(notes, 2);
    }

    #[test]
    fn the_heading_of_a_resolution_is_told_from_a_sentence() {
        let found = blocks("Resolution 9/1\n\nResolution 55/25 of the Assembly is known.");
        assert!(matches!(found[0].mark, Mark::Instrument(_)));
        assert_eq!(found[1].mark, Mark::None);
    }
}
