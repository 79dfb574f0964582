//! From a publication to its being found, by every process that serves the same database. Two
//! services run over a copy of the corpus; a third process publishes. The clock starts when the
//! publication is seen in the database, and stops when each service finds a word that stands
//! nowhere else.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use recueil::db::Pool;
use sqlx::query_scalar;

use super::http::Connection;
use super::running::{RECUEIL, Running};
use super::search::figure;
use super::series::{median, share};
use super::service;
use super::store::Store;
use super::table::Row;

const COPY: &str = "published";
const PATIENCE: Duration = Duration::from_mins(2);
/// Short beside what is measured, long enough that asking does not slow down the answer.
const PAUSE: Duration = Duration::from_millis(4);

/// A small document of our own; the marks in it are replaced.
const DOCUMENT: &str = "\
United Nations
DEMO/WG.9/2024/NUMBER

Distr.: General
3 June 2024
Original: English

Sample Working Group on Measurements
Vienna, 3-5 June 2024

Report on the meeting

I. Recommendations

1. The Working Group recommended that States parties should keep a register of WORD and publish \
it every year.
";

pub async fn rows(
    store: &Store,
    database: &str,
    size: u32,
    publications: usize,
) -> anyhow::Result<Row> {
    store.remove(COPY).await?;
    store.create(COPY, Some(database)).await?;
    let measured = measure(store, publications).await;
    store.remove(COPY).await?;
    let figures = measured?;
    let work = "publish → found by search, in every process on the same database: p95";
    let note = format!(
        "median {:.0} ms, {} of each of two processes, at {}",
        median(&figures),
        publications,
        figure(size)
    );
    Ok(Row::at_most(work, share(&figures, 0.95), 200.0, "ms").noting(&note))
}

async fn measure(store: &Store, publications: usize) -> anyhow::Result<Vec<f64>> {
    let url = store.url(COPY);
    let mut services = Vec::new();
    for name in ["one", "other"] {
        services.push(Running::serve(&url, &store.beside(COPY).join(name), &[])?);
    }
    for service in &services {
        // Its index is there before anything is measured.
        service::answer(service, "/api/v1/recommendations?q=zzz&limit=1")?;
    }
    let pool = store.pool(COPY).await?;
    let folder = tempfile::tempdir()?;
    let mut figures = Vec::new();
    for number in 1..=publications {
        figures.extend(publish(&url, &pool, folder.path(), number, &services).await?);
    }
    pool.close().await;
    Ok(figures)
}

/// A word that no corpus has, in letters only so that it is one word to everyone.
fn word(number: usize) -> String {
    let digits = number.to_string();
    let letters: String = digits
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'g'))
        .collect();
    format!("xyloqua{letters}z")
}

async fn publish(
    url: &str,
    pool: &Pool,
    folder: &Path,
    number: usize,
    services: &[Running],
) -> anyhow::Result<Vec<f64>> {
    let word = word(number);
    let file = folder.join(format!("{number}.txt"));
    let text = DOCUMENT
        .replace("NUMBER", &number.to_string())
        .replace("WORD", &word);
    std::fs::write(&file, text)?;
    let over = Arc::new(AtomicBool::new(false));
    let readers: Vec<_> = services
        .iter()
        .map(|service| {
            let (address, word, over) = (service.address, word.clone(), over.clone());
            tokio::task::spawn_blocking(move || found(address, &word, &over))
        })
        .collect();
    let before = revision(pool).await?;
    let mut import = Command::new(RECUEIL)
        .args(["import", "--publish", "--database-url", url])
        .arg(&file)
        .stdout(Stdio::null())
        .spawn()?;
    let start = Instant::now();
    let published = loop {
        if revision(pool).await? > before {
            break Instant::now();
        }
        if start.elapsed() > PATIENCE {
            over.store(true, Ordering::Relaxed);
            bail!("publication {number} does not happen");
        }
        tokio::time::sleep(PAUSE).await;
    };
    let mut figures = Vec::new();
    for reader in readers {
        let found = reader.await??.context("a publication is never found")?;
        let took = found.saturating_duration_since(published);
        figures.push(took.as_secs_f64() * 1000.0);
    }
    if !import.wait()?.success() {
        bail!("the import of publication {number} failed");
    }
    Ok(figures)
}

async fn revision(pool: &Pool) -> sqlx::Result<i64> {
    query_scalar("select revision from corpus")
        .fetch_one(pool)
        .await
}

/// Asks until the word is found; when that was.
fn found(address: SocketAddr, word: &str, over: &AtomicBool) -> anyhow::Result<Option<Instant>> {
    let path = format!("/api/v1/recommendations?q={word}&limit=1");
    let mut reader = Connection::to(address)?;
    let start = Instant::now();
    while start.elapsed() < PATIENCE && !over.load(Ordering::Relaxed) {
        let list = reader.json(&path)?;
        let now = Instant::now();
        if list["total"].as_u64() > Some(0) {
            return Ok(Some(now));
        }
        std::thread::sleep(PAUSE);
    }
    Ok(None)
}
