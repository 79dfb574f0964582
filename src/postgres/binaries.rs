//! Finding installed server binaries: `PG_BIN`, then Debian's versioned directories, newest first,
//! then `PATH`. Nothing is downloaded. A cluster that is there already decides which major version
//! is wanted; a newer one would refuse its files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::PostgresError;

/// How to get what is missing.
pub const INSTALL_HINT: &str = "install it with `apt-get install postgresql`";

const DEBIAN: &str = "/usr/lib/postgresql";

/// The directory of `postgres` and `initdb`.
#[derive(Debug, Clone)]
pub struct Binaries {
    dir: PathBuf,
}

impl Binaries {
    /// The binaries for the cluster in `cluster`, or the newest where there is none yet.
    pub fn find(cluster: &Path) -> Result<Self, PostgresError> {
        let mut candidates = candidates().peekable();
        if candidates.peek().is_none() {
            return Err(PostgresError::NoBinaries);
        }
        let Ok(made_by) = fs::read_to_string(cluster.join("PG_VERSION")) else {
            return candidates.next().ok_or(PostgresError::NoBinaries);
        };
        let made_by = made_by.trim().to_owned();
        let mut found = Vec::new();
        for candidate in candidates {
            match candidate.major() {
                Some(major) if major == made_by => return Ok(candidate),
                Some(major) if !found.contains(&major) => found.push(major),
                _ => {}
            }
        }
        Err(PostgresError::OtherVersion {
            cluster: cluster.to_owned(),
            made_by,
            found: found.join(" and "),
        })
    }

    pub fn postgres(&self) -> PathBuf {
        self.dir.join("postgres")
    }

    pub fn initdb(&self) -> PathBuf {
        self.dir.join("initdb")
    }

    /// `15` of `postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)`.
    fn major(&self) -> Option<String> {
        let said = Command::new(self.postgres())
            .arg("--version")
            .output()
            .ok()?;
        major_of(&String::from_utf8_lossy(&said.stdout))
    }
}

fn major_of(said: &str) -> Option<String> {
    let number = said
        .split_whitespace()
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    Some(number.chars().take_while(char::is_ascii_digit).collect())
}

fn candidates() -> impl Iterator<Item = Binaries> {
    let named = std::env::var_os("PG_BIN").map(PathBuf::from);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<PathBuf> = std::env::split_paths(&path).collect();
    named
        .into_iter()
        .chain(debian(Path::new(DEBIAN)))
        .chain(on_path)
        .filter(|dir| dir.join("postgres").is_file() && dir.join("initdb").is_file())
        .map(|dir| Binaries { dir })
}

/// `…/17/bin` before `…/15/bin` before `…/9.6/bin`.
fn debian(root: &Path) -> Vec<PathBuf> {
    let version =
        |dir: &Path| -> Option<u32> { dir.file_name()?.to_str()?.split('.').next()?.parse().ok() };
    let mut dirs: Vec<PathBuf> = fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|dir| version(dir).is_some())
        .collect();
    dirs.sort_by_key(|dir| std::cmp::Reverse(version(dir)));
    dirs.into_iter().map(|dir| dir.join("bin")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_the_server_says() {
        let said = "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n";
        assert_eq!(major_of(said).as_deref(), Some("15"));
        assert_eq!(
            major_of("postgres (PostgreSQL) 18beta1\n").as_deref(),
            Some("18")
        );
        assert_eq!(major_of("command not found"), None);
    }

    #[test]
    fn the_newest_version_of_debian_comes_first() {
        let root = tempfile::tempdir().expect("a directory");
        for version in ["9.6", "15", "17", "common"] {
            fs::create_dir_all(root.path().join(version)).expect("a directory");
        }
        let found: Vec<String> = debian(root.path())
            .iter()
            .filter_map(|dir| Some(dir.parent()?.file_name()?.to_string_lossy().into_owned()))
            .collect();
        assert_eq!(found, ["17", "15", "9.6"]);
    }
}
