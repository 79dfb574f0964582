//! A document in JSON with the whole text of one version. Field names follow the parsed document
//! where both have the field; paragraph numbers and item labels are strings or null.

use serde::Serialize;

use super::document_body::DocumentBody;
use super::recommendation_body::document_address;
use super::resources::ResourceMentionBody;
use crate::db::citations::{Citation, CitedBy};
use crate::db::document_text::Text;
use crate::db::documents::{Document, Related, Version};
use crate::db::occurrences::Extracted;
use crate::domain::{Instrument, Language, Mention};

/// A document with the text of one of its versions.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct DocumentTextBody {
    #[serde(flatten)]
    pub document: DocumentBody,
    /// The language of the text below.
    pub language: Language,
    pub versions: Vec<VersionBody>,
    pub sections: Vec<SectionBody>,
    pub paragraphs: Vec<ParagraphBody>,
    pub footnotes: Vec<FootnoteBody>,
    pub citations: Vec<CitationBody>,
    pub questions: Vec<QuestionBody>,
    pub resources: Vec<ResourceMentionBody>,
    pub recommendations_in_it: Vec<ExtractedBody>,
    pub related: Vec<RelatedBody>,
    pub cited_by: Vec<CitedByBody>,
    /// What the reader of the document was unsure of.
    pub warnings: Vec<WarningBody>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct VersionBody {
    pub language: Language,
    #[schema(required = true)]
    pub title: Option<String>,
    #[schema(required = true, example = "V.24-00869")]
    pub job_number: Option<String>,
    /// An editor stands behind it.
    pub reviewed: bool,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SectionBody {
    pub anchor: String,
    pub level: i16,
    #[schema(required = true)]
    pub number: Option<String>,
    pub heading: String,
    /// Place of the section above in this list.
    #[schema(required = true)]
    pub parent: Option<usize>,
    /// Where the section is the text of a resolution or decision.
    #[schema(required = true)]
    pub instrument: Option<Instrument>,
    #[schema(required = true, example = "16/1")]
    pub instrument_number: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ParagraphBody {
    /// As printed; null for text that carries none.
    #[schema(required = true, example = "3")]
    pub number: Option<String>,
    pub anchor: String,
    /// Place of its section in `sections`.
    #[schema(required = true)]
    pub section: Option<usize>,
    /// Without its items and footnote calls.
    pub text: String,
    pub items: Vec<ItemBody>,
    /// The footnotes that it calls, its items' included.
    pub footnote_calls: Vec<String>,
    /// Of the original file.
    #[schema(required = true)]
    pub page: Option<i32>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ItemBody {
    #[schema(example = "a")]
    pub label: String,
    pub anchor: String,
    pub text: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct FootnoteBody {
    pub marker: String,
    pub anchor: String,
    pub text: String,
    /// Anchor of the paragraph that calls it first.
    #[schema(required = true)]
    pub called_in: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CitationBody {
    /// As printed.
    pub text: String,
    /// In normal form.
    pub symbol: String,
    #[schema(required = true, example = "41-48")]
    pub pinpoint: Option<String>,
    /// Anchor of the paragraph or footnote that it stands in.
    #[schema(required = true)]
    pub at: Option<String>,
    /// Where it leads; null while that is not in the store.
    #[schema(required = true)]
    pub target: Option<TargetBody>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct TargetBody {
    #[schema(required = true)]
    pub symbol: Option<String>,
    pub document: String,
    #[schema(required = true)]
    pub anchor: Option<String>,
    #[schema(format = "uri")]
    pub url: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct QuestionBody {
    #[schema(required = true)]
    pub label: Option<String>,
    pub text: String,
    #[schema(required = true)]
    pub at: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ExtractedBody {
    /// The recommendation's id.
    pub id: String,
    #[schema(format = "uri")]
    pub url: String,
    /// What the document does with it.
    pub status: Mention,
    #[schema(required = true)]
    pub paragraph: Option<String>,
    #[schema(required = true)]
    pub item: Option<String>,
    pub anchor: String,
    /// The words in this version.
    #[schema(required = true)]
    pub text: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RelatedBody {
    /// `drafts`, `revises`, `corrects` or `adds_to`.
    pub relation: String,
    /// True when the other document says this of the one asked for.
    pub inverse: bool,
    #[schema(required = true)]
    pub symbol: Option<String>,
    /// Null while the other document is not in the store.
    #[schema(required = true)]
    pub document: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct CitedByBody {
    #[schema(required = true)]
    pub symbol: Option<String>,
    pub document: String,
    #[schema(required = true)]
    pub title: Option<String>,
    pub language: Language,
    #[schema(required = true)]
    pub paragraph: Option<String>,
    #[schema(required = true)]
    pub pinpoint: Option<String>,
    #[schema(format = "uri")]
    pub url: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct WarningBody {
    /// A word that programs may rely on.
    #[schema(example = "paragraph_gap")]
    pub code: String,
    pub message: String,
    #[schema(required = true)]
    pub at: Option<String>,
}

/// Everything that is read of one document.
pub struct Read {
    pub document: Document,
    pub version: Version,
    pub text: Text,
    pub citations: Vec<Citation>,
    pub extracted: Vec<Extracted>,
    pub related: Vec<Related>,
    pub cited_by: Vec<CitedBy>,
    pub resources: Vec<crate::db::resources::ResourceMention>,
}

impl DocumentTextBody {
    pub fn of(read: &Read, base: &str, lang: Language) -> Self {
        let place = |id: i64| read.text.sections.iter().position(|s| s.id == id);
        let resources = read.resources.iter();
        Self {
            document: DocumentBody::of(&read.document, base, lang),
            language: read.version.language,
            versions: read.document.versions.iter().map(VersionBody::of).collect(),
            sections: sections(&read.text),
            paragraphs: paragraphs(&read.text, place),
            footnotes: footnotes(&read.text),
            citations: read
                .citations
                .iter()
                .map(|c| CitationBody::of(c, base))
                .collect(),
            questions: questions(&read.text),
            resources: resources
                .map(|r| ResourceMentionBody::of(r, base))
                .collect(),
            recommendations_in_it: read
                .extracted
                .iter()
                .map(|found| ExtractedBody::of(found, base))
                .collect(),
            related: read.related.iter().map(RelatedBody::of).collect(),
            cited_by: read
                .cited_by
                .iter()
                .map(|place| CitedByBody::of(place, base))
                .collect(),
            warnings: warnings(&read.text),
        }
    }
}

impl VersionBody {
    fn of(version: &Version) -> Self {
        Self {
            language: version.language,
            title: version.title.clone(),
            job_number: version.job_number.clone(),
            reviewed: version.reviewed,
        }
    }
}

fn sections(text: &Text) -> Vec<SectionBody> {
    let place = |id: i64| text.sections.iter().position(|s| s.id == id);
    let body = |section: &crate::db::document_text::Section| SectionBody {
        anchor: section.anchor.clone(),
        level: section.level,
        number: section.number.clone(),
        heading: section.heading.clone(),
        parent: section.parent_id.and_then(place),
        instrument: section.instrument,
        instrument_number: section.instrument_number.clone(),
    };
    text.sections.iter().map(body).collect()
}

fn paragraphs(text: &Text, place: impl Fn(i64) -> Option<usize>) -> Vec<ParagraphBody> {
    let body = |paragraph: &crate::db::document_text::Paragraph| {
        let items = paragraph.items.iter();
        let calls = paragraph
            .calls
            .iter()
            .chain(items.clone().flat_map(|item| &item.calls));
        ParagraphBody {
            number: paragraph.number.clone(),
            anchor: paragraph.anchor.clone(),
            section: paragraph.section_id.and_then(&place),
            text: paragraph.text.clone(),
            footnote_calls: calls.map(|call| call.marker.clone()).collect(),
            items: items
                .map(|item| ItemBody {
                    label: item.label.clone(),
                    anchor: item.anchor.clone(),
                    text: item.text.clone(),
                })
                .collect(),
            page: paragraph.page,
        }
    };
    text.paragraphs.iter().map(body).collect()
}

fn footnotes(text: &Text) -> Vec<FootnoteBody> {
    let body = |note: &crate::db::document_text::Footnote| FootnoteBody {
        marker: note.marker.clone(),
        anchor: note.anchor.clone(),
        text: note.text.clone(),
        called_in: note.called_in.clone(),
    };
    text.footnotes.iter().map(body).collect()
}

fn questions(text: &Text) -> Vec<QuestionBody> {
    let body = |question: &crate::db::document_text::Question| QuestionBody {
        label: question.label.clone(),
        text: question.text.clone(),
        at: question.anchor.clone(),
    };
    text.questions.iter().map(body).collect()
}

fn warnings(text: &Text) -> Vec<WarningBody> {
    let body = |warning: &crate::db::document_text::Warning| WarningBody {
        code: warning.code.clone(),
        message: warning.message.clone(),
        at: warning.anchor.clone(),
    };
    text.warnings.iter().map(body).collect()
}

impl CitationBody {
    fn of(citation: &Citation, base: &str) -> Self {
        let target = citation.target.as_ref().map(|target| {
            let name = target
                .document_symbol
                .as_deref()
                .unwrap_or(&target.document_key);
            TargetBody {
                url: document_address(base, name, target.anchor.as_deref()),
                symbol: target.document_symbol.clone(),
                document: target.document_key.clone(),
                anchor: target.anchor.clone(),
            }
        });
        Self {
            text: citation.printed.clone(),
            symbol: citation.symbol.clone(),
            pinpoint: citation.pinpoint.clone(),
            at: citation.anchor.clone(),
            target,
        }
    }
}

impl ExtractedBody {
    fn of(found: &Extracted, base: &str) -> Self {
        Self {
            url: format!("{base}/rec/{}", found.slug),
            id: found.slug.clone(),
            status: found.status,
            paragraph: found.paragraph.clone(),
            item: found.item.clone(),
            anchor: found.anchor.clone(),
            text: found.text.clone(),
        }
    }
}

impl RelatedBody {
    fn of(related: &Related) -> Self {
        Self {
            relation: related.relation.clone(),
            inverse: related.inverse,
            symbol: related.symbol.clone(),
            document: related.key.clone(),
        }
    }
}

impl CitedByBody {
    fn of(place: &CitedBy, base: &str) -> Self {
        let name = place
            .document_symbol
            .as_deref()
            .unwrap_or(&place.document_key);
        Self {
            url: document_address(base, name, place.anchor.as_deref()),
            symbol: place.document_symbol.clone(),
            document: place.document_key.clone(),
            title: place.title.clone(),
            language: place.language,
            paragraph: place.paragraph.clone(),
            pinpoint: place.pinpoint.clone(),
        }
    }
}
