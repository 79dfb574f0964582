//! `GET /recommendations` and `GET /recommendations/{id}`. What is found is `search`'s affair, the
//! same as for the pages; here is only what it looks like in JSON.

use std::collections::BTreeMap;

use axum::extract::{OriginalUri, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::answer::{Answer, next_address};
use super::labels;
use super::recommendation_body::{RecommendationBody, document_address};
use crate::db::{self, Lookup};
use crate::domain::{Facet, Filters, Language, Query as WordQuery, RecommendationId, Sort};
use crate::search::{self, FacetCounts};
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, FromParameters, Parameters, Path, Query};
use crate::web::names::moved_permanently;
use crate::web::state::AppState;
use crate::web::straight;

/// The parameters of the list.
pub struct Asked {
    pub q: Option<String>,
    pub lang: Option<Language>,
    pub filters: Filters,
    pub sort: Option<Sort>,
    pub limit: usize,
    pub cursor: Option<String>,
    pub facets: Vec<Facet>,
}

/// The filters of recommendations, as the API and the pages take them.
pub fn filters(parameters: &mut Parameters) -> Filters {
    Filters {
        theme: parameters.many("theme"),
        body: parameters.many("body"),
        meeting: parameters.many("meeting"),
        document: parameters.many("document"),
        kind: parameters.many("kind"),
        status: parameters.many("status"),
        instrument: parameters.many("instrument"),
        addressee: parameters.many("addressee"),
        language: parameters.many("language"),
        year: parameters.many("year"),
        year_from: parameters.one("year_from"),
        year_to: parameters.one("year_to"),
    }
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            q: parameters.text("q"),
            lang: parameters.one("lang"),
            filters: filters(parameters),
            sort: parameters.one("sort"),
            limit: parameters.limit(20, 200),
            cursor: parameters.text("cursor"),
            facets: parameters.listed("facets"),
        }
    }
}

/// What was found.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct RecommendationList {
    /// How many there are in all; exact.
    #[schema(example = 1)]
    pub total: usize,
    pub items: Vec<RecommendationBody>,
    /// The counts of the facets asked for: each honours every filter but its own.
    pub facets: BTreeMap<String, Vec<FacetValue>>,
    /// How the query was read; null without `q`.
    #[schema(required = true)]
    pub query: Option<QueryBody>,
    /// The order used.
    pub sort: Sort,
    /// The address of the next part; null at the end.
    #[schema(format = "uri", required = true)]
    pub next: Option<String>,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct FacetValue {
    /// What the filter of the facet's name takes.
    #[schema(example = "private-sector")]
    pub value: String,
    #[schema(example = "Private sector")]
    pub label: String,
    #[schema(example = 3)]
    pub count: u64,
}

#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct QueryBody {
    /// The query as it was understood, in the same language.
    #[schema(example = "\"private sector\" -victims")]
    pub read_as: String,
    /// What was read otherwise than typed, in English.
    pub notes: Vec<String>,
    /// The document or the place in it that is all that was asked for, where it is in the store.
    #[schema(required = true, format = "uri")]
    pub leads_to: Option<String>,
    /// Where little or nothing was found: a query in words that are known, which finds more.
    #[schema(required = true, example = "\"private sector\" -victims")]
    pub did_you_mean: Option<String>,
}

/// List recommendations
///
/// Searches the published recommendations, narrows them by filters, and counts them by facets. A
/// filter given twice means either value; different filters mean both.
#[utoipa::path(
    get, path = "/recommendations", tag = "recommendations", operation_id = "list_recommendations",
    params(
        ("q" = Option<String>, Query, description = "Words (stemmed; accents and case do not matter), `\"a phrase\"`, `-without`, `or`, `prefix*`, a document symbol with or without `para. 38`, `theme:`, `body:`, `year:2018..2022`", example = "\"private sector\""),
        ("lang" = Option<Language>, Query, description = "Language of labels; else `Accept-Language`, else English"),
        ("language" = Option<Vec<Language>>, Query, description = "Only those that have a wording in this language"),
        ("theme" = Option<Vec<String>>, Query, description = "Slug of a theme; it stands for its sub-themes too"),
        ("body" = Option<Vec<String>>, Query, description = "Slug of a body"),
        ("meeting" = Option<Vec<String>>, Query, description = "Slug of a meeting"),
        ("document" = Option<Vec<String>>, Query, description = "Symbol or key of a document that it stands in"),
        ("kind" = Option<Vec<crate::domain::DocumentKind>>, Query, description = "Kind of a document that it stands in"),
        ("status" = Option<Vec<crate::domain::Status>>, Query, description = "Where it stands in its life"),
        ("instrument" = Option<Vec<crate::domain::Instrument>>, Query, description = "What it is an operative unit of"),
        ("addressee" = Option<Vec<crate::domain::Addressee>>, Query, description = "Whom it asks to act"),
        ("year" = Option<Vec<i16>>, Query, description = "Year of its date"),
        ("year_from" = Option<i16>, Query, description = "From this year on"),
        ("year_to" = Option<i16>, Query, description = "Up to this year"),
        ("sort" = Option<Sort>, Query, description = "`relevance` is usual with `q`, `date` without"),
        ("limit" = Option<usize>, Query, description = "How many at once: 1 to 200, 20 unless told", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "From `next` of the part before"),
        ("facets" = Option<String>, Query, description = "Facets to count, between commas: theme, body, meeting, year, status, instrument, addressee, language, kind", example = "theme,year"),
    ),
    responses(
        (status = 200, description = "A part of what was found", body = RecommendationList),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Result<Answer<RecommendationList>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let query = asked.q.as_deref().map(WordQuery::parse);
    let page = search::recommendations(
        &state.search,
        search::Request {
            filters: &asked.filters,
            query: query.as_ref(),
            sort: asked.sort,
            cursor: asked.cursor.as_deref(),
            limit: asked.limit,
            lang,
            facets: &asked.facets,
        },
    )
    .await?;
    let mut answer = list(page, &base, &uri, lang);
    if let (Some(reading), Some(typed), Some(query)) = (&mut answer.body.query, &asked.q, &query) {
        let target = straight::leads_to(&state.pool, query, typed, lang).await;
        let target = straight::known(target)?;
        reading.leads_to = target.map(|target| {
            let symbol = target.document_symbol.as_deref();
            let name = symbol.unwrap_or(&target.document_key);
            document_address(&base.0, name, target.anchor.as_deref())
        });
    }
    Ok(answer)
}

fn list(page: search::Page, base: &Base, uri: &Uri, lang: Language) -> Answer<RecommendationList> {
    let next = page.next.map(|cursor| next_address(&base.0, uri, &cursor));
    let body = RecommendationList {
        total: page.total,
        items: page
            .items
            .iter()
            .map(|item| RecommendationBody::of(item, &base.0))
            .collect(),
        facets: page
            .facets
            .into_iter()
            .map(|facet| counted(facet, lang))
            .collect(),
        query: page.reading.map(|reading| QueryBody {
            read_as: reading.read_as,
            notes: reading.notes.iter().map(ToString::to_string).collect(),
            leads_to: None,
            did_you_mean: reading.did_you_mean,
        }),
        sort: page.sort,
        next: next.clone(),
    };
    Answer { lang, next, body }
}

fn counted(facet: FacetCounts, lang: Language) -> (String, Vec<FacetValue>) {
    let values = facet.values.into_iter().map(|value| FacetValue {
        label: value
            .label
            .unwrap_or_else(|| labels::of(facet.facet, &value.value, lang)),
        value: value.value,
        count: value.count,
    });
    (facet.facet.to_string(), values.collect())
}

/// The language of labels, for addresses that take nothing else.
pub struct Labelled {
    pub lang: Option<Language>,
}

impl FromParameters for Labelled {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            lang: parameters.one("lang"),
        }
    }
}

/// Show one recommendation
///
/// An id that is an alias of another answers with a permanent redirect.
#[utoipa::path(
    get, path = "/recommendations/{id}", tag = "recommendations", operation_id = "show_recommendation",
    params(
        ("id" = String, Path, description = "The recommendation's id", example = "demo-wg.1-2024-2-p3-a"),
        ("lang" = Option<Language>, Query, description = "Language of labels; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "The recommendation", body = RecommendationBody),
        (status = 301, description = "It stands under another id; `Location` says which"),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such recommendation", body = Problem, content_type = "application/problem+json"),
        (status = 410, description = "It was withdrawn; `detail` says why", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Path(id): Path<RecommendationId>,
    Query(asked): Query<Labelled>,
) -> Result<Response, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    match db::recommendations::find(&state.pool, &id, lang).await? {
        Lookup::Found(found) => {
            Ok(Answer::new(lang, RecommendationBody::of(&found, &base.0)).into_response())
        }
        Lookup::Moved(kept) => {
            let address = format!("{}/api/v1/recommendations/{kept}", base.0);
            Ok(moved_permanently(&address))
        }
        Lookup::Gone(gone) => Err(gone.into()),
        Lookup::Absent => Err(Error::not_found("recommendation", id)),
    }
}
