//! The pages of a review as a browser gets them, and the database away in the middle.

use axum::http::StatusCode;
use recueil::db::write::imports;
use recueil::domain::{Language, Mention, Role, Thesaurus};
use recueil::editorial::review::{Undecided, undecided};
use recueil::editorial::{receive, transcribe};
use recueil::ingest::{ParseOptions, parse_bytes};
use scraper::{Html, Selector};
use sqlx::{AssertSqlSafe, query};

use super::{Reviewer, SYMBOL, done, text};
use crate::admin::{get, post, signed};
use crate::api::app::App;
use crate::drafts::{self, Say, ask, document, in_review};

async fn page(app: &App, cookie: &str, path: &str) -> Html {
    let answer = get(app, path, cookie).await;
    let text = String::from_utf8(answer.body.clone()).expect("UTF-8");
    assert_eq!(answer.status, StatusCode::OK, "{path}: {text}");
    assert!(
        answer.header("cache-control").contains("no-store"),
        "{path}"
    );
    Html::parse_document(&text)
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let found = page
        .select(&selector)
        .map(|one| one.text().collect::<String>());
    found
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// A sample document on its way, as its own reader reads it.
async fn sample(name: &str, role: Role) -> Reviewer {
    let app = App::empty().await;
    let path = format!("{}/src/samples/{name}", env!("CARGO_MANIFEST_DIR"));
    let words = std::fs::read_to_string(path).expect("a sample document");
    let thesaurus = Thesaurus::builtin().expect("the thesaurus");
    let draft = parse_bytes(words.as_bytes(), &ParseOptions::new(&thesaurus)).expect("a draft");
    let received = receive::receive(&app.pool, &drafts::upload(name, &words)).await;
    let id = received.expect("received").import_id;
    let claim = imports::claim(&app.pool).await.expect("the database");
    let claim = claim.expect("a claim");
    let parsed = serde_json::to_value(&draft).expect("a draft");
    let stored = transcribe::transcribe(&app.pool, claim.id, claim.attempt, &parsed).await;
    stored.expect("transcribed");
    let cookie = signed(&app, role).await;
    Reviewer { app, id, cookie }
}

#[tokio::test]
async fn the_source_stands_beside_the_structure() {
    let desk = sample("demo-wg.6-2022-6.fr.txt", Role::Editor).await;
    let base = format!("/admin/imports/{}", desk.id);
    let page = page(&desk.app, &desk.cookie, &format!("{base}/review")).await;
    let hit = texts(&page, ".sheet mark");
    assert!(!hit.is_empty(), "the lines of the one in hand are marked");
    let first = texts(&page, ".decide.now .words").remove(0);
    let start: Vec<&str> = first.split_whitespace().take(3).collect();
    let start = start.join(" ");
    assert!(hit.join(" ").contains(&start), "{start}: {hit:?}");
    assert_eq!(texts(&page, ".decide.now").len(), 1);
    assert!(texts(&page, ".decide").len() > 3);
    // Every way that the page leads is there.
    let links = Selector::parse("main a[href^='/admin']").expect("a selector");
    let hrefs: Vec<&str> = page
        .select(&links)
        .filter_map(|one| one.attr("href"))
        .collect();
    assert!(hrefs.len() > 10);
    for href in hrefs.iter().take(14) {
        let path = href.split('#').next().unwrap_or_default();
        let answer = get(&desk.app, path, &desk.cookie).await;
        assert_eq!(answer.status, StatusCode::OK, "{href}");
    }
}

#[tokio::test]
async fn the_whole_text_can_be_opened_at_each_paragraph() {
    let desk = sample("demo-wg.6-2024-2.fr.txt", Role::Editor).await;
    for mark in &desk.open().await.paper.decisions.paragraphs {
        let path = format!("/admin/imports/{}/review/text?at=p{}", desk.id, mark.id);
        let page = page(&desk.app, &desk.cookie, &path).await;
        let open = texts(&page, ".decide.now textarea[name=text]");
        assert_eq!(open.len(), 1, "{path}");
    }
}

#[tokio::test]
async fn a_preview_is_the_page_that_will_be_published() {
    let desk = sample("demo-wg.6-2022-6.fr.txt", Role::Publisher).await;
    let path = format!("/admin/imports/{}/preview?lang=fr", desk.id);
    let preview = page(&desk.app, &desk.cookie, &path).await;
    let last = desk
        .open()
        .await
        .paper
        .decisions
        .records
        .last()
        .map_or(0, |mark| mark.id);
    desk.press(last, "above").await;
    // Whatever the reader was unsure of.
    while let Some(Undecided::Warning(at)) = undecided::of(&desk.open().await.paper).first() {
        desk.look_into(*at).await;
    }
    let public = done(&desk.publish().await);
    let public = Html::parse_document(&text(desk.app.get(&public).await));
    for selector in [
        "article.text .par .words",
        "article.text h2",
        "article.text .note",
        ".recmark",
        "h1",
    ] {
        let shown = texts(&preview, selector);
        assert!(!shown.is_empty(), "{selector}");
        assert_eq!(shown, texts(&public, selector), "{selector}");
    }
}

#[tokio::test]
async fn changes_are_told_against_what_readers_have() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Editor).await;
    let before = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, "States should train the police")
        .say(Mention::Adopted, 2, "This goes")
        .say(Mention::Adopted, 3, "This stays");
    drafts::publish(&app.pool, &before).await;
    let after = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, "States should train all of the police")
        .say(Mention::Adopted, 3, "This stays")
        .say(Mention::Adopted, 4, "This is new");
    let id = in_review(&app.pool, &after).await.import_id;
    let page = page(&app, &cookie, &format!("/admin/imports/{id}/changes")).await;
    let rows = texts(&page, ".decide h2");
    assert_eq!(rows, ["Changed para. 1", "New para. 4", "Gone para. 2"]);
    assert_eq!(texts(&page, ".decide ins"), ["added: all of"]);
}

#[tokio::test]
async fn hundreds_of_recommendations_come_in_stretches() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Editor).await;
    let mut draft = document(SYMBOL, Language::En);
    for number in 1..=320 {
        draft = draft.say(
            Mention::Adopted,
            number,
            &format!("States should do thing {number}"),
        );
    }
    let id = in_review(&app.pool, &draft).await.import_id;
    let answer = get(
        &app,
        &format!("/admin/imports/{id}/review?at=r120"),
        &cookie,
    )
    .await;
    assert!(answer.body.len() < 400_000, "{}", answer.body.len());
    let page = Html::parse_document(&String::from_utf8(answer.body).expect("UTF-8"));
    assert_eq!(texts(&page, ".decide").len(), 50);
    assert!(texts(&page, ".decide.now h3")[0].contains("120"));
    assert_eq!(texts(&page, "nav.pager a").len(), 7);
    let desk = Reviewer { app, id, cookie };
    let next = desk.press(320, "accept").await;
    assert!(
        next.ends_with("#r1"),
        "round to the first that is left: {next}"
    );
}

#[tokio::test]
async fn a_database_that_is_away_leaves_nothing_half() {
    let desk = Reviewer::new(Role::Editor).await;
    let pool = &desk.app.pool;
    let run = async |statement: &'static str| {
        query(AssertSqlSafe(statement))
            .execute(pool)
            .await
            .expect("done");
    };
    // The last write of the change finds no server: what came before it is void.
    run("create function away() returns trigger language plpgsql as
         $$ begin raise exception 'away' using errcode = '57P01'; end $$")
    .await;
    run("create trigger away before insert on review_steps for each row execute function away()")
        .await;
    let fields = [("version", "0"), ("print", ""), ("do", "accept")];
    let path = format!("/admin/imports/{}/review/records/1", desk.id);
    let answer = post(&desk.app, &path, &desk.cookie, &fields).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("retry-after"), "5");
    assert_eq!(ask(pool, "select count(*) from reviews").await, "0");
    let logged = "select count(*) from log where verb = 'accept recommendation'";
    assert_eq!(ask(pool, logged).await, "0");
    run("drop trigger away on review_steps").await;
    // The same form, sent again.
    done(&post(&desk.app, &path, &desk.cookie, &fields).await);
    assert_eq!(desk.open().await.version, 1);
}
