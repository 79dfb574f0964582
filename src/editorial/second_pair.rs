//! A second pair of eyes: where it is asked for, who reviewed cannot publish alone. Another publisher has to
//! stand behind the very version that goes out, by publishing it or by approving it before. It is asked for
//! in the store and not by an option of the program, so that every service and command on the store obeys.

use serde_json::json;
use uuid::Uuid;

use super::Actor;
use super::publish::{PublishError, Review};
use crate::db::write::imports::Import;
use crate::db::write::{self, imports, reviews, second_pair};
use crate::db::{Connection, Pool};

/// Who has looked at a version of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eyes {
    /// Both pairs are asked for.
    pub asked_for: bool,
    /// Who changed or decided anything since it was last published.
    pub hands: Vec<String>,
    /// Who approved this version without having done so.
    pub approved: Vec<String>,
}

impl Eyes {
    /// Whether this person may publish it, with whoever approved it. Where nobody had to decide anything,
    /// nobody has looked yet: then it takes two who do.
    pub fn suffice_for(&self, actor: &str) -> bool {
        if !self.asked_for {
            return true;
        }
        let reviewed = self.reviewed_by(actor);
        let second = self.approved.iter().any(|other| other != actor);
        if reviewed || self.hands.is_empty() {
            second
        } else {
            true
        }
    }

    pub fn reviewed_by(&self, actor: &str) -> bool {
        self.hands.iter().any(|hand| hand == actor)
    }
}

/// Why something is not approved.
#[derive(Debug, thiserror::Error)]
pub enum ApproveError {
    #[error("there is no such import")]
    NoImport,
    #[error("the review has changed meanwhile")]
    Overtaken,
    #[error("who reviewed cannot approve it")]
    OwnWork,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Who has looked, for the page that says who still has to.
pub async fn eyes(pool: &Pool, import_id: Uuid, version: i32) -> Result<Eyes, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    read(&mut connection, import_id, version).await
}

async fn read(
    connection: &mut Connection,
    import_id: Uuid,
    version: i32,
) -> Result<Eyes, sqlx::Error> {
    let hands = second_pair::hands(connection, import_id).await?;
    let mut approved = second_pair::approvals(connection, import_id, version).await?;
    approved.retain(|name| !hands.contains(name));
    Ok(Eyes {
        asked_for: second_pair::is_asked_for(connection).await?,
        hands,
        approved,
    })
}

/// Whether a publication has both pairs, where they are asked for. What nobody reviewed has none; only the
/// sample documents, which say what they are, go out like that.
pub(super) async fn demand(
    connection: &mut Connection,
    import: &Import,
    review: Review,
    actor: &Actor,
) -> Result<(), PublishError> {
    match review {
        Review::None => {
            if !import.sample && second_pair::is_asked_for(connection).await? {
                return Err(PublishError::Unseen);
            }
        }
        Review::Done { version } => {
            let eyes = read(connection, import.id, version).await?;
            if !eyes.suffice_for(&actor.name) {
                return Err(PublishError::Alone(eyes.hands));
            }
        }
    }
    Ok(())
}

/// Stands behind a version that others reviewed.
pub async fn approve(
    pool: &Pool,
    import_id: Uuid,
    version: i32,
    actor: &Actor,
) -> Result<(), ApproveError> {
    let mut transaction = pool.begin().await?;
    let import = imports::lock(&mut transaction, import_id).await?;
    import.ok_or(ApproveError::NoImport)?;
    let stored = reviews::find(&mut transaction, import_id).await?;
    if stored.is_none_or(|stored| stored.version != version) {
        return Err(ApproveError::Overtaken);
    }
    let hands = second_pair::hands(&mut transaction, import_id).await?;
    if hands.contains(&actor.name) {
        return Err(ApproveError::OwnWork);
    }
    if second_pair::approve(&mut transaction, import_id, version, &actor.name).await? {
        let (subject, detail) = (import_id.to_string(), json!({ "version": version }));
        write::log::add(&mut transaction, &actor.name, "approve", &subject, detail).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Asks for a second pair of eyes from now on, or not any more.
pub async fn ask_for(pool: &Pool, wanted: bool, actor: &Actor) -> Result<(), sqlx::Error> {
    let mut transaction = pool.begin().await?;
    if second_pair::ask_for(&mut transaction, wanted).await? {
        let detail = json!({ "second_pair": wanted });
        write::log::add(
            &mut transaction,
            &actor.name,
            "settings",
            "settings",
            detail,
        )
        .await?;
    }
    transaction.commit().await
}

/// Whether it is asked for.
pub async fn is_asked_for(pool: &Pool) -> Result<bool, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    second_pair::is_asked_for(&mut connection).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_two_and_one_of_them_did_not_review() {
        let eyes = |hands: &[&str], approved: &[&str]| Eyes {
            asked_for: true,
            hands: hands.iter().map(|one| (*one).to_owned()).collect(),
            approved: approved.iter().map(|one| (*one).to_owned()).collect(),
        };
        for (hands, approved, actor, may) in [
            (&["a"][..], &[][..], "a", false),
            (&["a"], &[], "b", true),
            (&["a", "b"], &[], "b", false),
            (&["a", "b"], &["c"], "b", true),
            (&[], &[], "a", false),
            (&[], &["a"], "a", false),
            (&[], &["b"], "a", true),
        ] {
            assert_eq!(
                eyes(hands, approved).suffice_for(actor),
                may,
                "{hands:?} {approved:?} {actor}"
            );
        }
        let off = Eyes {
            asked_for: false,
            ..eyes(&["a"], &[])
        };
        assert!(off.suffice_for("a"));
    }
}
