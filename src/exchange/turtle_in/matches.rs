//! The same concept in other thesauri: in UNBIS and `EuroVoc`, and targets of the Sustainable Development Goals.
//! Addresses of other thesauri are not kept.

use oxrdf::Term;

use super::address;
use crate::exchange::Said;
use crate::exchange::words::{EUROVOC, EUROVOC_NAME, SDG, SDG_NAME, SKOS, UNBIS, UNBIS_NAME};

/// A property that says that it is the same elsewhere, or near it.
pub fn is_match(predicate: &str) -> bool {
    let name = predicate.strip_prefix(SKOS);
    name.is_some_and(|name| matches!(name, "exactMatch" | "closeMatch" | "relatedMatch"))
}

/// A match with a thesaurus that we keep no addresses of.
pub fn elsewhere(object: &Term) -> bool {
    let of = address(object).unwrap_or_default();
    ![UNBIS, EUROVOC, SDG].iter().any(|root| is_in(&of, root))
}

/// With `http` or `https`.
fn is_in(address: &str, root: &str) -> bool {
    let bare = |of: &str| {
        of.split_once("://")
            .map_or_else(String::new, |(_, rest)| rest.to_owned())
    };
    bare(address).starts_with(&bare(root))
}

/// The same concept elsewhere: by its matches, by names of it, or because the file is of that thesaurus.
pub fn matches(subject: &str, said: &[(String, Term)], theme: &mut Said) {
    let mut sdg = Vec::new();
    for (predicate, object) in said {
        match object {
            Term::Literal(text) if predicate.ends_with(UNBIS_NAME) => {
                theme.unbis = Some(text.value().to_owned());
            }
            Term::Literal(text) if predicate.ends_with(EUROVOC_NAME) => {
                theme.eurovoc = Some(text.value().to_owned());
            }
            Term::Literal(text) if predicate.ends_with(SDG_NAME) => {
                sdg.push(text.value().to_owned());
            }
            Term::NamedNode(node) if is_match(predicate) => {
                let of = node.as_str();
                if is_in(of, SDG) {
                    sdg.extend(of.rsplit('/').next().map(str::to_owned));
                } else if is_in(of, UNBIS) {
                    theme.unbis = Some(of.to_owned());
                } else if is_in(of, EUROVOC) {
                    theme.eurovoc = Some(of.to_owned());
                }
            }
            _ => {}
        }
    }
    theme.sdg = Some(sdg).filter(|all| !all.is_empty());
    if is_in(subject, UNBIS) {
        theme.unbis = Some(subject.to_owned());
    } else if is_in(subject, EUROVOC) {
        theme.eurovoc = Some(subject.to_owned());
    }
}
