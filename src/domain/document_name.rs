//! How a document is named in addresses and filters: by its symbol (`CTOC/COP/WG.7/2020/3`), or by
//! its key (`x-1a2b3c4d5e6f`) while it has no symbol. Checked for shape only.

use std::str::FromStr;

use super::{RecommendationId, Symbol};

/// A symbol or a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentName(String);

/// A text that can be neither a symbol nor a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} names no document: a symbol like CTOC/COP/WG.7/2020/3 or a key like x-1a2b3c4d5e6f is expected"
)]
pub struct NotADocument(String);

impl DocumentName {
    /// Of a document in the store, whose key is sound.
    pub fn of_key(key: &str) -> Self {
        Self(key.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DocumentName {
    type Err = NotADocument;

    fn from_str(text: &str) -> Result<Self, NotADocument> {
        // A key is made of the letters of a recommendation's id.
        let sound = text.parse::<Symbol>().is_ok() || text.parse::<RecommendationId>().is_ok();
        if sound && text.trim() == text {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotADocument(text.chars().take(120).collect()))
        }
    }
}

impl std::fmt::Display for DocumentName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
