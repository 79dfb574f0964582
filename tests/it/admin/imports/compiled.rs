//! A sheet of recommendations that were compiled elsewhere, by the browser: what is found of each row, who may confirm,
//! and what happens where the store changes in between.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use recueil::domain::{Language, Mention, RecommendationId, Role, ThemeSlug};
use recueil::editorial::Actor;
use recueil::editorial::tag::{Verdict, decide};

use super::texts;
use crate::admin::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::{Say, ask, document, publish};

const PATH: &str = "/admin/imports/compiled";

/// Sends a sheet as the form of the page does.
async fn send(app: &App, cookie: &str, name: &str, sheet: &str) -> Answer {
    let body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"sheet\"; filename=\"{name}\"\r\n\r\n\
         {sheet}\r\n--edge--\r\n"
    );
    let request = Request::post(PATH)
        .header("host", "test.example")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body));
    app.send(request.expect("a request")).await
}

/// Where an answer leads.
fn leads(answer: &Answer) -> String {
    let said = String::from_utf8_lossy(&answer.body);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{said}");
    let location = answer.headers.get("location").expect("a location");
    location.to_str().expect("an address").to_owned()
}

/// The mark of the plan that a page shows.
fn mark(answer: &Answer) -> String {
    let page = String::from_utf8_lossy(&answer.body).into_owned();
    let rest = page.split("name=\"mark\" value=\"").nth(1);
    let mark = rest.and_then(|rest| rest.split('"').next());
    mark.unwrap_or_default().to_owned()
}

/// A document with two recommendations, a theme that none has, and a sheet that speaks of them.
async fn ready(app: &App) -> (String, String) {
    let paper = document("DEMO/WG.8/2031/2", Language::En)
        .say(Mention::Adopted, 3, "States parties should act.")
        .say(Mention::Adopted, 4, "States parties should act at once.");
    publish(&app.pool, &paper).await;
    let free = "select slug from themes x
                where not exists (select from tags t where t.theme_id = x.id) order by slug limit 1";
    let theme = ask(&app.pool, free).await;
    let sheet = format!(
        "cote;paragraphe;texte;thèmes;remarque\n\
         DEMO/WG.8/2031/2;3;States parties should act;{theme}\n\
         DEMO/WG.8/2031/2;4;States parties may act at once;{theme}\n\
         DEMO/WG.8/2031/9;1;States parties should look;{theme}\n\
         DEMO/WG.8/2031/9;2;States parties should hear;no such theme\n\
         demo;5;States parties should see;\n"
    );
    (sheet, theme)
}

async fn tagged(app: &App, theme: &str) -> String {
    let query = format!(
        "select coalesce(string_agg(r.slug || ' ' || t.origin || ' ' || t.decided_by, ','), '')
         from tags t join recommendations r on r.id = t.recommendation_id
         join themes x on x.id = t.theme_id where x.slug = '{theme}'"
    );
    ask(&app.pool, &query).await
}

#[tokio::test]
async fn a_sheet_is_looked_at_by_editors_and_confirmed_by_publishers() {
    let app = App::empty().await;
    let (sheet, theme) = ready(&app).await;
    let editor = signed(&app, Role::Editor).await;
    let place = leads(&send(&app, &editor, "old.csv", &sheet).await);
    let page = get(&app, &place, &editor).await;
    assert_eq!(
        texts(&page, ".rows .meta strong"),
        [
            "Same words",
            "Other words",
            "Waits for its document",
            "Held back",
            "Held back"
        ]
    );
    let gone = texts(&page, ".rows del");
    assert!(gone[0].ends_with("should"), "{gone:?}");
    let come = texts(&page, ".rows ins");
    assert!(come[0].ends_with("may"), "{come:?}");
    let faults = texts(&page, ".rows .fault");
    assert_eq!(
        faults,
        [
            "Themes – This is not understood: no such theme",
            "Symbol – This is not understood: demo"
        ]
    );
    let unknown = texts(&page, ".alert.warn li");
    assert_eq!(
        unknown,
        ["No column is called so; it is left out: remarque"]
    );
    assert_eq!(texts(&page, ".plan dd"), ["3", "1", "0"]);
    let held = get(&app, &format!("{place}?only=held"), &editor).await;
    assert_eq!(texts(&held, ".rows .meta strong").len(), 2);

    assert!(mark(&page).is_empty(), "an editor looks");
    let refused = post(&app, &place, &editor, &[("mark", "x")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(tagged(&app, &theme).await, "");
    assert_eq!(ask(&app.pool, "select count(*) from compiled").await, "0");

    let publisher = signed(&app, Role::Publisher).await;
    let mark = mark(&get(&app, &place, &publisher).await);
    let done = post(&app, &place, &publisher, &[("mark", &mark)]).await;
    assert_eq!(leads(&done), format!("{place}?done=compiled"));
    let given = tagged(&app, &theme).await;
    assert!(given.starts_with("demo-wg.8-2031-2-p3 added "), "{given}");
    assert_eq!(ask(&app.pool, "select count(*) from compiled").await, "3");
    let page = get(&app, &place, &publisher).await;
    assert_eq!(texts(&page, ".plan h2")[0], "Taken in");
    assert_eq!(texts(&page, ".plan dd"), ["3", "1", "0"]);
    let again = post(&app, &place, &publisher, &[("mark", &mark)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "sent twice, done once");
    let list = get(&app, PATH, &publisher).await;
    assert_eq!(texts(&list, ".rows .sym"), ["DEMO/WG.8/2031/9"]);
}

#[tokio::test]
async fn what_changed_in_between_is_shown_anew_and_nothing_is_given() {
    let app = App::empty().await;
    let (sheet, theme) = ready(&app).await;
    let cookie = signed(&app, Role::Publisher).await;
    let place = leads(&send(&app, &cookie, "old.csv", &sheet).await);
    let old = mark(&get(&app, &place, &cookie).await);
    let id: RecommendationId = "demo-wg.8-2031-2-p3".parse().expect("an id");
    let slug: ThemeSlug = theme.parse().expect("a theme");
    decide(
        &app.pool,
        &[id],
        &slug,
        Verdict::Refuse,
        &Actor::command_line(),
    )
    .await
    .expect("refused");
    let answer = post(&app, &place, &cookie, &[("mark", &old)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(texts(&answer, ".alert.bad")[0].starts_with("The store has changed"));
    assert_eq!(texts(&answer, ".plan dd"), ["3", "0", "1"], "refused stays");
    assert_ne!(mark(&answer), old);
    assert_eq!(ask(&app.pool, "select count(*) from compiled").await, "0");
    let now = mark(&answer);
    leads(&post(&app, &place, &cookie, &[("mark", &now)]).await);
    assert_eq!(tagged(&app, &theme).await, "", "nothing is overruled");
}

#[tokio::test]
async fn what_is_no_sheet_is_told_and_not_kept() {
    let app = App::empty().await;
    let cookie = signed(&app, Role::Editor).await;
    for (sheet, said) in [
        ("", "Choose a sheet"),
        ("cote;texte\nDEMO/1;x\n", "no column is called “paragraph”"),
        ("PK\u{3}\u{4}", "save it as CSV"),
    ] {
        let answer = send(&app, &cookie, "old.csv", sheet).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{sheet:?}");
        let alert = texts(&answer, ".alert.bad").join(" ");
        assert!(alert.contains(said), "{alert}");
    }
    assert_eq!(
        ask(&app.pool, "select count(*) from compiled_sheets").await,
        "0"
    );
    let reader = signed(&app, Role::Reader).await;
    assert_eq!(get(&app, PATH, &reader).await.status, StatusCode::FORBIDDEN);
}
