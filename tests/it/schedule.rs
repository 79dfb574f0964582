//! Publishing at an hour: nothing before it, once when it comes, and not at all where something stands
//! against it; and a second pair of eyes, by every way that leads to a publication.

use recueil::db::schedules;
use recueil::domain::{Language, Mention, Role};
use recueil::editorial::publish::{self, Note, PublishError, Review};
use recueil::editorial::review::{self, Change, OfRecord, Shown, Subject};
use recueil::editorial::schedule::{self, ScheduleError};
use recueil::editorial::second_pair::{self, ApproveError};
use recueil::editorial::{Actor, imports};
use recueil::worker::Worker;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::admin::account;
use crate::api::app::App;
use crate::cluster::RECUEIL;
use crate::drafts::{Say, ask, document, in_review};

const SYMBOL: &str = "DEMO/WG.1/2024/2";

/// An import whose only recommendation is still to be decided, and its reviewer.
struct Desk {
    app: App,
    import: Uuid,
    reviewer: Actor,
    other: Actor,
}

impl Desk {
    async fn new() -> Self {
        let app = App::empty().await;
        let draft = document(SYMBOL, Language::En).say(
            Mention::Adopted,
            1,
            "States should train the police",
        );
        let import = in_review(&app.pool, &draft).await.import_id;
        Self {
            reviewer: publisher(&app, "a@example.org").await,
            other: publisher(&app, "b@example.org").await,
            app,
            import,
        }
    }

    /// With everything decided.
    async fn decided() -> Self {
        let desk = Self::new().await;
        desk.change(OfRecord::Accept { themes: true }).await;
        desk
    }

    async fn change(&self, what: OfRecord) -> i32 {
        let open = review::open(&self.app.pool, self.import)
            .await
            .expect("a review");
        let shown = Shown {
            version: open.version,
            print: open.paper.print(Subject::Record(1)),
        };
        let change = Change::Record(1, vec![what]);
        let open =
            review::change(&self.app.pool, self.import, &shown, &change, &self.reviewer).await;
        open.expect("changed").version
    }

    async fn version(&self) -> i32 {
        review::open(&self.app.pool, self.import)
            .await
            .expect("a review")
            .version
    }

    async fn schedule(&self, actor: &Actor) -> Result<(), ScheduleError> {
        let at = OffsetDateTime::now_utc() + Duration::days(3);
        let note = Note::of("Adopté le 5 juin.", Language::Fr);
        let version = self.version().await;
        schedule::schedule(
            &self.app.pool,
            self.import,
            version,
            at,
            note.as_ref(),
            actor,
        )
        .await
    }

    /// The clock comes to that hour.
    async fn come(&self) {
        sqlx::query("update schedules set due_at = now() - interval '1 second'")
            .execute(&self.app.pool)
            .await
            .expect("moved");
    }

    fn worker(&self) -> Worker {
        Worker::with_program(self.app.pool.clone(), RECUEIL.into())
    }

    async fn publish(&self, actor: &Actor) -> Result<publish::Published, PublishError> {
        let review = Review::Done {
            version: self.version().await,
        };
        publish::publish(&self.app.pool, self.import, review, actor).await
    }

    async fn documents(&self) -> String {
        ask(&self.app.pool, "select count(*) from published_documents").await
    }

    async fn held(&self) -> Option<String> {
        let found = schedules::of_import(&self.app.pool, self.import).await;
        found.expect("the database")?.held_reason
    }
}

async fn publisher(app: &App, email: &str) -> Actor {
    account(app, email, Role::Publisher).await;
    let id = ask(
        &app.pool,
        &format!("select id from users where email = '{email}'"),
    )
    .await;
    Actor {
        name: email.to_owned(),
        user_id: id.parse().ok(),
    }
}

#[tokio::test]
async fn nothing_is_seen_before_its_hour_and_then_it_is_published_once() {
    let desk = Desk::decided().await;
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    assert!(
        !desk.worker().run_once().await.expect("a step"),
        "there is nothing to do"
    );
    assert_eq!(desk.documents().await, "0");
    assert_eq!(
        desk.app
            .get(&format!("/en/documents/{SYMBOL}"))
            .await
            .status,
        404
    );
    assert_eq!(desk.app.json("/api/v1/recommendations").await["total"], 0);

    desk.come().await;
    let (one, other, third) = (desk.worker(), desk.worker(), desk.worker());
    let (one, other, third) = tokio::join!(one.run_once(), other.run_once(), third.run_once());
    for done in [one, other, third] {
        done.expect("a step");
    }
    assert_eq!(desk.documents().await, "1");
    assert_eq!(
        ask(&desk.app.pool, "select revision from corpus").await,
        "1"
    );
    assert_eq!(
        ask(&desk.app.pool, "select count(*) from schedules").await,
        "0"
    );
    let told = "select string_agg(verb || ' ' || actor, ', ' order by place) from log where verb in ('schedule', 'publish', 'hold')";
    assert_eq!(
        ask(&desk.app.pool, told).await,
        "schedule a@example.org, publish a@example.org"
    );
    assert_eq!(
        ask(&desk.app.pool, "select note || note_language from versions").await,
        "Adopté le 5 juin.fr"
    );
}

#[tokio::test]
async fn it_is_refused_when_scheduled_for_what_publishing_is_refused_for() {
    let desk = Desk::new().await;
    let refused = desk.schedule(&desk.reviewer).await;
    assert!(
        matches!(&refused, Err(ScheduleError::Publish(PublishError::Undecided(left))) if left.len() == 1),
        "{refused:?}"
    );
    desk.change(OfRecord::Accept { themes: true }).await;
    let (pool, past) = (
        &desk.app.pool,
        OffsetDateTime::now_utc() - Duration::minutes(1),
    );
    let version = desk.version().await;
    let refused = schedule::schedule(pool, desk.import, version, past, None, &desk.reviewer).await;
    assert!(matches!(refused, Err(ScheduleError::Past)), "{refused:?}");
    let refused =
        schedule::schedule(pool, desk.import, version - 1, past, None, &desk.reviewer).await;
    assert!(
        matches!(
            refused,
            Err(ScheduleError::Publish(PublishError::Overtaken))
        ),
        "{refused:?}"
    );
    assert_eq!(ask(pool, "select count(*) from schedules").await, "0");
}

#[tokio::test]
async fn what_changed_since_is_held_with_its_reason() {
    let desk = Desk::decided().await;
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    desk.change(OfRecord::Reopen).await;
    desk.come().await;
    assert!(desk.worker().run_once().await.expect("a step"));
    assert_eq!(desk.held().await.as_deref(), Some("overtaken"));
    assert!(
        !desk.worker().run_once().await.expect("a step"),
        "it is not tried again and again"
    );
    assert_eq!(desk.documents().await, "0");
    assert_eq!(
        ask(
            &desk.app.pool,
            "select count(*) from log where verb = 'hold'"
        )
        .await,
        "1"
    );
    // Scheduled anew it waits for its hour as before.
    desk.change(OfRecord::Accept { themes: true }).await;
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    assert_eq!(desk.held().await, None);
    desk.come().await;
    assert!(desk.worker().run_once().await.expect("a step"));
    assert_eq!(desk.documents().await, "1");
}

#[tokio::test]
async fn it_is_cancelled_moved_or_overtaken_by_hand() {
    let desk = Desk::decided().await;
    let pool = &desk.app.pool;
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    schedule::cancel(pool, desk.import, &desk.other)
        .await
        .expect("cancelled");
    let nothing = schedule::cancel(pool, desk.import, &desk.other).await;
    assert!(
        matches!(nothing, Err(ScheduleError::Nothing)),
        "{nothing:?}"
    );
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    desk.come().await;
    // Moved before any worker came by, and published by hand before that hour.
    desk.schedule(&desk.other).await.expect("moved");
    assert_eq!(
        schedule::carry_out(pool, desk.import)
            .await
            .expect("nothing")
            .map(|done| done.is_ok()),
        None
    );
    desk.publish(&desk.reviewer).await.expect("published");
    assert_eq!(ask(pool, "select count(*) from schedules").await, "0");
    assert_eq!(ask(pool, "select revision from corpus").await, "1");
}

#[tokio::test]
async fn who_lost_the_right_publishes_nothing_later() {
    let desk = Desk::decided().await;
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    sqlx::query("update users set role = 'editor' where email = 'a@example.org'")
        .execute(&desk.app.pool)
        .await
        .expect("demoted");
    desk.come().await;
    assert!(desk.worker().run_once().await.expect("a step"));
    assert_eq!(desk.held().await.as_deref(), Some("right"));
    assert_eq!(desk.documents().await, "0");
    // A discarded import is not published either.
    sqlx::query("update users set role = 'publisher'")
        .execute(&desk.app.pool)
        .await
        .expect("back");
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    imports::discard(&desk.app.pool, desk.import, "no", &desk.other)
        .await
        .expect("discarded");
    desk.come().await;
    assert!(desk.worker().run_once().await.expect("a step"));
    assert_eq!(desk.held().await.as_deref(), Some("discarded"));
}

#[tokio::test]
async fn who_reviewed_cannot_publish_alone_by_any_way() {
    let desk = Desk::decided().await;
    let pool = &desk.app.pool;
    second_pair::ask_for(pool, true, &Actor::command_line())
        .await
        .expect("asked for");
    let alone = desk.publish(&desk.reviewer).await;
    assert!(matches!(alone, Err(PublishError::Alone(hands)) if hands == ["a@example.org"]));
    let alone = desk.schedule(&desk.reviewer).await;
    assert!(
        matches!(alone, Err(ScheduleError::Publish(PublishError::Alone(_)))),
        "{alone:?}"
    );
    let own = second_pair::approve(pool, desk.import, desk.version().await, &desk.reviewer).await;
    assert!(matches!(own, Err(ApproveError::OwnWork)), "{own:?}");
    // Without review it is not published at all.
    let unseen = publish::publish(pool, desk.import, Review::None, &desk.other).await;
    assert!(matches!(unseen, Err(PublishError::Unseen)), "{unseen:?}");
    assert_eq!(desk.documents().await, "0");

    // Approved, it is; but what is changed after that is another version.
    second_pair::approve(pool, desk.import, desk.version().await, &desk.other)
        .await
        .expect("approved");
    desk.change(OfRecord::Reopen).await;
    desk.change(OfRecord::Accept { themes: true }).await;
    let alone = desk.publish(&desk.reviewer).await;
    assert!(matches!(alone, Err(PublishError::Alone(_))), "{alone:?}");
    let stale = second_pair::approve(pool, desk.import, 1, &desk.other).await;
    assert!(matches!(stale, Err(ApproveError::Overtaken)), "{stale:?}");
    second_pair::approve(pool, desk.import, desk.version().await, &desk.other)
        .await
        .expect("approved");
    desk.publish(&desk.reviewer).await.expect("published");
    assert_eq!(desk.documents().await, "1");
}

#[tokio::test]
async fn another_publisher_publishes_or_the_hour_finds_an_approval() {
    let desk = Desk::decided().await;
    let pool = &desk.app.pool;
    second_pair::ask_for(pool, true, &Actor::command_line())
        .await
        .expect("asked for");
    second_pair::approve(pool, desk.import, desk.version().await, &desk.other)
        .await
        .expect("approved");
    desk.schedule(&desk.reviewer).await.expect("scheduled");
    sqlx::query("delete from approvals")
        .execute(pool)
        .await
        .expect("as if it had never been");
    desk.come().await;
    assert!(desk.worker().run_once().await.expect("a step"));
    assert_eq!(desk.held().await.as_deref(), Some("alone"));
    assert_eq!(desk.documents().await, "0");
    desk.publish(&desk.other)
        .await
        .expect("published by who did not review");
    assert_eq!(desk.documents().await, "1");
    assert_eq!(desk.held().await, None);
}

#[tokio::test]
async fn what_was_to_be_published_without_review_waits_for_one() {
    let desk = Desk::new().await;
    let pool = &desk.app.pool;
    second_pair::ask_for(pool, true, &Actor::command_line())
        .await
        .expect("asked for");
    sqlx::query("update imports set publish_wanted = true")
        .execute(pool)
        .await
        .expect("wished");
    assert!(desk.worker().run_once().await.expect("a step"));
    assert!(
        !desk.worker().run_once().await.expect("a step"),
        "it is asked once"
    );
    let import = "select state || ' ' || publish_wanted from imports";
    assert_eq!(ask(pool, import).await, "in_review false");
    assert_eq!(
        ask(pool, "select count(*) from log where verb = 'hold'").await,
        "1"
    );
    second_pair::ask_for(pool, false, &Actor::command_line())
        .await
        .expect("not asked for");
    publish::publish(pool, desk.import, Review::None, &desk.reviewer)
        .await
        .expect("published");
}
