//! Lines become the structure of a document. One stage a file, in this order:
//!
//! 1. [`language`]: lines → the language of the text; [`scripts`] mends what extraction did to its
//!    letters; [`glued`] and [`merged`] take lines apart that hold a whole
//!    masthead, or several paragraphs;
//! 2. [`furniture`]: takes out page numbers, job numbers, running symbols;
//! 3. [`spacing`]: makes a gap mean the same in every file, takes out the contents;
//!    [`hanging`], [`footings`], [`strays`]: what the extraction left of numbers, notes and calls is
//!    set right;
//!    [`margins`]: which lines ended before their margin;
//! 4. [`blocks`] (with [`marks`], [`numerals`], [`alphabets`], [`hyphens`]): lines → blocks with what
//!    they begin with;
//! 5. [`masthead`] (with [`dates`]): the lines above the body → header;
//! 6. [`notes`]: blocks → body and notes; 7. [`joining`]: mends what a page break cut;
//! 8. [`numbering`]: blocks → headings, paragraphs, items; 9. [`body`] (with [`clean`]): → sections,
//!    paragraphs; 10. [`calls`]: notes → the paragraphs that call them.
//!
//! What the words ask of whom is `meaning`.

mod alphabets;
mod blocks;
mod body;
mod calls;
mod clean;
mod dates;
mod footings;
mod furniture;
mod glued;
mod hanging;
mod hyphens;
mod joining;
mod language;
mod margins;
mod marks;
mod masthead;
mod merged;
mod notes;
mod numbering;
mod numerals;
mod scripts;
mod settled;
mod spacing;
mod strays;
mod trace;

pub use blocks::is_cjk;
pub use body::Aside;
pub use numerals::{latin_label, place_of_label, roman_value};
pub use trace::{Trace, Traced};

use self::blocks::Block;
use self::marks::Mark;
use super::lexicon::{self, Lexicon, even};
use super::source::{Line, Lines};
use super::{Draft, Header, ParseOptions, Spot, Warning};
use crate::domain::{DocumentKind, Language};

/// The draft with its structure, and what `meaning` needs beside it.
pub struct Outline {
    pub draft: Draft,
    pub lexicon: &'static Lexicon,
    /// One a paragraph of the draft.
    pub asides: Vec<Aside>,
    /// Written by the Secretariat: no body's adoption is recorded in it.
    pub by_secretariat: bool,
    /// What each line was taken for; empty unless asked for.
    pub trace: Trace,
}

/// Reads the structure.
pub fn outline(mut source: Lines, options: &ParseOptions, explain: bool) -> Outline {
    let mut trace = begin_trace(&mut source.lines, explain);
    let mut warnings = source.warnings;
    let of_text = language::of_text(&source.lines);
    let lexicon = lexicon::of(of_text.or(options.language).unwrap_or(Language::En));
    scripts::mend(&mut source.lines, lexicon.language);
    let lines = glued::part(source.lines, lexicon);
    let (lines, parted) = merged::take_apart(lines, lexicon);
    warnings.extend(parted);
    let (lines, furniture) = furniture::take_out(lines, &source.furniture);
    trace.gone(&lines, "page furniture");
    let mut lines = spacing::without_contents(lines, lexicon);
    trace.gone(&lines, "table of contents");
    if !source.whole {
        spacing::even_out(&mut lines);
        lines = hanging::attach(lines);
        trace.gone(&lines, "text of the number that hangs above it");
        lines = footings::raise(lines);
        trace.gone(&lines, "note of the marker alone above it");
        lines = strays::attach(lines);
        trace.gone(&lines, "call of the line beside it");
        margins::measure(&mut lines);
    }
    if lexicon.language == Language::Ru {
        alphabets::even_out(&mut lines);
    }
    let mut blocks = blocks::build(&lines, lexicon);
    trace.blocks(&lines, &blocks);
    let start = body_start(&blocks, lexicon);
    let top: Vec<Line> = masthead_lines(&lines, &blocks, start);
    let found = masthead::read(&top, lexicon);
    trace.masthead(&top, lexicon);
    // The masthead's notes stay among the blocks.
    let mut at = 0;
    blocks.retain(|block| {
        at += 1;
        at > start || matches!(block.mark, Mark::Note(_))
    });
    let is_agenda = found.header.kind == Some(DocumentKind::Agenda);
    let (mut body, notes) = read_body(blocks, is_agenda, lexicon, &mut trace, &mut warnings);
    let (footnotes, told) = calls::anchor(&mut body.paragraphs, notes, lexicon);
    warnings.extend(told);
    let mut header = found.header;
    complete(&mut header, &body, &footnotes, &furniture, lexicon);
    settle(&mut header, of_text, options, &mut warnings);
    let draft = Draft {
        header,
        sections: body.sections,
        paragraphs: body.paragraphs,
        footnotes,
        warnings,
        ..Draft::default()
    };
    Outline {
        draft,
        lexicon,
        asides: body.asides,
        by_secretariat: found.by_secretariat,
        trace,
    }
}

/// Numbers the lines that their format does not number, and begins the trace where one is asked for.
fn begin_trace(lines: &mut [Line], explain: bool) -> Trace {
    for (at, line) in lines.iter_mut().enumerate() {
        if line.number == 0 {
            line.number = at + 1;
        }
    }
    if explain {
        Trace::on(lines)
    } else {
        Trace::default()
    }
}

/// From the blocks to sections, paragraphs and notes, which are not anchored yet.
fn read_body(
    blocks: Vec<Block>,
    is_agenda: bool,
    lexicon: &Lexicon,
    trace: &mut Trace,
    warnings: &mut Vec<Warning>,
) -> (body::Body, Vec<(notes::RawNote, String)>) {
    let before = trace.origins(&blocks);
    let parted = notes::take_out(blocks);
    trace.notes(&before, &parted);
    warnings.extend(parted.warnings);
    let before = trace.origins(&parted.body);
    let whole = joining::mend(parted.body, lexicon);
    trace.joined(&before, &whole);
    let before = trace.origins(&whole);
    let (parts, told) = numbering::judge(&whole, |key, text| lexicon.says(key, &even(text)));
    trace.parts(&before, &parts);
    warnings.extend(told);
    let body = body::assemble(parts, is_agenda);
    let notes = parted.notes.into_iter().map(|note| {
        let text = clean::clean(&note.text).text;
        (note, text)
    });
    (body, notes.collect())
}

/// Index of the first block of the body.
fn body_start(blocks: &[Block], lexicon: &Lexicon) -> usize {
    const LONGEST_MASTHEAD: usize = 80;
    const PROSE: usize = 250;
    let begins = |block: &Block| match &block.mark {
        Mark::Roman(_, value) => *value <= 2,
        Mark::Number(n) => *n <= 2 || scripts::is_wider(&block.text, 60),
        Mark::Instrument(_) | Mark::Label(_) | Mark::Bullet => true,
        Mark::Note(_) => false,
        _ => {
            let plain = even(&block.text);
            let plain = plain.trim_matches(['*', ' ']);
            scripts::is_wider(&block.text, PROSE) && notes::is_finished(&block.text)
                || lexicon.says("instruments.preamble", plain)
                || lexicon.says("masthead.summary", plain)
                || lexicon.says("masthead.annex", plain)
                || plain.ends_with([',', '，', '،']) && lexicon.says("syntax.author", plain)
        }
    };
    let found = blocks.iter().take(LONGEST_MASTHEAD).position(begins);
    let found = found.map(|at| {
        if heads_agenda(blocks, at, lexicon) {
            at - 1
        } else {
            at
        }
    });
    // Without any sign of a body, it begins with the first sentence.
    let is_sentence = |block: &Block| {
        !matches!(block.mark, Mark::Note(_))
            && scripts::is_wider(&block.text, 60)
            && notes::is_finished(&block.text)
    };
    found
        .or_else(|| blocks.iter().position(is_sentence))
        .unwrap_or(blocks.len())
}

/// Whether "Provisional agenda" right above the body is said for the second time: the first was the
/// title, this one heads the list.
fn heads_agenda(blocks: &[Block], at: usize, lexicon: &Lexicon) -> bool {
    let mut agendas = lexicon
        .kinds
        .iter()
        .filter(|(kind, _)| *kind == DocumentKind::Agenda);
    let Some((_, agenda)) = agendas.next() else {
        return false;
    };
    let says = |block: &Block| {
        matches!(block.mark, Mark::None)
            && agenda.is_match(even(&block.text).trim_matches(['*', ' ']))
    };
    at > 1 && says(&blocks[at - 1]) && blocks[..at - 1].iter().any(says)
}

/// The lines above the body, without notes.
fn masthead_lines(lines: &[Line], blocks: &[Block], start: usize) -> Vec<Line> {
    let end = blocks.get(start).map_or(lines.len(), |block| block.line);
    let mut owner = vec![false; end];
    for (turn, block) in blocks.iter().take(start).enumerate() {
        if matches!(block.mark, Mark::Note(_)) {
            let until = blocks.get(turn + 1).map_or(end, |next| next.line).min(end);
            for is_note in owner.iter_mut().take(until).skip(block.line) {
                *is_note = true;
            }
        }
    }
    let kept = lines.iter().take(end).zip(owner);
    kept.filter(|(_, is_note)| !is_note)
        .map(|(line, _)| line.clone())
        .collect()
}

/// What the body, the notes and the furniture say of the header.
fn complete(
    header: &mut Header,
    body: &body::Body,
    notes: &[super::Footnote],
    furniture: &furniture::Furniture,
    lexicon: &Lexicon,
) {
    header.symbol = header
        .symbol
        .take()
        .or_else(|| furniture.running_symbol.clone());
    header.job_number.clone_from(&furniture.job_number);
    header.agenda_symbol = notes
        .iter()
        .filter(|note| note.marker.starts_with('*'))
        .find_map(|note| super::meaning::first_symbol(&note.text, lexicon));
    if let (None, Some(title)) = (&header.meeting.start, &header.title) {
        let title = even(title);
        if let Some(held) = lexicon.get("masthead.held").captures(&title)
            && let Some(period) = dates::find_period(&title, lexicon)
        {
            header.meeting.place = held.name("place").map(|m| m.as_str().trim().to_owned());
            (header.meeting.start, header.meeting.end) = (Some(period.start), Some(period.end));
        }
    }
    if header.meeting.ordinal.is_none() && header.meeting.start.is_some() {
        let first = body.paragraphs.iter().take(3).map(|one| &one.text);
        header.meeting.ordinal = header.title.iter().chain(first).find_map(|text| {
            let hit = lexicon.get("masthead.its_session").captures(text)?;
            lexicon.ordinal(hit.get(1)?.as_str())
        });
    }
    let symbol = header.symbol.clone().unwrap_or_default();
    if header.kind.is_none() {
        header.kind = super::meaning::kind_of_symbol(&symbol);
    }
    if header.title.is_none() {
        let instrument = body
            .sections
            .first()
            .filter(|section| section.instrument.is_some());
        header.title = instrument
            .map(|section| section.heading.clone())
            .filter(|text| !text.is_empty());
    }
}

/// The language and the symbol: the file's word, the text's, the editor's, in this order.
fn settle(
    header: &mut Header,
    of_text: Option<Language>,
    options: &ParseOptions,
    warnings: &mut Vec<Warning>,
) {
    let mut warn = |code: &str, message: String| {
        warnings.push(Warning {
            code: code.to_owned(),
            message,
            at: Spot::default(),
        });
    };
    if let (Some(printed), Some(read)) = (header.language, of_text)
        && printed != read
    {
        warn(
            "language_mismatch",
            format!("the masthead says {printed}, the text reads as {read}"),
        );
    }
    if header.language.is_none() && of_text.is_none() && options.language.is_none() {
        warn(
            "language_unknown",
            "no language could be made out; the text was read as English".to_owned(),
        );
    }
    let own = header.language.or(of_text);
    if let (Some(own), Some(word)) = (own, options.language)
        && own != word
    {
        warn(
            "editor_word_ignored",
            format!("the editor said {word}, the file says {own}"),
        );
    }
    header.language = own.or(options.language);
    if header.distribution.is_none() && header.distribution_date.is_none() && header.title.is_none()
    {
        warn(
            "no_header",
            "no masthead was found above the text".to_owned(),
        );
    }
    match (&header.symbol, &options.symbol) {
        (None, None) => warn(
            "no_symbol",
            "the file does not give the document's own symbol".to_owned(),
        ),
        (None, Some(word)) => header.symbol = Some(word.as_str().to_owned()),
        (Some(own), Some(word)) if own != word.as_str() => {
            warn(
                "editor_word_ignored",
                format!("the editor said {}, the file says {own}", word.as_str()),
            );
        }
        _ => {}
    }
    for (own, word) in settled::fill(header, options) {
        let message = format!("the editor said {word}, the file says {own}");
        warn("editor_word_ignored", message);
    }
}
