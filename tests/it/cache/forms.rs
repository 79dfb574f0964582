//! The forms of one answer: codings, strong tags, 304, HEAD, and the better brotli of a page that
//! many read.

use std::io::Read;
use std::time::{Duration, Instant};

use axum::http::{Method, StatusCode};

use super::{PLENTY, Site, ask};
use crate::api::app::Answer;

fn unpacked(answer: &Answer) -> Vec<u8> {
    let mut plain = Vec::new();
    let body = answer.body.as_slice();
    let read = match answer.header("content-encoding") {
        "br" => brotli::Decompressor::new(body, 4096).read_to_end(&mut plain),
        "gzip" => flate2::read::GzDecoder::new(body).read_to_end(&mut plain),
        "" => Ok(body.len()).inspect(|_| plain.extend_from_slice(body)),
        other => panic!("{other}"),
    };
    read.expect("whole");
    plain
}

#[tokio::test]
async fn each_coding_has_its_bytes_its_tag_and_its_304() {
    let site = Site::new(PLENTY);
    let mut tags = Vec::new();
    let plain = site.get("/en/a", &[]).await.body;
    // Twice: the first of a coding may be made then.
    for coding in ["br", "gzip", "identity", "br", "gzip", "identity"] {
        let accepted = ("accept-encoding", coding);
        let answer = site.get("/en/a", &[accepted]).await;
        let expected = if coding == "identity" { "" } else { coding };
        assert_eq!(answer.header("content-encoding"), expected);
        assert_eq!(unpacked(&answer), plain, "{coding}");
        let length = answer.body.len().to_string();
        assert_eq!(answer.header("content-length"), length);
        assert!(answer.header("vary").contains("accept-encoding"));
        let tag = answer.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.ends_with('"'), "strong: {tag}");
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let known = ("if-none-match", known.as_str());
            let unchanged = site.get("/en/a", &[accepted, known]).await;
            assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED, "{known:?}");
            assert!(unchanged.body.is_empty());
            for name in ["etag", "cache-control", "vary", "recueil-revision"] {
                assert_eq!(unchanged.header(name), answer.header(name), "{name}");
            }
            assert_eq!(unchanged.header("content-type"), "");
            assert_eq!(unchanged.header("content-length"), "");
        }
        let head = ask(site.service.clone(), Method::HEAD, "/en/a", &[accepted]).await;
        assert!(head.body.is_empty());
        assert_eq!(head.headers, answer.headers, "{coding}");
        tags.push(tag);
    }
    assert_eq!(tags[..3], tags[3..]);
    tags.truncate(3);
    for (coding, tag) in [("br", &tags[1]), ("gzip", &tags[2]), ("identity", &tags[0])] {
        let asked = [("accept-encoding", coding), ("if-none-match", tag.as_str())];
        let other = site.get("/en/a", &asked).await;
        assert_eq!(other.status, StatusCode::OK, "{coding} with the tag {tag}");
    }
    assert_eq!(site.count(), 1);
}

#[tokio::test]
async fn head_alone_makes_the_answer_that_get_gives() {
    let site = Site::new(PLENTY);
    let accepted = [("accept-encoding", "br")];
    let head = ask(site.service.clone(), Method::HEAD, "/en/a", &accepted).await;
    let get = site.get("/en/a", &accepted).await;
    assert_eq!(head.headers, get.headers);
    assert_eq!(site.count(), 1);
}

#[tokio::test]
async fn a_publication_that_changes_nothing_keeps_the_tag() {
    let site = Site::new(PLENTY);
    let accepted = ("accept-encoding", "gzip");
    let first = site.get("/en/a", &[accepted]).await;
    site.made
        .count
        .store(0, std::sync::atomic::Ordering::SeqCst);
    site.standing
        .send_modify(|standing| standing.revision = Some(2));
    let known = ("if-none-match", first.header("etag"));
    let again = site.get("/en/a", &[accepted, known]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert_eq!(again.header("recueil-revision"), "2");
    assert_eq!(site.count(), 1);
}

#[tokio::test]
async fn a_page_that_many_read_is_compressed_better_and_its_old_tag_still_holds() {
    let site = Site::new(PLENTY);
    let accepted = ("accept-encoding", "br");
    let first = site.get("/en/a", &[accepted]).await;
    let start = Instant::now();
    let best = loop {
        let answer = site.get("/en/a", &[accepted]).await;
        if answer.header("etag") != first.header("etag") {
            break answer;
        }
        assert!(start.elapsed() < Duration::from_mins(1), "never better");
        tokio::time::sleep(Duration::from_millis(1)).await;
    };
    assert!(best.body.len() < first.body.len());
    assert_eq!(unpacked(&best), unpacked(&first));
    for tag in [first.header("etag"), best.header("etag")] {
        let unchanged = site.get("/en/a", &[accepted, ("if-none-match", tag)]).await;
        assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED);
        assert_eq!(unchanged.header("etag"), tag);
    }
    assert_eq!(site.count(), 1);
}
