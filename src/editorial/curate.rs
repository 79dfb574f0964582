//! Filling the thematic index: the thesaurus that ships with the program goes into an empty one,
//! and never again over an edited one.

use serde_json::json;

use super::Actor;
use crate::db::{Pool, write};
use crate::domain::Thesaurus;

#[derive(Debug, thiserror::Error)]
pub enum CurateError {
    #[error("the built-in thesaurus cannot be read: {0}")]
    Thesaurus(#[from] serde_json::Error),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Loads the default thesaurus where there is no theme yet; true if it did.
pub async fn load_default_thesaurus(pool: &Pool) -> Result<bool, CurateError> {
    let mut transaction = pool.begin().await?;
    // Asked once without the lock: on every start but the first that is all there is to do.
    if !write::themes::is_empty(&mut transaction).await? {
        return Ok(false);
    }
    write::themes::lock(&mut transaction).await?;
    if !write::themes::is_empty(&mut transaction).await? {
        return Ok(false);
    }
    let concepts = Thesaurus::builtin()?.concepts;
    write::themes::fill(&mut transaction, &serde_json::to_value(&concepts)?).await?;
    let detail = json!({ "themes": concepts.len() });
    write::log::add(
        &mut transaction,
        &Actor::worker().name,
        "load",
        "thesaurus",
        detail,
    )
    .await?;
    transaction.commit().await?;
    Ok(true)
}
