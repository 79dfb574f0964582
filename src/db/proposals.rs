//! How far a run is that proposes themes anew, and the difference that it made, for whoever decides on it.

use std::collections::BTreeMap;

use serde_json::Value;
use time::OffsetDateTime;

use super::Pool;
use crate::domain::Language;

/// The run that was begun last.
#[derive(Debug, Clone)]
pub struct Run {
    pub id: i64,
    pub state: String,
    pub started_by: String,
    pub started_at: OffsetDateTime,
    pub updated_at: OffsetDateTime,
    pub done: i32,
    pub total: i32,
    /// What it goes by; `None` before its first piece.
    pub phrases: Option<Vec<u8>>,
    /// Whether readers still read the words that it went over.
    pub same_words: bool,
}

pub async fn last(pool: &Pool) -> sqlx::Result<Option<Run>> {
    sqlx::query_as!(
        Run,
        r#"select id, state, started_by, started_at, updated_at, done, total, phrases,
                  words is not distinct from (select changes from words_standing) as "same_words!"
           from proposal_runs order by id desc limit 1"#
    )
    .fetch_optional(pool)
    .await
}

/// What would change of one theme.
#[derive(Debug, Clone)]
pub struct OfTheme {
    pub slug: String,
    pub label: String,
    pub come: i64,
    pub go: i64,
    pub words: i64,
}

/// The difference by theme, the greatest first.
pub async fn by_theme(pool: &Pool, run: i64, lang: Language) -> sqlx::Result<Vec<OfTheme>> {
    sqlx::query_as!(
        OfTheme,
        r#"select t.slug, n.label as "label!", count(*) filter (where c.kind = 'come') as "come!",
                  count(*) filter (where c.kind = 'go') as "go!", count(*) filter (where c.kind = 'words') as "words!"
           from proposal_changes c
           join themes t on t.id = c.theme_id
           join theme_names n on n.theme_id = t.id and n.language = $2
           where c.run_id = $1
           group by t.slug, n.label
           order by count(*) filter (where c.kind <> 'words') desc, count(*) desc, t.slug"#,
        run,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await
}

/// One recommendation on which a proposal would change.
#[derive(Debug, Clone)]
pub struct Example {
    pub record: String,
    pub language: Language,
    pub text: String,
    /// The words that lead to the theme, or led to it.
    pub words: Vec<String>,
}

/// Some recommendations for a kind of change of a theme, in the language asked for where the evidence is in it.
pub async fn examples(
    pool: &Pool,
    run: i64,
    theme: &str,
    kind: &str,
    lang: Language,
    most: i64,
) -> sqlx::Result<Vec<Example>> {
    let rows = sqlx::query!(
        r#"select r.slug, c.evidence,
                  (select jsonb_object_agg(w.language, w.text) from wordings w
                   where w.recommendation_id = r.id) as texts
           from proposal_changes c
           join themes t on t.id = c.theme_id
           join published_recommendations p on p.id = c.recommendation_id
           join recommendations r on r.id = p.id
           where c.run_id = $1 and t.slug = $2 and c.kind = $3
           order by r.sort_date desc, r.sort_key
           limit $4"#,
        run,
        theme,
        kind,
        most,
    )
    .fetch_all(pool)
    .await?;
    let read =
        |value: Value| serde_json::from_value(value).map_err(|e| sqlx::Error::Decode(Box::new(e)));
    let mut examples = Vec::new();
    for row in rows {
        let evidence: BTreeMap<Language, Vec<String>> =
            serde_json::from_value(row.evidence).map_err(|e| sqlx::Error::Decode(Box::new(e)))?;
        let texts: BTreeMap<Language, String> = read(row.texts.unwrap_or_default())?;
        let own = evidence
            .get_key_value(&lang)
            .filter(|_| texts.contains_key(&lang));
        let any = evidence
            .iter()
            .find(|(language, _)| texts.contains_key(language));
        let shown = own
            .or(any)
            .map(|(language, words)| (*language, words.clone()));
        let shown = shown.or_else(|| Some((*texts.keys().next()?, Vec::new())));
        if let Some((language, words)) = shown {
            examples.push(Example {
                record: row.slug,
                text: texts.get(&language).cloned().unwrap_or_default(),
                language,
                words,
            });
        }
    }
    Ok(examples)
}
