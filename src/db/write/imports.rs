//! Imports on their way: received, claimed on a counted lease, parsed, in review, published or
//! failed. Every step away from `parsing` names the attempt that it belongs to, so that a worker
//! whose lease was lost cannot write any more.

use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::db::{Connection, Pool};
use crate::domain::{DocumentKind, Given, Language, Symbol};

/// An import as the verbs see it.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: Uuid,
    pub state: String,
    pub publish_wanted: bool,
    pub sample: bool,
    pub given_symbol: Option<String>,
    pub given_language: Option<String>,
    /// The symbol of a body.
    pub given_body: Option<String>,
    /// Set aside by an editor.
    pub discarded: bool,
    /// The last change of anything about it: what was seen of it is told by this.
    pub updated_at: OffsetDateTime,
    pub sha256: Vec<u8>,
}

/// What a new import says besides its file.
#[derive(Debug, Clone, Copy)]
pub struct NewImport<'a> {
    pub file_id: i64,
    pub publish_wanted: bool,
    pub sample: bool,
    pub given: &'a Given,
    pub created_by: Option<Uuid>,
}

/// A claimed import, with what the reader needs.
#[derive(Debug)]
pub struct Claim {
    pub id: Uuid,
    pub attempt: i32,
    pub name: String,
    pub bytes: Vec<u8>,
    pub given_symbol: Option<String>,
    pub given_language: Option<String>,
    pub given_kind: Option<String>,
    pub given_date: Option<Date>,
    pub given_meeting: Option<String>,
}

/// How far an import is, for whoever waits for it.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub state: String,
    pub publish_wanted: bool,
    pub failure: Option<String>,
    pub document: Option<String>,
    pub recommendations: i32,
    pub warnings: i32,
}

pub async fn add(connection: &mut Connection, new: NewImport<'_>) -> Result<Uuid, sqlx::Error> {
    query_scalar!(
        "insert into imports (file_id, publish_wanted, sample, given_symbol, given_language, created_by,
                              given_kind, given_date, given_body, given_meeting)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         returning id",
        new.file_id,
        new.publish_wanted,
        new.sample,
        new.given.symbol.as_ref().map(Symbol::as_str),
        new.given.language.map(Language::as_str),
        new.created_by,
        new.given.kind.map(DocumentKind::as_str),
        new.given.date.map(|day| day.0),
        new.given.body,
        new.given.meeting.map(String::from)
    )
    .fetch_one(connection)
    .await
}

/// The import of the file with these bytes, locked until the transaction ends.
pub async fn lock_by_sha256(
    connection: &mut Connection,
    sha256: &[u8],
) -> Result<Option<Import>, sqlx::Error> {
    query_as!(
        Import,
        r#"select i.id, i.state, i.publish_wanted, i.sample, i.given_symbol, i.given_language,
                  i.given_body, i.discarded_at is not null as "discarded!", i.updated_at,
                  f.sha256
           from imports i
           join files f on f.id = i.file_id
           where f.sha256 = $1
           for update of i"#,
        sha256
    )
    .fetch_optional(connection)
    .await
}

/// The import with this id, locked until the transaction ends.
pub async fn lock(connection: &mut Connection, id: Uuid) -> Result<Option<Import>, sqlx::Error> {
    query_as!(
        Import,
        r#"select i.id, i.state, i.publish_wanted, i.sample, i.given_symbol, i.given_language,
                  i.given_body, i.discarded_at is not null as "discarded!", i.updated_at,
                  f.sha256
           from imports i
           join files f on f.id = i.file_id
           where i.id = $1
           for update of i"#,
        id
    )
    .fetch_optional(connection)
    .await
}

/// Puts a failed import back to its beginning.
pub async fn retry(connection: &mut Connection, id: Uuid) -> Result<(), sqlx::Error> {
    query!(
        "update imports
         set state = 'received', attempt = 0, failure = null, lease_until = null, updated_at = now()
         where id = $1",
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds what a later upload of the same file says; what was said before stays where it is silent.
pub async fn amend(
    connection: &mut Connection,
    id: Uuid,
    publish_wanted: bool,
    given: &Given,
) -> Result<(), sqlx::Error> {
    query!(
        "update imports
         set publish_wanted = publish_wanted or $2,
             given_symbol = coalesce($3, given_symbol),
             given_language = coalesce($4, given_language),
             given_kind = coalesce($5, given_kind),
             given_date = coalesce($6, given_date),
             given_body = coalesce($7, given_body),
             given_meeting = coalesce($8, given_meeting),
             updated_at = now()
         where id = $1",
        id,
        publish_wanted,
        given.symbol.as_ref().map(Symbol::as_str),
        given.language.map(Language::as_str),
        given.kind.map(DocumentKind::as_str),
        given.date.map(|day| day.0),
        given.body,
        given.meeting.map(String::from)
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes the oldest import that waits, or whose worker was lost: counts the attempt and pushes the
/// lease ahead in one statement, before any work, so that a file which kills its reader is counted.
pub async fn claim(pool: &Pool) -> Result<Option<Claim>, sqlx::Error> {
    query_as!(
        Claim,
        "with claimed as (
             update imports
             set state = 'parsing', attempt = attempt + 1, lease_until = now() + interval '30 seconds',
                 updated_at = now()
             where id = (select id from imports
                         where discarded_at is null
                           and (state = 'received' or (state = 'parsing' and lease_until <= now()))
                         order by created_at, id
                         limit 1
                         for update skip locked)
             returning id, attempt, file_id, given_symbol, given_language, given_kind, given_date,
                       given_meeting)
         select c.id, c.attempt, f.name, f.bytes, c.given_symbol, c.given_language, c.given_kind,
                c.given_date, c.given_meeting
         from claimed c
         join files f on f.id = c.file_id"
    )
    .fetch_optional(pool)
    .await
}

/// Pushes the lease ahead; false where it was lost.
pub async fn renew(pool: &Pool, id: Uuid, attempt: i32) -> Result<bool, sqlx::Error> {
    let renewed = query!(
        "update imports set lease_until = now() + interval '30 seconds'
         where id = $1 and attempt = $2 and state = 'parsing'",
        id,
        attempt
    )
    .execute(pool)
    .await?;
    Ok(renewed.rows_affected() == 1)
}

/// Gives a claim back uncounted, when the program is told to stop.
pub async fn give_back(pool: &Pool, id: Uuid, attempt: i32) -> Result<(), sqlx::Error> {
    query!(
        "update imports
         set state = 'received', attempt = attempt - 1, lease_until = null, updated_at = now()
         where id = $1 and attempt = $2 and state = 'parsing'",
        id,
        attempt
    )
    .execute(pool)
    .await?;
    Ok(())
}

/// Ends every lease, when it is known that no worker lives.
pub async fn end_leases(pool: &Pool) -> Result<(), sqlx::Error> {
    query!("update imports set lease_until = now() where state = 'parsing'")
        .execute(pool)
        .await?;
    Ok(())
}

/// Moves a parsed import to review; false where the attempt has lost its lease.
pub async fn to_review(
    connection: &mut Connection,
    id: Uuid,
    attempt: i32,
) -> Result<bool, sqlx::Error> {
    let moved = query!(
        "update imports set state = 'in_review', lease_until = null, updated_at = now()
         where id = $1 and attempt = $2 and state = 'parsing'",
        id,
        attempt
    )
    .execute(connection)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// Ends a parse with its reason; false where the attempt has lost its lease.
pub async fn fail_parsing(
    connection: &mut Connection,
    id: Uuid,
    attempt: i32,
    reason: &str,
) -> Result<bool, sqlx::Error> {
    let moved = query!(
        "update imports set state = 'failed', failure = $3, lease_until = null, updated_at = now()
         where id = $1 and attempt = $2 and state = 'parsing'",
        id,
        attempt,
        reason
    )
    .execute(connection)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// Ends a publication that the database refused.
pub async fn fail_review(
    connection: &mut Connection,
    id: Uuid,
    reason: &str,
) -> Result<(), sqlx::Error> {
    query!(
        "update imports set state = 'failed', failure = $2, updated_at = now()
         where id = $1 and state = 'in_review'",
        id,
        reason
    )
    .execute(connection)
    .await?;
    Ok(())
}

pub async fn set_published(connection: &mut Connection, id: Uuid) -> Result<(), sqlx::Error> {
    query!(
        "update imports set state = 'published', updated_at = now() where id = $1",
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The oldest import that is parsed and waits only for its publication, which was asked for.
pub async fn next_to_publish(pool: &Pool) -> Result<Option<Uuid>, sqlx::Error> {
    query_scalar!(
        "select id from imports
         where state = 'in_review' and publish_wanted and discarded_at is null
         order by created_at, id
         limit 1"
    )
    .fetch_optional(pool)
    .await
}

pub async fn outcome(pool: &Pool, id: Uuid) -> Result<Option<Outcome>, sqlx::Error> {
    query_as!(
        Outcome,
        r#"select i.state, i.publish_wanted,
                  coalesce(i.failure, 'it was discarded: ' || i.discard_reason) as failure,
                  coalesce(d.symbol, d.key, p.parsed #>> '{header,symbol}', i.given_symbol) as document,
                  coalesce(jsonb_array_length(p.parsed -> 'recommendations'), 0) as "recommendations!",
                  coalesce(jsonb_array_length(p.parsed -> 'warnings'), 0) as "warnings!"
           from imports i
           left join drafts p on p.import_id = i.id
           left join versions v on v.import_id = i.id
           left join documents d on d.id = v.document_id
           where i.id = $1"#,
        id
    )
    .fetch_optional(pool)
    .await
}

/// Stores the parsed document, in place of one from before; what is under review stays what it is.
pub async fn store_draft(
    connection: &mut Connection,
    id: Uuid,
    parsed: &Value,
) -> Result<(), sqlx::Error> {
    query!(
        "insert into drafts (import_id, parsed) values ($1, $2)
         on conflict (import_id) do update set parsed = excluded.parsed, stored_at = now()
         where not exists (select from reviews r where r.import_id = excluded.import_id)",
        id,
        parsed
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The parsed document, once there is one.
pub async fn draft(connection: &mut Connection, id: Uuid) -> Result<Option<Value>, sqlx::Error> {
    query_scalar!("select parsed from drafts where import_id = $1", id)
        .fetch_optional(connection)
        .await
}
