//! What readers call the words of closed lists, for facets: the same words as on the pages.

use crate::domain::{Facet, Language};
use crate::locale::Locale;

/// The label of a facet's value that has no name of its own in the database.
pub fn of(facet: Facet, value: &str, lang: Language) -> String {
    match facet {
        Facet::Language => value.parse::<Language>().map_or_else(
            |_| value.to_owned(),
            |language| language.own_name().to_owned(),
        ),
        Facet::Status | Facet::Instrument | Facet::Addressee | Facet::Kind => Locale(lang)
            .word(facet.as_str(), value)
            .capitalized()
            .into_plain(),
        Facet::Theme | Facet::Body | Facet::Meeting | Facet::Year => value.to_owned(),
    }
}
