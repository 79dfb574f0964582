//! The thematic index: the tree of themes with the number of recommendations under each, and one
//! theme with its words in every language. A theme's count includes its sub-themes, each record once.

use super::Pool;
use super::counts::{self, Counts};
use crate::domain::{Language, ThemeSlug};

/// One line of the index.
#[derive(Debug, Clone)]
pub struct ThemeLine {
    pub id: i64,
    pub slug: String,
    /// The slug of the theme above; `None` on the first level.
    pub parent: Option<String>,
    /// In the language asked for.
    pub label: String,
    /// Recommendations here and in the sub-themes, each once.
    pub count: i64,
}

/// A theme and those below it.
#[derive(Debug, Clone)]
pub struct ThemeNode {
    pub line: ThemeLine,
    pub children: Vec<ThemeNode>,
}

/// One theme with all its words.
#[derive(Debug, Clone)]
pub struct Theme {
    pub line: ThemeLine,
    /// The line of the theme above.
    pub parent: Option<ThemeLine>,
    /// Sub-themes, in the order of the thesaurus.
    pub children: Vec<ThemeLine>,
    pub related: Vec<ThemeLine>,
    pub labels: Vec<ThemeLabel>,
    pub synonyms: Vec<ThemeSynonym>,
    /// Targets of the Sustainable Development Goals.
    pub sdg: Vec<String>,
    /// The preferred label in the UNBIS Thesaurus.
    pub unbis: Option<String>,
}

impl Theme {
    /// The scope note in `lang`, else in English.
    pub fn scope_note(&self, lang: Language) -> Option<&str> {
        let note = |wanted| {
            let label = self.labels.iter().find(|l| l.language == wanted)?;
            label.scope_note.as_deref()
        };
        note(lang).or_else(|| note(Language::En))
    }
}

#[derive(Debug, Clone)]
pub struct ThemeLabel {
    pub language: Language,
    pub label: String,
    pub scope_note: Option<String>,
    /// A linguist has yet to confirm the label.
    pub to_check: bool,
}

#[derive(Debug, Clone)]
pub struct ThemeSynonym {
    pub language: Language,
    pub synonym: String,
}

/// Every theme in the order of the thesaurus, labelled in `lang`.
pub async fn lines(pool: &Pool, counts: &Counts, lang: Language) -> sqlx::Result<Vec<ThemeLine>> {
    let mut lines = sqlx::query_as!(
        ThemeLine,
        r#"
        select t.id, t.slug, above.slug as "parent?", n.label as "label!",
               0::bigint as "count!"
        from themes t
        left join themes above on above.id = t.parent_id
        join theme_names n on n.theme_id = t.id and n.language = $1
        order by t.position, t.id
        "#,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    for line in &mut lines {
        line.count = counts::of(&counts.themes, line.id);
    }
    Ok(lines)
}

/// The index as a tree.
pub async fn tree(pool: &Pool, counts: &Counts, lang: Language) -> sqlx::Result<Vec<ThemeNode>> {
    Ok(grown(&lines(pool, counts, lang).await?, None))
}

fn grown(lines: &[ThemeLine], parent: Option<&str>) -> Vec<ThemeNode> {
    lines
        .iter()
        .filter(|line| line.parent.as_deref() == parent)
        .map(|line| ThemeNode {
            line: line.clone(),
            children: grown(lines, Some(&line.slug)),
        })
        .collect()
}

/// What themes are called beside their labels, in `lang`: slug and synonym.
pub async fn also_called(pool: &Pool, lang: Language) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        r#"
        select t.slug, s.synonym
        from theme_synonyms s
        join themes t on t.id = s.theme_id
        where s.language = $1
        order by t.slug, s.synonym
        "#,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.slug, row.synonym))
        .collect())
}

/// The themes that an editor related to each other, by slug, both ways.
pub async fn relations(pool: &Pool) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        r#"
        select one.slug, other.slug as "related"
        from theme_relations r
        join themes one on one.id = r.theme_id
        join themes other on other.id = r.related_id
        order by 1, 2
        "#,
    )
    .fetch_all(pool)
    .await?;
    let pairs = rows.into_iter().map(|row| (row.slug, row.related));
    Ok(pairs
        .flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)])
        .collect())
}

/// One theme, labelled in `lang`; `None` when there is no such theme. Five statements.
pub async fn find(
    pool: &Pool,
    counts: &Counts,
    slug: &ThemeSlug,
    lang: Language,
) -> sqlx::Result<Option<Theme>> {
    let lines = lines(pool, counts, lang).await?;
    let Some(line) = lines.iter().find(|line| line.slug == slug.as_str()) else {
        return Ok(None);
    };
    let words = sqlx::query!("select sdg, unbis from themes where id = $1", line.id)
        .fetch_one(pool)
        .await?;
    let above = line.parent.as_deref();
    let related = related(pool, line.id).await?;
    let in_index = |wanted: &dyn Fn(&ThemeLine) -> bool| -> Vec<ThemeLine> {
        lines.iter().filter(|line| wanted(line)).cloned().collect()
    };
    Ok(Some(Theme {
        parent: in_index(&|other| Some(other.slug.as_str()) == above).pop(),
        children: in_index(&|other| other.parent.as_deref() == Some(slug.as_str())),
        related: in_index(&|other| related.contains(&other.id)),
        labels: labels(pool, line.id).await?,
        synonyms: synonyms(pool, line.id).await?,
        sdg: words.sdg,
        unbis: words.unbis,
        line: line.clone(),
    }))
}

async fn related(pool: &Pool, theme: i64) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar!(
        r#"
        select related_id as "id!" from theme_relations where theme_id = $1
        union
        select theme_id from theme_relations where related_id = $1
        "#,
        theme,
    )
    .fetch_all(pool)
    .await
}

async fn labels(pool: &Pool, theme: i64) -> sqlx::Result<Vec<ThemeLabel>> {
    sqlx::query_as!(
        ThemeLabel,
        r#"
        select language as "language: Language", label, scope_note, to_check
        from theme_labels where theme_id = $1 order by language
        "#,
        theme,
    )
    .fetch_all(pool)
    .await
}

async fn synonyms(pool: &Pool, theme: i64) -> sqlx::Result<Vec<ThemeSynonym>> {
    sqlx::query_as!(
        ThemeSynonym,
        r#"
        select language as "language: Language", synonym
        from theme_synonyms where theme_id = $1 order by language, synonym
        "#,
        theme,
    )
    .fetch_all(pool)
    .await
}

/// Every theme with its label in this language, in the order of labels by code points: for a field that
/// completes what is typed.
pub async fn names(pool: &Pool, lang: Language) -> sqlx::Result<Vec<(String, String)>> {
    let rows = sqlx::query!(
        r#"
        select t.slug, n.label as "label!"
        from themes t join theme_names n on n.theme_id = t.id and n.language = $1
        order by n.label
        "#,
        lang.as_str(),
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (row.slug, row.label)).collect())
}

/// The theme that somebody means who types its name in the address, or a label of it in any language.
pub async fn by_name(pool: &Pool, typed: &str) -> sqlx::Result<Option<String>> {
    // No label has one, and Postgres takes none.
    if typed.contains('\0') {
        return Ok(None);
    }
    sqlx::query_scalar!(
        r#"
        select t.slug
        from themes t left join theme_labels l on l.theme_id = t.id
        where t.slug = $1 or lower(l.label) = lower($1)
        order by (t.slug = $1) desc, t.slug
        limit 1
        "#,
        typed,
    )
    .fetch_optional(pool)
    .await
}
