//! DOCX: a package of XML parts. Gives the lines as a reader of the document sees them: automatic
//! numbers counted, notes after the text in the order in which they are called, deletions left out
//! and insertions kept, comments not read. Heads and feet are furniture, but for the head of the
//! first page, where the masthead may stand.

mod fields;
mod formats;
mod markers;
mod numbering;
mod package;
mod paragraph;
mod sections;
mod story;
mod styles;
mod symbols;
mod xml;

use std::collections::HashMap;

pub use self::formats::written;
use self::markers::{Markers, NoteKind};
use self::numbering::Numbering;

use self::package::{Package, Relation};
use self::story::Story;
use self::styles::Styles;
use super::super::{ParseError, Spot, Warning};
use super::{Line, Lines};

/// More notes than this are an attack.
const MOST_NOTES: usize = 50_000;

/// What the parts of a document share.
#[derive(Debug, Default)]
pub struct Document {
    styles: Styles,
    numbering: Numbering,
    markers: Markers,
}

/// Reads a file of this format.
pub fn read(bytes: &[u8]) -> Result<Lines, ParseError> {
    let mut package = Package::open(bytes)?;
    let main = package.main.clone();
    let Some(text) = package.part(&main)? else {
        return Err(ParseError::Damaged(format!("{main} is missing")));
    };
    let relations = package.relations(&main)?;
    let layout = sections::read(&text, &main)?;
    if layout
        .calls
        .iter()
        .any(|count| *count as usize > MOST_NOTES)
    {
        return Err(ParseError::Limit(format!(
            "the document calls more than {MOST_NOTES} notes"
        )));
    }
    let first_head = layout
        .sections
        .first()
        .and_then(|one| one.first_head.clone());
    let settings = match part_of(&mut package, &relations, "settings")? {
        Some((path, text)) => sections::settings(&text, &path)?,
        None => sections::Section::default(),
    };
    let mut document = Document {
        markers: Markers::new(settings, layout),
        ..Document::default()
    };
    if let Some((path, text)) = part_of(&mut package, &relations, "styles")? {
        document.styles = Styles::read(&text, &path)?;
    }
    if let Some((path, text)) = part_of(&mut package, &relations, "numbering")? {
        document.numbering = Numbering::read(&text, &path, &document.styles)?;
    }
    let first = relations.get(first_head.as_deref().unwrap_or_default());
    let first = first.map(|relation| relation.target.clone());
    let mut lines = match &first {
        Some(path) => head(&mut package, path, &mut document)?,
        None => Vec::new(),
    };
    let body = story::read(&text, &main, &mut document)?;
    let mut warnings = warnings(&body, &document);
    lines.extend(body.lines);
    lines.extend(notes(
        &mut package,
        &relations,
        &mut document,
        &mut warnings,
    )?);
    if lines.is_empty() {
        return Err(ParseError::Blank);
    }
    Ok(Lines {
        lines,
        whole: true,
        furniture: furniture(&mut package, &relations, first.as_deref(), &mut document)?,
        warnings,
    })
}

/// The part of this kind: its path and its text.
fn part_of(
    package: &mut Package,
    relations: &HashMap<String, Relation>,
    kind: &str,
) -> Result<Option<(String, String)>, ParseError> {
    let Some(relation) = relations.values().find(|relation| relation.kind == kind) else {
        return Ok(None);
    };
    let text = package.part(&relation.target)?;
    Ok(text.map(|text| (relation.target.clone(), text)))
}

fn head(
    package: &mut Package,
    path: &str,
    document: &mut Document,
) -> Result<Vec<Line>, ParseError> {
    match package.part(path)? {
        Some(text) => Ok(story::read(&text, path, document)?.lines),
        None => Ok(Vec::new()),
    }
}

/// The notes that the text calls, each on one line.
fn notes(
    package: &mut Package,
    relations: &HashMap<String, Relation>,
    document: &mut Document,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Line>, ParseError> {
    let mut texts: HashMap<(NoteKind, String), String> = HashMap::new();
    for (kind, name) in [(NoteKind::Foot, "footnotes"), (NoteKind::End, "endnotes")] {
        if let Some((path, text)) = part_of(package, relations, name)? {
            let story = story::read(&text, &path, document)?;
            texts.extend(story.notes.into_iter().map(|(id, text)| ((kind, id), text)));
        }
    }
    let mut lines = Vec::new();
    // The list stays: a running head may call a note again.
    for called in document.markers.called.clone() {
        let marker = &called.marker;
        let text = texts.remove(&(called.kind, called.id)).unwrap_or_default();
        let text = without_own_mark(&text, marker);
        if text.is_empty() {
            warnings.push(warning(
                "footnote_missing",
                format!("footnote {marker} is called but the file does not hold its text"),
                Some(marker.clone()),
            ));
            continue;
        }
        lines.push(Line {
            text: format!("^{{{marker}}} {text}"),
            gap: 1,
            ..Line::default()
        });
    }
    Ok(lines)
}

/// A note with a mark of its own repeats it at its head.
fn without_own_mark<'a>(text: &'a str, marker: &str) -> &'a str {
    let printed = if marker.starts_with('*') {
        marker.replace('*', "\\*")
    } else {
        format!("^{{{marker}}}")
    };
    text.strip_prefix(&printed).unwrap_or(text).trim()
}

/// Heads and feet, whole and by their cells.
fn furniture(
    package: &mut Package,
    relations: &HashMap<String, Relation>,
    first: Option<&str>,
    document: &mut Document,
) -> Result<Vec<String>, ParseError> {
    let mut paths: Vec<&str> = relations
        .values()
        .filter(|relation| matches!(relation.kind.as_str(), "header" | "footer"))
        .map(|relation| relation.target.as_str())
        .filter(|path| Some(*path) != first)
        .collect();
    paths.sort_unstable();
    let mut found: Vec<String> = Vec::new();
    for path in paths {
        for line in head(package, path, document)? {
            let plain = line.text.replace('\\', "");
            let words: Vec<&str> = plain.split_whitespace().collect();
            found.push(words.join(" "));
            let cells: Vec<&str> = plain.split(super::notation::CELL_GAP).collect();
            if cells.len() > 1 {
                found.extend(cells.iter().map(|cell| cell.trim().to_owned()));
            }
        }
    }
    found.retain(|text| !text.is_empty());
    found.dedup();
    Ok(found)
}

fn warnings(body: &Story, document: &Document) -> Vec<Warning> {
    let mut told = Vec::new();
    if body.has_foreign {
        told.push(warning(
            "part_not_read",
            "the document builds in a part of another format, which was not read".to_owned(),
            None,
        ));
    }
    if document.markers.through {
        told.push(warning(
            "footnote_marker_changed",
            "notes whose numbers begin again on each page were numbered through".to_owned(),
            None,
        ));
    }
    if document.markers.exchanged {
        told.push(warning(
            "footnote_marker_changed",
            "notes marked with letters or signs were given numbers".to_owned(),
            None,
        ));
    }
    told
}

fn warning(code: &str, message: String, footnote: Option<String>) -> Warning {
    Warning {
        code: code.to_owned(),
        message,
        at: Spot {
            footnote,
            ..Spot::default()
        },
    }
}

#[cfg(test)]
mod tests;
