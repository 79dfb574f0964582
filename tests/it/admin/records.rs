//! What editors decide about published records: themes, and what takes whose place.

use axum::http::StatusCode;
use recueil::domain::Role;

use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

async fn published(app: &App) -> Vec<String> {
    let list = app.json("/api/v1/recommendations?limit=5").await;
    let items = list["items"].as_array().expect("items");
    let id = |item: &serde_json::Value| item["id"].as_str().expect("an id").to_owned();
    items.iter().map(id).collect()
}

fn page(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_confirmed_added_and_refused() {
    let app = App::new().await;
    let editor = signed(&app, Role::Editor).await;
    let id = ask(
        &app.pool,
        "select r.slug from published_recommendations r join tags t on t.recommendation_id = r.id
         where t.origin = 'proposed' order by r.slug limit 1",
    )
    .await;
    let path = format!("/admin/records/{id}");
    let themes = async || {
        let record = app.json(&format!("/api/v1/recommendations/{id}")).await;
        let themes = record["themes"].as_array().expect("themes").clone();
        let pair = |theme: &serde_json::Value| {
            let text = |name: &str| theme[name].as_str().unwrap_or_default().to_owned();
            (text("slug"), text("origin"))
        };
        themes.iter().map(pair).collect::<Vec<_>>()
    };
    let proposed = themes().await;
    let (slug, _) = proposed
        .iter()
        .find(|(_, origin)| origin == "proposed")
        .expect("a proposal")
        .clone();
    let to = format!("{path}/themes");
    let given = post(&app, &to, &editor, &[("give", &slug)]).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER);
    assert!(
        themes()
            .await
            .contains(&(slug.clone(), "confirmed".to_owned()))
    );
    let refused = post(&app, &to, &editor, &[("refuse", &slug)]).await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER);
    assert!(!themes().await.iter().any(|(own, _)| *own == slug));
    assert_eq!(
        ask(&app.pool, "select decided_by from refused_tags").await,
        "editor@example.org"
    );
    let label = ask(
        &app.pool,
        "select l.label from theme_labels l join themes t on t.id = l.theme_id
         where l.language = 'fr' and not exists (select from tags g where g.theme_id = t.id) limit 1",
    )
    .await;
    let added = post(&app, &to, &editor, &[("add", &label.to_uppercase())]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert!(themes().await.iter().any(|(_, origin)| origin == "added"));
    for typed in ["no such theme", "a\0b"] {
        let wrong = post(&app, &to, &editor, &[("add", typed)]).await;
        assert_eq!(wrong.status, StatusCode::CONFLICT, "{typed:?}");
    }
    let log = get(&app, &format!("/admin/log?subject={id}"), &editor).await;
    for verb in ["give theme", "refuse theme"] {
        assert!(page(&log).contains(verb), "{verb}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_pages_show_what_takes_the_place_of_what() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let ids = published(&app).await;
    let supersede = async |other: &str, by: &str| {
        let to = format!("/admin/records/{other}/succession");
        let address = format!("https://recueil.example/fr/recommendations/{by}");
        post(
            &app,
            &to,
            &publisher,
            &[("successor", &address), ("why", "newer")],
        )
        .await
    };
    assert_eq!(
        supersede(&ids[1], &ids[0]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        supersede(&ids[2], &ids[0]).await.status,
        StatusCode::SEE_OTHER
    );
    let old = app
        .json(&format!("/api/v1/recommendations/{}", ids[1]))
        .await;
    assert_eq!(old["status"], "superseded");
    assert_eq!(
        old["superseded_by"]
            .as_str()
            .map(|by| by.ends_with(&ids[0])),
        Some(true)
    );
    let old = page(&app.get(&format!("/fr/recommendations/{}", ids[1])).await);
    assert!(old.contains(&format!("/fr/recommendations/{}\"", ids[0])));
    let new = page(&app.get(&format!("/fr/recommendations/{}", ids[0])).await);
    for id in &ids[1..=2] {
        assert!(new.contains(&format!("/fr/recommendations/{id}\"")), "{id}");
    }
    for (other, by) in [(0, 0), (0, 1), (0, 2)] {
        let circle = supersede(&ids[other], &ids[by]).await;
        assert_eq!(circle.status, StatusCode::CONFLICT, "{other} by {by}");
    }
    assert_eq!(
        supersede(&ids[3], "no-such-1-2024-p1").await.status,
        StatusCode::CONFLICT
    );
    let status = old_status(&app, &ids[1]).await;
    let to = format!("/admin/records/{}/succession", ids[1]);
    let back = post(&app, &to, &publisher, &[("do", "restore")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let old = app
        .json(&format!("/api/v1/recommendations/{}", ids[1]))
        .await;
    assert_eq!(old["status"].as_str(), Some(status.as_str()));
}

/// The status that the places of a record give it.
async fn old_status(app: &App, id: &str) -> String {
    ask(
        &app.pool,
        &format!(
            "select case when bool_or(o.status in ('adopted', 'recalled')) then 'adopted' else 'proposed' end
             from occurrences o join recommendations r on r.id = o.recommendation_id where r.slug = '{id}'"
        ),
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_decides_themes_but_not_what_supersedes() {
    let app = App::new().await;
    let editor = signed(&app, Role::Editor).await;
    let ids = published(&app).await;
    let to = format!("/admin/records/{}/succession", ids[1]);
    let refused = post(&app, &to, &editor, &[("successor", &ids[0])]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let found = get(&app, &format!("/admin/records?id={}", ids[0]), &editor).await;
    assert_eq!(
        found.header("location"),
        format!("/admin/records/{}", ids[0])
    );
    let absent = get(&app, "/admin/records?id=no-such-1-2024-p1", &editor).await;
    assert_eq!(absent.status, StatusCode::OK);
    let reader = signed(&app, Role::Reader).await;
    for path in [
        "/admin/records",
        "/admin/log",
        "/admin/log.jsonl",
        "/admin/reports",
    ] {
        assert_eq!(
            get(&app, path, &reader).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
        assert_eq!(
            get(&app, path, &editor).await.status,
            StatusCode::OK,
            "{path}"
        );
    }
}
