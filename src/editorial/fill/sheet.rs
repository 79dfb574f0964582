//! The sheet beside many files: what each row says of its file, and what it says that cannot be. A cell that
//! is not understood holds its row back: nothing is guessed. Pure; what the store knows is handed in.

use std::str::FromStr;

use time::Date;

use super::headings::{Column, Headings, plain};
use crate::domain::{Day, DocumentKind, Given, Language, MeetingWord, Symbol};
use crate::exchange::sheet::{self, TableError};

/// The columns that a sheet may have.
const COLUMNS: [Column; 7] = [
    Column::File,
    Column::Symbol,
    Column::Language,
    Column::Body,
    Column::Meeting,
    Column::Date,
    Column::Kind,
];

/// A body under one of its names.
#[derive(Debug, Clone)]
pub struct BodyName {
    pub symbol: String,
    pub name: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub rows: Vec<Row>,
    pub unknown_headings: Vec<String>,
    /// The encoding, where it had to be guessed.
    pub guessed: Option<&'static str>,
}

/// What is said of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// In the spreadsheet, the one of the headings being 1.
    pub number: usize,
    pub file: String,
    pub given: Given,
    pub remarks: Vec<Remark>,
}

/// What is to be said about a row: a code that the pages have words for, where it is about, and its words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Remark {
    pub code: String,
    /// It keeps the row from being imported.
    pub holds: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<Column>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

impl Remark {
    pub fn holding(code: &str, column: Option<Column>, words: &str) -> Self {
        Self {
            holds: true,
            ..Self::telling(code, column, words)
        }
    }

    pub fn telling(code: &str, column: Option<Column>, words: &str) -> Self {
        Self {
            code: code.to_owned(),
            holds: false,
            column,
            words: words.chars().take(200).collect(),
        }
    }
}

impl Sheet {
    pub fn read(bytes: &[u8], bodies: &[BodyName]) -> Result<Self, TableError> {
        let table = sheet::read(bytes)?;
        let mut rows = table.rows.iter();
        let (_, head) = rows.next().ok_or(TableError::Empty)?;
        let headings = Headings::read(head, &COLUMNS, &[Column::File])?;
        let rows = rows.map(|(number, cells)| row(*number, cells, &headings, bodies));
        Ok(Self {
            rows: rows.collect(),
            unknown_headings: headings.unknown.clone(),
            guessed: table.guessed,
        })
    }
}

fn row(number: usize, cells: &[String], headings: &Headings, bodies: &[BodyName]) -> Row {
    let mut reading = Reading {
        cells,
        headings,
        remarks: Vec::new(),
    };
    let given = Given {
        symbol: reading.cell(Column::Symbol, symbol),
        language: reading.cell(Column::Language, language),
        kind: reading.cell(Column::Kind, kind),
        date: reading.cell(Column::Date, day),
        meeting: reading.cell(Column::Meeting, meeting),
        body: reading.cell(Column::Body, |said| body(said, bodies)),
    };
    let file = headings.cell(cells, Column::File).to_owned();
    if file.is_empty() {
        let remark = Remark::holding("file_unnamed", Some(Column::File), "");
        reading.remarks.push(remark);
    }
    if let Some(body) = given.body.as_ref().filter(|own| !known(own, bodies)) {
        let remark = Remark::telling("body_new", Some(Column::Body), body);
        reading.remarks.push(remark);
    }
    Row {
        number,
        file,
        given,
        remarks: reading.remarks,
    }
}

struct Reading<'a> {
    cells: &'a [String],
    headings: &'a Headings,
    remarks: Vec<Remark>,
}

impl Reading<'_> {
    /// What a cell says; one that cannot be understood is remarked.
    fn cell<T>(&mut self, column: Column, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let said = self.headings.cell(self.cells, column);
        if said.is_empty() {
            return None;
        }
        let found = read(said);
        if found.is_none() {
            let code = format!("{}_unknown", column.name());
            let remark = Remark::holding(&code, Some(column), said);
            self.remarks.push(remark);
        }
        found
    }
}

/// A symbol, however its blanks are.
pub fn symbol(said: &str) -> Option<Symbol> {
    let words: Vec<&str> = said.split_whitespace().collect();
    Symbol::from_str(&words.join(" ")).ok()
}

/// A code, or the name in English, French or the language itself.
pub fn language(said: &str) -> Option<Language> {
    const NAMES: [(Language, [&str; 5]); 6] = [
        (Language::Ar, ["ar", "a", "arabic", "arabe", "العربية"]),
        (Language::Zh, ["zh", "c", "chinese", "chinois", "中文"]),
        (Language::En, ["en", "e", "english", "anglais", "eng"]),
        (Language::Fr, ["fr", "f", "french", "francais", "fra"]),
        (Language::Ru, ["ru", "r", "russian", "russe", "русскии"]),
        (Language::Es, ["es", "s", "spanish", "espagnol", "espanol"]),
    ];
    let word = plain(said);
    let found = NAMES
        .iter()
        .find(|(_, names)| names.contains(&word.as_str()));
    found.map(|(language, _)| *language)
}

/// A word of the list, or what it is called in French.
fn kind(said: &str) -> Option<DocumentKind> {
    const NAMES: [(DocumentKind, &[&str]); 8] = [
        (DocumentKind::Report, &["rapport"]),
        (
            DocumentKind::BackgroundPaper,
            &["background", "document d information", "document de base"],
        ),
        (
            DocumentKind::Note,
            &["note by the secretariat", "note du secretariat"],
        ),
        (DocumentKind::Resolution, &[]),
        (DocumentKind::Decision, &[]),
        (
            DocumentKind::Agenda,
            &[
                "provisional agenda",
                "ordre du jour",
                "ordre du jour provisoire",
            ],
        ),
        (
            DocumentKind::ConferenceRoomPaper,
            &["crp", "document de seance"],
        ),
        (DocumentKind::Other, &["autre"]),
    ];
    let word = plain(said);
    let own = |kind: DocumentKind| plain(kind.as_str());
    let found = NAMES
        .iter()
        .find(|(kind, names)| own(*kind) == word || names.contains(&word.as_str()));
    found.map(|(kind, _)| *kind)
}

/// `2024-06-03`, or day, month and year as the United Nations write them: 3/6/2024, 03.06.2024.
fn day(said: &str) -> Option<Day> {
    // A spreadsheet may add a time.
    let said = said.split(['T', ' ']).next().unwrap_or(said);
    let numbers: Vec<&str> = said.split(['/', '.', '-']).collect();
    let [one, month, other] = numbers[..] else {
        return None;
    };
    if !numbers
        .iter()
        .all(|n| n.chars().all(|c| c.is_ascii_digit()))
    {
        return None;
    }
    let (year, day) = match (one.len(), other.len()) {
        (4, 1 | 2) => (one, other),
        (1 | 2, 4) => (other, one),
        _ => return None,
    };
    let month = month.parse::<u8>().ok()?.try_into().ok()?;
    let day = Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    (1945..2100).contains(&day.year()).then_some(Day(day))
}

/// `15`, `15th`, `15e`, `Session 15`, or the first day.
fn meeting(said: &str) -> Option<MeetingWord> {
    if let Some(day) = day(said) {
        return Some(MeetingWord::Opens(day));
    }
    let word = plain(said);
    let mut numbers = word
        .split(|c: char| !c.is_ascii_digit())
        .filter(|n| !n.is_empty());
    let number = numbers.next()?;
    if numbers.next().is_some() {
        return None;
    }
    number.parse().ok()
}

/// The symbol of the body that is called so, or a symbol as bodies have them.
fn body(said: &str, bodies: &[BodyName]) -> Option<String> {
    let wanted = plain(said);
    let named = |body: &&BodyName| plain(&body.name) == wanted || body.symbol == said;
    if let Some(body) = bodies.iter().find(named) {
        return Some(body.symbol.clone());
    }
    let capital = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "/.-".contains(c);
    let is_symbol = said.starts_with(|c: char| c.is_ascii_uppercase())
        && said.len() <= 60
        && said.chars().all(capital)
        && said.split('/').all(|part| !part.is_empty());
    is_symbol.then(|| said.to_owned())
}

fn known(symbol: &str, bodies: &[BodyName]) -> bool {
    bodies.iter().any(|body| body.symbol == symbol)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Sheet {
        let bodies = [BodyName {
            symbol: "DEMO/WG.1".to_owned(),
            name: "Groupe de travail de l’essai".to_owned(),
        }];
        Sheet::read(text.as_bytes(), &bodies).expect("a sheet")
    }

    #[test]
    fn a_row_says_what_its_file_does_not() {
        let sheet = read(
            "fichier;cote;langue;organe;réunion;date;type\n\
             a.docx;DEMO/WG.1/2024/2;Français;groupe de travail de l'essai;4e session;3/6/2024;Rapport\n",
        );
        let given = &sheet.rows[0].given;
        assert_eq!(
            given.symbol.as_ref().map(Symbol::as_str),
            Some("DEMO/WG.1/2024/2")
        );
        assert_eq!(given.language, Some(Language::Fr));
        assert_eq!(given.body.as_deref(), Some("DEMO/WG.1"));
        assert_eq!(given.meeting, Some(MeetingWord::Ordinal(4)));
        assert_eq!(
            given.date.map(|day| day.to_string()).as_deref(),
            Some("2024-06-03")
        );
        assert_eq!(given.kind, Some(DocumentKind::Report));
        assert!(sheet.rows[0].remarks.is_empty());
    }

    #[test]
    fn what_is_not_understood_holds_its_row_back_and_says_where() {
        let sheet = read(
            "file,symbol,language,body,meeting,date,kind\n\
             a.docx,demo,Klingon,the other group,first,31/2/2024,poem\n\
             ,,,DEMO/WG.9,,,\n",
        );
        let codes = |row: &Row| -> Vec<(String, bool)> {
            row.remarks
                .iter()
                .map(|r| (r.code.clone(), r.holds))
                .collect()
        };
        let held = ["symbol", "language", "kind", "date", "meeting", "body"];
        let held: Vec<_> = held
            .iter()
            .map(|c| (format!("{c}_unknown"), true))
            .collect();
        assert_eq!(codes(&sheet.rows[0]), held);
        assert_eq!(sheet.rows[0].remarks[1].words, "Klingon");
        assert_eq!(
            codes(&sheet.rows[1]),
            [
                ("file_unnamed".to_owned(), true),
                ("body_new".to_owned(), false)
            ]
        );
        assert_eq!(sheet.rows[1].number, 3);
    }

    #[test]
    fn each_language_is_known_by_its_own_name() {
        for (name, own) in [
            ("Русский", Language::Ru),
            ("العربية", Language::Ar),
            ("中文", Language::Zh),
        ] {
            assert_eq!(language(name), Some(own), "{name}");
        }
    }
}
