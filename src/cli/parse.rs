//! `recueil parse`: one file in, one JSON object out, or one clear line and exit 2. With the hidden
//! `--limited` it is the child process in which the worker has a file read.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Given, complain, say};
use crate::domain::Thesaurus;
use crate::editorial::receive::LARGEST;
use crate::ingest::{ParseOptions, explain, parse_bytes};
use crate::worker::limit_this_process;

#[derive(Debug, Args)]
pub struct Arguments {
    /// The document.
    #[arg(required_unless_present = "limited")]
    file: Option<PathBuf>,
    /// Read standard input, under limits of time and memory that cannot be lifted again.
    #[arg(long, hide = true, conflicts_with = "file")]
    limited: bool,
    /// Print, line by line, what each stage took the line for.
    #[arg(long, conflicts_with = "limited")]
    explain: bool,
    /// The themes that are proposed, as JSON in the form of the built-in ones; else the built-in ones.
    #[arg(long, value_name = "FILE")]
    thesaurus: Option<PathBuf>,
    #[command(flatten)]
    given: Given,
}

const NOT_READ: u8 = 2;

pub fn run(arguments: &Arguments) -> ExitCode {
    match read(arguments) {
        Ok(json) => {
            say(&json);
            ExitCode::SUCCESS
        }
        Err(reason) => {
            complain(&reason);
            ExitCode::from(NOT_READ)
        }
    }
}

fn read(arguments: &Arguments) -> Result<String, String> {
    if arguments.limited {
        limit_this_process().map_err(|error| format!("the limits cannot be set: {error}"))?;
    }
    let bytes = bytes(arguments)?;
    if bytes.len() > LARGEST {
        return Err(format!(
            "the file is larger than {} MB",
            LARGEST / 1024 / 1024
        ));
    }
    let thesaurus = thesaurus(arguments)?;
    let options = ParseOptions {
        symbol: arguments.given.symbol.clone(),
        language: arguments.given.language,
        kind: arguments.given.kind,
        date: arguments.given.date,
        meeting: arguments.given.meeting,
        ..ParseOptions::new(&thesaurus)
    };
    // A mistake of ours must not look like half a document: one line, as for any other refusal.
    set_hook(Box::new(|_| {}));
    if arguments.explain {
        return catch_unwind(AssertUnwindSafe(|| explain(&bytes, &options)))
            .map_err(|_| "the reader broke off; this is a mistake in recueil".to_owned())?
            .map(|listing| listing.to_string())
            .map_err(|error| error.to_string());
    }
    let draft = catch_unwind(AssertUnwindSafe(|| parse_bytes(&bytes, &options)))
        .map_err(|_| "the reader broke off; this is a mistake in recueil".to_owned())?
        .map_err(|error| error.to_string())?;
    let json = if arguments.limited {
        serde_json::to_string(&draft)
    } else {
        serde_json::to_string_pretty(&draft)
    };
    json.map_err(|error| error.to_string())
}

fn thesaurus(arguments: &Arguments) -> Result<Thesaurus, String> {
    let Some(file) = &arguments.thesaurus else {
        return Thesaurus::builtin().map_err(|error| error.to_string());
    };
    let wrong = |error: String| format!("{}: {error}", file.display());
    let text = std::fs::read(file).map_err(|error| wrong(error.to_string()))?;
    let concepts = serde_json::from_slice(&text).map_err(|error| wrong(error.to_string()))?;
    Ok(Thesaurus { concepts })
}

fn bytes(arguments: &Arguments) -> Result<Vec<u8>, String> {
    let Some(file) = &arguments.file else {
        let mut bytes = Vec::new();
        std::io::stdin()
            .take(LARGEST as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| format!("standard input cannot be read: {error}"))?;
        return Ok(bytes);
    };
    std::fs::read(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}
