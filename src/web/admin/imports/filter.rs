//! Which imports a list shows, as its address says it.

use std::str::FromStr;

use time::OffsetDateTime;
use uuid::Uuid;

use crate::db::import_list::Wanted;
use crate::domain::{Cursor, ImportState, Language, UnknownWord};
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters};

/// The most words that are looked for.
const MOST_WORDS: usize = 8;

/// A state, or what was set aside, which is in none of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    State(ImportState),
    Discarded,
}

impl Sort {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::State(state) => state.as_str(),
            Self::Discarded => "discarded",
        }
    }

    /// All of them, in the order of the way.
    pub fn all() -> impl Iterator<Item = Self> {
        let states = ImportState::ALL.iter().map(|state| Self::State(*state));
        states.chain([Self::Discarded])
    }
}

impl FromStr for Sort {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        if word == "discarded" {
            return Ok(Self::Discarded);
        }
        word.parse()
            .map(Self::State)
            .map_err(|mut unknown: UnknownWord| {
                unknown.allowed.push_str(", discarded");
                unknown
            })
    }
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub sort: Option<Sort>,
    pub mine: bool,
    pub language: Option<Language>,
    pub words: String,
    pub cursor: Option<String>,
    /// What was just done, which is no filter.
    pub done: Option<String>,
}

impl FromParameters for Filter {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            sort: parameters.one("state"),
            mine: parameters.one::<String>("mine").is_some(),
            language: parameters.one("language"),
            words: parameters
                .text("q")
                .unwrap_or_default()
                .trim()
                .replace('\0', ""),
            cursor: parameters.one("cursor"),
            done: parameters.one("done"),
        }
    }
}

impl Filter {
    /// The one of an address that this service gave.
    pub fn of_address(address: &str) -> Result<Self, Error> {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let mut parameters = Parameters::of(query);
        let filter = Self::read(&mut parameters);
        parameters.finish().map(|()| filter)
    }

    /// As it stands in an address, without the place in the list.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        pairs.extend(self.sort.map(|sort| ("state", sort.as_str().to_owned())));
        pairs.extend(self.mine.then(|| ("mine", "1".to_owned())));
        pairs.extend(self.language.map(|l| ("language", l.to_string())));
        pairs.extend(
            Some(&self.words)
                .filter(|w| !w.is_empty())
                .map(|w| ("q", w.clone())),
        );
        pairs
    }

    /// The address of this list.
    pub fn address(&self, more: &[(&'static str, String)]) -> String {
        let mut pairs = self.pairs();
        pairs.extend_from_slice(more);
        if pairs.is_empty() {
            return "/admin/imports".to_owned();
        }
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        format!("/admin/imports?{query}")
    }

    /// Nothing but the newest of all.
    pub fn is_plain(&self) -> bool {
        self.pairs().is_empty() && self.cursor.is_none()
    }

    pub fn wanted(&self, user: Uuid) -> Result<Wanted, Error> {
        let state = match self.sort {
            Some(Sort::State(state)) => Some(state),
            _ => None,
        };
        let words = self.words.split_whitespace().take(MOST_WORDS);
        Ok(Wanted {
            state,
            discarded: Some(self.sort == Some(Sort::Discarded)),
            of_user: self.mine.then_some(user),
            language: self.language,
            words: words.map(str::to_owned).collect(),
            before: self.place()?,
            ..Wanted::default()
        })
    }

    /// The cursor after an import.
    pub fn after(&self, at: OffsetDateTime, id: Uuid) -> String {
        let keys = [at.unix_timestamp_nanos().to_string(), id.to_string()];
        Cursor::new(keys).written(&self.pairs())
    }

    fn place(&self) -> Result<Option<(OffsetDateTime, Uuid)>, Error> {
        let Some(text) = &self.cursor else {
            return Ok(None);
        };
        let refuse = || Error::bad("cursor", "this cursor does not belong to this list");
        let cursor = Cursor::read(text, &self.pairs()).map_err(|_| refuse())?;
        match cursor.keys().as_slice() {
            [at, id] => {
                let at = at.parse().ok();
                let at = at.and_then(|at| OffsetDateTime::from_unix_timestamp_nanos(at).ok());
                let place = at.zip(id.parse().ok());
                Ok(Some(place.ok_or_else(refuse)?))
            }
            _ => Err(refuse()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Filter, Error> {
        let mut parameters = Parameters::of(query);
        let filter = Filter::read(&mut parameters);
        parameters.finish().map(|()| filter)
    }

    #[test]
    fn an_address_comes_back_as_it_went() {
        let filter = read("state=failed&mine=1&language=fr&q=traite+2024").expect("a filter");
        let address = "/admin/imports?state=failed&mine=1&language=fr&q=traite+2024";
        assert_eq!(filter.address(&[]), address);
        assert!(read("").expect("a filter").is_plain());
        assert!(read("state=gone").is_err() && read("colour=red").is_err());
    }

    #[test]
    fn a_cursor_belongs_to_its_list() {
        let at = OffsetDateTime::UNIX_EPOCH;
        let mut filter = read("state=discarded").expect("a filter");
        filter.cursor = Some(filter.after(at, Uuid::nil()));
        let wanted = filter.wanted(Uuid::nil()).expect("a place");
        assert_eq!(wanted.before, Some((at, Uuid::nil())));
        assert_eq!((wanted.discarded, wanted.state), (Some(true), None));
        filter.mine = true;
        assert!(filter.wanted(Uuid::nil()).is_err());
    }
}
