//! The body of an upload by the API: read to its end within a limit, then taken apart. Whoever sends too
//! much is heard out (up to a point) before the refusal is said, because a client that is still sending
//! when the connection closes never sees the answer. The form of the pages, which takes many files, is in
//! `admin::imports`.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};

use crate::domain::{Language, Symbol};
use crate::editorial::receive::LARGEST;
use crate::web::error::Error;

/// What the fields and marks around a file may take.
const AROUND: usize = 64 * 1024;
/// How much of a body that is too large is heard out.
const HEARD_OUT: usize = 256 * 1024 * 1024;
/// How long a whole upload may take.
pub const PATIENCE: Duration = Duration::from_mins(5);

/// An uploaded file with what its sender says about it.
pub struct Form {
    pub name: String,
    pub bytes: Vec<u8>,
    pub symbol: Option<Symbol>,
    pub language: Option<Language>,
}

const fn too_large() -> Error {
    Error::TooLarge { limit: LARGEST }
}

/// Hears a body out that nobody will read, unless its sender waits to be told to go on.
pub async fn hear_out(request: Request) {
    if waits(request.headers()) {
        return;
    }
    let _ = tokio::time::timeout(PATIENCE, collected(request.into_body(), 0)).await;
}

/// Whether the client asked to be told before it sends its body: then a refusal reaches it at once.
fn waits(headers: &HeaderMap) -> bool {
    let expectation = headers.get(header::EXPECT);
    expectation.is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"))
}

/// How long the body will be, where its sender says so.
pub fn announced(headers: &HeaderMap) -> Option<usize> {
    let length = headers.get(header::CONTENT_LENGTH)?;
    length.to_str().ok()?.parse().ok()
}

/// The whole body, or `None` when it is larger than `limit`.
async fn collected(mut body: Body, limit: usize) -> Result<Option<Vec<u8>>, axum::Error> {
    let mut bytes = Vec::new();
    let mut seen = 0;
    while let Some(frame) = poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        let Ok(data) = frame?.into_data() else {
            continue;
        };
        seen += data.len();
        if seen <= limit {
            bytes.extend_from_slice(&data);
        } else {
            bytes = Vec::new();
        }
        if seen > HEARD_OUT {
            break;
        }
    }
    Ok((seen <= limit).then_some(bytes))
}

/// Reads the body, refuses in the order of the contract (413, 422, 415), and takes it apart.
pub async fn read(request: Request) -> Result<Form, Error> {
    let limit = LARGEST + AROUND;
    if announced(request.headers()).is_some_and(|length| length > limit) {
        hear_out(request).await;
        return Err(too_large());
    }
    let (parts, body) = request.into_parts();
    let broken = |error: axum::Error| Error::bad("file", format!("the upload broke off: {error}"));
    let bytes = tokio::time::timeout(PATIENCE, collected(body, limit))
        .await
        .map_err(|_| Error::bad("file", "the upload took too long"))?
        .map_err(broken)?
        .ok_or_else(too_large)?;
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    let mut request = Request::from_parts(parts, Body::from(bytes));
    // Its size is known by now; the limit that forms have of themselves is 2 MB.
    DefaultBodyLimit::disable().apply(&mut request);
    let multipart = Multipart::from_request(request, &()).await.map_err(|_| {
        Error::UnsupportedType(
            "The upload is not multipart/form-data; send the file in a field “file”.".to_owned(),
        )
    })?;
    form(multipart).await
}

/// The fields; any other than ours is a 400 that names it.
async fn form(mut multipart: Multipart) -> Result<Form, Error> {
    let malformed = |error: axum::extract::multipart::MultipartError| {
        Error::bad(
            "file",
            format!("the form cannot be read: {}", error.body_text()),
        )
    };
    let (mut file, mut symbol, mut language) = (None, None, None);
    while let Some(field) = multipart.next_field().await.map_err(malformed)? {
        let field_name = field.name().unwrap_or_default().to_owned();
        match field_name.as_str() {
            "file" if file.is_some() => return Err(Error::bad("file", "send one file at a time")),
            "file" => {
                let name = field.file_name().unwrap_or("upload").to_owned();
                file = Some((clean(&name), field.bytes().await.map_err(malformed)?));
            }
            "symbol" => symbol = given(&field_name, &field.text().await.map_err(malformed)?)?,
            "language" => language = given(&field_name, &field.text().await.map_err(malformed)?)?,
            other => {
                let detail = "there is no such field; there are: file, symbol, language";
                return Err(Error::bad(
                    other.chars().take(60).collect::<String>(),
                    detail,
                ));
            }
        }
    }
    let (name, bytes) = file.ok_or_else(|| Error::bad("file", "the field is missing"))?;
    if bytes.len() > LARGEST {
        return Err(too_large());
    }
    Ok(Form {
        name,
        bytes: bytes.into(),
        symbol,
        language,
    })
}

/// The value of a field; blank is none.
pub fn given<T: std::str::FromStr<Err: std::fmt::Display>>(
    field: &str,
    text: &str,
) -> Result<Option<T>, Error> {
    match text.trim() {
        "" => Ok(None),
        text => match text.parse() {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(Error::bad(field, error.to_string())),
        },
    }
}

/// The last part of a file's name, without what no name needs.
pub fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if kept.is_empty() {
        "upload".to_owned()
    } else {
        kept
    }
}
