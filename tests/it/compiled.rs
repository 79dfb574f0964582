//! A sheet of recommendations that were compiled elsewhere: compared with what is published, kept, and put
//! beside the document when it comes.

use recueil::db::Pool;
use recueil::domain::{Language, Mention, ThemeSlug};
use recueil::editorial::Actor;
use recueil::editorial::compiled::{CompileError, Judged, Plan, keep, plan, read};
use recueil::editorial::review::{self, Change, OfRecord, Shown, Subject};
use recueil::editorial::tag::{Verdict, decide};

use crate::cluster::database;
use crate::drafts::{Say, ask, document, in_review, publish};

const SHEET: &str = "symbol;paragraph;item;language;text;themes\n\
    DEMO/WG.8/2031/2;3;;en;States parties should act;{theme}\n\
    DEMO/WG.8/2031/2;para. 4;;en;States parties may act at once;{theme}\n\
    DEMO/WG.8/2031/2;9;;en;States parties should rest;\n\
    DEMO/WG.8/2031/3;1;;en;States parties should look;{theme}\n\
    DEMO/WG.8/2031/3;5;;;States parties should see;\n\
    DEMO/WG.8/2031/3;7;;;States parties should hear;no such theme\n\
    DEMO/WG.8/2031/2;3;;en;The same place again;\n";

fn told(judged: &[Judged]) -> Vec<&'static str> {
    judged.iter().map(|one| one.verdict.as_str()).collect()
}

#[tokio::test]
async fn rows_are_matched_with_what_is_published_and_with_what_comes() {
    let pool = database().await;
    let theme = ask(&pool, "select slug from themes order by id limit 1").await;
    let sheet = SHEET.replace("{theme}", &theme);
    let first = document("DEMO/WG.8/2031/2", Language::En)
        .say(Mention::Adopted, 3, "States parties should act.")
        .say(Mention::Adopted, 4, "States parties should act at once.");
    publish(&pool, &first).await;
    let (rows, _) = read(sheet.as_bytes()).expect("a sheet");
    let planned = plan(&pool, rows).await.expect("judged");
    let judged = &planned.rows;
    assert_eq!(
        told(judged),
        [
            "matched",
            "differs",
            "no_recommendation",
            "waits",
            "waits",
            "held",
            "held"
        ]
    );
    assert_eq!(judged[0].record.as_deref(), Some("demo-wg.8-2031-2-p3"));
    assert_eq!(judged[0].gives.len(), 1);
    let difference = "States parties [-should-] {+may+} act [-at once.-] {+at once+}";
    let said = judged[1].difference.clone().unwrap_or_default();
    assert!(
        said.starts_with("States parties [-should-] {+may+} act"),
        "{said} {difference}"
    );
    assert_eq!(judged[5].row.remarks[0].code, "theme_unknown");
    assert_eq!(judged[6].row.remarks[0].code, "row_twice");
    assert_eq!(
        ask(&pool, "select count(*) from tags").await,
        "0",
        "a dry run"
    );
    kept_once(&pool, &sheet, &planned).await;
    comes(&pool, &theme).await;
}

/// Keeps the plan; the same plan is an old one then, and a new one gives nothing more.
async fn kept_once(pool: &Pool, sheet: &str, planned: &Plan) {
    let tagged = "select r.slug || ' ' || t.origin || ' ' || t.decided_by
                  from tags t join recommendations r on r.id = t.recommendation_id";
    let actor = Actor::command_line();
    let kept = keep(pool, planned, "old.csv", None, &actor)
        .await
        .expect("kept");
    assert_eq!((kept.rows, kept.given), (5, 1));
    assert_eq!(
        ask(pool, tagged).await,
        "demo-wg.8-2031-2-p3 added command line"
    );
    let entry =
        "select detail ->> 'file' || ' ' || (detail ->> 'row') from log where verb = 'give theme'";
    assert_eq!(
        ask(pool, entry).await,
        "old.csv 2",
        "the log says where a theme comes from"
    );
    let old = keep(pool, planned, "old.csv", None, &actor).await;
    assert!(
        matches!(old, Err(CompileError::Changed)),
        "the plan is an old one by now"
    );
    let (rows, _) = read(sheet.as_bytes()).expect("a sheet");
    let again = plan(pool, rows).await.expect("judged");
    assert!(again.rows[0].gives.is_empty(), "it has the theme");
    let kept = keep(pool, &again, "old.csv", None, &actor)
        .await
        .expect("kept");
    assert_eq!((kept.rows, kept.given), (5, 0));
    assert_eq!(ask(pool, "select count(*) from compiled").await, "5");
}

/// The other document comes: one as it was compiled, and one that is not found in it.
async fn comes(pool: &Pool, theme: &str) {
    let other = document("DEMO/WG.8/2031/3", Language::En)
        .say(Mention::Adopted, 1, "States parties should look;")
        .say(Mention::Adopted, 2, "States parties should listen.");
    in_review(pool, &other).await;
    let of = |path: &str| {
        format!(
            "select coalesce(parsed #>> '{path}', '') from drafts where symbol = 'DEMO/WG.8/2031/3'"
        )
    };
    assert_eq!(
        ask(pool, &of("{recommendations,0,themes,0,theme}")).await,
        theme
    );
    assert_eq!(
        ask(pool, &of("{recommendations,0,themes,0,evidence}")).await,
        "[]"
    );
    assert_eq!(
        ask(pool, &of("{warnings,0,code}")).await,
        "compiled_missing"
    );
    assert_eq!(ask(pool, &of("{warnings,1,code}")).await, "");
}

#[tokio::test]
async fn what_an_editor_refused_stays_refused() {
    let pool = database().await;
    let theme = ask(&pool, "select slug from themes order by id limit 1").await;
    let paper = document("DEMO/WG.8/2031/2", Language::En).say(
        Mention::Adopted,
        3,
        "States parties should act.",
    );
    publish(&pool, &paper).await;
    let id = "demo-wg.8-2031-2-p3".parse().expect("an id");
    let slug: ThemeSlug = theme.parse().expect("a theme");
    let actor = Actor::command_line();
    decide(&pool, &[id], &slug, Verdict::Refuse, &actor)
        .await
        .expect("refused");
    let sheet = format!(
        "cote,paragraphe,texte,thèmes\nDEMO/WG.8/2031/2,3,States parties should act,{theme}\n"
    );
    let (rows, _) = read(sheet.as_bytes()).expect("a sheet");
    let planned = plan(&pool, rows).await.expect("judged");
    let kept = keep(&pool, &planned, "old.csv", None, &actor)
        .await
        .expect("kept");
    assert_eq!((kept.rows, kept.given, kept.refused), (1, 0, 1));
    assert_eq!(ask(&pool, "select count(*) from tags").await, "0");
}

#[tokio::test]
async fn a_draft_that_nobody_has_begun_is_given_what_comes_after_it() {
    let pool = database().await;
    let theme = ask(&pool, "select slug from themes order by id limit 1").await;
    let paper = |symbol| {
        document(symbol, Language::En).say(Mention::Adopted, 1, "States parties should look.")
    };
    in_review(&pool, &paper("DEMO/WG.8/2031/3")).await;
    let begun = in_review(&pool, &paper("DEMO/WG.8/2031/4")).await.import_id;
    let open = review::open(&pool, begun).await.expect("a review");
    let shown = Shown {
        version: open.version,
        print: open.paper.print(Subject::Record(1)),
    };
    let accept = Change::Record(1, vec![OfRecord::Accept { themes: true }]);
    let actor = Actor::command_line();
    review::change(&pool, begun, &shown, &accept, &actor)
        .await
        .expect("begun");
    let sheet = format!(
        "symbol,paragraph,text,themes\nDEMO/WG.8/2031/3,1,States parties should look,{theme}\n\
         DEMO/WG.8/2031/3,9,States parties should rest,\n\
         DEMO/WG.8/2031/4,1,States parties should look,{theme}\n"
    );
    let codes = "select string_agg(w ->> 'code', ',') from drafts, jsonb_array_elements(parsed -> 'warnings') w
                 where w ->> 'code' like 'compiled%'";
    for drafts in [1, 0] {
        let (rows, _) = read(sheet.as_bytes()).expect("a sheet");
        let planned = plan(&pool, rows).await.expect("planned");
        let begun: Vec<bool> = planned
            .rows
            .iter()
            .filter_map(|one| Some(one.in_review?.begun))
            .collect();
        assert_eq!(begun, [false, false, true]);
        let kept = keep(&pool, &planned, "late.csv", None, &actor)
            .await
            .expect("kept");
        assert_eq!((kept.rows, kept.given, kept.drafts), (3, 0, drafts));
        assert_eq!(ask(&pool, codes).await, "compiled_missing", "said once");
    }
    let of = |symbol: &str| {
        format!(
            "select coalesce(parsed #>> '{{recommendations,0,themes,0,theme}}', '') from drafts where symbol = '{symbol}'"
        )
    };
    assert_eq!(ask(&pool, &of("DEMO/WG.8/2031/3")).await, theme);
    assert_eq!(
        ask(&pool, &of("DEMO/WG.8/2031/4")).await,
        "",
        "a review is its editor's"
    );
}
