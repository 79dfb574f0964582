//! Our own extractors, because axum's answer refusals in plain text, take no repeated keys and let
//! unknown parameters pass: the query string as checked parameters, a name in the path, the
//! language accepted, the address of the service.

use std::fmt::Display;
use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::domain::{BodySlug, DocumentName, Language, MeetingSlug, RecommendationId, ThemeSlug};
use crate::web::error::{Error, FieldError};
use crate::web::state::AppState;

/// The parameters of a query string, taken one by one; what is left over is unknown.
pub struct Parameters {
    pairs: Vec<(String, String)>,
    known: Vec<&'static str>,
    errors: Vec<FieldError>,
}

impl Parameters {
    pub fn of(query: &str) -> Self {
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
        Self {
            pairs: pairs.collect(),
            known: Vec::new(),
            errors: Vec::new(),
        }
    }

    /// Every value of a parameter that may be given several times. A blank one, as a form sends it
    /// for a field left empty, is none.
    pub fn many<T: FromStr<Err: Display>>(&mut self, name: &'static str) -> Vec<T> {
        let mut values = Vec::new();
        for text in self.texts(name) {
            match text.trim() {
                "" => {}
                text => match text.parse() {
                    Ok(value) => values.push(value),
                    Err(error) => self.refuse(name, error),
                },
            }
        }
        values
    }

    /// The value of a parameter that may be given once.
    pub fn one<T: FromStr<Err: Display>>(&mut self, name: &'static str) -> Option<T> {
        let mut values = self.many(name);
        if values.len() > 1 {
            self.refuse(name, "it can be given only once");
        }
        values.pop()
    }

    /// A text taken as it is, blank or not.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let mut values = self.texts(name);
        if values.len() > 1 {
            self.refuse(name, "it can be given only once");
        }
        values.pop()
    }

    /// Values between commas, such as `facets=theme,body`.
    pub fn listed<T: FromStr<Err: Display> + PartialEq>(&mut self, name: &'static str) -> Vec<T> {
        let mut values = Vec::new();
        let texts = self.texts(name).join(",");
        for text in texts
            .split(',')
            .map(str::trim)
            .filter(|text| !text.is_empty())
        {
            match text.parse() {
                Ok(value) if !values.contains(&value) => values.push(value),
                Ok(_) => {}
                Err(error) => self.refuse(name, error),
            }
        }
        values
    }

    /// A number from 1 to `most`; `usual` when it is not given.
    pub fn limit(&mut self, usual: usize, most: usize) -> usize {
        let name = "limit";
        let Some(text) = self.text(name) else {
            return usual;
        };
        match text.parse() {
            Ok(limit) if (1..=most).contains(&limit) => limit,
            _ => {
                let text: String = text.chars().take(40).collect();
                self.refuse(
                    name,
                    format!("a number from 1 to {most} is expected, not {text:?}"),
                );
                usual
            }
        }
    }

    fn texts(&mut self, name: &'static str) -> Vec<String> {
        self.known.push(name);
        let of_name = self.pairs.iter().filter(|(key, _)| key == name);
        of_name.map(|(_, value)| value.clone()).collect()
    }

    pub fn refuse(&mut self, field: &str, detail: impl Display) {
        let (field, detail) = (field.to_owned(), detail.to_string());
        self.errors.push(FieldError { field, detail });
    }

    /// Refuses what was wrong, and every parameter that nobody asked for.
    pub fn finish(mut self) -> Result<(), Error> {
        for (key, _) in std::mem::take(&mut self.pairs) {
            if !self.known.contains(&key.as_str()) {
                let field: String = key.chars().take(60).collect();
                let known = self.known.join(", ");
                self.refuse(
                    &field,
                    format!("there is no such parameter; there are: {known}"),
                );
            }
        }
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Error::BadRequest(self.errors))
        }
    }
}

/// What can be read from a query string.
pub trait FromParameters: Sized {
    fn read(parameters: &mut Parameters) -> Self;
}

/// The checked parameters of a request: any wrong or unknown one is a 400 that names it.
pub struct Query<T>(pub T);

impl<T: FromParameters, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        let mut parameters = Parameters::of(parts.uri.query().unwrap_or_default());
        let value = T::read(&mut parameters);
        parameters.finish()?;
        Ok(Self(value))
    }
}

/// For addresses that take no parameters.
pub struct NoParameters;

impl FromParameters for NoParameters {
    fn read(_: &mut Parameters) -> Self {
        Self
    }
}

/// A name that can stand in a path, with what it names.
pub trait PathName: FromStr {
    const WHAT: &'static str;
}

impl PathName for RecommendationId {
    const WHAT: &'static str = "recommendation";
}
impl PathName for ThemeSlug {
    const WHAT: &'static str = "theme";
}
impl PathName for BodySlug {
    const WHAT: &'static str = "body";
}
impl PathName for MeetingSlug {
    const WHAT: &'static str = "meeting";
}
impl PathName for DocumentName {
    const WHAT: &'static str = "document";
}
impl PathName for uuid::Uuid {
    const WHAT: &'static str = "import";
}
impl PathName for Language {
    const WHAT: &'static str = "language";
}

/// The last name in the path. One that cannot exist is a 404 before any query: `..`, NUL, capitals
/// and broken percent-encoding never reach SQL.
pub struct Path<T>(pub T);

impl<T: PathName, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let path = parts.uri.path().to_owned();
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| Error::not_found(T::WHAT, &path))?;
        let name = params
            .iter()
            .last()
            .map(|(_, name)| name)
            .unwrap_or_default();
        name.parse()
            .map(Self)
            .map_err(|_| Error::not_found(T::WHAT, name))
    }
}

/// The best of our languages that the request accepts; English when it says nothing that fits.
pub fn accepted_language(headers: &HeaderMap) -> Language {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|accepted| accepted.to_str().ok())
        .unwrap_or_default();
    let mut best = (Language::En, 0.0);
    for choice in accepted.split(',') {
        let mut parts = choice.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let weight = parts
            .find_map(|part| part.strip_prefix("q="))
            .map_or(1.0, |q| q.parse::<f32>().unwrap_or(0.0));
        if let Ok(language) = primary.parse()
            && weight > best.1
        {
            best = (language, weight);
        }
    }
    best.0
}

/// The language that the request's headers ask for.
pub struct Accepted(pub Language);

impl<S: Send + Sync> FromRequestParts<S> for Accepted {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(accepted_language(&parts.headers)))
    }
}

/// The address of the service as the one who asks sees it, without a slash at its end.
#[derive(Debug, Clone)]
pub struct Base(pub String);

impl Base {
    pub fn of(parts: &Parts, state: &AppState) -> Self {
        if let Some(url) = &state.public_url {
            return Self(url.to_string());
        }
        // What a stranger writes into `Host` ends in our answers: only what a host can be.
        let legal = |host: &&str| {
            !host.is_empty()
                && host.len() < 256
                && host
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || ".:-[]_".contains(c))
        };
        let host = parts
            .headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .or_else(|| {
                parts
                    .uri
                    .authority()
                    .map(axum::http::uri::Authority::as_str)
            })
            .filter(legal)
            .unwrap_or("localhost");
        Self(format!("http://{host}"))
    }
}

impl FromRequestParts<AppState> for Base {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &AppState,
    ) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts, state))
    }
}

/// The path with what an address cannot hold written in percents; slashes stay.
pub fn encoded_path(path: &str) -> String {
    const KEPT: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'.')
        .remove(b'-')
        .remove(b'_')
        .remove(b'~');
    percent_encoding::utf8_percent_encode(path, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_accepted_language_goes_by_weight() {
        let accepted = |text: &str| {
            let mut headers = HeaderMap::new();
            let value = text.parse().expect("a header");
            headers.insert(header::ACCEPT_LANGUAGE, value);
            accepted_language(&headers)
        };
        assert_eq!(accepted("fr-CH, fr;q=0.9, en;q=0.8"), Language::Fr);
        assert_eq!(accepted("de, es;q=0.5, ru;q=0.7"), Language::Ru);
        assert_eq!(accepted("de, *"), Language::En);
        assert_eq!(accepted("zh-Hans"), Language::Zh);
    }
}
