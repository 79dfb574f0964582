//! The pages behind the sign-in, a file a noun. Rights stand in each handler's signature ([`Signed`]); no
//! answer here is kept by anybody, and the cookies of a session go no further than `/admin`, so that public
//! pages never see one. They have no language in their address: each person has one.

mod account;
mod bulk;
mod desk;
mod documents;
pub mod elsewhere;
mod form;
mod home;
pub mod imports;
mod link;
mod log;
pub mod origin;
mod proposals;
mod records;
mod reports;
mod review;
mod second_factor;
mod settings;
mod sign_in;
mod signed;
mod theme;
mod themes;
mod thesaurus;
pub mod throttle;
mod tokens;
mod users;
mod withdraw;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::web::state::AppState;

pub use desk::Desk;
pub use signed::Signed;

/// The most bytes of a form that are read.
const LARGEST_FORM: usize = 256 * 1024;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin", get(home::show))
        .route("/admin/sign-in", get(sign_in::form).post(sign_in::enter))
        .route(
            "/admin/sign-in/code",
            get(sign_in::code_form).post(sign_in::code),
        )
        .merge(elsewhere::router())
        .route("/admin/sign-out", post(sign_in::leave))
        .route("/admin/link/{secret}", get(link::form).post(link::choose))
        .route("/admin/account", get(account::show))
        .route("/admin/account/password", post(account::password))
        .route("/admin/account/language", post(account::language))
        .route("/admin/account/sessions", post(account::end_session))
        .route("/admin/account/tokens", post(tokens::create))
        .route("/admin/account/tokens/{id}/revoke", post(tokens::revoke))
        .route(
            "/admin/account/second-factor",
            get(second_factor::form).post(second_factor::confirm),
        )
        .route(
            "/admin/account/second-factor/remove",
            post(second_factor::remove),
        )
        .route(
            "/admin/account/second-factor/codes",
            post(second_factor::renew),
        )
        .merge(review::router())
        .merge(imports::router())
        .merge(bulk::router())
        .merge(thesaurus::router())
        .route("/admin/reports", get(reports::index).post(reports::close))
        .route("/admin/records", get(records::find))
        .route("/admin/records/{id}", get(records::show))
        .route("/admin/records/{id}/themes", post(records::tag))
        .route("/admin/records/{id}/succession", post(records::succeed))
        .route("/admin/documents/{*name}", get(documents::show))
        .route(
            "/admin/withdraw",
            get(withdraw::form).post(withdraw::withdraw),
        )
        .route("/admin/put-back", post(withdraw::put_back))
        .route("/admin/themes", get(themes::index).post(themes::add))
        .route("/admin/themes/{slug}", get(theme::show).post(theme::save))
        .route("/admin/themes/{slug}/place", post(theme::change))
        .route(
            "/admin/thesaurus/proposals",
            get(proposals::show).post(proposals::act),
        )
        .route("/admin/log", get(log::index))
        .route("/admin/log.jsonl", get(log::export))
        .route(
            "/admin/settings",
            get(settings::show).post(settings::change),
        )
        .route("/admin/users", get(users::index).post(users::invite))
        .route("/admin/users/{id}", post(users::change))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
}

/// What may take its time: files that are sent, and answers that do not end.
pub fn slow_routes() -> Router<AppState> {
    Router::new()
        .route("/admin/imports", post(imports::send))
        .route("/admin/imports/events", get(imports::events))
        .merge(imports::fill::slow_routes())
        .merge(imports::together::slow_routes())
        .merge(imports::compiled::slow_routes())
        .merge(bulk::slow_routes())
        .route("/admin/thesaurus/proposals/events", get(proposals::events))
        .route("/admin/thesaurus/proposals/apply", post(proposals::apply))
        .merge(thesaurus::slow_routes())
}
