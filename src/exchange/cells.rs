//! Rows of cells as spreadsheets read them: UTF-8, commas, RFC 4180 by the csv crate. A cell that would be taken for
//! a formula can be kept from being one. Reading is `sheet`.

use std::io;

use csv::{Terminator, WriterBuilder};

/// At the head of a file it tells spreadsheets that this is UTF-8.
pub const MARK: &str = "\u{feff}";

/// These rows, without [`MARK`].
///
/// # Errors
/// Never in practice: nothing fails that is written to memory.
pub fn written<Row, Cell>(rows: impl IntoIterator<Item = Row>) -> io::Result<Vec<u8>>
where
    Row: IntoIterator<Item = Cell>,
    Cell: AsRef<[u8]>,
{
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    writer
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))
}

/// Whether a spreadsheet would take it for a formula, behind any apostrophes.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Behind an apostrophe where it would be taken for a formula.
pub fn guarded(text: &str) -> String {
    if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// What [`guarded`] was given.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(text) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_where_it_must_be() {
        let rows = [vec!["plain", "a, b"], vec!["the \"word\"\nand more"]];
        let written = written(rows).expect("in memory");
        let wanted = "plain,\"a, b\"\r\n\"the \"\"word\"\"\nand more\"\r\n";
        assert_eq!(String::from_utf8_lossy(&written), wanted);
    }

    #[test]
    fn a_cell_is_no_formula_and_comes_back() {
        for text in ["=cmd|' /c'!A0", "'=1", "-", "+1", "@x", "plain", "'quoted'"] {
            assert_eq!(unguarded(&guarded(text)), text);
            assert!(!guarded(text).starts_with(['=', '+', '-', '@']));
        }
    }
}
