//! Doing what was planned, one import after the other: what is refused hinders no other. What came of each is
//! kept in the log, in one entry beside those of the verbs, and the report is read from there. That entry has
//! the mark of the form that asked for it, so that a form that is sent twice is seen to be the same.

use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Decision, Planned, Step, of_one};
use crate::db::import_list;
use crate::db::standing::is_away;
use crate::db::{Pool, log, write};
use crate::editorial::Actor;
use crate::editorial::imports::{ImportError, assign_seen, discard_seen};
use crate::editorial::publish::{self, Order, PublishError, Review};

/// The verb of the entry.
pub const LOGGED: &str = "together";

/// An import as it was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    pub id: Uuid,
    /// Its last change when the plan was made.
    pub seen: OffsetDateTime,
}

/// What came of a decision.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Report {
    pub decision: String,
    /// To whom, or why.
    pub about: Option<String>,
    pub imports: Vec<ReportRow>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReportRow {
    pub id: Uuid,
    pub step: Step,
    #[serde(default, skip_serializing_if = "is_none_left")]
    pub left: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_none_left(left: &usize) -> bool {
    *left == 0
}

impl Report {
    /// The one that a form with this mark has led to.
    pub async fn find(pool: &Pool, mark: Uuid) -> Result<Option<Self>, sqlx::Error> {
        let wanted = log::Wanted {
            verb: Some(LOGGED.to_owned()),
            subject: Some(mark.to_string()),
            ..log::Wanted::default()
        };
        let entry = log::list(pool, &wanted, 1).await?.pop();
        Ok(entry.and_then(|entry| serde_json::from_value(entry.detail).ok()))
    }
}

/// Does it to each, and keeps the report under the mark; gives the last revision of the corpus, where
/// something was published.
pub async fn carry_out(
    pool: &Pool,
    decision: &Decision,
    chosen: &[Chosen],
    mark: Uuid,
    actor: &Actor,
) -> Result<Option<i64>, sqlx::Error> {
    let (mut shown, mut imports) = (None, Vec::new());
    for one in chosen {
        let Some(row) = import_list::row(pool, one.id).await? else {
            continue;
        };
        let mut planned = of_one(pool, decision, row, actor).await?;
        if planned.step.can_be_done() {
            let done = if planned.row.updated_at == one.seen {
                apply(pool, decision, &planned, one.seen, actor).await?
            } else {
                Err((Step::Changed, None))
            };
            match done {
                Ok(revision) => {
                    planned.step = Step::Do;
                    shown = shown.max(revision);
                }
                Err((step, said)) => {
                    planned.step = step;
                    planned.said = said;
                }
            }
        }
        imports.push(ReportRow {
            id: one.id,
            step: planned.step,
            left: planned.left,
            said: planned.said,
        });
    }
    let about = match decision {
        Decision::Publish => None,
        Decision::Assign(to) => to.as_ref().map(|(_, email)| email.clone()),
        Decision::Discard(reason) => Some(reason.clone()),
    };
    let report = Report {
        decision: decision.as_str().to_owned(),
        about,
        imports,
    };
    keep(pool, &report, mark, actor).await?;
    Ok(shown)
}

async fn keep(pool: &Pool, report: &Report, mark: Uuid, actor: &Actor) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    let subject = mark.to_string();
    write::log::add(
        &mut transaction,
        &actor.name,
        LOGGED,
        &subject,
        json!(report),
    )
    .await?;
    transaction.commit().await
}

/// The revision of the corpus where it was published, or why it was not done.
type Applied = Result<Option<i64>, (Step, Option<String>)>;

async fn apply(
    pool: &Pool,
    decision: &Decision,
    planned: &Planned,
    seen: OffsetDateTime,
    actor: &Actor,
) -> Result<Applied, sqlx::Error> {
    let (id, seen) = (planned.row.id, Some(seen));
    let done = match decision {
        Decision::Publish => return published(pool, planned, seen, actor).await,
        Decision::Assign(to) => {
            let to = to.as_ref().map(|(id, _)| *id);
            assign_seen(pool, id, to, seen, actor).await
        }
        Decision::Discard(reason) => discard_seen(pool, id, reason, seen, actor).await,
    };
    Ok(match done {
        Ok(()) => Ok(None),
        Err(ImportError::Database(error)) if is_away(&error) => return Err(error),
        Err(ImportError::Changed) => Err((Step::Changed, None)),
        Err(ImportError::Discarded) => Err((Step::Discarded, None)),
        Err(ImportError::Published) => Err((Step::Published, None)),
        Err(error) => Err((Step::Refused, Some(error.to_string()))),
    })
}

async fn published(
    pool: &Pool,
    planned: &Planned,
    seen: Option<OffsetDateTime>,
    actor: &Actor,
) -> Result<Applied, sqlx::Error> {
    let review = Review::Done {
        version: planned.version,
    };
    let order = Order {
        review,
        note: None,
        when_due: false,
        seen,
    };
    Ok(
        match publish::carry_out(pool, planned.row.id, &order, actor).await {
            Ok(published) => Ok(Some(published.revision)),
            Err(PublishError::Database(error)) if is_away(&error) => return Err(error),
            Err(PublishError::Overtaken | PublishError::Undecided(_)) => Err((Step::Changed, None)),
            Err(PublishError::NotInReview) => Err((Step::Published, None)),
            Err(PublishError::Discarded) => Err((Step::Discarded, None)),
            Err(PublishError::Alone(_) | PublishError::Unseen) => Err((Step::Alone, None)),
            Err(error) => {
                tracing::warn!(import = %planned.row.id, %error, "not published with others");
                Err((Step::Refused, Some(error.to_string())))
            }
        },
    )
}
