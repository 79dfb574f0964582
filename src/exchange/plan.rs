//! What a file would change: what it says of each theme, laid over what there is, and made to hold: a label in one
//! language at least, no label that is a synonym too, two levels, nothing below itself, nothing that is not there.
//! What cannot be is said and left as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::{Incoming, Note, Said, What};
use crate::domain::{Described, Language, ThemeSlug, ThemeState};

/// A theme as it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub at: String,
    /// `None` for one that would be made.
    pub was: Option<ThemeState>,
    pub is: ThemeState,
}

/// What would be done.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub changes: Vec<Planned>,
    /// Themes of the file of which nothing would change.
    pub same: usize,
    pub notes: Vec<Note>,
}

/// Compares a file with the index; `aliases` are addresses that lead to other themes.
pub fn plan(current: &[ThemeState], aliases: &[(String, String)], incoming: Incoming) -> Plan {
    let mut plan = Plan {
        notes: incoming.notes,
        ..Plan::default()
    };
    let mut planned: BTreeMap<ThemeSlug, Planned> = BTreeMap::new();
    let mut order: Vec<ThemeSlug> = Vec::new();
    for said in incoming.themes {
        let Some(slug) = said.slug.clone() else {
            continue;
        };
        let fault = if planned.contains_key(&slug) {
            Some((What::Twice, slug.to_string()))
        } else {
            let alias = aliases.iter().find(|(old, _)| old == slug.as_str());
            alias.map(|(_, now)| (What::Alias, now.clone()))
        };
        let was = current.iter().find(|one| one.slug == slug);
        let is = laid_over(was, &slug, &said, &mut plan.notes);
        let fault = fault.or_else(|| {
            is.described
                .labels
                .is_empty()
                .then(|| (What::NoLabel, String::new()))
        });
        if let Some((what, detail)) = fault {
            plan.notes.push(Note::new(said.at, what, detail));
            continue;
        }
        let one = Planned {
            at: said.at,
            was: was.cloned(),
            is,
        };
        order.push(slug.clone());
        planned.insert(slug, one);
    }
    let mut sketch = Sketch {
        current,
        planned,
        notes: &mut plan.notes,
    };
    sketch.only_known();
    sketch.no_cycles();
    sketch.two_levels();
    sketch.related_both_ways();
    let planned = sketch.planned;
    plan.settle(planned, &order);
    plan
}

impl Plan {
    /// Of what would be, what is no different is only counted.
    fn settle(&mut self, mut planned: BTreeMap<ThemeSlug, Planned>, order: &[ThemeSlug]) {
        for slug in order {
            let Some(mut one) = planned.remove(slug) else {
                continue;
            };
            one.is.described = one.is.described.in_order();
            let was = one.was.clone().map(|was| ThemeState {
                described: was.described.in_order(),
                ..was
            });
            if was.as_ref() == Some(&one.is) {
                self.same += 1;
            } else {
                self.changes.push(one);
            }
        }
    }
}

/// What a file says, over what there was.
fn laid_over(
    was: Option<&ThemeState>,
    slug: &ThemeSlug,
    said: &Said,
    notes: &mut Vec<Note>,
) -> ThemeState {
    let mut is = was.cloned().unwrap_or_else(|| ThemeState {
        slug: slug.clone(),
        parent: None,
        described: Described::default(),
        retired: false,
        replaced_by: None,
    });
    let described = &mut is.described;
    lay(&mut described.labels, &said.labels, String::is_empty);
    lay(
        &mut described.scope_notes,
        &said.scope_notes,
        String::is_empty,
    );
    lay(&mut described.synonyms, &said.synonyms, Vec::is_empty);
    lay(&mut described.triggers, &said.triggers, Vec::is_empty);
    // A note stands beside a label.
    let labels = &described.labels;
    described
        .scope_notes
        .retain(|language, _| labels.contains_key(language));
    for (language, label) in &described.labels {
        if let Some(words) = described.synonyms.get_mut(language)
            && words.contains(label)
        {
            words.retain(|word| word != label);
            notes.push(Note::new(said.at.clone(), What::LabelTwice, label.clone()));
        }
    }
    if let Some(related) = &said.related {
        described.related.clone_from(related);
    }
    if let Some(sdg) = &said.sdg {
        // Their order says nothing.
        let same = |one: &[String]| one.iter().cloned().collect::<BTreeSet<_>>();
        if same(sdg) != same(&described.sdg) {
            described.sdg.clone_from(sdg);
        }
    }
    match_of(&mut described.unbis, said.unbis.as_ref());
    match_of(&mut described.eurovoc, said.eurovoc.as_ref());
    if let Some(parent) = &said.parent {
        is.parent.clone_from(parent);
    }
    if let Some(retired) = said.retired {
        is.retired = retired;
    }
    if let Some(instead) = &said.replaced_by {
        is.replaced_by.clone_from(instead);
    }
    if !is.retired {
        is.replaced_by = None;
    }
    is
}

fn lay<T: Clone>(
    is: &mut BTreeMap<Language, T>,
    said: &BTreeMap<Language, T>,
    none: fn(&T) -> bool,
) {
    for (language, one) in said {
        if none(one) {
            is.remove(language);
        } else {
            is.insert(*language, one.clone());
        }
    }
}

/// The name or address of the same elsewhere; the number that ends an address is the address.
fn match_of(is: &mut Option<String>, said: Option<&String>) {
    let Some(said) = said else { return };
    let end = said.rsplit('/').next();
    if is.as_deref() != end || end.is_some_and(str::is_empty) {
        *is = Some(said.clone()).filter(|said| !said.is_empty());
    }
}

/// The index as it would be, while it is made to hold.
struct Sketch<'a> {
    current: &'a [ThemeState],
    planned: BTreeMap<ThemeSlug, Planned>,
    notes: &'a mut Vec<Note>,
}

impl Sketch<'_> {
    fn theme(&self, slug: &ThemeSlug) -> Option<&ThemeState> {
        let planned = self.planned.get(slug).map(|one| &one.is);
        planned.or_else(|| self.current.iter().find(|one| one.slug == *slug))
    }

    fn parent(&self, slug: &ThemeSlug) -> Option<ThemeSlug> {
        self.theme(slug)?.parent.clone()
    }

    fn slugs(&self) -> Vec<ThemeSlug> {
        self.planned.keys().cloned().collect()
    }

    fn note(&mut self, slug: &ThemeSlug, what: What, detail: &str) {
        let at = self.planned.get(slug).map(|one| one.at.clone());
        self.notes
            .push(Note::new(at.unwrap_or_default(), what, detail));
    }

    /// Other themes that are named must be there, and one to use instead must be in use.
    fn only_known(&mut self) {
        for slug in self.slugs() {
            let Some(one) = self.planned.get(&slug) else {
                continue;
            };
            let (was, is) = (one.was.clone(), one.is.clone());
            let mut unknown: Vec<ThemeSlug> = Vec::new();
            let mut known = |other: &ThemeSlug| {
                let known = *other != slug && self.theme(other).is_some();
                if !known {
                    unknown.push(other.clone());
                }
                known
            };
            let old = |of: fn(&ThemeState) -> Option<ThemeSlug>| was.as_ref().and_then(of);
            let parent = match &is.parent {
                Some(parent) if !known(parent) => old(|was| was.parent.clone()),
                other => other.clone(),
            };
            let mut related = is.described.related.clone();
            related.retain(|other| known(other));
            let changed =
                is.replaced_by.is_some() && is.replaced_by != old(|was| was.replaced_by.clone());
            let replaced_by = match &is.replaced_by {
                Some(other)
                    if changed
                        && (!known(other) || self.theme(other).is_none_or(|of| of.retired)) =>
                {
                    None
                }
                other => other.clone(),
            };
            for other in unknown {
                self.note(&slug, What::UnknownTheme, other.as_str());
            }
            if let Some(one) = self.planned.get_mut(&slug) {
                one.is.parent = parent;
                one.is.described.related = related;
                one.is.replaced_by = replaced_by;
            }
        }
    }

    /// A theme that stands below itself is not taken in.
    fn no_cycles(&mut self) {
        let in_a_ring = |sketch: &Self, slug: &ThemeSlug| {
            let mut seen = BTreeSet::new();
            let mut at = sketch.parent(slug);
            while let Some(above) = at {
                if above == *slug {
                    return true;
                }
                if !seen.insert(above.clone()) {
                    return false;
                }
                at = sketch.parent(&above);
            }
            false
        };
        let rings = self
            .slugs()
            .into_iter()
            .filter(|slug| in_a_ring(self, slug));
        let rings: Vec<ThemeSlug> = rings.collect();
        for slug in &rings {
            let above = self.parent(slug);
            self.note(
                slug,
                What::Cycle,
                above.as_ref().map_or("", ThemeSlug::as_str),
            );
        }
        for slug in &rings {
            self.planned.remove(slug);
        }
        if !rings.is_empty() {
            // Whoever named them names what is not there.
            self.only_known();
        }
    }

    /// What stands lower comes below the theme at the top; what would push others down stays where it was.
    fn two_levels(&mut self) {
        for slug in self.slugs() {
            let mut top = self.parent(&slug);
            let mut steps = 0;
            while let Some(above) = top.as_ref().and_then(|top| self.parent(top)) {
                top = Some(above);
                steps += 1;
                if steps > self.planned.len() + self.current.len() {
                    break;
                }
            }
            if steps > 0 {
                self.note(
                    &slug,
                    What::Flattened,
                    top.as_ref().map_or("", ThemeSlug::as_str),
                );
                if let Some(one) = self.planned.get_mut(&slug) {
                    one.is.parent = top;
                }
            }
        }
        let left: Vec<ThemeSlug> = self.current.iter().map(|one| one.slug.clone()).collect();
        for below in left
            .iter()
            .filter(|slug| !self.planned.contains_key(slug))
            .cloned()
            .collect::<Vec<_>>()
        {
            let Some(parent) = self.parent(&below) else {
                continue;
            };
            if self.parent(&parent).is_some() {
                self.note(&parent, What::TooDeep, below.as_str());
                if let Some(one) = self.planned.get_mut(&parent) {
                    one.is.parent = one.was.as_ref().and_then(|was| was.parent.clone());
                }
            }
        }
    }

    /// Related is said of both, whichever says it.
    fn related_both_ways(&mut self) {
        let pairs = self.planned.values().flat_map(|one| {
            let others = one.is.described.related.iter();
            others
                .map(|other| (other.clone(), one.is.slug.clone()))
                .collect::<Vec<_>>()
        });
        for (one, other) in pairs.collect::<Vec<_>>() {
            if let Some(one) = self.planned.get_mut(&one) {
                one.is.described.related.push(other);
            }
        }
    }
}
