//! A stand-in for the real command line until it is merged: `recueil parse FILE`, no more.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line speaks on its standard streams"
)]

use std::process::ExitCode;

use recueil::domain::Thesaurus;
use recueil::ingest::{ParseOptions, parse_bytes};

fn main() -> ExitCode {
    match run() {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("recueil: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> anyhow::Result<String> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [command, file] = arguments.as_slice() else {
        anyhow::bail!("usage: recueil parse FILE");
    };
    anyhow::ensure!(command == "parse", "usage: recueil parse FILE");
    let bytes = std::fs::read(file)
        .map_err(|error| anyhow::anyhow!("{}: {error}", file.to_string_lossy()))?;
    let thesaurus = Thesaurus::builtin()?;
    let draft = parse_bytes(&bytes, &ParseOptions::new(&thesaurus))
        .map_err(|error| anyhow::anyhow!("{}: {error}", file.to_string_lossy()))?;
    Ok(serde_json::to_string_pretty(&draft)?)
}
