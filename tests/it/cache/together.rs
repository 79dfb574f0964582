//! Many at once for one page: it is made once, whoever goes away, and a failure is everybody's once
//! and nobody's later.

use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};
use tokio::task::JoinHandle;

use super::{PLENTY, Site, ask};
use crate::api::app::Answer;

const MANY: usize = 40;

fn many(site: &Site, path: &'static str) -> Vec<JoinHandle<Answer>> {
    let one = |_| {
        let service = site.service.clone();
        tokio::spawn(async move { ask(service, Method::GET, path, &[]).await })
    };
    (0..MANY).map(one).collect()
}

/// Until one is at work, and the others had every chance to start as well.
async fn under_way(site: &Site) {
    let start = Instant::now();
    while site.service.waiting() < MANY - 1 {
        assert!(start.elapsed() < Duration::from_mins(1), "nobody waits");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn many_at_once_make_a_page_once() {
    let site = Site::new(PLENTY);
    let asked = many(&site, "/en/slow");
    under_way(&site).await;
    site.made.gate.add_permits(MANY);
    for answer in asked {
        let answer = answer.await.expect("an answer");
        assert!(answer.body.starts_with(b"number 1 of /en/slow"));
    }
    assert_eq!(site.count(), 1);
}

#[tokio::test]
async fn the_first_may_go_away() {
    let site = Site::new(PLENTY);
    let service = site.service.clone();
    let first = tokio::spawn(async move { ask(service, Method::GET, "/en/slow", &[]).await });
    // On one thread: the first has started by the time that this goes on.
    tokio::task::yield_now().await;
    let others = many(&site, "/en/slow");
    while site.service.waiting() < MANY {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    first.abort();
    assert!(first.await.is_err_and(|error| error.is_cancelled()));
    site.made.gate.add_permits(MANY);
    for answer in others {
        assert_eq!(answer.await.expect("an answer").status, StatusCode::OK);
    }
    assert_eq!(site.count(), 1);
}

#[tokio::test]
async fn a_failure_is_shared_but_not_kept() {
    let site = Site::new(PLENTY);
    let asked = many(&site, "/en/fails");
    under_way(&site).await;
    site.made.gate.add_permits(1);
    for answer in asked {
        let answer = answer.await.expect("an answer");
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.body, b"not now");
    }
    assert_eq!((site.count(), site.service.size().1), (1, 0));
    site.made.gate.add_permits(1);
    site.get("/en/fails", &[]).await;
    assert_eq!(site.count(), 2);
}
