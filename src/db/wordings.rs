//! What a recommendation says, in each language in which the store has it.

use crate::domain::Language;

/// The words of one recommendation in one language, and the file that they come from.
#[derive(Debug, Clone)]
pub struct Wording {
    pub recommendation_id: i64,
    pub language: Language,
    pub text: String,
    /// The source is not in the store: the words are those of a document that recalls it.
    pub as_recalled: bool,
    /// Of the document that the words come from.
    pub document_key: String,
    pub document_symbol: Option<String>,
    /// The version whose file holds the words.
    pub version_id: i64,
}
