//! `GET /recommendations/{id}/history` and `GET /history/{symbol}`: what was published, corrected, withdrawn
//! and so on, when and why, also of what is withdrawn. Who did it is not told.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use time::UtcOffset;
use time::format_description::well_known::Rfc3339;

use super::answer::Answer;
use super::recommendations::Labelled;
use crate::db::history::{self, Event};
use crate::domain::{DocumentName, HistoryKind, Language, RecommendationId};
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, Path, Query, encoded_path};
use crate::web::names::moved_permanently;
use crate::web::state::AppState;

/// The life of a record or a document.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct HistoryBody {
    /// Oldest first.
    pub items: Vec<EventBody>,
}

/// Something that happened.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct EventBody {
    #[schema(format = "date-time", example = "2024-06-05T09:30:00Z")]
    pub at: String,
    /// The revision of the corpus that it came with; 0 before there was a history.
    #[schema(example = 12)]
    pub revision: i64,
    pub kind: HistoryKind,
    /// Of the text that it is about.
    #[schema(required = true)]
    pub language: Option<Language>,
    /// The words, or the status, before.
    #[schema(required = true)]
    pub before: Option<String>,
    #[schema(required = true)]
    pub after: Option<String>,
    /// Slug of the theme that was added or taken away.
    #[schema(required = true, example = "private-sector")]
    pub theme: Option<String>,
    /// What superseded it, or is to be read instead.
    #[schema(required = true, format = "uri")]
    pub other: Option<String>,
    /// Why, as an editor said it.
    #[schema(required = true)]
    pub note: Option<NoteBody>,
}

/// Words of an editor to readers.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct NoteBody {
    pub text: String,
    pub language: Language,
}

impl HistoryBody {
    fn of(events: Vec<Event>, base: &str) -> Self {
        let items = events.into_iter().map(|event| EventBody::of(event, base));
        Self {
            items: items.collect(),
        }
    }
}

impl EventBody {
    fn of(event: Event, base: &str) -> Self {
        let at = event.at.to_offset(UtcOffset::UTC);
        let at = at.replace_nanosecond(0).unwrap_or(at);
        let record = |slug: String| format!("{base}/api/v1/recommendations/{slug}");
        let document = |name: String| format!("{base}/api/v1/documents/{}", encoded_path(&name));
        Self {
            at: at.format(&Rfc3339).unwrap_or_default(),
            revision: event.revision,
            kind: event.kind,
            language: event.language,
            before: event.before,
            after: event.after,
            theme: event.theme,
            other: event
                .other
                .map(record)
                .or_else(|| event.other_document.map(document)),
            note: event.note.map(|text| NoteBody {
                text,
                language: event.note_language.unwrap_or(Language::En),
            }),
        }
    }
}

/// Show the life of one recommendation
///
/// When it was published, corrected (with the words before and after), given other themes, superseded,
/// withdrawn or put back, and why. Of one that is withdrawn too.
#[utoipa::path(
    get, path = "/recommendations/{id}/history", tag = "recommendations", operation_id = "show_recommendation_history",
    params(
        ("id" = String, Path, description = "The recommendation's id", example = "demo-wg.1-2024-2-p3-a"),
        ("lang" = Option<Language>, Query, description = "Language of labels; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "What happened, oldest first", body = HistoryBody),
        (status = 301, description = "It stands under another id; `Location` says which"),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such recommendation", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn of_recommendation(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Path(id): Path<RecommendationId>,
    Query(asked): Query<Labelled>,
) -> Result<Response, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let Some((key, slug)) = history::record(&state.pool, &id).await? else {
        return Err(Error::not_found("recommendation", id));
    };
    if slug != id.as_str() {
        let address = format!("{}/api/v1/recommendations/{slug}/history", base.0);
        return Ok(moved_permanently(&address));
    }
    let events = history::of_record(&state.pool, key, lang).await?;
    Ok(Answer::new(lang, HistoryBody::of(events, &base.0)).into_response())
}

/// Show the life of one document
///
/// When it was published in which language, published anew (`corrected`), withdrawn or put back, and why.
/// Of one that is withdrawn too.
#[utoipa::path(
    get, path = "/history/{*symbol}", tag = "documents", operation_id = "show_document_history",
    params(
        ("symbol" = String, Path, description = "The symbol as printed, with its slashes, or the key", example = "CTOC/COP/WG.7/2020/3"),
        ("lang" = Option<Language>, Query, description = "Language of labels; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "What happened, oldest first", body = HistoryBody),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such document", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn of_document(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Path(name): Path<DocumentName>,
    Query(asked): Query<Labelled>,
) -> Result<Answer<HistoryBody>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let Some(key) = history::document(&state.pool, &name).await? else {
        return Err(Error::not_found("document", name));
    };
    let events = history::of_document(&state.pool, key).await?;
    Ok(Answer::new(lang, HistoryBody::of(events, &base.0)))
}
