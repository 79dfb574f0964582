//! The themes of recommendations, each with where it came from. A proposed tag is shown as proposed,
//! with the words of the text that led to it.

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
