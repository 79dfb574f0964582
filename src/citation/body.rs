//! The bodies whose resolutions are cited by number, and which numbers each of them gives. Their
//! names in each language are data (`words`); which one a number belongs to is decided in `scan`.

use super::folding::Folded;
use super::resolution::{Act, Number};
use super::{Language, words};

/// Whose resolutions a number may belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Body {
    Assembly,
    SecurityCouncil,
    Ecosoc,
    HumanRights,
    Ctoc,
    Cac,
    /// One that is named, and whose resolutions have no normal form here.
    Other,
    /// Any working group or committee: it can only be meant by "its".
    Group,
}

/// The more particular name first: a Conference of the States Parties is a conference too.
pub(super) const BODIES: [(&str, Body); 8] = [
    ("other", Body::Other),
    ("hrc", Body::HumanRights),
    ("ecosoc", Body::Ecosoc),
    ("sc", Body::SecurityCouncil),
    ("cac", Body::Cac),
    ("ga", Body::Assembly),
    ("ctoc", Body::Ctoc),
    ("group", Body::Group),
];

/// Sessions of the General Assembly that no conference reaches soon.
const ONLY_ASSEMBLY: u32 = 61;
/// Sessions of a conference; those of the Assembly up to its 30th were counted otherwise.
const ONLY_CONFERENCE: u32 = 12;

impl Body {
    /// The body that a line names and names alone: "The General Assembly,".
    pub fn speaking(line: &str, language: Language) -> Option<Self> {
        let folded = Folded::new(line);
        let text = folded.text.trim().trim_end_matches([',', '，', ':']);
        let words = words::of(language);
        let hit = words.bodies.captures(text)?;
        let whole = hit.get(0)?;
        let article = text[..whole.start()].trim();
        (whole.end() == text.len() && article.chars().count() <= 3 && !article.contains(' '))
            .then(|| named(&hit))?
    }

    /// The organ whose symbol its resolutions bear; `conference` is the one at hand.
    pub(super) const fn organ(self, conference: &str) -> Option<&str> {
        Some(match self {
            Self::Assembly => "A",
            Self::SecurityCouncil => "S",
            Self::Ecosoc => "E",
            Self::HumanRights => "A/HRC",
            Self::Ctoc => conference,
            Self::Cac => "CAC/COSP",
            Self::Other | Self::Group => return None,
        })
    }

    /// Whether the body counts its resolutions so.
    pub(super) fn counts_so(self, number: &Number) -> bool {
        let by_year = year(number).is_some();
        match number {
            Number::Year { .. } => matches!(self, Self::SecurityCouncil | Self::Other),
            Number::Roman { .. } => matches!(self, Self::Assembly | Self::Ecosoc | Self::Other),
            Number::Session { .. } => match self {
                Self::Other => true,
                Self::SecurityCouncil => false,
                Self::Ecosoc => by_year,
                _ => !by_year,
            },
        }
    }

    /// Whose number it must be where no body is named.
    pub(super) fn of_number(number: &Number, act: Act) -> Option<Self> {
        match number {
            Number::Year { .. } => (act == Act::Resolution).then_some(Self::SecurityCouncil),
            Number::Roman { .. } => Some(Self::Assembly),
            Number::Session { .. } if year(number).is_some() => Some(Self::Ecosoc),
            Number::Session { session, .. } => match session.parse().ok() {
                Some(0..=ONLY_CONFERENCE) => Some(Self::Ctoc),
                Some(ONLY_ASSEMBLY..) => Some(Self::Assembly),
                _ => None,
            },
        }
    }
}

/// The body of a match of the names.
pub(super) fn named(hit: &regex::Captures) -> Option<Body> {
    BODIES
        .iter()
        .find(|(name, _)| hit.name(name).is_some())
        .map(|one| one.1)
}

/// Where a number counts by years.
fn year(number: &Number) -> Option<u16> {
    match number {
        Number::Session { session, .. } => {
            let year = session.parse().ok()?;
            (1946..2100).contains(&year).then_some(year)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_line_names_who_speaks() {
        for (line, language, body) in [
            ("The General Assembly,", Language::En, Some(Body::Assembly)),
            ("Генеральная Ассамблея,", Language::Ru, Some(Body::Assembly)),
            ("La Conférence des Parties,", Language::Fr, Some(Body::Ctoc)),
            ("大会，", Language::Zh, Some(Body::Assembly)),
            ("إن الجمعية العامة،", Language::Ar, Some(Body::Assembly)),
            ("Noting that the General Assembly", Language::En, None),
            ("The General Assembly met.", Language::En, None),
        ] {
            assert_eq!(Body::speaking(line, language), body, "{line}");
        }
    }
}
