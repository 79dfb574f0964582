//! What is withdrawn and put back: what goes and what stays, and what every address answers then.

use axum::http::StatusCode;
use recueil::db::{Instead, Pool};
use recueil::domain::{DocumentName, Language, Mention, RecommendationId};
use recueil::editorial::Actor;
use recueil::editorial::withdraw::{self, Why, WithdrawError};

use crate::api::app::App;
use crate::drafts::{Say, ask, document, publish as published};

const SYMBOL: &str = "DEMO/WG.1/2024/2";
const KEY: &str = "demo-wg.1-2024-2";
const LONG: &str = "States should train the police who first meet the victims";

fn why(reason: &str) -> Why {
    Why {
        reason: reason.to_owned(),
        language: Language::Fr,
        instead: None,
    }
}

fn name(name: &str) -> DocumentName {
    name.parse().expect("a name")
}

fn id(id: &str) -> RecommendationId {
    id.parse().expect("an id")
}

/// Two languages of one document, and another that recalls its first recommendation in English.
async fn corpus() -> App {
    let app = App::empty().await;
    let english = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, LONG)
        .theme("children", "train")
        .say(Mention::Adopted, 2, "The Secretariat should report");
    published(&app.pool, &english).await;
    let french = document(SYMBOL, Language::Fr)
        .say(Mention::Adopted, 1, "Les États devraient former la police")
        .say(Mention::Adopted, 3, "Seul le français dit cela");
    published(&app.pool, &french).await;
    let recalling = document("DEMO/WG.1/2025/1", Language::En)
        .say(Mention::Recalled, 7, &format!("{LONG}, as recalled"))
        .recalled_from(SYMBOL, Some("1"));
    published(&app.pool, &recalling).await;
    app
}

/// Everything that readers have, in an order.
async fn readable(pool: &Pool) -> String {
    ask(
        pool,
        "select string_agg(line, '; ' order by line) from (
             select r.slug || ' ' || w.language || ' ' || w.text || ' ' || w.as_recalled as line
             from published_recommendations r join wordings w on w.recommendation_id = r.id
             union all
             select r.slug || ' at ' || d.key || '#' || o.anchor
             from published_occurrences o join published_recommendations r on r.id = o.recommendation_id
             join documents d on d.id = o.document_id
             union all
             select d.key || ' in ' || v.language || ' ' || v.revision
             from published_versions v join documents d on d.id = v.document_id) lines",
    )
    .await
}

#[tokio::test]
async fn a_document_goes_with_what_stands_in_nothing_else_and_comes_back_as_it_was() {
    let app = corpus().await;
    let before = readable(&app.pool).await;
    let actor = Actor::command_line();
    let extent = withdraw::look(&app.pool, &name(SYMBOL), None)
        .await
        .expect("told");
    assert_eq!(
        (extent.gone.records, extent.gone.stay, extent.whole),
        (2, 1, true)
    );
    assert_eq!(readable(&app.pool).await, before, "looking changes nothing");

    let revision = ask(&app.pool, "select revision from corpus").await;
    withdraw::withdraw(
        &app.pool,
        &name(SYMBOL),
        None,
        &why("Version de travail."),
        &actor,
    )
    .await
    .expect("withdrawn");
    assert_eq!(
        readable(&app.pool).await,
        format!(
            "demo-wg.1-2024-2-p1 at demo-wg.1-2025-1#par-7; \
             demo-wg.1-2024-2-p1 en {LONG}, as recalled true; demo-wg.1-2025-1 in en 1"
        )
    );
    addresses_say_why(&app).await;
    let again = withdraw::withdraw(&app.pool, &name(SYMBOL), None, &why("-"), &actor).await;
    assert!(
        matches!(again, Err(WithdrawError::NotPublished)),
        "{again:?}"
    );

    withdraw::put_back(&app.pool, &name(KEY), None, &actor)
        .await
        .expect("put back");
    assert_eq!(readable(&app.pool).await, before);
    assert_eq!(
        ask(&app.pool, "select count(*) from shelved_wordings").await,
        "0"
    );
    assert_ne!(
        ask(&app.pool, "select revision from corpus").await,
        revision
    );
    let verbs =
        format!("select string_agg(verb, ', ' order by place) from log where subject = '{KEY}'");
    assert_eq!(ask(&app.pool, &verbs).await, "withdraw, put back");
    assert_eq!(app.json("/api/v1/recommendations").await["total"], 3);
}

/// The pages and the data of a document that is withdrawn, and the lists that do not have it.
async fn addresses_say_why(app: &App) {
    for address in [
        format!("/en/documents/{SYMBOL}"),
        format!("/fr/documents/{KEY}"),
        format!("/original/en/{SYMBOL}"),
        format!("/ar/recommendations/{KEY}-p2"),
    ] {
        let answer = app.get(&address).await;
        assert_eq!(answer.status, StatusCode::GONE, "{address}");
        let page = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(page.contains("Version de travail."), "{page}");
        assert!(
            page.contains("dir=\"ltr\">DEMO/") || page.contains("dir=\"ltr\">demo-"),
            "{page}"
        );
    }
    let answer = app.get(&format!("/api/v1/recommendations/{KEY}-p2")).await;
    assert_eq!(answer.status, StatusCode::GONE);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(problem["detail"], "Version de travail.");
    assert_eq!(problem["withdrawn"]["language"], "fr");
    assert!(
        problem["withdrawn"]["at"]
            .as_str()
            .is_some_and(|at| at.ends_with('Z'))
    );
    let list = app.json("/api/v1/recommendations?facets=theme").await;
    assert_eq!(list["total"], 1);
    let feed = app.get("/en/recommendations.atom").await;
    let sitemap = app.get("/sitemaps/recommendations-1.xml").await;
    for (what, answer) in [("feed", feed), ("sitemap", sitemap)] {
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(!text.contains(&format!("{KEY}-p2")), "{what}: {text}");
    }
}

#[tokio::test]
async fn one_language_goes_and_its_page_says_so() {
    let app = corpus().await;
    let before = readable(&app.pool).await;
    let actor = Actor::command_line();
    let french = Some(Language::Fr);
    let extent = withdraw::look(&app.pool, &name(SYMBOL), french)
        .await
        .expect("told");
    assert_eq!(
        (extent.gone.records, extent.gone.stay, extent.whole),
        (1, 1, false)
    );
    withdraw::withdraw(
        &app.pool,
        &name(SYMBOL),
        french,
        &why("Mal traduit."),
        &actor,
    )
    .await
    .expect("withdrawn");
    let now = readable(&app.pool).await;
    assert!(!now.contains(" fr ") && now.contains("p2 en"), "{now}");
    let page = app.get(&format!("/fr/documents/{SYMBOL}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let page = String::from_utf8_lossy(&page.body).into_owned();
    assert!(
        page.contains("Mal traduit.") && page.contains(LONG),
        "{page}"
    );
    assert_eq!(
        app.get(&format!("/original/fr/{SYMBOL}")).await.status,
        StatusCode::GONE
    );
    assert_eq!(
        app.get(&format!("/fr/recommendations/{KEY}-p3"))
            .await
            .status,
        StatusCode::GONE
    );
    let twice = withdraw::withdraw(&app.pool, &name(SYMBOL), french, &why("-"), &actor).await;
    assert!(
        matches!(twice, Err(WithdrawError::NotPublished)),
        "{twice:?}"
    );

    withdraw::put_back(&app.pool, &name(SYMBOL), french, &actor)
        .await
        .expect("put back");
    assert_eq!(readable(&app.pool).await, before);
}

#[tokio::test]
async fn a_language_that_was_published_anew_is_not_put_back() {
    let app = corpus().await;
    let (actor, french) = (Actor::command_line(), Some(Language::Fr));
    // It gets the next number.
    withdraw::withdraw(
        &app.pool,
        &name(SYMBOL),
        french,
        &why("Mal traduit."),
        &actor,
    )
    .await
    .expect("withdrawn");
    let better =
        document(SYMBOL, Language::Fr).say(Mention::Adopted, 1, "Que les États forment la police");
    published(&app.pool, &better).await;
    let now = readable(&app.pool).await;
    assert!(
        now.contains("in fr 2") && now.contains("p1 fr Que les États"),
        "{now}"
    );
    let late = withdraw::put_back(&app.pool, &name(SYMBOL), french, &actor).await;
    assert!(matches!(late, Err(WithdrawError::Replaced)), "{late:?}");
}

#[tokio::test]
async fn a_document_that_comes_back_in_one_language_leaves_the_others_withdrawn() {
    let app = corpus().await;
    let actor = Actor::command_line();
    withdraw::withdraw(
        &app.pool,
        &name(SYMBOL),
        None,
        &why("Version de travail."),
        &actor,
    )
    .await
    .expect("withdrawn");
    let english = document(SYMBOL, Language::En).say(Mention::Adopted, 1, LONG);
    published(&app.pool, &english).await;
    let now = readable(&app.pool).await;
    assert!(
        now.contains("demo-wg.1-2024-2 in en 2") && !now.contains(" fr "),
        "{now}"
    );
    assert_eq!(
        app.get(&format!("/en/recommendations/{KEY}-p2"))
            .await
            .status,
        StatusCode::GONE
    );
    assert_eq!(
        app.get(&format!("/original/fr/{SYMBOL}")).await.status,
        StatusCode::GONE
    );
}

#[tokio::test]
async fn a_recommendation_stays_withdrawn_until_somebody_puts_it_back() {
    let app = corpus().await;
    let actor = Actor::command_line();
    let one = id(&format!("{KEY}-p2"));
    let reason = Why {
        instead: Some(Instead::Recommendation(format!("{KEY}-p1"))),
        ..why("Ce n’est pas une recommandation.")
    };
    withdraw::withdraw_record(&app.pool, &one, &reason, &actor)
        .await
        .expect("withdrawn");
    let page = app.get(&format!("/ru/recommendations/{one}")).await;
    assert_eq!(page.status, StatusCode::GONE);
    let page = String::from_utf8_lossy(&page.body).into_owned();
    let instead = format!("href=\"/ru/recommendations/{KEY}-p1\"");
    assert!(
        page.contains(&instead) && page.contains("lang=\"fr\""),
        "{page}"
    );
    let problem = app
        .get(&format!("/api/v1/recommendations/{one}"))
        .await
        .json();
    assert_eq!(problem["withdrawn"]["instead"], format!("/rec/{KEY}-p1"));
    // Another language of its document comes in, unreviewed, and has it too.
    let spanish =
        document(SYMBOL, Language::Es).say(Mention::Adopted, 2, "La Secretaría debería informar");
    published(&app.pool, &spanish).await;
    assert_eq!(
        app.get(&format!("/es/recommendations/{one}")).await.status,
        StatusCode::GONE
    );
    // Its document goes and comes back, and it is not among what that brings.
    withdraw::withdraw(&app.pool, &name(SYMBOL), None, &why("-"), &actor)
        .await
        .expect("withdrawn");
    let early = withdraw::put_record_back(&app.pool, &one, &actor).await;
    assert!(matches!(early, Err(WithdrawError::NoPlace)), "{early:?}");
    withdraw::put_back(&app.pool, &name(SYMBOL), None, &actor)
        .await
        .expect("put back");
    assert_eq!(
        app.get(&format!("/es/recommendations/{one}")).await.status,
        StatusCode::GONE
    );
    withdraw::put_record_back(&app.pool, &one, &actor)
        .await
        .expect("put back");
    assert_eq!(
        app.get(&format!("/es/recommendations/{one}")).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn what_cannot_be_is_refused() {
    let app = corpus().await;
    let actor = Actor::command_line();
    for reason in ["", " \n ", &"x".repeat(1001)] {
        let refused =
            withdraw::withdraw(&app.pool, &name(SYMBOL), None, &why(reason), &actor).await;
        assert!(
            matches!(refused, Err(WithdrawError::NoReason)),
            "{reason:?}: {refused:?}"
        );
    }
    for instead in [
        Instead::Document(SYMBOL.to_owned()),
        Instead::Document("DEMO/NO/SUCH/1".to_owned()),
    ] {
        let why = Why {
            instead: Some(instead),
            ..why("-")
        };
        let refused = withdraw::withdraw(&app.pool, &name(SYMBOL), None, &why, &actor).await;
        assert!(
            matches!(refused, Err(WithdrawError::NoInstead)),
            "{refused:?}"
        );
    }
    let absent = withdraw::withdraw(&app.pool, &name("DEMO/NO/1"), None, &why("-"), &actor).await;
    assert!(
        matches!(absent, Err(WithdrawError::NoDocument(_))),
        "{absent:?}"
    );
    let back = withdraw::put_back(&app.pool, &name(SYMBOL), None, &actor).await;
    assert!(matches!(back, Err(WithdrawError::NotWithdrawn)), "{back:?}");
}
