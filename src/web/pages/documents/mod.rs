//! Documents: the list, and each as readable text.

mod doubts;
mod facing;
mod headings;
mod index;
mod links;
mod original;
mod preview;
mod reader;
mod show;
mod text;

use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::Reader;
use crate::db::{Lookup, documents};
use crate::domain::{DocumentName, Language};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Path, Query};
use crate::web::names::moved_permanently;
use crate::web::state::AppState;
use crate::web::view::address;

pub use doubts::{Doubt, doubt_said, doubts, says_more};
pub use index::index;
pub(in crate::web::pages) use links::{Citing, citing};
pub use original::{SANDBOX, media_type, original};
pub use preview::preview;
pub(in crate::web) use reader::{Block, Mark, Reading, read as set};
pub(in crate::web::pages) use show::language_notice;
pub(in crate::web) use text::Piece;

/// The language that the text stands beside.
pub struct Asked {
    with: Option<Language>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            with: parameters.one("with"),
        }
    }
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(name): Path<DocumentName>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let l = reader.l;
    let document = match documents::find(&app.pool, &name, l.language()).await? {
        Lookup::Found(document) => document,
        Lookup::Moved(name) => return Ok(moved_permanently(&address::document(l, &name, None))),
        Lookup::Gone(gone) => return Err(gone.into()),
        Lookup::Absent => return Err(Error::not_found("document", name)),
    };
    let page = show::DocumentPage::read(&app.pool, &reader, &document, asked.with).await?;
    let page = page.ok_or_else(|| Error::not_found("document", name))?;
    Ok((Cache::Revalidate, page).into_response())
}
