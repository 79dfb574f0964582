//! From a review to what readers see; and what is refused.

use axum::http::StatusCode;
use recueil::domain::{Mention, Role, ThemeSlug};
use recueil::editorial::Actor;
use recueil::editorial::publish::{self, PublishError, Review};
use recueil::editorial::review::{Undecided, undecided};
use recueil::editorial::thesaurus;
use sqlx::{AssertSqlSafe, query};

use super::{Reviewer, SYMBOL, done, text};
use crate::admin::{get, signed};
use crate::drafts::{self, Say, ask};

#[tokio::test]
async fn it_is_refused_with_a_list_then_done_and_seen() {
    let desk = Reviewer::new(Role::Publisher).await;
    let refused = desk.publish().await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = text(refused);
    for left in ["7 things", "r1#r1", "r2#r2", "r3#r3", "#warnings"] {
        assert!(page.contains(left), "{left}: {page}");
    }
    assert_eq!(
        ask(&desk.app.pool, "select count(*) from documents").await,
        "0"
    );

    desk.press(1, "refuse prevention").await;
    let fields = [
        ("text", "States should train the police"),
        ("status", "adopted"),
        ("do", "accept"),
        ("add", "media"),
    ];
    done(&desk.send(1, &fields).await);
    desk.press(2, "accept").await;
    desk.press(3, "reject").await;
    assert_eq!(
        undecided::of(&desk.open().await.paper),
        [Undecided::Warning(0)]
    );
    desk.look_into(0).await;
    let page = done(&desk.publish().await);
    assert_eq!(page, "/en/documents/demo-wg.1-2024-2");

    let records = "select string_agg(slug || ' ' || reviewed, ', ' order by slug) from published_recommendations";
    assert_eq!(
        ask(&desk.app.pool, records).await,
        "demo-wg.1-2024-2-p1 true, demo-wg.1-2024-2-p2 true"
    );
    tags_are_decided(&desk).await;
    let words = "select text from wordings w join recommendations r on r.id = w.recommendation_id where slug like '%p1'";
    assert_eq!(
        ask(&desk.app.pool, words).await,
        "States should train the police"
    );
    assert_eq!(
        ask(&desk.app.pool, "select count(*) from warnings").await,
        "0",
        "they were looked into"
    );
    let body = desk
        .app
        .json("/api/v1/recommendations/demo-wg.1-2024-2-p1")
        .await;
    assert_eq!(body["reviewed"], true);
    assert_eq!(body["text"]["en"], "States should train the police");
    let gone = desk
        .app
        .get("/api/v1/recommendations/demo-wg.1-2024-2-p3")
        .await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

/// With who decided; what was refused is on record.
async fn tags_are_decided(desk: &Reviewer) {
    let tags = "select string_agg(concat_ws(' ', source_anchor, t.slug, g.origin, g.decided_by), ', ' order by source_anchor, t.slug)
                from tags g join themes t on t.id = g.theme_id join recommendations r on r.id = g.recommendation_id";
    let by = "publisher@example.org";
    assert_eq!(
        ask(&desk.app.pool, tags).await,
        format!(
            "par-1 children confirmed {by}, par-1 media added {by}, par-2 media confirmed {by}"
        )
    );
    let refused =
        "select t.slug || ' ' || decided_by from refused_tags r join themes t on t.id = r.theme_id";
    assert_eq!(
        ask(&desk.app.pool, refused).await,
        format!("prevention {by}")
    );
}

#[tokio::test]
async fn what_was_published_as_read_is_reviewed_later() {
    let desk = Reviewer::new(Role::Publisher).await;
    let pool = &desk.app.pool;
    let actor = Actor::command_line();
    publish::publish(pool, desk.id, Review::None, &actor)
        .await
        .expect("published");
    let first = "select id from recommendations where slug like '%p1'";
    let before = ask(pool, first).await;
    desk.press(2, "above").await;
    desk.press(3, "reject").await;
    desk.look_into(0).await;
    done(&desk.publish().await);
    let records =
        "select string_agg(concat_ws(' ', slug, reviewed, withdrawn_reason), ', ' order by slug)
                   from recommendations";
    let gone = format!("no longer in revision 2 of {SYMBOL} (en)");
    let wanted =
        format!("demo-wg.1-2024-2-p1 t, demo-wg.1-2024-2-p2 t, demo-wg.1-2024-2-p3 f {gone}");
    assert_eq!(ask(pool, records).await, wanted);
    assert_eq!(ask(pool, first).await, before);
    let origins = "select string_agg(distinct origin, ',') from tags g
                   join published_recommendations r on r.id = g.recommendation_id";
    assert_eq!(ask(pool, origins).await, "confirmed");
    let published = desk.open().await;
    assert_eq!(published.published, Some(published.version));
}

#[tokio::test]
async fn only_a_publisher_publishes_and_only_what_was_seen() {
    let desk = Reviewer::new(Role::Editor).await;
    assert_eq!(desk.publish().await.status, StatusCode::FORBIDDEN);
    let reader = signed(&desk.app, Role::Reader).await;
    let path = format!("/admin/imports/{}/review", desk.id);
    assert_eq!(
        get(&desk.app, &path, &reader).await.status,
        StatusCode::FORBIDDEN
    );
    let to_sign_in = desk.app.get(&path).await;
    assert_eq!(to_sign_in.status, StatusCode::SEE_OTHER);
    desk.press(1, "accept").await;
    let (actor, review) = (Actor::command_line(), Review::Done { version: 0 });
    let stale = publish::publish(&desk.app.pool, desk.id, review, &actor).await;
    assert!(matches!(stale, Err(PublishError::Overtaken)), "{stale:?}");
}

#[tokio::test]
async fn two_publish_at_once_and_it_is_done_once() {
    let desk = Reviewer::new(Role::Publisher).await;
    let pool = &desk.app.pool;
    desk.press(3, "above").await;
    desk.look_into(0).await;
    let version = desk.open().await.version;
    let actor = Actor::command_line();
    let publish = || publish::publish(pool, desk.id, Review::Done { version }, &actor);
    let (one, other) = tokio::join!(publish(), publish());
    let refused = if one.is_ok() { other } else { one };
    assert!(
        matches!(refused, Err(PublishError::NotInReview)),
        "{refused:?}"
    );
    assert_eq!(ask(pool, "select count(*) from versions").await, "1");
    assert_eq!(ask(pool, "select revision from corpus").await, "1");
    // The form sent again says nothing bad.
    done(&desk.publish().await);
    assert_eq!(ask(pool, "select revision from corpus").await, "1");
}

#[tokio::test]
async fn a_theme_that_is_gone_is_told() {
    let desk = Reviewer::new(Role::Publisher).await;
    desk.press(3, "above").await;
    desk.look_into(0).await;
    query(AssertSqlSafe("delete from themes where slug = 'media'"))
        .execute(&desk.app.pool)
        .await
        .expect("deleted");
    let refused = desk.publish().await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = text(refused);
    assert!(
        page.contains("not in the index any more") && page.contains("r2#r2"),
        "{page}"
    );
    // And it cannot be chosen any more.
    let refused = desk.send(1, &[("add", "media")]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        ask(&desk.app.pool, "select count(*) from documents").await,
        "0"
    );
}

#[tokio::test]
async fn what_was_decided_follows_a_theme_that_goes_into_another() {
    let desk = Reviewer::new(Role::Publisher).await;
    desk.press(3, "above").await;
    desk.look_into(0).await;
    let (media, other): (ThemeSlug, ThemeSlug) = (
        "media".parse().expect("a theme"),
        "private-sector".parse().expect("a theme"),
    );
    let actor = Actor::command_line();
    thesaurus::merge(&desk.app.pool, &media, &other, &actor)
        .await
        .expect("merged");
    // A form that was opened before still names it.
    done(&desk.send(1, &[("add", "media")]).await);
    done(&desk.publish().await);
    let tags =
        "select string_agg(distinct t.slug || ' ' || (g.decided_by is not null), ',') from tags g
                join themes t on t.id = g.theme_id where t.slug in ('media', 'private-sector')";
    assert_eq!(ask(&desk.app.pool, tags).await, "private-sector true");
}

#[tokio::test]
async fn a_theme_retired_or_taken_out_while_it_is_assigned_has_a_clear_outcome() {
    let desk = Reviewer::new(Role::Publisher).await;
    let (pool, actor) = (&desk.app.pool, Actor::command_line());
    let theme: ThemeSlug = "media".parse().expect("a theme");
    thesaurus::retire(pool, &theme, None, &actor)
        .await
        .expect("retired");
    desk.press(3, "above").await;
    desk.look_into(0).await;
    done(&desk.publish().await);
    let kept =
        "select count(*) > 0 from tags g join themes t on t.id = g.theme_id where t.slug = 'media'";
    assert_eq!(
        ask(pool, kept).await,
        "true",
        "what somebody decides on it stays"
    );
}

#[tokio::test]
async fn a_review_of_one_language_joins_what_was_decided_in_another() {
    let said = |language: &str| {
        drafts::document(SYMBOL, language.parse().expect("a language"))
            .say(Mention::Adopted, 1, &format!("Train {language}"))
            .theme("children", "train")
    };
    let mut desk = Reviewer::of(&said("en"), Role::Publisher).await;
    desk.press(1, "accept").await;
    done(&desk.publish().await);
    desk.id = drafts::in_review(&desk.app.pool, &said("fr"))
        .await
        .import_id;
    desk.press(1, "accept").await;
    done(&desk.publish().await);
    let pool = &desk.app.pool;
    let record =
        "select concat_ws(' ', count(*), bool_and(reviewed)) from published_recommendations";
    assert_eq!(ask(pool, record).await, "1 t");
    let tag = "select string_agg(origin || ' ' || decided_by, ',') from tags";
    assert_eq!(ask(pool, tag).await, "confirmed publisher@example.org");
}

#[tokio::test]
async fn a_corrected_text_cites_what_it_says_now() {
    let desk = Reviewer::new(Role::Publisher).await;
    let corrected = [
        (
            "text",
            "States should train the police, as in General Assembly resolution 55/25 and DEMO/WG.1/2011/8, para. 4",
        ),
        ("status", "adopted"),
        ("do", "save"),
    ];
    done(&desk.send(1, &corrected).await);
    desk.press(3, "above").await;
    desk.look_into(0).await;
    done(&desk.publish().await);
    let cited = "select string_agg(symbol || coalesce(' ' || pinpoint, ''), ', ' order by symbol) from citations";
    assert_eq!(
        ask(&desk.app.pool, cited).await,
        "A/RES/55/25, DEMO/WG.1/2011/8 4"
    );
}
