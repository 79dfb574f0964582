//! A sheet and the files beside it, joined: a line for each row and for each file that no row names. Pure.

use std::collections::HashMap;

use super::names::{compared, last};
use super::pack::Entry;
use super::sheet::{Remark, Sheet};
use crate::domain::Given;

/// One file that is to be imported, or what keeps it from it.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Line {
    /// Of the sheet.
    pub row: Option<usize>,
    /// As the archive calls it, else as the sheet does.
    pub file: String,
    /// Of the pack.
    pub entry: Option<usize>,
    pub given: Given,
    pub remarks: Vec<Remark>,
}

impl Line {
    pub fn is_held(&self) -> bool {
        self.remarks.iter().any(|remark| remark.holds)
    }
}

/// Joins them: the rows in their order, then the files. Those that no row names are held back where there is a
/// sheet, unless they are wanted too.
pub fn join(sheet: Option<&Sheet>, entries: &[Entry], unlisted: bool) -> Vec<Line> {
    let index = Index::new(entries);
    let mut taken: HashMap<usize, usize> = HashMap::new();
    let mut lines = Vec::new();
    for row in sheet.iter().flat_map(|sheet| &sheet.rows) {
        let mut line = Line {
            row: Some(row.number),
            file: row.file.clone(),
            entry: None,
            given: row.given.clone(),
            remarks: row.remarks.clone(),
        };
        match index.find(&row.file) {
            _ if row.file.is_empty() => {}
            Found::None => line.hold("file_missing", &row.file),
            Found::Several => line.hold("file_ambiguous", &row.file),
            Found::One(entry) => {
                if let Some(first) = taken.get(&entry.at) {
                    line.hold("file_twice", &first.to_string());
                } else {
                    taken.insert(entry.at, row.number);
                    line.take(entry);
                }
            }
        }
        lines.push(line);
    }
    let rest = entries
        .iter()
        .filter(|entry| !taken.contains_key(&entry.at));
    for entry in rest {
        let mut line = Line::default();
        line.take(entry);
        if sheet.is_some() && !unlisted {
            line.hold("file_unlisted", "");
        }
        lines.push(line);
    }
    lines
}

impl Line {
    fn take(&mut self, entry: &Entry) {
        // Which reading of the name is meant, the sheet knows.
        let wanted = compared(&self.file);
        let meant = entry.names.iter().find(|name| {
            let name = compared(name);
            name == wanted || last(&name) == wanted
        });
        self.file.clone_from(meant.unwrap_or(&entry.names[0]));
        self.entry = Some(entry.at);
        if let Some(trouble) = entry.trouble {
            self.hold(trouble.code(), "");
        }
    }

    fn hold(&mut self, code: &str, words: &str) {
        self.remarks.push(Remark::holding(code, None, words));
    }
}

enum Found<'a> {
    None,
    One(&'a Entry),
    Several,
}

/// Entries by each of their names, whole and without folders.
struct Index<'a> {
    whole: HashMap<String, Vec<&'a Entry>>,
    last: HashMap<String, Vec<&'a Entry>>,
}

impl<'a> Index<'a> {
    fn new(entries: &'a [Entry]) -> Self {
        let (mut whole, mut ends): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = Default::default();
        for entry in entries {
            for name in &entry.names {
                let name = compared(name);
                note(ends.entry(last(&name).to_owned()).or_default(), entry);
                note(whole.entry(name).or_default(), entry);
            }
        }
        Self { whole, last: ends }
    }

    fn find(&self, named: &str) -> Found<'a> {
        let named = compared(named);
        let found = self.whole.get(&named).or_else(|| self.last.get(&named));
        match found.map(Vec::as_slice) {
            None | Some([]) => Found::None,
            Some([one]) => Found::One(one),
            Some(_) => Found::Several,
        }
    }
}

fn note<'a>(list: &mut Vec<&'a Entry>, entry: &'a Entry) {
    if !list.iter().any(|own| own.at == entry.at) {
        list.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(names: &[&str]) -> Vec<Entry> {
        let entry = |(at, name): (usize, &&str)| Entry {
            at,
            names: vec![(*name).to_owned()],
            trouble: None,
        };
        names.iter().enumerate().map(entry).collect()
    }

    fn codes(line: &Line) -> Vec<&str> {
        line.remarks.iter().map(|r| r.code.as_str()).collect()
    }

    #[test]
    fn rows_find_their_files_and_what_is_left_over_is_told() {
        let sheet =
            "file;symbol\nA.docx;\nb.docx;\nnone.docx;\na.DOCX;\nsame.docx;\nx/same.docx;A/1\n";
        let sheet = Sheet::read(sheet.as_bytes(), &[]).expect("a sheet");
        let files = entries(&["papers/a.docx", "b.docx", "x/same.docx", "y/same.docx"]);
        let lines = join(Some(&sheet), &files, false);
        let all: Vec<_> = lines
            .iter()
            .map(|line| (line.row, line.entry, codes(line)))
            .collect();
        assert_eq!(
            all,
            [
                (Some(2), Some(0), vec![]),
                (Some(3), Some(1), vec![]),
                (Some(4), None, vec!["file_missing"]),
                (Some(5), None, vec!["file_twice"]),
                (Some(6), None, vec!["file_ambiguous"]),
                (Some(7), Some(2), vec![]),
                (None, Some(3), vec!["file_unlisted"]),
            ]
        );
        assert_eq!(lines[3].remarks[0].words, "2");
        assert!(join(Some(&sheet), &files, true)[6].remarks.is_empty());
        assert!(join(None, &files, false).iter().all(|line| !line.is_held()));
    }

    #[test]
    fn the_sheet_says_which_reading_of_a_name_is_meant() {
        let sheet = Sheet::read("file\nété.docx\n".as_bytes(), &[]).expect("a sheet");
        let files = [Entry {
            at: 0,
            names: vec!["ΘtΘ.docx".to_owned(), "été.docx".to_owned()],
            trouble: None,
        }];
        assert_eq!(join(Some(&sheet), &files, false)[0].file, "été.docx");
    }
}
