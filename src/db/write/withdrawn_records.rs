//! Single recommendations that are withdrawn by themselves, and put back; and those that went with their
//! document to another symbol.

use sqlx::{query, query_as};
use time::OffsetDateTime;

use super::withdrawals::Given;
use crate::db::Connection;

/// A record that is about to be changed.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: i64,
    pub slug: String,
    pub withdrawn_at: Option<OffsetDateTime>,
}

/// The record with this id, held until the transaction ends.
pub async fn hold(connection: &mut Connection, slug: &str) -> Result<Option<Held>, sqlx::Error> {
    query_as!(
        Held,
        "select id, slug, withdrawn_at from recommendations where slug = $1 for update",
        slug
    )
    .fetch_optional(connection)
    .await
}

/// Withdraws one.
pub async fn withdraw(
    connection: &mut Connection,
    id: i64,
    given: Given<'_>,
    revision: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations
         set withdrawn_at = now(), withdrawn_reason = $2, withdrawn_language = $3, withdrawn_as = 'alone',
             instead_id = $4, instead_document_id = $5, revision = $6
         where id = $1",
        id,
        given.reason,
        given.language,
        given.record,
        given.document,
        revision
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts one back; false where it stands in nothing that is published.
pub async fn put_back(
    connection: &mut Connection,
    id: i64,
    revision: i64,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update recommendations r
         set withdrawn_at = null, withdrawn_reason = null, withdrawn_language = null, withdrawn_as = null,
             instead_id = null, instead_document_id = null, moved = false, revision = $2
         where id = $1
           and exists (select from occurrences o
                       join occurrence_wordings w on w.occurrence_id = o.id
                       join published_versions v on v.id = w.version_id
                       where o.recommendation_id = r.id)",
        id,
        revision
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The records that were just withdrawn along with a document lead to those at the same places of another.
pub async fn lead(connection: &mut Connection, from: i64, to: i64) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations r
         set instead_id = there.recommendation_id, moved = true
         from occurrences here
         join occurrences there on there.anchor = here.anchor and there.document_id = $2
         where here.recommendation_id = r.id and here.document_id = $1
           and r.withdrawn_as = 'along' and r.withdrawn_at = now()
           and there.recommendation_id <> r.id",
        from,
        to
    )
    .execute(connection)
    .await?;
    Ok(())
}
