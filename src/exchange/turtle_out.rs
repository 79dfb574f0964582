//! The thematic index as SKOS, in Turtle: a concept scheme, its concepts, and the addresses of themes that went
//! into others. A target of the Sustainable Development Goals is a related match and no exact one: exact matches
//! are transitive, and two themes with one target are not the same.

use oxrdf::{Literal, NamedNode, Term, Triple};
use oxttl::TurtleSerializer;

use super::words::{
    DCT, EUROVOC, EUROVOC_NAME, OWL, RDF, RDFS, SCHEME, SDG, SDG_NAME, SKOS, TRIGGER, UNBIS,
    UNBIS_NAME, XSD_BOOLEAN,
};
use crate::domain::{Language, ThemeState};

/// Writes the index; `base` is the address of the service, `aliases` are old addresses with the themes that they
/// lead to.
pub fn write(
    base: &str,
    title: &str,
    themes: &[ThemeState],
    aliases: &[(String, String)],
) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer {
        base,
        triples: Vec::new(),
    };
    writer.scheme(title);
    for theme in themes {
        writer.concept(theme);
        for below in themes
            .iter()
            .filter(|one| one.parent.as_ref() == Some(&theme.slug))
        {
            let below = writer.theme(below.slug.as_str());
            writer.say(theme.slug.as_str(), &skos("narrower"), below);
        }
    }
    for (old, now) in aliases {
        let yes = Term::from(Literal::new_typed_literal("true", node(XSD_BOOLEAN)));
        writer.say(old, &format!("{OWL}deprecated"), yes);
        let now = writer.theme(now);
        writer.say(old, &format!("{DCT}isReplacedBy"), now);
    }
    let own = format!("{base}{SCHEME}#");
    let mut serializer = TurtleSerializer::new();
    for (name, address) in [
        ("rdfs", RDFS),
        ("owl", OWL),
        ("dct", DCT),
        ("skos", SKOS),
        ("recueil", own.as_str()),
    ] {
        serializer = serializer
            .with_prefix(name, address)
            .map_err(std::io::Error::other)?;
    }
    let mut serializer = serializer.for_writer(Vec::new());
    for triple in &writer.triples {
        serializer.serialize_triple(triple)?;
    }
    serializer.finish()
}

struct Writer<'a> {
    base: &'a str,
    triples: Vec<Triple>,
}

impl Writer<'_> {
    fn scheme(&mut self, title: &str) {
        let scheme = node(&format!("{}{SCHEME}", self.base));
        let mut say = |subject: &NamedNode, predicate: String, object: Term| {
            self.triples
                .push(Triple::new(subject.clone(), node(&predicate), object));
        };
        say(
            &scheme,
            format!("{RDF}type"),
            node(&skos("ConceptScheme")).into(),
        );
        say(
            &scheme,
            format!("{DCT}title"),
            Literal::new_simple_literal(title).into(),
        );
        for (name, comment) in [
            (
                TRIGGER,
                "A phrase in a text that proposes the theme; a final * stands for any ending.",
            ),
            (UNBIS_NAME, "The name of the same in the UNBIS Thesaurus."),
            (EUROVOC_NAME, "The name of the same in EuroVoc."),
            (SDG_NAME, "A target of the Sustainable Development Goals."),
        ] {
            let property = node(&format!("{}{name}", self.base));
            say(
                &property,
                format!("{RDF}type"),
                node(&format!("{OWL}DatatypeProperty")).into(),
            );
            let comment = Literal::new_language_tagged_literal_unchecked(comment, "en");
            say(&property, format!("{RDFS}comment"), comment.into());
        }
    }

    fn concept(&mut self, theme: &ThemeState) {
        let slug = theme.slug.as_str();
        let scheme = Term::from(node(&format!("{}{SCHEME}", self.base)));
        self.say(slug, &format!("{RDF}type"), node(&skos("Concept")).into());
        self.say(slug, &skos("inScheme"), scheme.clone());
        self.say(
            slug,
            &skos("notation"),
            Literal::new_simple_literal(slug).into(),
        );
        self.said(theme);
        match &theme.parent {
            Some(parent) => {
                let parent = self.theme(parent.as_str());
                self.say(slug, &skos("broader"), parent);
            }
            None => self.say(slug, &skos("topConceptOf"), scheme),
        }
        for other in &theme.described.related {
            let other = self.theme(other.as_str());
            self.say(slug, &skos("related"), other);
        }
        self.matches(theme);
        if theme.retired {
            let yes = Literal::new_typed_literal("true", node(XSD_BOOLEAN));
            self.say(slug, &format!("{OWL}deprecated"), yes.into());
        }
        if let Some(instead) = &theme.replaced_by {
            let instead = self.theme(instead.as_str());
            self.say(slug, &format!("{DCT}isReplacedBy"), instead);
        }
    }

    /// Labels, synonyms, notes and phrases.
    fn said(&mut self, theme: &ThemeState) {
        let (slug, said) = (theme.slug.as_str(), &theme.described);
        let trigger = format!("{}{TRIGGER}", self.base);
        for (language, label) in &said.labels {
            self.say(slug, &skos("prefLabel"), tagged(label, *language));
        }
        for (language, words) in &said.synonyms {
            for word in words {
                self.say(slug, &skos("altLabel"), tagged(word, *language));
            }
        }
        for (language, note) in &said.scope_notes {
            self.say(slug, &skos("scopeNote"), tagged(note, *language));
        }
        for (language, words) in &said.triggers {
            for word in words {
                self.say(slug, &trigger, tagged(word, *language));
            }
        }
    }

    /// Addresses in other thesauri, as far as these are addresses.
    fn matches(&mut self, theme: &ThemeState) {
        let (slug, said) = (theme.slug.as_str(), &theme.described);
        for (value, root, own) in [
            (&said.unbis, UNBIS, UNBIS_NAME),
            (&said.eurovoc, EUROVOC, EUROVOC_NAME),
        ] {
            let Some(value) = value else { continue };
            let number = value.chars().all(|c| c.is_ascii_digit());
            let address = if number {
                format!("{root}{value}")
            } else {
                value.clone()
            };
            match NamedNode::new(&address) {
                Ok(address) if address.as_str().starts_with("http") => {
                    self.say(slug, &skos("exactMatch"), address.into());
                }
                _ => {
                    let own = format!("{}{own}", self.base);
                    self.say(slug, &own, Literal::new_simple_literal(value).into());
                }
            }
        }
        for target in &said.sdg {
            if target
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '.')
            {
                let target = node(&format!("{SDG}{target}"));
                self.say(slug, &skos("relatedMatch"), target.into());
            } else {
                let own = format!("{}{SDG_NAME}", self.base);
                self.say(slug, &own, Literal::new_simple_literal(target).into());
            }
        }
    }

    fn theme(&self, slug: &str) -> Term {
        node(&format!("{}{SCHEME}/{slug}", self.base)).into()
    }

    fn say(&mut self, slug: &str, predicate: &str, object: Term) {
        let subject = node(&format!("{}{SCHEME}/{slug}", self.base));
        self.triples
            .push(Triple::new(subject, node(predicate), object));
    }
}

fn skos(name: &str) -> String {
    format!("{SKOS}{name}")
}

/// An address that is made of our own parts: the service's, slugs, and words of RDF.
fn node(address: &str) -> NamedNode {
    NamedNode::new_unchecked(address)
}

fn tagged(text: &str, language: Language) -> Term {
    Literal::new_language_tagged_literal_unchecked(text, language.as_str()).into()
}
