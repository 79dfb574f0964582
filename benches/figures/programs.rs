//! Runs programs and takes their time, and their memory where it can be told for certain.

use std::io::{Error, Read, Result, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The release build of this very source.
const RECUEIL: &str = env!("CARGO_BIN_EXE_recueil");

/// A run of `recueil parse`.
#[derive(Debug)]
pub struct Parsed {
    pub took: Duration,
    /// The most memory that it held, in megabytes (2^20); without the programs that it ran.
    pub megabytes: f64,
    /// Processor time of its own and of the programs that it ran, in the kernel's ticks.
    pub own: f64,
    pub of_programs: f64,
    pub printed: Vec<u8>,
}

/// Has a file parsed. The parsed document is printed at the very end and is larger than a pipe: when
/// its first byte is there, the program waits for us, and nothing that needs memory is still to come.
pub fn parse(file: &Path) -> Result<Parsed> {
    let start = Instant::now();
    let mut child = Command::new(RECUEIL)
        .arg("parse")
        .arg(file)
        .stdout(Stdio::piped())
        .spawn()?;
    let Some(mut output) = child.stdout.take() else {
        return Err(Error::other("no pipe"));
    };
    let mut printed = vec![0];
    output.read_exact(&mut printed)?;
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()))?;
    let (own, of_programs) = ticks(&child.id().to_string())?;
    output.read_to_end(&mut printed)?;
    let ended = child.wait()?;
    let took = start.elapsed();
    if !ended.success() {
        return Err(Error::other(format!("{} was not read", file.display())));
    }
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix("kB"));
    let kilobytes: f64 = peak
        .and_then(|peak| peak.trim().parse().ok())
        .ok_or_else(|| Error::other("the kernel does not tell the peak of memory"))?;
    Ok(Parsed {
        took,
        megabytes: kilobytes / 1024.0,
        own,
        of_programs,
        printed,
    })
}

/// Processor time of a process, and of those of its children that have ended.
fn ticks(process: &str) -> Result<(f64, f64)> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // After the name, which stands in brackets: user and system time are the 12th and 13th word, those
    // of children the two after them.
    let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
    let times: Vec<f64> = after
        .split_whitespace()
        .skip(11)
        .take(4)
        .filter_map(|time| time.parse().ok())
        .collect();
    match times[..] {
        [user, system, of_user, of_system] => Ok((user + system, of_user + of_system)),
        _ => Err(Error::other("the kernel does not tell processor times")),
    }
}

/// How long programs take that are run side by side over one file: by the clock, and in ticks of
/// processor time.
pub fn extraction(calls: &[(&str, &[&str])], file: &[u8]) -> Result<(Duration, f64)> {
    let start = Instant::now();
    let (_, before) = ticks("self")?;
    std::thread::scope(|scope| {
        let runs: Vec<_> = calls
            .iter()
            .map(|(program, arguments)| scope.spawn(move || call(program, arguments, file)))
            .collect();
        runs.into_iter()
            .try_for_each(|run| run.join().map_err(|_| Error::other("a thread broke off"))?)
    })?;
    let took = start.elapsed();
    Ok((took, ticks("self")?.1 - before))
}

fn call(program: &str, arguments: &[&str], file: &[u8]) -> Result<()> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    std::thread::scope(|scope| {
        scope.spawn(move || input.map(|mut pipe| pipe.write_all(file)));
        let mut printed = Vec::new();
        output.map_or(Ok(0), |mut pipe| pipe.read_to_end(&mut printed))
    })?;
    if child.wait()?.success() {
        Ok(())
    } else {
        Err(Error::other(format!("{program} failed")))
    }
}
