//! Two editors at once: nothing is overwritten, nothing is lost, and only who touches the same thing is asked.

use axum::http::StatusCode;
use recueil::domain::Role;
use recueil::editorial::review::Subject;

use super::{Reviewer, done, text};
use crate::admin::{post, signed};
use crate::api::app::Answer;

/// What a page showed of a recommendation.
struct Shown {
    path: String,
    version: String,
    print: String,
}

impl Shown {
    async fn now(desk: &Reviewer, record: u32) -> Self {
        let open = desk.open().await;
        Self {
            path: format!("/admin/imports/{}/review/records/{record}", desk.id),
            version: open.version.to_string(),
            print: open.paper.print(Subject::Record(record)),
        }
    }

    async fn send(&self, desk: &Reviewer, cookie: &str, text: &str) -> Answer {
        let fields = [
            ("version", self.version.as_str()),
            ("print", self.print.as_str()),
            ("text", text),
            ("status", "adopted"),
            ("do", "save"),
        ];
        post(&desk.app, &self.path, cookie, &fields).await
    }
}

#[tokio::test]
async fn a_second_editor_sees_both_texts_and_loses_nothing() {
    let desk = Reviewer::new(Role::Editor).await;
    let other = signed(&desk.app, Role::Publisher).await;
    let (first, second) = (Shown::now(&desk, 1).await, Shown::now(&desk, 2).await);
    let now = async || {
        let paper = desk.open().await.paper;
        paper
            .record(1)
            .map(|(said, _)| said.text.clone())
            .expect("it")
    };
    let (mine, theirs) = (
        "States should train the police",
        "States must train the police",
    );
    done(&first.send(&desk, &desk.cookie, mine).await);
    // Another thing of the same old version: nobody touched it.
    done(
        &second
            .send(&desk, &other, "The Secretariat should report yearly")
            .await,
    );
    // The same thing: both are shown, nothing is overwritten.
    let refused = first.send(&desk, &other, theirs).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = text(refused);
    assert!(page.contains(mine) && page.contains(theirs), "{page}");
    assert_eq!(now().await, mine);
    // Sent twice it is done once.
    let version = desk.open().await.version;
    done(&first.send(&desk, &desk.cookie, mine).await);
    assert_eq!(desk.open().await.version, version);
    // The page has it ready to be put in its place.
    let kept = Shown::now(&desk, 1).await;
    let field = format!("name=\"print\" value=\"{}\"", kept.print);
    assert!(page.contains(&field), "{page}");
    done(&kept.send(&desk, &other, theirs).await);
    assert_eq!(now().await, theirs);
}

#[tokio::test]
async fn what_was_undone_meanwhile_is_not_undone_twice() {
    let desk = Reviewer::new(Role::Editor).await;
    desk.press(1, "accept").await;
    desk.press(2, "accept").await;
    let path = format!("/admin/imports/{}/review/steps", desk.id);
    let fields = [("version", "2"), ("do", "undo"), ("here", "r1")];
    done(&post(&desk.app, &path, &desk.cookie, &fields).await);
    let again = post(&desk.app, &path, &desk.cookie, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(desk.open().await.at_step, 1);
}
