//! Lists without words: a theme from its first page to its thousandth, in the process; and the JSON list
//! of fifty against the statement that it is made from, which `pgbench` sends as it is.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, ensure};
use recueil::db::Pool;
use recueil::domain::{Filters, ThemeSlug};

use super::engine::Engine;
use super::http::Connection;
use super::load::{pgbench, wrk};
use super::running::Running;
use super::search::{figure, milliseconds};
use super::series::{median, ratio, share};
use super::store::Store;
use super::table::Row;
use super::words::Theme;

const SHOWN: usize = 20;
const DEEP: usize = 1_000;
/// Asked for so often in a round.
const TIMES: usize = 40;
/// Milliseconds.
const PAGE: f64 = 0.5;

/// The statement of the list, as the program has it.
const WHOLE: &str = include_str!("../../src/db/whole.sql");
const LIST: &str = "/api/v1/recommendations?lang=fr&limit=50";
/// At once, on both sides: as many as keep two cores busy.
const CLIENTS: usize = 8;

/// Pages of the most used themes that have a thousandth page, or the deepest they have.
pub async fn themes(
    engine: &Engine,
    themes: &[Theme],
    size: u32,
    rounds: usize,
) -> anyhow::Result<[Row; 2]> {
    let (mut first, mut deep, mut page) = (Vec::new(), Vec::new(), DEEP);
    for theme in themes.iter().take(4) {
        let mut filters = Filters::default();
        filters.theme.push(theme.slug.parse::<ThemeSlug>()?);
        let total = engine.page(&filters, None, 1).await?.total;
        page = page.min(total / SHOWN);
        let before = engine.page(&filters, None, (page - 1) * SHOWN).await?;
        let cursor = before.next.context("the list ends too early")?;
        for _ in 0..rounds {
            for _ in 0..TIMES {
                let start = Instant::now();
                engine.page(&filters, None, SHOWN).await?;
                first.push(milliseconds(start));
                let start = Instant::now();
                let found = engine.page(&filters, Some(&cursor), SHOWN).await?;
                deep.push(milliseconds(start));
                ensure!(found.total == total, "a page of another list");
            }
        }
    }
    let row = |page: usize, figures: &[f64]| {
        let work = format!("theme page {}, at {}: p95", figure_of(page), figure(size));
        let note = format!("median {:.3} ms", median(figures));
        Row::at_most(work, share(figures, 0.95), PAGE, "ms").noting(&note)
    };
    Ok([row(1, &first), row(page, &deep)])
}

fn figure_of(page: usize) -> String {
    figure(u32::try_from(page).unwrap_or(u32::MAX))
}

/// The JSON list over a service, against the same rows from Postgres alone.
pub async fn json(
    store: &Store,
    database: &str,
    service: &Running,
    rounds: usize,
    seconds: u32,
) -> anyhow::Result<Row> {
    let mut reader = Connection::to(service.address)?;
    let list = reader.json(LIST)?;
    let items = list["items"].as_array().context("a list without items")?;
    let slugs: Vec<String> = items
        .iter()
        .filter_map(|item| item["id"].as_str().map(ToOwned::to_owned))
        .collect();
    let pool = store.pool(database).await?;
    let ids = ids(&pool, &slugs).await?;
    pool.close().await;
    ensure!(ids.len() == 50, "the list has {} rows", ids.len());
    let script = store.folder().join("list.sql");
    std::fs::write(&script, statement(&ids))?;
    let (url, from) = (store.url(database), service.url(LIST));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        ours.push(wrk(&from, &["Cookie: bench=1"], CLIENTS, seconds)?.rate);
        theirs.push(pgbench(&url, Path::new(&script), CLIENTS, seconds)?);
    }
    let work = "JSON list of 50 recommendations, uncached, against the same rows by one prepared \
                statement through pgbench";
    let note = format!("{:.0}/s to {:.0}/s", median(&ours), median(&theirs));
    Ok(Row::at_least(work, ratio(&ours, &theirs), 0.5, "times").noting(&note))
}

/// The keys of records, in the order of their names.
async fn ids(pool: &Pool, slugs: &[String]) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar(
        "select r.id from unnest($1::text[]) with ordinality as asked (slug, place)
         join recommendations r on r.slug = asked.slug order by asked.place",
    )
    .bind(slugs)
    .fetch_all(pool)
    .await
}

/// The statement with its values in it: `pgbench` prepares it once for each of its clients.
fn statement(ids: &[i64]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let lines = WHOLE.lines().filter(|line| !line.starts_with("--"));
    let text: Vec<&str> = lines.collect();
    let ids = format!("'{{{}}}'::bigint[]", ids.join(","));
    let text = text.join("\n").replace("$1::bigint[]", "$1");
    format!("{};\n", text.replace("$1", &ids).replace("$2", "'fr'"))
}
