//! Making the cluster, starting its server, asking whether it lives, stopping it. The caller holds
//! `start.lock`. What runs is read from the server's own `postmaster.pid`, never from a note of
//! ours, so that a server which outlived its starter is found too; a stale one is left for Postgres
//! to replace, which knows best whether it is.

use std::fs::{self, File};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, test_kill_process};

use super::binaries::Binaries;
use super::{Durability, Owner, Place, PostgresError, USER};

/// A server that must first recover from a crash may take a while.
const PATIENCE: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(15);

/// Makes the cluster in a directory of its own and renames it into place, so that an `initdb` which
/// is killed leaves no half cluster.
pub fn make_cluster(
    place: &Place,
    found: &Binaries,
    owner: &Owner,
    durability: Durability,
) -> Result<(), PostgresError> {
    let fresh = place.fresh_sibling(owner)?;
    tracing::info!(
        "making a PostgreSQL cluster in {}",
        place.cluster().display()
    );
    let mut initdb = owner.command(&found.initdb());
    initdb
        .arg("-D")
        .arg(&fresh)
        .args([
            "-U",
            USER,
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--data-checksums",
        ])
        .args([
            "--auth-local=trust",
            "--auth-host=reject",
            "--no-instructions",
        ]);
    if durability == Durability::None {
        initdb.arg("--no-sync");
    }
    log_to(&mut initdb, &place.log())?;
    let status = initdb
        .status()
        .map_err(PostgresError::io("run", &found.initdb()))?;
    if !status.success() {
        let _ = fs::remove_dir_all(&fresh);
        return Err(PostgresError::Failed {
            program: "initdb",
            log: last_lines(&place.log()),
        });
    }
    fs::rename(&fresh, place.cluster()).map_err(PostgresError::io("rename", &fresh))
}

/// Waits until the server answers, after starting it unless it runs. Gives the server where this
/// process started it, and the directory of its socket.
pub fn ensure_running(
    place: &Place,
    found: &Binaries,
    owner: &Owner,
    durability: Durability,
) -> Result<(Option<Child>, PathBuf), PostgresError> {
    let mut child: Option<Child> = None;
    let start = Instant::now();
    loop {
        let running = Postmaster::read(&place.cluster());
        match running {
            Some(postmaster) if postmaster.answers() => return Ok((child, postmaster.socket_dir)),
            // Starting, recovering or stopping.
            Some(postmaster) if postmaster.lives(&place.cluster()) => {}
            _ if child.is_none() => child = Some(spawn(place, found, owner, durability)?),
            _ => {}
        }
        let ended = child
            .as_mut()
            .is_some_and(|child| !matches!(child.try_wait(), Ok(None)));
        if ended {
            // Another server, whose starter was killed a moment ago, may have been first.
            child = None;
            let other = Postmaster::read(&place.cluster());
            if !other.is_some_and(|other| other.lives(&place.cluster())) {
                return Err(PostgresError::Failed {
                    program: "PostgreSQL",
                    log: last_lines(&place.log()),
                });
            }
        }
        if start.elapsed() > PATIENCE {
            return Err(PostgresError::Silent {
                seconds: PATIENCE.as_secs(),
                log: last_lines(&place.log()),
            });
        }
        std::thread::sleep(PAUSE);
    }
}

/// Stops the server by a fast shutdown and waits until it is gone.
pub fn stop(place: &Place, child: Option<&mut Child>) -> Result<(), PostgresError> {
    let cluster = place.cluster();
    if let Some(postmaster) = Postmaster::read(&cluster).filter(|found| found.lives(&cluster)) {
        kill_process(postmaster.pid, Signal::INT)
            .map_err(std::io::Error::from)
            .map_err(PostgresError::io("stop the server of", &cluster))?;
        let start = Instant::now();
        // Without a reaping parent a dead server stays a zombie: `lives` looks at more than the pid.
        let mut child = child;
        while postmaster.lives(&cluster) {
            if let Some(child) = child.as_mut() {
                let _ = child.try_wait();
            }
            if start.elapsed() > PATIENCE {
                return Err(PostgresError::Silent {
                    seconds: PATIENCE.as_secs(),
                    log: last_lines(&place.log()),
                });
            }
            std::thread::sleep(PAUSE);
        }
    }
    Ok(())
}

fn spawn(
    place: &Place,
    found: &Binaries,
    owner: &Owner,
    durability: Durability,
) -> Result<Child, PostgresError> {
    let socket_dir = place.socket_dir(owner)?;
    let mut settings = vec![
        // Quoted, since a bare comma would part two directories.
        format!(
            "unix_socket_directories=\"{}\"",
            socket_dir.display().to_string().replace('"', "\"\"")
        ),
        "listen_addresses=".to_owned(),
        "port=5432".to_owned(),
        "timezone=UTC".to_owned(),
        "log_timezone=UTC".to_owned(),
        // Short queries all of them; compiling one costs more than running it.
        "jit=off".to_owned(),
    ];
    if durability == Durability::None {
        settings.extend(
            [
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "max_connections=300",
            ]
            .map(str::to_owned),
        );
    }
    let mut postgres = owner.command(&found.postgres());
    postgres.arg("-D").arg(place.cluster());
    for setting in settings {
        postgres.args(["-c", &setting]);
    }
    log_to(&mut postgres, &place.log())?;
    postgres
        .spawn()
        .map_err(PostgresError::io("run", &found.postgres()))
}

fn log_to(command: &mut Command, log: &Path) -> Result<(), PostgresError> {
    let file = File::create(log).map_err(PostgresError::io("write", log))?;
    let again = file.try_clone().map_err(PostgresError::io("write", log))?;
    command.stdin(Stdio::null()).stdout(file).stderr(again);
    Ok(())
}

/// The end of the server's log as one line.
fn last_lines(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    if lines.is_empty() {
        return format!("nothing ({})", log.display());
    }
    lines[lines.len().saturating_sub(4)..].join(" | ")
}

/// What a server says about itself in `postmaster.pid`.
#[derive(Debug)]
struct Postmaster {
    pid: Pid,
    socket_dir: PathBuf,
    ready: bool,
}

impl Postmaster {
    fn read(cluster: &Path) -> Option<Self> {
        let text = fs::read_to_string(cluster.join("postmaster.pid")).ok()?;
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        Some(Self {
            pid: Pid::from_raw(lines.first()?.parse().ok()?)?,
            socket_dir: PathBuf::from(lines.get(4).copied().unwrap_or_default()),
            ready: lines.get(7) == Some(&"ready"),
        })
    }

    fn answers(&self) -> bool {
        self.ready && UnixStream::connect(self.socket_dir.join(".s.PGSQL.5432")).is_ok()
    }

    /// Whether the process with this pid is the server of `cluster`, and not another one that got
    /// the number of a dead server, nor a zombie: both have another command line, or none.
    fn lives(&self, cluster: &Path) -> bool {
        if test_kill_process(self.pid).is_err() {
            return false;
        }
        let command = format!("/proc/{}/cmdline", self.pid.as_raw_nonzero());
        match fs::read(&command) {
            Ok(line) => {
                let wanted = cluster.as_os_str().as_encoded_bytes();
                line.split(|byte| *byte == 0).any(|word| word == wanted)
            }
            // Without /proc the pid is all there is to go by.
            Err(_) => !Path::new("/proc/self").exists(),
        }
    }
}
