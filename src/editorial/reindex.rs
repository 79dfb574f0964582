//! Building what is derived anew: every process on the database is told to, as of a publication in
//! which nothing changed. They go on answering from what they have until they are done.

use serde_json::json;

use super::Actor;
use crate::db::Pool;
use crate::db::write::{corpus, log};

/// Tells all processes; gives the revision of the corpus by which they know.
pub async fn reindex(pool: &Pool, actor: &Actor) -> Result<i64, sqlx::Error> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    corpus::note_build_anew(&mut transaction, revision).await?;
    log::add(
        &mut transaction,
        &actor.name,
        "reindex",
        "corpus",
        json!({}),
    )
    .await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}
