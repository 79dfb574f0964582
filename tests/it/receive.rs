//! Receiving: what is refused, and what the same file again does.

use recueil::db::write::imports;
use recueil::domain::ImportState;
use recueil::editorial::receive::{LARGEST, ReceiveError, receive};
use recueil::editorial::transcribe;

use crate::cluster::database;
use crate::drafts::{ask, upload};

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_not_kept() {
    let pool = database().await;
    let mut large = upload("large.txt", "");
    large.bytes = vec![b'a'; LARGEST + 1];
    let refused = receive(&pool, &large).await.expect_err("too large");
    assert!(matches!(refused, ReceiveError::TooLarge));
    assert_eq!(refused.to_string(), "the file is larger than 50 MB");
    let refused = receive(&pool, &upload("empty.txt", ""))
        .await
        .expect_err("empty");
    assert!(matches!(refused, ReceiveError::Empty));
    let refused = receive(&pool, &upload("a.txt", "{\\rtf1 }"))
        .await
        .expect_err("an RTF document");
    assert!(matches!(refused, ReceiveError::UnreadableType(_)));
    assert!(refused.to_string().contains("save it as DOCX"));
    assert_eq!(ask(&pool, "select count(*) from files").await, "0");
}

#[tokio::test]
async fn the_same_file_is_kept_once_and_a_wish_to_publish_is_added() {
    let pool = database().await;
    let first = receive(&pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    assert_eq!(
        (first.state, first.duplicate),
        (ImportState::Received, false)
    );
    let mut again = upload("other name.txt", "1. Text");
    again.publish_wanted = true;
    let second = receive(&pool, &again).await.expect("received");
    assert_eq!(
        (second.import_id, second.duplicate),
        (first.import_id, true)
    );
    assert_eq!(ask(&pool, "select count(*) from files").await, "1");
    assert_eq!(
        ask(&pool, "select publish_wanted from imports").await,
        "true"
    );
}

#[tokio::test]
async fn two_at_once_keep_one_file() {
    let pool = database().await;
    let upload = upload("a.txt", "1. Text");
    let (one, other) = tokio::join!(receive(&pool, &upload), receive(&pool, &upload));
    let (one, other) = (one.expect("received"), other.expect("received"));
    assert_eq!(one.import_id, other.import_id);
    assert!(one.duplicate != other.duplicate);
}

#[tokio::test]
async fn a_failed_file_is_tried_again_from_the_beginning() {
    let pool = database().await;
    let received = receive(&pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    let claim = imports::claim(&pool)
        .await
        .expect("the database")
        .expect("a claim");
    transcribe::refuse(&pool, claim.id, claim.attempt, "unreadable")
        .await
        .expect("refused");
    assert_eq!(
        ask(&pool, "select state || failure from imports").await,
        "failedunreadable"
    );
    let again = receive(&pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    assert_eq!(
        (again.import_id, again.state),
        (received.import_id, ImportState::Received)
    );
    assert_eq!(ask(&pool, "select attempt from imports").await, "0");
}
