//! HTTP: the whole route table and the layer stack, on one screen. Handlers are in `api` (JSON), in
//! `pages` (HTML for everybody) and in `admin` (HTML behind the sign-in); what they share is in the other
//! files here.

pub mod admin;
pub mod api;
pub mod assets;
mod bearer;
pub mod cache;
pub mod caching;
pub mod error;
pub mod extract;
mod health;
mod inbox;
pub mod intake;
pub mod names;
pub mod pages;
mod standing;
pub mod state;
mod straight;
mod upload;
pub mod view;

use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::cors::{Any, CorsLayer};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

pub use cache::{Cached, Connections};
pub use state::AppState;

/// How an error looks to a reader of pages.
const ERROR_PAGE: error::ErrorPage = pages::errors::page;

/// The longest that an answer may take; an upload has its own time, in `api::imports`.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The whole service: the page cache, and the routes behind it. To be called inside of a runtime.
pub fn router(state: AppState) -> Cached {
    let (bytes, standing) = (state.page_cache, state.standing.clone());
    let by_host = state.public_url.is_none();
    Cached::new(routes(state), bytes, standing, by_host)
}

fn routes(state: AppState) -> Router {
    let quick = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT);
    let routes = Router::new()
        .merge(api::routes())
        .merge(pages::router())
        .merge(admin::router())
        .route("/api", get(api::guide::show))
        .route("/doc/{*symbol}", get(names::document))
        .route("/rec/{id}", get(names::recommendation))
        .route("/readyz", get(health::ready))
        .layer(quick)
        // Not under the limit of time: uploads, what tells of them, and a sign of life that needs nothing.
        .merge(api::upload_routes())
        .merge(admin::slow_routes())
        .route("/healthz", get(health::alive))
        .fallback(error::no_route)
        .method_not_allowed_fallback(error::no_method);
    layered(routes, &state).with_state(state)
}

/// From the outside in: each line sees what those below it answer.
fn layered(routes: Router<AppState>, state: &AppState) -> Router<AppState> {
    let request_id = HeaderName::from_static("x-request-id");
    let fixed = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
    };
    let cors = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers(Any)
        .expose_headers([
            header::LINK,
            header::ETAG,
            header::CONTENT_LANGUAGE,
            cache::REVISION,
            standing::DEGRADED,
            request_id.clone(),
        ]);
    routes.layer(
        ServiceBuilder::new()
            .layer(SetRequestIdLayer::new(request_id.clone(), MakeRequestUuid))
            .layer(TraceLayer::new_for_http().make_span_with(span))
            .layer(PropagateRequestIdLayer::new(request_id))
            .layer(fixed(
                header::CONTENT_SECURITY_POLICY,
                "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            ))
            .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .layer(fixed(header::REFERRER_POLICY, "strict-origin-when-cross-origin"))
            .layer(cors)
            .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
            .layer(from_fn(caching::layer))
            .layer(from_fn(|request, next| error::render(ERROR_PAGE, request, next)))
            .layer(from_fn_with_state(state.standing.clone(), standing::layer))
            .layer(from_fn_with_state(state.public_url.clone(), admin::origin::layer))
            .layer(CatchPanicLayer::custom(error::panicked)),
    )
}

/// One span a request, named by the route and not by the address, of which there are too many.
fn span(request: &Request) -> tracing::Span {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str);
    let id = request
        .headers()
        .get("x-request-id")
        .and_then(|id| id.to_str().ok());
    tracing::info_span!("request", method = %request.method(), route, id)
}
