//! The themes of recommendations, each with where it came from. A proposed tag is shown as proposed,
//! with the words of the text that led to it.

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

/// The tags of all these recommendations, in the order of the thesaurus, labelled in `lang`.
pub async fn of(pool: &Pool, recommendations: &[i64], lang: Language) -> sqlx::Result<Vec<Tag>> {
    let rows = sqlx::query!(
        r#"
        select t.recommendation_id, t.theme_id, themes.slug, n.label as "label!",
               t.origin as "origin: Origin", e.language as "language?: Language", e.words as "words?"
        from tags t
        join published_recommendations r on r.id = t.recommendation_id
        join themes on themes.id = t.theme_id
        join theme_names n on n.theme_id = t.theme_id and n.language = $2
        left join tag_evidence e
               on e.recommendation_id = t.recommendation_id and e.theme_id = t.theme_id
        where t.recommendation_id = any($1)
        order by t.recommendation_id, themes.position, themes.id, e.language
        "#,
        recommendations,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    let mut tags: Vec<Tag> = Vec::new();
    for row in rows {
        let same =
            |tag: &Tag| tag.recommendation_id == row.recommendation_id && tag.theme == row.slug;
        if !tags.last().is_some_and(same) {
            tags.push(Tag {
                recommendation_id: row.recommendation_id,
                theme: row.slug,
                label: row.label,
                origin: row.origin,
                evidence: Vec::new(),
            });
        }
        if let (Some(tag), Some(language), Some(words)) = (tags.last_mut(), row.language, row.words)
        {
            tag.evidence.push(Evidence { language, words });
        }
    }
    Ok(tags)
}
