//! Datasette over the same records, as it is meant to be used: full text of `SQLite`, facets by column
//! and by array. It is flattered: no facets are suggested, its own limit drops facets that it cannot
//! count in 200 ms, and only searches count in which it finds as many as recueil, which stems.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use recueil::db::Pool;
use serde_json::Value;

use super::http::{Connection, escaped};
use super::rival::Words;
use super::running::{Running, free_address};
use super::words::Search;

const LOAD: &str = include_str!("datasette.py");
/// Records in one statement: tens of megabytes.
const BATCH: i64 = 20_000;

/// Where `.ci/packages bench` puts a Python with Datasette in it.
fn program(folder: &Path, name: &str) -> anyhow::Result<PathBuf> {
    let path = folder.join("datasette/bin").join(name);
    if path.exists() {
        return Ok(path);
    }
    bail!("Datasette is not installed; `.ci/packages bench` does it")
}

/// Serves the records of a corpus; `stamp` tells whether the file of an earlier run is of the same.
pub async fn start(folder: &Path, pool: &Pool, database: &str) -> anyhow::Result<Running> {
    let file = folder.join(format!("{database}.db"));
    let stamp: Option<String> =
        sqlx::query_scalar("select obj_description('figures'::regnamespace)")
            .fetch_one(pool)
            .await?;
    let stamp = stamp.unwrap_or_default() + LOAD;
    let note = folder.join(format!("{database}.db.stamp"));
    if std::fs::read_to_string(&note).ok().as_deref() != Some(&stamp) {
        let _ = std::fs::remove_file(&file);
        load(folder, pool, &file).await?;
        std::fs::write(&note, &stamp)?;
    }
    let address = free_address()?;
    let mut command = Command::new(program(folder, "datasette")?);
    command
        .args(["serve", "--host", "127.0.0.1", "--port"])
        .arg(address.port().to_string())
        .args(["--setting", "suggest_facets", "off"])
        .args(["--setting", "sql_time_limit_ms", "30000"])
        .arg("--immutable")
        .arg(&file)
        .stdout(Stdio::null())
        .stderr(File::create(folder.join("datasette.log"))?);
    Running::start("datasette", &mut command, address)
}

async fn load(folder: &Path, pool: &Pool, file: &Path) -> anyhow::Result<()> {
    super::note("laying the same out for Datasette ...");
    let mut child = Command::new(program(folder, "python3")?)
        .args(["-c", LOAD])
        .arg(file)
        .stdin(Stdio::piped())
        .spawn()?;
    let mut input = child.stdin.take().context("no pipe")?;
    let mut last = 0_i64;
    loop {
        let rows: Vec<(i64, String)> = sqlx::query_as(
            "select r.id, json_build_object(
                 'id', r.id, 'day', r.sort_date, 'year', r.year, 'body', b.slug,
                 'themes', (select json_agg(t.slug) from published_tags p
                            join themes t on t.id = p.theme_id where p.recommendation_id = r.id)::text,
                 'fr', (select text from wordings w
                        where w.recommendation_id = r.id and w.language = 'fr'),
                 'en', (select text from wordings w
                        where w.recommendation_id = r.id and w.language = 'en'))::text
             from published_recommendations r left join bodies b on b.id = r.body_id
             where r.id > $1 order by r.id limit $2",
        )
        .bind(last)
        .bind(BATCH)
        .fetch_all(pool)
        .await?;
        let Some((newest, _)) = rows.last() else {
            break;
        };
        last = *newest;
        for (_, row) in &rows {
            writeln!(input, "{row}")?;
        }
    }
    drop(input);
    if child.wait()?.success() {
        return Ok(());
    }
    bail!("the file for Datasette could not be made")
}

/// The address of a search with three facets and the newest twenty.
pub fn address(database: &str, search: &Search) -> String {
    let words = match &search.words {
        Words::All(words) => words.join(" "),
        Words::Prefix(start) => format!("{start}*"),
        Words::Phrase(words) => format!("\"{words}\""),
    };
    let theme = search.theme.as_ref().map_or_else(String::new, |theme| {
        format!("&themes__arraycontains={}", escaped(&theme.slug))
    });
    format!(
        "/{database}/recommendations.json?_search={}&_searchmode=raw&_sort_desc=day&_size=20\
         &_facet=year&_facet=body&_facet_array=themes{theme}",
        escaped(&words)
    )
}

/// How many it finds.
pub fn total(reader: &mut Connection, path: &str) -> anyhow::Result<Option<u64>> {
    let answer = reader.get(path, &[])?;
    let answer: Value = serde_json::from_slice(&answer.body)?;
    Ok(answer["filtered_table_rows_count"].as_u64())
}
