//! An archive with its sheet, by the browser: its plan, its confirmation, its report, and what is refused.

use std::io::{Cursor, Write};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use recueil::domain::Role;
use recueil::editorial::fill::keep;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{paper, texts, work};
use crate::admin::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(bytes).expect("a file");
    }
    zip.finish().expect("an archive").into_inner()
}

/// Sends an archive as the form of the page does.
async fn send(app: &App, cookie: &str, files: &[(&str, &str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (field, name, bytes) in files {
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    let request = Request::post("/admin/imports/fill")
        .header("host", "test.example")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .header("content-length", body.len().to_string())
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body));
    app.send(request.expect("a request")).await
}

/// Where an answer leads.
fn leads(answer: &Answer) -> String {
    assert_eq!(
        answer.status,
        StatusCode::SEE_OTHER,
        "{}",
        String::from_utf8_lossy(&answer.body)
    );
    let location = answer.headers.get("location").expect("a location");
    location.to_str().expect("an address").to_owned()
}

/// Two papers that a sheet speaks of, one that it does not, and a row without a file.
fn papers() -> Vec<u8> {
    let english = paper("DEMO/WG.1/2031/2", "en", "of the sheet");
    let nameless = b"1. The Working Group met without a masthead.\n";
    let sheet = "fichier;cote;type;date;r\u{e9}union\r\n\
                 a.txt;DEMO/WG.1/2031/7;;;\r\nb.txt;DEMO/WG.1/2031/4;rapport;3/6/2024;2\r\n\
                 gone.txt;;;;\r\n";
    archive(&[
        ("a.txt", &english),
        ("b.txt", nameless),
        ("__MACOSX/._a.txt", b"litter"),
        ("c.txt", b"1. Nobody names this file.\n"),
        ("sheet.csv", sheet.as_bytes()),
    ])
}

#[tokio::test]
async fn a_plan_is_looked_at_and_nothing_is_imported() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let bytes = papers();
    let place = leads(&send(&app, &cookie, &[("archive", "papers.zip", &bytes)]).await);
    let page = get(&app, &place, &cookie).await;
    assert_eq!(texts(&page, "#fill-now .step"), ["Being read"]);
    work(&app.pool).await;
    let page = get(&app, &place, &cookie).await;
    assert_eq!(texts(&page, "#fill-now .step"), ["To be confirmed"]);
    assert_eq!(
        texts(&page, ".rows .meta strong"),
        ["New document", "New document", "Held back", "Held back"]
    );
    let said = texts(&page, ".rows .fault, .rows .hint");
    let disagrees = "Symbol – The file says otherwise, and its word stands: DEMO/WG.1/2031/2";
    assert!(said.iter().any(|one| one == disagrees), "{said:?}");
    assert!(
        said.iter()
            .any(|one| one == "No file has this name: gone.txt"),
        "{said:?}"
    );
    assert_eq!(texts(&page, "button[value=confirm]"), ["Import 2 files"]);
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where created_by is not null"
        )
        .await,
        "0"
    );
}

#[tokio::test]
async fn a_plan_is_confirmed_and_each_line_leads_to_its_import() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let bytes = papers();
    let place = leads(&send(&app, &cookie, &[("archive", "papers.zip", &bytes)]).await);
    work(&app.pool).await;
    let done = post(&app, &place, &cookie, &[("do", "confirm")]).await;
    assert_eq!(leads(&done), format!("{place}?done=confirmed"));
    work(&app.pool).await;
    let page = get(&app, &place, &cookie).await;
    assert_eq!(texts(&page, "#fill-now .step"), ["Imported"]);
    assert_eq!(
        texts(&page, ".rows .meta strong"),
        ["Imported", "Imported", "Held back", "Held back"]
    );
    assert_eq!(texts(&page, ".rows a").len(), 2, "each leads to its import");
    let given =
        "select given_symbol || ' ' || given_kind || ' ' || given_date || ' ' || given_meeting
                 from imports where given_kind is not null";
    assert_eq!(
        ask(&app.pool, given).await,
        "DEMO/WG.1/2031/4 report 2024-06-03 2"
    );
    let header =
        "select parsed #>> '{header,kind}' || ' ' || (parsed #>> '{header,meeting,ordinal}')
                  from drafts where symbol = 'DEMO/WG.1/2031/4'";
    assert_eq!(ask(&app.pool, header).await, "report 2");
    assert_eq!(
        ask(&app.pool, "select count(*) from fill_pieces").await,
        "0"
    );

    let report = get(&app, &format!("{place}/report.csv"), &cookie).await;
    let report = String::from_utf8(report.body.clone()).expect("UTF-8");
    assert_eq!(report.lines().count(), 5);
    assert!(report.contains(",symbol_disagrees,"), "{report}");
    assert!(report.contains(",in_review\r\n"), "{report}");
}

#[tokio::test]
async fn a_form_that_is_replayed_does_nothing_and_what_is_in_is_known() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let bytes = papers();
    let place = leads(&send(&app, &cookie, &[("archive", "papers.zip", &bytes)]).await);
    work(&app.pool).await;
    post(&app, &place, &cookie, &[("do", "confirm")]).await;
    work(&app.pool).await;
    let again = post(&app, &place, &cookie, &[("do", "confirm")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where created_by is not null"
        )
        .await,
        "2"
    );
    let place = leads(&send(&app, &cookie, &[("archive", "papers.zip", &bytes)]).await);
    work(&app.pool).await;
    let page = get(&app, &place, &cookie).await;
    assert_eq!(
        texts(&page, ".rows .meta strong")[..2],
        ["Known already", "Known already"]
    );
    let list = get(&app, "/admin/imports/fill", &cookie).await;
    assert_eq!(texts(&list, ".rows .step"), ["To be confirmed", "Imported"]);
}

#[tokio::test]
async fn what_was_taken_up_by_a_lost_worker_goes_on() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let bytes = archive(&[("a.txt", b"1. One met.\n"), ("b.txt", b"1. Another met.\n")]);
    let place = leads(&send(&app, &cookie, &[("archive", "papers.zip", &bytes)]).await);
    work(&app.pool).await;
    post(&app, &place, &cookie, &[("do", "confirm")]).await;
    // A worker took both up and is gone: the first it had received.
    let lost = recueil::db::write::fills::claim_line(&app.pool)
        .await
        .expect("a line");
    assert!(lost.is_some());
    work(&app.pool).await;
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where created_by is not null"
        )
        .await,
        "1"
    );
    assert_eq!(ask(&app.pool, "select state from fills").await, "running");
    sqlx::query("update fill_lines set lease_until = now() - interval '1 second'")
        .execute(&app.pool)
        .await
        .expect("time");
    work(&app.pool).await;
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where created_by is not null"
        )
        .await,
        "2"
    );
    assert_eq!(ask(&app.pool, "select state from fills").await, "done");
}

#[tokio::test]
async fn what_is_no_archive_or_no_sheet_says_so_and_leaves_nothing() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    for (files, said) in [
        (&[][..], "Choose an archive."),
        (
            &[("archive", "a.zip", &b"%PDF-1.7"[..])],
            "This is no ZIP archive.",
        ),
        (
            &[("archive", "a.zip", &b"PK"[..])],
            "This is no ZIP archive.",
        ),
        (
            &[("sheet", "s.csv", &vec![b'a'; 9 * 1024 * 1024][..])],
            "The sheet has more than 8 MB.",
        ),
    ] {
        let answer = send(&app, &cookie, files).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert_eq!(texts(&answer, "[role=alert]"), [said]);
    }
    assert_eq!(
        ask(&app.pool, "select count(*) from fill_pieces").await,
        "0"
    );
}

#[tokio::test]
async fn an_archive_or_a_sheet_that_cannot_be_used_fails_with_a_reason() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let good = archive(&[("a.txt", b"1. Text\n")]);
    let cut = [&good[..20], b"and no end"].concat();
    for (archive, sheet, said) in [
        (&cut, &b""[..], "this is neither a folder nor a ZIP archive"),
        (
            &good,
            b"name;cote\n",
            "s.csv: no column is called “file”; the first row must hold the headings",
        ),
        (
            &archive(&[("x/", b"")]),
            b"",
            "there is no file in the archive",
        ),
    ] {
        let mut files = vec![("archive", "a.zip", archive.as_slice())];
        if !sheet.is_empty() {
            files.insert(0, ("sheet", "s.csv", sheet));
        }
        let place = leads(&send(&app, &cookie, &files).await);
        work(&app.pool).await;
        let page = get(&app, &place, &cookie).await;
        assert_eq!(texts(&page, "#fill-now .step"), ["Failed"]);
        assert_eq!(texts(&page, "[role=alert]"), [said]);
    }
    let reader = signed(&app, Role::Reader).await;
    let refused = send(&app, &reader, &[("archive", "a.zip", &good)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where created_by is not null"
        )
        .await,
        "0"
    );
}

#[tokio::test]
async fn a_plan_is_let_go_or_forgotten() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let bytes = archive(&[("a.txt", b"1. One met.\n")]);
    for _ in 0..2 {
        send(&app, &cookie, &[("archive", "papers.zip", &bytes)]).await;
    }
    work(&app.pool).await;
    let first = ask(
        &app.pool,
        "select id from fills order by created_at limit 1",
    )
    .await;
    let place = format!("/admin/imports/fill/{first}");
    let done = post(&app, &place, &cookie, &[("do", "discard")]).await;
    assert_eq!(leads(&done), "/admin/imports/fill?done=letgo");
    let late = post(&app, &place, &cookie, &[("do", "confirm")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(keep::forget(&app.pool).await.expect("none is due"), 0);
    sqlx::query("update fills set updated_at = now() - interval '8 days' where state = 'planned'")
        .execute(&app.pool)
        .await
        .expect("time");
    assert_eq!(keep::forget(&app.pool).await.expect("one is due"), 1);
    let left = "select count(*) from fill_pieces";
    assert_eq!(ask(&app.pool, left).await, "0");
    let states = "select string_agg(state, ' ' order by state) from fills";
    assert_eq!(ask(&app.pool, states).await, "discarded forgotten");
}
