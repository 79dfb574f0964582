//! The places where a recommendation stands: where it was adopted or proposed, then each document
//! that repeats it. In order of time they are its lineage.

use time::Date;

use super::Pool;
use crate::domain::{DocumentKind, Language, Mention};

/// One place of one recommendation.
#[derive(Debug, Clone)]
pub struct Occurrence {
    pub id: i64,
    pub recommendation_id: i64,
    /// Of the document that it stands in.
    pub document_key: String,
    pub document_symbol: Option<String>,
    pub kind: Option<DocumentKind>,
    /// What that document does with it.
    pub status: Mention,
    pub paragraph: Option<String>,
    pub item: Option<String>,
    /// Of the document's page, without `#`.
    pub anchor: String,
    pub date: Option<Date>,
    pub year: Option<i32>,
}

/// The words at one place in one language.
#[derive(Debug, Clone)]
pub struct OccurrenceWording {
    pub occurrence_id: i64,
    pub language: Language,
    pub text: String,
}

/// A recommendation as it stands in one document.
#[derive(Debug, Clone)]
pub struct Extracted {
    pub occurrence_id: i64,
    /// The recommendation's id, as in addresses.
    pub slug: String,
    pub status: Mention,
    pub paragraph: Option<String>,
    pub item: Option<String>,
    pub anchor: String,
    pub reviewed: bool,
    /// The words in the version asked for; `None` where that version lacks the place.
    pub text: Option<String>,
}

/// The words at each place of one recommendation, in every language of the store.
pub async fn wordings(pool: &Pool, recommendation: i64) -> sqlx::Result<Vec<OccurrenceWording>> {
    sqlx::query_as!(
        OccurrenceWording,
        r#"
        select w.occurrence_id, v.language as "language!: Language", w.text
        from occurrence_wordings w
        join published_occurrences o on o.id = w.occurrence_id
        join published_versions v on v.id = w.version_id
        where o.recommendation_id = $1
        order by w.occurrence_id, v.language
        "#,
        recommendation,
    )
    .fetch_all(pool)
    .await
}

/// What one document proposes, adopts or recalls, in the order of its text.
pub async fn in_document(pool: &Pool, document: i64, version: i64) -> sqlx::Result<Vec<Extracted>> {
    sqlx::query_as!(
        Extracted,
        r#"
        select o.id as "occurrence_id!", r.slug as "slug!", o.status as "status!: Mention",
               o.paragraph, o.item, o.anchor as "anchor!", r.reviewed as "reviewed!",
               w.text as "text?"
        from published_occurrences o
        join published_recommendations r on r.id = o.recommendation_id
        left join occurrence_wordings w on w.occurrence_id = o.id and w.version_id = $2
        where o.document_id = $1
        order by o.id
        "#,
        document,
        version,
    )
    .fetch_all(pool)
    .await
}
