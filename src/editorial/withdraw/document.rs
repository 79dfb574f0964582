//! A document, or one of its languages. The last language of a document is the whole of it.

use serde_json::json;

use super::{Given, Why, WithdrawError, instead, log};
use crate::db::write::withdrawals::{self, Gone, Held};
use crate::db::write::{corpus, put_back, withdrawn_records};
use crate::db::{Connection, Pool};
use crate::domain::{DocumentName, Language};
use crate::editorial::Actor;

/// What would go with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    pub gone: Gone,
    /// No language of it would be left.
    pub whole: bool,
}

/// Withdraws a document, in one language or in all; gives the revision of the corpus.
pub async fn withdraw(
    pool: &Pool,
    name: &DocumentName,
    language: Option<Language>,
    why: &Why,
    actor: &Actor,
) -> Result<i64, WithdrawError> {
    let reason = why.reason()?;
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = held(&mut transaction, name).await?;
    let other = instead(&mut transaction, why.instead.as_ref()).await?;
    if other.0 == Some(held.id) || other.1.is_some() {
        return Err(WithdrawError::NoInstead);
    }
    let given = Given::new(&reason, why.language, other);
    let extent = take_out(&mut transaction, &held, language, given, revision).await?;
    let detail = json!({
        "language": language.filter(|_| !extent.whole), "reason": reason, "in": why.language,
        "instead": why.instead, "recommendations": extent.gone.records, "revision": revision,
    });
    log(&mut transaction, actor, "withdraw", &held.key, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

/// What that would take along: it is done and taken back, so that it is told exactly.
pub async fn look(
    pool: &Pool,
    name: &DocumentName,
    language: Option<Language>,
) -> Result<Extent, WithdrawError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = held(&mut transaction, name).await?;
    let given = Given::new("-", Language::En, (None, None));
    let extent = take_out(&mut transaction, &held, language, given, revision).await?;
    transaction.rollback().await?;
    Ok(extent)
}

/// Puts a document back, or one of its languages; gives the revision of the corpus.
pub async fn put_back(
    pool: &Pool,
    name: &DocumentName,
    language: Option<Language>,
    actor: &Actor,
) -> Result<i64, WithdrawError> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    let held = withdrawals::hold(&mut transaction, name.as_str()).await?;
    let held = held.ok_or_else(|| WithdrawError::NoDocument(name.clone()))?;
    match (language, held.withdrawn_at) {
        (None, None) => return Err(WithdrawError::NotWithdrawn),
        // It stands under its right symbol now; here it would stand twice.
        (None, Some(_)) if held.moved => return Err(WithdrawError::Replaced),
        (None, Some(_)) => put_back::document_back(&mut transaction, held.id).await?,
        (Some(_), Some(_)) => return Err(WithdrawError::NoPlace),
        (Some(language), None) => {
            let back = put_back::version_back(&mut transaction, held.id, language.as_str());
            if !back.await? {
                return Err(WithdrawError::Replaced);
            }
        }
    }
    put_back::bring_along(&mut transaction, held.id, revision).await?;
    let detail = json!({ "language": language, "revision": revision });
    log(&mut transaction, actor, "put back", &held.key, detail).await?;
    corpus::announce(&mut transaction, revision).await?;
    transaction.commit().await?;
    Ok(revision)
}

/// What an import was published as before its symbol was corrected is withdrawn: the text in this language,
/// and the whole document where it has no other. Whoever has its address wants the text, which is now at
/// the other: a document that is gone whole, and its records, lead there for good.
pub async fn moved(
    connection: &mut Connection,
    from: &DocumentName,
    to: i64,
    to_name: &str,
    language: Language,
    revision: i64,
) -> Result<(), sqlx::Error> {
    let Some(held) = withdrawals::hold(connection, from.as_str()).await? else {
        return Ok(());
    };
    let languages = withdrawals::languages(connection, held.id).await?;
    if held.withdrawn_at.is_some() || !languages.iter().any(|one| one == language.as_str()) {
        return Ok(());
    }
    let reason = format!("published as {to_name}");
    let given = Given {
        reason: &reason,
        language: None,
        document: Some(to),
        record: None,
        moved: true,
    };
    if languages.len() > 1 {
        withdrawals::version(connection, held.id, language.as_str(), given).await?;
    } else {
        withdrawals::document(connection, held.id, given).await?;
    }
    withdrawals::take_along(connection, held.id, given, revision).await?;
    withdrawn_records::lead(connection, held.id, to).await
}

async fn held(connection: &mut Connection, name: &DocumentName) -> Result<Held, WithdrawError> {
    let held = withdrawals::hold(connection, name.as_str()).await?;
    let held = held.ok_or_else(|| WithdrawError::NoDocument(name.clone()))?;
    if held.withdrawn_at.is_some() {
        return Err(WithdrawError::NotPublished);
    }
    Ok(held)
}

async fn take_out(
    connection: &mut Connection,
    held: &Held,
    language: Option<Language>,
    given: Given<'_>,
    revision: i64,
) -> Result<Extent, WithdrawError> {
    let languages = withdrawals::languages(connection, held.id).await?;
    let part = language.filter(|one| languages != [one.as_str()]);
    match part {
        None => withdrawals::document(connection, held.id, given).await?,
        Some(language) => {
            let out = withdrawals::version(connection, held.id, language.as_str(), given);
            if !out.await? {
                return Err(WithdrawError::NotPublished);
            }
        }
    }
    let gone = withdrawals::take_along(connection, held.id, given, revision).await?;
    Ok(Extent {
        gone,
        whole: part.is_none(),
    })
}
