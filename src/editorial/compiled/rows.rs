//! The rows of a sheet of compiled recommendations, and what in them cannot be. Pure.

use std::collections::HashMap;

use crate::domain::{Addressee, Language, Status, Symbol};
use crate::editorial::fill::Remark;
use crate::editorial::fill::headings::{Column, Headings, plain};
use crate::editorial::fill::sheet::{language, symbol};
use crate::exchange::sheet::{self, TableError};

/// One compiled recommendation.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// In the spreadsheet, the one of the headings being 1.
    pub number: usize,
    pub symbol: Option<Symbol>,
    pub paragraph: String,
    pub item: Option<String>,
    pub language: Option<Language>,
    pub text: String,
    /// As typed, then by their slugs.
    pub themes: Vec<String>,
    pub status: Option<Status>,
    pub addressees: Vec<Addressee>,
    pub remarks: Vec<Remark>,
}

const ALLOWED: [Column; 8] = [
    Column::Symbol,
    Column::Paragraph,
    Column::Item,
    Column::Language,
    Column::Text,
    Column::Themes,
    Column::Status,
    Column::Addressees,
];
const NEEDED: [Column; 3] = [Column::Symbol, Column::Paragraph, Column::Text];

/// Document, paragraph, item and language.
type Spot = (Option<Symbol>, String, Option<String>, Option<Language>);

/// The rows, and the headings that nothing is known by.
pub fn read(bytes: &[u8]) -> Result<(Vec<Row>, Vec<String>), TableError> {
    let table = sheet::read(bytes)?;
    let mut lines = table.rows.iter();
    let (_, head) = lines.next().ok_or(TableError::Empty)?;
    let headings = Headings::read(head, &ALLOWED, &NEEDED)?;
    let mut places: HashMap<Spot, usize> = HashMap::new();
    let mut rows = Vec::new();
    for (number, cells) in lines {
        let mut row = row(*number, cells, &headings);
        let place = (
            row.symbol.clone(),
            row.paragraph.clone(),
            row.item.clone(),
            row.language,
        );
        match places.get(&place) {
            Some(first) => row.hold("row_twice", Some(Column::Paragraph), &first.to_string()),
            None => {
                places.insert(place, *number);
            }
        }
        rows.push(row);
    }
    Ok((rows, headings.unknown))
}

fn row(number: usize, cells: &[String], headings: &Headings) -> Row {
    let cell = |column| headings.cell(cells, column);
    let mut row = Row {
        number,
        text: cell(Column::Text).to_owned(),
        symbol: symbol(cell(Column::Symbol)),
        ..Row::default()
    };
    if row.symbol.is_none() {
        row.hold("symbol_unknown", Some(Column::Symbol), cell(Column::Symbol));
    }
    match place(cell(Column::Paragraph), cell(Column::Item)) {
        Some((paragraph, item)) => (row.paragraph, row.item) = (paragraph, item),
        None => row.hold(
            "paragraph_unknown",
            Some(Column::Paragraph),
            cell(Column::Paragraph),
        ),
    }
    if row.text.is_empty() {
        row.hold("text_missing", Some(Column::Text), "");
    }
    let said = cell(Column::Language);
    row.language = language(said);
    if row.language.is_none() && !said.is_empty() {
        row.hold("language_unknown", Some(Column::Language), said);
    }
    let said = cell(Column::Status).to_lowercase();
    row.status = said.parse().ok();
    if row.status.is_none() && !said.is_empty() {
        row.hold("status_unknown", Some(Column::Status), &said);
    }
    row.themes = several(cell(Column::Themes));
    for said in several(cell(Column::Addressees)) {
        match plain(&said).replace(' ', "_").parse() {
            Ok(addressee) => row.addressees.push(addressee),
            Err(_) => row.hold("addressee_unknown", Some(Column::Addressees), &said),
        }
    }
    row
}

impl Row {
    fn hold(&mut self, code: &str, column: Option<Column>, words: &str) {
        self.remarks.push(Remark::holding(code, column, words));
    }
}

/// Values of one cell.
fn several(cell: &str) -> Vec<String> {
    let parts = cell.split([';', '|', '\n']).map(str::trim);
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `12` and `a`, also of `12 (a)` or `para. 12 (a)` in one cell.
fn place(paragraph: &str, item: &str) -> Option<(String, Option<String>)> {
    let plain = plain(paragraph);
    let mut words = plain
        .split(' ')
        .filter(|word| !["para", "paragraph", "paragraphe"].contains(word));
    let number = words.next()?;
    let digits = number.len()
        - number
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .len();
    let (number, joined) = number.split_at(digits);
    let number: u32 = number.parse().ok()?;
    let own = Some(joined)
        .filter(|joined| !joined.is_empty())
        .or(words.next());
    if words.next().is_some() {
        return None;
    }
    let item = plain_item(item).or_else(|| own.map(str::to_owned));
    Some((number.to_string(), item))
}

fn plain_item(item: &str) -> Option<String> {
    Some(plain(item).replace(' ', "")).filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_its_place_and_what_in_it_cannot_be() {
        let sheet = "cote;paragraphe;alinéa;langue;texte;thèmes;statut\n\
            DEMO/WG.1/2024/2;3;(a);fr;Texte;Police; adopted\n\
            DEMO/WG.1/2024/2;para. 3 (a);;fr;Autre;;\n\
            demo;x;;klingon;;;kept\n";
        let (rows, unknown) = read(sheet.as_bytes()).expect("a sheet");
        assert!(unknown.is_empty(), "{unknown:?}");
        assert_eq!(
            (rows[0].paragraph.as_str(), rows[0].item.as_deref()),
            ("3", Some("a"))
        );
        assert_eq!(rows[0].status, Some(Status::Adopted));
        assert!(rows[0].remarks.is_empty(), "{:?}", rows[0].remarks);
        let codes =
            |row: &Row| -> Vec<String> { row.remarks.iter().map(|one| one.code.clone()).collect() };
        assert_eq!(codes(&rows[1]), ["row_twice"]);
        assert_eq!(
            codes(&rows[2]),
            [
                "symbol_unknown",
                "paragraph_unknown",
                "text_missing",
                "language_unknown",
                "status_unknown"
            ]
        );
    }
}
