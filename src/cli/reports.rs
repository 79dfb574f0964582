//! `recueil reports`: the editors' inbox for whoever is on the machine; its page is `/admin/reports`.

use std::process::ExitCode;

use serde_json::json;

use super::{complain, say};
use crate::db::{Pool, reports};
use crate::editorial::{Actor, report};

#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Also those that are settled.
    #[arg(long)]
    all: bool,
    /// Settle these reports, by number, instead; where to answer them is forgotten.
    #[arg(long, value_name = "NUMBER")]
    settle: Vec<i64>,
}

/// Of one read from the database.
const TOGETHER: i64 = 200;

pub async fn run(pool: &Pool, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if arguments.settle.is_empty() {
        print(pool, arguments.all).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut code = ExitCode::SUCCESS;
    for id in &arguments.settle {
        if report::settle(pool, *id, None, &Actor::command_line()).await? {
            say(&format!("report {id} is settled"));
        } else {
            complain(&format!("there is no open report {id}"));
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

async fn print(pool: &Pool, all: bool) -> anyhow::Result<()> {
    let mut before = None;
    loop {
        let (_, found) = reports::list(pool, all, before, TOGETHER).await?;
        let Some(last) = found.last() else {
            return Ok(());
        };
        before = Some(last.id);
        for one in &found {
            let line = json!({
                "id": one.id,
                "at": one.at.unix_timestamp(),
                "language": one.language,
                "kind": one.kind,
                "recommendation": one.recommendation,
                "document": one.document,
                "message": one.message,
                "contact": one.contact,
                "settled": one.settled_at.is_some(),
            });
            say(&line.to_string());
        }
    }
}
