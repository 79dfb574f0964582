//! The themes of recommendations, each with where it came from. A proposed tag is shown as proposed,
//! with the words of the text that led to it.

use time::Date;

use super::Pool;
use crate::domain::{Language, Origin};

/// One theme on one recommendation.
#[derive(Debug, Clone)]
pub struct Tag {
    pub recommendation_id: i64,
    pub theme: String,
    /// In the language asked for.
    pub label: String,
    pub origin: Origin,
    /// By language, the words that led to a proposal.
    pub evidence: Vec<Evidence>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub language: Language,
    pub words: Vec<String>,
}

/// When an editor decided on a theme of a record. Who it was is in the log, not for readers.
#[derive(Debug, Clone)]
pub struct Decision {
    pub theme: String,
    pub on: Date,
}

/// The decisions on the themes of one recommendation.
pub async fn decisions(pool: &Pool, recommendation: i64) -> sqlx::Result<Vec<Decision>> {
    sqlx::query_as!(
        Decision,
        r#"
        select themes.slug as theme, (t.decided_at at time zone 'UTC')::date as "on!"
        from tags t
        join themes on themes.id = t.theme_id
        where t.recommendation_id = $1 and t.decided_at is not null
        "#,
        recommendation,
    )
    .fetch_all(pool)
    .await
}

impl Tag {
    /// The words of every language, each once, in order.
    pub fn words(&self) -> Vec<String> {
        let mut seen: Vec<String> = Vec::new();
        for word in self.evidence.iter().flat_map(|evidence| &evidence.words) {
            if !seen.contains(word) {
                seen.push(word.clone());
            }
        }
        seen
    }
}

/// The keys of published recommendations by their ids; those that are not there are missing.
pub async fn keys(pool: &Pool, slugs: &[String]) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar!(
        "select id from recommendations where slug = any($1) and withdrawn_at is null order by id",
        slugs
    )
    .fetch_all(pool)
    .await
}
