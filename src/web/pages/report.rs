//! Reporting a problem of a record or document: a form without script, what is wrong with it said beside
//! it, and thanks. The only page that writes; what it takes is kept by `editorial`, and nothing of who
//! sent it. Refused is what fills the field that no person sees, and a flood.

use askama::Template;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use super::recommendations::reference;
use crate::db::{Lookup, documents, recommendations};
use crate::domain::{DocumentName, RecommendationId, ReportKind};
use crate::editorial::report::{About, Fault, LONGEST_MESSAGE, Report, report};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::{Error, FieldError};
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::pages::Reader;
use crate::web::state::AppState;
use crate::web::view::{Frame, Here, Label, Row, address};

/// The most bytes of a form that are read.
pub const LARGEST: usize = 64 * 1024;

/// What is reported about.
#[derive(Debug)]
pub struct Asked {
    recommendation: Option<RecommendationId>,
    document: Option<DocumentName>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        let asked = Self {
            recommendation: parameters.one("recommendation"),
            document: parameters.one("document"),
        };
        if asked.recommendation.is_some() == asked.document.is_some() {
            parameters.refuse(
                "recommendation",
                "a recommendation or a document is expected",
            );
        }
        asked
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "report/form.html")]
pub struct FormPage {
    l: Locale,
    frame: Frame,
    about: Row,
    kinds: Vec<(ReportKind, Text, bool)>,
    message: String,
    contact: String,
    longest: usize,
    /// The field and what to do.
    faults: Vec<(&'static str, Text)>,
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "report/sent.html")]
pub struct SentPage {
    l: Locale,
    frame: Frame,
    about: Row,
}

/// What was filled in.
#[derive(Debug, Default)]
struct Filled {
    kind: Option<ReportKind>,
    message: String,
    contact: String,
    /// Of the field that no person sees.
    trap: String,
}

impl Filled {
    fn read(body: &[u8]) -> Self {
        let mut filled = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            match name.as_ref() {
                "kind" => filled.kind = value.parse().ok(),
                "message" => filled.message = value.into_owned(),
                "contact" => filled.contact = value.into_owned(),
                "website" => filled.trap = value.into_owned(),
                _ => {}
            }
        }
        filled
    }
}

pub async fn form(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (about, _) = subject(&app, reader.l, &asked).await?;
    let page = FormPage::new(&reader, about, Filled::default(), &[]);
    Ok((Cache::Revalidate, page).into_response())
}

pub async fn send(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Asked>,
    body: Bytes,
) -> Result<Response, Error> {
    let l = reader.l;
    let (about, key) = subject(&app, l, &asked).await?;
    let filled = Filled::read(&body);
    let done = Redirect::to(&format!("/{}/report/sent?{}", l.code(), reader.asked));
    if !filled.trap.is_empty() {
        // A program is told what a person would be told.
        return Ok(done.into_response());
    }
    let sent = Report {
        language: l.language(),
        about: key,
        kind: filled.kind.unwrap_or(ReportKind::Other),
        message: filled.message.clone(),
        contact: Some(filled.contact.clone()),
    };
    let sent = sent.cleaned();
    let faults = sent.faults();
    if !faults.is_empty() {
        let errors = faults.iter().map(|fault| FieldError {
            field: field_of(*fault).to_owned(),
            detail: format!("{fault:?}"),
        });
        let error = Error::BadRequest(errors.collect());
        return Ok(error.shown_as(FormPage::new(&reader, about, filled, &faults)));
    }
    if !app.inbox.takes_one() {
        return Err(Error::TooMany);
    }
    report(&app.pool, &sent).await?;
    Ok(done.into_response())
}

pub async fn sent(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (about, _) = subject(&app, reader.l, &asked).await?;
    let page = SentPage {
        l: reader.l,
        frame: frame(&reader, "/report/sent"),
        about,
    };
    Ok((Cache::Revalidate, page).into_response())
}

/// What it is about: its name with its page, and its key. One that is not there is a bad parameter.
async fn subject(app: &AppState, l: Locale, asked: &Asked) -> Result<(Row, About), Error> {
    let lang = l.language();
    if let Some(id) = &asked.recommendation {
        let found = recommendations::find(&app.pool, id, lang).await?;
        if let Lookup::Found(record) = found {
            let href = address::recommendation(l, &record.facts.slug);
            let row = Row::new(href, reference(l, &record));
            return Ok((row, About::Recommendation(record.facts.id)));
        }
        return Err(Error::bad("recommendation", format!("there is no {id}")));
    }
    if let Some(name) = &asked.document {
        let found = documents::find(&app.pool, name, lang).await?;
        if let Lookup::Found(document) = found {
            let href = address::document(l, document.facts.name(), None);
            let row = Row::new(href, Label::symbol(document.facts.name()));
            return Ok((row, About::Document(document.facts.id)));
        }
        return Err(Error::bad("document", format!("there is no {name}")));
    }
    Err(Error::bad(
        "recommendation",
        "a recommendation or a document is expected",
    ))
}

const fn field_of(fault: Fault) -> &'static str {
    match fault {
        Fault::NoMessage | Fault::LongMessage => "message",
        Fault::Contact => "contact",
    }
}

fn frame(reader: &Reader, path: &str) -> Frame {
    let l = reader.l;
    let mut frame = Frame::new(&reader.site, l, Here::Elsewhere, path)
        .titled(l.plain("report"), l.plain("report-lede"))
        .asked(&reader.asked)
        .ending(l.t("report"));
    frame.indexed = false;
    frame
}

impl FormPage {
    fn new(reader: &Reader, about: Row, filled: Filled, faults: &[Fault]) -> Self {
        let l = reader.l;
        let chosen = filled.kind.unwrap_or(ReportKind::Wording);
        let said = |fault: &Fault| {
            let key = match fault {
                Fault::NoMessage => "report-no-message",
                Fault::LongMessage => "report-long-message",
                Fault::Contact => "report-bad-contact",
            };
            (field_of(*fault), l.t(key))
        };
        Self {
            l,
            frame: frame(reader, "/report"),
            about,
            kinds: ReportKind::ALL
                .iter()
                .map(|kind| (*kind, l.word("report-kind", kind.as_str()), *kind == chosen))
                .collect(),
            message: filled.message,
            contact: filled.contact,
            longest: LONGEST_MESSAGE,
            faults: faults.iter().map(said).collect(),
        }
    }

    /// What is wrong with a field.
    fn fault(&self, field: &str) -> Option<&Text> {
        let mut faults = self.faults.iter();
        faults
            .find(|(name, _)| *name == field)
            .map(|(_, text)| text)
    }
}
