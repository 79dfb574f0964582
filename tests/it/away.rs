//! Postgres is killed under load, and comes back: every answer meanwhile is right or a 503 that says
//! when to come again, none hangs, what was kept goes on, and after it all is as before.

use std::collections::HashMap;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::cluster::ClusterDir;
use crate::embedded::{Service, serve};

/// Kept by the cache; needs Postgres each time; needs nothing.
const KEPT: &str = "/en/themes";
const READ: &str = "/api/v1/documents";
const WRITTEN: &str = "/en/help";

const CLIENTS: usize = 8;

/// Far more than any answer may take, far less than a test that hangs.
const HANGING: Duration = Duration::from_secs(30);

struct Heard {
    status: u16,
    head: HashMap<String, String>,
    body: Vec<u8>,
}

impl Heard {
    fn header(&self, name: &str) -> &str {
        self.head.get(name).map_or("", String::as_str)
    }
}

/// A service, and the host and port that it listens on.
fn listening(dir: &ClusterDir) -> (Service, String) {
    let (service, url) = serve(dir);
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    (service, address.to_owned())
}

/// One request on a connection of its own.
async fn get(address: &str, path: &str, more: &str) -> Heard {
    let asked = async {
        let mut stream = TcpStream::connect(address).await?;
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: test\r\n{more}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all).await?;
        std::io::Result::Ok(all)
    };
    let all = tokio::time::timeout(HANGING, asked).await;
    let all = all
        .unwrap_or_else(|_| panic!("{path} hangs"))
        .expect("an answer");
    let end = all
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("a head");
    let head = String::from_utf8_lossy(&all[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let pairs = lines.filter_map(|line| line.split_once(": "));
    Heard {
        status: status
            .and_then(|status| status.parse().ok())
            .expect("a status"),
        head: pairs
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect(),
        body: all[end + 4..].to_vec(),
    }
}

/// A request that the cache must not answer.
async fn uncached(address: &str, path: &str) -> Heard {
    get(address, path, "Cookie: a=b\r\n").await
}

async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let start = Instant::now();
    while !is_so().await {
        assert!(start.elapsed() < Duration::from_mins(2), "never: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[derive(Default)]
struct Counted {
    right: AtomicUsize,
    refused: AtomicUsize,
    stop: AtomicBool,
}

/// Asks without end, and judges each answer.
async fn client(
    address: String,
    truth: Arc<HashMap<&'static str, Vec<u8>>>,
    counted: Arc<Counted>,
) {
    while !counted.stop.load(Ordering::Relaxed) {
        for (path, wanted) in truth.iter() {
            let heard = if *path == KEPT {
                get(&address, path, "").await
            } else {
                uncached(&address, path).await
            };
            if heard.status == 503 && *path == READ {
                assert_eq!(heard.header("retry-after"), "5", "{path}");
                assert_eq!(heard.header("content-type"), "application/problem+json");
                counted.refused.fetch_add(1, Ordering::Relaxed);
            } else {
                assert_eq!(heard.status, 200, "{path}");
                assert!(heard.body == *wanted, "{path} has another body");
                counted.right.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

#[tokio::test]
async fn a_postgres_killed_under_load_is_missed_by_few_and_comes_back() {
    let dir = ClusterDir::new("");
    let (mut service, address) = listening(&dir);
    until("a revision is known", async || {
        !get(&address, KEPT, "")
            .await
            .header("recueil-revision")
            .is_empty()
    })
    .await;
    let mut truth = HashMap::new();
    truth.insert(KEPT, get(&address, KEPT, "").await.body);
    for path in [READ, WRITTEN] {
        truth.insert(path, uncached(&address, path).await.body);
    }
    let (truth, counted) = (Arc::new(truth), Arc::new(Counted::default()));
    let start = || tokio::spawn(client(address.clone(), truth.clone(), counted.clone()));
    let clients: Vec<_> = (0..CLIENTS).map(|_| start()).collect();
    // Dead it is started again; hanging it is missed, until it goes on.
    let server = dir.server().expect("a server");
    send("-KILL", server);
    until("another server", async || {
        dir.server().is_some_and(|other| other != server)
    })
    .await;
    all_is_well(&address, &counted).await;
    let refused = counted.refused.load(Ordering::Relaxed);
    let stopped = halt(dir.server().expect("a server"));
    until("the service says so", async || {
        get(&address, KEPT, "").await.header("recueil-degraded") == "database"
    })
    .await;
    let alive = get(&address, "/healthz", "").await;
    assert_eq!(alive.status, 200);
    assert!(String::from_utf8_lossy(&alive.body).contains("database away"));
    assert_eq!(get(&address, "/readyz", "").await.status, 503);
    until("somebody is refused", async || {
        counted.refused.load(Ordering::Relaxed) > refused
    })
    .await;
    drop(stopped);
    all_is_well(&address, &counted).await;
    counted.stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.expect("a client heard only right answers");
    }
    stop(&mut service);
    assert_eq!(dir.server(), None, "the revived server was left running");
}

/// Until the service is ready and whole again, and has answered each client several times since.
async fn all_is_well(address: &str, counted: &Counted) {
    until("it is back", async || {
        let kept = get(address, KEPT, "").await;
        get(address, "/readyz", "").await.status == 200
            && kept.header("recueil-degraded").is_empty()
    })
    .await;
    let right = counted.right.load(Ordering::Relaxed);
    until("all is well", async || {
        counted.right.load(Ordering::Relaxed) > right + 10 * CLIENTS
    })
    .await;
}

/// Processes that are stopped without being ended. They go on when this is dropped, for one that is
/// stopped cannot be ended by a word: a test that fails meanwhile would leave it behind.
struct Halted(Vec<u32>);

impl Drop for Halted {
    fn drop(&mut self) {
        for pid in &self.0 {
            send("-CONT", *pid);
        }
    }
}

/// Stops the server and its children.
fn halt(server: u32) -> Halted {
    let children = Command::new("ps")
        .args(["-o", "pid=", "--ppid", &server.to_string()])
        .output()
        .expect("ps");
    let children = String::from_utf8_lossy(&children.stdout).into_owned();
    let children = children
        .split_whitespace()
        .filter_map(|pid| pid.parse().ok());
    let all = Halted(std::iter::once(server).chain(children).collect());
    for pid in &all.0 {
        send("-STOP", *pid);
    }
    all
}

fn send(signal: &str, pid: u32) {
    let sent = Command::new("kill")
        .args([signal, &pid.to_string()])
        .stderr(Stdio::null())
        .status();
    sent.expect("kill");
}

fn stop(service: &mut Service) {
    send("-TERM", service.id());
    assert!(service.wait().expect("its end").success());
}

#[tokio::test]
async fn searches_go_on_while_postgres_is_away() {
    let dir = ClusterDir::new("");
    let (mut service, address) = listening(&dir);
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src/samples/demo-wg.3-2021-5.en.txt"
    );
    let imported = dir.recueil(&["import", "--publish", sample]).output();
    let imported = imported.expect("import");
    assert!(imported.status.success(), "{imported:?}");
    until("it is copied", async || {
        let alive = get(&address, "/healthz", "").await;
        String::from_utf8_lossy(&alive.body).contains("copy 1\n")
    })
    .await;
    // The same question before and after, past the cache.
    let asked =
        "/api/v1/recommendations?lang=fr&q=workers+or+victims&limit=3&facets=theme,body,meeting";
    let before = uncached(&address, asked).await;
    assert!(String::from_utf8_lossy(&before.body).contains("\"text\""));
    let stopped = halt(dir.server().expect("a server"));
    until("the service says so", async || {
        get(&address, "/healthz", "")
            .await
            .header("recueil-degraded")
            == "database"
    })
    .await;
    let after = uncached(&address, asked).await;
    assert_eq!(after.status, 200);
    assert_eq!(after.header("recueil-degraded"), "database");
    assert_eq!(
        String::from_utf8_lossy(&after.body),
        String::from_utf8_lossy(&before.body)
    );
    let page = uncached(&address, "/en/recommendations?q=workers+year:2021").await;
    assert_eq!(page.status, 200);
    assert!(String::from_utf8_lossy(&page.body).contains("<mark>"));
    let needs = uncached(&address, "/api/v1/documents").await;
    assert_eq!((needs.status, needs.header("retry-after")), (503, "5"));
    drop(stopped);
    until("it is back", async || {
        get(&address, "/readyz", "").await.status == 200
    })
    .await;
    stop(&mut service);
}
