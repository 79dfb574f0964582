//! The one error that handlers return, and the layer that gives it as HTML or as problem+json.
//!
//! A handler does not know who asked: its error travels in the response as a [`Problem`], and
//! [`render`] writes it, by the path and `Accept` of the request. So a `.json` address never answers
//! in HTML, and what axum itself refuses (404, 405, 413, 415, a panic, a timeout) looks the same.

mod withdrawal;

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::db::Withdrawn;
use crate::db::standing::is_away;
use crate::domain::Language;
use crate::editorial::accounts::AccountError;
use crate::search::{IndexError, SearchError};
use crate::web::extract::accepted_language;

pub use withdrawal::Withdrawal;

/// Why a request has no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("There is no {what} “{name}”.")]
    NotFound { what: &'static str, name: String },
    #[error("{reason}")]
    Gone { reason: String },
    /// Of what readers could read: its page says why, when, and what to read instead.
    #[error("{}", .0.reason)]
    Withdrawn(Box<Withdrawn>),
    #[error("The request cannot be read: {}", .0.iter().map(|e| format!("{}: {}", e.field, e.detail)).collect::<Vec<_>>().join("; "))]
    BadRequest(Vec<FieldError>),
    #[error("A valid API token is needed: send it as “Authorization: Bearer …”.")]
    Unauthorized,
    /// Of a page: the session has ended, and what was sent is not done.
    #[error(
        "You are not signed in any more, so nothing was changed. Sign in in another window, then send this again."
    )]
    SignedOut,
    #[error("{0}")]
    Forbidden(String),
    #[error("{0}")]
    Conflict(String),
    #[error("The upload is larger than the limit of {} MiB.", limit / (1024 * 1024))]
    TooLarge { limit: usize },
    #[error("The uploaded file is empty.")]
    Empty,
    #[error("{0}")]
    UnsupportedType(String),
    #[error("Too much was sent in a short time. Please try again later.")]
    TooMany,
    #[error("{0}")]
    Beyond(String),
    /// What is asked needs Postgres, which does not answer.
    #[error("The database does not answer at the moment. Please try again shortly.")]
    Away(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// Logged once with the request's id; readers get one fixed sentence.
    #[error("Something went wrong on our side. It has been recorded.")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// What is wrong with one parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct FieldError {
    /// The parameter's name.
    #[schema(example = "limit")]
    pub field: String,
    #[schema(example = "a number from 1 to 200 is expected, not \"0\"")]
    pub detail: String,
}

impl Error {
    pub fn not_found(what: &'static str, name: impl std::fmt::Display) -> Self {
        Self::NotFound {
            what,
            name: name.to_string().chars().take(200).collect(),
        }
    }

    /// A single bad parameter.
    pub fn bad(field: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::BadRequest(vec![FieldError {
            field: field.into(),
            detail: detail.into(),
        }])
    }

    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
            Self::Gone { .. } | Self::Withdrawn(_) => StatusCode::GONE,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Unauthorized | Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Empty => StatusCode::UNPROCESSABLE_ENTITY,
            Self::UnsupportedType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Beyond(_) => StatusCode::BAD_GATEWAY,
            Self::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Error {
    /// The same refusal with a page of the handler's own, that says it in the reader's language and
    /// what to do. Whoever asks for JSON gets the problem as always.
    pub fn shown_as(self, page: impl IntoResponse) -> Response {
        let (written, body) = page.into_response().into_parts();
        let (mut parts, _) = self.into_response().into_parts();
        for (name, value) in &written.headers {
            parts.headers.insert(name, value.clone());
        }
        parts.extensions.insert(Shown);
        Response::from_parts(parts, body)
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if is_away(&error) {
            return Self::Away(Box::new(error));
        }
        Self::Internal(Box::new(error))
    }
}

impl From<Withdrawn> for Error {
    fn from(gone: Withdrawn) -> Self {
        Self::Withdrawn(Box::new(gone))
    }
}

impl From<AccountError> for Error {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Database(error) => error.into(),
            AccountError::Hash(_) | AccountError::Breached(_) => Self::Internal(Box::new(error)),
            AccountError::DeadLink => Self::Gone {
                reason: "The link was used or has ended. Ask an admin for another.".to_owned(),
            },
            AccountError::TooMuch(_) => Self::Forbidden(error.to_string()),
            _ => Self::Conflict(error.to_string()),
        }
    }
}

impl From<SearchError> for Error {
    fn from(error: SearchError) -> Self {
        match error {
            SearchError::Unknown { field, .. } => Self::bad(field, error.to_string()),
            SearchError::Cursor(foreign) => Self::bad("cursor", foreign.to_string()),
            SearchError::NotReady => Self::Away(Box::new(error)),
            SearchError::Database(error) | SearchError::Index(IndexError::Database(error)) => {
                error.into()
            }
            SearchError::Index(error) => Self::Internal(Box::new(error)),
        }
    }
}

/// RFC 9457. The body of every error of the API.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// A place in the guide to the API that explains this kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "/api#problem-400")]
    pub kind: String,
    #[schema(example = "Bad Request")]
    pub title: String,
    #[schema(example = 400)]
    pub status: u16,
    #[schema(example = "The request cannot be read: limit: a number from 1 to 200 is expected")]
    pub detail: String,
    /// The parameters that are wrong; empty where the problem is not one of parameters.
    pub errors: Vec<FieldError>,
    /// Only for 410: when it was withdrawn, and what to read instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
    /// Only for 500: what to quote when reporting it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl Problem {
    fn of(status: StatusCode, detail: String, errors: Vec<FieldError>) -> Self {
        Self {
            kind: format!("/api#problem-{}", status.as_u16()),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            detail,
            errors,
            withdrawn: None,
            request_id: None,
        }
    }

    /// For a refusal that comes from a library, as plain text or without a body.
    fn of_status(status: StatusCode) -> Self {
        let detail = match status {
            StatusCode::NOT_FOUND => "There is nothing at this address.",
            StatusCode::METHOD_NOT_ALLOWED => "This address does not answer to that method.",
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => {
                "The answer took too long. Please try again."
            }
            StatusCode::INTERNAL_SERVER_ERROR => {
                "Something went wrong on our side. It has been recorded."
            }
            _ => "The request could not be answered.",
        };
        Self::of(status, detail.to_owned(), Vec::new())
    }
}

/// What rides in a response until [`render`] writes it.
#[derive(Clone)]
struct Carried {
    problem: Problem,
    /// As the store has it, for the page.
    gone: Option<Arc<Withdrawn>>,
    source: Option<Arc<str>>,
}

/// Marks a refusal that is a page already.
#[derive(Clone, Copy)]
struct Shown;

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        let detail = self.to_string();
        let asks_token = matches!(self, Self::Unauthorized);
        let mut gone = None;
        let (errors, source) = match self {
            Self::Withdrawn(withdrawn) => {
                gone = Some(Arc::new(*withdrawn));
                (Vec::new(), None)
            }
            Self::BadRequest(errors) => (errors, None),
            Self::Away(source) | Self::Internal(source) => {
                (Vec::new(), Some(chain(source.as_ref()).into()))
            }
            _ => (Vec::new(), None),
        };
        let mut problem = Problem::of(status, detail, errors);
        problem.withdrawn = gone.as_deref().map(Withdrawal::of);
        let mut response = status.into_response();
        if asks_token {
            let scheme = HeaderValue::from_static("Bearer realm=\"recueil\"");
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, scheme);
        }
        response.extensions_mut().insert(Carried {
            problem,
            gone,
            source,
        });
        response
    }
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(": ")
}

/// An error page in HTML, for readers. The pages' room sets its own in `web/mod.rs`.
pub type ErrorPage = fn(&Problem, Option<&Withdrawn>, Language) -> String;

/// The page of a service without pages.
pub fn plain_page(problem: &Problem, _: Option<&Withdrawn>, _: Language) -> String {
    let escape = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    };
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title>\
         <h1>{title}</h1><p>{detail}</p></html>",
        title = escape(&problem.title),
        detail = escape(&problem.detail),
    )
}

/// Seconds after which one who was told 503 may come again.
const RETRY_AFTER: &str = "5";

/// The layer that writes every error as the one who asked can read it.
pub async fn render(page: ErrorPage, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let as_json = path.starts_with("/api/") || wants_json(request.headers());
    let lang = page_language(&path, request.headers());
    let id = request
        .headers()
        .get("x-request-id")
        .and_then(|id| id.to_str().ok())
        .map(ToOwned::to_owned);
    let mut response = next.run(request).await;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let carried = response.extensions_mut().remove::<Carried>();
    if !as_json && response.extensions().get::<Shown>().is_some() {
        return response;
    }
    let source = carried.as_ref().and_then(|carried| carried.source.clone());
    let gone = carried.as_ref().and_then(|carried| carried.gone.clone());
    let mut problem = carried.map_or_else(|| Problem::of_status(status), |carried| carried.problem);
    let cause = source.as_deref().unwrap_or("no cause given");
    if status == StatusCode::SERVICE_UNAVAILABLE {
        // Of an outage there may be thousands; that there is one is said by whoever follows the store.
        tracing::warn!(request_id = id.as_deref(), path, cause, "not now");
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER));
        problem.request_id = id;
    } else if status.is_server_error() {
        tracing::error!(
            request_id = id.as_deref(),
            path,
            status = status.as_u16(),
            cause,
            "no answer"
        );
        problem.request_id = id;
    }
    let page = (!as_json).then(|| (page(&problem, gone.as_deref(), lang), lang));
    written(response, &problem, page)
}

/// The response with the problem as its body; its other headers (`Allow`, `WWW-Authenticate`) stay.
fn written(response: Response, problem: &Problem, html: Option<(String, Language)>) -> Response {
    let (mut parts, _) = response.into_parts();
    let (body, content_type, language) = match html {
        Some((page, lang)) => (page, "text/html; charset=utf-8", lang),
        None => (
            serde_json::to_string(problem).unwrap_or_default(),
            "application/problem+json",
            Language::En,
        ),
    };
    let headers = &mut parts.headers;
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(
        header::CONTENT_LANGUAGE,
        HeaderValue::from_static(language.as_str()),
    );
    Response::from_parts(parts, body.into())
}

/// The language that an address under `/{lang}/` names, else what the reader accepts.
fn page_language(path: &str, headers: &HeaderMap) -> Language {
    let first = path.split('/').nth(1).unwrap_or_default();
    first.parse().unwrap_or_else(|_| accepted_language(headers))
}

/// Whether the one who asked reads JSON and not HTML.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .unwrap_or_default();
    accept.contains("json") && !accept.contains("text/html")
}

/// For addresses without a route.
pub async fn no_route(uri: axum::http::Uri) -> Error {
    Error::not_found("page", uri.path())
}

/// For routes that do not know the method.
pub async fn no_method() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

/// What a handler that panicked answers; the panic itself is logged by its hook.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the signature is tower-http's"
)]
pub fn panicked(panic: Box<dyn std::any::Any + Send>) -> Response {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without a word");
    Error::Internal(format!("a handler panicked: {said}").into()).into_response()
}
