//! The thematic index: two levels, in the order of the language's own alphabet, as at the end of a
//! printed compendium. It can be filtered by the words of a theme or of a synonym; the script filters
//! the page while somebody types, without it the form asks for the same.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::db::themes::{self, ThemeLine, ThemeNode};
use crate::domain::{Facet, Filters};
use crate::locale::{Locale, Text, Value};
use crate::search;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::pages::Reader;
use crate::web::pages::themes::beside::{Beside, folded};
use crate::web::state::AppState;
use crate::web::view::{Frame, Here, Label, Row, address};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "themes/index.html")]
pub struct ThemesPage {
    l: Locale,
    frame: Frame,
    lede: Text,
    /// What the index is filtered by.
    query: String,
    /// The search for the same words among the recommendations.
    search_href: String,
    alphabet: Vec<Jump>,
    letters: Vec<Letter>,
}

/// A letter of the alphabet, with a place to jump to where a theme begins with it.
struct Jump {
    letter: String,
    id: Option<String>,
}

struct Letter {
    name: String,
    id: String,
    themes: Vec<Entry>,
}

struct Entry {
    row: Row,
    /// Other words by which it is found.
    words: String,
    children: Vec<(Row, String)>,
    see: Vec<Row>,
    often: Vec<Row>,
}

/// What the index may be filtered by.
pub struct Asked(String);

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        let q = parameters.text("q").unwrap_or_default();
        Self(q.trim().chars().take(200).collect())
    }
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(Asked(query)): Query<Asked>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let mut tree = themes::tree(&app.pool, &counts, l.language()).await?;
    let below: usize = tree.iter().map(|node| node.children.len()).sum();
    let number = |count: usize| Value::from(l.number(i64::try_from(count).unwrap_or(i64::MAX)));
    let lede = l.text(
        "themes-lede",
        &[("themes", number(tree.len())), ("children", number(below))],
    );
    let [together] = search::cross(
        &app.search,
        &Filters::default(),
        [(Facet::Theme, Facet::Theme)],
    )
    .await?;
    let relations = themes::relations(&app.pool).await?;
    let beside = Beside::new(l, &tree, &together, &relations);
    let words = words(&themes::also_called(&app.pool, l.language()).await?);
    narrow(&mut tree, &words, &query);
    let letters = letters(l, tree, &words, &beside);
    let page = ThemesPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Themes, "/themes")
            .titled(l.plain("themes-title"), l.plain("themes-description"))
            .asked(&reader.asked)
            .ending(l.t("themes")),
        lede,
        search_href: address::list(l, "recommendations", &[("q", &query)]),
        alphabet: alphabet(l, &letters),
        query,
        letters,
    };
    Ok((Cache::Revalidate, page))
}

/// Synonyms by slug, one after the other.
fn words(synonyms: &[(String, String)]) -> HashMap<String, String> {
    let mut words = HashMap::<String, String>::new();
    for (slug, synonym) in synonyms {
        let own = words.entry(slug.clone()).or_default();
        own.push_str(synonym);
        own.push_str("; ");
    }
    words
}

/// Leaves the themes that have all of these words, with all that is below them, and sub-themes that
/// have them.
fn narrow(tree: &mut Vec<ThemeNode>, words: &HashMap<String, String>, query: &str) {
    let query = folded(query);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    if wanted.is_empty() {
        return;
    }
    let fits = |line: &ThemeLine| {
        let synonyms = words.get(&line.slug).map_or("", String::as_str);
        let own = folded(&format!("{} {synonyms}", line.label));
        wanted.iter().all(|word| own.contains(word))
    };
    for node in tree.iter_mut().filter(|node| !fits(&node.line)) {
        node.children.retain(|child| fits(&child.line));
    }
    tree.retain(|node| fits(&node.line) || !node.children.is_empty());
}

fn row(l: Locale, line: &ThemeLine) -> Row {
    let label = Label::from(l.named(&line.label));
    Row::new(address::theme(l, &line.slug), label).counted(l, line.count)
}

fn letters(
    l: Locale,
    mut tree: Vec<ThemeNode>,
    words: &HashMap<String, String>,
    beside: &Beside,
) -> Vec<Letter> {
    let words = |line: &ThemeLine| words.get(&line.slug).cloned().unwrap_or_default();
    l.sort_by_text(&mut tree, |node| &node.line.label);
    let mut letters: Vec<Letter> = Vec::new();
    for mut node in tree {
        l.sort_by_text(&mut node.children, |child| &child.line.label);
        let letter = l.initial(&node.line.label);
        if letters.last().is_none_or(|last| last.name != letter) {
            letters.push(Letter {
                name: letter,
                id: format!("letter-{}", letters.len() + 1),
                themes: Vec::new(),
            });
        }
        if let Some(last) = letters.last_mut() {
            let children = node.children.iter();
            last.themes.push(Entry {
                row: row(l, &node.line),
                words: words(&node.line),
                children: children
                    .map(|child| (row(l, &child.line), words(&child.line)))
                    .collect(),
                see: beside.related(&node.line.slug),
                often: beside.often(&node.line.slug),
            });
        }
    }
    letters
}

/// Every letter of the alphabet, and any other under which a theme stands.
fn alphabet(l: Locale, letters: &[Letter]) -> Vec<Jump> {
    let place = |letter: &str| letters.iter().find(|known| known.name == letter);
    let alphabet = l.plain("alphabet");
    let mut jumps: Vec<Jump> = alphabet
        .split(' ')
        .map(|letter| Jump {
            letter: letter.to_owned(),
            id: place(letter).map(|place| place.id.clone()),
        })
        .collect();
    for other in letters {
        if !jumps.iter().any(|jump| jump.letter == other.name) {
            jumps.push(Jump {
                letter: other.name.clone(),
                id: Some(other.id.clone()),
            });
        }
    }
    jumps
}
