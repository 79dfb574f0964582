//! The lease: it is counted before the work, fenced by the attempt, and ends.

use std::path::PathBuf;

use recueil::db::Pool;
use recueil::db::write::imports;
use recueil::editorial::receive::receive;
use recueil::editorial::transcribe::{self, TranscribeError};
use recueil::worker::Worker;
use serde_json::json;
use sqlx::{AssertSqlSafe, query};

use crate::cluster::{RECUEIL, database};
use crate::drafts::{ask, upload};

async fn lose_lease(pool: &Pool) {
    query(AssertSqlSafe(
        "update imports set lease_until = now() - interval '1 second'",
    ))
    .execute(pool)
    .await
    .expect("the lease ends");
}

#[tokio::test]
async fn a_worker_that_lost_its_lease_stores_nothing() {
    let pool = database().await;
    receive(&pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    let slow = imports::claim(&pool)
        .await
        .expect("the database")
        .expect("a claim");
    assert!(
        imports::claim(&pool).await.expect("the database").is_none(),
        "claimed twice"
    );
    lose_lease(&pool).await;
    let quick = imports::claim(&pool)
        .await
        .expect("the database")
        .expect("a claim");
    assert_eq!((slow.attempt, quick.attempt), (1, 2));
    assert!(
        !imports::renew(&pool, slow.id, slow.attempt)
            .await
            .expect("the database")
    );
    let late = transcribe::transcribe(&pool, slow.id, slow.attempt, &json!({})).await;
    assert!(matches!(
        late,
        Err(TranscribeError::Overtaken { attempt: 1, .. })
    ));
    assert_eq!(ask(&pool, "select count(*) from drafts").await, "0");
    transcribe::transcribe(&pool, quick.id, quick.attempt, &json!({}))
        .await
        .expect("stored");
    let late = transcribe::refuse(&pool, slow.id, slow.attempt, "late").await;
    assert!(matches!(late, Err(TranscribeError::Overtaken { .. })));
    assert_eq!(ask(&pool, "select state from imports").await, "in_review");
}

#[tokio::test]
async fn a_file_that_kills_its_reader_three_times_fails() {
    let pool = database().await;
    receive(&pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    for attempt in 1..=3 {
        let claim = imports::claim(&pool)
            .await
            .expect("the database")
            .expect("a claim");
        assert_eq!(claim.attempt, attempt);
        lose_lease(&pool).await;
    }
    let worker = Worker::with_program(pool.clone(), PathBuf::from(RECUEIL));
    assert!(worker.run_once().await.expect("work"));
    assert!(!worker.run_once().await.expect("no work"));
    assert_eq!(ask(&pool, "select state from imports").await, "failed");
    assert!(
        ask(&pool, "select failure from imports")
            .await
            .contains("three times")
    );
}

#[tokio::test]
async fn a_readers_verdict_is_final_and_clear() {
    let pool = database().await;
    receive(&pool, &upload("blank.txt", " \n \n"))
        .await
        .expect("received");
    let worker = Worker::with_program(pool.clone(), PathBuf::from(RECUEIL));
    while worker.run_once().await.expect("work") {}
    let failure = ask(&pool, "select attempt || ' ' || failure from imports").await;
    assert_eq!(failure, "1 the file holds only blanks");
}

#[tokio::test]
async fn a_reader_that_breaks_off_is_no_reason_to_stop() {
    let pool = database().await;
    receive(&pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    // `false` ends with 1 and says nothing, as a reader of ours never should.
    let worker = Worker::with_program(pool.clone(), PathBuf::from("/bin/false"));
    while worker.run_once().await.expect("work") {}
    assert!(
        ask(&pool, "select failure from imports")
            .await
            .contains("exit code 1")
    );
    // A program that cannot be started is no verdict on the file.
    receive(&pool, &upload("b.txt", "2. Text"))
        .await
        .expect("received");
    let worker = Worker::with_program(pool.clone(), PathBuf::from("/nowhere/recueil"));
    assert!(worker.run_once().await.expect("work"));
    assert_eq!(
        ask(
            &pool,
            "select attempt from imports where state = 'received'"
        )
        .await,
        "0"
    );
}
