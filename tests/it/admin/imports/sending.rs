//! Sending files: each has its outcome, and none hinders another.

use axum::http::StatusCode;
use futures_util::future::join_all;
use recueil::domain::Role;
use recueil::editorial::receive::LARGEST;

use super::{paper, send, send_with, texts, work};
use crate::admin::{account, get, post, sign_in, signed};
use crate::api::app::App;
use crate::drafts::ask;

const JSON: [(&str, &str); 2] = [
    ("sec-fetch-site", "same-origin"),
    ("accept", "application/json"),
];

#[tokio::test(flavor = "multi_thread")]
async fn one_bad_file_hinders_no_other() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let (one, two) = (
        paper("DEMO/WG.1/2024/1", "en", "one"),
        paper("DEMO/WG.1/2024/2", "en", "two"),
    );
    let files: [(&str, &[u8]); 5] = [
        ("one.txt", &one),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("empty.txt", b""),
        ("../../<b>two.txt", &two),
        ("one again.txt", &one),
    ];
    let page = send(&app, &editor, &[], &files).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(
        texts(&page, ".sent > p"),
        [
            "one.txt Received.",
            "picture.pdf A picture, without any text. Send the document itself.",
            "empty.txt The file is empty.",
            "<b>two.txt Received.",
            "one again.txt The same file had come before.",
        ]
    );
    assert_eq!(ask(&app.pool, "select count(*) from imports").await, "2");
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from log where verb = 'receive' and actor = 'editor@example.org'"
        )
        .await,
        "2"
    );
    let none = send(&app, &editor, &[], &[("", b"")]).await;
    assert_eq!(none.status, StatusCode::BAD_REQUEST);
    assert_eq!(texts(&none, ".alert.bad"), ["Choose at least one file."]);
    let refused = send(
        &app,
        &editor,
        &[],
        &[
            ("large.txt", &vec![b'a'; LARGEST + 1]),
            ("last.txt", b"1. Text"),
        ],
    )
    .await;
    assert_eq!(
        texts(&refused, ".sent > p"),
        ["large.txt Larger than 50 MB.", "last.txt Received."]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_is_told_in_json() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let bytes = paper("DEMO/WG.1/2024/1", "en", "one");
    let told = send_with(&app, &editor, &[], &[("one.txt", &bytes)], &JSON).await;
    let told = told.json();
    let file = &told["files"][0];
    assert_eq!(
        (&file["file"], &file["outcome"]),
        (&"one.txt".into(), &"received".into())
    );
    let id = file["import"].as_str().expect("an id");
    let html = file["html"].as_str().expect("a line");
    assert!(html.contains(&format!("id=\"i-{id}\"")), "{html}");
    let again = send_with(&app, &editor, &[], &[("two.txt", &bytes)], &JSON)
        .await
        .json();
    assert_eq!(
        (&again["files"][0]["outcome"], &again["files"][0]["import"]),
        (&"duplicate".into(), &id.into())
    );
    let out = send_with(
        &app,
        "recueil_session=gone",
        &[],
        &[("one.txt", &bytes)],
        &JSON,
    )
    .await;
    assert_eq!(out.status, StatusCode::UNAUTHORIZED);
    assert_eq!(out.header("content-type"), "application/problem+json");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_symbol_is_given_for_one_file_alone() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let given = [("symbol", "DEMO/WG.1/2024/7"), ("language", "fr")];
    let files: [(&str, &[u8]); 2] = [("a.txt", b"1. Un texte"), ("b.txt", b"1. Un autre")];
    let several = send(&app, &editor, &given, &files).await;
    let said =
        "A symbol can be given for one file alone. Send these without one, or each by itself.";
    assert_eq!(texts(&several, ".sent .fault"), [said, said]);
    let wrong = send(&app, &editor, &[("symbol", "not a symbol")], &files[..1]).await;
    assert!(texts(&wrong, ".sent .fault")[0].starts_with("What was given as its symbol is none"));
    assert_eq!(ask(&app.pool, "select count(*) from files").await, "0");
    let one = send(&app, &editor, &given, &files[..1]).await;
    assert_eq!(texts(&one, ".sent > p"), ["a.txt Received."]);
    let kept = "select given_symbol || given_language from imports";
    assert_eq!(ask(&app.pool, kept).await, "DEMO/WG.1/2024/7fr");
    // A language is for as many as one likes.
    let all = send(
        &app,
        &editor,
        &[("symbol", ""), ("language", "fr")],
        &[("c.txt", b"1. C"), ("d.txt", b"1. D")],
    )
    .await;
    assert_eq!(
        texts(&all, ".sent > p"),
        ["c.txt Received.", "d.txt Received."]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_editors_send_and_only_from_here() {
    let app = App::empty().await;
    let reader = signed(&app, Role::Reader).await;
    let editor = signed(&app, Role::Editor).await;
    let file: [(&str, &[u8]); 1] = [("a.txt", b"1. Text")];
    assert_eq!(
        send(&app, "", &[], &file).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        send(&app, &reader, &[], &file).await.status,
        StatusCode::FORBIDDEN
    );
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("origin", "https://evil.example")],
        &[],
    ] {
        let sent = send_with(&app, &editor, &[], &file, headers).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    assert_eq!(ask(&app.pool, "select count(*) from files").await, "0");
    for path in ["/admin/imports", "/admin/imports/events"] {
        assert_eq!(app.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(
            get(&app, path, &reader).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
}

/// What the list says of the file in review, once it is read.
async fn becomes(app: &App, cookie: &str) -> String {
    work(&app.pool).await;
    let page = get(app, "/admin/imports?state=in_review", cookie).await;
    let mut meta = texts(&page, ".imports .meta > span").into_iter();
    let told = meta.find(|text| text.starts_with("will be"));
    told.unwrap_or_default()
}

async fn publish(app: &App, cookie: &str) {
    let id = ask(
        &app.pool,
        "select id from imports where state = 'in_review'",
    )
    .await;
    let fields = [("id", id.as_str()), ("back", "import"), ("do", "publish")];
    let done = post(app, "/admin/imports/act", cookie, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_it_will_become_is_said_once_it_is_read() {
    let app = App::empty().await;
    let publisher = signed(&app, Role::Publisher).await;
    let symbol = "DEMO/WG.1/2024/1";
    for (name, language, measure, told) in [
        ("en.txt", "en", "one", "will be a new document:"),
        ("fr.txt", "fr", "une", "will be another language of"),
        ("en.txt", "en", "two", "will be revision 2 of"),
    ] {
        let bytes = paper(symbol, language, measure);
        send(&app, &publisher, &[], &[(name, &bytes)]).await;
        assert_eq!(becomes(&app, &publisher).await, format!("{told} {symbol}"));
        publish(&app, &publisher).await;
    }
    let bare: [(&str, &[u8]); 1] = [("x.txt", b"1. A text without a masthead.")];
    send(&app, &publisher, &[], &bare).await;
    assert_eq!(
        becomes(&app, &publisher).await,
        "will be a new document without a symbol"
    );
    let known = paper(symbol, "en", "two");
    let last = send(&app, &publisher, &[], &[("en.txt", &known)]).await;
    assert_eq!(
        texts(&last, ".sent > p"),
        ["en.txt The same file had come before, and is published."]
    );
}

/// Everything within one crowd: no file lost, none refused for the crowd.
#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_at_once_each_have_their_outcome() {
    let app = App::empty().await;
    account(&app, "ana@example.org", Role::Editor).await;
    let editor = sign_in(&app, "ana@example.org").await;
    let sending = (0..500).map(|number| {
        let (app, editor) = (&app, &editor);
        async move {
            // Of ten, one is the same as another, and one is refused.
            let bytes = match number % 10 {
                8 => b"\x89PNG\r\n\x1a\n".to_vec(),
                9 => paper("DEMO/WG.1/2024/1", "en", &format!("{}", number - 2)),
                _ => paper("DEMO/WG.1/2024/1", "en", &format!("{number}")),
            };
            let answer = send_with(app, editor, &[], &[("a.txt", &bytes)], &JSON).await;
            assert_eq!(answer.status, StatusCode::OK, "{number}");
            answer.json()["files"][0]["outcome"]
                .as_str()
                .expect("an outcome")
                .to_owned()
        }
    });
    let outcomes = join_all(sending).await;
    let count = |wanted: &str| outcomes.iter().filter(|outcome| *outcome == wanted).count();
    assert_eq!(
        (count("received"), count("duplicate"), count("refused")),
        (400, 50, 50)
    );
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where state = 'received'"
        )
        .await,
        "400"
    );
}
