//! Tables as spreadsheets write them: bytes to rows of cells. UTF-8 with or without its mark, UTF-16, or the
//! encoding of an office's machines; parted by semicolons, commas or tabs; quoted cells that hold line ends;
//! `sep=;` in a line of its own. Rows keep the numbers that the spreadsheet shows. What the cells mean is for
//! those who ask for them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use csv::{ReaderBuilder, StringRecord};
use encoding_rs::Encoding;

/// In bytes, and in rows with the one of the headings.
pub const LARGEST: usize = 8 * 1024 * 1024;
pub const MOST_ROWS: usize = 20_001;
/// In characters; a compiled text is a paragraph.
const LONGEST_CELL: usize = 20_000;

/// Why a sheet is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("the sheet is empty")]
    Empty,
    #[error("the sheet is larger than {} MB", LARGEST / 1024 / 1024)]
    TooLarge,
    #[error("the sheet has more than {} rows", MOST_ROWS - 1)]
    TooLong,
    #[error("the sheet is no table of text: save it as CSV")]
    NotText,
    #[error("a quoted cell that begins in row {0} does not end")]
    Open(usize),
    #[error("a cell in row {0} has more than {LONGEST_CELL} characters")]
    LongCell(usize),
    #[error("no column is called “{0}”; the first row must hold the headings")]
    NoColumn(&'static str),
    #[error("two columns are called “{0}”")]
    Twice(String),
}

/// Rows by their number in the spreadsheet, from 1; those without any words are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<(usize, Vec<String>)>,
    /// The encoding, where it had to be guessed.
    pub guessed: Option<&'static str>,
}

pub fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let (text, guessed) = decode(bytes)?;
    let rows = rows(&text)?;
    Ok(Table { rows, guessed })
}

/// The text of a file, and its encoding where that had to be guessed.
pub fn decode(bytes: &[u8]) -> Result<(String, Option<&'static str>), TableError> {
    if bytes.len() > LARGEST {
        return Err(TableError::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(TableError::NotText);
    }
    let (text, guessed) = decoded(bytes);
    if text.contains('\0') {
        return Err(TableError::NotText);
    }
    Ok((text, guessed))
}

fn decoded(bytes: &[u8]) -> (String, Option<&'static str>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text.into_owned(), None);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), None);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (text.into_owned(), Some(encoding.name()))
}

/// What the first line says of itself, which Excel understands and hides.
fn separator(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first
        .trim_end()
        .strip_prefix("sep=")
        .or(first.trim_end().strip_prefix("SEP="));
    match said.and_then(|said| said.chars().next()) {
        Some(separator) => (Some(separator), rest),
        None => (None, text),
    }
}

/// The separator that the headings hold most of.
fn likely(text: &str) -> char {
    let line = text.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(';', 0_usize), (',', 0), ('\t', 0)];
    for c in line.chars() {
        quoted ^= c == '"';
        for (separator, count) in &mut counts {
            *count += usize::from(!quoted && c == *separator);
        }
    }
    // Of equals the first, so not `max_by_key`.
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
    counts
        .iter()
        .find(|(_, count)| *count == most)
        .map_or(';', |(separator, _)| *separator)
}

/// The rows of a text that hold any words, by their numbers.
pub fn rows(text: &str) -> Result<Vec<(usize, Vec<String>)>, TableError> {
    // One mark for the end of a line: then a blank line is a blank byte, and can be counted.
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let (said, body) = separator(&text);
    let separator = said.unwrap_or_else(|| likely(body));
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let (mut rows, mut record, mut number) = (Vec::new(), StringRecord::new(), 0);
    let mut last = (0, 0, StringRecord::new());
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let there = reader.read_record(&mut record);
        if !there.map_err(|_| TableError::NotText)? {
            break;
        }
        let raw = body.get(start..).unwrap_or_default();
        number += 1 + raw.bytes().take_while(|byte| *byte == b'\n').count();
        if number > MOST_ROWS {
            return Err(TableError::TooLong);
        }
        last = (number, start, record.clone());
        let cells = record.iter().map(|cell| tidy(cell, number));
        let cells = cells.collect::<Result<Vec<_>, _>>()?;
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((number, cells));
        }
    }
    let (number, start, record) = last;
    if is_open(body.get(start..).unwrap_or_default(), &record) {
        return Err(TableError::Open(number));
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(rows)
}

/// Whether the last cell of the last row begins with a quotation mark and has none at its end: all that
/// follows is in it, which the reader of records does not mind.
fn is_open(raw: &str, record: &StringRecord) -> bool {
    let odd = raw.matches('"').count() % 2 == 1;
    let last = record.iter().next_back().unwrap_or_default();
    // A mark in the middle of a cell, as of inches, stands there as it is.
    odd && raw
        .strip_suffix(last)
        .or(raw.strip_suffix(&format!("{last}\n")))
        .is_none_or(|before| before.ends_with('"'))
}

/// Without the blanks around, of whatever kind; `="012"` is how a spreadsheet is made to keep a number as it
/// was typed.
fn tidy(cell: &str, row: usize) -> Result<String, TableError> {
    let blank = |c: char| c.is_whitespace() || "\u{feff}\u{200b}".contains(c);
    let cell = cell.trim_matches(blank);
    if cell.chars().count() > LONGEST_CELL {
        return Err(TableError::LongCell(row));
    }
    let kept = cell.strip_prefix('=').unwrap_or(cell);
    let kept = kept
        .strip_prefix('"')
        .and_then(|kept| kept.strip_suffix('"'));
    Ok(kept.map_or_else(
        || cell.to_owned(),
        |kept| kept.replace("\"\"", "\"").trim_matches(blank).to_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_rows(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
        read(bytes).expect("a table").rows
    }

    fn row(number: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (
            number,
            cells.iter().map(|cell| (*cell).to_owned()).collect(),
        )
    }

    #[test]
    fn spreadsheets_write_tables_in_many_ways() {
        let wanted = vec![row(1, &["fichier", "cote"]), row(2, &["été.docx", "A/1"])];
        let utf16: Vec<u8> = "\u{feff}fichier\tcote\r\nété.docx\tA/1\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [
            "\u{feff}fichier;cote\r\nété.docx;A/1\r\n".as_bytes(),
            b"fichier,cote\n\xE9t\xE9.docx,A/1\n",
            "sep=;\r\nfichier;cote\r\nété.docx;A/1".as_bytes(),
            "\"fichier\";\"cote\"\n\"été.docx\";=\"A/1\"\n".as_bytes(),
            "fichier\tcote\rété.docx\u{a0}\tA/1\r".as_bytes(),
            &utf16,
        ] {
            assert_eq!(
                read_rows(bytes),
                wanted,
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
    }

    #[test]
    fn a_row_keeps_its_number_whatever_stands_above() {
        let sheet = b"a,b\n\n\"two\nlines, \"\"quoted\"\"\",x\n;;\n,\nlast,y\n";
        let found = read_rows(sheet);
        assert_eq!(found[1], row(3, &["two\nlines, \"quoted\"", "x"]));
        assert_eq!(found.last(), Some(&row(6, &["last", "y"])));
    }

    #[test]
    fn what_is_no_table_says_why() {
        assert_eq!(read(b" \n;\n"), Err(TableError::Empty));
        assert_eq!(read(b"a;b\n\"x;y\n"), Err(TableError::Open(2)));
        assert_eq!(read(b"PK\x03\x04 xl"), Err(TableError::NotText));
        assert_eq!(read(b"a\0b"), Err(TableError::NotText));
        assert_eq!(read(b"a;b\nx;\"y"), Err(TableError::Open(2)));
        assert_eq!(read_rows(b"a;b\nx;5\" tube\n").len(), 2);
        let many = "a\n".repeat(MOST_ROWS + 5);
        assert_eq!(read(many.as_bytes()), Err(TableError::TooLong));
    }
}
