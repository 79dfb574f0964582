//! The addresses of pages. Each takes the page's language, since every page stands under one.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::Language;
use crate::locale::Locale;

/// What a path segment of ours may hold unencoded: all that symbols use but blanks.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'/')
    .remove(b'(')
    .remove(b')');

pub fn recommendation(l: Locale, id: &str) -> String {
    format!("/{}/recommendations/{id}", l.code())
}

/// Of a document by its symbol or key, at an anchor where there is one.
pub fn document(l: Locale, name: &str, anchor: Option<&str>) -> String {
    let name = segment(name);
    let fragment = anchor.map(|a| format!("#{a}")).unwrap_or_default();
    format!("/{}/documents/{name}{fragment}", l.code())
}

/// The name of a document as it may stand in a path.
pub fn segment(name: &str) -> String {
    utf8_percent_encode(name, SEGMENT).to_string()
}

/// Of the file that a document was read from, in one of its languages.
pub fn original(language: Language, name: &str) -> String {
    format!("/original/{language}/{}", segment(name))
}

pub fn theme(l: Locale, slug: &str) -> String {
    format!("/{}/themes/{slug}", l.code())
}

pub fn body(l: Locale, slug: &str) -> String {
    format!("/{}/bodies/{slug}", l.code())
}

pub fn meeting(l: Locale, slug: &str) -> String {
    format!("/{}/meetings/{slug}", l.code())
}

/// A list with its filters: `/fr/recommendations?year=2024`.
pub fn list(l: Locale, noun: &str, filters: &[(&str, &str)]) -> String {
    let mut address = format!("/{}/{noun}", l.code());
    if !filters.is_empty() {
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(filters)
            .finish();
        address.push('?');
        address.push_str(&query);
    }
    address
}
