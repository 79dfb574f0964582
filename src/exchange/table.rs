//! The thematic index as a table: a row a theme, four columns a language. Written as UTF-8 with a byte order mark
//! and commas, as every spreadsheet opens it; read with commas, semicolons or tabs. Several words in one cell are
//! parted by ` | `. A cell that a spreadsheet would take for a formula is written behind an apostrophe, which is
//! taken off when it is read.

use super::cells::{MARK, guarded, unguarded, written};
use super::sheet::{self, TableError};
use super::{Broken, Incoming, Note, Said, What};
use crate::domain::{Language, ThemeSlug, ThemeState};

const PLAIN: [&str; 8] = [
    "slug",
    "parent",
    "retired",
    "replaced_by",
    "related",
    "sdg",
    "unbis",
    "eurovoc",
];
const WORDS: [&str; 4] = ["label", "note", "synonyms", "triggers"];
const BETWEEN: &str = " | ";
/// What `retired` says.
const YES: &str = "yes";

pub fn write(themes: &[ThemeState]) -> std::io::Result<Vec<u8>> {
    let mut head: Vec<String> = PLAIN.iter().map(ToString::to_string).collect();
    for language in Language::ALL {
        head.extend(WORDS.iter().map(|word| format!("{word}_{language}")));
    }
    let mut rows = vec![head];
    for theme in themes {
        let said = &theme.described;
        let slug_of =
            |slug: &Option<ThemeSlug>| slug.as_ref().map(ToString::to_string).unwrap_or_default();
        let related: Vec<String> = said.related.iter().map(ToString::to_string).collect();
        let mut row = vec![
            theme.slug.to_string(),
            slug_of(&theme.parent),
            if theme.retired { YES } else { "" }.to_owned(),
            slug_of(&theme.replaced_by),
            cell(&related),
            cell(&said.sdg),
            said.unbis.clone().unwrap_or_default(),
            said.eurovoc.clone().unwrap_or_default(),
        ];
        for language in Language::ALL {
            row.push(said.labels.get(language).cloned().unwrap_or_default());
            row.push(said.scope_notes.get(language).cloned().unwrap_or_default());
            row.push(
                said.synonyms
                    .get(language)
                    .map(|all| cell(all))
                    .unwrap_or_default(),
            );
            row.push(
                said.triggers
                    .get(language)
                    .map(|all| cell(all))
                    .unwrap_or_default(),
            );
        }
        rows.push(row.iter().map(|text| guarded(text)).collect());
    }
    let mut table = MARK.as_bytes().to_vec();
    table.extend(written(rows)?);
    Ok(table)
}

/// Several words in one cell.
fn cell(words: &[String]) -> String {
    let words = words
        .iter()
        .map(|word| word.replace('\\', "\\\\").replace('|', "\\|"));
    words.collect::<Vec<_>>().join(BETWEEN)
}

/// The words of a cell.
fn words(cell: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '|' => all.push(String::new()),
            '\\' => all
                .last_mut()
                .map(|word| word.extend(letters.next()))
                .unwrap_or_default(),
            letter => all
                .last_mut()
                .map(|word| word.push(letter))
                .unwrap_or_default(),
        }
    }
    let all = all
        .iter()
        .map(|word| word.trim())
        .filter(|word| !word.is_empty());
    all.map(ToOwned::to_owned).collect()
}

/// Reads a table. A column that is missing says nothing; an empty cell says that there is none.
pub fn read(text: &str) -> Result<Incoming, Broken> {
    let broken = |line: usize, message: String| Broken {
        line: line as u64,
        column: 1,
        message,
    };
    let rows = sheet::rows(text).map_err(|error| {
        let line = match error {
            TableError::Open(row) | TableError::LongCell(row) => row,
            _ => 1,
        };
        broken(line, error.to_string())
    })?;
    let mut rows = rows.into_iter();
    let (at, head) = rows.next().unwrap_or_default();
    let head: Vec<String> = head.iter().map(|name| name.to_ascii_lowercase()).collect();
    if !head.iter().any(|name| name == "slug") {
        return Err(broken(at, TableError::NoColumn("slug").to_string()));
    }
    let mut incoming = Incoming::default();
    unknown(&head, &mut incoming.notes);
    for (line, row) in rows {
        let line = line.to_string();
        if row.len() > head.len() {
            incoming
                .notes
                .push(Note::new(line, What::Cells, row.len().to_string()));
            continue;
        }
        let said = said(&head, &row, line, &mut incoming.notes);
        incoming.themes.extend(said);
    }
    Ok(incoming)
}

fn unknown(head: &[String], notes: &mut Vec<Note>) {
    let names = head.iter().filter(|name| {
        let of_language = name.rsplit_once('_').is_some_and(|(word, language)| {
            WORDS.contains(&word) && language.parse::<Language>().is_ok()
        });
        !name.is_empty() && !PLAIN.contains(&name.as_str()) && !of_language
    });
    let names: Vec<&str> = names.map(String::as_str).collect();
    if !names.is_empty() {
        notes.push(Note::new("", What::Columns, names.join(", ")));
    }
}

fn said(head: &[String], row: &[String], line: String, notes: &mut Vec<Note>) -> Option<Said> {
    let cell = |name: &str| -> Option<&str> {
        let at = head.iter().position(|one| one == name)?;
        Some(unguarded(row.get(at).map_or("", String::as_str)))
    };
    let slug = cell("slug").unwrap_or_default();
    let Ok(own) = slug.parse::<ThemeSlug>() else {
        notes.push(Note::new(line, What::NoSlug, slug));
        return None;
    };
    let mut slugs = |name: &str| -> Option<Vec<ThemeSlug>> {
        let named = words(cell(name)?);
        let known = named.into_iter().filter_map(|one| {
            let slug = one.parse().ok();
            if slug.is_none() {
                notes.push(Note::new(line.clone(), What::UnknownTheme, one));
            }
            slug
        });
        Some(known.collect())
    };
    let first = |all: Vec<ThemeSlug>| all.into_iter().next();
    let (parent, related, replaced_by) = (slugs("parent"), slugs("related"), slugs("replaced_by"));
    let mut said = Said {
        slug: Some(own),
        parent: parent.map(first),
        related,
        replaced_by: replaced_by.map(first),
        sdg: cell("sdg").map(words),
        unbis: cell("unbis").map(ToOwned::to_owned),
        eurovoc: cell("eurovoc").map(ToOwned::to_owned),
        retired: cell("retired")
            .map(|said| !matches!(said.to_lowercase().as_str(), "" | "no" | "0" | "false")),
        at: line,
        ..Said::default()
    };
    for language in Language::ALL {
        if let Some(text) = cell(&format!("label_{language}")) {
            said.labels.insert(*language, text.to_owned());
        }
        if let Some(text) = cell(&format!("note_{language}")) {
            said.scope_notes.insert(*language, text.to_owned());
        }
        if let Some(text) = cell(&format!("synonyms_{language}")) {
            said.synonyms.insert(*language, words(text));
        }
        if let Some(text) = cell(&format!("triggers_{language}")) {
            said.triggers.insert(*language, words(text));
        }
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_cell_come_back() {
        let all: Vec<String> = ["a", "b|c", "d\\e", "=f"].map(str::to_owned).to_vec();
        assert_eq!(words(&cell(&all)), all);
    }

    #[test]
    fn a_french_spreadsheet_is_read() {
        let text = "\u{feff}sep=;\r\nslug;parent;label_fr;autre\r\nmer;;\"Mer; océan\";x\r\n;;;\r\nmer-haute;mer;Haute mer;\r\nbad slug;;a;b\r\nx;;;;;y\r\n";
        let incoming = read(text).expect("a table");
        let labels: Vec<_> = incoming
            .themes
            .iter()
            .map(|one| one.labels[&Language::Fr].as_str())
            .collect();
        assert_eq!(labels, ["Mer; océan", "Haute mer"]);
        assert_eq!(incoming.themes[0].parent, Some(None));
        assert_eq!(
            incoming.themes[0].retired, None,
            "a column that is missing says nothing"
        );
        let notes: Vec<_> = incoming
            .notes
            .iter()
            .map(|note| (note.at.as_str(), note.what))
            .collect();
        assert_eq!(
            notes,
            [("", What::Columns), ("5", What::NoSlug), ("6", What::Cells)]
        );
        let none = read("label_fr\nx\n").expect_err("no column slug");
        assert_eq!((none.line, none.column), (1, 1));
    }
}
