//! The file that a document was read from, byte for byte as it was uploaded. It comes from outside, so
//! it is only ever saved and never shown: an attachment, in a sandbox should a browser open it anyway.

use axum::extract::State;
use axum::http::{HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::db::documents::{self, Document, Version};
use crate::db::{Lookup, files, lives};
use crate::domain::{DocumentName, Format, Language};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Path, Query};
use crate::web::names::moved_permanently;
use crate::web::state::AppState;
use crate::web::view::address;

/// Nothing in it may run, load or be framed.
pub const SANDBOX: HeaderValue = HeaderValue::from_static("sandbox; default-src 'none'");

pub async fn original(
    State(app): State<AppState>,
    uri: Uri,
    Path(name): Path<DocumentName>,
    Query(NoParameters): Query<NoParameters>,
) -> Result<Response, Error> {
    let absent = || Error::not_found("file", &name);
    let language = uri.path().split('/').nth(2).unwrap_or_default();
    let language: Language = language.parse().map_err(|_| absent())?;
    let document = match documents::find(&app.pool, &name, language).await? {
        Lookup::Found(document) => document,
        Lookup::Moved(name) => return Ok(moved_permanently(&address::original(language, &name))),
        Lookup::Gone(gone) => return Err(gone.into()),
        Lookup::Absent => return Err(absent()),
    };
    // The very language: whoever asks for Arabic must not be given the English file.
    let version = document.versions.iter().find(|v| v.language == language);
    let Some(version) = version else {
        let gone =
            lives::withdrawn_texts(&app.pool, document.facts.id, document.facts.name()).await?;
        let gone = gone.into_iter().find(|(own, _)| *own == language);
        return Err(gone.map_or_else(absent, |(_, gone)| gone.into()));
    };
    let facts = files::of_version(&app.pool, version.id).await?;
    let bytes = files::bytes_of(&app.pool, version.id).await?;
    let (facts, bytes) = facts.zip(bytes).ok_or_else(absent)?;
    let name = file_name(&document, version, facts.format);
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(media_type(facts.format)),
        ),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
    ];
    Ok((Cache::Revalidate, headers, bytes).into_response())
}

/// The encoding of a text is whatever it was; it is not said, because it is not known.
pub const fn media_type(format: Format) -> &'static str {
    match format {
        Format::Text => "text/plain",
        Format::Pdf => "application/pdf",
        Format::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Format::Html => "text/html",
    }
}

/// `DEMO-WG.1-2024-2.fr.pdf`: what the document is called, and not what somebody's file was.
fn file_name(document: &Document, version: &Version, format: Format) -> String {
    let name: String = document
        .facts
        .name()
        .chars()
        .map(|c| match c {
            c if c.is_ascii_alphanumeric() || matches!(c, '.' | '-') => c,
            _ => '-',
        })
        .collect();
    let ending = match format {
        Format::Text => "txt",
        other => other.as_str(),
    };
    format!("{name}.{}.{ending}", version.language)
}
