//! Eight clients at once who search for all kinds of things: in the process against Postgres, and over
//! HTTP against Datasette, where recueil also reads and writes out the twenty records that it shows.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::ensure;

use super::datasette;
use super::engine::{Asked, Engine};
use super::http::{Connection, escaped};
use super::load::wrk_over;
use super::rival::Rival;
use super::running::Running;
use super::search::figure;
use super::series::{count, median, ratio};
use super::table::Row;
use super::words::Search;

const CLIENTS: usize = 8;
const TIMES_POSTGRES: f64 = 40.0;
const TIMES_DATASETTE: f64 = 100.0;
/// A round of Datasette takes so many times longer than one of ours: it answers so seldom.
const LONGER: u32 = 4;

type Mixed = Arc<Vec<(Search, Asked)>>;

fn work(size: u32, against: &str) -> String {
    format!(
        "eight mixed search clients, at {}, against {against}",
        figure(size)
    )
}

/// Who answers in the process.
#[derive(Clone)]
enum Side {
    Ours(Engine),
    Theirs(Rival),
}

impl Side {
    async fn find(&self, (search, asked): &(Search, Asked)) -> anyhow::Result<usize> {
        match self {
            Self::Ours(engine) => Ok(engine.find(asked).await?.total),
            Self::Theirs(rival) => {
                let theme = search.theme.as_ref().map(|theme| theme.key);
                rival.find(&search.words, theme).await
            }
        }
    }

    /// Answers a second to eight callers, each of whom goes on when answered.
    async fn rate(&self, mixed: &Mixed, seconds: u32) -> anyhow::Result<f64> {
        let next = Arc::new(AtomicUsize::new(0));
        let end = Duration::from_secs(u64::from(seconds));
        let start = Instant::now();
        let callers: Vec<_> = (0..CLIENTS)
            .map(|_| {
                let (side, mixed, next) = (self.clone(), mixed.clone(), next.clone());
                tokio::spawn(async move {
                    while start.elapsed() < end {
                        let at = next.fetch_add(1, Ordering::Relaxed);
                        side.find(&mixed[at % mixed.len()]).await?;
                    }
                    anyhow::Ok(())
                })
            })
            .collect();
        for caller in callers {
            caller.await??;
        }
        // Those under way at the end were waited for: their time counts as well.
        Ok(count(next.load(Ordering::Relaxed)) / start.elapsed().as_secs_f64())
    }
}

/// Both in the process.
pub async fn postgres(
    engine: &Engine,
    rival: &Rival,
    mixed: Vec<(Search, Asked)>,
    (size, rounds, seconds): (u32, usize, u32),
) -> anyhow::Result<Row> {
    let mixed: Mixed = Arc::new(mixed);
    let sides = (Side::Ours(engine.clone()), Side::Theirs(rival.clone()));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(sides.0.rate(&mixed, seconds).await?);
        theirs.push(sides.1.rate(&mixed, seconds).await?);
    }
    let note = format!("{:.0}/s to {:.0}/s", median(&ours), median(&theirs));
    let times = ratio(&ours, &theirs);
    Ok(Row::at_least(work(size, "Postgres"), times, TIMES_POSTGRES, "times").noting(&note))
}

/// Both over HTTP.
pub fn datasette(
    service: &Running,
    peer: &Running,
    database: &str,
    mixed: &[(Search, Asked)],
    folder: &Path,
    (size, rounds, seconds): (u32, usize, u32),
) -> anyhow::Result<Row> {
    let mut ours = Connection::to(service.address)?;
    let mut theirs = Connection::to(peer.address)?;
    let (mut here, mut there) = (Vec::new(), Vec::new());
    for (search, _) in mixed {
        let (own, other) = (address(search), datasette::address(database, search));
        let found = ours.json(&own)?["total"].as_u64();
        if found.is_some() && found == datasette::total(&mut theirs, &other)? {
            here.push(own);
            there.push(other);
        }
    }
    ensure!(
        here.len() * 4 > mixed.len(),
        "Datasette finds as many in {} of {} searches only",
        here.len(),
        mixed.len()
    );
    let ours = script(folder, "recueil", &here)?;
    let theirs = script(folder, "datasette", &there)?;
    let (mut rates, mut others) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (url, other) = (service.url(""), peer.url(""));
        rates.push(wrk_over(&url, &ours, &["Cookie: bench=1"], CLIENTS, seconds)?.rate);
        others.push(wrk_over(&other, &theirs, &[], CLIENTS, seconds * LONGER)?.rate);
    }
    let note = format!(
        "{:.0}/s to {:.1}/s over HTTP; {} of {} searches",
        median(&rates),
        median(&others),
        here.len(),
        mixed.len()
    );
    let times = ratio(&rates, &others);
    Ok(Row::at_least(work(size, "Datasette"), times, TIMES_DATASETTE, "times").noting(&note))
}

fn address(search: &Search) -> String {
    let theme = search.theme.as_ref().map_or_else(String::new, |theme| {
        format!("&theme={}", escaped(&theme.slug))
    });
    let words = escaped(&search.words.typed());
    format!("/api/v1/recommendations?q={words}{theme}&lang=fr&limit=20&facets=theme,year,body")
}

/// What tells `wrk` to ask for these addresses in turn.
fn script(folder: &Path, name: &str, paths: &[String]) -> anyhow::Result<std::path::PathBuf> {
    let quoted: Vec<String> = paths.iter().map(|path| format!("{path:?}")).collect();
    let text = format!(
        "local paths = {{ {} }}\nlocal at = 0\nrequest = function()\n  at = at % #paths + 1\n  \
         return wrk.format('GET', paths[at])\nend\n",
        quoted.join(", ")
    );
    let path = folder.join(format!("{name}.lua"));
    std::fs::write(&path, text)?;
    Ok(path)
}
