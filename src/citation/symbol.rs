//! A document symbol and its parts: the organ or series, the bodies below it, the session or year, the
//! nature, the number, and what is added at the end. It reads one whole symbol; finding symbols in a
//! text is `scan::symbols`. No body is known by name: the parts are told apart by their form.

use std::fmt;
use std::str::FromStr;

/// One part between slashes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    /// `A`, `CTOC`: the organ or the series.
    Organ(String),
    /// `C.3`, `COP`, `WG.7`: a body below what stands before it.
    Body(String),
    /// `74`, `S-20`, or a year: `2020`.
    Session(String),
    /// `L`, `CRP`, `INF`, `RES`, `SR`, `GC` with its number, where that is joined to it.
    Nature(String, Option<u32>),
    Number(u32),
    /// `Add.1`, `Rev.2`, `Summary`.
    Addition(String, Option<u32>),
}

/// A symbol such as `A/CONF.234/L.3/Rev.1/Add.2 (Part I)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Symbol {
    parts: Vec<Part>,
    /// `Part I`, `Vol. II`: in brackets behind.
    volumes: Vec<String>,
}

/// Why a text is no symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotASymbol;

impl fmt::Display for NotASymbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a document symbol: parts between slashes, as in A/CONF.234/11")
    }
}

impl std::error::Error for NotASymbol {}

/// What a document is, by the letters in its symbol.
const NATURES: [&str; 16] = [
    "CO", "CRP", "DEC", "GC", "INF", "L", "MIN", "NGO", "NV", "PET", "PRST", "PV", "R", "RES",
    "SR", "WP",
];

const ADDITIONS: [&str; 5] = ["Add", "Amend", "Corr", "Rev", "Summary"];

/// Organs that stand alone before a number: `A/64/440`; a series needs three parts.
const ORGANS: [&str; 7] = ["A", "E", "S", "T", "ST", "TD", "DP"];

/// The longest symbol, in bytes; real ones stay under 60.
const LONGEST: usize = 120;

impl Symbol {
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The organ or series: `CTOC` of `CTOC/COP/WG.7/2020/3`.
    pub fn organ(&self) -> &str {
        match self.parts.first() {
            Some(Part::Organ(name)) => name,
            _ => "",
        }
    }

    /// The body with those that it belongs to, the widest first: `CTOC`, `CTOC/COP`,
    /// `CTOC/COP/WG.7`.
    pub fn bodies(&self) -> Vec<String> {
        let mut path = String::new();
        let mut found = Vec::new();
        for part in &self.parts {
            match part {
                Part::Organ(name) => path.push_str(name),
                Part::Body(name) => {
                    path.push('/');
                    path.push_str(name);
                }
                _ => break,
            }
            found.push(path.clone());
        }
        found
    }

    /// `74`, `S-20`; a year is a session too.
    pub fn session(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| match part {
            Part::Session(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The year, where the symbol counts by years.
    pub fn year(&self) -> Option<u16> {
        self.session()?.parse().ok().filter(|year| is_year(*year))
    }

    /// `L`, `CRP`, `RES`.
    pub fn nature(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| match part {
            Part::Nature(name, _) => Some(name.as_str()),
            _ => None,
        })
    }

    /// The document's number in its series.
    pub fn number(&self) -> Option<u32> {
        let plain = self.parts.iter().rev().find_map(|part| match part {
            Part::Number(number) => Some(*number),
            _ => None,
        });
        plain.or_else(|| {
            self.parts.iter().rev().find_map(|part| match part {
                Part::Nature(_, number) => *number,
                _ => None,
            })
        })
    }

    /// `("Rev", 1)`, `("Add", 2)`, in order.
    pub fn additions(&self) -> impl Iterator<Item = (&str, Option<u32>)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Addition(kind, number) => Some((kind.as_str(), *number)),
            _ => None,
        })
    }

    /// `Part I`, `Vol. II`.
    pub fn volumes(&self) -> &[String] {
        &self.volumes
    }

    /// A draft: a paper of nature `L.`.
    pub fn is_draft(&self) -> bool {
        self.nature() == Some("L")
    }

    /// Another part of the same series: `Corr.1` is added to a symbol; `SR.266`, or 266 alone, takes
    /// the place of the last number of its kind.
    pub fn beside(&self, kind: Option<&str>, number: u32) -> Option<Self> {
        let mut parts = self.parts.clone();
        let last = parts.iter().rposition(|part| {
            kind.map_or(
                matches!(part, Part::Nature(_, Some(_)) | Part::Addition(_, Some(_))),
                |kind| matches!(part, Part::Nature(name, _) | Part::Addition(name, _) if name == kind),
            )
        });
        match (last, kind) {
            (Some(at), _) => {
                parts.truncate(at + 1);
                match parts.last_mut() {
                    Some(Part::Nature(_, one) | Part::Addition(_, one)) => *one = Some(number),
                    _ => return None,
                }
            }
            (None, Some(kind)) if ADDITIONS.contains(&kind) => {
                parts.push(Part::Addition(kind.to_owned(), Some(number)));
            }
            (None, Some(kind)) => parts.push(Part::Nature(kind.to_owned(), Some(number))),
            (None, None) => return None,
        }
        Some(Self {
            parts,
            volumes: Vec::new(),
        })
    }
}

fn is_year(number: u16) -> bool {
    (1946..2100).contains(&number)
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.parts.iter().enumerate() {
            if index > 0 {
                f.write_str("/")?;
            }
            match part {
                Part::Number(number) => write!(f, "{number}")?,
                Part::Nature(name, Some(n)) | Part::Addition(name, Some(n)) => {
                    write!(f, "{name}.{n}")?;
                }
                Part::Organ(name)
                | Part::Body(name)
                | Part::Session(name)
                | Part::Nature(name, None)
                | Part::Addition(name, None) => f.write_str(name)?,
            }
        }
        for volume in &self.volumes {
            write!(f, " ({volume})")?;
        }
        Ok(())
    }
}

impl FromStr for Symbol {
    type Err = NotASymbol;

    fn from_str(text: &str) -> Result<Self, NotASymbol> {
        if text.len() > LONGEST {
            return Err(NotASymbol);
        }
        let (head, volumes) = match text.split_once(" (") {
            Some((head, rest)) => {
                let rest = rest.strip_suffix(')').ok_or(NotASymbol)?;
                (head, rest.split(") (").map(str::to_owned).collect())
            }
            None => (text, Vec::new()),
        };
        let is_volume = |text: &String| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || c == '.' || c == ' ')
        };
        if !volumes.iter().all(is_volume) {
            return Err(NotASymbol);
        }
        let raw: Vec<&str> = head.split('/').collect();
        let organ = raw[0];
        let long_enough = raw.len() > 2 || raw.len() == 2 && ORGANS.contains(&organ);
        let is_organ =
            !organ.is_empty() && organ.len() <= 8 && organ.chars().all(|c| c.is_ascii_uppercase());
        if !long_enough || !is_organ || !head.contains(|c: char| c.is_ascii_digit()) {
            return Err(NotASymbol);
        }
        let mut parts = vec![Part::Organ(organ.to_owned())];
        for index in 1..raw.len() {
            parts.push(part(&raw, index, &parts).ok_or(NotASymbol)?);
        }
        Ok(Self { parts, volumes })
    }
}

/// The part at a place, by its form and by what stands around it.
fn part(raw: &[&str], index: usize, before: &[Part]) -> Option<Part> {
    let text = *raw.get(index)?;
    let (name, number) = match text.split_once('.') {
        Some((name, number)) => (name, plain(number)),
        None => (text, None),
    };
    if ADDITIONS.contains(&name) && (number.is_some() || name == text) {
        return Some(Part::Addition(name.to_owned(), number));
    }
    let numbered_body = before.len() == 1 && number.is_some() && matches!(name, "R" | "CO");
    if NATURES.contains(&name) && (number.is_some() || name == text && index > 0) && !numbered_body
    {
        return Some(Part::Nature(name.to_owned(), number));
    }
    if let Some(number) = plain(text) {
        let has_session = before.iter().any(|one| matches!(one, Part::Session(_)));
        let year = u16::try_from(number).is_ok_and(|n| n > 999 && is_year(n));
        let more = raw.get(index + 1).is_some_and(|next| {
            let name = next.split('.').next().unwrap_or(next);
            plain(next).is_some() || NATURES.contains(&name)
        });
        return Some(if !has_session && (year || more) && number < 10_000 {
            Part::Session(text.to_owned())
        } else {
            Part::Number(number)
        });
    }
    let legal = |c: char| c.is_ascii_alphanumeric() || ".-()".contains(c);
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) || !text.chars().all(legal) {
        return None;
    }
    let special = ["S-", "ES-", "SS."]
        .iter()
        .find_map(|head| text.strip_prefix(head));
    if special.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        || text.starts_with(|c: char| c.is_ascii_digit())
    {
        return Some(Part::Session(text.to_owned()));
    }
    Some(Part::Body(text.to_owned()))
}

/// A number without leading zeros, of up to five digits.
fn plain(text: &str) -> Option<u32> {
    let fine = !text.is_empty() && text.len() <= 5 && text.chars().all(|c| c.is_ascii_digit());
    let number: u32 = text.parse().ok().filter(|_| fine)?;
    (number.to_string() == text).then_some(number)
}
