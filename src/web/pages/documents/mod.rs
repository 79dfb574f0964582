//! Documents: the list, and each as readable text.

mod headings;
mod index;
mod original;
mod reader;
mod show;
mod text;

use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::Reader;
use crate::db::{Lookup, documents};
use crate::domain::DocumentName;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Path, Query};
use crate::web::names::moved_permanently;
use crate::web::state::AppState;
use crate::web::view::address;

pub use index::index;
pub use original::original;
pub(in crate::web::pages) use show::{citing_row, language_notice};

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Path(name): Path<DocumentName>,
    Query(NoParameters): Query<NoParameters>,
) -> Result<Response, Error> {
    let l = reader.l;
    let document = match documents::find(&app.pool, &name, l.language()).await? {
        Lookup::Found(document) => document,
        Lookup::Moved(name) => return Ok(moved_permanently(&address::document(l, &name, None))),
        Lookup::Gone(reason) => return Err(Error::Gone { reason }),
        Lookup::Absent => return Err(Error::not_found("document", name)),
    };
    let page = show::DocumentPage::read(&app.pool, &reader.site, l, &document).await?;
    let page = page.ok_or_else(|| Error::not_found("document", name))?;
    Ok((Cache::Revalidate, page).into_response())
}
