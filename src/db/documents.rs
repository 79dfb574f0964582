//! Documents as readers see them: lists, and one by its symbol or key with the versions in the store.
//! The text of a version is in `document_text`.

use std::collections::HashMap;

use time::{Date, OffsetDateTime};

use super::{Instead, Lookup, Pool, Withdrawn};
use crate::domain::{BodySlug, Distribution, DocumentKind, DocumentName, Language, MeetingSlug};

/// The facts of one document.
#[derive(Debug, Clone)]
pub struct Facts {
    pub id: i64,
    pub key: String,
    pub symbol: Option<String>,
    pub kind: Option<DocumentKind>,
    /// Slug and name of its body.
    pub body: Option<String>,
    pub body_name: Option<String>,
    pub meeting: Option<String>,
    pub meeting_ordinal: Option<i32>,
    pub meeting_first_day: Option<Date>,
    pub meeting_last_day: Option<Date>,
    pub agenda_item: Option<String>,
    pub agenda_symbol: Option<String>,
    pub distribution: Option<Distribution>,
    pub distribution_date: Option<Date>,
    pub original_language: Option<String>,
    pub sample: bool,
    /// First day of the meeting, else of distribution.
    pub date: Option<Date>,
    /// Of the date, else of the symbol.
    pub year: Option<i32>,
    /// What lists are ordered by.
    pub sort_date: Date,
    /// Recommendations that stand in it.
    pub recommendations: i64,
}

impl Facts {
    /// What it is called in addresses: its symbol, else its key.
    pub fn name(&self) -> &str {
        self.symbol.as_deref().unwrap_or(&self.key)
    }
}

/// One language of a document.
#[derive(Debug, Clone)]
pub struct Version {
    pub id: i64,
    pub document_id: i64,
    pub language: Language,
    pub revision: i32,
    pub import_id: uuid::Uuid,
    pub title: Option<String>,
    /// The organ as the masthead prints it.
    pub body_printed: Option<String>,
    pub job_number: Option<String>,
    /// An editor stands behind it.
    pub reviewed: bool,
    pub published_at: OffsetDateTime,
}

/// A document with the languages in which the store has it.
#[derive(Debug, Clone)]
pub struct Document {
    pub facts: Facts,
    pub versions: Vec<Version>,
}

impl Document {
    /// The version in `lang`, else in the original language, else in English, else the first.
    pub fn version(&self, lang: Language) -> Option<&Version> {
        let written = |code: &str| self.versions.iter().find(|v| v.language.as_str() == code);
        written(lang.as_str())
            .or_else(|| self.facts.original_language.as_deref().and_then(written))
            .or_else(|| written(Language::En.as_str()))
            .or_else(|| self.versions.first())
    }
}

/// A document that this one drafts, revises, corrects or adds to, or the other way round.
#[derive(Debug, Clone)]
pub struct Related {
    /// `drafts`, `revises`, `corrects` or `adds_to`.
    pub relation: String,
    /// True when the other document says this of the one asked for.
    pub inverse: bool,
    pub symbol: Option<String>,
    /// Null while the other document is not in the store.
    pub key: Option<String>,
}

/// Which documents to list; an empty list means all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct DocumentFilter {
    pub bodies: Vec<BodySlug>,
    pub meetings: Vec<MeetingSlug>,
    pub kinds: Vec<DocumentKind>,
    pub languages: Vec<Language>,
    pub years: Vec<i32>,
    pub year_from: Option<i32>,
    pub year_to: Option<i32>,
}

/// A part of the list, newest first, after the document with this sort date and key; and how many
/// there are in all. Three statements.
pub async fn list(
    pool: &Pool,
    filter: &DocumentFilter,
    after: Option<(Date, &str)>,
    limit: i64,
    lang: Language,
) -> sqlx::Result<(i64, Vec<Document>)> {
    let ids = matching(pool, filter).await?;
    let total = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let facts = sqlx::query_as!(
        Facts,
        r#"
        select id as "id!", key as "key!", symbol, kind as "kind: DocumentKind", body, body_name,
               meeting, meeting_ordinal, meeting_first_day, meeting_last_day, agenda_item,
               agenda_symbol, distribution as "distribution: Distribution", distribution_date,
               original_language, sample as "sample!", date, year, sort_date as "sort_date!",
               recommendations as "recommendations!"
        from document_facts
        where id = any($1) and label_language = $2
          and ($3::date is null or sort_date < $3
               or sort_date = $3 and key collate "C" > $4 collate "C")
        order by sort_date desc, key collate "C"
        limit $5
        "#,
        &ids,
        lang.as_str(),
        after.map(|(date, _)| date),
        after.map(|(_, key)| key),
        limit,
    )
    .fetch_all(pool)
    .await?;
    Ok((total, with_versions(pool, facts).await?))
}

async fn matching(pool: &Pool, filter: &DocumentFilter) -> sqlx::Result<Vec<i64>> {
    let texts = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let bodies = texts(filter.bodies.iter().map(BodySlug::as_str).collect());
    let meetings = texts(filter.meetings.iter().map(MeetingSlug::as_str).collect());
    let kinds = texts(filter.kinds.iter().map(|kind| kind.as_str()).collect());
    let languages = texts(filter.languages.iter().map(|l| l.as_str()).collect());
    sqlx::query_scalar!(
        r#"
        select d.id as "id!"
        from dated_documents d
        left join bodies b on b.id = d.body_id
        left join meetings m on m.id = d.meeting_id
        where (cardinality($1::text[]) = 0 or b.slug = any($1))
          and (cardinality($2::text[]) = 0 or m.slug = any($2))
          and (cardinality($3::text[]) = 0 or d.kind = any($3))
          and (cardinality($4::text[]) = 0 or exists (
               select from published_versions v where v.document_id = d.id and v.language = any($4)))
          and (cardinality($5::int[]) = 0 or d.year = any($5))
          and ($6::int is null or d.year >= $6)
          and ($7::int is null or d.year <= $7)
        "#,
        &bodies,
        &meetings,
        &kinds,
        &languages,
        &filter.years,
        filter.year_from,
        filter.year_to,
    )
    .fetch_all(pool)
    .await
}

async fn with_versions(pool: &Pool, facts: Vec<Facts>) -> sqlx::Result<Vec<Document>> {
    let ids: Vec<i64> = facts.iter().map(|facts| facts.id).collect();
    let mut versions: HashMap<i64, Vec<Version>> = HashMap::new();
    for version in versions_of(pool, &ids).await? {
        versions
            .entry(version.document_id)
            .or_default()
            .push(version);
    }
    Ok(facts
        .into_iter()
        .map(|facts| Document {
            versions: versions.remove(&facts.id).unwrap_or_default(),
            facts,
        })
        .collect())
}

async fn versions_of(pool: &Pool, documents: &[i64]) -> sqlx::Result<Vec<Version>> {
    sqlx::query_as!(
        Version,
        r#"
        select id as "id!", document_id as "document_id!", language as "language!: Language",
               revision as "revision!", import_id as "import_id!", title, body_printed, job_number,
               reviewed as "reviewed!", published_at as "published_at!"
        from published_versions
        where document_id = any($1)
        order by document_id, language
        "#,
        documents,
    )
    .fetch_all(pool)
    .await
}

/// The documents that arrived last, by time of publication.
pub async fn newest(pool: &Pool, limit: i64, lang: Language) -> sqlx::Result<Vec<Document>> {
    let facts = sqlx::query_as!(
        Facts,
        r#"
        select id as "id!", key as "key!", symbol, kind as "kind: DocumentKind", body, body_name,
               meeting, meeting_ordinal, meeting_first_day, meeting_last_day, agenda_item,
               agenda_symbol, distribution as "distribution: Distribution", distribution_date,
               original_language, sample as "sample!", date, year, sort_date as "sort_date!",
               recommendations as "recommendations!"
        from document_facts f
        join (select document_id, max(published_at) as published_at
              from published_versions group by document_id
              order by 2 desc, 1 desc limit $1) newest on newest.document_id = f.id
        where label_language = $2
        order by newest.published_at desc, f.id desc
        "#,
        limit,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    with_versions(pool, facts).await
}

/// The documents that name no body, newest first; no more than so many.
pub async fn without_body(pool: &Pool, limit: i64, lang: Language) -> sqlx::Result<Vec<Document>> {
    let facts = sqlx::query_as!(
        Facts,
        r#"
        select id as "id!", key as "key!", symbol, kind as "kind: DocumentKind", body, body_name,
               meeting, meeting_ordinal, meeting_first_day, meeting_last_day, agenda_item,
               agenda_symbol, distribution as "distribution: Distribution", distribution_date,
               original_language, sample as "sample!", date, year, sort_date as "sort_date!",
               recommendations as "recommendations!"
        from document_facts
        where body is null and label_language = $1
        order by sort_date desc, key collate "C"
        limit $2
        "#,
        lang.as_str(),
        limit,
    )
    .fetch_all(pool)
    .await?;
    with_versions(pool, facts).await
}

/// One document by its symbol or key.
pub async fn find(
    pool: &Pool,
    name: &DocumentName,
    lang: Language,
) -> sqlx::Result<Lookup<Document>> {
    let row = sqlx::query!(
        r#"
        select d.withdrawn_at, d.withdrawn_reason, d.moved,
               d.withdrawn_language as "withdrawn_language: Language",
               coalesce(instead.symbol, instead.key) as instead,
               instead.withdrawn_at is null as "readable?"
        from documents d left join documents instead on instead.id = d.instead_id
        where d.symbol = $1 or d.key = $1
        "#,
        name.as_str(),
    )
    .fetch_optional(pool)
    .await?;
    let Some(row) = row else {
        return Ok(Lookup::Absent);
    };
    if let Some((at, reason)) = row.withdrawn_at.zip(row.withdrawn_reason) {
        let instead = row.instead;
        return Ok(match instead {
            Some(name) if row.moved => Lookup::Moved(name),
            instead => Lookup::Gone(Withdrawn {
                name: name.to_string(),
                reason,
                language: row.withdrawn_language.unwrap_or(Language::En),
                at,
                instead: instead
                    .filter(|_| row.readable == Some(true))
                    .map(Instead::Document),
            }),
        });
    }
    let found = named(pool, std::slice::from_ref(name), lang).await?.pop();
    Ok(found.map_or(Lookup::Absent, Lookup::Found))
}

/// Those of these symbols or keys that are published, in no order. Two statements, however many.
pub async fn named(
    pool: &Pool,
    names: &[DocumentName],
    lang: Language,
) -> sqlx::Result<Vec<Document>> {
    let names: Vec<String> = names.iter().map(|name| name.as_str().to_owned()).collect();
    let facts = sqlx::query_as!(
        Facts,
        r#"
        select id as "id!", key as "key!", symbol, kind as "kind: DocumentKind", body, body_name,
               meeting, meeting_ordinal, meeting_first_day, meeting_last_day, agenda_item,
               agenda_symbol, distribution as "distribution: Distribution", distribution_date,
               original_language, sample as "sample!", date, year, sort_date as "sort_date!",
               recommendations as "recommendations!"
        from document_facts
        where (symbol = any($1) or key = any($1)) and label_language = $2
        "#,
        &names,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    with_versions(pool, facts).await
}

/// What it is a draft, revision, correction or addendum of, and what is one of it.
pub async fn related(pool: &Pool, document: i64) -> sqlx::Result<Vec<Related>> {
    sqlx::query_as!(
        Related,
        r#"
        select r.relation as "relation!", false as "inverse!", r.symbol, other.key as "key?"
        from document_relations r
        left join published_documents other on other.symbol = r.symbol
        where r.document_id = $1
        union all
        select r.relation, true, other.symbol, other.key
        from document_relations r
        join published_documents other on other.id = r.document_id
        join published_documents this on this.symbol = r.symbol
        where this.id = $1
        order by 2, 1, 3
        "#,
        document,
    )
    .fetch_all(pool)
    .await
}
