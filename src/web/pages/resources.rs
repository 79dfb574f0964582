//! The annotated bibliography: publications with the words that recommend them.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::Reader;
use super::narrowing::address as list_address;
use crate::db::resources::{self, Resource, ResourceMention};
use crate::domain::Cursor;
use crate::locale::{Locale, Spot, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::{FromParameters, Parameters, Query};
use crate::web::state::AppState;
use crate::web::view::{Frame, Here, Label, Pager, address};

const PAGE: i64 = 50;

/// Names the list in its cursors.
const LIST: &str = "resources";

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "resources/index.html")]
pub struct ResourcesPage {
    l: Locale,
    frame: Frame,
    total: i64,
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

/// Where the list goes on.
pub struct Asked {
    cursor: Option<String>,
}

impl FromParameters for Asked {
    fn read(parameters: &mut Parameters) -> Self {
        Self {
            cursor: parameters.one::<String>("cursor"),
        }
    }
}

pub async fn index(
    State(app): State<AppState>,
    reader: Reader,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, Error> {
    let l = reader.l;
    let cursor = asked
        .cursor
        .as_deref()
        .map(|text| Cursor::read(text, &LIST))
        .transpose()
        .map_err(|foreign| Error::bad("cursor", foreign.to_string()))?;
    let after = cursor
        .as_ref()
        .and_then(|cursor| cursor.keys().first().copied());
    let (total, found) = resources::list(&app.pool, after, PAGE, l.language()).await?;
    let path = format!("/{}/resources", l.code());
    let next = found
        .last()
        .filter(|_| i64::try_from(found.len()).is_ok_and(|shown| shown == PAGE && shown < total))
        .map(|last| {
            let cursor = Cursor::new([last.slug.clone()]).written(&LIST);
            list_address(&path, &[("cursor".to_owned(), cursor)])
        });
    let first = cursor.is_some().then(|| path.clone());
    let page = ResourcesPage {
        l,
        frame: Frame::new(&reader.site, l, Here::Resources, "/resources")
            .titled(l.plain("resources"), l.plain("resources-description"))
            .asked(&reader.asked)
            .ending(l.t("resources")),
        total,
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
    let label = match &mention.document_symbol {
        Some(symbol) => Label::symbol(symbol.clone()),
        None => Label::from(l.t("kind-none")),
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
