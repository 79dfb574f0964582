//! The written pages: what the service is, how to search and cite, what may be done with it. Their
//! words are interface texts. Only Help reads anything, and only for its examples: the symbol of a
//! document that is there.

use std::sync::LazyLock;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::Reader;
use crate::domain::Language;
use crate::locale::{Locale, Text, Value};
use crate::search;
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{NoParameters, Query};
use crate::web::state::AppState;
use crate::web::view::{Frame, Here, address};

/// Written pages change with the program only.
const KEPT: Cache = Cache::Public { max_age: 600 };

/// A page whose title and lede are texts of the same name.
fn frame(reader: &Reader, title: &str, lede: &str, path: &str) -> Frame {
    let l = reader.l;
    Frame::new(&reader.site, l, Here::Elsewhere, path)
        .titled(l.plain(title), l.plain(lede))
        .ending(l.t(title))
}

macro_rules! written {
    ($($page:ident = $handler:ident, $file:literal, $path:literal, $title:literal, $lede:literal;)+) => {$(
        #[derive(Template, askama_web::WebTemplate)]
        #[template(path = $file)]
        pub struct $page {
            l: Locale,
            frame: Frame,
        }

        pub async fn $handler(
            reader: Reader,
            Query(NoParameters): Query<NoParameters>,
        ) -> Result<impl IntoResponse, Error> {
            let frame = frame(&reader, $title, $lede, $path);
            Ok((KEPT, $page { l: reader.l, frame }))
        }
    )+};
}

written!(
    AboutPage = about, "written/about.html", "/about", "nav-about", "about-lede";
    AccessibilityPage = accessibility, "written/accessibility.html", "/accessibility",
        "nav-accessibility", "accessibility-lede";
    DataPage = data, "written/data.html", "/data", "nav-data", "data-lede";
    TermsPage = terms, "written/terms.html", "/terms", "nav-terms", "terms-lede";
);

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "written/help.html")]
pub struct HelpPage {
    l: Locale,
    frame: Frame,
    /// The same on every day.
    examples: &'static [Example],
    /// With a symbol of the store.
    places: Vec<Example>,
    keys: [(&'static str, Text); 5],
}

/// A search to try, and what it finds.
struct Example {
    typed: String,
    href: String,
    finds: Text,
}

/// Pairs of texts: what is typed, what that means. Symbols are added by what the store has.
const EXAMPLES: [(&str, &str); 8] = [
    ("help-example-words", "help-words"),
    ("help-example-phrase", "help-phrase"),
    ("help-example-without", "help-without"),
    ("help-example-or", "help-or"),
    ("help-example-prefix", "help-prefix"),
    ("help-example-theme", "help-theme"),
    ("help-example-body", "help-body"),
    ("help-example-year", "help-year"),
];

pub async fn help(
    State(app): State<AppState>,
    reader: Reader,
    Query(NoParameters): Query<NoParameters>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    // From memory, and left out while there is no index: help is there while the database is not.
    let symbol = search::newest_symbol(&app.search).await.ok().flatten();
    let page = HelpPage {
        l,
        frame: frame(&reader, "nav-help", "help-lede", "/help"),
        examples: examples(l),
        places: symbol.map(|symbol| places(l, symbol)).unwrap_or_default(),
        keys: [
            ("/", l.t("help-key-search")),
            ("j", l.t("help-key-next")),
            ("k", l.t("help-key-previous")),
            ("c", l.t("help-key-cite")),
            ("?", l.t("help-key-help")),
        ],
    };
    Ok((Cache::Revalidate, page))
}

fn example(l: Locale, typed: String, finds: &str) -> Example {
    Example {
        href: address::list(l, "recommendations", &[("q", &typed)]),
        typed,
        finds: l.t(finds),
    }
}

/// In the language of the page; made once.
fn examples(l: Locale) -> &'static [Example] {
    static ALL: LazyLock<Vec<Vec<Example>>> = LazyLock::new(|| {
        let all = Language::ALL.iter().map(|&language| {
            let l = Locale(language);
            let examples = EXAMPLES.iter();
            examples
                .map(|(typed, finds)| example(l, l.plain(typed), finds))
                .collect()
        });
        all.collect()
    });
    &ALL[l.language() as usize]
}

/// A document, and a paragraph of it.
fn places(l: Locale, symbol: String) -> Vec<Example> {
    let first = l.text("help-paragraph", &[("number", Value::from("1"))]);
    let paragraph = format!("{symbol} {}", first.as_plain());
    vec![
        example(l, paragraph, "help-place"),
        example(l, symbol, "help-symbol"),
    ]
}
