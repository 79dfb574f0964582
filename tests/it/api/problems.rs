//! Every refusal of the API is problem+json, names what is wrong, and is no 500.

use axum::http::{Method, StatusCode};

use super::app::{Answer, App};

#[track_caller]
fn is_problem(answer: &Answer, status: StatusCode, about: &str) {
    assert_eq!(answer.status, status, "{about}");
    assert_eq!(
        answer.header("content-type"),
        "application/problem+json",
        "{about}"
    );
    let problem = answer.json();
    assert_eq!(problem["status"], status.as_u16(), "{about}");
    for field in ["type", "title", "detail"] {
        assert!(
            problem[field].as_str().is_some_and(|text| !text.is_empty()),
            "{about}: {field}"
        );
    }
    assert!(problem["errors"].is_array(), "{about}");
}

#[tokio::test]
async fn a_wrong_parameter_is_named() {
    let app = App::new().await;
    for (query, field) in [
        ("nonsense=1", "nonsense"),
        ("Theme=a", "Theme"),
        ("theme=no-such-theme", "theme"),
        ("theme=../../etc", "theme"),
        ("theme=%00", "theme"),
        ("body=no-such-body", "body"),
        ("meeting=no-such", "meeting"),
        ("document=DEMO/NO/1", "document"),
        ("document=?", "document"),
        ("kind=novel", "kind"),
        ("status=recalled", "status"),
        ("instrument=flute", "instrument"),
        ("addressee=me", "addressee"),
        ("language=de", "language"),
        ("lang=de", "lang"),
        ("lang=EN", "lang"),
        ("year=twenty", "year"),
        ("year=99999999", "year"),
        ("year_from=x", "year_from"),
        ("year_to=-", "year_to"),
        ("sort=random", "sort"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=-1", "limit"),
        ("limit=ten", "limit"),
        ("limit=", "limit"),
        ("limit=1&limit=2", "limit"),
        ("facets=colour", "facets"),
        ("lang=fr&lang=en", "lang"),
        ("q=a&q=b", "q"),
        ("sort=date&sort=source", "sort"),
    ] {
        let answer = app.get(&format!("/api/v1/recommendations?{query}")).await;
        is_problem(&answer, StatusCode::BAD_REQUEST, query);
        assert_eq!(answer.json()["errors"][0]["field"], field, "{query}");
    }
    for path in [
        "documents?theme=a",
        "documents?body=nope",
        "documents?meeting=nope",
        "meetings?body=nope",
        "meetings?year=x",
        "themes?x=1",
        "themes/private-sector?x=1",
        "bodies?limit=0",
        "resources?sort=date",
        "openapi.json?x=1",
        "recommendations/demo-wg.1-2022-5-p0?lang=xx",
    ] {
        is_problem(
            &app.get(&format!("/api/v1/{path}")).await,
            StatusCode::BAD_REQUEST,
            path,
        );
    }
}

#[tokio::test]
async fn several_wrong_parameters_are_all_named() {
    let app = App::empty().await;
    let answer = app
        .get("/api/v1/recommendations?limit=0&lang=xx&colour=red")
        .await;
    let errors = answer.json()["errors"].as_array().expect("errors").len();
    assert_eq!(errors, 3);
}

#[tokio::test]
async fn what_is_not_there_is_a_404() {
    let app = App::new().await;
    for path in [
        "/api/v1/recommendations/no-such",
        "/api/v1/recommendations/NO",
        "/api/v1/recommendations/%00",
        "/api/v1/recommendations/..",
        "/api/v1/recommendations/a%2Fb",
        "/api/v1/recommendations/%FF%FE",
        "/api/v1/documents/../../etc",
        "/api/v1/documents/..%2F..%2Fetc%2Fpasswd",
        "/api/v1/documents/DEMO/NO/1",
        "/api/v1/documents/DEMO/WG.1/2024/2/",
        "/api/v1/documents/%00",
        "/api/v1/documents/x-000000000000",
        "/api/v1/themes/no-such-theme",
        "/api/v1/themes/../../etc",
        "/api/v1/themes/a'%20or%201=1",
        "/api/v1/bodies/nope",
        "/api/v1/meetings/nope",
        "/api/v1/",
        "/api/v1",
        "/api/v2/recommendations",
        "/api/v1/nothing",
        "/api/v1/recommendations/",
        "/api/v1/themes/private-sector/x",
    ] {
        is_problem(&app.get(path).await, StatusCode::NOT_FOUND, path);
    }
    let long = format!("/api/v1/themes/{}", "a".repeat(5000));
    is_problem(&app.get(&long).await, StatusCode::NOT_FOUND, "a long name");
}

#[tokio::test]
async fn a_wrong_method_is_a_405_that_says_which_are_right() {
    let app = App::empty().await;
    for (method, path) in [
        (Method::POST, "/api/v1/recommendations"),
        (Method::DELETE, "/api/v1/themes/private-sector"),
        (Method::PUT, "/api/v1/openapi.json"),
        (Method::GET, "/api/v1/imports"),
    ] {
        let answer = app.ask(method, path, &[]).await;
        is_problem(&answer, StatusCode::METHOD_NOT_ALLOWED, path);
        assert!(!answer.header("allow").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn outside_the_api_a_reader_gets_a_page() {
    let app = App::empty().await;
    let page = app.get("/fr/nothing%3Cscript%3E").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.header("content-type").starts_with("text/html"));
    assert_eq!(page.header("content-language"), "fr");
    assert!(!String::from_utf8_lossy(&page.body).contains("<script>"));
    let data = app
        .get_with("/rec/NO", &[("accept", "application/json")])
        .await;
    is_problem(&data, StatusCode::NOT_FOUND, "asked as JSON");
}

#[tokio::test]
async fn a_broken_database_is_a_500_that_tells_nothing() {
    let app = App::new().await;
    sqlx::raw_sql("drop table corpus")
        .execute(&app.pool)
        .await
        .expect("a drop");
    let answer = app.get("/api/v1/recommendations").await;
    is_problem(&answer, StatusCode::INTERNAL_SERVER_ERROR, "broken");
    let problem = answer.json();
    assert!(
        !problem["detail"]
            .as_str()
            .expect("a detail")
            .contains("corpus")
    );
    assert_eq!(problem["request_id"], answer.header("x-request-id"));
    assert_eq!(
        app.get("/readyz").await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    assert_eq!(app.get("/healthz").await.status, StatusCode::OK);
}
