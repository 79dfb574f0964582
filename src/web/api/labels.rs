//! What readers call the words of closed lists, for facets.

use crate::domain::{Facet, Language};

/// The label of a facet's value that has no name of its own in the database.
pub fn of(facet: Facet, value: &str, _lang: Language) -> String {
    if facet == Facet::Language {
        return value.parse::<Language>().map_or_else(
            |_| value.to_owned(),
            |language| language.own_name().to_owned(),
        );
    }
    let mut letters = value.replace('_', " ").chars().collect::<Vec<_>>();
    if let Some(first) = letters.first_mut() {
        *first = first.to_ascii_uppercase();
    }
    letters.into_iter().collect()
}
