//! What a form sends: names with values, taken as they are. A field that is missing is an empty one, since a
//! browser sends no box that is not ticked.

use std::str::FromStr;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use uuid::Uuid;

use crate::web::error::Error;
use crate::web::extract::PathName;

/// The fields of a form.
#[derive(Debug)]
pub struct Form(Vec<(String, String)>);

impl Form {
    pub fn of(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// The value of a field, empty where it is missing. Line ends are those of the store, not of the web.
    pub fn text(&self, name: &str) -> String {
        let mut fields = self.0.iter();
        let found = fields.find(|(own, _)| own == name);
        found.map_or_else(String::new, |(_, value)| value.replace("\r\n", "\n"))
    }

    /// Every field with its value, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.0.iter();
        fields.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// All values of a field.
    pub fn many<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let fields = self.0.iter().filter(move |(own, _)| own == name);
        fields.map(|(_, value)| value.as_str())
    }
}

/// The id of something that is changed, in the path.
#[derive(Debug, Clone, Copy)]
pub struct Id(pub Uuid);

impl FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        text.parse().map(Self)
    }
}

impl PathName for Id {
    const WHAT: &'static str = "entry";
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self, Error> {
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|refused| Error::bad("form", refused.body_text()))?;
        Ok(Self::of(&body))
    }
}
