//! The index follows the database: what is published by one is found by all, what is withdrawn by
//! none, and words are found while the database is away.

use std::time::{Duration, Instant};

use recueil::db::standing::{self, Watch};
use recueil::domain::{Filters, Language, Mention};
use recueil::editorial::Actor;
use recueil::editorial::withdraw::withdraw_samples;
use recueil::forge::{Order, forge};
use recueil::search::Search;
use sqlx::Executor;

use super::{Asked, total};
use crate::cluster::database;
use crate::drafts::{Say, document, publish};

/// A search over a store that is followed, as in a service.
async fn followed(pool: &recueil::db::Pool) -> (Search, Watch) {
    let (mut watch, _) = standing::follow(pool.clone());
    let known = watch.wait_for(|standing| standing.revision.is_some()).await;
    known.expect("a follower");
    let search = Search::new(pool.clone()).following(watch.clone());
    search.keep();
    (search, watch)
}

async fn until_told(watch: &mut Watch, revision: i64) {
    let told = watch.wait_for(|standing| standing.revision >= Some(revision));
    let told = tokio::time::timeout(Duration::from_secs(20), told).await;
    told.expect("a notification").expect("a follower");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_publishes_another_finds() {
    let pool = database().await;
    let first = Search::new(pool.clone());
    let (second, mut watch) = followed(&pool).await;
    assert_eq!((total(&first, "").await, total(&second, "").await), (0, 0));
    let draft = document("DEMO/WG.1/2024/2", Language::En)
        .say(Mention::Adopted, 1, "Protect the lighthouses")
        .theme("assistance", "protect")
        .say(Mention::Adopted, 2, "Count the gulls");
    let published = publish(&pool, &draft).await;
    until_told(&mut watch, published.revision).await;
    for search in [&first, &second] {
        assert_eq!(total(search, "lighthouse").await, 1);
        assert_eq!(total(search, "lighthouse or gull").await, 2);
        assert_eq!(total(search, "DEMO/WG.1").await, 2);
        let asked = Asked {
            filters: Filters {
                theme: vec!["assistance".parse().expect("a theme")],
                ..Filters::default()
            },
            ..Asked::default()
        };
        assert_eq!(asked.answer(search).await.expect("an answer").total, 1);
    }
    // Another version of the same document: the words of the old one are gone.
    let draft = document("DEMO/WG.1/2024/2", Language::En)
        .say(Mention::Adopted, 1, "Protect the windmills")
        .say(Mention::Adopted, 2, "Count the gulls");
    let published = publish(&pool, &draft).await;
    until_told(&mut watch, published.revision).await;
    for search in [&first, &second] {
        assert_eq!(total(search, "lighthouse").await, 0);
        assert_eq!(total(search, "windmill").await, 1);
        assert_eq!(total(search, "").await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_is_not_found() {
    let pool = database().await;
    let draft = document("DEMO/WG.1/2024/2", Language::En).say(
        Mention::Adopted,
        1,
        "Protect the lighthouses",
    );
    publish(&pool, &draft).await;
    let search = Search::new(pool.clone());
    assert_eq!(total(&search, "lighthouse").await, 1);
    pool.execute("update documents set sample = true; update recommendations set sample = true")
        .await
        .expect("samples");
    withdraw_samples(&pool, &Actor::command_line())
        .await
        .expect("withdrawn");
    assert_eq!(total(&search, "lighthouse").await, 0);
    assert_eq!(total(&search, "").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bulk_load_is_found_by_who_searched_before_it() {
    let pool = database().await;
    let search = Search::new(pool.clone());
    assert_eq!(total(&search, "").await, 0);
    let order = Order {
        recommendations: 200,
        seed: 1,
        languages: vec![Language::En],
    };
    forge(&pool, &order).await.expect("a forged corpus");
    assert_eq!(total(&search, "").await, 200);
    assert!(total(&search, "mi*").await > 0);
    let noted: i64 = sqlx::query_scalar("select count(*) from changes")
        .fetch_one(&pool)
        .await
        .expect("changes");
    assert_eq!(noted, 1, "a bulk load is one note");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_publications_at_once_are_all_found() {
    let pool = database().await;
    let (search, mut watch) = followed(&pool).await;
    let mut last = 0;
    for number in 1..=12 {
        let symbol = format!("DEMO/WG.1/2024/{number}");
        let draft = document(&symbol, Language::En).say(
            Mention::Adopted,
            1,
            &format!("Keep the lantern number {number}"),
        );
        last = publish(&pool, &draft).await.revision;
        // Somebody searches while it goes on: never an error.
        total(&search, "lantern").await;
    }
    until_told(&mut watch, last).await;
    assert_eq!(total(&search, "lantern").await, 12);
    assert_eq!(total(&search, "\"number 7\"").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_while_the_database_is_away() {
    let pool = database().await;
    let draft = document("DEMO/WG.1/2024/2", Language::En).say(
        Mention::Adopted,
        1,
        "Protect the lighthouses",
    );
    publish(&pool, &draft).await;
    let (search, mut watch) = followed(&pool).await;
    assert_eq!(total(&search, "lighthouse").await, 1);
    pool.close().await;
    let start = Instant::now();
    assert_eq!(total(&search, "lighthouse").await, 1);
    assert_eq!(total(&search, "windmill").await, 0);
    assert!(start.elapsed() < Duration::from_secs(5));
    // The follower has noticed, or is about to.
    let _ = watch.changed().await;
    assert_eq!(total(&search, "lighthouse").await, 1);
}
