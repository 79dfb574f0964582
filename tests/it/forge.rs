//! A forged corpus: the same from the same seed, true to every rule that publishing keeps, and served
//! like any other; never put over anything.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use recueil::db::Pool;
use recueil::domain::{Language, Mention, fold_for_search};
use recueil::editorial::load::LoadError;
use recueil::forge::{ForgeError, Forged, Order, forge};
use sqlx::{AssertSqlSafe, query_as, query_scalar};

use crate::api::app::App;
use crate::cluster::database;
use crate::drafts::{Say, ask, document, publish};
use crate::pages::page::open;

const MANY: u32 = 300;

fn order(seed: u64) -> Order {
    Order {
        recommendations: MANY,
        seed,
        languages: vec![Language::Fr, Language::En],
    }
}

async fn forged(pool: &Pool, seed: u64) -> Forged {
    forge(pool, &order(seed)).await.expect("a forged corpus")
}

/// Every table with a digest of its rows, but for the two that hold the time of the load.
async fn digests(pool: &Pool) -> BTreeMap<String, String> {
    let tables: Vec<String> = query_scalar(
        "select tablename::text from pg_tables
         where schemaname = 'public' and tablename not in ('log', 'corpus', '_sqlx_migrations')",
    )
    .fetch_all(pool)
    .await
    .expect("the tables");
    let mut digests = BTreeMap::new();
    for table in tables {
        let statement =
            format!("select md5(string_agg(t::text, '' order by t::text)) from {table} t");
        digests.insert(table, ask(pool, &statement).await);
    }
    digests
}

#[tokio::test]
async fn the_same_seed_gives_the_same_rows() {
    let (one, again, other) = (database().await, database().await, database().await);
    let made = forged(&one, 5).await;
    assert_eq!(made, forged(&again, 5).await);
    forged(&other, 6).await;
    let (one, again, other) = (
        digests(&one).await,
        digests(&again).await,
        digests(&other).await,
    );
    assert_eq!(one, again);
    for table in ["wordings", "recommendations", "tags", "paragraphs"] {
        assert_ne!(one[table], other[table], "{table}");
        assert_ne!(one[table], "null", "{table}");
    }
}

/// What must hold of any published corpus: each gives the number of rows that break it.
const BROKEN: [(&str, &str); 10] = [
    (
        "a record without wording in both languages",
        "select count(*) from published_recommendations r
         where (select count(*) from wordings w where w.recommendation_id = r.id) <> 2",
    ),
    (
        "a wording of another length",
        "select count(*) from wordings
         where array_length(string_to_array(text, ' '), 1) not between 40 and 190",
    ),
    (
        "a record that stands at no place of its own",
        "select count(*) from published_recommendations r
         where not exists (select from published_occurrences o
                           where o.recommendation_id = r.id and o.status <> 'recalled'
                             and o.document_id = r.document_id and o.anchor = r.source_anchor)",
    ),
    (
        "a place that is not in the text, or has other words there",
        "select count(*) from occurrence_wordings w
         join published_occurrences o on o.id = w.occurrence_id
         where not exists (select from paragraphs p where p.version_id = w.version_id
                             and p.anchor = o.anchor and p.text = w.text)
           and not exists (select from items i join paragraphs p on p.id = i.paragraph_id
                           where p.version_id = w.version_id and i.anchor = o.anchor and i.text = w.text)",
    ),
    (
        "a proposal without evidence, or evidence that is not in the words",
        "select count(*) from tags t
         left join tag_evidence e using (recommendation_id, theme_id)
         left join wordings w on w.recommendation_id = e.recommendation_id and w.language = e.language
         where e.words is null or strpos(lower(w.text), lower(e.words[1])) = 0",
    ),
    (
        "a record filed elsewhere than its document",
        "select count(*) from published_recommendations r
         join dated_documents d on d.id = r.document_id
         where (r.body_id, r.meeting_id, r.date, r.year, r.sort_date, r.source_symbol, r.source_key)
               is distinct from (d.body_id, d.meeting_id, d.date, d.year, d.sort_date, d.symbol, d.key)",
    ),
    (
        "a recalled record that is younger than its recall",
        "select count(*) from published_occurrences o
         join published_recommendations r on r.id = o.recommendation_id
         join dated_documents d on d.id = o.document_id
         where o.status = 'recalled' and d.year < r.year",
    ),
    (
        "a version without text, file or import",
        "select count(*) from published_versions v
         where not exists (select from paragraphs p join sections s on s.id = p.section_id
                           where p.version_id = v.id and s.version_id = v.id)
            or not exists (select from imports i join files f on f.id = i.file_id
                           where i.id = v.import_id and sha256(f.bytes) = f.sha256)",
    ),
    (
        "a citation without target",
        "select count(*) from citations c
         where not exists (select from citation_targets t where t.symbol = c.symbol)",
    ),
    (
        "a superseded record whose successor is no later one",
        "select count(*) from published_recommendations r
         join published_recommendations s on s.id = r.successor_id
         where s.year < r.year or r.status <> 'superseded'",
    ),
];

#[tokio::test]
async fn it_keeps_the_rules_of_a_published_corpus() {
    let pool = database().await;
    let made = forged(&pool, 1).await;
    assert_eq!((made.recommendations, made.documents), (MANY, 12));
    let published = "select count(*) from published_recommendations";
    assert_eq!(ask(&pool, published).await, MANY.to_string());
    for (rule, broken) in BROKEN {
        assert_eq!(ask(&pool, broken).await, "0", "{rule}");
    }
    for there in ["status = 'recalled'", "item is not null"] {
        let count = format!("select count(*) > 0 from occurrences where {there}");
        assert_eq!(ask(&pool, &count).await, "true", "{there}");
    }
    assert_eq!(
        ask(&pool, "select revision from corpus").await,
        made.revision.to_string()
    );
}

#[tokio::test]
async fn search_sees_the_words_as_if_they_had_been_published() {
    let pool = database().await;
    let order = Order {
        languages: Language::ALL.to_vec(),
        ..order(2)
    };
    forge(&pool, &order).await.expect("a forged corpus");
    let rows: Vec<(i64, String, String)> =
        query_as("select recommendation_id, language, text from wordings")
            .fetch_all(&pool)
            .await
            .expect("wordings");
    assert_eq!(rows.len(), MANY as usize * Language::ALL.len());
    let (mut ids, mut languages, mut folded) = (Vec::new(), Vec::new(), Vec::new());
    for (id, language, text) in rows {
        ids.push(id);
        folded.push(fold_for_search(
            language.parse().expect("a language"),
            &text,
        ));
        languages.push(language);
    }
    let other: Vec<String> = query_scalar(
        "select w.language || ' ' || w.text || ' ' || w.search::text
         from unnest($1::bigint[], $2::text[], $3::text[]) as f (id, language, folded)
         join wordings w on w.recommendation_id = f.id and w.language = f.language
         where w.search <> to_tsvector(('recueil_' || f.language)::regconfig, f.folded)",
    )
    .bind(ids)
    .bind(languages)
    .bind(folded)
    .fetch_all(&pool)
    .await
    .expect("a comparison");
    assert!(
        other.is_empty(),
        "{} differ, one of them: {}",
        other.len(),
        other[0]
    );
}

#[tokio::test]
async fn tables_have_the_indexes_and_references_that_they_had() {
    let (empty, full) = (database().await, database().await);
    forged(&full, 1).await;
    for catalogue in [
        "select string_agg(indexdef, E'\\n' order by indexdef) from pg_indexes where schemaname = 'public'",
        "select string_agg(concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated),
                           E'\\n' order by conrelid::regclass::text, conname) from pg_constraint",
    ] {
        assert_eq!(ask(&full, catalogue).await, ask(&empty, catalogue).await);
    }
    // Keys go on after the forged ones.
    let draft = document("DEMO/WG.1/2024/2", Language::En).say(Mention::Adopted, 1, "Co-operate");
    publish(&full, &draft).await;
}

#[tokio::test]
async fn nothing_is_forged_over_what_is_there() {
    let pool = database().await;
    let draft = document("DEMO/WG.1/2024/2", Language::En).say(Mention::Adopted, 1, "Co-operate");
    publish(&pool, &draft).await;
    let before = digests(&pool).await;
    let refused = forge(&pool, &order(1)).await;
    assert!(matches!(
        refused,
        Err(ForgeError::Load(LoadError::NotEmpty))
    ));
    assert_eq!(digests(&pool).await, before);
    assert_eq!(ask(&pool, "select revision from corpus").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_api_serve_it() {
    let app = App::empty().await;
    forged(&app.pool, 1).await;
    let list = app
        .json("/api/v1/recommendations?limit=200&facets=theme,body,year,addressee,status")
        .await;
    assert_eq!(list["total"], MANY);
    assert_eq!(list["facets"]["addressee"][0]["value"], "states_parties");
    let themes = list["facets"]["theme"].as_array().expect("counts");
    let most = themes[0]["count"].as_u64().expect("a count");
    assert!((30..=200).contains(&most), "the most used theme has {most}");
    let item = &list["items"][0];
    let (id, body, meeting) = (&item["id"], &item["body"], &item["meeting"]);
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let (symbol, theme) = (text(&item["source"]["symbol"]), text(&themes[0]["value"]));
    for path in [
        "/fr".to_owned(),
        "/en/themes".to_owned(),
        format!("/fr/themes/{theme}"),
        format!("/fr/recommendations?q=migrants&theme={theme}"),
        format!("/en/recommendations/{}", text(id)),
        "/fr/documents".to_owned(),
        format!("/fr/bodies/{}", text(body)),
        format!("/fr/meetings/{}", text(meeting)),
        "/en/resources".to_owned(),
    ] {
        let page = open(&app, &path).await;
        assert!(page.size > 2_000, "{path}");
    }
    let page = open(&app, &format!("/fr/documents/{symbol}")).await;
    let anchor = item["source"]["paragraph"].as_str().expect("a paragraph");
    assert!(page.has(&format!("[id='par-{anchor}']")));
    let found = app.json("/api/v1/recommendations?q=migrants").await;
    assert!(found["total"].as_u64().is_some_and(|total| total > 0));
    let gone = app
        .get("/api/v1/recommendations/forge-cop-1999-999999-p1")
        .await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let one: String = query_scalar(AssertSqlSafe(
        "select slug from recommendations where source_item is not null limit 1",
    ))
    .fetch_one(&app.pool)
    .await
    .expect("an item");
    open(&app, &format!("/fr/recommendations/{one}")).await;
}
