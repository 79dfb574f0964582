//! Keeping the thematic index: made, described, moved, merged, retired; and what readers see of it.

use axum::http::StatusCode;
use recueil::db::{log, thesaurus};
use recueil::domain::Role;

use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

fn page(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

async fn make(app: &App, cookie: &str, slug: &str, parent: &str) {
    let fields = [
        ("label", slug),
        ("language", "en"),
        ("slug", slug),
        ("parent", parent),
    ];
    let made = post(app, "/admin/themes", cookie, &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", page(&made));
}

async fn place(app: &App, cookie: &str, slug: &str, verb: &str, other: &str) -> Answer {
    let to = format!("/admin/themes/{slug}/place");
    post(app, &to, cookie, &[("do", verb), ("other", other)]).await
}

/// The theme with the most tags.
async fn tagged(app: &App) -> String {
    ask(
        &app.pool,
        "select t.slug from themes t join tags g on g.theme_id = t.id
         group by t.id order by count(*) desc, t.slug limit 1",
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_is_made_and_described_in_any_language() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    make(&app, &publisher, "lifeboats", "").await;
    let taken = [("label", "x"), ("language", "en"), ("slug", "lifeboats")];
    let taken = post(&app, "/admin/themes", &publisher, &taken).await;
    assert_eq!(taken.status, StatusCode::BAD_REQUEST);
    let bad = [("label", "x"), ("language", "en"), ("slug", "Life Boats")];
    let bad = post(&app, "/admin/themes", &publisher, &bad).await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
    let to = "/admin/themes/lifeboats";
    let fields = [
        ("version", "1"),
        ("label-fr", "Canots de sauvetage"),
        ("note-fr", "Bateaux de secours."),
        ("synonyms-fr", "chaloupe\r\nesquif"),
        ("triggers-en", "lifeboat*"),
        ("sdg", "3.6 16.2"),
    ];
    let saved = post(&app, to, &publisher, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", page(&saved));
    let theme = page(&app.get("/fr/themes/lifeboats").await);
    for words in [
        "Canots de sauvetage",
        "Bateaux de secours.",
        "chaloupe, esquif",
    ] {
        assert!(theme.contains(words), "{words}");
    }
    let all = thesaurus::all(&app.pool).await.expect("themes");
    let own = all
        .concepts
        .iter()
        .find(|one| one.slug.as_str() == "lifeboats");
    let own = own.expect("the reader of documents has it");
    assert_eq!(
        own.triggers.values().flatten().collect::<Vec<_>>(),
        ["lifeboat*"]
    );
    let none = post(&app, to, &publisher, &[("version", "2")]).await;
    assert_eq!(none.status, StatusCode::CONFLICT, "it would have no label");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_saves_late_sees_both_texts() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    make(&app, &publisher, "lifeboats", "").await;
    let to = "/admin/themes/lifeboats";
    let mine = [("version", "1"), ("label-en", "Boats that save")];
    assert_eq!(
        post(&app, to, &publisher, &mine).await.status,
        StatusCode::SEE_OTHER
    );
    let late = [("version", "1"), ("label-en", "Rescue boats")];
    let late = post(&app, to, &publisher, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let late = page(&late);
    assert!(late.contains("Boats that save") && late.contains("value=\"Rescue boats\""));
    assert!(late.contains("name=\"version\" value=\"2\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merged_theme_leaves_its_address_and_loses_no_tag() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let from = tagged(&app).await;
    let recommendations = "select string_agg(distinct r.slug, ' ' order by r.slug) from recommendations r
                           join tags g on g.recommendation_id = r.id join themes t on t.id = g.theme_id";
    let before = ask(
        &app.pool,
        &format!("{recommendations} where t.slug = '{from}'"),
    )
    .await;
    make(&app, &publisher, "lifeboats", "").await;
    let merged = place(&app, &publisher, &from, "merge", "lifeboats").await;
    assert_eq!(
        merged.header("location"),
        "/admin/themes/lifeboats?done=described"
    );
    let after = ask(
        &app.pool,
        &format!("{recommendations} where t.slug = 'lifeboats'"),
    )
    .await;
    assert_eq!(before, after);
    let moved = app.get(&format!("/fr/themes/{from}")).await;
    assert_eq!(moved.status, StatusCode::MOVED_PERMANENTLY);
    assert_eq!(moved.header("location"), "/fr/themes/lifeboats");
    let api = app.json(&format!("/api/v1/themes/{from}")).await;
    assert_eq!(api["slug"], "lifeboats");
    let total = async |theme: &str| {
        let list = app
            .json(&format!(
                "/api/v1/recommendations?theme={theme}&facets=theme"
            ))
            .await;
        assert!(
            !list["facets"]["theme"]
                .to_string()
                .contains(&format!("\"{from}\""))
        );
        list["total"].as_u64().expect("a total")
    };
    assert_eq!(
        total(&from).await,
        total("lifeboats").await,
        "as a filter too"
    );
    let again = [("label", "x"), ("language", "en"), ("slug", from.as_str())];
    let again = post(&app, "/admin/themes", &publisher, &again).await;
    assert_eq!(
        again.status,
        StatusCode::BAD_REQUEST,
        "its address is taken for good"
    );
    assert_eq!(log::broken(&app.pool).await.expect("an answer"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_index_keeps_two_levels() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    for (slug, parent) in [("one", ""), ("two", ""), ("below", "one")] {
        make(&app, &publisher, slug, parent).await;
    }
    for (slug, verb, other) in [
        ("one", "move", "two"),
        ("two", "move", "below"),
        ("one", "merge", "below"),
        ("one", "move", "one"),
        ("one", "merge", "one"),
        ("one", "merge", "no-such-theme"),
    ] {
        let refused = place(&app, &publisher, slug, verb, other).await;
        assert_eq!(
            refused.status,
            StatusCode::CONFLICT,
            "{verb} {slug} {other}"
        );
    }
    let moved = place(&app, &publisher, "below", "move", "two").await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    let merged = place(&app, &publisher, "two", "merge", "one").await;
    assert_eq!(merged.status, StatusCode::SEE_OTHER);
    let above =
        "select p.slug from themes t join themes p on p.id = t.parent_id where t.slug = 'below'";
    assert_eq!(ask(&app.pool, above).await, "one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retired_theme_is_not_proposed_and_says_what_is() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let slug = tagged(&app).await;
    make(&app, &publisher, "lifeboats", "").await;
    let retired = place(&app, &publisher, &slug, "retire", "lifeboats").await;
    assert_eq!(retired.status, StatusCode::SEE_OTHER);
    let public = page(&app.get(&format!("/en/themes/{slug}")).await);
    assert!(public.contains("This theme is not used any more."));
    assert!(public.contains("/en/themes/lifeboats"));
    let has = async || {
        let all = thesaurus::all(&app.pool).await.expect("themes");
        all.concepts.iter().any(|one| one.slug.as_str() == slug)
    };
    assert!(!has().await);
    let back = place(&app, &publisher, &slug, "reinstate", "").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert!(has().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_store_gives_the_reader_what_the_program_ships_with() {
    let app = App::empty().await;
    let shipped = recueil::domain::Thesaurus::builtin().expect("themes");
    let kept = thesaurus::all(&app.pool).await.expect("themes");
    let words = |all: &recueil::domain::Thesaurus| {
        let said = all.concepts.iter().map(|one| {
            let mut triggers = one.triggers.clone();
            for words in triggers.values_mut() {
                words.sort();
            }
            triggers.retain(|_, words| !words.is_empty());
            (
                one.slug.to_string(),
                one.parent.as_ref().map(ToString::to_string),
                one.labels.clone(),
                triggers,
            )
        });
        said.collect::<Vec<_>>()
    };
    assert_eq!(words(&kept), words(&shipped));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phrase_is_tried_before_it_proposes_anything() {
    let app = App::new().await;
    let editor = signed(&app, Role::Editor).await;
    let tried = get(&app, "/admin/themes?phrase=financial", &editor).await;
    assert_eq!(tried.status, StatusCode::OK);
    for hostile in ["%22", "%2A", "a%00b", "%22%22%22", "-"] {
        let path = format!("/admin/themes?phrase={hostile}");
        assert_eq!(
            get(&app, &path, &editor).await.status,
            StatusCode::OK,
            "{hostile}"
        );
    }
    let refused = [("label", "x"), ("language", "en"), ("slug", "x")];
    let refused = post(&app, "/admin/themes", &editor, &refused).await;
    assert_eq!(
        refused.status,
        StatusCode::FORBIDDEN,
        "publishers keep the index"
    );
}
