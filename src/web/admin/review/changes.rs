//! What a publication would change: the recommendations of the document as readers have it now beside those
//! under review, by their places: which are new, gone, or worded otherwise.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::page::{Around, Read, desk, read};
use super::records::{mention, place};
use crate::db::occurrences::{self, Extracted};
use crate::db::{Lookup, documents};
use crate::domain::{DocumentName, Language};
use crate::editorial::publish::{plan, without_rejected};
use crate::ingest::Draft;
use crate::locale::{Locale, Spot, Text};
use crate::web::admin::desk::Desk;
use crate::web::admin::form::Id;
use crate::web::admin::signed::{Editor, Signed};
use crate::web::caching::Cache;
use crate::web::error::Error;
use crate::web::extract::Path;
use crate::web::state::AppState;
use crate::web::view::{DiffPiece, address, diff_words, same_words};

#[derive(Template, askama_web::WebTemplate)]
#[template(path = "admin/review/changes.html")]
pub struct ChangesPage {
    desk: Desk,
    around: Around,
    l: Locale,
    language: Language,
    /// The page that readers have now.
    public: Option<String>,
    counts: Vec<Text>,
    rows: Vec<Row>,
}

/// One recommendation that is not as readers have it.
pub struct Row {
    /// `added`, `removed`, `changed`.
    pub class: &'static str,
    pub said: Text,
    pub place: String,
    pub href: String,
    pub text: String,
    pub pieces: Option<Vec<DiffPiece>>,
    /// `Proposed → adopted`, where that changed.
    pub status: Option<(Text, Text)>,
}

pub async fn show(
    State(app): State<AppState>,
    signed: Signed<Editor>,
    Path(Id(id)): Path<Id>,
) -> Result<Response, Error> {
    let read = read(&app, id).await?;
    let (public, before) = published(&app, &read).await?;
    let page = ChangesPage::new(&signed, &read, public, &before)?;
    Ok((Cache::NoStore, page).into_response())
}

/// The page of the same document in the same language as readers have it, and what stands in it.
async fn published(app: &AppState, read: &Read) -> Result<(Option<String>, Vec<Extracted>), Error> {
    let header = &read.open.paper.document.header;
    let language = header.language.unwrap_or(Language::En);
    let name = header.symbol.clone().or(read.import.document_key.clone());
    let Some(Ok(name)) = name.map(|name| name.parse::<DocumentName>()) else {
        return Ok((None, Vec::new()));
    };
    let Lookup::Found(document) = documents::find(&app.pool, &name, language).await? else {
        return Ok((None, Vec::new()));
    };
    let version = document
        .versions
        .iter()
        .find(|one| one.language == language);
    let Some(version) = version else {
        return Ok((None, Vec::new()));
    };
    let before = occurrences::in_document(&app.pool, document.facts.id, version.id).await?;
    let before = before
        .into_iter()
        .filter(|one| one.text.is_some())
        .collect();
    let page = address::document(Locale(language), document.facts.name(), None);
    Ok((Some(page), before))
}

impl ChangesPage {
    fn new(
        signed: &Signed<Editor>,
        read: &Read,
        public: Option<String>,
        before: &[Extracted],
    ) -> Result<Self, Error> {
        let l = signed.l;
        let around = Around::new(signed, read);
        let ids: Vec<u32> = (read.open.paper.records())
            .filter(|(_, mark)| !mark.is_rejected())
            .map(|(_, mark)| mark.id)
            .collect();
        let draft = without_rejected(read.open.paper.clone()).draft;
        let base = format!("{}/review", around.base);
        let rows = rows(l, &draft, before, &ids, &base)?;
        let count = |class: &str| {
            let all = rows.iter().filter(|row| row.class == class).count();
            i64::try_from(all).unwrap_or(i64::MAX)
        };
        let counts = vec![
            l.n("review-new", count("added")),
            l.n("review-changed", count("changed")),
            l.n("review-gone", count("removed")),
        ];
        Ok(Self {
            desk: desk(signed, read, "review-changes"),
            language: around.language,
            around,
            l,
            public,
            counts,
            rows,
        })
    }
}

fn rows(
    l: Locale,
    draft: &Draft,
    before: &[Extracted],
    ids: &[u32],
    base: &str,
) -> Result<Vec<Row>, Error> {
    let plan = plan(draft).map_err(|error| Error::Conflict(error.to_string()))?;
    let mut old: HashMap<&str, &Extracted> = HashMap::new();
    for one in before {
        old.entry(one.anchor.as_str()).or_insert(one);
    }
    let mut rows = Vec::new();
    for record in &plan.records {
        let Some(said) = draft.recommendations.get(record.position) else {
            continue;
        };
        let id = ids.get(record.position).copied().unwrap_or_default();
        let mut row = Row {
            class: "added",
            said: l.t("review-row-new"),
            place: place(l, draft, said),
            href: format!("{base}?at=r{id}#r{id}"),
            text: said.text.clone(),
            pieces: None,
            status: None,
        };
        if let Some(was) = old.remove(record.anchor.as_str()) {
            let text = was.text.as_deref().unwrap_or_default();
            let same = same_words(text, &said.text);
            if same && was.status == said.status {
                continue;
            }
            row.class = "changed";
            row.said = l.t("review-row-changed");
            row.pieces = diff_words(text, &said.text);
            row.status = (was.status != said.status)
                .then(|| (mention(l, was.status), mention(l, said.status)));
        }
        rows.push(row);
    }
    let gone = before
        .iter()
        .filter(|one| old.contains_key(one.anchor.as_str()));
    rows.extend(gone.map(|one| Row {
        class: "removed",
        said: l.t("review-row-gone"),
        place: l.place(Spot {
            anchor: Some(&one.anchor),
            paragraph: one.paragraph.as_deref(),
            item: one.item.as_deref(),
        }),
        href: address::recommendation(l, &one.slug),
        text: one.text.clone().unwrap_or_default(),
        pieces: None,
        status: None,
    }));
    Ok(rows)
}
