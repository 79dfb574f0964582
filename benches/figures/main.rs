//! `make bench`: measures this build on this machine and prints the table of `docs/benchmarks.md`.
//! A figure is the median of runs that take turns; where programs are compared they run side by side
//! in the same minute. `-- --quick` measures a tenth of the corpus and prints only, `-- --only GROUP`
//! one group (`pages`, `search`, `clients`, `lists`, `service`, `following`, `reading`), `-- --write
//! FOLDER` leaves the measured documents there. A group of figures is a file.

mod clients;
mod datasette;
mod engine;
mod following;
mod groups;
mod http;
mod lists;
mod load;
mod marked;
mod nginx;
mod pages;
mod paper;
mod printed;
mod programs;
mod reading;
mod report;
mod rival;
mod running;
mod search;
mod series;
mod service;
mod sheets;
mod store;
mod table;
mod words;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};

use groups::Plan;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        let at = arguments.iter().position(|one| one == name)?;
        Some(arguments.get(at + 1).cloned().unwrap_or_default())
    };
    if let Some(folder) = after("--write") {
        reading::Documents::write(Path::new(&folder))?;
        return Ok(());
    }
    let plan = Plan::new(
        arguments.iter().any(|one| one == "--quick"),
        after("--only"),
        folder(),
    );
    let then = report::Circumstances::now();
    let start = Instant::now();
    let runtime = tokio::runtime::Runtime::new()?;
    let rows = runtime.block_on(async {
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        // What is dropped here ends what it has started.
        tokio::select! {
            rows = plan.measure() => rows,
            _ = terminate.recv() => anyhow::bail!("interrupted"),
            _ = interrupt.recv() => anyhow::bail!("interrupted"),
        }
    })?;
    report::print(&rows)?;
    if plan.is_whole() {
        let page = root().join("docs/benchmarks.md");
        report::write(&page, &rows, &then, (groups::ROUNDS, start.elapsed()))
            .context("docs/benchmarks.md was not written")?;
    }
    Ok(())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where everything that is kept between runs lies.
fn folder() -> PathBuf {
    root().join("target/bench")
}

/// Tells whoever waits what is being done; the table alone goes to standard output.
fn note(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
