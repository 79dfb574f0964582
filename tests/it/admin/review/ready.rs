//! The page before publishing: who has looked and who still has to, a note, and an hour.

use axum::http::StatusCode;
use recueil::domain::Role;
use recueil::editorial::review::Subject;
use recueil::editorial::{Actor, second_pair};

use super::{Reviewer, done, text};
use crate::admin::{account, get, post, sign_in, signed};
use crate::drafts::ask;

async fn decided() -> Reviewer {
    let desk = Reviewer::new(Role::Publisher).await;
    desk.press(3, "above").await;
    desk.look_into(0).await;
    desk
}

#[tokio::test]
async fn it_is_scheduled_in_a_zone_shown_in_utc_moved_and_cancelled() {
    let desk = Reviewer::new(Role::Publisher).await;
    let path = format!("/admin/imports/{}/publish", desk.id);
    let page = text(get(&desk.app, &path, &desk.cookie).await);
    assert!(
        page.contains("7 things") && !page.contains("name=\"hour\""),
        "{page}"
    );
    desk.press(3, "above").await;
    desk.look_into(0).await;

    let send = async |fields: &[(&str, &str)]| desk.to("schedule", Subject::Whole, fields).await;
    let past = [
        ("day", "2001-01-01"),
        ("hour", "18:00"),
        ("zone", "120"),
        ("note", "Après le vote"),
        ("note_language", "fr"),
    ];
    let refused = send(&past).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = text(refused);
    assert!(
        page.contains("still to come")
            && page.contains("Après le vote")
            && page.contains("2001-01-01"),
        "{page}"
    );
    let later = [
        ("day", "2090-06-05"),
        ("hour", "18:00"),
        ("zone", "120"),
        ("note", "Après le vote"),
        ("note_language", "fr"),
    ];
    let shown = text(get(&desk.app, &done(&send(&later).await), &desk.cookie).await);
    assert!(
        shown.contains("2090-06-05T16:00Z") && shown.contains("16:00 UTC"),
        "{shown}"
    );
    for place in [
        "/admin",
        "/admin/imports",
        &format!("/admin/imports/{}", desk.id),
    ] {
        let page = text(get(&desk.app, place, &desk.cookie).await);
        assert!(page.contains("16:00 UTC"), "{place}: {page}");
    }
    let moved = [("day", "2090-06-06"), ("hour", "09:30"), ("zone", "0")];
    done(&send(&moved).await);
    let at = "select due_at at time zone 'UTC' from schedules";
    assert_eq!(ask(&desk.app.pool, at).await, "2090-06-06 09:30:00");
    let page = text(get(&desk.app, &path, &desk.cookie).await);
    a_key_never_publishes_now(&page);
    done(&send(&[("do", "cancel")]).await);
    assert_eq!(
        ask(&desk.app.pool, "select count(*) from schedules").await,
        "0"
    );
}

/// A key pressed in a field sends the first button of the form: that must not be the one for now.
fn a_key_never_publishes_now(page: &str) {
    let form = page.split("/review/publish\">").nth(1).expect("its form");
    let first = form.split("<button").nth(1).expect("a button");
    assert!(
        first
            .split('>')
            .next()
            .is_some_and(|tag| tag.contains("/review/schedule")),
        "{first}"
    );
}

#[tokio::test]
async fn the_page_says_who_still_has_to_approve() {
    let desk = decided().await;
    second_pair::ask_for(&desk.app.pool, true, &Actor::command_line())
        .await
        .expect("asked for");
    let path = format!("/admin/imports/{}/publish", desk.id);
    let alone = desk.publish().await;
    assert_eq!(alone.status, StatusCode::CONFLICT);
    let page = text(alone);
    assert!(
        page.contains("another publisher still has to approve")
            && !page.contains("/review/approve"),
        "{page}"
    );
    let own = desk.to("approve", Subject::Whole, &[]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);

    account(&desk.app, "second@example.org", Role::Publisher).await;
    let second = sign_in(&desk.app, "second@example.org").await;
    let page = text(get(&desk.app, &path, &second).await);
    assert!(
        page.contains("/review/approve") && page.contains("publisher@example.org"),
        "{page}"
    );
    let version = desk.open().await.version.to_string();
    let to = format!("/admin/imports/{}/review/approve", desk.id);
    done(&post(&desk.app, &to, &second, &[("version", &version)]).await);
    let page = text(get(&desk.app, &path, &desk.cookie).await);
    assert!(
        page.contains("second@example.org") && page.contains("name=\"hour\""),
        "{page}"
    );
    done(&desk.publish().await);
    let told = "select string_agg(verb || ' ' || actor, ', ' order by place) from log where verb in ('settings', 'approve', 'publish')";
    assert_eq!(
        ask(&desk.app.pool, told).await,
        "settings command line, approve second@example.org, publish publisher@example.org"
    );
}

#[tokio::test]
async fn only_an_admin_asks_for_it() {
    let desk = decided().await;
    let on = [("second_pair", "yes")];
    assert_eq!(
        post(&desk.app, "/admin/settings", &desk.cookie, &on)
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    let admin = signed(&desk.app, Role::Admin).await;
    done(&post(&desk.app, "/admin/settings", &admin, &on).await);
    let page = text(get(&desk.app, "/admin/settings", &admin).await);
    assert!(page.contains("checked"), "{page}");
    let fields = [("id", desk.id.to_string()), ("do", "publish".to_owned())];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let refused = post(&desk.app, "/admin/imports/act", &desk.cookie, &fields).await;
    assert!(text(refused).contains("nothing is published without review"));
    assert_eq!(
        ask(&desk.app.pool, "select count(*) from documents").await,
        "0"
    );
    done(&post(&desk.app, "/admin/settings", &admin, &[]).await);
    done(&desk.publish().await);
}
