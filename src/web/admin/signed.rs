//! Who is signed in, and with which right: a handler that takes `Signed<Publisher>` is not called for
//! anybody else. Whoever is not signed in is sent to the sign-in and comes back to where they were; what was
//! being sent is refused and stays in the browser. A token of the API opens nothing here.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use crate::db::sessions::{self, Holder};
use crate::domain::Role;
use crate::editorial::Actor;
use crate::editorial::accounts::{SESSION_IDLE, secret_hash};
use crate::locale::Locale;
use crate::web::error::Error;
use crate::web::extract::accepted_language;
use crate::web::state::AppState;

pub const SESSION_COOKIE: &str = "recueil_session";

/// A role that a handler asks for.
pub trait Rank: Send + Sync {
    const ROLE: Role;
}

macro_rules! ranks {
    ($($(#[$doc:meta])* $name:ident = $role:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl Rank for $name {
            const ROLE: Role = $role;
        }
    )+};
}

ranks! {
    /// Whoever has an account.
    Anyone = Role::Reader;
    Editor = Role::Editor;
    Publisher = Role::Publisher;
    Admin = Role::Admin;
}

/// Somebody who is signed in and may do what `R` may.
#[derive(Debug)]
pub struct Signed<R> {
    pub user_id: Uuid,
    pub session_id: Uuid,
    pub email: String,
    pub role: Role,
    pub l: Locale,
    rank: PhantomData<R>,
}

impl<R> Signed<R> {
    /// As the log names them.
    pub fn actor(&self) -> Actor {
        Actor {
            name: self.email.clone(),
            user_id: Some(self.user_id),
        }
    }
}

/// Why a handler is not called.
pub enum Refusal {
    /// To the sign-in, and back to this address then.
    SignIn {
        back: String,
    },
    /// What is sent cannot wait: it is for the sender to send it again.
    SignedOut,
    Error(Error),
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::SignIn { back } => {
                let query = form_urlencoded::Serializer::new(String::new())
                    .append_pair("next", &back)
                    .finish();
                Redirect::to(&format!("/admin/sign-in?{query}")).into_response()
            }
            Self::SignedOut => Error::SignedOut.into_response(),
            Self::Error(error) => error.into_response(),
        }
    }
}

impl<E: Into<Error>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

impl<R: Rank> FromRequestParts<AppState> for Signed<R> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Refusal> {
        let Some(holder) = holder(&parts.headers, state).await? else {
            if parts.method != Method::GET {
                return Err(Refusal::SignedOut);
            }
            let back = parts.uri.path_and_query();
            let back = back.map_or("/admin", |back| back.as_str()).to_owned();
            return Err(Refusal::SignIn { back });
        };
        if holder.role < R::ROLE {
            let detail = format!("This needs the role {}; yours is {}.", R::ROLE, holder.role);
            return Err(Refusal::Error(Error::Forbidden(detail)));
        }
        let language = holder.language;
        Ok(Self {
            user_id: holder.user_id,
            session_id: holder.session_id,
            email: holder.email,
            role: holder.role,
            l: Locale(language.unwrap_or_else(|| accepted_language(&parts.headers))),
            rank: PhantomData,
        })
    }
}

/// Whose session the cookie of this request is.
pub async fn holder(headers: &HeaderMap, state: &AppState) -> sqlx::Result<Option<Holder>> {
    let Some(secret) = cookie(headers, SESSION_COOKIE) else {
        return Ok(None);
    };
    let idle = SESSION_IDLE.as_secs_f64();
    sessions::holder(&state.pool, &secret_hash(secret), idle).await
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(own, _)| *own == name)
        .map(|(_, value)| value)
}
