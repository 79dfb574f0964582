//! Recommendations that take the place of others, as editors say.

use sqlx::{query, query_scalar};

use crate::db::Connection;

/// The keys of published recommendations, held until the transaction ends; those that are not there are
/// missing.
pub async fn hold(
    connection: &mut Connection,
    slugs: &[String],
) -> Result<Vec<(String, i64)>, sqlx::Error> {
    let rows = query!(
        "select slug, id from recommendations
         where slug = any($1) and withdrawn_at is null
         order by id
         for update",
        slugs
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.id)).collect())
}

/// The keys of all that come after this one, the next first.
pub async fn after(connection: &mut Connection, id: i64) -> Result<Vec<i64>, sqlx::Error> {
    query_scalar!(
        r#"
        with recursive later (id, step) as (
            select successor_id, 1 from recommendations where id = $1 and successor_id is not null
            union
            select r.successor_id, later.step + 1
            from later join recommendations r on r.id = later.id
            where r.successor_id is not null and later.step < 1000
        )
        select id as "id!" from later order by step
        "#,
        id
    )
    .fetch_all(connection)
    .await
}

pub async fn supersede(
    connection: &mut Connection,
    ids: &[i64],
    successor: i64,
    revision: i64,
) -> Result<(), sqlx::Error> {
    query!(
        "update recommendations set status = 'superseded', successor_id = $2, revision = $3
         where id = any($1)",
        ids,
        successor,
        revision
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Gives one that was superseded the status back that its places give it; false where it was not.
pub async fn restore(
    connection: &mut Connection,
    id: i64,
    revision: i64,
) -> Result<bool, sqlx::Error> {
    let done = query!(
        "update recommendations r
         set successor_id = null, revision = $2,
             status = case when exists (select from published_occurrences o
                                        where o.recommendation_id = r.id
                                          and o.status in ('adopted', 'recalled'))
                           then 'adopted' else 'proposed' end
         where r.id = $1 and r.status = 'superseded'",
        id,
        revision
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
