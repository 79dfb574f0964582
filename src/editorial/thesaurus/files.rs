//! Whole indexes taken in from files: kept first, so that somebody can look at what would change; then applied in
//! one transaction, a step each, and taken back together.

use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::change::{Cause, Change, make};
use super::undo::inverse;
use super::{Result, ThesaurusError, finish};
use crate::db::theme_files::{self, ThemeFile};
use crate::db::theme_steps;
use crate::db::write::theme_files::{self as files, NewFile};
use crate::db::write::{corpus, thesaurus};
use crate::db::{Connection, Pool};
use crate::domain::Described;
use crate::editorial::Actor;
use crate::exchange::{self, Broken, Plan, Planned};

/// Keeps a file that can be read; nothing else changes.
pub async fn keep_file(pool: &Pool, file: NewFile<'_>) -> sqlx::Result<Uuid> {
    let mut transaction = pool.begin().await?;
    let id = files::add(&mut transaction, file).await?;
    transaction.commit().await?;
    Ok(id)
}

/// What a file would change now, with a word that stands for it: who applies it says what they saw.
pub async fn plan_of(
    connection: &mut Connection,
    file: &ThemeFile,
) -> sqlx::Result<std::result::Result<(Plan, String), Broken>> {
    let incoming = match file.format.as_str() {
        "csv" => exchange::read_table(&file.content),
        _ => exchange::read_turtle(&file.content, file.closed),
    };
    let incoming = match incoming {
        Ok(incoming) => incoming,
        Err(broken) => return Ok(Err(broken)),
    };
    let current = theme_steps::states(&mut *connection).await?;
    let aliases = theme_steps::aliases(&mut *connection).await?;
    let plan = exchange::plan(&current, &aliases, incoming);
    let all = plan.changes.iter().map(|one| json!([one.was, one.is]));
    let all: serde_json::Value = all.collect();
    let seen = Sha256::digest(all.to_string());
    Ok(Ok((plan, hex::encode(&seen[..8]))))
}

/// Applies a file, if it still does what was seen; gives the revision of the corpus.
pub async fn apply_file(pool: &Pool, id: Uuid, seen: &str, actor: &Actor) -> Result<i64> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    // Nobody changes the index meanwhile; there need be no such theme.
    thesaurus::hold(&mut transaction, "").await?;
    let file = theme_files::one(&mut *transaction, id).await?;
    let file = file.ok_or(ThesaurusError::NoStep)?;
    let Ok((plan, now)) = plan_of(&mut transaction, &file).await? else {
        return Err(ThesaurusError::Changed);
    };
    if now != seen || !files::close(&mut transaction, id, &actor.name).await? {
        return Err(ThesaurusError::Changed);
    }
    let cause = Cause {
        file: Some(id),
        ..Cause::of(actor)
    };
    for change in changes(&plan.changes) {
        make(&mut transaction, &change, &cause).await?;
    }
    let slugs = |made: bool| -> Vec<&str> {
        let of = plan.changes.iter().filter(|one| one.was.is_none() == made);
        of.map(|one| one.is.slug.as_str()).collect()
    };
    let hash = hex::encode(Sha256::digest(&file.content));
    let detail = json!({
        "file": id, "name": file.name, "sha256": hash, "made": slugs(true), "changed": slugs(false),
    });
    finish(
        transaction,
        revision,
        actor,
        "import themes",
        "themes",
        detail,
    )
    .await
}

/// The single changes, in an order in which each can be made: room first, then what is new, then words, which may
/// name what is new, and last what goes out of use.
fn changes(planned: &[Planned]) -> Vec<Change> {
    let (mut first, mut made, mut moved, mut said, mut last) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for Planned { was, is, .. } in planned {
        let slug = is.slug.clone();
        let describe = Change::Describe {
            slug: slug.clone(),
            described: is.described.clone(),
        };
        let retire = Change::Retire {
            slug: slug.clone(),
            instead: is.replaced_by.clone(),
        };
        let Some(was) = was else {
            let alone = Described {
                related: Vec::new(),
                ..is.described.clone()
            };
            if !is.described.related.is_empty() {
                said.push(describe);
            }
            if is.retired {
                last.push(retire);
            }
            made.push(Change::Create {
                slug,
                parent: is.parent.clone(),
                described: alone,
            });
            continue;
        };
        if was.parent != is.parent {
            let to = Change::Move {
                slug: slug.clone(),
                parent: is.parent.clone(),
            };
            if is.parent.is_none() {
                first.push(to);
            } else {
                moved.push(to);
            }
        }
        if was.described.clone().in_order() != is.described {
            said.push(describe);
        }
        match (was.retired, is.retired) {
            (true, false) => first.push(Change::Reinstate { slug }),
            (_, true) if !was.retired || was.replaced_by != is.replaced_by => last.push(retire),
            _ => {}
        }
    }
    made.sort_by_key(|change| {
        matches!(
            change,
            Change::Create {
                parent: Some(_),
                ..
            }
        )
    });
    [first, made, moved, said, last].concat()
}

/// Takes back all that a file changed, or nothing: the last change first.
pub async fn undo_file(pool: &Pool, id: Uuid, actor: &Actor) -> Result<i64> {
    let mut transaction = pool.begin().await?;
    let revision = corpus::advance(&mut transaction).await?;
    thesaurus::hold(&mut transaction, "").await?;
    let steps = theme_steps::of_file(&mut *transaction, id).await?;
    let mut back = Vec::new();
    for step in steps.iter().filter(|step| step.undone_by.is_none()) {
        let change = inverse(&mut transaction, step).await?;
        let cause = Cause {
            undoes: Some(step.id),
            file: Some(id),
            ..Cause::of(actor)
        };
        back.push(make(&mut transaction, &change, &cause).await?.slug);
    }
    if back.is_empty() {
        return Err(ThesaurusError::Undone);
    }
    let detail = json!({ "file": id, "themes": back });
    finish(
        transaction,
        revision,
        actor,
        "undo import of themes",
        "themes",
        detail,
    )
    .await
}
