//! The guide at `/api`: every operation of the OpenAPI document on one page, without scripts, made
//! from the same value, so that it cannot say something else.

use askama::Template;
use askama_web::WebTemplate;
use axum::response::{IntoResponse, Response};
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Operation, ParameterIn, PathItem};

use super::DOCUMENT;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Query};

#[derive(Template, WebTemplate)]
#[template(path = "api.html")]
struct GuidePage {
    title: String,
    description: String,
    groups: Vec<Group>,
    problems: &'static [(u16, &'static str)],
}

/// The operations of one tag.
struct Group {
    name: String,
    description: String,
    operations: Vec<Line>,
}

/// One operation.
struct Line {
    id: String,
    method: &'static str,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<Parameter>,
    responses: Vec<(String, String)>,
}

struct Parameter {
    name: String,
    place: &'static str,
    description: String,
}

/// The kinds of problem; each is a place on the page that `type` points to.
const PROBLEMS: &[(u16, &str)] = &[
    (
        400,
        "A parameter or its value is unknown; errors names each.",
    ),
    (
        401,
        "A token is needed, and none or an invalid one was sent.",
    ),
    (403, "The token's owner may not do this."),
    (404, "There is nothing of that name."),
    (
        405,
        "The address does not answer to that method; Allow says to which.",
    ),
    (
        409,
        "The thing is not in a state in which this can be done.",
    ),
    (410, "It was published and then withdrawn; detail says why."),
    (413, "The upload is larger than the limit."),
    (415, "The upload is of a type that cannot be read."),
    (422, "The uploaded file is empty."),
    (
        500,
        "Something went wrong on our side; request_id is what to quote.",
    ),
    (
        503,
        "The answer took too long, or the service is not ready.",
    ),
];

pub async fn show(_: Query<NoParameters>) -> Result<Response, Error> {
    let tags = DOCUMENT.tags.iter().flatten();
    let groups = tags.map(|tag| Group {
        name: tag.name.clone(),
        description: tag.description.clone().unwrap_or_default(),
        operations: operations(&tag.name),
    });
    let page = GuidePage {
        title: DOCUMENT.info.title.clone(),
        description: DOCUMENT.info.description.clone().unwrap_or_default(),
        groups: groups.collect(),
        problems: PROBLEMS,
    };
    Ok((Cache::Revalidate, page).into_response())
}

fn operations(tag: &str) -> Vec<Line> {
    let paths = DOCUMENT.paths.paths.iter();
    let all = paths.flat_map(|(path, item)| {
        methods(item).filter_map(move |(method, operation)| {
            let operation = operation.as_ref()?;
            Some((path, method, operation))
        })
    });
    all.filter(|(.., operation)| operation.tags.iter().flatten().any(|own| own == tag))
        .map(|(path, method, operation)| line(path, method, operation))
        .collect()
}

fn methods(item: &PathItem) -> impl Iterator<Item = (&'static str, &Option<Operation>)> {
    [("GET", &item.get), ("POST", &item.post)].into_iter()
}

fn line(path: &str, method: &'static str, operation: &Operation) -> Line {
    let described = operation.parameters.iter().flatten();
    let parameters = described.filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(Parameter {
            name: parameter.name.clone(),
            place: match parameter.parameter_in {
                ParameterIn::Path => "path",
                _ => "query",
            },
            description: parameter.description.clone().unwrap_or_default(),
        }),
        RefOr::Ref(_) => None,
    });
    let responses = operation
        .responses
        .responses
        .iter()
        .map(|(status, response)| {
            let description = match response {
                RefOr::T(response) => response.description.clone(),
                RefOr::Ref(_) => String::new(),
            };
            (status.clone(), description)
        });
    Line {
        id: operation.operation_id.clone().unwrap_or_default(),
        method,
        path: path.to_owned(),
        summary: operation.summary.clone().unwrap_or_default(),
        description: operation.description.clone().unwrap_or_default(),
        parameters: parameters.collect(),
        responses: responses.collect(),
    }
}
