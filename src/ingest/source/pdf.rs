//! PDF: two of poppler's programs read the file, one for the words and their boxes, one for their
//! fonts; rows, columns, paragraphs, notes and furniture are made out here. One stage a file:
//!
//! 1. [`child`]: runs the programs within bounds; 2. [`words`], [`runs`]: what they print;
//! 3. [`face`]: fonts to words; 4. [`rows`]: words beside each other; 5. [`running`]: heads and feet
//!    go; 6. [`columns`]; 7. [`notes`]; 8. [`lines`] (with [`metrics`], [`script`], [`arabic`]).
//!
//! No text is recognized in pictures; [`quality`] refuses what has none.

mod arabic;
mod brackets;
mod child;
mod columns;
mod face;
mod lines;
mod metrics;
mod notes;
mod quality;
mod rows;
mod running;
mod runs;
mod script;
mod turned;
mod words;

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use self::child::{Bounds, Failure};
use self::columns::Region;
use self::metrics::Metrics;
use self::notes::Notes;
use self::script::Manner;
use self::words::Page;
use super::super::{ParseError, Spot, Warning};
use super::{Line, Lines};

const BOUNDS: Bounds = Bounds {
    output: 64 * 1024 * 1024,
    wall: Duration::from_secs(40),
    seconds: 20,
    memory: 1024 * 1024 * 1024,
};
/// One more than may be read, so that more is seen.
const LAST_PAGE: &str = "3001";
const MOST_PAGES: usize = 3000;

/// The programs that a PDF is read with, and how they are called: one gives words with their boxes,
/// the other their fonts.
pub const CALLS: [(&str, &[&str]); 2] = [
    ("pdftotext", &["-bbox-layout", "-l", LAST_PAGE, "-", "-"]),
    (
        "pdftohtml",
        &[
            "-xml",
            "-i",
            "-stdout",
            "-noroundcoord",
            "-zoom",
            "3",
            "-l",
            LAST_PAGE,
            "-",
            "out",
        ],
    ),
];

/// Those of the two programs that this machine lacks where a reader without environment looks.
pub fn missing_programs() -> Vec<&'static str> {
    let mut programs = CALLS.map(|(program, _)| program).to_vec();
    programs.retain(|program| !child::is_in_place(program));
    programs
}

/// The longer side of a picture, in pixels: what is printed on A4 can be read, and a page that calls itself
/// a mile wide is drawn no larger.
const LONGER_SIDE: &str = "1684";

/// A page as a picture that can be read on a screen, where the program for it is there.
pub fn picture(bytes: &[u8], page: u32) -> Option<Vec<u8>> {
    let numbers = 1..=u32::try_from(MOST_PAGES).unwrap_or(u32::MAX);
    if !numbers.contains(&page) {
        // The program takes nought for one, and what is too large for its numbers for no bound at all.
        return None;
    }
    let page = page.to_string();
    let arguments = [
        "-scale-to",
        LONGER_SIDE,
        "-png",
        "-f",
        &page,
        "-l",
        &page,
        "-",
    ];
    let bounds = Bounds {
        output: 8 * 1024 * 1024,
        wall: Duration::from_secs(10),
        seconds: 5,
        ..BOUNDS
    };
    let needed = AtomicBool::new(false);
    let drawn = child::run(("pdftoppm", &arguments), bytes, bounds, &needed, |out| {
        let mut picture = Vec::new();
        out.read_to_end(&mut picture).map(|_| picture)
    });
    drawn
        .ok()?
        .ok()
        .filter(|picture| picture.starts_with(b"\x89PNG"))
}

/// Reads a PDF.
pub fn read(bytes: &[u8]) -> Result<Lines, ParseError> {
    lay_out(pages(bytes)?)
}

/// Reads what the two programs printed of a PDF.
pub fn read_printed(boxes: &str, fonts: &str) -> Result<Lines, ParseError> {
    let mut pages = words::read(&mut boxes.as_bytes());
    dress(&mut pages, &runs::read(&mut fonts.as_bytes()));
    lay_out(pages)
}

fn lay_out(mut pages: Vec<Page>) -> Result<Lines, ParseError> {
    if pages.len() > MOST_PAGES {
        return Err(ParseError::Limit(format!(
            "the PDF has more than {MOST_PAGES} pages"
        )));
    }
    let right_to_left = quality::check(&pages)?.is_right_to_left();
    let mut sheets: Vec<(f32, Vec<rows::Row>)> = Vec::with_capacity(pages.len());
    let widths: Vec<f32> = pages.iter().map(|page| page.width).collect();
    for page in pages.drain(..) {
        sheets.push((page.height, rows::rows(page.words, page.number)));
    }
    let furniture = running::take_out(&mut sheets, right_to_left);
    let mut regions: Vec<Region> = Vec::new();
    for ((_, rows), width) in sheets.into_iter().zip(widths) {
        regions.extend(columns::regions(rows, width, right_to_left));
    }
    let metrics = Metrics::of(&regions);
    let manner = Manner {
        right_to_left,
        ..Manner::default()
    };
    let mut notes = Notes::default();
    for region in &mut regions {
        notes.take_out(region, metrics.body, manner);
    }
    let mut body = lines::Lines::new(right_to_left);
    body.add(&regions, &metrics);
    let mut lines = body.finish();
    lines.extend(notes.lines());
    if lines.is_empty() {
        return Err(ParseError::Blank);
    }
    let warnings = if right_to_left {
        brackets::turn(&mut lines);
        doubtful_pages(&lines)
    } else {
        Vec::new()
    };
    Ok(Lines {
        lines,
        whole: false,
        furniture,
        warnings,
    })
}

/// The words of all pages in their fonts. Without the fonts, which the second program may fail to
/// give, the boxes alone still tell the sizes.
fn pages(bytes: &[u8]) -> Result<Vec<Page>, ParseError> {
    let [boxes, fonts] = CALLS;
    // Without boxes, fonts are of no use.
    let needless = AtomicBool::new(false);
    let (pages, runs) = std::thread::scope(|scope| {
        let runs = scope.spawn(|| child::run(fonts, bytes, BOUNDS, &needless, runs::read));
        let needed = AtomicBool::new(false);
        let pages = child::run(boxes, bytes, BOUNDS, &needed, words::read);
        needless.store(pages.is_err(), Ordering::Relaxed);
        (pages, runs.join())
    });
    let mut pages = pages.map_err(refusal)?;
    if let Ok(Ok(runs)) = runs {
        dress(&mut pages, &runs);
    }
    Ok(pages)
}

fn dress(pages: &mut [Page], runs: &[Vec<runs::Run>]) {
    for (page, runs) in pages.iter_mut().zip(runs) {
        face::dress(page, runs);
    }
}

fn refusal(failure: Failure) -> ParseError {
    match failure {
        Failure::Missing => ParseError::Unreadable(
            "PDF files are read with pdftotext and pdftohtml, which are not on this machine: install poppler-utils".to_owned(),
        ),
        Failure::TooSlow => ParseError::Limit("reading the PDF took too long".to_owned()),
        Failure::TooMuch => ParseError::Limit(format!(
            "the PDF holds more than {} MB of text",
            BOUNDS.output / 1024 / 1024
        )),
        Failure::TooLarge => ParseError::Limit("the PDF takes too much memory to read".to_owned()),
        Failure::Refused(said) if said.contains("assword") => ParseError::Unreadable(
            "the PDF is encrypted: ask for one without a password".to_owned(),
        ),
        Failure::Refused(said) if said.contains("page range") => {
            ParseError::Damaged("the PDF has no pages".to_owned())
        }
        Failure::Refused(said) if said.contains("not allowed") => ParseError::Unreadable(
            "the PDF does not allow its text to be copied: ask for one that does, or for the DOCX".to_owned(),
        ),
        Failure::Refused(said) => {
            let said: String = said.chars().filter(|c| !c.is_control()).collect();
            ParseError::Damaged(format!("the PDF cannot be read ({})", said.trim()))
        }
    }
}

/// The pages whose words broke apart in the file itself.
fn doubtful_pages(lines: &[Line]) -> Vec<Warning> {
    let mut of_page: std::collections::BTreeMap<u32, (usize, usize)> =
        std::collections::BTreeMap::new();
    for line in lines {
        let (doubts, words) = of_page.entry(line.page.unwrap_or(1)).or_default();
        *doubts += arabic::doubts(&line.text);
        *words += line.text.split_whitespace().count();
    }
    let bad: Vec<String> = of_page
        .iter()
        .filter(|(_, (doubts, words))| *doubts > 3 && doubts * 50 > *words)
        .map(|(page, _)| page.to_string())
        .take(30)
        .collect();
    if bad.is_empty() {
        return Vec::new();
    }
    vec![Warning {
        code: "arabic_low_confidence".to_owned(),
        message: format!(
            "the PDF breaks Arabic words apart on page {}: compare them, or send the DOCX",
            bad.join(", ")
        ),
        at: Spot::default(),
    }]
}
