//! What recueil's search is measured against: Postgres full text over the same words, at its best. It
//! is flattered where that can be done: tables of its own for each language, without the texts, not
//! logged, in the order of dates, all in memory; themes as one array a row; one statement whose match
//! is made once; a plan for each set of values; no ranking of what was found, the newest are shown;
//! with a theme, its facets count only what is left (recueil's also tells the other themes).

use anyhow::ensure;
use recueil::domain::{Language, fold_for_search};
use sqlx::postgres::{PgConnection, PgPoolOptions};
use sqlx::{Row, query, query_scalar};

use super::store::{Store, run};

/// A change to the tables makes them anew.
pub const VERSION: u32 = 1;

const TABLES: &str = "
drop schema if exists figures cascade;
create schema figures;
create unlogged table figures.facts as
select r.id::int, r.sort_date as day, r.year, r.body_id::smallint as body,
       coalesce(t.themes, '{}') as themes, r.sort_key
from published_recommendations r
left join (select recommendation_id, array_agg(theme_id::smallint) as themes
           from published_tags group by recommendation_id) t on t.recommendation_id = r.id;
";

const OF_LANGUAGE: &str = "
create unlogged table figures.$ as
select f.id, f.day, f.year, f.body, f.themes, w.search
from figures.facts f
join wordings w on w.recommendation_id = f.id and w.language = '$'
order by f.day desc, f.sort_key;
alter table figures.$ add primary key (id);
create index on figures.$ using gin (search) with (fastupdate = off);
create index on figures.$ using gin (themes) with (fastupdate = off);
vacuum analyze figures.$;
";

/// `$1` and `$2`: the query in French and English; `$3`: a theme, or null.
const STATEMENT: &str = "
with own as materialized (
    select id, day, year, body, themes from figures.fr
    where search @@ to_tsquery('recueil_fr', $1) and ($3::smallint is null or themes @> array[$3])
), hits as materialized (
    select * from own
    union all
    select id, day, year, body, themes from figures.en
    where search @@ to_tsquery('recueil_en', $2) and ($3::smallint is null or themes @> array[$3])
      and id not in (select id from own)
)
select (select count(*) from hits) as total,
       (select array_agg(id) from (select id from hits order by day desc, id limit 20) page) as page,
       (select array_agg((value, many)) from
           (select unnest(themes) as value, count(*) as many from hits group by 1) one)::text as themes,
       (select array_agg((year, many)) from
           (select year, count(*) as many from hits group by 1) one)::text as years,
       (select array_agg((body, many)) from
           (select body, count(*) as many from hits group by 1) one)::text as bodies
";

/// Makes the tables in a schema of their own.
pub async fn lay_out(database: &mut PgConnection) -> anyhow::Result<()> {
    run(database, TABLES.to_owned()).await?;
    for language in ["fr", "en"] {
        // One by one: `vacuum` must not stand among others.
        for statement in OF_LANGUAGE.replace('$', language).split(';') {
            if !statement.trim().is_empty() {
                run(database, statement.to_owned()).await?;
            }
        }
    }
    run(database, "drop table figures.facts".to_owned()).await?;
    run(database, "vacuum analyze".to_owned()).await?;
    run(
        database,
        "create extension if not exists pg_prewarm".to_owned(),
    )
    .await?;
    Ok(())
}

/// Words as a reader types them, for `to_tsquery`: one, several, the start of one, or a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    All(Vec<String>),
    Prefix(String),
    Phrase(String),
}

impl Words {
    /// As it is typed into the search box.
    pub fn typed(&self) -> String {
        match self {
            Self::All(words) => words.join(" "),
            Self::Prefix(start) => format!("{start}*"),
            Self::Phrase(words) => format!("\"{words}\""),
        }
    }

    fn in_language(&self, language: Language) -> String {
        let quoted = |words: &String| format!("'{}'", fold_for_search(language, words));
        match self {
            Self::All(words) => {
                let words: Vec<String> = words.iter().map(quoted).collect();
                words.join(" & ")
            }
            Self::Prefix(start) => format!("{}:*", quoted(start)),
            Self::Phrase(words) => quoted(words),
        }
    }
}

/// Connections that answer by the statement.
#[derive(Debug, Clone)]
pub struct Rival {
    pool: sqlx::PgPool,
}

impl Rival {
    /// With everything that the statement reads in memory.
    pub async fn over(store: &Store, database: &str) -> anyhow::Result<Self> {
        let url = store.url(database);
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    let settings = "set plan_cache_mode = force_custom_plan";
                    run(connection, settings.to_owned()).await
                })
            })
            .connect(&url)
            .await?;
        for relation in [
            "fr",
            "en",
            "fr_search_idx",
            "en_search_idx",
            "fr_themes_idx",
            "en_themes_idx",
        ] {
            query("select pg_prewarm($1::regclass)")
                .bind(format!("figures.{relation}"))
                .execute(&pool)
                .await?;
        }
        Ok(Self { pool })
    }

    /// How many it finds; the page and the facets are taken over the wire and not looked at.
    pub async fn find(&self, words: &Words, theme: Option<i16>) -> anyhow::Result<usize> {
        let row = query(STATEMENT)
            .bind(words.in_language(Language::Fr))
            .bind(words.in_language(Language::En))
            .bind(theme)
            .fetch_one(&self.pool)
            .await?;
        let total: i64 = row.try_get("total")?;
        let themes: Option<String> = row.try_get("themes")?;
        ensure!(total == 0 || themes.is_some(), "a search without facets");
        Ok(usize::try_from(total)?)
    }

    /// Bytes of what it needs to search: the tables without the texts, and their indexes of words.
    pub async fn bytes(&self) -> sqlx::Result<i64> {
        query_scalar(
            "select (pg_table_size('figures.fr') + pg_table_size('figures.en')
                     + pg_relation_size('figures.fr_search_idx')
                     + pg_relation_size('figures.en_search_idx'))::bigint",
        )
        .fetch_one(&self.pool)
        .await
    }
}
