//! The Postgres that is measured on, kept under `target/bench` between runs: one cluster by the
//! supervisor of the program itself, a database for each corpus. The corpora are made by the program's
//! own `forge` and made anew when the migrations, the forge or what is laid out for Postgres changed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use recueil::db::{self, MIGRATOR, Pool};
use recueil::forge;
use recueil::postgres::{self, Cluster, Durability};
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Connection, query_scalar, raw_sql};

use super::rival;
use super::running::RECUEIL;

const SEED: u64 = 1;
/// Bytes of disk that a thousand recommendations in two languages take, with what is laid out for
/// Postgres and while they are being made.
const BYTES_A_THOUSAND: u64 = 22_000_000;

/// All in memory, and nothing that a disk must have before an answer: what is compared with recueil
/// is Postgres at its best.
const SETTINGS: [(&str, &str); 9] = [
    ("shared_buffers", "4GB"),
    ("effective_cache_size", "8GB"),
    ("work_mem", "256MB"),
    ("maintenance_work_mem", "1GB"),
    ("max_wal_size", "8GB"),
    ("checkpoint_timeout", "30min"),
    ("random_page_cost", "1.1"),
    ("jit", "off"),
    ("autovacuum", "off"),
];

pub struct Store {
    folder: PathBuf,
    cluster: Cluster,
}

impl Store {
    /// Starts the cluster, or makes it.
    pub async fn open(folder: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let mut store = Self::joined(folder)?;
        let mut server = store.connect("postgres").await?;
        let held: String = query_scalar("select current_setting('shared_buffers')")
            .fetch_one(&mut server)
            .await?;
        if held != SETTINGS[0].1 {
            for (name, value) in SETTINGS {
                run(&mut server, format!("alter system set {name} = '{value}'")).await?;
            }
            server.close().await?;
            store.cluster.leave()?;
            store = Self::joined(folder)?;
        }
        Ok(store)
    }

    fn joined(folder: &Path) -> anyhow::Result<Self> {
        let cluster = Cluster::open(&folder.join("postgres"), Durability::None)?;
        Ok(Self {
            folder: folder.to_owned(),
            cluster,
        })
    }

    fn options(&self, database: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass()
            .socket(self.cluster.socket_dir())
            .port(5432)
            .username(postgres::USER)
            .database(database)
    }

    async fn connect(&self, database: &str) -> sqlx::Result<PgConnection> {
        PgConnection::connect_with(&self.options(database)).await
    }

    pub async fn pool(&self, database: &str) -> sqlx::Result<Pool> {
        db::connect::open(self.options(database)).await
    }

    /// How another program reaches a database of it.
    pub fn url(&self, database: &str) -> String {
        let host = self.cluster.socket_dir().to_string_lossy().into_owned();
        let host = super::http::escaped(&host);
        format!("postgres://{}@{host}:5432/{database}", postgres::USER)
    }

    /// A folder for what a service over this database keeps beside it.
    pub fn beside(&self, database: &str) -> PathBuf {
        self.folder.join("beside").join(database)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The database with so many recommendations in it, made if it is not there as it should be.
    pub async fn corpus(&self, recommendations: u32) -> anyhow::Result<String> {
        let name = format!("forged_{recommendations}");
        let stamp = stamp(recommendations);
        if self.made(&name).await.as_deref() == Some(&stamp) {
            return Ok(name);
        }
        self.check_disk(recommendations)?;
        super::note(&format!("forging {recommendations} recommendations ..."));
        self.remove(&name).await?;
        self.create(&name, None).await?;
        let forged = Command::new(RECUEIL)
            .args(["forge", "--log", "error"])
            .args(["--recommendations", &recommendations.to_string()])
            .args(["--seed", &SEED.to_string()])
            .args(["--database-url", &self.url(&name)])
            .stdout(Stdio::null())
            .status()?;
        if !forged.success() {
            bail!("`recueil forge` failed");
        }
        super::note("laying the same out for Postgres ...");
        let mut database = self.connect(&name).await?;
        rival::lay_out(&mut database).await?;
        run(
            &mut database,
            format!("comment on schema figures is '{stamp}'"),
        )
        .await?;
        run(&mut database, "checkpoint".to_owned()).await?;
        database.close().await?;
        Ok(name)
    }

    /// What the database says it was made from; nothing where making it was broken off, or where the
    /// server crashed, which empties unlogged tables.
    async fn made(&self, name: &str) -> Option<String> {
        let mut database = self.connect(name).await.ok()?;
        let found =
            query_scalar("select obj_description('figures'::regnamespace) from figures.fr limit 1")
                .fetch_optional(&mut database)
                .await;
        database.close().await.ok()?;
        found.ok().flatten()
    }

    /// An empty database, or a copy of another.
    pub async fn create(&self, name: &str, copy_of: Option<&str>) -> anyhow::Result<()> {
        let mut server = self.connect("postgres").await?;
        // Files are copied as files: by the log, a gigabyte takes minutes.
        let like = copy_of.map_or_else(String::new, |other| {
            format!(" template {other} strategy file_copy")
        });
        run(&mut server, format!("create database {name}{like}")).await?;
        server.close().await.context("the server has gone")
    }

    pub async fn remove(&self, name: &str) -> anyhow::Result<()> {
        let mut server = self.connect("postgres").await?;
        run(
            &mut server,
            format!("drop database if exists {name} with (force)"),
        )
        .await?;
        let beside = self.beside(name);
        if beside.exists() {
            std::fs::remove_dir_all(beside)?;
        }
        server.close().await.context("the server has gone")
    }

    fn check_disk(&self, recommendations: u32) -> anyhow::Result<()> {
        let disk = rustix::fs::statvfs(&self.folder)?;
        let free = disk.f_bavail * disk.f_frsize;
        let wanted = u64::from(recommendations / 1000) * BYTES_A_THOUSAND;
        if free < wanted {
            bail!(
                "{recommendations} forged recommendations need {} GB of disk at {}, and {} GB are free; \
                 `make bench QUICK=1` needs a tenth",
                wanted / 1_000_000_000,
                self.folder.display(),
                free / 1_000_000_000
            );
        }
        Ok(())
    }
}

/// What a corpus is made from.
fn stamp(recommendations: u32) -> String {
    let migrations = MIGRATOR.iter().map(|one| {
        let sum = one
            .checksum
            .iter()
            .take(4)
            .fold(0_u32, |sum, byte| sum << 8 | u32::from(*byte));
        format!("{}:{sum:08x}", one.version)
    });
    let migrations: Vec<String> = migrations.collect();
    format!(
        "{recommendations} seed {SEED} forge {} tables {} migrations {}",
        forge::VERSION,
        rival::VERSION,
        migrations.join(" ")
    )
}

/// Statements that are no figures and take no values from outside.
pub async fn run(connection: &mut PgConnection, statement: String) -> sqlx::Result<()> {
    raw_sql(AssertSqlSafe(statement))
        .execute(connection)
        .await
        .map(drop)
}
