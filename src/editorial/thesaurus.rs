//! Keeping the thematic index: themes made, described, moved, merged and retired. Each verb is one
//! transaction with its entry in the log and a revision of the corpus, for labels are on every page. A
//! theme that goes into another leaves its address behind; nothing that was decided is lost.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::Actor;
use crate::db::write::thesaurus::Held;
use crate::db::write::{self, corpus, thesaurus};
use crate::db::{Connection, Pool};
use crate::domain::{Language, ThemeSlug};

/// What is said of a theme, by language where that is more than one word for all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Described {
    pub labels: BTreeMap<Language, String>,
    pub scope_notes: BTreeMap<Language, String>,
    pub synonyms: BTreeMap<Language, Vec<String>>,
    /// Phrases that propose it.
    pub triggers: BTreeMap<Language, Vec<String>>,
    pub related: Vec<ThemeSlug>,
    pub sdg: Vec<String>,
    pub unbis: Option<String>,
    pub eurovoc: Option<String>,
}

/// Why it is refused.
#[derive(Debug, thiserror::Error)]
pub enum ThesaurusError {
    #[error("there is no theme {0}")]
    Absent(ThemeSlug),
    #[error("a theme has, or had, the address {0}")]
    Taken(ThemeSlug),
    #[error("a theme needs a label in one language at least")]
    NoLabel,
    #[error("somebody else changed it meanwhile")]
    Changed,
    #[error(
        "the index has two levels: a theme with sub-themes stays at the first, and nothing goes below a sub-theme"
    )]
    TooDeep,
    #[error("a theme cannot take its own place")]
    Itself,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

type Result<T> = std::result::Result<T, ThesaurusError>;

/// Adds a theme; gives the revision of the corpus.
pub async fn create(
    pool: &Pool,
    slug: &ThemeSlug,
    parent: Option<&ThemeSlug>,
    described: &Described,
    actor: &Actor,
) -> Result<i64> {
    if described.labels.is_empty() {
        return Err(ThesaurusError::NoLabel);
    }
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let above = above(&mut transaction, parent).await?;
    let id = thesaurus::add(&mut transaction, slug.as_str(), above)
        .await?
        .ok_or_else(|| ThesaurusError::Taken(slug.clone()))?;
    thesaurus::describe(&mut transaction, id, &json!(described)).await?;
    let detail = json!({ "parent": parent, "after": described });
    finish(transaction, revision, actor, "create theme", slug, detail).await
}

/// Says something else of a theme; `version` is the one that was seen. `before` goes into the log.
pub async fn describe(
    pool: &Pool,
    slug: &ThemeSlug,
    version: i32,
    before: &Described,
    described: &Described,
    actor: &Actor,
) -> Result<i64> {
    if described.labels.is_empty() {
        return Err(ThesaurusError::NoLabel);
    }
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = held(&mut transaction, slug).await?;
    if held.version != version {
        return Err(ThesaurusError::Changed);
    }
    thesaurus::describe(&mut transaction, held.id, &json!(described)).await?;
    let detail = json!({ "before": before, "after": described });
    finish(transaction, revision, actor, "describe theme", slug, detail).await
}

/// Puts a theme below another, or at the first level.
pub async fn put_below(
    pool: &Pool,
    slug: &ThemeSlug,
    parent: Option<&ThemeSlug>,
    actor: &Actor,
) -> Result<i64> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = held(&mut transaction, slug).await?;
    if parent.is_some() && held.has_children {
        return Err(ThesaurusError::TooDeep);
    }
    if parent == Some(slug) {
        return Err(ThesaurusError::Itself);
    }
    let above = above(&mut transaction, parent).await?;
    thesaurus::put_below(&mut transaction, held.id, above).await?;
    let detail = json!({ "parent": parent });
    finish(transaction, revision, actor, "move theme", slug, detail).await
}

/// Has a theme go into another: its tags, words and address follow.
pub async fn merge(pool: &Pool, from: &ThemeSlug, into: &ThemeSlug, actor: &Actor) -> Result<i64> {
    if from == into {
        return Err(ThesaurusError::Itself);
    }
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let (one, other) = (
        held(&mut transaction, from).await?,
        held(&mut transaction, into).await?,
    );
    if other.parent_id == Some(one.id) {
        return Err(ThesaurusError::Itself);
    }
    if one.has_children && other.parent_id.is_some() {
        return Err(ThesaurusError::TooDeep);
    }
    thesaurus::merge(&mut transaction, one.id, other.id).await?;
    let detail = json!({ "into": into });
    finish(transaction, revision, actor, "merge theme", from, detail).await
}

/// Retires a theme: it is not proposed or offered any more, and its page says what to use instead.
pub async fn retire(
    pool: &Pool,
    slug: &ThemeSlug,
    instead: Option<&ThemeSlug>,
    actor: &Actor,
) -> Result<i64> {
    if instead == Some(slug) {
        return Err(ThesaurusError::Itself);
    }
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let one = held(&mut transaction, slug).await?;
    let other = match instead {
        Some(instead) => Some(held(&mut transaction, instead).await?.id),
        None => None,
    };
    thesaurus::set_retired(&mut transaction, one.id, true, other).await?;
    let detail = json!({ "instead": instead });
    finish(transaction, revision, actor, "retire theme", slug, detail).await
}

/// Takes a retirement back.
pub async fn reinstate(pool: &Pool, slug: &ThemeSlug, actor: &Actor) -> Result<i64> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let one = held(&mut transaction, slug).await?;
    thesaurus::set_retired(&mut transaction, one.id, false, None).await?;
    finish(
        transaction,
        revision,
        actor,
        "reinstate theme",
        slug,
        json!({}),
    )
    .await
}

async fn held(connection: &mut Connection, slug: &ThemeSlug) -> Result<Held> {
    thesaurus::hold(connection, slug.as_str())
        .await?
        .ok_or_else(|| ThesaurusError::Absent(slug.clone()))
}

/// The key of the theme above, which must be of the first level.
async fn above(connection: &mut Connection, parent: Option<&ThemeSlug>) -> Result<Option<i64>> {
    let Some(parent) = parent else {
        return Ok(None);
    };
    let above = held(connection, parent).await?;
    if above.parent_id.is_some() {
        return Err(ThesaurusError::TooDeep);
    }
    Ok(Some(above.id))
}

async fn finish(
    mut transaction: sqlx::Transaction<'_, sqlx::Postgres>,
    revision: i64,
    actor: &Actor,
    verb: &str,
    slug: &ThemeSlug,
    detail: Value,
) -> Result<i64> {
    let subject = format!("theme {slug}");
    write::log::add(&mut transaction, &actor.name, verb, &subject, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}
