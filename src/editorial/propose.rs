//! Proposing themes anew over the whole corpus, by the reader's own matcher and the phrases that the store has
//! now. A run makes a difference, a piece at a time; nothing changes before a publisher applies it, and what
//! was decided or refused never does. A difference that speaks of other phrases or words than there are now is
//! made anew and not applied.

use std::collections::HashMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Actor;
use crate::db::write::proposals::{self, Piece, Words};
use crate::db::write::{self, corpus, thesaurus};
use crate::db::{Connection, Pool, thesaurus as themes};
use crate::domain::{Language, ThemeSlug, Thesaurus};
use crate::ingest::Triggers;

/// Recommendations of one piece: some seconds of work, and some megabytes.
const PIECE: i64 = 500;
/// How often a piece is tried.
const ATTEMPTS: i32 = 3;
/// Bodies whose triggers are kept ready within a piece, each without what the body itself is about.
const BODIES: usize = 32;

/// Why a difference is not applied.
#[derive(Debug, thiserror::Error)]
pub enum ProposeError {
    #[error("there is no theme {0}")]
    NoTheme(ThemeSlug),
    #[error("there is no difference to apply")]
    NotReady,
    #[error("phrases or words changed since; the difference is being made anew")]
    Stale,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Begins a run, in the place of one that is open.
pub async fn start(pool: &Pool, actor: &Actor) -> sqlx::Result<i64> {
    let mut transaction = pool.begin().await?;
    let run = proposals::begin(&mut transaction, &actor.name).await?;
    let detail = json!({ "run": run });
    write::log::add(
        &mut transaction,
        &actor.name,
        "propose anew",
        "themes",
        detail,
    )
    .await?;
    transaction.commit().await?;
    Ok(run)
}

/// Stops a run, or leaves its difference; false where it is not open any more.
pub async fn stop(pool: &Pool, run: i64, actor: &Actor) -> sqlx::Result<bool> {
    let mut transaction = pool.begin().await?;
    if !proposals::stop(&mut transaction, run).await? {
        return Ok(false);
    }
    let detail = json!({ "run": run });
    let verb = "stop proposing anew";
    write::log::add(&mut transaction, &actor.name, verb, "themes", detail).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Does the next piece of the run that is at work; false where there is none.
pub async fn work(pool: &Pool) -> sqlx::Result<bool> {
    let Some(piece) = proposals::claim(pool).await? else {
        return Ok(false);
    };
    if piece.attempt > ATTEMPTS {
        let mut transaction = pool.begin().await?;
        if proposals::hold(&mut transaction, &piece).await? {
            tracing::error!(
                run = piece.run,
                after = piece.after,
                "a piece stopped its worker three times"
            );
            proposals::end(&mut transaction, piece.run, true).await?;
        }
        transaction.commit().await?;
        return Ok(true);
    }
    let thesaurus = themes::all(pool).await?;
    let phrases = fingerprint(&thesaurus);
    if piece.phrases.as_deref() != Some(phrases.as_slice()) {
        return set_out(pool, &piece, &phrases).await.map(|()| true);
    }
    go_over(pool, &piece, thesaurus).await.map(|()| true)
}

/// The beginning, at first and where the phrases changed under way.
async fn set_out(pool: &Pool, piece: &Piece, phrases: &[u8]) -> sqlx::Result<()> {
    let mut transaction = pool.begin().await?;
    if proposals::hold(&mut transaction, piece).await? {
        proposals::set_out(&mut transaction, piece.run, phrases).await?;
        proposals::advance(&mut transaction, piece.run, 0, 0).await?;
    }
    transaction.commit().await
}

async fn go_over(pool: &Pool, piece: &Piece, thesaurus: Thesaurus) -> sqlx::Result<()> {
    let mut connection = pool.acquire().await?;
    let next = proposals::next(&mut connection, piece.after, PIECE).await?;
    // The reading takes its time: it holds no connection.
    drop(connection);
    let (ids, said) = match next {
        Some((ids, words)) => {
            let reading = tokio::task::spawn_blocking(move || propose(&thesaurus, &words));
            let said = reading.await.map_err(|_| sqlx::Error::WorkerCrashed)?;
            (ids, said)
        }
        None => (Vec::new(), Value::Null),
    };
    let mut transaction = pool.begin().await?;
    if !proposals::hold(&mut transaction, piece).await? {
        tracing::warn!(
            run = piece.run,
            "the run was stopped, or its lease was lost"
        );
        return Ok(());
    }
    if let Some(last) = ids.last() {
        proposals::note(&mut transaction, piece.run, &ids, &said).await?;
        proposals::advance(&mut transaction, piece.run, *last, ids.len()).await?;
    } else {
        proposals::end(&mut transaction, piece.run, false).await?;
    }
    transaction.commit().await
}

/// What the reader of documents proposes for these words: as when they were read, without what the body that
/// the document is of is itself about.
fn propose(thesaurus: &Thesaurus, words: &[Words]) -> Value {
    let mut ready: HashMap<(Language, &str), Triggers> = HashMap::new();
    let mut said = Vec::new();
    for one in words {
        let body = one.body.as_deref().unwrap_or_default();
        if ready.len() >= BODIES && !ready.contains_key(&(one.language, body)) {
            ready.clear();
        }
        let triggers = ready
            .entry((one.language, body))
            .or_insert_with(|| Triggers::new(thesaurus, one.language).without_the_subject_of(body));
        for proposed in triggers.propose(&one.text) {
            if !proposed.evidence.is_empty() {
                said.push(json!({
                    "recommendation": one.recommendation,
                    "language": one.language,
                    "theme": proposed.theme,
                    "words": proposed.evidence,
                }));
            }
        }
    }
    Value::Array(said)
}

/// What proposals depend on: which themes there are, where they stand, and their phrases.
pub fn fingerprint(thesaurus: &Thesaurus) -> Vec<u8> {
    let concepts = thesaurus.concepts.iter();
    let said = concepts.map(|one| json!([one.slug, one.parent, one.triggers]));
    Sha256::digest(Value::Array(said.collect()).to_string()).to_vec()
}

/// Applies the difference of a run, of one theme or of all; gives the revision of the corpus.
pub async fn apply(
    pool: &Pool,
    run: i64,
    theme: Option<&ThemeSlug>,
    actor: &Actor,
) -> Result<i64, ProposeError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    if !still_true(&mut transaction, run).await? {
        drop(transaction);
        start(pool, actor).await?;
        return Err(ProposeError::Stale);
    }
    let theme_id = match theme {
        Some(slug) => {
            let held = thesaurus::hold(&mut transaction, slug.as_str()).await?;
            Some(held.ok_or_else(|| ProposeError::NoTheme(slug.clone()))?.id)
        }
        None => None,
    };
    let applied = proposals::apply(&mut transaction, run, theme_id, revision).await?;
    proposals::close_when_applied(&mut transaction, run).await?;
    let subject = theme.map_or_else(|| "themes".to_owned(), |slug| format!("theme {slug}"));
    let detail = json!({
        "run": run, "revision": revision,
        "proposed": applied.come, "fell away": applied.go, "other words": applied.words,
    });
    write::log::add(
        &mut transaction,
        &actor.name,
        "apply proposals",
        &subject,
        detail,
    )
    .await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

/// Whether the difference of a run speaks of the phrases and words that there are.
async fn still_true(connection: &mut Connection, run: i64) -> Result<bool, ProposeError> {
    let ready = proposals::ready(connection, run).await?;
    let ready = ready.ok_or(ProposeError::NotReady)?;
    let now = themes::all(&mut *connection).await?;
    Ok(ready.same_words && ready.phrases == fingerprint(&now))
}
