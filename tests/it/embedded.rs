//! The supervisor of the embedded Postgres: start, join, last one out, a killed owner, long paths.

use std::io::{BufRead, BufReader};
use std::ops::{Deref, DerefMut};
use std::process::{Child, Stdio};

use recueil::postgres::{Cluster, Durability, PostgresError};
use sqlx::ConnectOptions;

use crate::cluster::{ClusterDir, options};

fn open(dir: &ClusterDir) -> Cluster {
    Cluster::open(dir.path(), Durability::None).expect("a cluster")
}

/// A service that ends with the test that started it, also where an assertion fails: one that is left
/// goes on for ever, and its server with it.
pub struct Service(Child);

impl Deref for Service {
    type Target = Child;

    fn deref(&self) -> &Child {
        &self.0
    }
}

impl DerefMut for Service {
    fn deref_mut(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // Of one that has ended already the pid is known to be spent: nobody else is met.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts `serve` on any free port and waits until it listens; gives it and its address.
pub fn serve(dir: &ClusterDir) -> (Service, String) {
    let child = dir
        .recueil(&["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("serve");
    let mut service = Service(child);
    let mut line = String::new();
    BufReader::new(service.stdout.take().expect("its output"))
        .read_line(&mut line)
        .expect("a line");
    let address = line
        .trim()
        .strip_prefix("recueil listens on ")
        .expect("an address")
        .to_owned();
    (service, address)
}

#[test]
fn a_service_ends_with_a_test_that_fails() {
    let dir = ClusterDir::new("");
    let (sent, pid) = std::sync::mpsc::channel();
    let failed = std::thread::scope(|scope| {
        let test = scope.spawn(|| {
            let (service, _) = serve(&dir);
            sent.send(service.id()).expect("heard");
            panic!("as a failed assertion does");
        });
        test.join().is_err()
    });
    assert!(failed);
    let pid = pid.recv().expect("a pid").cast_signed();
    let pid = rustix::process::Pid::from_raw(pid).expect("a pid");
    let there = rustix::process::test_kill_process(pid);
    assert_eq!(there, Err(rustix::io::Errno::SRCH), "left running");
}

#[test]
fn the_second_joins_and_the_last_one_out_stops_it() {
    let dir = ClusterDir::new("");
    let first = open(&dir);
    let server = dir.server().expect("a server");
    let second = open(&dir);
    assert_eq!(dir.server(), Some(server));
    assert!(first.alone() && !second.alone());
    first.close().expect("left");
    assert_eq!(dir.server(), Some(server), "stopped under its second user");
    second.close().expect("left");
    assert_eq!(dir.server(), None, "left running");
    assert!(!dir.path().join("run/address").exists());
    // And again, over the same cluster.
    let third = open(&dir);
    assert_ne!(dir.server(), Some(server));
    drop(third);
    assert_eq!(dir.server(), None, "left running by a drop");
}

#[test]
fn several_that_start_at_once_share_one_server() {
    let dir = ClusterDir::new("");
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..4).map(|_| scope.spawn(|| open(&dir))).collect();
        let all: Vec<Cluster> = all
            .into_iter()
            .map(|one| one.join().expect("opened"))
            .collect();
        assert_eq!(all.iter().filter(|one| one.alone()).count(), 1);
    });
    assert_eq!(dir.server(), None);
}

#[tokio::test]
async fn a_long_path_gets_its_socket_elsewhere() {
    let dir = ClusterDir::new(&format!(
        "{0}/{0} \"quoted\", with a comma",
        "long".repeat(20)
    ));
    let (dir, cluster) = tokio::task::spawn_blocking(|| {
        let cluster = open(&dir);
        (dir, cluster)
    })
    .await
    .expect("opened");
    let socket_dir = cluster.socket_dir().to_owned();
    assert!(!socket_dir.starts_with(dir.path()) && socket_dir.exists());
    options(&cluster, "postgres")
        .connect()
        .await
        .expect("a connection");
    tokio::task::spawn_blocking(|| cluster.close())
        .await
        .expect("closed")
        .expect("closed");
    assert!(
        !socket_dir.exists(),
        "the socket's directory was left behind"
    );
}

#[test]
fn the_server_of_a_killed_process_is_joined() {
    let dir = ClusterDir::new("");
    let (mut service, address) = serve(&dir);
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    let server = dir.server().expect("a server");
    service.kill().expect("killed");
    service.wait().expect("dead");
    let cluster = open(&dir);
    assert_eq!(dir.server(), Some(server), "not joined");
    assert!(cluster.alone());
    cluster.close().expect("left");
    assert_eq!(dir.server(), None, "an inherited server was not stopped");
}

#[test]
fn serve_stops_cleanly_when_told() {
    let dir = ClusterDir::new("");
    let (mut service, _) = serve(&dir);
    let pid = rustix::process::Pid::from_child(&service);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).expect("told");
    assert!(service.wait().expect("ended").success());
    assert_eq!(dir.server(), None, "left running");
}

#[test]
fn half_a_cluster_is_never_used() {
    let dir = ClusterDir::new("");
    // As a killed initdb leaves it.
    let half = dir.path().join(".postgres-new-killed");
    std::fs::create_dir(&half).expect("half a cluster");
    std::fs::write(half.join("PG_VERSION"), "15\n").expect("half a cluster");
    drop(open(&dir));
    assert!(!half.exists());
}

#[test]
fn another_version_is_refused_with_a_way_out() {
    let dir = ClusterDir::new("");
    drop(open(&dir));
    std::fs::write(dir.path().join("postgres/PG_VERSION"), "9.1\n").expect("another version");
    let refused = Cluster::open(dir.path(), Durability::None).expect_err("refused");
    assert!(matches!(&refused, PostgresError::OtherVersion { made_by, .. } if made_by == "9.1"));
    assert!(refused.to_string().contains("pg_upgrade"), "{refused}");
}
