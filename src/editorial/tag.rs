//! Deciding on themes of recommendations that are published: give or refuse, for one or for many at once.
//! What is decided has its author and time; what is refused is not proposed again.

use serde_json::json;

use super::Actor;
use crate::db::Pool;
use crate::db::write::{self, corpus, succession, tags};
use crate::domain::{RecommendationId, ThemeSlug};

/// What is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Confirms a proposal, or adds a theme.
    Give,
    Refuse,
}

/// Why it is refused.
#[derive(Debug, thiserror::Error)]
pub enum TagError {
    #[error("there is no published recommendation {0}")]
    Absent(RecommendationId),
    #[error("there is no theme {0}")]
    NoTheme(ThemeSlug),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Decides on a theme of all of these, or of none; gives the revision of the corpus.
pub async fn decide(
    pool: &Pool,
    ids: &[RecommendationId],
    theme: &ThemeSlug,
    verdict: Verdict,
    actor: &Actor,
) -> Result<i64, TagError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let slugs: Vec<String> = ids.iter().map(|id| id.as_str().to_owned()).collect();
    let held = succession::hold(&mut transaction, &slugs).await?;
    let known = |id: &&RecommendationId| !held.iter().any(|(slug, _)| slug == id.as_str());
    if let Some(absent) = ids.iter().find(known) {
        return Err(TagError::Absent(absent.clone()));
    }
    // A theme that is deleted meanwhile is gone before or after this, never in between.
    let theme_id = tags::theme(&mut transaction, theme.as_str())
        .await?
        .ok_or_else(|| TagError::NoTheme(theme.clone()))?;
    for (_, id) in &held {
        match verdict {
            Verdict::Give => tags::give(&mut transaction, *id, theme_id, &actor.name).await?,
            Verdict::Refuse => tags::refuse(&mut transaction, *id, theme_id, &actor.name).await?,
        }
    }
    let keys: Vec<i64> = held.iter().map(|(_, id)| *id).collect();
    tags::touch(&mut transaction, &keys, revision).await?;
    let verb = match verdict {
        Verdict::Give => "give theme",
        Verdict::Refuse => "refuse theme",
    };
    for id in ids {
        let detail = json!({ "theme": theme, "revision": revision });
        write::log::add(&mut transaction, &actor.name, verb, id.as_str(), detail).await?;
    }
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}
