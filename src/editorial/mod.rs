//! What editors do, one verb a file, one transaction each. Every write to the store goes through
//! here; who may do it was decided by the caller.

pub mod accounts;
pub mod compiled;
pub mod curate;
pub mod fill;
pub mod imports;
pub mod load;
pub mod propose;
pub mod publish;
pub mod receive;
pub mod reindex;
pub mod report;
pub mod retag;
pub mod review;
pub mod schedule;
pub mod second_pair;
pub mod supersede;
pub mod tag;
pub mod thesaurus;
pub mod together;
pub mod transcribe;
pub mod withdraw;

/// On whose behalf a verb acts, as the log names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// An e-mail address, `command line` or `worker`.
    pub name: String,
    pub user_id: Option<uuid::Uuid>,
}

impl Actor {
    /// Whoever can run commands on the machine.
    pub fn command_line() -> Self {
        Self {
            name: "command line".to_owned(),
            user_id: None,
        }
    }

    /// The program itself.
    pub fn worker() -> Self {
        Self {
            name: "worker".to_owned(),
            user_id: None,
        }
    }
}
