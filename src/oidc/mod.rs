//! Signing in at a provider of `OpenID` Connect, as its client: the authorization code flow with PKCE. What
//! the browser is sent there with, what is asked of the provider itself, and which of its answers are
//! believed. It knows neither accounts nor pages.
//!
//! Only addresses that were configured, or that the provider names in its own description, are ever called;
//! none that a browser or a token names. The description is fetched when somebody first wants in, so that a
//! provider that is away keeps nothing else from working.

mod client;
mod description;
mod keys;
mod settings;
mod signatures;
mod token;

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use client::Client;
use description::Known;
pub use settings::{Misconfigured, Secret, Settings};
pub use token::Person;

/// Why somebody does not get in by the provider. What it says is for the log, and holds no secret.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It does not answer, or not as a provider does.
    #[error("the provider does not answer: {0}")]
    Away(String),
    /// It says no.
    #[error("the provider refuses: {0}")]
    Refused(String),
    /// Its answer does not hold what it must.
    #[error("the answer of the provider is not to be trusted: {0}")]
    Untrusted(String),
}

/// What the browser is sent away with, and what must be known when it comes back.
#[derive(Debug)]
pub struct Departure {
    /// Where to, at the provider.
    pub url: String,
    pub state: String,
    pub nonce: String,
    pub verifier: String,
}

/// With what the browser comes back.
#[derive(Debug)]
pub struct Return<'a> {
    pub code: &'a str,
    /// As it was sent away with.
    pub nonce: &'a str,
    pub verifier: &'a str,
    /// Where it was told to come back to.
    pub redirect: &'a str,
}

/// A provider, with what is known of it so far.
#[derive(Debug)]
pub struct Provider {
    settings: Arc<Settings>,
    client: Arc<Client>,
    known: Known,
}

impl Provider {
    pub fn new(settings: Settings) -> Self {
        signatures::install();
        Self {
            client: Arc::new(Client::new(settings.roots.clone())),
            settings: Arc::new(settings),
            known: Known::default(),
        }
    }

    /// As people call it.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// As it calls itself.
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Where to send a browser that is to come back to `redirect`. With `choose` the provider is asked to let
    /// somebody choose among accounts.
    pub async fn departure(&self, redirect: &str, choose: bool) -> Result<Departure, Fault> {
        let described = self.known.description(&self.client, &self.settings).await?;
        let (state, nonce, verifier) = (random(), random(), random());
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
        let mut url = described.authorization_endpoint.clone();
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", "openid email profile")
            .append_pair("state", &state)
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        if choose {
            url.query_pairs_mut()
                .append_pair("prompt", "select_account");
        }
        Ok(Departure {
            url: url.into(),
            state,
            nonce,
            verifier,
        })
    }

    /// Who it is that comes back.
    pub async fn arrival(&self, back: Return<'_>) -> Result<Person, Fault> {
        let described = self.known.description(&self.client, &self.settings).await?;
        let (client, settings) = (self.client.clone(), self.settings.clone());
        let (code, verifier) = (back.code.to_owned(), back.verifier.to_owned());
        let (redirect, there) = (back.redirect.to_owned(), described.clone());
        let tokens = spawn_blocking(move || {
            client.exchange(&settings, &there, [&code, &verifier, &redirect])
        });
        let tokens = tokens.await.map_err(|error| lost(&error))??;
        let mut keys = self.known.keys(&self.client, &described, false).await?;
        let mut read = token::read(&tokens.id_token, &keys, &self.settings, back.nonce);
        if matches!(read, Err(token::Doubt::UnknownKey(_))) {
            // Keys are exchanged now and then.
            keys = self.known.keys(&self.client, &described, true).await?;
            read = token::read(&tokens.id_token, &keys, &self.settings, back.nonce);
        }
        let mut person = read?;
        if person.address.is_none()
            && let (Some(endpoint), Some(token)) =
                (described.userinfo_endpoint.clone(), tokens.access_token)
        {
            // Some put into the token no more than the name that they have for somebody.
            let client = self.client.clone();
            let told = spawn_blocking(move || client.told_of(&endpoint, &token));
            let told = told.await.map_err(|error| lost(&error))??;
            person.learn(&told, &self.settings.claim)?;
        }
        Ok(person)
    }
}

fn lost(error: &tokio::task::JoinError) -> Fault {
    Fault::Away(error.to_string())
}

/// 256 bits, in letters and digits.
fn random() -> String {
    hex::encode(rand::random::<[u8; 32]>())
}
