//! The thematic index as data: concepts in two levels, with a label in each language and the
//! phrases that propose them. The default that ships with the program is `thesaurus.json`, which
//! fills an empty database and serves `recueil parse`, which has none; an installation edits its
//! own copy in the database. Finding the phrases in a text is `ingest::meaning`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Language, ThemeSlug};

/// A theme or sub-theme. SKOS: `labels` is prefLabel, `synonyms` altLabel, `parent` broader.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    pub slug: ThemeSlug,
    /// The theme above; `None` for one of the first level.
    #[serde(default)]
    pub parent: Option<ThemeSlug>,
    pub labels: BTreeMap<Language, String>,
    #[serde(default)]
    pub synonyms: BTreeMap<Language, Vec<String>>,
    /// A linguist has yet to confirm some of the labels.
    #[serde(default)]
    pub labels_to_check: bool,
    /// Phrases that propose the theme: matched without case, on word boundaries; a trailing `*`
    /// matches any ending.
    #[serde(default)]
    pub triggers: BTreeMap<Language, Vec<String>>,
    /// Targets of the Sustainable Development Goals.
    #[serde(default)]
    pub sdg: Vec<String>,
    /// The preferred label in the UNBIS Thesaurus, where it is certain.
    #[serde(default)]
    pub unbis: Option<String>,
}

/// What is said of a theme, by language where that is more than one word for all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Described {
    pub labels: BTreeMap<Language, String>,
    pub scope_notes: BTreeMap<Language, String>,
    pub synonyms: BTreeMap<Language, Vec<String>>,
    /// Phrases that propose it.
    pub triggers: BTreeMap<Language, Vec<String>>,
    pub related: Vec<ThemeSlug>,
    pub sdg: Vec<String>,
    pub unbis: Option<String>,
    pub eurovoc: Option<String>,
}

impl Described {
    /// In the order in which the store gives it, so that two that say the same are equal.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        for words in self.synonyms.values_mut().chain(self.triggers.values_mut()) {
            words.sort();
            words.dedup();
        }
        self.synonyms.retain(|_, words| !words.is_empty());
        self.triggers.retain(|_, words| !words.is_empty());
        self.related.sort();
        self.related.dedup();
        self
    }
}

/// A theme with where it stands and whether it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeState {
    pub slug: ThemeSlug,
    #[serde(default)]
    pub parent: Option<ThemeSlug>,
    #[serde(flatten)]
    pub described: Described,
    #[serde(default)]
    pub retired: bool,
    /// What to use in the place of a retired one.
    #[serde(default)]
    pub replaced_by: Option<ThemeSlug>,
}

/// The concepts in the order of the printed index: each theme before its sub-themes.
#[derive(Debug, Clone, Default)]
pub struct Thesaurus {
    pub concepts: Vec<Concept>,
}

const DEFAULT: &str = include_str!("thesaurus.json");

impl Thesaurus {
    /// The thesaurus that ships with the program.
    ///
    /// # Errors
    /// When the file that was compiled in is not what [`Concept`] describes; a test reads it.
    pub fn builtin() -> Result<Self, serde_json::Error> {
        Ok(Self {
            concepts: serde_json::from_str(DEFAULT)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_concept_comes_back_from_what_is_written_of_it() {
        let thesaurus = Thesaurus::builtin().expect("thesaurus.json");
        let written = serde_json::to_string(&thesaurus.concepts).expect("JSON");
        let again: Vec<Concept> = serde_json::from_str(&written).expect("the same form");
        assert_eq!(again.len(), thesaurus.concepts.len());
    }

    #[test]
    fn the_builtin_thesaurus_is_whole() {
        let thesaurus = Thesaurus::builtin().expect("thesaurus.json");
        assert_eq!(thesaurus.concepts.len(), 69);
        let mut seen = Vec::new();
        for concept in &thesaurus.concepts {
            assert_eq!(
                concept.labels.len(),
                Language::ALL.len(),
                "labels of {}",
                concept.slug
            );
            if let Some(parent) = &concept.parent {
                assert!(
                    seen.contains(parent),
                    "{} stands before its theme {parent}",
                    concept.slug
                );
            }
            assert!(
                !seen.contains(&concept.slug),
                "{} stands twice",
                concept.slug
            );
            seen.push(concept.slug.clone());
        }
    }
}
