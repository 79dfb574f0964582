//! The public keys of a provider. Those of kinds that are not known here are left out, as are those that
//! are for something else.

use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use serde::Deserialize;
use serde_json::Value;

/// As they come; each is understood when it is needed, so that a strange one spoils nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Keys {
    keys: Vec<Value>,
}

impl Keys {
    /// The key of this name; without a name the only one that is there for signatures.
    pub fn named(&self, id: Option<&str>) -> Option<DecodingKey> {
        let known = self.keys.iter().filter_map(|key| {
            let key: Jwk = serde_json::from_value(key.clone()).ok()?;
            let signs = match &key.common.public_key_use {
                None => true,
                Some(of) => *of == PublicKeyUse::Signature,
            };
            signs.then_some(key)
        });
        let mut fitting = known.filter(|key| match id {
            Some(id) => key.common.key_id.as_deref() == Some(id),
            None => true,
        });
        let first = fitting.next()?;
        if id.is_none() && fitting.next().is_some() {
            return None;
        }
        DecodingKey::from_jwk(&first).ok()
    }
}
