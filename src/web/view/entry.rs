//! One recommendation in a list: its reference, its words, one line of facts, its themes.

use crate::db::recommendations::Recommendation;
use crate::db::tags::Tag;
use crate::domain::{Language, Origin};
use crate::locale::{Locale, Spot, Text, typeset};

use super::{Day, Label, address};

/// A run of the words, found by the search or not.
#[derive(Debug, Clone)]
pub struct Snippet {
    pub text: String,
    pub hit: bool,
}

/// A theme with where it came from.
#[derive(Debug, Clone)]
pub struct TagLabel {
    pub href: String,
    pub label: String,
    /// Class of the tag: `proposed`, `confirmed`, `added`.
    pub origin: &'static str,
    pub proposed: bool,
}

impl TagLabel {
    pub fn new(l: Locale, tag: &Tag) -> Self {
        Self {
            href: address::theme(l, &tag.theme),
            label: l.named(&tag.label).into_plain(),
            origin: tag.origin.as_str(),
            proposed: tag.origin == Origin::Proposed,
        }
    }
}

/// Where a recommendation is first known to stand.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// Symbol or key of the document.
    pub document: Option<String>,
    pub symbol: Option<String>,
    pub paragraph: Option<String>,
    pub item: Option<String>,
    pub anchor: Option<String>,
    pub in_store: bool,
}

impl Source {
    pub fn spot(&self) -> Spot<'_> {
        Spot {
            anchor: self.anchor.as_deref(),
            paragraph: self.paragraph.as_deref(),
            item: self.item.as_deref(),
        }
    }

    /// The link to the words in their document.
    pub fn href(&self, l: Locale) -> Option<String> {
        let name = self.document.as_deref().filter(|_| self.in_store)?;
        Some(address::document(l, name, self.anchor.as_deref()))
    }
}

/// The source as far as it is known; else the first place where the recommendation is repeated.
pub fn source_of(r: &Recommendation) -> Source {
    let facts = &r.facts;
    if facts.source_symbol.is_some() || facts.source_key.is_some() {
        return Source {
            document: facts.source_symbol.clone().or(facts.source_key.clone()),
            symbol: facts.source_symbol.clone(),
            paragraph: facts.source_paragraph.clone(),
            item: facts.source_item.clone(),
            anchor: facts.source_anchor.clone(),
            in_store: facts.source_in_store,
        };
    }
    r.occurrences
        .first()
        .map(|place| Source {
            document: Some(
                place
                    .document_symbol
                    .clone()
                    .unwrap_or_else(|| place.document_key.clone()),
            ),
            symbol: place.document_symbol.clone(),
            paragraph: place.paragraph.clone(),
            item: place.item.clone(),
            anchor: Some(place.anchor.clone()),
            in_store: true,
        })
        .unwrap_or_default()
}

/// A recommendation as lists show it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Of the record.
    pub id: String,
    /// As a footnote, where its document has a symbol.
    pub cite: Option<String>,
    pub href: String,
    /// Symbol of the document, else its kind.
    pub symbol: Label,
    /// `par. 12 a)`.
    pub place: String,
    /// `12 a)`, where the group already names the document.
    pub hanging: String,
    /// Symbol and place, for those who do not see the group.
    pub full: String,
    pub heading: &'static str,
    pub words: Vec<Snippet>,
    pub language: Language,
    /// Whether the words are in another language than the page.
    pub foreign: bool,
    pub language_label: Text,
    pub status: &'static str,
    pub status_label: Text,
    pub date: Option<Day>,
    pub addressees: Vec<Text>,
    pub tags: Vec<TagLabel>,
    pub as_recalled: bool,
    pub sample: bool,
}

impl Entry {
    /// With the words as found, where a search found them in this language.
    pub fn new(l: Locale, r: &Recommendation, found: Option<(Language, Vec<Snippet>)>) -> Self {
        let source = source_of(r);
        let place = l.place(source.spot());
        let wording = r.wording(l.language());
        let own = |language| wording.is_some_and(|w| w.language == language);
        let words = match found {
            Some((language, words)) if own(language) || wording.is_none() => words,
            _ => vec![Snippet {
                text: wording.map(|w| w.text.clone()).unwrap_or_default(),
                hit: false,
            }],
        };
        let words = words
            .into_iter()
            .map(|snippet| Snippet {
                text: wording.map_or_else(String::new, |w| typeset(&snippet.text, w.language)),
                hit: snippet.hit,
            })
            .collect();
        let language = wording.map_or(l.language(), |w| w.language);
        let symbol = source.symbol.clone().map_or_else(
            || {
                l.word("kind", r.facts.document_kind.map_or("none", |k| k.as_str()))
                    .into()
            },
            Label::symbol,
        );
        let full = symbol.clone().at(l, &place).text();
        Self {
            id: r.facts.slug.clone(),
            cite: source
                .symbol
                .is_some()
                .then(|| format!("{full}{}", l.plain("cite-stop"))),
            href: address::recommendation(l, &r.facts.slug),
            full,
            symbol,
            hanging: l.hanging(source.spot()),
            place,
            heading: "h3",
            words,
            language,
            foreign: language != l.language(),
            language_label: l.word("language", language.as_str()).capitalized(),
            status: r.facts.status.as_str(),
            status_label: l.word("status", r.facts.status.as_str()),
            date: r.facts.date.map(|date| Day::new(l, date)),
            addressees: r
                .addressees
                .iter()
                .map(|addressee| l.word("addressee", addressee.as_str()))
                .collect(),
            tags: r.tags.iter().map(|tag| TagLabel::new(l, tag)).collect(),
            as_recalled: wording.is_some_and(|w| w.as_recalled),
            sample: r.facts.sample,
        }
    }
}
