//! The annotated bibliography: publications with the words that recommend them, and facets to choose by.

mod choosing;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::Reader;
use super::narrowing::address as list_address;
use crate::db::names;
use crate::db::resources::{self, Resource, ResourceMention};
use crate::domain::Cursor;
use crate::locale::{Locale, Spot, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::state::AppState;
use crate::web::view::{Chip, Facets, Frame, Here, Label, Pager, address, shortened};
use choosing::Asked;

const PAGE: usize = 40;

/// Letters of the title that a document without symbol is called by.
const TITLE: usize = 80;

/// Names the list in its cursors.
const LIST: &str = "resources";

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "resources/index.html")]
pub struct ResourcesPage {
    l: Locale,
    frame: Frame,
    total: i64,
    facets: Facets,
    chips: Vec<Chip>,
    chips_clear: String,
    resources: Vec<Entry>,
    pager: Option<Pager>,
}

struct Entry {
    slug: String,
    year: String,
    title: Text,
    mentions: Vec<Mention>,
}

struct Mention {
    publisher: Option<Text>,
    text: Text,
    href: String,
    label: Label,
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let pairs = asked.pairs();
    let list = (LIST, pairs.clone());
    let cursor = asked
        .cursor
        .as_deref()
        .map(|text| Cursor::read(text, &list))
        .transpose()
        .map_err(|foreign| Error::bad("cursor", foreign.to_string()))?;
    let after = cursor
        .as_ref()
        .and_then(|cursor| cursor.keys().first().copied());
    let all = resources::facts(&app.pool).await?;
    let bodies = names::bodies(&app.pool, l.language()).await?;
    if let Some(none) = asked.unknown_body(&bodies) {
        return Err(Error::bad("body", format!("there is no body {none:?}")));
    }
    let passing = asked.among(&all);
    let total = i64::try_from(passing.len()).unwrap_or(i64::MAX);
    let rest = passing
        .iter()
        .filter(|one| after.is_none_or(|slug| one.slug.as_str() > slug));
    let shown: Vec<_> = rest.copied().take(PAGE + 1).collect();
    let goes_on = shown.len() > PAGE;
    let shown = &shown[..shown.len().min(PAGE)];
    let found = resources::these(&app.pool, shown, l.language()).await?;
    let path = format!("/{}/resources", l.code());
    let next = shown.last().filter(|_| goes_on).map(|last| {
        let mut next = pairs.clone();
        next.push((
            "cursor".to_owned(),
            Cursor::new([last.slug.clone()]).written(&list),
        ));
        list_address(&path, &next)
    });
    let first = cursor.is_some().then(|| list_address(&path, &pairs));
    let (facets, chips) = asked.form(l, &path, &all, &bodies);
    let page = ResourcesPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Resources, "/resources")
            .titled(l.plain("resources"), l.plain("resources-description"))
            .asked(&reader.asked)
            .ending(l.t("resources")),
        total,
        facets,
        chips,
        chips_clear: path.clone(),
        pager: Pager::new(l, found.len(), total, first, next),
        resources: found.iter().map(|resource| entry(l, resource)).collect(),
    };
    Ok((Cache::Revalidate, page))
}

fn entry(l: Locale, resource: &Resource) -> Entry {
    Entry {
        slug: resource.slug.clone(),
        year: resource
            .year
            .map(|year| year.to_string())
            .unwrap_or_default(),
        title: l.said(resource.title.clone(), resource.title_language),
        mentions: resource.mentions.iter().map(|m| mention(l, m)).collect(),
    }
}

fn mention(l: Locale, mention: &ResourceMention) -> Mention {
    let name = mention
        .document_symbol
        .as_deref()
        .unwrap_or(&mention.document_key);
    let label = match (&mention.document_symbol, &mention.document_title) {
        (Some(symbol), _) => Label::symbol(symbol.clone()),
        (None, Some(title)) => Label::from(l.said(shortened(title, TITLE), mention.language)),
        (None, None) => Label::from(l.t("kind-none")),
    };
    let spot = Spot {
        paragraph: mention.paragraph.as_deref(),
        ..Spot::default()
    };
    Mention {
        publisher: mention
            .publisher
            .as_deref()
            .map(|name| l.said(name, mention.language)),
        text: l.said(mention.text.clone(), mention.language),
        href: address::document(l, name, mention.anchor.as_deref()),
        label: label.at(l, &l.place(spot)),
    }
}
