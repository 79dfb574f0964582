//! What was done, by whom: read in parts, and gone along to see that nothing was changed. Adding to it is
//! `write::log`.

use serde_json::Value;
use time::OffsetDateTime;

use super::Pool;

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// From 1, without a gap.
    pub place: i64,
    pub at: OffsetDateTime,
    pub actor: String,
    pub verb: String,
    pub subject: String,
    pub detail: Value,
    pub hash: Vec<u8>,
}

/// Which entries are asked for; `None` for all.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub actor: Option<String>,
    pub verb: Option<String>,
    pub subject: Option<String>,
    /// Older than the one at this place.
    pub before: Option<i64>,
}

/// The newest entries that are wanted, at most so many.
pub async fn list(pool: &Pool, wanted: &Wanted, limit: i64) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as!(
        Entry,
        "select place, at, actor, verb, subject, detail, hash from log
         where ($1::text is null or actor = $1) and ($2::text is null or verb = $2)
           and ($3::text is null or subject = $3) and place < $4
         order by place desc
         limit $5",
        wanted.actor,
        wanted.verb,
        wanted.subject,
        wanted.before.unwrap_or(i64::MAX),
        limit,
    )
    .fetch_all(pool)
    .await
}

/// Every verb that was ever used, in order.
pub async fn verbs(pool: &Pool) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!("select distinct verb from log order by verb")
        .fetch_all(pool)
        .await
}

/// The end of the chain: how many entries, and the hash of the last.
#[derive(Debug, Clone)]
pub struct End {
    pub place: i64,
    pub hash: Vec<u8>,
}

pub async fn end(pool: &Pool) -> sqlx::Result<Option<End>> {
    sqlx::query_as!(
        End,
        "select place, hash from log order by place desc limit 1"
    )
    .fetch_optional(pool)
    .await
}

/// The first place at which the chain does not hold: an entry that says something else than it said, or
/// one that is missing before it.
pub async fn broken(pool: &Pool) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        r#"
        select place from (
            select place, previous, hash, row_number() over by_place as number,
                   lag(hash, 1, ''::bytea) over by_place as before,
                   log_hash(place, previous, at, actor, verb, subject, detail) as made
            from log
            window by_place as (order by place)
        ) entries
        where place <> number or previous <> before or hash <> made
        order by place
        limit 1
        "#,
    )
    .fetch_optional(pool)
    .await
}
