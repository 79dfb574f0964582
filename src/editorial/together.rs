//! One decision about several imports: publish what is decided, give them to somebody, set them aside. First a
//! plan that says of each what would happen and why not; what is done then is done one by one, each as if
//! it had been decided alone, and only where nothing about it has changed since the plan was made.

mod carry;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Actor;
use super::imports::{ImportError, LONGEST_REASON};
use super::publish::{self, PublishError};
use crate::db::import_list::{self, ImportRow, Wanted};
use crate::db::write::reviews;
use crate::db::{Pool, users};
use crate::domain::{ImportState, Role};
pub use carry::{Chosen, LOGGED, Report, ReportRow, carry_out};

/// The most imports of one decision: publishing so many takes a minute.
pub const MOST: usize = 200;

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Publish,
    /// To this account, which has this address.
    Assign(Option<(Uuid, String)>),
    Discard(String),
}

impl Decision {
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Assign(_) => "assign",
            Self::Discard(_) => "discard",
        }
    }

    /// Giving them to this account, which has to be one that may edit.
    pub async fn assign(pool: &Pool, to: Option<Uuid>) -> Result<Self, ImportError> {
        let Some(id) = to else {
            return Ok(Self::Assign(None));
        };
        let user = users::find(pool, id).await?;
        let user = user.filter(|user| user.role >= Role::Editor && user.closed_at.is_none());
        let user = user.ok_or(ImportError::NoEditor)?;
        Ok(Self::Assign(Some((id, user.email))))
    }

    /// Setting them aside for this reason.
    pub fn discard(reason: &str) -> Result<Self, ImportError> {
        let reason = reason.trim().replace('\0', "");
        if reason.is_empty() || reason.chars().count() > LONGEST_REASON {
            return Err(ImportError::NoReason);
        }
        Ok(Self::Discard(reason))
    }
}

/// What it means for one import, or what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// It is done.
    Do,
    /// It is published anew, with what was changed since.
    Anew,
    /// It can be done, but somebody else has it in hand.
    Held,
    Undecided,
    /// Another publisher has to stand behind it.
    Alone,
    /// It is to be published at an hour.
    Scheduled,
    Published,
    Discarded,
    Failed,
    /// It is not read yet.
    Unread,
    /// It is in the hands of that person already.
    Has,
    /// It has changed since the plan was made.
    Changed,
    /// By the store, in words of its own.
    Refused,
}

impl Step {
    pub const ALL: [Self; 13] = [
        Self::Do,
        Self::Anew,
        Self::Held,
        Self::Undecided,
        Self::Alone,
        Self::Scheduled,
        Self::Published,
        Self::Discarded,
        Self::Failed,
        Self::Unread,
        Self::Has,
        Self::Changed,
        Self::Refused,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Anew => "anew",
            Self::Held => "held",
            Self::Undecided => "undecided",
            Self::Alone => "alone",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Discarded => "discarded",
            Self::Failed => "failed",
            Self::Unread => "unread",
            Self::Has => "has",
            Self::Changed => "changed",
            Self::Refused => "refused",
        }
    }

    pub const fn can_be_done(self) -> bool {
        matches!(self, Self::Do | Self::Anew | Self::Held)
    }
}

/// What would happen to an import.
#[derive(Debug, Clone)]
pub struct Planned {
    pub row: ImportRow,
    /// Of the review.
    pub version: i32,
    pub step: Step,
    /// Things that are to be decided first.
    pub left: usize,
    /// Why it is refused, where no word says it.
    pub said: Option<String>,
}

/// Says of each of these imports what would happen, in the order of the list.
pub async fn plan(
    pool: &Pool,
    decision: &Decision,
    ids: &[Uuid],
    actor: &Actor,
) -> Result<Vec<Planned>, sqlx::Error> {
    let wanted = Wanted {
        ids: Some(ids.to_vec()),
        ..Wanted::default()
    };
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let rows = import_list::rows(pool, &wanted, most).await?;
    let mut planned = Vec::with_capacity(rows.len());
    for row in rows {
        planned.push(of_one(pool, decision, row, actor).await?);
    }
    Ok(planned)
}

async fn of_one(
    pool: &Pool,
    decision: &Decision,
    row: ImportRow,
    actor: &Actor,
) -> Result<Planned, sqlx::Error> {
    let mut planned = Planned {
        step: Step::Do,
        version: 0,
        left: 0,
        said: None,
        row,
    };
    let row = &planned.row;
    let is_to_come = row.due_at.is_some() && row.held_reason.is_none();
    let own = match decision {
        Decision::Assign(to) => to.as_ref().map(|(id, _)| *id),
        _ => actor.user_id,
    };
    planned.step = match decision {
        _ if row.discarded_at.is_some() => Step::Discarded,
        Decision::Publish | Decision::Discard(_) if is_to_come => Step::Scheduled,
        Decision::Publish => return publication(pool, planned, actor).await,
        _ if row.state == ImportState::Published => Step::Published,
        Decision::Assign(_) if row.assigned_to == own => Step::Has,
        _ => in_hand(row, actor),
    };
    Ok(planned)
}

/// What another has in hand is done only if that is wanted of it by itself.
fn in_hand(row: &ImportRow, actor: &Actor) -> Step {
    match row.assigned_to {
        Some(holder) if Some(holder) != actor.user_id => Step::Held,
        _ => Step::Do,
    }
}

/// Asks the same as publishing does.
async fn publication(
    pool: &Pool,
    mut planned: Planned,
    actor: &Actor,
) -> Result<Planned, sqlx::Error> {
    let row = &planned.row;
    let mut transaction = pool.begin().await?;
    let stored = reviews::find(&mut transaction, row.id).await?;
    planned.version = stored.map_or(0, |stored| stored.version);
    let asked = publish::examine(&mut transaction, row.id, planned.version, actor).await;
    planned.step = match asked {
        // What was published as it was read, and that nobody changed since.
        Ok(()) if row.state == ImportState::Published && planned.version == 0 => Step::Published,
        Ok(()) => match in_hand(row, actor) {
            Step::Do if row.state == ImportState::Published => Step::Anew,
            step => step,
        },
        Err(PublishError::Undecided(_))
            if row.state == ImportState::Published && planned.version == 0 =>
        {
            Step::Published
        }
        Err(PublishError::Undecided(left)) => {
            planned.left = left.len();
            Step::Undecided
        }
        Err(PublishError::Alone(_) | PublishError::Unseen) => Step::Alone,
        Err(PublishError::Discarded) => Step::Discarded,
        Err(PublishError::Overtaken) => Step::Changed,
        Err(PublishError::NotInReview) => match row.state {
            ImportState::Published => Step::Published,
            ImportState::Failed => Step::Failed,
            _ => Step::Unread,
        },
        Err(PublishError::Database(error)) => return Err(error),
        Err(error) => {
            planned.said = Some(error.to_string());
            Step::Refused
        }
    };
    Ok(planned)
}
