//! Reviewing an import: the verbs as forms send them, walking along the steps, two editors at once, and what
//! readers see once it is published.

mod conflict;
mod pages;
mod picture;
mod publishing;
mod ready;
mod steps;
mod verbs;

use axum::http::StatusCode;
use recueil::domain::{Language, Mention, Role};
use recueil::editorial::review::{self, Open, Subject};
use recueil::ingest::{Draft, Spot, Warning};
use uuid::Uuid;

use super::{post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::{Say, document, in_review};

pub const SYMBOL: &str = "DEMO/WG.1/2024/2";

/// Three recommendations, the first with two themes, the second with one.
pub fn draft() -> Draft {
    let mut draft = document(SYMBOL, Language::En)
        .say(Mention::Adopted, 1, "States should train the po1ice")
        .theme("children", "train")
        .theme("prevention", "police")
        .say(Mention::Adopted, 2, "The Secretariat should report")
        .theme("media", "report")
        .say(Mention::Proposed, 3, "The meeting was opened");
    draft.warnings.push(Warning {
        code: "paragraph_gap".to_owned(),
        message: "…".to_owned(),
        at: Spot::default(),
    });
    draft
}

/// Somebody who reviews an import.
pub struct Reviewer {
    pub app: App,
    pub id: Uuid,
    pub cookie: String,
}

impl Reviewer {
    /// With that in review.
    pub async fn new(role: Role) -> Self {
        Self::of(&draft(), role).await
    }

    pub async fn of(draft: &Draft, role: Role) -> Self {
        let app = App::empty().await;
        let id = in_review(&app.pool, draft).await.import_id;
        let cookie = signed(&app, role).await;
        Self { app, id, cookie }
    }

    /// The review as it stands.
    pub async fn open(&self) -> Open {
        review::open(&self.app.pool, self.id)
            .await
            .expect("a review")
    }

    /// Sends a form as the page that shows it now would.
    pub async fn to(&self, path: &str, subject: Subject, fields: &[(&str, &str)]) -> Answer {
        let open = self.open().await;
        let (version, print) = (open.version.to_string(), open.paper.print(subject));
        let mut all = vec![("version", version.as_str()), ("print", print.as_str())];
        all.extend(fields);
        let path = format!("/admin/imports/{}/review/{path}", self.id);
        post(&self.app, &path, &self.cookie, &all).await
    }

    /// The form of a recommendation.
    pub async fn send(&self, record: u32, fields: &[(&str, &str)]) -> Answer {
        self.to(
            &format!("records/{record}"),
            Subject::Record(record),
            fields,
        )
        .await
    }

    /// The same with nothing but its button, which must be done; gives where the sender goes on.
    pub async fn press(&self, record: u32, button: &str) -> String {
        done(&self.send(record, &[("do", button)]).await)
    }

    pub async fn look_into(&self, warning: usize) {
        let warning = warning.to_string();
        let fields = [("warning", warning.as_str()), ("alike", "yes")];
        done(&self.to("warnings", Subject::Whole, &fields).await);
    }

    pub async fn publish(&self) -> Answer {
        self.to("publish", Subject::Whole, &[]).await
    }
}

/// It was done; where the sender goes on.
#[track_caller]
pub fn done(answer: &Answer) -> String {
    let said = String::from_utf8_lossy(&answer.body);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{said}");
    answer.header("location").to_owned()
}

/// A page as text.
pub fn text(answer: Answer) -> String {
    String::from_utf8(answer.body).expect("UTF-8")
}
