//! Withdrawing.
use super::Actor;
use crate::db::Pool;
pub async fn withdraw_samples(_pool: &Pool, _actor: &Actor) -> Result<u64, sqlx::Error> {
    Ok(0)
}
