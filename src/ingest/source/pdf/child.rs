//! Runs one of poppler's programs over a PDF: the file goes in by standard input, the text comes out
//! by standard output, so that nothing is written to disk (the reader may not), and is made sense of
//! while it comes, so that it is never held whole. Whatever the file does, the program ends within
//! [`Bounds`]. It knows nothing of what the programs print.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit, Signal, prlimit};

/// What one run may take.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Bytes of output.
    pub output: u64,
    /// Until the clock on the wall says so.
    pub wall: Duration,
    /// Seconds of processor time.
    pub seconds: u64,
    /// Bytes of address space.
    pub memory: u64,
}

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Failure {
    /// No such program in any of the usual places.
    Missing,
    TooSlow,
    /// More output than may be.
    TooMuch,
    /// More memory than may be.
    TooLarge,
    /// It said this, or broke off.
    Refused(String),
}

/// Where programs are, beside `PATH`, which a reader without environment does not have.
const PLACES: [&str; 4] = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/bin"];
const PAUSE: Duration = Duration::from_millis(4);
/// What a program may complain; a broken file gives a line an object.
const COMPLAINTS: u64 = 64 * 1024;

/// Of what is printed, as much is taken at once.
const BUFFER: usize = 64 * 1024;

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let places = std::env::split_paths(&path).chain(PLACES.map(PathBuf::from));
    places
        .filter(|place| place.is_absolute())
        .map(|place| place.join(program))
        .find(|file| file.is_file())
}

/// Whether a reader without environment finds the program; `PATH` may know more places.
pub fn is_in_place(program: &str) -> bool {
    PLACES
        .iter()
        .any(|place| Path::new(place).join(program).is_file())
}

/// Runs a program with the file as its input and gives what `read` makes of what it prints. What was
/// read of output that is too long is void. The program ends soon after `needless` has become true.
pub fn run<T>(
    (program, arguments): (&str, &[&str]),
    file: &[u8],
    bounds: Bounds,
    needless: &AtomicBool,
    read: impl FnOnce(&mut dyn BufRead) -> T,
) -> Result<T, Failure> {
    let path = find(program).ok_or(Failure::Missing)?;
    let mut child = Command::new(path)
        .args(arguments)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::Refused(error.to_string()))?;
    limit(&child, bounds);
    let (input, output, errors) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let is_read = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A program that stops reading has its reasons, which its exit tells.
            input.map(|mut pipe| pipe.write_all(file))
        });
        let told = scope.spawn(move || drain(errors, COMPLAINTS));
        let ended = scope.spawn(|| wait(&mut child, bounds, needless, || is_read.load(Relaxed)));
        // On this thread: what it keeps is then this thread's memory, and is used again.
        let made = made_of(output, bounds.output, read);
        is_read.store(true, Relaxed);
        let ended = ended.join();
        let told = told.join().unwrap_or_default();
        let status = ended.map_err(|_| Failure::Refused("it was lost".to_owned()))??;
        let made = made?;
        if status.success() {
            return Ok(made);
        }
        Err(failure(status, &told))
    })
}

fn made_of<T>(
    output: Option<impl Read>,
    most: u64,
    read: impl FnOnce(&mut dyn BufRead) -> T,
) -> Result<T, Failure> {
    let output = output.ok_or_else(|| Failure::Refused("it has no output".to_owned()))?;
    // Closed after so many bytes, it ends a program that goes on.
    let mut output = BufReader::with_capacity(BUFFER, output.take(most + 1));
    let made = read(&mut output);
    if output.get_ref().limit() == 0 {
        return Err(Failure::TooMuch);
    }
    Ok(made)
}

/// Reads to the end, or to `most` bytes and then closes, which ends a program that goes on.
fn drain(pipe: Option<impl Read>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(pipe) = pipe {
        // What came before an error is all there is.
        let _ = pipe.take(most).read_to_end(&mut bytes);
    }
    bytes
}

/// Waits for the end, and makes it where the time is over or the output is closed.
fn wait(
    child: &mut Child,
    bounds: Bounds,
    needless: &AtomicBool,
    is_drained: impl Fn() -> bool,
) -> Result<ExitStatus, Failure> {
    let start = Instant::now();
    let mut drained_at = None;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => {}
            Err(error) => return Err(Failure::Refused(error.to_string())),
        }
        if drained_at.is_none() && is_drained() {
            drained_at = Some(Instant::now());
        }
        // Its output is closed: either it is about to end, or it would print for ever.
        let lingers = drained_at.is_some_and(|at| at.elapsed() > Duration::from_secs(2));
        if lingers || needless.load(Relaxed) || start.elapsed() > bounds.wall {
            let _ = child.kill();
            let status = child.wait();
            return match status {
                Ok(status) if lingers => Ok(status),
                _ => Err(Failure::TooSlow),
            };
        }
        std::thread::sleep(PAUSE);
    }
}

/// Limits the child where this process is not limited itself. It has not read a byte yet, or hardly.
fn limit(child: &Child, bounds: Bounds) {
    let Some(pid) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else {
        return;
    };
    let limits = [
        (Resource::Cpu, bounds.seconds),
        (Resource::As, bounds.memory),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        // A limit that is inherited and lower stays: this can only fail to tighten it.
        let _ = prlimit(Some(pid), resource, limit);
    }
}

fn failure(status: ExitStatus, told: &[u8]) -> Failure {
    use std::os::unix::process::ExitStatusExt;
    let said = String::from_utf8_lossy(told);
    if let Some(signal) = status.signal() {
        return match Signal::from_named_raw(signal) {
            Some(Signal::XCPU | Signal::KILL) => Failure::TooSlow,
            // So ends a program that gets no more memory.
            Some(Signal::ABORT) => Failure::TooLarge,
            _ => Failure::Refused(format!("ended by signal {signal}")),
        };
    }
    if said.contains("ut of memory") {
        return Failure::TooLarge;
    }
    let telling = said
        .lines()
        .find(|line| line.contains("assword") || line.contains("not allowed"))
        .or_else(|| said.lines().last())
        .unwrap_or_default();
    Failure::Refused(telling.chars().take(200).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds {
        output: 1000,
        wall: Duration::from_millis(400),
        seconds: 5,
        memory: 1 << 30,
    };

    fn all(output: &mut dyn BufRead) -> Vec<u8> {
        let mut printed = Vec::new();
        let _ = output.read_to_end(&mut printed);
        printed
    }

    #[test]
    fn what_is_in_place_is_told_from_what_is_not() {
        assert!(is_in_place("sh") && !is_in_place("no-such-program-here"));
    }

    #[test]
    fn a_program_gets_its_input_and_ends_within_its_bounds() {
        let ran = |program, arguments: &[&str], file: &[u8]| {
            run(
                (program, arguments),
                file,
                BOUNDS,
                &AtomicBool::new(false),
                all,
            )
        };
        assert_eq!(ran("cat", &[], b"abc"), Ok(b"abc".to_vec()));
        assert_eq!(ran("cat", &["/dev/zero"], b""), Err(Failure::TooMuch));
        assert_eq!(ran("sleep", &["9"], b""), Err(Failure::TooSlow));
        assert_eq!(
            ran("sh", &["-c", "kill -6 $$"], b""),
            Err(Failure::TooLarge)
        );
        assert_eq!(ran("no-such-program-here", &[], b""), Err(Failure::Missing));
        assert!(matches!(
            ran("ls", &["/no/such/place"], b""),
            Err(Failure::Refused(_))
        ));
    }

    #[test]
    fn a_program_that_is_no_longer_needed_ends() {
        let patient = Bounds {
            wall: Duration::from_mins(5),
            ..BOUNDS
        };
        let needless = AtomicBool::new(false);
        let start = Instant::now();
        std::thread::scope(|scope| {
            let run = scope.spawn(|| run(("sleep", &["300"]), b"", patient, &needless, all));
            std::thread::sleep(Duration::from_millis(20));
            needless.store(true, Relaxed);
            assert_eq!(run.join().expect("an end"), Err(Failure::TooSlow));
        });
        assert!(start.elapsed() < Duration::from_mins(1));
    }
}
