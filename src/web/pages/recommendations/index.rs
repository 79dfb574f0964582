//! Results: what a search and filters find, with the words found marked, facets with counts, and how
//! the search was read. Works as plain links and one form; the address is the whole state.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};

use crate::db::citations::Target;
use crate::db::recommendations::Recommendation;
use crate::domain::{Facet, Language, Note, Query as Words, Sort};
use crate::locale::{Locale, Text, Value};
use crate::search::{self, Page, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::pages::Reader;
use crate::web::pages::narrowing::{Narrowing, address as list_address, stated};
use crate::web::state::AppState;
use crate::web::straight;
use crate::web::view::{
    Chip, Choice, Entry, Facets, Frame, Here, Label, Pager, Row, Snippet, address,
};

const PAGE: usize = 20;

/// Beside the list, in this order.
const SHOWN: &[Facet] = &[
    Facet::Theme,
    Facet::Body,
    Facet::Status,
    Facet::Instrument,
    Facet::Addressee,
    Facet::Kind,
    Facet::Language,
];

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "recommendations/index.html")]
pub struct ResultsPage {
    l: Locale,
    frame: Frame,
    /// As typed.
    query: Option<String>,
    read_as: Option<String>,
    notes: Vec<Text>,
    /// The document whose symbol is all that was typed.
    opens: Option<Row>,
    /// A query that finds more, and its address.
    did_you_mean: Option<(String, String)>,
    total: i64,
    facets: Facets,
    chips: Vec<Chip>,
    chips_clear: String,
    shown: Text,
    sorts: Vec<Choice>,
    entries: Vec<Entry>,
    pager: Option<Pager>,
    downloads: Vec<Row>,
    /// Of when the list is, for print.
    state: Option<Text>,
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Narrowing>,
) -> Result<Response, Error> {
    let l = reader.l;
    let words = asked.q.as_deref().map(Words::parse);
    let mut opens = None;
    if let (Some(typed), Some(query)) = (&asked.q, &words) {
        let unfiltered = asked.filter_pairs().is_empty() && asked.cursor.is_none();
        if unfiltered
            && let Some(place) =
                straight::known(straight::place(&app.pool, query, typed, l.language()).await)?
        {
            let (name, anchor) = (name_of(&place), place.anchor.as_deref());
            let href = address::document(l, name, anchor);
            return Ok(Redirect::to(&href).into_response());
        }
        opens = straight::known(straight::document(&app.pool, query).await)?;
    }
    let facets = [SHOWN, &[Facet::Meeting]].concat();
    let request = Request {
        filters: &asked.filters,
        query: words.as_ref(),
        sort: asked.sort,
        cursor: asked.cursor.as_deref(),
        limit: PAGE,
        lang: l.language(),
        facets: &facets,
    };
    let found = search::recommendations(&app.search, request).await?;
    let entries = entries(l, words.as_ref(), &found.items);
    let path = format!("/{}/recommendations", l.code());
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    let reading = found.reading.as_ref();
    let whole = asked.whole();
    let page = ResultsPage {
        l,
        frame: frame(&reader, &asked, &found).with_feed(whole.feed(l)),
        query: asked.q.as_ref().map(|q| quoted(l, q)),
        read_as: reading
            .map(|reading| reading.read_as.clone())
            .filter(|read_as| !read_as.is_empty()),
        notes: reading
            .map(|reading| reading.notes.iter().map(|note| said(l, note)).collect())
            .unwrap_or_default(),
        opens: opens.map(|target| {
            let href = address::document(l, name_of(&target), target.anchor.as_deref());
            Row::new(href, Label::symbol(name_of(&target).to_owned()))
        }),
        did_you_mean: other_query(&path, &asked, &found),
        total,
        facets: asked.form(l, &path, &found.facets, SHOWN),
        chips: asked.chips(l, &path, &found.facets),
        chips_clear: asked.cleared(&path),
        shown: l.n("results-count", total),
        sorts: sorts(l, &path, &asked, found.sort),
        pager: pager(l, &path, &asked, &found),
        downloads: whole.downloads(l),
        state: stated(&app, l).await?,
        entries,
    };
    Ok((Cache::Revalidate, page).into_response())
}

/// A query that finds more, and the address of the same list by it.
fn other_query(path: &str, asked: &Narrowing, found: &Page) -> Option<(String, String)> {
    let query = found.reading.as_ref()?.did_you_mean.clone()?;
    let other = Narrowing {
        q: Some(query.clone()),
        cursor: None,
        ..asked.clone()
    };
    Some((query, list_address(path, &other.pairs())))
}

fn quoted(l: Locale, q: &str) -> String {
    let values = [("text", Value::from(q.to_owned()))];
    l.text("quoted", &values).into_plain()
}

fn name_of(target: &Target) -> &str {
    let symbol = target.document_symbol.as_deref();
    symbol.unwrap_or(&target.document_key)
}

/// The entries with the words found marked.
fn entries(l: Locale, words: Option<&Words>, items: &[Recommendation]) -> Vec<Entry> {
    let texts: Vec<(Language, &str)> = items
        .iter()
        .map(|item| {
            item.wording(l.language())
                .map_or((l.language(), ""), |w| (w.language, w.text.as_str()))
        })
        .collect();
    let marked = search::highlight(words, &texts);
    items
        .iter()
        .zip(texts.iter().zip(marked))
        .map(|(item, ((language, _), segments))| {
            let snippets = segments
                .into_iter()
                .map(|segment| Snippet {
                    text: segment.text,
                    hit: segment.marked,
                })
                .collect();
            Entry::new(l, item, Some((*language, snippets)))
        })
        .collect()
}

fn frame(reader: &Reader, asked: &Narrowing, found: &Page) -> Frame {
    let l = reader.l;
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    let count = l.n("results-count", total).into_plain();
    let title = match &asked.q {
        Some(q) => {
            let values = [
                ("query", Value::from(quoted(l, q))),
                ("count", Value::from(count)),
            ];
            l.text("results-title", &values).into_plain()
        }
        None => l.plain("recommendations"),
    };
    let mut frame = Frame::new(&reader.site, l, Here::Recommendations, "/recommendations")
        .titled(title, l.plain("results-description"))
        .asked(&reader.asked)
        .ending(l.t("recommendations"))
        .showing_sample(found.items.iter().any(|item| item.facts.sample));
    frame.searched = asked.q.clone().unwrap_or_default();
    frame
}

/// What was read otherwise than typed.
fn said(l: Locale, note: &Note) -> Text {
    let part = match note {
        Note::LoneOperator(part)
        | Note::TooCommon(part)
        | Note::NoSuch(part)
        | Note::ByTheme(part) => part.clone(),
        _ => String::new(),
    };
    let key = format!("note-{}", note.code().replace('_', "-"));
    l.text(&key, &[("part", Value::from(part))])
}

fn sorts(l: Locale, path: &str, asked: &Narrowing, used: Sort) -> Vec<Choice> {
    let usual = if asked.q.is_some() {
        Sort::Relevance
    } else {
        Sort::Date
    };
    Sort::ALL
        .iter()
        .filter(|sort| **sort != Sort::Relevance || asked.q.is_some())
        .map(|sort| {
            let other = Narrowing {
                sort: Some(*sort).filter(|sort| *sort != usual),
                cursor: None,
                ..asked.clone()
            };
            Choice {
                label: l.word("sort", sort.as_str()),
                href: list_address(path, &other.pairs()),
                current: *sort == used,
            }
        })
        .collect()
}

fn pager(l: Locale, path: &str, asked: &Narrowing, found: &Page) -> Option<Pager> {
    let pairs = asked.pairs();
    let next = found.next.as_ref().map(|cursor| {
        let mut pairs = pairs.clone();
        pairs.push(("cursor".to_owned(), cursor.clone()));
        list_address(path, &pairs)
    });
    let first = asked.cursor.as_ref().map(|_| list_address(path, &pairs));
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    Pager::new(l, found.items.len(), total, first, next)
}
