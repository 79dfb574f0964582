//! What is done with files that came: in hand, again, aside, back.

use axum::http::StatusCode;
use recueil::db::write::imports::claim;
use recueil::domain::{Language, Mention, Role};
use recueil::editorial::imports::{self, ImportError};
use recueil::editorial::publish::{self, PublishError, Review};
use recueil::editorial::{Actor, receive, transcribe};
use sqlx::query;

use super::{paper, send, texts, work};
use crate::admin::{account, get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::{Say, ask, document, in_review, upload};

async fn act(app: &App, cookie: &str, id: &str, verb: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("id", id), ("back", "import"), ("do", verb)];
    fields.extend_from_slice(more);
    post(app, "/admin/imports/act", cookie, &fields).await
}

async fn one_in_review(app: &App) -> String {
    let draft = document("DEMO/WG.1/2024/1", Language::En).say(Mention::Proposed, 1, "Act.");
    in_review(&app.pool, &draft).await.import_id.to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discarded_import_never_publishes_and_comes_back() {
    let app = App::empty().await;
    let publisher = signed(&app, Role::Publisher).await;
    let id = one_in_review(&app).await;
    let bare = act(&app, &publisher, &id, "discard", &[("reason", " ")]).await;
    assert_eq!(bare.status, StatusCode::CONFLICT);
    assert_eq!(
        texts(&bare, "#reason-fault"),
        ["Give a reason, in 1,000 characters at most."]
    );
    let done = act(
        &app,
        &publisher,
        &id,
        "discard",
        &[("reason", "sent twice")],
    )
    .await;
    assert_eq!(
        done.header("location"),
        format!("/admin/imports/{id}?done=discarded")
    );
    let page = get(&app, &format!("/admin/imports/{id}"), &publisher).await;
    assert_eq!(texts(&page, ".step"), ["Discarded"]);
    assert_eq!(texts(&page, ".reason"), ["sent twice"]);
    assert!(texts(&page, "#i-publish").is_empty());
    let refused = act(&app, &publisher, &id, "publish", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let review = get(&app, &format!("/admin/imports/{id}/review"), &publisher).await;
    assert_eq!(review.status, StatusCode::CONFLICT, "nor is it reviewed");
    let uuid = id.parse().expect("an id");
    let verb = publish::publish(&app.pool, uuid, Review::None, &Actor::worker()).await;
    assert!(matches!(verb, Err(PublishError::Discarded)), "{verb:?}");
    query("update imports set publish_wanted = true")
        .execute(&app.pool)
        .await
        .expect("a wish");
    work(&app.pool).await;
    assert_eq!(
        ask(&app.pool, "select state from imports").await,
        "in_review"
    );
    // In the list it stands among its like only.
    let list = async |query: &str| {
        texts(
            &get(&app, &format!("/admin/imports{query}"), &publisher).await,
            ".imports .step",
        )
    };
    assert!(list("").await.is_empty());
    assert_eq!(list("?state=discarded").await, ["Discarded"]);
    query("update imports set publish_wanted = false")
        .execute(&app.pool)
        .await
        .expect("a wish");
    act(&app, &publisher, &id, "restore", &[]).await;
    assert_eq!(list("").await, ["To be reviewed"]);
    let log = "select string_agg(verb || ' ' || coalesce(detail ->> 'reason', ''), ', ' order by id) from log where subject = (select id::text from imports) and actor like 'publisher@%'";
    assert_eq!(ask(&app.pool, log).await, "discard sent twice, restore ");
}

#[tokio::test(flavor = "multi_thread")]
async fn sending_it_again_brings_it_back() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let bytes = paper("DEMO/WG.1/2024/1", "en", "one");
    send(&app, &editor, &[], &[("a.txt", &bytes)]).await;
    let id = ask(&app.pool, "select id from imports").await;
    act(&app, &editor, &id, "discard", &[("reason", "wrong")]).await;
    work(&app.pool).await;
    assert_eq!(
        ask(&app.pool, "select state from imports").await,
        "received",
        "it is not read"
    );
    let again = send(&app, &editor, &[], &[("a.txt", &bytes)]).await;
    let said = "a.txt The same file had come before and was discarded; it is back.";
    assert_eq!(texts(&again, ".sent > p"), [said]);
    work(&app.pool).await;
    assert_eq!(
        ask(
            &app.pool,
            "select state || (discarded_at is null) from imports"
        )
        .await,
        "in_reviewtrue"
    );
}

#[tokio::test]
async fn what_is_being_read_is_taken_from_its_worker() {
    let app = App::empty().await;
    let received = receive::receive(&app.pool, &upload("a.txt", "1. Text"))
        .await
        .expect("received");
    let claimed = claim(&app.pool)
        .await
        .expect("the database")
        .expect("a claim");
    imports::discard(
        &app.pool,
        received.import_id,
        "wrong",
        &Actor::command_line(),
    )
    .await
    .expect("discarded");
    let draft = serde_json::to_value(document("DEMO/WG.1/2024/1", Language::En)).expect("a draft");
    let late = transcribe::transcribe(&app.pool, claimed.id, claimed.attempt, &draft).await;
    assert!(
        matches!(late, Err(transcribe::TranscribeError::Overtaken { .. })),
        "{late:?}"
    );
    assert!(claim(&app.pool).await.expect("the database").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_only_the_draft_is_forgotten() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let id = one_in_review(&app).await;
    act(&app, &editor, &id, "discard", &[("reason", "wrong")]).await;
    assert_eq!(imports::forget(&app.pool).await.expect("nothing"), 0);
    query("update imports set discarded_at = now() - interval '31 days'")
        .execute(&app.pool)
        .await
        .expect("time passes");
    assert_eq!(imports::forget(&app.pool).await.expect("one"), 1);
    assert_eq!(imports::forget(&app.pool).await.expect("none"), 0);
    assert_eq!(ask(&app.pool, "select count(*) from drafts").await, "0");
    assert_eq!(ask(&app.pool, "select count(*) from files").await, "1");
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from log where verb in ('discard', 'forget')"
        )
        .await,
        "2"
    );
    let page = get(&app, &format!("/admin/imports/{id}"), &editor).await;
    assert!(
        texts(&page, "main > p")
            .contains(&"Brought back, it is read from the beginning.".to_owned())
    );
    act(&app, &editor, &id, "restore", &[]).await;
    work(&app.pool).await;
    assert_eq!(
        ask(&app.pool, "select state from imports").await,
        "in_review"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_one_is_read_again() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let id = one_in_review(&app).await;
    let refused = act(&app, &editor, &id, "retry", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    query("update imports set state = 'failed', failure = 'a program is missing', attempt = 2")
        .execute(&app.pool)
        .await
        .expect("a failure");
    let page = get(&app, &format!("/admin/imports/{id}"), &editor).await;
    assert_eq!(texts(&page, ".imports .fault"), ["a program is missing"]);
    let done = act(&app, &editor, &id, "retry", &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(
        ask(&app.pool, "select state || attempt from imports").await,
        "received0"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_seen_who_has_one_in_hand() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    account(&app, "bo@example.org", Role::Editor).await;
    let reader = signed(&app, Role::Reader).await;
    let id = one_in_review(&app).await;
    act(&app, &editor, &id, "take", &[]).await;
    let page = get(&app, "/admin/imports?mine=1", &editor).await;
    assert_eq!(texts(&page, ".imports .meta strong"), ["in hand with you"]);
    let user = async |email: &str| {
        ask(
            &app.pool,
            &format!("select id from users where email = '{email}'"),
        )
        .await
    };
    let bo = user("bo@example.org").await;
    act(&app, &editor, &id, "assign", &[("to", &bo)]).await;
    let page = get(&app, "/admin/imports", &editor).await;
    assert!(
        texts(&page, ".imports .meta > span").contains(&"in hand with bo@example.org".to_owned())
    );
    assert!(
        texts(
            &get(&app, "/admin/imports?mine=1", &editor).await,
            ".imports .step"
        )
        .is_empty()
    );
    let nobody = act(
        &app,
        &editor,
        &id,
        "assign",
        &[("to", &user("reader@example.org").await)],
    )
    .await;
    assert_eq!(nobody.status, StatusCode::CONFLICT);
    act(&app, &editor, &id, "assign", &[("to", "")]).await;
    assert_eq!(
        ask(&app.pool, "select assigned_to is null from imports").await,
        "true"
    );
    for verb in ["take", "discard", "retry", "restore", "publish"] {
        assert_eq!(
            act(&app, &reader, &id, verb, &[]).await.status,
            StatusCode::FORBIDDEN,
            "{verb}"
        );
        assert_eq!(
            act(&app, "", &id, verb, &[]).await.status,
            StatusCode::UNAUTHORIZED,
            "{verb}"
        );
    }
    let publish = act(&app, &editor, &id, "publish", &[]).await;
    assert_eq!(
        publish.status,
        StatusCode::FORBIDDEN,
        "an editor does not publish"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn several_are_changed_and_each_refusal_named() {
    let app = App::empty().await;
    let publisher = signed(&app, Role::Publisher).await;
    let out = one_in_review(&app).await;
    act(&app, &publisher, &out, "publish", &[]).await;
    let draft = document("DEMO/WG.1/2024/2", Language::En);
    let other = in_review(&app.pool, &draft).await.import_id.to_string();
    let fields = [
        ("id", out.as_str()),
        ("id", other.as_str()),
        ("do", "discard"),
        ("reason", "both"),
        ("list", "/admin/imports?language=en"),
    ];
    let page = post(&app, "/admin/imports/act", &publisher, &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(
        texts(&page, ".alert.bad li"),
        ["draft.txt It is published: withdraw the document instead."]
    );
    assert_eq!(
        ask(
            &app.pool,
            "select count(*) from imports where discarded_at is not null"
        )
        .await,
        "1"
    );
    let fields = [
        ("id", other.as_str()),
        ("do", "restore"),
        ("list", "/admin/imports?state=discarded&language=en"),
    ];
    let back = post(&app, "/admin/imports/act", &publisher, &fields).await;
    assert_eq!(
        back.header("location"),
        "/admin/imports?state=discarded&language=en&done=restored"
    );
    let none = post(
        &app,
        "/admin/imports/act",
        &publisher,
        &[("do", "retry"), ("list", "/admin/imports")],
    )
    .await;
    assert_eq!(texts(&none, ".alert.bad li"), ["Choose at least one file."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_narrowed_and_goes_on() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    for number in 0..60 {
        let text = format!("{number}. Text");
        receive::receive(&app.pool, &upload(&format!("file {number}.txt"), &text))
            .await
            .expect("received");
    }
    let first = get(&app, "/admin/imports", &editor).await;
    let names = texts(&first, ".imports .name");
    assert_eq!((names.len(), names[0].as_str()), (50, "file 59.txt"));
    let html = String::from_utf8_lossy(&first.body).into_owned();
    let next = html
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next());
    let next = next
        .into_iter()
        .find(|href| href.contains("cursor="))
        .expect("a next page")
        .to_owned();
    let second = get(&app, &next, &editor).await;
    assert_eq!(texts(&second, ".imports .name").len(), 10);
    assert_eq!(texts(&second, ".imports .name")[9], "file 0.txt");
    let found = get(&app, "/admin/imports?q=FILE+37", &editor).await;
    assert_eq!(texts(&found, ".imports .name"), ["file 37.txt"]);
    let odd = get(&app, "/admin/imports?q=%25_%27%22%00", &editor).await;
    assert_eq!(
        (odd.status, texts(&odd, ".imports .name").len()),
        (StatusCode::OK, 0)
    );
    for wrong in ["?state=lost", "?cursor=abc", "?language=de", "?colour=red"] {
        let answer = get(&app, &format!("/admin/imports{wrong}"), &editor).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_out_as_it_was_sent_and_is_never_shown() {
    let app = App::empty().await;
    let editor = signed(&app, Role::Editor).await;
    let bytes = b"<!doctype html><script>alert(1)</script><p>1. Text".to_vec();
    send(&app, &editor, &[], &[("r\u{e9}sum\u{e9}.html", &bytes)]).await;
    let id = ask(&app.pool, "select id from imports").await;
    let path = format!("/admin/imports/{id}/file");
    let file = get(&app, &path, &editor).await;
    assert_eq!(file.body, bytes);
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename*=UTF-8''r%C3%A9sum%C3%A9%2Ehtml"
    );
    assert!(
        file.header("content-security-policy")
            .starts_with("sandbox")
    );
    assert_eq!(app.get(&path).await.status, StatusCode::SEE_OTHER);
    let unknown = imports::retry(&app.pool, uuid::Uuid::nil(), &Actor::worker()).await;
    assert!(matches!(unknown, Err(ImportError::NoImport)));
}
