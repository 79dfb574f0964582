//! The thematic index for those who keep it: the tree, a new theme, and what a phrase would find.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::desk::{Desk, Room};
use super::form::Form;
use super::signed::{Editor, Publisher, Signed};
use super::theme::fault_text;
use crate::db::themes::{self, ThemeNode};
use crate::domain::{Described, Language, Query, ThemeSlug};
use crate::editorial::thesaurus::create;
use crate::locale::{Locale, Text};
use crate::search::{self, Request};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::view::address;

/// Records that a tried phrase shows.
const SHOWN: usize = 10;

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/themes.html")]
pub struct ThemesPage {
    l: Locale,
    desk: Desk,
    tree: Vec<ThemeNode>,
    /// What was typed into the form for a new one.
    slug: String,
    label: String,
    parent: String,
    language: Language,
    fault: Option<Text>,
    tried: Option<Tried>,
}

/// What a phrase finds in the texts.
struct Tried {
    phrase: String,
    found: Text,
    /// Id and words.
    records: Vec<(String, Language, String)>,
    all: String,
}

pub async fn index(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let asked = Form::of(query.as_deref().unwrap_or_default().as_bytes());
    let mut page = ThemesPage::read(&app, &signed, query.as_deref()).await?;
    let phrase = asked.text("phrase").trim().to_owned();
    if !phrase.is_empty() {
        page.tried = Some(tried(&app, signed.l, phrase).await?);
    }
    Ok((Cache::NoStore, page).into_response())
}

/// The records whose words hold a phrase, as the search finds it: stemmed, in any language.
async fn tried(app: &AppState, l: Locale, phrase: String) -> Result<Tried, Error> {
    let plain = phrase.replace('"', " ").replace('*', "");
    let quoted = format!("\"{}\"", plain.trim());
    let query = Query::parse(&quoted);
    let filters = crate::domain::Filters::default();
    let asked = Request {
        filters: &filters,
        query: Some(&query),
        sort: None,
        cursor: None,
        limit: SHOWN,
        lang: l.language(),
        facets: &[],
    };
    let found = search::recommendations(&app.search, asked).await?;
    let records = found.items.iter().map(|record| {
        let wording = record.wording(l.language());
        let language = wording.map_or(Language::En, |wording| wording.language);
        let words = wording.map(|wording| wording.text.clone());
        (
            record.facts.slug.clone(),
            language,
            words.unwrap_or_default(),
        )
    });
    Ok(Tried {
        found: l.n(
            "count-recommendations",
            i64::try_from(found.total).unwrap_or(i64::MAX),
        ),
        records: records.collect(),
        all: address::list(l, "recommendations", &[("q", &quoted)]),
        phrase,
    })
}

pub async fn add(
    State(app): State<AppState>,
    signed: Signed<Publisher>,
    form: Form,
) -> Result<Response, Error> {
    let (slug, label) = (form.text("slug"), form.text("label").trim().to_owned());
    let parent = form.text("parent");
    let language = form.text("language").parse().unwrap_or(signed.l.language());
    let mut described = Described::default();
    if !label.is_empty() {
        described.labels.insert(language, label.clone());
    }
    let actor = signed.actor();
    let parsed: Option<ThemeSlug> = slug.trim().parse().ok();
    let above: Option<ThemeSlug> = parent.parse().ok();
    let fault = match &parsed {
        None => signed.l.t("thesaurus-bad-slug"),
        Some(new) => {
            let made = create(&app.pool, new, above.as_ref(), &described, &actor);
            match made.await {
                Ok(revision) => {
                    app.shows(revision).await;
                    let to = format!("/admin/themes/{new}?done=described");
                    return Ok(Redirect::to(&to).into_response());
                }
                Err(error) => fault_text(signed.l, error)?,
            }
        }
    };
    let error = Error::bad("slug", fault.as_plain());
    let page = ThemesPage::read(&app, &signed, None).await?;
    Ok(error.shown_as(ThemesPage {
        slug,
        label,
        parent,
        language,
        fault: Some(fault),
        ..page
    }))
}

impl ThemesPage {
    async fn read<R>(
        app: &AppState,
        signed: &Signed<R>,
        query: Option<&str>,
    ) -> Result<Self, Error> {
        let l = signed.l;
        let counts = search::counts(&app.search).await?;
        Ok(Self {
            l,
            desk: Desk::of(signed, Room::Themes, "themes").after(query),
            tree: themes::tree(&app.pool, &counts, l.language()).await?,
            slug: String::new(),
            label: String::new(),
            parent: String::new(),
            language: l.language(),
            fault: None,
            tried: None,
        })
    }
}
