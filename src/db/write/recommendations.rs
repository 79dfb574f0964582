//! The records that everything hangs on, with their wordings, addressees and themes. Which words
//! count when two documents have the same record is decided in `editorial::publish`.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use time::Date;

use crate::db::Connection;

/// What is known of a record.
#[derive(Debug, Clone)]
pub struct Record<'a> {
    pub slug: &'a str,
    pub instrument: &'a str,
    pub status: &'a str,
    pub document_id: Option<i64>,
    pub source_symbol: Option<&'a str>,
    pub source_key: Option<&'a str>,
    pub source_paragraph: Option<&'a str>,
    pub source_item: Option<&'a str>,
    pub source_anchor: Option<&'a str>,
    pub body_id: Option<i64>,
    pub meeting_id: Option<i64>,
    pub date: Option<Date>,
    pub year: Option<i16>,
    pub sort_date: Date,
    pub sort_key: &'a str,
    pub reviewed: bool,
    pub sample: bool,
    pub revision: i64,
}

/// A record that is in the store, seen from one language.
#[derive(Debug, Clone)]
pub struct Known {
    pub id: i64,
    pub document_id: Option<i64>,
    /// Some document says it itself, not only recalls it.
    pub settled: bool,
    /// Of the wording in this language: whether it is a recalling document's, and which version's.
    pub as_recalled: Option<bool>,
    pub wording_version: Option<i64>,
    pub wording_document: Option<i64>,
}

/// The words of a record in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    pub language: &'a str,
    pub text: &'a str,
    pub folded: &'a str,
    pub version_id: i64,
    pub as_recalled: bool,
}

pub async fn find(
    connection: &mut Connection,
    slug: &str,
    language: &str,
) -> Result<Option<Known>, sqlx::Error> {
    query_as!(
        Known,
        r#"select r.id, r.document_id,
                  exists (select from occurrences o
                          where o.recommendation_id = r.id and o.status <> 'recalled') as "settled!",
                  w.as_recalled as "as_recalled?", w.version_id as "wording_version?",
                  v.document_id as "wording_document?"
           from recommendations r
           left join wordings w on w.recommendation_id = r.id and w.language = $2
           left join versions v on v.id = w.version_id
           where r.slug = $1
              or r.id = (select recommendation_id from recommendation_aliases where slug = $1)"#,
        slug,
        language
    )
    .fetch_optional(connection)
    .await
}

pub async fn add(connection: &mut Connection, new: &Record<'_>) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "insert into recommendations (slug, instrument, status, document_id, source_symbol, source_key,
                                      source_paragraph, source_item, source_anchor, body_id,
                                      meeting_id, date, year, sort_date, sort_key, reviewed, sample,
                                      revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
         returning id",
        new.slug,
        new.instrument,
        new.status,
        new.document_id,
        new.source_symbol,
        new.source_key,
        new.source_paragraph,
        new.source_item,
        new.source_anchor,
        new.body_id,
        new.meeting_id,
        new.date,
        new.year,
        new.sort_date,
        new.sort_key,
        new.reviewed,
        new.sample,
        new.revision
    )
    .fetch_one(connection)
    .await
}

/// The document itself says it: what it says takes the place of what was known by recalls, or by
/// its earlier revision. What an editor superseded stays superseded.
pub async fn take_over(
    connection: &mut Connection,
    id: i64,
    new: &Record<'_>,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations
         set instrument = $2,
             status = case when status = 'superseded' then status else $3 end,
             document_id = $4, source_symbol = $5, source_key = $6, source_paragraph = $7,
             source_item = $8, source_anchor = $9, body_id = $10, meeting_id = $11, date = $12,
             year = $13, sort_date = $14, reviewed = $15, sample = sample and $16, revision = $17
         where id = $1",
        id,
        new.instrument,
        new.status,
        new.document_id,
        new.source_symbol,
        new.source_key,
        new.source_paragraph,
        new.source_item,
        new.source_anchor,
        new.body_id,
        new.meeting_id,
        new.date,
        new.year,
        new.sort_date,
        new.reviewed,
        new.sample,
        new.revision
    )
    .execute(&mut *connection)
    .await?;
    come_back(connection, id, new.reviewed).await
}

/// What is published again is there again; but what an editor withdrew by itself comes back only where an
/// editor stands behind it now.
async fn come_back(
    connection: &mut Connection,
    id: i64,
    reviewed: bool,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations
         set withdrawn_at = null, withdrawn_reason = null, withdrawn_language = null,
             withdrawn_as = null, instead_id = null, instead_document_id = null, moved = false
         where id = $1 and withdrawn_at is not null and (withdrawn_as is distinct from 'alone' or $2)",
        id,
        reviewed
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Another language or another document says it too.
pub async fn join(
    connection: &mut Connection,
    id: i64,
    reviewed: bool,
    sample: bool,
    revision: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations
         set reviewed = reviewed and $2, sample = sample and $3, revision = $4
         where id = $1",
        id,
        reviewed,
        sample,
        revision
    )
    .execute(&mut *connection)
    .await?;
    come_back(connection, id, false).await
}

pub async fn word(
    connection: &mut Connection,
    id: i64,
    words: Words<'_>,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into wordings (recommendation_id, language, text, version_id, as_recalled, search)
         values ($1, $2, $3, $4, $5, to_tsvector(('recueil_' || $2)::regconfig, $6))
         on conflict (recommendation_id, language) do update
         set text = excluded.text, version_id = excluded.version_id,
             as_recalled = excluded.as_recalled, search = excluded.search",
        id,
        words.language,
        words.text,
        words.version_id,
        words.as_recalled,
        words.folded
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds addressees to those of the other languages, or puts them in their place.
pub async fn address(
    connection: &mut Connection,
    id: i64,
    addressees: &[String],
    replace: bool,
) -> Result<(), sqlx::Error> {
    if replace {
        query!(
            "delete from recommendation_addressees
             where recommendation_id = $1 and addressee <> all ($2::text[])",
            id,
            addressees
        )
        .execute(&mut *connection)
        .await?;
    }
    query!(
        "insert into recommendation_addressees (recommendation_id, addressee)
         select $1, unnest($2::text[])
         on conflict do nothing",
        id,
        addressees
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Proposes themes with the evidence of one language; `proposals` maps slugs to lists of words.
/// What an editor decided or refused stays; proposals that no language's words bear out any more go.
pub async fn propose(
    connection: &mut Connection,
    id: i64,
    language: &str,
    proposals: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "delete from tag_evidence where recommendation_id = $1 and language = $2",
        id,
        language
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into tags (recommendation_id, theme_id, origin)
         select $1, t.theme_id, 'proposed'
         from jsonb_object_keys($2) as slug
         join theme_addresses t using (slug)
         where not exists (select from refused_tags r
                           where r.recommendation_id = $1 and r.theme_id = t.theme_id)
         on conflict do nothing",
        id,
        proposals
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "insert into tag_evidence (recommendation_id, theme_id, language, words)
         select $1, t.theme_id, $2, array(select jsonb_array_elements_text(p.value))
         from jsonb_each($3) as p
         join theme_addresses t on t.slug = p.key
         join tags on tags.recommendation_id = $1 and tags.theme_id = t.theme_id
         where jsonb_array_length(p.value) > 0
         on conflict do nothing",
        id,
        language,
        proposals
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from tags
         where recommendation_id = $1 and origin = 'proposed'
           and not exists (select from tag_evidence e
                           where e.recommendation_id = tags.recommendation_id
                             and e.theme_id = tags.theme_id)",
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Files records by the document that they come from: those that name it as their source and were
/// there before it, and all of its meeting, whose first day this publication may have brought.
pub async fn file_by_document(
    connection: &mut Connection,
    document_id: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations r
         set document_id = d.id,
             body_id = coalesce(d.body_id, r.body_id),
             meeting_id = coalesce(d.meeting_id, r.meeting_id),
             date = d.date,
             year = coalesce(extract(year from d.date)::smallint, r.year),
             sort_date = coalesce(d.date, r.sort_date)
         from (select d.id, d.symbol, d.body_id, d.meeting_id,
                      coalesce(m.first_day, d.distribution_date) as date
               from documents d
               left join meetings m on m.id = d.meeting_id
               where d.id = $1 or d.meeting_id = (select meeting_id from documents where id = $1)) as d
         where (r.document_id = d.id or (r.document_id is null and r.source_symbol = d.symbol))
           and (r.document_id, r.body_id, r.meeting_id, r.date)
               is distinct from (d.id, coalesce(d.body_id, r.body_id),
                                 coalesce(d.meeting_id, r.meeting_id), d.date)",
        document_id
    )
    .execute(connection)
    .await?;
    Ok(())
}
