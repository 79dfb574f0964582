//! Load by `wrk` and `pgbench`: how many answers a second, and how long the slow ones take. Both print
//! for people; what cannot be found in their words is an error, and so is any answer that was refused.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

/// What a round of load gave.
#[derive(Debug, Clone, Copy)]
pub struct Load {
    /// Answers a second.
    pub rate: f64,
    /// Milliseconds that one in a hundred exceeded.
    pub p99: f64,
}

/// Asks an address from so many connections at once.
pub fn wrk(url: &str, headers: &[&str], clients: usize, seconds: u32) -> anyhow::Result<Load> {
    let mut command = Command::new("wrk");
    command.args([
        "-t1",
        "--latency",
        &format!("-c{clients}"),
        &format!("-d{seconds}s"),
    ]);
    for header in headers {
        command.args(["-H", header]);
    }
    parsed(&run(command.arg(url))?, url)
}

/// The same, over the addresses of a file in turn.
pub fn wrk_over(
    url: &str,
    script: &Path,
    headers: &[&str],
    clients: usize,
    seconds: u32,
) -> anyhow::Result<Load> {
    let mut command = Command::new("wrk");
    command.args([
        "-t1",
        "--latency",
        &format!("-c{clients}"),
        &format!("-d{seconds}s"),
    ]);
    command.args(["--timeout", "60s"]).arg("-s").arg(script);
    for header in headers {
        command.args(["-H", header]);
    }
    parsed(&run(command.arg(url))?, url)
}

fn parsed(said: &str, url: &str) -> anyhow::Result<Load> {
    if said.contains("Non-2xx") || said.contains("Socket errors") {
        bail!("{url} was not answered under load: {said}");
    }
    let word_after = |label: &str| {
        said.lines()
            .find_map(|line| line.trim().strip_prefix(label))
            .map(str::trim)
            .with_context(|| format!("wrk said no {label}: {said}"))
    };
    Ok(Load {
        rate: word_after("Requests/sec:")?.parse()?,
        p99: milliseconds(word_after("99%")?)?,
    })
}

fn milliseconds(text: &str) -> anyhow::Result<f64> {
    for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0), ("m", 60_000.0)] {
        if let Some(figure) = text.strip_suffix(unit) {
            return Ok(figure.parse::<f64>()? * factor);
        }
    }
    bail!("{text} is no time")
}

/// Runs one statement again and again, prepared; gives statements a second.
pub fn pgbench(database: &str, script: &Path, clients: usize, seconds: u32) -> anyhow::Result<f64> {
    let mut command = Command::new("pgbench");
    command
        .args(["--no-vacuum", "--protocol=prepared", "--jobs=1"])
        .arg(format!("--client={clients}"))
        .arg(format!("--time={seconds}"))
        .arg("--file")
        .arg(script)
        .arg(database);
    let said = run(&mut command)?;
    let failed = "number of failed transactions: ";
    if said.contains(failed) && !said.contains("number of failed transactions: 0 ") {
        bail!("pgbench: {said}");
    }
    said.lines()
        .find_map(|line| line.strip_prefix("tps = ")?.split(' ').next())
        .and_then(|figure| figure.parse().ok())
        .with_context(|| format!("pgbench said {said}"))
}

fn run(command: &mut Command) -> anyhow::Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("{program} does not start; `.ci/packages bench` installs it"))?;
    if !output.status.success() {
        bail!("{program}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
