//! `GET /resources`: the annotated bibliography.

use axum::extract::{OriginalUri, State};
use serde::Serialize;

use super::answer::{Answer, List, next_address};
use super::bodies::{Asked, read_cursor};
use super::recommendation_body::document_address;
use crate::db::resources::{self, Resource, ResourceMention};
use crate::domain::{Cursor, Language};
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, Query};
use crate::web::state::AppState;

/// A tool or publication that documents recommend.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ResourceBody {
    pub slug: String,
    /// In the language asked for, else English, else as first mentioned.
    pub title: String,
    pub title_language: Language,
    #[schema(required = true, example = 2018)]
    pub year: Option<i16>,
    /// The places that speak of it, oldest document first.
    pub mentions: Vec<ResourceMentionBody>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ResourceMentionBody {
    /// Null for a document without symbol.
    #[schema(required = true)]
    pub symbol: Option<String>,
    /// The document's key.
    pub document: String,
    pub language: Language,
    pub title: String,
    /// As the document names it; null where it does not.
    #[schema(required = true, example = "UNODC")]
    pub publisher: Option<String>,
    /// The words of the document about it.
    pub text: String,
    #[schema(required = true, example = "66")]
    pub paragraph: Option<String>,
    #[schema(format = "uri")]
    pub url: String,
}

impl ResourceMentionBody {
    pub fn of(mention: &ResourceMention, base: &str) -> Self {
        let name = mention
            .document_symbol
            .as_deref()
            .unwrap_or(&mention.document_key);
        Self {
            url: document_address(base, name, mention.anchor.as_deref()),
            symbol: mention.document_symbol.clone(),
            document: mention.document_key.clone(),
            language: mention.language,
            title: mention.title.clone(),
            publisher: mention.publisher.clone(),
            text: mention.text.clone(),
            paragraph: mention.paragraph.clone(),
        }
    }
}

impl ResourceBody {
    fn of(resource: &Resource, base: &str) -> Self {
        let mentions = resource.mentions.iter();
        Self {
            slug: resource.slug.clone(),
            title: resource.title.clone(),
            title_language: resource.title_language,
            year: resource.year,
            mentions: mentions.map(|m| ResourceMentionBody::of(m, base)).collect(),
        }
    }
}

/// List resources
///
/// The tools and publications that documents recommend, each with the places that say so.
#[utoipa::path(
    get, path = "/resources", tag = "resources", operation_id = "list_resources",
    params(
        ("lang" = Option<Language>, Query, description = "Language of titles; else `Accept-Language`, else English"),
        ("limit" = Option<usize>, Query, description = "How many at once: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "From `next` of the part before"),
    ),
    responses(
        (status = 200, description = "A part of the list", body = List<ResourceBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Result<Answer<List<ResourceBody>>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let cursor = read_cursor(asked.cursor.as_deref(), &"resources")?;
    let after = cursor.map(|cursor| cursor.keys().concat());
    let limit = i64::try_from(asked.limit).unwrap_or(i64::MAX);
    let (total, mut found) =
        resources::list(&state.pool, after.as_deref(), limit + 1, lang).await?;
    let more = found.len() > asked.limit;
    found.truncate(asked.limit);
    let last = found.last().filter(|_| more);
    let next = last.map(|last| Cursor::new([last.slug.clone()]).written(&"resources"));
    let body = List {
        total: usize::try_from(total).unwrap_or(0),
        items: found.iter().map(|r| ResourceBody::of(r, &base.0)).collect(),
        next: next.map(|cursor| next_address(&base.0, &uri, &cursor)),
    };
    Ok(Answer::list(lang, body))
}
