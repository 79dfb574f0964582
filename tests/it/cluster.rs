//! The test cluster: started once by the program's own supervisor, without fsync, and stopped when
//! this process ends, however it ends. Each test gets a database of its own, copied from one that
//! is migrated already.

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use recueil::db::{self, MIGRATOR, Pool};
use recueil::editorial::curate;
use recueil::postgres::{self, Cluster, Durability};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, raw_sql};

/// The program under test.
pub const RECUEIL: &str = env!("CARGO_BIN_EXE_recueil");

const TEMPLATE: &str = "template_recueil";

struct Shared {
    cluster: Cluster,
    _dir: ClusterDir,
}

/// A database of its own for one test, with the schema and the default themes in it.
pub async fn database() -> Pool {
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let shared = tokio::task::spawn_blocking(shared)
        .await
        .expect("the test cluster");
    let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    create(
        shared,
        &format!("create database {name} template {TEMPLATE}"),
    )
    .await;
    db::connect::open(options(&shared.cluster, &name))
        .await
        .expect("the test database")
}

/// Starts the cluster at the first call.
fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let dir = ClusterDir::new("");
        let cluster = Cluster::open(dir.path(), Durability::None).expect("a test cluster");
        let shared = Shared { cluster, _dir: dir };
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async {
            create(&shared, &format!("create database {TEMPLATE}")).await;
            let pool = db::connect::open(options(&shared.cluster, TEMPLATE))
                .await
                .expect("the template");
            MIGRATOR.run(&pool).await.expect("the migrations");
            curate::load_default_thesaurus(&pool)
                .await
                .expect("the themes");
            // Nobody may be connected to a database that is copied.
            pool.close().await;
        });
        shared
    })
}

async fn create(shared: &Shared, statement: &str) {
    let mut connection = options(&shared.cluster, "postgres")
        .connect()
        .await
        .expect("the cluster");
    raw_sql(AssertSqlSafe(statement.to_owned()))
        .execute(&mut connection)
        .await
        .expect("a database");
}

/// How to reach a database of a cluster.
pub fn options(cluster: &Cluster, database: &str) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass()
        .socket(cluster.socket_dir())
        .port(5432)
        .username(postgres::USER)
        .database(database)
}

/// A data directory that is removed, and its server stopped, when this process has ended. The
/// watchman is a shell that waits for the end of its standard input, which the kernel brings about
/// even where this process is killed.
pub struct ClusterDir {
    path: PathBuf,
    _watchman: Child,
}

const WATCHMAN: &str = r#"
cat > /dev/null
pid=$(head -n 1 "$1/postgres/postmaster.pid" 2> /dev/null)
if [ -n "$pid" ]; then
    kill -INT "$pid" 2> /dev/null
    for _ in $(seq 200); do [ -e "$1/postgres/postmaster.pid" ] || break; sleep 0.05; done
fi
rm -rf "$2"
"#;

impl ClusterDir {
    /// A new directory that every user can enter; `below` makes its path longer.
    pub fn new(below: &str) -> Self {
        let root = tempfile::Builder::new()
            .prefix("recueil-test-")
            .permissions(std::fs::Permissions::from_mode(0o755))
            .tempdir()
            .expect("a directory")
            .keep();
        let path = root.join(below);
        std::fs::create_dir_all(&path).expect("a directory");
        let watchman = Command::new("sh")
            .args(["-c", WATCHMAN, "watchman"])
            .args([&path, &root])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("a watchman");
        Self {
            path,
            _watchman: watchman,
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The pid of the server, where one has left its note.
    pub fn server(&self) -> Option<u32> {
        let note = std::fs::read_to_string(self.path.join("postgres/postmaster.pid")).ok()?;
        note.lines().next()?.trim().parse().ok()
    }

    /// The program on this directory, without any setting of whoever runs the tests.
    pub fn recueil(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(RECUEIL);
        command
            .args(arguments)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("RECUEIL_DATA", &self.path);
        command
    }
}
