//! Places where records stand, and what becomes of them when a document gets a new revision or is
//! withdrawn.

use sqlx::{query, query_scalar};

use crate::db::Connection;

/// A place of a record in a document.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    pub document_id: i64,
    pub status: &'a str,
    pub paragraph: Option<&'a str>,
    pub item: Option<&'a str>,
    pub anchor: &'a str,
}

/// Notes the place and its words in one version.
pub async fn note(
    connection: &mut Connection,
    recommendation_id: i64,
    spot: Spot<'_>,
    version_id: i64,
    text: &str,
) -> Result<(), sqlx::Error> {
    let id = query_scalar!(
        "insert into occurrences (recommendation_id, document_id, status, paragraph, item, anchor)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (recommendation_id, document_id, anchor) do update
         set status = excluded.status, paragraph = excluded.paragraph, item = excluded.item
         returning id",
        recommendation_id,
        spot.document_id,
        spot.status,
        spot.paragraph,
        spot.item,
        spot.anchor
    )
    .fetch_one(&mut *connection)
    .await?;
    query!(
        "insert into occurrence_wordings (occurrence_id, version_id, text) values ($1, $2, $3)
         on conflict (occurrence_id, version_id) do update set text = excluded.text",
        id,
        version_id,
        text
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// After the parts of a new revision are in: records that stand nowhere any more are withdrawn with
/// the reason; those that stand elsewhere lose only their place in this document, or only their
/// words in this language. `retired` is the version that was current before.
pub async fn retire(
    connection: &mut Connection,
    document_id: i64,
    retired: i64,
    reason: &str,
    revision: i64,
) -> Result<u64, sqlx::Error> {
    let withdrawn = query!(
        "update recommendations r
         set withdrawn_at = now(), withdrawn_reason = $3, withdrawn_as = 'left', revision = $4
         where withdrawn_at is null
           and exists (select from occurrences o
                       join occurrence_wordings w on w.occurrence_id = o.id
                       where o.recommendation_id = r.id and o.document_id = $1 and w.version_id = $2)
           and not exists (select from occurrences o
                           join occurrence_wordings w on w.occurrence_id = o.id
                           join published_versions v on v.id = w.version_id
                           where o.recommendation_id = r.id)",
        document_id,
        retired,
        reason,
        revision
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from occurrences o
         using recommendations r
         where r.id = o.recommendation_id and r.withdrawn_at is null and o.document_id = $1
           and not exists (select from occurrence_wordings w
                           join versions v on v.id = w.version_id
                           where w.occurrence_id = o.id and v.current)",
        document_id
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "delete from wordings w
         using recommendations r
         where r.id = w.recommendation_id and r.withdrawn_at is null and w.version_id = $1
           and exists (select from wordings other
                       where other.recommendation_id = w.recommendation_id
                         and other.language <> w.language)",
        retired
    )
    .execute(connection)
    .await?;
    Ok(withdrawn.rows_affected())
}

/// Withdraws the sample documents, and the records that stand in no other. Gives the number of
/// documents, and puts their imports back to review, so that they can be published again.
pub async fn withdraw_samples(
    connection: &mut Connection,
    reason: &str,
    revision: i64,
) -> Result<u64, sqlx::Error> {
    let withdrawn = query!(
        "update documents set withdrawn_at = now(), withdrawn_reason = $1
         where sample and withdrawn_at is null",
        reason
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update recommendations r
         set withdrawn_at = now(), withdrawn_reason = $1, withdrawn_as = 'along', revision = $2
         where withdrawn_at is null
           and exists (select from occurrences o where o.recommendation_id = r.id)
           and not exists (select from occurrences o
                           join documents d on d.id = o.document_id
                           where o.recommendation_id = r.id and d.withdrawn_at is null)",
        reason,
        revision
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "update imports set state = 'in_review', publish_wanted = false, updated_at = now()
         where state = 'published'
           and id in (select v.import_id from versions v
                      join documents d on d.id = v.document_id
                      where d.sample and d.withdrawn_reason = $1)",
        reason
    )
    .execute(connection)
    .await?;
    Ok(withdrawn.rows_affected())
}
