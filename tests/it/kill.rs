//! `kill -9` at any moment: no half document, no file lost, everything published once in the end.
//! The moments are states seen in the database, not times, so that a slow machine tests the same.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use recueil::db::{self, Pool};
use sqlx::postgres::PgConnectOptions;

use crate::cluster::ClusterDir;
use crate::drafts::ask;
use crate::embedded::serve;

const FILES: usize = 3;

/// What must be seen before the kill: something passing, or more than so many of this round.
enum Moment {
    Passing(&'static str),
    Beyond(&'static str, usize),
}

const MOMENTS: [Moment; 9] = [
    Moment::Beyond("select count(*) from files", 0),
    Moment::Beyond("select count(*) from imports", 1),
    Moment::Passing("select exists (select from imports where state = 'parsing')"),
    Moment::Passing("select exists (select from imports where state = 'in_review')"),
    Moment::Beyond("select count(*) from imports where attempt > 0", 1),
    Moment::Beyond("select count(*) from versions", 0),
    Moment::Beyond("select count(*) from imports where state = 'published'", 1),
    Moment::Beyond("select count(*) from imports where state = 'published'", 2),
    Moment::Passing(
        "select exists (select from pg_stat_activity
                        where state <> 'idle' and query like 'insert into recommendations%')",
    ),
];

impl Moment {
    /// The question that is true at this moment, in a store that had `before` documents.
    fn question(&self, before: usize) -> String {
        match self {
            Self::Passing(question) => (*question).to_owned(),
            Self::Beyond(count, more) => format!("select ({count}) > {}", before + more),
        }
    }
}

#[tokio::test]
async fn a_kill_at_any_moment_loses_nothing() {
    let dir = ClusterDir::new("");
    let mut all = files(&dir, 0);
    assert!(import(&dir, &all).status().expect("import").success());
    for (round, moment) in MOMENTS.iter().enumerate() {
        let batch = files(&dir, round + 1);
        let question = moment.question(all.len());
        kill_when(&dir, &batch, &question).await;
        if round % 3 == 0 {
            // A second death at once, before the first has been cleared up.
            kill_when(&dir, &batch, "select true").await;
        }
        all.extend(batch.iter().cloned());
        let finished = import(&dir, &batch).status().expect("import");
        assert!(finished.success(), "after {question}");
    }
    let (service, _) = serve(&dir);
    let pool = observe(&dir).await;
    assert_whole(&pool, "at the end").await;
    let published = "select count(*) || ' ' || count(distinct v.document_id) from imports i
                     join versions v on v.import_id = i.id and v.current and v.revision = 1
                     where i.state = 'published'";
    assert_eq!(ask(&pool, published).await, format!("{0} {0}", all.len()));
    assert_eq!(
        ask(&pool, "select count(*) from imports").await,
        all.len().to_string()
    );
    assert_eq!(
        ask(&pool, "select revision from corpus").await,
        all.len().to_string()
    );
    pool.close().await;
    drop(service);
}

/// Starts an import, waits until the answer to `question` is true, and kills it.
async fn kill_when(dir: &ClusterDir, batch: &[PathBuf], question: &str) {
    let mut child = import(dir, batch).spawn().expect("import");
    let pool = observe(dir).await;
    let start = Instant::now();
    // It may be over before the moment is seen; then the kill comes too late to matter, which is a
    // moment as well.
    while ask(&pool, question).await != "true" && child.try_wait().expect("its state").is_none() {
        assert!(
            start.elapsed() < Duration::from_mins(2),
            "never seen: {question}"
        );
        // The machine has better things to do than to be asked.
        tokio::time::sleep(Duration::from_millis(3)).await;
    }
    child.kill().expect("killed");
    child.wait().expect("dead");
    assert_whole(&pool, question).await;
    pool.close().await;
}

/// No version without its import published, and none whose parts are not those of its draft.
async fn assert_whole(pool: &Pool, when: &str) {
    let half = "select count(*) from versions v
                join imports i on i.id = v.import_id
                join drafts d on d.import_id = i.id
                where i.state <> 'published'
                   or jsonb_array_length(d.parsed -> 'paragraphs') <> (select count(*) from paragraphs p where p.version_id = v.id)
                   or jsonb_array_length(d.parsed -> 'recommendations') <> (select count(*) from occurrence_wordings w where w.version_id = v.id)";
    assert_eq!(ask(pool, half).await, "0", "half a document, {when}");
    let lost = "select count(*) from imports i
                where (state in ('in_review', 'published') and not exists (select from drafts d where d.import_id = i.id))
                   or (state = 'published' and not exists (select from versions v where v.import_id = i.id))";
    assert_eq!(ask(pool, lost).await, "0", "something was lost, {when}");
}

fn import(dir: &ClusterDir, files: &[PathBuf]) -> Command {
    let mut command = dir.recueil(&["import", "--publish"]);
    command
        .args(files)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Reaches the server of the directory by the address that it notes down, once it does.
async fn observe(dir: &ClusterDir) -> Pool {
    let start = Instant::now();
    loop {
        if let Ok(address) = std::fs::read_to_string(dir.path().join("run/address"))
            && let Ok(options) = address.trim().parse::<PgConnectOptions>()
            && let Ok(pool) = db::connect::open(options).await
        {
            return pool;
        }
        assert!(
            start.elapsed() < Duration::from_mins(1),
            "no server came up"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Files that no other round has, each with a symbol of its own and some text.
fn files(dir: &ClusterDir, round: usize) -> Vec<PathBuf> {
    (0..FILES)
        .map(|number| {
            let mut text = format!(
                "United Nations DEMO/WG.{round}/2024/{number}\n\nDistr.: General\n3 June 2024\n\n\
                 **Report {round}-{number}**\n\nI. Recommendations\n\n"
            );
            for paragraph in 1..=6 {
                let measure = format!("measure {paragraph} of round {round}, file {number}");
                text.push_str(&paragraph.to_string());
                text.push_str(". The Working Group recommended that States parties should take ");
                text.push_str(&measure);
                text.push_str(".\n\n");
            }
            let file = dir.path().join(format!("kill-{round}-{number}.txt"));
            std::fs::write(&file, text).expect("a file");
            file
        })
        .collect()
}
