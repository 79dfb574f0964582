//! `GET /reports`: the editors' inbox. A token is needed; nothing of it is ever kept by a cache.

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::answer::{List, next_address};
use super::bodies::read_cursor;
use super::imports::moment;
use crate::db::reports::{self, Report};
use crate::domain::{Cursor, Language, ReportKind, Role, Scope};
use crate::web::bearer::Bearer;
use crate::web::caching::Cache;
use crate::web::error::{Error, Problem};
use crate::web::extract::{Base, FromParameters, Parameters, Query};
use crate::web::state::AppState;

/// What a reader reported.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ReportBody {
    #[schema(example = 12)]
    pub id: i64,
    #[schema(format = "date-time")]
    pub at: String,
    /// Of the page that it was sent from.
    pub language: Language,
    pub kind: ReportKind,
    pub message: String,
    /// Where its author wants to be answered; null where nowhere, and once it is settled.
    #[schema(required = true)]
    pub contact: Option<String>,
    /// Id of the recommendation that it is about; null where it is about a document.
    #[schema(required = true)]
    pub recommendation: Option<String>,
    /// Symbol or key of the document that it is about.
    #[schema(required = true)]
    pub document: Option<String>,
    /// Of what it is about.
    #[schema(format = "uri")]
    pub url: String,
    #[schema(required = true, format = "date-time")]
    pub settled_at: Option<String>,
}

impl ReportBody {
    pub fn of(report: Report, base: &str) -> Self {
        let url = match (&report.recommendation, &report.document) {
            (Some(slug), _) => format!("{base}/rec/{slug}"),
            (None, name) => format!("{base}/doc/{}", name.as_deref().unwrap_or_default()),
        };
        Self {
            id: report.id,
            at: moment(report.at),
            language: report.language,
            kind: report.kind,
            message: report.message,
            contact: report.contact,
            recommendation: report.recommendation,
            document: report.document,
            url,
            settled_at: report.settled_at.map(moment),
        }
    }
}

/// What is asked of the inbox.
#[derive(Debug)]
pub struct Asked {
    settled: bool,
    limit: usize,
    cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            settled: parameters.one("settled").unwrap_or(false),
            limit: parameters.limit(20, 200),
            cursor: parameters.one::<String>("cursor"),
        }
    }
}

/// List what readers report
///
/// The editors' inbox, newest first: reports that are not settled yet, or all.
#[utoipa::path(
    get, path = "/reports", tag = "reports", operation_id = "list_reports",
    security(("token" = [])),
    params(
        ("settled" = Option<bool>, Query, description = "Also those that are settled; false unless told"),
        ("limit" = Option<usize>, Query, description = "How many at once: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "From `next` of the part before"),
    ),
    responses(
        (status = 200, description = "A part of the inbox", body = List<ReportBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 401, description = "No valid token", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token's owner may not read reports", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    bearer: Bearer,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    bearer.may(&[Scope::Read], Role::Editor, "Reading reports")?;
    let inbox = ("reports", asked.settled);
    let cursor = read_cursor(asked.cursor.as_deref(), &inbox)?;
    let before = cursor.and_then(|cursor| cursor.keys().concat().parse().ok());
    let limit = i64::try_from(asked.limit).unwrap_or(i64::MAX);
    let (total, mut found) = reports::list(&state.pool, asked.settled, before, limit + 1).await?;
    let more = found.len() > asked.limit;
    found.truncate(asked.limit);
    let last = found.last().filter(|_| more);
    let next = last.map(|last| Cursor::new([last.id.to_string()]).written(&inbox));
    let body = List {
        total: usize::try_from(total).unwrap_or(0),
        items: found
            .into_iter()
            .map(|report| ReportBody::of(report, &base.0))
            .collect(),
        next: next.map(|cursor| next_address(&base.0, &uri, &cursor)),
    };
    Ok((Cache::NoStore, axum::Json(body)).into_response())
}
