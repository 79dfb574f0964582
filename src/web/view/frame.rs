//! What surrounds every page: head, masthead, crumbs, foot. Built by each handler from the address it
//! serves; it reads nothing.

use std::sync::Arc;

use crate::domain::Language;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::locale::{Locale, Text};
use crate::web::assets;

use super::Label;
use super::described::{Described, Linked, Node, Trail};

/// What all pages of one installation share.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// `https://example.org`, without a slash at its end; empty when it is not known.
    pub public_url: String,
    /// Whom readers may write to, as a link.
    pub contact: Option<Arc<str>>,
}

/// The section of the site that a page stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    Home,
    Themes,
    Bodies,
    Meetings,
    Recommendations,
    Documents,
    Resources,
    Figures,
    /// A page that no section holds.
    Elsewhere,
}

#[derive(Debug)]
pub struct Frame {
    l: Locale,
    here: Here,
    /// After the language: `/themes/enfants`, or empty for the home page.
    path: String,
    /// With its question mark, or empty.
    query: String,
    base: String,
    contact: Option<Arc<str>>,
    pub title: String,
    pub description: String,
    pub crumbs: Vec<Crumb>,
    /// What the page is about, where that can be cited.
    described: Option<Described>,
    /// The same page in whichever language its reader has; else English stands for it.
    neutral: Option<String>,
    /// Whether sample records are shown.
    pub sample: bool,
    /// Whether search engines may keep the page.
    pub indexed: bool,
    /// The address of a feed of what is shown.
    pub feed: Option<String>,
    /// What the field of the masthead holds.
    pub searched: String,
}

#[derive(Debug)]
pub struct Crumb {
    pub label: Label,
    /// `None` for the page itself.
    pub href: Option<String>,
}

/// A language that the page can be read in.
#[derive(Debug)]
pub struct Alternate {
    pub code: &'static str,
    pub dir: &'static str,
    pub name: &'static str,
    pub href: String,
    pub absolute: String,
    pub current: bool,
}

/// A section in the masthead.
#[derive(Debug)]
pub struct Room {
    pub href: String,
    pub label: Text,
    pub current: bool,
}

impl Frame {
    pub fn new(site: &Site, l: Locale, here: Here, path: impl Into<String>) -> Self {
        Self {
            l,
            here,
            path: path.into(),
            query: String::new(),
            base: site.public_url.clone(),
            contact: site.contact.clone(),
            title: l.plain("site-name"),
            description: l.plain("home-description"),
            crumbs: Vec::new(),
            described: None,
            neutral: None,
            sample: false,
            indexed: true,
            feed: None,
            searched: String::new(),
        }
    }

    #[must_use]
    pub fn titled(mut self, title: impl Into<String>, description: impl Into<String>) -> Self {
        self.title = title.into();
        self.description = shortened(&description.into(), 200);
        self
    }

    /// The query that the links to other languages keep.
    #[must_use]
    pub fn asked(mut self, query: &str) -> Self {
        if !query.is_empty() {
            self.query = format!("?{query}");
            self.indexed = false;
        }
        self
    }

    /// A page above this one.
    #[must_use]
    pub fn under(mut self, label: impl Into<Label>, href: String) -> Self {
        self.crumbs.push(Crumb {
            label: label.into(),
            href: Some(href),
        });
        self
    }

    /// The page itself, last.
    #[must_use]
    pub fn ending(mut self, label: impl Into<Label>) -> Self {
        self.crumbs.push(Crumb {
            label: label.into(),
            href: None,
        });
        self
    }

    /// What the page is about; its permanent address leads to each reader's language.
    #[must_use]
    pub fn describing(mut self, described: Described) -> Self {
        self.neutral = Some(described.url.clone());
        self.described = Some(described);
        self
    }

    #[must_use]
    pub fn showing_sample(mut self, sample: bool) -> Self {
        self.sample = sample;
        self
    }

    #[must_use]
    pub fn with_feed(mut self, address: String) -> Self {
        self.feed = Some(address);
        self
    }

    pub fn is_home(&self) -> bool {
        self.here == Here::Home
    }

    /// What the page was asked with, with its question mark, or nothing.
    pub fn query(&self) -> &str {
        &self.query
    }

    pub fn sheet(&self) -> &'static str {
        assets::address("recueil.css")
    }

    pub fn script(&self) -> &'static str {
        assets::address("recueil.js")
    }

    pub fn icon(&self) -> &'static str {
        assets::address("icon.svg")
    }

    pub fn canonical(&self) -> String {
        format!("{}/{}{}", self.base, self.l.code(), self.path)
    }

    /// The address of the service, for lines that a reader copies.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whom to write to: the link, and what it reads.
    pub fn contact(&self) -> Option<(&str, &str)> {
        let href = self.contact.as_deref()?;
        Some((href, href.strip_prefix("mailto:").unwrap_or(href)))
    }

    /// Where a problem of this page can be reported; a letter says which page it is about.
    pub fn report(&self) -> Option<String> {
        let contact = self.contact.as_deref()?;
        if !contact.starts_with("mailto:") || contact.contains('?') {
            return Some(contact.to_owned());
        }
        let page = utf8_percent_encode(&self.canonical(), NON_ALPHANUMERIC).to_string();
        Some(format!("{contact}?subject={page}"))
    }

    /// The address on paper: with the query, which is what the page shows.
    pub fn printed(&self) -> String {
        format!("{}{}", self.canonical(), self.query)
    }

    pub fn languages(&self) -> Vec<Alternate> {
        Language::ALL
            .iter()
            .map(|&language| {
                let code = language.as_str();
                Alternate {
                    code,
                    dir: language.direction(),
                    name: language.own_name(),
                    href: format!("/{code}{}{}", self.path, self.query),
                    absolute: format!("{}/{code}{}", self.base, self.path),
                    current: language == self.l.language(),
                }
            })
            .collect()
    }

    /// The address that stands for readers of no language here.
    pub fn default_alternate(&self) -> String {
        match &self.neutral {
            Some(address) => address.clone(),
            None if self.is_home() => format!("{}/", self.base),
            None => format!("{}/en{}", self.base, self.path),
        }
    }

    /// For reference managers.
    pub fn meta(&self) -> Vec<(&'static str, String)> {
        self.described
            .as_ref()
            .map(Described::meta)
            .unwrap_or_default()
    }

    /// The same as data.
    pub fn data(&self) -> Option<&str> {
        self.described
            .as_ref()
            .map(|described| described.data.as_str())
    }

    /// The language and country of Open Graph, which knows no language alone.
    pub fn og_locale(&self) -> &'static str {
        match self.l.language() {
            Language::Ar => "ar_AR",
            Language::Zh => "zh_CN",
            Language::En => "en_GB",
            Language::Fr => "fr_FR",
            Language::Ru => "ru_RU",
            Language::Es => "es_ES",
        }
    }

    /// The page after schema.org.
    pub fn linked(&self) -> Linked {
        let page = self.canonical();
        let website = self.is_home().then(|| Node::Other(self.website()));
        let described = self.described.as_ref();
        let described = described.map(|described| Node::Other(described.node(&page)));
        let crumbs = (!self.crumbs.is_empty()).then(|| Node::Crumbs(self.breadcrumbs(&page)));
        let nodes = website.into_iter().chain(described).chain(crumbs);
        Linked::graph(&nodes.collect::<Vec<_>>())
    }

    fn website(&self) -> Value {
        let search = format!(
            "{}/{}/recommendations?q={{search_term_string}}",
            self.base,
            self.l.code()
        );
        json!({
            "@type": "WebSite",
            "@id": format!("{}/", self.base),
            "url": self.canonical(),
            "name": self.l.plain("site-name"),
            "description": self.description,
            "inLanguage": self.l.code(),
            "potentialAction": {
                "@type": "SearchAction",
                "target": { "@type": "EntryPoint", "urlTemplate": search },
                "query-input": "required name=search_term_string",
            },
        })
    }

    fn breadcrumbs(&self, page: &str) -> Trail {
        let home = (
            self.l.plain("home"),
            format!("{}/{}", self.base, self.l.code()),
        );
        let crumbs = self.crumbs.iter().map(|crumb| {
            let href = crumb.href.as_ref();
            let href = href.map(|href| format!("{}{href}", self.base));
            (crumb.label.text(), href.unwrap_or_else(|| page.to_owned()))
        });
        Trail::new(std::iter::once(home).chain(crumbs))
    }

    pub fn rooms(&self) -> Vec<Room> {
        [
            (Here::Themes, "themes"),
            (Here::Bodies, "bodies"),
            (Here::Meetings, "meetings"),
            (Here::Recommendations, "recommendations"),
            (Here::Documents, "documents"),
            (Here::Resources, "resources"),
            (Here::Figures, "figures"),
        ]
        .into_iter()
        .map(|(here, noun)| Room {
            href: format!("/{}/{noun}", self.l.code()),
            label: self.l.t(noun),
            current: here == self.here,
        })
        .collect()
    }
}

/// At most so many characters, cut at a blank where there is one.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let cut = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(head, _)| head)
        .trim_end_matches([',', ';', ':']);
    format!("{cut}…")
}
