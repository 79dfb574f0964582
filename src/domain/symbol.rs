//! A document symbol such as `CTOC/COP/WG.7/2020/3`: its form, its address form, and the body and
//! year that it names. It does not find symbols in running text (that is `ingest::meaning`), and it
//! knows no body by name.

use std::fmt;
use std::str::FromStr;

/// The longest symbol accepted, in bytes; real ones stay under 60.
const LONGEST: usize = 120;

/// A symbol as the UN prints it: capitals and numbers between slashes, without surrounding blanks.
#[derive(
    Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Symbol(String);

/// Why a text is not a symbol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not a document symbol: capitals and numbers between slashes are expected, like CTOC/COP/WG.7/2020/3"
)]
pub struct NotASymbol(String);

impl Symbol {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form used inside ids: lower case, `-` for `/` and for a blank.
    /// A double symbol, `…` or a parenthesis keeps only letters, digits, dots and hyphens.
    pub fn slug(&self) -> String {
        slug(&self.0)
    }

    /// The symbol of the body: all before the year or session number, `CTOC/COP/WG.7` of
    /// `CTOC/COP/WG.7/2020/3`. Resolutions and decisions belong to the organ before `RES` or `DEC`.
    pub fn body(&self) -> Option<String> {
        let parts: Vec<&str> = self.0.split('/').collect();
        let end = parts.iter().position(|part| {
            *part == "RES"
                || *part == "DEC"
                || part.chars().all(|c| c.is_ascii_digit())
                || part.starts_with("L.")
                || part.starts_with("CRP.")
                || part.starts_with("INF")
        })?;
        (end > 0).then(|| parts[..end].join("/"))
    }

    /// The year that the symbol names, when it does: `2020` of `CTOC/COP/WG.7/2020/3`.
    pub fn year(&self) -> Option<i16> {
        self.0
            .split(['/', '(', ')', ' '])
            .filter(|part| part.len() == 4)
            .find_map(|part| part.parse().ok().filter(|year| (1945..2100).contains(year)))
    }
}

/// Lower case, with `-` for all that is not a letter, a digit or a dot; never two `-` in a row.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() || c == '.' {
            out.push(c);
        } else if !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_matches('-').to_owned()
}

impl FromStr for Symbol {
    type Err = NotASymbol;

    fn from_str(text: &str) -> Result<Self, NotASymbol> {
        let text = text.trim();
        let refuse = || NotASymbol(text.chars().take(LONGEST).collect());
        let parts: Vec<&str> = text.split('/').collect();
        let head_is_an_organ = parts[0]
            .chars()
            .next()
            .is_some_and(|c| c.is_ascii_uppercase())
            && parts[0]
                .chars()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let legal = |c: char| c.is_ascii_alphanumeric() || " .()-/".contains(c);
        if text.len() > LONGEST
            || parts.len() < 2
            || parts
                .iter()
                .any(|part| part.is_empty() || part.starts_with(['.', ' ', '-']))
            || !text.chars().all(legal)
            || !text.chars().any(|c| c.is_ascii_digit())
            || !head_is_an_organ
        {
            return Err(refuse());
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for Symbol {
    type Error = NotASymbol;

    fn try_from(text: String) -> Result<Self, NotASymbol> {
        text.parse()
    }
}

impl From<Symbol> for String {
    fn from(symbol: Symbol) -> Self {
        symbol.0
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_names_its_body_and_year() {
        let symbol: Symbol = "CTOC/COP/WG.7/2020/3".parse().expect("a symbol");
        assert_eq!(symbol.slug(), "ctoc-cop-wg.7-2020-3");
        assert_eq!(symbol.body().as_deref(), Some("CTOC/COP/WG.7"));
        assert_eq!(symbol.year(), Some(2020));
        let resolution: Symbol = "CTOC/COP/RES/8/1".parse().expect("a symbol");
        assert_eq!(resolution.body().as_deref(), Some("CTOC/COP"));
        assert_eq!(resolution.year(), None);
        let council: Symbol = "S/RES/2491 (2019)".parse().expect("a symbol");
        assert_eq!(
            (council.slug().as_str(), council.year()),
            ("s-res-2491-2019", Some(2019))
        );
    }

    #[test]
    fn what_cannot_be_a_symbol_is_refused() {
        for text in [
            "",
            "etc/passwd",
            "../../etc",
            "A",
            "A//1",
            "ctoc/cop/1",
            "A/é/1",
            "A/B",
        ] {
            assert!(text.parse::<Symbol>().is_err(), "{text:?} was accepted");
        }
    }
}
