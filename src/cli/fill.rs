//! `recueil fill`: a folder or an archive of files with a sheet, straight from the disk. With `--dry-run` each
//! file is read and nothing is stored. Files are taken up one by one, so that hundreds of them need no more
//! memory than a few; running it again goes on where it was stopped, because what is in already is a duplicate.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use serde_json::{Value, json};

use super::import::{self, Waiting};
use super::say;
use crate::db::{Pool, thesaurus};
use crate::domain::FillVerdict;
use crate::editorial::Actor;
use crate::editorial::fill::{
    self, Column, Judged, Line, Pack, Remark, Sheet, compare, join, told,
};
use crate::editorial::receive::{ReceiveError, Upload, receive};
use crate::worker::{Look, look};

#[derive(Debug, Args)]
pub struct Arguments {
    /// Say what would become of each file, and store nothing.
    #[arg(long)]
    dry_run: bool,
    /// Publish without review.
    #[arg(long, conflicts_with = "dry_run")]
    publish: bool,
    /// The sheet (CSV), where it does not lie among the files.
    #[arg(long, value_name = "SHEET.csv")]
    sheet: Option<PathBuf>,
    /// Import files that the sheet does not name, too.
    #[arg(long)]
    unlisted: bool,
    /// The folder, or the ZIP archive.
    from: PathBuf,
}

pub async fn run(pool: &Pool, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let shown = arguments.from.display();
    let mut pack = Pack::open(&arguments.from).with_context(|| shown.to_string())?;
    let sheet = sheet(pool, arguments, &pack).await?;
    let whole = told(sheet.as_ref(), &pack);
    let lines = join(sheet.as_ref(), &pack.entries, arguments.unlisted);
    if arguments.dry_run {
        rehearse(pool, &mut pack, lines, &whole).await
    } else {
        take(pool, arguments, &mut pack, lines, &whole).await
    }
}

async fn sheet(pool: &Pool, arguments: &Arguments, pack: &Pack) -> anyhow::Result<Option<Sheet>> {
    let beside = match &arguments.sheet {
        Some(path) => {
            let name = path.display().to_string();
            let bytes = std::fs::read(path).with_context(|| name.clone())?;
            Some((name, bytes))
        }
        None => pack.sheet.clone(),
    };
    let Some((name, bytes)) = beside else {
        return Ok(None);
    };
    let bodies = fill::bodies(pool).await?;
    let sheet = Sheet::read(&bytes, &bodies).context(name)?;
    Ok(Some(sheet))
}

/// The dry run.
async fn rehearse(
    pool: &Pool,
    pack: &mut Pack,
    lines: Vec<Line>,
    whole: &[Remark],
) -> anyhow::Result<ExitCode> {
    let program = std::env::current_exe().context("cannot find this program's own file")?;
    let thesaurus = thesaurus::all(pool).await?;
    let with = Look {
        pool,
        program: &program,
        thesaurus: &thesaurus,
    };
    let mut judged = Vec::new();
    for line in lines {
        let found = match file(pack, &line) {
            Ok(bytes) => look(with, &line, bytes).await?,
            Err(remark) => Judged::held(&line, remark),
        };
        judged.push((line, found));
    }
    compare(&mut judged);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (line, found) in &judged {
        *counts.entry(found.verdict.as_str()).or_default() += 1;
        let mut said = json!({
            "row": line.row, "file": line.file, "verdict": found.verdict, "document": found.symbol,
            "language": found.language, "recommendations": found.recommendations,
            "warnings": found.warnings, "import": found.import,
        });
        said["remarks"] = remarks(&found.remarks);
        say(&said.to_string());
    }
    let summary = json!({ "dry_run": true, "lines": judged.len(), "verdicts": counts,
                          "left_aside": pack.litter, "remarks": remarks(whole) });
    say(&json!({ "summary": summary }).to_string());
    let held = counts.contains_key(FillVerdict::Held.as_str());
    Ok(if held {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The bytes of a line's file; else why there are none, where its remarks do not say so already.
fn file(pack: &mut Pack, line: &Line) -> Result<Vec<u8>, Option<Remark>> {
    let entry = line.entry.filter(|_| !line.is_held()).ok_or(None)?;
    let bytes = pack.read(entry);
    bytes.map_err(|trouble| Some(Remark::holding(trouble.code(), None, "")))
}

/// The import itself.
async fn take(
    pool: &Pool,
    arguments: &Arguments,
    pack: &mut Pack,
    lines: Vec<Line>,
    whole: &[Remark],
) -> anyhow::Result<ExitCode> {
    let (mut waiting, mut held) = (Vec::new(), 0);
    for line in lines {
        let bytes = match file(pack, &line) {
            Ok(bytes) => bytes,
            Err(remark) => {
                held += 1;
                waiting.push(kept_back(&line, remark));
                continue;
            }
        };
        let upload = Upload {
            name: line.file.rsplit('/').next().unwrap_or_default().to_owned(),
            bytes,
            given: line.given.clone(),
            publish_wanted: arguments.publish,
            sample: false,
            actor: Actor::command_line(),
        };
        let next = match receive(pool, &upload).await {
            Ok(received) => Waiting::of(line.file.clone(), received, arguments.publish),
            Err(ReceiveError::Database(error)) => return Err(error.into()),
            Err(refusal) => {
                held += 1;
                let words = refusal.to_string();
                waiting.push(kept_back(
                    &line,
                    Some(Remark::holding("file_unreadable", None, &words)),
                ));
                continue;
            }
        };
        waiting.push(next.with(row(&line, &line.remarks)));
    }
    let lines = waiting.len();
    let code = import::finish(pool, waiting).await?;
    let summary = json!({ "dry_run": false, "lines": lines, "held": held,
                          "left_aside": pack.litter, "remarks": remarks(whole) });
    say(&json!({ "summary": summary }).to_string());
    Ok(code)
}

fn kept_back(line: &Line, remark: Option<Remark>) -> Waiting {
    let all: Vec<Remark> = line.remarks.iter().cloned().chain(remark).collect();
    let said = all.iter().filter(|remark| remark.holds);
    let said: Vec<String> = said.map(in_short).collect();
    Waiting::refused(line.file.clone(), said.join("; ")).with(row(line, &all))
}

fn row(line: &Line, all: &[Remark]) -> Value {
    json!({ "row": line.row, "remarks": remarks(all) })
}

pub fn remarks(all: &[Remark]) -> Value {
    let said = |remark: &Remark| {
        json!({ "code": remark.code, "holds": remark.holds, "words": remark.words,
                "column": remark.column.map(Column::name) })
    };
    all.iter().map(said).collect()
}

/// For a line that says why it was not taken.
fn in_short(remark: &Remark) -> String {
    if remark.words.is_empty() {
        remark.code.clone()
    } else {
        format!("{}: {}", remark.code, remark.words)
    }
}
