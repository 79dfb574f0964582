//! `GET /bodies` and `GET /bodies/{slug}`: who meets and adopts.

use axum::extract::{OriginalUri, State};
use serde::Serialize;

use super::answer::{Answer, List, next_address};
use super::recommendations::Labelled;
use crate::db::bodies::{self, Body};
use crate::domain::{BodySlug, Cursor, Language};
use crate::search;
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, FromParameters, Parameters, Path, Query};
use crate::web::state::AppState;

/// An organ that meets and adopts.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct BodyBody {
    #[schema(example = "ctoc-cop-wg.7")]
    pub slug: String,
    /// The page of the body, in the language asked for.
    #[schema(format = "uri")]
    pub url: String,
    #[schema(example = "CTOC/COP/WG.7")]
    pub symbol: String,
    /// In the language asked for, else English, else the symbol.
    pub name: String,
    /// Slug of the body above; null for one that stands alone.
    #[schema(required = true, example = "ctoc-cop")]
    pub parent: Option<String>,
    /// Its own documents, without those of the bodies below it.
    pub documents: i64,
    /// Its own meetings of which there are documents.
    pub meetings: i64,
    /// Its own recommendations.
    pub recommendations: i64,
    /// Whether it exists only through the sample documents.
    pub sample: bool,
}

impl BodyBody {
    fn of(body: &Body, base: &str, lang: Language) -> Self {
        Self {
            slug: body.slug.clone(),
            url: format!("{base}/{lang}/bodies/{}", body.slug),
            symbol: body.symbol.clone(),
            name: body.name.clone(),
            parent: body.parent.clone(),
            documents: body.documents,
            meetings: body.meetings,
            recommendations: body.recommendations,
            sample: body.sample,
        }
    }
}

/// The parameters of a list without filters.
pub struct Asked {
    pub lang: Option<Language>,
    pub limit: usize,
    pub cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            lang: parameters.one("lang"),
            limit: parameters.limit(20, 200),
            cursor: parameters.text("cursor"),
        }
    }
}

/// List bodies
///
/// In the order of symbols; `parent` makes them a tree.
#[utoipa::path(
    get, path = "/bodies", tag = "bodies", operation_id = "list_bodies",
    params(
        ("lang" = Option<Language>, Query, description = "Language of names; else `Accept-Language`, else English"),
        ("limit" = Option<usize>, Query, description = "How many at once: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "From `next` of the part before"),
    ),
    responses(
        (status = 200, description = "A part of the list", body = List<BodyBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Result<Answer<List<BodyBody>>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let after = read_cursor(asked.cursor.as_deref(), &"bodies")?;
    let counts = search::counts(&state.search).await?;
    let all = bodies::all(&state.pool, &counts, lang).await?;
    let start = after.map_or(0, |after| {
        let symbol = after.keys().concat();
        all.partition_point(|body| body.symbol.as_str() <= symbol.as_str())
    });
    let shown: Vec<&Body> = all[start..].iter().take(asked.limit).collect();
    let more = start + shown.len() < all.len();
    let last = shown.last().filter(|_| more);
    let next = last.map(|body| Cursor::new([body.symbol.clone()]).written(&"bodies"));
    let body = List {
        total: all.len(),
        items: shown
            .iter()
            .map(|body| BodyBody::of(body, &base.0, lang))
            .collect(),
        next: next.map(|cursor| next_address(&base.0, &uri, &cursor)),
    };
    Ok(Answer::list(lang, body))
}

/// Reads the cursor of a list; a wrong one is a 400 that names it.
pub fn read_cursor(
    text: Option<&str>,
    list: &impl std::hash::Hash,
) -> Result<Option<Cursor>, Error> {
    text.map(|text| Cursor::read(text, list))
        .transpose()
        .map_err(|error| Error::bad("cursor", error.to_string()))
}

/// Show one body
#[utoipa::path(
    get, path = "/bodies/{slug}", tag = "bodies", operation_id = "show_body",
    params(
        ("slug" = String, Path, description = "The body's slug", example = "ctoc-cop-wg.7"),
        ("lang" = Option<Language>, Query, description = "Language of names; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "The body", body = BodyBody),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such body", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Path(slug): Path<BodySlug>,
    Query(asked): Query<Labelled>,
) -> Result<Answer<BodyBody>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let counts = search::counts(&state.search).await?;
    let body = bodies::find(&state.pool, &counts, &slug, lang).await?;
    let body = body.ok_or_else(|| Error::not_found("body", slug))?;
    Ok(Answer::new(lang, BodyBody::of(&body, &base.0, lang)))
}
