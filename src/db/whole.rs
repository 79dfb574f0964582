//! Recommendations with all that hangs on them, in one statement: what a list of fifty costs is
//! mostly going to and fro, so their words, places and themes come along as arrays of records. They
//! are grouped for all rows at once: a subselect for each row took two and a half times as long. How
//! a recommendation looks to the rest is in `recommendations`.

use time::Date;

use super::Pool;
use super::occurrences::Occurrence;
use super::recommendations::{Facts, Recommendation};
use super::tags::{Evidence, Tag};
use super::wordings::Wording;
use crate::domain::{Addressee, DocumentKind, Instrument, Language, Mention, Origin, Status};

/// Language, text, as recalled, document's key and symbol, version.
type WordingRow = (Language, String, bool, String, Option<String>, i64);

/// Theme, label, origin; one row for each language of the evidence.
type TagRow = (
    String,
    String,
    Origin,
    Option<Language>,
    Option<Vec<String>>,
);

/// Id, document's key, symbol and kind, status, paragraph and item, anchor, date, year.
type PlaceRow = (
    i64,
    String,
    Option<String>,
    Option<DocumentKind>,
    Mention,
    (Option<String>, Option<String>),
    String,
    Option<Date>,
    Option<i32>,
);

/// All these recommendations, in the order in which they were asked for, labelled in `lang`.
pub async fn whole(pool: &Pool, ids: &[i64], lang: Language) -> sqlx::Result<Vec<Recommendation>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query_file!("src/db/whole.sql", ids, lang.as_str())
        .fetch_all(pool)
        .await?;
    let found = rows.into_iter().map(|row| Recommendation {
        wordings: wordings(row.id, row.wordings.unwrap_or_default()),
        addressees: in_order(row.addressees.unwrap_or_default()),
        tags: tags(row.id, row.tags.unwrap_or_default()),
        occurrences: places(row.id, row.places.unwrap_or_default()),
        facts: Facts {
            id: row.id,
            slug: row.slug,
            instrument: row.instrument,
            status: row.status,
            successor: row.successor,
            document_key: row.document_key,
            document_symbol: row.document_symbol,
            document_kind: row.document_kind,
            source_symbol: row.source_symbol,
            source_key: row.source_key,
            source_paragraph: row.source_paragraph,
            source_item: row.source_item,
            source_anchor: row.source_anchor,
            source_in_store: row.source_in_store,
            body: row.body,
            body_name: row.body_name,
            meeting: row.meeting,
            meeting_ordinal: row.meeting_ordinal,
            date: row.date,
            year: row.year,
            reviewed: row.reviewed,
            sample: row.sample,
        },
    });
    Ok(found.collect())
}

fn wordings(id: i64, rows: Vec<WordingRow>) -> Vec<Wording> {
    let wording = |(language, text, as_recalled, key, symbol, version_id)| Wording {
        recommendation_id: id,
        language,
        text,
        as_recalled,
        document_key: key,
        document_symbol: symbol,
        version_id,
    };
    rows.into_iter().map(wording).collect()
}

/// In the order of the closed list, which is that of importance, not of the alphabet.
fn in_order(mut addressees: Vec<Addressee>) -> Vec<Addressee> {
    addressees.sort();
    addressees
}

fn tags(id: i64, rows: Vec<TagRow>) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for (theme, label, origin, language, words) in rows {
        if tags.last().is_none_or(|tag| tag.theme != theme) {
            tags.push(Tag {
                recommendation_id: id,
                theme,
                label,
                origin,
                evidence: Vec::new(),
            });
        }
        if let (Some(tag), Some(language), Some(words)) = (tags.last_mut(), language, words) {
            tag.evidence.push(Evidence { language, words });
        }
    }
    tags
}

fn places(id: i64, rows: Vec<PlaceRow>) -> Vec<Occurrence> {
    let place =
        |(place, key, symbol, kind, status, (paragraph, item), anchor, date, year)| Occurrence {
            id: place,
            recommendation_id: id,
            document_key: key,
            document_symbol: symbol,
            kind,
            status,
            paragraph,
            item,
            anchor,
            date,
            year,
        };
    rows.into_iter().map(place).collect()
}
