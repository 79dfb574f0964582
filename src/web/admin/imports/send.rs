//! Receiving the files of a form, one after another as they arrive, so that of a hundred only one is held at a
//! time, and those that came whole are kept should the rest never come. One that is refused hinders no other.
//! A page sends all in one form; a script sends each by itself and asks for JSON.

use std::time::Duration;

use askama::Template;
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request, State};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tokio::time::timeout;

use super::sent::{Refused, Sent};
use crate::domain::{Given, Language, Symbol};
use crate::editorial::receive::{LARGEST, ReceiveError, Upload};
use crate::locale::Locale;
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::signed::{Editor, Refusal, Signed};
use crate::web::caching::Cache;
use crate::web::error::{Error, wants_json};
use crate::web::state::AppState;
use crate::web::upload::{announced, clean, given, hear_out};

/// How long the next piece of a file may take.
const PAUSE: Duration = Duration::from_mins(1);
/// The most files of one form, and the most that is read of a field that is no file.
const MOST_FILES: usize = 1000;
const LONGEST_FIELD: usize = 1000;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/imports/sent.html")]
pub struct SentPage {
    l: Locale,
    desk: Desk,
    sent: Vec<Sent>,
}

/// One file for a page that is open already.
#[derive(Template)]
#[template(path = "admin/imports/sent_line.html")]
struct SentLine<'a> {
    l: Locale,
    one: &'a Sent,
}

pub async fn send(State(app): State<AppState>, request: Request) -> Result<Response, Refusal> {
    let (mut parts, body) = request.into_parts();
    let signed = Signed::<Editor>::from_request_parts(&mut parts, &app).await;
    let as_json = wants_json(&parts.headers);
    let mut request = Request::from_parts(parts, body);
    let signed = match signed {
        Ok(signed) => signed,
        Err(refusal) => {
            hear_out(request).await;
            return Err(refusal);
        }
    };
    let _room = app.intake.admit(announced(request.headers())).await?;
    // Files are counted one by one; the limit that forms have of themselves is 2 MB.
    DefaultBodyLimit::disable().apply(&mut request);
    let form = Multipart::from_request(request, &()).await;
    let form = form.map_err(|refused| Error::bad("file", refused.body_text()))?;
    let mut desk = Receiving::new(&app, &signed);
    desk.take_all(form).await?;
    let sent = desk.sent;
    if as_json {
        return Ok((Cache::NoStore, axum::Json(told(signed.l, &sent))).into_response());
    }
    let l = signed.l;
    let page = SentPage {
        l,
        desk: Desk::of(&signed, Room::Imports, "sent").under(l.t("desk-imports"), "/admin/imports"),
        sent,
    };
    if page.sent.is_empty() {
        return Ok(Error::bad("file", "choose at least one file").shown_as(page));
    }
    Ok((Cache::NoStore, page).into_response())
}

fn told(l: Locale, sent: &[Sent]) -> serde_json::Value {
    let line = |one: &Sent| {
        let html = SentLine { l, one }.render().unwrap_or_default();
        let import = one.line.as_ref().map(|line| line.id);
        json!({ "file": one.file, "outcome": one.outcome, "import": import, "html": html })
    };
    json!({ "files": sent.iter().map(line).collect::<Vec<_>>() })
}

/// A form that is being read.
struct Receiving<'a> {
    app: &'a AppState,
    signed: &'a Signed<Editor>,
    symbol: Result<Option<Symbol>, Error>,
    language: Result<Option<Language>, Error>,
    /// A file for which a symbol was given: taken only when it is known to be the only one.
    alone: Option<(String, Vec<u8>)>,
    sent: Vec<Sent>,
}

impl<'a> Receiving<'a> {
    fn new(app: &'a AppState, signed: &'a Signed<Editor>) -> Self {
        Self {
            app,
            signed,
            symbol: Ok(None),
            language: Ok(None),
            alone: None,
            sent: Vec::new(),
        }
    }

    async fn take_all(&mut self, mut form: Multipart) -> Result<(), Error> {
        loop {
            let field = match timeout(PAUSE, form.next_field()).await {
                Ok(Ok(Some(field))) => field,
                Ok(Ok(None)) => break,
                // What came before is kept, and says so.
                Ok(Err(_)) | Err(_) if !self.sent.is_empty() => {
                    self.refuse(String::new(), &Refused::Broken);
                    break;
                }
                Ok(Err(error)) => return Err(Error::bad("file", error.body_text())),
                Err(_) => return Err(Error::bad("file", "the form took too long")),
            };
            self.take(field).await?;
            if self.sent.len() >= MOST_FILES {
                break;
            }
        }
        match self.alone.take() {
            Some((name, bytes)) => self.receive(name, bytes).await,
            None => Ok(()),
        }
    }

    async fn take(&mut self, mut field: Field<'_>) -> Result<(), Error> {
        match field.name().unwrap_or_default() {
            "symbol" => self.symbol = given("symbol", &short(&mut field).await?),
            "language" => self.language = given("language", &short(&mut field).await?),
            "file" => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let content = whole(&mut field).await;
                // A browser sends this where no file was chosen.
                if name.is_empty() && matches!(&content, Ok(bytes) if bytes.is_empty()) {
                    return Ok(());
                }
                self.file(clean(&name), content).await?;
            }
            _ => {}
        }
        Ok(())
    }

    async fn file(&mut self, name: String, content: Result<Vec<u8>, Refused>) -> Result<(), Error> {
        let bytes = match self.judged(content) {
            Ok(bytes) => bytes,
            Err(why) => {
                self.refuse(name, &why);
                return Ok(());
            }
        };
        if !matches!(self.symbol, Ok(Some(_))) {
            return self.receive(name, bytes).await;
        }
        if self.alone.is_none() && self.sent.is_empty() {
            self.alone = Some((name, bytes));
            return Ok(());
        }
        if let Some((first, _)) = self.alone.take() {
            self.refuse(first, &Refused::SeveralWithSymbol);
        }
        self.refuse(name, &Refused::SeveralWithSymbol);
        Ok(())
    }

    /// A file, unless it or what was said about it is wrong.
    fn judged(&self, content: Result<Vec<u8>, Refused>) -> Result<Vec<u8>, Refused> {
        if self.symbol.is_err() {
            return Err(Refused::Symbol);
        }
        if self.language.is_err() {
            return Err(Refused::Language);
        }
        content
    }

    async fn receive(&mut self, name: String, bytes: Vec<u8>) -> Result<(), Error> {
        let upload = Upload {
            name,
            bytes,
            given: Given {
                symbol: self.symbol.as_ref().ok().cloned().flatten(),
                language: self.language.as_ref().ok().copied().flatten(),
                ..Given::default()
            },
            publish_wanted: false,
            sample: false,
            actor: self.signed.actor(),
        };
        let (l, pool) = (self.signed.l, &self.app.pool);
        match self.app.intake.receive(pool, &upload).await {
            Ok(received) => {
                let reader = self.signed.user_id;
                let sent = Sent::received(l, pool, upload.name, received, reader).await?;
                self.sent.push(sent);
            }
            // No fault of the file: whoever sent it sends it again.
            Err(error @ (ReceiveError::Database(_) | ReceiveError::State(_))) => {
                return Err(error.into());
            }
            Err(error) => self.refuse(upload.name, &Refused::File(error)),
        }
        Ok(())
    }

    fn refuse(&mut self, name: String, why: &Refused) {
        self.sent.push(Sent::refused(self.signed.l, name, why));
    }
}

/// A file to its end; one that is too large is heard out and not kept.
async fn whole(field: &mut Field<'_>) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    let mut seen = 0_usize;
    loop {
        match timeout(PAUSE, field.chunk()).await {
            Ok(Ok(Some(chunk))) => {
                seen = seen.saturating_add(chunk.len());
                if seen <= LARGEST {
                    bytes.extend_from_slice(&chunk);
                } else {
                    bytes = Vec::new();
                }
            }
            Ok(Ok(None)) if seen > LARGEST => return Err(Refused::File(ReceiveError::TooLarge)),
            Ok(Ok(None)) => return Ok(bytes),
            Ok(Err(_)) | Err(_) => return Err(Refused::Broken),
        }
    }
}

/// A field that somebody typed.
async fn short(field: &mut Field<'_>) -> Result<String, Error> {
    let name = field.name().unwrap_or_default().to_owned();
    let mut bytes = Vec::new();
    while let Ok(Ok(Some(chunk))) = timeout(PAUSE, field.chunk()).await {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LONGEST_FIELD {
            return Err(Error::bad(name, "this is too long"));
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
