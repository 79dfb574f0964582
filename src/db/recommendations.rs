//! Recommendations as readers see them: one by its id, or many by their keys, whole. Which ones a
//! reader asked for is found by `search`; writing them is `editorial::publish`.

use std::collections::HashMap;

use time::Date;

use super::occurrences::Occurrence;
use super::tags::Tag;
use super::wordings::Wording;
use super::{Lookup, Pool, occurrences, tags, wordings};
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
        select r.id, r.slug, r.withdrawn_reason
        from recommendations r
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
        Some(row) => match row.withdrawn_reason {
            Some(reason) => Lookup::Gone(reason),
            None => match whole(pool, &[row.id], lang).await?.pop() {
                Some(found) => Lookup::Found(found),
                None => Lookup::Absent,
            },
        },
    })
}

/// All these recommendations, in the order in which they were asked for; five statements.
pub async fn whole(pool: &Pool, ids: &[i64], lang: Language) -> sqlx::Result<Vec<Recommendation>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut facts: HashMap<i64, Facts> = facts(pool, ids, lang)
        .await?
        .into_iter()
        .map(|facts| (facts.id, facts))
        .collect();
    let mut words = grouped(wordings::of(pool, ids).await?, |w| w.recommendation_id);
    let mut asked = grouped(addressees(pool, ids).await?, |(id, _)| *id);
    let mut themes = grouped(tags::of(pool, ids, lang).await?, |t| t.recommendation_id);
    let mut places = grouped(occurrences::of(pool, ids).await?, |o| o.recommendation_id);
    Ok(ids
        .iter()
        .filter_map(|id| {
            Some(Recommendation {
                facts: facts.remove(id)?,
                wordings: words.remove(id).unwrap_or_default(),
                addressees: asked
                    .remove(id)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(_, addressee)| addressee)
                    .collect(),
                tags: themes.remove(id).unwrap_or_default(),
                occurrences: places.remove(id).unwrap_or_default(),
            })
        })
        .collect())
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> i64) -> HashMap<i64, Vec<T>> {
    let mut groups: HashMap<i64, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

async fn facts(pool: &Pool, ids: &[i64], lang: Language) -> sqlx::Result<Vec<Facts>> {
    sqlx::query_as!(
        Facts,
        r#"
        select r.id as "id!", r.slug as "slug!", r.instrument as "instrument!: Instrument",
               r.status as "status!: Status", successor.slug as "successor?",
               d.key as "document_key?", d.symbol as "document_symbol?",
               d.kind as "document_kind?: DocumentKind",
               r.source_symbol, r.source_key, r.source_paragraph, r.source_item, r.source_anchor,
               exists (select from published_documents source
                       where source.symbol = r.source_symbol or source.key = r.source_key)
                   as "source_in_store!",
               b.slug as "body?", t.name as "body_name?", m.slug as "meeting?",
               m.ordinal as "meeting_ordinal?", r.date, r.year, r.reviewed as "reviewed!",
               r.sample as "sample!"
        from published_recommendations r
        left join published_recommendations successor on successor.id = r.successor_id
        left join published_documents d on d.id = r.document_id
        left join bodies b on b.id = r.body_id
        left join body_titles t on t.body_id = r.body_id and t.language = $2
        left join meetings m on m.id = r.meeting_id
        where r.id = any($1)
        "#,
        ids,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}

async fn addressees(pool: &Pool, ids: &[i64]) -> sqlx::Result<Vec<(i64, Addressee)>> {
    let rows = sqlx::query!(
        r#"
        select recommendation_id, addressee as "addressee: Addressee"
        from recommendation_addressees
        where recommendation_id = any($1)
        "#,
        ids,
    )
    .fetch_all(pool)
    .await?;
    let mut pairs: Vec<_> = rows
        .into_iter()
        .map(|row| (row.recommendation_id, row.addressee))
        .collect();
    // In the order of the closed list, which is that of importance, not of the alphabet.
    pairs.sort();
    Ok(pairs)
}
