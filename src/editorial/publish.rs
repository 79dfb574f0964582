//! Publishing.
use super::Actor;
use crate::db::{Pool, write};
use uuid::Uuid;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Review {
    None,
    Done,
}
#[derive(Debug)]
pub struct Published {
    pub key: String,
    pub revision: i64,
}
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("the import is not in review")]
    NotInReview,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}
pub async fn publish(
    pool: &Pool,
    import_id: Uuid,
    _review: Review,
    _actor: &Actor,
) -> Result<Published, PublishError> {
    let mut transaction = pool.begin().await?;
    write::imports::set_published(&mut transaction, import_id).await?;
    transaction.commit().await?;
    Ok(Published {
        key: String::new(),
        revision: 0,
    })
}
pub async fn give_up(
    pool: &Pool,
    import_id: Uuid,
    error: &PublishError,
) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    write::imports::fail_review(&mut transaction, import_id, &error.to_string()).await?;
    transaction.commit().await
}
