//! The groups of figures in the order of the table. A group that cannot be measured is a short row
//! that says why, and the others go on.

use std::path::PathBuf;

use anyhow::Context;

use super::engine::Engine;
use super::rival::Rival;
use super::running::Running;
use super::search::Sides;
use super::store::Store;
use super::table::Row;
use super::words::{Frequencies, Search};
use super::{clients, datasette, following, lists, pages, reading, service};

pub const ROUNDS: usize = 5;
/// Of pages, whose slowest answers differ from round to round; a multiple of the written pages.
const PAGE_ROUNDS: usize = 10;
const READING_ROUNDS: usize = 15;
/// Recommendations of the two corpora.
const LARGE: u32 = 1_000_000;
const SMALL: u32 = 100_000;
const PUBLICATIONS: usize = 20;
const QUICK_PUBLICATIONS: usize = 10;

/// What is to be measured.
pub struct Plan {
    quick: bool,
    only: Option<String>,
    folder: PathBuf,
}

/// Rows that stand in the table in another order than they are measured in.
#[derive(Default)]
struct Table {
    pages: Vec<Row>,
    search: Vec<Row>,
    themes: Vec<Row>,
    clients: Vec<Row>,
    json: Vec<Row>,
    service: Vec<Row>,
    following: Vec<Row>,
    reading: Vec<Row>,
}

impl Plan {
    pub fn new(quick: bool, only: Option<String>, folder: PathBuf) -> Self {
        Self {
            quick,
            only,
            folder,
        }
    }

    /// Whether this is the table, and not a part or an estimate of it.
    pub fn is_whole(&self) -> bool {
        !self.quick && self.only.is_none()
    }

    fn wants(&self, group: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == group)
    }

    fn large(&self) -> u32 {
        if self.quick { SMALL } else { LARGE }
    }

    /// Seconds of a round of load.
    fn seconds(&self) -> u32 {
        if self.quick { 1 } else { 2 }
    }

    /// Measures everything.
    pub async fn measure(&self) -> anyhow::Result<Vec<Row>> {
        let mut table = Table::default();
        if self.wants("reading") {
            table.reading = self.reading()?;
        }
        if self.only.as_deref() != Some("reading") {
            let store = Store::open(&self.folder).await?;
            self.small(&store, &mut table).await?;
            self.large_corpus(&store, &mut table).await?;
        }
        Ok(table.rows())
    }

    fn reading(&self) -> anyhow::Result<Vec<Row>> {
        super::note("measuring how documents are read ...");
        let rounds = if self.quick { ROUNDS } else { READING_ROUNDS };
        let folder = tempfile::tempdir()?;
        let documents = reading::Documents::write(folder.path())?;
        Ok(reading::rows(&documents, rounds)?)
    }

    /// What is measured at a hundred thousand.
    async fn small(&self, store: &Store, table: &mut Table) -> anyhow::Result<()> {
        let small = ["pages", "clients", "lists", "following"];
        if !small.iter().any(|group| self.wants(group)) {
            return Ok(());
        }
        let database = store.corpus(SMALL).await?;
        let service = Running::serve(&store.url(&database), &store.beside(&database), &[])?;
        service.searches()?;
        if self.wants("pages") {
            super::note("measuring pages ...");
            let rows = pages::rows(&service, store.folder(), PAGE_ROUNDS, self.seconds());
            table.pages = or_why("pages", rows);
        }
        if self.wants("lists") {
            super::note("measuring the JSON list ...");
            // It is asked for again and again: with what it keeps, it would read nothing any more.
            let folder = store.beside(&database).join("nothing-kept");
            let none = ["--record-cache", "0", "--page-cache", "0"];
            let service = Running::serve(&store.url(&database), &folder, &none)?;
            service.searches()?;
            let row = lists::json(store, &database, &service, ROUNDS, self.seconds()).await;
            table.json = or_why("JSON list of 50 recommendations", row.map(|row| vec![row]));
        }
        if self.wants("clients") {
            super::note("measuring eight clients ...");
            let rows = self.clients(store, &database, &service).await;
            table.clients = or_why("eight mixed search clients", rows);
        }
        drop(service);
        if self.wants("following") {
            super::note("measuring from publication to finding ...");
            let many = if self.quick {
                QUICK_PUBLICATIONS
            } else {
                PUBLICATIONS
            };
            let row = following::rows(store, &database, SMALL, many).await;
            table.following = or_why("publish → found by search", row.map(|row| vec![row]));
        }
        Ok(())
    }

    async fn clients(
        &self,
        store: &Store,
        database: &str,
        service: &Running,
    ) -> anyhow::Result<Vec<Row>> {
        let pool = store.pool(database).await?;
        let frequencies = Frequencies::of(&pool).await?;
        let folder = store.beside(database).join("engine");
        let (engine, _) = Engine::build(pool.clone(), &folder).await?;
        let rival = Rival::over(store, database).await?;
        let sides = Sides {
            engine: &engine,
            rival: &rival,
            rounds: ROUNDS,
            size: SMALL,
        };
        let mixed = sides.mixed(&frequencies).await?;
        let peer = datasette::start(store.folder(), &pool, database).await;
        let setting = (SMALL, ROUNDS, self.seconds());
        let http = peer.and_then(|peer| {
            clients::datasette(service, &peer, database, &mixed, store.folder(), setting)
        });
        let mut rows = vec![clients::postgres(&engine, &rival, mixed, setting).await?];
        rows.extend(or_why(
            "eight mixed search clients, against Datasette",
            http.map(|row| vec![row]),
        ));
        pool.close().await;
        Ok(rows)
    }

    /// What is measured at a million.
    async fn large_corpus(&self, store: &Store, table: &mut Table) -> anyhow::Result<()> {
        let large = ["search", "lists", "service"];
        if !large.iter().any(|group| self.wants(group)) {
            return Ok(());
        }
        let size = self.large();
        let database = store.corpus(size).await?;
        let pool = store.pool(&database).await?;
        let frequencies = Frequencies::of(&pool).await?;
        super::note("building the index ...");
        let folder = store.beside(&database).join("engine");
        let (engine, took) = Engine::build(pool.clone(), &folder).await?;
        let rival = Rival::over(store, &database).await?;
        let sides = Sides {
            engine: &engine,
            rival: &rival,
            rounds: ROUNDS,
            size,
        };
        if self.wants("search") {
            table.search = sides.rows(&frequencies).await;
        }
        if self.wants("lists") {
            let rows = lists::themes(&engine, frequencies.themes(), size, ROUNDS).await;
            table.themes = or_why("theme page 1 and page 1,000", rows.map(Vec::from));
        }
        if self.wants("service") {
            let index = service::index(took, Engine::bytes(&folder), &rival, size).await;
            drop(engine);
            super::note("measuring starts and memory ...");
            let searches = some(&frequencies);
            let started = service::start(store, &database, &searches, (size, ROUNDS));
            let [first, held] = started.context("the service")?;
            table.service.push(first);
            table
                .service
                .extend(or_why("rebuild the index", index.map(Vec::from)));
            table.service.push(held);
            let held = service::samples(store).await;
            let held = or_why(
                "resident memory with the sample corpus",
                held.map(|row| vec![row]),
            );
            table.service.extend(held);
        }
        pool.close().await;
        Ok(())
    }
}

/// A few searches of each kind.
fn some(frequencies: &Frequencies) -> Vec<Search> {
    let kinds = [
        frequencies.one(0.14),
        frequencies.rarest(),
        frequencies.two(0.0023),
        frequencies.prefix(0.014),
        frequencies.phrase(0.0017),
    ];
    kinds
        .into_iter()
        .flat_map(|kind| kind.into_iter().take(3))
        .collect()
}

/// The rows, or one that says why there are none.
fn or_why(work: &str, rows: anyhow::Result<Vec<Row>>) -> Vec<Row> {
    rows.unwrap_or_else(|error| vec![Row::missing(work, &format!("{error:#}"), "")])
}

impl Table {
    fn rows(self) -> Vec<Row> {
        [
            self.pages,
            self.search,
            self.themes,
            self.clients,
            self.json,
            self.service,
            self.following,
            self.reading,
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
