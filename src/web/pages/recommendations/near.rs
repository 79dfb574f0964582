//! What differs between records whose words are near: of each, the word diff with the one among the
//! earlier ones that it is most like. Wordings are only ever compared in one language.

use super::citing::reference;
use crate::db::recommendations::Recommendation;
use crate::domain::Language;
use crate::locale::{Locale, typeset};
use crate::web::view::{DiffPiece, Row, address, diff_words, likeness, words_are_near};

/// From one record to another.
pub struct Difference {
    pub before: Row,
    pub after: Row,
    pub language: Language,
    /// Empty where they say the same.
    pub pieces: Vec<DiffPiece>,
}

/// The pairs that are near, of records in order of time.
pub fn differences(l: Locale, records: &[Recommendation]) -> Vec<Difference> {
    let mut found = Vec::new();
    for (number, after) in records.iter().enumerate() {
        let nearest = records[..number]
            .iter()
            .filter_map(|before| {
                let (language, old, new) = in_one_language(l, before, after)?;
                words_are_near(&old, &new)
                    .then(|| (likeness(&old, &new), before, language, old, new))
            })
            .max_by(|one, other| one.0.total_cmp(&other.0));
        if let Some((_, before, language, old, new)) = nearest {
            found.push(Difference {
                before: row(l, before),
                after: row(l, after),
                language,
                pieces: diff_words(&old, &new).unwrap_or_default(),
            });
        }
    }
    found
}

/// The words of both: in the language of the page, else in English, else in any that both have.
fn in_one_language(
    l: Locale,
    one: &Recommendation,
    other: &Recommendation,
) -> Option<(Language, String, String)> {
    let said = |record: &Recommendation, language: Language| {
        let mut wordings = record.wordings.iter();
        let wording = wordings.find(|wording| wording.language == language)?;
        Some(typeset(&wording.text, language))
    };
    [l.language(), Language::En]
        .iter()
        .chain(Language::ALL)
        .find_map(|&language| Some((language, said(one, language)?, said(other, language)?)))
}

fn row(l: Locale, record: &Recommendation) -> Row {
    let href = address::recommendation(l, &record.facts.slug);
    Row::new(href, reference(l, record))
}
