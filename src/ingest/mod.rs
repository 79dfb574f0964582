//! Reading session documents: bytes in, parsed document out. Pure: no database, clock or network;
//! the same bytes and options give the same draft for ever.
//!
//! A file goes through three rooms, each of which knows nothing of the next:
//!
//! 1. [`source`]: a file of any format becomes lines with their page;
//! 2. [`structure`]: lines become clean text: masthead, sections, paragraphs, items, footnotes;
//! 3. [`meaning`]: citations, recommendations, questions, resources, themes with their evidence.
//!
//! What differs by language is data in [`lexicon`]; nothing here names a document, and the only
//! bodies named are those whose resolutions share a number form. A document is never refused for its
//! form: what could not be made out becomes a [`Warning`].

mod beside;
mod doubts;
mod draft;
mod explain;
mod lexicon;
mod meaning;
mod pattern;
mod source;
mod structure;

pub use draft::{
    Call, Citation, Draft, Footnote, Header, Item, Meeting, Paragraph, ProposedTheme, Question,
    Recommendation, Resource, Section, Source, Spot, Warning,
};
pub use source::{PDF_CALLS, missing_programs, sniff};

pub use beside::{Beside, SourceLine, beside, picture};
pub use doubts::CODES as WARNING_CODES;
pub use explain::{Explanation, explain};
pub use meaning::Triggers;

use crate::domain::{Day, DocumentKind, Language, MeetingWord, Symbol, Thesaurus};

/// What the reader may know besides the bytes.
#[derive(Debug, Clone)]
pub struct ParseOptions<'a> {
    /// Where the trigger phrases of the themes come from.
    pub thesaurus: &'a Thesaurus,
    /// An editor's word: fills the symbol when the file does not say it.
    pub symbol: Option<Symbol>,
    /// An editor's word: fills the language when the file does not say it.
    pub language: Option<Language>,
    /// An editor's word on the kind, the day of distribution and the meeting, where the file is silent.
    pub kind: Option<DocumentKind>,
    pub date: Option<Day>,
    pub meeting: Option<MeetingWord>,
}

/// Looks for citations anew, in words that somebody corrected. In words that nobody changed it finds the same.
pub fn cite_anew(draft: &mut Draft) {
    if let Some(language) = draft.header.language {
        meaning::cite(draft, lexicon::of(language));
    }
}

impl<'a> ParseOptions<'a> {
    /// Without any word of an editor.
    pub const fn new(thesaurus: &'a Thesaurus) -> Self {
        Self {
            thesaurus,
            symbol: None,
            language: None,
            kind: None,
            date: None,
            meeting: None,
        }
    }
}

/// Why a file could not be read at all. The message is shown to whoever sent the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    #[error("the file is empty")]
    Empty,
    #[error("the file holds only blanks")]
    Blank,
    #[error("the file is no text: {0}")]
    NotText(&'static str),
    #[error("the file is {0}; recueil reads text, PDF, DOCX and HTML")]
    NoDocument(&'static str),
    /// A format that another program turns into one that is read.
    #[error("the file is {0}; open it in a word processor, save it as DOCX, and send that")]
    Convert(&'static str),
    /// The container or its syntax is broken: what, and where.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// A bound that keeps one file from taking the whole machine.
    #[error("the file is over a limit: {0}")]
    Limit(String),
    /// A PDF without text, or behind a password; or a program that is missing: what to do.
    #[error("{0}")]
    Unreadable(String),
}

/// Reads one session document, whatever its format.
pub fn parse_bytes(bytes: &[u8], options: &ParseOptions) -> Result<Draft, ParseError> {
    Ok(understand(source::read(bytes)?, options))
}

/// Reads what `pdftotext -bbox-layout` and `pdftohtml -xml` printed of a PDF, without starting them:
/// for tests, which can then say what they print.
pub fn parse_printed(
    boxes: &str,
    fonts: &str,
    options: &ParseOptions,
) -> Result<Draft, ParseError> {
    Ok(understand(source::read_printed(boxes, fonts)?, options))
}

fn understand(source: source::Lines, options: &ParseOptions) -> Draft {
    let mut outline = structure::outline(source, options, false);
    meaning::read(&mut outline, options);
    doubts::tell(&mut outline.draft);
    outline.draft
}
