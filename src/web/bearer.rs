//! Who sends a request of the API: the owner of its bearer token. Pages know their reader by a
//! session, which is another matter; a token never works there, nor a session here, so that no page
//! elsewhere can make a signed-in browser publish.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;

use crate::db::tokens::{self, TokenOwner};
use crate::domain::{Role, Scope};
use crate::editorial::{Actor, accounts};
use crate::web::error::Error;
use crate::web::state::AppState;

/// A request with a valid token.
pub struct Bearer {
    pub actor: Actor,
    role: Role,
    owner: TokenOwner,
}

impl Bearer {
    /// Refuses a token that was made for none of these, and whoever may do less than `role` may.
    pub fn may(&self, scopes: &[Scope], role: Role, what: &str) -> Result<(), Error> {
        if !scopes.iter().any(|scope| self.owner.may(*scope)) {
            let scopes: Vec<&str> = scopes.iter().map(|scope| scope.as_str()).collect();
            return Err(Error::Forbidden(format!(
                "{what} needs a token with the scope {}.",
                scopes.join(" or ")
            )));
        }
        self.at_least(role, what)
    }

    /// Refuses whoever may do less than `role` may.
    fn at_least(&self, role: Role, what: &str) -> Result<(), Error> {
        if self.role >= role {
            return Ok(());
        }
        let own = self.role;
        Err(Error::Forbidden(format!(
            "{what} needs the role {role} at least; the owner of this token is {own}."
        )))
    }
}

impl FromRequestParts<AppState> for Bearer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let header = parts.headers.get(header::AUTHORIZATION);
        let token = header
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .filter(|token| !token.is_empty())
            .ok_or(Error::Unauthorized)?;
        let owner = tokens::owner(&state.pool, &accounts::token_hash(token)).await?;
        let owner = owner.ok_or(Error::Unauthorized)?;
        Ok(Self {
            role: owner.role,
            actor: Actor {
                name: owner.email.clone(),
                user_id: Some(owner.user_id),
            },
            owner,
        })
    }
}
