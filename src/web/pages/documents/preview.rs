//! What a citation leads to, in a few lines: a fragment of a page, which the script shows beside the
//! citation. It has no page around it and is for no search engine.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};

use crate::db::{Lookup, document_text, documents};
use crate::domain::{DocumentName, Language};
use crate::locale::{Text, typeset};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Path, Query};
use crate::web::pages::Reader;
use crate::web::state::AppState;
use crate::web::view::{Day, Label, document_title, shortened};

/// Longer texts are read in their place.
const MOST: usize = 420;

/// The anchor of the place.
pub struct Asked {
    at: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            at: parameters.one::<String>("at"),
        }
    }
}

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "documents/preview.html")]
pub struct Preview {
    reference: Label,
    date: Option<Day>,
    title: Text,
    /// The words of the place.
    words: Option<(Language, String)>,
}

pub async fn preview(
    State(app): State<AppState>,
    reader: Reader,
    Path(name): Path<DocumentName>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let l = reader.l;
    let document = match documents::find(&app.pool, &name, l.language()).await? {
        Lookup::Found(document) => document,
        Lookup::Gone(gone) => return Err(gone.into()),
        Lookup::Moved(_) | Lookup::Absent => return Err(Error::not_found("document", name)),
    };
    let version = document.version(l.language());
    let words = match (version, asked.at) {
        (Some(version), Some(anchor)) => document_text::said_at(&app.pool, version.id, &anchor)
            .await?
            .map(|text| {
                let text = typeset(&text, version.language);
                (version.language, shortened(&text, MOST))
            }),
        _ => None,
    };
    let facts = &document.facts;
    let page = Preview {
        reference: facts
            .symbol
            .clone()
            .map_or_else(Label::default, Label::symbol),
        date: facts
            .distribution_date
            .or(facts.date)
            .map(|date| Day::new(l, date)),
        title: document_title(l, facts, version),
        words,
    };
    let robots = (
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex"),
    );
    Ok((Cache::Revalidate, [robots], page).into_response())
}
