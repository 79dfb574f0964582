//! `GET /themes` (the index as a tree) and `GET /themes/{slug}`. A theme's recommendations are at
//! `/recommendations?theme=`.

use std::collections::BTreeMap;

use axum::extract::State;
use serde::Serialize;

use super::answer::{Answer, List};
use super::recommendations::Labelled;
use crate::db::themes::{self, Theme, ThemeLine, ThemeNode};
use crate::db::thesaurus;
use crate::domain::{Language, ThemeSlug};
use crate::search;
use crate::web::error::{Error, Problem};
use crate::web::extract::{Accepted, Base, Path, Query};
use crate::web::state::AppState;

/// A theme of the index with those below it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ThemeNodeBody {
    #[schema(example = "private-sector")]
    pub slug: String,
    /// In the language asked for.
    pub label: String,
    /// Recommendations here and in the sub-themes, each once.
    pub count: i64,
    #[schema(no_recursion)]
    pub children: Vec<ThemeNodeBody>,
}

/// One theme.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ThemeBody {
    #[schema(example = "private-sector")]
    pub slug: String,
    /// The page of the theme, in the language asked for.
    #[schema(format = "uri")]
    pub url: String,
    /// In the language asked for.
    pub label: String,
    /// Recommendations here and in the sub-themes, each once.
    pub count: i64,
    /// Slug of the theme above; null on the first level.
    #[schema(required = true)]
    pub parent: Option<String>,
    pub children: Vec<ThemeNodeBody>,
    /// Slugs of related themes.
    pub related: Vec<String>,
    /// The label in every language.
    pub labels: BTreeMap<String, String>,
    /// Languages whose label a linguist has yet to confirm.
    pub labels_to_check: Vec<Language>,
    /// Other words for it, by language.
    pub synonyms: BTreeMap<String, Vec<String>>,
    #[schema(required = true)]
    pub scope_note: Option<String>,
    /// Targets of the Sustainable Development Goals.
    pub sdg: Vec<String>,
    /// The preferred label in the UNBIS Thesaurus.
    #[schema(required = true)]
    pub unbis: Option<String>,
}

impl ThemeNodeBody {
    fn leaf(line: &ThemeLine) -> Self {
        Self {
            slug: line.slug.clone(),
            label: line.label.clone(),
            count: line.count,
            children: Vec::new(),
        }
    }

    fn of(node: &ThemeNode) -> Self {
        Self {
            children: node.children.iter().map(Self::of).collect(),
            ..Self::leaf(&node.line)
        }
    }
}

impl ThemeBody {
    fn of(theme: &Theme, base: &str, lang: Language) -> Self {
        let mut synonyms: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for word in &theme.synonyms {
            let words = synonyms.entry(word.language.to_string()).or_default();
            words.push(word.synonym.clone());
        }
        let labels = theme.labels.iter();
        let to_check = labels.clone().filter(|label| label.to_check);
        Self {
            slug: theme.line.slug.clone(),
            url: format!("{base}/{lang}/themes/{}", theme.line.slug),
            label: theme.line.label.clone(),
            count: theme.line.count,
            parent: theme.line.parent.clone(),
            children: theme.children.iter().map(ThemeNodeBody::leaf).collect(),
            related: theme.related.iter().map(|line| line.slug.clone()).collect(),
            labels_to_check: to_check.map(|label| label.language).collect(),
            labels: labels
                .map(|l| (l.language.to_string(), l.label.clone()))
                .collect(),
            synonyms,
            scope_note: theme.scope_note(lang).map(ToOwned::to_owned),
            sdg: theme.sdg.clone(),
            unbis: theme.unbis.clone(),
        }
    }
}

/// Show the thematic index
///
/// The whole tree, in the order of the thesaurus, with the number of recommendations under each
/// theme. `total` counts themes and sub-themes.
#[utoipa::path(
    get, path = "/themes", tag = "themes", operation_id = "list_themes",
    params(("lang" = Option<Language>, Query, description = "Language of labels; else `Accept-Language`, else English")),
    responses(
        (status = 200, description = "The tree", body = List<ThemeNodeBody>),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn index(
    State(state): State<AppState>,
    accepted: Accepted,
    Query(asked): Query<Labelled>,
) -> Result<Answer<List<ThemeNodeBody>>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let counts = search::counts(&state.search).await?;
    let tree = themes::tree(&state.pool, &counts, lang).await?;
    let count = |nodes: &[ThemeNode]| nodes.iter().map(|n| 1 + n.children.len()).sum();
    let body = List {
        total: count(&tree),
        items: tree.iter().map(ThemeNodeBody::of).collect(),
        next: None,
    };
    Ok(Answer::list(lang, body))
}

/// Show one theme
#[utoipa::path(
    get, path = "/themes/{slug}", tag = "themes", operation_id = "show_theme",
    params(
        ("slug" = String, Path, description = "The theme's slug", example = "private-sector"),
        ("lang" = Option<Language>, Query, description = "Language of labels; else `Accept-Language`, else English"),
    ),
    responses(
        (status = 200, description = "The theme", body = ThemeBody),
        (status = 400, description = "An unknown parameter or value; `errors` names it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such theme", body = Problem, content_type = "application/problem+json"),
    )
)]
pub async fn show(
    State(state): State<AppState>,
    base: Base,
    accepted: Accepted,
    Path(slug): Path<ThemeSlug>,
    Query(asked): Query<Labelled>,
) -> Result<Answer<ThemeBody>, Error> {
    let lang = asked.lang.unwrap_or(accepted.0);
    let counts = search::counts(&state.search).await?;
    let mut theme = themes::find(&state.pool, &counts, &slug, lang).await?;
    if theme.is_none()
        && let Some(to) = thesaurus::moved(&state.pool, slug.as_str()).await?
        && let Ok(to) = to.parse()
    {
        // The same theme under the name that it has now, which its body says.
        theme = themes::find(&state.pool, &counts, &to, lang).await?;
    }
    let theme = theme.ok_or_else(|| Error::not_found("theme", slug))?;
    Ok(Answer::new(lang, ThemeBody::of(&theme, &base.0, lang)))
}
