//! Receiving an archive: kept in pieces as it arrives, so that one of many megabytes takes no more memory than
//! one piece. What breaks off or is too large leaves nothing behind.

use std::time::Duration;

use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Multipart, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use tokio::time::timeout;
use uuid::Uuid;

use super::list::FillsPage;
use crate::db::write::fills::Arrived;
use crate::editorial::fill::LARGEST_SHEET;
use crate::editorial::fill::keep::{self, FillError, LARGEST_ARCHIVE, PIECE};
use crate::web::admin::signed::{Editor, Refusal, Signed};
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::upload::{announced, clean, hear_out};

/// How long the next piece may take.
const PAUSE: Duration = Duration::from_mins(1);
const ZIP: &[u8] = b"PK\x03\x04";

/// What the form has sent so far.
#[derive(Default)]
struct Form {
    archive: Option<(Uuid, String, usize)>,
    sheet: Option<(String, Vec<u8>)>,
    unlisted: bool,
}

/// The key of why it is not taken.
type Fault = &'static str;

pub async fn send(State(app): State<AppState>, request: Request) -> Result<Response, Refusal> {
    let (mut parts, body) = request.into_parts();
    let signed = Signed::<Editor>::from_request_parts(&mut parts, &app).await;
    let mut request = Request::from_parts(parts, body);
    let signed = match signed {
        Ok(signed) => signed,
        Err(refusal) => {
            hear_out(request).await;
            return Err(refusal);
        }
    };
    let much = LARGEST_ARCHIVE + LARGEST_SHEET + PIECE;
    if announced(request.headers()).is_some_and(|length| length > much) {
        hear_out(request).await;
        return refused(&app, &signed, "fill-too-large").await;
    }
    let _room = app.intake.admit(Some(PIECE)).await?;
    DefaultBodyLimit::disable().apply(&mut request);
    let multipart = Multipart::from_request(request, &()).await;
    let multipart = multipart.map_err(|refused| Error::bad("archive", refused.body_text()))?;
    let mut form = Form::default();
    let taken = take_all(&app, &signed, multipart, &mut form).await;
    let (Ok(Ok(())), Some((id, name, size))) = (&taken, &form.archive) else {
        if let Some((id, ..)) = form.archive {
            keep::discard(&app.pool, id, &signed.actor())
                .await
                .map_err(internal)?;
        }
        let fault = taken?.err().unwrap_or("fill-none");
        return refused(&app, &signed, fault).await;
    };
    let sheet = form.sheet.as_ref();
    let with = Arrived {
        name,
        size: i64::try_from(*size).unwrap_or(i64::MAX),
        sheet: sheet.map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
        unlisted: form.unlisted,
    };
    keep::arrived(&app.pool, *id, with)
        .await
        .map_err(internal)?;
    Ok(Redirect::to(&format!("/admin/imports/fill/{id}")).into_response())
}

pub fn internal(error: FillError) -> Error {
    match error {
        FillError::Database(error) => error.into(),
        error => Error::Internal(Box::new(error)),
    }
}

async fn refused(
    app: &AppState,
    signed: &Signed<Editor>,
    fault: Fault,
) -> Result<Response, Refusal> {
    let error = match fault {
        "fill-too-large" => Error::TooLarge {
            limit: LARGEST_ARCHIVE,
        },
        _ => Error::bad("archive", signed.l.plain(fault)),
    };
    let page = FillsPage::read(app, signed, None, Some(signed.l.t(fault))).await?;
    Ok(error.shown_as(page))
}

async fn take_all(
    app: &AppState,
    signed: &Signed<Editor>,
    mut multipart: Multipart,
    form: &mut Form,
) -> Result<Result<(), Fault>, Error> {
    loop {
        let mut field = match timeout(PAUSE, multipart.next_field()).await {
            Ok(Ok(Some(field))) => field,
            Ok(Ok(None)) => return Ok(Ok(())),
            Ok(Err(_)) | Err(_) => return Ok(Err("fill-broken")),
        };
        let name = field.file_name().unwrap_or_default().to_owned();
        let done = match field.name().unwrap_or_default() {
            "unlisted" => {
                form.unlisted = true;
                Ok(())
            }
            // A browser sends an empty one where no file was chosen.
            "sheet" if !name.is_empty() => match small(&mut field).await {
                Ok(bytes) => {
                    form.sheet = Some((clean(&name), bytes));
                    Ok(())
                }
                Err(fault) => Err(fault),
            },
            "archive" if !name.is_empty() && form.archive.is_none() => {
                let id = keep::begin(&app.pool, &signed.actor())
                    .await
                    .map_err(internal)?;
                form.archive = Some((id, clean(&name), 0));
                let size = archive(app, id, &mut field).await?;
                size.map(|size| form.archive = Some((id, clean(&name), size)))
            }
            _ => Ok(()),
        };
        if done.is_err() {
            // Heard out to its end, so that the answer is read.
            while let Ok(Ok(Some(_))) = timeout(PAUSE, field.chunk()).await {}
            return Ok(done);
        }
    }
}

/// Keeps an archive piece by piece; gives its size.
async fn archive(
    app: &AppState,
    id: Uuid,
    field: &mut Field<'_>,
) -> Result<Result<usize, Fault>, Error> {
    let (mut piece, mut at, mut size) = (Vec::with_capacity(PIECE), 0, 0_usize);
    loop {
        let Ok(Ok(chunk)) = timeout(PAUSE, field.chunk()).await else {
            return Ok(Err("fill-broken"));
        };
        let ends = chunk.is_none();
        let mut rest = chunk.as_deref().unwrap_or_default();
        size += rest.len();
        if size > LARGEST_ARCHIVE {
            return Ok(Err("fill-too-large"));
        }
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(PIECE - piece.len()));
            piece.extend_from_slice(now);
            rest = later;
            if piece.len() == PIECE {
                store(app, id, &mut at, &mut piece).await?;
            }
        }
        if at == 0 && piece.len() >= ZIP.len() && !piece.starts_with(ZIP) {
            return Ok(Err("fill-no-archive"));
        }
        if ends {
            if size < ZIP.len() {
                return Ok(Err("fill-no-archive"));
            }
            store(app, id, &mut at, &mut piece).await?;
            return Ok(Ok(size));
        }
    }
}

async fn store(app: &AppState, id: Uuid, at: &mut i32, piece: &mut Vec<u8>) -> Result<(), Error> {
    if !piece.is_empty() {
        keep::keep_piece(&app.pool, id, *at, piece)
            .await
            .map_err(internal)?;
        *at += 1;
        piece.clear();
    }
    Ok(())
}

async fn small(field: &mut Field<'_>) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    loop {
        match timeout(PAUSE, field.chunk()).await {
            Ok(Ok(Some(chunk))) => bytes.extend_from_slice(&chunk),
            Ok(Ok(None)) => return Ok(bytes),
            Ok(Err(_)) | Err(_) => return Err("fill-broken"),
        }
        if bytes.len() > LARGEST_SHEET {
            return Err("fill-sheet-large");
        }
    }
}
