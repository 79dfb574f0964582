//! What the reader took each line of a file for: the listing of `recueil parse --explain`, with which
//! someone finds the stage that misread a document. One row a line of the file; below it, indented,
//! what its paragraph means and why, and the warnings that name it.

use std::fmt;

use super::structure::Traced;
use super::{Draft, ParseError, ParseOptions, Warning, doubts, meaning, source, structure};

/// The listing and the document that it explains.
#[derive(Debug)]
pub struct Explanation {
    pub draft: Draft,
    rows: Vec<Row>,
    /// Warnings that name no paragraph.
    apart: Vec<Warning>,
}

#[derive(Debug)]
struct Row {
    line: Traced,
    below: Vec<String>,
}

/// Reads a document as `parse_bytes` does, and keeps what each stage said.
pub fn explain(bytes: &[u8], options: &ParseOptions) -> Result<Explanation, ParseError> {
    let source = source::read(bytes)?;
    let mut outline = structure::outline(source, options, true);
    meaning::read(&mut outline, options);
    doubts::tell(&mut outline.draft);
    let mut said = meaning::explain(&outline);
    let mut apart = Vec::new();
    for warning in &outline.draft.warnings {
        let paragraphs = &outline.draft.paragraphs;
        let by_number = || {
            let number = warning.at.paragraph?;
            paragraphs.iter().position(|one| one.number == Some(number))
        };
        match warning.at.index.or_else(by_number) {
            Some(index) => {
                let line = outline.asides.get(index).map_or(0, |aside| aside.line);
                said.push((
                    line,
                    format!("warning {}: {}", warning.code, warning.message),
                ));
            }
            None => apart.push(warning.clone()),
        }
    }
    let mut below: std::collections::HashMap<usize, Vec<String>> = std::collections::HashMap::new();
    for (line, words) in said {
        below.entry(line).or_default().push(words);
    }
    let lines = outline.trace.lines.into_iter();
    let rows = lines.map(|line| Row {
        below: below.remove(&line.number).unwrap_or_default(),
        line,
    });
    Ok(Explanation {
        rows: rows.collect(),
        draft: outline.draft,
        apart,
    })
}

/// A verdict is padded to so many characters, a text is cut to so many.
const VERDICT: usize = 44;
const TEXT: usize = 70;

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, " line page  {:VERDICT$}  text", "taken for")?;
        for row in &self.rows {
            let page = row.line.page.map_or("-".to_owned(), |n| n.to_string());
            let verdict = if row.line.verdicts.is_empty() {
                "nothing".to_owned()
            } else {
                row.line.verdicts.join(" > ")
            };
            let text: String = row.line.text.chars().take(TEXT).collect();
            writeln!(
                f,
                "{:>5} {page:>4}  {verdict:VERDICT$}  {text}",
                row.line.number
            )?;
            for words in &row.below {
                writeln!(f, "{:>12}- {words}", "")?;
            }
        }
        for warning in &self.apart {
            writeln!(f, "warning {}: {}", warning.code, warning.message)?;
        }
        Ok(())
    }
}
