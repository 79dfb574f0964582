//! Keeping the thematic index: themes made, described, moved, merged and retired; taken back; and whole indexes
//! taken in from files. Each verb is one transaction with its entry in the log and a revision of the corpus, for
//! labels are on every page. Each change is a step that says what was before and after. A theme that goes into
//! another leaves its address behind; nothing that was decided is lost.

mod change;
mod files;
mod undo;

use serde_json::Value;

pub use change::Change;
pub use files::{apply_file, keep_file, plan_of, undo_file};
pub use undo::{outlook, undo};

use self::change::{Cause, make};
use super::Actor;
use crate::db::Pool;
use crate::db::write::{self, corpus, thesaurus};
use crate::domain::{Described, Language, ThemeSlug};

/// Why it is refused.
#[derive(Debug, thiserror::Error)]
pub enum ThesaurusError {
    #[error("there is no theme {0}")]
    Absent(ThemeSlug),
    #[error("a theme has, or had, the address {0}")]
    Taken(ThemeSlug),
    #[error("a theme needs a label in one language at least")]
    NoLabel,
    #[error("{1:?} is its label and a synonym in {0}")]
    LabelTwice(Language, String),
    #[error("somebody else changed it meanwhile")]
    Changed,
    #[error(
        "the index has two levels: a theme with sub-themes stays at the first, and nothing goes below a sub-theme"
    )]
    TooDeep,
    #[error("a theme cannot take its own place")]
    Itself,
    #[error("{0} is not used any more itself")]
    RetiredInstead(ThemeSlug),
    #[error("there is no such step")]
    NoStep,
    #[error("it was taken back already")]
    Undone,
    #[error("{0} was changed again since: take that back first")]
    Since(ThemeSlug),
    #[error("{0} is in use: it is on recommendations, or other themes or addresses lead to it")]
    InUse(ThemeSlug),
    #[error("it is done again by merging again")]
    MergeAgain,
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
    let change = Change::Create {
        slug: slug.clone(),
        parent: parent.cloned(),
        described: described.clone(),
    };
    alone(pool, &change, actor).await
}

/// Says something else of a theme; `version` is the one that was seen.
pub async fn describe(
    pool: &Pool,
    slug: &ThemeSlug,
    version: i32,
    described: &Described,
    actor: &Actor,
) -> Result<i64> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = thesaurus::hold(&mut transaction, slug.as_str()).await?;
    let held = held.ok_or_else(|| ThesaurusError::Absent(slug.clone()))?;
    if held.version != version {
        return Err(ThesaurusError::Changed);
    }
    let change = Change::Describe {
        slug: slug.clone(),
        described: described.clone(),
    };
    let made = make(&mut transaction, &change, &Cause::of(actor)).await?;
    let subject = format!("theme {}", made.slug);
    finish(
        transaction,
        revision,
        actor,
        made.verb,
        &subject,
        made.detail,
    )
    .await
}

/// Puts a theme below another, or at the first level.
pub async fn put_below(
    pool: &Pool,
    slug: &ThemeSlug,
    parent: Option<&ThemeSlug>,
    actor: &Actor,
) -> Result<i64> {
    let change = Change::Move {
        slug: slug.clone(),
        parent: parent.cloned(),
    };
    alone(pool, &change, actor).await
}

/// Has a theme go into another: its tags, words and address follow.
pub async fn merge(pool: &Pool, from: &ThemeSlug, into: &ThemeSlug, actor: &Actor) -> Result<i64> {
    let change = Change::Merge {
        from: from.clone(),
        into: into.clone(),
    };
    alone(pool, &change, actor).await
}

/// Retires a theme: it is not proposed or offered any more, and its page says what to use instead.
pub async fn retire(
    pool: &Pool,
    slug: &ThemeSlug,
    instead: Option<&ThemeSlug>,
    actor: &Actor,
) -> Result<i64> {
    let change = Change::Retire {
        slug: slug.clone(),
        instead: instead.cloned(),
    };
    alone(pool, &change, actor).await
}

/// Takes a retirement back.
pub async fn reinstate(pool: &Pool, slug: &ThemeSlug, actor: &Actor) -> Result<i64> {
    alone(pool, &Change::Reinstate { slug: slug.clone() }, actor).await
}

/// One change by itself.
async fn alone(pool: &Pool, change: &Change, actor: &Actor) -> Result<i64> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let made = make(&mut transaction, change, &Cause::of(actor)).await?;
    let subject = format!("theme {}", made.slug);
    finish(
        transaction,
        revision,
        actor,
        made.verb,
        &subject,
        made.detail,
    )
    .await
}

async fn finish(
    mut transaction: sqlx::Transaction<'_, sqlx::Postgres>,
    revision: i64,
    actor: &Actor,
    verb: &str,
    subject: &str,
    detail: Value,
) -> Result<i64> {
    write::log::add(&mut transaction, &actor.name, verb, subject, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}
