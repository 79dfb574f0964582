//! One decision about a theme for many records: the plan, doing it, and what changed meanwhile.

use axum::http::StatusCode;
use recueil::domain::Role;
use recueil::editorial::tag::{Verdict, decide};
use recueil::editorial::{Actor, retag};

use super::imports::texts;
use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

const PATH: &str = "/admin/records/many";

/// The value of a hidden field.
fn field(answer: &Answer, name: &str) -> String {
    let page = String::from_utf8_lossy(&answer.body).into_owned();
    let start = format!("name=\"{name}\" value=\"");
    let rest = page.split(&start).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn slugs(app: &App) -> Vec<String> {
    let all =
        "select string_agg(slug, ' ' order by id) from recommendations where withdrawn_at is null";
    ask(&app.pool, all)
        .await
        .split(' ')
        .map(str::to_owned)
        .collect()
}

/// A theme that no record has.
async fn free(app: &App) -> String {
    let free = "select slug from themes x
                where not exists (select from tags t where t.theme_id = x.id)
                order by slug limit 1";
    ask(&app.pool, free).await
}

async fn tagged(app: &App, theme: &str) -> String {
    let query = format!(
        "select coalesce(string_agg(r.slug || ' ' || t.origin, ',' order by r.id), '')
         from tags t join recommendations r on r.id = t.recommendation_id
         join themes x on x.id = t.theme_id where x.slug = '{theme}' and r.withdrawn_at is null"
    );
    ask(&app.pool, &query).await
}

#[tokio::test]
async fn a_plan_says_what_happens_to_each_and_it_is_done_in_one() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let all = slugs(&app).await;
    let theme = free(&app).await;
    let refused: recueil::domain::RecommendationId = all[1].parse().expect("an id");
    let slug: recueil::domain::ThemeSlug = theme.parse().expect("a theme");
    decide(
        &app.pool,
        &[refused],
        &slug,
        Verdict::Refuse,
        &Actor::command_line(),
    )
    .await
    .expect("refused");
    let list = get(&app, PATH, &cookie).await;
    assert_eq!(texts(&list, ".many > li").len(), all.len().min(50));

    let chosen = [
        ("verb", "give"),
        ("theme", theme.as_str()),
        ("id", &all[0]),
        ("id", &all[1]),
    ];
    let plan = post(&app, PATH, &cookie, &chosen).await;
    assert_eq!(
        plan.status,
        StatusCode::OK,
        "{}",
        String::from_utf8_lossy(&plan.body)
    );
    let groups = texts(&plan, "section h2");
    assert_eq!(
        groups[1..],
        [
            "Get the theme 1",
            "An editor refused it for these; decide one by one 1"
        ]
    );
    assert_eq!(tagged(&app, &theme).await, "", "a plan changes nothing");
    let revision = ask(&app.pool, "select revision from corpus").await;

    let mark = field(&plan, "mark");
    let with = [&chosen[..], &[("mark", mark.as_str())]].concat();
    let done = post(&app, PATH, &cookie, &with).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(tagged(&app, &theme).await, format!("{} added", all[0]));
    let next = (revision.parse::<i64>().expect("a number") + 1).to_string();
    assert_eq!(ask(&app.pool, "select revision from corpus").await, next);
    let logged = format!(
        "select string_agg(subject, ',') from log where verb = 'give theme' and detail ->> 'theme' = '{theme}'
         and actor = 'editor@example.org'"
    );
    assert_eq!(
        ask(&app.pool, &logged).await,
        all[0],
        "each record has its own entry"
    );

    replayed(&app, &cookie, &with, &next).await;
}

/// The same form again: its plan is not the present one, and nothing is done twice.
async fn replayed(app: &App, cookie: &str, form: &[(&str, &str)], revision: &str) {
    let again = post(app, PATH, cookie, form).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(texts(&again, "section h2")[1], "Have it already 1");
    assert_eq!(
        ask(&app.pool, "select revision from corpus").await,
        revision
    );
}

#[tokio::test]
async fn all_that_match_are_moved_and_what_changed_meanwhile_stops_it() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let used = "select x.slug from themes x join tags t on t.theme_id = x.id
                join recommendations r on r.id = t.recommendation_id and r.withdrawn_at is null
                group by x.slug having count(*) > 1 order by count(*), x.slug limit 1";
    let from = ask(&app.pool, used).await;
    let to = free(&app).await;
    let before = tagged(&app, &from).await;
    let number = before.split(',').count();
    let list = format!("theme={from}");
    let form = [
        ("verb", "move"),
        ("theme", from.as_str()),
        ("to", to.as_str()),
        ("all", "1"),
        ("list", list.as_str()),
    ];
    let plan = post(&app, PATH, &cookie, &form).await;
    let moved = format!("Move from the one theme to the other {number}");
    assert!(
        texts(&plan, "section h2").contains(&moved),
        "{:?}",
        texts(&plan, "section h2")
    );

    // Somebody refuses the new theme for one of them in the meantime.
    let first = before.split(' ').next().expect("a record");
    let id: recueil::domain::RecommendationId = first.parse().expect("an id");
    let slug: recueil::domain::ThemeSlug = to.parse().expect("a theme");
    decide(
        &app.pool,
        &[id],
        &slug,
        Verdict::Refuse,
        &Actor::command_line(),
    )
    .await
    .expect("refused");
    let mark = field(&plan, "mark");
    let stale = [&form[..], &[("mark", mark.as_str())]].concat();
    let answer = post(&app, PATH, &cookie, &stale).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(texts(&answer, "[role=alert]")[0].contains("nothing was done"));
    assert_eq!(tagged(&app, &from).await, before);

    // The new plan is shown with its own mark, and can be done.
    let mark = field(&answer, "mark");
    let fresh = [&form[..], &[("mark", mark.as_str())]].concat();
    let done = post(&app, PATH, &cookie, &fresh).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(tagged(&app, &to).await.split(',').count(), number - 1);
    assert_eq!(tagged(&app, &from).await.split(',').count(), 1);
}

#[tokio::test]
async fn what_cannot_be_decided_says_so() {
    let app = App::new().await;
    let cookie = signed(&app, Role::Editor).await;
    let theme = ask(&app.pool, "select slug from themes order by slug limit 1").await;
    for (fields, said) in [
        (
            &[("verb", "give"), ("theme", "no such theme"), ("all", "1")][..],
            "There is no theme of this name.",
        ),
        (
            &[("verb", "give"), ("theme", &theme)],
            "Choose at least one record.",
        ),
        (
            &[("verb", "move"), ("theme", &theme), ("all", "1")],
            "Name the theme to move them to.",
        ),
        (
            &[
                ("verb", "move"),
                ("theme", &theme),
                ("to", &theme),
                ("all", "1"),
            ],
            "These are the same theme.",
        ),
    ] {
        let answer = post(&app, PATH, &cookie, fields).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert_eq!(texts(&answer, "[role=alert]"), [said]);
    }
    let ids: Vec<i64> = (0..=5_000).collect();
    let change = retag::Change::Give(theme.parse().expect("a theme"));
    let refused = retag::plan(&app.pool, &ids, &change).await;
    assert!(matches!(refused, Err(retag::RetagError::TooMany)));
    let reader = signed(&app, Role::Reader).await;
    assert_eq!(get(&app, PATH, &reader).await.status, StatusCode::FORBIDDEN);
}
