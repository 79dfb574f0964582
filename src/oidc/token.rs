//! What an ID token must hold before anything of it is believed (`OpenID` Connect Core, 3.1.3.7): signature,
//! issuer, audience, time, and the nonce that this browser was sent away with.

use jsonwebtoken::{Validation, decode, decode_header, get_current_timestamp};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::Fault;
use super::keys::Keys;
use super::settings::Settings;
use super::signatures::ALGORITHMS;

/// By how many seconds clocks may differ.
const SKEW: u64 = 60;
/// The longest name that a provider may have for somebody.
const LONGEST_SUBJECT: usize = 255;

/// Somebody whom the provider knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name that the provider has for them; never given to anybody else.
    pub subject: String,
    /// Where the provider vouches for it.
    pub address: Option<String>,
    /// More than one thing was asked for there (`mfa` of RFC 8176).
    pub strong: bool,
}

impl Person {
    /// Takes the address from what the provider tells besides, if that is of the same person.
    pub fn learn(&mut self, told: &Map<String, Value>, claim: &str) -> Result<(), Fault> {
        if told.get("sub").and_then(Value::as_str) != Some(&self.subject) {
            return Err(untrusted("what it tells is of somebody else"));
        }
        self.address = address(told, claim);
        Ok(())
    }
}

/// Why a token is not taken.
#[derive(Debug)]
pub enum Doubt {
    /// Of this name; there may be newer keys.
    UnknownKey(String),
    Fault(Fault),
}

impl From<Doubt> for Fault {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::UnknownKey(id) => untrusted(format!("it has no key {id:?}")),
            Doubt::Fault(fault) => fault,
        }
    }
}

fn untrusted(why: impl Into<String>) -> Fault {
    Fault::Untrusted(why.into())
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Value,
    azp: Option<String>,
    iat: Option<f64>,
    nonce: Option<String>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// Whom a token is about, if all of it is right.
pub fn read(token: &str, keys: &Keys, settings: &Settings, nonce: &str) -> Result<Person, Doubt> {
    let wrong = |error: jsonwebtoken::errors::Error| Doubt::Fault(untrusted(error.to_string()));
    let header = decode_header(token).map_err(wrong)?;
    if !ALGORITHMS.contains(&header.alg) {
        let why = format!("it is signed with {:?}", header.alg);
        return Err(Doubt::Fault(untrusted(why)));
    }
    let id = header.kid.as_deref();
    let key = keys.named(id);
    let key = key.ok_or_else(|| Doubt::UnknownKey(id.unwrap_or_default().to_owned()))?;
    let mut wanted = Validation::new(header.alg);
    wanted.leeway = SKEW;
    wanted.validate_nbf = true;
    wanted.set_issuer(&[&settings.issuer]);
    wanted.set_audience(&[&settings.client_id]);
    wanted.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let claims: Claims = decode(token, &key, &wanted).map_err(wrong)?.claims;
    believed(claims, settings, nonce).map_err(Doubt::Fault)
}

/// What the crate does not look at.
fn believed(claims: Claims, settings: &Settings, nonce: &str) -> Result<Person, Fault> {
    if claims.iss != settings.issuer {
        return Err(untrusted("it is of another issuer"));
    }
    let several = claims.aud.as_array().is_some_and(|all| all.len() > 1);
    let party = claims.azp.as_deref();
    if party.map_or(several, |party| party != settings.client_id) {
        return Err(untrusted("it was made for another party"));
    }
    #[expect(clippy::cast_precision_loss, reason = "seconds are far below 2^52")]
    let latest = (get_current_timestamp() + SKEW) as f64;
    if claims.iat.is_some_and(|made| made > latest) {
        return Err(untrusted("it was made in the future"));
    }
    if claims.nonce.as_deref() != Some(nonce) {
        return Err(untrusted("it was made for another sign-in"));
    }
    let subject = claims.sub;
    if subject.is_empty() || subject.len() > LONGEST_SUBJECT || subject.contains('\0') {
        return Err(untrusted("it names nobody"));
    }
    let ways = claims.rest.get("amr").and_then(Value::as_array);
    Ok(Person {
        address: address(&claims.rest, &settings.claim),
        strong: ways.is_some_and(|ways| ways.iter().any(|way| way == "mfa")),
        subject,
    })
}

/// The address that the provider vouches for.
fn address(claims: &Map<String, Value>, claim: &str) -> Option<String> {
    let verified = match claims.get("email_verified") {
        Some(Value::Bool(verified)) => *verified,
        // Some write it so.
        Some(Value::String(verified)) => verified == "true",
        _ => false,
    };
    if claim == "email" && !verified {
        return None;
    }
    let address = claims.get(claim)?.as_str()?.trim();
    (!address.is_empty()).then(|| address.to_owned())
}
