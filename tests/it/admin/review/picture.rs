//! The picture of a page of a PDF beside its review: drawn for editors, within bounds whatever the file is.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use recueil::domain::Role;
use recueil::editorial::receive::{self, Upload};

use crate::admin::{get, signed};
use crate::api::app::{Answer, App};
use crate::drafts::upload;
use crate::hostile::pdfs::{endless, wide};

/// The longest that one is drawn, and what a busy machine adds to it.
const LONGEST: Duration = Duration::from_secs(25);

/// The address of the pages of a file that was received.
async fn pages_of(app: &App, name: &str, bytes: Vec<u8>) -> String {
    let upload = Upload {
        bytes,
        ..upload(name, "")
    };
    let received = receive::receive(&app.pool, &upload).await;
    let id = received.expect("received").import_id;
    format!("/admin/imports/{id}/pages")
}

fn gold(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/ingest/gold/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("a document of our own")
}

/// Width and height, as a PNG says them at its beginning.
fn size(answer: &Answer) -> (u32, u32) {
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "image/png");
    assert!(answer.header("cache-control").contains("no-store"));
    assert_eq!(&answer.body[..8], b"\x89PNG\r\n\x1a\n");
    let side = |at: usize| {
        let bytes: [u8; 4] = answer.body[at..at + 4].try_into().expect("four bytes");
        u32::from_be_bytes(bytes)
    };
    (side(16), side(20))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_drawn_and_one_that_is_not_there_is_not() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let pages = pages_of(&app, "paper.pdf", gold("demo-fr-conference.pdf")).await;
    let first = get(&app, &format!("{pages}/1"), &editor).await;
    let (width, height) = size(&first);
    assert!(height == 1684 && width < height, "{width} × {height}");
    let second = get(&app, &format!("{pages}/2"), &editor).await;
    assert_eq!(size(&second).1, 1684);
    assert_ne!(first.body, second.body);
    for no in ["0", "3", "4294967295", "4294967296", "-1", "one", "1%00"] {
        let answer = get(&app, &format!("{pages}/{no}"), &editor).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{no}");
        let page = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(page.contains("<h1"), "{no}: {page}");
    }
    let nobody = app.get(&format!("{pages}/1")).await;
    assert_eq!(nobody.status, StatusCode::SEE_OTHER);
    let reader = signed(&app, Role::Reader).await;
    let reader = get(&app, &format!("{pages}/1"), &reader).await;
    assert_eq!(reader.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_pdf_has_no_picture() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let text = pages_of(&app, "paper.txt", b"DEMO/WG.1/2024/2".to_vec()).await;
    let damaged = pages_of(&app, "damaged.pdf", b"%PDF-1.7 and no more".to_vec()).await;
    let unknown = "/admin/imports/00000000-0000-0000-0000-000000000000/pages".to_owned();
    for pages in [text, damaged, unknown, "/admin/imports/x/pages".to_owned()] {
        let answer = get(&app, &format!("{pages}/1"), &editor).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{pages}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_end_or_without_measure_does_no_harm() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let pages = pages_of(&app, "wide.pdf", wide()).await;
    let drawn = get(&app, &format!("{pages}/1"), &editor).await;
    if drawn.status == StatusCode::OK {
        assert_eq!(size(&drawn).0, 1684);
    }
    let pages = pages_of(&app, "endless.pdf", endless()).await;
    let began = Instant::now();
    let path = format!("{pages}/1");
    let (one, other) = tokio::join!(get(&app, &path, &editor), get(&app, &path, &editor));
    for answer in [one, other] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    assert!(began.elapsed() < LONGEST, "{:?}", began.elapsed());
}
