//! The user that the server runs as. Postgres refuses root, so root hands it to `postgres`, else
//! to `nobody`; anyone else runs it as themselves. A uid without an entry in /etc/passwd would not
//! do: Postgres looks its own name up.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::PostgresError;

#[derive(Debug, Clone, Copy)]
pub struct Owner {
    uid: u32,
    gid: u32,
    /// We are root and the server is not.
    switched: bool,
}

impl Owner {
    /// The user that a new cluster will belong to.
    pub fn of_server() -> Result<Self, PostgresError> {
        let uid = rustix::process::geteuid();
        if !uid.is_root() {
            return Ok(Self {
                uid: uid.as_raw(),
                gid: rustix::process::getegid().as_raw(),
                switched: false,
            });
        }
        let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
        ["postgres", "nobody"]
            .into_iter()
            .find_map(|name| account(&passwd, name))
            .map(|(uid, gid)| Self {
                uid,
                gid,
                switched: true,
            })
            .ok_or(PostgresError::NoUser)
    }

    /// Root runs a cluster that is there already as whom it belongs to; others need it to be theirs.
    pub fn or_of_cluster(self, cluster: &Path) -> Result<Self, PostgresError> {
        let Ok(found) = fs::metadata(cluster) else {
            return Ok(self);
        };
        if found.uid() == self.uid {
            return Ok(self);
        }
        if self.switched && found.uid() != 0 {
            return Ok(Self {
                uid: found.uid(),
                gid: found.gid(),
                switched: true,
            });
        }
        Err(PostgresError::ForeignCluster(cluster.to_owned()))
    }

    /// Whether the server's user can enter `dir` and all that is above it.
    pub fn reaches(&self, dir: &Path) -> bool {
        !self.switched
            || dir.ancestors().all(|above| {
                fs::metadata(above).is_ok_and(|found| {
                    let mode = found.mode();
                    if found.uid() == self.uid {
                        mode & 0o100 != 0
                    } else if found.gid() == self.gid {
                        mode & 0o010 != 0
                    } else {
                        mode & 0o001 != 0
                    }
                })
            })
    }

    /// Hands one of our own directories to the server's user.
    pub fn take(&self, dir: &Path) -> Result<(), PostgresError> {
        if self.switched {
            chown(dir, Some(self.uid), Some(self.gid))
                .map_err(PostgresError::io("hand over", dir))?;
        }
        Ok(())
    }

    /// A command of this user, in a process group of its own: a Ctrl-C meant for recueil must not
    /// reach the server before recueil has finished with it. Its settings come from us alone.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir("/").process_group(0);
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("PG") || name.starts_with("LC_") {
                command.env_remove(name.as_ref());
            }
        }
        command.env("LC_ALL", "C.UTF-8").env_remove("DATABASE_URL");
        if self.switched {
            command.uid(self.uid).gid(self.gid);
        }
        command
    }
}

/// The uid and gid of `name` in the text of /etc/passwd.
fn account(passwd: &str, name: &str) -> Option<(u32, u32)> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == name).then_some(())?;
        let mut ids = fields.skip(1);
        Some((ids.next()?.parse().ok()?, ids.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_found_by_its_whole_name() {
        let passwd = "root:x:0:0:root:/root:/bin/bash\npostgres2:x:9:9::/:\npostgres:x:112:120:,,,:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(account(passwd, "postgres"), Some((112, 120)));
        assert_eq!(account(passwd, "nobody"), None);
    }
}
