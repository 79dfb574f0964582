//! Identifiers as they stand in addresses: of a recommendation, a theme, a body, a meeting. They are
//! checked for shape only; whether the thing exists is for the database to say. A malformed one is
//! refused before any query, so that `/themes/../../etc` never reaches SQL.

use super::symbol::slug;

/// A text that cannot be the identifier it was given as.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} cannot be a {what}: lower-case letters, digits, dots and hyphens are expected")]
pub struct InvalidId {
    pub what: &'static str,
    pub text: String,
}

/// The longest identifier accepted, in bytes.
const LONGEST: usize = 160;

macro_rules! slug_type {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
                let sound = !text.is_empty() && text.len() <= LONGEST && text.chars().all(legal)
                    && !text.contains("..") && !text.starts_with(['.', '-']);
                if sound {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(InvalidId { what: $what, text: text.chars().take(LONGEST).collect() })
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

slug_type!(
    /// `demo-wg.1-2024-2-p3-a`: made from the first known place, never changed once published.
    RecommendationId, "recommendation id"
);
slug_type!(
    /// `financial-investigations`.
    ThemeSlug, "theme slug"
);
slug_type!(
    /// `ctoc-cop-wg.7`: the body's symbol in lower case.
    BodySlug, "body slug"
);
slug_type!(
    /// `ctoc-cop-wg.7-9`: body and ordinal, else body and first day.
    MeetingSlug, "meeting slug"
);

impl<'de> serde::Deserialize<'de> for ThemeSlug {
    fn deserialize<D: serde::Deserializer<'de>>(de: D) -> Result<Self, D::Error> {
        String::deserialize(de)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

impl BodySlug {
    pub fn of_symbol(symbol: &str) -> Result<Self, InvalidId> {
        slug(symbol).parse()
    }
}

/// Where an operative unit stands inside a document; what ids and anchors are made from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// `("res", "16/1")` or `("dec", "16/1")` where the numbering starts again inside a report.
    pub instrument: Option<(&'static str, String)>,
    /// The printed paragraph number.
    pub paragraph: Option<String>,
    /// `a`, `bullet`…, as in the parsed document.
    pub item: Option<String>,
    /// Rank among equal items of one paragraph, from 1: the eleventh bullet is 11, a second (a) is 2.
    pub rank: u32,
}

impl Place {
    /// The end of a recommendation id: `p3-a`, `p3-b11` for the eleventh bullet, `p3-a-2` for a
    /// second (a); `a` alone for an item of a decision that is not numbered.
    pub fn suffix(&self) -> String {
        let mut parts = Vec::new();
        if let Some(paragraph) = &self.paragraph {
            parts.push(format!("p{}", slug(paragraph)));
        }
        parts.extend(self.item_part());
        parts.join("-")
    }

    /// The fragment of the document page: `par-3`, `par-3-a`, `res-16-1-par-3`, `dec-16-1-a`.
    pub fn anchor(&self) -> String {
        let mut parts = Vec::new();
        if let Some((kind, number)) = &self.instrument {
            parts.push(format!("{kind}-{}", slug(number)));
        }
        if let Some(paragraph) = &self.paragraph {
            parts.push(format!("par-{}", slug(paragraph)));
        }
        parts.extend(self.item_part());
        parts.join("-")
    }

    /// The id of the recommendation at this place of the document whose key is `document`
    /// (`ctoc-cop-2020-10`). Inside a resolution the place is the resolution itself, of the body
    /// with the symbol `body`: `ctoc-cop-res-16-1-p3`.
    pub fn id(&self, document: &str, body: Option<&str>) -> Result<RecommendationId, InvalidId> {
        let base = match (&self.instrument, body) {
            (Some((kind, number)), Some(body)) => format!("{}-{kind}-{}", slug(body), slug(number)),
            (Some((kind, number)), None) => format!("{document}-{kind}-{}", slug(number)),
            (None, _) => document.to_owned(),
        };
        format!("{base}-{}", self.suffix())
            .trim_end_matches('-')
            .parse()
    }

    fn item_part(&self) -> Option<String> {
        let item = self.item.as_deref()?;
        Some(match (item, self.rank) {
            ("bullet", rank) => format!("b{}", rank.max(1)),
            (label, rank) if rank > 1 => format!("{}-{rank}", slug(label)),
            (label, _) => slug(label),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(paragraph: Option<&str>, item: Option<&str>, rank: u32) -> Place {
        Place {
            instrument: None,
            paragraph: paragraph.map(Into::into),
            item: item.map(Into::into),
            rank,
        }
    }

    #[test]
    fn ids_follow_the_first_known_place() {
        let id = |place: &Place| {
            place
                .id("demo-wg.1-2024-2", None)
                .expect("an id")
                .to_string()
        };
        assert_eq!(id(&place(Some("3"), Some("a"), 1)), "demo-wg.1-2024-2-p3-a");
        assert_eq!(
            id(&place(Some("3"), Some("bullet"), 11)),
            "demo-wg.1-2024-2-p3-b11"
        );
        assert_eq!(
            id(&place(Some("3"), Some("a"), 2)),
            "demo-wg.1-2024-2-p3-a-2"
        );
        assert_eq!(id(&place(Some("38"), None, 0)), "demo-wg.1-2024-2-p38");
    }

    #[test]
    fn a_resolution_is_a_place_of_its_own() {
        let mut place = place(Some("3"), None, 0);
        place.instrument = Some(("res", "16/1".to_owned()));
        let id = place
            .id("ctoc-cop-2020-10", Some("CTOC/COP"))
            .expect("an id");
        assert_eq!(id.as_str(), "ctoc-cop-res-16-1-p3");
        assert_eq!(place.anchor(), "res-16-1-par-3");
    }

    #[test]
    fn what_cannot_be_an_id_is_refused() {
        for text in ["", "../../etc", "a..b", "A", "a b", "-a", "é"] {
            assert!(text.parse::<ThemeSlug>().is_err(), "{text:?} was accepted");
        }
    }
}
