//! Themes proposed anew over the whole corpus: a difference first, which touches nothing that was decided.

use axum::http::StatusCode;
use recueil::db::write::proposals;
use recueil::db::{Pool, log};
use recueil::domain::{RecommendationId, Role, ThemeSlug};
use recueil::editorial::Actor;
use recueil::editorial::propose;
use recueil::editorial::tag::{Verdict, decide};
use recueil::samples;
use recueil::worker::Worker;
use sqlx::{AssertSqlSafe, query};

use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::cluster::RECUEIL;
use crate::drafts::ask;

const PAGE: &str = "/admin/thesaurus/proposals";
const STATE: &str = "select state from proposal_runs order by id desc limit 1";

fn page(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

async fn work(pool: &Pool) {
    while propose::work(pool).await.expect("work") {}
}

/// A theme of the first level that sixty recommendations of the corpus know nothing of, but for its phrase.
async fn lifeboats(app: &App, cookie: &str, phrase: &str) {
    let fields = [
        ("label", "Boats"),
        ("language", "en"),
        ("slug", "lifeboats"),
    ];
    let made = post(app, "/admin/themes", cookie, &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", page(&made));
    phrases(app, cookie, "1", phrase).await;
}

async fn phrases(app: &App, cookie: &str, version: &str, phrase: &str) {
    let fields = [
        ("version", version),
        ("label-en", "Boats"),
        ("triggers-en", phrase),
    ];
    let saved = post(app, "/admin/themes/lifeboats", cookie, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", page(&saved));
}

async fn act(app: &App, cookie: &str, verb: &str) -> Answer {
    let run = ask(&app.pool, "select max(id) from proposal_runs").await;
    post(app, PAGE, cookie, &[("do", verb), ("run", &run)]).await
}

async fn apply(app: &App, cookie: &str, theme: &str) -> Answer {
    let run = ask(&app.pool, "select max(id) from proposal_runs").await;
    let path = format!("{PAGE}/apply");
    post(app, &path, cookie, &[("run", &run), ("theme", theme)]).await
}

async fn boats(app: &App, origin: &str) -> String {
    let count = format!(
        "select count(*) from tags g join themes t on t.id = g.theme_id
         where t.slug = 'lifeboats' and g.origin = '{origin}'"
    );
    ask(&app.pool, &count).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_just_read_is_proposed_the_same_again() {
    let app = App::empty().await;
    samples::receive_all(&app.pool).await.expect("samples");
    let worker = Worker::with_program(app.pool.clone(), RECUEIL.into());
    while worker.run_once().await.expect("work") {}
    let tags = "select count(*) from tags where origin = 'proposed'";
    assert_ne!(
        ask(&app.pool, tags).await,
        "0",
        "the samples have proposals"
    );
    propose::start(&app.pool, &Actor::command_line())
        .await
        .expect("begun");
    while worker.run_once().await.expect("work") {}
    assert_eq!(ask(&app.pool, STATE).await, "ready");
    let all = "select done = total and total > 10 from proposal_runs";
    assert_eq!(ask(&app.pool, all).await, "true");
    let different = "select string_agg(r.slug || ' ' || t.slug || ' ' || c.kind || ' ' || c.evidence::text, e'\n')
                     from proposal_changes c join themes t on t.id = c.theme_id
                     join recommendations r on r.id = c.recommendation_id";
    assert_eq!(ask(&app.pool, different).await, "null");
    query(AssertSqlSafe("delete from tags where origin = 'proposed'"))
        .execute(&app.pool)
        .await
        .expect("no proposals");
    propose::start(&app.pool, &Actor::command_line())
        .await
        .expect("begun");
    work(&app.pool).await;
    assert_ne!(
        ask(&app.pool, "select count(*) from proposal_changes").await,
        "0",
        "the same question finds a difference where there is one"
    );
}

/// Two recommendations that speak of border guards: one has the theme, one was refused it.
async fn decided(app: &App) -> Vec<RecommendationId> {
    let guards =
        "select r.slug from recommendations r join wordings w on w.recommendation_id = r.id
                  where w.language = 'en' and w.text like '%border guards%' order by r.id";
    let mut decided = Vec::new();
    for (place, verdict) in [(0, Verdict::Give), (1, Verdict::Refuse)] {
        let slug = ask(&app.pool, &format!("{guards} offset {place} limit 1")).await;
        let id: RecommendationId = slug.parse().expect("an id");
        let theme: ThemeSlug = "lifeboats".parse().expect("a theme");
        decide(
            &app.pool,
            std::slice::from_ref(&id),
            &theme,
            verdict,
            &Actor::command_line(),
        )
        .await
        .expect("decided");
        decided.push(id);
    }
    decided
}

/// That it was done once each, and is in the log.
async fn noted(app: &App, publisher: &str) {
    let noted = "select count(*) from log where verb = 'apply proposals'";
    assert_eq!(ask(&app.pool, noted).await, "2");
    assert_eq!(log::broken(&app.pool).await.expect("an answer"), None);
    assert_eq!(
        apply(app, publisher, "").await.status,
        StatusCode::CONFLICT,
        "a form replayed"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_difference_is_looked_at_and_then_applied() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    lifeboats(&app, &publisher, "border guards").await;
    let decided = decided(&app).await;
    let before = ask(&app.pool, "select revision from corpus").await;
    assert_eq!(
        act(&app, &publisher, "start").await.status,
        StatusCode::SEE_OTHER
    );
    let running = page(&get(&app, PAGE, &publisher).await);
    assert!(running.contains("<progress") && running.contains("data-run="));
    work(&app.pool).await;
    assert_eq!(
        boats(&app, "proposed").await,
        "0",
        "nothing changes before it is applied"
    );
    let ready = page(&get(&app, PAGE, &publisher).await);
    assert!(
        ready.contains("?theme=lifeboats\">Boats</a></th><td class=\"num\">10</td>"),
        "{ready}"
    );
    let examples = page(&get(&app, &format!("{PAGE}?theme=lifeboats"), &publisher).await);
    assert!(examples.contains("<mark>border guards</mark>"));
    assert!(
        !decided
            .iter()
            .any(|id| examples.contains(&format!("/admin/records/{id}\"")))
    );
    assert_eq!(ask(&app.pool, "select revision from corpus").await, before);
    let applied = apply(&app, &publisher, "lifeboats").await;
    assert_eq!(applied.status, StatusCode::SEE_OTHER, "{}", page(&applied));
    assert_eq!(boats(&app, "proposed").await, "10");
    assert_eq!(boats(&app, "added").await, "1", "what was decided stays");
    let evidence = "select string_agg(distinct e.words::text, '') from tag_evidence e join themes t on t.id = e.theme_id
                    where t.slug = 'lifeboats'";
    assert_eq!(ask(&app.pool, evidence).await, "{\"border guards\"}");
    let once = format!("select revision - {before} from corpus");
    assert_eq!(ask(&app.pool, &once).await, "1", "one revision");
    let found = app.json("/api/v1/recommendations?theme=lifeboats").await;
    assert_eq!(found["total"], 11, "search follows");
    let rest = apply(&app, &publisher, "").await;
    assert_eq!(
        rest.status,
        StatusCode::SEE_OTHER,
        "applying a part leaves the rest true: {}",
        page(&rest)
    );
    assert_eq!(ask(&app.pool, STATE).await, "applied");
    noted(&app, &publisher).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_difference_of_other_phrases_is_made_anew() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    lifeboats(&app, &publisher, "border guards").await;
    act(&app, &publisher, "start").await;
    work(&app.pool).await;
    phrases(&app, &publisher, "2", "electronic evidence").await;
    let stale = page(&get(&app, PAGE, &publisher).await);
    assert!(stale.contains("Applying makes the difference anew instead."));
    let refused = apply(&app, &publisher, "").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(boats(&app, "proposed").await, "0");
    assert_eq!(ask(&app.pool, STATE).await, "running");
    work(&app.pool).await;
    query(AssertSqlSafe(
        "update wordings set text = text || ' (again)' where recommendation_id = 1",
    ))
    .execute(&app.pool)
    .await
    .expect("other words");
    let refused = apply(&app, &publisher, "").await;
    assert_eq!(
        refused.status,
        StatusCode::CONFLICT,
        "other words are as bad"
    );
    work(&app.pool).await;
    assert_eq!(
        apply(&app, &publisher, "").await.status,
        StatusCode::SEE_OTHER
    );
    let evidence = "select string_agg(distinct e.words::text, '') from tag_evidence e join themes t on t.id = e.theme_id
                    where t.slug = 'lifeboats'";
    assert_eq!(ask(&app.pool, evidence).await, "{\"electronic evidence\"}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_lost_its_piece_changes_nothing_and_another_goes_on() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    lifeboats(&app, &publisher, "border guards").await;
    act(&app, &publisher, "start").await;
    let slow = proposals::claim(&app.pool)
        .await
        .expect("an answer")
        .expect("a piece");
    assert!(
        !propose::work(&app.pool).await.expect("an answer"),
        "it is claimed"
    );
    query(AssertSqlSafe(
        "update proposal_runs set lease_until = now() - interval '1 second'",
    ))
    .execute(&app.pool)
    .await
    .expect("the lease ends");
    work(&app.pool).await;
    assert_eq!(ask(&app.pool, STATE).await, "ready");
    let mut connection = app.pool.acquire().await.expect("a connection");
    assert!(
        !proposals::hold(&mut connection, &slow)
            .await
            .expect("an answer")
    );
    drop(connection);
    act(&app, &publisher, "start").await;
    assert_eq!(
        act(&app, &publisher, "stop").await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        !propose::work(&app.pool).await.expect("an answer"),
        "it was stopped"
    );
    assert_eq!(
        ask(&app.pool, "select count(*) from proposal_changes").await,
        "0"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn editors_begin_and_only_publishers_apply() {
    let app = App::new().await;
    let editor = signed(&app, Role::Editor).await;
    assert_eq!(
        act(&app, &editor, "start").await.status,
        StatusCode::SEE_OTHER
    );
    work(&app.pool).await;
    assert_eq!(apply(&app, &editor, "").await.status, StatusCode::FORBIDDEN);
    let reader = signed(&app, Role::Reader).await;
    assert_eq!(get(&app, PAGE, &reader).await.status, StatusCode::FORBIDDEN);
    let none = get(&app, &format!("{PAGE}?theme=no-such-theme"), &editor).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}
