//! Reporting a problem: what is sent reaches the editors, what is wrong is said, what no person sends is
//! not kept, and nobody else reads it.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use recueil::domain::Role;
use recueil::editorial::accounts::{self, Breached};
use recueil::editorial::{Actor, report};
use scraper::{Html, Selector};

use super::page::open;
use crate::api::app::{Answer, App, encoded};

const FORM: &str = "/fr/report?recommendation=demo-wg.1-2022-5-p0";

async fn send(app: &App, path: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
    let body: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    let mut request = Request::post(path)
        .header("host", "test.example")
        .header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    app.send(request.body(Body::from(body.join("&"))).expect("a request"))
        .await
}

async fn kept(app: &App) -> i64 {
    sqlx::query_scalar("select count(*) from reports")
        .fetch_one(&app.pool)
        .await
        .expect("a count")
}

async fn inbox(app: &App, query: &str, bearer: &str) -> Answer {
    let path = format!("/api/v1/reports{query}");
    app.get_with(&path, &[("authorization", bearer)]).await
}

async fn token(app: &App, email: &str, role: Role) -> String {
    let actor = Actor::command_line();
    accounts::add_user(
        &app.pool,
        email,
        role,
        "a password of words".to_owned(),
        &Breached::default(),
        &actor,
    )
    .await
    .expect("an account");
    accounts::add_token(&app.pool, email, "test", &actor)
        .await
        .expect("a token")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_reaches_the_editors_and_nobody_else() {
    let app = App::new().await;
    let record = open(&app, "/fr/recommendations/demo-wg.1-2022-5-p0").await;
    let links = record.attributes("main > p.hint a", "href");
    assert_eq!(links, [FORM]);
    let form = open(&app, FORM).await;
    assert_eq!(form.attributes("form.report", "action"), [FORM]);
    assert_eq!(form.attributes("form.report", "method"), ["post"]);
    assert_eq!(form.attributes("meta[name=robots]", "content"), ["noindex"]);
    let fields = [
        ("kind", "source"),
        ("message", "The date is 3 May.\r\n"),
        ("contact", "reader@example.org"),
        ("website", ""),
    ];
    let answer = send(&app, FORM, &fields, &[("sec-fetch-site", "same-origin")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let thanks = answer.header("location").to_owned();
    assert!(thanks.starts_with("/fr/report/sent?"), "{thanks}");
    assert!(open(&app, &thanks).await.text("h1").starts_with("Merci"));
    assert_eq!(kept(&app).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn editors_read_reports_and_settle_them() {
    let app = App::new().await;
    let fields = [
        ("kind", "source"),
        ("message", "The date is 3 May.\r\n"),
        ("contact", "reader@example.org"),
    ];
    send(&app, FORM, &fields, &[]).await;
    let refused = app.get("/api/v1/reports").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let reader = format!(
        "Bearer {}",
        token(&app, "reader@example.org", Role::Reader).await
    );
    let editor = format!(
        "Bearer {}",
        token(&app, "editor@example.org", Role::Editor).await
    );
    assert_eq!(inbox(&app, "", &reader).await.status, StatusCode::FORBIDDEN);
    let answer = inbox(&app, "", &editor).await;
    assert!(answer.header("cache-control").contains("no-store"));
    let list = answer.json();
    let item = &list["items"][0];
    assert_eq!(
        (&list["total"], &list["next"]),
        (&1.into(), &serde_json::Value::Null)
    );
    assert_eq!(item["message"], "The date is 3 May.");
    assert_eq!(item["kind"], "source");
    assert_eq!(item["recommendation"], "demo-wg.1-2022-5-p0");
    assert_eq!(item["contact"], "reader@example.org");
    let id = item["id"].as_i64().expect("a number");

    let actor = Actor::command_line();
    assert!(
        report::settle(&app.pool, id, None, &actor)
            .await
            .expect("settled")
    );
    assert!(
        !report::settle(&app.pool, id, None, &actor)
            .await
            .expect("settled before")
    );
    assert_eq!(inbox(&app, "", &editor).await.json()["total"], 0);
    let all = inbox(&app, "?settled=true", &editor).await.json();
    assert_eq!(
        all["items"][0]["contact"],
        serde_json::Value::Null,
        "forgotten"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_report_is_said_beside_it() {
    let app = App::new().await;
    let fields = [
        ("kind", "theme"),
        ("message", "  "),
        ("contact", "<nobody>"),
    ];
    let answer = send(&app, FORM, &fields, &[]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let page = Html::parse_document(&String::from_utf8(answer.body).expect("UTF-8"));
    let find = |selector: &str| {
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).count()
    };
    assert_eq!(
        find(".alert.bad a[href='#message'], .alert.bad a[href='#contact']"),
        2
    );
    assert_eq!(
        find("textarea[aria-invalid][aria-describedby=message-fault]"),
        1
    );
    assert_eq!(
        find("input[name=contact][value='<nobody>']"),
        1,
        "what was typed stays"
    );
    assert_eq!(find("input[value=theme][checked]"), 1);
    let long = "x".repeat(4001);
    let answer = send(&app, FORM, &[("message", &long)], &[]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    for path in [
        "/fr/report",
        "/fr/report?recommendation=no-such",
        "/fr/report?document=DEMO/NONE",
        "/fr/report?recommendation=demo-old-p1",
    ] {
        assert_eq!(
            app.get(path).await.status,
            StatusCode::BAD_REQUEST,
            "{path}"
        );
    }
    assert_eq!(kept(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_person_sent_from_here_is_not_kept() {
    let app = App::new().await;
    let fields = [("kind", "other"), ("message", "Buy this.")];
    for headers in [
        [("sec-fetch-site", "cross-site")],
        [("origin", "https://elsewhere.example")],
        [("origin", "null")],
    ] {
        let answer = send(&app, FORM, &fields, &headers).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    let trapped = [("message", "Buy this."), ("website", "http://buy.example")];
    let answer = send(&app, FORM, &trapped, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(kept(&app).await, 0);
    let own = [("origin", "http://test.example")];
    let mut last = StatusCode::SEE_OTHER;
    let mut taken = 0;
    while last == StatusCode::SEE_OTHER && taken < 1000 {
        last = send(&app, FORM, &fields, &own).await.status;
        taken += 1;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(kept(&app).await, taken - 1);
    assert_eq!(app.get(FORM).await.status, StatusCode::OK, "pages go on");
    let huge = "x".repeat(100_000);
    let answer = send(&app, FORM, &[("message", &huge)], &own).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
