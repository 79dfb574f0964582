//! Where the words of a query stand in the wordings by the full text of Postgres, which is how tests
//! check the index of `search`; and who stands at a place. The texts given here are in the language of
//! `to_tsquery`; `search` writes them, quoted, so that no typed text is ever a syntax error.

use super::Pool;
use crate::domain::{Language, Numbered, Symbol};

/// A condition in the words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Condition {
    /// Which alternative of the query it belongs to.
    pub branch: i32,
    /// Whether what matches is wanted or to be left out.
    pub wanted: bool,
    pub language: Language,
    /// For `to_tsquery`.
    pub words: String,
}

/// A recommendation that meets a condition in one language.
#[derive(Debug, Clone)]
pub struct Match {
    pub branch: i32,
    pub wanted: bool,
    pub recommendation_id: i64,
    /// 0 when no rank was asked for.
    pub rank: f32,
}

type Columns = (Vec<i32>, Vec<bool>, Vec<String>, Vec<String>);

fn columns(conditions: &[Condition]) -> Columns {
    let branches = conditions.iter().map(|c| c.branch).collect();
    let wanted = conditions.iter().map(|c| c.wanted).collect();
    let languages = conditions.iter().map(|c| c.language.to_string()).collect();
    let words = conditions.iter().map(|c| c.words.clone()).collect();
    (branches, wanted, languages, words)
}

/// For each condition, whether anything of it is left once its language's stop words are gone.
pub async fn searchable(pool: &Pool, conditions: &[Condition]) -> sqlx::Result<Vec<bool>> {
    let (_, _, languages, words) = columns(conditions);
    sqlx::query_scalar!(
        r#"
        select numnode(to_tsquery(('recueil_' || language)::regconfig, words)) > 0 as "searchable!"
        from unnest($1::text[], $2::text[]) with ordinality as c (language, words, position)
        order by position
        "#,
        &languages,
        &words,
    )
    .fetch_all(pool)
    .await
}

/// Who meets which condition. Withdrawn recommendations may be among them: the caller's index knows
/// only published ones, and a join here would cost more than dropping them there.
pub async fn of(pool: &Pool, conditions: &[Condition], ranked: bool) -> sqlx::Result<Vec<Match>> {
    let (branches, wanted, languages, words) = columns(conditions);
    // Languages that stem the words alike share one scan of the index. One row a scan, with arrays:
    // a common word has more hits than rows are cheap for.
    let rows = sqlx::query!(
        r#"
        select c.branch as "branch!", c.wanted as "wanted!",
               array_agg(w.recommendation_id) as "ids!",
               array_agg(case when $5 and c.wanted then ts_rank(w.search, c.query) else 0 end) as "ranks!"
        from (select branch, wanted, query, array_agg(language) as languages
              from (select branch, wanted, language,
                           to_tsquery(('recueil_' || language)::regconfig, words) as query
                    from unnest($1::int[], $2::bool[], $3::text[], $4::text[])
                         as c (branch, wanted, language, words)
                    offset 0) one
              group by branch, wanted, query) c
        join wordings w on w.search @@ c.query and w.language = any(c.languages)
        group by c.branch, c.wanted, c.query
        "#,
        &branches,
        &wanted,
        &languages,
        &words,
        ranked,
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .flat_map(|row| {
            let (branch, wanted) = (row.branch, row.wanted);
            let hits = row.ids.into_iter().zip(row.ranks);
            hits.map(move |(recommendation_id, rank)| Match {
                branch,
                wanted,
                recommendation_id,
                rank,
            })
        })
        .collect())
}

/// The recommendations at a place: by their source, or by where they are repeated. A paragraph is
/// also the place of its items.
pub async fn at_place(pool: &Pool, symbol: &Symbol, numbered: &Numbered) -> sqlx::Result<Vec<i64>> {
    let paragraph = numbered.paragraph.to_string();
    sqlx::query_scalar!(
        r#"
        select r.id as "id!"
        from published_recommendations r
        where r.source_symbol = $1 and r.source_paragraph = $2
          and ($3::text is null or r.source_item = $3)
        union
        select o.recommendation_id
        from published_documents d
        join published_occurrences o on o.document_id = d.id
        where d.symbol = $1 and o.paragraph = $2 and ($3::text is null or o.item = $3)
        "#,
        symbol.as_str(),
        paragraph,
        numbered.item.as_deref(),
    )
    .fetch_all(pool)
    .await
}
