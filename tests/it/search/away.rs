//! Postgres is killed as a server while many search: every answer goes on to be there and to be right,
//! and when it is back, what is published is found.

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use recueil::db::standing::{self, Standing, Watch};
use recueil::db::{self, MIGRATOR, Pool};
use recueil::domain::{Language, Mention};
use recueil::editorial::curate;
use recueil::postgres::{Cluster, Durability};
use recueil::search::Search;
use sqlx::{ConnectOptions, Executor};

use super::total;
use crate::cluster::{ClusterDir, options};
use crate::drafts::{Say, document, publish};

const CLIENTS: usize = 8;

/// A server of its own, which may be killed and keeps what it was told, and a store with two recommendations on it.
async fn store(dir: &ClusterDir) -> (Cluster, Pool) {
    let path = dir.path().to_owned();
    let opened = tokio::task::spawn_blocking(move || Cluster::open(&path, Durability::Full));
    let cluster = opened.await.expect("a task").expect("a cluster");
    let mut connection = options(&cluster, "postgres").connect().await.expect("it");
    let made = connection.execute("create database searched").await;
    made.expect("a database");
    let pool = db::connect::open(options(&cluster, "searched")).await;
    let pool = pool.expect("the database");
    MIGRATOR.run(&pool).await.expect("the migrations");
    let loaded = curate::load_default_thesaurus(&pool).await;
    loaded.expect("the themes");
    let draft = document("DEMO/WG.1/2024/1", Language::En)
        .say(Mention::Adopted, 1, "Protect the lighthouses")
        .say(Mention::Adopted, 2, "Count the gulls");
    publish(&pool, &draft).await;
    (cluster, pool)
}

async fn until(watch: &mut Watch, so: impl FnMut(&Standing) -> bool) {
    let told = tokio::time::timeout(Duration::from_mins(1), watch.wait_for(so)).await;
    told.expect("within a minute").expect("a follower");
}

async fn until_answered(answers: &AtomicUsize, more: usize) {
    let enough = answers.load(Ordering::Relaxed) + more;
    let waited = tokio::time::timeout(Duration::from_mins(1), async {
        while answers.load(Ordering::Relaxed) < enough {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    waited.await.expect("searches go on");
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_go_on_while_the_server_is_dead() {
    let dir = ClusterDir::new("");
    let (mut cluster, pool) = store(&dir).await;
    let (mut watch, _) = standing::follow(pool.clone());
    until(&mut watch, |standing| standing.revision.is_some()).await;
    let search = Search::new(pool.clone()).following(watch.clone());
    search.keep();
    search.ready().await.expect("an index");
    let (answers, stop) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicBool::new(false)),
    );
    let clients: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (search, answers, stop) = (search.clone(), answers.clone(), stop.clone());
            tokio::spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    assert_eq!(total(&search, "lighthouse").await, 1);
                    assert_eq!(total(&search, "lighthouse or gull").await, 2);
                    answers.fetch_add(2, Ordering::Relaxed);
                }
            })
        })
        .collect();
    until_answered(&answers, 100).await;
    let server = dir.server().expect("a server").to_string();
    let killed = Command::new("kill").args(["-KILL", &server]).status();
    assert!(killed.expect("kill").success());
    until(&mut watch, |standing| standing.away).await;
    until_answered(&answers, 500).await;
    let revived = tokio::task::spawn_blocking(move || {
        let revived = cluster.revive();
        (cluster, revived)
    });
    let (_cluster, revived) = revived.await.expect("a task");
    assert!(revived.expect("a server"), "it was not dead");
    until(&mut watch, |standing| !standing.away).await;
    stop.store(true, Ordering::Relaxed);
    for client in clients {
        client.await.expect("a client heard only right answers");
    }
    let draft = document("DEMO/WG.1/2024/2", Language::En);
    let draft = draft.say(Mention::Adopted, 1, "Light the lighthouses");
    let revision = publish(&pool, &draft).await.revision;
    until(&mut watch, |standing| standing.revision >= Some(revision)).await;
    assert_eq!(total(&search, "lighthouse").await, 2);
}
