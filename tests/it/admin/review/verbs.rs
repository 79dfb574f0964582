//! The verbs through the forms.

use axum::http::StatusCode;
use recueil::domain::{Addressee, Mention, Role};
use recueil::editorial::review::{Choice, Subject};

use super::{Reviewer, done, text};
use crate::drafts::ask;

#[tokio::test]
async fn what_is_said_of_a_recommendation_is_corrected() {
    let desk = Reviewer::new(Role::Editor).await;
    let fields = [
        ("text", "States should train  the police"),
        ("status", "proposed"),
        ("addressee", "secretariat"),
        ("addressee", "states_parties"),
        ("source_symbol", "DEMO/WG.1/2011/8"),
        ("source_paragraph", "38 a"),
        ("do", "save"),
    ];
    let back = done(&desk.send(1, &fields).await);
    assert_eq!(back, format!("/admin/imports/{}/review?at=r1#r1", desk.id));
    let paper = desk.open().await.paper;
    let (said, _) = paper.record(1).expect("it");
    assert_eq!(said.text, "States should train the police");
    assert_eq!(said.status, Mention::Proposed);
    let asks = [Addressee::StatesParties, Addressee::Secretariat];
    assert_eq!(said.addressees, asks);
    let source = said.source.as_ref().expect("a source");
    assert_eq!(source.paragraph.as_deref(), Some("38 a"));
    assert_eq!(paper.document.paragraphs[0].text, said.text, "there too");
    // What was read stays what it was.
    let read = "select parsed #>> '{recommendations,0,text}' from drafts";
    assert_eq!(
        ask(&desk.app.pool, read).await,
        "States should train the po1ice"
    );
    let refused = desk
        .send(
            1,
            &[
                ("text", "x"),
                ("status", "adopted"),
                ("source_symbol", "none at all"),
            ],
        )
        .await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn themes_are_decided_about_and_added_by_typing() {
    let desk = Reviewer::new(Role::Editor).await;
    let choice = async |slug: &str| {
        let paper = desk.open().await.paper;
        let found = paper.record(1).and_then(|(_, mark)| mark.themes.get(slug));
        found.map(|one| one.choice)
    };
    desk.press(1, "refuse prevention").await;
    assert_eq!(choice("prevention").await, Some(Choice::Refused));
    desk.press(1, "undecide prevention").await;
    assert_eq!(choice("prevention").await, None);
    // By its label in whatever language, with Enter or with the button.
    done(&desk.send(1, &[("add", "  enfants "), ("do", "save")]).await);
    assert_eq!(choice("children").await, Some(Choice::Confirmed));
    done(&desk.send(1, &[("add", "media")]).await);
    assert_eq!(choice("media").await, Some(Choice::Added));
    desk.press(1, "refuse media").await;
    assert_eq!(choice("media").await, Some(Choice::Refused));
    let refused = desk
        .send(1, &[("add", "no such thing"), ("text", "is kept")])
        .await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let page = text(refused);
    assert!(
        page.contains("no such thing") && page.contains("is kept"),
        "{page}"
    );
}

#[tokio::test]
async fn recommendations_are_accepted_rejected_split_and_joined() {
    let desk = Reviewer::new(Role::Editor).await;
    let next = desk.press(1, "accept").await;
    assert!(
        next.ends_with("#r2"),
        "to the next that is to be decided: {next}"
    );
    let paper = desk.open().await.paper;
    assert!(
        paper
            .record(1)
            .is_some_and(|(said, mark)| mark.undecided(said).next().is_none())
    );
    desk.press(3, "reject").await;
    assert!(
        desk.open()
            .await
            .paper
            .record(3)
            .is_some_and(|(_, mark)| mark.is_rejected())
    );
    desk.press(3, "reopen").await;
    assert!(
        desk.open()
            .await
            .paper
            .record(3)
            .is_some_and(|(_, mark)| mark.verdict.is_none())
    );
    desk.press(3, "above").await;
    let paper = desk.open().await.paper;
    assert!(paper.records().all(|(_, mark)| mark.is_accepted()));
    let fields = [
        ("do", "split"),
        ("text", "The Secretariat\n\nshould report"),
    ];
    done(&desk.send(2, &fields).await);
    let paper = desk.open().await.paper;
    let texts: Vec<&str> = paper
        .records()
        .map(|(said, _)| said.text.as_str())
        .collect();
    assert_eq!(
        texts[1..],
        ["The Secretariat", "should report", "The meeting was opened"]
    );
    desk.press(2, "join").await;
    let paper = desk.open().await.paper;
    let joined = paper.record(2).map(|(said, _)| said.text.as_str());
    assert_eq!(joined, Some("The Secretariat should report"));
    let verbs = "select string_agg(distinct verb, ', ' order by verb) from log
                 where subject = (select id::text from imports)";
    let verbs = ask(&desk.app.pool, verbs).await;
    for verb in [
        "accept all above",
        "join recommendation",
        "reject recommendation",
        "split",
    ] {
        assert!(verbs.contains(verb), "{verb} is not logged: {verbs}");
    }
}

#[tokio::test]
async fn the_masthead_is_corrected_and_nonsense_refused() {
    let desk = Reviewer::new(Role::Editor).await;
    let header = [
        ("title", "Report of the meeting"),
        ("ordinal", "15"),
        ("kind", "report"),
    ];
    done(&desk.to("header", Subject::Header, &header).await);
    let corrected = desk.open().await.paper.document.header;
    assert_eq!(corrected.title.as_deref(), Some("Report of the meeting"));
    assert_eq!(corrected.meeting.ordinal, Some(15));
    let place = corrected.meeting.place.as_deref();
    assert_eq!(place, Some("Vienna"), "what is not sent stays");
    let wrong = [
        ("symbol", "no symbol at all"),
        ("start", "2024-02-30"),
        ("end", "2020-01-01"),
        ("ordinal", "x"),
    ];
    for (name, value) in wrong {
        let refused = desk.to("header", Subject::Header, &[(name, value)]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{name}");
    }
    desk.look_into(0).await;
    assert_eq!(desk.open().await.paper.decisions.looked_into, [0]);
}

#[tokio::test]
async fn paragraphs_are_corrected_and_numbered_anew() {
    let desk = Reviewer::new(Role::Editor).await;
    let third = desk.open().await.paper.decisions.paragraphs[2].id;
    let path = format!("paragraphs/{third}");
    let subject = Subject::Paragraph(third);
    done(
        &desk
            .to(&path, subject, &[("do", "renumber"), ("number", "4")])
            .await,
    );
    let corrected = [("do", "correct"), ("text", "The meeting was opened at ten")];
    done(&desk.to(&path, subject, &corrected).await);
    let paper = desk.open().await.paper;
    let (said, _) = paper.record(3).expect("it");
    assert_eq!(said.paragraph, Some(4));
    assert_eq!(said.text, "The meeting was opened at ten");
    let refused = desk.to(&path, subject, &[("do", "heading")]).await;
    assert_eq!(
        refused.status,
        StatusCode::BAD_REQUEST,
        "a recommendation stands in it"
    );
}
