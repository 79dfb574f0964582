//! Recommendations as readers see them: one by its id, several by theirs, or many by their keys, whole.
//! Which ones a reader asked for in words is found by `search`; writing them is `editorial::publish`.

use std::collections::HashMap;

use time::Date;

use super::occurrences::Occurrence;
use super::tags::Tag;
pub use super::whole::whole;
use super::wordings::Wording;
use super::{Instead, Lookup, Pool, Withdrawn};
use crate::domain::{Addressee, DocumentKind, Instrument, Language, RecommendationId, Status};

/// The facts of one recommendation, without its words, places and themes.
#[derive(Debug, Clone)]
pub struct Facts {
    pub id: i64,
    /// Its id in addresses and JSON.
    pub slug: String,
    pub instrument: Instrument,
    pub status: Status,
    /// The id of the one that supersedes it.
    pub successor: Option<String>,
    /// Of the document that it is first found in, where that is in the store.
    pub document_key: Option<String>,
    pub document_symbol: Option<String>,
    pub document_kind: Option<DocumentKind>,
    /// Its source as far as it is known, also when the store has no such document.
    pub source_symbol: Option<String>,
    /// The key of a source document that has no symbol.
    pub source_key: Option<String>,
    pub source_paragraph: Option<String>,
    pub source_item: Option<String>,
    pub source_anchor: Option<String>,
    /// Whether the source document is in the store, so that a link to it leads somewhere.
    pub source_in_store: bool,
    pub body: Option<String>,
    pub body_name: Option<String>,
    pub meeting: Option<String>,
    pub meeting_ordinal: Option<i32>,
    pub date: Option<Date>,
    pub year: Option<i16>,
    pub reviewed: bool,
    pub sample: bool,
}

/// One recommendation, whole.
#[derive(Debug, Clone)]
pub struct Recommendation {
    pub facts: Facts,
    /// In every language of the store.
    pub wordings: Vec<Wording>,
    pub addressees: Vec<Addressee>,
    pub tags: Vec<Tag>,
    /// Oldest first.
    pub occurrences: Vec<Occurrence>,
}

impl Recommendation {
    /// The wording in `lang`, else in English, else the first there is.
    pub fn wording(&self, lang: Language) -> Option<&Wording> {
        let in_language = |wanted| self.wordings.iter().find(|w| w.language == wanted);
        in_language(lang)
            .or_else(|| in_language(Language::En))
            .or_else(|| self.wordings.first())
    }

    /// The place whose words are shown while the source itself is not in the store.
    pub fn recalled_in(&self) -> Option<&Occurrence> {
        let wording = self.wordings.iter().find(|w| w.as_recalled)?;
        self.occurrences
            .iter()
            .find(|place| place.document_key == wording.document_key)
    }
}

/// One recommendation by its id or by an alias of it, labelled in `lang`.
pub async fn find(
    pool: &Pool,
    id: &RecommendationId,
    lang: Language,
) -> sqlx::Result<Lookup<Recommendation>> {
    let row = sqlx::query!(
        r#"
        select r.id, r.slug, r.withdrawn_at, r.withdrawn_reason, r.moved,
               r.withdrawn_language as "withdrawn_language: Language", instead.slug as "instead?",
               coalesce(own.symbol, own.key, home.symbol, home.key) as instead_document
        from recommendations r
        left join recommendations instead on instead.id = r.instead_id
        left join published_documents own on own.id = r.instead_document_id
        -- What went along with its document is read where that is.
        left join documents d on d.id = r.document_id and r.withdrawn_as = 'along'
        left join published_documents home on home.id = d.instead_id
        where r.slug = $1
           or r.id = (select a.recommendation_id from recommendation_aliases a where a.slug = $1)
        order by (r.slug = $1) desc
        limit 1
        "#,
        id.as_str(),
    )
    .fetch_optional(pool)
    .await?;
    Ok(match row {
        None => Lookup::Absent,
        Some(row) if row.slug != id.as_str() => Lookup::Moved(row.slug),
        Some(row) => match (row.withdrawn_at, row.withdrawn_reason) {
            (Some(_), _) if row.moved && row.instead.is_some() => {
                Lookup::Moved(row.instead.unwrap_or_default())
            }
            (Some(at), Some(reason)) => Lookup::Gone(Withdrawn {
                name: row.slug,
                reason,
                language: row.withdrawn_language.unwrap_or(Language::En),
                at,
                instead: row
                    .instead
                    .map(Instead::Recommendation)
                    .or_else(|| row.instead_document.map(Instead::Document)),
            }),
            _ => match whole(pool, &[row.id], lang).await?.pop() {
                Some(found) => Lookup::Found(found),
                None => Lookup::Absent,
            },
        },
    })
}

/// Those of these ids or aliases that are published, by the name that was asked for. Two statements,
/// however many they are.
pub async fn named(
    pool: &Pool,
    ids: &[RecommendationId],
    lang: Language,
) -> sqlx::Result<HashMap<String, Recommendation>> {
    let names: Vec<String> = ids.iter().map(|id| id.as_str().to_owned()).collect();
    let keys = sqlx::query!(
        r#"
        select asked.slug as "slug!", coalesce(own.id, alias.recommendation_id) as "id!"
        from unnest($1::text[]) as asked (slug)
        left join recommendations own on own.slug = asked.slug
        left join recommendation_aliases alias on alias.slug = asked.slug
        where own.id is not null or alias.recommendation_id is not null
        "#,
        &names,
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<i64> = keys.iter().map(|key| key.id).collect();
    let found = whole(pool, &ids, lang).await?;
    let found: HashMap<i64, Recommendation> =
        found.into_iter().map(|one| (one.facts.id, one)).collect();
    let found_by_name = keys
        .into_iter()
        .filter_map(|key| Some((key.slug, found.get(&key.id)?.clone())));
    Ok(found_by_name.collect())
}
