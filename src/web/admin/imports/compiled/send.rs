//! Receiving a sheet: read at once, so that one that cannot be read is told and nothing is kept of it.

use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::response::{IntoResponse, Redirect, Response};

use super::PATH;
use super::list::CompiledPage;
use crate::editorial::compiled::{keep_sheet, read};
use crate::exchange::sheet::LARGEST;
use crate::locale::Text;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::upload::clean;

pub async fn send(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    form: Multipart,
) -> Result<Response, Error> {
    let l = signed.l;
    let (name, bytes) = match receive(form).await {
        Ok(sent) => sent,
        Err(error) => {
            // The layer stopped it, or the line broke.
            let large = error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
            let key = if large {
                "fill-sheet-large"
            } else {
                "fill-broken"
            };
            return refused(&app, &signed, l.t(key), None, large).await;
        }
    };
    if bytes.is_empty() {
        return refused(&app, &signed, l.t("compiled-none"), None, false).await;
    }
    if bytes.len() > LARGEST {
        return refused(&app, &signed, l.t("fill-sheet-large"), None, true).await;
    }
    if let Err(error) = read(&bytes) {
        let detail = Some(error.to_string());
        return refused(&app, &signed, l.t("compiled-not-read"), detail, false).await;
    }
    let id = keep_sheet(&app.pool, &name, &bytes, &signed.actor().name).await?;
    Ok(Redirect::to(&format!("{PATH}/{id}")).into_response())
}

async fn receive(mut form: Multipart) -> Result<(String, Vec<u8>), MultipartError> {
    let mut sent = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await? {
        if field.name() == Some("sheet") {
            let name = clean(field.file_name().unwrap_or_default());
            sent = (name, field.bytes().await?.to_vec());
        }
    }
    Ok(sent)
}

async fn refused(
    app: &AppState,
    signed: &Signed<Editor>,
    fault: Text,
    detail: Option<String>,
    large: bool,
) -> Result<Response, Error> {
    let error = if large {
        Error::TooLarge { limit: LARGEST }
    } else {
        let said = detail.clone();
        Error::bad("sheet", said.unwrap_or_else(|| fault.as_plain().to_owned()))
    };
    let page = CompiledPage::read(app, signed, None).await?;
    Ok(error.shown_as(page.refusing(fault, detail)))
}
