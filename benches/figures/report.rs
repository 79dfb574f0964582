//! Where the table goes: to the terminal, and with the date, the machine and the commit into
//! `docs/benchmarks.md`, whose words below the table are written by hand and stay.

use std::fmt::Write as _;
use std::io::{Result, Write as _};
use std::path::Path;
use std::process::Command;

use time::OffsetDateTime;
use time::macros::format_description;

use super::table::{Row, markdown};

/// What is written by hand begins with this line.
const BY_HAND: &str = "## ";

/// What the machine did when the bench began.
pub struct Circumstances {
    load: String,
    commit: String,
}

impl Circumstances {
    pub fn now() -> Self {
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        Self {
            load: load.split(' ').next().unwrap_or("unknown").to_owned(),
            commit: commit(),
        }
    }

    fn said(&self, rounds: usize, took: std::time::Duration) -> String {
        let day =
            format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC");
        let now = OffsetDateTime::now_utc().format(&day).unwrap_or_default();
        let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
        let memory = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
        let memory = memory
            .lines()
            .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB"))
            .and_then(|kilobytes| kilobytes.parse::<u64>().ok())
            .map_or(0, |kilobytes| kilobytes / 1_000_000);
        format!(
            "Printed by `make bench` on {now} at commit {}, in {} minutes: {cores} cores, {memory} GB \
             of memory, load {} at the start. Figures are medians of at least {rounds} rounds in which \
             what is compared took turns, where they do not say p95 or p99.",
            self.commit,
            took.as_secs() / 60,
            self.load
        )
    }
}

fn commit() -> String {
    let git = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).output().ok()?;
        let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(said)
    };
    let Some(commit) = git(&["rev-parse", "--short", "HEAD"]) else {
        return "unknown".to_owned();
    };
    match git(&["status", "--porcelain", "--untracked-files=no"]) {
        Some(changes) if !changes.is_empty() => format!("{commit} with changes"),
        _ => commit,
    }
}

/// Prints the rows as Markdown.
pub fn print(rows: &[Row]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(markdown(rows).as_bytes())?;
    out.flush()
}

/// Writes the page, and keeps what stands there by hand.
pub fn write(
    page: &Path,
    rows: &[Row],
    then: &Circumstances,
    (rounds, took): (usize, std::time::Duration),
) -> Result<()> {
    let known = std::fs::read_to_string(page).unwrap_or_default();
    let by_hand = known
        .find(&format!("\n{BY_HAND}"))
        .map_or("", |at| known[at..].trim_start());
    let mut text = String::from("# Figures\n\n");
    for line in wrapped(&then.said(rounds, took)) {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{line}");
    }
    let _ = write!(text, "\n{}", markdown(rows));
    if !by_hand.is_empty() {
        let _ = write!(text, "\n{by_hand}");
    }
    std::fs::write(page, text)
}

/// In lines of a readable length.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        if let Some(line) = lines
            .last_mut()
            .filter(|line| line.len() + word.len() < 108)
        {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
