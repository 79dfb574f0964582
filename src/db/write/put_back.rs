//! What was withdrawn is put back: a document, one of its languages, and then all that went along with it and
//! all that was set aside of it.

use sqlx::query;

use crate::db::Connection;

/// Puts a document back.
pub async fn document_back(connection: &mut Connection, id: i64) -> Result<(), sqlx::Error> {
    query!(
        "update documents
         set withdrawn_at = null, withdrawn_reason = null, withdrawn_language = null, instead_id = null,
             moved = false
         where id = $1",
        id
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts the version back that was withdrawn last in this language; false where there is none, or another
/// was published since.
pub async fn version_back(
    connection: &mut Connection,
    document_id: i64,
    language: &str,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update versions
         set current = true, withdrawn_at = null, withdrawn_reason = null, withdrawn_language = null
         where id = (select id from versions
                     where document_id = $1 and language = $2 and withdrawn_at is not null
                     order by revision desc
                     limit 1)
           and not exists (select from versions where document_id = $1 and language = $2 and current)",
        document_id,
        language
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// After a text was put back: so are the words and places of it that were set aside, and the records that
/// went along with it.
pub async fn bring_along(
    connection: &mut Connection,
    document_id: i64,
    revision: i64,
) -> Result<(), sqlx::Error> {
    places_back(connection, document_id).await?;
    query!(
        "update recommendations r
         set withdrawn_at = null, withdrawn_reason = null, withdrawn_language = null, withdrawn_as = null,
             instead_id = null, instead_document_id = null, moved = false, revision = $2
         where withdrawn_as = 'along'
           and exists (select from occurrences o
                       join occurrence_wordings w on w.occurrence_id = o.id
                       join published_versions v on v.id = w.version_id
                       where o.recommendation_id = r.id and o.document_id = $1)",
        document_id,
        revision
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "with back as (
             delete from shelved_wordings s using published_versions v
             where v.id = s.version_id and v.document_id = $1
             returning s.*),
         touched as (
             update recommendations set revision = $2
             where id in (select recommendation_id from back))
         insert into wordings (recommendation_id, language, text, version_id, as_recalled, search)
         select recommendation_id, language, text, version_id, as_recalled, search from back
         on conflict (recommendation_id, language) do update
         set text = excluded.text, version_id = excluded.version_id, as_recalled = excluded.as_recalled,
             search = excluded.search
         where wordings.as_recalled and not excluded.as_recalled",
        document_id,
        revision
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// The places that were set aside.
async fn places_back(connection: &mut Connection, document_id: i64) -> Result<(), sqlx::Error> {
    query!(
        "insert into occurrences (recommendation_id, document_id, status, paragraph, item, anchor)
         select distinct on (p.recommendation_id, p.anchor)
                p.recommendation_id, p.document_id, p.status, p.paragraph, p.item, p.anchor
         from shelved_places p join published_versions v on v.id = p.version_id
         where p.document_id = $1
         on conflict do nothing",
        document_id
    )
    .execute(&mut *connection)
    .await?;
    query!(
        "with back as (
             delete from shelved_places p using published_versions v
             where v.id = p.version_id and p.document_id = $1
             returning p.*)
         insert into occurrence_wordings (occurrence_id, version_id, text)
         select o.id, b.version_id, b.text
         from back b
         join occurrences o on o.recommendation_id = b.recommendation_id and o.document_id = b.document_id
                           and o.anchor = b.anchor
         on conflict do nothing",
        document_id
    )
    .execute(connection)
    .await?;
    Ok(())
}
