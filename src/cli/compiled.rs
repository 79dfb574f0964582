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
use crate::editorial::compiled::{Verdict, judge, keep, read};

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
    let judged = judge(pool, rows).await?;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &judged {
        *counts.entry(one.verdict.as_str()).or_default() += 1;
        let mut said = json!({
            "row": one.row.number, "document": one.row.symbol, "paragraph": one.row.paragraph,
            "item": one.row.item, "language": one.row.language, "verdict": one.verdict.as_str(),
            "record": one.record, "difference": one.difference, "themes": one.gives,
        });
        said["remarks"] = remarks(&one.row.remarks);
        say(&said.to_string());
    }
    let themes: usize = judged.iter().map(|one| one.gives.len()).sum();
    let mut summary = json!({ "dry_run": arguments.dry_run, "rows": judged.len(), "verdicts": counts,
                              "themes": themes, "unknown_headings": unknown });
    if !arguments.dry_run {
        let file = file_name(&arguments.sheet);
        let kept = keep(pool, &judged, &file, &Actor::command_line()).await?;
        summary["kept"] = json!(kept.rows);
        summary["given"] = json!(kept.given);
        summary["refused_before"] = json!(kept.refused);
    }
    say(&json!({ "summary": summary }).to_string());
    let held = judged.iter().any(|one| one.verdict == Verdict::Held);
    Ok(if held {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
