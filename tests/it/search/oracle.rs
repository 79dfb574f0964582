//! The engine against Postgres full text, query by query: the same records, no more and no fewer, with
//! filters and without, in six languages. The branches of a query are put together here once more, so
//! that both would have to be wrong in the same way.

use std::collections::BTreeSet;
use std::path::PathBuf;

use recueil::db::{Pool, matches};
use recueil::domain::{Facet, Filters, Language, Query, Status, Symbol, Term};
use recueil::forge::{Order, forge};
use recueil::samples;
use recueil::search::{Search, by_theme, conditions};
use recueil::worker::Worker;
use sqlx::{query_as, query_scalar};

use super::Asked;
use crate::api::corpus;
use crate::cluster::{RECUEIL, database};

type Ids = BTreeSet<i64>;

/// What Postgres finds; `None` when the query has no condition that can be looked for.
async fn by_postgres(pool: &Pool, query: &Query) -> Option<Ids> {
    let conditions = conditions(query);
    let searchable = matches::searchable(pool, &conditions)
        .await
        .expect("what can be looked for");
    let matches = matches::of(pool, &conditions, false)
        .await
        .expect("matches");
    let published = published(pool).await;
    let mut found = None;
    for (number, branch) in (0..).zip(&query.branches) {
        let mut own: Option<Ids> = None;
        for (side, terms) in [(true, &branch.wanted), (false, &branch.unwanted)] {
            let of_side = conditions
                .iter()
                .zip(&searchable)
                .filter(|(c, _)| c.branch == number && c.wanted == side);
            let can: Vec<bool> = of_side.map(|(_, can)| *can).collect();
            let mut take = |ids: &Ids| {
                let before = own.take().unwrap_or_else(|| published.clone());
                own = Some(if side { &before & ids } else { &before - ids });
            };
            if !can.is_empty() && can.iter().all(|can| *can) {
                let of_side = |m: &&matches::Match| m.branch == number && m.wanted == side;
                let ids = matches.iter().filter(of_side);
                take(&ids.map(|m| m.recommendation_id).collect());
            }
            for term in terms {
                match term {
                    Term::Symbol(symbol) => take(&under(pool, symbol).await),
                    Term::Theme(slug) => take(&on_theme(pool, slug).await),
                    _ => {}
                }
            }
        }
        if let Some(own) = own {
            found.get_or_insert_with(Ids::new).extend(own);
        }
    }
    found
}

async fn published(pool: &Pool) -> Ids {
    let ids: Vec<i64> = query_scalar("select id from published_recommendations")
        .fetch_all(pool)
        .await
        .expect("records");
    ids.into_iter().collect()
}

/// Records of the documents at or below a symbol.
async fn under(pool: &Pool, symbol: &Symbol) -> Ids {
    let ids: Vec<i64> = query_scalar(
        "select r.id from published_recommendations r
         where r.source_symbol = $1 or starts_with(r.source_symbol, $1 || '/')
            or exists (select from published_occurrences o join documents d on d.id = o.document_id
                       where o.recommendation_id = r.id
                         and (d.symbol = $1 or starts_with(d.symbol, $1 || '/')))",
    )
    .bind(symbol.as_str())
    .fetch_all(pool)
    .await
    .expect("records of a symbol");
    ids.into_iter().collect()
}

async fn on_theme(pool: &Pool, slug: &str) -> Ids {
    let ids: Vec<i64> = query_scalar(
        "select t.recommendation_id from published_tags t join themes on themes.id = t.theme_id
         where themes.slug = $1",
    )
    .bind(slug)
    .fetch_all(pool)
    .await
    .expect("records of a theme");
    ids.into_iter().collect()
}

/// Compares one query, without filters and with two.
async fn compare(pool: &Pool, search: &Search, words: &str) -> usize {
    let query = Query::parse(words);
    let branches = by_theme(search, &query).await.expect("themes");
    let notes = Vec::new();
    let themes = by_postgres(pool, &Query { branches, notes }).await;
    let truth = match by_postgres(pool, &query).await {
        Some(ids) => &ids | &themes.unwrap_or_default(),
        None => published(pool).await,
    };
    let mut asked = Asked {
        words,
        limit: usize::MAX >> 1,
        facets: &[Facet::Status],
        ..Asked::default()
    };
    let found = asked.answer(search).await.expect("an answer");
    let ids: Ids = found.ids.iter().copied().collect();
    let (more, fewer) = (&ids - &truth, &truth - &ids);
    assert!(
        more.is_empty() && fewer.is_empty(),
        "{words:?}: {} found, {} by Postgres; too many {:?}, missing {:?}",
        ids.len(),
        truth.len(),
        texts(pool, &more).await,
        texts(pool, &fewer).await
    );
    assert_eq!(found.total, truth.len(), "{words:?}");
    assert_eq!(found.ids.len(), truth.len(), "{words:?} finds some twice");
    let counted: u64 = found.facets[0].values.iter().map(|value| value.count).sum();
    assert_eq!(counted, truth.len() as u64, "{words:?} counts otherwise");
    asked.filters = Filters {
        language: vec![Language::En, Language::Zh],
        status: vec![Status::Adopted],
        ..Filters::default()
    };
    let narrowed: Vec<i64> = query_scalar(
        "select r.id from published_recommendations r
         where r.id = any($1) and r.status = 'adopted'
           and exists (select from wordings w where w.recommendation_id = r.id and w.language in ('en', 'zh'))",
    )
    .bind(truth.iter().copied().collect::<Vec<i64>>())
    .fetch_all(pool)
    .await
    .expect("what is left");
    let found = asked.answer(search).await.expect("an answer");
    let ids: Ids = found.ids.iter().copied().collect();
    assert_eq!(ids, narrowed.into_iter().collect(), "{words:?} narrowed");
    truth.len()
}

async fn texts(pool: &Pool, ids: &Ids) -> Vec<(i64, String, String)> {
    let ids: Vec<i64> = ids.iter().copied().take(2).collect();
    query_as("select recommendation_id, text, search::text from wordings where recommendation_id = any($1)")
        .bind(ids)
        .fetch_all(pool)
        .await
        .expect("texts")
}

/// Queries made of the words that stand in the texts: each text gives one of each kind.
async fn of_the_corpus(pool: &Pool, step: usize) -> Vec<String> {
    let rows: Vec<(String, String)> = query_as("select language, text from wordings order by 1, 2")
        .fetch_all(pool)
        .await
        .expect("texts");
    let mut queries = Vec::new();
    for (language, text) in rows.iter().step_by(step) {
        if language == "zh" {
            let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
            let start = letters.len() / 3;
            queries.push(
                letters[start..letters.len().min(start + 2)]
                    .iter()
                    .collect(),
            );
            queries.push(
                letters[start..letters.len().min(start + 4)]
                    .iter()
                    .collect(),
            );
            continue;
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = |part: usize| words[(words.len() - 1) * part / 7];
        let start: String = at(3).chars().take(4).collect();
        queries.extend([
            at(1).to_owned(),
            format!("{} {}", at(2), at(5)),
            format!("{} or {}", at(4), at(6)),
            format!("{} -{}", at(1), at(6)),
            format!("{start}*"),
        ]);
        for run in words.windows(3).skip(words.len() / 2).take(2) {
            queries.push(format!("\"{}\"", run.join(" ")));
        }
    }
    queries
}

/// Queries that any corpus should answer as Postgres does.
const ALWAYS: [&str; 24] = [
    "migrants",
    "MIGRANT",
    "the",
    "the victims",
    "de la mer",
    "\"of the sea\"",
    "l'enquête",
    "enquetes",
    "anti-trafficking",
    "anti-traff*",
    "well-being or état-major",
    "financ* -victims",
    "-victims",
    "-the",
    "victims -\"rights of victims\"",
    "贩运",
    "\"贩运人口\" or migrants",
    "口人",
    "المهاجرين",
    "والتوصية",
    "мигрантов",
    "торговл* людьми",
    "2020 or 12",
    "zebra",
];

async fn all(pool: &Pool, search: &Search, queries: impl IntoIterator<Item = String>) -> usize {
    let mut hits = 0;
    for words in queries {
        hits += usize::from(compare(pool, search, &words).await > 0);
    }
    hits
}

fn always() -> impl Iterator<Item = String> {
    ALWAYS.iter().map(|words| (*words).to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_small_corpus_is_found_as_postgres_finds_it() {
    let pool = database().await;
    corpus::fill(&pool).await;
    let search = Search::new(pool.clone());
    let symbols = [
        "DEMO/WG.1",
        "demo/wg.1/2024/2",
        "DEMO/2023/1 information",
        "-DEMO/2023/1",
        "DEMO/WG.1 -DEMO/WG.1/2022/5 migrants",
    ];
    let symbols = symbols.iter().map(|words| (*words).to_owned());
    let asked = always().chain(symbols).chain(of_the_corpus(&pool, 3).await);
    assert!(all(&pool, &search, asked).await > 40);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corpus_in_six_languages_is_found_as_postgres_finds_it() {
    let pool = database().await;
    let order = Order {
        recommendations: 300,
        seed: 3,
        languages: Language::ALL.to_vec(),
    };
    forge(&pool, &order).await.expect("a forged corpus");
    let search = Search::new(pool.clone());
    let asked = always().chain(of_the_corpus(&pool, 29).await);
    assert!(all(&pool, &search, asked).await > 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_samples_are_found_as_postgres_finds_them() {
    let pool = database().await;
    samples::receive_all(&pool).await.expect("samples");
    let worker = Worker::with_program(pool.clone(), PathBuf::from(RECUEIL));
    while worker.run_once().await.expect("work") {}
    let search = Search::new(pool.clone());
    let asked = always().chain(of_the_corpus(&pool, 7).await);
    assert!(all(&pool, &search, asked).await > 100);
}
