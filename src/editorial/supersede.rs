//! Saying that a recommendation takes the place of one or several others, and taking that back. Both pages
//! show it; nothing else of either changes. No recommendation comes after itself, by whatever detour.

use serde_json::json;

use super::Actor;
use crate::db::write::{self, corpus, succession};
use crate::db::{Connection, Pool};
use crate::domain::RecommendationId;

/// Why it is refused.
#[derive(Debug, thiserror::Error)]
pub enum SupersedeError {
    #[error("there is no published recommendation {0}")]
    Absent(RecommendationId),
    #[error("{0} would come after itself")]
    Circle(RecommendationId),
    #[error("{0} is not superseded")]
    NotSuperseded(RecommendationId),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Has `successor` take the place of the others; gives the revision of the corpus.
pub async fn supersede(
    pool: &Pool,
    others: &[RecommendationId],
    successor: &RecommendationId,
    why: &str,
    actor: &Actor,
) -> Result<i64, SupersedeError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let slugs: Vec<String> = others
        .iter()
        .chain([successor])
        .map(|id| id.as_str().to_owned())
        .collect();
    let held = succession::hold(&mut transaction, &slugs).await?;
    let key = |id: &RecommendationId| {
        let found = held.iter().find(|(slug, _)| slug == id.as_str());
        found
            .map(|(_, key)| *key)
            .ok_or_else(|| SupersedeError::Absent(id.clone()))
    };
    let last = key(successor)?;
    let keys: Vec<i64> = others.iter().map(key).collect::<Result<_, _>>()?;
    let mut later = succession::after(&mut transaction, last).await?;
    later.push(last);
    if let Some(place) = keys.iter().position(|key| later.contains(key)) {
        return Err(SupersedeError::Circle(others[place].clone()));
    }
    succession::supersede(&mut transaction, &keys, last, revision).await?;
    for other in others {
        let detail = json!({ "by": successor, "why": why, "revision": revision });
        log(&mut transaction, actor, "supersede", other, detail).await?;
    }
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

/// Takes it back for one; gives the revision of the corpus.
pub async fn restore(
    pool: &Pool,
    id: &RecommendationId,
    actor: &Actor,
) -> Result<i64, SupersedeError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = succession::hold(&mut transaction, &[id.as_str().to_owned()]).await?;
    let (_, key) = held
        .first()
        .ok_or_else(|| SupersedeError::Absent(id.clone()))?;
    if !succession::restore(&mut transaction, *key, revision).await? {
        return Err(SupersedeError::NotSuperseded(id.clone()));
    }
    let detail = json!({ "revision": revision });
    log(&mut transaction, actor, "restore", id, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

async fn log(
    connection: &mut Connection,
    actor: &Actor,
    verb: &str,
    id: &RecommendationId,
    detail: serde_json::Value,
) -> Result<(), sqlx::Error> {
    write::log::add(connection, &actor.name, verb, id.as_str(), detail).await
}
