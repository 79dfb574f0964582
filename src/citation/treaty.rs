//! The treaties that the papers lean on, and an article of one. Their names in each language are
//! data (`words`); an article is no citation of a document and has no address.

use std::fmt;
use std::str::FromStr;

/// A treaty, by the key of its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Treaty {
    Untoc,
    Tip,
    Som,
    Firearms,
    Uncac,
    Crc,
    Iccpr,
    Icescr,
    Cedaw,
    Cat,
    Refugees,
    Unclos,
    Sar,
}

impl Treaty {
    pub const ALL: [Self; 13] = [
        Self::Untoc,
        Self::Tip,
        Self::Som,
        Self::Firearms,
        Self::Uncac,
        Self::Crc,
        Self::Iccpr,
        Self::Icescr,
        Self::Cedaw,
        Self::Cat,
        Self::Refugees,
        Self::Unclos,
        Self::Sar,
    ];

    /// The key of its names in the words of a language.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Untoc => "untoc",
            Self::Tip => "tip",
            Self::Som => "som",
            Self::Firearms => "firearms",
            Self::Uncac => "uncac",
            Self::Crc => "crc",
            Self::Iccpr => "iccpr",
            Self::Icescr => "icescr",
            Self::Cedaw => "cedaw",
            Self::Cat => "cat",
            Self::Refugees => "refugees",
            Self::Unclos => "unclos",
            Self::Sar => "sar",
        }
    }

    /// The short name, as the normal form begins.
    pub const fn short(self) -> &'static str {
        match self {
            Self::Untoc => "UNTOC",
            Self::Tip => "TIP Protocol",
            Self::Som => "SOM Protocol",
            Self::Firearms => "Firearms Protocol",
            Self::Uncac => "UNCAC",
            Self::Crc => "CRC",
            Self::Iccpr => "ICCPR",
            Self::Icescr => "ICESCR",
            Self::Cedaw => "CEDAW",
            Self::Cat => "CAT",
            Self::Refugees => "Refugee Convention",
            Self::Unclos => "UNCLOS",
            Self::Sar => "SAR Convention",
        }
    }

    /// The resolution, and its annex where it has several, by which the General Assembly adopted it.
    pub const fn adopted_by(self) -> Option<(&'static str, Option<&'static str>)> {
        match self {
            Self::Untoc => Some(("55/25", Some("I"))),
            Self::Tip => Some(("55/25", Some("II"))),
            Self::Som => Some(("55/25", Some("III"))),
            Self::Firearms => Some(("55/255", None)),
            Self::Uncac => Some(("58/4", None)),
            Self::Crc => Some(("44/25", None)),
            Self::Iccpr | Self::Icescr => Some(("2200 A (XXI)", None)),
            Self::Cedaw => Some(("34/180", None)),
            Self::Cat => Some(("39/46", None)),
            Self::Refugees | Self::Unclos | Self::Sar => None,
        }
    }
}

/// `UNTOC art. 32`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Provision {
    pub treaty: Treaty,
    pub article: String,
}

impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} art. {}", self.treaty.short(), self.article)
    }
}

/// Why a text is no provision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAProvision;

impl FromStr for Provision {
    type Err = NotAProvision;

    fn from_str(text: &str) -> Result<Self, NotAProvision> {
        let (name, article) = text.split_once(" art. ").ok_or(NotAProvision)?;
        let treaty = Treaty::ALL
            .into_iter()
            .find(|one| one.short() == name)
            .ok_or(NotAProvision)?;
        let fine = !article.is_empty() && article.chars().all(|c| c.is_ascii_alphanumeric());
        fine.then(|| Self {
            treaty,
            article: article.to_owned(),
        })
        .ok_or(NotAProvision)
    }
}
