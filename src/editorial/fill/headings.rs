//! The headings of a sheet, in English, in French and as people abbreviate them. Case, accents and what is no
//! letter do not matter. A heading that is not known is told, and its column left out.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::exchange::sheet::TableError;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    File,
    Symbol,
    Language,
    Body,
    Meeting,
    Date,
    Kind,
    Paragraph,
    Item,
    Text,
    Themes,
    Status,
    Addressees,
}

/// Each with the headings that name it; the first is the one that is documented.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::File,
        &[
            "file",
            "fichier",
            "filename",
            "file name",
            "nom du fichier",
            "nom de fichier",
            "document",
        ],
    ),
    (
        Column::Symbol,
        &[
            "symbol",
            "cote",
            "document symbol",
            "symbole",
            "cote du document",
        ],
    ),
    (Column::Language, &["language", "langue", "lang"]),
    (Column::Body, &["body", "organe", "organ"]),
    (
        Column::Meeting,
        &["meeting", "session", "reunion", "meeting number"],
    ),
    (
        Column::Date,
        &["date", "distribution date", "date de distribution"],
    ),
    (
        Column::Kind,
        &["kind", "type", "genre", "nature", "document type"],
    ),
    (Column::Paragraph, &["paragraph", "paragraphe", "para"]),
    (Column::Item, &["item", "alinea", "subparagraph"]),
    (
        Column::Text,
        &["text", "texte", "recommendation", "recommandation"],
    ),
    (Column::Themes, &["themes", "theme"]),
    (Column::Status, &["status", "statut"]),
    (
        Column::Addressees,
        &["addressees", "addressee", "destinataires"],
    ),
];

impl Column {
    /// The heading as it is documented.
    pub fn name(self) -> &'static str {
        let found = NAMES.iter().find(|(column, _)| *column == self);
        found.map_or("", |(_, names)| names[0])
    }
}

/// What each column holds, and the headings that nothing is known by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Headings {
    columns: Vec<Option<Column>>,
    pub unknown: Vec<String>,
}

impl Headings {
    /// Those of the columns that are allowed; the needed ones must be there.
    pub fn read(row: &[String], allowed: &[Column], needed: &[Column]) -> Result<Self, TableError> {
        let mut headings = Self::default();
        for cell in row {
            let found = named(cell).filter(|column| allowed.contains(column));
            if found.is_some() && headings.columns.contains(&found) {
                return Err(TableError::Twice(cell.clone()));
            }
            if found.is_none() && !cell.is_empty() {
                headings.unknown.push(cell.chars().take(60).collect());
            }
            headings.columns.push(found);
        }
        let missing = needed
            .iter()
            .find(|column| !headings.columns.contains(&Some(**column)));
        match missing {
            Some(column) => Err(TableError::NoColumn(column.name())),
            None => Ok(headings),
        }
    }

    /// The cell of a column; empty where there is none.
    pub fn cell<'a>(&self, row: &'a [String], column: Column) -> &'a str {
        let at = self.columns.iter().position(|own| *own == Some(column));
        at.and_then(|at| row.get(at)).map_or("", String::as_str)
    }
}

fn named(cell: &str) -> Option<Column> {
    let plain = plain(cell);
    let known = |(_, names): &&(Column, &[&str])| names.contains(&plain.as_str());
    NAMES.iter().find(known).map(|(column, _)| *column)
}

/// Small letters without accents, words parted by one blank.
pub fn plain(text: &str) -> String {
    let letters = text.nfkd().filter(|c| !is_combining_mark(*c));
    let folded: String = letters.flat_map(char::to_lowercase).collect();
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    fn read(cells: &[&str]) -> Result<Headings, TableError> {
        let allowed = [Column::File, Column::Symbol, Column::Meeting, Column::Kind];
        Headings::read(&row(cells), &allowed, &[Column::File])
    }

    #[test]
    fn headings_are_known_in_english_and_french() {
        let headings =
            read(&["Réunion", "Nom_du_fichier", "", "Remarks", "COTE"]).expect("headings");
        let cells = row(&["12", "a.docx", "x", "y", "A/1"]);
        assert_eq!(headings.cell(&cells, Column::Meeting), "12");
        assert_eq!(headings.cell(&cells, Column::File), "a.docx");
        assert_eq!(headings.cell(&cells, Column::Symbol), "A/1");
        assert_eq!(headings.cell(&cells, Column::Kind), "");
        assert_eq!(headings.unknown, ["Remarks"]);
        assert_eq!(read(&["symbol"]), Err(TableError::NoColumn("file")));
        assert_eq!(
            read(&["file", "fichier"]),
            Err(TableError::Twice("fichier".to_owned()))
        );
    }
}
