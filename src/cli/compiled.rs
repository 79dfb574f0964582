//! `recueil compiled`: a sheet of recommendations that were compiled elsewhere, matched with published records
//! and kept for documents that come.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use serde_json::json;

use super::fill::remarks;
use super::{file_name, say};
use crate::db::Pool;
use crate::editorial::Actor;
use crate::editorial::compiled::{CompileError, Kept, Plan, Row, Verdict, keep, plan, read};

/// How often the plan is made anew.
const TRIES: usize = 5;

#[derive(Debug, Args)]
pub struct Arguments {
    /// Say what is found of each row, and store nothing.
    #[arg(long)]
    dry_run: bool,
    /// The sheet (CSV): symbol, paragraph, item, language, text, themes, status, addressees.
    sheet: PathBuf,
}

pub async fn run(pool: &Pool, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let shown = arguments.sheet.display().to_string();
    let bytes = std::fs::read(&arguments.sheet).with_context(|| shown.clone())?;
    let (rows, unknown) = read(&bytes).context(shown)?;
    let (planned, kept) = take(pool, rows, arguments).await?;
    let judged = &planned.rows;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in judged {
        *counts.entry(one.verdict.as_str()).or_default() += 1;
        let mut said = json!({
            "row": one.row.number, "document": one.row.symbol, "paragraph": one.row.paragraph,
            "item": one.row.item, "language": one.row.language, "verdict": one.verdict.as_str(),
            "record": one.record, "difference": one.difference, "themes": one.gives,
            "refused_before": one.refused,
        });
        if let Some(found) = one.in_review {
            said["in_review"] = json!({ "import": found.import, "begun": found.begun });
        }
        said["remarks"] = remarks(&one.row.remarks);
        say(&said.to_string());
    }
    let themes: usize = judged.iter().map(|one| one.gives.len()).sum();
    let mut summary = json!({ "dry_run": arguments.dry_run, "rows": judged.len(), "verdicts": counts,
                              "themes": themes, "unknown_headings": unknown });
    if let Some(kept) = kept {
        summary["kept"] = json!(kept.rows);
        summary["given"] = json!(kept.given);
        summary["refused_before"] = json!(kept.refused);
        summary["drafts"] = json!(kept.drafts);
    }
    say(&json!({ "summary": summary }).to_string());
    let held = judged.iter().any(|one| one.verdict == Verdict::Held);
    Ok(if held {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The plan, and what was done by it. Where somebody changes the store in between, it is made anew.
async fn take(
    pool: &Pool,
    rows: Vec<Row>,
    arguments: &Arguments,
) -> anyhow::Result<(Plan, Option<Kept>)> {
    let file = file_name(&arguments.sheet);
    for _ in 1..TRIES {
        let planned = plan(pool, rows.clone()).await?;
        if arguments.dry_run {
            return Ok((planned, None));
        }
        match keep(pool, &planned, &file, None, &Actor::command_line()).await {
            Ok(kept) => return Ok((planned, Some(kept))),
            Err(CompileError::Changed) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let planned = plan(pool, rows).await?;
    let kept = keep(pool, &planned, &file, None, &Actor::command_line()).await?;
    Ok((planned, Some(kept)))
}
