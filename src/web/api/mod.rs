//! The JSON API, `/api/v1`: a file a noun, each with its handlers beside their bodies. The route, the
//! OpenAPI document and the guide at `/api` come from the same attributes.

mod answer;
pub mod bodies;
pub mod document_body;
pub mod document_text_body;
pub mod documents;
pub mod guide;
pub mod history;
pub mod imports;
mod labels;
pub mod meetings;
pub mod recommendation_body;
pub mod recommendations;
pub mod reports;
pub mod resources;
pub mod suggestions;
pub mod themes;

use std::sync::LazyLock;

use axum::Router;
use axum::response::IntoResponse;
use utoipa::OpenApi;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::web::error::Error;
use crate::web::extract::{NoParameters, Query};
use crate::web::state::AppState;

const PREFIX: &str = "/api/v1";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "recueil",
        description = "Recommendations, resolutions and decisions of United Nations meetings: where each was adopted, in which words, on which themes. Open to read without a key. Errors are `application/problem+json` (RFC 9457); every answer has an `ETag`.",
        license(name = "MIT", identifier = "MIT"),
    ),
    tags(
        (name = "recommendations", description = "The records that everything hangs on"),
        (name = "documents", description = "What symbols name, with their text"),
        (name = "themes", description = "The thematic index"),
        (name = "bodies", description = "Who meets and adopts, and when"),
        (name = "resources", description = "The annotated bibliography"),
        (name = "reports", description = "What readers report, for editors; a token is needed"),
        (name = "imports", description = "Uploaded files on their way in; a token is needed"),
        (name = "service", description = "About the API itself"),
    )
)]
struct Described;

fn reading() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(Described::openapi()).nest(
        PREFIX,
        OpenApiRouter::new()
            .routes(routes!(recommendations::index))
            .routes(routes!(recommendations::show))
            .routes(routes!(history::of_recommendation))
            .routes(routes!(history::of_document))
            .routes(routes!(documents::index))
            .routes(routes!(documents::show))
            .routes(routes!(themes::index))
            .routes(routes!(themes::show))
            .routes(routes!(bodies::index))
            .routes(routes!(bodies::show))
            .routes(routes!(meetings::index))
            .routes(routes!(meetings::show))
            .routes(routes!(resources::index))
            .routes(routes!(suggestions::index))
            .routes(routes!(reports::index))
            .routes(routes!(imports::show))
            .routes(routes!(imports::publish))
            .routes(routes!(openapi)),
    )
}

fn uploading() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().nest(
        PREFIX,
        OpenApiRouter::new().routes(routes!(imports::create)),
    )
}

/// All routes under the prefix but the upload.
pub fn routes() -> Router<AppState> {
    reading().split_for_parts().0
}

/// The upload, which may take its time.
pub fn upload_routes() -> Router<AppState> {
    uploading().split_for_parts().0
}

/// The description of the API. The catch-all of a route is a plain parameter to OpenAPI.
pub static DOCUMENT: LazyLock<utoipa::openapi::OpenApi> = LazyLock::new(|| {
    let mut document = reading().merge(uploading()).split_for_parts().1;
    let paths = std::mem::take(&mut document.paths.paths);
    document.paths.paths = paths
        .into_iter()
        .map(|(path, item)| (path.replace("{*", "{"), item))
        .collect();
    let bearer = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    document
        .components
        .get_or_insert_default()
        .add_security_scheme("token", bearer);
    document
});

/// Show this description
///
/// The OpenAPI 3.1 document of the API.
#[utoipa::path(
    get, path = "/openapi.json", tag = "service", operation_id = "show_openapi",
    responses((status = 200, description = "The OpenAPI document", body = Object))
)]
pub async fn openapi(_: Query<NoParameters>) -> Result<impl IntoResponse, Error> {
    Ok(axum::Json(&*DOCUMENT))
}
