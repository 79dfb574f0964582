//! A recommendation in JSON. The names are a contract with clients; each field says what it is in
//! the OpenAPI document, so the comments here are written for readers of that.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::db::occurrences::Occurrence;
use crate::db::recommendations::{Facts, Recommendation};
use crate::db::tags::Tag;
use crate::domain::{Addressee, Instrument, Language, Mention, Origin, Status};
use crate::web::extract::encoded_path;

/// One operative unit: a recommendation of a report, a paragraph of a resolution, an item of a
/// decision.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RecommendationBody {
    /// From its first known place; never changes.
    #[schema(example = "demo-wg.1-2024-2-p3-a")]
    pub id: String,
    /// The address of the thing itself, in no language.
    #[schema(
        format = "uri",
        example = "https://example.org/rec/demo-wg.1-2024-2-p3-a"
    )]
    pub url: String,
    pub status: Status,
    pub instrument: Instrument,
    pub addressees: Vec<Addressee>,
    /// The wording by language, as printed.
    pub text: BTreeMap<String, String>,
    pub languages: Vec<Language>,
    /// Where it was first adopted or proposed; null when no document says so.
    #[schema(required = true)]
    pub source: Option<SourceBody>,
    /// The document whose words are shown while the source is not in the store; else null.
    #[schema(required = true)]
    pub as_recalled_in: Option<OccurrenceBody>,
    /// Every place where it stands, oldest first.
    pub occurrences: Vec<OccurrenceBody>,
    /// Whether an editor has reviewed it.
    pub reviewed: bool,
    /// Whether it comes from the sample documents.
    pub sample: bool,
    /// The id of the one that supersedes it.
    #[schema(required = true)]
    pub superseded_by: Option<String>,
    /// Slug of the body.
    #[schema(required = true, example = "demo-wg.1")]
    pub body: Option<String>,
    /// Slug of the meeting.
    #[schema(required = true, example = "demo-wg.1-14")]
    pub meeting: Option<String>,
    /// First day of the meeting, else of distribution.
    #[schema(required = true, format = "date", example = "2024-06-03")]
    pub date: Option<String>,
    #[schema(required = true, example = 2024)]
    pub year: Option<i16>,
    pub themes: Vec<TagBody>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SourceBody {
    /// Null for a document without symbol.
    #[schema(required = true, example = "DEMO/WG.1/2024/2")]
    pub symbol: Option<String>,
    /// Key of a document without symbol; else null.
    #[schema(required = true)]
    pub key: Option<String>,
    #[schema(required = true, example = "3")]
    pub paragraph: Option<String>,
    #[schema(required = true, example = "a")]
    pub item: Option<String>,
    /// The place in the document; null while the document is not in the store.
    #[schema(required = true, format = "uri")]
    pub url: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct OccurrenceBody {
    /// Null for a document without symbol.
    #[schema(required = true, example = "DEMO/WG.1/2024/2")]
    pub symbol: Option<String>,
    /// The document's key.
    #[schema(example = "demo-wg.1-2024-2")]
    pub document: String,
    #[schema(required = true, example = "3")]
    pub paragraph: Option<String>,
    #[schema(required = true, example = "a")]
    pub item: Option<String>,
    pub status: Mention,
    /// Of the document.
    #[schema(required = true, format = "date")]
    pub date: Option<String>,
    #[schema(format = "uri")]
    pub url: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TagBody {
    #[schema(example = "private-sector")]
    pub slug: String,
    /// In the language asked for.
    #[schema(example = "Secteur privé")]
    pub label: String,
    /// `proposed` is a rule's word, which no editor has decided upon.
    pub origin: Origin,
    /// The words of the text that led to a proposal.
    #[schema(example = json!(["secteur privé"]))]
    pub evidence: Vec<String>,
}

impl RecommendationBody {
    pub fn of(found: &Recommendation, base: &str) -> Self {
        let facts = &found.facts;
        Self {
            id: facts.slug.clone(),
            url: format!("{base}/rec/{}", facts.slug),
            status: facts.status,
            instrument: facts.instrument,
            addressees: found.addressees.clone(),
            text: found
                .wordings
                .iter()
                .map(|wording| (wording.language.to_string(), wording.text.clone()))
                .collect(),
            languages: found
                .wordings
                .iter()
                .map(|wording| wording.language)
                .collect(),
            source: SourceBody::of(facts, base),
            as_recalled_in: found
                .recalled_in()
                .map(|place| OccurrenceBody::of(place, base)),
            occurrences: found
                .occurrences
                .iter()
                .map(|place| OccurrenceBody::of(place, base))
                .collect(),
            reviewed: facts.reviewed,
            sample: facts.sample,
            superseded_by: facts.successor.clone(),
            body: facts.body.clone(),
            meeting: facts.meeting.clone(),
            date: facts.date.map(|date| date.to_string()),
            year: facts.year,
            themes: found.tags.iter().map(TagBody::of).collect(),
        }
    }
}

impl SourceBody {
    fn of(facts: &Facts, base: &str) -> Option<Self> {
        let name = facts
            .source_symbol
            .as_deref()
            .or(facts.source_key.as_deref())?;
        let url = facts
            .source_in_store
            .then(|| document_address(base, name, facts.source_anchor.as_deref()));
        Some(Self {
            symbol: facts.source_symbol.clone(),
            key: facts
                .source_symbol
                .is_none()
                .then(|| facts.source_key.clone())
                .flatten(),
            paragraph: facts.source_paragraph.clone(),
            item: facts.source_item.clone(),
            url,
        })
    }
}

impl OccurrenceBody {
    fn of(place: &Occurrence, base: &str) -> Self {
        let name = place
            .document_symbol
            .as_deref()
            .unwrap_or(&place.document_key);
        Self {
            symbol: place.document_symbol.clone(),
            document: place.document_key.clone(),
            paragraph: place.paragraph.clone(),
            item: place.item.clone(),
            status: place.status,
            date: place.date.map(|date| date.to_string()),
            url: document_address(base, name, Some(&place.anchor)),
        }
    }
}

impl TagBody {
    fn of(tag: &Tag) -> Self {
        Self {
            slug: tag.theme.clone(),
            label: tag.label.clone(),
            origin: tag.origin,
            evidence: tag.words(),
        }
    }
}

/// The address of a document, or of a place in it, in no language.
pub fn document_address(base: &str, name: &str, anchor: Option<&str>) -> String {
    let fragment = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
    format!("{base}/doc/{}{fragment}", encoded_path(name))
}
