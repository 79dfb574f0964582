//! The verbs of a filling that a browser sends: its archive is kept in pieces, its plan is confirmed or
//! discarded, and what nobody confirms is forgotten. Nothing is imported before it is confirmed.

use serde_json::{Value, json};
use uuid::Uuid;

use super::judge::{Judged, compare};
use super::lines::Line;
use super::sheet::Remark;
use crate::db::write::fills::{self, Arrived, Held};
use crate::db::{Connection, Pool, write};
use crate::domain::{FillOutcome, FillState};
use crate::editorial::Actor;

/// The largest archive that a browser may send, in bytes.
pub const LARGEST_ARCHIVE: usize = 500 * 1024 * 1024;
/// The pieces in which it is kept.
pub const PIECE: usize = 1024 * 1024;
/// For how many days a plan waits to be confirmed.
pub const KEPT_DAYS: i32 = 7;

/// Why a verb does not fit a filling.
#[derive(Debug, thiserror::Error)]
pub enum FillError {
    #[error("there is no such filling")]
    NoFill,
    #[error("it is {0} by now")]
    Not(FillState),
    #[error("what is stored of it cannot be read: {0}")]
    Stored(#[from] serde_json::Error),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Makes room for an archive that is about to arrive.
pub async fn begin(pool: &Pool, actor: &Actor) -> Result<Uuid, FillError> {
    let mut transaction = pool.begin().await?;
    let id = fills::add(&mut transaction, &actor.name, actor.user_id).await?;
    transaction.commit().await?;
    Ok(id)
}

pub async fn keep_piece(pool: &Pool, id: Uuid, at: i32, bytes: &[u8]) -> Result<(), FillError> {
    Ok(fills::keep_piece(pool, id, at, bytes).await?)
}

/// The archive is there: its plan can be made.
pub async fn arrived(pool: &Pool, id: Uuid, with: Arrived<'_>) -> Result<(), FillError> {
    let mut transaction = pool.begin().await?;
    fills::arrived(&mut transaction, id, with).await?;
    transaction.commit().await?;
    Ok(())
}

/// Has what the plan says imported.
pub async fn confirm(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), FillError> {
    let mut transaction = pool.begin().await?;
    let held = hold(&mut transaction, id, &[FillState::Planned]).await?;
    fills::set_state(&mut transaction, id, FillState::Running, None).await?;
    log(&mut transaction, actor, "fill", &held).await?;
    transaction.commit().await?;
    Ok(())
}

/// Lets it go, archive and plan.
pub async fn discard(pool: &Pool, id: Uuid, actor: &Actor) -> Result<(), FillError> {
    let open = [
        FillState::Arriving,
        FillState::Planning,
        FillState::Planned,
        FillState::Failed,
    ];
    let mut transaction = pool.begin().await?;
    let held = hold(&mut transaction, id, &open).await?;
    let was_shown = held.state != FillState::Arriving;
    let_go(&mut transaction, id, FillState::Discarded).await?;
    if was_shown {
        log(&mut transaction, actor, "discard filling", &held).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Forgets what nobody confirmed.
pub async fn forget(pool: &Pool) -> Result<usize, FillError> {
    let mut transaction = pool.begin().await?;
    let stale = fills::stale(&mut transaction, KEPT_DAYS).await?;
    for id in &stale {
        let_go(&mut transaction, *id, FillState::Forgotten).await?;
    }
    transaction.commit().await?;
    Ok(stale.len())
}

async fn let_go(connection: &mut Connection, id: Uuid, state: FillState) -> Result<(), FillError> {
    fills::drop_pieces(connection, id).await?;
    fills::drop_lines(connection, id).await?;
    Ok(fills::set_state(connection, id, state, None).await?)
}

/// Says that nothing can be made of the archive or its sheet.
pub async fn fail(pool: &Pool, id: Uuid, reason: &str) -> Result<(), FillError> {
    let mut transaction = pool.begin().await?;
    hold(
        &mut transaction,
        id,
        &[FillState::Planning, FillState::Running],
    )
    .await?;
    fills::set_state(&mut transaction, id, FillState::Failed, Some(reason)).await?;
    transaction.commit().await?;
    Ok(())
}

/// What it was sent with.
pub async fn sent(pool: &Pool, id: Uuid) -> Result<Held, FillError> {
    let mut transaction = pool.begin().await?;
    let held = fills::lock(&mut transaction, id).await?;
    held.ok_or(FillError::NoFill)
}

/// Lays out the lines of a filling that has none yet.
pub async fn lay_out(
    pool: &Pool,
    id: Uuid,
    told: &[Remark],
    lines: &[Line],
) -> Result<(), FillError> {
    let (told, lines) = (json!(told), json!(lines));
    let mut transaction = pool.begin().await?;
    hold(&mut transaction, id, &[FillState::Planning]).await?;
    fills::lay_out(&mut transaction, id, &told, &lines).await?;
    transaction.commit().await?;
    Ok(())
}

/// What was found of a line.
pub async fn judged(pool: &Pool, id: Uuid, at: i32, found: &Judged) -> Result<(), FillError> {
    let mut transaction = pool.begin().await?;
    fills::store_judged(&mut transaction, id, at, found.verdict, &json!(found)).await?;
    transaction.commit().await?;
    Ok(())
}

/// What became of a line.
pub async fn done(
    pool: &Pool,
    id: Uuid,
    at: i32,
    outcome: FillOutcome,
    said: Result<Uuid, &str>,
) -> Result<(), FillError> {
    let mut transaction = pool.begin().await?;
    let (import, failure) = (said.ok(), said.err());
    fills::store_outcome(&mut transaction, id, at, outcome, failure, import).await?;
    transaction.commit().await?;
    Ok(())
}

/// Brings those on of which no line is left: a plan is complete, or a filling done.
pub async fn go_on(pool: &Pool) -> Result<bool, FillError> {
    let through = fills::through(pool).await?;
    for id in &through {
        let mut transaction = pool.begin().await?;
        let held = fills::lock(&mut transaction, *id).await?;
        match held.ok_or(FillError::NoFill)?.state {
            FillState::Planning => {
                settle(&mut transaction, *id).await?;
                fills::set_state(&mut transaction, *id, FillState::Planned, None).await?;
            }
            FillState::Running => {
                fills::drop_pieces(&mut transaction, *id).await?;
                fills::set_state(&mut transaction, *id, FillState::Done, None).await?;
            }
            // Another worker was first, or somebody discarded it.
            _ => continue,
        }
        transaction.commit().await?;
    }
    Ok(!through.is_empty())
}

/// Compares the lines with one another.
async fn settle(connection: &mut Connection, id: Uuid) -> Result<(), FillError> {
    let mut places = Vec::new();
    let mut lines: Vec<(Line, Judged)> = Vec::new();
    for (at, line, judged) in fills::judged(connection, id).await? {
        places.push((at, judged.clone()));
        lines.push((read(line)?, read(judged)?));
    }
    compare(&mut lines);
    for ((at, before), (_, judged)) in places.iter().zip(&lines) {
        let after = json!(judged);
        if after != *before {
            fills::store_judged(connection, id, *at, judged.verdict, &after).await?;
        }
    }
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(stored: Value) -> Result<T, FillError> {
    Ok(serde_json::from_value(stored)?)
}

async fn hold(
    connection: &mut Connection,
    id: Uuid,
    open: &[FillState],
) -> Result<Held, FillError> {
    let held = fills::lock(connection, id).await?;
    let held = held.ok_or(FillError::NoFill)?;
    if open.contains(&held.state) {
        Ok(held)
    } else {
        Err(FillError::Not(held.state))
    }
}

async fn log(
    connection: &mut Connection,
    actor: &Actor,
    verb: &str,
    held: &Held,
) -> Result<(), sqlx::Error> {
    let detail = json!({ "file": held.name, "sheet": held.sheet_name });
    write::log::add(connection, &actor.name, verb, &held.id.to_string(), detail).await
}
