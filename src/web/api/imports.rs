//! `POST /imports`, `GET /imports/{id}`, `POST /imports/{id}/publish`: files on their way in. A token
//! is needed for all three; what happens to a file is `editorial`'s affair.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use super::recommendation_body::document_address;
use crate::db::imports::{self, Import};
use crate::domain::{Format, Given, ImportState, Language, Role, Scope};
use crate::editorial::publish::{PublishError, Review, publish as publish_import};
use crate::editorial::receive::{LARGEST, ReceiveError, Received, Upload};
use crate::web::bearer::Bearer;
use crate::web::caching::Cache;
use crate::web::error::{Error, Problem};
use crate::web::extract::{Base, NoParameters, Path, Query};
use crate::web::state::AppState;
use crate::web::upload;

/// A file on its way in.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ImportBody {
    #[schema(format = "uuid")]
    pub id: String,
    #[schema(format = "uri")]
    pub url: String,
    pub state: ImportState,
    /// In percent; 100 when nothing more will happen by itself.
    #[schema(example = 100)]
    pub progress: u8,
    pub file: FileBody,
    /// What its sender said of it.
    #[schema(required = true)]
    pub given_symbol: Option<String>,
    #[schema(required = true)]
    pub given_language: Option<Language>,
    /// It will be published without review as soon as it is read.
    pub publish_wanted: bool,
    /// When an editor set it aside; it is not read or published until it is brought back.
    #[schema(required = true, format = "date-time")]
    pub discarded_at: Option<String>,
    /// Why it failed; null unless it did.
    #[schema(required = true)]
    pub failure: Option<String>,
    /// Symbol, else key, of the document that it became; null before publication.
    #[schema(required = true)]
    pub document: Option<String>,
    #[schema(required = true, format = "uri")]
    pub document_url: Option<String>,
    /// The parsed document, once the file is read: what `recueil parse` prints.
    #[schema(required = true, value_type = Option<Object>)]
    pub parsed: Option<Value>,
    /// What the reader of the document was unsure of; the same as in `parsed`.
    #[schema(value_type = Vec<Object>)]
    pub warnings: Value,
    #[schema(format = "date-time")]
    pub created_at: String,
    #[schema(format = "date-time")]
    pub updated_at: String,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct FileBody {
    pub name: String,
    pub format: Format,
    /// In bytes.
    pub size: i32,
}

/// What is known right after an upload.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReceivedBody {
    #[schema(format = "uuid")]
    pub id: String,
    /// Where to ask how far it is.
    #[schema(format = "uri")]
    pub url: String,
    pub state: ImportState,
    /// The same bytes had been received before; the import is the one from then.
    pub duplicate: bool,
}

/// A form with a file.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "only described in the OpenAPI document")]
pub struct UploadForm {
    /// The document: text, PDF, DOCX or HTML, 50 MiB at most.
    #[schema(format = "binary", content_media_type = "application/octet-stream")]
    file: String,
    /// Its symbol, where the file does not say it.
    symbol: Option<String>,
    /// Its language, where the file does not say it.
    language: Option<Language>,
}

impl ImportBody {
    fn of(import: Import, base: &str) -> Self {
        let document = import.document_symbol.or(import.document_key);
        let warnings = import
            .parsed
            .as_ref()
            .and_then(|parsed| parsed.get("warnings"));
        Self {
            id: import.id.to_string(),
            url: address(base, import.id),
            state: import.state,
            progress: progress(import.state),
            file: FileBody {
                name: import.file_name,
                format: import.format,
                size: import.size,
            },
            given_symbol: import.given_symbol,
            given_language: import.given_language,
            publish_wanted: import.publish_wanted,
            discarded_at: import.discarded_at.map(moment),
            failure: import.failure,
            document_url: document
                .as_deref()
                .map(|name| document_address(base, name, None)),
            document,
            warnings: warnings
                .cloned()
                .unwrap_or_else(|| Value::Array(Vec::new())),
            parsed: import.parsed,
            created_at: moment(import.created_at),
            updated_at: moment(import.updated_at),
        }
    }
}

fn address(base: &str, id: Uuid) -> String {
    format!("{base}{}/imports/{id}", super::PREFIX)
}

const fn progress(state: ImportState) -> u8 {
    match state {
        ImportState::Received => 0,
        ImportState::Parsing => 30,
        ImportState::InReview => 70,
        ImportState::Published | ImportState::Failed => 100,
    }
}

pub(super) fn moment(at: OffsetDateTime) -> String {
    at.format(&Rfc3339).unwrap_or_default()
}

/// Upload a document
///
/// Refused in this order: without a valid token, when too large, when empty, when of a type that
/// cannot be read. The same file again is not an error: the answer names the import from before.
#[utoipa::path(
    post, path = "/imports", tag = "imports", operation_id = "create_import",
    security(("token" = [])),
    request_body(content = UploadForm, content_type = "multipart/form-data", description = "The file, and what it does not say itself"),
    responses(
        (status = 202, description = "Received; `Location` says where to ask how far it is", body = ReceivedBody,
            headers(("Location" = String, description = "The address of the import"))),
        (status = 400, description = "A field is missing, unknown or wrong; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token's owner may not upload", body = Problem, content_type = "application/problem+json"),
        (status = 413, description = "Larger than 50 MiB", body = Problem, content_type = "application/problem+json"),
        (status = 415, description = "Of a type that cannot be read", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The file is empty", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn create(State(state): State<AppState>, request: Request) -> Result<Response, Error> {
    let (mut parts, body) = request.into_parts();
    let allowed = allowed(&mut parts, &state).await;
    let base = Base::of(&parts, &state);
    let request = Request::from_parts(parts, body);
    let bearer = match allowed {
        Ok(bearer) => bearer,
        Err(error) => {
            upload::hear_out(request).await;
            return Err(error);
        }
    };
    let announced = upload::announced(request.headers());
    let _room = state.intake.admit(announced).await?;
    let form = upload::read(request).await?;
    let upload = Upload {
        name: form.name,
        bytes: form.bytes,
        given: Given {
            symbol: form.symbol,
            language: form.language,
            ..Given::default()
        },
        publish_wanted: false,
        sample: false,
        actor: bearer.actor,
    };
    let received = state.intake.receive(&state.pool, &upload).await?;
    Ok(accepted(&received, &base))
}

/// Who may upload, and that the address has no parameters.
async fn allowed(
    parts: &mut axum::http::request::Parts,
    state: &AppState,
) -> Result<Bearer, Error> {
    let bearer = Bearer::from_request_parts(parts, state).await?;
    bearer.may(&[Scope::Upload], Role::Editor, "Uploading")?;
    Query::<NoParameters>::from_request_parts(parts, state).await?;
    Ok(bearer)
}

fn accepted(received: &Received, base: &Base) -> Response {
    let url = address(&base.0, received.import_id);
    let location = HeaderValue::from_str(&url).unwrap_or(HeaderValue::from_static("/"));
    let body = ReceivedBody {
        id: received.import_id.to_string(),
        url,
        state: received.state,
        duplicate: received.duplicate,
    };
    let headers = [(header::LOCATION, location)];
    (StatusCode::ACCEPTED, headers, axum::Json(body)).into_response()
}

impl From<ReceiveError> for Error {
    fn from(error: ReceiveError) -> Self {
        match error {
            ReceiveError::TooLarge => Self::TooLarge { limit: LARGEST },
            ReceiveError::Empty => Self::Empty,
            ReceiveError::UnreadableType(_) => Self::UnsupportedType(sentence(&error.to_string())),
            ReceiveError::State(_) => Self::Internal(Box::new(error)),
            ReceiveError::Database(error) => error.into(),
        }
    }
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// Show how far an upload is
#[utoipa::path(
    get, path = "/imports/{id}", tag = "imports", operation_id = "show_import",
    security(("token" = [])),
    params(("id" = Uuid, Path, description = "The import's id")),
    responses(
        (status = 200, description = "State, progress, parsed document and warnings", body = ImportBody),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token's owner may not see uploads", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such import", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    base: Base,
    bearer: Bearer,
    Path(id): Path<Uuid>,
    _: Query<NoParameters>,
) -> Result<Response, Error> {
    bearer.may(
        &[Scope::Read, Scope::Upload],
        Role::Editor,
        "Seeing an upload",
    )?;
    shown(&state, id, &base).await
}

async fn shown(state: &AppState, id: Uuid, base: &Base) -> Result<Response, Error> {
    let import = imports::find(&state.pool, id).await?;
    let import = import.ok_or_else(|| Error::not_found("import", id))?;
    Ok((Cache::NoStore, axum::Json(ImportBody::of(import, &base.0))).into_response())
}

/// Publish an upload as it was read
///
/// Without review: recommendations as extracted, tags as proposed, `reviewed` false. Publishing what
/// is published already changes nothing.
#[utoipa::path(
    post, path = "/imports/{id}/publish", tag = "imports", operation_id = "publish_import",
    security(("token" = [])),
    params(("id" = Uuid, Path, description = "The import's id")),
    responses(
        (status = 200, description = "Published", body = ImportBody),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token's owner may not publish", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such import", body = Problem, content_type = "application/problem+json"),
        (status = 409, description = "It is not parsed yet, or has failed", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn publish(
    State(state): State<AppState>,
    base: Base,
    bearer: Bearer,
    Path(id): Path<Uuid>,
    _: Query<NoParameters>,
) -> Result<Response, Error> {
    bearer.may(&[Scope::Publish], Role::Publisher, "Publishing")?;
    let import = imports::find(&state.pool, id).await?;
    let import = import.ok_or_else(|| Error::not_found("import", id))?;
    match import.state {
        ImportState::Published => {}
        ImportState::InReview => {
            let published = publish_import(&state.pool, id, Review::None, &bearer.actor)
                .await
                .map_err(refusal)?;
            state.shows(published.revision).await;
        }
        state => {
            let detail = format!("The import is {state}: only one in_review can be published.");
            return Err(Error::Conflict(detail));
        }
    }
    shown(&state, id, &base).await
}

fn refusal(error: PublishError) -> Error {
    match error {
        PublishError::Database(error) => error.into(),
        other => Error::Conflict(sentence(&other.to_string())),
    }
}
