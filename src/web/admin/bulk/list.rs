//! Published records as editors choose among them: by the filters that readers have, some of a page or all that
//! match. Deciding is `plan`.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use crate::db::recommendations::Recommendation;
use crate::db::themes;
use crate::domain::{Facet, Language, Query as Words};
use crate::editorial::retag::MOST;
use crate::locale::{Locale, Text};
use crate::search::{self, Request};
use crate::web::admin::desk::{Desk, Room};
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters};
use crate::web::pages::narrowing::{Narrowing, address};
use crate::web::state::AppState;
use crate::web::view::{Chip, Entry, Facets, Pager};

pub const PATH: &str = "/admin/records/many";
const PAGE: usize = 50;

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
#[template(path = "admin/bulk/list.html")]
pub struct ManyPage {
    l: Locale,
    desk: Desk,
    query: String,
    /// The other parameters, for the form that searches.
    kept: Vec<(String, String)>,
    facets: Facets,
    chips: Vec<Chip>,
    chips_clear: String,
    total: i64,
    most: i64,
    rows: Vec<Row>,
    pager: Option<Pager>,
    /// What is asked for, as the query of an address.
    list: String,
    themes: Vec<(String, String)>,
    fault: Option<Text>,
}

struct Row {
    id: String,
    full: String,
    language: Language,
    words: String,
    /// The label, the class of its origin, and the origin in words.
    tags: Vec<(String, &'static str, Text)>,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let page = ManyPage::read(&app, &signed, query.as_deref().unwrap_or_default(), None).await?;
    Ok((Cache::NoStore, page).into_response())
}

/// What the query of an address asks for; what was just done is no part of it.
pub fn asked(query: &str) -> Result<Narrowing, Error> {
    let pairs = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "done");
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish();
    let mut parameters = Parameters::of(&query);
    let asked = Narrowing::read(&mut parameters);
    parameters.finish().map(|()| asked)
}

impl ManyPage {
    pub async fn read(
        app: &AppState,
        signed: &Signed<Editor>,
        query: &str,
        fault: Option<Text>,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let asked = asked(query)?;
        let words = asked.q.as_deref().map(Words::parse);
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
        let total = i64::try_from(found.total).unwrap_or(i64::MAX);
        let pairs = asked.pairs();
        let next = found.next.as_ref().map(|cursor| {
            let mut pairs = pairs.clone();
            pairs.push(("cursor".to_owned(), cursor.clone()));
            address(PATH, &pairs)
        });
        let first = asked.cursor.as_ref().map(|_| address(PATH, &pairs));
        let list = address("", &pairs);
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Records, "many")
                .under(l.t("desk-records"), "/admin/records")
                .after(Some(query)),
            query: asked.q.clone().unwrap_or_default(),
            kept: asked.filter_pairs(),
            facets: asked.form(l, PATH, &found.facets, SHOWN),
            chips: asked.chips(l, PATH, &found.facets),
            chips_clear: asked.cleared(PATH),
            pager: Pager::new(l, found.items.len(), total, first, next),
            rows: found.items.iter().map(|item| row(l, item)).collect(),
            list: list.trim_start_matches('?').to_owned(),
            themes: themes::names(&app.pool, l.language()).await?,
            most: i64::try_from(MOST).unwrap_or(i64::MAX),
            total,
            fault,
        })
    }

    fn has_too_many(&self) -> bool {
        self.total > self.most
    }
}

fn row(l: Locale, item: &Recommendation) -> Row {
    let wording = item.wording(l.language());
    let tags = item.tags.iter().map(|tag| {
        let origin = tag.origin.as_str();
        (tag.label.clone(), origin, l.word("origin", origin))
    });
    let entry = Entry::new(l, item, None);
    Row {
        id: item.facts.slug.clone(),
        full: entry.full,
        language: wording.map_or(Language::En, |wording| wording.language),
        words: wording.map_or_else(String::new, |wording| short(&wording.text)),
        tags: tags.collect(),
    }
}

/// Enough of a text to know it by.
fn short(text: &str) -> String {
    const LONGEST: usize = 280;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    format!("{}…", cut.trim_end())
}
