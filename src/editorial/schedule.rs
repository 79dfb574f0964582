//! Publishing at an hour: an embargo until a meeting adopts. It is asked of the same things as publishing
//! now, when it is scheduled and again when the hour comes; what cannot be published then waits, with the
//! reason, for somebody. The hour is one of the database's clock, and the publication itself takes the
//! schedule off in its own transaction: so it is done once, whoever else works on the same store.

use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::Actor;
use super::publish::{self, Note, Order, PublishError, Published, Review};
use crate::db::standing::is_away;
use crate::db::write::schedules::{self, NewSchedule};
use crate::db::write::{self, imports};
use crate::db::{Pool, users};
use crate::domain::{Language, Role};

/// Why it is refused.
#[derive(Debug, thiserror::Error)]
pub enum ScheduleError {
    #[error("the hour is past")]
    Past,
    #[error("nothing is scheduled")]
    Nothing,
    /// What would refuse the publication now.
    #[error(transparent)]
    Publish(#[from] PublishError),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Has this version of a review published at that hour, or moves it there.
pub async fn schedule(
    pool: &Pool,
    import_id: Uuid,
    version: i32,
    due_at: OffsetDateTime,
    note: Option<&Note>,
    actor: &Actor,
) -> Result<(), ScheduleError> {
    let mut transaction = pool.begin().await?;
    publish::examine(&mut transaction, import_id, version, actor).await?;
    let new = NewSchedule {
        import_id,
        version,
        due_at,
        note: note.map(Note::parts),
        made_by: &actor.name,
        user_id: actor.user_id,
    };
    if !schedules::set(&mut transaction, new).await? {
        return Err(ScheduleError::Past);
    }
    let detail = json!({ "version": version, "at": due_at.to_string() });
    let subject = import_id.to_string();
    write::log::add(&mut transaction, &actor.name, "schedule", &subject, detail).await?;
    transaction.commit().await?;
    Ok(())
}

/// Takes it off.
pub async fn cancel(pool: &Pool, import_id: Uuid, actor: &Actor) -> Result<(), ScheduleError> {
    let mut transaction = pool.begin().await?;
    imports::lock(&mut transaction, import_id).await?;
    if !schedules::clear(&mut transaction, import_id).await? {
        return Err(ScheduleError::Nothing);
    }
    let subject = import_id.to_string();
    write::log::add(
        &mut transaction,
        &actor.name,
        "unschedule",
        &subject,
        json!({}),
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}

/// Publishes what is due, on behalf of who scheduled it; `None` where it is not due any more. What is
/// refused is held, and the refusal given.
pub async fn carry_out(
    pool: &Pool,
    import_id: Uuid,
) -> Result<Option<Result<Published, PublishError>>, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let found = schedules::find(&mut connection, import_id).await?;
    drop(connection);
    let Some(found) = found.filter(|found| found.due && !found.held) else {
        return Ok(None);
    };
    let actor = Actor {
        name: found.made_by,
        user_id: found.user_id,
    };
    let language = found.note_language.and_then(|code| code.parse().ok());
    let note = found.note.map(|text| Note {
        text,
        language: language.unwrap_or(Language::En),
    });
    let order = Order {
        review: Review::Done {
            version: found.version,
        },
        note: note.as_ref(),
        when_due: true,
        seen: None,
    };
    let done = if may_still_publish(pool, found.user_id).await? {
        publish::carry_out(pool, import_id, &order, &actor).await
    } else {
        Err(PublishError::NoRight)
    };
    match done {
        // Another was first, or it was moved meanwhile.
        Err(PublishError::NotDue) => Ok(None),
        // The store does not answer: the hour does not pass by that.
        Err(PublishError::Database(error)) if passes(&error) => Err(error),
        Err(refused) => {
            hold(pool, import_id, &refused).await?;
            Ok(Some(Err(refused)))
        }
        Ok(published) => Ok(Some(Ok(published))),
    }
}

/// An outage, or a lock that another let go of: nothing about the import.
fn passes(error: &sqlx::Error) -> bool {
    let lock = |error: &dyn sqlx::error::DatabaseError| {
        error.code().is_some_and(|code| code.starts_with("40"))
    };
    is_away(error) || error.as_database_error().is_none_or(lock)
}

/// Who scheduled it may have lost the right meanwhile.
async fn may_still_publish(pool: &Pool, user_id: Option<Uuid>) -> Result<bool, sqlx::Error> {
    let Some(id) = user_id else {
        return Ok(true);
    };
    let user = users::find(pool, id).await?;
    Ok(user.is_some_and(|user| user.role >= Role::Publisher && user.closed_at.is_none()))
}

async fn hold(pool: &Pool, import_id: Uuid, refused: &PublishError) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    imports::lock(&mut transaction, import_id).await?;
    if schedules::hold(&mut transaction, import_id, refused.code()).await? {
        let detail = json!({ "reason": refused.to_string() });
        let (actor, subject) = (Actor::worker().name, import_id.to_string());
        write::log::add(&mut transaction, &actor, "hold", &subject, detail).await?;
    }
    transaction.commit().await
}
