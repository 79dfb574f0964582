//! The service as a whole: how soon it answers after its start, what it holds in memory, and what
//! building its index takes.

use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

use super::engine::Engine;
use super::http::{Connection, escaped};
use super::rival::Rival;
use super::running::Running;
use super::search::figure;
use super::series::{count, median};
use super::store::Store;
use super::table::Row;
use super::words::Search;

const PATIENCE: Duration = Duration::from_mins(10);
const PAUSE: Duration = Duration::from_millis(5);
/// Documents that ship with the program, in one language or two.
const SAMPLES: u64 = 15;
const LANGUAGES: f64 = 2.0;

fn list(words: &str) -> String {
    let words = escaped(words);
    format!("/api/v1/recommendations?q={words}&lang=fr&limit=20&facets=theme,year,body")
}

/// Starts the service again and again and waits for the answer to a search.
pub fn start(
    store: &Store,
    database: &str,
    searches: &[Search],
    (size, rounds): (u32, usize),
) -> anyhow::Result<[Row; 2]> {
    let data = store.beside(database);
    let words = searches
        .first()
        .context("nothing to search for")?
        .words
        .typed();
    // Whatever it keeps on disk is there after the first.
    let first = Running::serve(&store.url(database), &data, &[])?;
    let expected = answer(&first, &list(&words))?;
    drop(first);
    let (mut took, mut held) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let start = Instant::now();
        let service = Running::serve(&store.url(database), &data, &[])?;
        let total = answer(&service, &list(&words))?;
        took.push(start.elapsed().as_secs_f64());
        ensure!(
            total == expected && total > 0,
            "{total} found, not {expected}"
        );
        for search in searches {
            answer(&service, &list(&search.words.typed()))?;
        }
        held.push(service.megabytes()?);
    }
    let at = figure(size);
    let kept = if Engine::bytes(&data).is_some() {
        "with an index on disk"
    } else {
        "which keeps no index on disk"
    };
    let work = format!("start with an index on disk, at {at}: first answer");
    let first = Row::at_most(work, median(&took), 1.0, "s").noting(kept);
    let work = format!("resident memory at {at} in two languages");
    let note = format!("after {} searches", searches.len() + 1);
    Ok([
        first,
        Row::at_most(work, median(&held), 400.0, "MB").noting(&note),
    ])
}

/// Asks until there is an answer, and gives the number of records found: a service whose index is
/// being made refuses searches.
pub fn answer(service: &Running, path: &str) -> anyhow::Result<u64> {
    let start = Instant::now();
    loop {
        let found = Connection::to(service.address).and_then(|mut reader| reader.json(path));
        match found {
            Ok(list) => return list["total"].as_u64().context("a list without total"),
            Err(error) if start.elapsed() > PATIENCE => return Err(error),
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
}

/// The service over the documents that ship with it, as `make run` starts it.
pub async fn samples(store: &Store) -> anyhow::Result<Row> {
    let name = "samples";
    store.remove(name).await?;
    store.create(name, None).await?;
    let data = store.beside(name);
    let service = Running::serve(&store.url(name), &data, &["--with-samples"])?;
    let start = Instant::now();
    let mut reader = Connection::to(service.address)?;
    while reader.json("/api/v1/documents?limit=1")?["total"].as_u64() < Some(SAMPLES) {
        if start.elapsed() > PATIENCE {
            bail!("the sample documents do not appear");
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    // Until nothing more is published.
    let mut revision = String::new();
    loop {
        std::thread::sleep(Duration::from_secs(2));
        let now = String::from_utf8_lossy(&reader.get("/healthz", &[])?.body).into_owned();
        if now == revision {
            break;
        }
        revision = now;
    }
    for words in ["traite", "\"secteur privé\"", "victim*", "police -border"] {
        reader.json(&list(words))?;
    }
    for page in ["/fr", "/en/themes", "/fr/recommendations", "/en/documents"] {
        reader.get(page, &[])?;
    }
    let held = service.megabytes()?;
    drop(service);
    store.remove(name).await?;
    Ok(Row::at_most(
        "resident memory with the sample corpus",
        held,
        90.0,
        "MB",
    ))
}

/// What building the index took, and its bytes.
pub async fn index(
    took: Duration,
    bytes: Option<u64>,
    rival: &Rival,
    size: u32,
) -> anyhow::Result<[Row; 2]> {
    let hundred_thousands = f64::from(size) / 100_000.0;
    let seconds = took.as_secs_f64() / hundred_thousands / LANGUAGES;
    let work = "rebuild the index from Postgres, for each 100,000 and language";
    let note = format!("{:.1} s for {}", took.as_secs_f64(), figure(size));
    let rebuilt = Row::at_most(work, seconds, 10.0, "s").noting(&note);
    let work = "index against Postgres's bytes for the same";
    let theirs = u64::try_from(rival.bytes().await?)?;
    let row = match bytes {
        Some(bytes) => {
            let megabytes = |bytes: u64| count(usize::try_from(bytes >> 20).unwrap_or(usize::MAX));
            let (ours, theirs) = (megabytes(bytes), megabytes(theirs));
            let note = format!("{ours:.0} MB to {theirs:.0} MB");
            Row::at_most(work, ours / theirs, 0.25, "of them").noting(&note)
        }
        None => Row::missing(work, "no index is kept on disk", "at most 0.25 of them"),
    };
    Ok([rebuilt, row])
}
