//! Documents and their versions. A version's parts are in `parts`.

use sqlx::{query, query_as, query_scalar};
use time::Date;
use uuid::Uuid;

use crate::db::Connection;

/// What is known of a document; where it is in the store already, only what was not known is added,
/// unless `corrected`: then what is said now counts.
#[derive(Debug, Clone, Default)]
pub struct DocumentFacts<'a> {
    pub key: &'a str,
    pub symbol: Option<&'a str>,
    pub kind: Option<&'a str>,
    pub body_id: Option<i64>,
    pub meeting_id: Option<i64>,
    pub agenda_item: Option<&'a str>,
    pub agenda_symbol: Option<&'a str>,
    pub distribution: Option<&'a str>,
    pub distribution_date: Option<Date>,
    pub original_language: Option<&'a str>,
    pub sample: bool,
}

/// A document that was there.
#[derive(Debug, Clone)]
pub struct Found {
    pub id: i64,
    pub key: String,
    pub symbol: Option<String>,
    pub withdrawn_reason: Option<String>,
}

#[derive(Debug, Clone, Copy)]
pub struct CurrentVersion {
    pub id: i64,
    pub revision: i32,
}

/// The document with this symbol, else the one with this key, unless that has another symbol.
pub async fn find(
    connection: &mut Connection,
    symbol: Option<&str>,
    key: &str,
) -> Result<Option<Found>, sqlx::Error> {
    query_as!(
        Found,
        "select id, key, symbol, withdrawn_reason from documents
         where symbol = $1 or (key = $2 and (symbol is null or $1::text is null))
         order by symbol = $1 desc nulls last
         limit 1",
        symbol,
        key
    )
    .fetch_optional(connection)
    .await
}

pub async fn add(
    connection: &mut Connection,
    facts: &DocumentFacts<'_>,
) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "insert into documents (key, symbol, kind, body_id, meeting_id, agenda_item, agenda_symbol,
                                distribution, distribution_date, original_language, sample)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         returning id",
        facts.key,
        facts.symbol,
        facts.kind,
        facts.body_id,
        facts.meeting_id,
        facts.agenda_item,
        facts.agenda_symbol,
        facts.distribution,
        facts.distribution_date,
        facts.original_language,
        facts.sample
    )
    .fetch_one(connection)
    .await
}

/// Brings a document up to what another of its files says, and back from withdrawal.
pub async fn update(
    connection: &mut Connection,
    id: i64,
    facts: &DocumentFacts<'_>,
    corrected: bool,
) -> Result<(), sqlx::Error> {
    query!(
        "update documents
         set kind = case when $11 then coalesce($2, kind) else coalesce(kind, $2) end,
             body_id = case when $11 then coalesce($3, body_id) else coalesce(body_id, $3) end,
             meeting_id = case when $11 then coalesce($4, meeting_id) else coalesce(meeting_id, $4) end,
             agenda_item = case when $11 then coalesce($5, agenda_item) else coalesce(agenda_item, $5) end,
             agenda_symbol = coalesce(agenda_symbol, $6),
             distribution = coalesce(distribution, $7),
             distribution_date = case when $11 then coalesce($8, distribution_date)
                                      else coalesce(distribution_date, $8) end,
             original_language = coalesce(original_language, $9),
             sample = sample and $10,
             withdrawn_at = null, withdrawn_reason = null, withdrawn_language = null,
             instead_id = null, moved = false
         where id = $1",
        id,
        facts.kind,
        facts.body_id,
        facts.meeting_id,
        facts.agenda_item,
        facts.agenda_symbol,
        facts.distribution,
        facts.distribution_date,
        facts.original_language,
        facts.sample,
        corrected
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn relate(
    connection: &mut Connection,
    id: i64,
    relation: &str,
    symbol: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into document_relations (document_id, relation, symbol) values ($1, $2, $3)
         on conflict do nothing",
        id,
        relation,
        symbol
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The document that an import was published as last, if it was.
pub async fn of_import(
    connection: &mut Connection,
    import_id: Uuid,
) -> Result<Option<Found>, sqlx::Error> {
    query_as!(
        Found,
        "select d.id, d.key, d.symbol, d.withdrawn_reason
         from versions v
         join documents d on d.id = v.document_id
         where v.import_id = $1
         order by v.id desc
         limit 1",
        import_id
    )
    .fetch_optional(connection)
    .await
}

pub async fn current_version(
    connection: &mut Connection,
    document_id: i64,
    language: &str,
) -> Result<Option<CurrentVersion>, sqlx::Error> {
    query_as!(
        CurrentVersion,
        "select id, revision from versions where document_id = $1 and language = $2 and current",
        document_id,
        language
    )
    .fetch_optional(connection)
    .await
}

/// The number of the next version in a language: no number is given twice, whatever was withdrawn.
pub async fn next_revision(
    connection: &mut Connection,
    document_id: i64,
    language: &str,
) -> Result<i32, sqlx::Error> {
    query_scalar!(
        r#"select coalesce(max(revision), 0) + 1 as "next!" from versions
           where document_id = $1 and language = $2"#,
        document_id,
        language
    )
    .fetch_one(connection)
    .await
}

pub async fn retire_version(connection: &mut Connection, id: i64) -> Result<(), sqlx::Error> {
    query!("update versions set current = false where id = $1", id)
        .execute(connection)
        .await?;
    Ok(())
}

/// What a version says of itself.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion<'a> {
    pub document_id: i64,
    pub language: &'a str,
    pub revision: i32,
    pub import_id: Uuid,
    pub title: Option<&'a str>,
    pub body_printed: Option<&'a str>,
    pub job_number: Option<&'a str>,
    pub reviewed: bool,
    /// What readers are told of why, and in which language.
    pub note: Option<(&'a str, &'a str)>,
}

pub async fn add_version(
    connection: &mut Connection,
    new: NewVersion<'_>,
) -> Result<i64, sqlx::Error> {
    query_scalar!(
        "insert into versions (document_id, language, revision, import_id, title, body_printed,
                               job_number, reviewed, note, note_language)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         returning id",
        new.document_id,
        new.language,
        new.revision,
        new.import_id,
        new.title,
        new.body_printed,
        new.job_number,
        new.reviewed,
        new.note.map(|(note, _)| note),
        new.note.map(|(_, language)| language)
    )
    .fetch_one(connection)
    .await
}

/// A document with the date that its records have.
#[derive(Debug, Clone)]
pub struct Dated {
    pub id: i64,
    pub key: String,
    pub body_id: Option<i64>,
    pub meeting_id: Option<i64>,
    pub date: Option<Date>,
}

pub async fn dated(
    connection: &mut Connection,
    symbol: &str,
) -> Result<Option<Dated>, sqlx::Error> {
    query_as!(
        Dated,
        "select d.id, d.key, d.body_id, d.meeting_id, coalesce(m.first_day, d.distribution_date) as date
         from documents d
         left join meetings m on m.id = d.meeting_id
         where d.symbol = $1",
        symbol
    )
    .fetch_optional(connection)
    .await
}
