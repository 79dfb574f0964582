//! Uploads: who may, what is refused and in which order, and the way to publication.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use recueil::editorial::accounts;
use recueil::editorial::receive::LARGEST;
use sqlx::PgPool;
use uuid::Uuid;

use super::app::{Answer, App};

/// An account and its token.
pub async fn token(pool: &PgPool, role: &str) -> String {
    let token = format!("rcl_{role}");
    sqlx::query(
        "with account as (
             insert into users (email, role, password_hash) values ($1 || '@example.org', $1, 'none') returning id
         )
         insert into tokens (user_id, name, hash) select id, 'test', $2 from account",
    )
    .bind(role)
    .bind(accounts::token_hash(&token))
    .execute(pool)
    .await
    .expect("a token");
    token
}

fn form(fields: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, value) in fields {
        let file = file.map_or_else(String::new, |file| format!("; filename=\"{file}\""));
        let head =
            format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(value);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    body
}

async fn post(app: &App, token: Option<&str>, body: Vec<u8>) -> Answer {
    let mut request = Request::post("/api/v1/imports")
        .header("host", "test.example")
        .header("content-type", "multipart/form-data; boundary=edge");
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    app.send(request.body(Body::from(body)).expect("a request"))
        .await
}

/// Sends one file, named as a text.
pub async fn upload(app: &App, token: Option<&str>, bytes: &[u8]) -> Answer {
    post(app, token, form(&[("file", Some("paper.txt"), bytes)])).await
}

const TEXT: &[u8] = "DEMO/WG.1/2024/9\n\nReport\n\n1. States parties should act.\n".as_bytes();

#[tokio::test]
async fn refusals_come_in_the_order_of_the_contract() {
    let app = App::empty().await;
    let editor = token(&app.pool, "editor").await;
    let huge = vec![b'a'; 52 * 1024 * 1024];
    assert_eq!(
        upload(&app, None, &huge).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        upload(&app, Some("rcl_wrong"), b"").await.status,
        StatusCode::UNAUTHORIZED
    );
    let large = upload(&app, Some(&editor), &huge).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(large.header("content-type"), "application/problem+json");
    assert!(
        large.json()["detail"]
            .as_str()
            .expect("a detail")
            .contains("50 MiB")
    );
    assert_eq!(
        upload(&app, Some(&editor), b"").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    // As large as may be, and of a type that is looked at after its size.
    let mut largest = vec![b'a'; LARGEST];
    largest[..5].copy_from_slice(b"{\\rtf");
    assert_eq!(
        upload(&app, Some(&editor), &largest).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    assert_eq!(
        upload(&app, Some(&editor), picture).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    assert_eq!(
        upload(&app, Some(&editor), TEXT).await.status,
        StatusCode::ACCEPTED
    );
}

#[tokio::test]
async fn an_upload_is_received_and_can_be_followed() {
    let app = App::empty().await;
    let editor = token(&app.pool, "editor").await;
    let answer = upload(&app, Some(&editor), TEXT).await;
    let location = answer.header("location").to_owned();
    let id = answer.json()["id"].as_str().expect("an id").to_owned();
    assert_eq!(location, format!("http://test.example/api/v1/imports/{id}"));
    assert_eq!(answer.json()["state"], "received");
    let path = format!("/api/v1/imports/{id}");
    assert_eq!(app.get(&path).await.status, StatusCode::UNAUTHORIZED);
    let bearer = format!("Bearer {editor}");
    let shown = app.get_with(&path, &[("authorization", &bearer)]).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.header("cache-control").contains("no-store"));
    let import = shown.json();
    assert_eq!(
        (&import["state"], &import["progress"]),
        (&"received".into(), &0.into())
    );
    assert_eq!(import["file"]["name"], "paper.txt");
    let again = upload(&app, Some(&editor), TEXT).await.json();
    assert_eq!(
        (&again["id"], &again["duplicate"]),
        (&id.into(), &true.into())
    );
    let unknown = format!("/api/v1/imports/{}", Uuid::nil());
    assert_eq!(
        app.get_with(&unknown, &[("authorization", &bearer)])
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    let rubbish = app
        .get_with("/api/v1/imports/x", &[("authorization", &bearer)])
        .await;
    assert_eq!(rubbish.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_form_is_checked() {
    let app = App::empty().await;
    let editor = token(&app.pool, "editor").await;
    let cases: [(&str, Vec<u8>); 5] = [
        ("file", form(&[("symbol", None, b"DEMO/1")])),
        (
            "symbol",
            form(&[
                ("symbol", None, b"not a symbol"),
                ("file", Some("a.txt"), TEXT),
            ]),
        ),
        (
            "language",
            form(&[("language", None, b"de"), ("file", Some("a.txt"), TEXT)]),
        ),
        (
            "colour",
            form(&[("colour", None, b"red"), ("file", Some("a.txt"), TEXT)]),
        ),
        ("file", b"no form at all".to_vec()),
    ];
    for (field, body) in cases {
        let answer = post(&app, Some(&editor), body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{field}");
        assert_eq!(answer.json()["errors"][0]["field"], field);
    }
    let request = Request::post("/api/v1/imports")
        .header("authorization", format!("Bearer {editor}"))
        .header("content-type", "text/plain")
        .body(Body::from("text"))
        .expect("a request");
    assert_eq!(
        app.send(request).await.status,
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
}

#[tokio::test]
async fn only_a_publisher_publishes_and_only_what_was_read() {
    let app = App::empty().await;
    let (reader, editor, publisher) = (
        token(&app.pool, "reader").await,
        token(&app.pool, "editor").await,
        token(&app.pool, "publisher").await,
    );
    assert_eq!(
        upload(&app, Some(&reader), TEXT).await.status,
        StatusCode::FORBIDDEN
    );
    let id = upload(&app, Some(&editor), TEXT).await.json()["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let path = format!("/api/v1/imports/{id}/publish");
    let publish = async |token: Option<&str>| {
        let bearer = token.map(|token| format!("Bearer {token}"));
        let headers: Vec<(&str, &str)> = bearer
            .iter()
            .map(|b| ("authorization", b.as_str()))
            .collect();
        app.ask(axum::http::Method::POST, &path, &headers)
            .await
            .status
    };
    assert_eq!(publish(None).await, StatusCode::UNAUTHORIZED);
    assert_eq!(publish(Some(&editor)).await, StatusCode::FORBIDDEN);
    assert_eq!(
        publish(Some(&publisher)).await,
        StatusCode::CONFLICT,
        "it is not read yet"
    );
    sqlx::query("update tokens set revoked_at = now()")
        .execute(&app.pool)
        .await
        .expect("a change");
    assert_eq!(
        publish(Some(&publisher)).await,
        StatusCode::UNAUTHORIZED,
        "revoked"
    );
}
