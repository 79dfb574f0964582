//! What readers are told of the life of a record and of a document.

use recueil::domain::{Language, Mention, RecommendationId, Role};
use recueil::editorial::Actor;
use recueil::editorial::publish::{self, Note, Order, Review};
use recueil::editorial::supersede::{restore, supersede};
use recueil::editorial::tag::{Verdict, decide};
use recueil::editorial::withdraw::{self, Why};
use serde_json::Value;

use crate::admin::review::Reviewer;
use crate::api::app::App;
use crate::drafts::{Say, document, publish as published};

const SYMBOL: &str = "DEMO/WG.1/2024/2";
const KEY: &str = "demo-wg.1-2024-2";
const WAS: &str = "States should train the po1ice who meet the victims";
const IS: &str = "States should train the police who meet the victims";

fn id(number: u32) -> RecommendationId {
    format!("{KEY}-p{number}").parse().expect("an id")
}

/// `kind language` of each event.
async fn kinds(app: &App, path: &str) -> Vec<String> {
    let events = app.json(path).await;
    let kind = |event: &Value| {
        let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
        format!("{} {}", text("kind"), text("language"))
            .trim()
            .to_owned()
    };
    events["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(kind)
        .collect()
}

async fn of_record(app: &App, number: u32) -> Vec<String> {
    kinds(
        app,
        &format!("/api/v1/recommendations/{}/history", id(number)),
    )
    .await
}

#[tokio::test]
async fn a_correction_says_what_it_was_and_why() {
    let draft = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, WAS)
        .theme("children", "train")
        .say(Mention::Adopted, 2, "The Secretariat should report");
    let desk = Reviewer::of(&draft, Role::Publisher).await;
    let (app, actor) = (&desk.app, Actor::command_line());
    publish::publish(&app.pool, desk.id, Review::None, &actor)
        .await
        .expect("published");
    assert_eq!(of_record(app, 1).await, ["published en"]);

    desk.send(1, &[("text", IS), ("status", "adopted"), ("do", "accept")])
        .await;
    desk.press(2, "reject").await;
    let version = desk.open().await.version;
    let note = Note::of("Une lettre était mal lue.", Language::Fr);
    let order = Order {
        review: Review::Done { version },
        note: note.as_ref(),
        when_due: false,
        seen: None,
    };
    publish::carry_out(&app.pool, desk.id, &order, &actor)
        .await
        .expect("published");
    assert_eq!(
        of_record(app, 1).await,
        ["published en", "corrected en", "theme_added"]
    );
    assert_eq!(of_record(app, 2).await, ["published en", "withdrawn"]);
    let path = format!("/api/v1/recommendations/{}/history", id(1));
    let events = app.json(&path).await;
    let corrected = &events["items"][1];
    assert_eq!(
        (corrected["before"].as_str(), corrected["after"].as_str()),
        (Some(WAS), Some(IS))
    );
    assert_eq!(corrected["note"]["text"], "Une lettre était mal lue.");
    assert_eq!(corrected["note"]["language"], "fr");
    assert_eq!(events["items"][2]["theme"], "children");

    let page = app.get(&format!("/ru/recommendations/{}", id(1))).await;
    let page = String::from_utf8_lossy(&page.body).into_owned();
    for said in ["po1ice</del>", "police</ins>", "Une lettre était mal lue."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let page = app.get(&format!("/en/documents/{SYMBOL}")).await;
    let page = String::from_utf8_lossy(&page.body).into_owned();
    for said in [
        "corrected in English",
        "1 recommendation was corrected",
        "1 recommendation was withdrawn",
        "Une lettre",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for text in [page, events.to_string()] {
        assert!(
            !text.contains("publisher@example.org") && !text.contains("command line"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn everything_that_happens_is_told_once_and_in_order() {
    let app = App::empty().await;
    let pool = &app.pool;
    let draft = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, IS)
        .theme("children", "train")
        .say(Mention::Adopted, 2, "The Secretariat should report");
    published(pool, &draft).await;
    published(
        pool,
        &document(SYMBOL, Language::Fr).say(Mention::Adopted, 1, "Former la police"),
    )
    .await;
    happen(&app).await;
    assert_eq!(
        of_record(&app, 1).await,
        [
            "published en",
            "published fr",
            "theme_added",
            "theme_removed",
            "theme_removed",
            "superseded",
            "in_force_again",
            "withdrawn",
            "put_back",
            "language_gone fr",
            "put_back fr",
        ]
    );
    assert_eq!(
        kinds(&app, &format!("/api/v1/history/{SYMBOL}")).await,
        [
            "published en",
            "published fr",
            "withdrawn fr",
            "put_back fr"
        ]
    );
    for language in ["ar", "es", "fr", "ru", "zh"] {
        let page = app
            .get(&format!("/{language}/recommendations/{}", id(1)))
            .await;
        let page = String::from_utf8_lossy(&page.body).into_owned();
        assert!(page.contains("Printed twice."), "{language}: {page}");
    }
    let absent = app.get("/api/v1/recommendations/no-such-p1/history").await;
    assert_eq!(absent.status, 404);
    assert_eq!(app.get("/api/v1/history/NO/SUCH/1").await.status, 404);
}

/// Themes are given and refused, and it is superseded, withdrawn, and back each time.
async fn happen(app: &App) {
    let (pool, actor) = (&app.pool, Actor::command_line());
    let theme = |slug: &str| slug.parse().expect("a slug");
    let one = [id(1)];
    decide(pool, &one, &theme("media"), Verdict::Give, &actor)
        .await
        .expect("given");
    decide(pool, &one, &theme("media"), Verdict::Refuse, &actor)
        .await
        .expect("refused");
    decide(pool, &one, &theme("children"), Verdict::Refuse, &actor)
        .await
        .expect("refused");
    supersede(pool, &one, &id(2), "newer", &actor)
        .await
        .expect("superseded");
    restore(pool, &id(1), &actor).await.expect("restored");
    let why = Why {
        reason: "Printed twice.".to_owned(),
        language: Language::En,
        instead: None,
    };
    withdraw::withdraw_record(pool, &id(1), &why, &actor)
        .await
        .expect("withdrawn");
    let path = format!("/api/v1/recommendations/{}/history", id(1));
    let last = app.json(&path).await["items"]
        .as_array()
        .and_then(|all| all.last().cloned());
    let last = last.expect("an event");
    assert_eq!(
        last["note"]["text"], "Printed twice.",
        "told of what is withdrawn, too"
    );
    withdraw::put_record_back(pool, &id(1), &actor)
        .await
        .expect("put back");
    let name = SYMBOL.parse().expect("a name");
    withdraw::withdraw(pool, &name, Some(Language::Fr), &why, &actor)
        .await
        .expect("withdrawn");
    withdraw::put_back(pool, &name, Some(Language::Fr), &actor)
        .await
        .expect("put back");
}
