//! What an editor says about a file besides sending it: at the upload, or in a sheet beside many files. It
//! fills what the file does not say, and never overrides what it does say without a warning.

use std::fmt;
use std::str::FromStr;

use time::Date;
use time::macros::format_description;

use super::{DocumentKind, Language, Symbol};

/// An editor's word for one file; what is `None` was not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Given {
    pub symbol: Option<Symbol>,
    pub language: Option<Language>,
    pub kind: Option<DocumentKind>,
    /// Of distribution.
    pub date: Option<Day>,
    /// The symbol of the body.
    pub body: Option<String>,
    pub meeting: Option<MeetingWord>,
}

/// A day, written as ISO 8601 has it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Day(pub Date);

/// What is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a day: 2024-06-03 is expected")]
pub struct NotADay(String);

/// A meeting of a body: the number of its session, or its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum MeetingWord {
    Ordinal(u32),
    Opens(Day),
}

/// What names no meeting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no meeting: the number of a session or its first day is expected")]
pub struct NotAMeeting(String);

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        Date::parse(text.trim(), format_description!("[year]-[month]-[day]"))
            .map(Self)
            .map_err(|_| NotADay(text.chars().take(40).collect()))
    }
}

impl FromStr for MeetingWord {
    type Err = NotAMeeting;

    fn from_str(text: &str) -> Result<Self, NotAMeeting> {
        let text = text.trim();
        if let Ok(day) = text.parse() {
            return Ok(Self::Opens(day));
        }
        let ordinal = text.parse().ok().filter(|n| (1..1000).contains(n));
        let refuse = || NotAMeeting(text.chars().take(40).collect());
        ordinal.map(Self::Ordinal).ok_or_else(refuse)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for MeetingWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ordinal(number) => number.fmt(f),
            Self::Opens(day) => day.fmt(f),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for MeetingWord {
    type Error = NotAMeeting;

    fn try_from(text: String) -> Result<Self, NotAMeeting> {
        text.parse()
    }
}

impl From<MeetingWord> for String {
    fn from(word: MeetingWord) -> Self {
        word.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_a_number_or_a_day() {
        for word in ["12", "2024-06-03"] {
            let meeting: MeetingWord = word.parse().expect("a meeting");
            assert_eq!(meeting.to_string(), word);
        }
        for word in ["", "0", "twelfth", "2024-06-31", "12000"] {
            assert!(word.parse::<MeetingWord>().is_err(), "{word:?}");
        }
    }
}
