//! The pages, a file a noun: each handler beside its view struct, each template named after it. A
//! handler reads, turns domain values into what is printed, and declares how long the answer may be
//! kept. It knows no session, so that every page here may be kept by caches; only `report` writes, by
//! `editorial`, what a reader sends.

mod bodies;
pub mod documents;
pub mod errors;
mod figures;
mod home;
mod machines;
mod meetings;
pub mod narrowing;
mod recommendations;
mod report;
mod resources;
mod sitemap;
mod themes;
mod written;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts};
use axum::http::request::Parts;
use axum::routing::get;

use crate::locale::Locale;
use crate::web::assets;
use crate::web::error::Error;
use crate::web::extract::Base;
use crate::web::state::AppState;
use crate::web::view::Site;

/// Every address that a reader's browser opens.
pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(home::by_language))
        .route("/{lang}", get(home::show))
        .route("/{lang}/", get(home::without_slash))
        .route("/{lang}/themes", get(themes::index))
        .route("/{lang}/themes/{slug}", get(themes::show))
        .route("/{lang}/recommendations", get(recommendations::index))
        .route("/{lang}/recommendations.csv", get(recommendations::table))
        .route("/{lang}/recommendations.atom", get(recommendations::feed))
        .route("/{lang}/recommendations/{id}", get(recommendations::show))
        .route("/{lang}/selection", get(recommendations::selection))
        .route(
            "/{lang}/selection.csv",
            get(recommendations::selection_table),
        )
        .route("/{lang}/compare", get(recommendations::compare))
        .route("/{lang}/documents", get(documents::index))
        .route("/{lang}/documents/{*name}", get(documents::show))
        .route("/original/{lang}/{*name}", get(documents::original))
        .route("/{lang}/preview/{*name}", get(documents::preview))
        .route("/{lang}/bodies", get(bodies::index))
        .route("/{lang}/bodies/{slug}", get(bodies::show))
        .route("/{lang}/meetings", get(meetings::index))
        .route("/{lang}/meetings/{slug}", get(meetings::show))
        .route("/{lang}/resources", get(resources::index))
        .route("/{lang}/figures", get(figures::show))
        .route(
            "/{lang}/report",
            get(report::form)
                .post(report::send)
                .layer(DefaultBodyLimit::max(report::LARGEST)),
        )
        .route("/{lang}/report/sent", get(report::sent))
        .route("/{lang}/about", get(written::about))
        .route("/{lang}/help", get(written::help))
        .route("/{lang}/accessibility", get(written::accessibility))
        .route("/{lang}/data", get(written::data))
        .route("/{lang}/terms", get(written::terms))
        .route("/static/{file}", get(assets::show))
        .route("/{lang}/opensearch.xml", get(machines::opensearch))
        .route("/robots.txt", get(machines::robots))
        .route("/llms.txt", get(machines::llms))
        .route("/.well-known/security.txt", get(machines::security))
        .route("/sitemap.xml", get(sitemap::index))
        .route("/sitemaps/{file}", get(sitemap::part))
}

/// Who reads: the language in the address, and what the service is called from outside.
pub struct Reader {
    pub l: Locale,
    pub site: Site,
    /// The query string as it came.
    pub asked: String,
}

impl FromRequestParts<AppState> for Reader {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let path = parts.uri.path().to_owned();
        let language = path.split('/').nth(1).unwrap_or_default();
        let language = language
            .parse()
            .map_err(|_| Error::not_found("page", &path))?;
        let asked = parts.uri.query().unwrap_or_default().to_owned();
        let Ok(Base(public_url)) = Base::from_request_parts(parts, state).await;
        Ok(Self {
            l: Locale(language),
            site: Site {
                public_url,
                contact: state.contact.clone(),
            },
            asked,
        })
    }
}
