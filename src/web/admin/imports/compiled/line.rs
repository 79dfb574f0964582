//! A row of a sheet of compiled recommendations as its page says it: the place, what was found there, the words
//! where they differ, and every remark.

use crate::domain::{Language, ThemeSlug};
use crate::editorial::compiled::Judged;
use crate::locale::{Locale, Text};
use crate::web::admin::imports::fill::Said;
use crate::web::view::{DiffPiece, diff_words};

pub struct ShownRow {
    pub number: usize,
    pub verdict: Text,
    /// The symbol as it was understood, with paragraph and item.
    pub symbol: Option<String>,
    pub place: String,
    pub language: Option<Language>,
    pub record: Option<String>,
    /// The row's words; where they differ, what differs, and in which language.
    pub text: String,
    pub pieces: Vec<DiffPiece>,
    pub diff_language: Option<Language>,
    /// Labels of themes.
    pub gives: Vec<String>,
    pub refused: Vec<String>,
    /// The import in review, and what that means for the row.
    pub in_review: Option<(String, Text)>,
    pub remarks: Vec<Said>,
}

impl ShownRow {
    pub fn new(l: Locale, one: &Judged, names: &[(String, String)]) -> Self {
        let row = &one.row;
        let label = |slug: &ThemeSlug| {
            let found = names.iter().find(|(own, _)| own == slug.as_str());
            found.map_or_else(|| slug.to_string(), |(_, label)| label.clone())
        };
        let wording = one.wording.as_ref();
        let pieces = wording.and_then(|(_, own)| diff_words(own, &row.text));
        let in_review = one.in_review.map(|found| {
            let key = if found.begun {
                "compiled-in-review-begun"
            } else {
                "compiled-in-review-fresh"
            };
            (format!("/admin/imports/{}", found.import), l.t(key))
        });
        let item = row.item.as_ref();
        let item = item.map_or_else(String::new, |item| format!(" ({item})"));
        Self {
            number: row.number,
            verdict: l.word("compiled-verdict", one.verdict.as_str()),
            symbol: row.symbol.as_ref().map(ToString::to_string),
            place: format!("{}{item}", row.paragraph),
            language: row.language,
            record: one.record.clone(),
            text: row.text.clone(),
            pieces: pieces.unwrap_or_default(),
            diff_language: wording.map(|(language, _)| *language),
            gives: one.gives.iter().map(label).collect(),
            refused: one.refused.iter().map(label).collect(),
            in_review,
            remarks: row.remarks.iter().map(|own| Said::new(l, own)).collect(),
        }
    }
}
