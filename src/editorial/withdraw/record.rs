//! A single recommendation: its document stays as it is, and its page says why it is none any more. It
//! stays withdrawn, whatever is published later, until somebody puts it back or a publication that an editor
//! reviewed has it again.

use serde_json::json;

use super::{Given, Why, WithdrawError, instead, log};
use crate::db::write::{corpus, withdrawn_records};
use crate::db::{Connection, Pool};
use crate::domain::RecommendationId;
use crate::editorial::Actor;

/// Withdraws it; gives the revision of the corpus.
pub async fn withdraw(
    pool: &Pool,
    id: &RecommendationId,
    why: &Why,
    actor: &Actor,
) -> Result<i64, WithdrawError> {
    let reason = why.reason()?;
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = held(&mut transaction, id).await?;
    if held.withdrawn_at.is_some() {
        return Err(WithdrawError::NotPublished);
    }
    let other = instead(&mut transaction, why.instead.as_ref()).await?;
    if other.1 == Some(held.id) {
        return Err(WithdrawError::NoInstead);
    }
    let given = Given::new(&reason, why.language, other);
    withdrawn_records::withdraw(&mut transaction, held.id, given, revision).await?;
    let detail = json!({
        "reason": reason, "in": why.language, "instead": why.instead, "revision": revision,
    });
    log(&mut transaction, actor, "withdraw", &held.slug, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

/// Puts it back; gives the revision of the corpus.
pub async fn put_back(
    pool: &Pool,
    id: &RecommendationId,
    actor: &Actor,
) -> Result<i64, WithdrawError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = held(&mut transaction, id).await?;
    if held.withdrawn_at.is_none() {
        return Err(WithdrawError::NotWithdrawn);
    }
    if !withdrawn_records::put_back(&mut transaction, held.id, revision).await? {
        return Err(WithdrawError::NoPlace);
    }
    let detail = json!({ "revision": revision });
    log(&mut transaction, actor, "put back", &held.slug, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

async fn held(
    connection: &mut Connection,
    id: &RecommendationId,
) -> Result<withdrawn_records::Held, WithdrawError> {
    let held = withdrawn_records::hold(connection, id.as_str()).await?;
    held.ok_or_else(|| WithdrawError::NoRecord(id.clone()))
}
