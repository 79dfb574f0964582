//! A file as an editor sees it beside what was made of it: its lines, which of them were left out of the
//! text, and on which line each paragraph begins; of a PDF also the picture of a page. Nothing is
//! decided here: the same reading says it again.

use super::{ParseError, ParseOptions, source, structure};

/// One line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// From 1, as the file counts its lines.
    pub number: usize,
    /// From 1, where the format has pages.
    pub page: Option<u32>,
    pub text: String,
    /// Page furniture or a table of contents: not part of the text.
    pub left_out: bool,
}

/// The file beside the document.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    pub lines: Vec<SourceLine>,
    /// The number of the first line of each paragraph of the document as it was read.
    pub paragraphs: Vec<usize>,
}

/// Why a line is no part of the text, in the words of the trace.
const LEFT_OUT: [&str; 2] = ["page furniture", "table of contents"];

/// Reads a file again for its lines. It must have been read within limits before.
pub fn beside(bytes: &[u8], options: &ParseOptions) -> Result<Beside, ParseError> {
    let source = source::read(bytes)?;
    let outline = structure::outline(source, options, true);
    let lines = outline.trace.lines.into_iter().map(|line| SourceLine {
        left_out: line
            .verdicts
            .iter()
            .any(|said| LEFT_OUT.contains(&said.as_str())),
        number: line.number,
        page: line.page,
        text: line.text,
    });
    Ok(Beside {
        lines: lines.collect(),
        paragraphs: outline.asides.iter().map(|aside| aside.line).collect(),
    })
}

/// One page of a PDF as a PNG; `None` where it cannot be drawn.
pub fn picture(bytes: &[u8], page: u32) -> Option<Vec<u8>> {
    source::picture(bytes, page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Thesaurus;

    #[test]
    fn each_paragraph_begins_on_its_line() {
        let text = include_bytes!("../samples/demo-wg.6-2022-6.fr.txt");
        let thesaurus = Thesaurus::default();
        let options = ParseOptions::new(&thesaurus);
        let draft = super::super::parse_bytes(text, &options).expect("a document");
        let beside = beside(text, &options).expect("its lines");
        assert_eq!(beside.paragraphs.len(), draft.paragraphs.len());
        for (paragraph, line) in draft.paragraphs.iter().zip(&beside.paragraphs) {
            let line = beside.lines.iter().find(|one| one.number == *line);
            let line = line.expect("a line of the file");
            let first: Vec<&str> = paragraph.text.split_whitespace().take(2).collect();
            assert!(
                line.text.contains(&first.join(" ")),
                "{paragraph:?} {line:?}"
            );
        }
    }
}
