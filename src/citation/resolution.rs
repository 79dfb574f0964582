//! A resolution or decision, by its organ and number. Which organ a bare number belongs to is decided
//! in `scan::resolutions`; here stands what was decided, and its normal form.

use std::fmt;
use std::str::FromStr;

use super::numerals;

/// What was adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    Resolution,
    Decision,
}

impl Act {
    const fn letters(self) -> &'static str {
        match self {
            Self::Resolution => "RES",
            Self::Decision => "DEC",
        }
    }
}

/// How an organ counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Number {
    /// `74/247`, `S-20/3`, `2006/27`, `48/141 A`: session or year first.
    Session {
        session: String,
        number: u32,
        letter: Option<char>,
    },
    /// `2837 (XXVI)`, `217 A (III)`: the session behind, in Roman numerals.
    Roman {
        number: u32,
        letter: Option<char>,
        session: String,
    },
    /// `2491 (2019)`: the year behind.
    Year { number: u32, year: u16 },
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let blank = |letter: &Option<char>| letter.map(|one| format!(" {one}")).unwrap_or_default();
        match self {
            Self::Session {
                session,
                number,
                letter,
            } => write!(f, "{session}/{number}{}", blank(letter)),
            Self::Roman {
                number,
                letter,
                session,
            } => write!(f, "{number}{} ({session})", blank(letter)),
            Self::Year { number, year } => write!(f, "{number} ({year})"),
        }
    }
}

/// `A/RES/74/247`, `CTOC/COP/DEC/4/4`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Resolution {
    /// The organ's symbol: `A`, `A/HRC`, `CTOC/COP`.
    pub organ: String,
    pub act: Act,
    pub number: Number,
}

impl fmt::Display for Resolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.organ, self.act.letters(), self.number)
    }
}

/// Why a text names no resolution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAResolution;

impl FromStr for Resolution {
    type Err = NotAResolution;

    fn from_str(text: &str) -> Result<Self, NotAResolution> {
        let parse = || {
            let (act, (organ, number)) = [Act::Resolution, Act::Decision]
                .into_iter()
                .find_map(|act| Some((act, text.split_once(&format!("/{}/", act.letters()))?)))?;
            let is_organ = organ
                .split('/')
                .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase()));
            is_organ.then_some(())?;
            Some(Self {
                organ: organ.to_owned(),
                act,
                number: number.parse().ok()?,
            })
        };
        parse().ok_or(NotAResolution)
    }
}

impl FromStr for Number {
    type Err = NotAResolution;

    fn from_str(text: &str) -> Result<Self, NotAResolution> {
        number(text).ok_or(NotAResolution)
    }
}

fn number(text: &str) -> Option<Number> {
    let lettered = |text: &str| -> Option<(u32, Option<char>)> {
        let (digits, letter) = match text.split_once(' ') {
            Some((digits, letter)) => (digits, Some(one_letter(letter)?)),
            None => (text, None),
        };
        Some((digits_only(digits)?, letter))
    };
    if let Some((head, inside)) = text.split_once(" (") {
        let inside = inside.strip_suffix(')')?;
        let (number, letter) = lettered(head)?;
        if let Some(year) = digits_only(inside) {
            let year = u16::try_from(year).ok().filter(|_| letter.is_none())?;
            return (1946..2100)
                .contains(&year)
                .then_some(Number::Year { number, year });
        }
        let roman = inside
            .strip_prefix("ES-")
            .or(inside.strip_prefix("S-"))
            .unwrap_or(inside);
        numerals::of_roman(roman)?;
        return Some(Number::Roman {
            number,
            letter,
            session: inside.to_owned(),
        });
    }
    let (session, rest) = text.split_once('/')?;
    let plain = session
        .strip_prefix("ES-")
        .or(session.strip_prefix("S-"))
        .unwrap_or(session);
    digits_only(plain)?;
    let (number, letter) = lettered(rest)?;
    Some(Number::Session {
        session: session.to_owned(),
        number,
        letter,
    })
}

fn one_letter(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let first = chars.next().filter(char::is_ascii_uppercase)?;
    chars.next().is_none().then_some(first)
}

fn digits_only(text: &str) -> Option<u32> {
    let fine = (1..=4).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_digit())
        && !text.starts_with('0');
    text.parse().ok().filter(|_| fine)
}
