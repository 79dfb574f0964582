//! One file read in a child process: this program again, with its hidden option `--limited`, no
//! environment, the file on its standard input. Whatever the child says or does becomes a verdict
//! with a clear sentence; only where it could not be started at all there is none.

use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

use super::limits;
use crate::db::write::imports::Claim;

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
pub async fn read(program: &Path, claim: &Claim) -> std::io::Result<Verdict> {
    let mut child = command(program, claim).spawn()?;
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
    match tokio::time::timeout(PATIENCE, talk).await {
        Ok(verdict) => verdict,
        // Dropped here, the child is killed.
        Err(_) => Ok(Verdict::Refused(format!(
            "reading the file took longer than {} s",
            PATIENCE.as_secs()
        ))),
    }
}

fn command(program: &Path, claim: &Claim) -> Command {
    let mut command = Command::new(program);
    command.args(["parse", "--limited"]);
    if let Some(symbol) = &claim.given_symbol {
        command.args(["--symbol", symbol]);
    }
    if let Some(language) = &claim.given_language {
        command.args(["--language", language]);
    }
    command
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
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
        (_, Some(signal)) if signal == rustix::process::Signal::XCPU.as_raw() => {
            format!(
                "reading the file took more than {} s of processor time",
                limits::SECONDS
            )
        }
        (_, Some(signal)) if signal == rustix::process::Signal::ABORT.as_raw() => format!(
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
    use super::*;

    fn refusal(status: i32, errors: &[u8]) -> String {
        match verdict(ExitStatus::from_raw(status), b"", errors) {
            Verdict::Refused(reason) => reason,
            Verdict::Read(_) => "read".to_owned(),
        }
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
