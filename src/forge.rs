//! `recueil forge`: a synthetic corpus to measure with. Its words are made up, but their frequencies,
//! the lengths of texts, the skew of themes, bodies and years, and the parts of a document are those
//! of a real one. The same seed gives the same rows, whatever the machine. It is no sample for
//! readers: the documents say in their titles that they are forged.
//!
//! `words` makes the vocabulary, `text` sentences of it, `plan` says what stands where, `sheet` and
//! `record` write rows; they go in by `editorial::load`.

mod draw;
mod frame;
mod plan;
mod record;
mod sheet;
mod tables;
mod text;
mod words;

use serde_json::json;
use tokio::sync::mpsc;

use crate::db::Pool;
use crate::domain::{Language, Thesaurus, fold_for_search};
use crate::editorial::Actor;
use crate::editorial::load::{LoadError, Loading};
use plan::Plan;
use sheet::Press;
use tables::Tables;
use words::{Theme, Tongue, Vocabulary};

/// A change here or in what it uses gives other rows for the same seed: whoever keeps a forged corpus
/// makes it anew.
pub const VERSION: u32 = 1;

/// Recommendations in one batch of `COPY` statements: tens of megabytes of rows.
const BATCH: u32 = 8_000;

/// What is wanted.
#[derive(Debug, Clone)]
pub struct Order {
    pub recommendations: u32,
    pub seed: u64,
    /// Of the wordings; each recommendation has one in every language.
    pub languages: Vec<Language>,
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forged {
    pub recommendations: u32,
    pub documents: u32,
    /// Of the corpus.
    pub revision: i64,
}

#[derive(Debug, thiserror::Error)]
pub enum ForgeError {
    #[error("no recommendation and no language is no corpus")]
    Nothing,
    #[error("the store has none of the built-in themes, which a forged corpus is about")]
    NoThemes,
    #[error("the built-in thesaurus cannot be read: {0}")]
    Thesaurus(#[from] serde_json::Error),
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The task that makes the rows panicked or was stopped.
    #[error("the rows could not be made: {0}")]
    Task(#[from] tokio::task::JoinError),
}

/// Fills an empty store.
pub async fn forge(pool: &Pool, order: &Order) -> Result<Forged, ForgeError> {
    let mut languages = order.languages.clone();
    languages.sort();
    languages.dedup();
    if order.recommendations == 0 || languages.is_empty() {
        return Err(ForgeError::Nothing);
    }
    let mut loading = Loading::begin(pool).await?;
    let first_body = loading.last_body().await? + 1;
    let themes = themes(loading.themes().await?)?;
    let plan = Plan::new(order.seed, order.recommendations, themes.len(), first_body);
    let mut tongues = Vec::new();
    for language in languages {
        tongues.push(learn(&mut loading, language, &plan, &themes).await?);
    }
    let documents = plan.documents;
    let press = Press::new(plan, themes, tongues, loading.revision);
    print(&mut loading, press).await?;
    let detail = json!({
        "recommendations": order.recommendations, "seed": order.seed, "version": VERSION,
    });
    let revision = loading
        .finish(&Actor::command_line(), "forge", detail)
        .await?;
    Ok(Forged {
        recommendations: order.recommendations,
        documents,
        revision,
    })
}

/// The themes that the store shares with the built-in thesaurus, which has the phrases for them.
fn themes(known: Vec<(i64, String)>) -> Result<Vec<Theme>, ForgeError> {
    let builtin = Thesaurus::builtin()?;
    let mut themes: Vec<Theme> = Vec::new();
    for (id, slug) in known {
        let concepts = &builtin.concepts;
        if let Some(concept) = concepts.iter().find(|one| one.slug.as_str() == slug) {
            let is_leaf = !concepts
                .iter()
                .any(|one| one.parent.as_ref() == Some(&concept.slug));
            themes.push(Theme {
                id,
                is_leaf,
                labels: concept.labels.clone(),
                triggers: concept.triggers.clone(),
            });
        }
    }
    // What stands below others comes first: texts are about that.
    themes.sort_by_key(|theme| !theme.is_leaf);
    if themes.is_empty() {
        return Err(ForgeError::NoThemes);
    }
    Ok(themes)
}

/// The vocabulary of a language, with what the store's search makes of each word.
async fn learn(
    loading: &mut Loading,
    language: Language,
    plan: &Plan,
    themes: &[Theme],
) -> Result<Tongue, ForgeError> {
    let vocabulary = Vocabulary::new(language, plan.seed, plan.recommendations, themes);
    let folded: Vec<String> = vocabulary
        .units
        .iter()
        .map(|unit| fold_for_search(language, unit))
        .collect();
    let lexemes = loading.lexemes(language, &folded).await?;
    Ok(Tongue::new(vocabulary, lexemes))
}

/// Makes rows on one core while the other writes those from before.
async fn print(loading: &mut Loading, mut press: Press) -> Result<(), ForgeError> {
    let (sender, mut batches) = mpsc::channel::<Tables>(1);
    let making = tokio::task::spawn_blocking(move || {
        let mut tables = Tables::default();
        press.frame(&mut tables);
        let mut since = 0;
        for document in 0..press.plan.documents {
            since += press.document(document, &mut tables);
            if since >= BATCH {
                since = 0;
                // Whoever has gone wants no more.
                if sender.blocking_send(std::mem::take(&mut tables)).is_err() {
                    return;
                }
            }
        }
        let _ = sender.blocking_send(tables);
    });
    while let Some(batch) = batches.recv().await {
        for (table, rows) in batch.filled() {
            loading.rows(table, &rows).await?;
        }
    }
    Ok(making.await?)
}
