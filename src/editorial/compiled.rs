//! Recommendations that somebody compiled elsewhere, in a sheet: matched with published records, kept with
//! where they came from, and matched again when their document comes. A compiled text is never shown as a
//! document's: it is compared with it. Themes of a row are an editor's word where the words are the same.

mod beside;
mod judge;
mod keep;
mod rows;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use uuid::Uuid;

use crate::db::Pool;
use crate::db::write::compiled;
use crate::domain::{Language, ThemeSlug};
pub use beside::beside;
pub use judge::plan;
pub use keep::{CompileError, Kept, keep};
pub use rows::{Row, read};

/// What a row is found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// A published record has these words.
    Matched,
    /// A published record stands there in other words.
    Differs,
    /// The document is in the store, and has no recommendation there.
    NoRecommendation,
    /// The document, or its version in this language, is not in the store yet.
    Waits,
    /// Not kept, and why.
    Held,
}

impl Verdict {
    pub const ALL: [Self; 5] = [
        Self::Matched,
        Self::Differs,
        Self::NoRecommendation,
        Self::Waits,
        Self::Held,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Differs => "differs",
            Self::NoRecommendation => "no_recommendation",
            Self::Waits => "waits",
            Self::Held => "held",
        }
    }
}

/// What was found of a row.
#[derive(Debug, Clone)]
pub struct Judged {
    pub row: Row,
    pub verdict: Verdict,
    /// The id of the record, and its key.
    pub record: Option<String>,
    pub key: Option<i64>,
    /// Its words and the row's: `[-gone-] {+come+}`.
    pub difference: Option<String>,
    /// Its words where they differ, and their language.
    pub wording: Option<(Language, String)>,
    /// Themes that it would be given.
    pub gives: Vec<ThemeSlug>,
    /// Themes that an editor refused for it: that word stands.
    pub refused: Vec<ThemeSlug>,
    /// Its document, where that is in review.
    pub in_review: Option<InReview>,
}

/// A document that waits to be published.
#[derive(Debug, Clone, Copy)]
pub struct InReview {
    pub import: Uuid,
    /// Somebody has begun: nothing is put into their review.
    pub begun: bool,
}

/// What would become of a sheet.
#[derive(Debug, Clone)]
pub struct Plan {
    pub rows: Vec<Judged>,
    /// Of the corpus, as the rows were judged.
    pub revision: i64,
    /// Stands for all of it.
    pub mark: String,
}

impl Judged {
    const fn held(row: Row) -> Self {
        Self {
            row,
            verdict: Verdict::Held,
            record: None,
            key: None,
            difference: None,
            wording: None,
            gives: Vec::new(),
            refused: Vec::new(),
            in_review: None,
        }
    }
}

/// Keeps a sheet that can be read, to be looked at; nothing else changes.
pub async fn keep_sheet(pool: &Pool, name: &str, bytes: &[u8], by: &str) -> sqlx::Result<Uuid> {
    let mut transaction = pool.begin().await?;
    let id = compiled::add_sheet(&mut transaction, name, bytes, by).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Whether two texts say the same words: marks, blanks and case do not count.
pub fn same(one: &str, other: &str) -> bool {
    words(one).eq(words(other))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// From the document's words to the row's.
fn difference(own: &str, row: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (
        own.split_whitespace().collect(),
        row.split_whitespace().collect(),
    );
    let mut said: Vec<String> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (gone, come) = (&old[operation.old_range()], &new[operation.new_range()]);
        if let DiffOp::Equal { .. } = operation {
            said.push(gone.join(" "));
            continue;
        }
        if !gone.is_empty() {
            said.push(format!("[-{}-]", gone.join(" ")));
        }
        if !come.is_empty() {
            said.push(format!("{{+{}+}}", come.join(" ")));
        }
    }
    said.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_and_their_difference_is_told() {
        assert!(same(
            "States parties should act;",
            "States  parties should act."
        ));
        assert!(!same("States parties should act", "States parties may act"));
        assert_eq!(
            difference("States parties should act", "States parties may act"),
            "States parties [-should-] {+may+} act"
        );
    }
}
