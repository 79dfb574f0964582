//! What of a file is not read: counted, and said of the whole file.

use std::collections::BTreeMap;

use oxrdf::Term;

use super::Graph;
use super::matches::{elsewhere, is_match};
use crate::domain::Language;
use crate::exchange::words::{
    DCT, EUROVOC_NAME, OWL, RDF, SDG_NAME, SKOS, SKOSXL, TRIGGER, UNBIS_NAME,
};
use crate::exchange::{Note, What};

/// Properties of SKOS that are read, or say nothing that would be lost.
const READ: &[&str] = &[
    "inScheme",
    "notation",
    "topConceptOf",
    "broader",
    "narrower",
    "related",
    "prefLabel",
    "altLabel",
    "hiddenLabel",
    "scopeNote",
    "definition",
    "exactMatch",
    "closeMatch",
    "relatedMatch",
];
/// Those that are words.
const WORDS: &[&str] = &["prefLabel", "altLabel", "hiddenLabel", "scopeNote"];

/// How often.
#[derive(Default)]
struct Unread {
    languages: BTreeMap<String, usize>,
    properties: BTreeMap<String, usize>,
    untagged: usize,
}

/// Adds what of the whole file was not read.
pub fn note(graph: &Graph<'_>, notes: &mut Vec<Note>) {
    let mut unread = Unread::default();
    let (mut collections, mut schemes) = (0, 0);
    for (_, said) in graph.subjects {
        let is_one = |name| Graph::has_type(said, name);
        collections += usize::from(is_one("Collection") || is_one("OrderedCollection"));
        schemes += usize::from(is_one("ConceptScheme"));
        if graph.is_concept(said) {
            for (predicate, object) in said {
                unread.property(predicate, object);
                unread.words(predicate, object);
            }
        }
    }
    let some = |number: usize, least: usize| match number {
        number if number >= least => number.to_string(),
        _ => String::new(),
    };
    for (what, detail) in [
        (What::Languages, listed(&unread.languages)),
        (What::Properties, listed(&unread.properties)),
        (What::Untagged, some(unread.untagged, 1)),
        (What::Collections, some(collections, 1)),
        (What::Schemes, some(schemes, 2)),
    ] {
        if !detail.is_empty() {
            notes.push(Note::new("", what, detail));
        }
    }
}

impl Unread {
    fn property(&mut self, predicate: &str, object: &Term) {
        let of_skos = predicate.strip_prefix(SKOS);
        let of_others = [OWL, DCT].iter().find_map(|of| predicate.strip_prefix(of));
        let own = [TRIGGER, UNBIS_NAME, EUROVOC_NAME, SDG_NAME];
        let is_read = of_skos.is_some_and(|name| READ.contains(&name))
            || matches!(of_others, Some("deprecated" | "isReplacedBy"))
            || predicate.starts_with(RDF)
            || predicate.starts_with(SKOSXL)
            || own.iter().any(|own| predicate.ends_with(own));
        if !is_read || is_match(predicate) && elsewhere(object) {
            let short = predicate.rsplit(['/', '#']).next().unwrap_or(predicate);
            *self.properties.entry(short.to_owned()).or_default() += 1;
        }
    }

    fn words(&mut self, predicate: &str, object: &Term) {
        let are_words = predicate
            .strip_prefix(SKOS)
            .is_some_and(|name| WORDS.contains(&name));
        let (true, Term::Literal(text)) = (are_words, object) else {
            return;
        };
        let Some(tag) = text.language() else {
            self.untagged += 1;
            return;
        };
        let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        if primary.parse::<Language>().is_err() {
            *self.languages.entry(primary).or_default() += 1;
        }
    }
}

fn listed(all: &BTreeMap<String, usize>) -> String {
    let each = all.iter().map(|(name, count)| format!("{name} ({count})"));
    each.collect::<Vec<_>>().join(", ")
}
