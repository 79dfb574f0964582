//! Programs that run beside the bench: started on a free port of this machine, and ended by their own
//! id when their guard goes out of scope, which it also does when a figure fails or the bench is
//! interrupted.

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};

use super::http::Connection;

/// The release build of this very source.
pub const RECUEIL: &str = env!("CARGO_BIN_EXE_recueil");

const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(5);

/// How long an index of a hundred thousand may take to be made.
const MADE: Duration = Duration::from_mins(3);
const SEARCH: &str = "/api/v1/recommendations?limit=1";

/// A program that listens.
#[derive(Debug)]
pub struct Running {
    pub address: SocketAddr,
    child: Child,
}

impl Running {
    /// Starts a program and waits until something answers at its address.
    pub fn start(name: &str, command: &mut Command, address: SocketAddr) -> anyhow::Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .spawn()
            .with_context(|| format!("{name} does not start"))?;
        let mut running = Self { address, child };
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            if let Some(ended) = running.child.try_wait()? {
                bail!("{name} ended at once: {ended}");
            }
            if start.elapsed() > PATIENCE {
                bail!("{name} does not listen on {address}");
            }
            std::thread::sleep(PAUSE);
        }
        Ok(running)
    }

    /// Starts `recueil serve` over an external database; it says itself where it listens.
    pub fn serve(database: &str, data: &Path, more: &[&str]) -> anyhow::Result<Self> {
        let mut child = Command::new(RECUEIL)
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "error"])
            .args(["--public-url", "http://localhost"])
            .args(more)
            .arg("--data")
            .arg(data)
            .args(["--database-url", database])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("recueil does not start")?;
        let output = child.stdout.take().context("no pipe")?;
        // Made first, so that a service that says nothing sensible is ended too.
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut running = Self { address, child };
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let address = line
            .split_once("http://")
            .and_then(|(_, address)| address.trim().trim_end_matches('/').parse().ok());
        running.address = address.with_context(|| format!("recueil said {line:?}"))?;
        Ok(running)
    }

    /// Waits until it can search: an index that is being made would be measured with all else.
    pub fn searches(&self) -> anyhow::Result<()> {
        let start = Instant::now();
        while Connection::to(self.address)?.json(SEARCH).is_err() {
            ensure!(start.elapsed() < MADE, "recueil has no index");
            std::thread::sleep(PAUSE);
        }
        Ok(())
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What it holds in memory now, in megabytes (2^20); without other programs that it uses.
    pub fn megabytes(&self) -> anyhow::Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let held = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix("kB"))
            .context("the kernel does not tell what memory is held")?;
        Ok(held.trim().parse::<f64>()? / 1024.0)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let id = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        if let Some(id) = id {
            let _ = kill_process(id, Signal::TERM);
        }
        let start = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) {
            if start.elapsed() > PATIENCE {
                let _ = self.child.kill();
                let _ = self.child.wait();
                return;
            }
            std::thread::sleep(PAUSE);
        }
    }
}

/// An address that was free a moment ago.
pub fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind("127.0.0.1:0")?.local_addr()
}
