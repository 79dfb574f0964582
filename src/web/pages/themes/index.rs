//! The thematic index: two levels, in the order of the language's own alphabet, as at the end of a
//! printed compendium.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::db::themes::{self, ThemeLine, ThemeNode};
use crate::locale::{Locale, Text, Value};
use crate::search;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Query};
use crate::web::pages::Reader;
use crate::web::state::AppState;
use crate::web::view::{Frame, Here, Label, Row, address};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "themes/index.html")]
pub struct ThemesPage {
    l: Locale,
    frame: Frame,
    lede: Text,
    /// Empty for a language without letters.
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
    /// `None` where the index is not divided by letters.
    id: Option<String>,
    themes: Vec<Entry>,
}

struct Entry {
    row: Row,
    children: Vec<Row>,
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let counts = search::counts(&app.search).await?;
    let tree = themes::tree(&app.pool, &counts, l.language()).await?;
    let below: usize = tree.iter().map(|node| node.children.len()).sum();
    let number = |count: usize| Value::from(l.number(i64::try_from(count).unwrap_or(i64::MAX)));
    let lede = l.text(
        "themes-lede",
        &[("themes", number(tree.len())), ("children", number(below))],
    );
    let letters = letters(l, tree);
    let page = ThemesPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Themes, "/themes")
            .titled(l.plain("themes-title"), l.plain("themes-description"))
            .ending(l.t("themes")),
        lede,
        alphabet: alphabet(l, &letters),
        letters,
    };
    Ok((Cache::Revalidate, page))
}

fn row(l: Locale, line: &ThemeLine) -> Row {
    let label = Label::plain(line.label.clone());
    Row::new(address::theme(l, &line.slug), label).counted(l, line.count)
}

/// Whether headings stand under letters: Chinese ones stand in one list, ordered by sound.
fn by_letters(l: Locale) -> bool {
    l.code() != "zh"
}

fn letters(l: Locale, mut tree: Vec<ThemeNode>) -> Vec<Letter> {
    l.sort_by_text(&mut tree, |node| &node.line.label);
    let mut letters: Vec<Letter> = Vec::new();
    for mut node in tree {
        l.sort_by_text(&mut node.children, |child| &child.line.label);
        let letter = if by_letters(l) {
            l.initial(&node.line.label)
        } else {
            String::new()
        };
        if letters.last().is_none_or(|last| last.name != letter) {
            let id = by_letters(l).then(|| format!("letter-{}", letters.len() + 1));
            letters.push(Letter {
                name: letter,
                id,
                themes: Vec::new(),
            });
        }
        if let Some(last) = letters.last_mut() {
            last.themes.push(Entry {
                row: row(l, &node.line),
                children: node
                    .children
                    .iter()
                    .map(|child| row(l, &child.line))
                    .collect(),
            });
        }
    }
    letters
}

/// Every letter of the alphabet, and any other under which a theme stands.
fn alphabet(l: Locale, letters: &[Letter]) -> Vec<Jump> {
    if !by_letters(l) {
        return Vec::new();
    }
    let place = |letter: &str| letters.iter().find(|known| known.name == letter);
    let alphabet = l.plain("alphabet");
    let mut jumps: Vec<Jump> = alphabet
        .split(' ')
        .map(|letter| Jump {
            letter: letter.to_owned(),
            id: place(letter).and_then(|place| place.id.clone()),
        })
        .collect();
    for other in letters {
        if !jumps.iter().any(|jump| jump.letter == other.name) {
            jumps.push(Jump {
                letter: other.name.clone(),
                id: other.id.clone(),
            });
        }
    }
    jumps
}
