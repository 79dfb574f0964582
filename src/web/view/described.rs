//! What a page says of its matter to programs: `citation_*` and Dublin Core for reference managers,
//! schema.org for search engines. One description makes all of them, so that they cannot
//! disagree. A theme that nobody confirmed is not among what a text is "about".

use std::fmt;

use askama::filters::HtmlSafe;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::domain::{DocumentKind, Instrument, Language};

/// A document, or one recommendation of it.
#[derive(Debug, Clone, Default)]
pub struct Described {
    /// `Legislation`, `Report`, `CreativeWork`.
    pub kind: &'static str,
    /// The permanent address, in no language.
    pub url: String,
    /// The same as data.
    pub data: String,
    /// What it is called: for a record, its reference.
    pub name: String,
    /// Of the document.
    pub title: String,
    pub symbol: Option<String>,
    pub author: Option<String>,
    /// On which it was issued.
    pub date: Option<time::Date>,
    /// Where no day is known.
    pub year: Option<i16>,
    pub language: Option<Language>,
    /// The words of a record.
    pub text: Option<String>,
    /// "Adopted", in the language of the page.
    pub status: Option<String>,
    /// The document that a record stands in: its title and address.
    pub part_of: Option<(String, String)>,
    /// Themes that an editor confirmed or added.
    pub about: Vec<String>,
}

/// The type of schema.org for a record.
pub fn kind_of_record(instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::Resolution | Instrument::Decision => "Legislation",
        Instrument::Recommendation => "CreativeWork",
    }
}

/// The type of schema.org for a document.
pub fn kind_of_document(kind: Option<DocumentKind>) -> &'static str {
    match kind {
        Some(DocumentKind::Resolution | DocumentKind::Decision) => "Legislation",
        Some(
            DocumentKind::Report
            | DocumentKind::BackgroundPaper
            | DocumentKind::ConferenceRoomPaper,
        ) => "Report",
        _ => "CreativeWork",
    }
}

const PUBLISHER: &str = "United Nations";

impl Described {
    /// The day, else the year.
    fn issued(&self) -> Option<String> {
        let day = self.date.map(|date| date.to_string());
        day.or(self.year.map(|year| year.to_string()))
    }

    /// The meta tags, in order.
    pub fn meta(&self) -> Vec<(&'static str, String)> {
        let date = self.issued();
        let language = self.language.map(|language| language.as_str().to_owned());
        let tags = [
            ("citation_title", Some(self.title.clone())),
            ("citation_technical_report_number", self.symbol.clone()),
            (
                "citation_technical_report_institution",
                Some(PUBLISHER.to_owned()),
            ),
            ("citation_publisher", Some(PUBLISHER.to_owned())),
            // Reference managers make a family name of the last word, unless a comma says which it is.
            (
                "citation_author",
                self.author.as_ref().map(|author| format!("{author},")),
            ),
            (
                "citation_publication_date",
                date.clone().map(|date| date.replace('-', "/")),
            ),
            ("citation_language", language.clone()),
            ("citation_abstract", self.text.clone()),
            ("citation_public_url", Some(self.url.clone())),
            ("DC.title", Some(self.name.clone())),
            ("DC.creator", self.author.clone()),
            ("DC.publisher", Some(PUBLISHER.to_owned())),
            ("DC.date", date),
            ("DC.language", language),
            ("DC.identifier", Some(self.url.clone())),
            ("DC.source", self.symbol.clone()),
        ];
        tags.into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }

    /// The same as a node of schema.org.
    pub fn node(&self, page: &str) -> Value {
        let organization = |name: &String| json!({ "@type": "Organization", "name": name });
        let mut node = Map::new();
        let mut set = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                node.insert(key.to_owned(), value);
            }
        };
        set("@type", Some(json!(self.kind)));
        set("@id", Some(json!(self.url)));
        set("url", Some(json!(self.url)));
        set("mainEntityOfPage", Some(json!(page)));
        set("name", Some(json!(self.name)));
        set("headline", Some(json!(self.title)));
        set(
            "identifier",
            self.symbol.as_ref().map(|symbol| json!(symbol)),
        );
        set("text", self.text.as_ref().map(|text| json!(text)));
        set(
            "inLanguage",
            self.language.map(|language| json!(language.as_str())),
        );
        set("datePublished", self.issued().map(|date| json!(date)));
        set("author", self.author.as_ref().map(organization));
        set("publisher", Some(organization(&PUBLISHER.to_owned())));
        set(
            "creativeWorkStatus",
            self.status.as_ref().map(|status| json!(status)),
        );
        if self.kind == "Report" {
            set(
                "reportNumber",
                self.symbol.as_ref().map(|symbol| json!(symbol)),
            );
        }
        if self.kind == "Legislation" {
            set(
                "legislationIdentifier",
                self.symbol.as_ref().map(|symbol| json!(symbol)),
            );
        }
        set(
            "isPartOf",
            self.part_of
                .as_ref()
                .map(|(name, url)| json!({ "@type": "CreativeWork", "name": name, "url": url })),
        );
        let themes = self.about.iter();
        let themes: Vec<Value> = themes
            .map(|name| json!({ "@type": "DefinedTerm", "name": name }))
            .collect();
        set("about", (!themes.is_empty()).then(|| json!(themes)));
        set("isAccessibleForFree", Some(json!(true)));
        Value::Object(node)
    }
}

/// A node of a page's graph.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Node {
    Other(Value),
    Crumbs(Trail),
}

/// The way from the home page to this one. Every page has it, so it is written without a tree of
/// values in between.
#[derive(Debug, Serialize)]
pub struct Trail {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    steps: Vec<Step>,
}

#[derive(Debug, Serialize)]
struct Step {
    #[serde(rename = "@type")]
    kind: &'static str,
    /// From 1.
    position: usize,
    name: String,
    item: String,
}

impl Trail {
    /// Of names and whole addresses, in order.
    pub fn new(steps: impl Iterator<Item = (String, String)>) -> Self {
        let steps = steps.zip(1..).map(|((name, item), position)| Step {
            kind: "ListItem",
            position,
            name,
            item,
        });
        Self {
            kind: "BreadcrumbList",
            steps: steps.collect(),
        }
    }
}

/// JSON as it may stand inside of a `<script>`: no `<` in it, so that nothing can end the element.
#[derive(Debug, Clone)]
pub struct Linked(String);

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: &'a [Node],
}

impl Linked {
    pub fn graph(nodes: &[Node]) -> Self {
        let graph = Graph {
            context: "https://schema.org",
            nodes,
        };
        // Text and numbers only: nothing in it can fail to be written.
        let graph = serde_json::to_string(&graph).unwrap_or_default();
        Self(graph.replace('<', "\\u003c"))
    }
}

impl fmt::Display for Linked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Linked {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_source_ends_the_script() {
        let described = Described {
            text: Some("</script><script>alert(1)</script>&\u{2028}".to_owned()),
            ..Described::default()
        };
        let linked = Linked::graph(&[Node::Other(described.node("p"))]).to_string();
        assert!(!linked.contains('<'), "{linked}");
        let back: Value = serde_json::from_str(&linked).expect("JSON");
        assert_eq!(
            back["@graph"][0]["text"],
            "</script><script>alert(1)</script>&\u{2028}"
        );
    }

    #[test]
    fn without_a_day_the_year_is_said() {
        let described = Described {
            year: Some(2022),
            ..Described::default()
        };
        let meta = described.meta();
        assert!(meta.contains(&("citation_publication_date", "2022".to_owned())));
        assert_eq!(described.node("p")["datePublished"], "2022");
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let described = Described {
            name: "n".to_owned(),
            ..Described::default()
        };
        let names: Vec<_> = described.meta().into_iter().map(|(name, _)| name).collect();
        assert!(
            names.contains(&"DC.title") && !names.contains(&"DC.date"),
            "{names:?}"
        );
        assert_eq!(described.node("p").get("datePublished"), None);
    }
}
