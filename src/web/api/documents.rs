//! `GET /documents` and `GET /documents/{symbol}`. The symbol stands in the path as printed, with its
//! slashes; a document without one is named by its key.

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};

use super::answer::{Answer, List, next_address};
use super::bodies::read_cursor;
use super::document_body::DocumentBody;
use super::document_text_body::{DocumentTextBody, Read};
use super::meetings::day_and_key;
use super::recommendations::Labelled;
use crate::db::documents::{self, Document, DocumentFilter};
use crate::db::{self, Lookup, Pool, citations, document_text, names, occurrences};
use crate::domain::{Cursor, DocumentName, Language};
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, FromParameters, Parameters, Path, Query, encoded_path};
use crate::web::names::moved_permanently;
use crate::web::state::AppState;

/// The parameters of the list.
pub struct Asked {
    lang: Option<Language>,
    filter: DocumentFilter,
    limit: usize,
    cursor: Option<String>,
}

/// The filters of documents, as the API and the pages take them.
pub fn filter(parameters: &mut Parameters) -> DocumentFilter {
    DocumentFilter {
        bodies: parameters.many("body"),
        meetings: parameters.many("meeting"),
        kinds: parameters.many("kind"),
        languages: parameters.many("language"),
        years: parameters.many("year"),
        year_from: parameters.one("year_from"),
        year_to: parameters.one("year_to"),
    }
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            lang: parameters.one("lang"),
            filter: filter(parameters),
            limit: parameters.limit(20, 200),
            cursor: parameters.text("cursor"),
        }
    }
}

/// List documents
///
/// Newest first: by first day of the meeting, else by day of distribution.
#[utoipa::path(
    get, path = "/documents", tag = "documents", operation_id = "list_documents",
    params(
        ("body" = Option<Vec<String>>, Query, description = "Slug of a body"),
        ("meeting" = Option<Vec<String>>, Query, description = "Slug of a meeting"),
        ("kind" = Option<Vec<crate::domain::DocumentKind>>, Query, description = "Kind of document"),
        ("language" = Option<Vec<Language>>, Query, description = "Only those that the store has in this language"),
        ("year" = Option<Vec<i32>>, Query, description = "Year of its date"),
        ("year_from" = Option<i32>, Query, description = "From this year on"),
        ("year_to" = Option<i32>, Query, description = "Up to this year"),
        ("lang" = Option<Language>, Query, description = "Language of titles and names; else `Accept-Language`, else English"),
        ("limit" = Option<usize>, Query, description = "How many at once: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "From `next` of the part before"),
    ),
    responses(
        (status = 200, description = "A part of the list", body = List<DocumentBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Result<Answer<List<DocumentBody>>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let list = ("documents", &asked.filter);
    let cursor = read_cursor(asked.cursor.as_deref(), &list)?;
    refuse_unknown(&state.pool, &asked.filter).await?;
    let after = cursor.as_ref().map(day_and_key).transpose()?;
    let limit = i64::try_from(asked.limit).unwrap_or(i64::MAX);
    let (total, mut found) =
        documents::list(&state.pool, &asked.filter, after, limit + 1, lang).await?;
    let more = found.len() > asked.limit;
    found.truncate(asked.limit);
    let cursor = |last: &Document| {
        let keys = [last.facts.sort_date.to_string(), last.facts.key.clone()];
        Cursor::new(keys).written(&list)
    };
    let next = found.last().filter(|_| more).map(cursor);
    let body = List {
        total: usize::try_from(total).unwrap_or(0),
        items: found
            .iter()
            .map(|d| DocumentBody::of(d, &base.0, lang))
            .collect(),
        next: next.map(|cursor| next_address(&base.0, &uri, &cursor)),
    };
    Ok(Answer::list(lang, body))
}

/// A thing in a filter that does not exist is a 400 that names it.
pub async fn refuse_unknown(pool: &Pool, filter: &DocumentFilter) -> Result<(), Error> {
    if let Some(slug) = names::missing_body(pool, &filter.bodies).await? {
        return Err(Error::bad("body", format!("there is no body {slug:?}")));
    }
    if let Some(slug) = names::missing_meeting(pool, &filter.meetings).await? {
        return Err(Error::bad(
            "meeting",
            format!("there is no meeting {slug:?}"),
        ));
    }
    Ok(())
}

/// Show one document
///
/// With the text in the language asked for, where the store has it; else in the original language,
/// else in English, else in any. `language` says which.
#[utoipa::path(
    get, path = "/documents/{*symbol}", tag = "documents", operation_id = "show_document",
    params(
        ("symbol" = String, Path, description = "The symbol as printed, with its slashes, or the key", example = "CTOC/COP/WG.7/2020/3"),
        ("lang" = Option<Language>, Query, description = "Language of the text and of labels; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "The document", body = DocumentTextBody),
        (status = 301, description = "It was published under another symbol since; the address that it has is in `Location`"),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such document", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "It was withdrawn; `detail` says why", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    OriginalUri(uri): OriginalUri,
    Path(name): Path<DocumentName>,
    Query(asked): Query<Labelled>,
) -> Result<Response, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let document = match documents::find(&state.pool, &name, lang).await? {
        Lookup::Found(document) => document,
        Lookup::Gone(gone) => return Err(gone.into()),
        Lookup::Moved(name) => {
            let query = uri.query().map(|query| format!("?{query}"));
            let query = query.unwrap_or_default();
            let address = format!("{}/api/v1/documents/{}{query}", base.0, encoded_path(&name));
            return Ok(moved_permanently(&address));
        }
        Lookup::Absent => return Err(Error::not_found("document", name)),
    };
    // A document comes into the store with its first version, so this is as good as absent.
    let Some(version) = document.version(lang).cloned() else {
        return Err(Error::not_found("document", name));
    };
    let read = read(&state.pool, document, version, lang).await?;
    let body = DocumentTextBody::of(&read, &base.0, lang);
    Ok(Answer::new(lang, body).into_response())
}

async fn read(
    pool: &Pool,
    document: Document,
    version: documents::Version,
    lang: Language,
) -> sqlx::Result<Read> {
    let (id, version_id) = (document.facts.id, version.id);
    Ok(Read {
        text: document_text::of_version(pool, version_id).await?,
        citations: citations::of_version(pool, version_id, lang).await?,
        extracted: occurrences::in_document(pool, id, version_id).await?,
        related: documents::related(pool, id).await?,
        cited_by: citations::citing(pool, id, lang).await?,
        resources: db::resources::in_version(pool, version_id).await?,
        document,
        version,
    })
}
