//! The sample documents, all at once: the program's own words that nobody needs any more.

use serde_json::json;

use crate::db::Pool;
use crate::db::write::{self, corpus, occurrences};
use crate::editorial::Actor;

/// Shown on the pages of what was withdrawn.
const SAMPLES_REMOVED: &str = "the sample documents were removed";

/// Withdraws every sample document, with the records that stand in no other; gives their number.
pub async fn withdraw_samples(pool: &Pool, actor: &Actor) -> Result<u64, sqlx::Error> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let removed =
        occurrences::withdraw_samples(&mut transaction, SAMPLES_REMOVED, revision).await?;
    if removed == 0 {
        // Rolled back: nothing changed, so the corpus has no new revision.
        return Ok(0);
    }
    let detail = json!({ "documents": removed, "revision": revision });
    write::log::add(&mut transaction, &actor.name, "withdraw", "samples", detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(removed)
}
