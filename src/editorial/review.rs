//! Reviewing an import: what the reader made of the file is corrected and decided about, a change at a
//! time, each in one transaction with its step and its log line. What was read stays as it was read.
//! Undoing and redoing walk along the steps. A form says which version it was shown: where somebody
//! else changed the same thing meanwhile, nothing is done and both are shown; where only other things
//! changed, it is done all the same.

mod change;
mod header;
mod kinds;
mod paper;
mod parts;
mod patch;
#[cfg(test)]
mod properties;
mod records;
mod themes;
pub mod undecided;
mod words;

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use super::Actor;
use crate::db::write::reviews::{self, NewStep, Stored};
use crate::db::write::{self, imports};
use crate::db::{Connection, Pool};
use crate::domain::ImportState;
use crate::ingest::Draft;
pub use change::{Change, OfParagraph, OfRecord};
pub use header::FIELDS as HEADER_FIELDS;
pub use paper::{
    Choice, Decisions, Paper, ParagraphMark, RecordMark, Subject, ThemeVerdict, Verdict,
};
pub use patch::Misfit;
pub use records::{Hand, Said};
pub use undecided::Undecided;

/// Why a change cannot be made, whatever version it was meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("what this is about is not in the document any more")]
    Gone,
    #[error("there are no words in it")]
    NoWords,
    #[error("the text is too long for one paragraph")]
    TooLong,
    #[error("leave a line empty where the text is to be split")]
    NotSplit,
    #[error("nothing follows that it could be joined with")]
    NoNext,
    #[error("there is no such theme")]
    NoTheme,
    #[error("it is a recommendation already")]
    AlreadyOne,
    #[error("a recommendation or an item stands in it")]
    HoldsOthers,
    #[error("these words do not stand in the paragraph")]
    NotFound,
    #[error("the value of {0} cannot be one")]
    Field(&'static str),
}

/// Whether a change was made.
type Changed = Result<(), Refusal>;

/// A review as it stands.
#[derive(Debug, Clone)]
pub struct Open {
    /// Counts every change.
    pub version: i32,
    /// Where it stands among its steps, and how many there are ahead of it too.
    pub at_step: i32,
    pub last_step: i32,
    /// The version that readers see.
    pub published: Option<i32>,
    pub paper: Paper,
}

/// What a form was shown.
#[derive(Debug, Clone)]
pub struct Shown {
    pub version: i32,
    /// Of what it is about ([`Paper::print`]).
    pub print: String,
}

#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    #[error("there is no such import")]
    NoImport,
    #[error("the import is {0}: it cannot be reviewed")]
    NotOpen(ImportState),
    #[error("the import was discarded: bring it back before it is reviewed")]
    Discarded,
    /// Somebody changed the same thing meanwhile: this is how it stands.
    #[error("somebody else has changed this meanwhile")]
    Conflict(Box<Open>),
    #[error("this cannot be done: {0}")]
    Refused(#[from] Refusal),
    #[error("there is nothing to undo or redo")]
    NoStep,
    #[error("the review cannot be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error(transparent)]
    Misfit(#[from] Misfit),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A review without changing it; one that nobody began is the draft, with nothing decided.
pub async fn open(pool: &Pool, import_id: Uuid) -> Result<Open, ReviewError> {
    let mut connection = pool.acquire().await?;
    read(&mut connection, import_id).await
}

/// The same inside of a transaction.
pub(super) async fn read(connection: &mut Connection, id: Uuid) -> Result<Open, ReviewError> {
    let stored = reviews::find(connection, id).await?;
    let stored = stored.ok_or(ReviewError::NoImport)?;
    if stored.discarded {
        return Err(ReviewError::Discarded);
    }
    let state: ImportState = stored.state.parse().unwrap_or(ImportState::Failed);
    let Stored {
        document,
        decisions,
        ..
    } = stored;
    let paper = match (document, decisions, stored.parsed) {
        (Some(document), Some(decisions), _) => Paper {
            document: serde_json::from_value(document)?,
            decisions: serde_json::from_value(decisions)?,
        },
        (_, _, Some(parsed)) => Paper::of(serde_json::from_value::<Draft>(parsed)?),
        _ => return Err(ReviewError::NotOpen(state)),
    };
    if !matches!(state, ImportState::InReview | ImportState::Published) {
        return Err(ReviewError::NotOpen(state));
    }
    Ok(Open {
        version: stored.version,
        at_step: stored.at_step,
        last_step: stored.last_step,
        published: stored.published,
        paper,
    })
}

/// Makes a change.
pub async fn change(
    pool: &Pool,
    import_id: Uuid,
    shown: &Shown,
    change: &Change,
    actor: &Actor,
) -> Result<Open, ReviewError> {
    let mut transaction = pool.begin().await?;
    let open = held(&mut transaction, import_id).await?;
    let at = now();
    let hand = Hand {
        by: &actor.name,
        at: &at,
    };
    let mut paper = open.paper.clone();
    let made = change.make(&mut paper, hand);
    if made.is_ok() && paper == open.paper {
        // Sent twice, or it was so already.
        return Ok(open);
    }
    if shown.version != open.version && shown.print != open.paper.print(change.subject()) {
        return Err(ReviewError::Conflict(Box::new(open)));
    }
    made?;
    for slug in change.themes() {
        if !reviews::has_theme(&mut transaction, slug).await? {
            return Err(Refusal::NoTheme.into());
        }
    }
    let both = patch::between(
        &serde_json::to_value(&open.paper)?,
        &serde_json::to_value(&paper)?,
    );
    let open = Open {
        version: open.version + 1,
        at_step: open.at_step + 1,
        last_step: open.at_step + 1,
        published: open.published,
        paper,
    };
    keep(&mut transaction, import_id, &open, actor).await?;
    let subject = change.subject().to_string();
    let step = NewStep {
        step: open.at_step,
        version: open.version,
        actor: &actor.name,
        verb: change.verb(),
        subject: &subject,
        back: &serde_json::to_value(&both.back)?,
        forth: &serde_json::to_value(&both.forth)?,
    };
    reviews::add_step(&mut transaction, import_id, &step).await?;
    let detail =
        json!({ "of": subject, "version": open.version, "back": both.back, "forth": both.forth });
    log(&mut transaction, import_id, change.verb(), detail, actor).await?;
    transaction.commit().await?;
    Ok(open)
}

/// Which way along the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Undo,
    Redo,
}

/// Takes the last step back, or makes the next one again.
pub async fn walk(
    pool: &Pool,
    import_id: Uuid,
    version: i32,
    way: Way,
    actor: &Actor,
) -> Result<Open, ReviewError> {
    let mut transaction = pool.begin().await?;
    let open = held(&mut transaction, import_id).await?;
    if version != open.version {
        return Err(ReviewError::Conflict(Box::new(open)));
    }
    let number = match way {
        Way::Undo => open.at_step,
        Way::Redo => open.at_step + 1,
    };
    let step = reviews::step(&mut transaction, import_id, number).await?;
    let step = step.ok_or(ReviewError::NoStep)?;
    let edits = match way {
        Way::Undo => step.back,
        Way::Redo => step.forth,
    };
    let edits: Vec<patch::Edit> = serde_json::from_value(edits)?;
    let mut value: Value = serde_json::to_value(&open.paper)?;
    patch::apply(&mut value, &edits)?;
    let open = Open {
        version: open.version + 1,
        at_step: if way == Way::Undo { number - 1 } else { number },
        paper: serde_json::from_value(value)?,
        ..open
    };
    keep(&mut transaction, import_id, &open, actor).await?;
    let verb = if way == Way::Undo { "undo" } else { "redo" };
    let detail =
        json!({ "of": step.subject, "verb": step.verb, "step": number, "version": open.version });
    log(&mut transaction, import_id, verb, detail, actor).await?;
    transaction.commit().await?;
    Ok(open)
}

/// The review with its import held until the transaction ends.
async fn held(connection: &mut Connection, import_id: Uuid) -> Result<Open, ReviewError> {
    let import = imports::lock(connection, import_id).await?;
    import.ok_or(ReviewError::NoImport)?;
    read(connection, import_id).await
}

async fn keep(
    connection: &mut Connection,
    import_id: Uuid,
    open: &Open,
    actor: &Actor,
) -> Result<(), ReviewError> {
    let document = serde_json::to_value(&open.paper.document)?;
    let decisions = serde_json::to_value(&open.paper.decisions)?;
    let (version, at_step) = (open.version, open.at_step);
    let by = actor.name.as_str();
    let paper = (&document, &decisions);
    Ok(reviews::keep(connection, import_id, (version, at_step), paper, by).await?)
}

async fn log(
    connection: &mut Connection,
    import_id: Uuid,
    verb: &str,
    detail: Value,
    actor: &Actor,
) -> Result<(), ReviewError> {
    let subject = import_id.to_string();
    Ok(write::log::add(connection, &actor.name, verb, &subject, detail).await?)
}

/// The moment, as decisions keep it.
fn now() -> String {
    let now = OffsetDateTime::now_utc();
    let now = now.replace_nanosecond(0).unwrap_or(now);
    now.format(&Rfc3339).unwrap_or_default()
}
