//! Keeping a sheet: its rows, the themes of those that match, and the drafts that nobody has begun to review, in
//! one transaction with the log's entries.

use std::collections::BTreeMap;

use serde_json::json;
use uuid::Uuid;

use super::{Judged, Plan, Verdict, beside};
use crate::db::write::compiled::{self, Besides, Compiled, Taken};
use crate::db::write::{self, corpus, tags};
use crate::db::{Connection, Pool};
use crate::domain::ThemeSlug;
use crate::editorial::Actor;

/// What was done.
#[derive(Debug, Clone, Copy, Default)]
pub struct Kept {
    pub rows: usize,
    /// Themes that were given, each to one record.
    pub given: usize,
    /// Themes that an editor had refused for the record: that word stands.
    pub refused: usize,
    /// Drafts that were given proposals.
    pub drafts: usize,
    /// Of the corpus, where anything was given.
    pub revision: Option<i64>,
}

#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    #[error("the store has changed since the plan was made")]
    Changed,
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Keeps the rows and gives the themes of those that match, if the plan is still true; `sheet` is the one that was
/// sent by the browser.
pub async fn keep(
    pool: &Pool,
    plan: &Plan,
    file: &str,
    sheet: Option<Uuid>,
    actor: &Actor,
) -> Result<Kept, CompileError> {
    let given = given(&plan.rows);
    let mut kept = Kept {
        refused: plan.rows.iter().map(|one| one.refused.len()).sum(),
        given: given.values().map(BTreeMap::len).sum(),
        ..Kept::default()
    };
    let mut transaction = pool.begin().await?;
    if !given.is_empty() {
        // Whatever changes what readers see counts one up, so nothing changed where this is the next number.
        let revision = corpus::advance(&mut transaction).await?;
        if revision != plan.revision + 1 {
            return Err(CompileError::Changed);
        }
        kept.revision = Some(revision);
    }
    for one in plan.rows.iter().filter(|one| one.verdict != Verdict::Held) {
        store(&mut transaction, one, file, actor).await?;
        kept.rows += 1;
    }
    kept.drafts = beside::drafts(&mut transaction, &plan.rows).await?;
    if let Some(id) = sheet {
        let taken = Taken {
            kept: number(kept.rows),
            given: number(kept.given),
            refused: number(kept.refused),
        };
        if !compiled::close_sheet(&mut transaction, id, &actor.name, taken).await? {
            return Err(CompileError::Changed);
        }
    }
    give(&mut transaction, &given, kept.revision, actor).await?;
    log(&mut transaction, &given, &kept, file, actor).await?;
    if let Some(revision) = kept.revision {
        corpus::announce(&mut transaction, revision).await?;
    }
    transaction.commit().await?;
    Ok(kept)
}

/// By theme the records that it is given to, each with the row that says so first.
type Given<'a> = BTreeMap<&'a ThemeSlug, BTreeMap<i64, &'a Judged>>;

fn given(rows: &[Judged]) -> Given<'_> {
    let mut given = Given::new();
    for one in rows {
        for theme in &one.gives {
            if let Some(key) = one.key {
                given.entry(theme).or_default().entry(key).or_insert(one);
            }
        }
    }
    given
}

async fn store(
    connection: &mut Connection,
    one: &Judged,
    file: &str,
    actor: &Actor,
) -> Result<(), sqlx::Error> {
    let row = &one.row;
    let symbol = row.symbol.as_ref().map(ToString::to_string);
    let stored = Compiled {
        file: file.to_owned(),
        row: number(row.number),
        symbol: symbol.unwrap_or_default(),
        paragraph: row.paragraph.clone(),
        item: row.item.clone(),
        language: row.language,
        text: row.text.clone(),
        themes: row.themes.clone(),
    };
    let addressees: Vec<String> = row.addressees.iter().map(ToString::to_string).collect();
    let matched = one.verdict == Verdict::Matched;
    let besides = Besides {
        status: row.status.map(crate::domain::Status::as_str),
        addressees: &addressees,
        record: one.record.as_deref().filter(|_| matched),
        actor: &actor.name,
    };
    compiled::keep(connection, &stored, besides).await
}

async fn give(
    connection: &mut Connection,
    given: &Given<'_>,
    revision: Option<i64>,
    actor: &Actor,
) -> Result<(), CompileError> {
    for (theme, records) in given {
        let id = tags::theme(connection, theme.as_str()).await?;
        let id = id.ok_or(CompileError::Changed)?;
        let keys: Vec<i64> = records.keys().copied().collect();
        tags::give_all(connection, &keys, id, &actor.name).await?;
        if let Some(revision) = revision {
            tags::touch(connection, &keys, revision).await?;
        }
    }
    Ok(())
}

/// An entry for each theme of each record, with the row that it comes from, and one for the sheet.
async fn log(
    connection: &mut Connection,
    given: &Given<'_>,
    kept: &Kept,
    file: &str,
    actor: &Actor,
) -> Result<(), sqlx::Error> {
    for (theme, records) in given {
        for one in records.values() {
            let subject = one.record.as_deref().unwrap_or_default();
            let detail = json!({ "theme": theme, "revision": kept.revision, "together": records.len(),
                                 "file": file, "row": one.row.number });
            write::log::add(connection, &actor.name, "give theme", subject, detail).await?;
        }
    }
    let detail = json!({ "rows": kept.rows, "given": kept.given, "drafts": kept.drafts });
    write::log::add(connection, &actor.name, "compile", file, detail).await
}

fn number(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
