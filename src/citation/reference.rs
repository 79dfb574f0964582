//! What a citation names, whichever kind it is, with one normal form and one way back from it.

use std::fmt;
use std::str::FromStr;

use super::{Provision, Resolution, Sales, Symbol};

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reference {
    Document(Symbol),
    /// A resolution or decision, by symbol or by number.
    Resolution(Resolution),
    /// An article of a treaty.
    Provision(Provision),
    Sales(Sales),
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(one) => one.fmt(f),
            Self::Resolution(one) => one.fmt(f),
            Self::Provision(one) => one.fmt(f),
            Self::Sales(one) => one.fmt(f),
        }
    }
}

/// Why a text is no normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAReference;

impl FromStr for Reference {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        if let Ok(one) = text.parse() {
            return Ok(Self::Resolution(one));
        }
        if let Ok(one) = text.parse() {
            return Ok(Self::Document(one));
        }
        if let Ok(one) = text.parse() {
            return Ok(Self::Provision(one));
        }
        text.parse().map(Self::Sales).map_err(|_| NotAReference)
    }
}
