//! What is said to a reader whose query was read otherwise than typed. Sentences are English here, for
//! programs; the pages have their own in each language, by [`Note::code`].

use std::fmt;

/// What was read otherwise than typed. `Display` says it in English; `code` is for translations.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Note {
    /// A quotation mark without its partner; the rest was read as a phrase.
    UnclosedPhrase,
    /// `or`, `-`, `*` or `""` with nothing to act upon; left out.
    LoneOperator(String),
    /// More than the longest query or the most terms; the rest was left out.
    TooLong,
    /// Words that are too common to be looked for, such as `the`; left out.
    TooCommon(String),
    /// A theme, body or year that is none, as it was read; left out.
    NoSuch(String),
    /// Words that are the name of a theme: what is on it was found too. The name is the reader's.
    ByTheme(String),
    /// Nothing in the query can be searched for: all recommendations are listed.
    NothingToSearch,
}

impl Note {
    /// A word for programs and translations.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnclosedPhrase => "unclosed_phrase",
            Self::LoneOperator(_) => "lone_operator",
            Self::TooLong => "too_long",
            Self::TooCommon(_) => "too_common",
            Self::NoSuch(_) => "no_such",
            Self::ByTheme(_) => "by_theme",
            Self::NothingToSearch => "nothing_to_search",
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnclosedPhrase => f.write_str(
                "A quotation mark is not closed: the words after it were read as a phrase.",
            ),
            Self::LoneOperator(mark) => {
                write!(f, "“{mark}” has nothing to act upon and was left out.")
            }
            Self::TooLong => f.write_str("The query is too long: its end was left out."),
            Self::TooCommon(words) => {
                write!(
                    f,
                    "“{words}” is too common to be searched for and was left out."
                )
            }
            Self::NoSuch(term) => {
                write!(f, "There is nothing called “{term}”: it was left out.")
            }
            Self::ByTheme(label) => write!(f, "Also found by the theme “{label}”."),
            Self::NothingToSearch => {
                f.write_str("The query has no word that can be searched for: it was left aside.")
            }
        }
    }
}
