//! `GET /suggestions`: what may be meant by the beginning of a query. The search box of the pages asks
//! here; whoever has no script types on. What is suggested is `search`'s affair.

use axum::extract::State;
use serde::Serialize;

use super::answer::{Answer, List};
use crate::domain::Language;
use crate::locale::Locale;
use crate::search::{self, Suggestion, SuggestionKind};
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, FromParameters, Parameters, Query};
use crate::web::state::AppState;
use crate::web::view::address;

/// The parameters.
pub struct Asked {
    pub q: Option<String>,
    pub lang: Option<Language>,
    pub limit: usize,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            q: parameters.text("q"),
            lang: parameters.one("lang"),
            limit: parameters.limit(20, 200),
        }
    }
}

/// What a suggestion is.
#[derive(Debug, Clone, Copy, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKindBody {
    Theme,
    Body,
    Document,
    Word,
}

/// Something that a reader may be about to type.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct SuggestionBody {
    pub kind: SuggestionKindBody,
    /// Slug of a theme or body, symbol of a document; for a word, the query with it.
    #[schema(example = "private-sector")]
    pub value: String,
    /// In the language asked for, where it has a name in it.
    #[schema(example = "Private sector")]
    pub label: String,
    /// The page that it leads to; for a word, that of the search.
    #[schema(format = "uri")]
    pub url: String,
    /// How many recommendations it has; for a word, about how many wordings hold it.
    #[schema(example = 3)]
    pub count: u64,
}

impl SuggestionBody {
    fn of(suggestion: Suggestion, base: &str, lang: Language) -> Self {
        let (l, value) = (Locale(lang), suggestion.value.as_str());
        let (kind, path) = match suggestion.kind {
            SuggestionKind::Theme => (SuggestionKindBody::Theme, address::theme(l, value)),
            SuggestionKind::Body => (SuggestionKindBody::Body, address::body(l, value)),
            SuggestionKind::Document => (
                SuggestionKindBody::Document,
                address::document(l, value, None),
            ),
            SuggestionKind::Word => (
                SuggestionKindBody::Word,
                address::list(l, "recommendations", &[("q", value)]),
            ),
        };
        Self {
            kind,
            url: format!("{base}{path}"),
            value: suggestion.value,
            label: suggestion.label,
            count: suggestion.count,
        }
    }
}

/// Suggest what may be meant
///
/// Themes and bodies by any of their names, documents by their symbols, and the words of the
/// recommendations that complete the last one typed; in this order.
#[utoipa::path(
    get, path = "/suggestions", tag = "recommendations", operation_id = "list_suggestions",
    params(
        ("q" = Option<String>, Query, description = "The beginning of a query, as typed; nothing is suggested for nothing", example = "secteur pr"),
        ("lang" = Option<Language>, Query, description = "Language of labels and pages; else `Accept-Language`, else English"),
        ("limit" = Option<usize>, Query, description = "How many at most: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
    ),
    responses(
        (status = 200, description = "All that is suggested; `next` is always null", body = List<SuggestionBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Query(asked): Query<Asked>,
) -> Result<Answer<List<SuggestionBody>>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let typed = asked.q.as_deref().map(str::trim_start).unwrap_or_default();
    let found = if typed.is_empty() {
        Vec::new()
    } else {
        search::suggest(&state.search, lang, typed, asked.limit).await?
    };
    let items: Vec<SuggestionBody> = found
        .into_iter()
        .map(|suggestion| SuggestionBody::of(suggestion, &base.0, lang))
        .collect();
    let body = List {
        total: items.len(),
        items,
        next: None,
    };
    Ok(Answer::list(lang, body))
}
