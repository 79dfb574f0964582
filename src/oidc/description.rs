//! What a provider says of itself, and its keys: fetched when they are needed, kept for a while, and asked
//! for again within bounds. Who comes while it is fetched waits for the same answer.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;
use url::Url;

use super::client::Client;
use super::keys::Keys;
use super::settings::{Settings, is_safe};
use super::{Fault, lost};

/// So long it is believed without asking again.
const FRESH: Duration = Duration::from_hours(1);
/// After it did not answer it is left alone for so long: nobody waits for it meanwhile.
const PAUSE: Duration = Duration::from_secs(5);
/// After its keys were fetched in vain, for so long.
const IN_VAIN: Duration = Duration::from_mins(1);

#[derive(Debug, Clone, Deserialize)]
pub struct Description {
    pub issuer: String,
    #[serde(deserialize_with = "url")]
    pub authorization_endpoint: Url,
    #[serde(deserialize_with = "url")]
    pub token_endpoint: Url,
    #[serde(deserialize_with = "url")]
    pub jwks_uri: Url,
    #[serde(default, deserialize_with = "url_or_none")]
    pub userinfo_endpoint: Option<Url>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

fn url<'de, D: Deserializer<'de>>(from: D) -> Result<Url, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(D::Error::custom)
}

fn url_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Url>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    let url = text.map(|text| text.parse().map_err(D::Error::custom));
    url.transpose()
}

impl Description {
    /// Whether the secret goes into a header; that is so where nothing is said.
    pub fn takes_basic(&self) -> bool {
        let ways = self.token_endpoint_auth_methods_supported.as_ref();
        ways.is_none_or(|ways| ways.iter().any(|way| way == "client_secret_basic"))
    }

    fn checked(self, settings: &Settings) -> Result<Self, Fault> {
        if self.issuer != settings.issuer {
            let (own, said) = (&settings.issuer, &self.issuer);
            return Err(Fault::Away(format!(
                "it calls itself {said:?}, not {own:?}; RECUEIL_OIDC_ISSUER must be the same letter by letter"
            )));
        }
        let all = [
            Some(&self.authorization_endpoint),
            Some(&self.token_endpoint),
            Some(&self.jwks_uri),
            self.userinfo_endpoint.as_ref(),
        ];
        let home = settings.is_at_home();
        let unsafe_one = all.into_iter().flatten().find(|url| !is_safe(url, home));
        if let Some(url) = unsafe_one {
            let why = format!("it names an address that is not safe: {url}");
            return Err(Fault::Away(why));
        }
        Ok(self)
    }
}

#[derive(Debug, Default)]
struct Memory {
    description: Option<(Arc<Description>, Instant)>,
    failed: Option<(String, Instant)>,
    keys: Option<(Arc<Keys>, Instant)>,
    in_vain: Option<Instant>,
}

/// What is known of a provider.
#[derive(Debug, Default)]
pub struct Known(Mutex<Memory>);

impl Known {
    pub async fn description(
        &self,
        client: &Arc<Client>,
        settings: &Arc<Settings>,
    ) -> Result<Arc<Description>, Fault> {
        let mut memory = self.0.lock().await;
        if let Some((description, at)) = &memory.description
            && at.elapsed() < FRESH
        {
            return Ok(description.clone());
        }
        if let Some((why, at)) = &memory.failed
            && at.elapsed() < PAUSE
        {
            return Err(Fault::Away(why.clone()));
        }
        let (client, settings) = (client.clone(), settings.clone());
        let fetched = spawn_blocking(move || {
            let base = settings.issuer.trim_end_matches('/');
            let url = format!("{base}/.well-known/openid-configuration");
            let url = url
                .parse()
                .map_err(|error| Fault::Away(format!("{error}")))?;
            client.json::<Description>(&url)?.checked(&settings)
        });
        match (
            fetched.await.map_err(|error| lost(&error))?,
            memory.description.take(),
        ) {
            (Ok(description), _) => {
                let description = Arc::new(description);
                memory.description = Some((description.clone(), Instant::now()));
                memory.failed = None;
                Ok(description)
            }
            // What it said before is better than nothing.
            (Err(error), Some((old, _))) => {
                tracing::warn!(%error, "an old description of the sign-in provider is used");
                memory.description = Some((old.clone(), Instant::now()));
                Ok(old)
            }
            (Err(error), None) => {
                let why = match &error {
                    Fault::Away(why) => why.clone(),
                    other => other.to_string(),
                };
                memory.failed = Some((why, Instant::now()));
                Err(error)
            }
        }
    }

    /// Its keys; with `anew` after one of them was missing.
    pub async fn keys(
        &self,
        client: &Arc<Client>,
        described: &Arc<Description>,
        anew: bool,
    ) -> Result<Arc<Keys>, Fault> {
        let mut memory = self.0.lock().await;
        let waits = memory.in_vain.is_some_and(|at| at.elapsed() < IN_VAIN);
        if let Some((keys, at)) = &memory.keys
            && at.elapsed() < FRESH
            && (!anew || waits)
        {
            return Ok(keys.clone());
        }
        let (client, url) = (client.clone(), described.jwks_uri.clone());
        let fetched = spawn_blocking(move || client.json::<Keys>(&url)).await;
        let fetched = Arc::new(fetched.map_err(|error| lost(&error))??);
        let same = memory
            .keys
            .as_ref()
            .is_some_and(|(old, _)| **old == *fetched);
        memory.in_vain = (anew && same).then(Instant::now);
        memory.keys = Some((fetched.clone(), Instant::now()));
        Ok(fetched)
    }
}
