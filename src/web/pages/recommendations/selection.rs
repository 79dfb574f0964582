//! The recommendations that a reader chose from a list: their words and references together, to print,
//! to copy or to take away as a table. Which ones is in the address and nowhere else.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::citing::{Citations, citations};
use super::compare::{Asked, MOST as COMPARED, read, together};
use super::download;
use crate::db::recommendations::Recommendation;
use crate::locale::Locale;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::pages::Reader;
use crate::web::pages::narrowing::address as list_address;
use crate::web::state::AppState;
use crate::web::view::{Entry, Frame, Here, address};

/// So many in one address.
const MOST: usize = 100;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "recommendations/selection.html")]
pub struct SelectionPage {
    l: Locale,
    frame: Frame,
    count: i64,
    entries: Vec<Entry>,
    /// Ids of which there is no recommendation.
    unknown: Vec<String>,
    citations: Citations,
    table: String,
    /// Side by side, where they are few enough.
    compare: Option<String>,
}

pub async fn show(
    State(app): State<AppState>,
    reader: Reader,
    Query(Asked(ids)): Query<Asked>,
) -> Result<Response, Error> {
    let l = reader.l;
    let (found, unknown) = chosen(&app, &reader, &ids).await?;
    let citations = citations(&app.pool, &reader, &found).await?;
    let slugs: Vec<&str> = found
        .iter()
        .map(|record| record.facts.slug.as_str())
        .collect();
    let pairs: Vec<_> = slugs
        .iter()
        .map(|slug| ("id".to_owned(), (*slug).to_owned()))
        .collect();
    let page = SelectionPage {
        l,
        frame: frame(&reader).showing_sample(found.iter().any(|record| record.facts.sample)),
        count: i64::try_from(found.len()).unwrap_or(i64::MAX),
        entries: found
            .iter()
            .map(|record| Entry::new(l, record, None))
            .collect(),
        unknown,
        citations,
        table: list_address(&format!("/{}/selection.csv", l.code()), &pairs),
        compare: (2..=COMPARED)
            .contains(&slugs.len())
            .then(|| together(l, &slugs)),
    };
    Ok((Cache::Revalidate, page).into_response())
}

/// The same as a table.
pub async fn table(
    State(app): State<AppState>,
    reader: Reader,
    Query(Asked(ids)): Query<Asked>,
) -> Result<Response, Error> {
    let (found, _) = chosen(&app, &reader, &ids).await?;
    download::of(&reader, &found)
}

async fn chosen(
    app: &AppState,
    reader: &Reader,
    ids: &[String],
) -> Result<(Vec<Recommendation>, Vec<String>), Error> {
    if ids.len() > MOST {
        let detail = format!("at most {MOST} recommendations are chosen at once");
        return Err(Error::bad("id", detail));
    }
    read(&app.pool, reader.l, ids).await
}

fn frame(reader: &Reader) -> Frame {
    let l = reader.l;
    let path = "/selection";
    Frame::new(&reader.site, l, Here::Recommendations, path)
        .titled(l.plain("selection"), l.plain("selection-description"))
        .asked(&reader.asked)
        .under(
            l.t("recommendations"),
            address::list(l, "recommendations", &[]),
        )
        .ending(l.t("selection"))
}
