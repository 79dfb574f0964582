//! One file read in a child process: this program again, with its hidden option `--limited`, no
//! environment, the file on its standard input. Whatever the child says or does becomes a verdict
//! with a clear sentence; only where it could not be started at all there is none.
//!
//! The child starts programs itself (poppler's). All are of one process group, which ends with the
//! reading, however that ends: when time is up, when it is dropped, and when the child broke off.

use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::Value;
use tempfile::NamedTempFile;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, Command};

use super::limits;
use crate::db::write::imports::Claim;
use crate::domain::Thesaurus;

/// The longest that a file may be read, by the clock on the wall.
const PATIENCE: Duration = Duration::from_mins(1);
/// The most that a reader may say, in bytes: a parsed document, and a sentence.
const LARGEST_DRAFT: u64 = 64 * 1024 * 1024;
const LARGEST_COMPLAINT: u64 = 8 * 1024;

/// The parsed document as the reader printed it.
pub type Reading = Value;

#[derive(Debug)]
pub enum Verdict {
    Read(Reading),
    /// Final: trying again would give the same.
    Refused(String),
}

/// Has `program` read the claimed file.
pub async fn read(
    program: &Path,
    claim: &Claim,
    thesaurus: &Thesaurus,
) -> std::io::Result<Verdict> {
    let concepts = kept(thesaurus)?;
    let mut child = command(program, claim, concepts.path()).spawn()?;
    let group = Group::led_by(&child);
    let (Some(mut input), Some(output), Some(errors)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err(std::io::Error::other("the reader has no pipes"));
    };
    let talk = async {
        let feed = async {
            // A reader that ends early does not want the rest; its exit says why.
            let _ = input.write_all(&claim.bytes).await;
            drop(input);
        };
        let ((), output, errors) = tokio::join!(
            feed,
            capped(output, LARGEST_DRAFT),
            capped(errors, LARGEST_COMPLAINT)
        );
        let (output, errors) = (output?, errors?);
        if output.len() as u64 > LARGEST_DRAFT {
            return Ok(Verdict::Refused(
                "what was read is larger than 64 MB".to_owned(),
            ));
        }
        Ok(verdict(child.wait().await?, &output, &errors))
    };
    let verdict = tokio::time::timeout(PATIENCE, talk).await;
    drop(group);
    verdict.unwrap_or_else(|_| {
        Ok(Verdict::Refused(format!(
            "reading the file took longer than {} s",
            PATIENCE.as_secs()
        )))
    })
}

/// The child and what it started. Dropped, all of it is killed: at once after the child's end at the
/// latest, so that the number cannot have passed to others.
struct Group(Option<Pid>);

impl Group {
    fn led_by(child: &Child) -> Self {
        let id = child.id().and_then(|id| i32::try_from(id).ok());
        Self(id.and_then(Pid::from_raw))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(leader) = self.0 {
            // Mostly there is none left, which is as well.
            let _ = kill_process_group(leader, Signal::KILL);
        }
    }
}

/// The themes in a file for the child, which has no database; gone with the reading.
fn kept(thesaurus: &Thesaurus) -> std::io::Result<NamedTempFile> {
    let mut file = NamedTempFile::with_prefix("recueil-themes-")?;
    file.write_all(&serde_json::to_vec(&thesaurus.concepts)?)?;
    file.flush()?;
    Ok(file)
}

fn command(program: &Path, claim: &Claim, thesaurus: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["parse", "--limited"]);
    command.arg("--thesaurus").arg(thesaurus);
    if let Some(symbol) = &claim.given_symbol {
        command.args(["--symbol", symbol]);
    }
    if let Some(language) = &claim.given_language {
        command.args(["--language", language]);
    }
    let day = claim.given_date.map(|day| day.to_string());
    let more = [
        ("--kind", &claim.given_kind),
        ("--date", &day),
        ("--meeting", &claim.given_meeting),
    ];
    for (option, word) in more {
        command.args(word.iter().flat_map(|word| [option, word.as_str()]));
    }
    command
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .kill_on_drop(true);
    command
}

/// Reads to the end, but keeps one byte more than `most` at the most and then stops.
async fn capped(stream: impl AsyncRead + Unpin, most: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(most + 1).read_to_end(&mut bytes).await?;
    Ok(bytes)
}

fn verdict(status: ExitStatus, output: &[u8], errors: &[u8]) -> Verdict {
    let said = String::from_utf8_lossy(errors);
    if status.success() {
        return match serde_json::from_slice(output) {
            Ok(parsed) => Verdict::Read(parsed),
            Err(error) => Verdict::Refused(format!("the reader gave no whole document: {error}")),
        };
    }
    tracing::debug!(%status, "the reader said: {said}");
    Verdict::Refused(match (status.code(), status.signal()) {
        (Some(2), _) => clear_line(&said),
        (_, Some(signal)) if signal == Signal::XCPU.as_raw() => {
            format!(
                "reading the file took more than {} s of processor time",
                limits::SECONDS
            )
        }
        (_, Some(signal)) if signal == Signal::ABORT.as_raw() => format!(
            "reading the file took more than {} GB of memory, or the reader broke off",
            limits::MEMORY / 1024 / 1024 / 1024
        ),
        (_, Some(signal)) => format!("the reader was ended by signal {signal}"),
        (code, None) => format!(
            "the reader broke off with exit code {}",
            code.map_or_else(|| "unknown".to_owned(), |code| code.to_string())
        ),
    })
}

/// The reader's one line, without the program's name.
fn clear_line(said: &str) -> String {
    let line = said.lines().next().unwrap_or_default().trim();
    let line = line.strip_prefix("recueil: ").unwrap_or(line);
    if line.is_empty() {
        "the file could not be read".to_owned()
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn refusal(status: i32, errors: &[u8]) -> String {
        match verdict(ExitStatus::from_raw(status), b"", errors) {
            Verdict::Refused(reason) => reason,
            Verdict::Read(_) => "read".to_owned(),
        }
    }

    /// A reader that notes down the number of a process of its own, and what it does then.
    fn reader(dir: &Path, then: &str) -> PathBuf {
        let (file, note) = (dir.join("reader"), dir.join("note"));
        let script = format!(
            "#!/bin/sh\nsleep 600 > /dev/null 2>&1 &\necho $! > {0}.part\nmv {0}.part {0}\n{then}\n",
            note.display()
        );
        // Written by another process: a file that this one holds open cannot be started.
        let mut writer = std::process::Command::new("sh")
            .args(["-c", "cat > \"$0\" && chmod 755 \"$0\""])
            .arg(&file)
            .stdin(Stdio::piped())
            .spawn()
            .expect("a shell");
        let input = writer.stdin.take().expect("its input");
        std::io::Write::write_all(&mut { input }, script.as_bytes()).expect("a script");
        assert!(writer.wait().expect("its end").success());
        file
    }

    fn claim() -> Claim {
        Claim {
            id: uuid::Uuid::nil(),
            attempt: 1,
            name: "paper.txt".to_owned(),
            bytes: b"1. A text.".to_vec(),
            given_symbol: None,
            given_language: None,
            given_kind: None,
            given_date: None,
            given_meeting: None,
        }
    }

    /// Waits until the noted process is gone, or a zombie that nobody here is the parent of.
    async fn is_gone(dir: &Path) -> bool {
        let noted = std::fs::read_to_string(dir.join("note")).expect("a note");
        for _ in 0..500 {
            let stat = std::fs::read_to_string(format!("/proc/{}/stat", noted.trim()));
            if stat.is_err() || stat.is_ok_and(|stat| stat.contains(") Z ")) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        false
    }

    #[tokio::test]
    async fn what_the_reader_started_ends_with_it() {
        for (then, words) in [("echo '{}'", ""), ("kill -6 $$", "broke off")] {
            let dir = tempfile::tempdir().expect("a directory");
            let verdict = read(&reader(dir.path(), then), &claim(), &Thesaurus::default()).await;
            match verdict.expect("a verdict") {
                Verdict::Read(_) => assert_eq!(words, ""),
                Verdict::Refused(reason) => assert!(reason.contains(words), "{reason}"),
            }
            assert!(is_gone(dir.path()).await, "{then}");
        }
    }

    #[tokio::test]
    async fn what_the_reader_started_ends_with_a_reading_that_is_dropped() {
        let dir = tempfile::tempdir().expect("a directory");
        let (program, claim) = (reader(dir.path(), "wait"), claim());
        let noted = async {
            while !dir.path().join("note").exists() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let none = Thesaurus::default();
        tokio::select! {
            verdict = read(&program, &claim, &none) => panic!("an end: {verdict:?}"),
            () = noted => {}
        }
        assert!(is_gone(dir.path()).await);
    }

    #[test]
    fn every_end_of_a_reader_has_a_clear_sentence() {
        assert_eq!(
            refusal(2 << 8, b"recueil: the file is empty\n"),
            "the file is empty"
        );
        assert!(refusal(101 << 8, b"thread 'main' panicked").contains("exit code 101"));
        assert!(refusal(24, b"").contains("processor time"));
        assert!(refusal(6, b"").contains("memory"));
        assert!(refusal(0, b"").contains("no whole document"));
    }
}
