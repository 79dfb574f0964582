//! A thesaurus that is sent: read at once, so that a broken file is told with line and column and nothing is kept
//! of it; kept otherwise, to be looked at. Tables come in whatever encoding a spreadsheet writes.

use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::response::{IntoResponse, Redirect, Response};

use super::LARGEST;
use super::files::FilesPage;
use crate::db::write::theme_files::NewFile;
use crate::editorial::thesaurus::keep_file;
use crate::exchange::{self, Broken, sheet};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::upload::clean;

/// What was sent.
#[derive(Default)]
struct Sent {
    name: String,
    bytes: Vec<u8>,
    closed: bool,
}

pub async fn send(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Multipart,
) -> Result<Response, Error> {
    let sent = receive(form).await?;
    let is_table = is_table(&sent);
    let read = text(&sent.bytes, is_table).and_then(|text| {
        if is_table {
            exchange::read_table(&text)?;
        } else {
            exchange::read_turtle(&text, sent.closed)?;
        }
        Ok(text)
    });
    let content = match read {
        Ok(content) => content,
        Err(broken) => {
            let l = signed.l;
            let number = |n: u64| l.number(i64::try_from(n).unwrap_or_default()).into();
            let mut page = FilesPage::new(&signed);
            let at = [
                ("line", number(broken.line)),
                ("column", number(broken.column)),
            ];
            page.fault = Some(l.text("exchange-broken", &at));
            let refused = Error::bad("file", broken.to_string());
            page.detail = Some(broken.message);
            return Ok(refused.shown_as(page));
        }
    };
    let actor = signed.actor();
    let file = NewFile {
        name: &sent.name,
        format: if is_table { "csv" } else { "turtle" },
        content: &content,
        closed: sent.closed,
        by: &actor.name,
    };
    let id = keep_file(&app.pool, file).await?;
    Ok(Redirect::to(&format!("/admin/thesaurus/files/{id}")).into_response())
}

async fn receive(mut form: Multipart) -> Result<Sent, Error> {
    let mut sent = Sent::default();
    let bad =
        |error: axum::extract::multipart::MultipartError| Error::bad("file", error.body_text());
    while let Some(field) = form.next_field().await.map_err(bad)? {
        match field.name() {
            Some("file") => {
                sent.name = clean(field.file_name().unwrap_or_default());
                sent.bytes = field.bytes().await.map_err(bad)?.to_vec();
            }
            Some("closed") => sent.closed = true,
            _ => {}
        }
    }
    if sent.bytes.is_empty() {
        return Err(Error::bad("file", "choose a file that is not empty"));
    }
    if sent.bytes.len() > LARGEST {
        return Err(Error::bad(
            "file",
            format!("a thesaurus may have {LARGEST} bytes"),
        ));
    }
    Ok(sent)
}

/// By its name, and by its first line where that says nothing.
fn is_table(sent: &Sent) -> bool {
    let name = sent.name.to_ascii_lowercase();
    if [".csv", ".tsv"].iter().any(|end| name.ends_with(end)) {
        return true;
    }
    let head = sent
        .bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    head.split([',', ';', '\t'])
        .any(|cell| cell.trim_matches(['\u{feff}', '"', '\r']) == "slug")
}

/// The text of a file. A table may come in whatever encoding a spreadsheet writes.
fn text(bytes: &[u8], is_table: bool) -> Result<String, Broken> {
    if is_table {
        let decoded = sheet::decode(bytes).map(|(text, _)| text);
        // What is no text is shown by its first byte that no text has.
        let at = bytes.iter().position(|byte| *byte == 0).unwrap_or(0);
        return decoded.map_err(|error| place(bytes, at, &error.to_string()));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => return Err(place(bytes, error.valid_up_to(), "this is not UTF-8")),
    };
    match text.find('\0') {
        Some(at) => Err(place(text.as_bytes(), at, "a NUL character")),
        None => Ok(text.to_owned()),
    }
}

/// A place in bytes as line and column, from 1.
fn place(bytes: &[u8], at: usize, message: &str) -> Broken {
    let mut lines = bytes[..at].split(|byte| *byte == b'\n');
    let last = lines.next_back().unwrap_or_default();
    let number = |many: usize| u64::try_from(many).unwrap_or_default() + 1;
    Broken {
        line: number(lines.count()),
        column: number(last.len()),
        message: message.to_owned(),
    }
}
