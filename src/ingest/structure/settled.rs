//! What an editor said about kind, day and meeting goes where the file is silent. Where it is not, the file's
//! word stands, and both are told.

use super::super::{Header, ParseOptions};
use crate::domain::{DocumentKind, MeetingWord};

/// Fills the header; gives what the file says otherwise: its word, and the editor's.
pub fn fill(header: &mut Header, options: &ParseOptions) -> Vec<(String, String)> {
    let mut apart = Vec::new();
    if let Some(word) = options.kind {
        let own = header.kind.map(DocumentKind::as_str);
        differ(&mut apart, own, word.as_str());
        header.kind = header.kind.or(Some(word));
    }
    if let Some(word) = options.date {
        let word = word.to_string();
        differ(&mut apart, header.distribution_date.as_deref(), &word);
        header.distribution_date.get_or_insert(word);
    }
    let meeting = &mut header.meeting;
    match options.meeting {
        Some(MeetingWord::Ordinal(word)) => {
            let own = meeting.ordinal.map(|own| own.to_string());
            differ(&mut apart, own.as_deref(), &word.to_string());
            meeting.ordinal.get_or_insert(word);
        }
        Some(MeetingWord::Opens(word)) => {
            let word = word.to_string();
            differ(&mut apart, meeting.start.as_deref(), &word);
            meeting.start.get_or_insert(word);
        }
        None => {}
    }
    apart
}

fn differ(apart: &mut Vec<(String, String)>, own: Option<&str>, word: &str) {
    if let Some(own) = own.filter(|own| *own != word) {
        apart.push((own.to_owned(), word.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Thesaurus;

    #[test]
    fn a_word_fills_and_never_overrides() {
        let thesaurus = Thesaurus {
            concepts: Vec::new(),
        };
        let options = ParseOptions {
            kind: Some(DocumentKind::Report),
            date: "2024-06-03".parse().ok(),
            meeting: Some(MeetingWord::Ordinal(4)),
            ..ParseOptions::new(&thesaurus)
        };
        let mut silent = Header::default();
        assert!(fill(&mut silent, &options).is_empty());
        assert_eq!(silent.kind, Some(DocumentKind::Report));
        assert_eq!(silent.distribution_date.as_deref(), Some("2024-06-03"));
        assert_eq!(silent.meeting.ordinal, Some(4));
        let mut other = Header {
            kind: Some(DocumentKind::Note),
            ..Header::default()
        };
        other.meeting.ordinal = Some(5);
        let apart = fill(&mut other, &options);
        let words: Vec<&str> = apart.iter().map(|(own, _)| own.as_str()).collect();
        assert_eq!(words, ["note", "5"]);
        assert_eq!(other.kind, Some(DocumentKind::Note));
    }
}
