//! Reads SKOS in Turtle: what an installation of this program wrote, and what others did. Concepts of all schemes
//! are read as one index; labels may be literals or SKOS-XL. What is not understood is counted and said, never
//! silently lost. Which theme of ours a concept is, is told by its address, notation, or else its English label.

mod matches;
mod unread;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use oxrdf::{Literal, NamedOrBlankNode, Term};
use oxttl::TurtleParser;

use super::words::{DCT, OWL, RDF, SCHEME, SKOS, SKOSXL, TRIGGER};
use super::{Broken, Incoming, Note, Said, What};
use crate::domain::{Language, ThemeSlug};

/// What the file says of each subject: predicates with their objects, in order.
type Subjects = Vec<(String, Vec<(String, Term)>)>;

/// Reads a file; `closed` has it take away what it does not say.
pub fn read(text: &str, closed: bool) -> Result<Incoming, Broken> {
    let subjects = subjects(text)?;
    let graph = Graph::new(&subjects);
    let mut incoming = Incoming::default();
    for (subject, said) in &subjects {
        if graph.is_concept(said) {
            let theme = graph.theme(subject, said, closed, &mut incoming.notes);
            incoming.themes.extend(theme);
        }
    }
    unread::note(&graph, &mut incoming.notes);
    Ok(incoming)
}

fn subjects(text: &str) -> Result<Subjects, Broken> {
    let mut all: Subjects = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for triple in TurtleParser::new().for_slice(text.as_bytes()) {
        let triple = triple.map_err(|error| Broken {
            line: error.location().start.line + 1,
            column: error.location().start.column + 1,
            message: error.message().to_owned(),
        })?;
        let subject = name_of(&triple.subject);
        let place = *places.entry(subject.clone()).or_insert_with(|| {
            all.push((subject, Vec::new()));
            all.len() - 1
        });
        all[place]
            .1
            .push((triple.predicate.into_string(), triple.object));
    }
    Ok(all)
}

fn name_of(subject: &NamedOrBlankNode) -> String {
    match subject {
        NamedOrBlankNode::NamedNode(node) => node.as_str().to_owned(),
        NamedOrBlankNode::BlankNode(node) => node.to_string(),
    }
}

fn address(term: &Term) -> Option<String> {
    match term {
        Term::NamedNode(node) => Some(node.as_str().to_owned()),
        Term::BlankNode(node) => Some(node.to_string()),
        Term::Literal(_) => None,
    }
}

/// Texts of one property by language: those tagged with the language alone, and those of a region of it.
#[derive(Default)]
struct Texts {
    exact: BTreeMap<Language, Vec<String>>,
    regional: BTreeMap<Language, Vec<String>>,
    untagged: Vec<String>,
}

impl Texts {
    /// What is tagged with the language alone counts before what is tagged with a region of it.
    fn all(self) -> BTreeMap<Language, Vec<String>> {
        let mut all = self.exact;
        for (language, words) in self.regional {
            all.entry(language).or_insert(words);
        }
        if !self.untagged.is_empty() {
            all.entry(Language::En).or_insert(self.untagged);
        }
        all
    }
}

struct Graph<'a> {
    subjects: &'a Subjects,
    /// The words of SKOS-XL labels.
    forms: HashMap<&'a str, &'a Literal>,
    slugs: HashMap<&'a str, ThemeSlug>,
    /// What concepts say only from above: `narrower`.
    above: HashMap<String, Vec<&'a str>>,
}

impl<'a> Graph<'a> {
    fn new(subjects: &'a Subjects) -> Self {
        let mut graph = Self {
            subjects,
            forms: HashMap::new(),
            slugs: HashMap::new(),
            above: HashMap::new(),
        };
        for (subject, said) in subjects {
            for (predicate, object) in said {
                match (predicate.strip_prefix(SKOSXL), object) {
                    (Some("literalForm"), Term::Literal(form)) => {
                        graph.forms.insert(subject, form);
                    }
                    _ if predicate.strip_prefix(SKOS) == Some("narrower") => {
                        let below = address(object).unwrap_or_default();
                        graph.above.entry(below).or_default().push(subject);
                    }
                    _ => {}
                }
            }
        }
        for (subject, said) in subjects {
            if graph.is_concept(said)
                && let Some(slug) = graph.slug(subject, said)
            {
                graph.slugs.insert(subject, slug);
            }
        }
        graph
    }

    fn has_type(said: &[(String, Term)], name: &str) -> bool {
        said.iter().any(|(predicate, object)| {
            predicate.strip_prefix(RDF) == Some("type")
                && address(object).is_some_and(|of| of.strip_prefix(SKOS) == Some(name))
        })
    }

    fn is_concept(&self, said: &[(String, Term)]) -> bool {
        let other = ["ConceptScheme", "Collection", "OrderedCollection"];
        Self::has_type(said, "Concept")
            || !other.iter().any(|name| Self::has_type(said, name))
                && !self.texts(said, "prefLabel").all().is_empty()
    }

    /// The texts of a property of SKOS, as literals or as SKOS-XL.
    fn texts(&self, said: &[(String, Term)], name: &str) -> Texts {
        let of = |predicate: &str| {
            predicate
                .strip_prefix(SKOS)
                .or(predicate.strip_prefix(SKOSXL))
                == Some(name)
        };
        self.texts_where(said, of)
    }

    fn texts_where(&self, said: &[(String, Term)], wanted: impl Fn(&str) -> bool) -> Texts {
        let mut texts = Texts::default();
        for (_, object) in said.iter().filter(|(predicate, _)| wanted(predicate)) {
            let literal = match object {
                Term::Literal(literal) => Some(literal),
                other => address(other).and_then(|of| self.forms.get(of.as_str()).copied()),
            };
            let Some(literal) = literal else { continue };
            let text = literal.value().trim().to_owned();
            if text.is_empty() {
                continue;
            }
            let Some(tag) = literal.language() else {
                texts.untagged.push(text);
                continue;
            };
            let (primary, region) = tag.split_once('-').unwrap_or((tag, ""));
            if let Ok(language) = primary.to_ascii_lowercase().parse() {
                let of = if region.is_empty() {
                    &mut texts.exact
                } else {
                    &mut texts.regional
                };
                let words: &mut Vec<String> = of.entry(language).or_default();
                if !words.contains(&text) {
                    words.push(text);
                }
            }
        }
        texts
    }

    /// The name of a concept in our addresses.
    fn slug(&self, subject: &str, said: &[(String, Term)]) -> Option<ThemeSlug> {
        let telling = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
        if let Some((_, own)) = subject.rsplit_once(&format!("{SCHEME}/"))
            && let Ok(slug) = own.parse()
        {
            return Some(slug);
        }
        let notation = said.iter().find_map(|(predicate, object)| match object {
            Term::Literal(text) if predicate.strip_prefix(SKOS) == Some("notation") => {
                Some(text.value())
            }
            _ => None,
        });
        let label = self.texts(said, "prefLabel").all().remove(&Language::En);
        let label = label.and_then(|all| all.into_iter().next());
        let end = subject
            .rsplit(['/', '#'])
            .next()
            .filter(|_| !subject.starts_with("_:"));
        [notation.map(str::to_owned), end.map(str::to_owned), label]
            .into_iter()
            .flatten()
            .filter(|name| telling(name))
            .find_map(|name| slugged(&name))
    }

    fn theme(
        &self,
        subject: &str,
        said: &[(String, Term)],
        closed: bool,
        notes: &mut Vec<Note>,
    ) -> Option<Said> {
        let Some(slug) = self.slugs.get(subject) else {
            notes.push(Note::new(subject, What::NoSlug, ""));
            return None;
        };
        let mut theme = Said {
            at: subject.to_owned(),
            slug: Some(slug.clone()),
            ..Said::default()
        };
        let labels = self.texts(said, "prefLabel").all();
        if let Some((language, _)) = labels.iter().find(|(_, all)| all.len() > 1) {
            notes.push(Note::new(subject, What::TwoLabels, language.own_name()));
            return None;
        }
        theme.labels = firsts(labels);
        theme.scope_notes = joined(self.texts(said, "scopeNote").all());
        if theme.scope_notes.is_empty() {
            theme.scope_notes = joined(self.texts(said, "definition").all());
        }
        theme.synonyms = self.texts(said, "altLabel").all();
        theme.triggers = self.texts(said, "hiddenLabel").all();
        for (language, words) in self.texts_where(said, |of| of.ends_with(TRIGGER)).all() {
            theme.triggers.entry(language).or_default().extend(words);
        }
        self.place(subject, said, closed, &mut theme, notes);
        matches::matches(subject, said, &mut theme);
        if closed {
            take_away(&mut theme);
        }
        Some(theme)
    }

    /// Where it stands, what it is related to, and whether it is used.
    fn place(
        &self,
        subject: &str,
        said: &[(String, Term)],
        closed: bool,
        theme: &mut Said,
        notes: &mut Vec<Note>,
    ) {
        let mut slugs_of = |wanted: &dyn Fn(&str) -> bool| -> Vec<ThemeSlug> {
            let objects = said.iter().filter(|(predicate, _)| wanted(predicate));
            let named = objects.filter_map(|(_, object)| address(object));
            let found = named.filter_map(|name| {
                let slug = self
                    .slugs
                    .get(name.as_str())
                    .cloned()
                    .or_else(|| own_slug(&name));
                if slug.is_none() {
                    notes.push(Note::new(subject, What::UnknownTheme, name));
                }
                slug
            });
            found.collect()
        };
        let of =
            |name: &'static str| move |predicate: &str| predicate.strip_prefix(SKOS) == Some(name);
        let mut parents = slugs_of(&of("broader"));
        let related = slugs_of(&of("related"));
        let instead = slugs_of(&|predicate| predicate.strip_prefix(DCT) == Some("isReplacedBy"));
        let above = self.above.get(subject).into_iter().flatten();
        parents.extend(above.filter_map(|one| self.slugs.get(one).cloned()));
        let mut seen = BTreeSet::new();
        parents.retain(|one| seen.insert(one.clone()));
        if parents.len() > 1 {
            notes.push(Note::new(
                subject,
                What::SeveralParents,
                parents[0].as_str(),
            ));
        }
        let is_top = said
            .iter()
            .any(|(predicate, _)| predicate.strip_prefix(SKOS) == Some("topConceptOf"));
        theme.parent = match parents.into_iter().next() {
            Some(parent) => Some(Some(parent)),
            None => (is_top || closed).then_some(None),
        };
        theme.related = Some(related).filter(|all| !all.is_empty());
        let deprecated = said.iter().any(|(predicate, object)| {
            let yes = matches!(object, Term::Literal(is) if matches!(is.value(), "true" | "1"));
            predicate.strip_prefix(OWL) == Some("deprecated") && yes
        });
        let replaced = instead.into_iter().next();
        if deprecated || replaced.is_some() {
            theme.retired = Some(true);
            theme.replaced_by = replaced.map(Some);
        }
    }
}

/// The theme that an address of ours is of.
fn own_slug(address: &str) -> Option<ThemeSlug> {
    address.rsplit_once(&format!("{SCHEME}/"))?.1.parse().ok()
}

/// Has a theme say that what it does not say is not so.
fn take_away(theme: &mut Said) {
    for language in Language::ALL {
        theme.labels.entry(*language).or_default();
        theme.scope_notes.entry(*language).or_default();
        theme.synonyms.entry(*language).or_default();
        theme.triggers.entry(*language).or_default();
    }
    theme.related.get_or_insert_default();
    theme.sdg.get_or_insert_default();
    theme.unbis.get_or_insert_default();
    theme.eurovoc.get_or_insert_default();
    theme.retired.get_or_insert(false);
    theme.replaced_by.get_or_insert(None);
}

fn firsts(all: BTreeMap<Language, Vec<String>>) -> BTreeMap<Language, String> {
    let first = all
        .into_iter()
        .filter_map(|(l, words)| Some((l, words.into_iter().next()?)));
    first.collect()
}

fn joined(all: BTreeMap<Language, Vec<String>>) -> BTreeMap<Language, String> {
    all.into_iter()
        .map(|(l, words)| (l, words.join(" ")))
        .collect()
}

/// A name as it may stand in an address.
fn slugged(name: &str) -> Option<ThemeSlug> {
    use unicode_normalization::UnicodeNormalization;
    let plain = name
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let mut slug = String::new();
    for c in plain {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').parse().ok()
}
