//! A document in JSON as lists show it. Its whole text is `document_text_body`.

use serde::Serialize;

use super::recommendation_body::document_address;
use crate::db::documents::Document;
use crate::domain::{Distribution, DocumentKind, Language};

/// A document as lists show it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct DocumentBody {
    /// The symbol in lower case, or `x-` and twelve hex digits.
    #[schema(example = "ctoc-cop-wg.7-2020-3")]
    pub key: String,
    /// Null for a document without symbol.
    #[schema(required = true, example = "CTOC/COP/WG.7/2020/3")]
    pub symbol: Option<String>,
    /// The address of the thing itself, in no language.
    #[schema(format = "uri")]
    pub url: String,
    /// In the language asked for, else in the original language, else English, else any.
    #[schema(required = true)]
    pub title: Option<String>,
    #[schema(required = true)]
    pub title_language: Option<Language>,
    #[schema(required = true)]
    pub kind: Option<DocumentKind>,
    /// Slug of the body.
    #[schema(required = true, example = "ctoc-cop-wg.7")]
    pub body: Option<String>,
    #[schema(required = true)]
    pub body_name: Option<String>,
    /// Slug of the meeting.
    #[schema(required = true)]
    pub meeting: Option<String>,
    #[schema(required = true)]
    pub agenda_item: Option<String>,
    #[schema(required = true)]
    pub agenda_symbol: Option<String>,
    #[schema(required = true)]
    pub distribution: Option<Distribution>,
    #[schema(required = true, format = "date")]
    pub distribution_date: Option<String>,
    /// First day of the meeting, else of distribution.
    #[schema(required = true, format = "date")]
    pub date: Option<String>,
    #[schema(required = true)]
    pub year: Option<i32>,
    #[schema(required = true)]
    pub original_language: Option<String>,
    /// The languages in which the store has it.
    pub languages: Vec<Language>,
    /// Whether an editor stands behind every version.
    pub reviewed: bool,
    pub sample: bool,
    /// How many recommendations stand in it.
    pub recommendations: i64,
}

impl DocumentBody {
    pub fn of(document: &Document, base: &str, lang: Language) -> Self {
        let facts = &document.facts;
        let shown = document.version(lang);
        Self {
            key: facts.key.clone(),
            symbol: facts.symbol.clone(),
            url: document_address(base, facts.name(), None),
            title: shown.and_then(|version| version.title.clone()),
            title_language: shown.filter(|v| v.title.is_some()).map(|v| v.language),
            kind: facts.kind,
            body: facts.body.clone(),
            body_name: facts.body_name.clone(),
            meeting: facts.meeting.clone(),
            agenda_item: facts.agenda_item.clone(),
            agenda_symbol: facts.agenda_symbol.clone(),
            distribution: facts.distribution,
            distribution_date: facts.distribution_date.map(|date| date.to_string()),
            date: facts.date.map(|date| date.to_string()),
            year: facts.year,
            original_language: facts.original_language.clone(),
            languages: document
                .versions
                .iter()
                .map(|version| version.language)
                .collect(),
            reviewed: document.versions.iter().all(|version| version.reviewed),
            sample: facts.sample,
            recommendations: facts.recommendations,
        }
    }
}
