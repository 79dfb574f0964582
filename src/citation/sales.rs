//! A sales number of a United Nations publication: `E.18.IV.9`. The first letter is the language of
//! the edition.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use regex::Regex;

/// How a sales number looks; `scan` looks for the same.
pub(super) const FORM: &str = r"[ACEFRS]\.[0-9]{2}\.(?:[IVX]{1,5}\.[A-Z]|[IVX]{1,5})\.[0-9]{1,3}(?:/(?:Rev|Add|Corr)\.[0-9]{1,2})?";

static WHOLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("^(?:{FORM})$")).expect("static regex"));

/// A sales number as printed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sales(String);

impl fmt::Display for Sales {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is no sales number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotASalesNumber;

impl FromStr for Sales {
    type Err = NotASalesNumber;

    fn from_str(text: &str) -> Result<Self, NotASalesNumber> {
        if WHOLE.is_match(text) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASalesNumber)
        }
    }
}
