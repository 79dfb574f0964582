//! What the forms of a review send. Each is answered by a redirect to where the sender goes on; what cannot
//! be done is answered by a page that has all that was typed.

use axum::extract::{Path as RawPath, State};
use axum::response::{IntoResponse, Redirect, Response};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use super::conflict::{self, NotDone};
use super::{forms, stops};
use crate::db::{names, thesaurus};
use crate::domain::Language;
use crate::editorial::review::{self, Change, Open, ReviewError, Way};
use crate::web::admin::form::{Form, Id};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;

pub async fn header(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawPath(id): RawPath<Uuid>,
    form: Form,
) -> Result<Response, Error> {
    let change = forms::header(&form);
    let to = |_: &Open| format!("/admin/imports/{id}/review#header");
    make(&app, &signed, id, &form, change, to).await
}

pub async fn record(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawPath((id, number)): RawPath<(Uuid, u32)>,
    form: Form,
) -> Result<Response, Error> {
    let typed = form.text("add");
    let typed = typed.trim();
    let mut add = None;
    if !typed.is_empty() {
        add = theme(&app, &signed, typed).await?;
        if add.is_none() {
            let fault = signed.l.t("review-no-theme");
            let open = review::open(&app.pool, id).await?;
            let not_done = NotDone::refused(&signed, id, &open, &form, fault);
            return Ok(Error::bad("add", "no such theme").shown_as(not_done));
        }
    }
    let change = forms::record(&form, number, add)?;
    let wish = form.text("do");
    let goes_on = ["accept", "accept-alone", "above", "reject"].contains(&wish.as_str());
    let to = |open: &Open| {
        let paper = &open.paper;
        let here = paper.place_of_record(number);
        let next = here
            .filter(|_| goes_on)
            .and_then(|at| stops::next(paper, at));
        let next = next.and_then(|at| paper.decisions.records.get(at));
        let id_of = next.map_or(number, |mark| mark.id);
        format!("/admin/imports/{id}/review?at=r{id_of}#r{id_of}")
    };
    make(&app, &signed, id, &form, change, to).await
}

pub async fn paragraph(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawPath((id, number)): RawPath<(Uuid, u32)>,
    form: Form,
) -> Result<Response, Error> {
    let change = forms::paragraph(&form, number)?;
    let to = |open: &Open| {
        // What became something else has no place of its own any more.
        let at = open
            .paper
            .place_of_paragraph(number)
            .map_or(form.text("before"), |_| format!("p{number}"));
        format!("/admin/imports/{id}/review/text?at={at}#{at}")
    };
    make(&app, &signed, id, &form, change, to).await
}

pub async fn warning(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawPath(id): RawPath<Uuid>,
    form: Form,
) -> Result<Response, Error> {
    let change = forms::warning(&form)?;
    let to = |_: &Open| format!("/admin/imports/{id}/review#warnings");
    make(&app, &signed, id, &form, change, to).await
}

pub async fn note(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawPath(id): RawPath<Uuid>,
    form: Form,
) -> Result<Response, Error> {
    let change = forms::note(&form)?;
    let marker = form.text("marker");
    let to = |_: &Open| format!("/admin/imports/{id}/review/text#note-{marker}");
    make(&app, &signed, id, &form, change, to).await
}

/// Undoes or redoes a step.
pub async fn step(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
    form: Form,
) -> Result<Response, Error> {
    let shown = forms::shown(&form)?;
    let way = match form.text("do").as_str() {
        "undo" => Way::Undo,
        "redo" => Way::Redo,
        _ => return Err(Error::bad("do", "“undo” or “redo”")),
    };
    let walked = review::walk(&app.pool, id, shown.version, way, &signed.actor()).await;
    match walked {
        // Nothing is left: where one was, one stays.
        Ok(_) | Err(ReviewError::NoStep) => {}
        Err(ReviewError::Conflict(open)) => {
            let not_done = NotDone::overtaken(&signed, id, &open, &form);
            return Ok(Error::Conflict("the review has changed".to_owned()).shown_as(not_done));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(&back(id, &form)).into_response())
}

/// Where a form without a place of its own was sent from: only an anchor is taken from it.
fn back(id: Uuid, form: &Form) -> String {
    let here = form.text("here");
    let sound = here.len() < 12 && here.chars().all(|c| c.is_ascii_alphanumeric());
    match here.chars().next() {
        Some('p') if sound => format!("/admin/imports/{id}/review/text?at={here}#{here}"),
        Some('r') if sound => format!("/admin/imports/{id}/review?at={here}#{here}"),
        _ => format!("/admin/imports/{id}/review"),
    }
}

async fn make(
    app: &AppState,
    signed: &Signed<Editor>,
    id: Uuid,
    form: &Form,
    change: Change,
    to: impl FnOnce(&Open) -> String,
) -> Result<Response, Error> {
    let shown = forms::shown(form)?;
    let made = review::change(&app.pool, id, &shown, &change, &signed.actor()).await;
    match made {
        Ok(open) => Ok(Redirect::to(&to(&open)).into_response()),
        Err(ReviewError::Conflict(open)) => {
            let not_done = NotDone::conflict(signed, id, &open, form, &change);
            Ok(Error::Conflict("somebody else has changed this".to_owned()).shown_as(not_done))
        }
        Err(ReviewError::Refused(refusal)) => {
            let open = review::open(&app.pool, id).await?;
            let fault = conflict::fault(signed.l, refusal);
            let not_done = NotDone::refused(signed, id, &open, form, fault);
            Ok(Error::bad("form", refusal.to_string()).shown_as(not_done))
        }
        Err(error) => Err(error.into()),
    }
}

/// The theme that somebody typed: by its slug, or its label in the language of the page, of the document or
/// in English.
async fn theme(
    app: &AppState,
    signed: &Signed<Editor>,
    typed: &str,
) -> Result<Option<String>, Error> {
    let wanted = plain(typed);
    let own = signed.l.language();
    let rest = Language::ALL.iter().copied().filter(|one| *one != own);
    for language in std::iter::once(own).chain(rest) {
        let all = names::themes(&app.pool, language).await?;
        let mut all = all.into_iter();
        if let Some(found) = all.find(|one| one.slug == typed || plain(&one.name) == wanted) {
            return Ok(Some(found.slug));
        }
    }
    // The page may be older than a merge.
    Ok(thesaurus::moved(&app.pool, typed).await?)
}

/// Letters and digits alone, without accents or case: so labels are typed.
fn plain(label: &str) -> String {
    let letters = label.nfkd().flat_map(char::to_lowercase);
    letters.filter(|c| c.is_alphanumeric()).collect()
}
