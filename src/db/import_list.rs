//! Imports as editors see them: in lists, one by one, and as they change. The parsed document itself is in
//! `imports`; here are only its facts, so that a list unpacks none.

use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Pool;
use crate::domain::{Format, ImportState, Language};

/// An import in a list.
#[derive(Debug, Clone)]
pub struct ImportRow {
    pub id: Uuid,
    pub state: ImportState,
    /// Times that reading was tried.
    pub attempt: i32,
    pub failure: Option<String>,
    pub publish_wanted: bool,
    pub sample: bool,
    pub file_name: String,
    pub format: Format,
    /// In bytes.
    pub size: i32,
    pub given_symbol: Option<String>,
    pub given_language: Option<Language>,
    pub created_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
    /// Addresses of who sent it and of who has it in hand.
    pub sender: Option<String>,
    pub holder: Option<String>,
    pub assigned_to: Option<Uuid>,
    pub discarded_at: Option<OffsetDateTime>,
    pub discarded_by: Option<String>,
    pub discard_reason: Option<String>,
    /// As printed, once it is read.
    pub symbol: Option<String>,
    pub title: Option<String>,
    pub language: Option<Language>,
    pub recommendations: Option<i32>,
    pub warnings: Option<i32>,
    /// Symbol, else key, of the document that it became.
    pub document: Option<String>,
    /// When it is to be published, and why it was not when that hour came.
    pub due_at: Option<OffsetDateTime>,
    pub held_reason: Option<String>,
}

/// Which imports are wanted; what is `None` asks for nothing.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub ids: Option<Vec<Uuid>>,
    pub changed_since: Option<OffsetDateTime>,
    pub state: Option<ImportState>,
    pub discarded: Option<bool>,
    /// Sent by this person, or in hand with them.
    pub of_user: Option<Uuid>,
    pub language: Option<Language>,
    /// Each stands in the title, the symbol or the file's name.
    pub words: Vec<String>,
    /// Older than this one.
    pub before: Option<(OffsetDateTime, Uuid)>,
}

/// The newest of the imports that are wanted.
pub async fn rows(pool: &Pool, wanted: &Wanted, limit: i64) -> sqlx::Result<Vec<ImportRow>> {
    let (before, before_id) = wanted.before.unzip();
    sqlx::query_as!(
        ImportRow,
        r#"
        select i.id, i.state as "state: ImportState", i.attempt, i.failure, i.publish_wanted, i.sample,
               f.name as file_name, f.format as "format: Format", length(f.bytes) as "size!",
               i.given_symbol, i.given_language as "given_language: Language", i.created_at,
               i.updated_at, u.email as "sender?", a.email as "holder?", i.assigned_to,
               i.discarded_at, i.discarded_by, i.discard_reason, d.symbol as "symbol?",
               d.title as "title?", d.language as "language?: Language",
               d.recommendations as "recommendations?", d.warnings as "warnings?",
               became.name as "document?", s.due_at as "due_at?", s.held_reason
        from imports i
        join files f on f.id = i.file_id
        left join drafts d on d.import_id = i.id
        left join users u on u.id = i.created_by
        left join users a on a.id = i.assigned_to
        left join schedules s on s.import_id = i.id
        left join lateral (select coalesce(x.symbol, x.key) as name
                           from versions v join documents x on x.id = v.document_id
                           where v.import_id = i.id limit 1) became on true
        where ($1::uuid[] is null or i.id = any($1))
          and ($2::timestamptz is null or i.updated_at >= $2)
          and ($3::text is null or i.state = $3)
          and ($4::bool is null or (i.discarded_at is not null) = $4)
          and ($5::uuid is null or i.created_by = $5 or i.assigned_to = $5)
          and ($6::text is null or coalesce(d.language, i.given_language) = $6)
          and not exists (
              select from unnest($7::text[]) w
              where strpos(lower(concat_ws(' ', f.name, d.title, d.symbol, i.given_symbol)), lower(w)) = 0)
          and ($8::timestamptz is null or (i.created_at, i.id) < ($8, $9::uuid))
        order by i.created_at desc, i.id desc
        limit $10
        "#,
        wanted.ids.as_deref(),
        wanted.changed_since,
        wanted.state.map(ImportState::as_str),
        wanted.discarded,
        wanted.of_user,
        wanted.language.map(Language::as_str),
        wanted.words.as_slice(),
        before,
        before_id,
        limit,
    )
    .fetch_all(pool)
    .await
}

/// One import.
pub async fn row(pool: &Pool, id: Uuid) -> sqlx::Result<Option<ImportRow>> {
    let wanted = Wanted {
        ids: Some(vec![id]),
        ..Wanted::default()
    };
    Ok(rows(pool, &wanted, 1).await?.pop())
}

/// How many imports there are of each sort, at this moment of the database's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub now: OffsetDateTime,
    pub received: i64,
    pub parsing: i64,
    pub in_review: i64,
    pub published: i64,
    pub failed: i64,
    /// In none of the others.
    pub discarded: i64,
}

impl Tally {
    /// Those that are not discarded.
    pub const fn all(&self) -> i64 {
        self.received + self.parsing + self.in_review + self.published + self.failed
    }

    pub const fn of(&self, state: ImportState) -> i64 {
        match state {
            ImportState::Received => self.received,
            ImportState::Parsing => self.parsing,
            ImportState::InReview => self.in_review,
            ImportState::Published => self.published,
            ImportState::Failed => self.failed,
        }
    }
}

pub async fn tally(pool: &Pool) -> sqlx::Result<Tally> {
    sqlx::query_as!(
        Tally,
        r#"
        select now() as "now!",
               count(*) filter (where state = 'received' and discarded_at is null) as "received!",
               count(*) filter (where state = 'parsing') as "parsing!",
               count(*) filter (where state = 'in_review' and discarded_at is null) as "in_review!",
               count(*) filter (where state = 'published') as "published!",
               count(*) filter (where state = 'failed' and discarded_at is null) as "failed!",
               count(*) filter (where discarded_at is not null) as "discarded!"
        from imports
        "#
    )
    .fetch_one(pool)
    .await
}

/// What changed in the last minute, and when. A change is dated by the beginning of its transaction, so
/// that one may be seen only after younger ones: whoever follows asks for the whole minute each time.
pub async fn changed(pool: &Pool) -> sqlx::Result<Vec<(Uuid, OffsetDateTime)>> {
    let rows = sqlx::query!(
        "select id, updated_at from imports where updated_at > now() - interval '1 minute'"
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, row.updated_at))
        .collect())
}

/// What the store has under a symbol.
#[derive(Debug, Clone)]
pub struct Known {
    pub symbol: String,
    pub withdrawn: bool,
    /// Of the current version in one of its languages.
    pub language: Option<Language>,
    pub revision: Option<i32>,
}

/// The documents with these symbols, a row for each of their languages.
pub async fn known(pool: &Pool, symbols: &[String]) -> sqlx::Result<Vec<Known>> {
    sqlx::query_as!(
        Known,
        r#"
        select d.symbol as "symbol!", d.withdrawn_at is not null as "withdrawn!",
               v.language as "language?: Language", v.revision as "revision?"
        from documents d
        left join versions v on v.document_id = d.id and v.current
        where d.symbol = any($1)
        "#,
        symbols,
    )
    .fetch_all(pool)
    .await
}

/// Other files in review for the same symbol and language: id and name.
pub async fn siblings(
    pool: &Pool,
    id: Uuid,
    symbol: &str,
    language: Language,
) -> sqlx::Result<Vec<(Uuid, String)>> {
    let rows = sqlx::query!(
        "select i.id, f.name
         from drafts d
         join imports i on i.id = d.import_id
         join files f on f.id = i.file_id
         where d.symbol = $2 and d.language = $3 and i.id <> $1 and i.state = 'in_review'
           and i.discarded_at is null
         order by i.created_at",
        id,
        symbol,
        language.as_str(),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// What the reader of a file was unsure of, as the draft tells it.
pub async fn warnings(pool: &Pool, id: Uuid) -> sqlx::Result<Option<Value>> {
    let found = sqlx::query_scalar!(
        "select parsed -> 'warnings' from drafts where import_id = $1",
        id
    )
    .fetch_optional(pool)
    .await?;
    Ok(found.flatten())
}

/// The bytes of a file as they were sent.
pub async fn bytes(pool: &Pool, id: Uuid) -> sqlx::Result<Option<Vec<u8>>> {
    sqlx::query_scalar!(
        "select f.bytes from imports i join files f on f.id = i.file_id where i.id = $1",
        id
    )
    .fetch_optional(pool)
    .await
}
