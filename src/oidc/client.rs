//! What is sent to the provider: three kinds of requests, each short, bounded, without following
//! redirects. It blocks, so it is called on threads that may.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Body};
use url::Url;

use super::Fault;
use super::description::Description;
use super::settings::Settings;

/// From the first byte to the last: somebody waits for it.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most bytes of an answer that are read.
const LARGEST: u64 = 512 * 1024;
/// Of what a provider says when it refuses, for the log.
const TOLD: usize = 200;

#[derive(Debug)]
pub struct Client(Agent);

/// What a code is exchanged for.
#[derive(Deserialize)]
pub struct Tokens {
    pub id_token: String,
    pub access_token: Option<String>,
}

impl Client {
    pub fn new(roots: Option<Arc<[u8]>>) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            // Not by way of whatever the environment says.
            .proxy(None)
            .user_agent("recueil")
            .tls_config(tls(roots));
        Self(config.build().new_agent())
    }

    pub fn json<T: DeserializeOwned>(&self, url: &Url) -> Result<T, Fault> {
        let request = self
            .0
            .get(url.as_str())
            .header("accept", "application/json");
        let (status, body) = answer(request.call())?;
        read(url, status, &body)
    }

    /// Exchanges a code (with its verifier, and the address that it came by) for tokens.
    pub fn exchange(
        &self,
        settings: &Settings,
        described: &Description,
        [code, verifier, redirect]: [&str; 3],
    ) -> Result<Tokens, Fault> {
        let url = &described.token_endpoint;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("code_verifier", verifier),
            ("redirect_uri", redirect),
        ];
        let mut request = self
            .0
            .post(url.as_str())
            .header("accept", "application/json");
        match &settings.client_secret {
            Some(secret) if described.takes_basic() => {
                let pair = [&settings.client_id, secret.reveal()]
                    .map(encoded)
                    .join(":");
                let basic = format!("Basic {}", STANDARD.encode(pair));
                request = request.header("authorization", basic);
            }
            secret => {
                fields.push(("client_id", &settings.client_id));
                fields.extend(secret.as_ref().map(|one| ("client_secret", one.reveal())));
            }
        }
        let (status, body) = answer(request.send_form(fields))?;
        if (400..500).contains(&status) {
            // Such as `invalid_grant`: the code was used, or is none.
            let said: Map<String, Value> = serde_json::from_slice(&body).unwrap_or_default();
            let error = said.get("error").and_then(Value::as_str).unwrap_or("?");
            let error: String = error.chars().take(TOLD).collect();
            return Err(Fault::Refused(format!("{status}, {error:?}")));
        }
        read(url, status, &body)
    }

    /// What the provider tells of whom this token is of.
    pub fn told_of(&self, url: &Url, token: &str) -> Result<Map<String, Value>, Fault> {
        let request = self
            .0
            .get(url.as_str())
            .header("accept", "application/json");
        let request = request.header("authorization", format!("Bearer {token}"));
        let (status, body) = answer(request.call())?;
        read(url, status, &body)
    }
}

/// The usual certificates, or those of one's own.
fn tls(roots: Option<Arc<[u8]>>) -> TlsConfig {
    let Some(roots) = roots else {
        return TlsConfig::default();
    };
    let found = parse_pem(&roots).filter_map(|item| match item {
        Ok(PemItem::Certificate(one)) => Some(one),
        _ => None,
    });
    let found: Vec<_> = found.collect();
    TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(found)))
        .build()
}

type Answered = Result<axum::http::Response<Body>, ureq::Error>;

fn answer(answered: Answered) -> Result<(u16, Vec<u8>), Fault> {
    let away = |error: ureq::Error| Fault::Away(error.to_string());
    let mut response = answered.map_err(away)?;
    let body = response.body_mut().with_config().limit(LARGEST);
    let body = body.read_to_vec().map_err(away)?;
    Ok((response.status().as_u16(), body))
}

fn read<T: DeserializeOwned>(url: &Url, status: u16, body: &[u8]) -> Result<T, Fault> {
    if status != 200 {
        return Err(Fault::Away(format!("{url} answers {status}")));
    }
    serde_json::from_slice(body).map_err(|error| Fault::Away(format!("{url}: {error}")))
}

/// As the parts of a password are written before they are joined (RFC 6749, 2.3.1).
fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
