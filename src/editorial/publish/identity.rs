//! Which document a draft is: its symbol or key, its language, its body and meeting, its date. What
//! the file says counts; an editor's word fills what it does not say. Bodies and meetings are made
//! when this is the first document to name them.

use sha2::{Digest, Sha256};
use time::Date;
use time::macros::format_description;

use super::PublishError;
use crate::db::Connection;
use crate::db::write::bodies;
use crate::db::write::documents::{self, DocumentFacts, Found};
use crate::db::write::imports::Import;
use crate::domain::{BodySlug, Distribution, DocumentKind, Language, Symbol};
use crate::ingest::{Draft, Header};

/// What publishing was unsure of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    pub code: &'static str,
    pub message: String,
}

#[derive(Debug)]
pub struct Identity {
    pub symbol: Option<Symbol>,
    pub key: String,
    pub language: Language,
    pub body: Option<(i64, String)>,
    pub meeting_id: Option<i64>,
    pub distribution_date: Option<Date>,
    /// First day of the meeting, else of distribution.
    pub date: Option<Date>,
    pub year: Option<i16>,
    pub warnings: Vec<Doubt>,
}

/// Finds out, making body and meeting where they are new.
pub async fn establish(
    connection: &mut Connection,
    import: &Import,
    draft: &Draft,
) -> Result<Identity, PublishError> {
    let header = &draft.header;
    let mut warnings = Vec::new();
    let symbol = own_symbol(header, import, &mut warnings);
    let language = own_language(header, import, &mut warnings);
    let key = match &symbol {
        Some(symbol) => symbol.slug(),
        None => key_of_file(&import.sha256),
    };
    let body = find_body(connection, symbol.as_ref(), header, import, &mut warnings).await?;
    if let (Some((id, _)), Some(name)) = (&body, &header.body) {
        bodies::name(connection, *id, language.as_str(), name).await?;
    }
    let meeting = match &body {
        Some((id, symbol)) => find_meeting(connection, *id, symbol, header, language).await?,
        None => None,
    };
    let distribution_date = day(header.distribution_date.as_deref());
    let date = meeting
        .and_then(|(_, first_day)| first_day)
        .or(distribution_date);
    let year = date.and_then(|date| i16::try_from(date.year()).ok());
    Ok(Identity {
        year: year.or_else(|| symbol.as_ref()?.year()),
        symbol,
        key,
        language,
        body,
        meeting_id: meeting.map(|(id, _)| id),
        distribution_date,
        date,
        warnings,
    })
}

impl Identity {
    pub fn body_symbol(&self) -> Option<&str> {
        self.body.as_ref().map(|(_, symbol)| symbol.as_str())
    }

    pub fn facts<'a>(&'a self, draft: &'a Draft, sample: bool) -> DocumentFacts<'a> {
        let header = &draft.header;
        DocumentFacts {
            key: &self.key,
            symbol: self.symbol.as_ref().map(Symbol::as_str),
            kind: header.kind.map(DocumentKind::as_str),
            body_id: self.body.as_ref().map(|(id, _)| *id),
            meeting_id: self.meeting_id,
            agenda_item: header.agenda_item.as_deref(),
            agenda_symbol: header.agenda_symbol.as_deref(),
            distribution: header.distribution.map(Distribution::as_str),
            distribution_date: self.distribution_date,
            original_language: header.original_language.as_deref(),
            sample,
        }
    }

    pub async fn find_document(
        &self,
        connection: &mut Connection,
    ) -> Result<Option<Found>, sqlx::Error> {
        documents::find(
            connection,
            self.symbol.as_ref().map(Symbol::as_str),
            &self.key,
        )
        .await
    }

    /// What the end of the symbol says of its relation to another document. A draft (`L.`) names no
    /// other: what is adopted from it comes back under a plain number.
    pub fn relations(&self) -> Vec<(&'static str, String)> {
        let Some((base, last)) = self
            .symbol
            .as_ref()
            .and_then(|s| s.as_str().rsplit_once('/'))
        else {
            return Vec::new();
        };
        let relation = match last.split('.').next() {
            Some("Rev") => "revises",
            Some("Corr") => "corrects",
            Some("Add") => "adds_to",
            _ => return Vec::new(),
        };
        vec![(relation, base.to_owned())]
    }
}

fn own_symbol(header: &Header, import: &Import, warnings: &mut Vec<Doubt>) -> Option<Symbol> {
    let given = import
        .given_symbol
        .as_deref()
        .and_then(|given| given.parse::<Symbol>().ok());
    let Some(printed) = &header.symbol else {
        return given;
    };
    match printed.parse::<Symbol>() {
        Ok(symbol) => Some(symbol),
        Err(error) => {
            warnings.push(Doubt {
                code: "symbol_unusable",
                message: error.to_string(),
            });
            given
        }
    }
}

fn own_language(header: &Header, import: &Import, warnings: &mut Vec<Doubt>) -> Language {
    let given = import
        .given_language
        .as_deref()
        .and_then(|given| given.parse().ok());
    header.language.or(given).unwrap_or_else(|| {
        warnings.push(Doubt {
            code: "language_assumed",
            message: "the file does not say its language; English is assumed".to_owned(),
        });
        Language::En
    })
}

/// From the symbol, else from the agenda's, else by the name that the masthead prints, else as an editor says.
async fn find_body(
    connection: &mut Connection,
    symbol: Option<&Symbol>,
    header: &Header,
    import: &Import,
    warnings: &mut Vec<Doubt>,
) -> Result<Option<(i64, String)>, PublishError> {
    let sample = import.sample;
    let found = own_body(connection, symbol, header, sample).await?;
    let Some(word) = &import.given_body else {
        return Ok(found);
    };
    let Some((_, own)) = &found else {
        return body_of(connection, word, sample).await.map(Some);
    };
    if own != word {
        warnings.push(Doubt {
            code: "editor_word_ignored",
            message: format!("the editor said {word}, the file says {own}"),
        });
    }
    Ok(found)
}

/// The body that the document itself names.
async fn own_body(
    connection: &mut Connection,
    symbol: Option<&Symbol>,
    header: &Header,
    sample: bool,
) -> Result<Option<(i64, String)>, PublishError> {
    let agenda = header
        .agenda_symbol
        .as_deref()
        .and_then(|agenda| agenda.parse::<Symbol>().ok());
    let named = symbol.and_then(Symbol::body).or_else(|| agenda?.body());
    if let Some(symbol) = named {
        return body_of(connection, &symbol, sample).await.map(Some);
    }
    match &header.body {
        Some(name) => Ok(bodies::by_name(connection, name).await?),
        None => Ok(None),
    }
}

/// The body with this symbol, made where it is new.
pub async fn body_of(
    connection: &mut Connection,
    symbol: &str,
    sample: bool,
) -> Result<(i64, String), PublishError> {
    let id = if let Some(id) = bodies::by_symbol(connection, symbol).await? {
        if !sample {
            bodies::no_sample(connection, id).await?;
        }
        id
    } else {
        let slug = BodySlug::of_symbol(symbol)?;
        bodies::add(connection, slug.as_str(), symbol, sample).await?
    };
    Ok((id, symbol.to_owned()))
}

/// The meeting by its ordinal, else by its first day, made where it is new; with its first day.
async fn find_meeting(
    connection: &mut Connection,
    body_id: i64,
    body: &str,
    header: &Header,
    language: Language,
) -> Result<Option<(i64, Option<Date>)>, PublishError> {
    let said = &header.meeting;
    let ordinal = said
        .ordinal
        .and_then(|n| i32::try_from(n).ok())
        .filter(|n| *n > 0);
    let (first_day, last_day) = (day(said.start.as_deref()), day(said.end.as_deref()));
    let mut found = None;
    if let Some(ordinal) = ordinal {
        found = bodies::meeting_by_ordinal(connection, body_id, ordinal).await?;
    }
    if let (None, Some(first_day)) = (found, first_day) {
        found = bodies::meeting_by_day(connection, body_id, first_day, ordinal).await?;
    }
    let name = ordinal
        .map(|ordinal| ordinal.to_string())
        .or_else(|| first_day.map(|day| day.to_string()));
    let id = match (found, name) {
        (Some(id), _) => id,
        (None, None) => return Ok(None),
        (None, Some(name)) => {
            let slug = format!("{}-{name}", BodySlug::of_symbol(body)?);
            bodies::add_meeting(connection, &slug, body_id, ordinal, first_day).await?
        }
    };
    let first_day = bodies::fill_meeting(connection, id, ordinal, first_day, last_day).await?;
    if let Some(place) = said.place.as_deref().filter(|place| !place.is_empty()) {
        bodies::place_of_meeting(connection, id, language.as_str(), place).await?;
    }
    Ok(Some((id, first_day)))
}

/// An ISO date; anything else is none.
fn day(text: Option<&str>) -> Option<Date> {
    Date::parse(text?, format_description!("[year]-[month]-[day]")).ok()
}

/// `x-` and the first twelve hex digits of the file's SHA-256.
fn key_of_file(sha256: &[u8]) -> String {
    format!("x-{}", hex::encode(&sha256[..sha256.len().min(6)]))
}

/// Twelve hex digits that stand for these bytes.
pub fn short_hash(bytes: &[u8]) -> String {
    hex::encode(&Sha256::digest(bytes)[..6])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_tells_what_it_revises() {
        let relations = |symbol: &str| {
            let identity = Identity {
                symbol: symbol.parse().ok(),
                key: String::new(),
                language: Language::En,
                body: None,
                meeting_id: None,
                distribution_date: None,
                date: None,
                year: None,
                warnings: Vec::new(),
            };
            identity.relations()
        };
        let one = |relation, symbol: &str| vec![(relation, symbol.to_owned())];
        assert_eq!(
            relations("A/C.3/75/L.3/Rev.1"),
            one("revises", "A/C.3/75/L.3")
        );
        assert_eq!(
            relations("CTOC/COP/2020/10/Corr.1"),
            one("corrects", "CTOC/COP/2020/10")
        );
        assert_eq!(
            relations("CTOC/COP/2020/L.1/Add.2"),
            one("adds_to", "CTOC/COP/2020/L.1")
        );
        assert!(relations("CTOC/COP/2020/L.1").is_empty());
    }

    #[test]
    fn a_file_without_symbol_is_known_by_its_bytes() {
        assert_eq!(
            key_of_file(&[0x1a, 0x2b, 0x3c, 0x4d, 0x5e, 0x6f, 0x70]),
            "x-1a2b3c4d5e6f"
        );
    }
}
