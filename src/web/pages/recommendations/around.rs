//! What stands around a record and is read with it: its document, what is extracted beside it, its words
//! elsewhere, who cites its place, who decided on its themes when, what is like it in words.

use super::citing::source_document;
use crate::citation::Pinpoint;
use crate::db::citations::{self, CitedBy};
use crate::db::documents::Document;
use crate::db::history::{self, Event};
use crate::db::occurrences::{self, Extracted, OccurrenceWording};
use crate::db::recommendations::{self, Recommendation};
use crate::db::tags::{self, Decision};
use crate::db::{Pool, document_text, succession};
use crate::domain::Origin;
use crate::locale::Locale;
use crate::search::{self, Alike};
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::view::{Source, source_of};

/// So many records that are like it are shown.
const SIMILAR: usize = 5;

pub struct Around {
    /// The document that it is first known from, where the store has it.
    pub document: Option<Document>,
    /// The page of its file.
    pub page: Option<i32>,
    /// All that stands in that document.
    pub beside: Vec<Extracted>,
    pub words: Vec<OccurrenceWording>,
    pub decisions: Vec<Decision>,
    pub cited_by: Vec<CitedBy>,
    /// The ids of those whose place it takes.
    pub replaces: Vec<String>,
    pub history: Vec<Event>,
    /// `None` where no index could be asked.
    pub similar: Option<Similar>,
}

/// Records whose words are like the record's.
#[derive(Default)]
pub struct Similar {
    pub records: Vec<Recommendation>,
    pub alike: Alike,
}

pub async fn around(app: &AppState, l: Locale, record: &Recommendation) -> Result<Around, Error> {
    let pool = &app.pool;
    let source = source_of(record);
    let document = source_document(pool, l, record).await?;
    let version = document
        .as_ref()
        .and_then(|document| document.version(l.language()));
    let (beside, cited_by) = match (&document, version) {
        (Some(document), Some(version)) => (
            occurrences::in_document(pool, document.facts.id, version.id).await?,
            citing(pool, l, document.facts.id, &source).await?,
        ),
        _ => (Vec::new(), Vec::new()),
    };
    let page = match (version, &source.anchor) {
        (Some(version), Some(anchor)) => document_text::page_of(pool, version.id, anchor).await?,
        _ => None,
    };
    let decided = record.tags.iter().any(|tag| tag.origin != Origin::Proposed);
    Ok(Around {
        words: occurrences::wordings(pool, record.facts.id).await?,
        decisions: if decided {
            tags::decisions(pool, record.facts.id).await?
        } else {
            Vec::new()
        },
        history: history::of_record(pool, record.facts.id, l.language()).await?,
        replaces: succession::before(pool, record.facts.id).await?,
        similar: similar(app, l, record).await?,
        beside,
        page,
        cited_by,
        document,
    })
}

/// The places that cite the record's own place: its paragraph, its item, or several of which it is one.
async fn citing(
    pool: &Pool,
    l: Locale,
    document: i64,
    source: &Source,
) -> Result<Vec<CitedBy>, Error> {
    let Some(paragraph) = source.paragraph.as_deref() else {
        return Ok(Vec::new());
    };
    let inside = |within: &str| {
        let anchor = source.anchor.as_deref().unwrap_or_default();
        let rest = anchor.strip_prefix(within);
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    let own_count = source
        .anchor
        .as_deref()
        .is_some_and(|anchor| anchor.starts_with("par-"));
    let mut cited_by = citations::citing(pool, document, l.language()).await?;
    cited_by.retain(|one| {
        let pinpoint = one.pinpoint.as_deref().map(str::parse::<Pinpoint>);
        let counted = one.within.as_deref().map_or(own_count, inside);
        counted
            && matches!(pinpoint, Some(Ok(pinpoint))
                if pinpoint.covers(paragraph, source.item.as_deref()))
    });
    Ok(cited_by)
}

/// Without the record's own line: what replaced it, and what it replaced.
async fn similar(
    app: &AppState,
    l: Locale,
    record: &Recommendation,
) -> Result<Option<Similar>, Error> {
    let Some(wording) = record.wording(l.language()) else {
        return Ok(Some(Similar::default()));
    };
    let own = &record.facts;
    let found = search::alike(
        &app.search,
        own.id,
        wording.language,
        &wording.text,
        SIMILAR + 3,
    )
    .await?;
    let Some(alike) = found else {
        return Ok(None);
    };
    let mut records = recommendations::whole(&app.pool, &alike.ids, l.language()).await?;
    records.retain(|other| {
        let (its, mine) = (&other.facts.successor, &own.successor);
        its.as_ref() != Some(&own.slug)
            && mine.as_ref() != Some(&other.facts.slug)
            && (mine.is_none() || its != mine)
    });
    records.truncate(SIMILAR);
    Ok(Some(Similar { records, alike }))
}
