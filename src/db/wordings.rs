//! What a recommendation says, in each language in which the store has it.

use super::Pool;
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

/// The wordings of all these recommendations, languages in the order of the alphabet.
pub async fn of(pool: &Pool, recommendations: &[i64]) -> sqlx::Result<Vec<Wording>> {
    sqlx::query_as!(
        Wording,
        r#"
        select w.recommendation_id, w.language as "language: Language", w.text, w.as_recalled,
               d.key as document_key, d.symbol as document_symbol, w.version_id
        from wordings w
        join versions v on v.id = w.version_id
        join documents d on d.id = v.document_id
        where w.recommendation_id = any($1)
        order by w.recommendation_id, w.language
        "#,
        recommendations,
    )
    .fetch_all(pool)
    .await
}
