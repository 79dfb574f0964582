//! What the bibliography is narrowed by: publisher, year, the bodies and kinds of the documents that
//! recommend it. It is small, so that it is chosen from and counted in one pass over all of it. As in
//! the list of recommendations, a facet counts under every filter but its own.

use std::collections::BTreeMap;

use crate::db::names::Named;
use crate::db::resources::ResourceFacts;
use crate::domain::{BodySlug, DocumentKind};
use crate::locale::Locale;
use crate::web::extract::{FromParameters, Parameters};
use crate::web::pages::narrowing::address;
use crate::web::view::{Chip, Facet, FacetChoice, Facets};

/// The facets in the order of the form.
const FACETS: [&str; 4] = ["publisher", "year", "body", "kind"];

/// What is asked of the list.
pub struct Asked {
    /// The values of each facet.
    chosen: [Vec<String>; 4],
    pub cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        fn texts<T: ToString>(values: &[T]) -> Vec<String> {
            values.iter().map(ToString::to_string).collect()
        }
        Self {
            chosen: [
                parameters.many("publisher"),
                texts(&parameters.many::<i16>("year")),
                texts(&parameters.many::<BodySlug>("body")),
                texts(&parameters.many::<DocumentKind>("kind")),
            ],
            cursor: parameters.one::<String>("cursor"),
        }
    }
}

/// The values of an entry for a facet.
fn values(entry: &ResourceFacts, facet: usize) -> Vec<String> {
    match facet {
        0 => entry.publishers.clone(),
        1 => entry.year.iter().map(ToString::to_string).collect(),
        2 => entry.bodies.clone(),
        _ => entry.kinds.iter().map(ToString::to_string).collect(),
    }
}

impl Asked {
    /// Everything but the place in the list, in a fixed order.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let chosen = FACETS.iter().zip(&self.chosen);
        chosen
            .flat_map(|(name, values)| {
                let pair = |value: &String| ((*name).to_owned(), value.clone());
                values.iter().map(pair).collect::<Vec<_>>()
            })
            .collect()
    }

    /// Whether an entry passes every filter but that of one facet.
    fn passes(&self, entry: &ResourceFacts, but: Option<usize>) -> bool {
        let mut filters = self.chosen.iter().enumerate();
        filters.all(|(facet, chosen)| {
            Some(facet) == but
                || chosen.is_empty()
                || values(entry, facet)
                    .iter()
                    .any(|value| chosen.contains(value))
        })
    }

    /// A body that does not exist.
    pub fn unknown_body(&self, bodies: &[Named]) -> Option<&String> {
        let known = |slug: &String| bodies.iter().any(|body| body.slug == *slug);
        self.chosen[2].iter().find(|slug| !known(slug))
    }

    /// The entries that are asked for.
    pub fn among<'a>(&self, all: &'a [ResourceFacts]) -> Vec<&'a ResourceFacts> {
        all.iter()
            .filter(|entry| self.passes(entry, None))
            .collect()
    }

    /// The form beside the list, and the chips over it.
    pub fn form(
        &self,
        l: Locale,
        path: &str,
        all: &[ResourceFacts],
        bodies: &[Named],
    ) -> (Facets, Vec<Chip>) {
        let list: Vec<Facet> = (0..FACETS.len())
            .map(|facet| self.facet(l, facet, all, bodies))
            .filter(|facet| facet.choices().len() > 1 || facet.choices().iter().any(|c| c.checked))
            .collect();
        let chosen = i64::try_from(self.pairs().len()).unwrap_or(i64::MAX);
        let facets = Facets {
            action: path.to_owned(),
            summary: l.n("facet-summary", chosen),
            kept: Vec::new(),
            list,
            years: None,
        };
        (facets, self.chips(l, path, bodies))
    }

    fn facet(&self, l: Locale, facet: usize, all: &[ResourceFacts], bodies: &[Named]) -> Facet {
        let mut counts: BTreeMap<String, i64> = BTreeMap::new();
        for entry in all.iter().filter(|entry| self.passes(entry, Some(facet))) {
            for value in values(entry, facet) {
                *counts.entry(value).or_default() += 1;
            }
        }
        for value in &self.chosen[facet] {
            counts.entry(value.clone()).or_default();
        }
        let mut counts: Vec<(String, i64)> = counts.into_iter().collect();
        if FACETS[facet] == "year" {
            counts.reverse();
        } else {
            counts.sort_by_key(|(_, count)| -count);
        }
        let choices = counts.into_iter().map(|(value, count)| FacetChoice {
            label: label(l, facet, &value, bodies),
            count: l.number(count),
            checked: self.chosen[facet].contains(&value),
            value,
        });
        let legend = l.word("facet", FACETS[facet]);
        Facet::new(FACETS[facet], legend, choices.collect())
    }

    fn chips(&self, l: Locale, path: &str, bodies: &[Named]) -> Vec<Chip> {
        let all = self.pairs();
        let filters = self.chosen.iter().enumerate();
        filters
            .flat_map(|(facet, values)| values.iter().map(move |value| (facet, value)))
            .map(|(facet, value)| {
                let own = (FACETS[facet].to_owned(), value.clone());
                let rest: Vec<_> = all.iter().filter(|pair| **pair != own).cloned().collect();
                let name = l.word("facet", FACETS[facet]).into_plain();
                Chip::new(
                    l,
                    &name,
                    &label(l, facet, value, bodies),
                    address(path, &rest),
                )
            })
            .collect()
    }
}

fn label(l: Locale, facet: usize, value: &str, bodies: &[Named]) -> String {
    match FACETS[facet] {
        "body" => bodies
            .iter()
            .find(|body| body.slug == value)
            .map_or_else(|| value.to_owned(), |body| l.named(&body.name).into_plain()),
        "kind" => l.word("kind", value).into_plain(),
        _ => value.to_owned(),
    }
}
