//! One document, for editors: its languages, which of them are withdrawn and why, and the way to each file
//! and its review. Withdrawing and putting back is `withdraw`.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use super::desk::{Desk, Moment, Room};
use super::signed::{Editor, Signed};
use crate::db::Withdrawn;
use crate::db::lives::{self, Life};
use crate::domain::{DocumentName, Language, Role};
use crate::locale::{Locale, Text};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::{Label, Row, address};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/document.html")]
pub struct DocumentPage {
    l: Locale,
    desk: Desk,
    key: String,
    name: String,
    title: Option<Text>,
    public: String,
    gone: Option<Gone>,
    moved_to: Option<Row>,
    texts: Vec<TextRow>,
    may_withdraw: bool,
}

/// Since when something is withdrawn, and why.
pub struct Gone {
    pub since: Moment,
    pub reason: Text,
}

impl Gone {
    pub fn new(l: Locale, gone: &Withdrawn) -> Self {
        Self {
            since: Moment::new(l, gone.at),
            reason: l.said(&gone.reason, gone.language),
        }
    }
}

struct TextRow {
    language: Language,
    named: Text,
    published: Moment,
    review: String,
    reviewed: bool,
    gone: Option<Gone>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(name): Path<DocumentName>,
    RawQuery(query): RawQuery,
) -> Result<Response, Error> {
    let life = lives::of_document(&app.pool, name.as_str()).await?;
    let life = life.ok_or_else(|| Error::not_found("document", name))?;
    let page = DocumentPage::new(&signed, life, query.as_deref());
    Ok((Cache::NoStore, page).into_response())
}

impl DocumentPage {
    fn new(signed: &Signed<Editor>, life: Life, query: Option<&str>) -> Self {
        let l = signed.l;
        let name = life.symbol.unwrap_or_else(|| life.key.clone());
        let own = life.texts.iter().find(|text| text.language == l.language());
        let titled = own.or_else(|| life.texts.first());
        let title = titled.and_then(|text| Some(l.said(text.title.as_ref()?, text.language)));
        let texts = life.texts.iter().map(|text| TextRow {
            language: text.language,
            named: l.word("language", text.language.as_str()),
            published: Moment::new(l, text.published_at),
            review: format!("/admin/imports/{}/review", text.import_id),
            reviewed: text.reviewed,
            gone: text.withdrawn.as_ref().map(|gone| Gone::new(l, gone)),
        });
        Self {
            l,
            desk: Desk::of(signed, Room::Records, "desk-symbol")
                .called(name.clone())
                .after(query),
            public: address::document(l, &name, None),
            texts: texts.collect(),
            gone: life.withdrawn.as_ref().map(|gone| Gone::new(l, gone)),
            may_withdraw: signed.role >= Role::Publisher,
            moved_to: life.moved_to.map(|to| {
                let href = format!("/admin/documents/{}", address::segment(&to));
                Row::new(href, Label::symbol(to))
            }),
            key: life.key,
            title,
            name,
        }
    }

    /// Languages that readers have.
    fn readable(&self) -> usize {
        self.texts.iter().filter(|text| text.gone.is_none()).count()
    }
}
