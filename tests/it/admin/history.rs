//! The history of the thematic index: what was before and after, and taking it back where that can be done.

use axum::http::StatusCode;
use recueil::db::log;
use recueil::domain::{RecommendationId, Role, ThemeSlug};
use recueil::editorial::Actor;
use recueil::editorial::tag::{Verdict, decide};

use super::{get, post, signed};
use crate::api::app::{Answer, App};
use crate::drafts::ask;

const PAGE: &str = "/admin/thesaurus/history";

fn page(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).into_owned()
}

async fn make(app: &App, cookie: &str, slug: &str, parent: &str) {
    let fields = [
        ("label", slug),
        ("language", "en"),
        ("slug", slug),
        ("parent", parent),
    ];
    let made = post(app, "/admin/themes", cookie, &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", page(&made));
}

async fn place(app: &App, cookie: &str, slug: &str, verb: &str, other: &str) {
    let to = format!("/admin/themes/{slug}/place");
    let done = post(app, &to, cookie, &[("do", verb), ("other", other)]).await;
    assert_eq!(
        done.status,
        StatusCode::SEE_OTHER,
        "{verb} {slug}: {}",
        page(&done)
    );
}

async fn describe(app: &App, cookie: &str, slug: &str, fields: &[(&str, &str)]) {
    let version = ask(
        &app.pool,
        &format!("select version from themes where slug = '{slug}'"),
    )
    .await;
    let mut all = vec![("version", version.as_str())];
    all.extend(fields);
    let done = post(app, &format!("/admin/themes/{slug}"), cookie, &all).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", page(&done));
}

/// The last step of this kind.
async fn step(app: &App, verb: &str) -> String {
    let last = format!("select max(id) from theme_steps where verb = '{verb}'");
    format!("{PAGE}/{}", ask(&app.pool, &last).await)
}

async fn undo(app: &App, cookie: &str, step: &str) -> Answer {
    post(app, step, cookie, &[]).await
}

/// Everything that is said of themes, of tags and of what was refused; versions and keys aside.
async fn everything(app: &App) -> String {
    let themes = ask(
        &app.pool,
        "select jsonb_agg(state order by slug) from theme_states",
    )
    .await;
    let tags =
        "select string_agg(r.slug || t.slug || tag_state(r.id, t.id), ' ' order by r.slug, t.slug)
                from recommendations r cross join themes t where tag_state(r.id, t.id) is not null";
    let aliases = "select string_agg(a.slug || t.slug, ' ' order by a.slug) from theme_aliases a join themes t on t.id = a.theme_id";
    format!(
        "{themes} {} {}",
        ask(&app.pool, tags).await,
        ask(&app.pool, aliases).await
    )
}

async fn tagged(app: &App) -> String {
    let most = "select t.slug from themes t join tags g on g.theme_id = t.id
                group by t.id order by count(*) desc, t.slug limit 1";
    ask(&app.pool, most).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_change_is_told_and_taken_back() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    make(&app, &publisher, "lifeboats", "").await;
    make(&app, &publisher, "ships", "").await;
    describe(
        &app,
        &publisher,
        "lifeboats",
        &[
            ("label-en", "Boats that save lives"),
            ("triggers-en", "lifeboat*"),
        ],
    )
    .await;
    describe(
        &app,
        &publisher,
        "lifeboats",
        &[
            ("label-en", "Boats that rescue lives"),
            ("triggers-en", "lifeboat*"),
        ],
    )
    .await;
    let told = page(&get(&app, &format!("{PAGE}?theme=lifeboats"), &publisher).await);
    assert!(
        told.contains("save</del>") && told.contains("rescue</ins>"),
        "{told}"
    );
    let before = everything(&app).await;
    for (verb, other) in [("move", "ships"), ("retire", "ships")] {
        place(&app, &publisher, "lifeboats", verb, other).await;
        assert_ne!(everything(&app).await, before);
        let step = step(&app, verb).await;
        assert!(page(&get(&app, &step, &publisher).await).contains("Take it back</button>"));
        assert_eq!(
            undo(&app, &publisher, &step).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(everything(&app).await, before, "{verb}");
        let again = undo(&app, &publisher, &step).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(page(&again).contains("It was taken back already."));
    }
    let step = step(&app, "describe").await;
    assert_eq!(
        undo(&app, &publisher, &step).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(everything(&app).await.contains("Boats that save lives"));
    let revisions = "select count(distinct verb) from log where verb in ('move theme', 'reinstate theme', 'describe theme')";
    assert_eq!(ask(&app.pool, revisions).await, "3");
    assert_eq!(log::broken(&app.pool).await.expect("an answer"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_again_since_says_so() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    make(&app, &publisher, "lifeboats", "").await;
    let made = step(&app, "create").await;
    describe(
        &app,
        &publisher,
        "lifeboats",
        &[("label-en", "First"), ("label-fr", "Canots")],
    )
    .await;
    let first = step(&app, "describe").await;
    describe(
        &app,
        &publisher,
        "lifeboats",
        &[("label-en", "Second"), ("label-fr", "Canots")],
    )
    .await;
    for old in [&made, &first] {
        let answer = undo(&app, &publisher, old).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(
            page(&answer).contains("This was changed again since: lifeboats"),
            "{}",
            page(&answer)
        );
    }
    for _ in 0..2 {
        let last = ask(&app.pool, "select max(s.id) from theme_steps s where verb = 'describe' and undoes is null
                                   and not exists (select from theme_steps u where u.undoes = s.id)").await;
        assert_eq!(
            undo(&app, &publisher, &format!("{PAGE}/{last}"))
                .await
                .status,
            StatusCode::SEE_OTHER
        );
    }
    assert_eq!(
        undo(&app, &publisher, &made).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        app.get("/en/themes/lifeboats").await.status,
        StatusCode::NOT_FOUND
    );
    let editor = signed(&app, Role::Editor).await;
    assert_eq!(
        undo(&app, &editor, &first).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        get(&app, &format!("{PAGE}/999999"), &editor).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_is_taken_back_with_all_that_came_from_it() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let from = tagged(&app).await;
    let into = ask(
        &app.pool,
        &format!(
            "select t.slug from themes t join tags g on g.theme_id = t.id
                where t.slug <> '{from}' group by t.id order by count(*) desc, t.slug limit 1"
        ),
    )
    .await;
    make(&app, &publisher, "older", "").await;
    place(&app, &publisher, "older", "merge", &from).await;
    let before = everything(&app).await;
    place(&app, &publisher, &from, "merge", &into).await;
    assert_ne!(everything(&app).await, before);
    let merge = step(&app, "merge").await;
    assert!(page(&get(&app, &merge, &publisher).await).contains("Come back as they were: "));
    assert_eq!(
        undo(&app, &publisher, &merge).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(everything(&app).await, before);
    assert_eq!(
        app.get(&format!("/en/themes/{from}")).await.status,
        StatusCode::OK
    );
    let part = undo(&app, &publisher, &step(&app, "part").await).await;
    assert_eq!(
        part.status,
        StatusCode::CONFLICT,
        "merging again is the way"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_decided_since_a_merge_is_told_and_stays() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let from = tagged(&app).await;
    make(&app, &publisher, "lifeboats", "").await;
    place(&app, &publisher, &from, "merge", "lifeboats").await;
    let merge = step(&app, "merge").await;
    let theme: ThemeSlug = "lifeboats".parse().expect("a theme");
    let mut decided = Vec::new();
    for (place, verdict) in [(0, Verdict::Refuse), (1, Verdict::Give)] {
        let of = format!("select r.slug from merged_tags m join recommendations r on r.id = m.recommendation_id
                          where m.own ->> 'origin' = 'proposed' order by r.id offset {place} limit 1");
        let id: RecommendationId = ask(&app.pool, &of).await.parse().expect("a proposal");
        decide(
            &app.pool,
            std::slice::from_ref(&id),
            &theme,
            verdict,
            &Actor::command_line(),
        )
        .await
        .expect("decided");
        decided.push(id);
    }
    let told = page(&get(&app, &merge, &publisher).await);
    assert!(
        told.contains("Stay with the other theme, or without either"),
        "{told}"
    );
    assert_eq!(
        undo(&app, &publisher, &merge).await.status,
        StatusCode::SEE_OTHER
    );
    let how = async |id: &RecommendationId, theme: &str| {
        let of = format!(
            "select tag_state(r.id, t.id) ->> 'origin' from recommendations r, themes t
                          where r.slug = '{id}' and t.slug = '{theme}'"
        );
        ask(&app.pool, &of).await
    };
    assert_eq!(
        how(&decided[0], "lifeboats").await,
        "refused",
        "the refusal stays"
    );
    assert_eq!(
        how(&decided[0], &from).await,
        "null",
        "and its proposal does not come back"
    );
    assert_eq!(
        how(&decided[1], "lifeboats").await,
        "confirmed",
        "the decision stays"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_label_is_no_synonym_and_nothing_leads_to_what_is_retired() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    for slug in ["one", "two", "three"] {
        make(&app, &publisher, slug, "").await;
    }
    let twice = [
        ("version", "1"),
        ("label-en", "One"),
        ("synonyms-en", "One"),
    ];
    let twice = post(&app, "/admin/themes/one", &publisher, &twice).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(page(&twice).contains("A label is a synonym in the same language as well."));
    place(&app, &publisher, "two", "retire", "three").await;
    let fields = [("do", "retire"), ("other", "two")];
    let ring = post(&app, "/admin/themes/three/place", &publisher, &fields).await;
    assert_eq!(ring.status, StatusCode::CONFLICT);
    describe(&app, &publisher, "one", &[("label-en", "Same")]).await;
    describe(&app, &publisher, "three", &[("label-en", "Same")]).await;
    place(&app, &publisher, "one", "merge", "three").await;
    let synonyms = "select count(*) from theme_synonyms where synonym = 'Same'";
    assert_eq!(ask(&app.pool, synonyms).await, "0", "nor by a merge");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_proposes_nothing_that_was_refused() {
    let app = App::new().await;
    let publisher = signed(&app, Role::Publisher).await;
    let from = tagged(&app).await;
    make(&app, &publisher, "lifeboats", "").await;
    let first = format!(
        "select r.slug from tags g join recommendations r on r.id = g.recommendation_id
         join themes t on t.id = g.theme_id where t.slug = '{from}' and g.origin = 'proposed' order by r.id limit 1"
    );
    let id: RecommendationId = ask(&app.pool, &first).await.parse().expect("a proposal");
    let theme: ThemeSlug = "lifeboats".parse().expect("a theme");
    let refused = std::slice::from_ref(&id);
    decide(
        &app.pool,
        refused,
        &theme,
        Verdict::Refuse,
        &Actor::command_line(),
    )
    .await
    .expect("refused");
    place(&app, &publisher, &from, "merge", "lifeboats").await;
    let how = format!(
        "select tag_state(r.id, t.id) ->> 'origin' from recommendations r, themes t
         where r.slug = '{id}' and t.slug = 'lifeboats'"
    );
    assert_eq!(ask(&app.pool, &how).await, "refused");
    let both =
        "select count(*) from tags g join refused_tags r using (recommendation_id, theme_id)";
    assert_eq!(ask(&app.pool, both).await, "0");
}
