//! One decision about several imports: the plan, what changed since, what is refused, and the report.

use axum::http::StatusCode;
use recueil::domain::{Language, Mention, Role};
use recueil::editorial::review::{self, Subject};
use recueil::editorial::{Actor, imports, schedule, second_pair};
use scraper::{Html, Selector};
use time::OffsetDateTime;
use uuid::Uuid;

use super::texts;
use crate::admin::{get, post, sign_in, signed};
use crate::api::app::{Answer, App};
use crate::drafts::{Say, ask, document, in_review, publish};

const PATH: &str = "/admin/imports/many";

fn symbol(number: u32) -> String {
    format!("DEMO/WG.1/2024/{number}")
}

/// Something in review, with one recommendation that nobody decided about.
async fn undecided(app: &App, number: u32) -> Uuid {
    let draft = document(&symbol(number), Language::En);
    let measure = format!("States should take the measure {number}");
    let draft = draft.say(Mention::Adopted, 1, &measure);
    in_review(&app.pool, &draft).await.import_id
}

/// The same once it is accepted.
async fn decided(app: &App, cookie: &str, number: u32) -> Uuid {
    let id = undecided(app, number).await;
    press(app, cookie, id, "accept").await;
    id
}

async fn press(app: &App, cookie: &str, id: Uuid, button: &str) {
    let open = review::open(&app.pool, id).await.expect("a review");
    let (version, print) = (
        open.version.to_string(),
        open.paper.print(Subject::Record(1)),
    );
    let fields = [
        ("version", version.as_str()),
        ("print", print.as_str()),
        ("do", button),
    ];
    let path = format!("/admin/imports/{id}/review/records/1");
    let answer = post(app, &path, cookie, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

/// Asks for the plan.
async fn plan(app: &App, cookie: &str, more: &[(&str, &str)], ids: &[Uuid]) -> Answer {
    let ids: Vec<String> = ids.iter().map(Uuid::to_string).collect();
    let mut fields = more.to_vec();
    fields.extend(ids.iter().map(|id| ("id", id.as_str())));
    let answer = post(app, PATH, cookie, &fields).await;
    let said = String::from_utf8_lossy(&answer.body);
    assert_eq!(answer.status, StatusCode::OK, "{said}");
    answer
}

/// What a browser would send for the plan: hidden fields and the boxes that are ticked.
fn form(plan: &Answer) -> Vec<(String, String)> {
    let page = Html::parse_document(&String::from_utf8_lossy(&plan.body));
    let fields = "#together input, input[form=together][checked]";
    let fields = Selector::parse(fields).expect("a selector");
    let value =
        |element: scraper::ElementRef, name| element.attr(name).unwrap_or_default().to_owned();
    page.select(&fields)
        .map(|element| (value(element, "name"), value(element, "value")))
        .collect()
}

async fn confirm(app: &App, cookie: &str, form: &[(String, String)]) -> Answer {
    let pairs = form.iter();
    let fields: Vec<(&str, &str)> = pairs
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    post(app, PATH, cookie, &fields).await
}

/// Confirms a plan, and gives the report.
async fn report(app: &App, cookie: &str, plan: &Answer) -> Answer {
    let done = confirm(app, cookie, &form(plan)).await;
    let said = String::from_utf8_lossy(&done.body);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{said}");
    get(app, done.header("location"), cookie).await
}

const PUBLISH: &[(&str, &str)] = &[("do", "publish"), ("list", "/admin/imports")];

async fn published(app: &App) -> String {
    let all = "select coalesce(string_agg(symbol, ' ' order by symbol), '') from documents";
    ask(&app.pool, all).await
}

#[tokio::test]
async fn the_plan_says_what_happens_and_why_not_and_what_is_decided_is_published() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Publisher).await;
    let ready = [
        decided(&app, &cookie, 1).await,
        decided(&app, &cookie, 2).await,
    ];
    let open = undecided(&app, 3).await;
    let later = decided(&app, &cookie, 4).await;
    let due = OffsetDateTime::now_utc() + time::Duration::days(9);
    let actor = Actor::command_line();
    schedule::schedule(&app.pool, later, 1, due, None, &actor)
        .await
        .expect("scheduled");
    let aside = undecided(&app, 5).await;
    imports::discard(&app.pool, aside, "no", &actor)
        .await
        .expect("discarded");
    publish(&app.pool, &document(&symbol(6), Language::En)).await;
    let of = "select import_id from versions";
    let out: Uuid = ask(&app.pool, of).await.parse().expect("an id");

    let all = [ready[0], ready[1], open, later, aside, out];
    let plan = plan(&app, &cookie, PUBLISH, &all).await;
    assert_eq!(
        texts(&plan, "section h2")[1..],
        [
            "To be published: all is decided 2",
            "Left as they are: not all is decided 1",
            "Left as they are: to be published at an hour 1",
            "Left as they are: published already 1",
            "Left as they are: discarded 1",
        ]
    );
    let page = String::from_utf8_lossy(&plan.body).into_owned();
    assert!(page.contains(&format!("/admin/imports/{open}/review\"")));
    assert!(
        texts(&plan, ".together .meta")
            .concat()
            .contains("1 thing to decide")
    );
    assert_eq!(published(&app).await, symbol(6), "a plan changes nothing");

    let form = form(&plan);
    let done = confirm(&app, &cookie, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let report = get(&app, done.header("location"), &cookie).await;
    assert_eq!(texts(&report, "[role=status]"), ["Done for 2 files."]);
    let wanted = [symbol(1), symbol(2), symbol(6)].join(" ");
    assert_eq!(published(&app).await, wanted);
    let reviewed = "select string_agg(distinct reviewed::text, ',') from published_recommendations";
    assert_eq!(ask(&app.pool, reviewed).await, "true");

    // The same form again leads to the same report, and nothing is done.
    let entries = ask(&app.pool, "select count(*) from log").await;
    let again = confirm(&app, &cookie, &form).await;
    assert_eq!(again.header("location"), done.header("location"));
    assert_eq!(ask(&app.pool, "select count(*) from log").await, entries);
    assert_eq!(ask(&app.pool, "select count(*) from versions").await, "3");
}

#[tokio::test]
async fn what_changed_since_the_plan_is_left_and_said() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Publisher).await;
    let changed = decided(&app, &cookie, 1).await;
    let discarded = decided(&app, &cookie, 2).await;
    let same = decided(&app, &cookie, 3).await;
    let plan = plan(&app, &cookie, PUBLISH, &[changed, discarded, same]).await;
    // Decided otherwise, so that it could be published as it stands now: but not as it was seen.
    press(&app, &cookie, changed, "reject").await;
    let actor = Actor::command_line();
    imports::discard(&app.pool, discarded, "no", &actor)
        .await
        .expect("discarded");
    let report = report(&app, &cookie, &plan).await;
    assert_eq!(
        texts(&report, "section h2"),
        [
            "Done 1",
            "Left as they are: discarded 1",
            "Left as they are: changed since the plan was made 1",
        ]
    );
    assert_eq!(
        texts(&report, "[role=status]"),
        ["Done for 1 file. 2 files were left as they are."]
    );
    assert_eq!(published(&app).await, symbol(3));
}

#[tokio::test]
async fn one_that_fails_stops_no_other() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Publisher).await;
    let mut ids = Vec::new();
    for number in 1..=3 {
        ids.push(decided(&app, &cookie, number).await);
    }
    let broken = format!(
        "alter table documents add constraint broken check (symbol <> '{}')",
        symbol(2)
    );
    sqlx::query(sqlx::AssertSqlSafe(broken))
        .execute(&app.pool)
        .await
        .expect("a fault");
    let plan = plan(&app, &cookie, PUBLISH, &ids).await;
    let report = report(&app, &cookie, &plan).await;
    assert_eq!(
        texts(&report, "section h2"),
        ["Done 2", "Left as they are: refused 1"]
    );
    assert!(
        texts(&report, ".together .meta")
            .concat()
            .contains("broken")
    );
    assert_eq!(published(&app).await, [symbol(1), symbol(3)].join(" "));
    let state = format!("select state from imports where id = '{}'", ids[1]);
    assert_eq!(ask(&app.pool, &state).await, "in_review");
}

#[tokio::test]
async fn a_second_pair_of_eyes_is_asked_for_here_too() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Publisher).await;
    let id = decided(&app, &cookie, 1).await;
    let before = plan(&app, &cookie, PUBLISH, &[id]).await;
    second_pair::ask_for(&app.pool, true, &Actor::command_line())
        .await
        .expect("asked for");
    let alone = "Left as they are: another publisher has to approve 1";
    let own = plan(&app, &cookie, PUBLISH, &[id]).await;
    assert_eq!(texts(&own, "section h2")[1..], [alone]);
    assert!(texts(&own, "#together button").is_empty());
    // Nor by a plan from before.
    let late = report(&app, &cookie, &before).await;
    assert_eq!(texts(&late, "section h2"), [alone]);
    assert_eq!(published(&app).await, "");

    crate::admin::account(&app, "second@example.org", Role::Publisher).await;
    let second = sign_in(&app, "second@example.org").await;
    let plan = plan(&app, &second, PUBLISH, &[id]).await;
    let report = report(&app, &second, &plan).await;
    assert_eq!(texts(&report, "section h2"), ["Done 1"]);
    assert_eq!(published(&app).await, symbol(1));
}

#[tokio::test]
async fn all_of_a_list_are_given_to_somebody_or_discarded_and_what_others_hold_is_not_ticked() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Editor).await;
    crate::admin::account(&app, "bo@example.org", Role::Editor).await;
    let of = async |email: &str| {
        let query = format!("select id from users where email = '{email}'");
        ask(&app.pool, &query).await
    };
    let (own, bo) = (of("editor@example.org").await, of("bo@example.org").await);
    for number in 1..=3 {
        undecided(&app, number).await;
    }
    let held = undecided(&app, 4).await;
    let actor = Actor::command_line();
    imports::assign(&app.pool, held, bo.parse().ok(), &actor)
        .await
        .expect("assigned");
    let list = [("list", "/admin/imports?state=in_review"), ("all", "1")];
    let give = [&list[..], &[("do", "assign"), ("to", &own)]].concat();
    let given = plan(&app, &cookie, &give, &[]).await;
    assert_eq!(
        texts(&given, "section h2")[1..],
        [
            "To be given 3",
            "In hand with somebody else: only if you tick it 1"
        ]
    );
    let given = report(&app, &cookie, &given).await;
    assert_eq!(texts(&given, "[role=status]"), ["Done for 3 files."]);
    let holders = "select string_agg(u.email, ' ' order by u.email) from imports i join users u on u.id = i.assigned_to";
    let ed = "editor@example.org";
    assert_eq!(
        ask(&app.pool, holders).await,
        format!("bo@example.org {ed} {ed} {ed}")
    );

    let discard = [&list[..], &[("do", "discard"), ("reason", "sent twice")]].concat();
    let aside = plan(&app, &cookie, &discard, &[]).await;
    let mut wanted = form(&aside);
    assert_eq!(
        wanted.iter().filter(|(name, _)| name == "chosen").count(),
        3
    );
    // Whoever unticks all is told to choose.
    wanted.retain(|(name, _)| name != "chosen");
    let none = confirm(&app, &cookie, &wanted).await;
    assert_eq!(none.status, StatusCode::CONFLICT);
    assert_eq!(texts(&none, "[role=alert]"), ["Choose at least one file."]);
    report(&app, &cookie, &aside).await;
    let aside = "select count(*) from imports where discard_reason = 'sent twice'";
    assert_eq!(ask(&app.pool, aside).await, "3");
}

#[tokio::test]
async fn what_cannot_be_planned_says_so() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Editor).await;
    let id = undecided(&app, 1).await.to_string();
    for (fields, said) in [
        (
            &[("do", "discard"), ("id", &id)][..],
            "Give a reason, in 1,000 characters at most.",
        ),
        (
            &[("do", "discard"), ("reason", "x")],
            "Choose at least one file.",
        ),
        (
            &[
                ("do", "assign"),
                ("id", &id),
                ("to", "00000000-0000-0000-0000-000000000000"),
            ],
            "Choose somebody who may edit.",
        ),
    ] {
        let answer = post(&app, PATH, &cookie, fields).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(texts(&answer, "[role=alert]"), [said]);
    }
    let publish = post(&app, PATH, &cookie, &[("do", "publish"), ("id", &id)]).await;
    assert_eq!(publish.status, StatusCode::FORBIDDEN);
    let list = get(&app, "/admin/imports", &cookie).await;
    assert!(!String::from_utf8_lossy(&list.body).contains("value=\"publish\""));
    let many: Vec<String> = (1..=201).map(|n| Uuid::from_u128(n).to_string()).collect();
    let mut fields = vec![("do", "assign"), ("to", "")];
    fields.extend(many.iter().map(|id| ("id", id.as_str())));
    let answer = post(&app, PATH, &cookie, &fields).await;
    assert_eq!(
        texts(&answer, "[role=alert]"),
        ["At most 200 at once: narrow the list first."]
    );
    let unknown = get(&app, &format!("{PATH}/{id}"), &cookie).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}
