//! Undoing and redoing without limit.

use recueil::domain::Role;
use recueil::editorial::review::{Paper, Subject};

use super::{Reviewer, done, draft};
use crate::drafts::ask;

#[tokio::test]
async fn all_is_undone_and_redone_and_something_else_cuts_it_off() {
    let desk = Reviewer::new(Role::Editor).await;
    for button in ["accept", "confirm-all", "reject"] {
        desk.press(1, button).await;
        desk.press(2, button).await;
    }
    let last = desk.open().await;
    // To confirm what was confirmed already was no step.
    assert_eq!((last.at_step, last.version), (4, 4));
    let walk = async |way: &str| {
        let fields = [("do", way), ("here", "r2")];
        let back = done(&desk.to("steps", Subject::Whole, &fields).await);
        assert!(back.ends_with("review?at=r2#r2"), "{back}");
    };
    for _ in 0..6 {
        walk("undo").await;
    }
    let undone = desk.open().await;
    assert_eq!(undone.paper, Paper::of(draft()));
    assert_eq!((undone.at_step, undone.last_step), (0, 4));
    for _ in 0..6 {
        walk("redo").await;
    }
    assert_eq!(desk.open().await.paper, last.paper);
    walk("undo").await;
    walk("undo").await;
    desk.press(3, "accept").await;
    let open = desk.open().await;
    assert_eq!((open.at_step, open.last_step), (3, 3));
    let kept = "select count(*) || ' of ' || (select count(*) from review_steps)
                from review_steps where live";
    assert_eq!(ask(&desk.app.pool, kept).await, "3 of 5");
}
